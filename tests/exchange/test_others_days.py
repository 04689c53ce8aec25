"""Days and times as other programs write them, and what is asked where they could be read in two ways."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.errors import KnownError
from journal.exchange.others.days import Order, order_of, read_day, read_time, split_moment, zone_of


@pytest.mark.parametrize(
    "text",
    [
        "2021-12-08",
        "2021/12/8",
        "2021.12.08",
        "8th Dec 2021",
        "8 December 2021",
        "Dec 8, 2021",
        "december 8 2021",
    ],
)
def test_that_a_date_that_is_clear_by_itself_is_read(text: str) -> None:
    assert read_day(text, None) == date(2021, 12, 8)


def test_that_a_date_of_three_numbers_is_read_only_in_a_told_order() -> None:
    assert read_day("08/12/2021", None) is None
    assert read_day("08/12/2021", Order.DAY_FIRST) == date(2021, 12, 8)
    assert read_day("08/12/2021", Order.MONTH_FIRST) == date(2021, 8, 12)
    assert read_day("8.12.21", None) is None
    assert read_day("8.12.21", Order.DAY_FIRST) == date(2021, 12, 8)
    assert read_day("21-12-08", Order.YEAR_FIRST) == date(2021, 12, 8)


def test_that_equal_numbers_leave_nothing_to_ask() -> None:
    assert read_day("08/08/2021", None) == date(2021, 8, 8)


@pytest.mark.parametrize("text", ["", "yesterday", "31/02/2021", "2021-13-01", "1/1/0001", "8 Foo 2021"])
def test_that_what_is_no_date_is_none(text: str) -> None:
    assert read_day(text, Order.DAY_FIRST) is None


def test_that_one_number_above_twelve_settles_the_order_for_all() -> None:
    assert order_of(["3/2/2026", "14/2/2026"]) is Order.DAY_FIRST
    assert order_of(["3/2/2026 08:00", "2/14/2026 09:00"]) is Order.MONTH_FIRST
    assert order_of(["2026-02-03", "8th Dec 2021", "x", ""]) is None


def test_that_an_order_that_nothing_tells_is_asked() -> None:
    with pytest.raises(KnownError) as told:
        order_of(["3/2/2026", "4/2/2026"])
    assert (told.value.code, told.value.parameters) == ("table-date-order", {"text": "3/2/2026"})


def test_that_dates_that_tell_different_orders_are_refused() -> None:
    with pytest.raises(KnownError) as told:
        order_of(["14/2/2026", "2/14/2026"])
    assert told.value.code == "table-date-mixed"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2021-02-05T11:10:01.808Z", ("2021-02-05", "11:10:01.808", "Z")),
        ("2025-01-14 09:00:00 +0000", ("2025-01-14", "09:00:00", "+0000")),
        ("8th Dec 2021 7:05 PM", ("8th Dec 2021", "7:05 PM", "")),
        (" 2021-02-05 ", ("2021-02-05", "", "")),
    ],
)
def test_that_a_moment_is_split_into_date_time_and_offset(text: str, parts: tuple[str, str, str]) -> None:
    assert split_moment(text) == parts


def test_that_times_of_day_are_read() -> None:
    assert read_time("7:05 pm") == time(19, 5)
    assert read_time("12:00 am") == time(0, 0)
    assert read_time("23:59:58") == time(23, 59, 58)
    for text in ("", "pre", "24:00", "13:00 pm", "7"):
        assert read_time(text) is None


@pytest.mark.parametrize("text", ["", "+99:99", "+24:00", "+0160", "01:00", "CET"])
def test_that_what_is_no_offset_is_none(text: str) -> None:
    assert zone_of(text) is None


def test_that_offsets_are_read() -> None:
    assert [str(zone_of(text)) for text in ("Z", "+0000", "-03:30", "+13:45")] == [
        "UTC",
        "UTC",
        "UTC-03:30",
        "UTC+13:45",
    ]


@given(st.text(max_size=30), st.sampled_from([None, *Order]))
def test_that_no_text_breaks_the_reading_of_days(text: str, order: Order | None) -> None:
    day = read_day(split_moment(text)[0], order)
    assert day is None or 1880 <= day.year <= 2200
    read_time(text)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from("-/."))
def test_that_a_written_day_is_read_back_in_every_order(day: date, sign: str) -> None:
    assert read_day(f"{day.day}{sign}{day.month}{sign}{day.year}", Order.DAY_FIRST) == day
    assert read_day(f"{day.month}{sign}{day.day}{sign}{day.year}", Order.MONTH_FIRST) == day
    assert read_day(f"{day.year}{sign}{day.month}{sign}{day.day}", None) == day
