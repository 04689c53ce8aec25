"""Histories of every kind of record, what was changed last, what was removed, and bringing it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as tried
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from journal.records import Dose, Entry, Goal, Medicine, Person, Records, WindowKind, WindowOverride
from journal.records.changes import Change
from journal.words import english
from tests.strategies import whole_records
from ui.history.called import LONGEST, called
from ui.history.dialog import HistoryDialog
from ui.history.differences import differences
from ui.history.latest import LatestDialog
from ui.history.listed import ListedDialog
from ui.history.opening import show_history, show_latest, show_removed
from ui.history.removed import RemovedDialog
from ui.history.telling import told
from ui.pages.settings.medicines import MedicinesSection
from ui.pages.settings.person import PersonSection
from ui.pages.settings.section import Surroundings
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme

Answer = Callable[[Session, Callable[[], int]], Any]

MEDICINE = Medicine("00000000-0000-4000-8000-000000000050", "Ibuprofen", "400 mg")
DOSE = Dose("00000000-0000-4000-8000-000000000060", MEDICINE.id, datetime(2026, 4, 19, 8, 0, tzinfo=UTC))
GOAL = Goal("00000000-0000-4000-8000-000000000070", "Drive")
AT = "20 April 2026, 20:15, by me: "


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 600)
    widget.show()
    return widget


def lines(dialog: ListedDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def holds(qtbot: QtBot, dialog: ListedDialog, count: int) -> None:
    qtbot.waitUntil(lambda: dialog.list.count() == count)


def test_that_an_earlier_state_comes_back_and_undo_takes_it_back(
    qtbot: QtBot, session: Session, answer_of: Answer, around: QWidget
) -> None:
    for dose in ("400 mg", "600 mg", "800 mg"):
        answer_of(session, lambda dose=dose: session.save("save-medicines", replace(MEDICINE, dose=dose)))  # type: ignore[misc]  # a lambda that holds its loop's value
    dialog = show_history(session, session.records.medicines[0], around)
    holds(qtbot, dialog, 3)
    assert lines(dialog) == [
        AT + "changed · as it is now\nDose: 600 mg → 800 mg",
        AT + "changed\nDose: 400 mg → 600 mg",
        AT + "written\nName: Ibuprofen\nDose: 400 mg\nAs needed: no",
    ]
    assert not dialog.back_one.isEnabled()
    assert dialog.why_not.text() == "This is how it is now."
    dialog.list.setCurrentRow(2)
    qtbot.mouseClick(dialog.back_one, Qt.MouseButton.LeftButton)
    holds(qtbot, dialog, 4)
    assert session.records.medicines == (MEDICINE,)
    assert dialog.intro.text() == "It is again as it was on 20 April 2026, 20:15."
    dialog.list.setCurrentRow(3)
    assert (dialog.back_one.isEnabled(), dialog.why_not.text()) == (False, "It is the same as now.")
    qtbot.mouseClick(dialog.undo_one, Qt.MouseButton.LeftButton)
    holds(qtbot, dialog, 5)
    assert session.records.medicines == (replace(MEDICINE, dose="800 mg"),)
    assert dialog.undo_one.isHidden()


def test_that_what_was_removed_together_comes_back_together_and_kinds_are_told_apart(
    qtbot: QtBot, session: Session, settings: Settings, answer_of: Answer, around: QWidget
) -> None:
    answer_of(session, lambda: session.save("save-medicines", MEDICINE, DOSE, GOAL))
    answer_of(session, lambda: session.remove(MEDICINE.id, GOAL.id))
    dialog = show_removed(session, settings, around)
    holds(qtbot, dialog, 3)
    assert {line.partition("\n")[0] for line in lines(dialog)} == {
        "Medicine: Ibuprofen, 400 mg",
        "Taken: Ibuprofen, 400 mg, 19 April 2026, 08:00",
        "Goal: Drive",
    }
    dialog.kind_box.setCurrentIndex(dialog.kind_box.findData("goals"))
    dialog.kind_box.activated.emit(dialog.kind_box.currentIndex())
    holds(qtbot, dialog, 1)
    dialog.kind_box.setCurrentIndex(0)
    dialog.kind_box.activated.emit(0)
    holds(qtbot, dialog, 3)
    dialog.list.selectAll()
    with qtbot.assertNotEmitted(session.failed):
        dialog.bring_back()
        qtbot.waitUntil(lambda: dialog.intro.text().startswith("3 records are back"))
        holds(qtbot, dialog, 0)
    assert (session.records.medicines, session.records.doses, session.records.goals) == (
        (MEDICINE,), (DOSE,), (GOAL,),
    )  # fmt: skip


def test_that_a_removed_record_comes_back_as_it_was_at_any_time(
    qtbot: QtBot, session: Session, settings: Settings, answer_of: Answer, around: QWidget
) -> None:
    answer_of(session, lambda: session.save("save-goals", GOAL))
    answer_of(session, lambda: session.save("save-goals", replace(GOAL, text="Fly")))
    answer_of(session, lambda: session.remove(GOAL.id))
    removed = show_removed(session, settings, around, "goals")
    holds(qtbot, removed, 1)
    removed.show_history()
    dialog = removed.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    holds(qtbot, dialog, 3)
    assert not dialog.back_one.isEnabled()
    assert dialog.why_not.text().startswith("It was removed here.")
    dialog.list.setCurrentRow(2)
    dialog.bring_back()
    holds(qtbot, removed, 0)
    assert session.records.goals == (GOAL,)


def test_that_every_change_leads_to_a_history_and_older_ones_are_shown_when_asked(
    qtbot: QtBot, session: Session, answer_of: Answer, around: QWidget
) -> None:
    for size in (10, 20, 21):  # of the last, all but one are told
        goals = [Goal(f"{size:04}{one:04}-0000-4000-8000-000000000000", "Walk") for one in range(size)]
        answer_of(session, lambda goals=goals: session.save("save-goals", *goals))  # type: ignore[misc]  # likewise
    answer_of(session, lambda: session.save("save-goals", GOAL))
    dialog = show_latest(session, around)
    holds(qtbot, dialog, 50)
    assert lines(dialog)[0] == f"Goal: Drive\n{AT}written"
    assert lines(dialog)[1] == f"Goal: Walk\n{AT}written\none of 21 changes made together"
    dialog.show_older()
    holds(qtbot, dialog, 51)
    assert dialog.older_one.isHidden()
    dialog.list.setCurrentRow(0)
    dialog.show_history()
    history = dialog.findChild(HistoryDialog)
    assert isinstance(history, HistoryDialog)
    holds(qtbot, history, 1)


def test_that_a_journal_that_can_only_be_read_says_why_nothing_can_be_brought_back(
    qtbot: QtBot, session: Session, answer_of: Answer, around: QWidget
) -> None:
    answer_of(session, lambda: session.save("save-goals", GOAL))
    answer_of(session, lambda: session.save("save-goals", replace(GOAL, text="Fly")))
    session.why_read_only = "locked"
    dialog = show_history(session, GOAL, around)
    holds(qtbot, dialog, 2)
    dialog.list.setCurrentRow(1)
    assert not dialog.back_one.isEnabled()
    assert dialog.why_not.text().startswith("This journal can only be read here")


def test_that_a_lists_menu_offers_what_its_buttons_do(
    qtbot: QtBot, session: Session, theme: Theme, settings: Settings, answer_of: Answer
) -> None:
    answer_of(session, lambda: session.save("save-medicines", MEDICINE))
    section = MedicinesSection(Surroundings(session, theme, settings))
    qtbot.addWidget(section)
    section.show()
    section.list.customContextMenuRequested.emit(QPoint(5, 5))
    menu = section.list.findChild(QMenu)
    assert isinstance(menu, QMenu)
    offered: dict[str, QAction] = {action.text(): action for action in menu.actions()}
    assert [*offered] == ["Add a medicine…", "Change…", "Remove", "History…", "Removed…", "Dose changed…"]
    offered["History…"].trigger()
    qtbot.waitUntil(lambda: section.findChild(HistoryDialog) is not None)
    menu.close()


def test_that_the_persons_details_have_a_history_too(
    qtbot: QtBot, session: Session, theme: Theme, settings: Settings, answer_of: Answer
) -> None:
    answer_of(session, lambda: session.save("save-person", Person(name="Sam")))
    section = PersonSection(Surroundings(session, theme, settings))
    qtbot.addWidget(section)
    section.show()
    qtbot.mouseClick(section.history_one, Qt.MouseButton.LeftButton)
    dialog = section.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    holds(qtbot, dialog, 1)
    assert lines(dialog) == [AT + "changed · as it is now\nName: nothing → Sam"]


def test_that_lists_have_names_to_be_heard(session: Session, settings: Settings, around: QWidget) -> None:
    dialogs = HistoryDialog(session, GOAL.id, "Goal: Drive", around), LatestDialog(session, around)
    removed = RemovedDialog(session, around)
    assert [one.list.accessibleName() for one in (*dialogs, removed)] == [
        "History of: Goal: Drive", "What was changed", "What was removed",
    ]  # fmt: skip
    assert removed.kind_box.accessibleName() == "What kind"


@tried(max_examples=15, deadline=None)
@given(whole_records())
def test_that_every_record_has_a_name_on_one_line_and_is_told_in_words(records: Records) -> None:
    words = english()
    for record in (records.person, *records.all()):
        name = called(words, record, records)
        assert len(name) <= LONGEST
        assert "\n" not in name
        assert all(told(words, record, records).values())
        assert differences(words, Change(record, record), records) == []


def test_that_the_days_of_a_window_are_told_as_they_are_counted() -> None:
    window = WindowOverride(GOAL.id, MEDICINE.id, WindowKind.SCAR, 50, 90)
    assert told(english(), window, Records()) == {
        "Healing window": "Scar near a nerve may show",
        "From day": "day 50 after surgery",
        "To day": "day 89 after surgery",
        "Hidden": "no",
    }


def test_that_long_notes_are_cut_round_what_differs() -> None:
    before = Entry(GOAL.id, date(2026, 4, 30), note="ab " * 300_000 + "left")
    line = differences(english(), Change(before, replace(before, note=before.note[:-4] + "right")), Records())
    assert line == ["Note: …" + "ab " * 10 + "left → …" + "ab " * 10 + "right"]
