"""What a person chooses for a printed page: paper, which way up, colour or grey."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QWidget

from journal.paper.sheet import Paper, usual_paper
from journal.records import Person
from journal.words import Words
from ui.form_rows import add_row
from ui.widgets.inputs import ChoiceBox

_LETTER_LANDS = {QLocale.Country.UnitedStates, QLocale.Country.Canada}


def first_paper(person: Person, locale: QLocale) -> Paper:
    """Return the paper of the person's region; where nothing is known of them yet, of this computer's."""
    if person == Person() and locale.territory() in _LETTER_LANDS:
        return Paper.LETTER
    return usual_paper(person.region)


class PrintChoices(QWidget):
    """Three questions about a page: `paper`, `landscape` and `grey`; `changed` tells of a new answer.

    A paper that is always upright is not asked about its way.
    """

    changed = Signal()

    def __init__(
        self,
        words: Words,
        paper: Paper,
        *,
        grey: bool,
        always_upright: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._paper = self._chooser([("A4", Paper.A4), (words.gettext("US Letter"), Paper.LETTER)], paper)
        add_row(form, words.gettext("&Paper"), self._paper)
        self._way: QComboBox | None = None
        if not always_upright:
            ways = [(words.gettext("Upright"), False), (words.gettext("On its side"), True)]
            self._way = self._chooser(ways, chosen=False)
            add_row(form, words.gettext("&Which way up"), self._way)
        self._ink = self._chooser([(words.gettext("Colour"), False), (words.gettext("Grey"), True)], grey)
        add_row(
            form, words.gettext("&Ink"), self._ink, words.gettext("Everything can be told apart in grey too.")
        )

    @property
    def paper(self) -> Paper:
        """The size of paper."""
        return Paper(self._paper.currentData())

    @property
    def landscape(self) -> bool:
        """Whether the page lies on its side."""
        return self._way is not None and bool(self._way.currentData())

    @property
    def grey(self) -> bool:
        """Whether the page is made without colour."""
        return bool(self._ink.currentData())

    def _chooser(self, choices: Sequence[tuple[str, object]], chosen: object) -> QComboBox:
        chooser = ChoiceBox(self)
        for text, value in choices:
            chooser.addItem(text, value)
        chooser.setCurrentIndex(max(0, chooser.findData(chosen)))
        chooser.currentIndexChanged.connect(self.changed)
        chooser.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return chooser
