"""Imports what draws, with no more of matplotlib than a timeline needs."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from importlib import import_module
from types import ModuleType

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

    They take a thirtieth of the whole import. Where they cannot be had, matplotlib knows them as None, and
    so they are given to it. Where it one day needs more of them, it is imported whole.
    """
    instead = ModuleType(_THREE_DIMENSIONS)
    vars(instead)["Axes3D"] = None
    if sys.modules.setdefault(_THREE_DIMENSIONS, instead) is not instead:
        return
    try:
        with suppress(ImportError):
            import_module("matplotlib.figure")
    finally:
        del sys.modules[_THREE_DIMENSIONS]
