"""After Qt is loaded, modules are imported without their source being read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import linecache
from ui.imports import import_unwatched
import_unwatched()
linecache.clearcache()
import csv
assert not linecache.cache, list(linecache.cache)
from PySide6.QtCore import QObject, Qt, Signal
class Teller(QObject):
    told = Signal(str)
heard = []
teller = Teller()
teller.told.connect(heard.append)
teller.told.emit("yes")
teller.setObjectName("teller")
assert (heard, teller.objectName()) == (["yes"], "teller")
assert Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
"""


def test_that_no_source_is_read_for_qt_and_qt_works_all_the_same() -> None:
    root = Path(__file__).resolve().parents[2]
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=root, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
