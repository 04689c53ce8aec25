"""The person's own dates and numbers beside each statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journal.reading.rules import Evidence
from journal.reading.values import Reading, State
from journal.words.language import Words
from journal.words.readings.numbers import checkpoint, early, later, recent, written

_FROM_EVIDENCE: Mapping[str, Callable[[Words, Evidence], list[str]]] = {
    "S2": recent.daily_tasks,
    "S3": checkpoint.verdicts,
    "S4": checkpoint.verdicts,
    "S5": written.new_symptoms,
    "S12": written.stretching,
    "S14": checkpoint.better,
    "S15": checkpoint.no_change,
}
_FROM_READING: Mapping[str, Callable[[Words, Evidence, Reading], list[str]]] = {
    "S1": recent.scores,
    "S9": early.relief_and_return,
    "S10": recent.scores,
    "S11": written.nerve_words,
    "S13": written.first_weeks,
    "S16": recent.scores,
    "S17": later.after_a_year,
    "S19": later.late_return,
    "S20": early.first_weeks,
}
"""Those that also look at what was read."""


def numbers(words: Words, evidence: Evidence | None, reading: Reading) -> tuple[str, ...]:
    """Return the person's own dates and numbers, a line a site; () where a statement rests on none.

    `evidence` is that of the governing course, None before any surgery.
    """
    rule = reading.rule
    if evidence is None or reading.state in _SILENT:
        return ()
    if rule in _FROM_READING:
        return tuple(_FROM_READING[rule](words, evidence, reading))
    return tuple(_FROM_EVIDENCE[rule](words, evidence)) if rule in _FROM_EVIDENCE else ()


_SILENT = frozenset({State.TOO_EARLY, State.NOT_FOR_THIS_SURGERY})
