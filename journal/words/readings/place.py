"""Where the person stands: day, week, open windows, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby

from journal.reading.calendar import days_later
from journal.reading.checkpoints import Checkpoint
from journal.reading.standing import Step, StepKind, standing_of
from journal.reading.values import Recovery, Window
from journal.records import Findings, Surgery
from journal.words.dates import long_date
from journal.words.language import Words, mark
from journal.words.names import operation
from journal.words.reports import one_line
from journal.words.timeline import event_name
from journal.words.windows import window_title

_COMPLETE: Mapping[Checkpoint, str] = {
    Checkpoint.SIX_WEEKS: mark("the scores for six weeks are complete"),
    Checkpoint.THREE_MONTHS: mark("the scores for three months are complete"),
    Checkpoint.SIX_MONTHS: mark("the scores for six months are complete"),
    Checkpoint.TWELVE_MONTHS: mark("the scores for twelve months are complete"),
}


def where_i_am(words: Words, recovery: Recovery, *, with_windows: bool = True) -> tuple[str, ...]:
    """Return the day and week since surgery and the windows that are open, a line each.

    The windows are left out for a page that lists them itself.
    """
    found = standing_of(recovery)
    lines = []
    if found.surgery is not None and found.day is not None and found.week is not None:
        lines.append(_since(words, found.surgery, found.day, found.week))
        if with_windows:
            lines.append(_open(words, found.open_windows))
    if found.planned is not None:
        lines.append(_planned(words, found.planned, recovery.as_of))
    return tuple(lines) or (
        words.gettext("No surgery is entered yet. Once you add it in Settings, days and weeks are counted."),
    )


def _since(words: Words, surgery: Surgery, day: int, week: int) -> str:
    name = operation(words, surgery) or words.gettext("surgery")
    if day == 0:
        said = words.gettext("Day of surgery, week 1: your {operation} on {date}.")
    else:
        said = words.gettext("Day {day}, week {week} after your {operation} on {date}.")
    return said.format(day=day, week=week, operation=name, date=long_date(words, surgery.day))


def _open(words: Words, windows: tuple[Window, ...]) -> str:
    if not windows:
        return words.gettext("No healing window is open now.")
    return words.gettext("Open now: {windows}.").format(
        windows="; ".join(_until(words, window) for window in windows)
    )


def _until(words: Words, window: Window) -> str:
    title = one_line(window_title(words, window))
    if window.end is None:
        return words.gettext("“{title}”, with no last day").format(title=title)
    return words.gettext("“{title}”, until {date}").format(
        title=title, date=long_date(words, days_later(window.end, -1))
    )


def _planned(words: Words, surgery: Surgery, as_of: date) -> str:
    name = operation(words, surgery) or words.gettext("surgery")
    days = (surgery.day - as_of).days
    return words.ngettext(
        "Your {operation} is planned for {date}, in {count} day.",
        "Your {operation} is planned for {date}, in {count} days.",
        days,
    ).format(operation=name, date=long_date(words, surgery.day), count=days)


def next_steps(words: Words, recovery: Recovery) -> tuple[str, ...]:
    """Return what comes next with its day, a line a day, in order of days; () where nothing is known."""
    steps = standing_of(recovery).next_steps
    return tuple(
        words.gettext("{date} ({when}): {steps}.").format(
            date=long_date(words, day),
            when=_when(words, (day - recovery.as_of).days),
            steps="; ".join(_steps(words, group)),
        )
        for day, group in groupby(steps, key=lambda step: step.day)
    )


def _when(words: Words, days: int) -> str:
    if days == 0:
        return words.gettext("this day")
    return words.ngettext("in {count} day", "in {count} days", days).format(count=days)


def _steps(words: Words, steps: Iterator[Step]) -> Iterator[str]:
    for step in steps:
        if step.kind is StepKind.SURGERY:
            yield words.gettext("planned surgery")
        elif step.kind is StepKind.ONE_YEAR:
            yield words.gettext("one year since surgery")
        elif step.event is not None:
            planned = replace(step.event, findings=Findings())  # what a visit found is not known before it
            yield event_name(words, planned, one_line)
        elif step.checkpoint is not None:
            yield words.gettext(_COMPLETE[step.checkpoint])
        elif step.window is not None:
            yield _window(words, step.kind, step.window)


def _window(words: Words, kind: StepKind, window: Window) -> str:
    said = (
        words.gettext("“{title}” begins")
        if kind is StepKind.WINDOW_OPENS
        else words.gettext("“{title}” is over")
    )
    return said.format(title=one_line(window_title(words, window)))
