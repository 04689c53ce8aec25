"""Flips one bit at a time in every part of a journal: `python -m benchmarks.flipped_bits [--flips N]`.

For each flip `check` must find it, or all that is read be as before; then `rescue` saves what it can. The
parts are the file's header, the rest of the pages that hold its schema, and all other pages in turn.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.fault_journals import KEY, Clock, new_entry
from journal.errors import KnownError
from journal.records import Records
from journal.records.changes import Change
from journal.storage import apply, check, open_journal, read_records
from journal.storage.encryption import protect_with
from journal.storage.rescue import rescue

PAGE, HEADER, ENTRIES = 4096, 100, 200
WIDTHS = (26, 8, 8, 10, 8, 10, 10, 8)


@dataclass
class Count:
    """What came of the flips in one part; `saved` of `records`, `least` where it went worst."""

    flips: int = 0
    found: int = 0
    harmless: int = 0
    missed: int = 0
    records: int = 0
    saved: int = 0
    least: int = ENTRIES


def main() -> int:
    """Print the table; return 1 where a flip changed what is read and was not found."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.flipped_bits", description=__doc__)
    asked.add_argument("--flips", type=int, default=300, help="in each part")
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    missed = 0
    _row("part", "flips", "found", "harmless", "missed", "records", "saved", "least")
    with tempfile.TemporaryDirectory() as place:
        for is_protected in (False, True):
            path = Path(place) / f"{is_protected}.journal"
            schema = _made(path, is_protected=is_protected)
            wanted = _read(path, is_protected=is_protected)
            for part, places in _parts(path.read_bytes(), schema, is_protected=is_protected).items():
                chance = random.Random(f"{options.seed} {part}")
                flips = [places[n * len(places) // options.flips] for n in range(options.flips)]
                count = Count()
                for start, length in flips:
                    _flip(path, start + chance.randrange(length), chance.randrange(8), wanted, count)
                _row(part, *vars(count).values())
                missed += count.missed
    return 1 if missed else 0


def _made(path: Path, *, is_protected: bool) -> list[int]:
    """Make a journal and return the numbers of the pages that hold its schema."""
    with open_journal(path, Clock()) as journal:
        for start in range(0, ENTRIES, 20):
            changes = [Change(None, new_entry(number, 30)) for number in range(start, start + 20)]
            apply(journal, "import", changes)
        content = path.read_bytes()
        if is_protected:
            protect_with(journal, KEY)
    pages = range(1, len(content) // PAGE + 1)
    return [page for page in pages if page == 1 or b"CREATE " in content[(page - 1) * PAGE : page * PAGE]]


def _parts(content: bytes, schema: list[int], *, is_protected: bool) -> dict[str, list[tuple[int, int]]]:
    """Return the places of each part: where each stretch begins and how long it is."""
    pages = range(1, len(content) // PAGE + 1)
    if is_protected:
        return {
            "protected, first page": [(0, PAGE)],
            "protected, other pages": [((page - 1) * PAGE, PAGE) for page in pages if page > 1],
        }
    rest = [((page - 1) * PAGE, PAGE) for page in schema if page > 1]
    return {
        "header": [(0, HEADER)],
        "schema": [(HEADER, PAGE - HEADER), *rest],
        "other pages": [((page - 1) * PAGE, PAGE) for page in pages if page not in schema],
    }


def _flip(path: Path, place: int, bit: int, wanted: Records, count: Count) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1 << bit
    spoilt, made = path.with_name("spoilt"), path.with_name("rescued")
    spoilt.write_bytes(content)
    is_protected = path.stem == "True"
    count.flips += 1
    if _is_found(spoilt, is_protected=is_protected):
        count.found += 1
    elif _read(spoilt, is_protected=is_protected) == wanted:
        count.harmless += 1
    else:
        count.missed += 1
    saved = _saved(spoilt, made, wanted, is_protected=is_protected)
    count.records += len(wanted.entries)
    count.saved += saved
    count.least = min(count.least, saved)
    for file in path.parent.glob("*"):
        if file.stem not in ("True", "False"):
            file.unlink()


def _is_found(path: Path, *, is_protected: bool) -> bool:
    try:
        with open_journal(
            path, Clock(), read_only=True, passphrase=(lambda: KEY) if is_protected else None
        ) as journal:
            return check(journal) != []
    except KnownError:
        return True


def _read(path: Path, *, is_protected: bool) -> Records:
    with open_journal(
        path, Clock(), read_only=True, passphrase=(lambda: KEY) if is_protected else None
    ) as journal:
        return read_records(journal)


def _saved(spoilt: Path, made: Path, wanted: Records, *, is_protected: bool) -> int:
    """Return how many entries a rescue saves just as they were."""
    try:
        told = rescue(spoilt, made, Clock(), KEY if is_protected else None)
    except KnownError:
        return 0
    return len(set(told.records.entries) & set(wanted.entries))


def _row(*cells: object) -> None:
    print("".join(f"{cell!s:<{width}}" for cell, width in zip(cells, WIDTHS, strict=True)), flush=True)


if __name__ == "__main__":
    sys.exit(main())
