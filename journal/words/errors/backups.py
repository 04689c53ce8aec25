"""What is said where a backup cannot be made, read or restored."""

from __future__ import annotations

from journal.words.language import mark

PHRASES: dict[str, str] = {
    "backup-no-room": mark(
        "There is no room left in the folder “{folder}”, so this was not done. Your journal is as it was. "
        "Please make some room and try again."
    ),
    "backup-not-taken": mark(
        "The folder “{folder}” does not take a backup: this computer does not let the program write there. "
        "Your journal is as it was. Please choose another folder, or check the drive."
    ),
    "backup-of-damaged": mark(
        "No backup was made, because the journal “{file}” itself is damaged, and a damaged copy must not "
        "take the place of a good one. The backups you have are as they were. Please restore the latest."
    ),
    "backup-differs": mark(
        "The copy of “{file}” did not turn out the same, so it was thrown away. Your journal and the backups "
        "you have are as they were. Please check the drive and try again."
    ),
    "backup-missing": mark(
        "There is no backup at “{file}”. Nothing was changed. Please check the name, or whether the drive is "
        "connected."
    ),
    "backups-not-readable": mark(
        "The folder “{folder}” cannot be looked into, so the backups there are not known. Nothing was "
        "changed. Please check that you may open the folder."
    ),
    "backup-second-missing": mark(
        "The second folder for backups, “{folder}”, is not there now. A backup was made beside your journal "
        "all the same. The next one goes there too, once the drive is connected."
    ),
    "backup-second-gone": mark(
        "The folder “{folder}” is not there. Please choose another, or connect its drive first."
    ),
    "backup-second-same": mark(
        "The backups are kept in “{folder}” already. Please choose a folder on another drive or in another "
        "place."
    ),
    "backup-other-passphrase": mark(
        "The backup “{file}” has a passphrase of its own, other than your journal has now. Nothing was "
        "changed. Please type the passphrase that it was made with, or the groups of its recovery sheet."
    ),
    "backup-passphrase-wrong": mark(
        "The backup “{file}” does not open with this, or it is damaged. Nothing was changed. Please try "
        "again: it is the passphrase that your journal had when the backup was made."
    ),
    "restore-itself": mark(
        "“{file}” is the journal itself, so there is nothing to restore. Nothing was changed. Please choose "
        "a backup."
    ),
    "restore-over-unknown": mark(
        "“{file}” is there already, and it cannot be told whether it is a journal. Nothing was changed. "
        "Choose another name, or let it be replaced (--force); a copy of it is kept."
    ),
    "check-backup": mark("The backup “{file}” is not sound: {reason}"),
}
