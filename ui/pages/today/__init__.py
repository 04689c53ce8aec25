"""The page on which a day is written down."""

from ui.pages.today.page import TodayPage

__all__ = ["TodayPage"]
