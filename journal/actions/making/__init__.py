"""Actions that make something from a journal and leave it as it is."""

from journal.actions.making.checking import check_file
from journal.actions.making.exporting import export_json
from journal.actions.making.noting import notes, notes_text
from journal.actions.making.picturing import timeline_file, timeline_print

__all__ = ["check_file", "export_json", "notes", "notes_text", "timeline_file", "timeline_print"]
