"""What the storage thread does with a journal. The session hands in the actions, which it alone may reach."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from journal.clock import Clock
from journal.errors import KnownError

if TYPE_CHECKING:
    from journal.exchange.wish import ImportWish
    from journal.records import Records
    from journal.records.changes import ChangeSet

_FIRST_SEED = 1


class State:
    """The open journal and the actions on it; nothing outside the storage thread touches it."""

    def __init__(self, actions: Callable[[], Any]) -> None:
        self._actions = actions
        self.journal: Any = None

    @property
    def changing(self) -> Any:
        """The actions that change a journal, imported in this thread so that the window need not wait."""
        return self._actions()

    @property
    def opened(self) -> Any:
        """The open journal; raises KnownError `no-journal` where none could be opened."""
        if self.journal is None:
            raise KnownError("no-journal")
        return self.journal


class Opened(NamedTuple):
    """A journal that has just been opened."""

    path: Path
    why_read_only: str | None
    drafts: dict[str, Any]
    is_protected: bool


class Stand(NamedTuple):
    """How a journal stands after a piece of work."""

    records: Records
    undoable: ChangeSet | None
    redoable: ChangeSet | None
    change_set: ChangeSet | None = None

    @property
    def shown(self) -> ChangeSet | None:
        """What was changed, which is what a question about a change is answered with."""
        return self.change_set


class Brought(NamedTuple):
    """What many changes at once came to, how the journal stands after them, and which drafts it has not."""

    shown: Any
    stand: Stand
    no_drafts: tuple[str, ...] = ()


def open_journal(
    state: State, path: Path, clock: Clock, drafts: Iterable[str], asked: Callable[[], Any] | None = None
) -> Opened:
    """Open a journal in place of the one that is open; that one stays where this fails.

    Where a passphrase is needed and `asked` has none, KnownError `passphrase-needed` names `path`, and the
    one that was open is closed too: the window then shows no journal but asks.
    """
    before = state.journal
    if before is not None and before.path.resolve() == path.resolve():
        before.close()
        state.journal = before = None
    try:
        journal = state.changing.open_journal(path, clock, passphrase=asked)
    except KnownError as error:
        if error.code != "passphrase-needed":
            raise
        close(state)
        raise KnownError("passphrase-needed", file=str(path)) from None
    if before is not None:
        before.close()
    state.journal = journal
    return Opened(path, journal.why_read_only, _drafts(state, drafts), journal.stored.key is not None)


def open_sample(state: State, story: str, path: Path, clock: Clock, drafts: Iterable[str]) -> Opened:
    """Open a made-up journal, written the first time."""
    from journal.actions.targets import told  # in the storage thread, as the actions

    with told(path):
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            state.changing.write_sample(path, story, _FIRST_SEED, clock)
    return open_journal(state, path, clock, drafts)


def close(state: State) -> None:
    """Let go of the file."""
    if state.journal is not None:
        state.journal.close()
        state.journal = None


def change(state: State, clock: Clock, name: str, arguments: tuple[Any, ...]) -> Stand:
    """Do one of the actions by its name."""
    return stand(state, getattr(state.changing, name)(state.opened, clock, *arguments))


def ask(state: State, name: str, *arguments: Any) -> Any:
    """Ask for something by the name of its action."""
    return getattr(state.changing, name)(state.opened, *arguments)


def look_up(state: State, told: Callable[[Any], Any] | None, name: str, *arguments: Any, **part: int) -> Any:
    """Ask for something by the name of its action, and make of it what is `told`."""
    found = getattr(state.changing, name)(state.opened, *arguments, **part)
    return found if told is None else told(found)


def look_into(state: State, source: Path, wish: ImportWish | None) -> Any:
    """Say what bringing another file in would do."""
    return state.changing.import_into(state.opened, source, dry_run=True, wish=wish)


def bring_in(state: State, source: Path, wish: ImportWish | None) -> Brought:
    """Bring another file in."""
    return Brought(state.changing.import_into(state.opened, source, wish=wish), stand(state))


def erase(
    state: State,
    clock: Clock,
    ids: Iterable[str],
    with_backups: bool,
    second: Path | None,
    drafts: Iterable[str],
) -> Brought:
    """Erase records for good, and what is half written about them."""
    told = state.changing.erase(state.opened, clock, ids, with_backups=with_backups, second=second)
    gone = [name for name, body in _drafts(state, drafts).items() if body is None]
    return Brought(told, stand(state), tuple(gone))


def keep_draft(state: State, name: str, body: Mapping[str, Any] | None) -> None:
    """Keep something half written."""
    state.changing.keep_draft(state.opened, name, body)


def _drafts(state: State, names: Iterable[str]) -> dict[str, Any]:
    return {name: state.changing.draft(state.opened, name) for name in names}


def stand(state: State, made: ChangeSet | None = None) -> Stand:
    """Read how the journal stands now."""
    changing, journal = state.changing, state.opened
    records = changing.read_records(journal)
    return Stand(records, changing.undoable(journal), changing.redoable(journal), made)
