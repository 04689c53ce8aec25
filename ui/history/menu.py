"""A list's own menu, by the right button or the Menu key: what the buttons below it do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu, QPushButton


def offer_buttons(view: QAbstractItemView, buttons: Callable[[], Sequence[QPushButton]]) -> None:
    """Give a list a menu of the buttons that are shown now, each as free to be chosen as it is."""
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.customContextMenuRequested.connect(lambda place: _open(view, buttons(), place))


def _open(view: QAbstractItemView, buttons: Sequence[QPushButton], place: QPoint) -> None:
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for button in buttons:
        if not button.isHidden():
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
    if not menu.isEmpty():
        menu.popup(view.viewport().mapToGlobal(place))
