"""Nerve signs and walking then and now, and the days with entries, a few words each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from journal.reading.change import CHANGE
from journal.reading.compare import at_least
from journal.reading.outline import SiteOutline
from journal.reading.phases import Measure, Phase, PhaseNumbers
from journal.reading.scores import DAYS_FOR_A_SCORE
from journal.reading.values import BaselineKind, Recovery
from journal.records import Entry
from journal.words.language import Words
from journal.words.readings.amounts import INNER_SITES, SITES, score
from journal.words.visit.numbers import INNER_PHASES

MINUTES_APART = 10
"""So many minutes of walking more than then and now are told."""


def then_and_now(words: Words, phases: Sequence[PhaseNumbers], outlines: Sequence[SiteOutline]) -> str:
    """Return sites before surgery and now: “Numbness 6 → 1, weakness 2 → 0.”; "" where nothing is known.

    The lowest phase in between is told where it was 2 points lower than both.
    """
    known = [outline for outline in outlines if outline.is_known]
    kinds = {outline.before.kind for outline in known if outline.before is not None}
    said: list[str] = []
    for outline in known:
        name = words.gettext((INNER_SITES if said else SITES)[outline.site])
        middles = _middles(phases, Measure(outline.site.value))
        said.append(_site(words, outline, name, middles, is_mixed=len(kinds) > 1))
    if not said:
        return ""
    if kinds == {BaselineKind.REMEMBERED}:
        return words.gettext("{sites} (before surgery as remembered).").format(sites=", ".join(said))
    return words.gettext("{sites}.").format(sites=", ".join(said))


def _middles(phases: Iterable[PhaseNumbers], measure: Measure) -> dict[Phase, float]:
    """Return a measure's middle value in each phase with enough recorded days."""
    found = {phase.phase: phase.numbers.get(measure) for phase in phases}
    return {
        phase: summary.median
        for phase, summary in found.items()
        if summary is not None and summary.days >= DAYS_FOR_A_SCORE
    }


def _site(
    words: Words, outline: SiteOutline, name: str, middles: Mapping[Phase, float], *, is_mixed: bool
) -> str:
    now = "" if outline.middle is None else score(outline.middle)
    if outline.before is None:
        said = words.gettext("{site} now {now}") if now else words.gettext("{site}: not enough entries")
        return said.format(site=name, now=now)
    before = score(outline.before.value)
    if is_mixed and outline.before.kind is BaselineKind.REMEMBERED:
        before = words.gettext("{score} (remembered)").format(score=before)
    if outline.middle is None:
        return words.gettext("{site} {before} before surgery").format(site=name, before=before)
    lowest = min(_between(middles), key=lambda found: found[1], default=None)
    limit = min(outline.middle, outline.before.value) - CHANGE
    steps = [before, *_step(words, lowest, is_told=lowest is not None and at_least(limit, lowest[1])), now]
    return words.gettext("{site} {scores}").format(site=name, scores=" → ".join(steps))


def _between(middles: Mapping[Phase, float]) -> list[tuple[Phase, float]]:
    return [(phase, middle) for phase, middle in middles.items() if phase in INNER_PHASES]


def _step(words: Words, found: tuple[Phase, float] | None, *, is_told: bool) -> list[str]:
    if found is None or not is_told:
        return []
    phase, middle = found
    said = words.gettext("{number} ({phase})")
    return [said.format(number=score(middle), phase=words.gettext(INNER_PHASES[phase]))]


def walking(words: Words, phases: Sequence[PhaseNumbers]) -> str:
    """Return the middle minutes of walking then and in the last four weeks, "" without enough entries.

    Then is before surgery or, where too little is recorded of that time, weeks 1 to 6. The phase in
    between with the most is told where it had 10 minutes more than both.
    """
    middles = {phase: _whole(middle) for phase, middle in _middles(phases, Measure.WALKING).items()}
    now = middles.pop(phases[-1].phase, None)
    if now is None:
        return ""
    then = middles.get(Phase.BEFORE)
    if then is not None:
        steps = [score(then)]
    else:
        then = middles.pop(Phase.WEEKS_1_6, None)
        steps = _step(words, None if then is None else (Phase.WEEKS_1_6, then), is_told=len(middles) > 0)
    most = max(_between(middles), key=lambda found: found[1], default=None)
    is_told = most is not None and most[1] >= max(now, then or 0) + MINUTES_APART
    steps += [*_step(words, most, is_told=is_told), score(now)]
    if len(steps) == 1:
        return words.gettext("Walking now {now} minutes a day.").format(now=score(now))
    return words.gettext("Walking {minutes} minutes a day.").format(minutes=" → ".join(steps))


def _whole(minutes: float) -> float:
    return float(int(minutes + 0.5))


def since_surgery(recovery: Recovery) -> tuple[date, date]:
    """Return the days of the governing course so far; without a surgery those since the first entry."""
    if recovery.course is not None:
        return recovery.course.start, recovery.as_of
    first = min((entry.day for entry in recovery.records.entries), default=recovery.as_of)
    return first, recovery.as_of


def entries_kept(words: Words, first: date, last: date, entries: Iterable[Entry]) -> str:
    """Return on how many days there are entries: “Entries on 231 of 300 days (77 %), 6 written late.”."""
    kept = [entry for entry in entries if first <= entry.day <= last]
    recorded, possible = len({entry.day for entry in kept}), (last - first).days + 1
    said = words.ngettext(
        "Entries on {kept} of {days} day ({share} %)",
        "Entries on {kept} of {days} days ({share} %)",
        possible,
    ).format(kept=recorded, days=possible, share=_share(recorded, possible))
    late = sum(entry.is_late for entry in kept)
    if late:
        told = words.ngettext("{entries}, {count} written late.", "{entries}, {count} written late.", late)
        return told.format(entries=said, count=late)
    return words.gettext("{sentence}.").format(sentence=said)


def _share(part: int, whole: int) -> int:
    """Return whole per cent, 0 and 100 only where they are exact."""
    if part in (0, whole):
        return 100 * part // whole
    return min(max(round(100 * part / whole), 1), 99)
