"""What the clinic asked for: plans, and healing windows as the person's own surgeon sees them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.errors import FieldError
from journal.records.choices import PlanKind, WindowKind
from journal.records.entry import MINUTES_A_DAY
from journal.records.kinds import LONGEST_LINE, Choice, Day, Identity, Text, Truth, Whole, held
from journal.records.record import Record
from journal.records.spans import check_span

LAST_DAY = 36_525


@dataclass(frozen=True, slots=True)
class Plan(Record):
    """Something prescribed or forbidden for a time, both its days included."""

    id: str = held(Identity())
    kind: PlanKind = held(Choice(PlanKind))
    begins: date | None = held(Day(optional=True), None, key="from")
    ends: date | None = held(Day(optional=True), None, key="to")
    minutes: int | None = held(Whole(0, MINUTES_A_DAY), None)
    days_a_week: int | None = held(Whole(1, 7), None)
    note: str = held(Text(), "")

    def check_together(self) -> None:
        """Refuse an end before the beginning."""
        check_span(self.begins, self.ends)


@dataclass(frozen=True, slots=True)
class WindowOverride(Record):
    """“My surgeon said …”: other days for a healing window, one of the person's own, or none.

    Days count from surgery, day 0; the window ends before `to_day`, and None is open.
    """

    id: str = held(Identity())
    surgery: str = held(Identity())
    window: WindowKind = held(Choice(WindowKind))
    from_day: int | None = held(Whole(-LAST_DAY, LAST_DAY), None)
    to_day: int | None = held(Whole(-LAST_DAY, LAST_DAY), None)
    hidden: bool = held(Truth(), False)
    title: str = held(Text(LONGEST_LINE), "")
    note: str = held(Text(), "")

    def check_together(self) -> None:
        """Refuse a window that ends before it begins."""
        if self.from_day is not None and self.to_day is not None and self.to_day <= self.from_day:
            raise FieldError("to_day", "window-order", begins=self.from_day, ends=self.to_day)
