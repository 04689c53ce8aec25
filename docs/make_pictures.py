"""Makes README's pictures from the real program: `python docs/make_pictures.py`."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.main_window import MainWindow

PICTURES = ROOT / "docs" / "pictures"
STORY = "return-in-week-nine"
NOW = datetime(2026, 10, 29, 19, 40, tzinfo=timezone(timedelta(hours=1)))
SIZE = (1280, 860)
CHOSEN = 7
"""The line of the entries' table that is read in full."""
PATIENCE = 30.0
"""Seconds after which something that should have been drawn is given up."""


def clock() -> datetime:
    """Return the moment at which the pictured journal stands."""
    return NOW


def main() -> None:
    """Make every picture anew."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "sample.journal"
        write_story(journal)
        grab_window(journal, Path(folder) / "settings.ini")
        grab_print(journal)
        grab_report(journal)


def write_story(journal: Path) -> None:
    """Write the pictured journal."""
    from journal.actions import changing

    changing.write_sample(journal, STORY, 1, clock)


def grab_window(journal: Path, settings_file: Path) -> None:
    """Open the window on the journal and take its pages."""
    from PySide6.QtWidgets import QApplication

    from journal.words import english
    from ui.session import Session
    from ui.settings import Settings
    from ui.start import open_window
    from ui.theme import Theme, ThemeName

    app = QApplication([])
    theme = Theme(ThemeName.LIGHT)
    theme.apply(app)
    session = Session(clock, english())
    window = open_window(session, theme, Settings(settings_file), journal)
    window.resize(*SIZE)
    wait_until(lambda: session.is_loaded)
    grab_pages(window)
    theme.choose(ThemeName.DARK)
    show(window, "timeline", "timeline-dark")
    window.close()
    session.close()


def grab_pages(window: MainWindow) -> None:
    """Take each page, the first with a half-written entry, and the urgent signs."""
    from PySide6.QtWidgets import QDialog, QTableView

    window.show_page("today")
    settle(0.3)
    for row, value in zip(window.page("today").form.scores.values(), (5, 4, 4, 3, 3, 0), strict=False):
        row.value = value
    show(window, "today", "today")
    window.page("entries").findChild(QTableView).selectRow(CHOSEN)
    for name in ("timeline", "entries", "settings"):
        show(window, name, name)
    grab_readings(window)
    show(window, "visit", "visit")
    window.show_page("today")
    window.show_urgent()
    settle(0.3)
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            save(dialog, "help")
            dialog.close()


def grab_readings(window: MainWindow) -> None:
    """Take the recovery with the first of its statements open, and a chapter of the guide."""
    recovery: Any = window.page("recovery")
    window.show_page("recovery")
    wait_until(lambda: bool(recovery.matching.folds))
    recovery.matching.folds[0].header.click()
    settle(0.3)
    recovery.scroll_area.verticalScrollBar().setValue(recovery.matching.y())
    show(window, "recovery", "recovery")
    window.page("guide").show_rule("S9")
    show(window, "guide", "guide")


def show(window: MainWindow, page: str, name: str) -> None:
    """Show a page, wait until it is drawn, and take the window."""
    window.show_page(page)
    settle(0.3)
    if page == "timeline":
        shown: Any = window.page(page)
        wait_until(lambda: shown.chart.chart is not None and not shown.drawing.is_busy)
    save(window, name)


def save(widget: QWidget, name: str) -> None:
    """Write what a widget shows to a picture."""
    target = PICTURES / f"{name}.png"
    if not widget.grab().save(str(target)):
        raise OSError(f"{target} was not written")
    print(target.relative_to(ROOT))  # noqa: T201 – a script tells what it made


def settle(seconds: float) -> None:
    """Let the window work for a while."""
    end = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() > end)


def wait_until(true: Callable[[], bool]) -> None:
    """Let the window work until something is true."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come to rest")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def grab_print(journal: Path) -> None:
    """Take the printed timeline, as a grey printer would set it down."""
    from PySide6.QtGui import QImage

    from journal.actions import changing
    from journal.charts import View
    from journal.paper import Paper, page_pictures, timeline_pdf
    from journal.reading import read_recovery
    from journal.words import english

    opened = changing.open_journal(journal, clock)
    recovery = read_recovery(changing.read_records(opened), NOW.date())
    opened.close()
    view, day = View(mono=True), NOW.date()
    pdf = timeline_pdf(recovery, view, english(), paper=Paper.A4, landscape=True, printed_on=day)
    width, height, pixels = page_pictures(pdf, 110)[0]
    target = PICTURES / "print.png"
    QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888).save(str(target))
    print(target.relative_to(ROOT))  # noqa: T201 – a script tells what it made


def grab_report(journal: Path) -> None:
    """Take the page for the doctor as it was at week 17."""
    from PySide6.QtGui import QImage

    from journal.actions import changing
    from journal.paper import Paper, page_picture
    from journal.paper.visit import PRESETS, Preset, visit_pdf
    from journal.reading import read_recovery
    from journal.words import english

    opened = changing.open_journal(journal, clock)
    records = changing.read_records(opened)
    opened.close()
    recovery = read_recovery(records, records.surgeries[0].day + timedelta(weeks=17))
    pdf = visit_pdf(recovery, PRESETS[Preset.SURGEON], english(), paper=Paper.A4, printed_on=recovery.as_of)
    width, height, pixels = page_picture(pdf, 0, 110)
    target = PICTURES / "report.png"
    QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888).save(str(target))
    print(target.relative_to(ROOT))  # noqa: T201 – a script tells what it made


if __name__ == "__main__":
    main()
