"""What happens when the program itself goes wrong: a report without anyone's words, and one calm sentence."""

from __future__ import annotations

import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from journal import __version__
from journal.clock import Clock
from journal.words import Words


def watch_for_bugs(words: Words, clock: Clock, folder: Path | None = None) -> None:
    """Have every error that nobody expects reported in `folder` and told to the person once.

    The report names places in the program, never values, since these may be what a person wrote.
    """
    told = False

    def take(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal told
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        file = write_report(kind, trace, clock(), folder or _log_folder())
        if not told:
            told = True
            _tell(words, file)

    sys.excepthook = take


def write_report(
    kind: type[BaseException], trace: TracebackType | None, when: datetime, folder: Path
) -> Path | None:
    """Write where the program went wrong; return the file, None where it cannot be written."""
    places = "".join(
        f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}\n"
        for frame in traceback.extract_tb(trace)
    )
    report = f"{when.isoformat(timespec='seconds')} version {__version__}\n{places}{kind.__name__}\n\n"
    file = folder / "bugs.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as log:
            log.write(report)
    except OSError:
        return None
    return file


def _tell(words: Words, file: Path | None) -> None:
    said = words.gettext(
        "The program made a mistake. What you have saved is safe. Please close the window and open it again."
    )
    if file is not None:
        kept = words.gettext("A report without anything you wrote was kept in {file}.").format(file=file)
        said = f"{said}\n\n{kept}"
    window: QWidget | None = QApplication.activeWindow()
    box = QMessageBox(QMessageBox.Icon.Information, words.gettext("Recovery journal"), said, parent=window)
    box.open()


def _log_folder() -> Path:
    import platformdirs  # only when something went wrong

    from journal.places import PROGRAM

    return Path(platformdirs.user_log_dir(PROGRAM, appauthor=False))
