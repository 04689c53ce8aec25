"""A session on a journal of its own, the look, and the window, each closed after its test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.words import english
from ui.locking import cover
from ui.main_window import MainWindow
from ui.session import Session
from ui.settings import Settings
from ui.start import open_window
from ui.theme import Theme, ThemeName

MakeSession = Callable[..., Session]
SWEEP = cover._sweep


@pytest.fixture(autouse=True)
def sweep(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Leave out the sweep after locking, which looks through all that thousands of tests have made.

    What it does is returned, for the test of it.
    """
    monkeypatch.setattr(cover, "_sweep", lambda: None)
    return SWEEP


@pytest.fixture
def journal_path(tmp_path: Path) -> Path:
    return tmp_path / "mine.journal"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme(ThemeName.LIGHT)
    theme.apply(qapp)
    return theme


@pytest.fixture
def make_session(qtbot: QtBot, journal_path: Path, clock: Clock) -> Iterator[MakeSession]:
    """Open a session and wait until all of it is read; closed after the test."""
    made: list[Session] = []

    def make(path: Path | None = None) -> Session:
        session = Session(clock, english())
        made.append(session)
        with qtbot.waitSignal(session.loaded):
            session.open(path or journal_path)
        return session

    yield make
    for session in made:
        session.close()


@pytest.fixture
def session(make_session: MakeSession) -> Session:
    return make_session()


@pytest.fixture
def make_window(
    qtbot: QtBot, theme: Theme, settings: Settings, clock: Clock, journal_path: Path
) -> Iterator[Callable[..., MainWindow]]:
    """Start the window as the program does and wait until the journal is read."""
    made: list[MainWindow] = []

    def make(path: Path | None = None) -> MainWindow:
        session = Session(clock, english())
        with qtbot.waitSignal(session.loaded):
            window = open_window(session, theme, settings, path or journal_path)
            made.append(window)
        return window

    yield make
    for window in made:
        window.close()
        window.session.close()
        window.deleteLater()


@pytest.fixture
def window(make_window: Callable[..., MainWindow]) -> MainWindow:
    """The window past its first questions, with Today shown."""
    window = make_window()
    window.session.keep_draft("welcome", {"done": True})
    window.show_page("today")
    return window


@pytest.fixture
def answer_of(qtbot: QtBot) -> Callable[[Session, Callable[[], int]], Any]:
    """Ask a session for something and return what it answers."""

    def answer(session: Session, ask: Callable[[], int]) -> Any:
        answers: dict[int, Any] = {}
        take = answers.__setitem__
        session.answered.connect(take)
        number = ask()
        qtbot.waitUntil(lambda: number in answers)
        session.answered.disconnect(take)
        return answers[number]

    return answer


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Ask for the style that `ui.start` asks for."""
    return ["tests", "-style", "fusion"]
