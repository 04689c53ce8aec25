"""Read a time of day as people type it: 19:30, 19.30, 1930, 7, 7 pm, 7:30pm."""

from __future__ import annotations

import re
from datetime import time

from journal.errors import KnownError

LONGEST_TIME = 12
_TIME = re.compile(r"(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*h?\s*(?:([ap])\.?m?\.?)?", re.ASCII | re.IGNORECASE)


def read_time(text: str) -> time:
    """Return the time of day that `text` names; raise KnownError `time-unclear` where it names none."""
    typed = text.strip()
    found = _TIME.fullmatch(typed) if len(typed) <= LONGEST_TIME else None
    if found is None:
        raise KnownError("time-unclear", text=typed[:LONGEST_TIME])
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if minute > 59 or not (1 <= hour <= 12 if half else hour < 24):
        raise KnownError("time-unclear", text=typed)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute)
