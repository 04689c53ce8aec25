"""A column of widgets that scrolls and stays comfortably narrow on a wide screen."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.numbers_of_qt import Focus, set_focus_policy

WIDEST = 1000


def scrolled_column(*widgets: QWidget) -> QScrollArea:
    """Return the widgets one below the other, in the middle of what scrolls."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    set_focus_policy(scroll, Focus.NONE)
    middle = QWidget()
    across = QHBoxLayout(middle)
    across.setContentsMargins(0, 0, 0, 0)
    across.addStretch(1)
    across.addWidget(_column(widgets), 1000)
    across.addStretch(1)
    scroll.setWidget(middle)
    return scroll


def _column(widgets: tuple[QWidget, ...]) -> QWidget:
    column = QWidget()
    column.setMaximumWidth(WIDEST)
    down = QVBoxLayout(column)
    down.setContentsMargins(24, 20, 24, 24)
    down.setSpacing(12)
    for widget in widgets:
        down.addWidget(widget)
    down.addStretch(1)
    return column
