"""What page one says beside the course: signs, medicines, work, questionnaires, the last visit, goals."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.reading import read_recovery
from journal.records import (
    Dose,
    Event,
    EventKind,
    Findings,
    Goal,
    Medicine,
    Plan,
    PlanKind,
    Question,
    UrgentSign,
)
from journal.sample import tell
from journal.words import english
from journal.words.visit import (
    change_lines,
    changes_since,
    goal_lines,
    last_visit_lines,
    medicines_lines,
    questionnaire_lines,
    shortened,
    urgent_line,
    work_lines,
)
from tests.reading.builders import entry, journal, new_id, on, read, surgery

WORDS = english()


def event(day: int, kind: EventKind, title: str = "", note: str = "", **found: Any) -> Event:
    return Event(id=new_id(), day=on(day), kind=kind, title=title, note=note, findings=Findings(**found))


def medicine(name: str, first: int | None = None, last: int | None = None, **said: Any) -> Medicine:
    begins, ends = (None if day is None else on(day) for day in (first, last))
    return Medicine(id=new_id(), name=name, begins=begins, ends=ends, **said)


def dose(of: Medicine, day: int, amount: float = 1) -> Dose:
    return Dose(new_id(), of.id, datetime.combine(on(day), datetime.min.time(), UTC), amount)


def test_that_without_a_tick_that_is_said() -> None:
    before = entry(-3, urgent=(UrgentSign.FEVER,))
    assert urgent_line(WORDS, read(journal(surgery(), [before]), 30)) == "None ticked on any day."


def test_that_signs_stand_with_their_days_latest_first_and_five_at_most() -> None:
    ticked = [entry(day, urgent=(UrgentSign.FEVER,)) for day in range(6)]
    ticked.append(entry(40, urgent=(UrgentSign.WOUND, UrgentSign.BLADDER)))
    records = journal(surgery(), ticked)
    assert urgent_line(WORDS, read(records, 50)) == (
        "21 February 2026: Trouble with urine, Wound leaking, red, open or soaked; "
        "17 January 2026: 38 °C or more; 16 January 2026: 38 °C or more; 15 January 2026: 38 °C or more; "
        "14 January 2026: 38 °C or more; 2 earlier days."
    )
    assert urgent_line(WORDS, read(records, 0)) == "12 January 2026: 38 °C or more."


def test_that_medicines_stand_with_dose_schedule_and_since_when() -> None:
    running = (
        medicine("Pregabalin", 10, dose="75 mg", schedule="2 a day"),
        medicine(" Vitamin D "),
        medicine("Ended", 0, 20),
        medicine("To come", 60),
    )
    assert medicines_lines(WORDS, read(journal(surgery(), medicines=running), 30)) == (
        "Pregabalin 75 mg, 2 a day, since 22 January 2026",
        "Vitamin D",
    )


def test_that_no_medicine_is_said_of_the_entries_alone() -> None:
    assert medicines_lines(WORDS, read(journal(surgery()), 30)) == ("None entered for this day.",)


@pytest.mark.parametrize(
    ("days", "doses"),
    [
        (range(22, 31), "9 doses in the last 4 weeks, about 2 a week"),
        (range(3, 31), "27 doses in the last 4 weeks, about 7 a week"),
        (range(9, 10), "1 dose in the last 4 weeks, less than 1 a week"),
        (range(5, 6), "1 dose in the last 4 weeks, less than 1 a week"),
        (range(0), "no dose written down in the last 4 weeks"),
    ],
)
def test_that_doses_as_needed_are_counted_over_four_weeks(days: range, doses: str) -> None:
    needed = medicine("Ibuprofen", dose="400 mg", as_needed=True)
    taken = tuple(dose(needed, day + 1) for day in days)
    (line,) = medicines_lines(WORDS, read(journal(surgery(), medicines=(needed,), doses=taken), 32))
    assert line == f"Ibuprofen 400 mg, as needed: {doses}"


def test_that_doses_of_a_few_days_are_not_reckoned_a_week() -> None:
    needed = medicine("Oxycodone", 25, dose="5 mg", schedule="at most 4 a day as needed", as_needed=True)
    taken = (dose(needed, 26, 2), dose(needed, 27, 0.5))
    (line,) = medicines_lines(WORDS, read(journal(surgery(), medicines=(needed,), doses=taken), 30))
    assert line == ("Oxycodone 5 mg, at most 4 a day as needed, since 6 February 2026: 2.5 doses in 6 days")
    (line,) = medicines_lines(WORDS, read(journal(surgery(), medicines=(needed,), doses=taken), 40))
    assert line.endswith(": 2.5 doses in 16 days, about 1 a week")


def test_that_changes_are_told_since_the_last_visit() -> None:
    changed = (
        medicine("Old", 0, 5),
        medicine("Pregabalin", 0, 39, dose="75 mg", schedule="2 a day"),
        medicine("Pregabalin", 40, dose="150 mg", schedule="2 a day"),
        medicine("Ibuprofen", 20, 35, dose="400 mg"),
        medicine("Paracetamol", 45, dose="1 g", as_needed=True),
        medicine("To come", 60),
    )
    records = journal(surgery(), medicines=changed, events=(event(30, EventKind.VISIT),))
    recovery = read(records, 50)
    assert changes_since(recovery) == on(30)
    assert change_lines(WORDS, recovery) == (
        "16 February 2026: last day of Ibuprofen 400 mg",
        "21 February 2026: Pregabalin 75 mg, 2 a day → 150 mg, 2 a day",
        "26 February 2026: started Paracetamol 1 g, as needed",
    )
    assert len(change_lines(WORDS, recovery, on(0), on(400))) == 7
    assert changes_since(read(records, 29)) == on(0)


def test_that_restrictions_and_work_are_told() -> None:
    plans = (
        Plan(new_id(), PlanKind.RESTRICTION, on(0), on(42), note="Lift nothing\nheavier than a kettle."),
        Plan(new_id(), PlanKind.RESTRICTION, on(0), None),
        Plan(new_id(), PlanKind.RESTRICTION, on(0), on(10), note="Over."),
        Plan(new_id(), PlanKind.WALKING, on(0), None, note="Not a restriction."),
    )
    events = (
        event(-9, EventKind.WORK, "Off work"),
        event(20, EventKind.WORK, "Half days"),
        event(60, EventKind.WORK, "Full days"),
    )
    recovery = read(journal(surgery(), plans=plans, events=events), 30)
    assert work_lines(WORDS, recovery) == (
        "Restriction until 23 February 2026: Lift nothing heavier than a kettle.",
        "Restriction since 12 January 2026",
        "Work: Half days (1 February 2026)",
    )
    assert work_lines(WORDS, recovery, notes=False)[0] == "Restriction until 23 February 2026"


def test_that_questionnaires_stand_with_score_and_day() -> None:
    events = (
        event(-9, EventKind.QUESTIONNAIRE, "ODI, 52 of 100", instrument="ODI", score=52),
        event(81, EventKind.QUESTIONNAIRE, "ODI, 34 of 100", instrument="ODI", score=34),
        event(82, EventKind.QUESTIONNAIRE, "", instrument="EQ-5D", score=-0.25),
        event(83, EventKind.QUESTIONNAIRE, "Asked at the clinic"),
        event(99, EventKind.QUESTIONNAIRE, "To come", instrument="ODI", score=1),
    )
    assert questionnaire_lines(WORDS, read(journal(surgery(), events=events), 90)) == (
        "ODI 52 on 3 January 2026, 34 on 3 April 2026 (as told by the clinic)",
        "EQ-5D −0.3 on 4 April 2026 (as told by the clinic)",
        "Questionnaire: Asked at the clinic (5 April 2026) (as told by the clinic)",
    )


def test_that_the_last_visit_tells_what_was_said_and_answered() -> None:
    events = (
        event(10, EventKind.VISIT, "Wound check"),
        event(42, EventKind.VISIT, "Six weeks", "Keep  going."),
    )
    questions = (
        Question(new_id(), "May I drive?", 1, on(42), "Yes."),
        Question(new_id(), "May I swim?", 2, on(42)),
        Question(new_id(), "Earlier?", 3, on(10), "No."),
        Question(new_id(), "Please test strength", 4, on(42), "4 of 5."),
    )
    recovery = read(journal(surgery(), events=events, questions=questions), 60)
    assert last_visit_lines(WORDS, recovery) == (
        "23 February 2026, Six weeks: “Keep going.”",
        "Asked: May I drive? Answer: Yes.",
        "Asked: Please test strength. Answer: 4 of 5.",
    )
    assert last_visit_lines(WORDS, recovery, notes=False) == ("23 February 2026, Six weeks",)
    assert last_visit_lines(WORDS, read(journal(surgery(), events=events), 5)) == ()


def test_that_goals_stand_with_the_day_they_were_reached() -> None:
    goals = (Goal(new_id(), "Drive", on(0), on(20)), Goal(new_id(), "Swim", on(0)))
    recovery = read(journal(surgery(), goals=goals), 30)
    assert goal_lines(WORDS, recovery) == ("Swim: not yet", "Drive: reached on 1 February 2026")
    assert goal_lines(WORDS, read(journal(surgery(), goals=goals), 19))[0] == "Drive: not yet"


def test_that_a_goal_reached_before_the_latest_surgery_is_left_out() -> None:
    goals = (Goal(new_id(), "Drive", on(-5), on(20)), Goal(new_id(), "Swim", on(-5)))
    records = journal([surgery(), surgery(day=21)], goals=goals)
    assert goal_lines(WORDS, read(records, 30)) == ("Swim: not yet",)
    assert len(goal_lines(WORDS, read(records, 20))) == 2


def test_that_a_long_note_is_cut_after_a_whole_word() -> None:
    assert shortened("Keep walking, review in November", 20) == "Keep walking…"
    assert shortened("Keep walking,\n\treview", 40) == "Keep walking, review"
    assert shortened("a" * 50, 20) == "a" * 19 + "…"
    assert shortened("") == ""


@given(st.text(), st.integers(2, 60))
def test_that_no_text_of_a_person_breaks_its_line(text: str, most: int) -> None:
    found = shortened(text, most)
    assert len(found) <= most
    assert found == " ".join(found.split())
    assert not any(sign in found for sign in "\n\r\t\x00")


def test_that_the_sample_stories_tell_all_of_it() -> None:
    recovery = read_recovery(tell("return-in-week-nine"), date(2026, 1, 19))
    assert changes_since(recovery) == date(2026, 1, 13)
    assert change_lines(WORDS, recovery) == ("14 January 2026: Pregabalin 75 mg, 2 a day → 150 mg, 2 a day",)
    assert medicines_lines(WORDS, recovery)[0] == "Pregabalin 150 mg, 2 a day, since 14 January 2026"
    assert questionnaire_lines(WORDS, recovery) == ("ODI 52 on 24 September 2025 (as told by the clinic)",)
    assert last_visit_lines(WORDS, recovery) == (
        "13 January 2026, Three-month visit: “Stretching plan, higher dose.”",
        "Asked: Which stretches, and from when? Answer: Nerve glides from now on, ten minutes a day.",
    )
    fever = read_recovery(tell("two-surgeries"), date(2025, 6, 2) + timedelta(weeks=3))
    assert urgent_line(WORDS, fever) == "8 June 2025: 38 °C or more."
