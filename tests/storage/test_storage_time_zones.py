"""A journal that travels: the computer's time zone changes while it is open."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from journal.records import Entry
from journal.records.changes import Change
from journal.storage import apply, check, history, open_journal, read_records, removed, undo
from tests.storage.conftest import HandClock

ROME, NEW_YORK = timezone(timedelta(hours=1)), timezone(timedelta(hours=-5))
BEFORE = datetime(2026, 11, 20, 23, 30, tzinfo=ROME)
AFTER = datetime(
    2026, 11, 20, 17, 35, tzinfo=NEW_YORK
)  # five minutes later, and six hours earlier on the clock
IDS = ("11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222")


def test_that_a_change_of_the_time_zone_moves_no_entry_and_no_change(path: Path) -> None:
    clock = HandClock(BEFORE)
    evening = Entry(IDS[0], BEFORE.date(), written=BEFORE, back=4)
    landed = Entry(IDS[1], AFTER.date(), written=AFTER, back=5)
    with open_journal(path, clock) as journal:
        apply(journal, "save-entries", [Change(None, evening)])
        clock.now = AFTER
        apply(journal, "save-entries", [Change(None, landed)])
        apply(journal, "remove-entries", [Change(evening, None)])
        assert [moment for moment, _ in removed(journal)] == [AFTER]
        undo(journal)
        assert check(journal) == []
    with open_journal(path, clock) as journal:
        entries = read_records(journal).entries
        assert [entry.written.isoformat() for entry in entries if entry.written] == [
            "2026-11-20T23:30:00+01:00",
            "2026-11-20T17:35:00-05:00",
        ]
        made = [change_set.made for change_set, _ in history(journal, IDS[0])]
        assert made == [BEFORE, AFTER, AFTER]
        assert [moment.utcoffset() for moment in made] == [timedelta(hours=1), *[timedelta(hours=-5)] * 2]
