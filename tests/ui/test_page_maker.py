"""Pages are made and drawn in a thread, one at a time and only as they are looked at."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from journal.paper import Paper
from ui import page_maker
from ui.page_maker import MOST_KEPT, SHARPEST, PageMaker
from ui.typesetting import PageLook, Pages, PageWish


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, float]]:
    """Every page that is really drawn, and how finely; making pages takes no typesetter."""
    looks: list[tuple[int, float]] = []

    def look(pages: Pages, index: int, dots: float) -> PageLook:
        looks.append((index, dots))
        return PageLook(pages.pdf, index, dots, QImage(), f"Page {index}")

    monkeypatch.setattr(page_maker, "made_pages", lambda wish: Pages(wish.make(), 30, QSizeF(10, 20)))
    monkeypatch.setattr(page_maker, "page_look", look)
    return looks


@pytest.fixture
def maker(qtbot: QtBot, drawn: list[tuple[int, float]]) -> Iterator[PageMaker]:
    maker = PageMaker()
    maker.make(wish(), 0, 90)
    settle(qtbot, maker)
    yield maker
    with qtbot.waitSignal(maker.destroyed):
        maker.leave()


def wish(pdf: bytes = b"first") -> PageWish:
    return PageWish(lambda: bytes(bytearray(pdf)), "Paper", Paper.A4, landscape=False, grey=False)


@contextmanager
def held_up(maker: PageMaker) -> Iterator[None]:
    """Keep the thread busy with other work meanwhile."""
    gate = threading.Event()
    maker.ask(gate.wait, lambda result: None)
    yield
    gate.set()


def settle(qtbot: QtBot, maker: PageMaker) -> None:
    qtbot.waitUntil(lambda: not maker.is_busy)


def test_that_only_the_page_looked_at_is_drawn(
    qtbot: QtBot, maker: PageMaker, drawn: list[tuple[int, float]]
) -> None:
    assert drawn == [(0, 90)]
    maker.look(4, 90)
    settle(qtbot, maker)
    assert drawn == [(0, 90), (4, 90)]


def test_that_turning_back_shows_the_page_at_once(
    qtbot: QtBot, maker: PageMaker, drawn: list[tuple[int, float]]
) -> None:
    maker.look(1, 90)
    settle(qtbot, maker)
    with qtbot.waitSignal(maker.drawn) as shown:
        maker.look(0, 90)
        assert not maker.is_busy
    assert [look.text for look in shown.args or []] == ["Page 0"]
    assert len(drawn) == 2


def test_that_a_larger_page_is_drawn_finer_but_never_finer_than_the_eye_sees(
    qtbot: QtBot, maker: PageMaker, drawn: list[tuple[int, float]]
) -> None:
    for dots in (90.1, 180, 2_000, 3_000):
        maker.look(0, dots)
        settle(qtbot, maker)
    assert drawn == [(0, 90), (0, 180), (0, SHARPEST)]


def test_that_pages_leafed_over_quickly_are_not_drawn(
    qtbot: QtBot, maker: PageMaker, drawn: list[tuple[int, float]]
) -> None:
    with held_up(maker):
        for index in range(1, 20):
            maker.look(index, 90)
    settle(qtbot, maker)
    assert drawn == [(0, 90), (19, 90)]


def test_that_only_some_pictures_are_kept(
    qtbot: QtBot, maker: PageMaker, drawn: list[tuple[int, float]]
) -> None:
    for index in [*range(1, MOST_KEPT + 1), MOST_KEPT, 0]:
        maker.look(index, 90)
        settle(qtbot, maker)
    assert [index for index, _ in drawn] == [*range(MOST_KEPT + 1), 0]


def test_that_a_wish_overtaken_by_another_is_not_drawn(
    qtbot: QtBot, maker: PageMaker, drawn: list[tuple[int, float]]
) -> None:
    made: list[Pages] = []
    maker.made.connect(made.append)
    with held_up(maker):
        for pdf in (b"second", b"third", b"fourth"):
            maker.make(wish(pdf), 29, 90)
    settle(qtbot, maker)
    assert [pages.pdf for pages in made] == [b"fourth"]
    assert drawn[1:] == [(29, 90)]


def test_that_fewer_pages_show_their_last(
    qtbot: QtBot, maker: PageMaker, drawn: list[tuple[int, float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_maker, "made_pages", lambda wish: Pages(b"short", 2, QSizeF(10, 20)))
    maker.make(wish(), 7, 90)
    settle(qtbot, maker)
    assert drawn[-1] == (1, 90)
