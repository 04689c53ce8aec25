"""The page “My recovery”."""

from ui.pages.recovery.page import RecoveryPage

__all__ = ["RecoveryPage"]
