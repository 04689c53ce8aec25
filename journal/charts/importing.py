"""Imports what draws, with no more of matplotlib than a timeline needs."""

from __future__ import annotations

import gc
import sys
import warnings
from contextlib import suppress
from importlib import import_module

_THREE_DIMENSIONS = "mpl_toolkits.mplot3d"


def import_what_draws() -> None:
    """Import matplotlib and what draws with it; may be called in any thread, and more than once.

    None of that is garbage, and looking for it takes time, so none is collected meanwhile.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        if "matplotlib.figure" not in sys.modules:
            _import_flat()
        import_module("journal.charts.render")
    finally:
        if was_collecting:
            gc.enable()


def _import_flat() -> None:
    """Import matplotlib without its axes of three dimensions, which it can do without.

    They take a thirtieth of the whole import. Where matplotlib one day needs them, it is imported whole.
    """
    sys.modules.setdefault(_THREE_DIMENSIONS, None)  # type: ignore[arg-type]  # Python's way to bar an import
    try:
        with warnings.catch_warnings(), suppress(ImportError):
            warnings.filterwarnings("ignore", "Unable to import Axes3D")
            import_module("matplotlib.figure")
    finally:
        if sys.modules[_THREE_DIMENSIONS] is None:
            del sys.modules[_THREE_DIMENSIONS]
