"""The commands that back a journal up and restore it."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journal.commands.running import Door


def backup(arguments: Namespace, door: Door) -> int:
    """Back the journal up to TARGET, or among its backups."""
    from journal.actions.changing.backing_up import backup_file
    from journal.words.backups import backed_up

    made, entries = backup_file(
        arguments.journal,
        arguments.target,
        door.clock,
        passphrase=door.passphrase(arguments),
        force=arguments.force,
    )
    door.say(backed_up(door.words, str(arguments.journal), str(made), entries))
    return 0


def restore(arguments: Namespace, door: Door) -> int:
    """Put BACKUP in the journal's place, and say where what was there is kept."""
    from journal.actions.changing.backing_up import restore_backup
    from journal.words.backups import restored_lines

    restored = restore_backup(
        arguments.backup,
        arguments.journal,
        door.clock,
        passphrase=door.passphrase(arguments),
        force=arguments.force,
    )
    door.say(*restored_lines(door.words, restored, str(arguments.backup), str(arguments.journal)))
    return 0
