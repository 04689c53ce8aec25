"""What the banner tells of the open journal."""

from __future__ import annotations

from journal.words import mark
from ui.session import Session

_READ_ONLY = {
    "locked": mark(
        "This journal is open in another window, so here you can only read it. "
        "Close the other window, then try again."
    ),
    "not-writable": mark(
        "This file cannot be changed from here, so you can only read it. "
        "To write, save a copy in a folder of your own."
    ),
    "asked": mark("This journal is open for reading only."),
}


def journal_notice(session: Session) -> tuple[str, str]:
    """Return the banner's sentence and the words of its button, both empty where there is nothing to tell."""
    words = session.words
    if session.why_read_only is not None:
        told = words.gettext(_READ_ONLY.get(session.why_read_only, _READ_ONLY["asked"]))
        return told, words.gettext("Try again")
    if session.is_sample:
        told = words.gettext("A made-up journal to try things on. Nothing here is about you.")
        return told, words.gettext("Open my own journal")
    return "", ""
