"""How the window asks for work in the storage thread, and hears of what came of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from journal.clock import Clock
from journal.errors import KnownError
from journal.words import Words
from ui.known import Known
from ui.storage_work import Brought, Stand

if TYPE_CHECKING:  # the storage thread is wanted only when a journal is opened
    from ui.worker import Worker


class Asking(Known):
    """Asks one thread for work, in order. An answer is taken over first and told then.

    What is asked for has a number; `answered` repeats it with the result, or with its `shown` where it has
    one, or with the KnownError that also comes as `failed`.
    """

    failed = Signal(object)
    answered = Signal(int, object)
    busy = Signal(bool)

    def __init__(self, clock: Clock, words: Words) -> None:
        super().__init__(clock, words)
        self._worker_made: Worker | None = None
        self._numbers = 0

    @property
    def is_busy(self) -> bool:
        """Whether work is still being done."""
        return self._worker_made is not None and self._worker.is_busy

    def settle(self) -> None:
        """Wait until everything asked for is on disk, and answer it."""
        if self._worker_made is not None:
            self._worker.settle()

    @property
    def _worker(self) -> Worker:
        if self._worker_made is None:
            from ui.worker import Worker  # its thread is not needed before a journal is opened

            self._worker_made = Worker()
            self._worker_made.busy.connect(self.busy)
        return self._worker_made

    def _ask(
        self, work: Callable[[], Any], then: Callable[[Any], None], *, tells_failure: bool = True
    ) -> int:
        """Have work done; `tells_failure` is False where whoever asks tells of a KnownError itself."""
        self._numbers += 1
        self._worker.ask(work, partial(self._answer, self._numbers, then, tells_failure))
        return self._numbers

    def _answer(self, number: int, then: Callable[[Any], None], tells_failure: bool, result: Any) -> None:
        if isinstance(result, KnownError):
            if result.code == "passphrase-needed":
                self._be_locked(Path(str(result.parameters["file"])))
            self.answered.emit(number, result)
            if tells_failure:
                self.failed.emit(result)
            return
        then(result)
        self.answered.emit(number, result.shown if isinstance(result, Stand | Brought) else result)

    def _be_locked(self, path: Path | None = None) -> None:
        """Let go of what is held of a file that wants a passphrase."""
        raise NotImplementedError


def nothing(result: Any) -> None:
    """Take an answer that needs nothing done."""
