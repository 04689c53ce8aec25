"""Tells screen readers of a button that opens something below it whether that is open."""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget


class ExpandableAccessible(QAccessibleWidget):
    """A button with the state expanded or collapsed, by whether it is checked; pressing it turns that."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button)
        self._button = button

    def state(self) -> QAccessible.State:
        """Return the button's state with what is open or closed."""
        state = super().state()
        state.expandable = True
        state.expanded = self._button.isChecked()
        state.collapsed = not self._button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        """Return that it can be pressed, too."""
        return [QAccessibleWidget.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press it, or do what every widget can."""
        if name == QAccessibleWidget.pressAction():
            self._button.click()
        else:
            super().doAction(name)


@cache
def tell_expandables() -> None:
    """Have every button that bears `expandable_interface` told as one that opens something."""
    QAccessible.installFactory(_interface)


def tell_turned(button: QAbstractButton) -> None:
    """Have a screen reader hear that a button has opened or closed what is below it."""
    if QAccessible.isActive():
        changed = QAccessible.State()
        changed.expanded = changed.collapsed = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))


def _interface(_: str, asked: Any) -> ExpandableAccessible | None:
    """Return a button's interface, which the button keeps: Qt does not hold its Python half."""
    if not hasattr(type(asked), "expandable_interface"):
        return None
    asked.expandable_interface = ExpandableAccessible(asked)
    interface: ExpandableAccessible = asked.expandable_interface
    return interface
