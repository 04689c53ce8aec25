"""What a reminder says, in the window and in the tray alike."""

from __future__ import annotations

from journal.words import Words


def invitation(words: Words) -> str:
    """Return the reminder itself: an invitation, never a count of anything."""
    return words.gettext("Today is a day for an entry, if you like.")
