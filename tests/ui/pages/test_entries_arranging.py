from collections.abc import Generator
from datetime import UTC, date, datetime, timedelta
from operator import attrgetter
from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.records import Entry, in_order
from ui.pages.entries.arranging import Order, Sieve, arranged, folded

FIRST = date(2026, 1, 12)
NEWEST_FIRST = Order(attrgetter("day"), descending=True)


def entry(number: int, day: date = FIRST, **said: Any) -> Entry:
    return Entry(id=str(UUID(int=number)), day=day, **said)


def result(work: Generator[None, None, list[Entry]]) -> list[Entry]:
    while True:
        try:
            next(work)
        except StopIteration as end:
            found: list[Entry] = end.value
            return found


def test_that_entries_stand_newest_first() -> None:
    old, new = entry(1), entry(2, FIRST + timedelta(days=1))
    assert result(arranged((old, new), Sieve(), NEWEST_FIRST)) == [new, old]


def test_that_missing_values_stand_last_either_way() -> None:
    low, high, missing = entry(1, back=2), entry(2, back=7.5), entry(3)
    kept = (missing, low, high)
    assert result(arranged(kept, Sieve(), Order(attrgetter("back")))) == [low, high, missing]
    assert result(arranged(kept, Sieve(), Order(attrgetter("back"), descending=True))) == [high, low, missing]


def test_that_equal_values_stand_newest_first() -> None:
    old, new = entry(1, back=4), entry(2, FIRST + timedelta(days=1), back=4)
    for descending in (False, True):
        assert result(arranged((old, new), Sieve(), Order(attrgetter("back"), descending))) == [new, old]


def test_that_search_heeds_neither_case_nor_accents_nor_the_order_of_words() -> None:
    cafe = entry(1, note="Walked to the Café, slowly")
    stairs = entry(2, note="Stairs")
    for search in ("cafe", "CAFÉ walked", "  slowly  ", "cafe\u0301"):
        assert result(arranged((cafe, stairs), Sieve(search=search), NEWEST_FIRST)) == [cafe]
    assert result(arranged((cafe, stairs), Sieve(search="stairs cafe"), NEWEST_FIRST)) == []


def test_that_from_and_to_both_count() -> None:
    days = [entry(n, FIRST + timedelta(days=n)) for n in range(5)]
    sieve = Sieve(first=FIRST + timedelta(days=1), last=FIRST + timedelta(days=3))
    assert result(arranged(days, sieve, NEWEST_FIRST)) == [days[3], days[2], days[1]]


def test_that_only_late_ones_can_be_asked_for() -> None:
    in_time = entry(1, written=datetime(2026, 1, 14, 23, 0, tzinfo=UTC))
    late = entry(2, written=datetime(2026, 1, 15, 0, 1, tzinfo=UTC))
    unknown = entry(3)
    assert result(arranged((in_time, late, unknown), Sieve(late_only=True), NEWEST_FIRST)) == [late]


def test_that_folding_takes_off_case_and_accents() -> None:
    assert folded("Straße ÉCLAIR İ") == "strasse eclair i"


entries = st.lists(
    st.builds(
        entry,
        st.integers(1, 10_000),
        st.dates(date(2026, 1, 1), date(2026, 1, 9)),
        back=st.sampled_from([None, 0, 0.5, 3, 10]),
        note=st.sampled_from(["", "a", "b", "Ä"]),
    ),
    max_size=40,
    unique_by=attrgetter("id"),
)


@given(entries, st.sampled_from(["day", "back", "note", "id"]), st.booleans(), st.data())
@settings(max_examples=80, deadline=None)
def test_that_the_place_of_one_entry_is_where_sorting_all_would_put_it(
    kept: list[Entry], by: str, descending: bool, data: st.DataObject
) -> None:
    order = Order(attrgetter(by), descending)
    full = result(arranged(in_order(kept), Sieve(), order))
    assert sorted(map(attrgetter("id"), full)) == sorted(map(attrgetter("id"), kept))
    if full:
        taken = data.draw(st.sampled_from(full))
        others = [other for other in full if other is not taken]
        assert order.place(others, taken) == full.index(taken)


def test_that_many_entries_are_arranged_in_short_steps() -> None:
    many = [entry(n, FIRST + timedelta(days=n // 2), back=n % 21 / 2) for n in range(6_000)]
    work = arranged(many, Sieve(), Order(attrgetter("back")))
    assert sum(1 for _ in work) > 10
    ordered = result(arranged(many, Sieve(), Order(attrgetter("back"))))
    assert [one.back for one in ordered] == sorted(one.back for one in many if one.back is not None)
