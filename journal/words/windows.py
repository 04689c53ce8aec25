"""What is said of each healing window: its title, a plain text and its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journal.reading.values import Window
from journal.records import WindowKind
from journal.words.language import Words, mark

MOST_HIDDEN = 2
"""How many hidden windows are named one by one."""


@dataclass(frozen=True, slots=True)
class _Said:
    title: str
    short: str
    shortest: str
    named: str
    text: str
    source: str


def window_title(words: Words, window: Window) -> str:
    """Return a window's title; one with other days than described says whose they are."""
    return _as_said(words, window, plain_title(words, window))


def short_window_title(words: Words, window: Window) -> str:
    """Return a window's title for a narrow place; what the surgeon said is still marked so."""
    title = window.title.strip() or words.gettext(_SAID[window.kind].short)
    return _as_said(words, window, title)


def shortest_window_title(words: Words, window: Window) -> str:
    """Return a window's title for the narrowest place, whose days they are said in one word."""
    title = window.title.strip() or words.gettext(_SAID[window.kind].shortest)
    return words.gettext("{title} (surgeon)").format(title=title) if window.is_overridden else title


def named_window(words: Words, window: Window) -> str:
    """Return what a window is called within a sentence: “scar window (as your surgeon said)”."""
    return _as_said(words, window, window.title.strip() or words.gettext(_SAID[window.kind].named))


def plain_title(words: Words, window: Window) -> str:
    """Return a window's title without whose days they are."""
    return window.title.strip() or words.gettext(_SAID[window.kind].title)


def hidden_windows(words: Words, titles: Sequence[str]) -> str:
    """Return which windows are kept off screen and paper, by their plain titles; "" where none is."""
    if not titles:
        return ""
    if len(titles) > MOST_HIDDEN:
        return words.ngettext(
            "{count} healing window is hidden", "{count} healing windows are hidden", len(titles)
        ).format(count=len(titles))
    return words.gettext("Hidden: {names}").format(names=", ".join(titles))


def window_text(words: Words, window: Window) -> str:
    """Return what a window is about, in plain sentences, with the person's note where there is one."""
    text = words.gettext(_SAID[window.kind].text)
    if window.is_overridden and window.kind is not WindowKind.OWN:
        text = words.gettext("{text} These are the days your surgeon gave.").format(text=text)
    return (
        words.gettext("{text} Your note: {note}").format(text=text, note=window.note) if window.note else text
    )


def window_source(words: Words, window: Window) -> str:
    """Return where a window comes from: what describes it, or the person's own surgeon."""
    if window.is_overridden:
        return words.gettext("What your surgeon said, as you wrote it down.")
    return words.gettext(_SAID[window.kind].source)


def _as_said(words: Words, window: Window, title: str) -> str:
    if not window.is_overridden:
        return title
    return words.gettext("{title} (as your surgeon said)").format(title=title)


_SAID: Mapping[WindowKind, _Said] = {
    WindowKind.RELIEF: _Said(
        mark("Early relief"),
        mark("Relief"),
        mark("Relief"),
        mark("early relief"),
        mark(
            "Pain from a squeezed nerve often eases in the first weeks. Good and bad days still come "
            "and go, and the wound needs time too. What you feel now is a beginning, not a result."
        ),
        mark(
            "The weeks before the time described for scar near a nerve: days 0 to 41 after surgery "
            "(statements S9 and S20)."
        ),
    ),
    WindowKind.SCAR: _Said(
        mark("Scar near a nerve may show"),
        mark("Scar may show"),
        mark("Scar"),
        mark("scar window"),
        mark(
            "Scar is part of healing and rarely hurts by itself. In some people pain eases at first and"
            " comes back around these weeks, which is a timing described for scar close to a nerve. "
            "Scar is also seen without pain, and other causes can feel alike. What it is for you, only "
            "your team can find out."
        ),
        mark(
            "Patient information on scar after back surgery: weeks 6 to 12 (statement S9). Three series"
            " found no link between scar on MRI and pain (Spine 1995;20:449; Eur Spine J 1999;8:475; "
            "2000;9:218); one study found a link."
        ),
    ),
    WindowKind.CHECKPOINT: _Said(
        mark("Three-month checkpoint"),
        mark("3-month check"),
        mark("3 months"),
        mark("three-month checkpoint"),
        mark(
            "About three months after surgery is a good time to look back with your team. People who "
            "are better by then usually go on improving, though some slip back. If little has changed, "
            "it can still get better, and it is worth talking about."
        ),
        mark(
            "Patient information on the three-month point: scores of days 70 to 97 (statements S13 to "
            "S15). Of 593 people, some gained and some lost ground after three months (Neurosurg Focus "
            "2015;39(6):E17)."
        ),
    ),
    WindowKind.NERVE: _Said(
        mark("Nerve recovery"),
        mark("Nerves"),
        mark("Nerves"),
        mark("nerve recovery"),
        mark(
            "Numbness, tingling and weakness usually take longer than pain, up to about a year. A nerve"
            " that was squeezed for long may heal slowly. At visits, ask for strength and feeling to be"
            " tested."
        ),
        mark(
            "Patient information on slow nerves: up to 12 months (statements S10, S16 and S17). Some "
            "change after a year is reported (Suri, PM R 2012)."
        ),
    ),
    WindowKind.NARROWING: _Said(
        mark("Narrowing may return"),
        mark("Narrowing"),
        mark("Narrowing"),
        mark("narrowing window"),
        mark(
            "After a laminectomy the space for the nerves can become narrow again years later, at the "
            "same or another level. It does not happen to everyone. If pain in your back or legs comes "
            "back and stays, ask for it to be looked at again."
        ),
        mark("Patient information on laminectomy: from two years after surgery on (statement S19)."),
    ),
    WindowKind.OWN: _Said(
        mark("Your own window"),
        mark("Own window"),
        mark("Own"),
        mark("your own window"),
        mark("A time that your surgeon told you about and that you marked yourself."),
        mark("What your surgeon said, as you wrote it down."),
    ),
}
