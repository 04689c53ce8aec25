"""When a story's entries were written: hours of the evening or the morning, with the offset of the day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from random import Random

from journal.records import Region

_HOME = {Region.UK: 0, Region.US: -5, Region.CA: -5}
"""Hours from UTC in winter; central Europe elsewhere."""


def moment_on(day: date, hour: float, region: Region) -> datetime:
    """Return the moment of a day at an hour such as 20.25, with the region's offset."""
    seconds = round(hour * 3600)
    clock_time = time(seconds // 3600, seconds // 60 % 60, seconds % 60)
    return datetime.combine(day, clock_time, offset_of(day, region))


def offset_of(day: date, region: Region) -> timezone:
    """Return the offset of a day, summer time included (the hour of the change itself is ignored)."""
    hours = _HOME.get(region, 1)
    return timezone(timedelta(hours=hours + (1 if is_summer(day, region) else 0)))


def is_summer(day: date, region: Region) -> bool:
    """Return whether summer time holds: European rules, or North American ones."""
    if region in (Region.US, Region.CA):
        return sunday_after(date(day.year, 3, 8)) <= day < sunday_after(date(day.year, 11, 1))
    return sunday_after(date(day.year, 3, 25)) <= day < sunday_after(date(day.year, 10, 25))


def sunday_after(day: date) -> date:
    """Return the first Sunday on or after a day."""
    return day + timedelta(days=6 - day.weekday())


def evening_hour(random: Random) -> float:
    """Return an hour at which most people write."""
    return min(max(random.gauss(20.3, 1.1), 16.5), 23.7)


def morning_hour(random: Random) -> float:
    """Return an hour at which some write first."""
    return min(max(random.gauss(8.6, 0.9), 6), 11.5)
