"""Sends a finished PDF to a printer: the file itself where the system takes one, else its pages drawn."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from journal.errors import KnownError
from journal.paper.sheet import Paper
from ui.print_jobs import Job, job_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

DRAWN_DPI = 600
DRAWN_DPI_IN_COLOUR = 300
_PATIENCE_SECONDS = 60.0
_PAGE_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
_MEDIA = {Paper.A4: "A4", Paper.LETTER: "Letter"}


@dataclass(frozen=True, slots=True)
class Printout:
    """A finished PDF and how it lies on paper."""

    pdf: bytes
    title: str
    paper: Paper
    landscape: bool
    grey: bool


def has_printers() -> bool:
    """Return whether this computer has a printer at all."""
    return bool(QPrinterInfo.availablePrinterNames())


def choose_printer(parent: QWidget, printout: Printout) -> QPrinter | None:
    """Have the person choose a printer in the system's own dialog; None where they think better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(printout.title)
    page = QPageSize(_PAGE_SIZES[printout.paper])
    printer.setPageLayout(QPageLayout(page, _orientation(printout), QMarginsF(0, 0, 0, 0)))
    if printout.grey:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() else None


def send(printout: Printout, printer: QPrinter) -> Job | None:
    """Print; raise KnownError where the printer does not take it.

    A printer that prints to a file gets the very PDF. Where a queue takes it, return the job to ask after.
    """
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        keep(Path(printer.outputFileName()), printout)
    elif sys.platform != "win32" and (lp := shutil.which("lp")) is not None:
        return _hand_over(lp, printout, printer)
    else:
        draw(printout, printer)
    return None


def keep(target: Path, printout: Printout, journal: Path | None = None) -> None:
    """Write the PDF to a file, whole or not at all; never over the open journal."""
    from journal.actions.targets import write_target  # only once there is something to write

    write_target(target, printout.pdf, force=True, journal=journal)


def _hand_over(lp: str, printout: Printout, printer: QPrinter) -> Job | None:
    """Give the PDF itself to a queue of CUPS, which keeps its lines and letters."""
    name = printer.printerName()
    command = [
        lp,
        "-d",
        name,
        "-t",
        printout.title,
        "-n",
        str(printer.copyCount()),
        *_options(printout, printer),
    ]
    try:
        done = subprocess.run(  # noqa: S603 -- no shell, and each value is an argument of its own
            command,
            input=printout.pdf,
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
    except subprocess.TimeoutExpired:
        raise KnownError("print-no-answer", printer=name) from None
    except OSError as error:
        raise KnownError("print-failed", printer=name, reason=error.strerror or str(error)) from error
    if done.returncode:
        raise KnownError("print-failed", printer=name, reason=_reason(done.stderr))
    return job_of(name, done.stdout)


def _options(printout: Printout, printer: QPrinter) -> list[str]:
    options = ["-o", f"media={_MEDIA[printout.paper]}"]
    if printout.grey:
        options += ["-o", "print-color-mode=monochrome"]
    if printer.fromPage():
        options += ["-P", f"{printer.fromPage()}-{printer.toPage()}"]
    sides = {
        QPrinter.DuplexMode.DuplexNone: "one-sided",
        QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
        QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
    }.get(printer.duplex())
    return [*options, "-o", f"sides={sides}"] if sides else options


def _reason(said: bytes) -> str:
    """Return the last line that `lp` said, without its own name before it."""
    lines = said.decode("utf-8", "replace").strip().splitlines() or ["lp"]
    return lines[-1].split("lp: ", 1)[-1].removeprefix("Error - ").rstrip(".")


def draw(printout: Printout, printer: QPrinter) -> None:
    """Print by drawing each page as a picture, for systems whose printers take no PDF."""
    from journal.paper import page_count, page_picture  # heavy, and only needed here

    dpi = DRAWN_DPI if printout.grey else DRAWN_DPI_IN_COLOUR
    first = printer.fromPage() or 1
    last = min(printer.toPage() or sys.maxsize, page_count(printout.pdf))
    printer.setPageOrientation(_orientation(printout))
    printer.setFullPage(True)
    painter = QPainter()
    _insist(painter.begin(printer), printer)
    try:
        for number in range(first - 1, last):  # one at a time: a picture as fine as this takes 35 MB
            _insist(number < first or printer.newPage(), printer)
            image = image_of(*page_picture(printout.pdf, number, dpi, grey=printout.grey))
            painter.drawImage(_fitted(image, printer), image)
    finally:
        painter.end()
    _insist(printer.printerState() is not QPrinter.PrinterState.Error, printer)


def _insist(went_well: bool, printer: QPrinter) -> None:
    if not went_well:
        raise KnownError("print-refused", printer=printer.printerName())


def _fitted(image: QImage, printer: QPrinter) -> QRect:
    """Return the whole sheet, or its middle where the printer's paper has another shape."""
    sheet = QRect(0, 0, printer.width(), printer.height())
    place = QRect(QPoint(0, 0), image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(sheet.center())
    return place


def _orientation(printout: Printout) -> QPageLayout.Orientation:
    return QPageLayout.Orientation.Landscape if printout.landscape else QPageLayout.Orientation.Portrait


def image_of(width: int, height: int, pixels: bytes) -> QImage:
    """Return a page's picture as Qt's own kind of image."""
    grey = len(pixels) == width * height
    kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGBX8888
    return QImage(pixels, width, height, width if grey else 4 * width, kind).copy()
