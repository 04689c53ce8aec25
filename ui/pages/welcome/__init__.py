"""First start: a few calm questions, every one of which can be left out."""

from ui.pages.welcome.page import WelcomePage

__all__ = ["WelcomePage"]
