"""Whether a window can be shown here, asked before Qt is loaded, because Qt ends the process where not."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from journal.errors import KnownError


def check_display(environment: Mapping[str, str]) -> None:
    """Raise KnownError where a window cannot be shown: no display in reach, or a library missing."""
    folder = _qt_folder()
    if not sys.platform.startswith("linux"):
        return
    wanted = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if wanted and wanted not in ("xcb", "wayland"):
        _check_libraries(folder, wanted)
    elif not _reaches_wayland(environment, wanted):
        _check_x(environment)
        _check_libraries(folder, "xcb")


def _qt_folder() -> Path:
    found = find_spec("PySide6")
    if found is None or found.origin is None:
        raise KnownError("window-no-qt")
    return Path(found.origin).parent


def _reaches_wayland(environment: Mapping[str, str], wanted: str) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    if not name or wanted == "xcb":
        return False
    import socket  # costs start-up time, and few need it

    path = Path(environment.get("XDG_RUNTIME_DIR", "/nowhere")) / name
    with socket.socket(socket.AF_UNIX) as asked:
        try:
            asked.connect(os.fspath(path))
        except OSError:
            return False
    return True


def _check_x(environment: Mapping[str, str]) -> None:
    display = environment.get("DISPLAY", "")
    if not display:
        raise KnownError("window-no-display")
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        raise KnownError("window-library", library="libxcb.so.1") from None
    xcb.xcb_connect.restype = ctypes.c_void_p
    for name in ("xcb_connection_has_error", "xcb_disconnect"):
        getattr(xcb, name).argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    has_error = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if has_error:
        raise KnownError("window-unreachable", display=display)


def _check_libraries(folder: Path, platform: str) -> None:
    """Load what Qt would load for its window; the system names the first library that is not there."""
    plugin = folder / "Qt" / "plugins" / "platforms" / f"libq{platform}.so"
    if not plugin.exists():
        return
    try:
        ctypes.CDLL(os.fspath(plugin), mode=os.RTLD_LAZY)
    except OSError as error:
        raise KnownError("window-library", library=Path(str(error).partition(":")[0]).name) from None
