"""Locking a journal that has a passphrase: at once, after idle time, and when the system locks."""

from ui.locking.locking import Locking, lock_now, start_locking

__all__ = ["Locking", "lock_now", "start_locking"]
