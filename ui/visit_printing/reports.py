"""Makes visit reports in a dialog's thread, none of them twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from journal.paper.sheet import Paper
from journal.paper.visit.choice import PeriodKind, VisitChoice, period_of
from journal.records import Records
from journal.words import Words

if TYPE_CHECKING:
    from journal.reading.values import Recovery

MOST_KEPT = 6


@dataclass(frozen=True, slots=True)
class Report:
    """A report that is wanted: of what, on which day, showing what, on which paper."""

    records: Records
    today: date
    choice: VisitChoice
    words: Words
    paper: Paper


class VisitReports:
    """Remembers the last reports made, by the days that they really show, and the recovery they show."""

    def __init__(self) -> None:
        self._read: tuple[Records, date, Recovery] | None = None
        self._made: dict[tuple[VisitChoice, Paper], bytes] = {}

    def pdf(self, report: Report) -> bytes:
        """Return a report as PDF; slow, and imports what is slow to import."""
        recovery = self._recovery(report)
        choice = _with_its_days(report.choice, recovery)
        found = self._made.pop((choice, report.paper), None)
        pdf = self._set(recovery, choice, report) if found is None else found
        self._made[choice, report.paper] = pdf
        if len(self._made) > MOST_KEPT:
            del self._made[next(iter(self._made))]
        return pdf

    def _recovery(self, report: Report) -> Recovery:
        from journal.reading import read_recovery

        if self._read is None or self._read[0] is not report.records or self._read[1] != report.today:
            self._read = (report.records, report.today, read_recovery(report.records, report.today))
            self._made = {}
        return self._read[2]

    def _set(self, recovery: Recovery, choice: VisitChoice, report: Report) -> bytes:
        from journal.paper.visit import visit_pdf

        return visit_pdf(recovery, choice, report.words, paper=report.paper, printed_on=report.today)


def _with_its_days(choice: VisitChoice, recovery: Recovery) -> VisitChoice:
    """Return a choice without dates that it does not use, and with those that it does as they come out."""
    if choice.period is not PeriodKind.DATES:
        return replace(choice, first=None, last=None)
    first, last = period_of(choice, recovery)
    return replace(choice, first=first, last=last)
