"""The dialog that previews, prints and saves the page for the doctor."""

from ui.visit_printing.dialog import VisitDialog, open_visit_dialog

__all__ = ["VisitDialog", "open_visit_dialog"]
