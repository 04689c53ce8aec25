"""The page of all entries: a table to sort and search, details, and what was removed."""

from ui.pages.entries.page import EntriesPage

__all__ = ["EntriesPage"]
