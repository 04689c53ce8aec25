"""A journal in a folder of its own, and a clock that the test sets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from journal.records import Entry
from journal.storage import Journal, open_journal

HOME = timezone(timedelta(hours=1))
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=HOME)


class HandClock:
    """Tells the time that it was last set to."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "recovery.journal"


@pytest.fixture
def journal(path: Path, clock: HandClock) -> Iterator[Journal]:
    with open_journal(path, clock) as opened:
        yield opened


@pytest.fixture
def entry() -> Entry:
    return Entry(
        "11111111-1111-4111-8111-111111111111",
        date(2026, 1, 20),
        written=datetime(2026, 1, 20, 20, 15, tzinfo=HOME),
        back=4,
        leg_left=2.5,
        note="Walked to the bakery.",
    )
