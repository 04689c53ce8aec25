"""Save what can be saved from a journal that is spoilt."""

from journal.storage.rescue.rescuing import Rescue, key_of_spoilt, rescue

__all__ = ["Rescue", "key_of_spoilt", "rescue"]
