"""Which days a view shows, where days lie, and which ticks stand on the axes."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as some

from journal.charts import LIGHT, Range, View, days_shown
from journal.charts.labels import spread
from journal.charts.lettering import SMALL, Lettering
from journal.charts.ticks import calendar_ticks, week_ticks
from journal.charts.time_scale import TimeScale
from journal.records import Event, EventKind
from tests.charts.builders import SURGERY, WORDS, days, entry, recovery, surgery

ANY_DAY = some.dates(date(1990, 1, 1), date(2060, 12, 31))
LETTERS = Lettering(LIGHT)


def test_that_the_last_weeks_end_on_the_day_of_the_reading() -> None:
    what = recovery(date(2026, 5, 20), surgery())
    assert days_shown(what, View(range=Range.SIX_WEEKS)) == (date(2026, 4, 9), date(2026, 5, 20))
    assert days_shown(what, View(range=Range.THREE_MONTHS)) == (date(2026, 2, 18), date(2026, 5, 20))
    assert days_shown(what, View(range=Range.ONE_YEAR)) == (date(2025, 5, 20), date(2026, 5, 20))


def test_that_since_surgery_begins_two_weeks_before_and_shows_the_current_window_whole() -> None:
    early = recovery(SURGERY + timedelta(days=10), surgery())
    assert days_shown(early, View()) == (date(2025, 12, 29), SURGERY + timedelta(days=42))
    in_scar = recovery(SURGERY + timedelta(days=50), surgery())
    assert days_shown(in_scar, View())[1] == SURGERY + timedelta(days=84)
    later = recovery(SURGERY + timedelta(days=500), surgery())
    assert days_shown(later, View())[1] == SURGERY + timedelta(days=500)


def test_that_all_begins_with_what_was_written_first() -> None:
    first = entry(date(2024, 3, 1), back=1)
    what = recovery(date(2026, 1, 20), surgery(), first)
    assert days_shown(what, View(range=Range.ALL))[0] == date(2024, 3, 1)


def test_that_a_planned_surgery_lies_within_the_days_shown() -> None:
    what = recovery(date(2026, 1, 2), surgery(), entry(date(2025, 12, 20), back=5))
    assert days_shown(what, View()) == (date(2025, 12, 20), SURGERY)


def test_that_given_days_stand_above_the_range() -> None:
    what = recovery(date(2026, 5, 20), surgery())
    view = View(range=Range.ALL, first=date(2026, 2, 1), last=date(2026, 3, 1))
    assert days_shown(what, view) == (date(2026, 2, 1), date(2026, 3, 1))


@given(ANY_DAY, some.none() | ANY_DAY, some.none() | ANY_DAY, some.sampled_from(Range), some.booleans())
@settings(max_examples=60)
def test_that_every_view_shows_at_least_two_weeks(
    as_of: date, first: date | None, last: date | None, shown: Range, operated: bool
) -> None:
    kept = [surgery()] if operated else []
    begin, end = days_shown(recovery(as_of, *kept), View(range=shown, first=first, last=last))
    assert (end - begin).days >= 13
    if first is not None and (last is None or (last - first).days >= 13):
        assert begin == first


@given(ANY_DAY, some.integers(13, 9000), some.floats(0, 1))
@settings(max_examples=60)
def test_that_a_day_is_found_where_it_lies(first: date, span: int, part: float) -> None:
    time = TimeScale(first, first + timedelta(days=span), 100, 900)
    day = first + timedelta(days=round(part * span))
    assert time.day_at(time.x_of(day)) == day
    assert 100 <= time.x_of(day) <= 900


@given(ANY_DAY, some.integers(13, 12_000), some.floats(200, 2300))
@settings(max_examples=80)
def test_that_calendar_ticks_never_touch_and_name_every_year_once(
    first: date, span: int, width: float
) -> None:
    time = TimeScale(first, first + timedelta(days=span), 100, 100 + width)
    ticks = calendar_ticks(time, LETTERS, WORDS)
    for one, other in pairwise(ticks):
        room = LETTERS.width(one.label, SMALL) / 2 + LETTERS.width(other.label, SMALL) / 2
        assert other.x - one.x > room
    years = [tick.below or tick.label for tick in ticks if tick.below or tick.label.isdigit()]
    assert years == sorted(set(years))
    assert all(len(year) == 4 for year in years)
    assert {tick.day.year for tick in ticks} == {int(year) for year in years}


def test_that_months_are_named_in_words() -> None:
    time = TimeScale(date(2025, 11, 20), date(2026, 4, 10), 100, 700)
    ticks = calendar_ticks(time, LETTERS, WORDS)
    assert [(tick.label, tick.below) for tick in ticks] == [
        ("Dec", "2025"), ("Jan", "2026"), ("Feb", ""), ("Mar", ""), ("Apr", ""),
    ]  # fmt: skip


def test_that_weeks_count_from_surgery_and_begin_anew_with_the_next() -> None:
    second = surgery(date(2026, 3, 23))
    what = recovery(date(2026, 6, 1), surgery(), second)
    time = TimeScale(date(2025, 12, 29), date(2026, 6, 1), 100, 900)
    ticks = week_ticks(time, what.courses, LETTERS)
    assert [tick.label for tick in ticks][:4] == ["–2", "–1", "0", "1"]
    by_day = {tick.day: tick.label for tick in ticks}
    assert by_day[SURGERY] == "0"
    assert by_day[date(2026, 3, 23)] == "0"
    assert by_day[date(2026, 4, 20)] == "4"
    assert all(tick.day == SURGERY or tick.label != "0" for tick in ticks if tick.day < second.day)


@given(some.lists(some.floats(0, 200), max_size=6), some.floats(5, 30))
@settings(max_examples=80)
def test_that_names_at_lines_ends_are_moved_apart_and_stay_inside(wanted: list[float], pitch: float) -> None:
    places = spread(wanted, pitch, 0, 200)
    ordered = sorted(places)
    assert all(other - one >= pitch - 1e-6 for one, other in pairwise(ordered))
    assert all(-1e-6 <= place <= 200 + 1e-6 for place in places)
    assert [places[index] for index in sorted(range(len(wanted)), key=wanted.__getitem__)] == ordered


def test_that_events_of_other_days_have_no_number() -> None:
    from journal.charts.events import events_shown

    told = [
        Event(f"00000000-0000-4000-8000-00000000000{n}", day, EventKind.VISIT)
        for n, day in enumerate(days(date(2026, 1, 1), 3, 30))
    ]
    what = recovery(date(2026, 5, 1), *told)
    time = TimeScale(date(2026, 1, 15), date(2026, 5, 1), 0, 500)
    assert [number for number, _ in events_shown(what.records, time)] == [1, 2]
