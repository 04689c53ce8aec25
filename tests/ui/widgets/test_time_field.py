from datetime import time

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as some
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal.errors import KnownError
from journal.words import english
from ui.widgets.time_field import TimeField
from ui.widgets.time_text import read_time


@pytest.fixture
def field(qtbot: QtBot) -> TimeField:
    field = TimeField(english(), time(19, 0))
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("19:30", time(19, 30)),
        ("19.30", time(19, 30)),
        ("1930", time(19, 30)),
        ("930", time(9, 30)),
        (" 7 ", time(7, 0)),
        ("7 pm", time(19, 0)),
        ("7:30PM", time(19, 30)),
        ("7 p.m.", time(19, 0)),
        ("12 am", time(0, 0)),
        ("12:15 pm", time(12, 15)),
        ("19h30", time(19, 30)),
        ("0:00", time(0, 0)),
        ("23:59", time(23, 59)),
    ],
)
def test_that_a_time_is_read_as_people_write_it(text: str, read: time) -> None:
    assert read_time(text) == read


@pytest.mark.parametrize(
    "text", ["", "evening", "24:00", "19:60", "13 pm", "0 am", "7:5", "7 m", "-7", "19:30       x", "७"]
)
def test_that_what_is_no_time_is_said_to_be_none(text: str) -> None:
    with pytest.raises(KnownError) as told:
        read_time(text)
    assert told.value.code == "time-unclear"


@examples(max_examples=60)
@given(some.text(max_size=20))
def test_that_any_text_is_a_time_or_a_known_error(text: str) -> None:
    try:
        found = read_time(text)
    except KnownError:
        return
    assert (found.second, found.tzinfo) == (0, None)


@examples(max_examples=40)
@given(some.integers(0, 23), some.integers(0, 59))
def test_that_a_time_written_out_is_read_back(hour: int, minute: int) -> None:
    assert read_time(f"{hour:02d}:{minute:02d}") == time(hour, minute)


def test_that_a_typed_time_is_taken_when_the_field_is_left(qtbot: QtBot, field: TimeField) -> None:
    field.selectAll()
    qtbot.keyClicks(field, "7.30 pm")
    with qtbot.waitSignal(field.time_changed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [time(19, 30)]
    assert field.text() == "19:30"


def test_that_arrow_keys_go_to_the_next_quarter_and_the_next_hour(qtbot: QtBot, field: TimeField) -> None:
    field.show_time(time(18, 50))
    for key, text in (
        (Qt.Key.Key_Up, "19:00"),
        (Qt.Key.Key_Up, "19:15"),
        (Qt.Key.Key_Down, "19:00"),
        (Qt.Key.Key_Down, "18:45"),
        (Qt.Key.Key_PageUp, "19:00"),
        (Qt.Key.Key_PageDown, "18:00"),
    ):
        with qtbot.waitSignal(field.time_changed):
            qtbot.keyClick(field, key)
        assert field.text() == text


def test_that_arrow_keys_pass_midnight(qtbot: QtBot, field: TimeField) -> None:
    field.show_time(time(0, 0))
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.chosen() == time(23, 45)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.chosen() == time(0, 0)


def test_that_what_cannot_be_read_is_told_and_the_time_stays(qtbot: QtBot, field: TimeField) -> None:
    field.selectAll()
    qtbot.keyClicks(field, "tea time")
    with qtbot.waitSignal(field.problem_changed) as told:
        field.tidy()
    assert told.args == ["“tea time” cannot be read as a time of day. Write it like 19:30 or 7:30 pm."]
    assert field.text() == "tea time"
    assert field.chosen() == time(19, 0)
