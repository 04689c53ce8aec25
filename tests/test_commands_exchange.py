"""The commands that write a journal for other programs and read it back: what they print and leave behind."""

from __future__ import annotations

import json
import shutil
import stat
import time
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zipfile import ZipFile

import pytest

from journal.actions.changing import open_journal, save
from journal.clock import Clock
from journal.commands import arguments
from journal.exchange import reading_in, writing_out
from journal.records import Entry, Event, EventKind, Goal
from tests.command_line import Run, refused, run_at, write_sample

NOW = datetime(2026, 5, 1, 20, 15, tzinfo=timezone(timedelta(hours=2)))
ID = "00000000-0000-4000-8000-{:012d}"


def clock() -> datetime:
    return NOW


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return run_at(NOW)


@pytest.fixture(scope="module")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("made"), NOW, "return-in-week-nine")


@pytest.fixture
def sample(run: Run, tmp_path: Path, made_sample: Path) -> Path:
    return Path(shutil.copy(made_sample, tmp_path / "s.journal"))


def test_that_the_commands_offer_the_formats_that_there_are() -> None:
    assert set(arguments.WRITTEN) == set(writing_out.SUFFIXES)
    assert set(arguments.FORMATS) == set(reading_in.FORMATS)


@pytest.mark.parametrize("command", ["export", "import"])
def test_that_help_names_the_formats(run: Run, command: str) -> None:
    said = run(command, "--help").out
    assert "json" in said
    assert "csv" in said
    assert ("fhir" in said) is (command == "export")


def test_that_a_journal_comes_back_equal_through_csv(run: Run, sample: Path) -> None:
    ended = run("export", "a.csv.zip", "--journal", "s.journal")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Wrote the whole journal to “a.csv.zip”: 1 surgery, ")
    assert stat.S_IMODE(Path("a.csv.zip").stat().st_mode) == 0o600
    ended = run("import", "a.csv.zip", "--journal", "b.journal")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Read from “a.csv.zip” into “b.journal”: 1 surgery, ")
    assert "The person's details came with it." in ended.out
    run("export", "s.json", "--journal", "s.journal")
    run("export", "b.json", "--journal", "b.journal")
    assert Path("b.json").read_bytes() == Path("s.json").read_bytes()
    assert run("check", "--journal", "b.journal").code == 0


def test_that_the_format_may_be_said_whatever_the_name(run: Run, sample: Path) -> None:
    assert run("export", "anything", "--to", "csv", "--journal", "s.journal").code == 0
    with ZipFile("anything") as archive:
        assert "entries.csv" in archive.namelist()
    for given in ([], ["--from", "csv"]):
        ended = run("import", "anything", "--journal", "n.journal", "--dry-run", *given)
        assert ended.code == 0
        assert ended.out.startswith("Would read from “anything” into “n.journal”: 1 surgery, ")
    assert not Path("n.journal").exists()
    assert run("export", "A.FHIR.JSON", "--journal", "s.journal").code == 0
    assert json.loads(Path("A.FHIR.JSON").read_text(encoding="utf-8"))["resourceType"] == "Bundle"
    assert run("export", "b.json", "--to", "fhir", "--journal", "s.journal").code == 0
    assert Path("b.json").read_bytes() == Path("A.FHIR.JSON").read_bytes()


def test_that_what_fhir_does_not_hold_is_told(run: Run, tmp_path: Path) -> None:
    give_clock: Clock = clock
    with open_journal(tmp_path / "a.journal", give_clock) as journal:
        save(journal, give_clock, "save-entries", [Entry(id=ID.format(1), day=date(2026, 4, 30), back=0)])
        later = Event(id=ID.format(2), day=date(2026, 6, 1), kind=EventKind.VISIT)
        save(journal, give_clock, "save-entries", [later, Goal(id=ID.format(3), text="Walk")])
    ended = run("export", "a.fhir.json", "--journal", "a.journal")
    assert ended.out == (
        "Wrote to “a.fhir.json” what other health programs can take in: 1 entry. Goals, questions, plans and "
        "healing windows are not in it.\n"
    )


def test_that_a_dry_run_and_a_second_import_change_nothing(run: Run, sample: Path) -> None:
    run("export", "a.csv.zip", "--journal", "s.journal")
    before = sample.read_bytes()
    ended = run("import", "a.csv.zip", "--journal", "s.journal")
    assert ended.out.splitlines()[0] == "Read from “a.csv.zip” into “s.journal”: nothing."
    assert ended.out.splitlines()[1].startswith("In the journal already, left as they are: 1 surgery, ")
    assert run("import", "a.csv.zip", "--journal", "s.journal", "--dry-run").code == 0
    assert sample.read_bytes() == before


def entries_zip(text: str, name: str = "a.csv.zip") -> None:
    with ZipFile(name, "w") as archive:
        archive.writestr("journal.csv", "format,version\nrecovery-journal,1\n")
        archive.writestr("entries.csv", text)


def test_that_a_bad_cell_is_told_in_words_and_nothing_is_written(run: Run) -> None:
    entries_zip(f"id,day,back\n{ID.format(1)},2026-04-30,4\n{ID.format(2)},2026-04-29,11\n")
    ended = run("import", "a.csv.zip", "--journal", "n.journal")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        "“a.csv.zip” was not read in, and nothing was changed: In “entries.csv”, row 3, column “back”: “Back "
        "pain” must be a number from 0 to 10, whole or half, not “11”.\n"
    )
    assert not Path("n.journal").exists()


def test_that_an_id_of_another_kind_is_told_by_its_row(run: Run, tmp_path: Path) -> None:
    with open_journal(tmp_path / "a.journal", clock) as journal:
        save(journal, clock, "save-entries", [Goal(id=ID.format(2), text="Walk")])
    entries_zip(f"id,day\n{ID.format(1)},2026-04-30\n{ID.format(2)},2026-04-29\n")
    refused(
        run("import", "a.csv.zip", "--journal", "a.journal"),
        f"In “entries.csv”, row 3, column “id”: “Id” is “{ID.format(2)}”, which the journal has in goals",
    )


def test_that_a_damaged_zip_is_refused_in_one_sentence(run: Run, sample: Path) -> None:
    run("export", "a.csv.zip", "--journal", "s.journal")
    Path("a.csv.zip").write_bytes(Path("a.csv.zip").read_bytes()[:-5])
    refused(run("import", "a.csv.zip", "--journal", "n.journal"), "It is not a whole zip file.")
    Path("b.csv.zip").write_bytes(b"")
    refused(run("import", "b.csv.zip", "--journal", "n.journal"), "It is not a whole zip file.")
    assert not Path("n.journal").exists()


def test_that_a_fhir_bundle_is_not_taken_for_a_journal(run: Run, sample: Path) -> None:
    run("export", "a.fhir.json", "--journal", "s.journal")
    refused(run("import", "a.fhir.json", "--journal", "n.journal"), "not a Recovery journal JSON file")


@pytest.mark.parametrize("name", ["a.json", "a.csv.zip", "a.fhir.json"])
def test_that_an_export_replaces_a_file_only_when_it_is_told_to(run: Run, sample: Path, name: str) -> None:
    Path(name).write_text("mine")
    refused(run("export", name, "--journal", "s.journal"), f"“{name}” exists already")
    assert Path(name).read_text() == "mine"
    assert run("export", name, "--journal", "s.journal", "--force").code == 0


def test_that_two_years_are_exported_in_less_than_two_seconds(run: Run, tmp_path: Path) -> None:
    first = date(2024, 5, 2)
    entries = [
        Entry(id=ID.format(number), day=first + timedelta(days=number // 2), back=4, leg_left=2.5, numbness=3,
              activity=5, mattered=6, sleep=4, walking_minutes=20, note="a day")
        for number in range(1_460)
    ]  # fmt: skip
    with open_journal(tmp_path / "a.journal", clock) as journal:
        save(journal, clock, "save-entries", entries)
    began = time.process_time()
    for name in ("a.csv.zip", "a.fhir.json"):
        assert run("export", name, "--journal", "a.journal").code == 0
    assert time.process_time() - began < 2
