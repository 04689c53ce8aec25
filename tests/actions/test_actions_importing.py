"""Importing: all or nothing, nothing known is replaced, and everything passed over is told."""

from __future__ import annotations

import json
import os
import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from journal import storage
from journal.actions.changing import (
    Journal,
    import_file,
    import_into,
    importing,
    open_journal,
    read_records,
    remove,
    save,
    undo,
    undoable,
)
from journal.actions.making import export_json
from journal.clock import Clock
from journal.errors import FieldError, KnownError
from journal.exchange import recovery_json
from journal.records import (
    Dose,
    Entry,
    Goal,
    Medicine,
    Person,
    Question,
    Records,
    Surgery,
    WindowKind,
    WindowOverride,
)
from journal.words import english
from journal.words.imports import import_lines
from tests.strategies import whole_records

DAY = date(2026, 1, 20)


def an_id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


def entry(number: int, **said: Any) -> Entry:
    return Entry(id=an_id(number), day=DAY, **said)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / "source.json"


def write(source: Path, records: Records) -> None:
    source.write_bytes(recovery_json.write(records))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(whole_records(most=2))
def test_that_every_journal_comes_back_equal_through_a_file(
    tmp_path_factory: pytest.TempPathFactory, clock: Clock, records: Records
) -> None:
    folder = tmp_path_factory.mktemp("round")
    write(folder / "a.json", records)
    import_file(folder / "a.json", folder / "b.journal", clock)
    export_json(folder / "b.journal", folder / "b.json")
    assert (folder / "b.json").read_bytes() == (folder / "a.json").read_bytes()
    with open_journal(folder / "b.journal", clock) as journal:
        assert read_records(journal) == records


def test_that_an_import_makes_the_journal_where_it_is_missing(source: Path, path: Path, clock: Clock) -> None:
    write(source, Records(person=Person(name="Sam"), sample=True, entries=(entry(1, back=4),)))
    report = import_file(source, path, clock)
    assert report.added == {"entries": 1}
    assert report.took_person
    with open_journal(path, clock) as journal:
        kept = read_records(journal)
    assert (kept.person.name, kept.sample, kept.entries) == ("Sam", True, (entry(1, back=4),))


def test_that_known_ids_replace_nothing_and_are_told(source: Path, journal: Journal, clock: Clock) -> None:
    save(journal, clock, "save-entries", [entry(1, back=4), entry(2, back=5)])
    write(source, Records(entries=(entry(1, back=4), entry(2, back=9), entry(3, back=6))))
    report = import_into(journal, source)
    assert (report.added, report.known, report.differing) == ({"entries": 1}, {"entries": 2}, {"entries": 1})
    assert read_records(journal).entries == (entry(1, back=4), entry(2, back=5), entry(3, back=6))


def test_that_one_undo_takes_an_import_back(source: Path, journal: Journal, clock: Clock) -> None:
    before = read_records(journal)
    write(source, Records(person=Person(name="Sam"), sample=True, entries=(entry(1), entry(2))))
    import_into(journal, source)
    assert read_records(journal).sample
    undo(journal, clock)
    assert read_records(journal) == before
    with open_journal(journal.path, clock, read_only=True) as again:
        assert read_records(again) == before


def test_that_person_and_sample_go_into_an_empty_journal_alone(
    source: Path, journal: Journal, clock: Clock
) -> None:
    save(journal, clock, "save-entries", [entry(1)])
    write(source, Records(person=Person(name="Sam"), sample=True, entries=(entry(2),)))
    report = import_into(journal, source)
    assert report.left_out == ("person", "sample")
    kept = read_records(journal)
    assert (kept.person, kept.sample) == (Person(), False)


def test_that_the_same_person_is_not_told_of(source: Path, journal: Journal, clock: Clock) -> None:
    save(journal, clock, "save-person", [Person(name="Sam")])
    write(source, Records(person=Person(name="Sam"), entries=(entry(2),)))
    assert import_into(journal, source).left_out == ()


def test_that_importing_the_same_file_again_changes_nothing(source: Path, path: Path, clock: Clock) -> None:
    write(source, Records(entries=(entry(1),)))
    import_file(source, path, clock)
    before = path.read_bytes()
    report = import_file(source, path, clock)
    assert report.change_set is None
    assert path.read_bytes() == before


def test_that_a_dry_run_touches_nothing(source: Path, path: Path, tmp_path: Path, clock: Clock) -> None:
    write(source, Records(entries=(entry(1),)))
    before = contents(tmp_path)
    report = import_file(source, path, clock, dry_run=True)
    assert report.dry_run
    assert report.added == {"entries": 1}
    assert contents(tmp_path) == before
    import_file(source, path, clock)
    write(source, Records(entries=(entry(1), entry(2))))
    before = contents(tmp_path)
    report = import_file(source, path, clock, dry_run=True)
    assert (report.added, report.known) == ({"entries": 1}, {"entries": 1})
    assert contents(tmp_path) == before


def test_that_a_refused_file_leaves_no_journal_behind(
    source: Path, path: Path, tmp_path: Path, clock: Clock
) -> None:
    source.write_text(
        '{"format": "recovery-journal", "version": 1, "entries": [{"day": "2026-01-20", "back": 11}]}'
    )
    with pytest.raises(FieldError) as refused:
        import_file(source, path, clock)
    assert refused.value.field == "entries[0].back"
    assert [found.name for found in tmp_path.iterdir()] == ["source.json"]


def test_that_a_refused_file_leaves_the_journal_as_it_was(
    source: Path, journal: Journal, clock: Clock
) -> None:
    save(journal, clock, "save-medicines", [Medicine(id=an_id(2), name="Ibuprofen")])
    write(source, Records(entries=(entry(1), entry(2))))
    with pytest.raises(FieldError) as refused:
        import_into(journal, source)
    assert (refused.value.field, refused.value.reason) == ("entries[1].id", "known-other")
    assert read_records(journal).entries == ()


def test_that_a_day_before_the_journals_own_birth_is_refused_by_place(
    source: Path, journal: Journal, clock: Clock
) -> None:
    save(journal, clock, "save-person", [Person(born=date(2026, 1, 20))])
    early = {"id": an_id(1), "day": "2026-01-19"}
    later = {"id": an_id(2), "day": "2026-01-21"}
    source.write_text(json.dumps({"format": "recovery-journal", "version": 1, "entries": [later, early]}))
    with pytest.raises(FieldError) as refused:
        import_into(journal, source)
    assert (refused.value.field, refused.value.reason) == ("entries[1].day", "before-birth")
    made = undoable(journal)
    assert made is not None
    assert made.action == "save-person"


@pytest.mark.parametrize("name", ["missing.json", "missing/folder.json"])
def test_that_a_missing_source_is_told(tmp_path: Path, path: Path, clock: Clock, name: str) -> None:
    with pytest.raises(KnownError) as refused:
        import_file(tmp_path / name, path, clock)
    assert refused.value.code == "file-missing"
    assert not path.exists()


def test_that_a_folder_and_the_journal_itself_are_no_sources(
    tmp_path: Path, journal: Journal, path: Path, clock: Clock
) -> None:
    with pytest.raises(KnownError) as refused:
        import_file(tmp_path, path, clock)
    assert refused.value.code == "source-is-folder"
    with pytest.raises(KnownError) as refused:
        import_into(journal, path)
    assert refused.value.code == "source-is-journal"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the owner of all may read everything"
)
def test_that_a_source_that_may_not_be_read_is_told(source: Path, path: Path, clock: Clock) -> None:
    source.touch(0o000)
    with pytest.raises(KnownError) as refused:
        import_file(source, path, clock)
    assert refused.value.code == "file-not-allowed"


def test_that_an_import_into_a_journal_open_elsewhere_is_refused(
    source: Path, journal: Journal, path: Path, clock: Clock
) -> None:
    write(source, Records(entries=(entry(1),)))
    with pytest.raises(KnownError) as refused:
        import_file(source, path, clock)
    assert refused.value.code == "journal-locked"
    assert path.exists()
    assert read_records(journal).entries == ()


def test_that_an_import_cut_off_leaves_no_new_journal_behind(
    source: Path, path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise KnownError("disk-full", file="a")

    write(source, Records(entries=(entry(1),)))
    monkeypatch.setattr(storage, "apply", full)
    with pytest.raises(KnownError) as refused:
        import_file(source, path, clock)
    assert refused.value.code == "disk-full"
    assert list(path.parent.iterdir()) == [source]


def test_that_an_import_that_comes_second_leaves_the_first_ones_journal(
    source: Path, path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_second(path: Path, clock: Clock, **how: Any) -> Journal:
        first = open_journal(path, clock)  # another program was quicker by a moment
        save(first, clock, "save-entries", [entry(2)])
        opened.append(first)
        return open_journal(path, clock, **how)

    opened: list[Journal] = []
    write(source, Records(entries=(entry(1),)))
    monkeypatch.setattr(importing, "open_journal", open_second)
    with pytest.raises(KnownError) as refused:
        import_file(source, path, clock)
    assert refused.value.code == "journal-locked"
    opened[0].close()
    with open_journal(path, clock) as journal:
        assert read_records(journal).entries == (entry(2),)


@pytest.mark.parametrize("name", ["x" * 300, "source.json/a.journal", "x" * 252])
def test_that_a_place_where_no_journal_can_be_is_told(
    source: Path, tmp_path: Path, clock: Clock, name: str
) -> None:
    write(source, Records(entries=(entry(1),)))
    with pytest.raises(KnownError) as refused:
        import_file(source, tmp_path / name, clock)
    assert refused.value.code == "journal-not-made"
    assert list(tmp_path.iterdir()) == [source]


def test_that_what_is_read_in_may_belong_to_what_is_there(
    source: Path, journal: Journal, path: Path, clock: Clock
) -> None:
    save(journal, clock, "save-medicines", [Medicine(id=an_id(1), name="Ibuprofen")])
    save(journal, clock, "save-surgeries", [Surgery(id=an_id(2), day=DAY)])
    dose = Dose(id=an_id(3), medicine=an_id(1), taken=datetime(2026, 1, 20, 8, tzinfo=UTC))
    window = WindowOverride(id=an_id(4), surgery=an_id(2), window=WindowKind.SCAR, hidden=True)
    write(source, Records(doses=(dose,), windows=(window,)))
    assert import_into(journal, source).added == {"doses": 1, "windows": 1}
    assert (read_records(journal).doses, read_records(journal).windows) == ((dose,), (window,))
    write(source, Records(doses=(replace(dose, id=an_id(5), medicine=an_id(2)),)))
    with pytest.raises(FieldError) as refused:
        import_into(journal, source)
    assert (refused.value.field, refused.value.reason) == ("doses[0].medicine", "reference")


def test_that_the_id_of_something_removed_is_refused_by_place(
    source: Path, journal: Journal, path: Path, clock: Clock
) -> None:
    save(journal, clock, "save-goals", [Goal(id=an_id(1)), Goal(id=an_id(2))])
    remove(journal, clock, [an_id(1)])
    write(source, Records(questions=(Question(id=an_id(9)), Question(id=an_id(1)))))
    with pytest.raises(FieldError) as refused:
        import_into(journal, source)
    assert refused.value.field == "questions[1].id"
    assert read_records(journal).questions == ()


def test_that_something_removed_comes_back_to_its_place_by_an_import(
    source: Path, journal: Journal, clock: Clock
) -> None:
    save(journal, clock, "save-goals", [Goal(id=an_id(2)), Goal(id=an_id(1))])
    write(source, read_records(journal))
    remove(journal, clock, [an_id(2)])
    import_into(journal, source)
    assert [goal.id for goal in read_records(journal).goals] == [an_id(2), an_id(1)]


@pytest.mark.skipif(os.name == "nt", reason="this system has no named pipes in folders")
def test_that_a_pipe_is_read_once(source: Path, path: Path, clock: Clock) -> None:
    os.mkfifo(source)
    data = recovery_json.write(Records(entries=(entry(1),)))
    writer = threading.Thread(target=source.write_bytes, args=(data,))
    writer.start()
    assert import_file(source, path, clock).added == {"entries": 1}
    writer.join()


def test_that_everything_is_told_in_lines(source: Path, journal: Journal, clock: Clock) -> None:
    save(journal, clock, "save-entries", [entry(1, back=4)])
    top = {
        "format": "recovery-journal", "version": 1, "sample": True, "diary": 1,
        "person": {"name": "Sam"},
        "entries": [
            {"id": an_id(1), "day": "2026-01-20", "back": 5, "mood": 3},
            {"day": "2026-01-21", "mood\n": 4},
        ],
    }  # fmt: skip
    source.write_text(json.dumps(top))
    assert import_lines(english(), import_into(journal, source), "a.json", "b.journal") == [
        "Read from “a.json” into “b.journal”: 1 entry.",
        "In the journal already, left as they are: 1 entry.",
        "Of these the file tells otherwise: 1 entry.",
        "The file's own person was left out: only an empty journal takes it.",
        "The file is a made-up sample, but the journal is not marked as one.",
        "1 record had no id and got a new one.",
        "“diary” is not known here and was left out.",
        "“mood” is not known here and was left out of 1 entry.",
        "“mood ” is not known here and was left out of 1 entry.",
    ]


def test_that_a_thousand_unknown_keys_are_told_in_a_few_lines(source: Path, journal: Journal) -> None:
    top: dict[str, Any] = {"format": "recovery-journal", "version": 1}
    source.write_text(json.dumps(top | {f"key{number}": 1 for number in range(1000)}))
    lines = import_lines(english(), import_into(journal, source), "a.json", "b.journal")
    assert lines[0] == "Read from “a.json” into “b.journal”: nothing."
    assert lines[-1] == "… and 980 more of such keys."
    assert len(lines) == 22


def test_that_the_window_is_told_without_names(source: Path, journal: Journal) -> None:
    write(source, Records(entries=(entry(1), entry(2))))
    assert import_lines(english(), import_into(journal, source, dry_run=True)) == ["New in it: 2 entries."]
    assert import_lines(english(), import_into(journal, source)) == ["Read in: 2 entries."]
