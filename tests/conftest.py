"""What every room's tests share: no display is needed, and the clock stands still unless it is moved."""

from __future__ import annotations

import gc
import os
from datetime import datetime, timedelta, timezone
from functools import partialmethod

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported by anyone

PATIENCE = 30_000
"""How long, in milliseconds, a test waits for what must come: a busy machine is no fault of the program."""

for waiting in ("waitSignal", "waitSignals", "waitUntil", "waitCallback", "waitExposed", "waitActive"):
    setattr(QtBot, waiting, partialmethod(getattr(QtBot, waiting), timeout=PATIENCE))

settings.register_profile(
    "house", deadline=None, max_examples=50, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", settings.get_profile("house"), derandomize=True)  # alike in every run
settings.load_profile("ci" if os.environ.get("CI") else "house")  # here other examples come each time

SUMMER = timezone(timedelta(hours=2))
QUARTER_PAST_EIGHT = datetime(2026, 4, 20, 20, 15, tzinfo=SUMMER)


def pytest_collection_finish() -> None:
    """Leave out of every later search for garbage the thousands of tests, which stay to the end."""
    gc.collect()
    gc.freeze()


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
    return StandingClock(QUARTER_PAST_EIGHT)
