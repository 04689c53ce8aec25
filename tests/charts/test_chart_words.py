"""A day and a timeline in words."""

from __future__ import annotations

from datetime import date, timedelta

from journal.charts import View, timeline_summary
from journal.reading.day import day_facts
from journal.records import Event, EventKind, Medicine
from journal.words.day import day_readout
from tests.charts.builders import SURGERY, WORDS, days, entry, identity, recovery, surgery

DAY = date(2026, 3, 12)


def test_that_a_day_is_read_out_whole() -> None:
    medicine = Medicine(identity("m"), "Ibuprofen", "400 mg", begins=SURGERY)
    visit = Event(identity("v"), DAY, EventKind.VISIT, "Six-week check")
    written = entry(DAY, back=3, leg_left=5, leg_right=1)
    said = day_readout(WORDS, day_facts(recovery(DAY, surgery(), written, medicine, visit), DAY))
    assert said == (
        "12 March 2026, day 59, week 9: scar window, nerve recovery. Back 3, leg 5. "
        "Medicines: Ibuprofen 400 mg. On this day: Visit: Six-week check."
    )


def test_that_a_late_entry_and_the_days_mean_are_told() -> None:
    kept = [entry(DAY, back=3), entry(DAY, number=1, late=True, back=4)]
    said = day_readout(WORDS, day_facts(recovery(DAY + timedelta(days=9), *kept), DAY))
    assert said == "12 March 2026. Back 3.5. Written more than two days late."


def test_that_a_day_without_an_entry_says_so() -> None:
    what = recovery(DAY, surgery(), entry(SURGERY, back=3))
    assert day_readout(WORDS, day_facts(what, DAY)) == (
        "12 March 2026, day 59, week 9: scar window, nerve recovery. No entry."
    )


def test_that_a_day_before_surgery_is_counted_back() -> None:
    said = day_readout(WORDS, day_facts(recovery(DAY, surgery()), SURGERY - timedelta(days=3)))
    assert said == "9 January 2026, 3 days before surgery. No entry."


def test_that_a_timeline_is_told_in_a_few_sentences() -> None:
    kept = [entry(day, back=4, leg_left=2) for day in days(SURGERY, 30)]
    view = View(first=SURGERY, last=date(2026, 2, 20))
    said = timeline_summary(recovery(date(2026, 2, 20), surgery(), *kept), view, WORDS)
    assert said == (
        "Timeline from 12 January 2026 to 20 February 2026. "
        "Surgery: L4–L5 discectomy (left) on 12 January 2026. Entries on 30 of 40 days. "
        "Middle value of 7 days, up to 10 February 2026: back pain 4 of 10, leg pain 2 of 10. "
        "Healing windows shown: Early relief; Nerve recovery."
    )


def test_that_an_empty_timeline_is_told_too() -> None:
    said = timeline_summary(recovery(date(2026, 2, 20)), View(), WORDS)
    assert said.endswith("No surgery date has been given. There are no entries for these days.")
