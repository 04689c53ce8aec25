"""The dialog that shows where it was in a period: figure, key and table."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget

from journal.reading.pain_places import place_shares
from journal.words.dates import long_date
from journal.words.places import place as place_name
from ui.pages.timeline.where_it_was.period_bar import PeriodBar
from ui.pages.timeline.where_it_was.periods import Period, periods_of
from ui.pages.timeline.where_it_was.place_table import PlaceTable, share_text
from ui.session import Session
from ui.widgets.body_map import BodyFigures, Kind
from ui.widgets.body_map.kinds import said
from ui.widgets.body_map.shading_key import ShadingKey
from ui.widgets.buttons import dialog_button
from ui.widgets.card import Card
from ui.widgets.text import Quiet, Text

_FIGURE_HEIGHT = 350
_SIZE = QSize(860, 620)
_GAP, _INSIDE, _ASIDE = 16, 40, 60


class WhereItWas(QDialog):
    """Places shaded by the share of entry days that name them; it follows the journal while it is open."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._words = session, session.words
        self.setWindowTitle(self._words.gettext("Where it was"))
        self._days = 0
        self.periods = PeriodBar(self._words, session.clock)
        self.told = Text()
        self.figures = BodyFigures(self._words, height=_FIGURE_HEIGHT)
        self.figures.tell = self._told
        self.line = Quiet()
        self.key = ShadingKey(self._words)
        self.table = PlaceTable(self._words)
        self._lay_out()
        room = _SIZE if parent is None else parent.window().size()
        self.resize(_SIZE.expandedTo(room * 0.8).boundedTo(room))
        self._listen()
        periods = periods_of(session.records, session.today())
        self.periods.offer(periods, Period.LAST_FOUR_WEEKS)

    def show_places(self) -> None:
        """Show the places of the days asked for."""
        days = self.periods.days()
        pain, nerve, self._days = ({}, {}, 0) if days is None else place_shares(self._session.records, *days)
        self.figures.show_shares(Kind.PAIN, pain)
        self.figures.show_shares(Kind.NERVE, nerve)
        self.table.show_shares({Kind.PAIN: pain, Kind.NERVE: nerve}, self._days)
        self.table.setVisible(bool(pain or nerve))
        self.told.setText(self._sentence(has_places=bool(pain or nerve)))
        self._say(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put key and table below the figure where there is no room beside it."""
        super().resizeEvent(event)
        least = self.figures.sizeHint().width() + _INSIDE + _GAP + self.key.sizeHint().width()
        beside = least <= self.width() - _ASIDE
        self._across.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _lay_out(self) -> None:
        inner = QWidget()
        down = QVBoxLayout(inner)
        down.setContentsMargins(20, 16, 20, 8)
        down.setSpacing(10)
        down.addWidget(self.periods)
        down.addWidget(self.told)
        down.addLayout(self._figure_and_table(), 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        buttons = QDialogButtonBox()
        buttons.setContentsMargins(20, 4, 20, 14)
        role = QDialogButtonBox.ButtonRole.RejectRole
        dialog_button(buttons, self._words.gettext("Close"), role).clicked.connect(self.reject)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll, 1)
        around.addWidget(buttons)

    def _figure_and_table(self) -> QBoxLayout:
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(_GAP)
        card, right = Card(), QVBoxLayout()
        card.body.addWidget(self.figures)
        card.body.addWidget(self.line)
        card.body.addStretch(1)
        right.setSpacing(14)
        right.addWidget(self.key)
        right.addWidget(self.table)
        right.addStretch(1)
        self._across.addWidget(card, 3)
        self._across.addLayout(right, 4)
        return self._across

    def _listen(self) -> None:
        self.periods.changed.connect(self.show_places)
        self.figures.place_pointed.connect(self._on_figure)
        self.figures.place_chosen.connect(self.table.point_at)
        self.table.pointed.connect(self._on_table)
        self._session.changed.connect(self._on_changed)

    def _on_figure(self, place: str | None) -> None:
        self.table.point_at(place)
        self._say(place)

    def _on_table(self, place: str | None) -> None:
        self.figures.point_at(place)
        self._say(place)

    def _on_changed(self, _: object) -> None:
        self.show_places()

    def _say(self, place: str | None) -> None:
        hint = self._words.gettext("Point at a place to read how often it was named.")
        self.line.setText(hint if place is None else self._told(place))

    def _sentence(self, *, has_places: bool) -> str:
        days = self.periods.days()
        if days is None:
            return self._words.gettext("Give a first day and a last day that is not before it.")
        counted = self._words.ngettext(
            "{first} to {last}: {n} day with entries.",
            "{first} to {last}: {n} days with entries.",
            self._days,
        )
        first, last = (long_date(self._words, day) for day in days)
        said_days = counted.format(first=first, last=last, n=self._days)
        none = self._words.gettext("No places were marked on these days.")
        return said_days if has_places else f"{said_days} {none}"

    def _told(self, place: str) -> str:
        """Return a place's name and how often it was named for each kind."""
        name, parts = place_name(self._words, place), []
        for kind in Kind:
            share = self.figures.shares[kind].get(place, 0.0)
            if share:
                text = share_text(self._words, share, self._days)
                parts.append(f"{said(self._words, kind)} ({text})")
        told = "; ".join(parts) or self._words.gettext("not named")
        return self._words.gettext("{place}: {marks}").format(place=name, marks=told)
