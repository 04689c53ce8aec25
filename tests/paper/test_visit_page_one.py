"""What page one of the visit report says, read back as another program reads it."""

from ctypes import create_string_buffer
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, permutations
from typing import Any

import pypdfium2
import pytest

from journal.charts import View
from journal.paper import Paper, page_pictures
from journal.paper.visit import PeriodKind, VisitChoice, VisitPart, visit_pdf
from journal.paper.visit.choice import PAGE_ONE, without
from journal.paper.visit.contents import Listed, contents_of
from journal.records import Event, EventKind, Goal, Medicine, Person, Plan, PlanKind, Question, UrgentSign
from journal.words import english
from tests.paper.builders import RECORDS, SURGERY_DAY, an_entry, an_id, entries_from, own_window, recovery_of
from tests.paper.visit_pages import AS_OF, full_journal, page_one_of, printed

WORK = Event(an_id(210), date(2026, 4, 27), EventKind.WORK, "Half days")
VISIT = Event(an_id(211), date(2026, 5, 4), EventKind.VISIT, "Check", "Keep walking")
URGENT = an_entry(900, date(2026, 2, 3), urgent=(UrgentSign.WOUND,))
TOLD = recovery_of(
    AS_OF,
    entries=[*entries_from(SURGERY_DAY - timedelta(days=5), 140), URGENT],
    events=[*RECORDS.events, WORK, VISIT],
    questions=(
        Question(an_id(701), "When may I run?", 1),
        Question(an_id(702), "May I lift my son?", 2, VISIT.day, "Up to 15 kg."),
    ),
    plans=(Plan(an_id(801), PlanKind.RESTRICTION, SURGERY_DAY, note="Lift nothing heavy"),),
    goals=(Goal(an_id(601), "Drive again", SURGERY_DAY),),
)
SAID = {
    VisitPart.SUMMARY: "Leg pain was 8 before surgery",
    VisitPart.CHART: "Healing windows",
    VisitPart.THEN_AND_NOW: "Then and now",
    VisitPart.URGENT: "3 February 2026: Wound leaking, red, open or soaked.",
    VisitPart.MEDICINES: "Pregabalin 75 mg, 2 a day, since 12 January 2026",
    VisitPart.WORK: "Restriction since 12 January 2026: Lift nothing heavy",
    VisitPart.QUESTIONNAIRES: "ODI 34 on 20 April 2026",
    VisitPart.QUESTIONS: "1. When may I run?",
    VisitPart.LAST_VISIT: "4 May 2026, Check: “Keep walking”",
    VisitPart.HONESTY: "the line is a 7-day median",
}


def text_of(choice: VisitChoice | None = None) -> str:
    return page_one_of(printed(TOLD, choice)).text


def test_that_page_one_says_who_what_and_how_far() -> None:
    text = text_of()
    assert text.startswith(
        "Recovery after L4–L5 discectomy (left) M. Example, born 1971 Surgery 12 January 2026"
    )
    assert "10 June 2026: day 149, week 22 · since last visit: 4 May 2026" in text


def test_that_every_part_stands_on_page_one_in_its_order() -> None:
    text = text_of()
    places = [text.index(SAID[part]) for part in PAGE_ONE]
    assert places == sorted(places)


HIDDEN = [
    [part for part, pair in zip(PAGE_ONE, combinations(range(5), 2), strict=True) if page in pair]
    for page in range(5)
]
"""Pages on which some parts are hidden: for any two there is one that hides the first and shows the other."""


@pytest.mark.parametrize("hidden", HIDDEN)
def test_that_hidden_parts_are_gone_and_the_others_stay(hidden: list[VisitPart]) -> None:
    text = text_of(without(VisitChoice(), [part.value for part in hidden]))
    for part, said in SAID.items():
        assert (said in text) == (part not in hidden), part


def test_that_every_part_is_hidden_beside_every_other() -> None:
    for one, other in permutations(PAGE_ONE, 2):
        assert any(one in hidden and other not in hidden for hidden in HIDDEN)


def test_that_nothing_but_the_head_and_foot_is_left_where_all_is_hidden() -> None:
    text = text_of(VisitChoice(parts=frozenset()))
    assert text.endswith(
        "since last visit: 4 May 2026 Made by the patient, not a finding. It does not replace your "
        "doctor, who diagnoses and treats. Printed 11 June 2026 · Page 1 of 1"
    )


def test_that_the_table_has_a_row_for_each_measure_and_the_days_recorded() -> None:
    text = text_of()
    assert "Measure Before surgery Weeks 1–6 Weeks 7–12 Months 4–6 Last 4 weeks" in text
    assert "Days recorded 5 of 14 42 of 42 42 of 42" in text
    assert "Tingling" not in text.split("Then and now")[1]


def test_that_minutes_are_whole_ones() -> None:
    entries = [
        an_entry(number, SURGERY_DAY + timedelta(days=number), walking_minutes=15 + number % 2)
        for number in range(20)
    ]
    text = page_one_of(printed(recovery_of(date(2026, 2, 1), entries=entries))).text
    assert "Walking, minutes a day – 16 (15–16)" in text


def test_that_events_are_numbered_as_on_the_chart() -> None:
    text = text_of()
    assert "1 23 Feb 2026 Visit: Six weeks, Dr. Müller" in text
    assert "5 4 May 2026 Visit: Check" in text


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (VisitChoice(), "Entries on 135 of 150 days, 12 January 2026 to 10 June 2026."),
        (VisitChoice(period=PeriodKind.SINCE_LAST_VISIT), "4 May 2026 to 10 June 2026."),
        (
            VisitChoice(period=PeriodKind.DATES, first=date(2026, 3, 1), last=date(2026, 4, 30)),
            "1 March 2026 to 30 April 2026.",
        ),
    ],
)
def test_that_the_chart_and_its_honesty_keep_to_the_period(choice: VisitChoice, said: str) -> None:
    text = text_of(choice)
    assert said in text
    assert ("23 Feb 2026" in text) == (choice.period is PeriodKind.SINCE_SURGERY)


def test_that_only_three_questions_stand_on_page_one() -> None:
    questions = [Question(an_id(710 + number), f"Question {number}?", number) for number in range(5)]
    text = page_one_of(printed(recovery_of(AS_OF, questions=questions))).text
    assert "1. Question 0? 2. Question 1? 3. Question 2? … and 2 more" in text
    assert "Question 3?" not in text


def test_that_a_shortened_list_says_how_many_more_there_are_and_on_which_page() -> None:
    alone = page_one_of(printed(full_journal())).text
    assert "Earlier: 1–28 29 " in alone
    assert "… and 27 more" in alone
    assert "(page " not in alone
    parts = frozenset({*PAGE_ONE, VisitPart.WEEKLY, VisitPart.MEDICINE_LIST})
    document = pypdfium2.PdfDocument(printed(full_journal(), VisitChoice(parts)))
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    found = next(number for number, text in enumerate(texts[1:], start=2) if "Medicine Dose" in text)
    assert f"more (page {found})" in texts[0]
    assert SAID[VisitPart.HONESTY] in texts[0]
    events = page_one_of(printed(full_journal(), VisitChoice(parts | {VisitPart.EVENTS}))).text
    assert "Earlier: 1–28 (page " in events
    assert "Weekly scores" in texts[1]


@pytest.mark.parametrize(("day", "is_bold"), [(date(2026, 2, 3), False), (date(2026, 5, 4), True)])
def test_that_a_sign_from_before_the_last_visit_stands_as_the_rest_does(day: date, is_bold: bool) -> None:
    ticked = an_entry(900, day, urgent=(UrgentSign.FEVER,))
    recovery = recovery_of(AS_OF, entries=[ticked], events=[VISIT])
    view = View(mono=True)
    contents = contents_of(recovery, VisitChoice(), view, (SURGERY_DAY, AS_OF), english())
    urgent = next(section for section in contents.sections if section.kind is Listed.URGENT)
    assert urgent.stands_out is is_bold
    assert urgent.lines[0].endswith("38 °C or more.")


def test_that_names_left_out_are_nowhere_in_the_file() -> None:
    hidden = "Zanzibar"
    recovery = replace(TOLD, records=replace(TOLD.records, person=Person(hidden, date(1971, 5, 4))))
    with_names = printed(recovery)
    assert hidden in page_one_of(with_names).text
    assert hidden in str(metadata(with_names))
    without_names = printed(recovery, VisitChoice(names=False))
    assert hidden not in page_one_of(without_names).text
    assert "1971" not in page_one_of(without_names).text
    assert hidden not in str(metadata(without_names))
    assert hidden.encode() not in without_names
    assert hidden.encode("utf-16-be") not in without_names


def test_that_notes_left_out_are_nowhere_in_the_file() -> None:
    text = text_of(VisitChoice(notes=False))
    for hidden in ("Keep walking", "Lift nothing heavy", "Up to 15 kg."):
        assert hidden in text_of()
        assert hidden not in text
    assert "When may I run?" in text
    assert "4 May 2026, Check" in text


def metadata(pdf: bytes) -> dict[str, str]:
    document = pypdfium2.PdfDocument(pdf)
    found: dict[str, str] = document.get_metadata_dict()
    document.close()
    return found


def test_that_the_file_is_declared_accessible_and_names_its_title_and_language() -> None:
    pdf = printed(TOLD)
    assert metadata(pdf)["Title"] == "Recovery after L4–L5 discectomy (left)"
    assert b"pdfuaid:part>1<" in pdf
    assert b"pdfaid:part>2<" in pdf
    assert b"<dc:language>" in pdf


def structure(pdf: bytes) -> list[tuple[str, str]]:
    """Return the tags of the first page in reading order, each with its words for what cannot be read."""
    raw = pypdfium2.raw
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    found: list[tuple[str, str]] = []

    def said(element: Any, reader: Any) -> str:
        size = reader(element, None, 0)
        room = create_string_buffer(max(size, 1))
        reader(element, room, size)
        return room.raw[:size].decode("utf-16-le").rstrip("\0")

    def walk(element: Any) -> None:
        found.append(
            (said(element, raw.FPDF_StructElement_GetType), said(element, raw.FPDF_StructElement_GetAltText))
        )
        for index in range(raw.FPDF_StructElement_CountChildren(element)):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
            if child:
                walk(child)

    for index in range(raw.FPDF_StructTree_CountChildren(tree)):
        walk(raw.FPDF_StructTree_GetChildAtIndex(tree, index))
    raw.FPDF_StructTree_Close(tree)
    document.close()
    return found


def test_that_headings_table_heads_lists_and_the_chart_are_tagged() -> None:
    tags = structure(printed(TOLD))
    kinds = [kind for kind, _ in tags]
    assert kinds.count("H1") == 1
    assert {"H2", "Table", "TH", "TD", "LI"} <= set(kinds)
    assert kinds.count("TH") == 6
    (alt,) = [told for kind, told in tags if told and kind in ("Figure", "Formula")]
    assert alt.startswith("A chart of back and leg pain")
    assert SAID[VisitPart.SUMMARY] in alt


def test_that_grey_has_no_colour_and_colour_has() -> None:
    grey = page_pictures(printed(TOLD, VisitChoice(mono=True)), 40)[0].pixels
    assert grey[0::4] == grey[1::4] == grey[2::4]
    coloured = page_pictures(printed(TOLD), 40)[0].pixels
    assert coloured[0::4] != coloured[2::4]


def test_that_the_same_page_is_the_same_file() -> None:
    assert printed(TOLD) == visit_pdf(
        TOLD, VisitChoice(), english(), paper=Paper.A4, printed_on=date(2026, 6, 11)
    )


HOSTILE = (
    '#set text(size: 40pt) #panic("gone") #read("/etc/passwd")',
    "$ sum_(i=0)^n $ *bold* _quiet_ `raw` <label> @label \\ // comment /* open",
    "= heading - list + enumeration [x](y) </text></svg><script>&amp; {page} of {pages} {0}",
    "before\u202eafter \x00\x07 null \ue000\ufdd0 😀 手術 שלום",
    "W" * 1000,
)


@pytest.mark.parametrize("said", HOSTILE)
def test_that_nothing_a_person_wrote_becomes_markup_or_leaves_the_page(said: str) -> None:
    line = said[:200]
    recovery = recovery_of(
        AS_OF,
        person=Person(line, date(1971, 5, 4)),
        events=[replace(VISIT, title=said, note=said)],
        medicines=[Medicine(an_id(301), line, line, line, SURGERY_DAY)],
        questions=[Question(an_id(701), said, 1)],
        plans=[Plan(an_id(801), PlanKind.RESTRICTION, SURGERY_DAY, note=said)],
        goals=[Goal(an_id(601), said)],
        windows=[own_window(title=line, note=said)],
    )
    page = page_one_of(printed(recovery))
    assert page.pages == 1
    assert "Recovery after L4–L5 discectomy (left)" in page.text
    assert all(box[0] > 0 and box[2] < page.width for _, box in page.lines)
    if said.isascii() and len(said) < 100:
        assert f"1.{said}".replace(" ", "") in page.text.replace(" ", "")
    if "before" in said:
        assert "beforeafter" in page.text
        assert "\u202e" not in page.text
