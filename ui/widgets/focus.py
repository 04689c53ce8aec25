"""Where the keyboard is."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget


def holds_focus(widget: QWidget) -> bool:
    """Return whether the keyboard is in a widget, or in one inside it, that can be seen."""
    focused = QApplication.focusWidget()
    if not isinstance(focused, QWidget) or not focused.isVisible():
        return False
    return focused is widget or widget.isAncestorOf(focused)
