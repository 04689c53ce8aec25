"""What the rows of a foreign file come to: entries and doses, and what was passed over and why."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from typing import Any

from journal.exchange.others.cells import Read, Unreadable
from journal.exchange.others.days import Order, read_day, read_time, split_moment, zone_of
from journal.exchange.others.identity import Identities
from journal.exchange.report import ReadReport
from journal.exchange.wish import Watch
from journal.records import Dose, Entry, Medicine, Records, in_order
from journal.records.kinds import LONGEST_LINE, LONGEST_TEXT


@dataclass(slots=True)
class Gathering:
    """Collects what a file comes to, in the journal that it is read into.

    No row is taken about a day after `today` or before the person was born. Nothing is read in for a cell
    that its field cannot take: it is counted in `report`, and the rest of its row is kept.
    """

    report: ReadReport
    ids: Identities
    beside: Records = field(default_factory=Records)
    today: date | None = None
    order: Order | None = None
    offset: timezone | None = None
    entries: list[Entry] = field(default_factory=list)
    doses: list[Dose] = field(default_factory=list)
    medicines: dict[str, Medicine] = field(default_factory=dict)
    unreadable: int = 0
    _days: dict[str, date | str] = field(default_factory=dict)
    _named: dict[str, str] = field(default_factory=dict)

    def day_of(self, row: int, text: str) -> date | None:
        """Return the day of a row, None where there is none to take, which is counted."""
        day = self._days.get(text)
        if day is None:
            day = self._days[text] = self._judged(text)
        if isinstance(day, str):
            self.report.skip(day, row)
            return None
        return day

    def value_of(self, row: int, name: str, read: Read, text: str) -> Any:
        """Return what a cell holds, None where it is empty or cannot be taken, which is counted."""
        text = text.strip()
        if not text:
            return None
        try:
            return read(text)
        except Unreadable as unreadable:
            self.report.skip(unreadable.reason, row, name)
            self.unreadable += 1
            return None

    def add_entry(self, row: int, record_id: str, day: date, values: MappingOf[str, Any]) -> None:
        """Add an entry; a note too long to be kept is counted and left out."""
        note = values.get("note")
        if note is not None and len(note) > LONGEST_TEXT:
            self.report.skip("note-long", row)
            values = {name: value for name, value in values.items() if name != "note"}
        self.entries.append(Entry(id=record_id, day=day, **values))

    def add_dose(self, row: int, name: str, day: date, clock: str, amount: float | None) -> None:
        """Add a dose of a medicine by its name; without a time of day and an offset it is counted instead."""
        _, told, offset = split_moment(clock)
        if not told:
            _, told, offset = split_moment(f"{day} {clock}")
        at = read_time(told)
        zone = zone_of(offset) or self.offset
        if at is None or zone is None:
            self.report.skip("dose-time" if at is None else "dose-offset", row)
        elif len(name) > LONGEST_LINE:
            self.report.skip("medicine-long", row)
        else:
            taken = datetime.combine(day, at, zone)
            record_id = self.ids.of("dose", name.casefold(), taken.isoformat())
            medicine = self._medicine(name)
            self.doses.append(Dose(record_id, medicine, taken, 1 if amount is None else amount))

    def records(self) -> Records:
        """Return all that was gathered, in order."""
        self.report.order = {
            "entries": tuple(entry.id for entry in self.entries),
            "medicines": tuple(medicine.id for medicine in self.medicines.values()),
            "doses": tuple(dose.id for dose in self.doses),
        }
        return Records(
            entries=in_order(self.entries),
            medicines=in_order(self.medicines.values()),
            doses=in_order(self.doses),
        )

    def _judged(self, text: str) -> date | str:
        """Return the day that a text names, or the reason why it is not taken."""
        if not text.strip():
            return "day-missing"
        day = read_day(split_moment(text)[0], self.order)
        if day is None:
            return "day-unreadable"
        if self.today is not None and day > self.today:
            return "day-to-come"
        born = self.beside.person.born
        return "day-before-birth" if born is not None and day < born else day

    def _medicine(self, name: str) -> str:
        """Return the id of the one medicine of that name in the journal, or of a new one."""
        key = name.casefold()
        known = self._named.get(key)
        if known is None:
            here = [medicine.id for medicine in self.beside.medicines if medicine.name.casefold() == key]
            known = here[0] if len(here) == 1 else self.ids.again("medicine", key)
            if known not in here:
                self.medicines[known] = Medicine(known, name)
            self._named[key] = known
        return known


class Progress:
    """Tells a watcher how far a file has been read, now and then."""

    def __init__(self, watch: Watch, whole: int, share: float) -> None:
        self._watch, self._whole, self._share = watch, max(whole, 1), share

    def at(self, done: int) -> None:
        """Tell how far it is; what the watcher raises stops the reading."""
        self._watch(self._share * min(done / self._whole, 1.0))


def noted(said: list[tuple[str, str]]) -> str:
    """Return texts of one row as a note, a line each, with their labels before them."""
    return "\n".join(f"{label}: {text}" if label else text for label, text in said)
