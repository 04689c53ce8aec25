"""Makes printed pages and their pictures in a thread of its own; only the latest wish counts."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from journal.errors import KnownError
from ui.typesetting import Pages, PageWish, drawn_pages, timeline_pages
from ui.worker import Answer, Work, Worker

SHARPEST = 300.0
"""Dots an inch; a picture to look at needs no more, however much it is enlarged."""

_NEAR = 0.005


class PageMaker(QObject):
    """`made` tells of new pages, `drawn` of the same pages in other pictures, `failed` of a KnownError."""

    made = Signal(object)
    drawn = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.pages: Pages | None = None
        self.wish: PageWish | None = None
        self._dots = 0.0
        self._worker = Worker()

    @property
    def is_busy(self) -> bool:
        """Whether something is still being done."""
        return self._worker.is_busy

    def make(self, wish: PageWish) -> None:
        """Make other pages; those there were are forgotten."""
        self.pages, self.wish, self._dots = None, wish, wish.dpi
        self._worker.ask(partial(self._unless_outdated, wish), partial(self._on_made, wish))

    def draw(self, dots: float) -> None:
        """Draw the pages with that many dots an inch, unless they are drawn so already."""
        wanted = min(SHARPEST, dots)
        if self.pages is None or abs(wanted - self._dots) < _NEAR * wanted:
            return
        self._dots = wanted
        self._worker.ask(partial(self._unless_changed, self.pages, wanted), self._on_drawn)

    def ask(self, work: Work, answer: Answer) -> None:
        """Have other work done with the pages, such as printing them."""
        self._worker.ask(work, answer)

    def leave(self) -> None:
        """End the thread once what was asked for is done; wishes that are not yet met are let go."""
        self.wish, self._dots = None, 0.0
        if self._worker.is_busy:
            self._worker.busy.connect(self._end)
        else:
            self._end()

    def _end(self) -> None:
        self._worker.stop()
        self.deleteLater()

    def _unless_outdated(self, wish: PageWish) -> Pages | None:
        return timeline_pages(wish) if wish is self.wish else None

    def _on_made(self, wish: PageWish, made: Any) -> None:
        if wish is not self.wish:
            return
        if isinstance(made, KnownError):
            self.failed.emit(made)
            return
        self.pages = made
        self.made.emit(made)

    def _unless_changed(self, pages: Pages, dots: float) -> Pages | None:
        return drawn_pages(pages, dots) if dots == self._dots else None

    def _on_drawn(self, drawn: Pages | None) -> None:
        if drawn is None or self.pages is None or drawn.pdf is not self.pages.pdf:
            return
        self.pages = drawn
        self.drawn.emit(drawn)
