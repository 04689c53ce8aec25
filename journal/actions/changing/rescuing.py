"""Save what can be saved from a spoilt journal into a new one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journal.actions.targets import check_target, put_in_place, temporary_beside, told
from journal.clock import Clock
from journal.errors import KnownError
from journal.storage import Passphrase

if TYPE_CHECKING:
    from journal.storage.rescue import Rescue


def rescue_file(
    source: Path, target: Path, clock: Clock, passphrase: Passphrase | None = None, *, force: bool = False
) -> Rescue:
    """Write all that can still be read from the journal at `source` to a new, sound one at `target`.

    The source stays as it is. A file that is at the target is replaced only with `force`, the source never.
    Raises KnownError where nothing can be saved, the target cannot be written or the passphrase is wrong.
    """
    from journal.storage.rescue import key_of_spoilt, rescue  # no journal that is opened waits for it

    check_target(target, force=force, journal=source)
    with told(source):
        if source.is_dir():
            raise KnownError("journal-is-folder", file=str(source))
        if not source.exists():
            raise KnownError("journal-missing", file=str(source))
        key = key_of_spoilt(source, passphrase)
    with temporary_beside(target) as made:
        with told(target):
            saved = rescue(source, made, clock, key)
        put_in_place(made, target, force=force)
    return saved
