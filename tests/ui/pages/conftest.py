from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.records.changes import Changed, ChangeSet
from journal.words import english
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme, ThemeName

NOW = datetime(2026, 5, 1, 20, 15, tzinfo=timezone(timedelta(hours=1)))

Keep = Callable[..., ChangeSet]


@pytest.fixture
def evening() -> Clock:
    return lambda: NOW


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, evening: Clock) -> Iterator[Session]:
    session = Session(evening, english())
    with qtbot.waitSignal(session.loaded):
        session.open(tmp_path / "mine.journal")
    yield session
    session.close()


@pytest.fixture
def theme(qapp: object) -> Theme:
    return Theme(ThemeName.LIGHT)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def keep(qtbot: QtBot, session: Session) -> Keep:
    """Save records and wait until the journal has acknowledged them."""

    def kept(*records: Changed, action: str = "save-entries") -> ChangeSet:
        with qtbot.waitSignal(session.saved) as saved:
            session.save(action, *records)
        change_set: ChangeSet = saved.args[0]
        return change_set

    return kept
