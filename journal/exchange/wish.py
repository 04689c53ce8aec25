"""How a file is asked to be read in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeAlias

Watch: TypeAlias = Callable[[float], None]
"""Told again and again how much is done, from 0 to 1; what it raises stops the work."""


def unwatched(_share: float) -> None:
    """Take no notice of how much is done."""


class Seen(NamedTuple):
    """By what a file is known as the one that it was."""

    size: int
    changed: int
    number: int


def seen_of(path: Path) -> Seen:
    """Return how a file stands now; raise OSError where it is not reached."""
    told = path.stat()
    return Seen(told.st_size, told.st_mtime_ns, told.st_ino)


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What a person says of a file beside its name.

    `format` is one of the formats by name, None to recognise it; `mapping` the file or the bytes of a
    mapping (docs/importing.md); `today` the last day that a foreign row may be about; `seen`
    how the file stood when it was shown, so that another one is not taken in its place.
    """

    format: str | None = None
    mapping: Path | bytes | None = None
    today: date | None = None
    watch: Watch = unwatched
    seen: Seen | None = None
