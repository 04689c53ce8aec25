"""How the detail pages hold whatever a journal holds: nothing lost, nothing laid over anything else."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from journal.paper.sheet import Paper
from journal.paper.visit import visit_pdf
from journal.paper.visit.choice import DETAILS, NAMES, NOTES, PRESETS, Preset, VisitPart, without
from journal.paper.visit.details import details_data
from journal.paper.visit.details.entries import MOST_IN_COLUMNS
from journal.reading import read_recovery
from journal.reading.values import Recovery
from journal.records import (
    Entry,
    Event,
    EventKind,
    Goal,
    Medicine,
    Person,
    Procedure,
    Quality,
    Question,
    Records,
)
from journal.sample import tell
from journal.words import english
from journal.words.visit_detail_names import HEADINGS, NOTHING
from tests.paper.builders import DISCECTOMY, SURGERY_DAY, VISITS, an_entry, an_id, recovery_of
from tests.paper.conftest import Reader, ReadPage
from tests.paper.detail_pages import HEAD, MADE_BY, PRINTED, TITLE, detail_pages, of, read_aloud

EVERYTHING = of(*DETAILS)
OWN_WORDS = of(VisitPart.ENTRIES, VisitPart.MEDICINE_LIST, VisitPart.EVENTS)
"""The parts in which a person's own words stand."""

EDGE = 14.0
Box = tuple[float, float, float, float]


def spoken(pdf: bytes) -> str:
    return "\n".join(read_aloud(pdf))


def overlapping(page: ReadPage) -> Iterator[tuple[Box, Box]]:
    """Pairs of text boxes that lie over each other by more than the breadth of a hair."""
    boxes = sorted(page.boxes, key=lambda box: -box[3])
    for place, (left, bottom, right, top) in enumerate(boxes):
        for other in boxes[place + 1 :]:
            if other[3] <= bottom + 0.5:
                break
            if other[0] < right - 0.5 and left < other[2] - 0.5:
                yield (left, bottom, right, top), other


def assert_is_well_laid(pages: list[ReadPage]) -> None:
    for number, page in enumerate(pages, start=1):
        assert list(overlapping(page)) == [], number
        for left, bottom, right, top in page.boxes:
            assert left > EDGE, number
            assert right < page.width - EDGE, number
            assert EDGE < bottom < top < page.height - EDGE, number
        if number > 1:
            assert page.text.startswith(HEAD)
            assert page.text.endswith(f"{MADE_BY} {PRINTED} · Page {number} of {len(pages)}")


def headings(recovery: Recovery, days: tuple[date, date]) -> set[str]:
    parts = details_data(recovery, EVERYTHING, english(), days)["parts"]
    sections = [section for part in parts for section in part["sections"]]
    cards = [card for section in sections for card in section.get("cards", ())]
    named = [*parts, *sections, *({"heading": card["title"]} for card in cards)]
    return {one["heading"] for one in named if one.get("heading")}


@pytest.mark.parametrize(
    ("story", "as_of"),
    [
        ("return-in-week-nine", date(2026, 4, 1)),
        ("two-surgeries", date(2026, 10, 30)),
        ("first-weeks", date(2026, 10, 30)),
        ("planned", date(2026, 10, 30)),
    ],
)
def test_that_every_story_is_well_laid_with_no_heading_left_alone(
    read_pages: Reader, story: str, as_of: date
) -> None:
    recovery = read_recovery(tell(story, seed=1), as_of)
    pages = read_pages(detail_pages(recovery, EVERYTHING))
    assert_is_well_laid(pages)
    for page in pages[1:]:
        body = page.text.removesuffix(page.text[page.text.rindex(MADE_BY) :]).rstrip()
        assert not any(body.endswith(heading) for heading in headings(recovery, (as_of, as_of)))
        assert "SAMPLE" in page.text


@pytest.mark.parametrize("part", DETAILS)
def test_that_every_part_can_stand_alone(part: VisitPart) -> None:
    alone = spoken(detail_pages(recovery_of(), of(part))).splitlines()
    assert [one for one in DETAILS if HEADINGS[one.value] in alone] == [part]


@pytest.mark.parametrize("first", [0, 1])
def test_that_parts_can_be_left_out_and_the_others_stay(first: int) -> None:
    left_out = list(DETAILS)[first::2]
    kept = spoken(
        detail_pages(recovery_of(), without(EVERYTHING, [part.value for part in left_out]))
    ).splitlines()
    assert [part for part in DETAILS if HEADINGS[part.value] not in kept] == left_out


def test_that_they_stand_after_page_one_of_the_report(read_pages: Reader) -> None:
    pages = read_pages(
        visit_pdf(
            recovery_of(), PRESETS[Preset.SURGEON], english(), paper=Paper.A4, printed_on=date(2026, 6, 11)
        )
    )
    assert "Weekly scores" not in pages[0].text
    assert "Weekly scores" in pages[1].text
    for number, page in enumerate(pages[1:], start=2):
        assert page.text.startswith(
            "Recovery after L4–L5 discectomy (left) · M. Example · up to 10 June 2026"
        )
        assert "Made by the patient, not a finding." in page.text
        assert page.text.endswith(f"Printed 11 June 2026 · Page {number} of {len(pages)}")


def test_that_without_parts_there_are_no_pages(read_pages: Reader) -> None:
    (page,) = read_pages(detail_pages(recovery_of(), of()))
    assert TITLE in page.text


def test_that_the_surgeon_gets_weeks_and_readings() -> None:
    data = details_data(recovery_of(), PRESETS[Preset.SURGEON], english(), (SURGERY_DAY, date(2026, 6, 10)))
    assert [part["heading"] for part in data["parts"]] == [HEADINGS["weekly"], HEADINGS["readings"]]


def test_that_an_empty_journal_says_so_in_a_line_a_part(read_pages: Reader) -> None:
    empty = read_recovery(Records(), date(2026, 6, 10))
    pdf = detail_pages(empty, of(*(part for part in DETAILS if part is not VisitPart.READINGS)))
    assert len(read_pages(pdf)) == 2
    lines = [line for line in read_aloud(pdf) if line]
    assert lines == [text for name in NOTHING for text in (HEADINGS[name], NOTHING[name])]


def test_that_an_empty_journal_has_readings_too() -> None:
    said = spoken(detail_pages(read_recovery(Records(), date(2026, 6, 10)), of(VisitPart.READINGS)))
    assert "Everyone is different (S18)" in said


SECRET = "hush-hush"  # noqa: S105 – no password, a word to look for
SECRETIVE = recovery_of(
    person=Person(f"Name {SECRET}", date(1971, 5, 4)),
    surgeries=[
        replace(
            DISCECTOMY,
            place=f"Clinic {SECRET}",
            reason=SECRET,
            complications=SECRET,
            note=SECRET,
        )
    ],
    entries=[
        an_entry(1, SURGERY_DAY, back=4, note=f"Short {SECRET}"),
        an_entry(2, SURGERY_DAY, note=f"{SECRET} " * 99),
    ],
    events=[replace(VISITS[0], note=f"Said {SECRET}")],
    questions=[
        Question(an_id(801), "Open to all?", 1, VISITS[0].day, f"Answer {SECRET}"),
        Question(an_id(802), f"Told {SECRET}", 2, None, f"Answer {SECRET}"),
    ],
)


def test_that_notes_and_names_left_out_are_nowhere() -> None:
    shown = spoken(detail_pages(SECRETIVE, EVERYTHING))
    assert shown.count(SECRET) > 100
    choice = without(EVERYTHING, [NAMES, NOTES])
    data = details_data(SECRETIVE, choice, english(), (SURGERY_DAY, date(2026, 6, 10)))
    assert SECRET not in repr(data)
    hidden = spoken(detail_pages(SECRETIVE, choice))
    assert SECRET not in hidden
    assert "Open to all?" in hidden
    assert hidden.count("Notes are left out, as the patient chose.") == 2


def test_that_what_lies_after_the_day_of_the_reading_is_left_out() -> None:
    later = date(2026, 7, 1)
    recovery = recovery_of(events=[Event(an_id(201), later, EventKind.VISIT, "Not yet")])
    said = spoken(detail_pages(recovery, EVERYTHING, (SURGERY_DAY, later)))
    assert "Not yet" not in said
    assert "10 June 2026" in said
    assert "2026, 1 July" not in said


def test_that_a_period_holds_only_its_own_entries_and_events() -> None:
    days = (date(2026, 3, 1), date(2026, 3, 31))
    said = spoken(detail_pages(recovery_of(), EVERYTHING, days))
    assert "31 entries, 1 March 2026 to 31 March 2026." in said
    assert "2 Mar 2026 day 49; What: Scan or X-ray" in said
    assert "Dr. Müller" not in said


HOSTILE = [
    '#let x = 1; #panic("gone") #read("/etc/passwd")',
    "$ sum_(i=0)^n $ *bold* _quiet_ `raw` <label> @label",
    '"quotes" \\"more\\" // comment /* open',
    "= heading",
    "</text></svg><script>&amp; ]]> <!--",
    "{page} of {pages} {0} %s %(name)s",
]


def full_of(said: str) -> Recovery:
    """A journal whose every text is the same."""
    return recovery_of(
        person=Person(said, date(1971, 5, 4)),
        surgeries=[replace(DISCECTOMY, place=said, reason=said, complications=said, note=said)],
        entries=[an_entry(1, SURGERY_DAY, back=4, note=said)],
        events=[Event(an_id(201), VISITS[0].day, EventKind.VISIT, said, said)],
        medicines=[Medicine(an_id(301), said, said, said, SURGERY_DAY, as_needed=True)],
        goals=[Goal(an_id(901), said, SURGERY_DAY)],
        questions=[Question(an_id(801), said, 1, VISITS[0].day, said)],
    )


def without_spaces(text: str) -> str:
    """A text with its letters alone, since words without an end are broken to fit."""
    return re.sub(r"[\s\u200b]", "", text)


@pytest.mark.parametrize("said", HOSTILE)
def test_that_nothing_a_person_wrote_becomes_markup(said: str) -> None:
    lines = without_spaces(spoken(detail_pages(full_of(said), OWN_WORDS)))
    plain = " ".join(said.split())
    for told in (
        f"Note: {plain}",
        f"Visit: {plain} What was said: {plain} Asked: {plain} Answer: {plain}",
        f"{plain}; Dose: {plain}; Schedule: {plain}, as needed; From: 12 Jan 2026",
        f"{plain}; Set on: 12 Jan 2026; Reached: not yet",
    ):
        assert without_spaces(told) in lines


def test_that_letters_no_font_has_do_not_stop_the_page() -> None:
    assert "Note: a\ufffdb" in spoken(detail_pages(full_of("a\ue000b \x00\x07\u202e"), OWN_WORDS))


def test_that_long_notes_are_shown_whole_over_several_pages(read_pages: Reader) -> None:
    note = " ".join(f"word{number}" for number in range(1500))
    assert len(note) > 10_000
    entries = [an_entry(1, SURGERY_DAY, back=4, note=note), an_entry(2, date(2026, 1, 13), back=3)]
    events = [
        Event(an_id(201), date(2026, 2, 1), EventKind.VISIT, "Visit", f"{note} end", VISITS[1].findings)
    ]
    pdf = detail_pages(recovery_of(entries=entries, events=events), of(VisitPart.ENTRIES, VisitPart.EVENTS))
    pages = read_pages(pdf)
    assert_is_well_laid(pages)
    assert len(pages) > 3
    told = re.findall(r"\bword\d+", spoken(pdf))
    assert told == [f"word{number}" for number in range(1500)] * 2
    assert "Note of 12 January 2026: word0" in spoken(pdf)


def test_that_words_without_an_end_break_where_they_must(read_pages: Reader) -> None:
    pages = read_pages(detail_pages(full_of("W" * 1000), OWN_WORDS))
    assert_is_well_laid(pages)
    assert sum(page.text.count("W") for page in pages) > 11_000


def test_that_twelve_medicines_with_long_names_are_told_whole(read_pages: Reader) -> None:
    names = [f"Medicine {number} " + "of a long name " * 65 + f"end{number}" for number in range(12)]
    assert all(900 < len(name) <= 1000 for name in names)
    medicines = [
        Medicine(an_id(300 + number), name, name, name, SURGERY_DAY) for number, name in enumerate(names)
    ]
    pdf = detail_pages(recovery_of(medicines=medicines), of(VisitPart.MEDICINE_LIST))
    assert_is_well_laid(read_pages(pdf))
    said = spoken(pdf)
    said = said.split("Changes in these days")[0]
    assert len(re.findall(r"\blong\b", said)) == 12 * 3 * 65
    assert all(len(re.findall(rf"\bend{number}\b", said)) == 3 for number in range(12))


def test_that_a_journal_of_nerve_signs_alone_has_its_columns_and_no_others() -> None:
    entries = [
        an_entry(number, SURGERY_DAY + timedelta(days=number), numbness=3.0, tingling=2.5)
        for number in range(14)
    ]
    said = spoken(
        detail_pages(
            recovery_of(SURGERY_DAY + timedelta(days=13), entries=entries, events=()),
            of(VisitPart.WEEKLY, VisitPart.ENTRIES),
        )
    )
    assert "Numb: 3.0; Tingle: 2.5; Weak: –" in said
    assert "12 Jan 2026; Written: 20:15; Numb: 3; Tingle: 2.5\n" in said
    assert "Not recorded in these days: back pain, left leg pain, right leg pain," in said


def test_that_tables_name_their_columns_on_every_page_and_keep_entries_whole(read_pages: Reader) -> None:
    entries = [
        an_entry(
            number,
            SURGERY_DAY + timedelta(days=number),
            back=4,
            qualities=(Quality.SHARP,),
            note=f"Day-{number}",
        )
        for number in range(100)
    ]
    pages = read_pages(detail_pages(recovery_of(entries=entries), of(VisitPart.ENTRIES)))
    assert len(pages) > 3
    assert all("Day Written Back" in page.text for page in pages[1:])
    for number, entry in enumerate(entries):
        (holding,) = [page for page in pages if f"Note: Day-{number} " in page.text]
        shown = f"{entry.day.day} {entry.day:%b} {entry.day.year}"
        assert shown in holding.text


def test_that_the_numbers_of_tables_are_tagged_with_the_names_of_their_columns() -> None:
    pdf = detail_pages(recovery_of(), of(VisitPart.WEEKLY))
    assert b"/S/TH" in pdf
    assert b"/Scope/Column" in pdf
    assert b"pdfuaid:part>1<" in pdf


def years(days: int, **scores: Any) -> tuple[Recovery, tuple[date, date]]:
    first = date(2006, 6, 10)
    entries = [
        an_entry(number, first + timedelta(days=number), back=number % 7, **scores) for number in range(days)
    ]
    recovery = recovery_of(surgeries=[replace(DISCECTOMY, day=first)], entries=entries)
    return recovery, (first, recovery.as_of)


def test_that_thousands_of_entries_are_paragraphs_a_year_after_the_other(read_pages: Reader) -> None:
    recovery, days = years(MOST_IN_COLUMNS + 1, numbness=1, walking_minutes=20, qualities=(Quality.SHARP,))
    pdf = detail_pages(recovery, of(VisitPart.ENTRIES), days)
    said = spoken(pdf)
    assert "10 Jun 2006 (20:15): back 0, numb 1, walk 20 · Feels: Sharp" in said
    assert len(re.findall(r"^\d+ [A-Z][a-z]{2} \d{4} \(20:15\): back \d", said, re.MULTILINE)) == 1001
    pages = read_pages(pdf)
    assert_is_well_laid(pages)
    starts = [page.text.removeprefix(f"{HEAD} ")[:4] for page in pages[2:]]
    assert [start for start in starts if start in {"2007", "2008", "2009"}] == ["2007", "2008", "2009"]
    assert len(pdf) < 500_000


def test_that_a_year_of_entries_stays_in_columns() -> None:
    recovery, days = years(366)
    assert "9 Jun 2007; Written: 20:15; Back: 0" in spoken(
        detail_pages(recovery, of(VisitPart.ENTRIES), days)
    )


def test_that_twenty_years_of_weeks_are_well_laid(read_pages: Reader) -> None:
    recovery, days = years(7300)
    pdf = detail_pages(recovery, of(VisitPart.WEEKLY), days)
    pages = read_pages(pdf)
    assert 15 < len(pages) < 30
    assert len(pdf) < 3_000_000
    assert all("Week Days Back Left leg" in page.text for page in pages[1:])
    assert_is_well_laid(pages)


@pytest.mark.parametrize("paper", list(Paper))
def test_that_both_papers_hold_the_pages(read_pages: Reader, paper: Paper) -> None:
    assert_is_well_laid(read_pages(detail_pages(recovery_of(), EVERYTHING, paper=paper)))


def test_that_grey_has_no_colour() -> None:
    entries: list[Entry] = [an_entry(1, date(2026, 6, 1), places=("thigh_left_back",))]
    recovery = recovery_of(entries=entries)
    days = (SURGERY_DAY, recovery.as_of)

    def figure(mono: bool) -> str:
        data = details_data(recovery, of(VisitPart.BODY_MAP, mono=mono), english(), days)
        svg: str = data["parts"][0]["sections"][0]["figures"][1]["svg"]
        return svg

    def is_grey(colour: str) -> bool:
        return all(one == two for one, two in pairwise(colour[start : start + 2] for start in (0, 2, 4)))

    assert all(is_grey(colour) for colour in re.findall(r"#([0-9a-f]{6})", figure(mono=True)))
    assert not all(is_grey(colour) for colour in re.findall(r"#([0-9a-f]{6})", figure(mono=False)))


def test_that_fusion_alone_is_told_apart_from_what_is_not_described_for_it() -> None:
    fusion = replace(DISCECTOMY, procedures=(Procedure.FUSION,))
    said = read_aloud(detail_pages(recovery_of(surgeries=[fusion]), of(VisitPart.READINGS)))
    begins, ends = said.index("Not described for this surgery"), said.index("Said to everyone")
    assert begins < said.index("Relief first, then a return (S9)") < ends
