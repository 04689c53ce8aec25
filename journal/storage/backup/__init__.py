"""Backups of a journal: made and verified, kept by rules, looked into, and put back in its place."""

from journal.storage.backup.listing import Backup, backups, copies_before_migration, identity, look_at
from journal.storage.backup.making import copy_journal, make_backup
from journal.storage.backup.names import folder_beside, folder_in
from journal.storage.backup.restoring import Restored, look_inside, restore
from journal.storage.backup.rotation import due, newest_until, remove_old, to_remove
from journal.storage.backup.verifying import verify_backup

__all__ = [
    "Backup",
    "Restored",
    "backups",
    "copies_before_migration",
    "copy_journal",
    "due",
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
    "verify_backup",
]
