"""What fuzzing keeps between runs: inputs worth spoiling further, findings, and how much was run."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Run:
    """What one turn of one engine tried, and what came of it."""

    engine: str
    seconds: float = 0.0
    tried: int = 0
    accepted: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    findings: int = 0


class Corpus:
    """A folder for one kind of file: `inputs`, `findings`, `runs` and the input that is being tried.

    Runs are written a file a turn, again and again while it lasts, so that a killed one counts too.
    """

    def __init__(self, folder: Path) -> None:
        self.inputs, self.found, self.runs = (folder / name for name in ("inputs", "findings", "runs"))
        for made in (self.inputs, self.found, self.runs):
            made.mkdir(parents=True, exist_ok=True)
        self.trying = folder / "trying"

    def add(self, inputs: Iterable[bytes]) -> None:
        """Keep inputs, each once."""
        for data in inputs:
            (self.inputs / _name_of(data)).write_bytes(data)

    def all(self) -> list[bytes]:
        """Return every input that is kept."""
        return [file.read_bytes() for file in sorted(self.inputs.iterdir())]

    def keep_finding(self, sign: str, data: bytes, told: str) -> bool:
        """Keep what was found, of those alike the shortest; return whether none alike was known."""
        name = hashlib.sha256(sign.encode()).hexdigest()[:12]
        file = self.found / f"{name}.input"
        is_new = not file.exists()
        if is_new or file.stat().st_size > len(data):
            file.write_bytes(data)
            (self.found / f"{name}.txt").write_text(told, encoding="utf-8", errors="backslashreplace")
        return is_new

    def findings(self) -> list[str]:
        """Return what was found so far, in words."""
        return [file.read_text(encoding="utf-8") for file in sorted(self.found.glob("*.txt"))]

    def keep_run(self, run: Run, number: str) -> None:
        """Write down what a turn did so far."""
        told = self.runs / f"{number}.json"
        making = told.with_suffix(".making")
        making.write_text(json.dumps(vars(run)), encoding="utf-8")
        making.replace(told)

    def all_runs(self) -> Iterator[Run]:
        """Yield every turn that was run on this corpus."""
        for file in sorted(self.runs.glob("*.json")):
            with suppress(ValueError):
                told = json.loads(file.read_text(encoding="utf-8"))
                yield Run(**{**told, "refused": Counter(told["refused"])})


def _name_of(data: bytes) -> str:
    return hashlib.sha1(data, usedforsecurity=False).hexdigest()
