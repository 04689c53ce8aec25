"""The sheets of paper that a page can be made for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from journal.records import Region

POINTS_AN_INCH = 72.0
_MILLIMETRES_AN_INCH = 25.4
MARGIN = 14 / _MILLIMETRES_AN_INCH * POINTS_AN_INCH
"""The white at either side, in points; the template keeps head and foot."""


class Paper(StrEnum):
    """A size of paper."""

    A4 = "a4"
    LETTER = "letter"


_INCHES = {
    Paper.A4: (210 / _MILLIMETRES_AN_INCH, 297 / _MILLIMETRES_AN_INCH),
    Paper.LETTER: (8.5, 11.0),
}


_LETTER_REGIONS = frozenset({Region.US, Region.CA})


def usual_paper(region: Region) -> Paper:
    """Return the paper that lies in a region's printers."""
    return Paper.LETTER if region in _LETTER_REGIONS else Paper.A4


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of paper, upright or on its side."""

    paper: Paper
    landscape: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        short, long = (side * POINTS_AN_INCH for side in _INCHES[self.paper])
        return (long, short) if self.landscape else (short, long)

    @property
    def text_width(self) -> float:
        """The width between the margins, in points."""
        return self.size[0] - 2 * MARGIN
