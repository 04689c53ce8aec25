from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.errors import KnownError
from ui.widgets.day_text import read_day

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
TWELFTH = date(2026, 1, 12)


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-12",
        "2026/1/12",
        "12.1.2026",
        "12. 1. 2026",
        "12.01.2026",
        "12/01/2026",
        "12-1-2026",
        "12 Jan 2026",
        "12 january 2026",
        "12. Jan. 2026",
        "12th January, 2026",
        "January 12, 2026",
        "2026 Jan 12",
        "12Jan2026",
        "  12 Jan 2026  ",
    ],
)
def test_that_a_day_is_read_as_people_write_it(text: str) -> None:
    assert read_day(text, MONTHS) == TWELFTH


def test_that_slashes_follow_the_place_and_dots_do_not() -> None:
    assert read_day("1/12/2026", MONTHS, month_first=True) == TWELFTH
    assert read_day("12.1.2026", MONTHS, month_first=True) == TWELFTH
    assert read_day("2026-01-12", MONTHS, month_first=True) == TWELFTH


@pytest.mark.parametrize("text", ["", "   "])
def test_that_nothing_typed_is_no_day_and_no_error(text: str) -> None:
    assert read_day(text, MONTHS) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("soon", "day-unclear"),
        ("12 January", "day-unclear"),
        ("12 Ju 2026", "day-unclear"),
        ("12 Mai 2026", "day-unclear"),
        ("1 2 3 2026", "day-unclear"),
        ("12.1.26", "day-year-short"),
        ("12 Jan 26", "day-year-short"),
        ("30.2.2026", "day-unknown"),
        ("1.13.2026", "day-unknown"),
        ("29 Feb 2026", "day-unknown"),
        ("12.1.0026", "day-year-far"),
        ("12.1.9026", "day-year-far"),
        ("²5 Jan 2026", "day-unclear"),
        ("9" * 5000 + ".1.2026", "day-unclear"),
    ],
)
def test_that_nonsense_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(KnownError) as refused:
        read_day(text, MONTHS)
    assert refused.value.code == code


@given(st.dates(min_value=date(1880, 1, 1), max_value=date(2200, 12, 31)), st.booleans())
@settings(max_examples=60, deadline=None)
def test_that_every_day_written_out_is_read_back(day: date, month_first: bool) -> None:
    for text in (day.isoformat(), f"{day.day} {MONTHS[day.month - 1]} {day.year}"):
        assert read_day(text, MONTHS, month_first=month_first) == day


@given(st.text(max_size=30))
@settings(max_examples=200, deadline=None)
def test_that_any_text_is_a_day_nothing_or_a_known_error(text: str) -> None:
    with suppress(KnownError):
        assert read_day(text, MONTHS) is None or text.strip()
