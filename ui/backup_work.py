"""What the storage thread does with a journal's backups. The session hands in the actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from journal.clock import Clock
from journal.errors import KnownError
from ui import storage_work
from ui.storage_work import Opened, State

if TYPE_CHECKING:
    from ui.protection_work import Typed

Actions: TypeAlias = Callable[[], Any]

_CLOSED = ("passphrase-needed", "passphrase-wrong")


class Reopened(NamedTuple):
    """A journal that was opened again once a backup had taken its place, and what the restoring did."""

    opened: Opened
    restored: Any

    @property
    def kept(self) -> Any:
        """The backup of what was there before, None where nothing was."""
        return self.restored.kept

    @property
    def takes_passphrase(self) -> bool:
        """Whether the journal now has the backup's passphrase, and had none or another before."""
        return bool(self.restored.takes_passphrase)


def back_up(state: State, actions: Actions, clock: Clock, second: Path | None, *, if_due: bool) -> Any:
    """Make a backup, or make one where it is due; nothing is due where no journal is open."""
    if not if_due:
        return actions().back_up(state.opened, clock, second=second)
    return None if state.journal is None else actions().back_up_if_due(state.journal, clock, second)


def listed(state: State, actions: Actions, path: Path, second: Path | None) -> Any:
    """Return all backups of the journal at a path that can be found."""
    return actions().backups_of(path, _key(state), second)


def look_into(state: State, actions: Actions, file: Path, clock: Clock, typed: Typed | None = None) -> Any:
    """Return what a backup holds, opened with what was typed or else with the journal's own key."""
    with _told(file, typed):
        return actions().look_into(file, clock, _answering(state, typed))


def restore(
    state: State,
    actions: Actions,
    file: Path,
    path: Path,
    clock: Clock,
    drafts: Iterable[str],
    typed: Typed | None = None,
) -> Reopened:
    """Put a backup in the place of the journal at a path, open or too damaged to open; open it again.

    Where that fails the journal that was open is opened again as it was.
    """
    before, own, given = state.journal, _answering(state, None), _answering(state, typed)
    storage_work.close(state)
    try:
        with _told(file, typed):
            restored = actions().restore_backup(file, path, clock, passphrase=given, own=own, force=True)
    except BaseException:
        if before is not None:
            storage_work.open_journal(state, before.path, clock, drafts, own)
        raise
    return Reopened(storage_work.open_journal(state, path, clock, drafts, given), restored)


def _key(state: State) -> Any:
    return None if state.journal is None else state.journal.stored.key


def _answering(state: State, typed: Typed | None) -> Callable[[], Any] | None:
    """Return what answers with what was typed, else with the key of the open journal, if it has one."""
    if typed is not None:
        secret = typed.secret(state.changing)
        return lambda: secret
    key = _key(state)
    return None if key is None else lambda: key


@contextmanager
def _told(file: Path, typed: Typed | None) -> Iterator[None]:
    """Tell of a backup's own passphrase, so that nobody is asked for the journal's."""
    try:
        yield
    except KnownError as error:
        if error.code in _CLOSED:
            code = "backup-other-passphrase" if typed is None else "backup-passphrase-wrong"
            raise KnownError(code, file=str(file)) from error
        raise
