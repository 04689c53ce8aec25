"""The bar above the table: search in notes, from and to, only late ones."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from journal.clock import Clock
from journal.words import Words
from ui.form_rows import name_field
from ui.pages.entries.arranging import Sieve
from ui.widgets.buttons import RoomyButton
from ui.widgets.day_field import DayField
from ui.widgets.flow import FlowLayout
from ui.widgets.inputs import Line
from ui.widgets.text import Text

WAIT_MS = 150
GAP = 12


class SieveBar(QWidget):
    """What the person asks of the entries; `asked` is sent a moment after the last change."""

    asked = Signal(object)

    def __init__(self, words: Words, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.search = Line()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(words.gettext("Words from a note"))
        self.first, self.last = DayField(words, clock), DayField(words, clock)
        self.late = QCheckBox(words.gettext("&Only late ones"))
        self.clear_one = RoomyButton(words.gettext("Show &all"))
        self._problem = Text()
        self._problem.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.ask)
        self._lay_out()
        self._listen()

    def sieve(self) -> Sieve:
        """Return what is asked now; a day that cannot be read asks nothing."""
        return Sieve(self.search.text().strip(), self.first.day(), self.last.day(), self.late.isChecked())

    def ask(self) -> None:
        """Ask now."""
        self._timer.stop()
        sieve = self.sieve()
        self.clear_one.setVisible(not sieve.lets_all_through)
        self.asked.emit(sieve)

    def clear(self) -> None:
        """Ask for all entries again."""
        self.search.clear()
        self.late.setChecked(False)
        for field in (self.first, self.last):
            field.set_day(None)
        self._problem.hide()
        self.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the search what room the others leave on one line."""
        super().resizeEvent(event)
        letter = self.fontMetrics().horizontalAdvance("x")
        others = (self.first, self.last, self.late)
        taken = sum(widget.sizeHint().width() for widget in others) + len(others) * GAP
        self.search.setFixedWidth(max(16 * letter, min(40 * letter, self.width() - taken)))

    def make_compact(self, is_compact: bool) -> None:
        """Say in the fields what they are for, where there is no height for labels."""
        words = self._words
        for label in self._labels:
            label.setVisible(not is_compact)
        self.search.setPlaceholderText(
            words.gettext("Search in notes") if is_compact else words.gettext("Words from a note")
        )
        day = words.gettext("day, month, year")
        self.first.setPlaceholderText(words.gettext("from day") if is_compact else day)
        self.last.setPlaceholderText(words.gettext("to day") if is_compact else day)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        flow = FlowLayout(gap=GAP)
        words = self._words
        self._labels = [
            _add_labelled(flow, words.gettext("Sea&rch in notes"), self.search),
            _add_labelled(flow, words.gettext("&From"), self.first),
            _add_labelled(flow, words.gettext("&To"), self.last),
        ]
        flow.addWidget(self.late)
        flow.addWidget(self.clear_one)
        layout.addLayout(flow)
        layout.addWidget(self._problem)
        self.clear_one.hide()

    def _listen(self) -> None:
        self.search.textChanged.connect(lambda: self._timer.start())
        self.search.returnPressed.connect(self.ask)
        self.late.toggled.connect(self.ask)
        self.clear_one.clicked.connect(self.clear)
        for field in (self.first, self.last):
            field.day_changed.connect(lambda: self._timer.start())
            field.problem_changed.connect(self._say)

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))


def _add_labelled(flow: FlowLayout, label: str, field: QWidget) -> QLabel:
    """Add a field with its label above it; return the label."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    shown = QLabel(label)
    layout.addWidget(shown)
    layout.addWidget(field)
    name_field(field, label, shown=shown)
    flow.addWidget(column)
    return shown
