"""The print dialog of the blank sheets that are filled in by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtWidgets import QFormLayout, QSpinBox, QVBoxLayout, QWidget

from journal.paper.sheet import Paper
from journal.reading.medication import medicines_on
from journal.records import Person
from journal.words import Words
from ui.form_rows import add_row
from ui.page_dialog import PageDialog
from ui.print_choices import first_paper
from ui.print_systems import Systems
from ui.session import Session
from ui.theme import Theme
from ui.typesetting import PageWish
from ui.widgets.inputs import MORE_HEIGHT, ChoiceBox
from ui.widgets.text import Quiet
from ui.widgets.tick_line import TickLine

MOST_WEEKS = 52  # that of journal.paper.blank_sheets, which is slow to import
AT_FIRST = 2


def open_sheet_dialog(parent: QWidget | None, session: Session, theme: Theme) -> SheetDialog:
    """Show the dialog over a window."""
    dialog = SheetDialog(session, theme, parent)
    dialog.open()
    return dialog


class SheetDialog(PageDialog):
    """Shows, prints and saves sheets for some weeks."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        parent: QWidget | None = None,
        systems: Systems | None = None,
    ) -> None:
        paper = first_paper(session.records.person, QLocale.system())
        running = medicines_on(session.records, session.today())
        self.choices = SheetChoices(session.words, paper, has_medicines=bool(running))
        super().__init__(session, theme, self.choices, parent, systems)
        self._names = tuple(" ".join(part for part in (one.name, one.dose) if part) for one in running)
        self.setWindowTitle(session.words.gettext("Paper sheets to fill in"))
        self.choices.changed.connect(self.make)
        self.make()

    def wish(self) -> PageWish:
        """Return the sheets for the weeks and the paper chosen."""
        session, choices = self._session, self.choices
        person = session.records.person
        sheets = _Sheets(
            session.words,
            choices.weeks.value(),
            choices.paper,
            session.today(),
            self._names if choices.names.isChecked() else (),
            None if person == Person() else person,
        )
        title = session.words.gettext("Paper sheets to fill in")
        return PageWish(partial(_sheets_pdf, sheets), title, choices.paper, landscape=False, grey=True)


class SheetChoices(QWidget):
    """How many weeks, which paper, and whether the names of medicines stand there; `changed` tells of it."""

    changed = Signal()

    def __init__(self, words: Words, paper: Paper, *, has_medicines: bool) -> None:
        super().__init__()
        said = words.gettext
        self.weeks = _WeeksBox(self)
        self._paper = ChoiceBox(self)
        for text, value in (("A4", Paper.A4), (said("US Letter"), Paper.LETTER)):
            self._paper.addItem(text, value)
        self._paper.setCurrentIndex(self._paper.findData(paper))
        self.names = TickLine(said("With the names of my medicines"), self)
        self.names.setChecked(has_medicines)
        self.names.setVisible(has_medicines)
        self._lay_out(words)
        self.weeks.valueChanged.connect(self.changed)
        self._paper.currentIndexChanged.connect(self.changed)
        self.names.clicked.connect(self.changed)

    @property
    def paper(self) -> Paper:
        """The size of paper."""
        return Paper(self._paper.currentData())

    def _lay_out(self, words: Words) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        add_row(form, words.gettext("&How many weeks"), self.weeks, words.gettext("A week on a page."))
        add_row(form, words.gettext("P&aper"), self._paper)
        copied = words.gettext("Filled-in sheets come into the journal with “Copy from paper…” in Entries.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self.names)
        column.addWidget(Quiet(copied, self))
        column.addStretch(1)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("x" * 30))


class _WeeksBox(QSpinBox):
    """A number of weeks, easy to hit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(1, MOST_WEEKS)
        self.setValue(AT_FIRST)
        self.setKeyboardTracking(False)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(24, MORE_HEIGHT)


@dataclass(frozen=True, slots=True)
class _Sheets:
    """What the sheets are made of."""

    words: Words
    weeks: int
    paper: Paper
    today: date
    medicines: tuple[str, ...]
    person: Person | None


def _sheets_pdf(wanted: _Sheets) -> bytes:
    """Make the sheets; slow, and imports what is slow to import."""
    from journal.paper.blank_sheets import blank_sheets_pdf

    return blank_sheets_pdf(
        wanted.words,
        weeks=wanted.weeks,
        paper=wanted.paper,
        made_on=wanted.today,
        medicines=wanted.medicines,
        person=wanted.person,
    )
