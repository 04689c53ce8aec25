"""Inputs by hypothesis: kept ones and made-up journals, spoilt by choices that it draws."""

from __future__ import annotations

from pathlib import Path
from random import Random

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from benchmarks.fuzzing.corpus import Corpus
from benchmarks.fuzzing.targets import target_named
from benchmarks.fuzzing.turn import Turn
from tests.strategies import whole_records

_AT_ONCE = 300


def run(name: str, folder: Path, seconds: float, chance: int) -> None:
    """Try inputs until the time is over; ends the process."""
    turn = Turn(target_named(name), Corpus(folder), "hypothesis", seconds)
    while not turn.is_over:
        _some(turn, chance)
        chance += 1
    turn.finish()


def _some(turn: Turn, chance: int) -> None:
    """Try a few hundred inputs, with what was kept meanwhile among those that are spoilt."""
    bases = st.sampled_from(turn.corpus.all())
    if turn.target.written is not None:
        bases |= whole_records(2).map(turn.target.written)

    @seed(chance)
    @settings(
        max_examples=_AT_ONCE, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(bases, st.randoms(use_true_random=False))
    def try_one(base: bytes, drawn: Random) -> None:
        turn.trial(turn.target.spoilt(base, drawn))

    try_one()
