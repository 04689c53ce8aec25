"""Power loss, replayed: the writes of a program that saves are traced, then cut off at every sync.

At each cut, whatever was not yet synced is dropped, kept, or kept in part and out of order, a write as a
whole or only some of its sectors (a torn page); names given or
taken in a folder count as lost until the folder is synced. From each such disk the journal is opened again:
everything acknowledged before the cut must be there and the file sound. Needs Linux and `strace`.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.fault_journals import Clock, with_entries
from journal.storage import check, open_journal, read_records

IN_PART = 3
"""Disks with a part of what was not synced, for each cut."""

SECTOR = 512
"""Bytes that a disk writes wholly or not at all."""

_CALLS = "openat,write,pwrite64,ftruncate,fsync,fdatasync,unlink,rename"
_SAVE = """
import sys
from pathlib import Path
from benchmarks.fault_journals import Clock, new_entry
from journal.records.changes import Change
from journal.storage import apply, open_journal
with open_journal(Path(sys.argv[1]), Clock()) as journal:
    for number in range(int(sys.argv[2])):
        entry = new_entry(number)
        apply(journal, "save-entries", [Change(None, entry)])
        print(entry.id, flush=True)
"""
_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)(?:<(.*)>)?")
_HANDLE = re.compile(r"^(\d+)<(.*?)>, ?(.*)$|^(\d+)<(.*?)>$")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True)
class Step:
    """One thing that the program asked of the disk: what, in which file, and with what."""

    what: str
    name: str
    data: bytes = b""
    place: int = 0

    @property
    def is_name(self) -> bool:
        """Whether it gives or takes a name in the folder."""
        return self.what in ("make", "remove")


def replay(saves: int, seed: int) -> int:
    """Trace so many saves, try every cut and print what came of them; return 1 where anything was lost."""
    if shutil.which("strace") is None:
        print("strace is not installed")
        return 1
    chance = random.Random(seed)
    disks = lost = broken = cuts = 0
    with tempfile.TemporaryDirectory() as place:
        folder, before, trial = (Path(place) / name for name in ("traced", "before", "trial"))
        folder.mkdir()
        with_entries(folder)
        shutil.copytree(folder, before)
        steps = list(_traced(folder, saves))
        for cut in _cuts(steps):
            cuts += 1
            acknowledged = {step.data.decode().strip() for step in steps[:cut] if step.what == "told"}
            for kept in _kept(steps[:cut], chance):
                shutil.copytree(before, trial)
                _carry_out(trial, kept)
                gone, is_sound = _looked_at(trial, acknowledged)
                disks, lost, broken = disks + 1, lost + gone, broken + (not is_sound)
                shutil.rmtree(trial)
    print(f"saves {saves}, cuts {cuts}, disks tried {disks}")
    print(f"acknowledged entries lost {lost}, disks on which the journal is not sound {broken}")
    return 1 if lost or broken else 0


def _traced(folder: Path, saves: int) -> Iterator[Step]:
    """Yield what a program that saves asked of the files in a folder, and what it acknowledged."""
    trace = folder.parent / "trace"
    command = ["strace", "-f", "-y", "-xx", "-s", "10000000", "-e", f"trace={_CALLS}", "-o", str(trace)]
    subprocess.run(
        [*command, sys.executable, "-c", _SAVE, str(folder / "my.journal"), str(saves)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    for line in trace.read_text(encoding="ascii").splitlines():
        found = _LINE.match(line)
        if found is not None and int(found[3]) >= 0:
            yield from _step(folder, found[1], found[2], found[4])


def _step(folder: Path, call: str, given: str, opened: str | None) -> Iterator[Step]:
    texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(given)]
    handle = _HANDLE.match(given)
    path = "" if handle is None else _plain(handle[2] or handle[5] or "")
    inside = path.startswith(f"{folder}/")
    name = path[len(str(folder)) + 1 :] if inside else ""
    if call == "write" and given.startswith("1<") and texts[0].strip():
        yield Step("told", "", texts[0])
    elif call == "openat" and "O_CREAT" in given and opened is not None:
        made = _plain(opened)
        if made.startswith(f"{folder}/"):
            yield Step("make", made[len(str(folder)) + 1 :])
    elif call == "pwrite64" and inside:
        yield Step("write", name, texts[-1], int(given.rsplit(",", 1)[1]))
    elif call == "ftruncate" and inside:
        yield Step("cut", name, place=int(given.rsplit(",", 1)[1]))
    elif call in ("fsync", "fdatasync") and (inside or path == str(folder)):
        yield Step("sync", name)
    elif call == "unlink" and Path(texts[0].decode()).parent == folder:
        yield Step("remove", Path(texts[0].decode()).name)


def _plain(path: str) -> str:
    """Return a path that strace may have written as hexadecimal bytes."""
    return bytes.fromhex(path.replace("\\x", "")).decode() if path.startswith("\\x") else path


def _cuts(steps: Sequence[Step]) -> Iterator[int]:
    """Yield the places just before and just after every sync, and after every acknowledgement."""
    for number, step in enumerate(steps):
        if step.what == "sync":
            yield number
        if step.what in ("sync", "told"):
            yield number + 1


def _kept(steps: Sequence[Step], chance: random.Random) -> Iterator[list[Step]]:
    """Yield what may be on the disk after a cut: all that was synced, with none, all or some of the rest."""
    synced = [_is_synced(steps, number) for number in range(len(steps))]
    yield [step for step, is_synced in zip(steps, synced, strict=True) if is_synced]
    yield list(steps)
    for _ in range(IN_PART):
        names_until = chance.randrange(len(steps) + 1)  # a folder's changes reach the disk in their order
        yield [
            left
            for number, step in enumerate(steps)
            for left in ([step] if synced[number] else _left(step, chance, is_named=number < names_until))
        ]


def _left(step: Step, chance: random.Random, *, is_named: bool) -> Iterator[Step]:
    """Yield what is left of a step that was not synced: all of it, nothing, or some sectors of a write."""
    fate = chance.choice(("whole", "torn", "gone"))
    if step.is_name:
        if is_named:
            yield step
    elif fate == "whole":
        yield step
    elif fate == "torn" and step.what == "write":
        for start in range(0, len(step.data), SECTOR):
            if chance.random() < 0.5:
                part = step.data[start : start + SECTOR]
                yield replace(step, data=part, place=step.place + start)


def _is_synced(steps: Sequence[Step], number: int) -> bool:
    step = steps[number]
    wanted = "" if step.is_name else step.name
    return any(later.what == "sync" and later.name == wanted for later in steps[number + 1 :])


def _carry_out(folder: Path, steps: Sequence[Step]) -> None:
    for step in steps:
        path = folder / step.name
        if step.what == "make":
            path.write_bytes(b"")
        elif step.what == "remove":
            path.unlink(missing_ok=True)
        elif step.what in ("write", "cut") and path.exists():
            with path.open("r+b") as file:
                if step.what == "cut":
                    file.truncate(step.place)
                else:
                    file.seek(step.place)
                    file.write(step.data)


def _looked_at(folder: Path, acknowledged: set[str]) -> tuple[int, bool]:
    try:
        with open_journal(folder / "my.journal", Clock(), create=False) as journal:
            kept = {entry.id for entry in read_records(journal).entries}
            return len(acknowledged - kept), check(journal) == []
    except Exception as error:  # noqa: BLE001 – whatever stops a look at the file is a finding
        print(f"{type(error).__name__}: {error}")
        return len(acknowledged), False
