"""What a surgeon reads first: true of the made-up stories, literally, and of every kind of course."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.reading import read_recovery
from journal.records import Entry, Procedure, Records, Symptom
from journal.sample import stories, tell
from journal.words import english
from journal.words.visit import summary_sentences
from tests.reading.builders import entry, journal, on, read, scored, surgery

EXPECTED = Path(__file__).with_name("visit_sentences.txt").read_text(encoding="utf-8")
WHEN = ("week 3", "week 9", "week 15", "week 40", "end")
FORBIDDEN = re.compile(r"detect|diagnos|predict|normal|risk|ahead|behind", re.IGNORECASE)


def expected() -> Iterator[tuple[str, str, list[str]]]:
    """Yield each story, each day on which it is read, and its sentences."""
    story = ""
    for block in re.split(r"\n(?=\S|  \S)", EXPECTED.split("\n\n", 1)[1]):
        head, *lines = block.splitlines()
        if not head.startswith(" "):
            story = head
            continue
        sentences = " ".join(line.strip() for line in lines).split("- ")
        yield story, head.strip(), [sentence.strip() for sentence in sentences if sentence.strip()]


@cache
def told(story: str) -> Records:
    return tell(story)


def day_of(records: Records, when: str) -> date:
    if when == "end":
        return max(one.day for one in records.entries)
    return max(one.day for one in records.surgeries) + timedelta(weeks=int(when.split()[1]))


def test_that_every_story_is_told_on_its_five_days() -> None:
    found = [(story, when) for story, when, _ in expected()]
    assert found == [(story.name, when) for story in stories() for when in WHEN]


@pytest.mark.parametrize(("story", "when", "sentences"), list(expected()))
def test_that_a_story_is_told_in_these_sentences(story: str, when: str, sentences: list[str]) -> None:
    records = told(story)
    found = summary_sentences(english(), read_recovery(records, day_of(records, when)))
    assert list(found) == sentences


def sentences(records: Records, day: int) -> tuple[str, ...]:
    return summary_sentences(english(), read(records, day))


def first(records: Records, day: int) -> str:
    return sentences(records, day)[0]


def weeks(numbers: Mapping[int, float], field: str = "leg_left") -> list[Entry]:
    return scored(field, numbers)


EASED = {2: 4, 3: 3, 4: 2.5, 5: 2, 6: 2}
HIGH = {7: 5, 8: 5, 9: 6, 10: 5, 11: 4}


def test_that_relief_and_a_return_are_told_in_order() -> None:
    records = journal(
        surgery(leg_left=8), weeks({**EASED, **HIGH, 12: 3, 13: 2, 30: 3, 31: 3.5, 32: 4, 33: 4})
    )
    assert first(records, 231) == (
        "Leg pain fell from 8 before surgery (remembered) to 2 by week 6, "
        "came back in weeks 7 to 11, now 3.5 to 4."
    )


def test_that_recorded_scores_before_surgery_are_not_called_remembered() -> None:
    before = [entry(day, leg_left=7.5) for day in (-9, -5, -2)]
    records = journal(surgery(leg_left=9), before, weeks({**EASED, 7: 1, 8: 1, 9: 1, 10: 1}))
    assert first(records, 70) == "Leg pain fell from 7.5 before surgery to 1 by week 8, now 1."


def test_that_a_return_that_goes_on_has_no_end() -> None:
    records = journal(surgery(leg_left=8), weeks({**EASED, **HIGH}))
    assert first(records, 77) == (
        "Leg pain fell from 8 before surgery (remembered) to 2 by week 6, "
        "came back from week 7 on, now 4 to 6."
    )


def test_that_a_first_high_week_is_told_before_it_is_a_return() -> None:
    records = journal(surgery(leg_left=8), weeks({**EASED, 7: 5}))
    assert first(records, 49) == (
        "Leg pain fell from 8 before surgery (remembered) to 2 by week 6, up again to 5 in week 7."
    )


def test_that_later_returns_are_told_too() -> None:
    once = {**EASED, **HIGH, 12: 2, 13: 2, 20: 5, 21: 5, 22: 5, 23: 1, 24: 1, 25: 1, 26: 1}
    assert "came back in weeks 7 to 11, again in weeks 20 to 22, now 1." in first(
        journal(surgery(leg_left=8), weeks(once)), 182
    )
    twice = {**once, 30: 6, 31: 6, 32: 6}
    assert "came back in weeks 7 to 11, 2 more times, last from week 30 on, now 6." in first(
        journal(surgery(leg_left=8), weeks({**twice, 33: 6})), 231
    )


def test_that_a_rise_before_the_return_is_not_told_as_its_beginning() -> None:
    rising = {**EASED, 7: 5, 8: 3, 9: 5, 10: 3, 11: 5, 12: 5, 13: 5, 14: 1, 15: 1, 16: 1, 17: 1}
    assert "was back in weeks 11 to 13, now 1." in first(journal(surgery(leg_left=8), weeks(rising)), 119)


def test_that_a_return_after_years_is_told_by_its_months() -> None:
    quiet = dict.fromkeys(range(9, 100), 1.0)
    late = {**EASED, **quiet, 150: 5, 151: 5, 152: 6, 153: 6}
    assert first(journal(surgery(leg_left=8), weeks(late)), 1071) == (
        "Leg pain fell from 8 before surgery (remembered) to 2 by week 6, "
        "came back after about 3 years (from November 2028 on), now 5 to 6."
    )


def test_that_no_early_relief_is_told_by_the_weeks_numbers() -> None:
    records = journal(surgery(leg_left=7), weeks({2: 7, 4: 7.5, 5: 7, 6: 8, 11: 7, 12: 7}))
    assert first(records, 84) == (
        "Leg pain was 7 before surgery (remembered) and 7 to 8 in weeks 2 to 6, now 7."
    )


def test_that_a_low_start_is_told_without_a_fall() -> None:
    records = journal(surgery(leg_left=1), weeks({2: 1, 3: 0, 4: 0, 5: 0, 6: 0}))
    assert first(records, 42) == "Leg pain was 1 before surgery (remembered), now 0."


def test_that_a_missing_score_before_surgery_is_said() -> None:
    records = journal(surgery(), weeks({1: 5, 2: 4, 3: 3}))
    assert first(records, 21) == "Leg pain now 3 to 4 (no score from before surgery)."


def test_that_too_few_entries_are_said() -> None:
    records = journal(surgery(leg_left=8), weeks(EASED))
    assert first(records, 42 + 35) == (
        "Leg pain fell from 8 before surgery (remembered) to 2 by week 6, "
        "not enough entries in the last 4 weeks."
    )
    assert first(records, 2) == "Leg pain was 8 before surgery (remembered), not enough entries since."
    assert first(journal(surgery(leg_left=8), weeks({1: 4})), 21) == (
        "Leg pain was 8 before surgery (remembered), 4 in week 1, not enough entries in the last 2 weeks."
    )


def test_that_an_early_score_is_told_where_nothing_else_is_known() -> None:
    assert first(journal(surgery(), weeks({1: 4})), 60) == (
        "Leg pain was 4 in week 1, not enough entries in the last 4 weeks."
    )


def test_that_the_place_that_was_worse_comes_first() -> None:
    records = journal(surgery(back=7, leg_left=3), weeks({1: 2}), weeks({1: 5}, "back"))
    assert sentences(records, 7)[:2] == (
        "Back pain was 7 before surgery (remembered), now 5.",
        "Leg pain was 3 before surgery (remembered), now 2.",
    )


def test_that_a_place_without_a_score_is_left_out() -> None:
    assert len(sentences(journal(surgery(), weeks({1: 2}, "back")), 7)) == 2


def test_that_slow_nerves_stand_in_the_line() -> None:
    signs = [entry(day, numbness=6, weakness=3, tingling=0) for day in range(60, 90, 3)]
    found = sentences(journal(surgery(numbness=7, weakness=3), signs), 90)
    assert found == (
        "There are no pain scores since surgery.",
        "Numbness 7 → 6, weakness 3 → 3 (before surgery as remembered). Entries on 10 of 91 days (11 %).",
    )


def test_that_a_sign_that_went_and_came_back_is_told() -> None:
    went = [entry(day, numbness=0) for day in range(100, 130, 5)]
    came = [entry(day, numbness=4) for day in range(400, 428, 5)]
    found = sentences(journal(surgery(numbness=5), went, came), 427)[-1]
    assert found.startswith("Numbness 5 → 0 (months 4–6) → 4 (before surgery as remembered).")


def test_that_of_mixed_sources_each_remembered_score_is_marked() -> None:
    before = [entry(day, numbness=6) for day in (-3, -2, -1)]
    since = [entry(day, numbness=5, weakness=2) for day in range(3)]
    found = sentences(journal(surgery(weakness=4), before, since), 6)[-1]
    assert found.startswith("Numbness 6 → 5, weakness 4 (remembered) → 2. Entries")


def test_that_what_was_marked_as_new_since_surgery_is_told_with_its_first_day() -> None:
    marked = {-3: (Symptom.LEG,), 5: (Symptom.TINGLING, Symptom.OTHER), 9: (Symptom.TINGLING,)}
    entries = [entry(day, new_since_surgery=symptoms) for day, symptoms in marked.items()]
    assert sentences(journal(surgery(), entries), 20)[-1].startswith(
        "Marked as new since surgery: tingling (first on 17 January 2026), something else (17 January 2026). "
    )
    assert "Marked" not in sentences(journal(surgery(), entries), 4)[-1]


def test_that_most_walking_in_between_is_told() -> None:
    walked = {-5: 10, -4: 10, -3: 10, 50: 60, 51: 60, 52: 60, 130: 20, 131: 20, 132: 20}
    entries = [entry(day, walking_minutes=minutes) for day, minutes in walked.items()]
    found = sentences(journal(surgery(), entries), 140)[-1]
    assert found.startswith("Walking 10 → 60 (weeks 7–12) → 20 minutes a day.")


def test_that_without_any_entry_that_is_said() -> None:
    assert sentences(journal(surgery()), 30) == (
        "There are no pain scores since surgery.",
        "Entries on 0 of 31 days (0 %).",
    )
    assert sentences(Records(), 0) == (
        "There are no pain scores in the last 4 weeks.",
        "Entries on 0 of 1 day (0 %).",
    )


def test_that_too_few_pain_scores_are_not_called_none() -> None:
    assert (
        first(journal(surgery(), [entry(3, back=4)]), 9) == "There are not enough pain scores since surgery."
    )
    assert first(Records(entries=(entry(3, back=4),)), 9) == (
        "There are not enough pain scores in the last 4 weeks."
    )


def test_that_before_a_surgery_the_latest_scores_are_told_however_long_ago() -> None:
    records = Records(entries=tuple(entry(day, leg_left=5 + day % 2, back=None) for day in range(6)))
    assert sentences(records, 70)[0] == (
        "Leg pain was 5 to 6 in the 4 weeks up to 17 January 2026, not enough entries since."
    )
    assert first(Records(entries=records.entries[:2]), 70) == "There are no pain scores in the last 4 weeks."


def test_that_a_planned_surgery_is_told_with_the_days_until_it() -> None:
    records = journal(surgery(day=20), [entry(day, back=5, leg_left=6) for day in range(6)])
    assert sentences(records, 5) == (
        "Leg pain was 6 in the last 4 weeks.",
        "Back pain was 5 in the last 4 weeks.",
        "Surgery planned for 1 February 2026, in 15 days. Entries on 6 of 6 days (100 %).",
    )


def test_that_a_next_surgery_is_told_beside_the_course() -> None:
    line = sentences(journal([surgery(), surgery(day=21)], weeks({1: 3})), 20)[-1]
    assert line == "Next surgery planned for 2 February 2026, in 1 day. Entries on 3 of 21 days (14 %)."


def test_that_with_several_surgeries_the_latest_is_meant_and_the_earlier_are_named() -> None:
    done = [surgery(Procedure.DISCECTOMY, day=-900 + 100 * number) for number in range(3)]
    records = journal([*done, surgery(Procedure.FUSION, leg_left=6)], weeks({1: 5}))
    leg, line = sentences(records, 7)
    assert leg == "Leg pain was 6 before the latest surgery (remembered), now 5."
    assert line == (
        "Earlier surgeries: 1 more; discectomy, 4 November 2023; discectomy, 12 February 2024. "
        "Entries on 3 of 8 days (38 %)."
    )


def test_that_late_entries_and_shares_are_exact() -> None:
    late = tell("two-surgeries")
    found = summary_sentences(english(), read_recovery(late, date(2025, 6, 23)))[-1]
    since = [one for one in late.entries if date(2025, 6, 2) <= one.day <= date(2025, 6, 23)]
    assert len({one.day for one in since}) == 17
    assert sum(one.is_late for one in since) == 1
    assert found.endswith("Entries on 17 of 22 days (77 %), 1 written late.")
    nearly = journal(surgery(), [entry(day, back=3) for day in range(399)])
    assert "399 of 400 days (99 %)" in sentences(nearly, 399)[-1]
    hardly = journal(surgery(), [entry(0, back=3)])
    assert "1 of 400 days (1 %)" in sentences(hardly, 399)[-1]


SCORE = st.one_of(st.none(), st.integers(0, 20).map(lambda half: half / 2))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-14, 900), SCORE, SCORE, SCORE), max_size=60),
    st.sampled_from([None, 0, 2.5, 8]),
    st.integers(-20, 1000),
)
def test_that_any_course_is_told_in_plain_true_numbers(
    days: list[tuple[int, float | None, float | None, float | None]], before: float | None, day: int
) -> None:
    entries = [entry(when, leg_left=leg, back=back, numbness=numb) for when, leg, back, numb in days]
    remembered = {} if before is None else {"leg_left": before, "numbness": before}
    records = journal(surgery(Procedure.LAMINECTOMY, day=0, **remembered), entries)
    found = sentences(records, day)
    text = " ".join(found)
    assert 2 <= len(found) <= 3
    assert all(sentence.endswith(".") and ".." not in sentence for sentence in found)
    assert not FORBIDDEN.search(text)
    assert not re.search(r"\d\.\d\d|\{|\}|None", text)
    kept = {one.day for one in entries if on(0) <= one.day <= on(day)}
    if day >= 0:
        assert f"Entries on {len(kept)} of {day + 1} day" in text
