"""Kills the program at random moments and looks at what is left: `python -m benchmarks.faults --kills N`.

Each kill is a SIGKILL of a process that is at work; a pipe tells what it had acknowledged by then. With
`--power` the writes of a program at work are traced and replayed with the power cut at every sync
(`benchmarks.power_loss`). The moments come from a seed, so that a run can be repeated roughly.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.fault_phases import PHASES, Phase

LONGEST = 0.4
"""Seconds after which a process is killed at the latest."""

WIDTHS = (14, 8, 14, 8, 12)


@dataclass
class Count:
    """What came of the kills of one phase."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    complaints: list[str] = field(default_factory=list)


def main() -> int:
    """Print the table; return 1 where anything was lost, half done or not sound."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.faults", description=__doc__)
    asked.add_argument("--kills", type=int, default=210, help="how many in all, spread over the phases")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--phase", choices=[phase.name for phase in PHASES], help="only this one")
    asked.add_argument(
        "--power", type=int, metavar="SAVES", help="replay power loss over so many saves instead"
    )
    options = asked.parse_args()
    if options.power:
        from benchmarks.power_loss import replay

        return replay(options.power, options.seed)
    chosen = [phase for phase in PHASES if options.phase in (None, phase.name)]
    counts = _killed(chosen, options.kills, random.Random(options.seed))
    return _shown(counts)


def _killed(phases: Sequence[Phase], kills: int, chance: random.Random) -> dict[str, Count]:
    counts = {phase.name: Count() for phase in phases}
    with tempfile.TemporaryDirectory() as place:
        for phase in phases:
            (Path(place) / phase.name).mkdir()
            phase.prepare(Path(place) / phase.name)
        for number in range(kills):
            phase = phases[number % len(phases)]
            folder = Path(place) / "trial"
            shutil.copytree(Path(place) / phase.name, folder)
            _try(phase, folder, LONGEST * chance.random(), counts[phase.name])
            shutil.rmtree(folder)
    return counts


def _try(phase: Phase, folder: Path, seconds: float, count: Count) -> None:
    acknowledged = _killed_after(phase, folder, seconds)
    try:
        lost, complaints = phase.verify(folder, acknowledged)
    except Exception as error:  # noqa: BLE001 – whatever stops a look at the file is a finding
        lost, complaints = 0, [f"{type(error).__name__}: {error}"]
    count.kills += 1
    count.acknowledged += len(acknowledged)
    count.lost += lost
    count.complaints += complaints


def _killed_after(phase: Phase, folder: Path, seconds: float) -> list[str]:
    """Let another process work for so long, kill it, and return what it had acknowledged."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        _work(phase, folder, write)
    os.close(write)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(read) as told:
        lines = told.read().split("\n")
    return lines[:-1]


def _work(phase: Phase, folder: Path, write: int) -> None:
    """Work until killed; never returns."""
    try:
        phase.work(folder, lambda said: _tell(write, said))
    except BaseException as error:  # noqa: BLE001 – told by what is then missing
        os.write(2, f"{phase.name}: {type(error).__name__}: {error}\n".encode())
    os._exit(1)


def _tell(write: int, said: str) -> None:
    os.write(write, f"{said}\n".encode())


def _shown(counts: dict[str, Count]) -> int:
    _row("phase", "kills", "acknowledged", "lost", "not sound")
    for name, count in counts.items():
        _row(name, count.kills, count.acknowledged, count.lost, len(count.complaints))
    for name, count in counts.items():
        for complaint in count.complaints[:5]:
            print(f"{name}: {complaint}")
    is_kept = all(not count.lost and not count.complaints for count in counts.values())
    return 0 if is_kept else 1


def _row(*cells: object) -> None:
    print("".join(f"{cell!s:<{width}}" for cell, width in zip(cells, WIDTHS, strict=True)))


if __name__ == "__main__":
    sys.exit(main())
