"""Actions that make something from a journal and leave it as it is."""

from journal.actions.making.blank_sheets import blank_sheets_file
from journal.actions.making.checking import check_file, count_backups
from journal.actions.making.exporting import export_file, export_json, export_records
from journal.actions.making.noting import notes, notes_text
from journal.actions.making.picturing import timeline_file, timeline_print
from journal.actions.making.reporting import report_file, visit_report

__all__ = [
    "blank_sheets_file",
    "check_file",
    "count_backups",
    "export_file",
    "export_json",
    "export_records",
    "notes",
    "notes_text",
    "report_file",
    "timeline_file",
    "timeline_print",
    "visit_report",
]
