"""Runs the program's commands within a test, at a moment that stands still."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
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
