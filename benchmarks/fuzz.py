"""Feeds spoilt files to the readers: `python -m benchmarks.fuzz journal|json|csv [--minutes N]`.

What is worth spoiling further is kept in a folder, so that the next run goes on from there. A file is read or
refused in a sentence; whatever else comes of it is a finding, kept with its traceback.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import platformdirs

from benchmarks.fuzzing.corpus import Corpus, Run

TARGETS = ("journal", "json", "csv")
ENGINES = ("hypothesis", "atheris")
LONGEST_STALL = 90.0
"""Seconds without a new input after which a process is taken to hang and is ended."""

_WIDTHS = (12, 9, 9, 9, 9, 9)
_MOST_CODES = 12
_TO_GET_IT = (
    "atheris is not installed; where it can be had (Linux): pip install -r benchmarks/fuzzing/requirements.in"
)


def main() -> int:
    """Fuzz one kind of file, print the table of all runs on its corpus; return 1 where there are findings."""
    options = _asked()
    corpus = Corpus(options.corpus / options.target)
    if options.engine == "atheris" and find_spec("atheris") is None:
        print(_TO_GET_IT, file=sys.stderr)
        return 1
    if options.minutes > 0:
        _run(options.target, options.engine, 60 * options.minutes, options.corpus, corpus)
    return _shown(corpus)


def _asked() -> argparse.Namespace:
    asked = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    asked.add_argument("target", choices=TARGETS)
    asked.add_argument("--engine", choices=ENGINES, default=ENGINES[0])
    asked.add_argument("--minutes", type=float, default=1.0, help="0 only shows what was run before")
    kept = platformdirs.user_cache_path("recovery-journal-fuzzing", appauthor=False)
    asked.add_argument("--corpus", type=Path, default=kept, metavar="DIR", help=f"left out: {kept}")
    return asked.parse_args()


def _run(target: str, engine: str, seconds: float, folder: Path, corpus: Corpus) -> None:
    """Let processes fuzz one after the other until the time is over: one that dies or hangs is a finding."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 1:
        corpus.trying.unlink(missing_ok=True)
        turn = (target, engine, str(left), str(folder / target), str(time.time_ns() % 2**31))
        child = subprocess.Popen([sys.executable, "-m", "benchmarks.fuzzing", *turn])
        died = _watched(child, corpus)
        if died and corpus.trying.exists():
            data = corpus.trying.read_bytes()
            corpus.keep_finding(f"{died} {len(data)}", data, f"The process {died} on this input.\n")


def _watched(child: subprocess.Popen[bytes], corpus: Corpus) -> str:
    """Wait until a process ends; return how it was killed, "" where it ended as it should.

    Raises SystemExit where the fuzzing itself failed, and not what it tries.
    """
    while True:
        try:
            code = child.wait(5)
        except subprocess.TimeoutExpired:
            if corpus.trying.exists() and time.time() - corpus.trying.stat().st_mtime > LONGEST_STALL:
                child.kill()
                child.wait()
                return "hung"
        else:
            if code > 0:
                raise SystemExit("The fuzzing itself failed, as told above.")
            return "" if code == 0 else f"was killed by signal {-code}"


def _shown(corpus: Corpus) -> int:
    runs = list(corpus.all_runs())
    _row("engine", "seconds", "tried", "accepted", "refused", "findings")
    for engine in ENGINES:
        _show_engine(engine, [run for run in runs if run.engine == engine])
    codes = sum((run.refused for run in runs), Counter[str]())
    for code, count in codes.most_common(_MOST_CODES):
        print(f"  {code:<28}{count:>9}")
    if len(codes) > _MOST_CODES:
        print(f"  and {len(codes) - _MOST_CODES} other codes")
    found = corpus.findings()
    for told in found:
        print(f"\n{told}")
    print(
        f"\n{len(list(corpus.inputs.iterdir()))} inputs kept, {len(found)} different findings: {corpus.found}"
    )
    return 1 if found else 0


def _show_engine(engine: str, runs: list[Run]) -> None:
    refused = sum(sum(run.refused.values()) for run in runs)
    seconds, tried = sum(run.seconds for run in runs), sum(run.tried for run in runs)
    accepted, findings = sum(run.accepted for run in runs), sum(run.findings for run in runs)
    _row(engine, f"{seconds:.0f}", tried, accepted, refused, findings)


def _row(name: str, *cells: object) -> None:
    print(
        f"{name:<{_WIDTHS[0]}}"
        + "".join(f"{cell!s:>{width}}" for cell, width in zip(cells, _WIDTHS[1:], strict=True))
    )


if __name__ == "__main__":
    sys.exit(main())
