"""How the window starts: the shortest way to a page that takes a digit, then everything else."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from journal.clock import Clock
from journal.words import Words, english
from ui.main_window import UNLOCK, WELCOME, MainWindow
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme

SWITCH_SECONDS = 0.0005
"""How long a thread that reads or draws may keep Python's lock while the window waits for it."""

OPEN_AFTER_MS = 10
"""So that menus and icons are on the screen before a thread begins to read the journal."""

WARM_UP_AFTER_MS = 150
"""So that the page shows what was read before a thread begins to import."""

ICONS = Path(__file__).parent.parent / "resources" / "window_icon"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)

_PLAIN = b"SQLite format 3\0"
"""How a journal without a passphrase begins."""

FIRST = ("ui.pages.today", "ui.pages.today.rest", "ui.pages.today.saving", "ui.notices", "ui.tab_order")
LATER = (
    "ui.pages.today.rest",
    "ui.pages.timeline",
    "ui.pages.visit",
    "ui.pages.recovery",
    "ui.pages.entries",
    "ui.pages.guide",
    "ui.pages.settings",
    "ui.history.latest",
    "ui.history.removed",
)


def run(journal_path: Path | None, clock: Clock) -> int:
    """Open the window on a journal, on the last one where none is named; return the exit code."""
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.disable()  # nothing made while starting is garbage, and looking through it takes time
    app = _application()
    words = english()
    settings = Settings()
    theme = Theme(settings.theme, settings.text_percent)
    theme.apply(app)
    session = Session(clock, words)
    window = open_window(session, theme, settings, journal_path or settings.last_journal)
    for told in (session.opened, session.locked):
        _once(told, lambda: _settle_in(app, words, clock))
    _once(session.locked, lambda: _warm_first_page(app))
    _once(session.opened, lambda: _lock_in_time(window))
    _once(session.loaded, lambda: QTimer.singleShot(WARM_UP_AFTER_MS, app, lambda: _warm_up(app, window)))
    session.loaded.connect(_collect_again)
    session.failed.connect(_collect_again)
    try:
        return app.exec()
    finally:
        session.close()
        window.deleteLater()


def open_window(session: Session, theme: Theme, settings: Settings, path: Path | None) -> MainWindow:
    """Show the window with its first page; the journal is opened once that is on the screen.

    With no path, the journal in its usual place is opened, made on first use.
    """
    window = MainWindow(session, theme, settings)
    # os.path.exists, other than Path.exists, says no where it may not look.
    if path is not None and os.path.exists(path) and not _looks_locked(path):  # noqa: PTH110
        window.page("today").painted.connect(lambda: _fill(window, path))
        window.show_page("today")
    else:
        window.show_page(UNLOCK if path is not None and _looks_locked(path) else WELCOME)
        QTimer.singleShot(0, window, lambda: _fill(window, path))
    window.show()
    return window


def _looks_locked(path: Path) -> bool:
    """Return whether a file may want a passphrase, so that no page is shown that would go again."""
    try:
        with path.open("rb") as file:
            beginning = file.read(len(_PLAIN))
    except OSError:
        return False
    return beginning not in (b"", _PLAIN)


def _once(signal: SignalInstance, call: Callable[[], object]) -> None:
    """Call when a signal comes for the first time."""

    def first() -> None:
        signal.disconnect(first)
        call()

    signal.connect(first)


def _application() -> QApplication:
    app = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "fusion"])
    assert isinstance(app, QApplication)  # noqa: S101 -- nothing else is ever made
    app.setApplicationName("recovery-journal")
    return app


def _fill(window: MainWindow, path: Path | None) -> None:
    from journal.places import default_journal  # not before the first page is painted

    window.theme.has_icons = True
    window.rail.update()
    QTimer.singleShot(WARM_UP_AFTER_MS, window, lambda: _give_icon(window))
    QTimer.singleShot(0, window, window.build_menus)
    QTimer.singleShot(OPEN_AFTER_MS, window, lambda: window.session.open(path or default_journal()))


def _give_icon(window: MainWindow) -> None:
    """Give the window its picture for the system's bars and lists; each size is read when it is wanted."""
    from PySide6.QtGui import QIcon  # not before the first page is painted

    icon = QIcon()
    for size in ICON_SIZES:
        icon.addFile(str(ICONS / f"{size}.png"))
    window.setWindowIcon(icon)


def _settle_in(app: QApplication, words: Words, clock: Clock) -> None:
    from ui.bugs import watch_for_bugs  # not before the first page is painted

    watch_for_bugs(words, clock)
    _speak(app, words.language)


def _warm_first_page(app: QApplication) -> None:
    """Import, while the passphrase is typed, what is shown after it."""
    from ui.warming import Warming  # the first page is not the one that would be painted

    Warming(app, FIRST, lambda: None)


def _lock_in_time(window: MainWindow) -> None:
    from ui.locking import start_locking  # not before the first page is painted

    start_locking(window)


def _collect_again(*_: object) -> None:
    """Look for garbage again, but never through what was read from the journal, which stays."""
    gc.freeze()
    gc.enable()


def _speak(app: QApplication, language: str) -> None:
    """Have Qt's own dialogs speak the person's language."""
    if language == "en":
        return
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator  # only where the language is another

    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(language), "qtbase", "_", folder):
        app.installTranslator(translator)


def _warm_up(app: QApplication, window: MainWindow) -> None:
    """Remind, then import the other pages and what draws, so that each is quick when it is first shown.

    Not while the journal is being read or a chart is drawn: threads that all want Python's lock make the
    window wait.
    """
    if window.is_drawing:
        QTimer.singleShot(WARM_UP_AFTER_MS, app, lambda: _warm_up(app, window))
        return
    from journal.charts import import_what_draws  # what it imports itself is light
    from ui.warming import Warming

    def remind() -> None:
        from ui.backing_up import start_backing_up  # light
        from ui.reminding import start_reminding  # imported by now

        start_reminding(window)
        start_backing_up(window)
        Warming(app, LATER, lambda: None, import_what_draws)

    Warming(app, ("ui.reminding",), remind)
