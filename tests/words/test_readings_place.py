"""Where a person stands, the checkpoints and the urgent signs, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journal.reading.checkpoints import Checkpoint, read_checkpoints
from journal.records import (
    Event,
    EventKind,
    Findings,
    Person,
    Procedure,
    Records,
    Region,
    Side,
    Stenosis,
    UrgentSign,
    WindowKind,
    WindowOverride,
)
from journal.words import english
from journal.words.readings import (
    CheckpointRow,
    CheckpointText,
    checkpoint_words,
    next_steps,
    urgent_words,
    where_i_am,
)
from tests.reading.builders import entry, journal, new_id, on, read, scored, surgery


def place(records: Records, day: int) -> tuple[str, ...]:
    return where_i_am(english(), read(records, day))


def steps(records: Records, day: int) -> tuple[str, ...]:
    return next_steps(english(), read(records, day))


# -- where and what next --------------------------------------------------------------------------


def test_that_day_week_and_open_windows_are_told() -> None:
    assert place(journal(surgery()), 109) == (
        "Day 109, week 16 after your discectomy on 12 January 2026.",
        "Open now: “Nerve recovery”, until 11 January 2027.",
    )


def test_that_an_operation_is_told_with_level_and_side() -> None:
    done = replace(surgery(Procedure.LAMINECTOMY), levels=("L4-L5",), side=Side.LEFT)
    assert place(journal(done), 800) == (
        "Day 800, week 115 after your L4–L5 laminectomy (left) on 12 January 2026.",
        "Open now: “Narrowing may return”, with no last day.",
    )
    assert place(journal(replace(surgery(), procedures=())), 10) == (
        "Day 10, week 2 after your surgery on 12 January 2026.",
        "No healing window is open now.",
    )


def test_that_the_day_of_surgery_is_told() -> None:
    assert place(journal(surgery()), 0)[0] == "Day of surgery, week 1: your discectomy on 12 January 2026."


def test_that_a_planned_surgery_is_told() -> None:
    assert place(journal(surgery()), -1) == ("Your discectomy is planned for 12 January 2026, in 1 day.",)
    both = journal((surgery(), surgery(Procedure.FUSION, day=400)))
    assert place(both, 380)[-1] == "Your fusion is planned for 16 February 2027, in 20 days."


def test_that_without_a_surgery_it_is_asked_for() -> None:
    assert place(Records(), 0) == (
        "No surgery is entered yet. Once you add it in Settings, days and weeks are counted.",
    )
    assert steps(Records(), 0) == ()


def test_that_what_comes_next_is_told_a_line_a_day() -> None:
    visit = Event(id=new_id(), day=on(98), kind=EventKind.VISIT, title="Three months")
    assert steps(journal(surgery(), events=(visit,)), 60) == (
        "23 March 2026 (in 10 days): “Three-month checkpoint” begins.",
        "6 April 2026 (in 24 days): “Scar near a nerve may show” is over.",
        (
            "20 April 2026 (in 38 days): Visit: Three months; “Three-month checkpoint” is over; the scores "
            "for three months are complete."
        ),
        "20 July 2026 (in 129 days): the scores for six months are complete.",
        "12 January 2027 (in 305 days): “Nerve recovery” is over; one year since surgery.",
        "18 January 2027 (in 311 days): the scores for twelve months are complete.",
    )


def test_that_a_visit_of_the_day_and_a_planned_surgery_are_told() -> None:
    visit = Event(id=new_id(), day=on(-1), kind=EventKind.VISIT)
    assert steps(journal(surgery(), events=(visit,)), -1) == (
        "11 January 2026 (this day): Visit.",
        "12 January 2026 (in 1 day): planned surgery.",
    )


def test_that_what_a_visit_found_is_not_told_before_it() -> None:
    found = Findings(stenosis=Stenosis.SAME_LEVEL)
    visit = Event(id=new_id(), day=on(380), kind=EventKind.VISIT, title="Check", findings=found)
    assert steps(journal(surgery(), events=(visit,)), 375)[0] == "27 January 2027 (in 5 days): Visit: Check."


def test_that_a_surgeons_window_says_so() -> None:
    done = surgery()
    said = WindowOverride(id=new_id(), surgery=done.id, window=WindowKind.SCAR, from_day=10, to_day=20)
    assert place(journal(done, windows=(said,)), 15)[1] == (
        "Open now: “Early relief”, until 22 February 2026; “Nerve recovery”, until 11 January 2027; “Scar "
        "near a nerve may show (as your surgeon said)”, until 31 January 2026."
    )


# -- checkpoints ----------------------------------------------------------------------------------


def checkpoint(records: Records, which: Checkpoint, day: int) -> CheckpointText:
    found = next(one for one in read_checkpoints(read(records, day)) if one.checkpoint is which)
    return checkpoint_words(english(), found)


def records() -> Records:
    leg = scored("leg_left", {11: 3, 12: 2.5, 13: 3, 14: 2.5})
    return journal(surgery(leg_left=8, back=6), leg, [entry(70, back=5.5)])


def test_that_a_complete_checkpoint_has_its_rows() -> None:
    found = checkpoint(records(), Checkpoint.THREE_MONTHS, 109)
    assert found.title == "Three months"
    assert found.days == "Weeks 11 to 14: 23 March 2026 to 19 April 2026"
    assert found.note == "Complete. The score is held against the time before surgery."
    assert found.rows[:3] == (
        CheckpointRow("Back pain", "6 (remembered)", "too few days", "5.5", "5.5", "1 of 28", ""),
        CheckpointRow(
            "Leg pain", "8 (remembered)", "2.8 (4 weeks)",
            "2.8", "2.5 to 3", "12 of 28", "improved: 5.2 lower, a large change",
        ),
        CheckpointRow("Pain in the way of daily tasks", "no score", "too few days", "", "", "0 of 28", ""),
    )  # fmt: skip
    assert [row.site for row in found.rows[3:]] == ["Numbness", "Tingling", "Weakness"]


def test_that_before_day_98_there_are_numbers_so_far_without_a_verdict() -> None:
    found = checkpoint(records(), Checkpoint.THREE_MONTHS, 84)
    assert found.note == "So far, not complete: these weeks end on 19 April 2026."
    assert found.rows[0].score == "at least 5 more days needed"
    assert found.rows[1].score == "2.8 (2 weeks)"
    assert found.rows[1].days == "7 of 15"
    assert [row.verdict for row in found.rows] == [""] * 6


def test_that_a_checkpoint_to_come_says_when_it_begins() -> None:
    found = checkpoint(records(), Checkpoint.SIX_MONTHS, 84)
    assert (found.title, found.rows) == ("Six months", ())
    assert found.note == "These weeks begin on 22 June 2026."


@pytest.mark.parametrize(
    ("which", "title"), [(Checkpoint.SIX_WEEKS, "Six weeks"), (Checkpoint.TWELVE_MONTHS, "Twelve months")]
)
def test_that_only_three_months_are_judged(which: Checkpoint, title: str) -> None:
    found = checkpoint(records(), which, 400)
    assert found.title == title
    assert found.note == "Complete. Only the numbers at three months are judged."
    assert {row.verdict for row in found.rows} == {""}


def test_that_a_verdict_without_a_score_before_surgery_says_so() -> None:
    found = checkpoint(journal(surgery(), scored("back", {11: 3, 12: 3})), Checkpoint.THREE_MONTHS, 98)
    assert found.rows[0].verdict == "no score before surgery to compare with"


# -- urgent signs -----------------------------------------------------------------------------------

LEAD = (
    "After back surgery this needs checking now, even if it turns out harmless. Do not wait for this program."
)
LATER = (
    "Signs that need checking were ticked in this journal. If one of them was not checked, or is there "
    "again, do not wait for this program."
)


def ticked(*signs: UrgentSign, day: int = 5) -> Records:
    person = Person(region=Region.EU, emergency_number="112", team_phone="030 1234")
    return replace(journal(surgery(), [entry(day, urgent=signs)]), person=person)


def test_that_what_to_do_is_said_before_what_was_ticked() -> None:
    found = ticked(UrgentSign.BLADDER, UrgentSign.WOUND)
    assert urgent_words(english(), read(found, 5)) == (
        LEAD,
        "For signs of an emergency: Call 112 or your local number.",
        "Call your surgical team today: 030 1234. If you cannot reach them, call an urgent line.",
        "Ticked on 17 January 2026: Trouble with urine; Wound leaking, red, open or soaked.",
    )


def test_that_only_the_call_that_a_sign_needs_is_named() -> None:
    assert urgent_words(english(), read(ticked(UrgentSign.BOWEL), 5))[1:] == (
        "For signs of an emergency: Call 112 or your local number.",
        "Ticked on 17 January 2026: Leaking bowel or lost feeling there.",
    )
    assert urgent_words(english(), read(ticked(UrgentSign.FEVER), 5))[1:] == (
        "Call your surgical team today: 030 1234. If you cannot reach them, call an urgent line.",
        "Ticked on 17 January 2026: 38 °C or more.",
    )


def test_that_without_a_number_every_regions_is_named() -> None:
    found = replace(ticked(UrgentSign.BOWEL), person=Person(region=Region.OTHER, emergency_number=""))
    told = urgent_words(english(), read(found, 5))
    assert told[1] == "For signs of an emergency: Call your local emergency number."
    assert "European Union 112" in told[2]


def test_that_an_old_tick_is_told_as_one_that_may_have_been_checked() -> None:
    assert urgent_words(english(), read(ticked(UrgentSign.FEVER), 19))[0] == LEAD
    assert urgent_words(english(), read(ticked(UrgentSign.FEVER), 20)) == (
        LATER,
        "Call your surgical team today: 030 1234. If you cannot reach them, call an urgent line.",
        "Ticked on 17 January 2026: 38 °C or more.",
    )


def test_that_nothing_ticked_says_nothing_whatever_the_scores() -> None:
    worst = [entry(day, back=10, leg_left=10, leg_right=10, weakness=10, numbness=10) for day in range(30)]
    assert urgent_words(english(), read(journal(surgery(), worst), 30)) == ()
