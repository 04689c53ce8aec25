"""Every command and every page, one after the other: `python -m benchmarks.tour FOLDER [--long]`.

With `--long` on the platform that QT_QPA_PLATFORM names (otherwise off screen), with dialogs for paper, the
desktop's lock watched, the journal given a passphrase, another, locked and unlocked. It prints each socket
that Python makes or is asked for. Under `strace -f -e trace=network` or in `unshare -n` it shows what the
libraries below do: see `tests/test_no_network.py`.
"""

from __future__ import annotations

import importlib
import io
import os
import pkgutil
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Qt only once the platform is chosen
    from ui.main_window import MainWindow

IS_LONG = "--long" in sys.argv
if not IS_LONG:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

NOW = datetime(2026, 10, 29, 19, 40, tzinfo=UTC)
PATIENCE = 60.0
"""Seconds after which a window that does not come to rest is given up."""


def main(folder: Path) -> int:
    """Go everywhere; return 1 where a command failed."""
    sys.addaudithook(_tell)
    _import_all()
    failed = [command for command in _commands(folder) if _run(command)]
    for command in failed:
        print("failed:", " ".join(command))
    pages = _open_pages(folder)
    print("pages:", " ".join(pages))
    return 1 if failed else 0


def _tell(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        print("network:", event, *map(repr, arguments[1:]), flush=True)


def _import_all() -> None:
    for name in ("journal", "ui"):
        package = importlib.import_module(name)
        for module in pkgutil.walk_packages(package.__path__, f"{name}."):
            importlib.import_module(module.name)


def _commands(folder: Path) -> Sequence[Sequence[str]]:
    journal = ("--journal", str(folder / "my.journal"))
    (folder / "passphrase").write_text("a long walk by the sea\n", encoding="utf-8")
    secret = ("--passphrase-file", str(folder / "passphrase"))
    protecting = [
        ("protect", *journal, *secret),
        ("check", *journal, *secret),
        ("unprotect", *journal, *secret),
    ]
    return [
        ("--version",),
        ("sample", str(folder / "my.journal")),
        ("export", str(folder / "all.json"), *journal),
        ("import", str(folder / "all.json"), "--journal", str(folder / "other.journal")),
        ("notes", *journal),
        ("timeline", str(folder / "timeline.svg"), *journal),
        ("report", str(folder / "report.pdf"), *journal),
        ("blank-sheets", str(folder / "sheets.pdf")),
        ("backup", str(folder / "backup"), *journal),
        ("restore", str(folder / "backup"), *journal),
        ("rescue", str(folder / "my.journal"), str(folder / "rescued.journal")),
        ("check", *journal),
        *(protecting if IS_LONG else ()),
    ]


def _run(command: Sequence[str]) -> int:
    from main import main as run

    said = io.StringIO()
    code = run(command, lambda: NOW, said, said)
    if code:
        print(said.getvalue())
    return code


def _open_pages(folder: Path) -> list[str]:
    from PySide6.QtWidgets import QApplication

    from journal.words import english
    from ui.pages.places import PAGES
    from ui.session import Session
    from ui.settings import Settings
    from ui.start import open_window
    from ui.theme import Theme, ThemeName

    app = QApplication([])
    theme = Theme(ThemeName.LIGHT)
    theme.apply(app)
    session = Session(lambda: NOW, english())
    window = open_window(session, theme, Settings(folder / "settings.ini"), folder / "my.journal")
    until = time.monotonic() + PATIENCE
    while not session.is_loaded and time.monotonic() < until:
        app.processEvents()

    def rest(seconds: float) -> None:
        quiet = time.monotonic() + seconds
        while time.monotonic() < quiet or (session.is_busy and time.monotonic() < until):
            app.processEvents()

    for place in PAGES:
        window.show_page(place.name)
        rest(0.3)
    if IS_LONG:
        _go_on(window, rest)
    is_loaded = session.is_loaded
    window.close()
    session.close()
    if not is_loaded:
        return []
    return [place.name for place in PAGES]


def _go_on(window: MainWindow, rest: Callable[[float], None]) -> None:
    """Open the paper's dialogs, then set, change, ask for and take away a passphrase; print what was done."""
    from ui.locking.locking import lock_now, start_locking
    from ui.printing import PrintDialog
    from ui.sheet_printing import SheetDialog

    session = window.session
    dialogs = [PrintDialog(session, window.theme, None, window), SheetDialog(session, window.theme, window)]
    for dialog in dialogs:
        dialog.show()
        rest(2.0)
        dialog.close()
    start_locking(window)
    for current, new in ((None, "first words"), ("first words", "second words")):
        session.set_passphrase(current, new)
        rest(2.0)
    print("long: locked", lock_now(window))
    rest(0.5)
    session.unlock("second words")
    rest(3.0)
    session.set_passphrase("second words", None)
    rest(2.0)
    session.back_up(None)
    rest(0.5)
    print("long: open", session.is_open, "protected", session.is_protected)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
