"""Has screen readers call the chart a chart; Qt's own interface for a drawn widget has no such role."""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class ChartAccessible(QAccessibleWidget):
    """A widget with the role of a chart; name and description are the widget's own."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Chart)


@cache
def tell_charts() -> None:
    """Have every widget that bears `chart_interface` told as a chart from now on."""
    QAccessible.installFactory(_interface)


def _interface(_: str, asked: Any) -> ChartAccessible | None:
    """Return a chart's interface, which the widget keeps: Qt does not hold its Python half."""
    if not hasattr(type(asked), "chart_interface"):
        return None
    asked.chart_interface = ChartAccessible(asked)
    interface: ChartAccessible = asked.chart_interface
    return interface
