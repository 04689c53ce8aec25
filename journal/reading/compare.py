"""Exact comparison of means: a value within 1e-9 of a boundary is on it."""

from __future__ import annotations

CLOSE = 1e-9


def at_least(value: float, bound: float) -> bool:
    """Return whether `value` ≥ `bound`, in favour of the boundary."""
    return value >= bound - CLOSE


def below(value: float, bound: float) -> bool:
    """Return whether `value` < `bound`; on the boundary it is not."""
    return not at_least(value, bound)


def at_most(value: float, bound: float) -> bool:
    """Return whether `value` ≤ `bound`, in favour of the boundary."""
    return value <= bound + CLOSE
