"""What the detail pages say, line by line, of journals written out by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from journal.paper.visit.choice import VisitPart
from journal.records import (
    Dose,
    Event,
    EventKind,
    Goal,
    Medicine,
    Position,
    Procedure,
    Quality,
    Question,
    Symptom,
    UrgentSign,
    WrittenBy,
)
from tests.paper.builders import DISCECTOMY, SURGERY_DAY, VISITS, an_entry, an_id, recovery_of
from tests.paper.detail_pages import detail_pages, of, read_aloud


def day(number: int) -> date:
    return SURGERY_DAY + timedelta(days=number)


SMALL = (
    an_entry(0, day(-3), back=6, leg_left=8.5, leg_right=1, numbness=5, activity=7),
    an_entry(1, day(-2), back=7, leg_left=8, leg_right=0, numbness=5, activity=8),
    an_entry(2, day(-1), back=6.5, leg_left=8, leg_right=0, numbness=4, activity=7),
    an_entry(3, day(0), back=5, leg_left=2, by=WrittenBy.CARER),
    an_entry(4, day(1), back=4, leg_left=2.5, numbness=3),
    an_entry(
        5,
        day(3),
        late=3,
        back=4,
        leg_left=3,
        leg_right=0,
        worst=6,
        numbness=4,
        tingling=3,
        weakness=1,
        activity=5,
        mattered=6,
        sleep=4,
        walking_minutes=20,
        sitting_minutes=30,
        stretching_minutes=10,
        qualities=(Quality.BURNING, Quality.CONSTANT),
        position=Position.NO_CHANGE,
        places=("low_back_left", "calf_left_back"),
        nerve_places=("foot_left_top",),
        new_since_surgery=(Symptom.TINGLING,),
        urgent=(UrgentSign.FEVER,),
        note="To the shop.\nThen rest.",
    ),
    replace(an_entry(6, day(8), back=3), written=None),
    an_entry(7, day(9), late=1, note="Nothing but a note."),
)
ELEVEN_DAYS = recovery_of(day(11), entries=SMALL, events=())

LEAD = [
    "",
    "Weekly scores",
    (
        "Scores run from 0 to 10. A weekly score is the mean of the days that have that number. A week with "
        "fewer than 3 such days has no score (–)."
    ),
    "",
]


def test_that_weeks_stand_with_their_days_scores_and_days_recorded() -> None:
    assert read_aloud(detail_pages(ELEVEN_DAYS, of(VisitPart.WEEKLY))) == [
        *LEAD,
        "Since L4–L5 discectomy (left) on 12 January 2026",
        (
            "Before; Days: 29 Dec 2025 – 11 Jan 2026; Back: 6.5; Left leg: 8.2; Right leg: 0.3; Numb: 4.7; "
            "Tingle: –; Weak: –; In the way: 7.3; Days recorded: 3 of 14"
        ),
        (
            "1; Days: 12 Jan 2026 – 18 Jan 2026; Back: 4.3; Left leg: 2.5; Right leg: –; Numb: –; Tingle: –; "
            "Weak: –; In the way: –; Days recorded: 3 of 7"
        ),
        (
            "2; Days: 19 Jan 2026 – 23 Jan 2026; Back: –; Left leg: –; Right leg: –; Numb: –; Tingle: –; "
            "Weak: –; In the way: –; Days recorded: 2 of 5"
        ),
        "The numbers before surgery are means of the 14 days before it.",
        "A week that is not over, or was cut short by another surgery, has no scores.",
    ]


def test_that_remembered_scores_are_starred_and_weeks_without_entries_are_one_row() -> None:
    entries = [an_entry(number, day(number), back=4) for number in (0, 1, 2, 35, 36, 37, 38, 39, 40, 41)]
    assert read_aloud(detail_pages(recovery_of(day(41), entries=entries), of(VisitPart.WEEKLY)))[4:] == [
        "Since L4–L5 discectomy (left) on 12 January 2026",
        (
            "Before; Days: 29 Dec 2025 – 11 Jan 2026; Back: 6.0*; Left leg: 8.0*; Right leg: –; Numb: –; "
            "Tingle: –; Weak: –; In the way: –; Days recorded: 0 of 14"
        ),
        (
            "1; Days: 12 Jan 2026 – 18 Jan 2026; Back: 4.0; Left leg: –; Right leg: –; Numb: –; Tingle: –; "
            "Weak: –; In the way: –; Days recorded: 3 of 7"
        ),
        "2–5; Days: 19 Jan 2026 – 15 Feb 2026; No entries in these 4 weeks",
        (
            "6; Days: 16 Feb 2026 – 22 Feb 2026; Back: 4.0; Left leg: –; Right leg: –; Numb: –; Tingle: –; "
            "Weak: –; In the way: –; Days recorded: 7 of 7"
        ),
        "Numbers with a star (*) are as the patient remembered them, not from entries.",
    ]


def test_that_two_surgeries_each_have_their_weeks_where_the_period_holds_them() -> None:
    again = replace(DISCECTOMY, id=an_id(2), day=date(2026, 4, 1), procedures=(Procedure.FUSION,))
    recovery = recovery_of(surgeries=[DISCECTOMY, again])
    both = read_aloud(detail_pages(recovery, of(VisitPart.WEEKLY), (SURGERY_DAY, recovery.as_of)))
    assert [line for line in both if line.startswith("Since")] == [
        "Since L4–L5 discectomy (left) on 12 January 2026",
        "Since L4–L5 fusion (left) on 1 April 2026",
    ]
    assert any(line.startswith("12; Days: 30 Mar 2026 – 31 Mar 2026;") for line in both)
    since = read_aloud(detail_pages(recovery, of(VisitPart.WEEKLY)))
    assert [line for line in since if line.startswith("Since")] == [
        "Since L4–L5 fusion (left) on 1 April 2026"
    ]


def test_that_every_entry_stands_with_its_original_time_and_all_its_fields() -> None:
    assert read_aloud(detail_pages(ELEVEN_DAYS, of(VisitPart.ENTRIES))) == [
        "",
        "All entries",
        "8 entries, 29 December 2025 to 23 January 2026.",
        (
            "Scores run from 0 to 10; 10 is worst, but best for “did what counts”. Walk, sit and stretch are "
            "minutes. Empty: not recorded."
        ),
        "Not recorded in these days: steps.",
        "“Late” was written more than two days after its day.",
        "9 Jan 2026; Written: 20:15; Back: 6; Left leg: 8.5; Right leg: 1; Numb: 5; In the way: 7",
        "10 Jan 2026; Written: 20:15; Back: 7; Left leg: 8; Right leg: 0; Numb: 5; In the way: 8",
        "11 Jan 2026; Written: 20:15; Back: 6.5; Left leg: 8; Right leg: 0; Numb: 4; In the way: 7",
        "12 Jan 2026; Written: 20:15, by a carer; Back: 5; Left leg: 2",
        "13 Jan 2026; Written: 20:15; Back: 4; Left leg: 2.5; Numb: 3",
        (
            "15 Jan 2026; Written: 18 Jan 2026, 20:15, late; Back: 4; Left leg: 3; Right leg: 0; Worst pain: "
            "6; Numb: 4; Tingle: 3; Weak: 1; In the way: 5; Did what counts: 6; Sleep: 4; Walk: 20; Sit: 30; "
            "Stretch: 10"
        ),
        (
            "Feels: Burning; Always there · Moving: Changes nothing · Hurts: Low back, left; Left calf · "
            "Changed feeling: Left foot, top · New since surgery: Tingling · Signs that need checking now: "
            "38 °C or more Note: To the shop. Then rest."
        ),
        "20 Jan 2026; Written: time not known; Back: 3",
        "21 Jan 2026; Written: 22 Jan 2026, 20:15",
        "Note: Nothing but a note.",
    ]


MEDICINES = (
    Medicine(an_id(301), "Pregabalin", "75 mg", "2 a day", SURGERY_DAY, date(2026, 2, 8)),
    Medicine(an_id(302), "Pregabalin", "150 mg", "2 a day", date(2026, 2, 9)),
    Medicine(an_id(303), "Paracetamol", "1 g", "at most 4 a day", date(2026, 1, 20), as_needed=True),
    Medicine(an_id(304), "Vitamin D"),
    Medicine(an_id(305), "Not begun", "1", "", date(2026, 7, 1)),
)
TAKEN = ((1, 20, 8, 1.0), (1, 20, 20, 2.0), (1, 21, 8, 1.0), (2, 1, 8, 0.5), (6, 20, 8, 1.0))


def test_that_medicines_stand_with_their_days_changes_and_doses_by_month() -> None:
    doses = [
        Dose(an_id(700 + number), an_id(303), datetime(2026, month, of_month, hour, tzinfo=UTC), amount)
        for number, (month, of_month, hour, amount) in enumerate(TAKEN)
    ]
    recovery = recovery_of(medicines=MEDICINES, doses=doses)
    assert read_aloud(detail_pages(recovery, of(VisitPart.MEDICINE_LIST))) == [
        "",
        "Medicines",
        "From 29 December 2025 to 10 June 2026.",
        "",
        "Medicines and doses",
        "Vitamin D; From: not known; To: no end",
        "Pregabalin; Dose: 75 mg; Schedule: 2 a day; From: 12 Jan 2026; To: 8 Feb 2026",
        "Pregabalin; Dose: 150 mg; Schedule: 2 a day; From: 9 Feb 2026; To: no end",
        "Paracetamol; Dose: 1 g; Schedule: at most 4 a day, as needed; From: 20 Jan 2026; To: no end",
        "",
        "Changes in these days",
        "12 Jan 2026; Medicine: Pregabalin; What changed: Started: 75 mg, 2 a day",
        "20 Jan 2026; Medicine: Paracetamol; What changed: Started: 1 g, at most 4 a day, as needed",
        "9 Feb 2026; Medicine: Pregabalin; What changed: Changed from 75 mg, 2 a day to 150 mg, 2 a day",
        "",
        "Taken as needed, by month",
        "January 2026; Medicine: Paracetamol 1 g; Doses: 4; On days: 2",
        "February 2026; Medicine: Paracetamol 1 g; Doses: 0.5; On days: 1",
    ]


EVENTS = (
    replace(VISITS[0], note="Going well.\nPhysio twice a week."),
    *VISITS[1:],
    Event(an_id(204), date(2026, 2, 1), EventKind.FALL, "On the stairs", note="Nothing broken."),
    Event(an_id(205), date(2026, 9, 1), EventKind.VISIT, "To come"),
)
SURGERY = replace(
    DISCECTOMY, place="City hospital", reason="Leg pain", complications="A tear, closed", note="Two nights."
)
QUESTIONS = (
    Question(an_id(801), "Why did it return?", 1, date(2026, 2, 23), "Perhaps scar.\nWait and see."),
    Question(an_id(802), "May I swim?", 2, date(2026, 3, 1), "Yes."),
    *(Question(an_id(810 + number), f"Open {number}", 10 + number) for number in range(4)),
)
GOALS = (
    Goal(an_id(901), "Drive", date(2026, 1, 5), date(2026, 3, 9)),
    Goal(an_id(902), "Sit through dinner", date(2026, 1, 5), date(2026, 8, 1)),
    Goal(an_id(903), "Not set yet", date(2027, 1, 5)),
)
RICH = recovery_of(events=EVENTS, surgeries=[SURGERY], questions=QUESTIONS, goals=GOALS)


def test_that_events_stand_with_what_was_said_and_answered_and_goals_with_their_day() -> None:
    assert read_aloud(detail_pages(RICH, of(VisitPart.EVENTS))) == [
        "",
        "Events, visits and goals",
        "From 29 December 2025 to 10 June 2026.",
        "",
        "Events and visits",
        (
            "12 Jan 2026 day of surgery; What: Surgery: L4–L5 discectomy (left) Place: City hospital Reason: "
            "Leg pain Complications: A tear, closed Note: Two nights."
        ),
        "1 Feb 2026 day 20; What: Fall: On the stairs Nothing broken.",
        (
            "23 Feb 2026 day 42; What: Visit: Six weeks, Dr. Müller What was said: Going well. Physio twice "
            "a week. Asked: Why did it return? Answer: Perhaps scar. Wait and see."
        ),
        "2 Mar 2026 day 49; What: Scan or X-ray",
        "20 Apr 2026 day 98; What: Questionnaire: ODI 34",
        "",
        "Asked on other days",
        "1 Mar 2026; Question: May I swim?; Answer: Yes.",
        "",
        "All questions still to ask",
        "1; Question: Open 0",
        "2; Question: Open 1",
        "3; Question: Open 2",
        "4; Question: Open 3",
        "",
        "Goals",
        "Sit through dinner; Set on: 5 Jan 2026; Reached: not yet",
        "Drive; Set on: 5 Jan 2026; Reached: 9 Mar 2026",
    ]


def test_that_places_are_shown_before_surgery_and_now_with_a_table_of_both() -> None:
    entries = [
        an_entry(0, day(-3), places=("low_back_left", "other"), nerve_places=("foot_left_top",)),
        an_entry(1, day(-2), places=("low_back_left",)),
        an_entry(2, day(100), places=("thigh_left_back",)),
        an_entry(3, day(140), back=1),
        an_entry(4, day(148), places=("calf_left_back",)),
        an_entry(5, day(149), places=("knee_right",)),
    ]
    assert read_aloud(detail_pages(recovery_of(entries=entries), of(VisitPart.BODY_MAP))) == [
        "",
        "Where it is felt, before surgery and now",
        (
            "Lines are pain, dots are changed feeling; the denser, the more of the days with an entry name "
            "the place. The table gives the share of these days."
        ),
        "Before surgery",
        "29 December 2025 to 11 January 2026: 2 days with an entry.",
        (
            "Before surgery: a body from front and back with the ticked places shaded. The table below names "
            "them."
        ),
        "The last four weeks",
        "14 May 2026 to 10 June 2026: 3 days with an entry.",
        (
            "The last four weeks: a body from front and back with the ticked places shaded. The table below "
            "names them."
        ),
        "Low back, left; Pain before: 100 %",
        "Right knee; Pain now: 33 %",
        "Left calf; Pain now: 33 %",
        "Left foot, top; Changed feeling before: 50 %",
        "Somewhere else; Pain before: 50 %",
    ]


def test_that_a_time_without_entries_has_no_figure_and_no_columns() -> None:
    entries = [an_entry(1, day(148), places=("calf_left_back",))]
    assert read_aloud(detail_pages(recovery_of(entries=entries), of(VisitPart.BODY_MAP)))[3:] == [
        "Before surgery",
        ("29 December 2025 to 11 January 2026: there are no entries, so nothing is known of these days."),
        "The last four weeks",
        "14 May 2026 to 10 June 2026: 1 day with an entry.",
        (
            "The last four weeks: a body from front and back with the ticked places shaded. The table below "
            "names them."
        ),
        "Left calf; Pain now: 100 %",
    ]


def test_that_all_readings_stand_with_numbers_rule_and_source() -> None:
    said = read_aloud(detail_pages(recovery_of(), of(VisitPart.READINGS)))
    for number in range(1, 22):
        assert sum(line.endswith(f"(S{number})") for line in said) == 1
    assert "They describe, and are not findings about this person." in said[2]
    start = said.index("Pain that stays (S1)")
    assert said[start : start + 4] == [
        "Pain that stays (S1)",
        "Your entries resemble what is described here for back pain and leg pain.",
        (
            "Some people still have pain after an operation that was done well. An old label for this is "
            "“failed back surgery”. It only means that symptoms stayed, not that you or the operation "
            "failed. A newer name is persistent spinal pain."
        ),
        (
            "• Back pain: 6 before surgery (as you remembered it); weekly scores of 3, 3 and 3 in weeks 19 "
            "to 21 (18 May 2026 to 7 June 2026); their mean is 3."
        ),
    ]
    assert any(line.startswith("Rule: For any back surgery. Read from day 91") for line in said)
    once = [line for line in said if "A week has a score if at least 3 of its days have one." in line]
    assert len(once) == 1
    assert said.index("What the rules mean by these words") < said.index(once[0])
