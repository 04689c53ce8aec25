"""What is measured: each a ratio or a difference against a floor of the same run, with its bound."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.journals import write_all

ROOT = Path(__file__).resolve().parent.parent
PROBES = ROOT / "benchmarks" / "probes"
LONGEST_STALL = 50
LOCKING = 150
"""Milliseconds: once the page is covered, all that was read is looked for and let go of in one turn."""
STALLING = ("loading", "drawing", "saving", "backing up", "listing", "protecting", "locking", "unlocking")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `found` and `bound` share a unit, which `form` writes."""

    name: str
    program: str
    floor: str
    found: float
    bound: float
    form: str

    @property
    def holds(self) -> bool:
        """Whether the bound is kept."""
        return self.found <= self.bound


@dataclass(frozen=True, slots=True)
class Bench:
    """Where it is measured: the journals, a folder of its own, and how often."""

    files: dict[str, Path]
    folder: Path
    runs: int

    def probe(self, name: str, *arguments: object) -> tuple[float, str]:
        """Run a probe in a process of its own; return the moment it began and what it printed."""
        begun = time.monotonic()
        command = [sys.executable, str(PROBES / f"{name}.py"), *map(str, arguments)]
        run = subprocess.run(
            command,
            cwd=ROOT,
            env=environment(self.folder),
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        if run.returncode or not run.stdout.strip():
            raise RuntimeError(f"{name} {arguments}: {run.stderr or 'said nothing'}")
        return begun, run.stdout.strip().splitlines()[-1]

    def seconds(self, name: str, *arguments: object) -> float:
        """Return how long a probe took until the moment it printed."""
        begun, said = self.probe(name, *arguments)
        told = json.loads(said)
        return float(told["at"] if isinstance(told, dict) else told) - begun

    def told(self, name: str, *arguments: object) -> dict[str, Any]:
        """Return what a probe printed."""
        found: dict[str, Any] = json.loads(self.probe(name, *arguments)[1])
        return found

    def side_by_side(self, *probes: Callable[[], float]) -> list[float]:
        """Return the medians of several measures, taken in turn so that a busy moment meets all of them."""
        for probe in probes:
            probe()  # once for nothing, so that every module is compiled
        taken = [[probe() for probe in probes] for _ in range(self.runs)]
        return [median(column) for column in zip(*taken, strict=True)]


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of a probe: a home of its own, no display where none is there.

    Compiled modules are kept, as they are for a person who starts the program a second time.
    """
    own = {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "XDG_CONFIG_HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
    }
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        own["QT_QPA_PLATFORM"] = "offscreen"
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | own


def prepare(folder: Path, runs: int) -> Bench:
    """Write the journals and the points of the bare charts."""
    bench = Bench(write_all(folder), folder, runs)
    (folder / "points.pickle").write_bytes(pickle.dumps(list(points())))
    return bench


def points() -> Iterator[tuple[list[Any], list[float]]]:
    """Yield the days and scores of each line of the usual journal."""
    from journal.sample import tell

    entries = tell("return-in-week-nine").entries
    for site in ("back", "leg", "numbness", "tingling", "weakness"):
        given = [(entry.day, getattr(entry, site)) for entry in entries if getattr(entry, site) is not None]
        yield [day for day, _ in given], [score for _, score in given]


def start(bench: Bench) -> Iterator[Row]:
    """Cold start until the first page takes a digit, against a bare window."""
    program, floor = bench.side_by_side(
        partial(bench.seconds, "window", "digit", bench.files["usual"]), partial(bench.seconds, "bare_window")
    )
    yield ratio("start until a digit counts", program, floor, 1.6)


def chart(bench: Bench) -> Iterator[Row]:
    """Time to a drawn chart, without a window and with one, against matplotlib alone."""
    file, dots = bench.files["usual"], bench.folder / "points.pickle"
    pixels, bare, window, canvas = bench.side_by_side(
        partial(bench.seconds, "chart", file),
        partial(bench.seconds, "bare_chart", dots),
        partial(bench.seconds, "window", "chart", file),
        partial(bench.seconds, "bare_chart_window", dots),
    )
    yield ratio("chart without a window", pixels, bare, 1.3)
    yield ratio("chart in the window", window, canvas, 1.3)


def page_one(bench: Bench) -> Iterator[Row]:
    """Page one of the visit report of a year, against matplotlib's own page, and of twenty years."""
    dots = bench.folder / "points.pickle"
    usual, bare, long = bench.side_by_side(
        lambda: float(bench.told("page_one", bench.files["usual"])["seconds"]),
        lambda: float(bench.told("bare_page", dots)["seconds"]),
        lambda: float(bench.told("page_one", bench.files["long"])["seconds"]),
    )
    yield ratio("page one of a year", usual, bare, 2.5)
    yield Row("page one of twenty years", milliseconds(long), "", long * 1000, 1500, "{:.0f} ms")


def opening(bench: Bench) -> Iterator[Row]:
    """Opening and reading twenty years, against a journal with nothing but its surgery."""
    long, new = bench.side_by_side(
        partial(bench.seconds, "window", "loaded", bench.files["long"]),
        partial(bench.seconds, "window", "loaded", bench.files["new"]),
    )
    name = "reading 14,600 entries, more than none"
    yield Row(name, milliseconds(long), milliseconds(new), (long - new) * 1000, 300, "{:.0f} ms")


def unlocking(bench: Bench) -> Iterator[Row]:
    """Opening and reading twenty years with a passphrase, its derivation left out, against a plain one."""
    told = bench.told("unlocking", bench.files["long"])
    yield ratio("unlocking 14,600 entries, key at hand", told["sealed"], told["plain"], 1.1)
    derived = told["derived"]
    yield Row("deriving the key, alone", milliseconds(derived), "", derived * 1000, 1000, "{:.0f} ms")


def saving(bench: Bench) -> Iterator[Row]:
    """Saving an entry until it is acknowledged, against a bare commit."""
    told = bench.told("saving", bench.files["long"])
    yield ratio("saving an entry, 14,600 kept", told["saved"], told["committed"], 3)


def backup(bench: Bench) -> Iterator[Row]:
    """A verified backup of twenty years, plain and with a passphrase."""
    told = bench.told("backup", bench.files["long"])
    for name in ("plain", "protected"):
        found = told[name]
        yield Row(
            f"backup of 14,600 entries, {name}", milliseconds(found), "", found * 1000, 1000, "{:.0f} ms"
        )


def importing(bench: Bench) -> Iterator[Row]:
    """A table of 100,000 rows read into a new journal, beside the same rows put into a bare table."""
    told = bench.told("importing", bench.folder)
    program, floor = told["imported"], told["copied"]
    name = "importing 100,000 rows of a table"
    yield Row(name, milliseconds(program), milliseconds(floor), program, 10, "{:.1f} s")


def memory(bench: Bench) -> Iterator[Row]:
    """The most memory used with twenty years read and drawn, against a new journal."""
    long, new = bench.side_by_side(
        lambda: float(bench.told("window", "memory", bench.files["long"])["peak"]),
        lambda: float(bench.told("window", "memory", bench.files["new"])["peak"]),
    )
    yield Row("memory, 14,600 entries drawn", megabytes(long), megabytes(new), long / new, 1.5, "{:.2f}×")


def stalls(bench: Bench) -> Iterator[Row]:
    """The longest stall of the window with twenty years, beside that of a window with nothing to do."""
    copy = bench.folder / "stall.journal"
    taken = []
    for _ in range(min(bench.runs, 3)):
        shutil.copy(bench.files["long"], copy)  # it is given a passphrase in the end
        taken.append(bench.told("window", "stall", copy)["stalls"])
    idle = f"{median(stall['idle'] for stall in taken):.0f} ms"
    for phase in STALLING:
        found = median(stall[phase] for stall in taken)
        bound = LOCKING if phase == "locking" else LONGEST_STALL
        yield Row(f"longest stall while {phase}", f"{found:.0f} ms", idle, found, bound, "{:.0f} ms")


def ratio(name: str, program: float, floor: float, bound: float) -> Row:
    """Return a row that compares two times, in seconds."""
    return Row(name, milliseconds(program), milliseconds(floor), program / floor, bound, "{:.2f}×")


def milliseconds(seconds: float) -> str:
    """Return a time as it stands in the table."""
    return f"{seconds * 1000:.1f} ms" if seconds < 0.01 else f"{seconds * 1000:.0f} ms"


def megabytes(octets: float) -> str:
    """Return an amount of memory as it stands in the table."""
    return f"{octets / 1e6:.0f} MB"


MEASURES: dict[str, Callable[[Bench], Iterator[Row]]] = {
    "start": start,
    "chart": chart,
    "page-one": page_one,
    "opening": opening,
    "unlocking": unlocking,
    "saving": saving,
    "backup": backup,
    "importing": importing,
    "memory": memory,
    "stalls": stalls,
}


def measure(names: Sequence[str], bench: Bench) -> Iterator[Row]:
    """Yield the rows of the named measures."""
    for name in names:
        yield from MEASURES[name](bench)
