from datetime import date, datetime, time, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as some

from journal.records import Entry, Event, EventKind, Procedure, Records, Surgery
from ui.reminding.due import Wish, is_due, next_day, seconds_until

ZONE = timezone(timedelta(hours=2))
EVERY_EVENING = Wish(
    is_on=True, is_paused=False, at=time(19, 0), weekdays=frozenset({0, 1, 3, 4, 6}), asked_for=False
)
ASKED_FOR = Wish(True, False, time(19, 0), frozenset({0, 1, 3, 4, 6}), True)
SURGERY = Surgery(str(UUID(int=1)), date(2026, 4, 1), (Procedure.DISCECTOMY,))
DONE = Records(surgeries=(SURGERY,))


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (at(4, 20, 18, 59), False),  # a Monday
        (at(4, 20, 19, 0), True),
        (at(4, 20, 23, 59), True),
        (at(4, 21, 0, 0), False),
        (at(4, 22, 19, 30), False),  # a Wednesday, which was not chosen
        (at(7, 6, 19, 0), True),  # day 96, a Monday
        (at(7, 7, 19, 0), True),  # day 97
        (at(7, 9, 19, 0), False),  # day 99, a Thursday
    ],
)
def test_that_a_reminder_is_due_on_the_chosen_days_from_the_chosen_time_until_the_checkpoint(
    now: datetime, due: bool
) -> None:
    assert is_due(DONE, now, EVERY_EVENING) is due


def test_that_after_the_checkpoint_it_comes_only_where_asked_for() -> None:
    assert not is_due(DONE, at(8, 3, 20), EVERY_EVENING)
    assert is_due(DONE, at(8, 3, 20), ASKED_FOR)


def test_that_it_comes_again_in_the_three_weeks_before_a_visit() -> None:
    visit = Event(str(UUID(int=2)), date(2026, 10, 26), EventKind.VISIT)
    records = Records(surgeries=(SURGERY,), events=(visit,))
    assert not is_due(records, at(10, 4, 20), EVERY_EVENING)  # 22 days before, a Sunday
    assert is_due(records, at(10, 5, 20), EVERY_EVENING)  # 21 days before
    assert not is_due(records, at(10, 27, 20), EVERY_EVENING)


def test_that_nothing_is_due_without_a_surgery_unless_asked_for() -> None:
    assert not is_due(Records(), at(4, 20, 20), EVERY_EVENING)
    assert is_due(Records(), at(4, 20, 20), ASKED_FOR)


def test_that_nothing_is_due_beside_an_entry_of_the_day() -> None:
    records = Records(surgeries=(SURGERY,), entries=(Entry(str(UUID(int=3)), date(2026, 4, 20), back=3),))
    assert not is_due(records, at(4, 20, 20), EVERY_EVENING)
    assert is_due(records, at(4, 21, 20), EVERY_EVENING)


def test_that_nothing_is_due_while_paused_or_off() -> None:
    paused = Wish(True, True, time(19, 0), EVERY_EVENING.weekdays, False)
    off = Wish(False, False, time(19, 0), EVERY_EVENING.weekdays, True)
    assert not is_due(DONE, at(4, 20, 20), paused)
    assert not is_due(DONE, at(4, 20, 20), off)
    assert next_day(DONE, at(4, 20, 20), paused) is None
    assert next_day(DONE, at(4, 20, 20), off) is None


def test_that_the_next_day_is_found_over_days_of_rest() -> None:
    assert next_day(DONE, at(4, 20, 18), EVERY_EVENING) == date(2026, 4, 20)
    assert next_day(DONE, at(4, 21, 19), EVERY_EVENING) == date(2026, 4, 23)
    assert next_day(DONE, at(7, 7, 19), EVERY_EVENING) is None


def test_that_the_next_day_waits_for_a_planned_surgery() -> None:
    planned = Records(surgeries=(Surgery(str(UUID(int=4)), date(2026, 6, 15)),))
    assert next_day(planned, at(4, 20, 18), EVERY_EVENING) == date(2026, 6, 1)


def test_that_an_entry_already_written_moves_the_next_day_on() -> None:
    records = Records(surgeries=(SURGERY,), entries=(Entry(str(UUID(int=3)), date(2026, 4, 20), back=3),))
    assert next_day(records, at(4, 20, 18), EVERY_EVENING) == date(2026, 4, 21)


@pytest.mark.parametrize(
    ("now", "seconds"),
    [
        (at(4, 20, 18, 59), 60),
        (at(4, 20, 19, 0), 5 * 3600),
        (at(4, 20, 0, 0), 19 * 3600),
        (at(4, 20, 23, 59), 60),
    ],
)
def test_that_the_next_turn_is_the_chosen_time_or_midnight(now: datetime, seconds: int) -> None:
    assert seconds_until(now, time(19, 0)) == seconds


@examples(max_examples=60)
@given(some.dates(date(2000, 1, 1), date(2100, 1, 1)), some.times(), some.times())
def test_that_the_next_turn_always_lies_within_a_day(day: date, now: time, chosen: time) -> None:
    assert 0 < seconds_until(datetime.combine(day, now, ZONE), chosen) <= 24 * 3600
