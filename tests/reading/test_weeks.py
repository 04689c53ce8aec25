"""Weekly scores, each leg by itself."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.reading import read_recovery
from journal.reading.scores import weekly_scores
from journal.reading.values import Baseline, BaselineKind, Recovery, Site
from journal.reading.weeks import Week, days_recorded_before, read_weeks, scores_before
from journal.records import Entry, Records, Surgery, TypicalWeek

DAY_0 = date(2026, 1, 12)
LATER = date(2027, 1, 1)


def on(day: int, number: int = 0, **scores: Any) -> Entry:
    about = DAY_0 + timedelta(days=day)
    written = datetime.combine(about, time(20, 15), tzinfo=UTC)
    return Entry(str(UUID(int=5000 + 10 * day + number)), about, written, **scores)


def recovery(*entries: Entry, as_of: int = 20, again: int | None = None, **before: float) -> Recovery:
    surgeries = [Surgery(str(UUID(int=1)), DAY_0, before=TypicalWeek(**before))]
    if again is not None:
        surgeries.append(Surgery(str(UUID(int=2)), DAY_0 + timedelta(days=again)))
    ordered = tuple(sorted(entries, key=lambda entry: entry.day))
    records = Records(surgeries=tuple(surgeries), entries=ordered)
    return read_recovery(records, DAY_0 + timedelta(days=as_of))


def weeks(read: Recovery, course: int = -1) -> tuple[Week, ...]:
    return read_weeks(read, read.courses[course], DAY_0, LATER)


def test_that_each_leg_has_a_score_of_its_own() -> None:
    (week, *_) = weeks(recovery(*(on(day, leg_left=6, leg_right=day) for day in range(3))))
    assert week.scores == {"leg_left": 6.0, "leg_right": 1.0}


def test_that_a_day_with_several_entries_counts_once() -> None:
    entries = [on(0, back=2), on(0, 1, back=8), on(1, back=5), on(2, back=2)]
    (week, *_) = weeks(recovery(*entries))
    assert week.scores == {"back": 4.0}
    assert week.days_recorded == 3


def test_that_a_week_without_three_days_has_no_score_and_says_how_many_it_has() -> None:
    (week, *_) = weeks(recovery(on(0, back=4), on(6, back=4)))
    assert (week.number, week.days_recorded, week.days_possible, week.scores) == (1, 2, 7, {})


def test_that_the_running_week_has_no_score_yet() -> None:
    *_, running = weeks(recovery(*(on(day, back=4) for day in range(7, 12)), as_of=12))
    assert (running.number, running.days_recorded, running.days_possible) == (2, 5, 6)
    assert running.scores == {}
    assert not running.is_whole


def test_that_a_week_cut_short_by_the_next_surgery_has_no_score() -> None:
    read = recovery(*(on(day, back=4) for day in range(14)), as_of=40, again=12)
    first, cut = weeks(read, course=0)
    assert first.scores == {"back": 4.0}
    assert (cut.days_possible, cut.days_recorded, cut.scores) == (5, 5, {})
    assert weeks(read)[0].days_recorded == 2


def test_that_only_weeks_of_the_period_are_told() -> None:
    read = recovery(as_of=60)
    told = read_weeks(read, read.courses[0], DAY_0 + timedelta(days=8), DAY_0 + timedelta(days=21))
    assert [week.number for week in told] == [2, 3, 4]
    assert told[0].first == date(2026, 1, 19)
    assert told[0].last == date(2026, 1, 25)
    assert read_weeks(read, read.courses[0], date(2025, 1, 1), date(2025, 12, 31)) == ()


def test_that_scores_before_surgery_are_recorded_or_else_remembered() -> None:
    entries = [on(-14, leg_left=9, back=3), on(-8, leg_left=8), on(-1, leg_left=7), on(-15, leg_left=0)]
    read = recovery(*entries, leg_left=2, back=6, weakness=1)
    assert scores_before(read, read.courses[0]) == {
        "back": Baseline(6.0, BaselineKind.REMEMBERED),
        "leg_left": Baseline(8.0, BaselineKind.RECORDED),
        "weakness": Baseline(1.0, BaselineKind.REMEMBERED),
    }
    assert days_recorded_before(read, read.courses[0]) == 3


@settings(max_examples=40)
@given(st.dictionaries(st.integers(0, 40), st.integers(0, 20).map(lambda half: half / 2)))
def test_that_the_back_has_the_weekly_scores_that_the_rules_read(found: dict[int, float]) -> None:
    read = recovery(*(on(day, back=score) for day, score in found.items()), as_of=40)
    told = {week.number: week.scores["back"] for week in weeks(read) if "back" in week.scores}
    assert told == weekly_scores(read.days[Site.BACK], DAY_0, read.as_of)
