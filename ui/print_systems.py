"""What the print dialogs ask of the system around them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui import print_jobs, print_queue
from ui.print_jobs import Job
from ui.print_queue import Printout

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Systems:
    """Handed in, so that a dialog can be tried without a system: printers, their jobs, and the disk."""

    has_printers: Callable[[], bool] = print_queue.has_printers
    choose_printer: Callable[[QWidget, Printout], QPrinter | None] = print_queue.choose_printer
    send: Callable[[Printout, Any], Job | None] = print_queue.send
    is_printed: Callable[[Job], bool] = print_jobs.is_printed
    keep: Callable[[Path, Printout, Path | None], None] = print_queue.keep
