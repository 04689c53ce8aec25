"""The fuzzing itself: its samples are sound, and what it finds and does is kept and told."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from benchmarks.fuzzing.corpus import Corpus, Run
from benchmarks.fuzzing.target import Target, refusal
from benchmarks.fuzzing.targets import NAMES, target_named
from journal.errors import KnownError


@pytest.mark.parametrize("name", NAMES)
def test_that_every_sample_is_read_so_that_what_is_spoilt_was_sound(name: str, tmp_path: Path) -> None:
    target = target_named(name)
    for number, sample in enumerate(target.samples()):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert target.read(sample, folder)


@pytest.mark.parametrize("name", NAMES)
def test_that_spoilt_samples_are_read_or_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    target, chance = target_named(name), Random(7)  # noqa: S311 – chance that repeats itself is wanted
    samples = target.samples()
    for number in range(4):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert _outcome(target, target.spoilt(chance.choice(samples), chance), folder)


def test_that_of_findings_alike_the_shortest_is_kept_and_runs_are_told_again(tmp_path: Path) -> None:
    corpus = Corpus(tmp_path)
    assert corpus.keep_finding("same place", b"long", "in words")
    assert not corpus.keep_finding("same place", b"ab", "in words")
    assert [file.read_bytes() for file in corpus.found.glob("*.input")] == [b"ab"]
    run = Run("atheris", 2.5, 7, 3, findings=1)
    run.refused["json-broken"] = 3
    corpus.keep_run(run, "1")
    assert list(Corpus(tmp_path).all_runs()) == [run]


def _outcome(target: Target, data: bytes, folder: Path) -> str:
    try:
        return target.read(data, folder)
    except KnownError as error:
        return refusal(error)
