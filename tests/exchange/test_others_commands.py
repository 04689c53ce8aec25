"""Importing other programs' files by command and action: told, undone in one step, all or nothing."""

from __future__ import annotations

import io
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

import pytest

from journal.actions.changing import ImportWish, import_file, import_into, open_journal, undo
from journal.clock import Clock
from journal.commands import arguments
from journal.errors import KnownError
from journal.exchange import reading_in
from main import main

NOW = datetime(2026, 5, 1, 20, 15, tzinfo=timezone(timedelta(hours=2)))
TABLE = "Day,Back\n2026-01-20,3\n2026-01-21,9\n2026-06-01,1\n"
MAPPING = {
    "format": "recovery-journal-mapping",
    "version": 1,
    "columns": {"Day": {"field": "day"}, "Back": {"field": "back", "from": 0, "to": 5}},
}
WISH = ImportWish(mapping=json.dumps(MAPPING).encode())


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


def run(*given: str) -> Ended:
    out, err = io.StringIO(), io.StringIO()
    return Ended(main(given, lambda: NOW, out, err), out.getvalue(), err.getvalue())


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text(TABLE)
    Path("m.json").write_text(json.dumps(MAPPING))
    return tmp_path


def test_that_a_table_is_read_in_and_the_report_tells_what_was_not() -> None:
    assert run("import", "t.csv", "--journal", "a.journal", "--map", "m.json") == Ended(
        0,
        "Read from “t.csv” into “a.journal”: 1 entry.\n"
        "3 rows were looked at.\n"
        "Left out: 1 cell lies outside its scale in “Back”, first in row 3.\n"
        "Left out: 1 row is about a day still to come, first in row 4.\n",
        "",
    )
    again = run("import", "t.csv", "--journal", "a.journal", "--map", "m.json")
    assert again.out.startswith(
        "Read from “t.csv” into “a.journal”: nothing.\nIn the journal already, left as they are: 1 entry.\n"
    )


def test_that_a_table_without_a_mapping_is_refused_and_a_dry_run_prints_one_to_fill_in(folder: Path) -> None:
    ended = run("import", "t.csv", "--journal", "a.journal", "--dry-run")
    assert ended.code == 1
    assert ended.err.count("\n") == 1
    assert "--map" in ended.err
    printed = json.loads(ended.out)
    assert printed["columns"]["Day"] == {"field": "day"}
    assert printed["columns"]["Back"]["from"] == "what becomes 0"
    Path("m.json").write_text(ended.out)
    assert "columns.Back.from" not in run("import", "t.csv", "--journal", "a.journal").out
    refused = run("import", "t.csv", "--journal", "a.journal", "--map", "m.json")
    assert "columns.Back.field" in refused.err
    assert not (folder / "a.journal").exists()


def test_that_an_example_for_a_program_names_what_only_the_person_can_tell() -> None:
    head = "full_date,date,weekday,time,mood,activities,note_title,note\n"
    Path("d.csv").write_text(head + "2026-01-20,January 20,Tuesday,20:15,good,,,\n")
    printed = json.loads(run("import", "d.csv", "--journal", "a.journal", "--dry-run").out)
    assert printed["source"] == "daylio"
    assert printed["columns"]["mood"]["values"] == {"good": "0 to 10"}
    head = "date,weekday,time of day,category,rating/amount,detail,notes\n"
    Path("b.csv").write_text(head + "8th Dec 2021,Wednesday,pre,Symptom,2,Back pain,\n")
    printed = json.loads(run("import", "b.csv", "--journal", "a.journal", "--dry-run").out)
    assert list(printed["names"]) == ["Symptom: Back pain"]


@pytest.mark.parametrize("named", ["none.json", "."])
def test_that_a_mapping_that_cannot_be_reached_is_told_by_its_name(named: str) -> None:
    ended = run("import", "t.csv", "--journal", "a.journal", "--map", named)
    assert ended.code == 1
    assert f"“{named}”" in ended.err
    assert ended.err.count("\n") == 1


def test_that_the_command_line_knows_the_formats_that_can_be_read() -> None:
    assert arguments.FORMATS == reading_in.FORMATS


def test_that_one_undo_takes_a_whole_import_back(folder: Path, clock: Clock) -> None:
    with open_journal(folder / "a.journal", clock) as journal:
        report = import_into(journal, folder / "t.csv", wish=WISH)
        assert report.added == {"entries": 1}
        assert [reason for reason, _ in report.skipped] == ["off-scale", "day-to-come"]
        undo(journal, clock)
        assert journal.records.entries == ()


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_that_an_import_that_is_stopped_leaves_nothing(folder: Path, clock: Clock, share: float) -> None:
    Path("t.csv").write_text("Day,Back\n" + "2026-01-20,3\n" * 1200)

    def stop(done: float) -> None:
        if done >= share:
            raise KnownError("stopped")

    wish = ImportWish(mapping=WISH.mapping, watch=stop)
    with pytest.raises(KnownError) as met:
        import_file(folder / "t.csv", folder / "a.journal", clock, wish=wish)
    assert met.value.code == "stopped"
    assert not (folder / "a.journal").exists()
    with open_journal(folder / "b.journal", clock) as journal:
        with pytest.raises(KnownError):
            import_into(journal, folder / "t.csv", wish=wish)
        assert journal.records.entries == ()
        assert import_into(journal, folder / "t.csv", wish=WISH).added == {"entries": 1200}
