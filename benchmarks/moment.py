"""The moment at which the measured journals end; light, so that a measured start does not wait for it."""

from __future__ import annotations

from datetime import UTC, datetime

NOW = datetime(2026, 10, 30, 20, 15, tzinfo=UTC)


def clock() -> datetime:
    """Return the moment at which the measured journals end."""
    return NOW
