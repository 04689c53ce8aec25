"""The dialog of the blank sheets: it shows, prints and saves the weeks and the paper that are chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal.paper import Paper, Sheet, page_text
from journal.paper.blank_sheets import MOST_WEEKS
from journal.records import Medicine, Person, Region
from ui import sheet_printing
from ui.main_window import MainWindow
from ui.print_queue import Printout
from ui.print_systems import Systems
from ui.session import Session
from ui.sheet_printing import SheetDialog
from ui.theme import Theme

MEDICINE = Medicine("00000000-0000-4000-8000-000000000001", "Ibuprofen", "400 mg")
ENDED = Medicine(
    "00000000-0000-4000-8000-000000000002", "Naproxen", begins=date(2026, 1, 1), ends=date(2026, 4, 1)
)
MakeDialog = Callable[..., SheetDialog]


@pytest.fixture
def make_dialog(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[MakeDialog]:
    """Open the dialog and wait until its sheets are made."""
    made: list[SheetDialog] = []

    def make(sent: list[Printout] | None = None) -> SheetDialog:
        def keep(printout: Printout, _: Any) -> None:
            if sent is not None:
                sent.append(printout)

        dialog = SheetDialog(session, theme, None, Systems(lambda: True, lambda *_: Any, keep))  # type: ignore[arg-type]  # no printer is needed
        made.append(dialog)
        dialog.open()
        settle(qtbot, dialog)
        return dialog

    yield make
    for dialog in filter(isValid, made):
        with qtbot.waitSignal(dialog.destroyed):
            dialog.reject()


def settle(qtbot: QtBot, dialog: SheetDialog) -> None:
    qtbot.waitUntil(lambda: dialog.print_button.isEnabled() and not dialog.is_busy, timeout=20_000)


def text(dialog: SheetDialog) -> str:
    return " ".join(page_text(dialog.pdf, 0).split())


def test_that_two_weeks_are_shown_at_first(make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    assert dialog.preview.pages == 2
    assert dialog.preview.page_size == QSizeF(*Sheet(Paper.A4).size)


def test_that_weeks_and_paper_reach_the_printer(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    sent: list[Printout] = []
    dialog = make_dialog(sent)
    dialog.choices.weeks.setValue(3)
    dialog.choices._paper.setCurrentIndex(1)
    settle(qtbot, dialog)
    dialog.print_button.click()
    settle(qtbot, dialog)
    (printout,) = sent
    assert (printout.paper, printout.landscape, printout.grey) == (Paper.LETTER, False, True)
    assert printout.title == "Paper sheets to fill in"
    assert printout.pdf == dialog.pdf
    assert dialog.preview.pages == 3


def test_that_the_pdf_is_saved_as_it_is_shown(
    qtbot: QtBot, make_dialog: MakeDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "sheets.pdf"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(target)])
    dialog = make_dialog()
    dialog.save_button.click()
    settle(qtbot, dialog)
    assert target.read_bytes() == dialog.pdf


def test_that_medicines_of_today_stand_there_unless_they_are_left_out(
    qtbot: QtBot, session: Session, make_dialog: MakeDialog
) -> None:
    with qtbot.waitSignal(session.saved):
        session.save("save-medicines", MEDICINE, ENDED)
    dialog = make_dialog()
    assert "Ibuprofen 400 mg" in text(dialog)
    assert "Naproxen" not in text(dialog)
    dialog.choices.names.click()
    settle(qtbot, dialog)
    assert "Ibuprofen" not in text(dialog)


def test_that_a_journal_without_medicines_is_not_asked_for_their_names(make_dialog: MakeDialog) -> None:
    assert make_dialog().choices.names.isHidden()


def test_that_the_persons_own_numbers_stand_there(
    qtbot: QtBot, session: Session, make_dialog: MakeDialog
) -> None:
    assert "Australia 000" in text(make_dialog())
    with qtbot.waitSignal(session.saved):
        session.save("save-person", Person(region=Region.UK, emergency_number="999"))
    assert "Call 999 or your local number." in text(make_dialog())


def test_that_as_many_weeks_can_be_chosen_as_can_be_made() -> None:
    assert sheet_printing.MOST_WEEKS == MOST_WEEKS


def test_that_the_menu_leads_to_it(window: MainWindow, qtbot: QtBot) -> None:
    window.build_menus()
    actions = window.findChildren(QAction)
    action, *_ = [one for one in actions if one.text() == "Paper s&heets to fill in…"]
    action.trigger()
    dialog = window.findChild(SheetDialog)
    assert dialog is not None
    settle(qtbot, dialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
