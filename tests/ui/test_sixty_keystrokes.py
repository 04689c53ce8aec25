"""An entry with the ten usual fields, written by keys alone on the real window and kept in a real file.

Every key that goes down is counted, Ctrl too, from the page as it opens until “saved” is told; only the
letters of the note are not.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.records import Entry, Medicine
from ui.main_window import MainWindow
from ui.session import Session

MOST_KEYS = 60
IBUPROFEN = Medicine("00000000-0000-4000-8000-000000000001", "Ibuprofen", "400 mg", begins=date(2026, 1, 12))
NOTE = "stairs went better than yesterday"


class Typed(NamedTuple):
    """What is typed into each field, in the order of the page."""

    activity: str
    mattered: str
    walking: str
    back: str
    left: str
    right: str
    numbness: str
    tingling: str


USUAL = Typed("4", "6", "25", "3", "5", "0", "2", "1")
LONGEST = Typed("10", "9.", "2:35", "7.", "10", "10", "8.", "10")


class Keyboard:
    """Sends keys to the window as the system does, and counts those that go down."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        self._handle: Any = window.windowHandle()
        self.pressed = 0

    def press(self, key: Any) -> None:
        """Press a key, a `Qt.Key` or a letter."""
        self.pressed += 1
        QTest.keyClick(self._handle, key)

    def type(self, text: str) -> None:
        for letter in text:
            self.press(letter)

    def type_uncounted(self, text: str) -> None:
        before = self.pressed
        self.type(text)
        self.pressed = before

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab until the keyboard is in a field."""
        while not has_keyboard(wanted):
            assert self.pressed <= MOST_KEYS, f"Tab does not lead to {wanted.accessibleName()}"
            self.press(Qt.Key.Key_Tab)

    def save(self) -> None:
        self.pressed += 2
        QTest.keyPress(self._handle, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(self._handle, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        QTest.keyRelease(self._handle, Qt.Key.Key_Control)


def has_keyboard(wanted: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return isinstance(focused, QWidget) and (focused is wanted or wanted.isAncestorOf(focused))


def write_entry(window: MainWindow, keyboard: Keyboard, typed: Typed) -> None:
    """Fill the ten usual fields from top to bottom and save."""
    form = window.page("today").form
    before = [("activity", typed.activity), ("mattered", typed.mattered)]
    for name, text in before:
        keyboard.tab_to(form.scores[name])
        keyboard.type(text)
    keyboard.tab_to(form.minutes["walking_minutes"])
    keyboard.type(typed.walking)
    names = ("back", "leg_left", "leg_right", "numbness", "tingling")
    for name, text in zip(names, typed[3:], strict=True):
        keyboard.tab_to(form.scores[name])
        keyboard.type(text)
    keyboard.tab_to(form.rest.medicines)
    keyboard.press(Qt.Key.Key_Space)
    keyboard.tab_to(form.rest.note)
    keyboard.type_uncounted(NOTE)
    keyboard.save()


@pytest.fixture
def opened(
    make_session: Callable[..., Session],
    make_window: Callable[..., MainWindow],
    answer_of: Callable[..., Any],
) -> MainWindow:
    """The window as it opens on a journal with one medicine."""
    session = make_session()
    answer_of(session, lambda: session.save("save-medicines", IBUPROFEN))
    session.close()
    return make_window()


@pytest.mark.parametrize(
    ("typed", "at_most", "expected"),
    [
        (USUAL, 35, (4, 6, 25, 3, 5, 0, 2, 1)),
        (LONGEST, MOST_KEYS, (10, 9.5, 155, 7.5, 10, 10, 8.5, 10)),
    ],
)
def test_that_the_ten_usual_fields_take_at_most_sixty_keys(
    opened: MainWindow, qtbot: QtBot, typed: Typed, at_most: int, expected: tuple[float, ...]
) -> None:
    keyboard = Keyboard(opened, qtbot)
    write_entry(opened, keyboard, typed)
    qtbot.waitUntil(lambda: opened.messages.text == "Entry saved at 20:15.")
    assert keyboard.pressed <= at_most <= MOST_KEYS

    (entry,) = opened.session.records.entries
    assert told(entry) == expected
    assert entry.note == NOTE
    (dose,) = opened.session.records.doses
    assert (dose.medicine, dose.amount) == (IBUPROFEN.id, 1)


def told(entry: Entry) -> tuple[float | None, ...]:
    return (
        entry.activity, entry.mattered, entry.walking_minutes, entry.back, entry.leg_left, entry.leg_right,
        entry.numbness, entry.tingling,
    )  # fmt: skip


def test_that_what_was_told_as_saved_is_in_the_file(
    opened: MainWindow, qtbot: QtBot, journal_path: Path, tmp_path: Path, clock: Clock
) -> None:
    from journal.actions import changing

    write_entry(opened, Keyboard(opened, qtbot), USUAL)
    qtbot.waitUntil(lambda: opened.messages.text == "Entry saved at 20:15.")
    copied = tmp_path / "as it lies on the disk.journal"
    copied.write_bytes(journal_path.read_bytes())
    with changing.open_journal(copied, clock) as journal:
        (entry,) = changing.read_records(journal).entries
    assert told(entry) == (4, 6, 25, 3, 5, 0, 2, 1)


def test_that_the_next_entry_can_be_typed_at_once(opened: MainWindow, qtbot: QtBot) -> None:
    keyboard = Keyboard(opened, qtbot)
    write_entry(opened, keyboard, USUAL)
    page = opened.page("today")
    qtbot.waitUntil(lambda: page.form.is_empty)
    assert has_keyboard(page.form.scores["activity"])
    assert page.scroll_area.verticalScrollBar().value() == 0
    keyboard.type("7")
    assert page.form.plain() == {"scores": {"activity": 7.0}}


def test_that_after_a_refusal_the_keyboard_is_where_it_must_be_put_right(
    opened: MainWindow, qtbot: QtBot
) -> None:
    keyboard, form = Keyboard(opened, qtbot), opened.page("today").form
    keyboard.tab_to(form.minutes["walking_minutes"])
    keyboard.type("1441")
    keyboard.tab_to(form.scores["back"])
    keyboard.save()
    assert has_keyboard(form.minutes["walking_minutes"])
    keyboard.type("25")
    keyboard.save()
    qtbot.waitUntil(lambda: opened.messages.text == "Entry saved at 20:15.")
    assert [entry.walking_minutes for entry in opened.session.records.entries] == [25]


def test_that_after_changing_an_entry_the_keyboard_is_in_the_first_field(
    opened: MainWindow, qtbot: QtBot
) -> None:
    keyboard, page = Keyboard(opened, qtbot), opened.page("today")
    write_entry(opened, keyboard, USUAL)
    qtbot.waitUntil(lambda: page.form.is_empty and not opened.session.is_busy)
    page.edit(opened.session.records.entries[0])
    keyboard.type("5")
    keyboard.save()
    qtbot.waitUntil(lambda: page.form.is_empty)
    assert opened.session.records.entries[0].activity == 5
    assert has_keyboard(page.form.scores["activity"])
