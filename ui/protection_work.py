"""What the storage thread does with a journal's passphrase."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from journal.clock import Clock
from journal.errors import KnownError
from ui import storage_work
from ui.storage_work import Opened, State


class Typed:
    """A passphrase, or the groups of a recovery sheet, on its way to the storage thread.

    Only tests name other `rounds` than those of the program.
    """

    __slots__ = ("_rounds", "_text")

    def __init__(self, text: str, rounds: int | None = None) -> None:
        self._text, self._rounds = text, rounds

    def secret(self, actions: Any) -> Any:
        """Return it as storage takes it; what it becomes is derived in the storage thread."""
        more = {} if self._rounds is None else {"rounds": self._rounds}
        return actions.protecting.Secret(self._text, **more)

    def __repr__(self) -> str:
        return "Typed(…)"


def unlock(state: State, path: Path, clock: Clock, drafts: Iterable[str], typed: Typed) -> Opened:
    """Open a journal with what was typed; deriving the key takes a moment."""
    return storage_work.open_journal(state, path, clock, drafts, lambda: typed.secret(state.changing))


def set_passphrase(state: State, clock: Clock, current: Typed | None, new: Typed | None) -> bool:
    """Give the open journal another passphrase, or none; return whether it has one now.

    Raises KnownError `passphrase-not-this` where `current` is not what it has.
    """
    journal, actions = state.opened, state.changing
    if current is not None:
        _insist(journal, actions, current)
    if new is None:
        actions.unprotect(journal, clock)
    elif current is None:
        actions.protect(journal, clock, new.secret(actions))
    else:
        actions.change_passphrase(journal, clock, new.secret(actions))
    return new is not None


def recovery_groups(state: State, current: Typed | None) -> str:
    """Return the groups of the recovery sheet; `current`, where it is given, must be what the journal has."""
    if current is not None:
        _insist(state.opened, state.changing, current)
    groups: str = state.changing.recovery_key(state.opened)
    return groups


def rescue(state: State, source: Path, target: Path, clock: Clock, typed: Typed | None) -> Any:
    """Save what can be read of a spoilt journal into a new one, with what was typed where it is protected."""
    try:
        asked = None if typed is None else partial(typed.secret, state.changing)
        return state.changing.rescue_file(source, target, clock, asked)
    except KnownError as error:
        if error.code != "passphrase-needed":
            raise
        raise KnownError("rescue-passphrase", file=str(source)) from error


def _insist(journal: Any, actions: Any, typed: Typed) -> None:
    """Raise KnownError unless this is the journal's passphrase, or the groups of its recovery sheet."""
    if not actions.is_passphrase(journal, typed.secret(actions)):
        raise KnownError("passphrase-not-this")
