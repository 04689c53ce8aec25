"""Ids of made-up records: the same for the same story and seed, different from every other."""

from __future__ import annotations

from uuid import UUID, uuid5

_MADE_UP = UUID("5a1c7d52-0e0b-4c0f-9a56-3a8f6f1f4d20")


def named_id(story: str, seed: int, name: str) -> str:
    """Return the id of a story's record by a name that no other of its records has."""
    return str(uuid5(_MADE_UP, f"{story}/{seed}/{name}"))
