"""The page of the timeline."""

from ui.pages.timeline.page import TimelinePage

__all__ = ["TimelinePage"]
