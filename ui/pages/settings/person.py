"""Who writes the journal: name and birthday, both optional."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.pages.settings.kept_form import KeptForm
from ui.pages.settings.section import Section, Surroundings
from ui.widgets.fields import day_field, line_field
from ui.widgets.record_form import RecordForm
from ui.widgets.text import Quiet


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

    def leave(self) -> None:
        """Keep what is typed."""
        self.kept.keep()
