"""Windows on the calendar, with overrides and a later surgery."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from journal.reading import read_recovery
from journal.reading.calendar import days_later, months_later
from journal.reading.values import Course, Window
from journal.reading.windows import windows_of, windows_on
from journal.records import Procedure, Records, Surgery, WindowKind, WindowOverride
from journal.records.kinds import FIRST_YEAR, LAST_YEAR
from tests.reading.builders import START, journal, new_id, on, read, surgery

DISCECTOMY, LAMINECTOMY, FUSION = Procedure.DISCECTOMY, Procedure.LAMINECTOMY, Procedure.FUSION


def override(done: Surgery, kind: WindowKind, **said: Any) -> WindowOverride:
    return WindowOverride(id=new_id(), surgery=done.id, window=kind, **said)


def kinds(windows: tuple[Window, ...]) -> list[WindowKind]:
    return [window.kind for window in windows]


def course_of(records: Records, day: int = 30) -> Course:
    found = read(records, day).course
    assert found is not None
    return found


def one(windows: tuple[Window, ...], kind: WindowKind) -> Window:
    (found,) = (window for window in windows if window.kind is kind)
    return found


def test_that_a_decompression_has_four_windows() -> None:
    windows = windows_of(surgery(), ())
    assert [(window.kind, window.first, window.end) for window in windows] == [
        (WindowKind.RELIEF, date(2026, 1, 12), date(2026, 2, 23)),
        (WindowKind.NERVE, date(2026, 1, 12), date(2027, 1, 12)),
        (WindowKind.SCAR, date(2026, 2, 23), date(2026, 4, 6)),
        (WindowKind.CHECKPOINT, date(2026, 3, 23), date(2026, 4, 20)),
    ]
    assert not any(window.is_overridden or window.is_hidden for window in windows)


def test_that_a_laminectomy_also_has_the_open_window_of_narrowing() -> None:
    narrowing = one(windows_of(surgery(LAMINECTOMY), ()), WindowKind.NARROWING)
    assert (narrowing.first, narrowing.end) == (date(2028, 1, 12), None)


@pytest.mark.parametrize("procedure", [FUSION, Procedure.DISC_REPLACEMENT, Procedure.OTHER])
def test_that_other_surgery_has_no_window(procedure: Procedure) -> None:
    assert windows_of(surgery(procedure), ()) == ()
    course = course_of(journal(surgery(procedure)))
    assert (course.three_months, course.one_year) == (None, None)


def test_that_a_fusion_with_a_decompression_has_its_windows() -> None:
    assert kinds(windows_of(surgery(FUSION, DISCECTOMY), ())) == kinds(windows_of(surgery(), ()))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 24, date(2030, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(9999, 6, 1), 12, date.max),
    ],
)
def test_that_months_are_those_of_the_calendar(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


def test_that_the_ends_of_the_calendar_stop_a_day() -> None:
    assert days_later(date(9999, 12, 1), 42) == date.max
    assert days_later(date(1, 1, 5), -42) == date.min
    for day in (date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)):
        done = Surgery(new_id(), day, (LAMINECTOMY,))
        assert read_recovery(Records(surgeries=(done,)), date.max).course


def test_that_the_lines_stand_at_three_and_twelve_calendar_months() -> None:
    course = course_of(journal(surgery()))
    assert (course.three_months, course.one_year) == (date(2026, 4, 12), date(2027, 1, 12))


def test_that_a_surgeons_days_replace_the_described_ones() -> None:
    done = surgery()
    said = override(done, WindowKind.SCAR, from_day=56, to_day=100, title="Scar", note="told on the ward")
    scar = one(windows_of(done, [said]), WindowKind.SCAR)
    assert (scar.first, scar.end, scar.is_overridden) == (on(56), on(100), True)
    assert (scar.title, scar.note, scar.override) == ("Scar", "told on the ward", said.id)


def test_that_an_override_without_a_first_day_keeps_it_and_without_a_last_is_open() -> None:
    done = surgery()
    scar = one(windows_of(done, [override(done, WindowKind.SCAR)]), WindowKind.SCAR)
    assert (scar.first, scar.end) == (on(42), None)


def test_that_an_override_that_leaves_no_day_draws_nothing() -> None:
    done = surgery()
    assert WindowKind.SCAR not in kinds(windows_of(done, [override(done, WindowKind.SCAR, to_day=42)]))


def test_that_a_hidden_window_is_kept_but_holds_no_day_on_show() -> None:
    done = surgery()
    records = journal(done, windows=(override(done, WindowKind.RELIEF, to_day=42, hidden=True),))
    assert one(course_of(records).windows, WindowKind.RELIEF).is_hidden
    assert kinds(windows_on(read(records, 30), on(10))) == [WindowKind.NERVE]


def test_that_a_hidden_checkpoint_or_year_takes_its_line_along() -> None:
    done = surgery()
    hidden = [override(done, kind, hidden=True) for kind in (WindowKind.CHECKPOINT, WindowKind.NERVE)]
    course = course_of(journal(done, windows=tuple(hidden)))
    assert (course.three_months, course.one_year) == (None, None)


def test_that_a_checkpoint_at_other_days_leaves_no_line_outside_it() -> None:
    done = surgery()
    later = override(done, WindowKind.CHECKPOINT, from_day=150, to_day=180)
    assert course_of(journal(done, windows=(later,))).three_months is None


def test_that_own_windows_stand_beside_the_described_ones() -> None:
    done = surgery(FUSION)
    own = [
        override(done, WindowKind.OWN, from_day=-7, to_day=90, title="Brace"),
        override(done, WindowKind.OWN, from_day=20, title="No lifting"),
    ]
    windows = windows_of(done, own)
    assert [(window.title, window.first, window.end) for window in windows] == [
        ("Brace", on(-7), on(90)),
        ("No lifting", on(20), None),
    ]


def test_that_an_override_for_other_surgery_is_drawn_only_with_days() -> None:
    done = surgery(FUSION)
    assert windows_of(done, [override(done, WindowKind.SCAR, to_day=50)]) == ()
    assert kinds(windows_of(done, [override(done, WindowKind.SCAR, from_day=30, to_day=50)])) == [
        WindowKind.SCAR
    ]


def test_that_an_override_belongs_to_its_own_surgery() -> None:
    first, second = surgery(), surgery(day=400)
    said = override(second, WindowKind.SCAR, from_day=1, to_day=2)
    earlier, later = read(journal([first, second], windows=(said,)), 500).courses
    assert one(earlier.windows, WindowKind.SCAR).first == on(42)
    assert one(later.windows, WindowKind.SCAR).first == on(401)


def test_that_a_later_surgery_ends_the_earlier_set() -> None:
    earlier, later = read(journal([surgery(LAMINECTOMY), surgery(day=80)]), 100).courses
    assert [(window.kind, window.end) for window in earlier.windows] == [
        (WindowKind.RELIEF, on(42)),
        (WindowKind.NERVE, on(80)),
        (WindowKind.SCAR, on(80)),
        (WindowKind.CHECKPOINT, on(80)),
    ]
    assert (earlier.three_months, earlier.one_year, earlier.end) == (None, None, on(80))
    assert later.windows[0].first == on(80)


def test_that_a_later_surgery_drops_windows_from_its_day_on() -> None:
    earlier, _ = read(journal([surgery(), surgery(day=42)]), 100).courses
    assert kinds(earlier.windows) == [WindowKind.RELIEF, WindowKind.NERVE]


def test_that_a_line_on_the_day_of_the_next_surgery_is_not_drawn() -> None:
    earlier, _ = read(journal([surgery(), surgery(day=90)]), 100).courses  # day 90 is 12 April
    assert earlier.three_months is None


def test_that_the_open_narrowing_ends_at_the_next_surgery() -> None:
    earlier, _ = read(journal([surgery(LAMINECTOMY), surgery(day=1000)]), 1001).courses
    assert one(earlier.windows, WindowKind.NARROWING).end == on(1000)


def test_that_a_planned_surgery_ends_nothing_yet() -> None:
    recovery = read(journal([surgery(), surgery(day=80)]), 79)
    assert recovery.course is not None
    assert one(recovery.course.windows, WindowKind.SCAR).end == on(84)
    assert recovery.planned is not None


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (-1, []),
        (0, [WindowKind.RELIEF, WindowKind.NERVE]),
        (41, [WindowKind.RELIEF, WindowKind.NERVE]),
        (42, [WindowKind.NERVE, WindowKind.SCAR]),
        (70, [WindowKind.NERVE, WindowKind.SCAR, WindowKind.CHECKPOINT]),
        (84, [WindowKind.NERVE, WindowKind.CHECKPOINT]),
        (97, [WindowKind.NERVE, WindowKind.CHECKPOINT]),
        (98, [WindowKind.NERVE]),
        (364, [WindowKind.NERVE]),
        (365, []),
        (729, []),
        (730, [WindowKind.NARROWING]),
        (5000, [WindowKind.NARROWING]),
    ],
)
def test_that_a_day_lies_in_its_windows(day: int, held: list[WindowKind]) -> None:
    recovery = read(journal(surgery(LAMINECTOMY)), 10)
    assert kinds(windows_on(recovery, on(day))) == held


def test_that_start_is_what_the_examples_say() -> None:
    assert on(0) == START == date(2026, 1, 12)
