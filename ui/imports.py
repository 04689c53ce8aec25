"""Qt's binding watches every import for a feature that this program does not use; here it lets go."""

from __future__ import annotations

import builtins

from PySide6 import QtCore  # noqa: F401 -- loading it is what begins the watching


def import_unwatched() -> None:
    """Have modules imported without their source being read, once Qt is loaded.

    PySide6 replaces `__import__` and reads the source of every module imported after it, to see whether
    it may switch to snake-case names (`from __feature__ import …`). That costs the first page a
    twentieth of its time and the first chart an eighth. Where a later PySide6 keeps the unwatched function
    under another name, nothing is changed.
    """
    unwatched = getattr(builtins, "__orig_import__", None)
    if unwatched is not None:
        builtins.__import__ = unwatched
