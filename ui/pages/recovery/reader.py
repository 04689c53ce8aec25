"""Reads a recovery and puts it into words off the window's thread; the latest wish wins."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.latest import Latest

if TYPE_CHECKING:
    from journal.reading.checkpoints import CheckpointReading
    from journal.reading.values import Window
    from journal.records import Records
    from journal.words import Words
    from journal.words.readings import CheckpointText, Spoken


@dataclass(frozen=True, slots=True)
class Told:
    """All that the page says of the records as they stood on a day.

    `has_surgery` and `has_plan` say whether one lies on or before that day, and after it; `is_decompression`
    whether the one that governs freed a nerve; `entries` counts the entries up to that day. `urgent` says
    what to do about signs that were ticked, and `urgent_days` when which were.
    """

    as_of: date
    has_surgery: bool
    has_plan: bool
    is_decompression: bool
    entries: int
    urgent: tuple[str, ...]
    urgent_days: tuple[str, ...]
    where: tuple[str, ...]
    windows: tuple[Window, ...]
    comes_next: tuple[str, ...]
    checkpoints: tuple[tuple[CheckpointReading, CheckpointText], ...]
    spoken: Spoken


Tell = Callable[["Records", date, "Words"], Told]


class RecoveryReader(QObject):
    """Reads what was wished for last; a wish that came in between is never begun."""

    told = Signal(object)

    def __init__(self, tell: Tell | None = None) -> None:
        super().__init__()
        self._tell = tell or tell_recovery
        self._latest = Latest()
        self._latest.done.connect(self.told)

    @property
    def is_busy(self) -> bool:
        """Whether something is still being read."""
        return self._latest.is_busy

    def wish(self, records: Records, as_of: date, words: Words) -> None:
        """Ask for a reading; `told` brings it."""
        self._latest.wish(partial(self._tell, records, as_of, words))

    def stop(self) -> None:
        """End the thread; what is being read is thrown away."""
        self._latest.stop()


def tell_recovery(records: Records, as_of: date, words: Words) -> Told:
    """Read the records and say what follows; runs in the thread, where the reading is imported too."""
    from journal.reading import read_recovery
    from journal.reading.checkpoints import read_checkpoints
    from journal.reading.standing import standing_of, urgent_ticks
    from journal.words import readings

    gc.freeze()  # else a collection that walks through twenty years of entries stops the window for 60 ms
    recovery = read_recovery(records, as_of)
    course, urgent = recovery.course, readings.urgent_words(words, recovery)
    to_do = len(urgent) - len(urgent_ticks(recovery))
    return Told(
        as_of=as_of,
        has_surgery=course is not None,
        has_plan=recovery.planned is not None,
        is_decompression=course is not None and course.surgery.is_decompression,
        entries=len(recovery.records.entries),
        urgent=urgent[:to_do],
        urgent_days=urgent[to_do:],
        where=readings.where_i_am(words, recovery, with_windows=False),
        windows=standing_of(recovery).open_windows,
        comes_next=readings.next_steps(words, recovery),
        checkpoints=tuple(
            (checkpoint, readings.checkpoint_words(words, checkpoint))
            for checkpoint in read_checkpoints(recovery)
        ),
        spoken=readings.reading_cards(words, recovery),
    )
