"""Where it was: the places that the entries of a period name, on the figure and as a table."""

from ui.pages.timeline.where_it_was.dialog import WhereItWas

__all__ = ["WhereItWas"]
