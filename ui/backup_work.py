"""What the storage thread does with a journal's backups. The session hands in the actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from journal.clock import Clock
from journal.errors import KnownError
from ui import storage_work
from ui.storage_work import Opened, State

Actions: TypeAlias = Callable[[], Any]

_CLOSED = ("passphrase-needed", "passphrase-wrong")


class Reopened(NamedTuple):
    """A journal that was opened again once a backup had taken its place; `kept` is what was there before."""

    opened: Opened
    kept: Any


def back_up(state: State, actions: Actions, clock: Clock, second: Path | None, *, if_due: bool) -> Any:
    """Make a backup, or make one where it is due; nothing is due where no journal is open."""
    if not if_due:
        return actions().back_up(state.opened, clock, second=second)
    return None if state.journal is None else actions().back_up_if_due(state.journal, clock, second)


def listed(state: State, actions: Actions, path: Path, second: Path | None) -> Any:
    """Return all backups of the journal at a path that can be found."""
    return actions().backups_of(path, _key(state), second)


def look_into(state: State, actions: Actions, file: Path, clock: Clock) -> Any:
    """Return what a backup holds."""
    with _other_passphrase_told(file):
        return actions().look_into(file, clock, _asked(state))


def restore(
    state: State, actions: Actions, file: Path, path: Path, clock: Clock, drafts: Iterable[str]
) -> Reopened:
    """Put a backup in the place of the journal at a path, open or too damaged to open; open it again.

    Where that fails the journal is opened again as it was.
    """
    asked, was_open = _asked(state), state.journal is not None
    storage_work.close(state)
    try:
        with _other_passphrase_told(file):
            restored = actions().restore_backup(file, path, clock, passphrase=asked, force=True)
    except BaseException:
        if was_open:
            storage_work.open_journal(state, path, clock, drafts, asked)
        raise
    return Reopened(storage_work.open_journal(state, path, clock, drafts, asked), restored.kept)


def _key(state: State) -> Any:
    return None if state.journal is None else state.journal.stored.key


def _asked(state: State) -> Callable[[], Any] | None:
    """Return what answers with the key of the open journal, None where it has none."""
    key = _key(state)
    return None if key is None else lambda: key


@contextmanager
def _other_passphrase_told(file: Path) -> Iterator[None]:
    """Tell of a backup's own passphrase, so that nobody is asked for the journal's."""
    try:
        yield
    except KnownError as error:
        if error.code in _CLOSED:
            raise KnownError("backup-other-passphrase", file=str(file)) from error
        raise
