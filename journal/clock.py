"""The clock that is handed in, so that nothing below the door asks for the time itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]
"""Returns this moment with the offset of the person's own place."""
