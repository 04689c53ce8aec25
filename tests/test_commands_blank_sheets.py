"""The command `blank-sheets`: what it prints, what it leaves behind and how it ends."""

from __future__ import annotations

import stat
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pypdfium2
import pytest

from journal.commands import arguments
from journal.paper import blank_sheets
from journal.paper.sheet import Paper
from tests.command_line import Ended, Run, run_at

NOW = datetime(2026, 5, 1, 20, 15, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return run_at(NOW)


def pages(file: Path) -> list[tuple[float, float]]:
    document = pypdfium2.PdfDocument(file)
    sizes = [page.get_size() for page in document]
    document.close()
    return sizes


def test_that_one_week_on_a4_is_made_where_nothing_else_is_asked_for(run: Run, tmp_path: Path) -> None:
    assert run("blank-sheets", "week.pdf") == Ended(0, "Wrote sheets for 1 week to “week.pdf”.\n", "")
    ((width, height),) = pages(tmp_path / "week.pdf")
    assert (round(width), round(height)) == (595, 842)
    assert stat.S_IMODE((tmp_path / "week.pdf").stat().st_mode) == 0o600


def test_that_weeks_and_paper_can_be_chosen(run: Run, tmp_path: Path) -> None:
    ended = run("blank-sheets", "--weeks", "3", "--paper", "letter", "weeks.PDF")
    assert ended == Ended(0, "Wrote sheets for 3 weeks to “weeks.PDF”.\n", "")
    assert pages(tmp_path / "weeks.PDF") == [(612, 792)] * 3


def test_that_a_file_that_exists_is_replaced_only_by_force(run: Run, tmp_path: Path) -> None:
    (tmp_path / "week.pdf").write_bytes(b"mine")
    ended = run("blank-sheets", "week.pdf")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("“week.pdf” exists already. Nothing was written.")
    assert (tmp_path / "week.pdf").read_bytes() == b"mine"

    assert run("blank-sheets", "week.pdf", "--force").code == 0
    assert (tmp_path / "week.pdf").read_bytes().startswith(b"%PDF")


def test_that_a_journal_named_like_a_pdf_is_never_written_over(run: Run, tmp_path: Path) -> None:
    assert run("sample", "mine.pdf").code == 0
    kept = (tmp_path / "mine.pdf").read_bytes()
    ended = run("blank-sheets", "mine.pdf", "--journal", "mine.pdf", "--force")
    assert (ended.code, ended.err.count("\n")) == (1, 1)
    assert "is the journal itself" in ended.err
    assert (tmp_path / "mine.pdf").read_bytes() == kept


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("week.txt", "“week.txt” does not end in .pdf. Nothing was written."),
        ("gone/week.pdf", "The folder gone does not exist."),
        ("folder.pdf", "“folder.pdf” is a folder."),
    ],
)
def test_that_what_cannot_be_written_is_told_in_one_line(
    run: Run, tmp_path: Path, target: str, said: str
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    ended = run("blank-sheets", target)
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert said in ended.err
    assert [path.name for path in tmp_path.iterdir()] == ["folder.pdf"]


@pytest.mark.parametrize("weeks", ["0", "53", "-1", "1.5", "many", "٣", ""])
def test_that_other_numbers_of_weeks_are_wrong_usage(run: Run, tmp_path: Path, weeks: str) -> None:
    ended = run("blank-sheets", "week.pdf", f"--weeks={weeks}")
    assert (ended.code, ended.out) == (2, "")
    assert f"“{weeks}” is not a number of weeks from 1 to 52" in ended.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("given", [(), ("week.pdf", "--paper", "a3"), ("week.pdf", "more.pdf")])
def test_that_wrong_usage_ends_with_2(run: Run, tmp_path: Path, given: tuple[str, ...]) -> None:
    ended = run("blank-sheets", *given)
    assert ended.code == 2
    assert ended.err.startswith("usage: main.py")
    assert list(tmp_path.iterdir()) == []


def test_that_help_tells_of_it(run: Run) -> None:
    assert "blank-sheets" in run("--help").out
    assert run("blank-sheets", "--help").out.startswith("usage: main.py blank-sheets")


def test_that_the_command_line_and_the_page_agree() -> None:
    assert arguments.MOST_WEEKS == blank_sheets.MOST_WEEKS
    assert tuple(Paper) == arguments.PAPERS
