"""The switch for notes: statements about the person's recovery are shown, or entries only recorded."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QWidget

from ui.form_rows import add_row
from ui.pages.settings.section import Surroundings
from ui.widgets.card import Card
from ui.widgets.inputs import ChoiceBox


class NotesChoice(Card):
    """Shown, or recording only; takes hold at once."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        super().__init__(words.gettext("Notes about my recovery"), parent)
        self._settings = around.settings
        self.box = ChoiceBox()
        self.box.addItems([words.gettext("Shown"), words.gettext("Recording only")])
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.body.addLayout(form)
        hint = words.gettext(
            "The pages “My recovery” and “Guide” set what is described for such a course beside your own "
            "entries. With recording only they do not; what you write is kept all the same."
        )
        add_row(form, words.gettext("&Notes"), self.box, hint)
        self.box.activated.connect(self._choose)
        self.show_notes()

    def show_notes(self) -> None:
        """Show what is set."""
        self.box.setCurrentIndex(0 if self._settings.notes_shown else 1)

    def _choose(self, index: int) -> None:
        self._settings.notes_shown = index == 0
        self._settings.write()
