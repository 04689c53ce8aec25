"""Words to choose from that not everybody knows: what each means is told of those chosen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ui.widgets.chips import Chips
from ui.widgets.text import Quiet


class ExplainedChips(QWidget):
    """Chips with a line below for each chosen one; the mouse and a screen reader learn each one's meaning.

    `changed` is sent when the person chose or let go.
    """

    changed = Signal()

    def __init__(self, choices: Iterable[tuple[Any, str, str]], parent: QWidget | None = None) -> None:
        """Each choice comes with its name and with the sentence that explains it."""
        super().__init__(parent)
        offered = list(choices)
        self._told = {choice: told for choice, _, told in offered}
        self.chips = Chips([(choice, name) for choice, name, _ in offered], self)
        for choice, _, told in offered:
            self.chip(choice).setToolTip(told)
            self.chip(choice).setAccessibleDescription(told)
        self.meaning = Quiet("", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.chips)
        layout.addWidget(self.meaning)
        self.chips.changed.connect(self._explain)
        self.chips.changed.connect(self.changed)
        self.setFocusProxy(self.chips)
        self._explain()

    def chosen(self) -> tuple[Any, ...]:
        """Return what is chosen, in the order it was offered."""
        return self.chips.chosen()

    def choose(self, choices: Iterable[Any]) -> None:
        """Show exactly these as chosen."""
        self.chips.choose(choices)
        self._explain()

    def chip(self, choice: Any) -> QAbstractButton:
        """Return the button of one choice."""
        return self.chips.chip(choice)

    def setAccessibleName(self, name: str) -> None:
        """Name the group and every chip in it."""
        super().setAccessibleName(name)
        self.chips.setAccessibleName(name)

    def _explain(self) -> None:
        self.meaning.setText("\n".join(self._told[choice] for choice in self.chosen()))
        self.meaning.setVisible(bool(self.chosen()))
