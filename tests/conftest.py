"""What every room's tests share: no display is needed, and the clock stands still unless it is moved."""

from __future__ import annotations

import os
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported by anyone

settings.register_profile(
    "house", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")  # a busy machine is no fault of the program; other examples come each time

SUMMER = timezone(timedelta(hours=2))


class StandingClock:
    """A clock that shows what it was set to."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def later(self, **span: float) -> None:
        """Move on, or back for a negative span."""
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> StandingClock:
    """A quarter past eight in the evening of 20 April 2026, somewhere in Europe."""
    return StandingClock(datetime(2026, 4, 20, 20, 15, tzinfo=SUMMER))
