"""The words a record may choose from, as Recovery journal JSON version 1 spells them."""

from __future__ import annotations

from enum import StrEnum


class Procedure(StrEnum):
    """What was done in an operation."""

    LAMINECTOMY = "laminectomy"
    LAMINOTOMY = "laminotomy"
    FORAMINOTOMY = "foraminotomy"
    DISCECTOMY = "discectomy"
    FUSION = "fusion"
    DISC_REPLACEMENT = "disc_replacement"
    OTHER = "other"


DECOMPRESSIONS = frozenset(
    {Procedure.LAMINECTOMY, Procedure.LAMINOTOMY, Procedure.FORAMINOTOMY, Procedure.DISCECTOMY}
)


class Side(StrEnum):
    """The side that was operated on."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Quality(StrEnum):
    """How pain feels."""

    ACHING = "aching"
    SHARP = "sharp"
    BURNING = "burning"
    GNAWING = "gnawing"
    ELECTRIC = "electric"
    THROBBING = "throbbing"
    CRAMPING = "cramping"
    CONSTANT = "constant"
    COMES_AND_GOES = "comes_and_goes"


class Position(StrEnum):
    """What a change of position does to the pain."""

    EASES = "eases"
    WORSENS = "worsens"
    NO_CHANGE = "no-change"


class Symptom(StrEnum):
    """What is new since surgery."""

    BACK = "back"
    LEG = "leg"
    NUMBNESS = "numbness"
    TINGLING = "tingling"
    WEAKNESS = "weakness"
    OTHER = "other"


class UrgentSign(StrEnum):
    """A sign that cannot wait; `EMERGENCY_SIGNS` go to the emergency number, the others to the team today."""

    SADDLE_FEELING = "saddle_feeling"
    BLADDER = "bladder"
    BOWEL = "bowel"
    SEXUAL_FEELING = "sexual_feeling"
    BOTH_LEGS = "both_legs"
    LEG_WEAKNESS = "leg_weakness"
    BREATH_OR_CHEST = "breath_or_chest"
    SWOLLEN_LEG = "swollen_leg"
    FEVER_VERY_ILL = "fever_very_ill"
    WOUND = "wound"
    FEVER = "fever"
    HEADACHE = "headache"
    CLEAR_FLUID = "clear_fluid"
    GROWING_SYMPTOMS = "growing_symptoms"


TODAY_SIGNS = (
    UrgentSign.WOUND,
    UrgentSign.FEVER,
    UrgentSign.HEADACHE,
    UrgentSign.CLEAR_FLUID,
    UrgentSign.GROWING_SYMPTOMS,
)
EMERGENCY_SIGNS = tuple(sign for sign in UrgentSign if sign not in TODAY_SIGNS)


class WrittenBy(StrEnum):
    """Who wrote an entry."""

    SELF = "self"
    CARER = "carer"


class Region(StrEnum):
    """Where the person lives, which decides the emergency number offered."""

    EU = "EU"
    UK = "UK"
    US = "US"
    CA = "CA"
    AU = "AU"
    NZ = "NZ"
    OTHER = "other"


EMERGENCY_NUMBERS = {
    Region.EU: "112",
    Region.UK: "999",
    Region.US: "911",
    Region.CA: "911",
    Region.AU: "000",
    Region.NZ: "111",
    Region.OTHER: "",
}


class EventKind(StrEnum):
    """What kind of day an event marks."""

    VISIT = "visit"
    IMAGING = "imaging"
    INJECTION = "injection"
    THERAPY = "therapy"
    MILESTONE = "milestone"
    FALL = "fall"
    WORK = "work"
    QUESTIONNAIRE = "questionnaire"
    OTHER = "other"


class Stenosis(StrEnum):
    """What imaging said about narrowing."""

    SAME_LEVEL = "same-level"
    NEW_LEVEL = "new-level"
    NONE = "none"


class PlanKind(StrEnum):
    """What a plan from the clinic is about."""

    STRETCHING = "stretching"
    WALKING = "walking"
    RESTRICTION = "restriction"
    OTHER = "other"


class WindowKind(StrEnum):
    """A healing window that patient information describes, or one of the person's own."""

    RELIEF = "relief"
    SCAR = "scar"
    CHECKPOINT = "checkpoint"
    NERVE = "nerve"
    NARROWING = "narrowing"
    OWN = "own"


def _levels() -> tuple[str, ...]:
    thoracic = [f"T{n}-T{n + 1}" for n in range(1, 12)]
    lumbar = [f"L{n}-L{n + 1}" for n in range(1, 5)]
    return (*thoracic, "T12-L1", *lumbar, "L5-S1")


def _places() -> tuple[str, ...]:
    sided = ("buttock_{}", "hip_{}", "groin_{}", "thigh_{}_front", "thigh_{}_back", "knee_{}")
    lower = ("calf_{}_back", "shin_{}", "foot_{}_top", "foot_{}_sole")
    back = ("low_back_left", "low_back_centre", "low_back_right")
    limbs = tuple(name.format(side) for name in (*sided, *lower) for side in ("left", "right"))
    return (*back, *limbs, "other")


LEVELS = _levels()
"""Levels of the spine from T1-T2 to L5-S1; the neck is not covered."""

PLACES = _places()
"""Places of the body where pain or a nerve sign is felt."""
