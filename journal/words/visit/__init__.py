"""Every sentence of the page for the visit: short and plain, true of the entries, never a finding."""

from journal.words.visit.honesty import honesty_lines
from journal.words.visit.labels import (
    HEADINGS,
    changes_heading,
    days_recorded,
    heading,
    made_by,
    table_note,
)
from journal.words.visit.medicines import (
    change_lines,
    changes_since,
    described,
    doses,
    medicines_lines,
)
from journal.words.visit.numbers import days_cell, measure_name, phase_name, summary_cell
from journal.words.visit.summary import summary_sentences
from journal.words.visit.title import chart_alt, page_title, subtitle
from journal.words.visit.told import (
    goal_lines,
    last_visit_lines,
    questionnaire_lines,
    shortened,
    urgent_line,
    work_lines,
)

__all__ = [
    "HEADINGS",
    "change_lines",
    "changes_heading",
    "changes_since",
    "chart_alt",
    "days_cell",
    "days_recorded",
    "described",
    "doses",
    "goal_lines",
    "heading",
    "honesty_lines",
    "last_visit_lines",
    "made_by",
    "measure_name",
    "medicines_lines",
    "page_title",
    "phase_name",
    "questionnaire_lines",
    "shortened",
    "subtitle",
    "summary_cell",
    "summary_sentences",
    "table_note",
    "urgent_line",
    "work_lines",
]
