"""How the window tells what went wrong: where it was typed, as a message, or with the ways on from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journal.errors import KnownError

if TYPE_CHECKING:
    from ui.main_window import MainWindow

TOLD_WHERE_TYPED = frozenset(
    {
        "passphrase-needed",
        "passphrase-wrong",
        "passphrase-not-this",
        "passphrase-empty",
        "passphrase-sign",
        "recovery-key-length",
        "recovery-key-group",
        "backup-other-passphrase",
        "backup-passphrase-wrong",
        "rescue-passphrase",
        "rescue-passphrase-wrong",
        "rescue-nothing",
    }
)
"""What is told beside the field of a passphrase, and nowhere else."""

SPOILT = frozenset({"journal-broken", "journal-value", "journal-foreign", "log-broken"})
"""What says that a journal is damaged."""

UNKNOWN = "not-a-journal"
"""What a journal is called, too, whose first bytes are damaged."""


def tell_failure(window: MainWindow, error: KnownError) -> None:
    """Tell what a person can meet; where a journal is too damaged to be opened, with what can be done."""
    if error.code in TOLD_WHERE_TYPED:
        return
    damaged = _damaged(window, error)
    if damaged is None:
        window.tell_problem(error)
        return
    from ui.ways_on import show_ways_on  # only where a journal is damaged

    show_ways_on(window, damaged, error)


def _damaged(window: MainWindow, error: KnownError) -> Path | None:
    """Return the journal that could not be opened since it is damaged, None where that is not so."""
    if error.code not in SPOILT and error.code != UNKNOWN:
        return None
    session, named = window.session, error.parameters.get("file")
    path = session.journal_path if named is None else Path(str(named))
    if path is None or (session.is_loaded and _is_same(path, session.journal_path)):
        return None
    if error.code == UNKNOWN:
        is_known = _is_same(path, window.settings.last_journal)
        return path if is_known or (path.parent / f"{path.stem} backups").is_dir() else None
    return path


def _is_same(one: Path, other: Path | None) -> bool:
    return other is not None and one.resolve() == other.resolve()
