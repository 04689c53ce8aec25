"""Nerve signs and walking then and now, and the days with entries, a few words each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from journal.reading.outline import SiteOutline
from journal.reading.phases import Measure, Phase, read_phases
from journal.reading.scores import DAYS_FOR_A_SCORE
from journal.reading.values import BaselineKind, Recovery
from journal.records import Entry
from journal.words.language import Words
from journal.words.readings.amounts import INNER_SITES, SITES, score


def then_and_now(words: Words, outlines: Sequence[SiteOutline]) -> str:
    """Return sites before surgery and now: “Numbness 6 → 1, weakness 2 → 0.”; "" where nothing is known."""
    known = [outline for outline in outlines if outline.is_known]
    kinds = {outline.before.kind for outline in known if outline.before is not None}
    said = [_site(words, outline, is_first=outline is known[0], is_mixed=len(kinds) > 1) for outline in known]
    if not said:
        return ""
    if kinds == {BaselineKind.REMEMBERED}:
        return words.gettext("{sites} (before surgery as remembered).").format(sites=", ".join(said))
    return words.gettext("{sites}.").format(sites=", ".join(said))


def _site(words: Words, outline: SiteOutline, *, is_first: bool, is_mixed: bool) -> str:
    name = words.gettext((SITES if is_first else INNER_SITES)[outline.site])
    now = "" if outline.middle is None else score(outline.middle)
    if outline.before is None:
        said = words.gettext("{site} now {now}") if now else words.gettext("{site}: not enough entries")
        return said.format(site=name, now=now)
    before = score(outline.before.value)
    if is_mixed and outline.before.kind is BaselineKind.REMEMBERED:
        before = words.gettext("{score} (remembered)").format(score=before)
    said = words.gettext("{site} {before} → {now}") if now else words.gettext("{site} was {before}")
    return said.format(site=name, before=before, now=now)


def walking(words: Words, recovery: Recovery) -> str:
    """Return the middle minutes of walking before surgery and in the last four weeks, "" without enough."""
    phases = {phase.phase: phase.numbers.get(Measure.WALKING) for phase in read_phases(recovery)}
    now = phases.get(Phase.LAST_FOUR_WEEKS, phases.get(Phase.WEEKS_1_6))
    before = phases.get(Phase.BEFORE)
    if now is None or now.days < DAYS_FOR_A_SCORE:
        return ""
    if before is None or before.days < DAYS_FOR_A_SCORE:
        return words.gettext("Walking now {now} minutes a day.").format(now=_minutes(now.median))
    said = words.gettext("Walking {before} → {now} minutes a day.")
    return said.format(before=_minutes(before.median), now=_minutes(now.median))


def _minutes(number: float) -> str:
    return str(int(number + 0.5))


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
