"""How often each place is named in a period."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.reading.pain_places import place_shares
from journal.records import PLACES, Records
from tests.reading.builders import entry, on


def test_that_a_place_has_the_share_of_the_days_with_entries() -> None:
    entries = (
        entry(0, places=("knee_left",)),
        entry(1, places=("low_back_centre", "knee_left"), nerve_places=("foot_left_top",)),
        entry(1, places=("low_back_centre",)),
        entry(2),
        entry(3, places=("hip_right",)),
    )
    pain, nerve, days = place_shares(Records(entries=entries), on(0), on(2))
    assert dict(pain) == {"low_back_centre": pytest.approx(1 / 3), "knee_left": pytest.approx(2 / 3)}
    assert list(pain) == ["low_back_centre", "knee_left"]
    assert dict(nerve) == {"foot_left_top": pytest.approx(1 / 3)}
    assert days == 3


def test_that_a_time_without_entries_names_no_place() -> None:
    assert place_shares(Records(), on(0), on(9)) == ({}, {}, 0)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 20), st.lists(st.sampled_from(PLACES), unique=True)), max_size=30))
def test_that_shares_are_never_more_than_one(days: list[tuple[int, list[str]]]) -> None:
    records = Records(entries=tuple(entry(day, places=tuple(places)) for day, places in days))
    pain, nerve, count = place_shares(records, on(0), on(20))
    assert count == len({day for day, _ in days})
    assert not nerve
    assert all(0 < share <= 1 for share in pain.values())
    assert set(pain) == {place for _, places in days for place in places}
