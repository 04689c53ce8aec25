"""Time spans whose two ends must stand in order."""

from __future__ import annotations

from datetime import date

from journal.errors import FieldError


def check_span(begins: date | None, ends: date | None) -> None:
    """Raise FieldError for `to` where it lies before `from`; both days belong to the span."""
    if begins is not None and ends is not None and ends < begins:
        raise FieldError("to", "before-from", begins=begins, ends=ends)
