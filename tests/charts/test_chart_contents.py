"""What the timeline draws: lines, dots, baselines, windows, labels."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from matplotlib.figure import Figure

from journal.charts import Part, Range, View
from journal.reading.recovery import read_recovery
from journal.reading.values import Window
from journal.records import (
    Dose,
    Event,
    EventKind,
    Findings,
    Medicine,
    Procedure,
    TypicalWeek,
    WindowKind,
    WindowOverride,
)
from journal.records.records import Kept
from journal.sample import tell
from tests.charts.builders import (
    SURGERY,
    days,
    drawn,
    entry,
    identity,
    line,
    names,
    recovery,
    surgery,
    texts,
)

APRIL = date(2026, 4, 30)


def runs(figure: Figure, name: str) -> int:
    """How many unbroken runs a line has."""
    return 1 + sum(math.isnan(float(value)) for value in np.asarray(line(figure, name).get_ydata()))


def points(figure: Figure, name: str) -> list[tuple[date, float]]:
    found = line(figure, name)
    xs, ys = np.asarray(found.get_xdata()), np.asarray(found.get_ydata())
    return [(date.fromordinal(int(x)), float(y)) for x, y in zip(xs, ys, strict=True) if not math.isnan(x)]


def test_that_the_median_breaks_where_more_than_seven_days_are_missing() -> None:
    before = [entry(day, back=4) for day in days(SURGERY, 10)]
    after_seven = [entry(day, back=4) for day in days(SURGERY + timedelta(days=17), 5)]
    figure, _ = drawn(recovery(APRIL, surgery(), *before, *after_seven))
    assert runs(figure, "median-back") == 1

    after_eight = [entry(day, back=4) for day in days(SURGERY + timedelta(days=18), 5)]
    figure, _ = drawn(recovery(APRIL, surgery(), *before, *after_eight))
    assert runs(figure, "median-back") == 2


def test_that_the_median_breaks_at_surgery_and_never_mixes_its_sides() -> None:
    before = [entry(day, leg_left=9) for day in days(SURGERY - timedelta(days=7), 7)]
    after = [entry(day, leg_left=1) for day in days(SURGERY, 7)]
    figure, _ = drawn(recovery(APRIL, surgery(), *before, *after))
    assert runs(figure, "median-leg") == 2
    assert {value for _, value in points(figure, "median-leg")} == {9.0, 1.0}


def test_that_dots_are_the_real_entries_and_late_ones_are_hollow() -> None:
    kept = [entry(SURGERY, back=3, leg_left=2, leg_right=6), entry(SURGERY, number=1, back=5)]
    late = entry(SURGERY + timedelta(days=3), late=True, back=7)
    figure, _ = drawn(recovery(APRIL, surgery(), *kept, late))
    assert sorted(points(figure, "entries-back")) == [(SURGERY, 3.0), (SURGERY, 5.0)]
    assert points(figure, "entries-leg") == [(SURGERY, 6.0)]
    assert points(figure, "late-back") == [(SURGERY + timedelta(days=3), 7.0)]
    hollow, full = line(figure, "late-back"), line(figure, "entries-back")
    assert hollow.get_markerfacecolor() == "#fbfbfa"
    assert full.get_markerfacecolor() == full.get_color() != "#fbfbfa"


def test_that_back_and_leg_differ_in_colour_and_dash_and_marker() -> None:
    kept = [entry(day, back=3, leg_left=5, numbness=1, tingling=2, weakness=3) for day in days(SURGERY, 60)]
    figure, _ = drawn(recovery(APRIL, surgery(), *kept))
    back, leg = line(figure, "median-back"), line(figure, "median-leg")
    assert back.get_color() != leg.get_color()
    assert back.get_linestyle() != leg.get_linestyle()
    assert line(figure, "entries-back").get_marker() != line(figure, "entries-leg").get_marker()
    signs = [line(figure, f"median-{sign}") for sign in ("numbness", "tingling", "weakness")]
    marks = [line(figure, f"markers-{sign}") for sign in ("numbness", "tingling", "weakness")]
    assert len({sign.get_color() for sign in signs}) == 3
    assert len({mark.get_marker() for mark in marks}) == 3


def test_that_every_line_is_named_at_its_end() -> None:
    kept = [entry(day, back=3, leg_left=5, numbness=1) for day in days(SURGERY, 60)]
    _, chart = drawn(recovery(APRIL, surgery(), *kept))
    last = chart.x_of(SURGERY + timedelta(days=59))
    named = {text.text: text.box for text in chart.texts if text.text in {"Back", "Leg", "Numbness"}}
    assert len(named) == 3
    assert all(last < box.left < last + 60 for box in named.values())
    assert named["Leg"].bottom <= named["Back"].top


def test_that_a_remembered_baseline_is_shown_with_its_numbers() -> None:
    week = TypicalWeek(back=6.5, leg_left=7.5)
    kept = [entry(day, back=3, leg_left=5) for day in days(SURGERY, 60)]
    _, chart = drawn(recovery(APRIL, surgery(before=week), *kept))
    assert "Before surgery, remembered: back 6.5, leg 7.5" in texts(chart)
    assert {"6.5", "7.5"} <= set(texts(chart))


def test_that_a_recorded_baseline_is_told_as_such() -> None:
    kept = [entry(day, back=5.5) for day in days(SURGERY - timedelta(days=5), 5)]
    _, chart = drawn(recovery(APRIL, surgery(), *kept))
    assert "Before surgery, from entries: back 5.5" in texts(chart)


def test_that_baselines_of_two_surgeries_are_told_apart_by_their_days() -> None:
    first = surgery(before=TypicalWeek(back=7))
    second = surgery(date(2026, 8, 3), before=TypicalWeek(back=6, leg_left=4))
    kept = [entry(day, back=3) for day in days(SURGERY, 100)]
    _, chart = drawn(
        recovery(date(2026, 12, 1), first, second, *kept), View(range=Range.ALL), size=(1400, 800)
    )
    assert "Before 12 January 2026, remembered: back 7" in texts(chart)
    assert "Before 3 August 2026, remembered: back 6, leg 4" in texts(chart)


def test_that_a_surgery_of_which_nothing_more_is_told_says_why_there_are_no_windows() -> None:
    untold = replace(surgery(), procedures=())
    _, chart = drawn(recovery(APRIL, untold))
    assert "Add what was done in Settings to see the healing windows." in texts(chart)
    assert chart.lanes == ()


def test_that_a_fusion_alone_has_no_windows_and_the_chart_says_so() -> None:
    fusion = surgery(SURGERY, Procedure.FUSION)
    _, chart = drawn(recovery(APRIL, fusion))
    assert "No healing windows are described for this surgery." in texts(chart)
    _, hidden = drawn(recovery(APRIL, fusion), View(hidden=frozenset({Part.WINDOWS.value})))
    assert "lanes" not in hidden.panels


def test_that_windows_lie_on_their_days() -> None:
    _, chart = drawn(recovery(APRIL, surgery()), View(first=SURGERY, last=SURGERY + timedelta(days=400)))
    bars = {lane.window.kind: lane for lane in chart.lanes}
    assert set(bars) == {WindowKind.RELIEF, WindowKind.SCAR, WindowKind.CHECKPOINT, WindowKind.NERVE}
    for lane in bars.values():
        assert lane.bar.left == pytest.approx(chart.x_of(lane.window.first))
        assert lane.window.end is not None
        assert lane.bar.right == pytest.approx(chart.x_of(lane.window.end))
    scar = bars[WindowKind.SCAR].window
    assert (scar.first, scar.end) == (date(2026, 2, 23), date(2026, 4, 6))


def test_that_an_open_window_reaches_the_end_of_the_days_shown() -> None:
    old = surgery(date(2020, 1, 1), Procedure.LAMINECTOMY)
    _, chart = drawn(recovery(APRIL, old), View(range=Range.ONE_YEAR))
    (lane,) = chart.lanes
    assert lane.window.kind is WindowKind.NARROWING
    assert lane.bar.right == pytest.approx(chart.time.right)


def test_that_an_overridden_window_says_so_and_a_hidden_one_is_absent() -> None:
    said = WindowOverride(identity("a"), surgery().id, WindowKind.SCAR, from_day=50, to_day=90)
    hidden = WindowOverride(identity("b"), surgery().id, WindowKind.RELIEF, hidden=True)
    _, chart = drawn(recovery(APRIL, surgery(), said, hidden))
    kinds = [lane.window.kind for lane in chart.lanes]
    assert WindowKind.RELIEF not in kinds
    (scar,) = (lane for lane in chart.lanes if lane.window.kind is WindowKind.SCAR)
    assert scar.bar.left == pytest.approx(chart.x_of(SURGERY + timedelta(days=50)))
    assert "Scar near a nerve may show (as your surgeon said)" in texts(chart)
    assert "As your surgeon said" in drawn_signs(said, entry(SURGERY, back=3))


def drawn_signs(*kept: Kept) -> list[str]:
    _, chart = drawn(recovery(APRIL, surgery(), *kept))
    legend = chart.panels["legend"]
    return [text.text for text in chart.texts if legend.top <= text.box.middle <= legend.bottom]


def test_that_a_questionnaires_score_stands_in_the_key_once() -> None:
    told = [
        Event(identity("a"), SURGERY, EventKind.QUESTIONNAIRE, "", findings=Findings(None, "ODI", 34)),
        Event(
            identity("b"),
            APRIL,
            EventKind.QUESTIONNAIRE,
            "ODI, 34 of 100",
            findings=Findings(None, "ODI", 34),
        ),
        Event(identity("c"), APRIL, EventKind.QUESTIONNAIRE, "Questionnaire"),
    ]
    _, chart = drawn(recovery(APRIL, surgery(), entry(SURGERY, back=3), *told))
    assert {"Questionnaire: ODI 34", "Questionnaire: ODI, 34 of 100", "Questionnaire"} <= set(texts(chart))


def test_that_a_second_surgery_has_its_own_windows_and_weeks() -> None:
    second = surgery(date(2026, 8, 3))
    what = recovery(date(2026, 12, 1), surgery(), second)
    _, chart = drawn(what, View(range=Range.ALL), size=(1400, 800))
    shown: list[Window] = [lane.window for lane in chart.lanes if lane.window.kind is WindowKind.RELIEF]
    assert [window.first for window in shown] == [SURGERY, date(2026, 8, 3)]
    assert sum(text.startswith("Surgery") for text in texts(chart)) == 2
    zeros = [
        text.box for text in chart.texts if text.text == "0" and text.box.top > chart.panels["weeks"].top
    ]
    assert [(box.left + box.right) / 2 for box in zeros] == pytest.approx(
        [chart.x_of(SURGERY), chart.x_of(date(2026, 8, 3))], abs=1
    )


def test_that_flags_bear_the_numbers_of_the_key_and_close_ones_are_merged() -> None:
    told = [
        Event(identity("one"), date(2026, 2, 2), EventKind.VISIT, "Stitches out"),
        Event(identity("two"), date(2026, 2, 3), EventKind.FALL, ""),
        Event(identity("three"), date(2026, 4, 6), EventKind.IMAGING, "MRI"),
    ]
    kept = [entry(day, back=3) for day in days(SURGERY, 100)]
    _, chart = drawn(recovery(APRIL, surgery(), *kept, *told))
    assert [[number for number, _ in flag.events] for flag in chart.flags] == [[1, 2], [3]]
    assert {"1–2", "3", "1", "2"} <= set(texts(chart))
    assert {"2 February 2026", "3 February 2026", "6 April 2026"} <= set(texts(chart))
    assert any("Stitches out" in text for text in texts(chart))


def test_that_a_changed_dose_goes_on_in_the_same_row() -> None:
    low = Medicine(identity("low"), "Pregabalin", "75 mg", begins=SURGERY, ends=SURGERY + timedelta(days=50))
    high = Medicine(identity("high"), "pregabalin ", "150 mg", begins=SURGERY + timedelta(days=51))
    kept = [entry(day, back=3) for day in days(SURGERY, 100)]
    _, chart = drawn(recovery(APRIL, surgery(), *kept, low, high))
    boxes = {text.text: text.box for text in chart.texts}
    assert boxes["Pregabalin 75 mg"].middle == pytest.approx(boxes["150 mg"].middle, abs=3)


def test_that_a_medicine_is_named_again_after_a_break() -> None:
    first = Medicine(identity("a"), "Pregabalin", "75 mg", begins=SURGERY, ends=SURGERY + timedelta(days=40))
    again = Medicine(identity("b"), "Pregabalin", "50 mg", begins=SURGERY + timedelta(days=60))
    kept = [entry(day, back=3) for day in days(SURGERY, 100)]
    _, chart = drawn(recovery(APRIL, surgery(), *kept, first, again), View(last=APRIL))
    assert {"Pregabalin 75 mg", "Pregabalin 50 mg"} <= set(texts(chart))


def test_that_a_medicine_too_short_for_its_name_is_named_before_its_bar() -> None:
    late = Medicine(identity("a"), "Pregabalin", "75 mg", begins=APRIL - timedelta(days=5))
    kept = [entry(day, back=3) for day in days(SURGERY, 100)]
    _, chart = drawn(recovery(APRIL, surgery(), *kept, late), View(first=SURGERY, last=APRIL))
    boxes = {text.text: text.box for text in chart.texts}
    assert boxes["Pregabalin 75 mg"].right < chart.x_of(APRIL - timedelta(days=5))


def test_that_medicines_without_room_are_counted() -> None:
    many = [Medicine(identity(f"{n}"), f"Medicine {n:02}", begins=SURGERY) for n in range(20)]
    _, chart = drawn(recovery(APRIL, surgery(), entry(SURGERY, back=3), *many))
    named = sum(text.startswith("Medicine ") for text in texts(chart))
    assert f"… and {20 - named} more" in texts(chart)


def test_that_doses_of_other_days_or_medicines_do_not_break_the_strip() -> None:
    needed = Medicine(identity("needed"), "Ibuprofen", "400 mg", as_needed=True)
    taken = entry(SURGERY, back=1).written
    assert taken is not None
    doses = [Dose(identity(f"dose {n}"), needed.id, taken + timedelta(days=n)) for n in (-900, 0, 3, 90)]
    _, chart = drawn(recovery(APRIL, surgery(), entry(SURGERY, back=1), needed, *doses))
    assert "Ibuprofen 400 mg" in texts(chart)


@pytest.mark.parametrize(
    ("part", "gone"),
    [(Part.WINDOWS, "lanes"), (Part.EVENTS, "flags"), (Part.NERVES, "nerves"), (Part.LEGEND, "legend")],
)
def test_that_a_hidden_part_is_left_out(part: Part, gone: str) -> None:
    kept = [entry(day, back=3, numbness=2) for day in days(SURGERY, 60)]
    visit = Event(identity("one"), date(2026, 2, 2), EventKind.VISIT)
    what = recovery(APRIL, surgery(), *kept, visit)
    assert gone in drawn(what)[1].panels
    assert gone not in drawn(what, View(hidden=frozenset({part.value})))[1].panels


def test_that_an_empty_journal_says_what_to_do_next() -> None:
    _, chart = drawn(recovery(APRIL))
    assert "Your first entry will appear here." in texts(chart)
    assert "Add your surgery in Settings to see weeks and windows." in texts(chart)
    assert "weeks" not in chart.panels


def test_that_a_time_without_entries_is_told_in_words() -> None:
    what = recovery(APRIL, surgery(), entry(SURGERY, back=3))
    _, chart = drawn(what, View(first=date(2026, 3, 1), last=date(2026, 4, 1)))
    assert "No pain scores were written in this time." in texts(chart)
    assert "No numbness, tingling or weakness was written in this time." in texts(chart)


def test_that_very_many_entries_become_ranges_of_lowest_to_highest() -> None:
    begin = date(2018, 1, 1)
    kept = [entry(day, back=index % 11) for index, day in enumerate(days(begin, 1600))]
    figure, chart = drawn(recovery(date(2022, 6, 1), surgery(begin), *kept), View(range=Range.ALL))
    assert "ranges-back" in names(figure)
    assert "entries-back" not in names(figure)
    assert any(text.startswith("Lowest to highest entry of") for text in texts(chart))


def test_that_a_sample_says_so_in_its_title() -> None:
    _, chart = drawn(read_recovery(tell("first-weeks"), date(2026, 10, 30)), View(titled=True))
    assert any("(sample, not a real person)" in text for text in texts(chart))


def test_that_the_medicines_taken_last_are_those_that_are_named() -> None:
    past = [
        Medicine(identity(f"{n}"), f"Past {n:02}", begins=SURGERY, ends=SURGERY + timedelta(days=9))
        for n in range(19)
    ]
    present = Medicine(identity("present"), "Present", begins=SURGERY + timedelta(days=2))
    _, chart = drawn(recovery(APRIL, surgery(), entry(SURGERY, back=3), *past, present))
    assert "Present" in texts(chart)
