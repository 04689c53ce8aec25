"""Ids for records that the window makes."""

from __future__ import annotations

import uuid


def new_id() -> str:
    """Return an id that no record has yet."""
    return str(uuid.uuid4())
