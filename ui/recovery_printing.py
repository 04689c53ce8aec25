"""The print dialog of the recovery sheet, which is kept only where the person prints or saves it."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from journal.paper.sheet import Paper
from journal.words import Words
from journal.words.dates import long_date
from ui.form_rows import add_row
from ui.page_dialog import PageDialog
from ui.print_choices import first_paper
from ui.print_systems import Systems
from ui.session import Session
from ui.theme import Theme
from ui.typesetting import PageWish
from ui.widgets.inputs import ChoiceBox
from ui.widgets.text import Quiet


def open_recovery_dialog(
    parent: QWidget | None, session: Session, theme: Theme, groups: str
) -> RecoveryDialog:
    """Show the dialog over a window."""
    dialog = RecoveryDialog(session, theme, groups, parent)
    dialog.open()
    return dialog


class RecoveryDialog(PageDialog):
    """Shows, prints and saves the sheet whose `groups` open the journal that is open now."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        groups: str,
        parent: QWidget | None = None,
        systems: Systems | None = None,
    ) -> None:
        self.choices = RecoveryChoices(session.words, first_paper(session.records.person, QLocale.system()))
        super().__init__(session, theme, self.choices, parent, systems)
        self._groups = groups
        self._file = session.journal_path.name if session.journal_path is not None else ""
        self.setWindowTitle(session.words.gettext("Recovery sheet"))
        self.choices.changed.connect(self.make)
        self.make()

    def wish(self) -> PageWish:
        """Return the sheet on the paper chosen."""
        words, today = self._session.words, self._session.today()
        title = words.gettext("Recovery sheet {day}").format(day=long_date(words, today))
        make = partial(_sheet_pdf, words, self._groups, self._file, self.choices.paper, today)
        return PageWish(make, title, self.choices.paper, landscape=False, grey=True)


class RecoveryChoices(QWidget):
    """Which paper, and what becomes of the sheet; `changed` tells of another paper."""

    changed = Signal()

    def __init__(self, words: Words, paper: Paper) -> None:
        super().__init__()
        self._paper = ChoiceBox(self)
        for text, value in (("A4", Paper.A4), (words.gettext("US Letter"), Paper.LETTER)):
            self._paper.addItem(text, value)
        self._paper.setCurrentIndex(self._paper.findData(paper))
        self._paper.currentIndexChanged.connect(self.changed)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        add_row(form, words.gettext("P&aper"), self._paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(form)
        for said in _what_becomes_of_it(words):
            column.addWidget(Quiet(said, self))
        column.addStretch(1)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("x") * 30)

    @property
    def paper(self) -> Paper:
        """The size of paper."""
        return Paper(self._paper.currentData())


def _what_becomes_of_it(words: Words) -> tuple[str, ...]:
    return (
        words.gettext("Whoever has this sheet and the file can read the journal."),
        words.gettext("On paper it is safest. A printer that others use may keep a copy of what it prints."),
        words.gettext(
            "A saved PDF lies where you put it, unprotected: best on a stick that you lock away. The program "
            "itself keeps no copy."
        ),
    )


def _sheet_pdf(words: Words, groups: str, file_name: str, paper: Paper, made_on: date) -> bytes:
    """Make the sheet; slow, and imports what is slow to import."""
    from journal.paper.recovery_sheet import recovery_sheet_pdf

    return recovery_sheet_pdf(words, groups, file_name=file_name, paper=paper, made_on=made_on)
