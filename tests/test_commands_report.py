"""`main.py report`: what it writes, what it leaves out, and how it refuses."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pypdfium2
import pytest

from journal.commands import arguments
from journal.paper.sheet import Paper
from journal.paper.visit.choice import HIDEABLE, Preset
from tests.command_line import Ended, Run, run_at

NOW = datetime(2026, 10, 30, 20, 15, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    run = run_at(NOW)
    assert run("sample", "s.journal", "--story", "first-weeks").code == 0
    return run


def pages_of(file: str) -> list[str]:
    document = pypdfium2.PdfDocument(file)
    said = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    return said


def size_of(file: str) -> tuple[float, float]:
    document = pypdfium2.PdfDocument(file)
    width, height = document.get_page_size(0)
    document.close()
    return width, height


def test_that_a_report_is_written_for_the_surgeon(run: Run) -> None:
    ended = run("report", "r.pdf", "--journal", "s.journal")
    assert ended == Ended(0, "Wrote the visit report to “r.pdf”.\n", "")
    first, *behind = pages_of("r.pdf")
    assert "Recovery after L5–S1 laminotomy and foraminotomy (right)" in first
    assert "30 October 2026: day 10, week 2" in first
    assert "When may I drive?" in first
    assert len(behind) >= 1
    assert "Printed 30 October 2026" in behind[-1]


def test_that_a_report_is_made_as_on_another_day(run: Run) -> None:
    assert run("report", "r.pdf", "--journal", "s.journal", "--as-of", "2026-10-24").code == 0
    first = pages_of("r.pdf")[0]
    assert "24 October 2026: day 4, week 1" in first
    assert "Printed 30 October 2026" in first


def test_that_the_paper_is_the_regions_or_the_one_asked_for(run: Run) -> None:
    assert run("report", "a4.pdf", "--journal", "s.journal").code == 0
    assert run("report", "letter.pdf", "--journal", "s.journal", "--paper", "letter", "--mono").code == 0
    assert size_of("a4.pdf") == pytest.approx((595.28, 841.89), abs=0.1)
    assert size_of("letter.pdf") == pytest.approx((612, 792), abs=0.1)


def test_that_parts_can_be_left_out(run: Run) -> None:
    hidden = ("--hide", "weekly,readings", "--hide", "Questions, names")
    assert run("report", "r.pdf", "--journal", "s.journal", *hidden).code == 0
    (page,) = pages_of("r.pdf")
    assert "When may I drive?" not in page
    assert "Sample person" not in page
    assert "Medicines now" in page


def test_that_everything_is_more_than_what_a_surgeon_gets(run: Run) -> None:
    assert run("report", "some.pdf", "--journal", "s.journal").code == 0
    assert run("report", "all.pdf", "--journal", "s.journal", "--preset", "everything").code == 0
    assert len(pages_of("all.pdf")) > len(pages_of("some.pdf"))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            ["r.pdf", "--hide", "chart,diagnosis"],
            "There is no part “diagnosis” to leave out. The parts are: ",
        ),
        (["r.doc"], "“r.doc” does not end in .pdf. Nothing was written."),
        (["missing/r.pdf"], "The folder missing does not exist."),
    ],
)
def test_that_what_cannot_be_done_is_told_in_one_sentence(run: Run, given: list[str], said: str) -> None:
    ended = run("report", *given, "--journal", "s.journal")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(said)
    assert ended.err.count("\n") == 1
    assert not list(Path().glob("*.pdf"))


def test_that_an_unknown_part_names_every_part(run: Run) -> None:
    ended = run("report", "r.pdf", "--journal", "s.journal", "--hide", "diagnosis")
    assert all(part in ended.err for part in HIDEABLE)


def test_that_a_file_is_replaced_only_by_force(run: Run) -> None:
    Path("r.pdf").write_bytes(b"mine")
    ended = run("report", "r.pdf", "--journal", "s.journal")
    assert ended.code == 1
    assert "exists already" in ended.err
    assert Path("r.pdf").read_bytes() == b"mine"
    assert run("report", "r.pdf", "--journal", "s.journal", "--force").code == 0
    assert Path("r.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "given", [["--paper", "a5"], ["--preset", "lawyer"], ["--as-of", "tomorrow"], ["--hide"]]
)
def test_that_wrong_usage_is_told_as_such(run: Run, given: list[str]) -> None:
    ended = run("report", "r.pdf", "--journal", "s.journal", *given)
    assert ended.code == 2
    assert ended.err.startswith("usage: main.py report")


def test_that_the_command_line_knows_every_paper_and_preset() -> None:
    assert list(arguments.PAPERS) == [paper.value for paper in Paper]
    assert list(arguments.PRESETS) == [preset.value for preset in Preset]
