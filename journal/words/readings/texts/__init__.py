"""The fixed words of the statements S1–S21."""

from __future__ import annotations

from collections.abc import Mapping

from journal.words.readings.texts.checkpoint import AT_CHECKPOINT
from journal.words.readings.texts.early import EARLY
from journal.words.readings.texts.everyone import CAUTION, EVERYONE
from journal.words.readings.texts.lasting import LASTING
from journal.words.readings.texts.said import Said
from journal.words.readings.texts.written import WRITTEN

__all__ = ["CAUTION", "SAID", "Said"]

SAID: Mapping[str, Said] = {**EARLY, **AT_CHECKPOINT, **LASTING, **WRITTEN, **EVERYONE}
"""What is said of each statement, by its id."""
