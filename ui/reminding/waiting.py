"""What the window knows of the tray: whether it may wait there instead of closing."""

from __future__ import annotations

from typing import Protocol


class WaitingPlace(Protocol):
    """Where the window may wait out of sight."""

    def may_wait(self) -> bool:
        """Return whether the person wants it so, and there is a way back now."""

    def wait(self) -> None:
        """Hide the window there."""
