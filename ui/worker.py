"""One thread that does all work on a journal, in the order it was asked for."""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal

from journal.errors import KnownError

Work: TypeAlias = Callable[[], Any]
Answer: TypeAlias = Callable[[Any], None]


class Worker(QObject):
    """Runs work in its own thread and hands each result to its answer on the thread that made the worker.

    A KnownError is a result like any other. Anything else is a bug: it is raised on the asking thread.
    """

    busy = Signal(bool)
    _finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asked: queue.SimpleQueue[tuple[Work, Answer] | None] = queue.SimpleQueue()
        self._done: deque[tuple[Answer, Any]] = deque()
        self._open = 0
        self._finished.connect(self.deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._open > 0

    def ask(self, work: Work, answer: Answer) -> None:
        """Have work done after all that was asked for before."""
        self._open += 1
        if self._open == 1:
            self.busy.emit(True)
        self._asked.put((work, answer))

    def settle(self) -> None:
        """Wait until everything asked for is done, and answer it."""
        arrived = threading.Event()
        self._asked.put((arrived.set, _forget))
        arrived.wait()
        self.deliver()

    def stop(self) -> None:
        """Finish what was asked for, answer it, and end the thread."""
        self._asked.put(None)
        self._thread.join()
        self.deliver()

    def deliver(self) -> None:
        """Answer whatever is done."""
        while self._done:
            answer, result = self._done.popleft()
            if answer is _forget:
                continue
            self._open -= 1
            if isinstance(result, BaseException) and not isinstance(result, KnownError):
                raise result
            answer(result)
            if not self._open:
                self.busy.emit(False)

    def _run(self) -> None:
        while (asked := self._asked.get()) is not None:
            work, answer = asked
            self._done.append((answer, _result(work)))
            del asked, work, answer  # what is asked for may hold a passphrase
            self._finished.emit()


def _result(work: Work) -> Any:
    try:
        return work()
    except BaseException as error:  # noqa: BLE001 -- carried to the asking thread, which raises it there
        return error


def _forget(result: Any) -> None:
    """Answer nothing."""
