"""One turn of an engine in a process of its own: each input read within bounds, and what came of it kept."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import tempfile
import time
import traceback
from pathlib import Path
from types import FrameType
from typing import NoReturn

from benchmarks.fuzzing.corpus import Corpus, Run
from benchmarks.fuzzing.target import Target, WrongError, refusal
from journal.errors import KnownError

MOST_SECONDS = 10.0
"""Processor time that one input may take: hundreds of times what a usual one does."""

MOST_MEMORY = 2**30
"""Bytes that reading may take beyond what the process has when it begins."""

_LONGEST_KEPT = 2**20
_TELLS_EVERY = 2.0


class Turn:
    """Tries inputs until its time is over; an engine calls `trial` with each."""

    def __init__(self, target: Target, corpus: Corpus, engine: str, seconds: float) -> None:
        self.target, self.corpus = target, corpus
        self._run = Run(engine)
        self._began, self._seconds, self._told = time.monotonic(), seconds, 0.0
        self._number = f"{time.time_ns()}-{os.getpid()}"
        self._outcomes: set[str] = set()
        self._place = Path(tempfile.mkdtemp(prefix="fuzz-", dir=_memory()))
        corpus.add(target.samples())
        _bound()

    @property
    def is_over(self) -> bool:
        """Whether the turn's time has passed."""
        return time.monotonic() - self._began >= self._seconds

    def trial(self, data: bytes) -> None:
        """Read one input; whatever is no success and no refusal in a sentence is kept as a finding."""
        self.corpus.trying.write_bytes(data)
        self._run.tried += 1
        folder = self._place / "trial"
        folder.mkdir()
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
        try:
            outcome = self.target.read(data, folder)
            self._run.accepted += 1
        except KnownError as error:
            outcome = self._refused(data, error)
        except Exception as error:  # noqa: BLE001 – this is what is looked for
            outcome = self._found(data, error)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        if {path.name for path in self._place.iterdir()} != {"trial"}:
            self._found(data, WrongError("something was written outside its folder"))
        shutil.rmtree(folder)
        self._note(data, outcome)

    def finish(self) -> NoReturn:
        """Write down what was done and end the process, as the engine's own end would hide it."""
        self._tell()
        self.corpus.trying.unlink(missing_ok=True)
        shutil.rmtree(self._place)
        os._exit(0)

    def _refused(self, data: bytes, error: KnownError) -> str:
        try:
            outcome = " ".join([refusal(error), *getattr(error, "__notes__", ())])
        except Exception as wrong:  # noqa: BLE001 – a refusal that cannot be said is a finding too
            return self._found(data, wrong)
        self._run.refused[error.code] += 1
        return outcome

    def _found(self, data: bytes, error: Exception) -> str:
        frames = [
            f"{Path(frame.filename).name}:{frame.name}"
            for frame in traceback.extract_tb(error.__traceback__)
            if "/journal/" in frame.filename
        ]
        self._run.findings += 1
        sign = f"{type(error).__name__} {' '.join(frames[-3:])}"
        if isinstance(error, WrongError):
            sign += str(error)[:60]
        self.corpus.keep_finding(sign, data, f"{sign}\n\n{''.join(traceback.format_exception(error))}")
        return f"finding {sign}"

    def _note(self, data: bytes, outcome: str) -> None:
        if outcome not in self._outcomes:
            self._outcomes.add(outcome)
            if len(data) <= _LONGEST_KEPT:
                self.corpus.add([data])
        if time.monotonic() - self._told > _TELLS_EVERY:
            self._tell()
        if self.is_over:
            self.finish()

    def _tell(self) -> None:
        self._told = time.monotonic()
        self._run.seconds = self._told - self._began
        self.corpus.keep_run(self._run, self._number)


def _memory() -> Path | None:
    """Return a folder that lies in memory, where there is one: trials write a lot."""
    place = Path("/dev/shm")  # noqa: S108 – a folder of its own is made in it
    return place if place.is_dir() else None


def _bound() -> None:
    signal.signal(signal.SIGPROF, _too_long)
    with Path("/proc/self/statm").open() as told:
        pages = int(told.read().split()[0])
    most = pages * resource.getpagesize() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _too_long(_number: int, _frame: FrameType | None) -> None:
    raise WrongError(f"took more than {MOST_SECONDS:g} seconds")
