"""Where the reader's own entries stand to what a section tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.words import Words
from ui.pages.guide.reading_text import source_lines
from ui.widgets.card import Card
from ui.widgets.fold import Fold
from ui.widgets.selectable import SmallHeading, selectable
from ui.widgets.text import Quiet, Text

if TYPE_CHECKING:
    from journal.words.readings import ReadingCard

_GAP = 8
_INSET = 12
"""How much further right than a fold all else stands, since a fold brings room of its own."""


class OwnRecord(Card):
    """For each statement of a section: one sentence, the person's numbers, and how it is read, folded."""

    def __init__(self, words: Words, rules: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__("", parent, ground=QPalette.ColorRole.AlternateBase)
        self._words, self._rules = words, rules
        self._cards: list[ReadingCard] = []
        self._said: QWidget | None = None
        self.folds: dict[str, Fold] = {}
        heading = words.gettext("Where your entries stand")
        self.setAccessibleName(heading)
        self.body.setContentsMargins(16 - _INSET, 12, 16, 12)
        self.body.setSpacing(_GAP)
        self.waiting = Quiet(words.gettext("Your entries are being read."))
        self.body.addLayout(_inset([SmallHeading(heading), self.waiting]))

    def show_cards(self, cards: Mapping[str, ReadingCard] | None) -> None:
        """Show how the entries stand; None while they are not read. The same cards are left as they are."""
        found = [] if cards is None else [cards[rule] for rule in self._rules if rule in cards]
        self.waiting.setVisible(cards is None)
        if found == self._cards:
            return
        opened = {rule for rule, fold in self.folds.items() if fold.is_open}
        self._forget()
        self._cards = found
        self._said = self._said_of(found)
        self.body.addWidget(self._said)
        for rule in opened & set(self.folds):
            self.folds[rule].header.setChecked(True)

    def _forget(self) -> None:
        if self._said is not None:
            self._said.hide()
            self._said.deleteLater()
        self.folds = {}

    def _said_of(self, cards: Sequence[ReadingCard]) -> QWidget:
        said = QWidget()
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for card in cards:
            lines: list[QWidget] = [SmallHeading(card.title)] if len(self._rules) > 1 else []
            lines += [selectable(Text(line)) for line in (card.standing, *card.numbers)]
            column.addLayout(_inset(lines))
            column.addWidget(self._fold(card))
        return said

    def _fold(self, card: ReadingCard) -> Fold:
        fold = Fold(lambda layout: _how_it_is_read(layout, card), framed=False)
        fold.header.tell(self._words.gettext("How this is read"))
        fold.header.setAccessibleDescription(card.title)
        self.folds[card.rule] = fold
        return fold


def _inset(widgets: Sequence[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(_INSET, 0, 0, 0)
    column.setSpacing(_GAP)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _how_it_is_read(layout: QVBoxLayout, card: ReadingCard) -> None:
    for line in card.thresholds:
        layout.addWidget(selectable(Text(line)))
    for source in source_lines((card.source,)):
        layout.addWidget(source)
