"""The person's own dates and numbers beside a statement, literally."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.reading.values import Baseline, BaselineKind, Site
from journal.records import Entry, Plan, PlanKind, Position, Procedure, Quality, Records, Symptom
from journal.words import english
from journal.words.readings import reading_card
from journal.words.readings.amounts import change, days_of, score, weeks_named
from tests.reading.builders import START, entry, in_blocks, journal, new_id, on, read, scored, surgery


def numbers(records: Records, rule: str, day: int) -> tuple[str, ...]:
    return reading_card(english(), read(records, day), rule).numbers


# -- amounts --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0"), (3, "3"), (2.5, "2.5"), (2.75, "2.8"), (2.25, "2.3"), (2.04, "2"), (2.95, "3"),
        (1 / 3, "0.3"), (0.04, "0"), (9.96, "10"), (10, "10"), (4.35, "4.4"), (6.299999999999999, "6.3"),
    ],
)  # fmt: skip
def test_that_a_number_has_one_decimal_at_most(number: float, said: str) -> None:
    assert score(number) == said


@given(st.floats(0, 10))
def test_that_a_number_is_near_what_it_stands_for(number: float) -> None:
    assert abs(float(score(number)) - number) <= 0.05 + 1e-6


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (8, 2.7, "5.3 lower"),
        (4, 4.5, "0.5 higher"),
        (4, 4.04, "the same"),
        (6, 4, "2 lower"),
        (6, 4.04, "just under 2 lower"),
        (6, 5.04, "just under 1 lower"),
        (6, 5, "1 lower"),
        (6, 7.96, "just under 2 higher"),
        (6, 8, "2 higher"),
        (6, 4.75, "1.2 lower"),  # 6 and 4.8, as they are said
        (6.34, 4.25, "2 lower"),
    ],
)
def test_that_a_change_is_said_in_points(before: float, now: float, said: str) -> None:
    assert change(english(), Baseline(before, BaselineKind.RECORDED), now) == said


def test_that_a_large_change_is_called_so_in_leg_and_back() -> None:
    before = Baseline(8, BaselineKind.RECORDED)
    assert change(english(), before, 4.5, Site.LEG) == "3.5 lower, a large change"
    assert change(english(), before, 5, Site.LEG) == "3 lower"
    assert change(english(), before, 5.5, Site.BACK) == "2.5 lower, a large change"
    assert change(english(), before, 3, Site.ACTIVITY) == "5 lower"


@pytest.mark.parametrize(
    ("weeks", "said"),
    [
        ((9,), "week 9"),
        ((9, 10), "weeks 9 and 10"),
        ((9, 10, 11), "weeks 9 to 11"),
        ((9, 11, 12), "weeks 9, 11 and 12"),
        (range(11, 15), "weeks 11 to 14"),
    ],
)
def test_that_weeks_are_named_by_their_numbers(weeks: tuple[int, ...], said: str) -> None:
    assert weeks_named(english(), weeks) == said


def test_that_weeks_have_their_first_and_last_day() -> None:
    assert days_of(english(), START, range(11, 15)) == "23 March 2026 to 19 April 2026"
    assert days_of(english(), START, (1,)) == "12 January 2026 to 18 January 2026"
    assert days_of(english(), START, (1, 2), 28) == "12 January 2026 to 8 March 2026"


# -- the checkpoint -------------------------------------------------------------------------------


def checkpoint() -> Records:
    leg = scored("leg_left", {11: 3, 12: 2.5, 13: 3, 14: 2.5})
    back = scored("back", {11: 5.5, 14: 5.5})
    recorded = [entry(day, back=6) for day in (-3, -2, -1)]
    return journal(surgery(leg_left=8), recorded, leg, back)


def test_that_the_checkpoint_is_set_beside_the_time_before() -> None:
    expected = (
        "Weeks 11 to 14 were 23 March 2026 to 19 April 2026.",
        (
            "Back pain: 6 before surgery (the mean of your entries); weeks 11 to 14: 5.5, the mean of 2 "
            "weekly scores; 0.5 lower: not improved."
        ),
        (
            "Leg pain: 8 before surgery (as you remembered it); weeks 11 to 14: 2.8, the mean of 4 weekly "
            "scores; 5.2 lower, a large change: improved."
        ),
    )
    for rule in ("S3", "S4", "S14", "S15"):
        assert numbers(checkpoint(), rule, 98) == expected


def test_that_a_checkpoint_without_a_score_before_surgery_says_so() -> None:
    assert numbers(journal(surgery(), scored("back", {11: 5, 12: 4})), "S4", 98) == (
        "Weeks 11 to 14 were 23 March 2026 to 19 April 2026.",
        "Back pain: no score before surgery; weeks 11 to 14: 4.5, the mean of 2 weekly scores.",
    )


@pytest.mark.parametrize(
    ("now", "said"),
    [(5, "1 lower: unclear."), (8, "2 higher: worse."), (6, "the same: not improved.")],
)
def test_that_each_verdict_is_named(now: float, said: str) -> None:
    records = journal(surgery(back=6), scored("back", {11: now, 12: now}))
    assert numbers(records, "S4", 98)[1].endswith(said)


def test_that_a_low_start_is_told_beside_the_numbers() -> None:
    records = journal(surgery(back=2), scored("back", {11: 1, 12: 1}))
    assert numbers(records, "S4", 98)[1].endswith("1 lower: too low before surgery to judge a fall by.")


def test_that_nothing_is_told_of_the_checkpoint_before_its_day() -> None:
    assert numbers(checkpoint(), "S14", 97) == ()
    assert numbers(journal(surgery(back=6)), "S14", 98) == ()


def test_that_what_came_back_is_told_beside_better() -> None:
    leg = {2: 2, 3: 2, 11: 2, 12: 2, 13: 2, 14: 2, 20: 5, 21: 5.5, 22: 5}
    records = journal(surgery(leg_left=8), scored("leg_left", leg))
    assert numbers(records, "S14", 160)[2] == (
        "Leg pain later came back: 5, 5.5 and 5 in weeks 20 to 22 (25 May 2026 to 14 June 2026). In the "
        "best two scored weeks in a row among weeks 2 to 8 it was 2."
    )


def test_that_no_change_points_to_what_tells_more() -> None:
    leg = {2: 2, 3: 2, 4: 2, 9: 8, 10: 8, 11: 8, 12: 8, 13: 8, 14: 8}
    records = journal(surgery(leg_left=8), scored("leg_left", leg))
    assert (
        numbers(records, "S15", 98)[2] == "Leg pain is told of under “Relief first, then a return” instead."
    )


# -- the early weeks ------------------------------------------------------------------------------


def test_that_relief_and_return_have_their_weeks_and_days() -> None:
    leg = {2: 2, 3: 1.5, 4: 2.5, 9: 5, 10: 5.5, 11: 5}
    back = {2: 3, 3: 3, 4: 3, 9: 3, 10: 3}
    records = journal(surgery(leg_left=8, back=6), scored("leg_left", leg), scored("back", back))
    assert numbers(records, "S9", 77) == (
        (
            "Leg pain: 8 before surgery (as you remembered it); then 1.8 (mean of the best two scored weeks "
            "in a row among weeks 2 to 8); it returned in week 9: 5, 5.5 and 5 in weeks 9 to 11 (9 March "
            "2026 to 29 March 2026)."
        ),
    )


def test_that_where_nothing_returned_all_places_are_told() -> None:
    leg = {2: 2, 3: 2, 4: 2, 9: 2, 10: 2}
    back = {2: 6, 3: 6, 4: 6, 9: 6, 10: 6}
    records = journal(surgery(leg_left=8, back=6), scored("leg_left", leg), scored("back", back))
    assert numbers(records, "S9", 77) == (
        (
            "Back pain: 6 before surgery (as you remembered it); no two scored weeks in a row among weeks 2 "
            "to 8 were 2 points and 30 % lower."
        ),
        (
            "Leg pain: 8 before surgery (as you remembered it); then 2 (mean of the best two scored weeks "
            "in a row among weeks 2 to 8); no return of 2 points over three weeks."
        ),
    )


def test_that_no_early_relief_has_its_middle_and_lowest_week() -> None:
    records = journal(surgery(leg_left=8), scored("leg_left", {2: 8, 3: 7.5, 4: 7.5, 5: 8.5, 6: 8}))
    assert numbers(records, "S20", 56) == (
        "Weeks 2 to 8: 19 January 2026 to 8 March 2026.",
        (
            "Leg pain: 8 before surgery (as you remembered it); the middle of 5 weekly scores: 8 (the "
            "same); lowest week: 7.5."
        ),
    )


# -- the recent weeks and the later years -----------------------------------------------------------


def test_that_recent_weeks_are_told_with_their_mean() -> None:
    weeks = {14: 4, 16: 4.5, 17: 5}
    records = journal(surgery(leg_left=8), scored("leg_left", weeks), scored("back", {14: 1, 15: 1, 16: 1}))
    assert numbers(records, "S1", 120) == (
        (
            "Leg pain: 8 before surgery (as you remembered it); weekly scores of 4, 4.5 and 5 in weeks 14, "
            "16 and 17 (13 April 2026 to 10 May 2026); their mean is 4.5."
        ),
    )


def test_that_daily_tasks_are_told_by_their_two_latest_weeks() -> None:
    records = journal(surgery(activity=4), scored("activity", {8: 2, 9: 6.5, 10: 6}))
    assert numbers(records, "S2", 70) == (
        (
            "Pain in the way of daily tasks: 4 before surgery (as you remembered it); weekly scores of 6.5 "
            "and 6 in weeks 9 and 10 (9 March 2026 to 22 March 2026); the lower is 2 higher."
        ),
    )


def test_that_nerve_signs_are_told_where_they_match() -> None:
    numb = scored("numbness", {8: 3, 9: 2.5, 10: 2})
    records = journal(surgery(numbness=5), numb, scored("tingling", {8: 0, 9: 0.5, 10: 0}))
    expected = (
        (
            "Numbness: 5 before surgery (as you remembered it); weekly scores of 3, 2.5 and 2 in weeks 8 to "
            "10 (2 March 2026 to 22 March 2026); their mean is 2.5."
        ),
    )
    assert numbers(records, "S10", 70) == expected
    assert numbers(records, "S16", 70) == expected


def test_that_after_a_year_the_months_are_told() -> None:
    records = journal(surgery(weakness=5), in_blocks("weakness", {12: 2, 13: 1.5, 14: 1}))
    assert numbers(records, "S17", 400) == (
        (
            "Weakness: 5 before surgery (as you remembered it); 2, 1.5 and 1 in the three latest months "
            "with a score (16 November 2026 to 7 February 2027)."
        ),
    )


def test_that_a_late_return_is_set_beside_the_best_months() -> None:
    blocks = {5: 2, 6: 1, 7: 1.5, 28: 4, 29: 4.5, 30: 5}
    records = journal(surgery(Procedure.LAMINECTOMY, leg_left=8), in_blocks("leg_left", blocks))
    assert numbers(records, "S19", 900) == (
        (
            "Leg pain: 8 before surgery (as you remembered it); 1.5, the mean of the best three months of "
            "the first two years; later up to 4.5 and 5 in two scored months in a row (6 March 2028 to 30 "
            "April 2028)."
        ),
    )


# -- what was ticked or planned ---------------------------------------------------------------------


def test_that_new_symptoms_are_told_with_their_days() -> None:
    tingling = [entry(day, new_since_surgery=(Symptom.TINGLING,)) for day in (5, 6, 7, 30)]
    weak = [entry(9, new_since_surgery=(Symptom.WEAKNESS,)), entry(9, new_since_surgery=(Symptom.WEAKNESS,))]
    assert numbers(journal(surgery(), tingling, weak), "S5", 40) == (
        "Tingling: marked as new on 4 days, first on 17 January 2026, last on 11 February 2026.",
        "Weakness: marked as new on 21 January 2026.",
    )


def test_that_words_for_pain_are_counted_by_week() -> None:
    burning = (Quality.BURNING, Quality.SHARP)
    gnawing = (Quality.GNAWING, Quality.CONSTANT)
    entries = [
        *(entry(day, qualities=burning) for day in (35, 36, 42, 43)),
        *(entry(day, back=3) for day in (37, 49, 50)),
        *(entry(day, qualities=gnawing, position=Position.NO_CHANGE) for day in (44, 51)),
    ]
    assert numbers(journal(surgery(), entries), "S11", 56) == (
        "2 of 3 entries in week 6 (16 February 2026 to 22 February 2026): “Burning”.",
        (
            "3 of 3 entries in week 7 (23 February 2026 to 1 March 2026): “Burning”, “Gnawing” and “Always "
            "there”."
        ),
        "1 of 3 entries in week 8 (2 March 2026 to 8 March 2026): “Gnawing” and “Always there”.",
    )


def stretched(*days: int) -> list[Entry]:
    return [entry(day, stretching_minutes=15) for day in days]


def planned(**said: int | None) -> tuple[Plan, ...]:
    return (Plan(id=new_id(), kind=PlanKind.STRETCHING, begins=on(28), **said),)  # type: ignore[arg-type]  # whole numbers


def test_that_minutes_done_are_set_beside_the_plan() -> None:
    records = journal(
        surgery(), stretched(42, 43, 43, 48, 49), plans=planned(minutes=10, days_a_week=5)
    )  # day 42 is the first of the seven and day 49 is not over
    assert numbers(records, "S12", 49) == (
        "Your plan: 10 minutes a day on 5 days a week: 50 minutes a week. It began on 9 February 2026.",
        "You wrote down 60 minutes of stretching from 23 February 2026 to 1 March 2026, on 3 of 7 days.",
    )


def test_that_nothing_written_down_is_not_called_nothing_done() -> None:
    assert numbers(journal(surgery(), plans=planned(minutes=10)), "S12", 49) == (
        "Your plan: 10 minutes a day. It began on 9 February 2026.",
        "You wrote down no minutes of stretching from 23 February 2026 to 1 March 2026.",
    )


def test_that_a_plan_of_less_than_a_week_is_not_added_up() -> None:
    assert numbers(journal(surgery(), stretched(28, 29), plans=planned()), "S12", 34) == (
        "Your plan names no minutes. It began on 9 February 2026.",
    )
    assert len(numbers(journal(surgery(), stretched(28, 29), plans=planned()), "S12", 35)) == 2


def test_that_the_first_ten_weeks_have_their_end() -> None:
    assert numbers(journal(surgery()), "S13", 45) == (
        "This is day 45. The first ten weeks end on 22 March 2026.",
    )
    assert numbers(journal(surgery()), "S13", 70) == ()


@pytest.mark.parametrize("rule", ["S6", "S7", "S8", "S18", "S21"])
def test_that_a_statement_that_rests_on_no_numbers_shows_none(rule: str) -> None:
    assert numbers(checkpoint(), rule, 98) == ()


@pytest.mark.parametrize("rule", [f"S{number}" for number in range(1, 22)])
def test_that_before_surgery_there_are_no_numbers(rule: str) -> None:
    assert numbers(checkpoint(), rule, -1) == ()
    assert numbers(Records(), rule, 0) == ()
