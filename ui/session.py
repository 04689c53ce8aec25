"""The one object that changes a journal from the window, and says what has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import Signal

from journal.clock import Clock
from journal.words import Words
from ui import storage_work
from ui.asking import Asking, nothing
from ui.known import DRAFTS

if TYPE_CHECKING:  # records are wanted only when a journal is opened
    from journal.exchange.wish import ImportWish
    from journal.records.changes import Changed

Telling: TypeAlias = Callable[[Any], Any] | None


class Session(Asking):
    """An open journal. All storage work happens in one thread; answers arrive as signals on the main thread.

    `opened` comes when the file is open (drafts and read-only state are known), `loaded` when all of
    it has been read, `locked` when a passphrase is needed and nothing of the file is held, `protected` when
    the open one has been given a passphrase or none, `changed` after every change including undo and redo,
    `saved` after `save` and `remove`, `backed_up` with what a backup led to, `failed` for whatever a person
    can meet. Methods that ask for work return a number; `answered` repeats it with the result or the
    KnownError.
    """

    opened = Signal()
    loaded = Signal()
    locked = Signal()
    protected = Signal(bool)
    changed = Signal(object)
    saved = Signal(object)
    backed_up = Signal(object)

    def __init__(self, clock: Clock, words: Words, *, rounds: int | None = None) -> None:
        """Only tests name how many `rounds` make a key of a passphrase."""
        super().__init__(clock, words)
        self._state = storage_work.State(_changing)
        self._rounds = rounds

    # -- opening and closing ----------------------------------------------------------------------

    def open(self, path: Path) -> int:
        """Open a journal, made on first use, in place of the one that is open."""
        return self._ask(
            partial(storage_work.open_journal, self._state, path, self.clock, DRAFTS), self._on_opened
        )

    def open_sample(self, story: str, path: Path) -> int:
        """Open a made-up journal, written to `path` the first time."""
        return self._ask(
            partial(storage_work.open_sample, self._state, story, path, self.clock, DRAFTS), self._on_opened
        )

    def close(self) -> None:
        """Finish what was asked for, close the journal and end the thread. Nothing can be asked after it."""
        if self._worker_made is not None:
            self._worker.ask(partial(storage_work.close, self._state), nothing)
            self._worker.stop()

    # -- the passphrase ---------------------------------------------------------------------------

    def unlock(self, typed: str) -> int:
        """Open the locked journal with its passphrase, or with the groups of its recovery sheet."""
        return self._ask_secretly("unlock", self._on_opened, (self.journal_path, self.clock, DRAFTS), typed)

    def lock(self) -> int:
        """Close a protected journal and let go of all that was read from it."""
        return self._ask(partial(storage_work.close, self._state), lambda _: self._be_locked())

    def set_passphrase(self, current: str | None, new: str | None) -> int:
        """Give the open journal a passphrase, another one, or none in place of the `current` one it has.

        `protected` tells of it; where `current` is another, KnownError `passphrase-not-this`.
        """
        return self._ask_secretly("set_passphrase", self._on_protected, (self.clock,), current, new)

    def recovery_groups(self, current: str | None) -> int:
        """Ask for the groups of the recovery sheet; `current` may be left out right after it was set."""
        return self._ask_secretly("recovery_groups", nothing, (), current)

    def plain_copies(self, second: Path | None) -> int:
        """Ask which older copies of the protected journal anybody can read, also in a second folder."""
        return self._ask(partial(storage_work.ask, self._state, "plain_copies", second), nothing)

    def remove_plain_copies(self, copies: Iterable[Path]) -> int:
        """Remove copies for good; the answer is those that could not be removed."""
        return self._ask(lambda: self._state.changing.remove_plain_copies(copies), nothing)

    def _ask_secretly(
        self, name: str, then: Callable[[Any], None], arguments: tuple[Any, ...], *typed: str | None
    ) -> int:
        from ui import protection_work  # only where somebody types a passphrase

        held = [self._held(text) for text in typed]
        return self._ask(partial(getattr(protection_work, name), self._state, *arguments, *held), then)

    def _held(self, text: str | None) -> Any:
        from ui.protection_work import Typed  # likewise

        return None if text is None else Typed(text, self._rounds)

    # -- changing ---------------------------------------------------------------------------------

    def save(self, action: str, *records: Changed) -> int:
        """Keep records, new or changed, as one change set."""
        return self._change("save", True, action, records)

    def remove(self, *ids: str) -> int:
        """Take records out, as one change set; they can be brought back."""
        return self._change("remove", True, ids)

    def undo(self) -> int:
        """Take back the latest change."""
        return self._change("undo", False)

    def redo(self) -> int:
        """Make again what was taken back last."""
        return self._change("redo", False)

    def bring_back(self, record_id: str, number: int | None = None) -> int:
        """Bring back a removed record, or any record as the change set of that `number` left it."""
        return self._change("bring_back", True, record_id, number)

    def keep_draft(self, name: str, body: Mapping[str, Any] | None) -> None:
        """Keep something half written inside the journal; None lets go of it.

        Before the journal is open nothing is kept, so that an older draft is not written over.
        """
        if not self.is_open or self.draft(name) == body:
            return
        self._drafts[name] = body
        if self.may_write:
            self._ask(partial(storage_work.keep_draft, self._state, name, body), nothing)

    # -- asking -----------------------------------------------------------------------------------

    def history(self, record_id: str, told: Telling = None, **part: int) -> int:
        """Ask for the changes of a record, oldest first; `part`: `skip` and `most`, counted from the latest.

        `told` makes of them what is shown, in the storage thread; so it does below.
        """
        return self._look_up("history", told, part, record_id)

    def latest(self, told: Telling = None, **part: int) -> int:
        """Ask for the latest changes of all records, the latest first, with the sizes of their sets."""
        return self._look_up("latest", told, part)

    def removed(self, kind: str | None = None, told: Telling = None, **part: int) -> int:
        """Ask for what has been removed, of all lists or of one, with the moment it was."""
        return self._look_up("removed", told, part, kind)

    def _look_up(self, name: str, told: Telling, part: Mapping[str, int], *arguments: str | None) -> int:
        work = partial(storage_work.look_up, self._state, told, name, *arguments, **part)
        return self._ask(work, nothing)

    def look_into(self, source: Path, wish: ImportWish | None = None) -> int:
        """Ask what `import_file` would do; nothing is changed. `failed` stays silent, as for that."""
        work = partial(storage_work.look_into, self._state, source, wish)
        return self._ask(work, nothing, tells_failure=False)

    def import_file(self, source: Path, wish: ImportWish | None = None) -> int:
        """Bring another file in, all of it or nothing; `loaded` comes again, then the answer: a report."""
        work = partial(storage_work.bring_in, self._state, source, wish)
        return self._ask(work, self._on_brought, tells_failure=False)

    def erase(self, ids: Iterable[str], with_backups: bool, second: Path | None) -> int:
        """Erase records for good; `loaded` comes again, and then the answer says what still holds them."""
        work = partial(storage_work.erase, self._state, self.clock, tuple(ids), with_backups, second, DRAFTS)
        return self._ask(work, self._on_brought)

    def run(self, work: Callable[[], Any]) -> int:
        """Have other work done on the storage thread, such as making a file from the journal."""
        return self._ask(work, nothing)

    # -- backups ----------------------------------------------------------------------------------

    def back_up(self, second: Path | None, *, if_due: bool = False) -> int:
        """Make a backup, also in a second folder, or only if one is due; `backed_up` tells what it led to."""
        return self._ask_of_backups("back_up", self._on_backed_up, self.clock, second, if_due=if_due)

    def backups(self, path: Path, second: Path | None) -> int:
        """Ask for the backups of the journal at a path, the newest first."""
        return self._ask_of_backups("listed", nothing, path, second)

    def look_into_backup(self, file: Path, typed: str | None = None) -> int:
        """Ask what a backup holds, opened with what was `typed` or else as the open journal is."""
        return self._ask_of_backups("look_into", nothing, file, self.clock, self._held(typed))

    def restore(self, file: Path, path: Path, typed: str | None = None) -> int:
        """Put a backup in the place of the journal at a path; `opened` and `loaded` come again.

        The answer's `kept` is the backup of what was there before; `takes_passphrase` says that the journal
        has the backup's passphrase now.
        """
        return self._ask_of_backups(
            "restore", self._on_restored, file, path, self.clock, DRAFTS, self._held(typed)
        )

    def rescue(self, source: Path, target: Path, typed: str | None = None) -> int:
        """Save what can be read of a spoilt journal into a new one; the answer tells it in numbers."""
        return self._ask_secretly("rescue", nothing, (source, target, self.clock), typed)

    def _ask_of_backups(self, name: str, then: Callable[[Any], None], *arguments: Any, **more: Any) -> int:
        from ui import backup_work  # not before the first page is painted

        return self._ask(
            partial(getattr(backup_work, name), self._state, _backing_up, *arguments, **more), then
        )

    # -- answers ----------------------------------------------------------------------------------

    def _change(self, name: str, acknowledged: bool, *arguments: Any) -> int:
        work = partial(storage_work.change, self._state, self.clock, name, arguments)
        return self._ask(work, self._on_saved if acknowledged else self._on_changed)

    def _on_opened(self, opened: storage_work.Opened) -> None:
        self._forget()
        self.journal_path, self.why_read_only = opened.path, opened.why_read_only
        self._drafts = dict(opened.drafts)
        self.is_open, self.is_locked, self.is_protected = True, False, opened.is_protected
        self.opened.emit()
        self._ask(partial(storage_work.stand, self._state), self._on_loaded)

    def _be_locked(self, path: Path | None = None) -> None:
        self._forget()
        self.journal_path, self.why_read_only = path or self.journal_path, None
        self.is_open, self.is_locked, self.is_protected = False, True, True
        self.locked.emit()

    def _on_protected(self, is_protected: bool) -> None:
        self.is_protected = is_protected
        self.protected.emit(is_protected)

    def _on_loaded(self, stand: storage_work.Stand) -> None:
        self._records, self.undoable, self.redoable = stand.records, stand.undoable, stand.redoable
        self.is_loaded = True
        self.loaded.emit()

    def _on_brought(self, brought: storage_work.Brought) -> None:
        self._drafts.update(dict.fromkeys(brought.no_drafts))
        self._on_loaded(brought.stand)

    def _on_backed_up(self, done: Any) -> None:
        if done is not None:
            self.backed_up.emit(done)

    def _on_restored(self, reopened: Any) -> None:
        self._on_opened(reopened.opened)

    def _on_changed(self, stand: storage_work.Stand) -> None:
        self._records, self.undoable, self.redoable = stand.records, stand.undoable, stand.redoable
        if stand.change_set is not None:
            self.changed.emit(stand.change_set)

    def _on_saved(self, stand: storage_work.Stand) -> None:
        self._on_changed(stand)
        if stand.change_set is not None:
            self.saved.emit(stand.change_set)


def _changing() -> Any:
    from journal.actions import changing  # in the storage thread, so that the window need not wait for it

    return changing


def _backing_up() -> Any:
    from journal.actions.changing import backing_up  # likewise

    return backing_up
