"""The table “then and now”: a column for each phase, a row for each measure that has a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journal.reading.phases import Measure, Phase, PhaseNumbers, Summary, read_phases
from journal.reading.values import Recovery
from journal.words import Words
from journal.words import visit as say


@dataclass(frozen=True, slots=True)
class NumbersTable:
    """The table's heading, what its numbers are, its header and rows; `ends_now` tells of the last column."""

    heading: str
    note: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    ends_now: bool


def numbers_table(recovery: Recovery, words: Words) -> NumbersTable | None:
    """Return the table, None where nothing was recorded or remembered in any phase.

    A phase in which nothing is known has no column; a measure without a number has no row.
    """
    phases = [phase for phase in read_phases(recovery) if phase.days_recorded or phase.numbers]
    if not phases:
        return None
    measures = [measure for measure in Measure if any(measure in phase.numbers for phase in phases)]
    rows = [
        [say.measure_name(words, measure)]
        + [say.summary_cell(words, _said(phase, measure)) for phase in phases]
        for measure in measures
    ]
    rows.append([say.days_recorded(words), *(say.days_cell(words, phase) for phase in phases)])
    return NumbersTable(
        say.heading(words, "then-and-now"),
        say.table_note(words, remembered=any(phase.remembered for phase in phases)),
        [words.gettext("Measure"), *(say.phase_name(words, phase.phase) for phase in phases)],
        rows,
        phases[-1].phase is Phase.LAST_FOUR_WEEKS,
    )


def _said(phase: PhaseNumbers, measure: Measure) -> Summary | None:
    """Return a phase's numbers of a measure, minutes as whole ones."""
    found = phase.numbers.get(measure)
    if found is None or measure not in _MINUTES:
        return found
    return replace(
        found, median=_whole(found.median), lowest=_whole(found.lowest), highest=_whole(found.highest)
    )


def _whole(minutes: float) -> float:
    return float(int(minutes + 0.5))


_MINUTES = frozenset({Measure.WALKING, Measure.SITTING})
