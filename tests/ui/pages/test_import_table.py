"""Bringing a file in: what it is, what is asked about its columns, what comes of it, and Undo."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from pytestqt.qtbot import QtBot

from journal.exchange import csv_zip, recovery_json
from journal.exchange.wish import ImportWish
from journal.records import Entry, Records
from ui.import_table.dialog import ImportDialog
from ui.import_table.watching import Watching
from ui.session import Session

TABLE = "Date;Back ache;Slept;Walk;Remarks\n03/04/2026;1;well;0.5;calm\n05/04/2026;4;badly;1;<b>&x</b>\n"
ID = "00000000-0000-4000-8000-{:012d}"

Open = Callable[..., ImportDialog]


@pytest.fixture
def open_file(qtbot: QtBot, session: Session, tmp_path: Path) -> Open:
    """Write a file, open the dialog on it, and wait until it has been looked at."""

    def opened(text: str, name: str = "log.csv") -> ImportDialog:
        if text:
            (tmp_path / name).write_text(text)
        around = QWidget()
        around.resize(900, 600)
        qtbot.addWidget(around)
        dialog = ImportDialog(session, tmp_path / name, around)
        dialog.open()
        dialog.begin()
        qtbot.waitUntil(lambda: not dialog.is_busy)
        return dialog

    return opened


def choose(dialog: ImportDialog, column: str, field: str) -> None:
    """Say what a column is, as a click in its box does."""
    dialog.columns.go_to(column)
    box = dialog.columns.form.field_box
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())


def named(dialog: ImportDialog, name: str) -> Any:
    """Return the field of the column that is shown which a screen reader calls so."""
    found = [one for one in dialog.columns.form.findChildren(QWidget) if one.accessibleName() == name]
    return found[-1]


def pick(dialog: ImportDialog, name: str, said: str) -> None:
    """Choose one of several in a field."""
    box = named(dialog, name)
    box.setCurrentIndex(box.findText(said))
    assert box.currentText() == said
    box.activated.emit(box.currentIndex())


def type_in(dialog: ImportDialog, name: str, text: str) -> None:
    line = named(dialog, name)
    line.setText(text)
    line.textEdited.emit(text)


def answer_all(dialog: ImportDialog) -> None:
    dialog.columns.go_to("Date")
    pick(dialog, "Which day is “03/04/2026”?", "3 April 2026")
    choose(dialog, "Back ache", "back")
    type_in(dialog, "Which number means “no pain”?", "1")
    type_in(dialog, "Which number means “worst pain you can imagine”?", "5")


def go_on(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.look_ahead()
    qtbot.waitUntil(lambda: not dialog.is_busy)


def test_that_a_table_is_answered_shown_and_brought_in_as_one_change(
    qtbot: QtBot, session: Session, open_file: Open
) -> None:
    dialog = open_file(TABLE)
    answer_all(dialog)
    go_on(qtbot, dialog)
    assert dialog.page is dialog.preview
    assert dialog.preview.lines[:2] == ["New in it: 2 entries.", "2 rows were looked at."]
    with qtbot.waitSignal(dialog.brought) as told:
        dialog.bring_button.click()
    assert told.args[1] == "Undo"
    assert [(entry.day, entry.back) for entry in session.records.entries] == [
        (date(2026, 4, 3), 0),
        (date(2026, 4, 5), 7.5),
    ]
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert session.records.entries == ()


def test_that_no_scale_and_no_order_of_dates_is_ever_guessed(qtbot: QtBot, open_file: Open) -> None:
    dialog = open_file(TABLE)
    choose(dialog, "Back ache", "back")
    assert named(dialog, "Which number means “no pain”?").text() == ""
    dialog.look_ahead()
    assert "Say how the dates in “Date” are written." in dialog.told.text()
    box = named(dialog, "Which day is “03/04/2026”?")
    offered = [box.itemText(place) for place in range(box.count())]
    assert offered == ["Please choose", "3 April 2026", "4 March 2026"]
    pick(dialog, "Which day is “03/04/2026”?", "4 March 2026")
    dialog.look_ahead()
    assert dialog.told.text() == "Back ache: Say which numbers are the two ends of its scale."
    assert dialog.page is dialog.columns


def test_that_a_column_with_a_day_above_twelve_is_not_asked_about(open_file: Open) -> None:
    dialog = open_file("Date,Back\n03/04/2026,1\n13/04/2026,2\n")
    assert not dialog._said.look.days["Date"]  # type: ignore[union-attr]  # it was looked at


def test_that_words_become_what_the_person_says(qtbot: QtBot, session: Session, open_file: Open) -> None:
    dialog = open_file(TABLE)
    answer_all(dialog)
    choose(dialog, "Slept", "sleep")
    pick(dialog, "“badly”", "8")
    choose(dialog, "Walk", "walking_minutes")
    pick(dialog, "How would an hour and a half be written there?", "hours: 1.5")
    choose(dialog, "Remarks", "note")
    go_on(qtbot, dialog)
    with qtbot.waitSignal(dialog.brought):
        dialog.bring_button.click()
    first, second = session.records.entries
    assert (first.sleep, second.sleep) == (None, 8)
    assert (first.walking_minutes, second.walking_minutes) == (30, 60)
    assert second.note == "Remarks: <b>&x</b>"


def test_that_a_second_time_says_what_is_there_and_offers_the_answers(
    qtbot: QtBot, session: Session, open_file: Open
) -> None:
    dialog = open_file(TABLE)
    answer_all(dialog)
    go_on(qtbot, dialog)
    with qtbot.waitSignal(dialog.brought):
        dialog.bring_button.click()
    again = open_file(TABLE, "other.csv")
    assert again.columns.again_button.isVisible()
    again.columns.again_button.click()
    go_on(qtbot, again)
    assert again.preview.lines[1] == "In the journal already, left as they are: 2 entries."
    assert not again.bring_button.isEnabled()


def test_that_answers_are_saved_as_the_command_takes_them_and_loaded_again(
    qtbot: QtBot, session: Session, open_file: Open, tmp_path: Path
) -> None:
    dialog = open_file(TABLE)
    answer_all(dialog)
    dialog.save_answers(tmp_path / "m.json")
    kept = json.loads((tmp_path / "m.json").read_text())
    assert (kept["date"], kept["columns"]["Back ache"]) == (
        "day-month-year",
        {"field": "back", "from": 1, "to": 5},
    )
    other = open_file(TABLE, "b.csv")
    other.load_answers(tmp_path / "m.json")
    go_on(qtbot, other)
    assert other.preview.lines[0] == "New in it: 2 entries."
    wrong = open_file("Day,Leg\n2026-01-01,1\n", "c.csv")
    wrong.load_answers(tmp_path / "m.json")
    assert "Back ache" in wrong.told.text() or "Date" in wrong.told.text()


def test_that_a_file_changed_or_gone_since_it_was_shown_is_not_taken(
    qtbot: QtBot, session: Session, open_file: Open, tmp_path: Path
) -> None:
    dialog = open_file(TABLE)
    answer_all(dialog)
    go_on(qtbot, dialog)
    (tmp_path / "log.csv").write_text(TABLE + "06/04/2026;2;;;\n")
    dialog.bring_in()
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert "has changed since it was looked at" in dialog.told.text()
    (tmp_path / "log.csv").unlink()
    dialog.bring_in()
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert "log.csv" in dialog.told.text()
    assert session.records.entries == ()


def test_that_stopping_leaves_the_journal_as_it_was(
    qtbot: QtBot, session: Session, open_file: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_file(TABLE)
    answer_all(dialog)
    go_on(qtbot, dialog)
    stopped = Watching()
    stopped.stop()
    monkeypatch.setattr(dialog, "_watch", lambda: stopped)
    dialog.bring_button.click()
    assert (dialog.bar.isVisible(), dialog.cancel_button.text()) == (True, "Stop")
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert dialog.told.text() == "Stopped before it was done. Nothing was changed."
    assert (dialog.isVisible(), session.records.entries, session.undoable) == (True, (), None)


def test_that_the_stop_button_stops_what_is_being_read(open_file: Open) -> None:
    dialog = open_file(TABLE)
    answer_all(dialog)
    dialog.look_ahead()
    watching = dialog._watching
    assert watching is not None
    dialog.cancel_button.click()
    assert watching.is_stopped
    assert dialog.isVisible()


@pytest.mark.parametrize("name", ["a.json", "a.csv.zip"])
def test_that_our_own_files_need_no_answers_and_can_be_stopped(
    qtbot: QtBot, open_file: Open, session: Session, tmp_path: Path, name: str
) -> None:
    records = Records(entries=(Entry(id=ID.format(1), day=date(2026, 1, 21), back=0),))
    room = recovery_json if name.endswith("json") else csv_zip
    (tmp_path / name).write_bytes(room.write(records))
    dialog = open_file("", name)
    qtbot.waitUntil(lambda: dialog.page is dialog.preview)
    assert dialog.preview.lines == ["New in it: 1 entry."]
    assert not dialog.back_button.isVisible()
    stopped = Watching()
    stopped.stop()
    answers: list[Any] = []
    session.answered.connect(lambda _number, result: answers.append(result))
    session.import_file(tmp_path / name, ImportWish(watch=stopped))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0].code == "stopped"
    assert session.records.entries == ()


def test_that_a_program_is_named_and_asked_only_what_is_not_known(open_file: Open) -> None:
    head = "full_date,date,weekday,time,mood,activities,note_title,note\n"
    dialog = open_file(head + "2026-01-20,January 20,Tuesday,20:15,good,,,\n")
    assert "comes from Daylio" in dialog.columns.kind.text()
    assert dialog.columns.list.item(0).text() == "full_date\nThe day"


def test_that_things_of_bearable_are_asked_by_name(qtbot: QtBot, session: Session, open_file: Open) -> None:
    head = "date,weekday,time of day,category,rating/amount,detail,notes\n"
    dialog = open_file(head + "8th Dec 2021,Wednesday,pre,Symptom,2,Back pain,\n")
    choose(dialog, "Symptom: Back pain", "back")
    type_in(dialog, "Which number means “no pain”?", "0")
    type_in(dialog, "Which number means “worst pain you can imagine”?", "4")
    go_on(qtbot, dialog)
    with qtbot.waitSignal(dialog.brought):
        dialog.bring_button.click()
    assert [entry.back for entry in session.records.entries] == [5]


def test_that_what_cannot_be_read_is_one_sentence(open_file: Open, tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_bytes(b"\xff\xfea")
    assert "UTF-16" in open_file("", "bad.csv").reading.text()
    assert "gone.csv" in open_file("", "gone.csv").reading.text()


def test_that_a_journal_that_can_only_be_read_is_shown_but_takes_nothing(
    qtbot: QtBot, session: Session, open_file: Open
) -> None:
    dialog = open_file(TABLE)
    answer_all(dialog)
    session.why_read_only = "journal-open-elsewhere"
    go_on(qtbot, dialog)
    assert not dialog.bring_button.isEnabled()
    assert "can only be read here" in dialog.preview.accessibleDescription()


@pytest.mark.parametrize("is_locked", [False, True])
def test_that_closing_and_locking_let_go_of_what_was_read(open_file: Open, is_locked: bool) -> None:
    dialog = open_file(TABLE)
    columns = dialog.columns
    if is_locked:  # as the window closes dialogs then
        QDialog.done(dialog, QDialog.DialogCode.Rejected)
    else:
        dialog.reject()
    assert columns.said is None
    assert dialog._said is None


def test_that_everything_the_keyboard_comes_to_has_a_name(open_file: Open) -> None:
    dialog = open_file(TABLE)
    for column, field in (("Back ache", "back"), ("Slept", "sleep"), ("Walk", "walking_minutes")):
        choose(dialog, column, field)
        for one in dialog.findChildren(QWidget):
            if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.focusProxy():
                text = one.text() if isinstance(one, QAbstractButton) else ""
                assert one.accessibleName() or text, one


def test_that_tab_goes_from_the_list_through_the_questions_to_the_buttons(open_file: Open) -> None:
    dialog = open_file(TABLE)
    met, one = [dialog.columns.list.accessibleName()], dialog.columns.list.nextInFocusChain()
    while one is not None and one is not dialog.next_button:
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            met.append(one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else ""))
        one = one.nextInFocusChain()
    assert met == [
        "Columns of the file",
        "What is it?",
        "Which day is “03/04/2026”?",
        "&Load answers…",
        "&Save answers…",
    ]
