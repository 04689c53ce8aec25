"""One step of the first start: a heading, a word on it, and a form or none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.card import Card
from ui.widgets.record_form import RecordForm
from ui.widgets.text import Quiet, Title

WIDEST_IN_LETTERS = 112
"""Room for a row of scores beside its words, whatever the size of the text."""


class Step(QScrollArea):
    """A step in the middle of the page, scrolled where it is higher than the window."""

    def __init__(
        self, heading: str, intro: str, form: RecordForm | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.form = form
        self.setAccessibleName(heading)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        self.column.addWidget(Title(heading))
        if intro:
            self.column.addWidget(Quiet(intro))
        if form is not None:
            card = Card()
            card.body.addWidget(form)
            self.column.addWidget(card)
        self.column.addStretch(1)
        self.setWidget(_in_the_middle(self.column))

    def add_below(self, widget: QWidget) -> None:
        """Put one more widget under what is there."""
        self.column.insertWidget(self.column.count() - 1, widget)

    def first_field(self) -> QWidget | None:
        """Return the first thing that is asked, None where nothing is."""
        return None if self.form is None else next(iter(self.form.fields.values())).widget


class _Middle(QWidget):
    """As wide as reads well at the size of the text."""

    def __init__(self) -> None:
        super().__init__()
        self._keep_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_width()

    def _keep_width(self) -> None:
        self.setMaximumWidth(WIDEST_IN_LETTERS * self.fontMetrics().horizontalAdvance("x"))


def _in_the_middle(column: QVBoxLayout) -> QWidget:
    middle = _Middle()
    middle.setLayout(column)
    outer = QWidget()
    across = QHBoxLayout(outer)
    across.setContentsMargins(24, 24, 24, 12)
    across.addStretch(1)
    across.addWidget(middle, 100)
    across.addStretch(1)
    return outer
