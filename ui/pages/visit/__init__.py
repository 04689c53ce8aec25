"""The page “Visit”."""

from ui.pages.visit.page import VisitPage

__all__ = ["VisitPage"]
