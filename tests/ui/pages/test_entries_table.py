from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from journal.records import Entry, Records, with_records
from journal.records.changes import Change, after_changes
from journal.words import english
from ui.pages.entries.arranging import Sieve
from ui.pages.entries.columns import COLUMNS
from ui.pages.entries.table import EntryTable

FIRST = date(2026, 1, 12)
NAMES = [column.name for column in COLUMNS]


def entry(number: int, days: int = 0, **said: Any) -> Entry:
    return Entry(id=str(UUID(int=number)), day=FIRST + timedelta(days=days), **said)


THREE = with_records(
    Records(), [entry(1, 0, back=6, note="stairs"), entry(2, 1, back=2), entry(3, 2, note="slept well")]
)


@pytest.fixture
def long_table(qtbot: QtBot) -> EntryTable:
    """Return a table that works a single step at a time, and that no tester reads from end to end."""
    table = EntryTable(english())
    table._steps.slice_seconds = 0
    return table


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[EntryTable]:
    table = EntryTable(english())
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.set_entries(THREE.entries)
    yield table
    tester.deleteLater()


def make(table: EntryTable, *changes: Change) -> None:
    table.make(changes, after_changes(THREE, changes).entries)


def shown(table: EntryTable) -> list[str]:
    return [table.index(row, 0).data() for row in range(table.rowCount())]


def cell(table: EntryTable, row: int, name: str) -> str:
    said: str = table.index(row, NAMES.index(name)).data()
    return said


def test_that_the_newest_day_stands_on_top(table: EntryTable) -> None:
    assert shown(table) == ["14 Jan 2026", "13 Jan 2026", "12 Jan 2026"]


def test_that_cells_say_what_was_recorded_and_nothing_where_nothing_was(table: EntryTable) -> None:
    table.set_entries(
        (
            entry(
                1,
                back=6.5,
                leg_left=0,
                numbness=0.5,
                walking_minutes=20,
                note="one\ntwo",
                written=datetime(2026, 1, 12, 20, 15, tzinfo=UTC),
            ),
        )
    )
    assert [cell(table, 0, name) for name in ("back", "leg_left", "leg_right", "numbness")] == [
        "6½",
        "0",
        "",
        "½",
    ]
    assert cell(table, 0, "walking_minutes") == "20 min"
    assert cell(table, 0, "note") == "one two"
    assert cell(table, 0, "written") == "20:15"
    assert cell(table, 0, "by") == "Me"


def test_that_a_late_entry_is_marked_in_words(table: EntryTable) -> None:
    table.set_entries((entry(1, written=datetime(2026, 1, 15, 8, 0, tzinfo=UTC)),))
    assert cell(table, 0, "written") == "15 Jan 2026, late"


def test_that_a_screen_reader_hears_the_column_with_the_value(table: EntryTable) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert table.index(2, NAMES.index("back")).data(role) == "Back pain: 6"
    assert table.index(0, NAMES.index("back")).data(role) == "Back pain: not recorded"


def test_that_a_new_entry_is_one_inserted_row_and_no_reset(table: EntryTable) -> None:
    inserted, reset = QSignalSpy(table.rowsInserted), QSignalSpy(table.modelReset)
    make(table, Change(None, entry(4, 1, back=1)))
    assert shown(table) == ["14 Jan 2026", "13 Jan 2026", "13 Jan 2026", "12 Jan 2026"]
    assert (inserted.count(), reset.count()) == (1, 0)


def test_that_a_removed_entry_is_one_removed_row(table: EntryTable) -> None:
    removed, reset = QSignalSpy(table.rowsRemoved), QSignalSpy(table.modelReset)
    make(table, Change(THREE.entries[1], None))
    assert shown(table) == ["14 Jan 2026", "12 Jan 2026"]
    assert (removed.count(), reset.count()) == (1, 0)


def test_that_an_edited_entry_stays_in_its_row(table: EntryTable) -> None:
    changed, removed = QSignalSpy(table.dataChanged), QSignalSpy(table.rowsRemoved)
    make(table, Change(THREE.entries[1], replace(THREE.entries[1], back=9)))
    assert cell(table, 1, "back") == "9"
    assert (changed.count(), removed.count()) == (1, 0)


def test_that_an_entry_whose_day_changes_moves(table: EntryTable) -> None:
    make(table, Change(THREE.entries[0], replace(THREE.entries[0], day=FIRST + timedelta(days=9))))
    assert shown(table) == ["21 Jan 2026", "14 Jan 2026", "13 Jan 2026"]


def test_that_changes_of_other_records_touch_no_row(table: EntryTable) -> None:
    from journal.records import Person

    signals = [QSignalSpy(table.rowsInserted), QSignalSpy(table.rowsRemoved), QSignalSpy(table.modelReset)]
    make(table, Change(Person(), Person(name="A")))
    assert [signal.count() for signal in signals] == [0, 0, 0]


def test_that_sorting_puts_missing_values_last_either_way(table: EntryTable) -> None:
    back = NAMES.index("back")
    table.sort(back, Qt.SortOrder.AscendingOrder)
    assert [cell(table, row, "back") for row in range(3)] == ["2", "6", ""]
    table.sort(back, Qt.SortOrder.DescendingOrder)
    assert [cell(table, row, "back") for row in range(3)] == ["6", "2", ""]


def test_that_every_column_can_be_sorted_by(table: EntryTable) -> None:
    for column in range(table.columnCount()):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            table.sort(column, order)
            assert table.rowCount() == 3


def test_that_a_change_that_does_not_pass_the_sieve_leaves_the_table(table: EntryTable) -> None:
    table.set_sieve(Sieve(search="stairs"))
    assert shown(table) == ["12 Jan 2026"]
    make(table, Change(THREE.entries[0], replace(THREE.entries[0], note="garden")))
    assert shown(table) == []
    assert table.count_of_all == 3


def test_that_a_large_change_set_is_told_at_once(table: EntryTable, qtbot: QtBot) -> None:
    changes = [Change(None, entry(number, number)) for number in range(100, 1_100)]
    reset = QSignalSpy(table.modelReset)
    make(table, *changes)
    qtbot.waitUntil(lambda: table.rowCount() == 1_003)
    assert reset.count() == 1


def test_that_the_rows_shown_stay_until_many_are_arranged(long_table: EntryTable, qtbot: QtBot) -> None:
    many = tuple(entry(number, number // 3, back=number % 21 / 2) for number in range(1, 20_001))
    with qtbot.waitSignal(long_table.settled):
        long_table.set_entries(THREE.entries)
    with qtbot.waitSignal(long_table.settled):
        long_table.set_entries(many)
        assert long_table.rowCount() == 3
    with qtbot.waitSignal(long_table.settled):
        long_table.sort(NAMES.index("back"), Qt.SortOrder.AscendingOrder)
        assert cell(long_table, 0, "day") == shown(long_table)[0]
    assert cell(long_table, 0, "back") == "0"
    assert cell(long_table, 19_999, "back") == "10"


def test_that_newer_work_takes_the_place_of_what_still_runs(long_table: EntryTable, qtbot: QtBot) -> None:
    many = tuple(entry(number, number // 3, note="stairs" * (number % 2)) for number in range(1, 20_001))
    settled = QSignalSpy(long_table.settled)
    with qtbot.waitSignal(long_table.settled):
        long_table.set_entries(many)
        long_table.set_sieve(Sieve(search="stairs"))
        long_table.set_sieve(Sieve(search="nothing like it"))
    assert settled.count() == 1
    assert long_table.rowCount() == 0
