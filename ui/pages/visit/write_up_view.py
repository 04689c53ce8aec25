"""What the form after a visit looks like, and how what is typed into it is kept and shown again."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.pages.visit.answers import Answers
from ui.pages.visit.changes import MedicineChanges, PlanChanges, WindowChanges
from ui.pages.visit.foot import WriteUpFoot
from ui.pages.visit.gathered import Gathered
from ui.pages.visit.standing import visits_to_come
from ui.pages.visit.visit_fields import next_form, visit_form
from ui.session import Session
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.column import WIDEST, scrolled_column
from ui.widgets.day_field import DayField
from ui.widgets.text import Quiet, Title


class WriteUpView(QWidget):
    """The cards of the form from top to bottom, and the foot that stays in sight."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words, clock, today = session.words, session.clock, session.today()
        self._session, self._words, self._theme = session, words, theme
        self.title = Title(words.gettext("After the visit"))
        self.visit_form = visit_form(words, clock, today)
        self.answers = Answers(words)
        self.next_form = next_form(words, clock, visits_to_come(session.records, today))
        self._forms = (self.visit_form, self.next_form)
        self.gathered = Gathered(session, self)
        self.changes = [
            make(self.gathered, self.day) for make in (MedicineChanges, PlanChanges, WindowChanges)
        ]
        self.foot = WriteUpFoot(words)
        self.scroll_area = self._scrolled()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.scroll_area, 1)
        outer.addWidget(self.foot)
        theme.changed.connect(self._fit)
        self._fit()

    def day(self) -> date:
        """Return the day of the visit; today as long as none is written."""
        field = self.visit_form.fields["day"].widget
        found = field.day() if isinstance(field, DayField) else None
        return found or self._session.today()

    def show_for_latest(self, is_latest: bool) -> None:
        """Show what follows from a visit only for the latest one; for older ones it has gone on since."""
        for widget in (self.coming, *self.changes):
            widget.setVisible(is_latest)

    def plain(self) -> dict[str, Any]:
        """Return all that is written, as a draft keeps it."""
        plain: dict[str, Any] = {}
        for form in self._forms:
            for name, field in form.fields.items():
                plain[name] = _plain_day(field.widget) if isinstance(field.widget, DayField) else field.read()
        return plain | {"answers": self.answers.plain(), "changes": self.gathered.plain()}

    def restore(self, kept: dict[str, Any]) -> None:
        """Show what a draft kept."""
        for form in self._forms:
            for name, field in form.fields.items():
                text = str(kept.get(name, ""))
                if isinstance(field.widget, DayField):
                    field.widget.show_typed(text)
                else:
                    field.show(text)
        self.answers.restore(kept.get("answers"))
        self.gathered.restore(kept.get("changes"))

    def _scrolled(self) -> QScrollArea:
        said = self._words.gettext
        intro = Quiet(said("Write only what you want to keep. What is half written waits until you go on."))
        visit, questions = Card(said("The visit")), Card(said("My questions"))
        self.coming = Card(said("Next visit"))
        visit.body.addWidget(self.visit_form)
        questions.body.addWidget(self.answers)
        self.coming.body.addWidget(self.next_form)
        scroll = scrolled_column(self.title, intro, visit, questions, self.coming, *self.changes)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll

    def _fit(self) -> None:
        column = self.title.parentWidget()
        if column is not None:
            column.setMaximumWidth(round(WIDEST * max(1.0, self._theme.text_scale)))


def _plain_day(field: DayField) -> str:
    day = field.day()
    return field.text() if day is None else day.isoformat()
