"""What a person writes down: frozen dataclasses, checked when made."""

from journal.records.choices import (
    DECOMPRESSIONS,
    EMERGENCY_NUMBERS,
    EMERGENCY_SIGNS,
    LEVELS,
    PLACES,
    TODAY_SIGNS,
    EventKind,
    PlanKind,
    Position,
    Procedure,
    Quality,
    Region,
    Side,
    Stenosis,
    Symptom,
    UrgentSign,
    WindowKind,
    WrittenBy,
)
from journal.records.entry import Entry
from journal.records.event import Event, Findings
from journal.records.medicine import Dose, Medicine
from journal.records.person import Person
from journal.records.plan import Plan, WindowOverride
from journal.records.record import from_plain, to_plain
from journal.records.records import (
    COLLECTIONS,
    Kept,
    Records,
    check_records,
    collection_of,
    in_order,
    order_of,
    with_records,
)
from journal.records.surgery import Surgery, TypicalWeek
from journal.records.visit import Goal, Question

__all__ = [
    "COLLECTIONS",
    "DECOMPRESSIONS",
    "EMERGENCY_NUMBERS",
    "EMERGENCY_SIGNS",
    "LEVELS",
    "PLACES",
    "TODAY_SIGNS",
    "Dose",
    "Entry",
    "Event",
    "EventKind",
    "Findings",
    "Goal",
    "Kept",
    "Medicine",
    "Person",
    "Plan",
    "PlanKind",
    "Position",
    "Procedure",
    "Quality",
    "Question",
    "Records",
    "Region",
    "Side",
    "Stenosis",
    "Surgery",
    "Symptom",
    "TypicalWeek",
    "UrgentSign",
    "WindowKind",
    "WindowOverride",
    "WrittenBy",
    "check_records",
    "collection_of",
    "from_plain",
    "in_order",
    "order_of",
    "to_plain",
    "with_records",
]
