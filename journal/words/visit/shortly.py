"""Nerve signs and walking then and now, and the days with entries, a few words each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from journal.reading.change import CHANGE, is_present
from journal.reading.compare import at_least
from journal.reading.phases import Measure, Phase, PhaseNumbers, Summary
from journal.reading.scores import DAYS_FOR_A_SCORE
from journal.reading.values import Recovery, Site
from journal.records import Entry, Symptom
from journal.words.dates import long_date
from journal.words.language import Words
from journal.words.readings.amounts import INNER_SITES, SITES, score
from journal.words.visit.numbers import INNER_PHASES

MINUTES_APART = 10
"""So many minutes of walking more than then and now are told."""

_INNER = {symptom: INNER_SITES[Site(symptom.value)] for symptom in Symptom if symptom is not Symptom.OTHER}


def then_and_now(words: Words, phases: Sequence[PhaseNumbers], sites: Iterable[Site]) -> str:
    """Return sites before surgery and now: “Numbness 6 → 1, weakness 2 → 0.”; "" where nothing is known.

    They are the middle values of the phases; what is below 1 then and now is left out. The lowest phase in
    between is told where it was 2 points lower than both.
    """
    numbers = {site: _known(phases, Measure(site.value)) for site in sites}
    known = {site: found for site, found in numbers.items() if _is_there(found, phases[-1].phase)}
    remembered = [found[Phase.BEFORE].is_remembered for found in known.values() if Phase.BEFORE in found]
    said: list[str] = []
    for site, found in known.items():
        name = words.gettext((INNER_SITES if said else SITES)[site])
        is_marked = any(remembered) and not all(remembered)
        said.append(_site(words, name, found, phases[-1].phase, is_marked=is_marked))
    if not said:
        return ""
    if remembered and all(remembered):
        return words.gettext("{sites} (before surgery as remembered).").format(sites=", ".join(said))
    return words.gettext("{sites}.").format(sites=", ".join(said))


def newly_marked(words: Words, first: date, last: date, entries: Iterable[Entry]) -> str:
    """Return what was marked as new since surgery, with its first day; "" where nothing was."""
    days: dict[Symptom, list[date]] = {}
    for entry in sorted(entries, key=lambda entry: entry.day):
        for symptom in entry.new_since_surgery if first <= entry.day <= last else ():
            days.setdefault(symptom, []).append(entry.day)
    said = ", ".join(_marked(words, symptom, days[symptom]) for symptom in Symptom if symptom in days)
    return words.gettext("Marked as new since surgery: {signs}.").format(signs=said) if said else ""


def _marked(words: Words, symptom: Symptom, days: Sequence[date]) -> str:
    name = words.gettext("something else") if symptom is Symptom.OTHER else words.gettext(_INNER[symptom])
    when = long_date(words, days[0])
    if days[0] == days[-1]:
        return words.gettext("{sign} ({day})").format(sign=name, day=when)
    return words.gettext("{sign} (first on {day})").format(sign=name, day=when)


def _known(phases: Iterable[PhaseNumbers], measure: Measure) -> dict[Phase, Summary]:
    """Return a measure's numbers in each phase with enough recorded days, or a remembered number."""
    found = {phase.phase: phase.numbers.get(measure) for phase in phases}
    return {
        phase: summary
        for phase, summary in found.items()
        if summary is not None and (summary.is_remembered or summary.days >= DAYS_FOR_A_SCORE)
    }


def _is_there(found: Mapping[Phase, Summary], latest: Phase) -> bool:
    """Return whether there is anything to tell: a sign before surgery or now, or too little to say."""
    ends = [found[phase] for phase in (Phase.BEFORE, latest) if phase in found]
    return bool(found) and (not ends or any(is_present(summary.median) for summary in ends))


def _site(words: Words, name: str, found: Mapping[Phase, Summary], latest: Phase, *, is_marked: bool) -> str:
    then, now = found.get(Phase.BEFORE), found.get(latest)
    if then is None:
        said = (
            words.gettext("{site}: not enough entries") if now is None else words.gettext("{site} now {now}")
        )
        return said.format(site=name, now="" if now is None else score(now.median))
    before = score(then.median)
    if is_marked and then.is_remembered:
        before = words.gettext("{score} (remembered)").format(score=before)
    if now is None:
        return words.gettext("{site} {before} before surgery").format(site=name, before=before)
    lowest = min(_between(_middles(found)), key=lambda one: one[1], default=None)
    limit = min(now.median, then.median) - CHANGE
    steps = _step(words, lowest, is_told=lowest is not None and at_least(limit, lowest[1]))
    scores = " → ".join((before, *steps, score(now.median)))
    return words.gettext("{site} {scores}").format(site=name, scores=scores)


def _middles(found: Mapping[Phase, Summary]) -> dict[Phase, float]:
    return {phase: summary.median for phase, summary in found.items()}


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
    middles = {phase: _whole(middle) for phase, middle in _middles(_known(phases, Measure.WALKING)).items()}
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
