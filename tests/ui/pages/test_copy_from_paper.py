"""Copying a week from paper: real keys on the real window, kept in a real journal."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from journal.errors import FieldError
from journal.records import Dose, Entry, Medicine, Procedure, Surgery, Symptom, WrittenBy
from journal.words import day_sheet, english
from journal.words.fields import question
from ui.main_window import MainWindow
from ui.pages.copy_from_paper import open_copy_dialog
from ui.pages.copy_from_paper.cell import Cell
from ui.pages.copy_from_paper.dialog import CopyDialog
from ui.pages.copy_from_paper.rows import Kind
from ui.pages.copy_from_paper.saving import DaySaid, day_records, read_number, said_of
from ui.session import Session
from ui.settings import Settings
from ui.start import open_window
from ui.theme import Theme

SUMMER = timezone(timedelta(hours=2))
NOW = datetime(2026, 4, 20, 18, 15, tzinfo=SUMMER)
MONDAY = date(2026, 4, 13)
TODAY = NOW.date()
IDS = [f"00000000-0000-4000-8000-{number:012d}" for number in range(10)]
SCORES = ("activity", "mattered", "sleep", "back", "leg_left", "leg_right", "worst", "numbness", "tingling",
          "weakness")  # fmt: skip
TAB, DOWN, UP, LEFT, RIGHT = "\t", Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right
ENTER, NEXT_DAY, DAY_BEFORE = Qt.Key.Key_Return, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp


class Hands:
    """Presses keys wherever the keyboard is, and counts them."""

    def __init__(self) -> None:
        self.pressed = 0

    def __call__(self, *keys: str | Qt.Key) -> None:
        for key in keys:
            if isinstance(key, Qt.Key):
                QTest.keyClick(keyboard(), key)
                self.pressed += 1
                continue
            for letter in key:
                if letter == TAB:
                    QTest.keyClick(keyboard(), Qt.Key.Key_Tab)
                else:
                    QTest.keyClicks(keyboard(), letter)
                self.pressed += 1


def keyboard() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def where() -> str:
    return keyboard().accessibleName()


def typed_into(qtbot: QtBot, kind: Kind, typed: str) -> str:
    """Type into a box of its own; return what it then shows."""
    around = QWidget()
    qtbot.addWidget(around)
    cell = Cell(kind, around)
    QTest.keyClicks(cell, typed)
    return cell.text()


@pytest.fixture
def clock() -> Callable[[], datetime]:
    return lambda: NOW


@pytest.fixture
def make_window(
    qtbot: QtBot, theme: Theme, settings: Settings, tmp_path: Path, clock: Callable[[], datetime]
) -> Iterator[Callable[..., MainWindow]]:
    """Start the window on a journal in its own folder, past the first questions."""
    made: list[MainWindow] = []

    def make() -> MainWindow:
        session = Session(clock, english())
        with qtbot.waitSignal(session.loaded):
            window = open_window(session, theme, settings, tmp_path / "paper.journal")
        made.append(window)
        window.show_page("today")
        qtbot.waitExposed(window)
        return window

    yield make
    for window in made:
        window.close()
        window.session.close()
        window.deleteLater()


@pytest.fixture
def window(make_window: Callable[..., MainWindow]) -> MainWindow:
    return make_window()


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[..., CopyDialog]:
    """Open the grid of a week and wait until it has the keyboard."""

    def open_it(window: MainWindow, first: date | None = None) -> CopyDialog:
        dialog = open_copy_dialog(window)
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        if first is not None:
            dialog.show_week(first)
            dialog.begin()
        return dialog

    return open_it


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def keep_in(qtbot: QtBot) -> Callable[..., None]:
    def kept(window: MainWindow, *records: Any) -> None:
        with qtbot.waitSignal(window.session.saved):
            window.session.save("save-entries", *records)

    return kept


def saved_by(qtbot: QtBot, dialog: CopyDialog, window: MainWindow, do: Callable[[], None]) -> Any:
    with qtbot.waitSignal(window.session.saved) as saved, qtbot.waitSignal(dialog.finished):
        do()
    return saved.args[0]


def answer_with(monkeypatch: pytest.MonkeyPatch, label: str) -> list[str]:
    """Press a button of the next question by its words; return what was asked."""
    asked: list[str] = []
    pressed: list[Any] = []

    def run(box: QMessageBox) -> int:
        asked.append(box.text())
        pressed[:] = [button for button in box.buttons() if button.text() == label]
        assert pressed, [button.text() for button in box.buttons()]
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda _: pressed[0])
    return asked


# -- seven days -----------------------------------------------------------------------------------


def test_that_seven_days_of_ten_fields_take_two_keys_a_field(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands, qtbot: QtBot
) -> None:
    dialog = opened(window)
    for day in range(7):
        hands(*(f"{(day + field) % 10}{TAB}" for field in range(2)), TAB, TAB)  # no minutes that day
        hands(*(f"{(day + field) % 10}{TAB}" for field in range(2, 9)))
        hands(f"{(day + 9) % 10}", NEXT_DAY)
    change_set = saved_by(
        qtbot,
        dialog,
        window,
        lambda: QTest.keyClick(keyboard(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    )
    assert hands.pressed == 7 * 10 * 2 + 7 * 2  # two a day go over the empty minutes
    assert len(change_set.changes) == 7
    entries = window.session.records.entries
    assert [entry.day for entry in entries] == [MONDAY + timedelta(days=number) for number in range(7)]
    for day, entry in enumerate(entries):
        assert [getattr(entry, name) for name in SCORES] == [(day + field) % 10 for field in range(10)]
        assert (entry.walking_minutes, entry.sitting_minutes, entry.note) == (None, None, "")


def test_that_one_undo_takes_the_whole_week_back(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands, qtbot: QtBot
) -> None:
    dialog = opened(window)
    for day in range(7):
        hands(str(day), NEXT_DAY)
    saved_by(qtbot, dialog, window, dialog.save)
    assert len(window.session.records.entries) == 7
    assert window.messages.text == "Week copied from paper at 18:15."

    with qtbot.waitSignal(window.session.changed):
        window.session.undo()
    assert not window.session.records.entries


def test_that_enter_leads_through_the_week_and_past_its_end_to_saving(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands, qtbot: QtBot
) -> None:
    dialog = opened(window)
    hands("4", ENTER, "6")
    dialog.grid.focus_on("note", 6)
    hands(ENTER)
    assert keyboard() is dialog.save_button
    saved_by(qtbot, dialog, window, lambda: hands(ENTER))
    (entry,) = window.session.records.entries
    assert (entry.activity, entry.mattered) == (4, 6)


# -- typing ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("0", "0"),
        ("7", "7"),
        ("10", "10"),
        ("1", "1"),
        ("12", "2"),
        ("74", "4"),
        ("3.", "3½"),
        ("3,", "3½"),
        ("3..", "3"),
        ("3.5", "3½"),
        ("3.0", "3"),
        ("1.0", "1"),
        ("10.", "10"),
        (".", ""),
        ("x-+ ", ""),
        ("8\b", ""),
    ],
)
def test_that_a_score_takes_digits_and_halves_alone(qtbot: QtBot, typed: str, shown: str) -> None:
    assert typed_into(qtbot, Kind.SCORE, typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("2", "2"), (".", "½"), ("1.", "1½"), ("1..", "1"), ("12", "12"), ("123", "12"), ("a", "")],
)
def test_that_an_amount_takes_numbers_and_halves(qtbot: QtBot, typed: str, shown: str) -> None:
    assert typed_into(qtbot, Kind.AMOUNT, typed) == shown


@pytest.mark.parametrize(("typed", "shown"), [("14", "14"), ("0", ""), ("7", ""), ("6 1", "61")])
def test_that_what_is_new_takes_the_numbers_of_the_sheet(qtbot: QtBot, typed: str, shown: str) -> None:
    assert typed_into(qtbot, Kind.SYMPTOMS, typed) == shown


def test_that_a_box_come_back_to_is_replaced_by_typing(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands
) -> None:
    dialog = opened(window)
    hands("1", TAB, UP, "0")
    assert dialog.grid.cells["activity"][0].text() == "0"
    dialog.grid.focus_on("walking_minutes", 0)
    hands("20", DOWN, UP, "45")
    assert dialog.grid.cells["walking_minutes"][0].text() == "45"


def test_that_tab_goes_down_the_day_and_then_to_the_next_day(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands
) -> None:
    dialog = opened(window)
    seen = []
    for _ in range(14):
        seen.append(where())
        hands(TAB)
    asked = [question(english(), name).rstrip("?") for name in day_sheet.FIELDS]
    assert seen == [f"{label}, Monday 13 April 2026" for label in (*asked, "Note")]
    assert where() == "How much did pain get in your way, Tuesday 14 April 2026"
    assert dialog.grid.cells["activity"][1] is keyboard()


def test_that_arrows_go_anywhere_and_stop_at_the_edges(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands
) -> None:
    opened(window)
    hands(UP, LEFT)
    assert where() == "How much did pain get in your way, Monday 13 April 2026"
    hands(RIGHT, RIGHT, DOWN, DOWN)
    assert where() == "Walking, minutes, Wednesday 15 April 2026"
    hands(LEFT, NEXT_DAY)
    assert where() == "How much did pain get in your way, Wednesday 15 April 2026"
    hands(DAY_BEFORE)
    assert where().endswith("Tuesday 14 April 2026")


def test_that_arrows_go_through_letters_that_are_being_typed(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands
) -> None:
    dialog = opened(window)
    dialog.grid.focus_on("note", 0)
    hands("stirs", LEFT, LEFT)
    assert where() == "Note, Monday 13 April 2026"
    hands("a")
    assert dialog.grid.cells["note"][0].text() == "stiars"


def test_that_every_box_says_what_and_when_it_is_about(
    window: MainWindow, opened: Callable[..., CopyDialog]
) -> None:
    grid = opened(window, date(2026, 1, 12)).grid
    assert grid.cells["back"][0].accessibleName() == "Back, Monday 12 January 2026"
    assert grid.cells["back"][0].accessibleDescription() == "0 no pain … 10 worst pain you can imagine"
    assert grid.on_day.boxes[6].accessibleName() == "Written on that day, Sunday 18 January 2026"
    assert all(box.accessibleName() for box in grid.in_order())


# -- what is kept ---------------------------------------------------------------------------------


def test_that_a_day_is_kept_with_all_that_the_sheet_asks(
    window: MainWindow,
    opened: Callable[..., CopyDialog],
    keep_in: Callable[..., None],
    hands: Hands,
    qtbot: QtBot,
) -> None:
    surgery = Surgery(IDS[0], date(2026, 4, 1), procedures=(Procedure.DISCECTOMY,))
    medicine = Medicine(IDS[1], "Ibuprofen", "400 mg", begins=date(2026, 4, 1), ends=date(2026, 4, 14))
    keep_in(window, surgery, medicine)
    dialog = opened(window)
    hands("4\t6.\t1:20\t30\t3\t2\t0\t10\t10\t1\t\t0\t12\t2.\t41\tslept badly")
    saved_by(qtbot, dialog, window, dialog.save)
    (entry,), (dose,) = window.session.records.entries, window.session.records.doses
    assert entry == Entry(
        entry.id,
        MONDAY,
        datetime(2026, 4, 13, 20, tzinfo=SUMMER),
        activity=4,
        mattered=6.5,
        walking_minutes=80,
        sitting_minutes=30,
        sleep=3,
        back=2,
        leg_left=0,
        leg_right=10,
        worst=10,
        numbness=1,
        weakness=0,
        stretching_minutes=12,
        new_since_surgery=(Symptom.BACK, Symptom.TINGLING),
        note="slept badly",
    )
    assert dose == Dose(dose.id, IDS[1], datetime(2026, 4, 13, 12, tzinfo=SUMMER), 2.5)
    assert not entry.is_late


def test_that_a_day_filled_in_later_counts_as_written_now_and_says_who_wrote(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands, qtbot: QtBot
) -> None:
    dialog = opened(window)
    hands("4", NEXT_DAY, "5")
    dialog.grid.on_day.boxes[0].setFocus()
    hands(" ")
    dialog.grid.carer.boxes[1].setFocus()
    hands(" ")
    saved_by(qtbot, dialog, window, dialog.save)
    later, on_day = window.session.records.entries
    assert (later.written, later.by, later.is_late) == (NOW, WrittenBy.SELF, True)
    assert on_day.written == datetime(2026, 4, 14, 20, tzinfo=SUMMER)
    assert (on_day.by, on_day.is_late) == (WrittenBy.CARER, False)


def test_that_one_tick_tells_that_a_carer_wrote_every_day(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands, qtbot: QtBot
) -> None:
    dialog = opened(window)
    hands("4", NEXT_DAY, "5")
    dialog.grid.carer.all_box.setFocus()
    hands(" ")
    saved_by(qtbot, dialog, window, dialog.save)
    assert [entry.by for entry in window.session.records.entries] == [WrittenBy.CARER] * 2


def test_that_today_before_eight_in_the_evening_is_written_now() -> None:
    (entry,) = day_records(DaySaid({"back": "4"}), IDS[0], TODAY, NOW)
    assert isinstance(entry, Entry)
    assert entry.written == NOW


def test_that_nothing_typed_is_nothing_kept(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands
) -> None:
    dialog = opened(window)
    dialog.save()
    assert dialog.told.text() == "Nothing is typed yet, so there is nothing to save."
    dialog.grid.on_day.boxes[0].click()
    dialog.save()
    assert window.session.records.entries == ()
    assert window.session.draft("copy") is None


def test_that_more_minutes_than_a_day_has_are_told_where_they_stand(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands
) -> None:
    dialog = opened(window)
    dialog.grid.focus_on("sitting_minutes", 2)
    hands("1500")
    dialog.grid.focus_on("back", 0)
    dialog.save()
    assert dialog.told.text().startswith("Wednesday, 15 April 2026: ")
    assert where() == "Sitting, minutes, Wednesday 15 April 2026"
    assert window.session.records.entries == ()


# -- which week -----------------------------------------------------------------------------------


def test_that_the_last_whole_week_is_offered_first(
    window: MainWindow, opened: Callable[..., CopyDialog]
) -> None:
    assert opened(window).first_day.day() == MONDAY


def test_that_days_to_come_take_nothing(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands
) -> None:
    dialog = opened(window, date(2026, 4, 18))
    open_days = [cell.isEnabled() and not cell.isHidden() for cell in dialog.grid.cells["back"]]
    assert open_days == [True, True, True, False, False, False, False]
    assert [label.text() for label in dialog.days_row.told] == ["", "", "", *["to come"] * 4]
    hands(NEXT_DAY, NEXT_DAY, NEXT_DAY)
    assert where().endswith("Monday 20 April 2026")
    hands(RIGHT)
    assert where().endswith("Monday 20 April 2026")
    assert not dialog.on.isEnabled()


def test_that_what_was_typed_stays_when_the_week_was_the_wrong_one(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands, qtbot: QtBot
) -> None:
    dialog = opened(window)
    hands("4", NEXT_DAY, "5")
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert dialog.first_day.day() == date(2026, 4, 6)
    saved_by(qtbot, dialog, window, dialog.save)
    entries = window.session.records.entries
    assert [(entry.day, entry.activity) for entry in entries] == [
        (date(2026, 4, 6), 4),
        (date(2026, 4, 7), 5),
    ]


def test_that_a_column_that_becomes_a_day_to_come_is_told_and_not_dropped(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands
) -> None:
    dialog = opened(window)
    hands("4", NEXT_DAY, "5")
    dialog.show_week(TODAY)
    dialog.save()
    assert dialog.told.text().startswith("Tuesday, 21 April 2026 is still to come.")
    assert where() == "How much did pain get in your way, Tuesday 21 April 2026"
    assert window.session.records.entries == ()


def test_that_days_before_any_surgery_are_not_asked_for_what_is_new_since(
    window: MainWindow, opened: Callable[..., CopyDialog], keep_in: Callable[..., None]
) -> None:
    keep_in(window, Surgery(IDS[0], date(2026, 4, 15), procedures=(Procedure.DISCECTOMY,)))
    cells = opened(window).grid.cells["new_since_surgery"]
    assert [cell.isEnabled() for cell in cells] == [False, False, True, True, True, True, True]


def test_that_a_medicine_is_asked_for_on_the_days_it_runs(
    window: MainWindow, opened: Callable[..., CopyDialog], keep_in: Callable[..., None]
) -> None:
    keep_in(window, Medicine(IDS[1], "Ibuprofen", begins=date(2026, 4, 15), ends=date(2026, 4, 16)))
    dialog = opened(window)
    cells = dialog.grid.cells[f"dose:{IDS[1]}"]
    assert [cell.isEnabled() for cell in cells] == [False, False, True, True, False, False, False]
    dialog.show_week(date(2026, 4, 6))
    assert f"dose:{IDS[1]}" not in dialog.grid.cells


# -- days that have an entry ----------------------------------------------------------------------


@pytest.fixture
def told(window: MainWindow, keep_in: Callable[..., None]) -> MainWindow:
    """A window on a journal with an entry for Tuesday."""
    keep_in(window, Entry(IDS[2], date(2026, 4, 14), NOW, back=9))
    return window


def test_that_days_with_an_entry_are_shown_as_such(
    told: MainWindow, opened: Callable[..., CopyDialog]
) -> None:
    labels = opened(told).days_row.told
    assert [label.text() for label in labels] == ["", "1 entry", "", "", "", "", ""]


@pytest.mark.parametrize(
    ("label", "kept"),
    [("Add them", [4, 9, 5]), ("Leave these days out", [4, 9]), ("Go back", [9])],
)
def test_that_another_entry_for_a_day_is_asked_about(
    told: MainWindow,
    opened: Callable[..., CopyDialog],
    hands: Hands,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    label: str,
    kept: Sequence[float],
) -> None:
    dialog = opened(told)
    for number, typed in ((0, "4"), (1, "5")):
        dialog.grid.focus_on("back", number)
        hands(typed)
    asked = answer_with(monkeypatch, label)
    if label == "Go back":
        dialog.save()
        assert dialog.isVisible()
    else:
        saved_by(qtbot, dialog, told, dialog.save)
    assert asked == ["Tuesday, 14 April 2026 already has an entry. Add another one for this day?"]
    assert sorted(entry.back or 0 for entry in told.session.records.entries) == sorted(kept)


def test_that_medicines_alone_bring_no_second_entry_and_no_question(
    told: MainWindow,
    opened: Callable[..., CopyDialog],
    keep_in: Callable[..., None],
    hands: Hands,
    qtbot: QtBot,
) -> None:
    keep_in(told, Medicine(IDS[1], "Ibuprofen"))
    dialog = opened(told)
    dialog.grid.focus_on(f"dose:{IDS[1]}", 1)
    hands("3", DOWN, UP, RIGHT, "0")
    saved_by(qtbot, dialog, told, dialog.save)
    assert [dose.amount for dose in told.session.records.doses] == [3]
    assert len(told.session.records.entries) == 1


# -- half copied ----------------------------------------------------------------------------------


def test_that_a_half_copied_week_survives_closing_and_a_new_start(
    window: MainWindow,
    opened: Callable[..., CopyDialog],
    make_window: Callable[..., MainWindow],
    hands: Hands,
) -> None:
    dialog = opened(window, date(2026, 4, 1))
    hands("4", NEXT_DAY, "5.")
    dialog.grid.on_day.boxes[1].click()
    dialog.grid.carer.boxes[0].click()
    dialog.reject()
    window.close()
    window.session.close()

    again = opened(make_window())
    assert again.first_day.day() == date(2026, 4, 1)
    assert [cell.text() for cell in again.grid.cells["activity"]][:3] == ["4", "5½", ""]
    assert [box.isChecked() for box in again.grid.on_day.boxes][:3] == [True, False, True]
    assert [box.isChecked() for box in again.grid.carer.boxes][:3] == [True, False, False]
    assert again.told.text() == "Your half-copied week is back."


def test_that_what_is_typed_is_in_the_file_soon_so_that_a_crash_loses_nothing(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(window)
    hands("4")
    qtbot.waitUntil(lambda: window.session.draft("copy") is not None)
    window.session.settle()
    assert window.session.journal_path is not None
    found = Path(shutil.copy(window.session.journal_path, tmp_path / "after-the-crash.journal"))

    later = Session(window.session.clock, english())
    with qtbot.waitSignal(later.loaded):
        later.open(found)
    draft = later.draft("copy")
    later.close()
    assert (draft["first"], draft["days"][0]) == ("2026-04-13", {"texts": {"activity": "4"}})


def test_that_a_week_saved_just_before_a_crash_is_not_offered_again(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands, qtbot: QtBot
) -> None:
    dialog = opened(window)
    hands("4")
    dialog.keep_draft()
    draft = window.session.draft("copy")
    saved_by(qtbot, dialog, window, dialog.save)
    assert window.session.draft("copy") is None
    window.session.keep_draft("copy", draft)  # as if the program had ended before it let go of it

    again = opened(window)
    assert again.grid.cells["activity"][0].text() == ""
    assert window.session.draft("copy") is None


def test_that_emptying_the_grid_lets_go_of_the_draft(
    window: MainWindow, opened: Callable[..., CopyDialog], hands: Hands
) -> None:
    dialog = opened(window)
    hands("4", NEXT_DAY, "5")
    dialog.keep_draft()
    dialog.clear_button.click()
    dialog.keep_draft()
    assert window.session.draft("copy") is None
    assert all(said.is_empty for said in dialog.grid.said())


@pytest.mark.parametrize(
    "draft",
    [{}, {"first": 3, "ids": [1] * 7, "days": "x"}, {"days": [{"texts": 4}] * 7}, {"first": "2999-01-01"}],
)
def test_that_a_draft_that_is_none_is_as_good_as_nothing(
    window: MainWindow, opened: Callable[..., CopyDialog], draft: dict[str, Any]
) -> None:
    window.session.keep_draft("copy", draft)
    dialog = opened(window)
    assert all(said.is_empty for said in dialog.grid.said())
    day = dialog.first_day.day()
    assert day is not None
    assert day <= TODAY


# -- where it opens -------------------------------------------------------------------------------


def test_that_entries_and_the_menu_lead_to_it(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("entries")
    qtbot.mouseClick(window.page("entries").copy_one, Qt.MouseButton.LeftButton)
    dialog = window.findChild(CopyDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()

    window.build_menus()
    actions = window.findChildren(QAction)
    action, *_ = [one for one in actions if one.text() == "&Copy from paper…"]
    action.trigger()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(CopyDialog)))


def test_that_a_journal_that_can_only_be_read_says_why_and_takes_nothing(
    window: MainWindow,
) -> None:
    window.session.why_read_only = "locked"
    dialog = open_copy_dialog(window)
    assert dialog.told.text().startswith("This journal is open in another window, so here you can only read")
    assert not dialog.save_button.isEnabled()
    assert not dialog.grid.cells["back"][0].isEnabled()
    dialog.save()
    dialog.reject()


def test_that_nothing_can_be_typed_before_the_journal_has_been_read(
    qtbot: QtBot, theme: Theme, tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    session, around = Session(clock, english()), QWidget()
    qtbot.addWidget(around)
    dialog = CopyDialog(session, theme, around)
    assert not dialog.grid.isEnabled()
    with qtbot.waitSignal(session.loaded):
        session.open(tmp_path / "late.journal")
    assert dialog.grid.isEnabled()
    assert dialog.save_button.isEnabled()
    session.close()


# -- as pure functions ----------------------------------------------------------------------------


@given(st.integers(0, 20))
def test_that_every_half_from_0_to_10_can_be_typed_and_is_a_score(halves: int) -> None:
    text = f"{halves // 2}{'½' if halves % 2 else ''}"
    (entry,) = day_records(DaySaid({"back": text}), IDS[0], MONDAY, NOW)
    assert isinstance(entry, Entry)
    assert entry.back == halves / 2 == read_number(text)


@given(
    st.dictionaries(
        st.sampled_from([*day_sheet.FIELDS, "note"]), st.sampled_from(["0", "1", "7", "10", "5"])
    ),
    st.booleans(),
    st.booleans(),
)
def test_that_a_day_comes_back_from_its_draft_and_keeps_only_what_was_typed(
    texts: dict[str, str], later: bool, carer: bool
) -> None:
    said = DaySaid(texts, later, carer)
    assert said_of(said.plain()) == said
    records = day_records(said, IDS[0], MONDAY, NOW)
    assert len(records) == bool(texts)
    for record in records:
        assert isinstance(record, Entry)
        for name in day_sheet.FIELDS:
            assert getattr(record, name) == (float(texts[name]) if name in texts else None)


def test_that_minutes_past_a_day_are_refused() -> None:
    with pytest.raises(FieldError):
        day_records(DaySaid({"walking_minutes": "1441"}), IDS[0], MONDAY, NOW)
