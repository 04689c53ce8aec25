"""Has screen readers call a chart a chart and a picture a picture; Qt has no role for a drawn widget."""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class ChartAccessible(QAccessibleWidget):
    """A widget with the role of a chart or its `drawn_role`; name and description are the widget's own."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, getattr(type(widget), "drawn_role", QAccessible.Role.Chart))


@cache
def tell_charts() -> None:
    """Have every widget that bears `chart_interface` told as a chart, or its `drawn_role`, from now on."""
    QAccessible.installFactory(_interface)


def _interface(_: str, asked: Any) -> ChartAccessible | None:
    """Return a chart's interface, which the widget keeps: Qt does not hold its Python half."""
    if not hasattr(type(asked), "chart_interface"):
        return None
    asked.chart_interface = ChartAccessible(asked)
    interface: ChartAccessible = asked.chart_interface
    return interface
