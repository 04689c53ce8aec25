"""A journal of every form there ever was opens, and keeps all. The files lie in tests/databases."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from journal.clock import Clock
from journal.records import COLLECTIONS, Person, to_plain
from journal.records.record import Nested, Record, slots_of
from journal.storage import bring_back, check, draft, history, open_journal, read_records, removed, undoable
from journal.storage.migration import MIGRATIONS, known_version

DATABASES = Path(__file__).parents[1] / "databases"
FORMS = range(1, known_version(MIGRATIONS) + 1)


def told(form: int) -> dict[str, Any]:
    said: dict[str, Any] = json.loads((DATABASES / f"schema-{form}.json").read_text(encoding="utf-8"))
    return said


def without_nothing(plain: Any) -> Any:
    """Leave out what is not recorded, as the file that tells the contents does."""
    if isinstance(plain, dict):
        kept = {key: without_nothing(value) for key, value in plain.items()}
        return {key: value for key, value in kept.items() if value not in (None, [], "", {})}
    return plain


@pytest.fixture(params=FORMS)
def form(request: pytest.FixtureRequest) -> int:
    number: int = request.param
    return number


@pytest.fixture
def kept(form: int, path: Path) -> Path:
    return Path(shutil.copy(DATABASES / f"schema-{form}.journal", path))


@pytest.mark.parametrize("read_only", [False, True])
def test_that_a_journal_of_an_earlier_form_keeps_all(
    kept: Path, form: int, clock: Clock, read_only: bool
) -> None:
    plain = told(form)
    with open_journal(kept, clock, read_only=read_only) as journal:
        records = read_records(journal)
        assert records.sample == plain["sample"]
        assert without_nothing(to_plain(records.person)) == without_nothing(plain["person"])
        for name, held in records.lists():
            found = {one.id: without_nothing(to_plain(one)) for one in held}
            wanted = {one["id"]: without_nothing(one) for one in plain[name]}
            assert {key: {**wanted[key], **value} for key, value in found.items()} == found
            assert found.keys() == wanted.keys()
        assert check(journal) == []


def test_that_the_history_and_the_half_written_of_an_earlier_form_are_kept(kept: Path, clock: Clock) -> None:
    with open_journal(kept, clock) as journal:
        assert draft(journal, "today") == {"note": "half written", "back": 3}
        assert [record.note for _, record in removed(journal) if hasattr(record, "note")] == ["Removed."]
        goal = read_records(journal).goals[0]
        assert [made.action for made, _ in history(journal, goal.id)] == ["import", "remove-goals", "undo"]
        standing = undoable(journal)
        assert standing is not None
        assert standing.action == "remove-entries"
        bring_back(journal, "b0000000-0000-4000-8000-00000000000f")
        assert len(read_records(journal).entries) == 4
        assert check(journal) == []


def test_that_opening_an_earlier_form_to_read_leaves_it_as_it_is(kept: Path, form: int, clock: Clock) -> None:
    open_journal(kept, clock, read_only=True).close()
    assert kept.read_bytes() == (DATABASES / f"schema-{form}.journal").read_bytes()


def unset(record_type: type[Record], plain: list[dict[str, Any]], place: str) -> list[str]:
    """Return the fields that no record of a list sets."""
    missing = []
    for slot in slots_of(record_type):
        values = [one[slot.key] for one in plain if one.get(slot.key) not in (None, "", [], {})]
        if isinstance(slot.kind, Nested):
            missing += unset(slot.kind.record_type, values, f"{place}.{slot.key}")
        elif not values:
            missing.append(f"{place}.{slot.key}")
    return missing


def test_that_the_latest_of_these_files_sets_every_field() -> None:
    plain = told(FORMS[-1])
    missing = unset(Person, [plain["person"]], "person")
    for name, record_type in COLLECTIONS.items():
        missing += unset(record_type, plain[name], name)
    assert missing == []
