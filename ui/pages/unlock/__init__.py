"""Where a journal with a passphrase is opened."""

from ui.pages.unlock.page import UnlockPage

__all__ = ["UnlockPage"]
