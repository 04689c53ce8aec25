"""The command that saves what can be saved from a spoilt journal."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journal.commands.running import Door


def rescue(arguments: Namespace, door: Door, passphrase_file: Path | None) -> int:
    """Make a new journal from a spoilt one and tell in numbers what it holds."""
    from journal.actions.changing.rescuing import rescue_file
    from journal.commands.passphrase import passphrase_from
    from journal.words.rescues import rescue_lines

    ask = passphrase_from(passphrase_file, arguments.source, door.words)
    saved = rescue_file(arguments.source, arguments.target, door.clock, ask, force=arguments.force)
    door.say(*rescue_lines(door.words, saved, str(arguments.source), str(arguments.target)))
    return 0
