"""Reports are made in the thread, none of them twice; one of them is made for real."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journal.paper import Paper
from journal.paper.visit.choice import PRESETS, PeriodKind, Preset, VisitChoice, VisitPart
from journal.reading.values import Recovery
from journal.records import Records
from journal.sample import tell
from journal.words import Words, english
from ui.print_systems import Systems
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.visit_printing import VisitDialog
from ui.visit_printing.reports import Report, VisitReports

TODAY = date(2026, 4, 20)
SURGEON = PRESETS[Preset.SURGEON]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[VisitChoice]:
    """Every choice that a report is really made for."""
    choices: list[VisitChoice] = []

    def visit_pdf(
        recovery: Recovery, choice: VisitChoice, words: Words, *, paper: Paper, printed_on: date
    ) -> bytes:
        choices.append(choice)
        return f"{len(choices)}".encode()

    monkeypatch.setattr("journal.paper.visit.visit_pdf", visit_pdf)
    return choices


def report(choice: VisitChoice, records: Records, paper: Paper = Paper.A4) -> Report:
    return Report(records, TODAY, choice, english(), paper)


def test_that_going_back_to_a_choice_makes_nothing_anew(made: list[VisitChoice]) -> None:
    reports, records = VisitReports(), Records()
    without = replace(SURGEON, parts=SURGEON.parts - {VisitPart.CHART})
    pdfs = [reports.pdf(report(choice, records)) for choice in (SURGEON, without, SURGEON, without)]
    assert pdfs == [b"1", b"2", b"1", b"2"]


def test_that_days_that_do_not_count_make_no_difference(made: list[VisitChoice]) -> None:
    reports, records = VisitReports(), Records()
    reports.pdf(report(SURGEON, records))
    reports.pdf(report(replace(SURGEON, first=date(2026, 1, 1)), records))
    assert len(made) == 1
    own = replace(SURGEON, period=PeriodKind.DATES, first=date(2026, 1, 1))
    reports.pdf(report(own, records))
    reports.pdf(report(replace(own, last=TODAY), records))
    assert [(choice.first, choice.last) for choice in made[1:]] == [(date(2026, 1, 1), TODAY)]


def test_that_other_paper_records_or_another_day_make_it_anew(made: list[VisitChoice]) -> None:
    reports, records = VisitReports(), Records()
    reports.pdf(report(SURGEON, records))
    reports.pdf(report(SURGEON, records, Paper.LETTER))
    reports.pdf(report(SURGEON, Records(sample=True)))
    reports.pdf(replace(report(SURGEON, records), today=date(2026, 4, 21)))
    assert len(made) == 4


def test_that_only_a_few_are_kept(made: list[VisitChoice]) -> None:
    reports, records = VisitReports(), Records()
    choices = [replace(SURGEON, parts=SURGEON.parts - {part}) for part in list(VisitPart)[:8]]
    for choice in (*choices, choices[-1], choices[0]):
        reports.pdf(report(choice, records))
    assert len(made) == 9


@pytest.fixture
def dialog(
    qtbot: QtBot, session: Session, theme: Theme, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[VisitDialog]:
    """The dialog on a made-up journal, with its own reports."""
    monkeypatch.setattr(session, "_records", tell("return-in-week-nine"))
    dialog = VisitDialog(session, theme, settings, None, Systems())
    dialog.open()
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=30_000)
    yield dialog
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


def test_that_the_real_report_is_shown_read_and_saved(
    qtbot: QtBot, dialog: VisitDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dialog.preview.pages >= 2
    lines = dialog.preview.text.splitlines()
    assert lines[0] == "SAMPLE – a made-up journal"
    assert any(line.startswith("Leg pain fell from 8") for line in lines)
    assert any(line.startswith("Back pain; Before surgery: 6.5") for line in lines)
    monkeypatch.setattr(dialog, "_ask_where", lambda name: tmp_path / name)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert (tmp_path / "Visit report 20 April 2026.pdf").read_bytes() == dialog.pdf
    assert dialog.pdf.startswith(b"%PDF-")
