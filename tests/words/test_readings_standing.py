"""How the entries stand to a statement: each state's sentence, literally."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from gettext import NullTranslations

import pytest

from journal.reading import read_recovery
from journal.reading.values import State
from journal.records import Entry, Plan, PlanKind, Procedure, Quality, Records, Symptom
from journal.sample import tell
from journal.words import Words, english
from journal.words.readings import (
    ReadingCard,
    next_steps,
    reading_card,
    reading_cards,
    urgent_words,
    where_i_am,
)
from tests.reading.builders import entry, journal, new_id, on, read, scored, surgery

BETTER = dict.fromkeys(range(11, 15), 2)
SAME = dict.fromkeys(range(11, 15), 8)


def card(records: Records, rule: str, day: int) -> ReadingCard:
    return reading_card(english(), read(records, day), rule)


def standing(records: Records, rule: str, day: int, state: State) -> str:
    found = card(records, rule, day)
    assert found.state is state
    return found.standing


def every_day(days: range, **said: float) -> list[Entry]:
    return [entry(day, **said) for day in days]


def test_that_a_match_is_a_likeness_and_names_the_place() -> None:
    records = journal(surgery(leg_left=8, back=6), scored("leg_left", BETTER))
    assert standing(records, "S14", 98, State.MATCHES) == (
        "Your entries resemble what is described here for leg pain."
    )
    both = journal(surgery(leg_left=8, back=6), scored("leg_left", BETTER), scored("back", BETTER))
    assert standing(both, "S14", 98, State.MATCHES) == (
        "Your entries resemble what is described here for back pain and leg pain."
    )


def test_that_a_match_says_where_it_is_unclear() -> None:
    between = dict.fromkeys(range(11, 15), 6.5)
    records = journal(surgery(leg_left=8, back=6), scored("leg_left", between), scored("back", BETTER))
    assert standing(records, "S14", 98, State.MATCHES) == (
        "Your entries resemble what is described here for back pain. For leg pain it is unclear."
    )


def test_that_a_match_without_places_is_told() -> None:
    records = journal(surgery(leg_left=8, back=6), scored("leg_left", SAME), scored("back", BETTER))
    assert standing(records, "S3", 98, State.MATCHES) == "Your entries resemble what is described here."


def test_that_what_was_ticked_or_planned_is_no_likeness() -> None:
    new = journal(surgery(), [entry(5, new_since_surgery=(Symptom.TINGLING,))])
    assert standing(new, "S5", 9, State.MATCHES) == (
        "In your entries you marked something as new since surgery."
    )
    plan = Plan(id=new_id(), kind=PlanKind.STRETCHING, begins=on(20))
    assert standing(journal(surgery(), plans=(plan,)), "S12", 20, State.MATCHES) == (
        "A stretching plan of yours runs now."
    )
    assert standing(journal(surgery()), "S13", 69, State.MATCHES) == "You are in the first ten weeks."


def test_that_other_treatments_name_what_brings_them_up() -> None:
    records = journal(surgery(leg_left=8), scored("leg_left", SAME))
    assert standing(records, "S6", 98, State.MATCHES) == (
        "This goes with “Pain that stays” and “The main problem may remain in part”, which your entries "
        "resemble."
    )


def test_that_no_match_is_no_finding_either() -> None:
    records = journal(surgery(leg_left=8), scored("leg_left", SAME))
    assert standing(records, "S14", 98, State.DOES_NOT_MATCH) == (
        "Your entries do not look like this. That alone says nothing good or bad."
    )


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("S5", "No entry marks anything as new since surgery. If something is new, tell your team."),
        (
            "S6",
            "Nothing in your entries brings this up now. You can still ask about other treatments.",
        ),
        ("S12", "No stretching plan of yours runs now."),
        ("S13", "The first ten weeks are over."),
    ],
)
def test_that_nothing_ticked_or_planned_is_told(rule: str, said: str) -> None:
    assert standing(journal(surgery()), rule, 70, State.DOES_NOT_MATCH) == said


@pytest.mark.parametrize("rule", ["S10", "S16"])
def test_that_a_statement_of_the_first_year_ends(rule: str) -> None:
    assert standing(journal(surgery(numbness=3)), rule, 366, State.DOES_NOT_MATCH) == (
        "This is about the time up to 12 January 2027, which is over."
    )


def test_that_unclear_stays_open() -> None:
    records = journal(surgery(leg_left=8), scored("leg_left", dict.fromkeys(range(11, 15), 6.5)))
    assert standing(records, "S15", 98, State.UNCLEAR) == (
        "Your numbers lie between “improved” and “not improved”, so this stays open."
    )


def test_that_too_early_tells_the_day_and_how_long_until_then() -> None:
    assert standing(journal(surgery()), "S14", 90, State.TOO_EARLY) == (
        "Too early: this is read from 20 April 2026 on, in 8 days."
    )
    assert standing(journal(surgery()), "S14", 97, State.TOO_EARLY) == (
        "Too early: this is read from 20 April 2026 on, in 1 day."
    )


def test_that_before_surgery_it_is_too_early() -> None:
    assert standing(journal(surgery()), "S14", -5, State.TOO_EARLY) == (
        "Too early: this is read only after surgery. Yours is planned for 12 January 2026."
    )
    assert standing(Records(), "S14", 0, State.TOO_EARLY) == (
        "Too early: no surgery is entered yet, and this is read only after one."
    )


def test_that_not_enough_entries_tell_how_many_days_are_missing() -> None:
    records = journal(surgery(leg_left=8), scored("leg_left", {14: 5, 15: 5}))
    assert standing(records, "S1", 104, State.NOT_ENOUGH_ENTRIES) == (
        "Not enough entries now, which is fine. It takes at least 3 more days with a score."
    )
    more = journal(
        surgery(leg_left=8), scored("leg_left", {14: 5, 15: 5}), every_day(range(105, 107), leg_left=5)
    )
    assert standing(more, "S1", 107, State.NOT_ENOUGH_ENTRIES) == (
        "Not enough entries now, which is fine. It takes at least 1 more day with a score."
    )


def test_that_days_are_not_asked_for_where_only_the_week_has_to_end() -> None:
    records = journal(surgery(leg_left=8), scored("leg_left", {14: 5, 15: 5, 16: 5}))
    assert standing(records, "S1", 108, State.NOT_ENOUGH_ENTRIES) == (
        "There are enough entries, but it is read only once the running week is over."
    )


def test_that_in_the_first_weeks_three_weeks_are_asked_for() -> None:
    assert standing(journal(surgery()), "S16", 8, State.NOT_ENOUGH_ENTRIES) == (
        "Not enough entries now, which is fine. It takes three weeks with a score."
    )


def test_that_words_need_days_with_an_entry() -> None:
    burning = [entry(day, qualities=(Quality.BURNING,)) for day in (35, 36, 37, 42, 43, 44, 49)]
    assert standing(journal(surgery(), burning), "S11", 55, State.NOT_ENOUGH_ENTRIES) == (
        "Not enough entries now, which is fine. It takes at least 2 more days with an entry."
    )


def test_that_weeks_that_are_over_stay_open() -> None:
    records = journal(surgery(leg_left=8, back=6), scored("leg_left", {11: 5}))
    assert standing(records, "S14", 98, State.NOT_ENOUGH_ENTRIES) == (
        "There are not enough entries from weeks 11 to 14 (23 March 2026 to 19 April 2026): 3 more days "
        "with a score were needed. These weeks are over, so this stays open."
    )


def test_that_a_missing_score_before_surgery_is_told_with_what_can_be_done() -> None:
    without = scored("leg_left", BETTER)
    assert standing(journal(surgery(), without), "S14", 98, State.NO_BASELINE) == (
        "There is no pain score from before surgery to compare with. You can add a typical week before it "
        "in Settings."
    )
    tasks = scored("activity", {14: 5, 15: 5, 16: 5})
    assert standing(journal(surgery(), tasks), "S2", 111, State.NOT_ENOUGH_ENTRIES) == (
        "There is no score from before surgery to compare with. You can add a typical week before it in "
        "Settings."
    )


def test_that_a_low_start_is_told_with_its_place() -> None:
    records = journal(surgery(back=2), scored("back", BETTER))
    assert standing(records, "S14", 98, State.STARTED_LOW) == (
        "Before surgery, back pain was below 3. That is too low to judge a fall by."
    )
    assert standing(journal(surgery(back=2, leg_left=8)), "S3", 98, State.STARTED_LOW) == (
        "A pain score before surgery was below 3, too low to judge a fall by."
    )


def test_that_another_operation_is_told() -> None:
    fusion = journal(surgery(Procedure.FUSION))
    assert standing(fusion, "S9", 98, State.NOT_FOR_THIS_SURGERY) == (
        "This is not described for your kind of operation."
    )
    assert standing(journal(surgery()), "S19", 800, State.NOT_FOR_THIS_SURGERY) == (
        "This is described for a laminectomy."
    )


def test_that_an_operation_that_is_not_told_is_asked_for() -> None:
    unknown = journal(replace(surgery(), procedures=()))
    for rule in ("S9", "S19"):
        assert standing(unknown, rule, 98, State.NOT_FOR_THIS_SURGERY) == (
            "This needs to know what was done in your operation. You can add it in Settings."
        )


def test_that_what_is_said_to_everyone_says_so() -> None:
    assert standing(Records(), "S7", 0, State.ALWAYS) == "This is said to everyone."


def test_that_feeling_discouraged_is_never_brought_up_by_scores() -> None:
    low = journal(surgery(back=5), every_day(range(98), back=10, leg_left=10, activity=10, sleep=10))
    for day in (0, 50, 98):
        assert card(low, "S7", day) == card(Records(), "S7", day)


# -- the order of speaking ------------------------------------------------------------------------


def spoken(records: Records, day: int) -> list[str]:
    return [found.rule for found in reading_cards(english(), read(records, day)).matching]


def test_that_scar_and_no_early_relief_come_first() -> None:
    returned = scored("leg_left", {2: 2, 3: 2, 4: 2, 5: 2, 6: 2, 9: 6, 10: 6, 11: 6, 12: 6, 13: 6, 14: 6})
    never = scored("back", dict.fromkeys(range(2, 15), 7))
    records = journal(surgery(leg_left=8, back=7, numbness=4), returned, never)
    assert spoken(records, 98) == ["S9", "S20", "S15", "S1", "S4", "S6"]


def test_that_the_caution_of_the_first_weeks_comes_before_no_early_relief() -> None:
    never = scored("back", dict.fromkeys(range(2, 9), 7))
    records = journal(surgery(back=7), never)
    assert spoken(records, 55) == ["S13"]
    assert spoken(records, 56) == ["S13", "S20", "S6"]
    assert spoken(records, 69) == ["S13", "S20", "S6"]
    assert spoken(records, 70) == ["S20", "S6"]


def test_that_better_comes_before_the_rest() -> None:
    better = scored("leg_left", dict.fromkeys(range(2, 15), 1))
    new = [entry(5, new_since_surgery=(Symptom.TINGLING,))]
    assert spoken(journal(surgery(leg_left=8), better, new), 98) == ["S14", "S5"]


@pytest.mark.parametrize("day", [-3, 0, 40, 60, 98, 200, 400, 800])
def test_that_every_statement_has_one_card(day: int) -> None:
    records = journal(surgery(leg_left=8, back=2), scored("leg_left", dict.fromkeys(range(2, 30), 6)))
    found = reading_cards(english(), read(records, day))
    groups = (
        found.matching, found.unclear, found.waiting,
        found.not_matching, found.not_for_this_surgery, found.always,
    )  # fmt: skip
    rules = [one.rule for group in groups for one in group]
    assert sorted(rules) == sorted(f"S{number}" for number in range(1, 22))
    assert [one.rule for one in found.always] == ["S7", "S8", "S18", "S21"]
    assert all(one == card(records, one.rule, day) for group in groups for one in group)


# -- another language -----------------------------------------------------------------------------


class Quoting(NullTranslations):
    """A language that puts quotation marks round every sentence it is asked for."""

    def gettext(self, message: str) -> str:
        return f"«{message}»"

    def ngettext(self, one: str, many: str, count: int) -> str:
        return f"«{super().ngettext(one, many, count)}»"


@pytest.mark.parametrize("story", ["return-in-week-nine", "no-early-relief", "late-return", "first-weeks"])
@pytest.mark.parametrize("week", [1, 9, 15, 60, 182])
def test_that_every_sentence_is_looked_up_in_the_readers_language(story: str, week: int) -> None:
    records, words = tell(story), Words(Quoting(), "xx")
    recovery = read_recovery(records, records.surgeries[0].day + timedelta(days=7 * week - 1))
    for number in range(1, 22):
        found = reading_card(words, recovery, f"S{number}")
        said = (found.title, found.standing, found.source, *found.statement, *found.numbers, *found.others)
        more = (*found.evidence, *found.thresholds, *found.questions)
        assert [text for text in (*said, *more) if not (text.startswith("«") and text.endswith("»"))] == []
    lines = (*where_i_am(words, recovery), *next_steps(words, recovery), *urgent_words(words, recovery))
    assert [line for line in lines if not line.startswith("«")] == []
