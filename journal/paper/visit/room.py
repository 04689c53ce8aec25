"""How much of each list page one shows, and how large its letters are, so that it always stays one page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journal.paper.visit.contents import Listed

LEAST_CHART = 170.0
"""A chart lower than this, in points, has no room for its nerve signs."""

QUESTIONS = 3
"""Page one bears at most so many questions, however much room there is."""

_ORDER = tuple(Listed)


@dataclass(frozen=True, slots=True)
class Room:
    """One way to share page one.

    `scale` is that of the letters, `chart` the height in points that the chart should have, `most` how many
    lines each list may show, and `letters` how long a line of the person's own may be.
    """

    scale: float
    chart: float
    most: Mapping[Listed, int]
    letters: int


def _most(*counts: int) -> Mapping[Listed, int]:
    return dict(zip(_ORDER, counts, strict=True))


_ALL = _most(30, 12, 14, 12, 10, 8, QUESTIONS, 6, 8)
ROOMS = (
    Room(1.25, 410, _ALL, 400),
    Room(1.15, 395, _ALL, 400),
    Room(1.07, 375, _ALL, 400),
    Room(1.0, 345, _ALL, 400),
    Room(1.0, 335, _most(24, 6, 14, 10, 6, 6, QUESTIONS, 3, 6), 300),
    Room(1.0, 325, _most(18, 6, 12, 8, 5, 5, QUESTIONS, 0, 5), 240),
    Room(1.0, 310, _most(15, 5, 9, 6, 4, 4, QUESTIONS, 0, 4), 200),
    Room(1.0, 290, _most(12, 4, 7, 4, 3, 3, QUESTIONS, 0, 4), 160),
    Room(1.0, 260, _most(9, 3, 5, 3, 2, 2, QUESTIONS, 0, 3), 120),
    Room(1.0, LEAST_CHART, _most(6, 2, 3, 2, 1, 1, QUESTIONS, 0, 2), 90),
)
"""From the roomiest to the tightest; the first that leaves the chart its height is taken."""


def chosen_room(left: Sequence[float]) -> int:
    """Return which of `ROOMS` is taken, `left` being the height each leaves for the chart, in points."""
    fitting = (index for index, room in enumerate(ROOMS) if left[index] >= room.chart)
    return next(fitting, len(ROOMS) - 1)
