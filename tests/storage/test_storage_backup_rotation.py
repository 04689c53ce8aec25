"""Which backups are kept, whatever the clock does, and when the next is due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.storage.backup import Backup, due, newest_until, to_remove
from tests.storage.conftest import NOON

NOW = NOON.replace(tzinfo=None)  # Friday, 20 November 2026, as the clock on the wall shows it


def made(when: datetime, reason: str = "daily", again: int = 1) -> Backup:
    name = f"j.{when:%Y-%m-%d-%H%M-%S}-{again}.{reason}.backup"
    return Backup(Path(name), when, reason, 3, 4096, False, "one", 7, again)


def at(text: str, reason: str = "daily") -> Backup:
    return made(datetime.fromisoformat(text), reason)


def days(kept: Iterable[Backup]) -> list[str]:
    return [f"{backup.made:%d %b %H}" for backup in sorted(kept, key=lambda one: one.order)]


def stays(kept: list[Backup], now: datetime = NOON) -> list[Backup]:
    gone = to_remove(kept, now)
    return [backup for backup in kept if backup not in gone]


def test_that_the_latest_of_each_of_seven_days_stays() -> None:
    kept = [made(NOW - timedelta(days=day, hours=hour)) for day in range(9) for hour in (0, 2)]
    kept = [backup for backup in kept if backup.made.month == 11 and backup.made.day >= 12]
    assert days(stays(kept)) == [
        "14 Nov 12",
        "15 Nov 12",
        "16 Nov 12",
        "17 Nov 12",
        "18 Nov 12",
        "19 Nov 12",
        "20 Nov 12",
    ]


def test_that_four_weeks_and_twelve_months_stay_beside_the_days() -> None:
    kept = [made(NOW - timedelta(days=day)) for day in range(500)]
    assert [f"{backup.made:%Y-%m-%d}" for backup in reversed(stays(kept))] == [
        "2025-12-31",
        "2026-01-31",
        "2026-02-28",
        "2026-03-31",
        "2026-04-30",
        "2026-05-31",
        "2026-06-30",
        "2026-07-31",
        "2026-08-31",
        "2026-09-30",
        "2026-10-31",  # the month
        "2026-11-01",  # the fourth week
        "2026-11-08",
        "2026-11-14",
        "2026-11-15",
        "2026-11-16",
        "2026-11-17",
        "2026-11-18",
        "2026-11-19",
        "2026-11-20",
    ]


def test_that_a_pause_costs_no_backup() -> None:
    kept = [at("2024-03-01T10:00:00"), at("2024-03-02T10:00:00"), at("2024-03-03T10:00:00"), made(NOW)]
    assert stays(kept) == kept


@pytest.mark.parametrize("reason", ["before-import", "before-restore", "before-migration", "asked", "other"])
def test_that_the_latest_ten_of_each_other_reason_stay(reason: str) -> None:
    kept = [made(NOW - timedelta(minutes=minute), reason) for minute in range(12)]
    assert to_remove(kept, NOON) == tuple(kept[10:])


def test_that_many_imports_push_out_nothing_made_for_another_reason() -> None:
    imports = [made(NOW - timedelta(minutes=minute), "before-import") for minute in range(30)]
    other = [at("2020-01-01T10:00:00", "before-migration"), at("2020-01-01T10:00:00", "daily")]
    assert not set(other) & set(to_remove([*imports, *other], NOON))


def test_that_a_clock_set_back_removes_neither_the_new_one_nor_those_before() -> None:
    before = [made(NOW - timedelta(days=day)) for day in range(7)]
    long_ago = NOON - timedelta(days=2000)
    new = made(long_ago.replace(tzinfo=None))
    assert to_remove([*before, new], long_ago) == ()


def test_that_a_clock_set_forward_and_right_again_keeps_the_newest_of_both() -> None:
    wrong = [made(NOW + timedelta(days=1500 + day)) for day in range(9)]
    right = [made(NOW - timedelta(days=day)) for day in range(7)]
    gone = to_remove([*wrong, *right], NOON)
    assert not set(right) & set(gone)
    assert wrong[-1] not in gone
    assert len(wrong) - len(gone) >= 7


FIRST, LAST = datetime.fromisoformat("2020-01-01"), datetime.fromisoformat("2032-01-01")
moments = st.datetimes(FIRST, LAST).map(lambda one: one.replace(microsecond=0))
reasons = st.sampled_from(["daily", "changes", "asked", "before-import", "before-restore"])
some_backups = st.lists(
    st.builds(made, moments, reasons, st.integers(1, 3)), max_size=60, unique_by=lambda b: b.path
)
clocks = st.one_of(moments, st.just(NOW)).map(lambda one: one.replace(tzinfo=NOON.tzinfo))


@given(some_backups, clocks)
def test_that_the_newest_always_stays(kept: list[Backup], now: datetime) -> None:
    gone = to_remove(kept, now)
    assert set(gone) <= set(kept)
    if kept:
        assert max(kept, key=lambda one: one.order) not in gone
    newest = newest_until(kept, now)
    assert newest is None or newest not in gone


@given(some_backups, clocks)
def test_that_what_a_rule_keeps_stays_and_nothing_else(kept: list[Backup], now: datetime) -> None:
    wall, gone = now.replace(tzinfo=None), to_remove(kept, now)
    for part in ([b for b in kept if b.made <= wall], [b for b in kept if b.made > wall]):
        for backup in part:
            assert (backup in gone) == (not any(kept_by(backup, part)))


def kept_by(backup: Backup, part: list[Backup]) -> Iterable[bool]:
    """Say of each rule whether it keeps a backup, by counting what is later (a second way to the rules)."""
    later = [other for other in part if other.order > backup.order]
    if backup.reason not in ("daily", "changes"):
        yield sum(other.reason == backup.reason for other in later) < 10
        return
    regular = [other for other in later if other.reason in ("daily", "changes")]
    for form, most in (("%Y-%m-%d", 7), ("%G-%V", 4), ("%Y-%m", 12)):
        own = f"{backup.made:{form}}"
        spans = {f"{other.made:{form}}" for other in regular}
        yield own not in spans and len(spans) < most


@given(some_backups, clocks)
def test_that_a_second_round_removes_nothing_more(kept: list[Backup], now: datetime) -> None:
    assert to_remove(stays(kept, now), now) == ()


@settings(max_examples=20)
@given(st.lists(st.integers(1, 40), min_size=1, max_size=120))
def test_that_rotation_day_by_day_keeps_the_same_as_rotation_at_the_end(hours: list[int]) -> None:
    now, kept, all_made = NOON, list[Backup](), list[Backup]()
    for step in hours:
        now += timedelta(hours=step)
        new = made(now.replace(tzinfo=None))
        all_made.append(new)
        kept = stays([*kept, new], now)
    assert kept == stays(all_made, now)


# -- when the next one is due -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("age", "changes", "is_due"),
    [
        (timedelta(hours=1), 0, False),
        (timedelta(hours=1), 19, False),
        (timedelta(hours=1), 20, True),
        (timedelta(days=1), 0, False),
        (timedelta(days=1, seconds=1), 0, True),
        (timedelta(days=-1), 0, True),  # the clock was set back since
    ],
)
def test_that_a_backup_is_due_by_age_or_changes(age: timedelta, changes: int, is_due: bool) -> None:
    assert due(NOW - age, changes, NOON) is is_due


def test_that_a_first_backup_is_due() -> None:
    assert due(None, 0, NOON)
