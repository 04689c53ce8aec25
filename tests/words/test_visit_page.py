"""The head, the table and the foot of page one, and that all of it can be said in another language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from gettext import NullTranslations
from typing import Any

import pytest

from journal.reading.phases import Measure, Phase, PhaseNumbers, Summary
from journal.records import Entry, Procedure, Records, Side, WrittenBy
from journal.sample import stories, tell
from journal.words import Words, english
from journal.words import visit as say
from journal.words.dates import MONTHS
from tests.reading.builders import entry, journal, new_id, on, read, surgery

WORDS = english()


def late(day: int, by: WrittenBy = WrittenBy.SELF, **said: Any) -> Entry:
    written = datetime.combine(on(day + 3), datetime.min.time(), timezone(timedelta(hours=1)))
    return Entry(id=new_id(), day=on(day), written=written, by=by, **said)


def test_that_the_head_tells_surgery_day_and_week() -> None:
    recovery = read(journal(surgery(Procedure.DISCECTOMY)), 300)
    assert say.page_title(WORDS, recovery) == "Recovery after discectomy"
    assert (
        say.subtitle(WORDS, recovery, None) == "Surgery 12 January 2026 · 8 November 2026: day 300, week 43"
    )
    assert say.subtitle(WORDS, recovery, on(245)) == (
        "Surgery 12 January 2026 · 8 November 2026: day 300, week 43 · since last visit: 14 September 2026"
    )


def test_that_the_head_tells_a_surgery_to_come_or_none() -> None:
    assert say.subtitle(WORDS, read(journal(surgery(day=20)), 19), None) == (
        "Surgery planned for 1 February 2026 · 31 January 2026: 1 day before"
    )
    assert say.subtitle(WORDS, read(Records(), 0), None) == "No surgery date is given · 12 January 2026"


@pytest.mark.parametrize(
    ("summary", "cell"),
    [
        (Summary(3, 0, 7, 33), "3 (0–7)"),
        (Summary(2.25, 0.5, 9.75, 4), "2.3 (0.5–9.8)"),
        (Summary(3, 3, 3, 5), "3"),
        (Summary(8, 8, 8, 0), "8 (remembered)"),
        (None, "–"),
    ],
)
def test_that_a_cell_holds_middle_value_and_range(summary: Summary | None, cell: str) -> None:
    assert say.summary_cell(WORDS, summary) == cell


def test_that_days_recorded_are_told_of_days_possible() -> None:
    assert say.days_cell(WORDS, PhaseNumbers(Phase.BEFORE, on(-14), on(-1), 12, 14, {})) == "12 of 14"


def test_that_every_phase_and_measure_has_a_name_of_its_own() -> None:
    names = [say.phase_name(WORDS, phase) for phase in Phase]
    names += [say.measure_name(WORDS, measure) for measure in Measure]
    assert len(set(names)) == len(Phase) + len(Measure)
    assert say.phase_name(WORDS, Phase.MONTHS_4_6) == "Months 4–6"


def test_that_the_foot_tells_days_late_ones_a_carers_and_where_the_baseline_is_from() -> None:
    entries = [
        entry(-3, back=6), entry(-2, back=6), entry(-1, back=6.5), entry(1, back=4),
        late(2, back=4), late(2, WrittenBy.CARER, back=3),
    ]  # fmt: skip
    recovery = read(journal(surgery(leg_left=8), entries), 9)
    first, marks, now = say.honesty_lines(WORDS, recovery)
    assert first == (
        "Entries on 2 of 10 days, 12 January 2026 to 21 January 2026. 2 entries were written late. "
        "1 entry was written by a carer. Before surgery, from entries: back 6.2. "
        "Before surgery, as remembered: leg 8."
    )
    assert "7-day median" in marks
    assert "not findings about this person" in marks
    assert "the middle half of the days of the last 4 weeks" in now


def test_that_the_foot_tells_of_nothing_that_needs_a_surgery_without_one() -> None:
    said = " ".join(say.honesty_lines(WORDS, read(Records(entries=(entry(0, back=3),)), 0)))
    assert said.startswith(
        "Entries on 1 of 1 day, 12 January 2026 to 12 January 2026. None was written late."
    )
    assert "In the sentences scores are the middle half of the days of those 4 weeks." in said
    assert "surgery" not in said


def test_that_the_foot_counts_the_days_of_its_period() -> None:
    recovery = read(journal(surgery(), [entry(1, back=4), entry(8, back=4)]), 9)
    assert say.honesty_lines(WORDS, recovery, on(5), on(99))[0] == (
        "Entries on 1 of 5 days, 17 January 2026 to 21 January 2026. None was written late. "
        "There are no scores from before surgery."
    )


def test_that_the_chart_is_told_by_its_sentence() -> None:
    recovery = read(journal(surgery(leg_left=8)), 9)
    assert say.chart_alt(WORDS, recovery, on(0), on(9)) == (
        "A chart of back and leg pain, nerve signs, medicines and healing windows, 12 January 2026 to "
        "21 January 2026. Leg pain was 8 before surgery (remembered), not enough entries since. "
        "Entries on 0 of 10 days (0 %)."
    )


class Shouted(NullTranslations):
    """A language in which every sentence begins and ends with a mark, its places for values kept."""

    def gettext(self, message: str) -> str:
        return f"«{message}»"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"«{msgid1 if n == 1 else msgid2}»"


SAID: tuple[Callable[[Words, Any], Any], ...] = (
    say.page_title,
    say.summary_sentences,
    say.medicines_lines,
    lambda words, recovery: say.change_lines(words, recovery, on(-900), recovery.as_of),
    say.work_lines,
    say.questionnaire_lines,
    say.last_visit_lines,
    say.goal_lines,
    say.honesty_lines,
    say.urgent_line,
    lambda words, recovery: say.subtitle(words, recovery, recovery.as_of),
)


@pytest.mark.parametrize("story", [story.name for story in stories()])
def test_that_every_line_can_be_said_in_another_language(story: str) -> None:
    records = tell(story)
    recovery = read(records, (max(one.day for one in records.entries) - on(0)).days)
    for say_it in SAID:
        found = say_it(Words(Shouted()), recovery)
        for line in [found] if isinstance(found, str) else found:
            assert line[0] + line[-1] == "«»", line
            assert not any(f"{month} 20" in line for month in MONTHS), line


def test_that_a_side_and_two_procedures_stand_in_the_title() -> None:
    done = [surgery(Procedure.LAMINOTOMY), surgery(Procedure.FUSION)]
    assert say.page_title(WORDS, read(journal(done), 3)) == "Recovery after laminotomy and fusion"
    assert Side.LEFT.value in say.page_title(WORDS, read(tell("steady-improver"), -90))
