"""Does one thing at a time in a thread of its own, and of all that is wished for meanwhile only the last."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.worker import Work, Worker


class Latest(QObject):
    """Does what was wished for last; a wish that came in between is never begun.

    `done` brings the result on the thread that made this. A result that a newer wish has outdated is kept
    back, unless `tells_outdated`. The thread begins with the first wish.
    """

    done = Signal(object)

    def __init__(self, *, tells_outdated: bool = False) -> None:
        super().__init__()
        self._tells_outdated = tells_outdated
        self._worker: Worker | None = None
        self._next: Work | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a result is still to come."""
        return self._worker is not None and self._worker.is_busy

    def first(self, work: Work) -> None:
        """Have something done before the first wish, such as an import; nobody is told of its result."""
        worker = self._worker = Worker()
        worker.ask(work, lambda _: self._begin(worker))

    def wish(self, work: Work) -> None:
        """Ask for work to be done, in place of any that is not yet begun."""
        if self._worker is None:
            self._worker = Worker()
        self._next = work
        if not self._worker.is_busy:
            self._begin(self._worker)

    def stop(self) -> None:
        """End the thread; what is being done is thrown away."""
        worker, self._worker, self._next = self._worker, None, None
        if worker is not None:
            worker.stop()

    def _begin(self, worker: Worker) -> None:
        work, self._next = self._next, None
        if work is not None:
            worker.ask(work, self._take)

    def _take(self, result: object) -> None:
        if self._worker is None:
            return
        is_outdated = self._next is not None
        self._begin(self._worker)
        if self._tells_outdated or not is_outdated:
            self.done.emit(result)
