"""Of all that is wished for while something is done, only the last is done."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.latest import Latest


class Held:
    """Work that waits until it is let go, and says what was begun."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.may_go = threading.Event()

    def work(self, name: str) -> Callable[[], str]:
        def do() -> str:
            self.begun.append(name)
            assert self.may_go.wait(20)
            return name

        return do


@pytest.fixture
def held() -> Iterator[Held]:
    held = Held()
    yield held
    held.may_go.set()


@pytest.mark.parametrize(("tells_outdated", "told"), [(False, ["last"]), (True, ["first", "last"])])
def test_that_a_wish_in_between_is_never_begun(
    qtbot: QtBot, held: Held, tells_outdated: bool, told: list[str]
) -> None:
    latest, heard = Latest(tells_outdated=tells_outdated), list[object]()
    latest.done.connect(heard.append)
    for name in ("first", "between", "last"):
        latest.wish(held.work(name))
        qtbot.waitUntil(lambda: held.begun == ["first"])
    assert latest.is_busy
    held.may_go.set()
    qtbot.waitUntil(lambda: not latest.is_busy)
    assert held.begun == ["first", "last"]
    assert heard == told
    latest.stop()


def test_that_what_comes_first_is_done_before_any_wish_and_told_to_nobody(qtbot: QtBot, held: Held) -> None:
    latest, heard = Latest(), list[object]()
    latest.done.connect(heard.append)
    latest.first(held.work("import"))
    latest.wish(held.work("wish"))
    qtbot.waitUntil(lambda: held.begun == ["import"])
    held.may_go.set()
    qtbot.waitUntil(lambda: not latest.is_busy)
    assert (held.begun, heard) == (["import", "wish"], ["wish"])
    latest.stop()


def test_that_nothing_is_told_once_it_was_stopped(qtbot: QtBot, held: Held) -> None:
    latest, heard = Latest(), list[object]()
    latest.done.connect(heard.append)
    latest.wish(held.work("first"))
    latest.wish(held.work("last"))
    qtbot.waitUntil(lambda: held.begun == ["first"])
    held.may_go.set()
    latest.stop()
    assert (held.begun, heard, latest.is_busy) == (["first"], [], False)
