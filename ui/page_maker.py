"""Makes printed pages and pictures of them in a thread of its own; only the latest wish counts."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from journal.errors import KnownError
from ui.typesetting import PageLook, Pages, PageWish, made_pages, page_look
from ui.worker import Answer, Work, Worker

SHARPEST = 300.0
"""Dots an inch; a picture to look at needs no more, however much it is enlarged."""

MOST_KEPT = 8
"""Pages whose pictures are kept, so that turning back shows them at once."""

_NEAR = 0.005


class PageMaker(QObject):
    """`made` tells of new pages, `drawn` of one of them to look at, `failed` of a KnownError.

    What is drawn first of new pages is known once they are: `look` at any of them when told of `made`.
    """

    made = Signal(object)
    drawn = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.pages: Pages | None = None
        self.wish: PageWish | None = None
        self._wanted = (0, 0.0)
        self._looks: dict[int, PageLook] = {}
        self._worker = Worker()
        program = QCoreApplication.instance()
        if program is not None:  # PDFium crashes where it is still drawing when the program ends
            program.aboutToQuit.connect(self._end)

    @property
    def is_busy(self) -> bool:
        """Whether something is still being done."""
        return self._worker.is_busy

    def make(self, wish: PageWish, index: int, dots: float) -> None:
        """Make other pages, those there were being forgotten, and draw the page `index` or the last."""
        self.pages, self.wish, self._wanted = None, wish, (index, min(SHARPEST, dots))
        self._worker.ask(partial(self._unless_outdated, wish), partial(self._on_made, wish))

    def look(self, index: int, dots: float) -> None:
        """Show a page with that many dots an inch: at once if it is drawn, then as fine as wanted."""
        self._wanted = (index, min(SHARPEST, dots))
        if self.pages is None:
            return
        look = self._looks.get(index)
        if look is not None:
            self.drawn.emit(look)
        if look is None or not self._is_fine(look):
            self._worker.ask(partial(self._unless_turned, self.pages, self._wanted), self._on_drawn)

    def ask(self, work: Work, answer: Answer) -> None:
        """Have other work done with the pages, such as printing them."""
        self._worker.ask(work, answer)

    def leave(self) -> None:
        """End the thread once what was asked for is done; wishes that are not yet met are let go."""
        self.wish = self.pages = None
        if self._worker.is_busy:
            self._worker.busy.connect(self._end)
        else:
            self._end()

    def _end(self) -> None:
        self._worker.stop()
        self.deleteLater()

    def _is_fine(self, look: PageLook) -> bool:
        wanted = self._wanted[1]
        return abs(wanted - look.dots) < _NEAR * wanted

    def _unless_outdated(self, wish: PageWish) -> tuple[Pages, PageLook] | None:
        pages = made_pages(wish) if wish is self.wish else None
        if pages is None or wish is not self.wish:
            return None
        index, dots = self._wanted
        return pages, page_look(pages, min(index, pages.count - 1), dots)

    def _on_made(self, wish: PageWish, made: Any) -> None:
        if wish is not self.wish:
            return
        if isinstance(made, KnownError):
            self.failed.emit(made)
            return
        self.pages, look = made
        self._looks = {look.index: look}
        self.made.emit(self.pages)

    def _unless_turned(self, pages: Pages, wanted: tuple[int, float]) -> PageLook | None:
        return page_look(pages, *wanted) if wanted == self._wanted else None

    def _on_drawn(self, look: PageLook | None) -> None:
        if look is None or self.pages is None or look.pdf is not self.pages.pdf:
            return
        self._looks.pop(look.index, None)
        self._looks[look.index] = look
        if len(self._looks) > MOST_KEPT:
            del self._looks[next(iter(self._looks))]
        self.drawn.emit(look)
