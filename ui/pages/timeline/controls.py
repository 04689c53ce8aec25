"""What is above the timeline: which days, which surgery, as chart or table, where it was, and Print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QWidget

from journal.charts import Range
from journal.words import Words, mark
from journal.words.dates import long_date
from journal.words.names import operation
from ui.widgets.choice_button import ChoiceButton, draw_button, text_colour
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Title

if TYPE_CHECKING:
    from journal.reading.values import Course

_RAISED = 2  # twice what larger letters stand lower than the buttons' when both are centred

RANGES = {
    Range.SIX_WEEKS: (mark("&6 weeks"), mark("The last six weeks")),
    Range.THREE_MONTHS: (mark("&3 months"), mark("The last three months")),
    Range.ONE_YEAR: (mark("&1 year"), mark("The last year")),
    Range.SINCE_SURGERY: (mark("Since &surgery"), mark("From two weeks before surgery on")),
    Range.ALL: (mark("A&ll"), mark("Everything from the first entry on")),
}


class _RangeButton(ChoiceButton):
    """A choice button that shows its access key."""

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        shown = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(shown.width() + height + 6, height + 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_button(painter, self)
        painter.setPen(text_colour(self))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(self.rect(), flags, self.text())


class _Button(_RangeButton):
    """A button beside the range buttons, which have its height."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(False)


class _Heading(Title):
    """The page's title on the line that the buttons' words stand on."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setWordWrap(False)
        self.setContentsMargins(0, 0, 10, _RAISED)


class TimelineControls(QWidget):
    """Buttons that say how the timeline is looked at; `range_chosen` and `course_chosen` tell a choice."""

    range_chosen = Signal(object)
    course_chosen = Signal(object)
    table_wanted = Signal(bool)
    places_asked = Signal()
    print_asked = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._courses: Sequence[Course] = ()
        self.range_buttons: dict[Range, ChoiceButton] = {}
        layout = FlowLayout(self, gap=4, centred=True)
        layout.addWidget(_Heading(words.gettext("Timeline")))
        self._add_ranges(layout)
        layout.addWidget(self._surgeries())
        self.table_button = _Button(words.gettext("Show as &table"))
        self.table_button.setCheckable(True)
        self.table_button.toggled.connect(self.table_wanted)
        layout.addWidget(self.table_button)
        self.places_button = _Button(words.gettext("&Where it was…"))
        self.places_button.clicked.connect(self.places_asked)
        layout.addWidget(self.places_button)
        self.print_button = _Button(words.gettext("&Print…"))
        self.print_button.clicked.connect(self.print_asked)
        layout.addWidget(self.print_button)

    def show_range(self, shown: Range) -> None:
        """Show which range is looked at."""
        self.range_buttons[shown].setChecked(True)

    def show_courses(self, courses: Sequence[Course]) -> None:
        """Offer the surgeries, the latest first, where there are several."""
        days = [course.start for course in courses]
        if days != [course.start for course in self._courses]:
            self.surgery_box.blockSignals(True)
            self.surgery_box.clear()
            for course in reversed(courses):
                name, day = operation(self._words, course.surgery), long_date(self._words, course.start)
                self.surgery_box.addItem(f"{day}: {name}" if name else day, course.start)
            self.surgery_box.blockSignals(False)
        self._courses = tuple(courses)
        self._surgery_row.setVisible(len(courses) > 1)
        self._keep_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay as high as the lines of buttons."""
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def _add_ranges(self, layout: FlowLayout) -> None:
        group = QButtonGroup(self)
        for shown, (label, tip) in RANGES.items():
            button = _RangeButton(self._words.gettext(label), self)
            button.setToolTip(self._words.gettext(tip))
            button.setAccessibleDescription(self._words.gettext(tip))
            button.clicked.connect(lambda _=False, shown=shown: self.range_chosen.emit(shown))
            group.addButton(button)
            layout.addWidget(button)
            self.range_buttons[shown] = button

    def _surgeries(self) -> QWidget:
        self._surgery_row = QWidget(self)
        layout = QHBoxLayout(self._surgery_row)
        layout.setContentsMargins(0, 0, 0, 0)
        label = QLabel(self._words.gettext("S&urgery of"))
        self.surgery_box = QComboBox()
        self.surgery_box.setAccessibleName(self._words.gettext("Surgery to look at"))
        self.surgery_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.surgery_box.setMinimumContentsLength(22)
        self.surgery_box.activated.connect(self._choose_course)
        label.setBuddy(self.surgery_box)
        layout.addWidget(label)
        layout.addWidget(self.surgery_box)
        self._surgery_row.hide()
        return self._surgery_row

    def _choose_course(self, index: int) -> None:
        self.course_chosen.emit(self._courses[len(self._courses) - 1 - index])
