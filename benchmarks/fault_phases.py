"""What is being done when the program is killed, and what must hold afterwards; one class a phase."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from journal.actions.changing import import_file
from journal.exchange import recovery_json
from journal.records import Entry, Records
from journal.records.changes import Change
from journal.storage import Journal, apply, backup, check, open_journal, read_records
from journal.storage.encryption import protect_with, unprotect
from journal.storage.erasing import erase
from journal.storage.key import Key
from journal.storage.migration import MIGRATIONS

Acknowledge: TypeAlias = Callable[[str], None]

KEY = Key(bytes(range(32)), b"16 bytes of salt")
IMPORTED = 300
STEP = """
CREATE TABLE moods (id TEXT PRIMARY KEY) STRICT;
CREATE TABLE filler (id INTEGER PRIMARY KEY, body TEXT) STRICT;
INSERT INTO filler (body) SELECT note || id FROM entries;
UPDATE entries SET note = note || '';
"""
PLAIN = b"SQLite format 3\0"


class Clock:
    """Goes on by a second each time it is asked."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


@dataclass(frozen=True)
class Phase:
    """`prepare` fills a folder, `work` goes on for ever in it, `verify` looks at it after a kill.

    `verify` is given what was acknowledged; it returns how much of that is lost, and what else is wrong.
    """

    name: str
    prepare: Callable[[Path], None]
    work: Callable[[Path, Acknowledge], None]
    verify: Callable[[Path, Sequence[str]], tuple[int, list[str]]]


def new_entry(number: int = 0, words: int = 300) -> Entry:
    """Return an entry that no journal has yet."""
    day = date(2026, 1, 1) + timedelta(days=number % 300)
    return Entry(str(uuid.uuid4()), day, back=number % 11, note="word " * words)


def with_entries(folder: Path, count: int = 60) -> None:
    """Make a journal with some entries."""
    with open_journal(folder / "my.journal", Clock()) as journal:
        apply(journal, "import", [Change(None, new_entry(number)) for number in range(count)])


def ids_of(records: Records) -> set[str]:
    """Return the ids of the entries."""
    return {entry.id for entry in records.entries}


def opened(folder: Path, migrations: Path = MIGRATIONS) -> Journal:
    """Open the journal of a folder as the next start of the program does."""
    path = folder / "my.journal"
    is_plain = path.read_bytes()[:16] == PLAIN
    return open_journal(
        path, Clock(), create=False, passphrase=None if is_plain else lambda: KEY, migrations=migrations
    )


def unsound(folder: Path) -> list[str]:
    """Return what the next start and a check find wrong with the journal."""
    with opened(folder) as journal:
        found = [f"{journal.why_read_only}"] if journal.why_read_only else []
        return found + [finding.code for finding in check(journal)]


def _write(folder: Path, acknowledge: Acknowledge) -> None:
    with opened(folder) as journal:
        for number in range(10**6):
            entry = new_entry(number)
            apply(journal, "save-entries", [Change(None, entry)])
            acknowledge(entry.id)


def _verify_written(folder: Path, acknowledged: Sequence[str]) -> tuple[int, list[str]]:
    found = unsound(folder)
    with opened(folder) as journal:
        return len(set(acknowledged) - ids_of(read_records(journal))), found


def _import(folder: Path, acknowledge: Acknowledge) -> None:
    for number in range(10**6):
        source = folder / f"{number}.json"
        source.write_bytes(
            recovery_json.write(Records(entries=tuple(new_entry(n, 20) for n in range(IMPORTED))))
        )
        import_file(source, folder / "my.journal", Clock())
        acknowledge(str(number))


def _verify_imported(folder: Path, acknowledged: Sequence[str]) -> tuple[int, list[str]]:
    found = unsound(folder)
    with opened(folder) as journal:
        count = len(read_records(journal).entries) - 60
    if count % IMPORTED:
        found.append(f"half an import: {count}")
    return max(0, len(acknowledged) * IMPORTED - count), found


def _prepare_migration(folder: Path) -> None:
    with_entries(folder)
    shutil.copytree(MIGRATIONS, folder / "steps")
    (folder / "steps" / "0002_study.sql").write_text(STEP, encoding="utf-8")
    (folder / "my.journal").rename(folder / "start")


def _migrate(folder: Path, acknowledge: Acknowledge) -> None:
    for number in range(10**6):
        there = folder / str(number)
        there.mkdir()
        shutil.copy(folder / "start", there / "arriving")
        (there / "arriving").rename(there / "my.journal")
        opened(there, folder / "steps").close()
        acknowledge(str(number))


def _verify_migrated(folder: Path, acknowledged: Sequence[str]) -> tuple[int, list[str]]:
    with open_journal(folder / "start", Clock(), read_only=True) as journal:
        wanted = read_records(journal)
    lost, found = sum(not (folder / number / "my.journal").exists() for number in acknowledged), []
    for there in folder.glob("*/my.journal"):
        with opened(there.parent, folder / "steps") as journal:
            lost += read_records(journal) != wanted
            if journal.connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                found.append("not sound")
            if journal.connection.execute("PRAGMA user_version").fetchone() != (2,):
                found.append("not migrated")
    return lost, found


def _back_up(folder: Path, acknowledge: Acknowledge) -> None:
    clock = Clock()
    with opened(folder) as journal:
        for number in range(10**6):
            apply(journal, "save-entries", [Change(None, new_entry(number))])
            made = backup.make_backup(journal, folder / "backups", "asked", clock())
            acknowledge(made.path.name)


def _verify_backed_up(folder: Path, acknowledged: Sequence[str]) -> tuple[int, list[str]]:
    found, kept = unsound(folder), set()
    if (folder / "backups").is_dir():
        for one in backup.backups(folder / "backups", folder / "my.journal"):
            backup.verify_backup(one.path)
            kept.add(one.path.name)
    return len(set(acknowledged) - kept), found


def _encrypt(folder: Path, acknowledge: Acknowledge) -> None:
    with opened(folder) as journal:
        while True:
            protect_with(journal, KEY)
            acknowledge("protected")
            unprotect(journal)
            acknowledge("plain")


def _verify_encrypted(folder: Path, acknowledged: Sequence[str]) -> tuple[int, list[str]]:
    """Plain or protected, the journal is whole, and the next start leaves nothing half made beside it.

    What was acknowledged last may only be undone by the step after it, which may have been finished.
    """
    del acknowledged
    found = unsound(folder)
    with opened(folder) as journal:
        lost = 60 - len(read_records(journal).entries)
    names = {file.name for file in folder.iterdir()} - {"my.journal"}
    if names:
        found.append(f"left behind: {sorted(names)}")
    return lost, found


def _prepare_restoring(folder: Path) -> None:
    with_entries(folder)
    with opened(folder) as journal:
        made = backup.make_backup(journal, folder / "backups", "asked", Clock()())
    made.path.rename(folder / "backup")


def _restore(folder: Path, acknowledge: Acknowledge) -> None:
    clock = Clock()
    for number in range(10**6):
        entry = new_entry(number)
        with opened(folder) as journal:
            apply(journal, "save-entries", [Change(None, entry)])
        acknowledge(entry.id)
        backup.restore(folder / "backup", folder / "my.journal", clock)


def _verify_restored(folder: Path, acknowledged: Sequence[str]) -> tuple[int, list[str]]:
    """Whatever was acknowledged is in the journal or in a backup of what was there before a restore."""
    found = unsound(folder)
    with opened(folder) as journal:
        kept = ids_of(read_records(journal))
    if len(kept) not in (60, 61):
        found.append(f"half a restore: {len(kept)}")
    beside = backup.folder_beside(folder / "my.journal")
    for one in backup.backups(beside, folder / "my.journal") if beside.is_dir() else ():
        kept |= ids_of(backup.look_inside(one.path, Clock()))
    return len(set(acknowledged) - kept), found


def _erase(folder: Path, acknowledge: Acknowledge) -> None:
    with opened(folder) as journal:
        for number in range(10**6):
            entry = new_entry(number)
            apply(journal, "save-entries", [Change(None, entry)])
            erase(journal, [entry.id])
            acknowledge(entry.id)


def _verify_erased(folder: Path, acknowledged: Sequence[str]) -> tuple[int, list[str]]:
    found = unsound(folder)
    content = (folder / "my.journal").read_bytes()
    with opened(folder) as journal:
        lost = max(0, 60 - len(read_records(journal).entries))
    return lost + sum(one.encode() in content for one in acknowledged), found


PHASES = (
    Phase("writing", with_entries, _write, _verify_written),
    Phase("importing", with_entries, _import, _verify_imported),
    Phase("migrating", _prepare_migration, _migrate, _verify_migrated),
    Phase("backing up", with_entries, _back_up, _verify_backed_up),
    Phase("encrypting", with_entries, _encrypt, _verify_encrypted),
    Phase("restoring", _prepare_restoring, _restore, _verify_restored),
    Phase("erasing", with_entries, _erase, _verify_erased),
)
