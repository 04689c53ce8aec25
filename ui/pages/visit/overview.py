"""The page from top to bottom: next visit, questions, the printed page, goals, past visits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from journal.reading.visits import ON_PAGE_ONE
from ui.pages.visit.drafts import VisitDrafts
from ui.pages.visit.goals_card import GoalsCard
from ui.pages.visit.next_visit import NextVisitCard
from ui.pages.visit.past_visits import PastVisits
from ui.pages.visit.print_card import PrintCard
from ui.pages.visit.reading_questions import ReadingQuestions
from ui.pages.visit.telling import read_only
from ui.session import Session
from ui.settings import Settings
from ui.tab_order import order_tabs
from ui.theme import Theme
from ui.widgets.column import WIDEST, scrolled_column
from ui.widgets.question_list import QuestionList
from ui.widgets.text import Quiet, Title


class VisitOverview(QWidget):
    """The cards of the page; they show what the session holds when asked to."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        settings: Settings,
        drafts: VisitDrafts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        words = session.words
        self.title = Title(words.gettext("Visit"))
        self.why_not = Quiet(read_only(words))
        self.next_visit = NextVisitCard(session, drafts)
        self.questions = QuestionList(
            session,
            heading=words.gettext("What I want to ask"),
            empty=words.gettext("No question yet. Write your own, or take one from your readings below."),
            on_page_one=ON_PAGE_ONE,
        )
        self.suggested = ReadingQuestions(session, settings, self.questions.book)
        self.printing = PrintCard(session)
        self.goals = GoalsCard(session, drafts)
        self.past = PastVisits(session, drafts)
        self.scroll_area = self._scrolled()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroll_area)
        theme.changed.connect(self._fit)
        self._fit()
        self.show_records()

    def show_records(self) -> None:
        """Show what the journal holds now."""
        self.why_not.setVisible(not self._session.may_write)
        self.next_visit.show_visits()
        self.printing.show_since()
        self.goals.show_goals()
        self.past.show_visits()
        self.suggested.refresh()
        order_tabs(self.scroll_area)

    def forget(self) -> None:
        """Close whatever was opened, since another journal is open."""
        self.past.forget()
        self.suggested.forget()
        self.goals.show_draft()

    def keep_draft(self) -> None:
        """Keep a question and a goal that are half written."""
        self.questions.keep_draft()
        self.goals.keep_draft()

    def _scrolled(self) -> QScrollArea:
        asking = (self.questions, self.suggested, self.printing)
        scroll = scrolled_column(self.title, self.why_not, self.next_visit, *asking, self.goals, self.past)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that arrow keys scroll what is read
        scroll.setAccessibleName(self._session.words.gettext("Visit"))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll

    def _fit(self) -> None:
        column = self.next_visit.parentWidget()
        if column is not None:
            column.setMaximumWidth(round(WIDEST * max(1.0, self._theme.text_scale)))
