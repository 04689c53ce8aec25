"""The timeline's print dialog."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.paper.sheet import Sheet
from journal.records import Records
from journal.words import Words
from journal.words.dates import long_date
from ui.page_dialog import PageDialog
from ui.print_choices import PrintChoices, first_paper
from ui.print_systems import Systems
from ui.session import Session
from ui.theme import Theme
from ui.typesetting import PageWish

if TYPE_CHECKING:
    from journal.charts import View


def open_print_dialog(
    parent: QWidget | None, session: Session, theme: Theme, view: View | None
) -> PrintDialog:
    """Show the dialog over a window; `view` is how the timeline is looked at, None as it is at first."""
    dialog = PrintDialog(session, theme, view, parent)
    dialog.open()
    return dialog


class PrintDialog(PageDialog):
    """Shows, prints and saves the timeline as it is looked at."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        view: View | None,
        parent: QWidget | None = None,
        systems: Systems | None = None,
    ) -> None:
        words = session.words
        paper = first_paper(session.records.person, QLocale.system())
        self.choices = PrintChoices(words, paper, grey=view is not None and view.mono)
        super().__init__(session, theme, _at_the_top(self.choices), parent, systems)
        self._view = view
        self.setWindowTitle(words.gettext("Print the timeline"))
        self.choices.changed.connect(self.make)
        self.make()

    def wish(self) -> PageWish:
        """Return the timeline's page on the paper chosen."""
        session, choices = self._session, self.choices
        today, sheet = session.today(), Sheet(choices.paper, choices.landscape)
        timeline = _Timeline(session.records, today, self._view, session.words, sheet, choices.grey)
        title = session.words.gettext("Recovery timeline {day}")
        return PageWish(
            partial(_timeline_pdf, timeline),
            title.format(day=long_date(session.words, today)),
            choices.paper,
            choices.landscape,
            choices.grey,
        )


@dataclass(frozen=True, slots=True)
class _Timeline:
    """Of what the timeline is, how looked at, and on which sheet."""

    records: Records
    today: date
    view: View | None
    words: Words
    sheet: Sheet
    grey: bool


def _timeline_pdf(wanted: _Timeline) -> bytes:
    """Make the timeline's pages; slow, and imports what is slow to import."""
    from journal.charts import View
    from journal.paper import timeline_pdf
    from journal.reading import read_recovery

    return timeline_pdf(
        read_recovery(wanted.records, wanted.today),
        replace(wanted.view or View(), mono=wanted.grey),
        wanted.words,
        paper=wanted.sheet.paper,
        landscape=wanted.sheet.landscape,
        printed_on=wanted.today,
    )


def _at_the_top(choices: QWidget) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(choices)
    column.addStretch(1)
    return side
