"""Who writes the journal: name and birthday, both optional."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.history.opening import show_history
from ui.pages.settings.kept_form import KeptForm
from ui.pages.settings.section import Section, Surroundings
from ui.widgets.buttons import RoomyButton
from ui.widgets.fields import day_field, line_field
from ui.widgets.flow import FlowLayout
from ui.widgets.record_form import RecordForm
from ui.widgets.text import Quiet

if TYPE_CHECKING:
    from ui.history.dialog import HistoryDialog


class PersonSection(Section):
    """Name and birthday, kept as soon as they are typed."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        intro = words.gettext("Both may stay empty. They are printed on pages that you take to your doctor.")
        super().__init__(around, words.gettext("You"), intro, parent)
        today = around.session.today()
        self.form = RecordForm(
            words,
            (
                line_field("name", words.gettext("&Name")),
                day_field(words, around.session.clock, "born", words.gettext("&Born on"), latest=today),
            ),
        )
        self.body.addWidget(self.form)
        self.kept = KeptForm(around.session, self.form, self)
        self.add_below(Quiet(words.gettext("What you write here is kept as soon as you go on.")))

        self.history_one = add_history(self)

    def leave(self) -> None:
        """Keep what is typed."""
        self.kept.keep()


def add_history(section: Section) -> RoomyButton:
    """Put a button into a section that tells what became of the person's details."""
    session = section.around.session

    def show() -> HistoryDialog:
        section.leave()
        return show_history(session, session.records.person, section)

    button = RoomyButton(session.words.gettext("History…"))
    button.setAutoDefault(False)
    button.clicked.connect(lambda: show())
    row = FlowLayout()
    row.addWidget(button)
    section.body.addLayout(row)
    return button
