"""What the window knows of the journal that is open, or of the one that is locked."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from journal.clock import Clock
from journal.words import Words

if TYPE_CHECKING:  # records are wanted only when a journal is opened
    from journal.records import Records
    from journal.records.changes import ChangeSet

DRAFTS = ("today", "edit", "welcome", "question", "visit", "copy", "mappings")
"""The half-written things that a journal may hold for the window."""


class Known(QObject):
    """A journal as it was read last. While it is locked nothing but its file's name is known."""

    def __init__(self, clock: Clock, words: Words) -> None:
        super().__init__()
        self.clock = clock
        self.words = words
        self.journal_path: Path | None = None
        self.why_read_only: str | None = None
        self.is_open = False
        self.is_loaded = False
        self.is_locked = False
        self.is_protected = False
        self.undoable: ChangeSet | None = None
        self.redoable: ChangeSet | None = None
        self._drafts: dict[str, Any] = {}
        self._records: Records | None = None

    @property
    def records(self) -> Records:
        """All that is written in the open journal; empty until it is read."""
        if self._records is None:
            from journal.records import Records  # not before the first page is painted

            self._records = Records()
        return self._records

    @property
    def is_sample(self) -> bool:
        """Whether the open journal is made up."""
        return self._records is not None and self._records.sample

    @property
    def may_write(self) -> bool:
        """Whether the open journal takes changes."""
        return self.why_read_only is None

    def now(self) -> datetime:
        """Return this moment, to the second."""
        return self.clock().replace(microsecond=0)

    def today(self) -> date:
        """Return the person's own day."""
        return self.clock().date()

    @staticmethod
    def new_id() -> str:
        """Return an id that no record has yet."""
        import uuid  # not before the first page is painted

        return str(uuid.uuid4())

    def draft(self, name: str) -> Any:
        """Return what is half written under a name of `DRAFTS`, None where nothing is."""
        if name not in DRAFTS:
            raise KeyError(name)
        return self._drafts.get(name)

    def _forget(self) -> None:
        """Let go of all that was read from a journal."""
        self.is_loaded, self._records, self._drafts = False, None, {}
        self.undoable = self.redoable = None
