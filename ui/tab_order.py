"""Tab goes through a part of a page in the order in which its widgets were put there."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_tabs(*parts: QWidget) -> None:
    """Make Tab visit everything in the parts that takes the keyboard, part after part."""
    taking = [
        widget for part in parts for widget in part.findChildren(QWidget) if _takes_keyboard(widget, part)
    ]
    for before, after in pairwise(taking):
        QWidget.setTabOrder(before, after)


def _takes_keyboard(widget: QWidget, part: QWidget) -> bool:
    """Return whether the keyboard comes to a widget in the part itself, not in a dialog above it."""
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
        return False
    return widget.window() is part.window()
