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
    Room(1.0, 330, _most(18, 12, 14, 12, 8, 6, QUESTIONS, 3, 8), 400),
    Room(1.0, 315, _most(15, 10, 14, 10, 6, 6, QUESTIONS, 0, 6), 300),
    Room(1.0, 300, _most(12, 8, 14, 8, 6, 5, QUESTIONS, 0, 5), 300),
    Room(1.0, 285, _most(9, 8, 12, 6, 5, 4, QUESTIONS, 0, 5), 240),
    Room(1.0, 270, _most(6, 6, 10, 5, 4, 4, QUESTIONS, 0, 4), 240),
    Room(1.0, 255, _most(6, 6, 8, 4, 3, 3, QUESTIONS, 0, 4), 200),
    Room(1.0, 235, _most(6, 5, 7, 3, 3, 2, QUESTIONS, 0, 3), 150),
    Room(1.0, 215, _most(3, 4, 6, 3, 2, 2, QUESTIONS, 0, 3), 120),
    Room(1.0, LEAST_CHART, _most(3, 3, 4, 2, 1, 1, QUESTIONS, 0, 2), 90),
)
"""From the roomiest to the tightest; the first that leaves the chart its height is taken."""


def chosen_room(left: Sequence[float]) -> int:
    """Return which of `ROOMS` is taken, `left` being the height each leaves for the chart, in points."""
    fitting = (index for index, room in enumerate(ROOMS) if left[index] >= room.chart)
    return next(fitting, len(ROOMS) - 1)
