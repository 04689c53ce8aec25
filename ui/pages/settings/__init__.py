"""The page of settings: what is true of the person, the surgeries and this computer."""

from ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
