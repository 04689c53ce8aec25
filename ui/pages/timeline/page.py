"""The page of the timeline: the chart or a table of the same days, and a line that reads out a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QStackedWidget, QTableView, QVBoxLayout, QWidget

from journal.charts import DARK, HIGH_CONTRAST, LIGHT, Look, Part, Range, View
from journal.charts.view import BEFORE_SURGERY
from ui.chart_drawing import ChartDrawing, ChartWish, DrawnChart
from ui.pages.timeline.chart_key import ChartKey
from ui.pages.timeline.controls import TimelineControls
from ui.pages.timeline.day_table import DayTable
from ui.pages.timeline.readout import Readout
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme, ThemeName
from ui.widgets.card import Card
from ui.widgets.chart_view import ChartView
from ui.widgets.message_bar import announce
from ui.widgets.text import Quiet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journal.reading.values import Course, Window

_LOOKS = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK, ThemeName.HIGH_CONTRAST: HIGH_CONTRAST}
_LEAST_CHART = 460
_MARGINS = 48
_ABOVE, _BELOW = 16, 12


class TimelinePage(QWidget):
    """Chart and table of a recovery, drawn off this thread; `view` is how it is looked at."""

    def __init__(
        self, session: Session, theme: Theme, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._theme, self._words = session, theme, session.words
        self.view = View()
        self._drawn: DrawnChart | None = None
        self._wished: tuple[Any, ...] | None = None
        self.drawing = ChartDrawing()
        self.drawing.prepare()
        self.chart = ChartView(self._words)
        self.model = DayTable(self._words, self)
        self.controls = TimelineControls(self._words)
        self.key = ChartKey(self._words)
        self.readout = Readout(self._words)
        self._lay_out()
        self._listen()
        self.setFocusProxy(self.chart)
        self.controls.show_range(self.view.range)

    @property
    def is_drawing(self) -> bool:
        """Whether a picture is still to come."""
        return self.drawing.is_busy

    def refresh(self) -> None:
        """Have the chart drawn again if anything it shows has changed."""
        if not self.isVisible() or not self._session.is_loaded:
            return
        self._keep_room_for_scrolling()
        wish = self._wish()
        look = (self._theme.shown, wish.look.text_scale)
        asked = (id(wish.records), wish.as_of, wish.view, look, wish.size, wish.pixel_ratio)
        if asked != self._wished and min(wish.size) > 0:
            self._wished = asked
            self.drawing.wish(wish)

    def choose_range(self, shown: Range) -> None:
        """Look at another period."""
        self._look_at(View(range=shown))

    def choose_course(self, course: Course) -> None:
        """Look at one surgery, from two weeks before it until the next."""
        if course.end is None:
            self._look_at(View())
        else:
            until = course.end - timedelta(days=1)
            self._look_at(View(first=course.start - BEFORE_SURGERY, last=until))

    def point_at(self, day: date) -> None:
        """Move the chart's line to a day and bring the chart back into view."""
        self.chart.point(day)
        self._scroll.verticalScrollBar().setValue(0)

    def show_windows(self, clicked: Sequence[Window] | None, place: QPoint) -> None:
        """Tell what some healing windows are about: those clicked, else those of the day, else all shown."""
        from ui.pages.timeline.window_note import WindowNote  # only when asked for

        windows = clicked if clicked is not None else self._windows()
        WindowNote(self._words, windows, self).show_at(place)

    def show_windows_of_row(self, index: QModelIndex) -> None:
        """Tell what the healing windows of a table's row are about."""
        place = self.table.mapToGlobal(self.table.visualRect(index).bottomLeft())
        self.show_windows(self.model.windows(self.model.day(index.row())), place)

    def print_chart(self) -> None:
        """Open the print dialog on what is looked at."""
        from ui.printing import open_print_dialog  # typesetting is slow to import

        open_print_dialog(self, self._session, self._theme, self.view)

    def show_places(self) -> None:
        """Open the dialog that tells where it was."""
        from ui.pages.timeline.where_it_was import WhereItWas  # only when asked for

        WhereItWas(self._session, self).open()

    def show_table(self, wanted: bool) -> None:
        """Show the table in the chart's place, or the chart again."""
        self.stack.setCurrentWidget(self.table if wanted else self.card)
        self.key.leave_out_events(wanted)
        self.setFocusProxy(self.table if wanted else self.chart)
        self._fill_table()
        (self.table if wanted else self.chart).setFocus()
        self._read_out(None if wanted else self.chart.day)

    def _windows(self) -> Sequence[Window]:
        if self._drawn is None:
            return ()
        day = self.chart.day
        return [w for w in self._drawn.windows if day is None or w.holds(day)]

    # -- building ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._first = QWidget()
        layout = QVBoxLayout(self._first)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.controls)
        self.card = Card()
        self.card.body.setContentsMargins(3, 3, 3, 3)
        self.card.body.addWidget(self.chart)
        self.table = self._table()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.card)
        self.stack.addWidget(self.table)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.readout)
        self.caution = Quiet(
            self._words.gettext(
                "Healing windows are what patient information describes, not findings about you. "
                "This does not replace your doctor, who diagnoses and treats."
            )
        )
        layout.addWidget(self.caution)
        self._scroll_over(self._first, self.key)
        self._read_out(None)

    def _scroll_over(self, *parts: QWidget) -> None:
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(24, _ABOVE, 24, _BELOW)
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self._words.gettext("Timeline as a table, the latest day first"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setResizeContentsPrecision(40)
        return table

    def _listen(self) -> None:
        session, controls, chart = self._session, self.controls, self.chart
        for signal in (session.loaded, session.changed):
            signal.connect(self.refresh)
        self._theme.changed.connect(self._fit)
        self._theme.changed.connect(self.refresh)
        chart.resized.connect(self.refresh)
        chart.day_pointed.connect(self._on_pointed)
        chart.windows_asked.connect(self.show_windows)
        controls.range_chosen.connect(self.choose_range)
        controls.course_chosen.connect(self.choose_course)
        controls.table_wanted.connect(self.show_table)
        controls.places_asked.connect(self.show_places)
        controls.print_asked.connect(self.print_chart)
        self.table.activated.connect(self.show_windows_of_row)
        self.key.day_chosen.connect(self.point_at)
        self.key.window_chosen.connect(self.show_windows)
        self.drawing.drawn.connect(self._on_drawn)
        self.destroyed.connect(self.drawing.stop)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each part the height it needs at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep the chart high enough to be read and two lines for the day, so that nothing is squeezed."""
        width = self.width() - _MARGINS
        self.readout.keep_lines(width)
        self.caution.setMinimumHeight(self.caution.heightForWidth(width))
        self.stack.setMinimumHeight(round(_LEAST_CHART * self._theme.text_scale))
        self._first.setMinimumHeight(self.height() - _ABOVE - _BELOW)

    def _keep_room_for_scrolling(self) -> None:
        """Have the bar for scrolling there before the keys are, so that the chart is not drawn twice."""
        records = self._session.records
        always = bool(records.events or records.surgeries)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if always else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(policy)

    # -- drawing ----------------------------------------------------------------------------------

    def _wish(self) -> ChartWish:
        size = self.chart.size()
        return ChartWish(
            self._session.records,
            self._session.today(),
            replace(self.view, hidden=self.view.hidden | {Part.EVENT_KEY}),
            self._look(),
            self._words,
            (size.width(), size.height()),
            self.chart.devicePixelRatioF(),
        )

    def _look(self) -> Look:
        look = _LOOKS[self._theme.shown]
        return replace(look, background=self._theme.colours.card, text_scale=self._theme.text_scale)

    def _look_at(self, view: View) -> None:
        self.view = view
        self.controls.show_range(view.range)
        self.refresh()

    def _on_drawn(self, chart: DrawnChart) -> None:
        self._drawn = chart
        self.controls.show_courses(chart.recovery.courses)
        self.chart.show_picture(chart.picture, chart.summary)
        self._fill_table()
        self._fill_key(chart)
        self._read_out(self.chart.day)

    def _fill_key(self, chart: DrawnChart) -> None:
        self.key.show_events(chart.picture.map.events)
        self.key.show_windows(chart.windows, chart.hidden_windows, chart.wish.look)

    def _fill_table(self) -> None:
        if self._drawn is not None and self.stack.currentWidget() is self.table:
            time = self._drawn.picture.map.time
            self.model.show_days(self._drawn.recovery, time.first, time.last)
            self.table.resizeColumnsToContents()

    # -- reading out ------------------------------------------------------------------------------

    def _on_pointed(self, day: date | None) -> None:
        text = self._read_out(day)
        if day is not None and self.chart.hasFocus():
            announce(self.chart, text)

    def _read_out(self, day: date | None) -> str:
        return self.readout.read_out(self._drawn, day, table=self.stack.currentWidget() is self.table)
