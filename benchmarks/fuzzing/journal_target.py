"""A journal's file: spoilt in its bytes, pages, schema and rows, then opened in every way there is."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks.fuzzing.bytes_spoilt import BYTES, any_of
from benchmarks.fuzzing.pages_spoilt import PAGES
from benchmarks.fuzzing.rows_spoilt import with_sql
from benchmarks.fuzzing.target import Target, WrongError, hold_that_it_stays, refusal
from benchmarks.moment import NOW, clock
from journal.actions.changing import rescue_file
from journal.errors import KnownError
from journal.records import Entry, Person
from journal.records.changes import PERSON, Change
from journal.sample import tell
from journal.storage import (
    Journal,
    Key,
    apply,
    check,
    draft,
    history,
    keep_draft,
    open_journal,
    read_records,
    redo,
    removed,
    undo,
)
from journal.storage.backup import backups, folder_beside, look_inside, restore

_KEY = Key(bytes(range(32)), bytes(range(100, 116)))
_ENTRY = Entry("00000000-0000-4000-8000-000000000009", NOW.date(), back=4, note="later")
_SHARE = 5


def _samples() -> list[bytes]:
    past = Path(__file__).parents[2] / "tests" / "databases" / "schema-1.journal"
    return [_written(None), _written(_KEY), *([past.read_bytes()] if past.exists() else [])]


def _written(key: Key | None) -> bytes:
    """Return a journal with records of all kinds, a long note, something removed, undone and half written."""
    told = tell("return-in-week-nine")
    kept = [
        record
        for name, records in told.lists()
        if name not in ("doses", "entries")
        for record in records[:_SHARE]
    ]
    long = replace(told.entries[0], note="walked a little further today " * 700)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sample.journal"
        with open_journal(
            file, clock, passphrase=lambda: key or _KEY, protect_new=key is not None
        ) as journal:
            entries = [Change(None, entry) for entry in (long, *told.entries[1:_SHARE])]
            apply(journal, "import", [Change(None, record) for record in kept] + entries)
            apply(journal, "save-person", [Change(Person(), told.person)])
            apply(journal, "remove-entries", [Change(told.entries[1], None)])
            undo(journal)
            redo(journal)
            undo(journal)
            keep_draft(journal, "today", {"note": "half"})
        return file.read_bytes()


def _read(data: bytes, folder: Path) -> str:
    """Open, check, look into, rescue, restore and change a file; return what came of each."""
    source = folder / "given.journal"
    source.write_bytes(data)
    ways: dict[str, Callable[[Path, Path], str]] = {
        "read": _opened, "check": _checked, "rescue": _rescued, "list": _listed, "restore": _restored,
        "change": _changed,
    }  # fmt: skip
    told, refused = [], None
    for name, way in ways.items():
        room = folder / name
        room.mkdir()
        try:
            told.append(f"{name} {way(source, room)}")
        except KnownError as error:
            told.append(f"{name} {refusal(error)}")
            refused = refused or error
        if source.read_bytes() != data:
            raise WrongError(f"{name} changed the file that it was to read")
        shutil.rmtree(room)
    if refused is not None:
        refused.add_note(", ".join(told))
        raise refused
    return ", ".join(told)


def _opened(source: Path, _room: Path) -> str:
    with open_journal(source, clock, read_only=True, passphrase=lambda: _KEY) as journal:
        _look_back(journal)
        records = read_records(journal)
    hold_that_it_stays(records)
    if look_inside(source, clock, lambda: _KEY) != records:
        raise WrongError("a look inside shows something else than the journal holds")
    return "whole"


def _look_back(journal: Journal) -> None:
    with suppress(KnownError):
        draft(journal, "today")
    with suppress(KnownError):
        history(journal, PERSON)
    with suppress(KnownError):
        removed(journal)


def _checked(source: Path, _room: Path) -> str:
    codes = {refusal(finding.error()) for finding in check(source, lambda: _KEY)}
    return "+".join(sorted(codes)) or "sound"


def _rescued(source: Path, room: Path) -> str:
    target = room / "saved.journal"
    saved = rescue_file(source, target, clock, lambda: _KEY)
    wrong = check(target, lambda: _KEY)
    if wrong:
        raise WrongError(f"what was rescued is not sound: {json.dumps([str(one) for one in wrong])}")
    if [path.name for path in room.iterdir() if not path.name.endswith(".lock")] != [target.name]:
        raise WrongError("a rescue left something behind")
    hold_that_it_stays(saved.records)
    return f"{'with' if saved.changes else 'without'} history"


def _listed(source: Path, room: Path) -> str:
    journal = room / "given.journal"
    kept = folder_beside(journal)
    kept.mkdir()
    file = kept / "given.2026-10-29-2015-00.asked.backup"
    shutil.copyfile(source, file)
    found = backups(kept, journal, _KEY)
    if file.read_bytes() != source.read_bytes():
        raise WrongError("listing changed a backup")
    return f"{len(found)} {'counted' if any(one.entries is not None for one in found) else 'not read'}"


def _restored(source: Path, room: Path) -> str:
    target = room / "mine.journal"
    records = restore(source, target, clock, passphrase=lambda: _KEY).records
    with open_journal(target, clock, read_only=True, passphrase=lambda: _KEY) as journal:
        if read_records(journal) != records:
            raise WrongError("a restored journal holds something else than was told")
    return "done"


def _changed(source: Path, room: Path) -> str:
    copy = room / "copy.journal"
    shutil.copyfile(source, copy)
    with open_journal(copy, clock, passphrase=lambda: _KEY) as journal:
        before = read_records(journal)
        for way in (partial(apply, journal, "save-entries", [Change(None, _ENTRY)]), partial(undo, journal)):
            way()
        if read_records(journal) != before:
            raise WrongError("an undone entry leaves something behind")
    return "done"


TARGET = Target("journal", _samples, any_of((*PAGES, *[with_sql] * 6, *BYTES), most=2), _read)
