"""What is being done when the program is killed, and what must hold afterwards; one class a phase."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from benchmarks.fault_journals import (
    KEY,
    NEXT,
    PLAIN,
    Clock,
    ids_of,
    new_entry,
    opened,
    unsound,
    with_entries,
)
from journal.actions.changing import import_file
from journal.actions.changing.rescuing import rescue_file
from journal.errors import KnownError
from journal.exchange import recovery_json
from journal.records import Records
from journal.records.changes import Change
from journal.storage import Journal, apply, backup, check, open_journal, read_records
from journal.storage.encryption import change_passphrase, protect_with, unprotect
from journal.storage.erasing import erase
from journal.storage.migration import MIGRATIONS

Acknowledge: TypeAlias = Callable[[str], None]

STATES = ("plain", "protected", "changed")
"""What a journal is in turn while its passphrase is set, changed and taken away."""
IMPORTED = 300
STEP = """
CREATE TABLE moods (id TEXT PRIMARY KEY) STRICT;
CREATE TABLE filler (id INTEGER PRIMARY KEY, body TEXT) STRICT;
INSERT INTO filler (body) SELECT note || id FROM entries;
UPDATE entries SET note = note || '';
"""


@dataclass(frozen=True)
class Phase:
    """`prepare` fills a folder, `work` goes on for ever in it, `verify` looks at it after a kill.

    `verify` is given what was acknowledged; it returns how much of that is lost, and what else is wrong.
    """

    name: str
    prepare: Callable[[Path], None]
    work: Callable[[Path, Acknowledge], None]
    verify: Callable[[Path, Sequence[str]], tuple[int, list[str]]]


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
            change_passphrase(journal, NEXT)
            acknowledge("changed")
            unprotect(journal)
            acknowledge("plain")


def _verify_encrypted(folder: Path, acknowledged: Sequence[str]) -> tuple[int, list[str]]:
    """As acknowledged last or one step on, the journal is whole, and the next start clears up beside it."""
    state = _state(folder)
    last = STATES.index(acknowledged[-1]) if acknowledged else 0
    lost, found = int(state not in (STATES[last], STATES[(last + 1) % len(STATES)])), []
    with _opened_as(folder, state) as journal:
        lost += 60 - len(read_records(journal).entries)
        found += [finding.code for finding in check(journal)]
    if state != "plain" and b"word word" in (folder / "my.journal").read_bytes():
        found.append("plain text in a protected journal")
    names = {file.name for file in folder.iterdir()} - {"my.journal"}
    if names:
        found.append(f"left behind: {sorted(names)}")
    return lost, found


def _state(folder: Path) -> str:
    if (folder / "my.journal").read_bytes()[:16] == PLAIN:
        return "plain"
    try:
        opened(folder).close()
    except KnownError:
        return "changed"
    return "protected"


def _opened_as(folder: Path, state: str) -> Journal:
    if state != "changed":
        return opened(folder)
    return open_journal(folder / "my.journal", Clock(), create=False, passphrase=lambda: NEXT)


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


def _prepare_rescue(folder: Path) -> None:
    with_entries(folder)
    content = bytearray((folder / "my.journal").read_bytes())
    content[4 * 4096 : 4 * 4096 + 600] = bytes(600)
    (folder / "my.journal").unlink()
    (folder / "spoilt").write_bytes(content)
    rescue_file(folder / "spoilt", folder / "wanted", Clock())


def _rescue(folder: Path, acknowledge: Acknowledge) -> None:
    for number in range(10**6):
        rescue_file(folder / "spoilt", folder / f"{number}.journal", Clock())
        acknowledge(str(number))


def _verify_rescued(folder: Path, acknowledged: Sequence[str]) -> tuple[int, list[str]]:
    """Each journal under its own name holds all that can be saved; the spoilt one can be rescued again."""
    with open_journal(folder / "wanted", Clock(), read_only=True) as journal:
        wanted = read_records(journal)
    found, made = [], sorted(folder.glob("[0-9]*.journal"))
    rescue_file(folder / "spoilt", folder / "again.journal", Clock())
    for path in (*made, folder / "again.journal"):
        with open_journal(path, Clock(), create=False) as journal:
            if read_records(journal) != wanted or check(journal):
                found.append("half a rescue")
    return len(set(acknowledged) - {path.stem for path in made}), found


PHASES = (
    Phase("writing", with_entries, _write, _verify_written),
    Phase("importing", with_entries, _import, _verify_imported),
    Phase("migrating", _prepare_migration, _migrate, _verify_migrated),
    Phase("backing up", with_entries, _back_up, _verify_backed_up),
    Phase("encrypting", with_entries, _encrypt, _verify_encrypted),
    Phase("restoring", _prepare_restoring, _restore, _verify_restored),
    Phase("erasing", with_entries, _erase, _verify_erased),
    Phase("rescuing", _prepare_rescue, _rescue, _verify_rescued),
)
