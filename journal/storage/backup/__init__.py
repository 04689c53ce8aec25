"""Backups of a journal: made and verified, kept by rules, looked into, and put back in its place."""

from journal.storage.backup.listing import (
    Backup,
    backups,
    changes_made,
    copies_before_migration,
    copies_kept_aside,
    entries_in,
    identity,
    look_at,
)
from journal.storage.backup.making import copy_journal, make_backup
from journal.storage.backup.names import folder_beside, folder_in
from journal.storage.backup.restoring import Restored, look_inside, restore
from journal.storage.backup.rotation import DUE_CHANGES, due, newest_until, remove_old, to_remove
from journal.storage.backup.verifying import unsound, verify_backup

__all__ = [
    "DUE_CHANGES",
    "Backup",
    "Restored",
    "backups",
    "changes_made",
    "copies_before_migration",
    "copies_kept_aside",
    "copy_journal",
    "due",
    "entries_in",
    "folder_beside",
    "folder_in",
    "identity",
    "look_at",
    "look_inside",
    "make_backup",
    "newest_until",
    "remove_old",
    "restore",
    "to_remove",
    "unsound",
    "verify_backup",
]
