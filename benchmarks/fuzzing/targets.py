"""The kinds of file that are fuzzed, each imported only when it is."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from benchmarks.fuzzing.target import Target

NAMES = ("journal", "json", "csv")


def target_named(name: str) -> Target:
    """Return a target by its name of `NAMES`."""
    return cast("Target", import_module(f"benchmarks.fuzzing.{name}_target").TARGET)
