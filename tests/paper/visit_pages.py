"""Journals and pages for the tests of the visit report's first page, written out by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple, TypeAlias

import pypdfium2

from journal.paper import Paper
from journal.paper.visit import VisitChoice, visit_pdf
from journal.reading import read_recovery
from journal.reading.values import Recovery
from journal.records import (
    LEVELS,
    Dose,
    Entry,
    Event,
    EventKind,
    Findings,
    Goal,
    Medicine,
    Person,
    Plan,
    PlanKind,
    Procedure,
    Question,
    Records,
    Side,
    UrgentSign,
)
from journal.words import english
from tests.paper.builders import DISCECTOMY, SURGERY_DAY, an_entry, an_id, made_once, own_window, recovery_of

AS_OF = date(2026, 6, 10)
LONG_NAME = "Maximiliane Wilhelmina von und zu Hohenstein-Breitenbach auf Niederwald "

Box: TypeAlias = tuple[float, float, float, float]


class Line(NamedTuple):
    """A piece of text on the page and the box that its letters fill, in points from the bottom left."""

    text: str
    box: Box


class PageOne(NamedTuple):
    """What can be read back from page one, and how many pages there are."""

    width: float
    height: float
    text: str
    lines: list[Line]
    pages: int


@made_once
def printed(recovery: Recovery, choice: VisitChoice | None = None, paper: Paper = Paper.A4) -> bytes:
    return visit_pdf(recovery, choice or VisitChoice(), english(), paper=paper, printed_on=date(2026, 6, 11))


@made_once
def page_one_of(pdf: bytes) -> PageOne:
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    read = page.get_textpage()
    boxes = [read.get_rect(index) for index in range(read.count_rects())]
    lines = [Line(read.get_text_bounded(*box), box) for box in boxes]
    text = " ".join(read.get_text_bounded().replace("\u200b", "").split())
    width, height = page.get_size()
    found = PageOne(width, height, text, lines, len(document))
    document.close()
    return found


def overlapping(lines: list[Line], least: float = 0.5) -> list[tuple[str, str]]:
    """Return the pieces of text that lie over one another by more than `least` points either way."""
    inked = sorted((line for line in lines if line.text.strip()), key=lambda line: line.box[0])
    found = []
    for index, (text, box) in enumerate(inked):
        for other, other_box in inked[index + 1 :]:
            if other_box[0] > box[2]:
                break
            across = min(box[2], other_box[2]) - other_box[0]
            up = min(box[3], other_box[3]) - max(box[1], other_box[1])
            if across > least and up > least:
                found.append((text, other))
    return found


def every_list_full(said: str, count: int, kept: Callable[[str, int], str]) -> Records:
    """Return a journal with `count` of everything, each text being `said`, cut as its field wants it."""
    days = [SURGERY_DAY + timedelta(days=7 * number) for number in range(count)]
    line = kept(said, 200)
    everything = replace(DISCECTOMY, procedures=tuple(Procedure), levels=LEVELS, side=Side.BOTH)
    medicines = [
        Medicine(an_id(3000 + number), f"{number} {line}"[:200], line, line, day, as_needed=number % 2 == 0)
        for number, day in enumerate(days)
    ]
    return Records(
        person=Person(line, date(1971, 5, 4)),
        sample=True,
        surgeries=(replace(DISCECTOMY, id=an_id(9), day=date(2019, 3, 4)), everything),
        entries=_many_entries(said),
        medicines=tuple(medicines),
        doses=tuple(
            Dose(
                an_id(5000 + number),
                medicines[0].id,
                datetime(2027, 1, 1, tzinfo=UTC) + timedelta(days=number),
            )
            for number in range(100)
        ),
        events=_many_events(said, line, days),
        goals=tuple(Goal(an_id(6000 + number), said, day) for number, day in enumerate(days)),
        questions=tuple(Question(an_id(7000 + number), said, number) for number in range(count)),
        plans=tuple(
            Plan(an_id(8000 + number), PlanKind.RESTRICTION, day, note=said)
            for number, day in enumerate(days)
        ),
        windows=(own_window(title=line, note=said),),
    )


def _many_entries(said: str) -> tuple[Entry, ...]:
    scores: dict[str, Any] = {
        "leg_right": 3.0, "tingling": 2.0, "weakness": 1.0, "activity": 4.0, "sleep": 3.0,
        "walking_minutes": 45, "sitting_minutes": 200, "note": said,
    }  # fmt: skip
    return tuple(
        an_entry(
            number,
            SURGERY_DAY + timedelta(days=number - 14),
            back=float(number % 7),
            leg_left=float(number % 9),
            numbness=float(number % 4),
            urgent=tuple(UrgentSign) if number % 11 == 0 else (),
            **scores,
        )
        for number in range(460)
    )


def _many_events(said: str, line: str, days: list[date]) -> tuple[Event, ...]:
    kinds = tuple(EventKind)
    events = []
    for number, day in enumerate(days):
        kind = kinds[number % len(kinds)]
        asked = kind is EventKind.QUESTIONNAIRE
        findings = Findings(instrument=line, score=number) if asked else Findings()
        events.append(Event(an_id(4000 + number), day, kind, said, said, findings))
    return tuple(events)


def full_journal() -> Recovery:
    """Everything a journal can hold, thirty of each, with texts of a thousand letters."""
    records = every_list_full((LONG_NAME * 14)[:1000].strip(), 30, lambda text, most: text[:most])
    return read_recovery(records, date(2027, 4, 16))


def twelve_medicines() -> Recovery:
    names = ("Paracetamol", "Ibuprofen", "Pregabalin", "Amitriptyline", "Omeprazole", "Metformin")
    medicines = [
        Medicine(an_id(300 + number), f"{name} {dose}", "1 tablet", "2 a day", SURGERY_DAY)
        for number, (name, dose) in enumerate((name, dose) for name in names for dose in ("low", "high"))
    ]
    return recovery_of(AS_OF, medicines=medicines)


def journals() -> dict[str, Recovery]:
    """The journals that page one has to hold for, by what they are."""
    year = [
        an_entry(number, SURGERY_DAY + timedelta(days=number), numbness=float(number % 8))
        for number in range(99)
    ]
    walks = [
        an_entry(number, SURGERY_DAY + timedelta(days=number), walking_minutes=number) for number in range(99)
    ]
    again = replace(DISCECTOMY, id=an_id(2), day=date(2026, 4, 1), procedures=(Procedure.FUSION,))
    return {
        "nothing": read_recovery(Records(), AS_OF),
        "day of surgery": read_recovery(Records(surgeries=(DISCECTOMY,)), SURGERY_DAY),
        "a week": recovery_of(SURGERY_DAY + timedelta(days=7), events=()),
        "five months": recovery_of(AS_OF),
        "planned": recovery_of(SURGERY_DAY - timedelta(days=3)),
        "no surgery": recovery_of(AS_OF, surgeries=()),
        "two surgeries": recovery_of(AS_OF, surgeries=[DISCECTOMY, again]),
        "no pain scores": recovery_of(AS_OF, entries=walks),
        "nerve signs alone": recovery_of(AS_OF, entries=year),
        "twelve medicines": twelve_medicines(),
        "everything": full_journal(),
    }
