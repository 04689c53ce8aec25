"""Healing windows: a surgery's own, with what the surgeon said, cut where the next surgery begins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from journal.reading.calendar import days_later, months_later
from journal.reading.values import Recovery, Window
from journal.records import Procedure, Surgery, WindowKind, WindowOverride

FromSurgery: TypeAlias = Callable[[date], date]


@dataclass(frozen=True, slots=True)
class _Described:
    """A window as patient information describes it; `end` None is open."""

    first: FromSurgery
    end: FromSurgery | None
    applies: Callable[[Surgery], bool]


def windows_of(
    surgery: Surgery, overrides: Iterable[WindowOverride], next_surgery: date | None = None
) -> tuple[Window, ...]:
    """Return a surgery's windows in order of their first days, hidden ones too and marked so.

    `overrides` are those of this surgery. Nothing of the set lies on or after `next_surgery`.
    """
    overrides = tuple(overrides)
    said: dict[WindowKind, WindowOverride] = {override.window: override for override in overrides}
    windows = [
        _window(surgery, kind, described, said.get(kind)) for kind, described in _DESCRIBED.items()
    ] + [_own(surgery, override) for override in overrides if override.window is WindowKind.OWN]
    kept = [cut for window in windows if window and (cut := _cut(window, next_surgery))]
    return tuple(sorted(kept, key=_place))


def windows_on(recovery: Recovery, day: date) -> tuple[Window, ...]:
    """Return the windows shown that a day lies in, earlier surgeries first."""
    windows = (window for course in recovery.courses for window in course.windows)
    return tuple(window for window in windows if not window.is_hidden and window.holds(day))


def three_months(
    surgery: Surgery, windows: Iterable[Window], next_surgery: date | None = None
) -> date | None:
    """Return the day of the three-month line, None where the checkpoint's window does not reach it."""
    return _line(months_later(surgery.day, 3), WindowKind.CHECKPOINT, windows, next_surgery)


def one_year(surgery: Surgery, windows: Iterable[Window], next_surgery: date | None = None) -> date | None:
    """Return the day of the one-year line, None where the window of nerve recovery does not reach it."""
    return _line(months_later(surgery.day, 12), WindowKind.NERVE, windows, next_surgery)


def _line(day: date, kind: WindowKind, windows: Iterable[Window], next_surgery: date | None) -> date | None:
    if next_surgery is not None and day >= next_surgery:
        return None
    shown = (window for window in windows if window.kind is kind and not window.is_hidden)
    reached = any(window.first <= day and (window.end is None or day <= window.end) for window in shown)
    return day if reached else None


def _window(
    surgery: Surgery, kind: WindowKind, described: _Described, override: WindowOverride | None
) -> Window | None:
    # A window that is not described for this surgery is drawn only where the surgeon gave its days.
    if not described.applies(surgery) and (override is None or override.from_day is None):
        return None
    first = described.first(surgery.day)
    if override is None:
        return Window(kind, first, None if described.end is None else described.end(surgery.day))
    return _as_said(Window(kind, first, None), surgery, override)


def _own(surgery: Surgery, override: WindowOverride) -> Window:
    return _as_said(Window(WindowKind.OWN, surgery.day, None), surgery, override)


def _as_said(window: Window, surgery: Surgery, override: WindowOverride) -> Window:
    """Return a window with the days the surgeon gave: no first day keeps it, no end is open."""
    first, end = override.from_day, override.to_day
    return replace(
        window,
        first=window.first if first is None else days_later(surgery.day, first),
        end=None if end is None else days_later(surgery.day, end),
        is_overridden=True,
        is_hidden=override.hidden,
        title=override.title,
        note=override.note,
        override=override.id,
    )


def _cut(window: Window, next_surgery: date | None) -> Window | None:
    """Return a window as it ends at the next surgery, None where no day of it is left."""
    if next_surgery is not None and (window.end is None or window.end > next_surgery):
        window = replace(window, end=next_surgery)
    return window if window.end is None or window.first < window.end else None


def _place(window: Window) -> tuple[date, int, date, str]:
    return window.first, _ORDER.index(window.kind), window.end or date.max, window.override or ""


def _is_decompression(surgery: Surgery) -> bool:
    return surgery.is_decompression


def _is_laminectomy(surgery: Surgery) -> bool:
    return Procedure.LAMINECTOMY in surgery.procedures


def _day(number: int) -> FromSurgery:
    return lambda start: days_later(start, number)


def _months(number: int) -> FromSurgery:
    return lambda start: months_later(start, number)


_DESCRIBED: Mapping[WindowKind, _Described] = {
    WindowKind.RELIEF: _Described(_day(0), _day(42), _is_decompression),
    WindowKind.SCAR: _Described(_day(42), _day(84), _is_decompression),
    WindowKind.CHECKPOINT: _Described(_day(70), _day(98), _is_decompression),
    WindowKind.NERVE: _Described(_day(0), _months(12), _is_decompression),
    WindowKind.NARROWING: _Described(_months(24), None, _is_laminectomy),
}
_ORDER: Sequence[WindowKind] = tuple(WindowKind)
