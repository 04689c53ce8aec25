"""Scores and ranges as the visit page says them."""

from __future__ import annotations

from collections.abc import Mapping

from journal.reading.phases import Measure, Phase, PhaseNumbers, Summary
from journal.words.language import Words, mark
from journal.words.readings.amounts import score

PHASES: Mapping[Phase, str] = {
    Phase.BEFORE: mark("Before surgery"),
    Phase.WEEKS_1_6: mark("Weeks 1–6"),
    Phase.WEEKS_7_12: mark("Weeks 7–12"),
    Phase.MONTHS_4_6: mark("Months 4–6"),
    Phase.MONTHS_7_12: mark("Months 7–12"),
    Phase.LATER: mark("Later"),
    Phase.LAST_FOUR_WEEKS: mark("Last 4 weeks"),
}
INNER_PHASES: Mapping[Phase, str] = {
    Phase.WEEKS_1_6: mark("weeks 1–6"),
    Phase.WEEKS_7_12: mark("weeks 7–12"),
    Phase.MONTHS_4_6: mark("months 4–6"),
    Phase.MONTHS_7_12: mark("months 7–12"),
    Phase.LATER: mark("after a year"),
}
"""Phases between then and now, within a line."""

MEASURES: Mapping[Measure, str] = {
    Measure.BACK: mark("Back pain"),
    Measure.LEG_LEFT: mark("Left leg pain"),
    Measure.LEG_RIGHT: mark("Right leg pain"),
    Measure.NUMBNESS: mark("Numbness"),
    Measure.TINGLING: mark("Tingling"),
    Measure.WEAKNESS: mark("Weakness"),
    Measure.ACTIVITY: mark("Pain got in the way"),
    Measure.WALKING: mark("Walking, minutes a day"),
    Measure.SITTING: mark("Sitting, minutes a day"),
    Measure.SLEEP: mark("Trouble sleeping"),
}


def phase_name(words: Words, phase: Phase) -> str:
    """Return what a phase is called at the head of a column."""
    return words.gettext(PHASES[phase])


def measure_name(words: Words, measure: Measure) -> str:
    """Return what a measure is called at the beginning of a row."""
    return words.gettext(MEASURES[measure])


def summary_cell(words: Words, summary: Summary | None) -> str:
    """Return a middle value with its range: “3 (0–7)”, “8 (remembered)”, “–” where there is none."""
    if summary is None:
        return words.gettext("–")
    middle = score(summary.median)
    if summary.is_remembered:
        return words.gettext("{score} (remembered)").format(score=middle)
    lowest, highest = score(summary.lowest), score(summary.highest)
    if lowest == highest:
        return middle
    return words.gettext("{score} ({lowest}–{highest})").format(score=middle, lowest=lowest, highest=highest)


def days_cell(words: Words, phase: PhaseNumbers) -> str:
    """Return on how many days of a phase there is an entry: “12 of 14”."""
    return words.gettext("{kept} of {days}").format(kept=phase.days_recorded, days=phase.days_possible)


def between(words: Words, lowest: float, highest: float) -> str:
    """Return two scores as a range within a sentence: “3 to 4”, “3” where they are said alike."""
    first, last = score(lowest), score(highest)
    return first if first == last else words.gettext("{first} to {last}").format(first=first, last=last)
