"""Inputs by atheris: led by the branches that they reach, spoilt as their structure suggests."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

import atheris

_LONGEST = 400_000
_ANEW = 0.5
"""How often a sound sample is spoilt, since what was spoilt again and again is refused at its first byte."""


def run(name: str, folder: Path, seconds: float, chance: int) -> None:
    """Try inputs until the time is over; ends the process."""
    with atheris.instrument_imports(include=["journal"], enable_loader_override=False):
        from benchmarks.fuzzing.corpus import Corpus
        from benchmarks.fuzzing.targets import target_named
        from benchmarks.fuzzing.turn import Turn

        turn = Turn(target_named(name), Corpus(folder), "atheris", seconds)

    samples = turn.target.samples()

    def spoilt(data: bytes, longest: int, number: int) -> bytes:
        drawn = Random(number)
        if drawn.random() < _ANEW:
            data = drawn.choice(samples)
        if drawn.random() < 0.05:
            return bytes(atheris.Mutate(data, longest))
        return turn.target.spoilt(data, drawn)[:longest]

    asked = [
        sys.argv[0], f"-max_len={_LONGEST}", f"-seed={chance}", "-rss_limit_mb=0", "-timeout=300",
        "-verbosity=0", "-len_control=0", f"-artifact_prefix={turn.corpus.found}/", str(turn.corpus.inputs),
    ]  # fmt: skip
    atheris.Setup(asked, turn.trial, custom_mutator=spoilt)
    atheris.Fuzz()
