"""Answers about a file's columns as files of their own, which the command's `--map` takes too."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from journal.actions.targets import told, write_target
from journal.errors import KnownError
from journal.exchange.others import Mapping, fetched_mapping, read_mapping, to_json
from ui.import_table.view import ImportView


def ask_which(dialog: ImportView) -> Path | None:
    """Ask for a file of answers."""
    gettext = dialog.words.gettext
    asked = QFileDialog.getOpenFileName(dialog, gettext("Load answers"), str(Path.home()), _kinds(dialog))[0]
    return Path(asked) if asked else None


def ask_where(dialog: ImportView, source: Path) -> Path | None:
    """Ask under which name the answers are to be kept."""
    gettext = dialog.words.gettext
    offered = str(source.with_name(f"{source.stem}.mapping.json"))
    asked = QFileDialog.getSaveFileName(dialog, gettext("Save answers"), offered, _kinds(dialog))[0]
    if not asked:
        return None
    path = Path(asked)
    return path if path.suffix else path.with_suffix(".json")


def read(path: Path) -> Mapping:
    """Return the mapping of a file; raise KnownError where there is none."""
    with told(path):
        if path.is_dir():
            raise KnownError("source-is-folder", file=str(path))
        return read_mapping(fetched_mapping(path))


def write(path: Path, mapping: Mapping, journal: Path | None) -> None:
    """Write a mapping whole or not at all; the dialog has asked about a file that is there."""
    write_target(path, to_json(mapping), force=True, journal=journal)


def _kinds(dialog: ImportView) -> str:
    return dialog.words.gettext("Answers about columns (*.json)")
