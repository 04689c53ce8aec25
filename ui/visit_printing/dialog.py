"""The visit report's print dialog: who it is for and what stands in it, beside the pages themselves."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from journal.words.dates import long_date
from ui.page_dialog import PageDialog
from ui.print_choices import first_paper
from ui.print_systems import Systems
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.typesetting import PageWish
from ui.visit_printing.remembered import Asked, asked_in, kept
from ui.visit_printing.reports import Report, VisitReports
from ui.visit_printing.side import VisitSide


def open_visit_dialog(
    parent: QWidget | None, session: Session, theme: Theme, settings: Settings
) -> VisitDialog:
    """Show the dialog over a window, with what was chosen the last time."""
    dialog = VisitDialog(session, theme, settings, parent)
    dialog.open()
    return dialog


class VisitDialog(PageDialog):
    """Shows, prints and saves the report for a visit; what is chosen is remembered on this computer."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        settings: Settings,
        parent: QWidget | None = None,
        systems: Systems | None = None,
        reports: VisitReports | None = None,
    ) -> None:
        paper = first_paper(session.records.person, QLocale.system())
        asked = asked_in(settings.visit_choice, paper)
        self.side = VisitSide(session.words, session.clock, session.records, asked)
        super().__init__(session, theme, self.side, parent, systems)
        self._settings = settings
        self._reports = reports or VisitReports()
        self.setWindowTitle(session.words.gettext("Print the page for the doctor"))
        self.side.changed.connect(self._on_changed)
        self.make()

    def wish(self) -> PageWish:
        """Return the report that is chosen."""
        session, asked = self._session, self.side.asked()
        today = session.today()
        report = Report(session.records, today, asked.choice, session.words, asked.paper)
        title = session.words.gettext("Visit report {day}").format(day=long_date(session.words, today))
        make = partial(self._reports.pdf, report)
        return PageWish(make, title, asked.paper, landscape=False, grey=asked.choice.mono)

    def _on_changed(self, asked: Asked) -> None:
        self._settings.visit_choice = kept(asked)
        self.make()
