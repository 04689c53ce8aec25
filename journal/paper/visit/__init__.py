"""The visit report: one page for the doctor, and detail pages behind it."""

from journal.paper.visit.choice import PRESETS, PeriodKind, Preset, VisitChoice, VisitPart
from journal.paper.visit.pdf import visit_pdf

__all__ = ["PRESETS", "PeriodKind", "Preset", "VisitChoice", "VisitPart", "visit_pdf"]
