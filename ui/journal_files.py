"""What the Journal menu does with files: make, open, bring in, write out."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from journal.errors import KnownError
from journal.places import default_journal
from ui.session import Session

if TYPE_CHECKING:
    from ui.main_window import MainWindow

SUFFIX = ".journal"


def make_new(window: MainWindow) -> None:
    """Ask for a name and open an empty journal under it."""
    words = window.words
    asked = QFileDialog.getSaveFileName(
        window,
        words.gettext("A new journal"),
        str(_folder(window) / words.gettext("my recovery.journal")),
        words.gettext("Journals (*.journal)"),
        options=QFileDialog.Option.DontConfirmOverwrite,
    )[0]
    if not asked:
        return
    path = _with_suffix(Path(asked), SUFFIX)
    if os.path.lexists(path):
        window.tell_problem(KnownError("target-exists", file=str(path)))
    else:
        window.open_journal(path)


def open_other(window: MainWindow) -> None:
    """Ask for a journal and open it."""
    words = window.words
    kinds = words.gettext("Journals (*.journal);;All files (*)")
    asked = QFileDialog.getOpenFileName(window, words.gettext("Open a journal"), str(_folder(window)), kinds)[
        0
    ]
    if asked:
        window.open_journal(Path(asked))


def open_sample(window: MainWindow, story: str) -> None:
    """Open a made-up journal, kept beside the person's own ones."""
    window.keep_drafts()
    window.session.open_sample(story, default_journal().parent / "samples" / f"{story}{SUFFIX}")


def bring_in(window: MainWindow) -> None:
    """Ask for a file, and show what is in it before it is brought in."""
    from ui.import_table import open_import_dialog  # only when a file is brought in

    words = window.words
    kinds = words.gettext(
        "Files that can be read (*.json *.csv.zip *.csv *.tsv *.tab *.xml *.zip);;All files (*)"
    )
    asked = QFileDialog.getOpenFileName(window, words.gettext("Bring in a file"), str(Path.home()), kinds)[0]
    if asked:
        open_import_dialog(window, Path(asked))


def export(window: MainWindow) -> None:
    """Ask for a name and write the whole journal to it."""
    words, journal = window.words, window.session.journal_path
    if journal is None:
        return
    kinds = {
        words.gettext("Everything, to read back in (*.json)"): "json",
        words.gettext("Everything, as tables for a spreadsheet (*.csv.zip)"): "csv",
        words.gettext("For other health programs: FHIR (*.fhir.json)"): "fhir",
    }
    offered = str(Path.home() / f"{journal.stem}.json")
    title = words.gettext("Write out the journal")
    asked, kind = QFileDialog.getSaveFileName(window, title, offered, ";;".join(kinds))
    if asked:
        _write_out(window, journal, Path(asked), kinds.get(kind, "json"))


def _write_out(window: MainWindow, journal: Path, asked: Path, wanted: str) -> None:
    """Write in the format of the name, or in the one that was chosen beside it, with its ending."""
    from journal.words.reports import exported

    name, target = _named(asked, wanted)
    work = partial(
        _export, window.session, journal, target, name, is_confirmed=target == asked
    )  # the dialog has asked about the name that was typed, and about no other

    def tell(made: Any) -> None:
        told = exported(window.words, str(target), made.records, made.format)
        if window.session.is_protected:
            told += " " + window.words.gettext("It has no passphrase: whoever has that file can read it.")
        window.say(told)

    when_answered(window.session, window.session.run(work), tell)


def _named(asked: Path, wanted: str) -> tuple[str, Path]:
    """Return the format and the whole name of the file that was asked for."""
    from journal.exchange.writing_out import SUFFIXES

    ends = [name for name, suffix in SUFFIXES.items() if asked.name.lower().endswith(suffix)]
    if ends and wanted in ("json", ends[0]):
        return ends[0], asked
    stem = asked.name[: -len(SUFFIXES[ends[0]])] if ends else asked.name
    return wanted, asked.with_name(stem + SUFFIXES[wanted])


def when_answered(session: Session, number: int, then: Any) -> None:
    """Call `then` with the answer to one question, unless that is a KnownError."""

    def take(answered: int, result: object) -> None:
        if answered == number:
            session.answered.disconnect(take)
            if not isinstance(result, KnownError):
                then(result)

    session.answered.connect(take)


def _export(session: Session, journal: Path, target: Path, name: str, *, is_confirmed: bool) -> Any:
    from journal.actions.making import export_records  # runs in the storage thread

    return export_records(
        session.records, journal, target, session.clock, session.words, format_name=name, force=is_confirmed
    )


def _folder(window: MainWindow) -> Path:
    path = window.session.journal_path
    return path.parent if path is not None and not window.session.is_sample else Path.home()


def _with_suffix(path: Path, suffix: str) -> Path:
    return path if path.suffix else path.with_suffix(suffix)
