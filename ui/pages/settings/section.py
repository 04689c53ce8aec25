"""One section of the settings: a heading, a word on what it is for, and what can be set."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.text import Quiet, Title

WIDEST = 760


@dataclass(frozen=True)
class Surroundings:
    """What sections are given: the journal's session, the look, and this computer's settings."""

    session: Session
    theme: Theme
    settings: Settings


class Section(QScrollArea):
    """A section in its own scroll area; subclasses put what they have into `body`."""

    def __init__(self, around: Surroundings, heading: str, intro: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.around = around
        self.heading = heading
        self.setAccessibleName(heading)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = self._inner = QWidget()
        self._keep_width()
        around.theme.changed.connect(self._keep_width)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(24, 20, 24, 24)
        self._column.setSpacing(12)
        self._column.addWidget(Title(heading))
        if intro:
            self._column.addWidget(Quiet(intro))
        self.card = Card()
        self.body = self.card.body
        self._column.addWidget(self.card)
        self._column.addStretch(1)
        self.setWidget(inner)

    def _keep_width(self) -> None:
        self._inner.setMaximumWidth(int(WIDEST * self.around.theme.text_scale))

    def add_below(self, widget: QWidget) -> None:
        """Put one more widget under the card."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def leave(self) -> None:
        """Keep what is typed; called when another section, page or program is turned to."""
