"""Write a whole journal to a file that other programs can read."""

from __future__ import annotations

from pathlib import Path

from journal.actions.making.reading_whole import read_whole
from journal.actions.targets import check_target, write_target
from journal.exchange import recovery_json
from journal.records import Records
from journal.storage import Passphrase


def export_json(
    journal_path: Path, target: Path, *, force: bool = False, passphrase: Passphrase | None = None
) -> Records:
    """Write the journal to `target` as Recovery journal JSON; return what was written.

    Raises KnownError where the journal cannot be read or the target not be written.
    """
    check_target(target, force=force, journal=journal_path)
    records = read_whole(journal_path, passphrase)
    write_target(target, recovery_json.write(records), force=force, journal=journal_path)
    return records
