"""One day of the timeline in a sentence or two, as it is read out."""

from __future__ import annotations

from journal.reading.day import DayFacts
from journal.reading.values import Site
from journal.words.dates import day_and_week, long_date
from journal.words.language import Words, mark
from journal.words.timeline import event_name, score
from journal.words.windows import named_window

_SCORES = {
    Site.BACK: mark("back {score}"),
    Site.LEG: mark("leg {score}"),
    Site.NUMBNESS: mark("numbness {score}"),
    Site.TINGLING: mark("tingling {score}"),
    Site.WEAKNESS: mark("weakness {score}"),
    Site.ACTIVITY: mark("daily tasks {score}"),
}


def day_readout(words: Words, facts: DayFacts) -> str:
    """Return all that is known of a day: “12 March 2026, day 59, week 9: scar window. Back 3, leg 5. …”."""
    parts = [day_standing(words, facts), _as_sentence(words, _scores(words, facts))]
    if facts.late:
        parts.append(words.gettext("Written more than two days late."))
    lists = (
        (words.gettext("Medicines: {names}."), [f"{m.name} {m.dose}".strip() for m in facts.medicines]),
        (words.gettext("On this day: {names}."), [event_name(words, event) for event in facts.events]),
    )
    parts += [pattern.format(names=", ".join(names)) for pattern, names in lists if names]
    return " ".join(filter(None, parts))


def today_readout(words: Words, facts: DayFacts) -> str:
    """Return where today lies: “Today, 12 March 2026, day 59, week 9: scar window, nerve recovery.”."""
    return words.gettext("Today, {standing}").format(standing=day_standing(words, facts))


def day_standing(words: Words, facts: DayFacts) -> str:
    """Return where a day lies: “12 March 2026, day 59, week 9: scar window, nerve recovery.”."""
    name = day_name(words, facts)
    if facts.windows:
        within = ", ".join(named_window(words, window) for window in facts.windows)
    elif facts.number is not None and facts.number >= 0:
        within = words.gettext("in no healing window")
    else:
        return words.gettext("{day}.").format(day=name)
    return words.gettext("{day}: {windows}.").format(day=name, windows=within)


def day_name(words: Words, facts: DayFacts) -> str:
    """Return a day's date, counted from surgery where there is one: “12 March 2026, day 59, week 9”."""
    name = long_date(words, facts.day)
    if facts.number is None:
        return name
    return words.gettext("{date}, {count}").format(date=name, count=day_and_week(words, facts.number))


def _scores(words: Words, facts: DayFacts) -> str:
    found = [
        words.gettext(pattern).format(score=score(facts.scores[site]))
        for site, pattern in _SCORES.items()
        if site in facts.scores
    ]
    if found:
        return ", ".join(found)
    if facts.entries:
        return words.gettext("an entry without scores")
    return "" if facts.to_come else words.gettext("no entry")


def _as_sentence(words: Words, text: str) -> str:
    return words.gettext("{sentence}.").format(sentence=text[:1].upper() + text[1:]) if text else ""
