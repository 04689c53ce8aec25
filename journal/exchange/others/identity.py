"""Ids that follow from a file's own rows, so that a file read in twice adds nothing the second time."""

from __future__ import annotations

import hashlib
import uuid
from collections import Counter

_OURS = uuid.UUID("6c1f0f43-8a55-4b1d-9a0e-9d2f6ac1d6d7")


class Identities:
    """Gives each record of a file an id made from the file's format and what the record is known by there."""

    def __init__(self, *source: str) -> None:
        self._start = hashlib.sha1(_OURS.bytes, usedforsecurity=False)
        self._start.update("\x1e".join(source).encode("utf-8", "replace"))
        self._met: Counter[str] = Counter()

    def of(self, *known_by: str) -> str:
        """Return the id of what is known by these texts; another one for each further time they are met."""
        key = "\x1f".join(known_by)
        self._met[key] += 1
        return self.again(key, str(self._met[key]))

    def again(self, *known_by: str) -> str:
        """Return the id of what is known by these texts, the same each time (a UUID of version 5)."""
        made = self._start.copy()
        made.update(b"\x1d" + "\x1f".join(known_by).encode("utf-8", "replace"))
        said = made.hexdigest()[:32]
        variant = "89ab"[int(said[16], 16) & 3]
        return f"{said[:8]}-{said[8:12]}-5{said[13:16]}-{variant}{said[17:20]}-{said[20:32]}"
