"""Where it was: the periods, the shading and the table that says the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from journal.records import Entry, Records, Surgery
from ui.main_window import MainWindow
from ui.pages.timeline.where_it_was import WhereItWas
from ui.pages.timeline.where_it_was.periods import Period, periods_of
from ui.session import Session
from ui.theme import Theme
from ui.widgets.body_map import Kind

TODAY = date(2026, 5, 1)
START = date(2026, 1, 12)
SURGERY = Surgery("00000000-0000-4000-8000-000000000009", START)


def entry(number: int, day: date, *places: str, nerve: tuple[str, ...] = ()) -> Entry:
    return Entry(f"00000000-0000-4000-8000-0000000001{number:02}", day, places=places, nerve_places=nerve)


ENTRIES = (
    entry(1, START - timedelta(15), "knee_left"),
    entry(2, START - timedelta(14), "calf_left_back", nerve=("foot_left_top",)),
    entry(3, START - timedelta(1), "calf_left_back", "low_back_centre"),
    entry(4, START, "low_back_centre"),
    entry(5, START + timedelta(41), "hip_right"),
    entry(6, TODAY - timedelta(28), "knee_right"),
    entry(7, TODAY - timedelta(27), "other"),
    entry(8, TODAY, "other", "low_back_left"),
    entry(9, TODAY),
    entry(10, TODAY - timedelta(2)),
)


@pytest.fixture
def shown(session: Session, theme: Theme, qtbot: QtBot) -> Iterator[WhereItWas]:
    with qtbot.waitSignal(session.saved):
        session.save("save-entries", *ENTRIES, SURGERY)
    dialog = WhereItWas(session)
    dialog.show()
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.close()


def rows(dialog: WhereItWas) -> list[tuple[str, str, str]]:
    table = dialog.table
    found = []
    for row in range(table.rowCount()):
        cells = [table.item(row, column) for column in range(3)]
        texts = ["" if cell is None else cell.text() for cell in cells]
        found.append((texts[0], texts[1], texts[2]))
    return found


def test_that_the_periods_are_those_of_the_surgery_that_governs() -> None:
    older = Surgery("00000000-0000-4000-8000-000000000008", date(2024, 1, 12))
    planned = Surgery("00000000-0000-4000-8000-000000000007", date(2026, 6, 1))
    records = Records(surgeries=(older, SURGERY, planned))
    assert periods_of(records, TODAY) == {
        Period.BEFORE: (date(2025, 12, 29), date(2026, 1, 11)),
        Period.WEEKS_1_6: (START, date(2026, 2, 22)),
        Period.LAST_FOUR_WEEKS: (date(2026, 4, 4), TODAY),
    }


def test_that_a_period_ends_today_and_begins_with_the_surgery() -> None:
    records = Records(surgeries=(SURGERY,))
    day = START + timedelta(10)
    periods = periods_of(records, day)
    assert periods[Period.WEEKS_1_6] == periods[Period.LAST_FOUR_WEEKS] == (START, day)


def test_that_without_a_surgery_there_are_the_last_four_weeks_alone() -> None:
    planned = Surgery("00000000-0000-4000-8000-000000000007", date(2026, 6, 1))
    expected = {Period.LAST_FOUR_WEEKS: (date(2026, 4, 4), TODAY)}
    assert periods_of(Records(), TODAY) == periods_of(Records(surgeries=(planned,)), TODAY) == expected


def test_that_the_last_four_weeks_are_shown_first(shown: WhereItWas) -> None:
    assert shown.told.text() == "4 April 2026 to 1 May 2026: 3 days with entries."
    assert rows(shown) == [
        ("Somewhere else", "2 of 3 days, 67 %", ""),
        ("Low back, left", "1 of 3 days, 33 %", ""),
    ]
    assert shown.figures.shares[Kind.PAIN] == {"low_back_left": 1 / 3, "other": 2 / 3}


def test_that_another_period_shows_its_own_days(shown: WhereItWas) -> None:
    shown.periods.buttons[Period.BEFORE].click()
    assert shown.told.text() == "29 December 2025 to 11 January 2026: 2 days with entries."
    assert rows(shown) == [
        ("Left calf", "2 of 2 days, 100 %", ""),
        ("Low back, centre", "1 of 2 days, 50 %", ""),
        ("Left foot, top", "", "1 of 2 days, 50 %"),
    ]
    assert shown.figures.shares[Kind.NERVE] == {"foot_left_top": 0.5}
    shown.periods.buttons[Period.WEEKS_1_6].click()
    assert [row[0] for row in rows(shown)] == ["Low back, centre", "Right hip"]


def test_that_days_of_ones_own_begin_with_those_of_the_period_shown(shown: WhereItWas) -> None:
    assert not shown.periods.first.isVisible()
    shown.periods.buttons[Period.DATES].click()
    assert shown.periods.first.isVisible()
    assert shown.periods.days() == (date(2026, 4, 4), TODAY)
    shown.periods.first.set_day(date(2026, 4, 3))
    assert [row[0] for row in rows(shown)] == ["Somewhere else", "Low back, left", "Right knee"]
    shown.periods.last.set_day(date(2026, 3, 1))
    assert shown.told.text() == "Give a first day and a last day that is not before it."
    assert rows(shown) == []


def test_that_days_without_places_say_so(shown: WhereItWas) -> None:
    shown.periods.buttons[Period.DATES].click()
    shown.periods.first.set_day(TODAY - timedelta(2))
    shown.periods.last.set_day(TODAY - timedelta(2))
    assert shown.told.text() == (
        "29 April 2026 to 29 April 2026: 1 day with entries. No places were marked on these days."
    )
    assert not shown.table.isVisible()


def test_that_row_and_place_point_at_each_other(shown: WhereItWas) -> None:
    shown.periods.buttons[Period.BEFORE].click()
    shown.table.selectRow(2)
    assert shown.figures.current.place == "foot_left_top"
    assert shown.line.text() == "Left foot, top: Numb or tingling (1 of 2 days, 50 %)"
    shown.figures.place_pointed.emit("low_back_centre")
    assert {index.row() for index in shown.table.selectedIndexes()} == {1}
    shown.figures.place_pointed.emit("hip_left")
    assert shown.table.selectedIndexes() == []
    assert shown.line.text() == "Left hip: not named"


def test_that_it_follows_the_journal(shown: WhereItWas, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert rows(shown) == []


def test_that_the_timeline_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("timeline")
    button: QAbstractButton = window.page("timeline").controls.places_button
    button.click()
    (dialog,) = window.findChildren(WhereItWas)
    assert dialog.isVisible()
    assert dialog.windowTitle() == "Where it was"
    dialog.close()
