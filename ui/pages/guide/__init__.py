"""The page of the guide."""

from ui.pages.guide.page import GuidePage

__all__ = ["GuidePage"]
