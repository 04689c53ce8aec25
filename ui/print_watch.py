"""Follows what was sent to a printer, so that a printer that stops in the middle is told of."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from journal.errors import KnownError
from journal.words import Words
from ui.page_maker import PageMaker
from ui.print_jobs import Job

EVERY_MS = 1500
AT_MOST = 200
"""How often a job is asked after: five minutes, then whoever prints has gone to look."""
PATIENT = 2
"""How often a printer may say why it waits before the person hears of it."""


class PrintWatch(QObject):
    """Asks after one job at a time in the dialog's thread; `told` says that it is printed, or what stops it.

    A word that a printer says while it is working is told only once it has been said for a while.
    """

    told = Signal(str)

    def __init__(
        self, words: Words, maker: PageMaker, is_printed: Callable[[Job], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._words, self._maker, self._is_printed = words, maker, is_printed
        self._job: Job | None = None
        self._said = ""
        self._left = self._troubled = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def follow(self, job: Job) -> None:
        """Follow a job in place of any other."""
        self._job, self._said, self._left, self._troubled = job, "", AT_MOST, 0
        self._timer.start(EVERY_MS)

    def stop(self) -> None:
        """Follow nothing any more."""
        self._job = None
        self._timer.stop()

    def _ask(self) -> None:
        job = self._job
        if job is not None:
            self._maker.ask(partial(self._is_printed, job), partial(self._on_answer, job))

    def _on_answer(self, job: Job, answer: bool | KnownError) -> None:
        if job is not self._job:
            return
        self._left -= 1
        if isinstance(answer, KnownError):
            self._troubled += 1
            if self._troubled > PATIENT or answer.code != "print-waiting":
                self._tell(answer)
        elif answer:
            self._say(self._through().format(printer=job.printer))
        elif self._said:
            self._troubled = 0
            self._say(self._words.gettext("{printer} is printing again.").format(printer=job.printer))
        is_over = answer is True or (isinstance(answer, KnownError) and answer.code == "print-given-up")
        if is_over or not self._left:
            self.stop()
        else:
            self._timer.start(EVERY_MS)

    def _through(self) -> str:
        """Return what is said of a job that waits no more; after trouble its queue does not tell why."""
        if self._said:
            return self._words.gettext("The page waits no more in the queue of {printer}.")
        return self._words.gettext("{printer} has taken the page.")

    def _tell(self, error: KnownError) -> None:
        from journal.words.errors import sentence  # only when something went wrong

        self._say(sentence(self._words, error))

    def _say(self, text: str) -> None:
        if text != self._said:
            self._said = text
            self.told.emit(text)
