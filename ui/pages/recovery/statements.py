"""The statements as cards: each closed until the person opens it, in the order that is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.reading.values import State
from journal.words import Words
from journal.words.readings import ReadingCard
from ui.pages.recovery.ask_about import AskAbout
from ui.pages.recovery.parts import Columns, add_lines, block, clear
from ui.questions import QuestionBook
from ui.widgets.buttons import RoomyButton
from ui.widgets.flow import FlowLayout
from ui.widgets.fold import Fold
from ui.widgets.selectable import SmallHeading
from ui.widgets.text import Heading, Quiet, Text


@dataclass(frozen=True)
class Around:
    """What statements are given: words, the questions, where to read more, and which cards are open."""

    words: Words
    book: QuestionBook
    ask_guide: Callable[[str], None]
    opened: set[str] = field(default_factory=set)


class StatementFold(Fold):
    """One statement: its title and how the entries stand to it; opened, all that belongs to it."""

    def __init__(
        self, card: ReadingCard, around: Around, parent: QWidget | None = None, *, framed: bool = True
    ) -> None:
        super().__init__(self._fill, parent, framed=framed)
        self.card, self._around = card, around
        self.questions: list[AskAbout] = []
        self.thresholds: Fold | None = None
        self.guide: RoomyButton | None = None
        self.header.tell(card.title, "" if card.state is State.ALWAYS else card.standing)
        self.turned.connect(self._remember)
        if card.rule in around.opened:
            self.header.setChecked(True)

    def _remember(self, is_open: bool) -> None:
        (self._around.opened.add if is_open else self._around.opened.discard)(self.card.rule)

    def _fill(self, layout: QVBoxLayout) -> None:
        words, card = self._around.words, self.card
        layout.setSpacing(14)
        first = [block(words.gettext("What is described"), card.statement)]
        if card.numbers:
            first.append(block(words.gettext("In your entries"), card.numbers))
        layout.addWidget(Columns(first))
        beside = (
            (words.gettext("Other explanations"), card.others),
            (words.gettext("What studies found, for and against"), card.evidence),
        )
        blocks = [block(heading, lines) for heading, lines in beside if lines]
        if blocks:
            layout.addWidget(Columns(blocks))
        if card.source:
            layout.addWidget(block(words.gettext("Source"), (card.source,), quiet=True))
        if card.thresholds:
            layout.addWidget(self._how_read())
        self._add_questions(layout)
        layout.addLayout(self._links())

    def _how_read(self) -> Fold:
        self.thresholds = Fold(lambda inner: add_lines(inner, self.card.thresholds), framed=False, aside=4)
        self.thresholds.header.tell(self._around.words.gettext("How this is read"))
        return self.thresholds

    def _add_questions(self, layout: QVBoxLayout) -> None:
        if not self.card.questions:
            return
        layout.addWidget(SmallHeading(self._around.words.gettext("A question you could bring")))
        for question in self.card.questions:
            asked = AskAbout(self._around.words, self._around.book, question)
            self.questions.append(asked)
            layout.addWidget(asked)

    def _links(self) -> FlowLayout:
        self.guide = RoomyButton(self._around.words.gettext("Read more in the guide"))
        self.guide.clicked.connect(lambda: self._around.ask_guide(self.card.rule))
        self.guide.setAccessibleDescription(self.card.title)
        row = FlowLayout()
        row.addWidget(self.guide)
        return row


class Statements(QWidget):
    """A heading, a sentence on what stands below, and statements as cards of their own."""

    def __init__(self, heading: str, intro: str, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._cards: tuple[ReadingCard, ...] | None = None
        self.folds: list[StatementFold] = []
        self.intro = Quiet(intro)
        self.none = Text()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for widget in (Heading(heading), self.intro, self.none):
            column.addWidget(widget)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)

    def show_cards(self, cards: Sequence[ReadingCard], none: str = "") -> None:
        """Show statements in the order given; `none` is said where there are none."""
        self.none.setText(none)
        self.none.setVisible(bool(none) and not cards)
        self.intro.setVisible(bool(cards) and bool(self.intro.text()))
        self.setVisible(bool(cards) or bool(none))
        if tuple(cards) == self._cards:
            return
        self._cards = tuple(cards)
        clear(self._list)
        self.folds = [StatementFold(card, self._around) for card in cards]
        for fold in self.folds:
            self._list.addWidget(fold)


class StatementGroup(Fold):
    """Statements behind one line, which says how many they are."""

    def __init__(self, title: str, intro: str, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(self._fill, parent)
        self._title, self._intro, self._around = title, intro, around
        self._cards: tuple[ReadingCard, ...] = ()
        self.folds: list[StatementFold] = []

    def show_cards(self, cards: Sequence[ReadingCard]) -> None:
        """Show statements in the order given; without any the group is not there."""
        self.setVisible(bool(cards))
        if tuple(cards) == self._cards:
            return
        self._cards = tuple(cards)
        words = self._around.words
        said = words.ngettext("{count} statement", "{count} statements", len(cards))
        self.header.tell(self._title, said.format(count=len(cards)))
        self.rebuild()

    def _fill(self, layout: QVBoxLayout) -> None:
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(0)
        intro = Quiet(self._intro)
        intro.setContentsMargins(40, 0, 16, 8)
        layout.addWidget(intro)
        self.folds = [StatementFold(card, self._around, framed=False) for card in self._cards]
        for fold in self.folds:
            fold.has_line = True
            layout.addWidget(fold)
