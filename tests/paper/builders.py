"""Journals written out by hand."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import wraps
from typing import Any, ParamSpec, TypeVar
from uuid import UUID

from journal.reading import read_recovery
from journal.reading.values import Recovery
from journal.records import (
    Entry,
    Event,
    EventKind,
    Findings,
    Medicine,
    Person,
    Procedure,
    Records,
    Side,
    Surgery,
    TypicalWeek,
    WindowKind,
    WindowOverride,
)
from journal.records.records import in_order

SURGERY_DAY = date(2026, 1, 12)

Asked = ParamSpec("Asked")
Made = TypeVar("Made")


def made_once(make: Callable[Asked, Made]) -> Callable[Asked, Made]:
    """Keep what is made, so that tests that look at the same page share it.

    What must be made anew to be a proof calls the program itself."""
    kept: dict[Any, Made] = {}

    @wraps(make)
    def once(*asked: Asked.args, **named: Asked.kwargs) -> Made:
        key = (*map(_told_apart, asked), *((name, _told_apart(value)) for name, value in named.items()))
        if key not in kept:
            kept[key] = make(*asked, **named)
        return kept[key]

    return once


def _told_apart(asked: object) -> object:
    return (asked.records, asked.as_of) if isinstance(asked, Recovery) else asked


def an_id(number: int) -> str:
    return str(UUID(int=number))


def an_entry(number: int, day: date, late: int = 0, **scores: Any) -> Entry:
    written = datetime.combine(day + timedelta(days=late), time(20, 15), tzinfo=UTC)
    return Entry(an_id(1000 + number), day, written, **scores)


def entries_from(first: date, days: int) -> tuple[Entry, ...]:
    """An entry a day, back and leg falling slowly, every tenth three days late."""
    return tuple(
        an_entry(
            number,
            first + timedelta(days=number),
            late=3 if number % 10 == 9 else 0,
            back=float(6 - 4 * number // days),
            leg_left=float(8 - 5 * number // days),
            numbness=float(3 - 2 * number // days),
        )
        for number in range(days)
    )


DISCECTOMY = Surgery(
    an_id(1),
    SURGERY_DAY,
    (Procedure.DISCECTOMY,),
    ("L4-L5",),
    Side.LEFT,
    before=TypicalWeek(back=6, leg_left=8),
)
VISITS = (
    Event(an_id(201), date(2026, 2, 23), EventKind.VISIT, "Six weeks, Dr. Müller"),
    Event(an_id(202), date(2026, 3, 2), EventKind.IMAGING, ""),
    Event(
        an_id(203),
        date(2026, 4, 20),
        EventKind.QUESTIONNAIRE,
        "",
        findings=Findings(instrument="ODI", score=34),
    ),
)
RECORDS = Records(
    person=Person("M. Example", date(1971, 5, 4)),
    surgeries=(DISCECTOMY,),
    entries=entries_from(SURGERY_DAY, 150),
    medicines=(Medicine(an_id(301), "Pregabalin", "75 mg", "2 a day", SURGERY_DAY),),
    events=VISITS,
)


def recovery_of(as_of: date = date(2026, 6, 10), **kept: Any) -> Recovery:
    """What follows from `RECORDS` with some of its lists in another form."""
    lists: dict[str, Any] = {name: getattr(RECORDS, name) for name in Records.__dataclass_fields__} | kept
    ordered: dict[str, Any] = {
        name: in_order(value) if isinstance(value, list | tuple) else value for name, value in lists.items()
    }
    return read_recovery(Records(**ordered), as_of)


def own_window(**said: Any) -> WindowOverride:
    """“My surgeon said”: the scar window from day 56 to day 99, or what is said otherwise."""
    usual: dict[str, Any] = {"window": WindowKind.SCAR, "from_day": 56, "to_day": 100}
    return WindowOverride(an_id(401), DISCECTOMY.id, **(usual | said))
