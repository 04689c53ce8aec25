"""The dialog for the doctor's page: what is asked reaches the report, is remembered, is not made twice."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal.errors import KnownError
from journal.paper import Paper
from journal.paper.visit.choice import DETAILS, PAGE_ONE, PRESETS, PeriodKind, Preset, VisitPart
from journal.records import Event, EventKind, Procedure, Surgery
from journal.words.visit_printing import PARTS, PERIODS
from journal.words.visit_printing import PRESETS as PRESET_NAMES
from ui.main_window import MainWindow
from ui.print_jobs import Job
from ui.print_queue import Printout
from ui.print_systems import Systems
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.visit_printing import VisitDialog
from ui.visit_printing.reports import Report
from ui.visit_printing.side import VisitSide

PAGE = """\
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F 6 0 R>>>>>>endobj
"""
TWO_PAGES = f"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj
{PAGE}{PAGE.replace("3 0 obj", "4 0 obj").replace("5 0 R", "7 0 R")}
5 0 obj<</Length 45>>stream
BT /F 12 Tf 72 700 Td (Page one, SAID) Tj ET
endstream endobj
6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
7 0 obj<</Length 45>>stream
BT /F 12 Tf 72 700 Td (Weekly scores ) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
"""
MakeDialog = Callable[..., VisitDialog]


class TellsReports:
    """Makes two plain pages at once, and keeps what it was asked to make; refuses with an error."""

    def __init__(self) -> None:
        self.asked: list[Report] = []
        self.refuses: KnownError | None = None

    def pdf(self, report: Report) -> bytes:
        self.asked.append(report)
        if self.refuses is not None:
            raise self.refuses
        return TWO_PAGES.replace("SAID", f"{len(report.choice.parts):04d}").encode()


class Prints:
    """One printer that takes everything; its job then stands as told, and the disk takes what it is given."""

    def __init__(self, stands: Any = True) -> None:
        self.stands = stands
        self.sent: list[Printout] = []
        self.kept: list[Path] = []
        self.full = False

    def systems(self) -> Systems:
        return Systems(lambda: True, lambda parent, printout: _A_PRINTER, self._send, self._stand, self._keep)

    def _send(self, printout: Printout, printer: Any) -> Job:
        self.sent.append(printout)
        return Job("Hall", "Hall-7")

    def _stand(self, job: Job) -> bool:
        if isinstance(self.stands, KnownError):
            raise self.stands
        return bool(self.stands)

    def _keep(self, target: Path, printout: Printout, journal: Path | None) -> None:
        if self.full:
            raise KnownError("target-disk-full", file=str(target))
        self.kept.append(target)


_A_PRINTER: Any = object()


@pytest.fixture
def reports() -> TellsReports:
    return TellsReports()


@pytest.fixture
def printer() -> Prints:
    return Prints()


@pytest.fixture
def make_dialog(
    qtbot: QtBot, session: Session, theme: Theme, settings: Settings, reports: TellsReports, printer: Prints
) -> Iterator[MakeDialog]:
    """Open a dialog and wait until its pages are made."""
    made: list[VisitDialog] = []

    def make() -> VisitDialog:
        fake: Any = reports
        dialog = VisitDialog(session, theme, settings, None, printer.systems(), fake)
        made.append(dialog)
        dialog.open()
        settle(qtbot, dialog)
        return dialog

    yield make
    for dialog in filter(isValid, made):
        with qtbot.waitSignal(dialog.destroyed):
            dialog.reject()


def settle(qtbot: QtBot, dialog: VisitDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=10_000)


def choose_preset(side: VisitSide, name: str) -> None:
    index = side.preset.findText(name)
    side.preset.setCurrentIndex(index)
    side.preset.activated.emit(index)


def choose_period(side: VisitSide, kind: PeriodKind) -> None:
    index = side.period.kind.findData(kind)
    side.period.kind.setCurrentIndex(index)
    side.period.kind.activated.emit(index)


def offered(side: VisitSide) -> list[str]:
    return [side.preset.itemText(index) for index in range(side.preset.count())]


# -- what is chosen -------------------------------------------------------------------------------


def test_that_it_begins_with_what_the_surgeon_needs(make_dialog: MakeDialog, reports: TellsReports) -> None:
    dialog = make_dialog()
    (report,) = reports.asked
    assert report.choice == PRESETS[Preset.SURGEON]
    assert report.paper is Paper.A4
    assert report.today == date(2026, 4, 20)
    assert dialog.side.preset.currentText() == "My surgeon"
    assert dialog.preview.pages == 2
    assert dialog.windowTitle() == "Print the page for the doctor"


def test_that_a_preset_ticks_its_parts(qtbot: QtBot, make_dialog: MakeDialog, reports: TellsReports) -> None:
    dialog = make_dialog()
    choose_preset(dialog.side, "My family doctor")
    settle(qtbot, dialog)
    assert dialog.side.parts.chosen() == PRESETS[Preset.FAMILY_DOCTOR].parts
    assert reports.asked[-1].choice == PRESETS[Preset.FAMILY_DOCTOR]


def test_that_a_single_part_makes_it_an_own_choice(
    qtbot: QtBot, make_dialog: MakeDialog, reports: TellsReports
) -> None:
    side = make_dialog().side
    assert "Own choice" not in offered(side)
    side.parts.ticks[VisitPart.CHART].click()
    assert side.preset.currentText() == "Own choice"
    side.parts.ticks[VisitPart.CHART].click()
    assert side.preset.currentText() == "My surgeon"
    choose_preset(side, "Everything there is")
    choose_preset(side, "Own choice")
    assert side.parts.chosen() == PRESETS[Preset.SURGEON].parts - {VisitPart.CHART}


def test_that_a_preset_puts_no_name_back(
    qtbot: QtBot, make_dialog: MakeDialog, reports: TellsReports
) -> None:
    dialog = make_dialog()
    dialog.side.without_names.click()
    dialog.side.without_notes.click()
    choose_preset(dialog.side, "Everything there is")
    settle(qtbot, dialog)
    choice = reports.asked[-1].choice
    assert (choice.names, choice.notes) == (False, False)
    assert choice.parts == frozenset(VisitPart)


def test_that_paper_and_ink_reach_report_and_printer(
    qtbot: QtBot, make_dialog: MakeDialog, reports: TellsReports, printer: Prints
) -> None:
    dialog = make_dialog()
    for box in dialog.side.sheet.findChildren(type(dialog.side.preset)):
        box.setCurrentIndex(1)
    settle(qtbot, dialog)
    dialog.print_button.click()
    settle(qtbot, dialog)
    assert reports.asked[-1].choice.mono
    assert reports.asked[-1].paper is Paper.LETTER
    (printout,) = printer.sent
    assert (printout.paper, printout.landscape, printout.grey) == (Paper.LETTER, False, True)
    assert printout.title == "Visit report 20 April 2026"


def test_that_the_wish_of_the_moment_is_the_one_met(
    qtbot: QtBot, make_dialog: MakeDialog, reports: TellsReports
) -> None:
    dialog = make_dialog()
    for part in PAGE_ONE:
        dialog.side.parts.ticks[part].click()
    assert not dialog.print_button.isEnabled()
    settle(qtbot, dialog)
    assert "0002" in dialog.preview.text
    assert dialog.print_button.isEnabled()
    assert len(reports.asked) < 1 + len(PAGE_ONE)


def test_that_an_answer_that_changes_nothing_makes_nothing(
    qtbot: QtBot, make_dialog: MakeDialog, reports: TellsReports
) -> None:
    dialog = make_dialog()
    choose_preset(dialog.side, "My surgeon")
    choose_period(dialog.side, PeriodKind.SINCE_SURGERY)
    settle(qtbot, dialog)
    assert len(reports.asked) == 1
    assert dialog.print_button.isEnabled()


def test_that_a_report_that_cannot_be_made_is_told(
    qtbot: QtBot, make_dialog: MakeDialog, reports: TellsReports
) -> None:
    reports.refuses = KnownError("print-none")
    dialog = make_dialog()
    assert dialog.status.text().startswith("No printer is set up on this computer.")
    assert not dialog.print_button.isEnabled()
    reports.refuses = None
    choose_preset(dialog.side, "Everything there is")
    settle(qtbot, dialog)
    assert dialog.print_button.isEnabled()


# -- the days shown -------------------------------------------------------------------------------


@pytest.fixture
def with_visit(qtbot: QtBot, session: Session) -> Session:
    """A surgery on 12 January 2026 and a visit on 2 March."""
    surgery = Surgery(id=session.new_id(), day=date(2026, 1, 12), procedures=(Procedure.DISCECTOMY,))
    visit = Event(id=session.new_id(), day=date(2026, 3, 2), kind=EventKind.VISIT)
    with qtbot.waitSignal(session.saved):
        session.save("surgery", surgery, visit)
    return session


def test_that_a_period_says_which_days_it_means(with_visit: Session, make_dialog: MakeDialog) -> None:
    side = make_dialog().side
    assert side.period.hint.text() == "From two weeks before 12 January 2026 until today."
    choose_period(side, PeriodKind.SINCE_LAST_VISIT)
    assert side.period.hint.text() == "From 2 March 2026 until today."
    assert not side.period.first.isVisible()


def test_that_without_a_visit_or_surgery_a_period_says_so(make_dialog: MakeDialog) -> None:
    side = make_dialog().side
    assert "no surgery yet" in side.period.hint.text()
    choose_period(side, PeriodKind.SINCE_LAST_VISIT)
    assert "no visit yet" in side.period.hint.text()


def test_that_own_days_begin_with_the_last_visit(
    qtbot: QtBot, with_visit: Session, make_dialog: MakeDialog, reports: TellsReports
) -> None:
    dialog = make_dialog()
    choose_period(dialog.side, PeriodKind.DATES)
    settle(qtbot, dialog)
    assert dialog.side.period.first.isVisible()
    choice = reports.asked[-1].choice
    assert (choice.period, choice.first, choice.last) == (PeriodKind.DATES, date(2026, 3, 2), None)


def test_that_days_in_the_wrong_order_are_told_and_not_made(
    qtbot: QtBot, with_visit: Session, make_dialog: MakeDialog, reports: TellsReports
) -> None:
    dialog = make_dialog()
    choose_period(dialog.side, PeriodKind.DATES)
    settle(qtbot, dialog)
    made = len(reports.asked)
    dialog.side.period.last.set_day(date(2026, 2, 1))
    settle(qtbot, dialog)
    assert dialog.side.period.problem.text().startswith("The first day comes after the last one.")
    assert len(reports.asked) == made
    dialog.side.period.first.set_day(date(2026, 1, 1))
    settle(qtbot, dialog)
    assert dialog.side.period.problem.text() == ""
    choice = reports.asked[-1].choice
    assert (choice.first, choice.last) == (date(2026, 1, 1), date(2026, 2, 1))


def test_that_a_day_to_come_is_refused_beside_the_field(
    qtbot: QtBot, make_dialog: MakeDialog, reports: TellsReports
) -> None:
    dialog = make_dialog()
    choose_period(dialog.side, PeriodKind.DATES)
    settle(qtbot, dialog)
    made = len(reports.asked)
    qtbot.keyClicks(dialog.side.period.last, "1 May 2026")
    qtbot.keyClick(dialog.side.period.last, Qt.Key.Key_Return)
    assert "20 April 2026" in dialog.side.period.last.accessibleDescription()
    assert len(reports.asked) == made


# -- remembering ----------------------------------------------------------------------------------


def test_that_the_choice_is_remembered(
    qtbot: QtBot, make_dialog: MakeDialog, reports: TellsReports, settings: Settings
) -> None:
    dialog = make_dialog()
    choose_preset(dialog.side, "My physiotherapist")
    dialog.side.parts.ticks[VisitPart.EVENTS].click()
    dialog.side.without_names.click()
    choose_period(dialog.side, PeriodKind.SINCE_LAST_VISIT)
    settle(qtbot, dialog)
    again = make_dialog().side
    assert again.asked() == dialog.side.asked()
    assert again.preset.currentText() == "Own choice"
    assert reports.asked[-1].choice.names is False


# -- printing and saving --------------------------------------------------------------------------


def test_that_a_printer_that_takes_the_page_is_told_of(
    qtbot: QtBot, make_dialog: MakeDialog, printer: Prints, quick: None
) -> None:
    dialog = make_dialog()
    dialog.print_button.click()
    qtbot.waitUntil(lambda: dialog.status.text() == "Hall has taken the page.")


def test_that_a_printer_that_vanishes_in_mid_job_is_told_of(
    qtbot: QtBot, make_dialog: MakeDialog, printer: Prints, quick: None
) -> None:
    printer.stands = KnownError("print-waiting", printer="Hall", reason="The printer is not there")
    dialog = make_dialog()
    dialog.print_button.click()
    qtbot.waitUntil(lambda: dialog.status.text().startswith("Hall has not printed the page yet."))
    assert "“The printer is not there”" in dialog.status.text()
    assert dialog.print_button.isEnabled()
    assert dialog.pdf == printer.sent[0].pdf
    printer.stands = False
    qtbot.waitUntil(lambda: dialog.status.text() == "Hall is printing again.")
    printer.stands = True
    qtbot.waitUntil(lambda: dialog.status.text() == "The page waits no more in the queue of Hall.")


def test_that_a_job_given_up_is_told_and_not_asked_after_again(
    qtbot: QtBot, make_dialog: MakeDialog, printer: Prints, quick: None
) -> None:
    printer.stands = KnownError("print-given-up", printer="Hall")
    dialog = make_dialog()
    dialog.print_button.click()
    qtbot.waitUntil(lambda: dialog.status.text().startswith("Hall has given the page up."))
    settle(qtbot, dialog)
    printer.stands = True
    dialog.side.without_names.click()
    settle(qtbot, dialog)
    assert dialog.status.text() == ""


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jobs are asked after without waiting."""
    monkeypatch.setattr("ui.print_watch.EVERY_MS", 1)


def test_that_a_full_disk_is_told_and_the_page_is_kept(
    qtbot: QtBot, make_dialog: MakeDialog, printer: Prints, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make_dialog()
    monkeypatch.setattr(dialog, "_ask_where", lambda name: tmp_path / name)
    printer.full = True
    shown = dialog.pdf
    dialog.save_button.click()
    settle(qtbot, dialog)
    assert dialog.status.text().startswith("There is no room left for ")
    assert dialog.pdf == shown
    printer.full = False
    dialog.save_button.click()
    settle(qtbot, dialog)
    assert printer.kept == [tmp_path / "Visit report 20 April 2026.pdf"]
    assert dialog.status.text() == "Saved as Visit report 20 April 2026.pdf."


# -- keyboard and screen reader -------------------------------------------------------------------


def test_that_the_page_is_read_to_a_screen_reader(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    assert dialog.preview.accessibleName() == "Preview of the printed page, page 1 of 2"
    assert dialog.preview.accessibleDescription().endswith("\nPage one, 0012")
    qtbot.keyClick(dialog.preview, Qt.Key.Key_PageDown)
    settle(qtbot, dialog)
    assert dialog.preview.accessibleDescription().endswith("\nWeekly scores")


def test_that_the_page_can_be_gone_through_with_arrow_keys(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    qtbot.keyClick(dialog.preview, Qt.Key.Key_R)
    assert dialog.reader.isVisible()
    assert dialog.reader.toPlainText() == "Page one, 0012"
    qtbot.keyClick(dialog.reader, Qt.Key.Key_Right)
    assert dialog.reader.textCursor().position() == 1
    qtbot.keyClick(dialog.reader, Qt.Key.Key_PageDown)
    settle(qtbot, dialog)
    assert dialog.reader.toPlainText() == "Weekly scores"
    assert dialog.reader.accessibleName() == "Words of page 2 of 2"
    qtbot.keyClick(dialog.reader, Qt.Key.Key_PageUp)
    settle(qtbot, dialog)
    dialog.controls.read.click()
    assert dialog.preview.isVisible()
    assert dialog.preview.index == 0


def test_that_everything_has_a_name(make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    focusable = [
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisibleTo(dialog)
    ]
    named = [
        widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        for widget in focusable
    ]
    assert len(focusable) >= 30
    assert all(named)


def test_that_every_part_period_and_preset_has_words() -> None:
    assert set(PARTS) == set(VisitPart)
    assert set(PERIODS) == set(PeriodKind)
    assert set(PRESET_NAMES) == set(Preset)
    assert len(set(PARTS.values())) == len(PAGE_ONE) + len(DETAILS)


# -- where it opens from --------------------------------------------------------------------------


def test_that_the_menu_opens_it(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Any] = []
    monkeypatch.setattr("ui.visit_printing.open_visit_dialog", lambda *around: opened.append(around))
    (action,) = [
        action for action in window.findChildren(QAction) if action.shortcut().toString() == "Ctrl+Shift+P"
    ]
    assert action.text() == "Print the page for the &doctor…"
    action.trigger()
    assert opened == [(window, window.session, window.theme, window.settings)]
