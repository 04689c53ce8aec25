"""The timeline as a printed page, read back as another program reads it."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pypdfium2
import pytest

from journal.charts import Range, View
from journal.paper import Paper, page_pictures, timeline_pdf
from journal.reading import read_recovery
from journal.reading.values import Recovery
from journal.records import (
    LEVELS,
    Event,
    EventKind,
    Medicine,
    Person,
    Procedure,
    Records,
    Side,
    WindowKind,
    WrittenBy,
)
from journal.sample import stories, tell
from journal.words import english
from tests.paper.builders import (
    DISCECTOMY,
    RECORDS,
    SURGERY_DAY,
    an_entry,
    an_id,
    entries_from,
    made_once,
    own_window,
    recovery_of,
)
from tests.paper.conftest import Reader

PRINTED = date(2026, 6, 11)
LEAST_LETTERS = 7.0
EDGE = 14.0  # no printer prints nearer to the edge than 5 mm


SINCE_SURGERY = View()


@made_once
def printed(
    recovery: Recovery, view: View = SINCE_SURGERY, paper: Paper = Paper.A4, landscape: bool = False
) -> bytes:
    return timeline_pdf(recovery, view, english(), paper=paper, landscape=landscape, printed_on=PRINTED)


def letter_sizes(pdf: bytes) -> set[float]:
    document = pypdfium2.PdfDocument(pdf)
    found = set()
    for page in document:
        for piece in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], max_depth=5):
            matrix = piece.get_matrix()
            found.add(round(piece.get_font_size() * abs(matrix.d), 2))
    document.close()
    return found


def test_that_the_page_says_whose_recovery_it_is_and_how_far_it_has_come(read_pages: Reader) -> None:
    (page,) = read_pages(printed(recovery_of()))
    assert "Recovery after L4–L5 discectomy (left)" in page.text
    assert "M. Example, born 1971" in page.text
    assert "Surgery 12 January 2026 · up to 10 June 2026: day 149, week 22" in page.text


def test_that_the_page_says_who_made_it_and_when(read_pages: Reader) -> None:
    (page,) = read_pages(printed(recovery_of()))
    assert (
        "Made by the patient with a recovery journal; it does not replace a clinician’s judgement."
        in page.text
    )
    assert "Printed 11 June 2026 · Page 1 of 1" in page.text


def test_that_the_chart_is_on_the_page_with_its_words(read_pages: Reader) -> None:
    (page,) = read_pages(printed(recovery_of()))
    for words in ("Leg", "Back", "Numbness", "Pregabalin 75 mg", "Weeks since", "Three months"):
        assert words in page.text


def test_that_the_page_says_how_much_the_entries_can_tell(read_pages: Reader) -> None:
    kept = [entry for entry in RECORDS.entries if entry.day.day != 1]
    kept[3] = replace(kept[3], by=WrittenBy.CARER)
    (page,) = read_pages(printed(recovery_of(entries=kept)))
    assert "Entries on 145 of 150 days, 12 January 2026 to 10 June 2026." in page.text
    late = sum(entry.is_late for entry in kept)
    assert f"{late} entries were written late. 1 entry was written by a carer." in page.text
    assert "Before surgery, as remembered: back 6, leg 8." in page.text


def test_that_days_before_the_journal_was_begun_are_not_held_against_it(read_pages: Reader) -> None:
    entries = entries_from(SURGERY_DAY - timedelta(days=5), 10)
    (page,) = read_pages(printed(recovery_of(date(2026, 1, 20), entries=entries, events=())))
    assert "Entries on 10 of 14 days, 7 January 2026 to 20 January 2026." in page.text
    assert "1 entry was written late." in page.text
    assert "Before surgery, from entries: back 5.6, leg 7.2, numbness 3." in page.text


def test_that_a_page_without_entries_says_so(read_pages: Reader) -> None:
    (page,) = read_pages(printed(recovery_of(entries=(), events=())))
    assert "There are no entries for the days shown." in page.text
    assert "7-day medians" not in page.text


def test_that_an_empty_journal_has_a_page_too(read_pages: Reader) -> None:
    (page,) = read_pages(printed(read_recovery(Records(), date(2026, 6, 10))))
    assert "Recovery journal No surgery date is given · up to 10 June 2026" in page.text
    assert "Add your surgery in Settings" in page.text
    assert "Healing windows" not in page.text


def test_that_a_planned_surgery_is_named(read_pages: Reader) -> None:
    entries = entries_from(date(2026, 1, 1), 8)
    (page,) = read_pages(printed(recovery_of(date(2026, 1, 9), entries=entries, events=())))
    assert "Before L4–L5 discectomy (left)" in page.text
    assert "Surgery planned for 12 January 2026 · up to 9 January 2026" in page.text


def test_that_windows_stand_with_their_days_and_their_source(read_pages: Reader) -> None:
    (page,) = read_pages(printed(recovery_of()))
    assert "Early relief 12 January 2026 – 22 February 2026" in page.text
    assert "Scar near a nerve may show 23 February 2026 – 5 April 2026" in page.text
    assert "Spine 1995;20:449" in page.text
    assert "not findings about this person" in page.text


def test_that_what_the_surgeon_said_is_marked_so(read_pages: Reader) -> None:
    windows = [own_window(note="Because of the drain")]
    (page,) = read_pages(printed(recovery_of(windows=windows)))
    assert "9 March 2026 – 21 April 2026 As my surgeon said: Because of the drain" in page.text


@pytest.mark.parametrize("landscape", [True, False])
def test_that_a_hidden_window_is_named_as_hidden_and_not_drawn(read_pages: Reader, landscape: bool) -> None:
    hidden = [own_window(from_day=None, to_day=None, hidden=True)]
    (page,) = read_pages(printed(recovery_of(windows=hidden), landscape=landscape))
    assert "Hidden: Scar near a nerve may show (as the patient chose)." in page.text
    assert page.text.count("Scar near a nerve may show") == page.text.count("Hidden: Scar near") == 2
    assert "Hidden" not in read_pages(printed(recovery_of(), landscape=landscape))[0].text


def test_that_an_open_window_of_ones_own_has_only_a_first_day(read_pages: Reader) -> None:
    own = [own_window(window=WindowKind.OWN, to_day=None, title="No lifting")]
    (page,) = read_pages(printed(recovery_of(windows=own)))
    assert "No lifting from 9 March 2026 As my surgeon said." in page.text


def test_that_events_stand_in_a_table_with_their_numbers(read_pages: Reader) -> None:
    (page,) = read_pages(printed(recovery_of()))
    assert "1 23 February 2026 Visit: Six weeks, Dr. Müller" in page.text
    assert "2 2 March 2026 Scan or X-ray" in page.text
    assert "3 20 April 2026 Questionnaire: ODI 34" in page.text


def test_that_a_score_is_not_said_twice(read_pages: Reader) -> None:
    told = replace(RECORDS.events[2], title="ODI, 34 of 100")
    text = read_pages(printed(recovery_of(events=[told])))[0].text
    assert "Questionnaire: ODI, 34 of 100" in text
    assert "ODI 34" not in text


def test_that_numbers_in_the_table_are_those_of_the_flags() -> None:
    from matplotlib.figure import Figure

    from journal.charts import PAPER, draw_timeline
    from journal.paper.chart import what_is_drawn
    from journal.paper.key import events_key

    early = Event(an_id(210), SURGERY_DAY - timedelta(days=20), EventKind.VISIT, "Before")
    recovery = recovery_of(events=[*RECORDS.events, early])
    for view in (View(), View(range=Range.ALL), View(range=Range.THREE_MONTHS)):
        drawn = what_is_drawn(recovery, view, english(), 500)
        chart_map = draw_timeline(Figure(figsize=(500 / 72, 6)), recovery, view, PAPER, english())
        flags = [(str(number), event.title) for flag in chart_map.flags for number, event in flag.events]
        rows = events_key(recovery, view, (drawn.first, drawn.last), english())
        assert [number for number, _ in flags] == [row[0] for row in rows]
        assert all(title in row[2] for (_, title), row in zip(flags, rows, strict=True))


def many_events(count: int) -> list[Event]:
    return [
        Event(
            an_id(500 + number),
            SURGERY_DAY + timedelta(days=number),
            EventKind.THERAPY,
            f"Session {number + 1}",
        )
        for number in range(count)
    ]


def test_that_events_without_room_go_on_under_a_repeated_head(read_pages: Reader) -> None:
    recovery = recovery_of(events=many_events(110))
    first, second, *others = read_pages(printed(recovery, landscape=True))
    assert "Healing windows and numbered events are explained on the next page." in first.text
    assert "Session 1 " not in first.text
    for page in (second, *others):
        assert page.text.startswith(
            "Recovery after L4–L5 discectomy (left) · M. Example · up to 10 June 2026"
        )
        assert "No. Day What" in page.text
    assert "1 12 January 2026 Therapy: Session 1 " in second.text
    assert "110 1 May 2026 Therapy: Session 110" in others[-1].text
    assert f"Page {2 + len(others)} of {2 + len(others)}" in others[-1].text


def test_that_a_few_more_events_leave_the_windows_under_the_chart(read_pages: Reader) -> None:
    first, second = read_pages(printed(recovery_of(events=many_events(40))))
    assert "The numbered events are listed on the next page." in first.text
    assert "Spine 1995;20:449" in first.text
    assert "Session 40" in second.text


def test_that_hidden_events_and_windows_are_left_out(read_pages: Reader) -> None:
    (page,) = read_pages(printed(recovery_of(), View(hidden=frozenset({"windows", "events"}))))
    assert "Early relief" not in page.text
    assert "Six weeks" not in page.text


def test_that_a_sample_says_so_on_every_page(read_pages: Reader) -> None:
    pages = read_pages(printed(recovery_of(sample=True, events=many_events(110))))
    assert len(pages) == 3
    assert all("SAMPLE – a made-up journal" in page.text for page in pages)
    assert "SAMPLE" not in read_pages(printed(recovery_of()))[0].text


@pytest.mark.parametrize(
    ("paper", "landscape", "size"),
    [
        (Paper.A4, False, (595.28, 841.89)),
        (Paper.A4, True, (841.89, 595.28)),
        (Paper.LETTER, False, (612, 792)),
        (Paper.LETTER, True, (792, 612)),
    ],
)
def test_that_each_paper_holds_the_page_within_its_margins(
    read_pages: Reader, paper: Paper, landscape: bool, size: tuple[float, float]
) -> None:
    pdf = printed(recovery_of(), paper=paper, landscape=landscape)
    for page in read_pages(pdf):
        assert (page.width, page.height) == pytest.approx(size, abs=0.1)
        assert all(
            left > EDGE and bottom > EDGE and right < page.width - EDGE and top < page.height - EDGE
            for left, bottom, right, top in page.boxes
        )


def test_that_no_letter_is_smaller_than_seven_points() -> None:
    sizes = letter_sizes(printed(recovery_of()))
    assert sizes
    assert min(sizes) >= LEAST_LETTERS


def test_that_grey_has_no_colour() -> None:
    pdf = printed(recovery_of(), View(mono=True))
    (picture,) = page_pictures(pdf, 40)
    pixels = picture.pixels
    assert pixels[0::4] == pixels[1::4] == pixels[2::4]
    coloured = page_pictures(printed(recovery_of()), 40)[0].pixels
    assert coloured[0::4] != coloured[2::4]


def test_that_the_page_is_tagged_with_words_for_the_chart() -> None:
    pdf = printed(recovery_of())
    document = pypdfium2.PdfDocument(pdf)
    assert document.is_tagged()
    assert document.get_metadata_dict()["Title"] == "Recovery after L4–L5 discectomy (left)"
    document.close()
    assert b"/Alt" in pdf or b"ObjStm" in pdf
    assert b"pdfuaid:part>1<" in pdf
    assert b"pdfaid:part>2<" in pdf


def test_that_the_chart_is_drawn_not_photographed() -> None:
    document = pypdfium2.PdfDocument(printed(recovery_of()))
    kinds = {piece.type for page in document for piece in page.get_objects(max_depth=5)}
    document.close()
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds
    assert {pypdfium2.raw.FPDF_PAGEOBJ_TEXT, pypdfium2.raw.FPDF_PAGEOBJ_PATH} <= kinds


def test_that_only_the_bundled_font_is_used_where_it_suffices() -> None:
    document = pypdfium2.PdfDocument(printed(recovery_of()))
    fonts = {
        piece.get_font().get_base_name()
        for page in document
        for piece in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], max_depth=5)
    }
    document.close()
    assert {re.sub(r"^[A-Z]{6}\+", "", font) for font in fonts} == {"NotoSans-Regular", "NotoSans-Bold"}


def test_that_the_same_page_is_the_same_file() -> None:
    assert printed(recovery_of()) == timeline_pdf(
        recovery_of(), SINCE_SURGERY, english(), paper=Paper.A4, landscape=False, printed_on=PRINTED
    )


HOSTILE = [
    '#let x = 1; #panic("gone") #read("/etc/passwd")',
    "$ sum_(i=0)^n $ *bold* _quiet_ `raw` <label> @label",
    '"quotes" \\"more\\" // comment /* open',
    "= heading\n\n- list\n+ enumeration",
    "</text></svg><script>&amp; ]]> <!--",
    "{page} of {pages} {0} %s %(name)s",
    "سلام שלום 手術 😀 \x00\x07\u202e\ue000\ufdd0",
    "W" * 900,
]


@pytest.mark.parametrize("said", HOSTILE)
def test_that_nothing_a_person_wrote_becomes_markup_or_leaves_the_page(read_pages: Reader, said: str) -> None:
    events = [replace(RECORDS.events[0], title=said)]
    recovery = recovery_of(
        person=Person(said, date(1971, 5, 4)),
        events=events,
        medicines=[Medicine(an_id(301), said, said, begins=SURGERY_DAY)],
        windows=[own_window(title=said, note=said)],
    )
    pages = read_pages(printed(recovery))
    assert len(pages) <= 2
    whole = " ".join(page.text for page in pages)
    assert "Recovery after L4–L5 discectomy (left)" in whole
    if said.isascii() and len(said) < 100:
        assert f"Visit: {' '.join(said.split())}" in whole
    assert all(left > 0 and right < page.width for page in pages for left, _, right, _ in page.boxes)


def test_that_very_long_titles_and_names_leave_room_for_the_chart(read_pages: Reader) -> None:
    everything = replace(DISCECTOMY, procedures=tuple(Procedure), levels=LEVELS, side=Side.BOTH)
    earlier = [
        replace(DISCECTOMY, id=an_id(10 + year), day=date(2000 + year, 1, 12)) for year in range(18, 25)
    ]
    person = Person("Maximiliane Wilhelmina von und zu Hohenstein-Breitenbach auf Niederwald " * 5)
    recovery = recovery_of(surgeries=[everything, *earlier], person=person)
    for landscape in (False, True):
        first, *_ = read_pages(printed(recovery, landscape=landscape))
        assert "Earlier surgeries: 5 more; L4–L5 discectomy (left), 12 January 2023" in first.text
        assert "Leg" in first.text


def test_that_two_surgeries_are_both_named(read_pages: Reader) -> None:
    again = replace(DISCECTOMY, id=an_id(2), day=date(2026, 4, 1), procedures=(Procedure.FUSION,))
    pages = read_pages(printed(recovery_of(surgeries=[DISCECTOMY, again]), View(range=Range.ALL)))
    assert "Recovery after L4–L5 fusion (left)" in pages[0].text
    assert "Earlier surgery: L4–L5 discectomy (left), 12 January 2026" in pages[0].text


def test_that_twenty_years_are_one_chart_of_moderate_size(read_pages: Reader) -> None:
    first = date(2006, 6, 10)
    entries = [an_entry(number, first + timedelta(days=number), back=number % 7) for number in range(7200)]
    surgery = replace(DISCECTOMY, day=first)
    pdf = printed(recovery_of(surgeries=[surgery], entries=entries, events=()), View(range=Range.ALL))
    assert len(pdf) < 400_000
    assert "Upright strokes run from the lowest to the highest entry of some days." in read_pages(pdf)[0].text


@pytest.mark.parametrize("story", [story.name for story in stories()])
def test_that_every_story_fits_its_page_and_is_told_whole(read_pages: Reader, story: str) -> None:
    records = tell(story, seed=1)
    as_of = max((entry.day for entry in records.entries), default=date(2026, 6, 10))
    recovery = read_recovery(records, as_of)
    pdf = printed(recovery, View(range=Range.ALL))
    pages = read_pages(pdf)
    whole = " ".join(page.text for page in pages)
    assert len(pages) <= 2
    assert 25_000 < len(pdf) < 300_000
    assert all(event.title in whole for event in records.events if event.day <= as_of)
    assert whole.count("SAMPLE – a made-up journal") == len(pages)
