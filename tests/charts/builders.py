"""Records told in few words, for charts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_OID, uuid5

from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from journal.charts import LIGHT, ChartMap, Look, View
from journal.charts.timeline import draw_timeline
from journal.reading.recovery import read_recovery
from journal.reading.values import Recovery
from journal.records import Entry, Procedure, Records, Side, Surgery, TypicalWeek, with_records
from journal.records.records import Kept
from journal.words import english

SURGERY = date(2026, 1, 12)
WORDS = english()


def identity(name: str) -> str:
    """Return an id that is always the same for a name."""
    return str(uuid5(NAMESPACE_OID, name))


def surgery(day: date = SURGERY, *procedures: Procedure, before: TypicalWeek | None = None) -> Surgery:
    """Return a discectomy at L4–L5 on the left, or other procedures."""
    done = procedures or (Procedure.DISCECTOMY,)
    week = before or TypicalWeek()
    return Surgery(identity(f"surgery {day}"), day, done, ("L4-L5",), Side.LEFT, before=week)


def entry(day: date, *, late: bool = False, number: int = 0, **scores: float | None) -> Entry:
    """Return an entry of a day, written the same evening or four days later."""
    evening = datetime(day.year, day.month, day.day, 20, tzinfo=UTC) + timedelta(days=4 if late else 0)
    return Entry(identity(f"entry {day} {number}"), day, evening, **scores)  # type: ignore[arg-type]  # scores only


def days(first: date, count: int, step: int = 1) -> Iterator[date]:
    """Yield days from one on."""
    for index in range(count):
        yield first + timedelta(days=index * step)


def recovery(as_of: date, *kept: Kept) -> Recovery:
    """Return what follows from some records."""
    return read_recovery(with_records(Records(), kept), as_of)


def drawn(
    what: Recovery, view: View | None = None, look: Look = LIGHT, size: tuple[int, int] = (1000, 700)
) -> tuple[Figure, ChartMap]:
    """Return a timeline drawn at a size in logical pixels."""
    figure = Figure(figsize=(size[0] / 96, size[1] / 96), dpi=96)
    return figure, draw_timeline(figure, what, view or View(), look, WORDS)


def line(figure: Figure, name: str) -> Line2D:
    """Return the one line of a name."""
    (found,) = (artist for artist in figure.findobj(Line2D) if artist.get_gid() == name)
    assert isinstance(found, Line2D)
    return found


def names(figure: Figure) -> set[str]:
    """Return the names of all that bears one."""
    return {name for artist in figure.get_children() if (name := artist.get_gid()) is not None}


def texts(chart: ChartMap) -> list[str]:
    """Return every visible text."""
    return [text.text for text in chart.texts]


def faults(chart: ChartMap) -> list[str]:
    """Return the texts that leave the picture or touch another."""
    found = []
    for index, text in enumerate(chart.texts):
        box = text.box
        if min(box.left, box.top) < 0 or box.right > chart.width or box.bottom > chart.height:
            found.append(f"{text.text!r} is cut")
        touched = (other for other in chart.texts[index + 1 :] if box.meets(other.box))
        found.extend(f"{text.text!r} touches {other.text!r}" for other in touched)
    return found
