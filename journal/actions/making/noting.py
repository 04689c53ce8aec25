"""Say how a journal's entries stand to what is described after back surgery."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from journal.actions.making.reading_whole import read_whole
from journal.clock import Clock
from journal.reading.notes import notes_of
from journal.reading.recovery import read_recovery
from journal.reading.values import Recovery
from journal.storage import Passphrase
from journal.words import Words
from journal.words.readings import plain_notes


def notes(
    journal_path: Path, clock: Clock, *, as_of: date | None = None, passphrase: Passphrase | None = None
) -> dict[str, Any]:
    """Return the readings of a journal as on `as_of` (today), ready for JSON; raise KnownError."""
    return notes_of(_recovery(journal_path, clock, as_of, passphrase))


def notes_text(
    journal_path: Path,
    clock: Clock,
    words: Words,
    *,
    as_of: date | None = None,
    passphrase: Passphrase | None = None,
) -> str:
    """Return the readings of a journal as on `as_of` (today) as a person reads them; raise KnownError."""
    return plain_notes(words, _recovery(journal_path, clock, as_of, passphrase))


def _recovery(
    journal_path: Path, clock: Clock, as_of: date | None, passphrase: Passphrase | None
) -> Recovery:
    return read_recovery(read_whole(journal_path, passphrase), as_of or clock().date())
