"""What the Journal menu writes out and brings in, through its dialogs."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from journal.exchange import csv_zip
from journal.records import Entry, Goal, Records
from ui import journal_files
from ui.import_table.dialog import ImportDialog
from ui.main_window import MainWindow

ID = "00000000-0000-4000-8000-{:012d}"
JSON, CSV, FHIR = range(3)

Answer = Callable[..., Any]


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, int], list[str]]:
    """Answer the next file dialog with a name and one of the kinds that it offers, which are returned."""

    def choose(path: Path, kind: int = 0) -> list[str]:
        offered: list[str] = []

        def answer(_parent: Any, _title: str, _folder: str, kinds: str) -> tuple[str, str]:
            offered[:] = kinds.split(";;")
            return str(path), offered[kind]

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
        return offered

    return choose


@pytest.fixture
def written(window: MainWindow, answer_of: Answer) -> MainWindow:
    entry = Entry(id=ID.format(1), day=date(2026, 1, 20), back=4)
    answer_of(window.session, lambda: window.session.save("save-entries", entry))
    answer_of(window.session, lambda: window.session.save("save-goals", Goal(id=ID.format(2), text="Walk")))
    return window


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, window: MainWindow) -> list[str]:
    """What the window says."""
    said: list[str] = []
    monkeypatch.setattr(window, "say", said.append)
    return said


def test_that_three_formats_are_offered_in_words(
    written: MainWindow, choose: Callable[..., list[str]], told: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    offered = choose(tmp_path / "a.json", JSON)
    journal_files.export(written)
    qtbot.waitUntil(lambda: bool(told))
    assert offered == [
        "Everything, to read back in (*.json)",
        "Everything, as tables for a spreadsheet (*.csv.zip)",
        "For other health programs: FHIR (*.fhir.json)",
    ]
    assert told == [f"Wrote the whole journal to “{tmp_path / 'a.json'}”: 1 entry and 1 goal."]
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["entries"][0]["back"] == 4


@pytest.mark.parametrize(
    ("typed", "kind", "made"),
    [
        ("a.json", CSV, "a.csv.zip"),
        ("a", CSV, "a.csv.zip"),
        ("a.csv.zip", CSV, "a.csv.zip"),
        ("a.csv.zip", JSON, "a.csv.zip"),
        ("a.json", FHIR, "a.fhir.json"),
        ("a", FHIR, "a.fhir.json"),
        ("a.fhir.json", JSON, "a.fhir.json"),
        ("a", JSON, "a.json"),
        ("my.old", JSON, "my.old.json"),
    ],
)
def test_that_the_name_ends_as_its_format_does(
    written: MainWindow,
    choose: Callable[..., list[str]],
    told: list[str],
    qtbot: QtBot,
    tmp_path: Path,
    typed: str,
    kind: int,
    made: str,
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    choose(folder / typed, kind)
    journal_files.export(written)
    qtbot.waitUntil(lambda: bool(told))
    assert [file.name for file in folder.iterdir()] == [made]
    assert f"“{folder / made}”" in told[0]
    if made.endswith(".csv.zip"):
        with ZipFile(folder / made) as archive:
            assert "goals.csv" in archive.namelist()
    else:
        top = json.loads((folder / made).read_text(encoding="utf-8"))
        assert ("resourceType" in top) is made.endswith(".fhir.json")


def test_that_a_file_nobody_was_asked_about_is_kept(
    written: MainWindow, choose: Callable[..., list[str]], qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.csv.zip").write_text("mine")
    choose(tmp_path / "a.json", CSV)
    with qtbot.waitSignal(written.session.failed) as failed:
        journal_files.export(written)
    assert failed.args[0].code == "target-exists"
    assert (tmp_path / "a.csv.zip").read_text() == "mine"


def test_that_a_zip_of_tables_is_brought_in_once_it_is_agreed_to(
    written: MainWindow, choose: Callable[..., list[str]], qtbot: QtBot, tmp_path: Path
) -> None:
    entry = Entry(id=ID.format(3), day=date(2026, 1, 21), back=0)
    (tmp_path / "a.csv.zip").write_bytes(csv_zip.write(Records(entries=(entry,))))
    offered = choose(tmp_path / "a.csv.zip")
    journal_files.bring_in(written)
    assert "*.csv.zip" in offered[0]
    qtbot.waitUntil(lambda: bool(written.findChildren(ImportDialog)))
    dialog = written.findChildren(ImportDialog)[0]
    qtbot.waitUntil(dialog.bring_button.isVisible)
    assert "New in it: 1 entry." in dialog.preview.lines
    dialog.bring_button.click()
    qtbot.waitUntil(lambda: "Read in: 1 entry." in written.messages.text)
    assert entry in written.session.records.entries
