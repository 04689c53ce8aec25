"""Then and now: each phase's days, and the middle and range of its day values."""

from __future__ import annotations

from datetime import date, timedelta
from statistics import median

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.reading import read_recovery
from journal.reading.phases import Measure, Phase, PhaseNumbers, Summary, read_phases
from journal.records import Records
from tests.reading.builders import START, entry, journal, on, read, surgery


def phases(records: Records, day: int) -> dict[Phase, PhaseNumbers]:
    return {phase.phase: phase for phase in read_phases(read(records, day))}


def test_that_each_phase_has_its_days_on_the_calendar() -> None:
    found = {
        phase: (numbers.first, numbers.last, numbers.days_possible)
        for phase, numbers in phases(journal(surgery()), 400).items()
    }
    assert found == {
        Phase.BEFORE: (date(2025, 12, 29), date(2026, 1, 11), 14),
        Phase.WEEKS_1_6: (date(2026, 1, 12), date(2026, 2, 22), 42),
        Phase.WEEKS_7_12: (date(2026, 2, 23), date(2026, 4, 5), 42),
        Phase.MONTHS_4_6: (date(2026, 4, 12), date(2026, 7, 11), 91),
        Phase.MONTHS_7_12: (date(2026, 7, 12), date(2027, 1, 11), 184),
        Phase.LATER: (date(2027, 1, 12), date(2027, 2, 16), 36),
        Phase.LAST_FOUR_WEEKS: (date(2027, 1, 20), date(2027, 2, 16), 28),
    }


def test_that_a_phase_that_runs_ends_with_the_reading_and_none_begins_after_it() -> None:
    found = phases(journal(surgery()), 50)
    assert list(found) == [Phase.BEFORE, Phase.WEEKS_1_6, Phase.WEEKS_7_12, Phase.LAST_FOUR_WEEKS]
    assert found[Phase.WEEKS_7_12].last == on(50)
    assert found[Phase.WEEKS_7_12].days_possible == 9


def test_that_the_last_four_weeks_never_reach_before_surgery() -> None:
    assert Phase.LAST_FOUR_WEEKS not in phases(journal(surgery()), 27)
    assert phases(journal(surgery()), 28)[Phase.LAST_FOUR_WEEKS].first == on(1)


def test_that_a_middle_value_and_range_are_those_of_days_not_entries() -> None:
    entries = [entry(1, back=2), entry(1, back=4), entry(2, back=8), entry(5, back=1)]
    found = phases(journal(surgery(), entries), 10)[Phase.WEEKS_1_6]
    assert found.numbers == {Measure.BACK: Summary(median=3, lowest=1, highest=8, days=3)}
    assert found.days_recorded == 3


def test_that_legs_minutes_and_sleep_are_measures_of_their_own() -> None:
    said = entry(0, leg_left=1, leg_right=6, walking_minutes=20, sitting_minutes=45, sleep=3, activity=4)
    found = phases(journal(surgery(), [said]), 0)[Phase.WEEKS_1_6].numbers
    assert {measure: summary.median for measure, summary in found.items()} == {
        Measure.LEG_LEFT: 1,
        Measure.LEG_RIGHT: 6,
        Measure.ACTIVITY: 4,
        Measure.WALKING: 20,
        Measure.SITTING: 45,
        Measure.SLEEP: 3,
    }


def test_that_what_was_remembered_stands_where_too_little_was_recorded() -> None:
    before = [entry(day, back=4, leg_left=5) for day in (-3, -2)] + [entry(-1, back=4, sleep=2)]
    found = phases(journal(surgery(back=7, leg_left=8, numbness=3), before), 5)[Phase.BEFORE]
    assert found.remembered
    assert found.numbers == {
        Measure.BACK: Summary(4, 4, 4, 3),
        Measure.LEG_LEFT: Summary(8, 8, 8, 0),
        Measure.NUMBNESS: Summary(3, 3, 3, 0),
        Measure.SLEEP: Summary(2, 2, 2, 1),
    }
    assert found.days_recorded == 3


def test_that_recorded_scores_are_not_called_remembered() -> None:
    before = [entry(day, back=4) for day in (-3, -2, -1)]
    assert not phases(journal(surgery(back=7), before), 5)[Phase.BEFORE].remembered


def test_that_a_second_surgery_begins_anew() -> None:
    entries = [entry(90, back=6), entry(100, back=2)]
    found = phases(journal([surgery(), surgery(day=95)], entries), 105)
    assert list(found) == [Phase.BEFORE, Phase.WEEKS_1_6]
    assert found[Phase.BEFORE].numbers[Measure.BACK].median == 6
    assert found[Phase.WEEKS_1_6].numbers[Measure.BACK].median == 2


def test_that_without_a_surgery_the_last_four_weeks_stand_alone() -> None:
    (found,) = read_phases(read_recovery(Records(entries=(entry(0, back=5),)), START))
    assert found.phase is Phase.LAST_FOUR_WEEKS
    assert found.first == START - timedelta(days=27)
    assert found.numbers[Measure.BACK].median == 5


@settings(max_examples=50, deadline=None)
@given(
    st.dictionaries(st.integers(-14, 800), st.integers(0, 20).map(lambda half: half / 2), max_size=60),
    st.integers(0, 800),
)
def test_that_every_phase_holds_its_own_days_alone(scores: dict[int, float], day: int) -> None:
    records = journal(surgery(), [entry(when, back=score) for when, score in scores.items()])
    for phase in read_phases(read(records, day)):
        values = [
            score for when, score in scores.items() if phase.first <= on(when) <= phase.last and when <= day
        ]
        found = phase.numbers.get(Measure.BACK)
        assert phase.days_recorded == len(values) <= phase.days_possible
        assert found == (Summary(median(values), min(values), max(values), len(values)) if values else None)
