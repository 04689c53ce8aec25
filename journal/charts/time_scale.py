"""The scale from days to places, and the ticks that fit on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Days from `first` to `last`, both shown whole between `left` and `right` (logical pixels)."""

    first: date
    last: date
    left: float
    right: float

    @property
    def margin(self) -> float:
        """The days left free at either end, so that a dot on the last day is not cut."""
        return max(0.5, 0.008 * (self.last - self.first).days)

    @property
    def low(self) -> float:
        """The ordinal at `left`."""
        return self.first.toordinal() - self.margin

    @property
    def high(self) -> float:
        """The ordinal at `right`."""
        return self.last.toordinal() + self.margin

    @property
    def pixels_a_day(self) -> float:
        """How wide a day is."""
        return (self.right - self.left) / (self.high - self.low)

    def x_of(self, day: date) -> float:
        """Return where a day lies; days outside lie outside."""
        return self.left + (day.toordinal() - self.low) * self.pixels_a_day

    def x_within(self, day: date) -> float:
        """Return where a day lies, kept between `left` and `right`."""
        return min(max(self.x_of(day), self.left), self.right)

    def day_at(self, x: float) -> date:
        """Return the day nearest to a place, kept within the days shown."""
        ordinal = round(self.low + (x - self.left) / self.pixels_a_day)
        return date.fromordinal(min(max(ordinal, self.first.toordinal()), self.last.toordinal()))

    def shows(self, day: date) -> bool:
        """Return whether a day lies within the days shown."""
        return self.first <= day <= self.last


def days_every(first: date, last: date, step: int) -> Iterator[date]:
    """Yield days `step` apart, always the same ones for the same step."""
    ordinal = -(-first.toordinal() // step) * step + (1 if step % 7 == 0 else 0)  # weeks begin on Monday
    while ordinal <= last.toordinal():
        if ordinal >= first.toordinal():
            yield date.fromordinal(ordinal)
        ordinal += step


def months_every(first: date, last: date, step: int) -> Iterator[date]:
    """Yield the first days of months, `step` months apart counted from year 0."""
    index = -(-(first.year * 12 + first.month - 1) // step) * step
    while (day := date(index // 12, index % 12 + 1, 1)) <= last:
        if day >= first:
            yield day
        index += step


def weeks_every(start: date, first: date, last: date, step: int) -> Iterator[tuple[int, date]]:
    """Yield whole weeks since `start` with their days, `step` weeks apart, as far as they are shown."""
    week = -(-(first - start).days // (7 * step)) * step
    while (day := start + timedelta(days=7 * week)) <= last:
        yield week, day
        week += step
