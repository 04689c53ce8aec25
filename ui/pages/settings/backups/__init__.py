"""The part of the settings about backups: when, where, a second folder, and the way back."""

from ui.pages.settings.backups.section import BackupsSection

__all__ = ["BackupsSection"]
