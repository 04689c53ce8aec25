"""Several words to choose any number of, each a button that stays down."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.widgets.choice_button import ChoiceButton
from ui.widgets.flow import FlowLayout

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class Chips(QWidget):
    """Words to choose from, in lines that break where the width ends.

    Tab reaches the row, arrow keys go from word to word, Space chooses and lets go. `changed` is sent
    when the person did so.
    """

    changed = Signal()

    def __init__(self, choices: Iterable[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = FlowLayout(self, gap=4)
        self._chips: list[tuple[Any, QAbstractButton]] = []
        for choice, said in choices:
            chip = self._chip(said)
            layout.addWidget(chip)
            self._chips.append((choice, chip))
        self._let_tab_reach(0)

    def chosen(self) -> tuple[Any, ...]:
        """Return what is chosen, in the order it was offered."""
        return tuple(choice for choice, chip in self._chips if chip.isChecked())

    def choose(self, choices: Iterable[Any]) -> None:
        """Show exactly these as chosen."""
        wanted = set(choices)
        for choice, chip in self._chips:
            chip.setChecked(choice in wanted)

    def chip(self, choice: Any) -> QAbstractButton:
        """Return the button of one choice."""
        return next(chip for offered, chip in self._chips if offered == choice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrow keys go from chip to chip."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = (event.key() in _ON) - (event.key() in _BACK)
            if step:
                self._go(watched, step)
                return True
        return super().eventFilter(watched, event)

    def setAccessibleName(self, name: str) -> None:
        """Name the group and, with it, every chip, so that a chip heard alone makes sense."""
        super().setAccessibleName(name)
        for _, chip in self._chips:
            chip.setAccessibleName(f"{name}: {chip.text()}" if name else chip.text())

    def _chip(self, said: str) -> QAbstractButton:
        chip = ChoiceButton(said, self)
        chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        chip.clicked.connect(self.changed)
        chip.installEventFilter(self)
        return chip

    def _go(self, watched: QObject, step: int) -> None:
        here = next((index for index, (_, chip) in enumerate(self._chips) if chip is watched), 0)
        there = (here + step) % len(self._chips)
        self._let_tab_reach(there)
        self._chips[there][1].setFocus(Qt.FocusReason.TabFocusReason)

    def _let_tab_reach(self, reached: int) -> None:
        for index, (_, chip) in enumerate(self._chips):
            policy = Qt.FocusPolicy.StrongFocus if index == reached else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)
            if index == reached:
                self.setFocusProxy(chip)
