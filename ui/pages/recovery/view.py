"""What the page looks like: its cards from top to bottom, and the caution that always stands at the foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journal.words import Words
from journal.words.dates import long_date
from journal.words.readings import caution
from ui.pages.recovery.as_of_bar import AsOfBar
from ui.pages.recovery.checkpoints_card import CheckpointsCard
from ui.pages.recovery.reader import Told
from ui.pages.recovery.start_card import StartCard
from ui.pages.recovery.statements import Around, StatementGroup, Statements
from ui.pages.recovery.urgent_card import UrgentCard
from ui.pages.recovery.where_card import WhereCard
from ui.session import Session
from ui.tab_order import order_tabs
from ui.theme import Theme
from ui.widgets.column import WIDEST, scrolled_column
from ui.widgets.fold import Fold
from ui.widgets.question_list import QuestionList
from ui.widgets.text import Quiet

CAUTION_RULE = "S21"
ASIDE = 24
"""How many pixels the column of cards keeps free at each side."""


class RecoveryView(QWidget):
    """The widgets of the page, shown by what is told; it asks for nothing by itself."""

    def __init__(
        self, session: Session, theme: Theme, ask_guide: Callable[[str], None], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        words = self._words = session.words
        self.as_of = AsOfBar(words, session.clock)
        self.stood = Quiet()
        self.urgent = UrgentCard(words)
        self.where = WhereCard(words, theme)
        self.checkpoints = CheckpointsCard(words)
        self.questions = QuestionList(session)
        self._around = Around(words, self.questions.book, ask_guide)
        self._make_starts()
        self._make_statements()
        self.scroll_area = self._scrolled()
        self.caution = Quiet(caution(words))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.scroll_area, 1)
        outer.addWidget(self._foot())
        theme.changed.connect(self._fit)
        self._theme = theme
        self._fit()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show no reading: before the first one is there, and where notes are switched off."""
        self.as_of.offer(False)
        for widget in (self.stood, self.off, *self._readings()):
            widget.hide()

    def show_off(self) -> None:
        """Show that notes are switched off."""
        self.show_nothing()
        self.off.show()

    def show_told(self, told: Told, *, is_today: bool) -> None:
        """Show a reading."""
        words, spoken = self._words, told.spoken
        self.off.hide()
        self.as_of.offer(True)
        self.stood.setText(
            words.gettext(
                "This is how it stood on {day}. What you wrote about later days is left out."
            ).format(day=long_date(words, told.as_of))
        )
        self.stood.setVisible(not is_today)
        self.urgent.show_signs(told.urgent, told.urgent_days)
        self.no_surgery.setVisible(not told.has_surgery and not told.has_plan)
        self.no_entries.setVisible(not told.entries and (told.has_surgery or told.has_plan))
        self.where.setVisible(told.has_surgery or told.has_plan)
        self.where.show_told(told)
        self.checkpoints.show_checkpoints(told.checkpoints)
        self.matching.show_cards(spoken.matching, _none_matches(words, told))
        self.few.setText(_few_apply(words, told))
        self.few.setVisible(bool(self.few.text()))
        self.unsettled.show_cards((*spoken.unclear, *spoken.waiting))
        self.not_seen.show_cards(spoken.not_matching)
        self.not_for_this.show_cards(spoken.not_for_this_surgery)
        self.always.show_cards([card for card in spoken.always if card.rule != CAUTION_RULE])
        order_tabs(self.scroll_area)

    def close_cards(self) -> None:
        """Close whatever was opened."""
        for fold in self.findChildren(Fold):
            fold.header.setChecked(False)

    def cards(self) -> dict[str, QWidget]:
        """Return the header of every statement that is on the page, by its rule."""
        folds = [*self.matching.folds, *self.always.folds]
        for group in (self.unsettled, self.not_seen, self.not_for_this):
            folds += group.folds
        return {fold.card.rule: fold.header for fold in folds}

    # -- building ---------------------------------------------------------------------------------

    def _make_starts(self) -> None:
        said = self._words.gettext
        self.off = StartCard(
            said("Notes are switched off"),
            said(
                "This program only records what you write. Nothing is read from it, and no checkpoint is "
                "shown. Your entries, the timeline and your questions are all there."
            ),
            said("Show notes again"),
        )
        self.no_surgery = StartCard(
            said("No surgery is entered yet"),
            said(
                "Once your surgery is entered, done or planned, this page counts the days and weeks from it, "
                "and shows what is described for such a course beside what you write."
            ),
            said("Enter my surgery"),
        )
        self.no_entries = StartCard(
            said("Nothing is written yet"),
            said("There is no entry up to this day. A few days a week are enough to read something from."),
            said("Write the first entry"),
        )

    def _make_statements(self) -> None:
        said, around = self._words.gettext, self._around
        self.matching = Statements(
            said("What is described for such a course"),
            said(
                "What your entries resemble in patient information. None of it is a finding about you. "
                "Open what you want to read."
            ),
            around,
        )
        self.few = Quiet()
        self.unsettled = StatementGroup(
            said("Unclear, too early, or not enough entries yet"),
            said("Each says what it waits for. Nothing needs to be done about it."),
            around,
        )
        self.not_seen = StatementGroup(
            said("Described, but not seen in your entries"),
            said("That these do not match is not a finding either."),
            around,
        )
        self.not_for_this = StatementGroup(
            said("Not for this operation"), said("These are described for other operations."), around
        )
        self.always = Statements(said("What always holds"), "", around)

    def _scrolled(self) -> QScrollArea:
        scroll = scrolled_column(
            self.as_of,
            self.stood,
            self.off,
            self.urgent,
            self.no_surgery,
            self.where,
            self.no_entries,
            self.checkpoints,
            self.matching,
            self.few,
            self.unsettled,
            self.not_seen,
            self.not_for_this,
            self.always,
            self.questions,
        )
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that arrow keys scroll what is read
        scroll.setAccessibleName(self._words.gettext("My recovery"))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll

    def _foot(self) -> QWidget:
        foot = QWidget()
        across = QHBoxLayout(foot)
        across.setContentsMargins(ASIDE, 8, ASIDE, 10)
        across.addStretch(1)
        across.addWidget(self.caution, 1000)
        across.addStretch(1)
        return foot

    def _fit(self) -> None:
        """Let the column become wider with larger letters."""
        widest = round(WIDEST * max(1.0, self._theme.text_scale))
        column = self.as_of.parentWidget()
        if column is not None:
            column.setMaximumWidth(widest)
        self.caution.setMaximumWidth(widest - 2 * ASIDE)

    def _readings(self) -> tuple[QWidget, ...]:
        return (
            self.urgent,
            self.no_surgery,
            self.where,
            self.no_entries,
            self.checkpoints,
            self.matching,
            self.few,
            self.unsettled,
            self.not_seen,
            self.not_for_this,
            self.always,
        )


def _none_matches(words: Words, told: Told) -> str:
    if not told.has_surgery:
        return words.gettext("This part speaks only after surgery. What always holds stands below.")
    return words.gettext(
        "Nothing that is described matches your entries at present. "
        "That does not tell how you are: only your team can judge that. Bring up anything that worries you."
    )


def _few_apply(words: Words, told: Told) -> str:
    if not told.has_surgery or told.is_decompression:
        return ""
    return words.gettext(
        "Most statements here are about operations that free a nerve. For your operation only a few are "
        "described, so this page says less."
    )
