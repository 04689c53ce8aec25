"""What stands in the window's title: the file's name and how it is open, nothing of what is in it."""

from __future__ import annotations

from journal.words import mark
from ui.session import Session

_READ_ONLY = {
    "locked": mark("read-only: open in another window"),
    "not-writable": mark("read-only: the file cannot be changed"),
    "asked": mark("read-only"),
}


def window_title(session: Session) -> str:
    """Return the title of a window on a journal."""
    words = session.words
    parts = [words.gettext("Recovery journal")]
    if session.journal_path is not None:
        parts.append(session.journal_path.name)
    if session.is_sample:
        parts.append(words.gettext("sample"))
    if session.is_locked:
        parts.append(words.gettext("locked"))
    if session.why_read_only is not None:
        parts.append(words.gettext(_READ_ONLY.get(session.why_read_only, mark("read-only"))))
    return " – ".join(parts)
