"""The page of the guide: contents and search on the left, the chapter that is read beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from journal.words.guide import Chapter, Hit, chapters, search, section_of_rule
from ui.pages.guide.chapter_view import ChapterView
from ui.pages.guide.contents import Contents
from ui.pages.guide.own_reading import OwnReading
from ui.pages.guide.search import Hits, SearchField
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme

if TYPE_CHECKING:
    from journal.words.readings import ReadingCard

WIDE_IN_LETTERS = 108


class GuidePage(QWidget):
    """All chapters, one shown at a time; in each section stands how the reader's own entries stand to it."""

    def __init__(
        self, session: Session, theme: Theme, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._settings, self._words = session, settings, session.words
        self.chapters = chapters(self._words)
        self._cards: Mapping[str, ReadingCard] | None = None
        self.search = SearchField(self._words)
        self.contents = Contents(self._words, self.chapters)
        self.view = ChapterView(self._words, theme)
        self.hits = Hits(self._words, self.search)
        self.reading = OwnReading()
        self._lay_out()
        self._listen()
        self._show_chapter(self.chapters[0])

    # -- what others call -------------------------------------------------------------------------

    def show_rule(self, rule: str) -> None:
        """Show the section where a statement (“S14”) is at home; KeyError for one that there is not."""
        chapter, section = section_of_rule(self._words, rule)
        self._open(chapter, section.name)

    def show_section(self, name: str) -> None:
        """Show a section by its name; KeyError for one that there is not."""
        for chapter in self.chapters:
            if any(section.name == name for section in chapter.sections):
                self._open(chapter, name)
                return
        raise KeyError(name)

    def show_chapter(self, name: str) -> None:
        """Show a chapter by its name, from its top."""
        self._show_chapter(self._chapter(name))
        self.view.go_to_top()

    def refresh(self) -> None:
        """Show how the entries stand now; they are read only while the guide is looked at."""
        wanted = self._settings.notes_shown
        if wanted and self.isVisible() and self._session.is_loaded:
            self.reading.ask(self._session.records, self._session.today(), self._words)
        self.view.show_own(self._cards, shown=wanted)

    # -- Qt's own ---------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; a focus proxy would make Tab leap over what stands before it."""
        place = self.contents if self.contents.isVisibleTo(self) else self.contents.box
        place.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Take up what has changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the list or the drop-down by the room there is."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Do so too for letters of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    # -- building ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.hits)
        self.contents.setViewportMargins(12, 4, 0, 10)
        self._across = QHBoxLayout()
        self._across.setSpacing(10)
        self._across.addWidget(self.contents.box, 1)
        self._across.addWidget(self.search, 1)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 16, 0, 0)
        left.setSpacing(8)
        left.addLayout(self._across)
        left.addWidget(self.contents, 1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._place(is_wide=True)

    def _place(self, *, is_wide: bool) -> None:
        """Put contents and search beside the chapter, or above it."""
        self._is_wide = is_wide
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self.stack, *((0, 1) if is_wide else (1, 0)))
        self._grid.setColumnStretch(0, 0 if is_wide else 1)
        self._grid.setColumnStretch(1, 1 if is_wide else 0)
        self._grid.setRowStretch(0, 1 if is_wide else 0)
        self._grid.setRowStretch(1, 0 if is_wide else 1)
        self._across.setContentsMargins(16 if is_wide else 24, 0, 4 if is_wide else 24, 0)
        has_focus = self.contents.hasFocus() or self.contents.box.hasFocus()
        self.contents.setVisible(is_wide)
        self.contents.box.setVisible(not is_wide)
        if has_focus:
            self.setFocus()

    def _fit(self) -> None:
        is_wide = self.width() >= WIDE_IN_LETTERS * self.fontMetrics().horizontalAdvance("x")
        if is_wide != self._is_wide:
            self._place(is_wide=is_wide)
        if is_wide:
            self._left.setFixedWidth(self.contents.wanted_width)
        else:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(16_777_215)

    def _listen(self) -> None:
        self.contents.chosen.connect(self.show_chapter)
        self.view.turned_to.connect(self._turn_to)
        self.search.textChanged.connect(self._search)
        self.search.returned_to.connect(lambda: self._search(self.search.text()))
        self.search.opened.connect(self.hits.open_chosen)
        self.search.went_down.connect(self._go_to_hits)
        self.search.left.connect(self._leave_search)
        self.hits.left.connect(self._leave_search)
        self.hits.opened.connect(self._open_hit)
        self.reading.known.connect(self._on_known)
        for signal in (self._session.opened, self._session.loaded, self._session.changed):
            signal.connect(self._on_changed)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._go_to_search)
        self.destroyed.connect(self.reading.stop)

    # -- chapters ---------------------------------------------------------------------------------

    def _chapter(self, name: str) -> Chapter:
        return next(chapter for chapter in self.chapters if chapter.name == name)

    def _show_chapter(self, chapter: Chapter) -> None:
        self.stack.setCurrentWidget(self.view)
        self.contents.show_chosen(chapter.name)
        if self.view.chapter == chapter:
            return
        place = [one.name for one in self.chapters].index(chapter.name)
        before = self.chapters[place - 1] if place else None
        after = self.chapters[place + 1] if place + 1 < len(self.chapters) else None
        self.view.show_chapter(chapter, before, after)

    def _turn_to(self, name: str) -> None:
        self.show_chapter(name)
        self.view.sections[0].text.setFocus()

    def _open(self, chapter: Chapter, section: str) -> None:
        self._show_chapter(chapter)
        self.view.go_to(section)

    # -- searching --------------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        if text.strip():
            self.hits.show_hits(search(self._words, text))
            self.stack.setCurrentWidget(self.hits)
        else:
            self.stack.setCurrentWidget(self.view)

    def _go_to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _go_to_hits(self) -> None:
        if self.stack.currentWidget() is self.hits and self.hits.list.count():
            self.hits.list.setFocus()

    def _leave_search(self) -> None:
        self.search.clear()
        self.stack.setCurrentWidget(self.view)
        self.setFocus()

    def _open_hit(self, hit: Hit) -> None:
        self._open(hit.chapter, hit.section.name)

    # -- how the entries stand --------------------------------------------------------------------

    def _on_changed(self, *_: object) -> None:
        if not self._session.is_loaded:
            self._cards = None
        self.refresh()

    def _on_known(self, cards: Mapping[str, ReadingCard]) -> None:
        if self._session.is_loaded:  # else they are of a journal that has been closed meanwhile
            self._cards = cards
            self.view.show_own(cards, shown=self._settings.notes_shown)
