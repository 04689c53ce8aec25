"""How far a reading has come, and a way to stop it, between the journal's thread and the window's."""

from __future__ import annotations

from journal.errors import KnownError


class Watching:
    """Handed to the reading, which tells `share` and stops soon after `stop`. Each side writes one value."""

    def __init__(self) -> None:
        self.share = 0.0
        self.is_stopped = False

    def stop(self) -> None:
        """Have the reading stopped; nothing of it is kept."""
        self.is_stopped = True

    def __call__(self, share: float) -> None:
        """Take how much is done; raise KnownError `stopped` where the person wants no more of it."""
        self.share = share
        if self.is_stopped:
            raise KnownError("stopped")
