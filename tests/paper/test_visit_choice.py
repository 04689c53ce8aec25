"""What a visit report shows: parts, presets, period, and what of names and notes is left out."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from journal.errors import KnownError
from journal.paper.visit.choice import (
    DETAILS,
    HIDEABLE,
    PAGE_ONE,
    PRESETS,
    PeriodKind,
    Preset,
    VisitChoice,
    VisitPart,
    period_of,
    without,
)
from journal.paper.visit.left_out import with_left_out
from journal.reading import read_recovery
from journal.records import (
    Event,
    EventKind,
    Person,
    Plan,
    PlanKind,
    Question,
    Records,
    to_plain,
)
from tests.paper.builders import DISCECTOMY, RECORDS, SURGERY_DAY, an_entry, an_id, own_window, recovery_of


def test_that_every_part_stands_on_page_one_or_behind_it() -> None:
    assert set(PAGE_ONE) | set(DETAILS) == set(VisitPart)
    assert not set(PAGE_ONE) & set(DETAILS)
    assert (*(part.value for part in VisitPart), "names", "notes") == HIDEABLE


def test_that_every_preset_has_page_one_whole() -> None:
    assert set(PRESETS) == set(Preset)
    assert all(choice.parts >= set(PAGE_ONE) for choice in PRESETS.values())
    assert PRESETS[Preset.EVERYTHING].parts == set(VisitPart)
    assert PRESETS[Preset.SURGEON].parts == {*PAGE_ONE, VisitPart.WEEKLY, VisitPart.READINGS}


def test_that_parts_names_and_notes_can_be_left_out() -> None:
    choice = without(PRESETS[Preset.SURGEON], ["chart", "weekly", "names"])
    assert not choice.shows(VisitPart.CHART)
    assert not choice.shows(VisitPart.WEEKLY)
    assert choice.shows(VisitPart.READINGS)
    assert (choice.names, choice.notes) == (False, True)
    assert not without(choice, ["notes"]).notes


def test_that_an_unknown_part_is_refused_with_the_list_of_parts() -> None:
    with pytest.raises(KnownError) as refused:
        without(VisitChoice(), ["chart", "diagnosis"])
    assert refused.value.code == "report-part"
    assert refused.value.parameters["part"] == "diagnosis"
    assert refused.value.parameters["parts"] == HIDEABLE


AS_OF = date(2026, 6, 10)


@pytest.mark.parametrize(
    ("choice", "first", "last"),
    [
        (VisitChoice(), date(2025, 12, 29), AS_OF),
        (VisitChoice(period=PeriodKind.SINCE_LAST_VISIT), date(2026, 2, 23), AS_OF),
        (VisitChoice(period=PeriodKind.DATES), date(2025, 12, 29), AS_OF),
        (VisitChoice(period=PeriodKind.DATES, first=date(2026, 3, 1)), date(2026, 3, 1), AS_OF),
        (VisitChoice(period=PeriodKind.DATES, last=date(2026, 4, 1)), date(2025, 12, 29), date(2026, 4, 1)),
        (
            VisitChoice(period=PeriodKind.DATES, first=date(2026, 5, 1), last=date(2026, 4, 1)),
            date(2026, 4, 1),
            date(2026, 4, 1),
        ),
    ],
)
def test_that_the_period_has_a_first_and_a_last_day(choice: VisitChoice, first: date, last: date) -> None:
    assert period_of(choice, recovery_of(AS_OF)) == (first, last)


def test_that_the_period_without_a_visit_or_a_surgery_begins_with_the_first_entry() -> None:
    choice = VisitChoice(period=PeriodKind.SINCE_LAST_VISIT)
    assert period_of(choice, recovery_of(AS_OF, events=())) == (date(2025, 12, 29), AS_OF)
    without_surgery = recovery_of(AS_OF, events=(), surgeries=())
    assert period_of(choice, without_surgery) == (SURGERY_DAY, AS_OF)
    assert period_of(choice, read_recovery(Records(), AS_OF)) == (AS_OF, AS_OF)


HIDDEN = "Zanzibar"


def told() -> Records:
    """A journal with the hidden word in every free text that is a name or a note."""
    day = SURGERY_DAY + timedelta(days=3)
    return replace(
        RECORDS,
        person=Person(HIDDEN, date(1971, 5, 4), team_phone=HIDDEN),
        surgeries=(
            replace(DISCECTOMY, place=HIDDEN, reason=HIDDEN, complications=HIDDEN, note=HIDDEN),
            replace(DISCECTOMY, id=an_id(2), day=date(2027, 1, 1), place=HIDDEN, note=HIDDEN),
        ),
        entries=(replace(an_entry(1, day, back=4.0), note=HIDDEN),),
        events=(Event(an_id(5), day, EventKind.VISIT, "Wound check", HIDDEN),),
        plans=(Plan(an_id(6), PlanKind.RESTRICTION, day, note=HIDDEN),),
        questions=(
            Question(an_id(7), "May I drive?", 1, day, HIDDEN),
            Question(an_id(8), "May I swim?", 2, None, HIDDEN),
        ),
        windows=(own_window(note=HIDDEN),),
    )


def test_that_names_and_notes_left_out_are_nowhere_in_what_is_printed() -> None:
    recovery = read_recovery(told(), AS_OF)
    assert repr(recovery).count(HIDDEN) > 10
    shown = with_left_out(recovery, VisitChoice(names=False, notes=False))
    assert HIDDEN not in repr(shown)
    assert "1971" not in repr(shown)
    assert [event.title for event in shown.records.events] == ["Wound check"]
    assert [question.text for question in shown.records.questions] == ["May I drive?"]


def test_that_names_and_notes_are_left_out_each_alone() -> None:
    recovery = read_recovery(told(), AS_OF)
    without_names = with_left_out(recovery, VisitChoice(names=False))
    assert HIDDEN not in repr(to_plain(without_names.records.person))
    assert without_names.courses[0].surgery.place == ""
    assert without_names.records.events[0].note == HIDDEN
    without_notes = with_left_out(recovery, VisitChoice(notes=False))
    assert without_notes.records.person.name == HIDDEN
    assert without_notes.records.events[0].note == ""
    assert without_notes.courses[0].windows == tuple(
        replace(window, note="") for window in recovery.courses[0].windows
    )


def test_that_nothing_is_copied_where_nothing_is_left_out() -> None:
    recovery = recovery_of(AS_OF)
    assert with_left_out(recovery, VisitChoice()) is recovery
