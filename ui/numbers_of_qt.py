"""Numbers behind some of Qt's names, for what is made before the first paint.

The first use of the name `Qt` has Python make some 130 classes, which takes a seventh of the whole start. So
what stands on the screen first goes by these numbers, and sets a property by its name.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QLabel, QWidget


class Focus(IntEnum):
    """Qt.FocusPolicy: how the keyboard comes to a widget."""

    NONE = 0
    CLICK = 2
    STRONG = 11


class Place(IntEnum):
    """Qt.AlignmentFlag and Qt.TextFlag: how words lie in their room."""

    MIDDLE = 0x84
    LEFT = 0x81
    """At the left, in the middle of the height."""
    WRAPPED = 0x1000


class Key(IntEnum):
    """Qt.Key: keys that type no character to go by."""

    SPACE = 0x20
    BACKSPACE = 0x1000003
    DELETE = 0x1000007
    LEFT = 0x1000012
    UP = 0x1000013
    RIGHT = 0x1000014
    DOWN = 0x1000015


CONTROL_OR_ALT = 0x0C000000
"""Qt.KeyboardModifier: either of the two."""

_PLAIN_TEXT = 0


def set_focus_policy(widget: QWidget, policy: Focus) -> None:
    """Say how the keyboard comes to a widget."""
    widget.setProperty("focusPolicy", int(policy))


def show_plainly(label: QLabel) -> None:
    """Have a label show its words as they stand, never as markup (Qt.TextFormat.PlainText)."""
    label.setProperty("textFormat", _PLAIN_TEXT)


def is_shortcut(event: QKeyEvent) -> bool:
    """Return whether Control or Alt is held, so that a key is no typing."""
    return bool(event.keyCombination().toCombined() & CONTROL_OR_ALT)
