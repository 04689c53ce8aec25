"""What happens on a really full disk, at every step of what is done: `python -m benchmarks.full_disk`.

A small disk in memory is mounted (Linux, as the super-user) and filled, so that from no byte up to enough
is left, a page more each time; each thing is tried with each room. It must then be done, or be refused in
words with the journal as it was and nothing half made beside it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from benchmarks.fault_journals import KEY, NEXT, PLAIN, Clock, new_entry, opened, with_entries
from journal.actions.changing import import_file
from journal.actions.changing.rescuing import rescue_file
from journal.actions.making import export_file
from journal.errors import KnownError
from journal.exchange import recovery_json
from journal.records import Records
from journal.records.changes import Change
from journal.storage import Journal, apply, backup, check, open_journal, read_records
from journal.storage.encryption import change_passphrase, protect_with, unprotect
from journal.storage.erasing import erase
from journal.words import english

PAGE = 4096
DISK = 8 << 20
WIDTHS = (24, 8, 10, 8, 12, 10)


def main() -> int:
    """Print the table; return 1 where something was lost, half made, or stopped by a bug."""
    complaints: list[str] = []
    _row("doing", "tries", "refused", "done", "not sound", "how told")
    with tempfile.TemporaryDirectory() as place:
        folder, disk = Path(place) / "before", Path(place) / "disk"
        for each in (folder, disk):
            each.mkdir()
        _prepare(folder)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(disk)], check=True)
        try:
            for name, (do, is_protected) in DOINGS.items():
                complaints += _tried(name, do, folder / ("sealed" if is_protected else "plain"), disk)
        finally:
            subprocess.run(["umount", "-l", str(disk)], check=True)
    print(*complaints[:20], sep="\n")
    return 1 if complaints else 0


def _prepare(folder: Path) -> None:
    for name in ("plain", "sealed"):
        there = folder / name
        there.mkdir()
        with_entries(there, 40)
        brought = Records(entries=tuple(new_entry(number, 60) for number in range(60)))
        (there / "brought.json").write_bytes(recovery_json.write(brought))
        with opened(there) as journal:
            if name == "sealed":
                protect_with(journal, KEY)
            backup.make_backup(journal, there / "made", "asked", Clock()()).path.rename(there / "backup")
            apply(journal, "save-entries", [Change(None, new_entry(41))])
        (there / "made").rmdir()


def _tried(name: str, do: Callable[[Path], object], before: Path, disk: Path) -> list[str]:
    """Try one thing with more and more room until it has been done three times; return what went wrong."""
    codes: Counter[str] = Counter()
    complaints, done, tries = [], 0, 0
    while done < 3 and tries * PAGE < DISK // 2:
        _fill(disk, before, tries * PAGE)
        tries += 1
        was, names = _records(disk), _names(disk)
        try:
            do(disk)
        except KnownError as error:
            codes[error.code] += 1
            if _records(disk) != was:
                complaints.append(f"{name}, {tries - 1} pages: the journal is another")
            left = {file for file in _names(disk) - names if not _is_whole_backup(disk / file)}
            if left or names - _names(disk):
                complaints.append(f"{name}, {tries - 1} pages: left {sorted(left)}")
        except Exception as error:  # noqa: BLE001 – a bug is what this looks for
            complaints.append(f"{name}, {tries - 1} pages: {type(error).__name__}: {error}")
        else:
            done += 1
        complaints += [f"{name}, {tries - 1} pages: {code}" for code in _unsound(disk)]
    told = ", ".join(sorted(codes))
    _row(name, tries, codes.total(), done, len(complaints), told)
    return complaints


def _fill(disk: Path, before: Path, room: int) -> None:
    """Empty the disk, put the journal there, and leave so much room."""
    for file in disk.iterdir():
        shutil.rmtree(file) if file.is_dir() else file.unlink()
    shutil.copytree(before, disk, dirs_exist_ok=True)
    (disk / "my.journal.lock").touch()
    ballast = shutil.disk_usage(disk).free - room
    (disk / "ballast").write_bytes(bytes(ballast))


def _names(disk: Path) -> set[str]:
    return {str(file.relative_to(disk)) for file in disk.rglob("*") if file.is_file()} - {"my.journal.lock"}


def _is_whole_backup(file: Path) -> bool:
    """Whether a file is the backup that an import makes first, which is kept also where the import fails."""
    if not file.name.endswith(".before-import.backup"):
        return False
    backup.verify_backup(file)
    return True


def _reading(disk: Path) -> Journal:
    path = disk / "my.journal"
    key = KEY if path.read_bytes()[:16] != PLAIN else None
    for passphrase in (None if key is None else (lambda: KEY), lambda: NEXT):
        try:
            return open_journal(path, Clock(), read_only=True, passphrase=passphrase)
        except KnownError as error:
            if error.code != "passphrase-wrong":
                raise
    raise AssertionError("no passphrase opens it")


def _records(disk: Path) -> Records:
    with _reading(disk) as journal:
        return read_records(journal)


def _unsound(disk: Path) -> list[str]:
    with _reading(disk) as journal:
        return [finding.code for finding in check(journal)]


def _save(disk: Path) -> None:
    with opened(disk) as journal:
        apply(journal, "save-entries", [Change(None, new_entry(50))])


def _back_up(disk: Path) -> None:
    with opened(disk) as journal:
        backup.make_backup(journal, disk / "backups", "asked", Clock()())


def _restore(disk: Path) -> None:
    backup.restore(disk / "backup", disk / "my.journal", Clock(), passphrase=lambda: KEY)


def _protect(disk: Path) -> None:
    with opened(disk) as journal:
        protect_with(journal, KEY)


def _change(disk: Path) -> None:
    with opened(disk) as journal:
        change_passphrase(journal, NEXT)


def _unprotect(disk: Path) -> None:
    with opened(disk) as journal:
        unprotect(journal)


def _erase(disk: Path) -> None:
    with opened(disk) as journal:
        erase(journal, [read_records(journal).entries[5].id])


def _import(disk: Path) -> None:
    import_file(disk / "brought.json", disk / "my.journal", Clock())


def _export(disk: Path) -> None:
    export_file(disk / "my.journal", disk / "all.json", Clock(), english())


def _rescue(disk: Path) -> None:
    rescue_file(disk / "my.journal", disk / "new.journal", Clock())


DOINGS: dict[str, tuple[Callable[[Path], object], bool]] = {
    "saving": (_save, False),
    "importing": (_import, False),
    "backing up": (_back_up, False),
    "backing up, protected": (_back_up, True),
    "restoring": (_restore, False),
    "restoring, protected": (_restore, True),
    "setting a passphrase": (_protect, False),
    "changing it": (_change, True),
    "removing it": (_unprotect, True),
    "erasing": (_erase, False),
    "exporting": (_export, False),
    "rescuing": (_rescue, False),
}


def _row(*cells: object) -> None:
    print("".join(f"{cell!s:<{width}}" for cell, width in zip(cells, WIDTHS, strict=True)), flush=True)


if __name__ == "__main__":
    sys.exit(main())
