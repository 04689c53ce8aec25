"""One section of a chapter: what it tells, what speaks against it, where it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.words import Words
from journal.words.guide import Section
from ui.pages.guide.own_record import OwnRecord
from ui.pages.guide.reading_text import ROUND_ABOUT, ReadingText, source_lines
from ui.widgets.card import Card
from ui.widgets.selectable import SmallHeading, selectable
from ui.widgets.text import Heading, Text

if TYPE_CHECKING:
    from journal.words.readings import ReadingCard

_EDGE = 4
_MARGINS = (20, 16, 20, 18)


class SectionCard(Card):
    """A section; `own` is where the reader's entries stand, None where it tells no statement."""

    def __init__(self, words: Words, section: Section, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(section.title)
        self.section = section
        self.text = ReadingText(section.paragraphs, section.title)
        self.own = OwnRecord(words, section.rules) if section.rules else None
        parts: list[QWidget | None] = [
            Evidence(_evidence_heading(words, section), section.evidence) if section.evidence else None,
            self.own,
            _sources(words, section) if section.sources else None,
        ]
        self._lay_out([part for part in parts if part is not None])

    def show_own(self, cards: Mapping[str, ReadingCard] | None, *, shown: bool) -> None:
        """Show or hide where the entries stand; None while they are not read."""
        if self.own is not None:
            self.own.setVisible(shown)
            if shown:
                self.own.show_cards(cards)

    def _lay_out(self, parts: list[QWidget]) -> None:
        """Set all on one edge, though the text brings its own room for the ring around it."""
        left, above, right, below = _MARGINS
        self.body.setContentsMargins(left - ROUND_ABOUT, above, right - ROUND_ABOUT, below)
        self.body.setSpacing(4)
        self.body.addLayout(_inset([Heading(self.section.title)]))
        self.body.addWidget(self.text)
        self.body.addLayout(_inset(parts))


class Evidence(QWidget):
    """What limits a section, set apart by a strong edge that needs no colour."""

    def __init__(self, heading: str, lines: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(heading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE + 14, 2, 0, 2)
        layout.setSpacing(6)
        layout.addWidget(SmallHeading(heading))
        for line in lines:
            layout.addWidget(selectable(Text(line)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(
            QRectF(0, 0, _EDGE, self.height()), self.palette().color(QPalette.ColorRole.Highlight)
        )


def _inset(widgets: Sequence[QWidget]) -> QVBoxLayout:
    inset = QVBoxLayout()
    inset.setContentsMargins(ROUND_ABOUT, 0, ROUND_ABOUT, 0)
    inset.setSpacing(12)
    for widget in widgets:
        inset.addWidget(widget)
    return inset


def _evidence_heading(words: Words, section: Section) -> str:
    return (
        words.gettext("What studies found, for and against")
        if section.rules
        else words.gettext("Known limits")
    )


def _sources(words: Words, section: Section) -> QWidget:
    place = QWidget()
    name = words.ngettext("Source", "Sources", len(section.sources))
    place.setAccessibleName(name)
    layout = QVBoxLayout(place)
    layout.setContentsMargins(0, 4, 0, 0)
    layout.setSpacing(2)
    for widget in (SmallHeading(name), *source_lines(section.sources)):
        layout.addWidget(widget)
    return place
