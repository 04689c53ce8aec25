"""A clock that stands still, and records to do something to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from journal.actions.changing import Journal, open_journal
from journal.clock import Clock

NOW = datetime(2026, 5, 1, 20, 15, 30, 123456, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture
def clock() -> Clock:
    return lambda: NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "my.journal"


@pytest.fixture
def journal(path: Path, clock: Clock) -> Iterator[Journal]:
    with open_journal(path, clock) as opened:
        yield opened
