"""What is said where the days are enough and only the running week has to end."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.reading import read_recovery
from journal.reading.checkpoints import Checkpoint, read_checkpoints
from journal.reading.values import Recovery
from journal.records import Entry, Procedure, Records, Surgery, TypicalWeek
from journal.words.language import english
from journal.words.readings import checkpoint_words, reading_card

START = date(2026, 1, 12)
WORDS = english()
BEFORE = TypicalWeek(back=5, numbness=5, activity=5)


def recovery(days: list[int], read_on: int) -> Recovery:
    ids = iter(f"00000000-0000-0000-0000-{number:012}" for number in range(1, 100))
    done = Surgery(next(ids), START, (Procedure.LAMINECTOMY,), before=BEFORE)
    entries = tuple(
        Entry(id=next(ids), day=START + timedelta(day), back=5, numbness=5, activity=5) for day in days
    )
    return read_recovery(Records(surgeries=(done,), entries=entries), START + timedelta(read_on))


@pytest.mark.parametrize("rule", ["S1", "S2", "S10", "S11", "S16"])
def test_that_a_running_week_with_enough_days_only_has_to_end(rule: str) -> None:
    found = recovery([77, 78, 79, 84, 85, 86, 91, 92, 93], 94)
    said = reading_card(WORDS, found, rule).standing
    assert said == "There are enough entries, but it is read only once the running week is over."


def test_that_a_running_span_of_four_weeks_with_enough_days_only_has_to_end() -> None:
    found = recovery([336, 337, 338, 364, 365, 366, 392, 393, 394], 395)
    said = reading_card(WORDS, found, "S17").standing
    assert said == "There are enough entries, but it is read only once the running four weeks are over."


def test_that_a_checkpoint_waits_for_the_week_and_is_too_few_only_when_over() -> None:
    def told(days: list[int], read_on: int) -> str:
        reading = next(
            one
            for one in read_checkpoints(recovery(days, read_on))
            if one.checkpoint is Checkpoint.THREE_MONTHS
        )
        return checkpoint_words(WORDS, reading).rows[0].score

    assert told([70, 71, 72, 77, 78, 79], 80) == "once this week is over"
    assert told([70, 71, 72, 77, 78], 80) == "at least 1 more day needed"
    assert told([70, 71, 72, 77, 78], 98) == "too few days"
