"""The journals that are measured with: an empty one, a usual one, and one of twenty years."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.moment import NOW, clock
from journal.actions import changing
from journal.records import Entry, Person, Procedure, Records, Surgery, with_records
from journal.records.changes import Change
from journal.sample import tell
from journal.storage import apply, open_journal

LAST_DAY = NOW.date()
TWENTY_YEARS = 7_300
A_DAY = 2
SITES = ("back", "leg_left", "numbness", "tingling", "weakness", "activity", "mattered", "sleep", "worst")


def write_all(folder: Path) -> dict[str, Path]:
    """Write the measured journals into a folder; return their files by name."""
    told = {"new": planned(), "usual": tell("return-in-week-nine"), "long": twenty_years()}
    files = {name: folder / f"{name}.journal" for name in told}
    for name, records in told.items():
        keep(records, files[name])
    return files


def keep(records: Records, file: Path) -> None:
    """Write records to a new journal file, as the person's own."""
    journal = open_journal(file, clock)
    changes = [Change(Person(), records.person), *(Change(None, record) for record in records.all())]
    apply(journal, "save-entries", changes)
    journal.close()


def planned() -> Records:
    """Return a journal as empty as one that has been begun can be: a surgery and nothing else."""
    surgery = Surgery(
        id=changing.new_id(), day=LAST_DAY, procedures=(Procedure.DISCECTOMY,), levels=("L4-L5",)
    )
    return with_records(Records(person=Person(name="Nobody")), [surgery])


def twenty_years() -> Records:
    """Return twenty years of two entries a day, 14,600 in all, each with most fields set."""
    random = Random(20)
    first = LAST_DAY - timedelta(days=TWENTY_YEARS - 1)
    surgery = Surgery(
        id=changing.new_id(),
        day=first + timedelta(days=14),
        procedures=(Procedure.LAMINECTOMY,),
        levels=("L4-L5",),
    )
    entries = [
        entry(first + timedelta(days=day), hour, random) for day in range(TWENTY_YEARS) for hour in (8, 20)
    ]
    return with_records(Records(person=Person(name="Nobody")), [surgery, *entries])


def entry(day: date, hour: int, random: Random) -> Entry:
    """Return an entry with most fields set."""
    scores: dict[str, Any] = {site: float(min(10, max(0, round(random.gauss(4, 1.5))))) for site in SITES}
    return Entry(
        id=changing.new_id(),
        day=day,
        written=datetime.combine(day, time(hour, random.randrange(15)), UTC),
        walking_minutes=random.randrange(0, 120, 5),
        note="A quiet day." if random.random() < 0.2 else "",
        places=("low_back_centre",),
        **scores,
    )
