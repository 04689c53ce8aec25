"""What everything a record may choose from is called, in patients' words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from journal.records import (
    EventKind,
    PlanKind,
    Position,
    Procedure,
    Quality,
    Region,
    Side,
    Stenosis,
    Surgery,
    Symptom,
    WrittenBy,
)
from journal.words.language import Words, mark

Word = TypeVar("Word")

PROCEDURES: Mapping[Procedure, str] = {
    Procedure.LAMINECTOMY: mark("Laminectomy"),
    Procedure.LAMINOTOMY: mark("Laminotomy"),
    Procedure.FORAMINOTOMY: mark("Foraminotomy"),
    Procedure.DISCECTOMY: mark("Discectomy"),
    Procedure.FUSION: mark("Fusion"),
    Procedure.DISC_REPLACEMENT: mark("Disc replacement"),
    Procedure.OTHER: mark("Another operation"),
}

PROCEDURES_EXPLAINED: Mapping[Procedure, str] = {
    Procedure.LAMINECTOMY: mark("the back part of a vertebra was taken away to make room for nerves"),
    Procedure.LAMINOTOMY: mark("a small opening was made in the back part of a vertebra"),
    Procedure.FORAMINOTOMY: mark("the opening where a nerve leaves the spine was widened"),
    Procedure.DISCECTOMY: mark("part of a disc was taken away; a microdiscectomy is one too"),
    Procedure.FUSION: mark("two or more vertebrae were joined, often with screws and rods"),
    Procedure.DISC_REPLACEMENT: mark("a disc was replaced by an artificial one"),
    Procedure.OTHER: mark("anything else, or you are not sure"),
}

OPERATIONS: Mapping[Procedure, str] = {
    Procedure.LAMINECTOMY: mark("laminectomy"),
    Procedure.LAMINOTOMY: mark("laminotomy"),
    Procedure.FORAMINOTOMY: mark("foraminotomy"),
    Procedure.DISCECTOMY: mark("discectomy"),
    Procedure.FUSION: mark("fusion"),
    Procedure.DISC_REPLACEMENT: mark("disc replacement"),
    Procedure.OTHER: mark("another operation"),
}

SIDES: Mapping[Side, str] = {
    Side.LEFT: mark("Left"),
    Side.RIGHT: mark("Right"),
    Side.BOTH: mark("Both sides"),
}

OPERATED_SIDES: Mapping[Side, str] = {
    Side.LEFT: mark("left"),
    Side.RIGHT: mark("right"),
    Side.BOTH: mark("both sides"),
}

QUALITIES: Mapping[Quality, str] = {
    Quality.ACHING: mark("Aching"),
    Quality.SHARP: mark("Sharp"),
    Quality.BURNING: mark("Burning"),
    Quality.GNAWING: mark("Gnawing"),
    Quality.ELECTRIC: mark("Like an electric shock"),
    Quality.THROBBING: mark("Throbbing"),
    Quality.CRAMPING: mark("Cramping"),
    Quality.CONSTANT: mark("Always there"),
    Quality.COMES_AND_GOES: mark("Comes and goes"),
}

POSITIONS: Mapping[Position, str] = {
    Position.EASES: mark("Eases the pain"),
    Position.WORSENS: mark("Makes it worse"),
    Position.NO_CHANGE: mark("Changes nothing"),
}

SYMPTOMS: Mapping[Symptom, str] = {
    Symptom.BACK: mark("Back pain"),
    Symptom.LEG: mark("Leg pain"),
    Symptom.NUMBNESS: mark("Numbness"),
    Symptom.TINGLING: mark("Tingling"),
    Symptom.WEAKNESS: mark("Weakness"),
    Symptom.OTHER: mark("Something else"),
}

EVENT_KINDS: Mapping[EventKind, str] = {
    EventKind.VISIT: mark("Visit"),
    EventKind.IMAGING: mark("Scan or X-ray"),
    EventKind.INJECTION: mark("Injection"),
    EventKind.THERAPY: mark("Therapy"),
    EventKind.MILESTONE: mark("Milestone"),
    EventKind.FALL: mark("Fall"),
    EventKind.WORK: mark("Work"),
    EventKind.QUESTIONNAIRE: mark("Questionnaire"),
    EventKind.OTHER: mark("Other event"),
}

PLAN_KINDS: Mapping[PlanKind, str] = {
    PlanKind.STRETCHING: mark("Stretching"),
    PlanKind.WALKING: mark("Walking"),
    PlanKind.RESTRICTION: mark("Something to avoid"),
    PlanKind.OTHER: mark("Other plan"),
}

STENOSES: Mapping[Stenosis, str] = {
    Stenosis.SAME_LEVEL: mark("Narrowing at the operated level"),
    Stenosis.NEW_LEVEL: mark("Narrowing at another level"),
    Stenosis.NONE: mark("No narrowing seen"),
}

REGIONS: Mapping[Region, str] = {
    Region.EU: mark("European Union"),
    Region.UK: mark("United Kingdom"),
    Region.US: mark("United States"),
    Region.CA: mark("Canada"),
    Region.AU: mark("Australia"),
    Region.NZ: mark("New Zealand"),
    Region.OTHER: mark("Somewhere else"),
}

WRITERS: Mapping[WrittenBy, str] = {
    WrittenBy.SELF: mark("Me"),
    WrittenBy.CARER: mark("A carer"),
}


def procedure(words: Words, kind: Procedure) -> str:
    """Return what an operation is called: “Discectomy”."""
    return words.gettext(PROCEDURES[kind])


def procedure_explained(words: Words, kind: Procedure) -> str:
    """Return what was done in an operation, to stand after its name."""
    return words.gettext(PROCEDURES_EXPLAINED[kind])


def side(words: Words, which: Side) -> str:
    """Return the side that was operated on."""
    return words.gettext(SIDES[which])


def quality(words: Words, felt: Quality) -> str:
    """Return how pain feels."""
    return words.gettext(QUALITIES[felt])


def position(words: Words, change: Position) -> str:
    """Return what moving does to the pain, as an answer to “Changing position …”."""
    return words.gettext(POSITIONS[change])


def symptom(words: Words, new: Symptom) -> str:
    """Return what is new since surgery."""
    return words.gettext(SYMPTOMS[new])


def event_kind(words: Words, kind: EventKind) -> str:
    """Return what kind of event it was."""
    return words.gettext(EVENT_KINDS[kind])


def plan_kind(words: Words, kind: PlanKind) -> str:
    """Return what a plan is about."""
    return words.gettext(PLAN_KINDS[kind])


def stenosis(words: Words, found: Stenosis) -> str:
    """Return what imaging said about narrowing."""
    return words.gettext(STENOSES[found])


def region(words: Words, where: Region) -> str:
    """Return where a person lives."""
    return words.gettext(REGIONS[where])


def written_by(words: Words, who: WrittenBy) -> str:
    """Return who wrote an entry."""
    return words.gettext(WRITERS[who])


def level(name: str) -> str:
    """Return a level of the spine as clinics write it: L4–L5."""
    return name.replace("-", "–")


def operation(words: Words, surgery: Surgery) -> str:
    """Return what was operated: “L4–L5 discectomy (left)”, "" where nothing is told."""
    levels = listed(words, [level(name) for name in surgery.levels])
    kinds = listed(words, [words.gettext(OPERATIONS[kind]) for kind in surgery.procedures])
    if not (levels or kinds or surgery.side):
        return ""
    said = f"{levels} {kinds or words.gettext('back surgery')}".strip()
    if surgery.side is None:
        return said
    return words.gettext("{operation} ({side})").format(
        operation=said, side=words.gettext(OPERATED_SIDES[surgery.side])
    )


def listed(words: Words, said: Iterable[str]) -> str:
    """Return names one after the other: “a, b and c”."""
    *first, last = [*said] or [""]
    if not first:
        return last
    return words.gettext("{first} and {last}").format(first=", ".join(first), last=last)
