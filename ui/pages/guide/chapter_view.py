"""A chapter in a column to read: its drawing, its sections, and the way to the chapters beside it."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from journal.words import Words
from journal.words.guide import Chapter
from journal.words.picture_keys import picture_key
from ui.pages.guide.drawing import Drawing
from ui.pages.guide.picture_key import PictureKey
from ui.pages.guide.section_card import SectionCard
from ui.theme import Theme
from ui.widgets.buttons import RoomyButton
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.selectable import selectable
from ui.widgets.text import Quiet, Title

if TYPE_CHECKING:
    from journal.words.readings import ReadingCard

WIDEST_IN_LETTERS = 92
_ABOVE = 20


class ChapterView(QScrollArea):
    """The chapter that is read; `turned_to` asks for another one by its name.

    Sections are set one in a turn, so that a long chapter does not stop the window; `is_complete` tells
    whether all are there. `show_own` holds for the chapters that follow, too.
    """

    turned_to = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        self.chapter: Chapter | None = None
        self.drawing: Drawing | None = None
        self.sections: list[SectionCard] = []
        self.parts: tuple[QWidget, ...] = ()
        self._later: deque[QWidget] = deque()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._add_next)
        self._own: tuple[Mapping[str, ReadingCard] | None, bool] = None, False
        self._went_to: QWidget | None = None
        self._place = 0
        self._column = QVBoxLayout()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._stay)

    @property
    def is_complete(self) -> bool:
        """Whether all sections of the chapter are there."""
        return not self._later

    def show_chapter(self, chapter: Chapter, before: Chapter | None, after: Chapter | None) -> None:
        """Show a chapter from its top; `before` and `after` are those it can be turned to."""
        self.chapter, self._went_to = chapter, None
        self.sections = [SectionCard(self._words, section) for section in chapter.sections]
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(24, _ABOVE, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(Title(chapter.title))
        if chapter.picture:
            layout.addWidget(self._picture(chapter))
        layout.addWidget(self.sections[0])
        layout.addStretch(1)
        self._later = deque([*self.sections[1:], self._turning(before, after)])
        self.parts, self._column = (column,), layout
        self.show_own(self._own[0], shown=self._own[1])
        self._keep_width(column)  # all this before it is laid out, so that it is so only once
        self.setWidget(column)
        self.setAccessibleName(chapter.title)
        self.verticalScrollBar().setValue(0)
        self._timer.start(0)

    def show_own(self, cards: Mapping[str, ReadingCard] | None, *, shown: bool) -> None:
        """Show or hide in each section where the reader's entries stand."""
        self._own = cards, shown
        for section in self.sections:
            section.show_own(cards, shown=shown)

    def go_to_top(self) -> None:
        """Begin the chapter anew."""
        self._went_to = None
        self.verticalScrollBar().setValue(0)

    def go_to(self, name: str) -> None:
        """Bring a section to the top, and the keyboard into it."""
        for section in self.sections:
            if section.section.name == name:
                while section in self._later:
                    self._add_next()
                self._went_to = section
                section.text.setFocus(Qt.FocusReason.OtherFocusReason)
                self._go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the top and to the end of the chapter, too."""
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep lines as long as before in letters of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_width(*self.parts)

    def _picture(self, chapter: Chapter) -> Card:
        key = picture_key(self._words, chapter.picture)
        told = "\n".join((chapter.picture_text, *(f"{number}: {said}" for number, said in enumerate(key, 1))))
        card = Card()
        card.body.setSpacing(12)
        self.drawing = Drawing(chapter.picture, self._words.gettext("Drawing"), told, self._theme)
        card.body.addWidget(self.drawing)
        if key:
            card.body.addWidget(PictureKey(key))
        card.body.addWidget(selectable(Quiet(chapter.picture_text)))
        return card

    def _add_next(self) -> None:
        if self._later:
            self._column.insertWidget(self._column.count() - 1, self._later.popleft())
        if not self._later:
            self._timer.stop()

    def _turning(self, before: Chapter | None, after: Chapter | None) -> QWidget:
        place = QWidget()
        row = FlowLayout(place)
        said = (self._words.gettext("Previous chapter"), self._words.gettext("Next chapter"))
        for text, chapter in zip(said, (before, after), strict=True):
            if chapter is not None:
                button = RoomyButton(text)
                button.setToolTip(chapter.title)
                button.setAccessibleDescription(chapter.title)
                button.clicked.connect(lambda _=False, name=chapter.name: self.turned_to.emit(name))
                row.addWidget(button)
        return place

    def _keep_width(self, *columns: QWidget) -> None:
        for column in columns:
            column.setMaximumWidth(WIDEST_IN_LETTERS * self.fontMetrics().horizontalAdvance("x"))

    def _go(self) -> None:
        if self._went_to is not None:
            bar = self.verticalScrollBar()
            bar.setValue(self._went_to.y() - _ABOVE)
            self._place = bar.value()

    def _stay(self) -> None:
        """Keep the section in its place while what stands above it changes, until the person scrolls."""
        if self.verticalScrollBar().value() == self._place:
            self._go()
        else:
            self._went_to = None
