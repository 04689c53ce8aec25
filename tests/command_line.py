"""Runs the program's commands within a test, at a moment that stands still."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, TypeAlias

from main import main


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Run: TypeAlias = Callable[..., Ended]


def run_at(now: datetime) -> Run:
    """Return what runs a command line, given word by word, as at a moment."""

    def run(*given: str) -> Ended:
        out, err = io.StringIO(), io.StringIO()
        code = main(given, lambda: now, out, err)
        return Ended(code, out.getvalue(), err.getvalue())

    return run


def write_sample(folder: Path, now: datetime, story: str) -> Path:
    """Return a sample journal, written by command; tests that change it take a copy."""
    path = folder / "s.journal"
    assert run_at(now)("sample", str(path), "--story", story).code == 0
    return path


def refused(ended: Ended, said: str) -> None:
    """Assert that a command told in one line what went wrong and left with 1."""
    assert (ended.code, ended.out) == (1, "")
    assert said in ended.err
    assert ended.err.count("\n") == 1
    assert "Traceback" not in ended.err
