"""The guide: drawings, contents, search, sections, and where the reader's own entries stand."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.records import Entry, Procedure, Records, Surgery, TypicalWeek
from journal.words import english
from journal.words.guide import chapters, section_of_rule
from journal.words.picture_keys import KEYS, picture_key
from ui.main_window import MainWindow
from ui.pages.guide import GuidePage
from ui.pages.guide.chapter_view import ChapterView
from ui.pages.guide.drawing import Drawing
from ui.pages.guide.drawing_colours import COLOURS, FOLDER, coloured
from ui.pages.guide.own_reading import OwnReading, read_cards
from ui.pages.guide.own_record import OwnRecord
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme, ThemeName

Keep = Callable[..., Any]

KEY, SHIFT, CTRL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
RULES = [f"S{number}" for number in range(1, 22)]
CHAPTERS = chapters(english())
PICTURES = sorted({chapter.picture for chapter in CHAPTERS if chapter.picture})
SHOWN = (ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST)
OPERATION = date(2026, 1, 12)


@pytest.fixture
def page(qtbot: QtBot, session: Session, theme: Theme, settings: Settings) -> Iterator[GuidePage]:
    page = GuidePage(session, theme, settings)
    page.resize(1180, 780)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.setFocus()
    yield page
    page.reading.stop()


def surgery() -> Surgery:
    return Surgery(
        id=str(UUID(int=1)),
        day=OPERATION,
        procedures=(Procedure.DISCECTOMY,),
        before=TypicalWeek(back=6, leg_left=8),
    )


def entries(days: range, leg: float) -> list[Entry]:
    return [
        Entry(id=str(UUID(int=100 + day)), day=OPERATION + timedelta(days=day), leg_left=leg, back=leg)
        for day in days
    ]


def complete(qtbot: QtBot, page: GuidePage) -> None:
    """Wait until all of the chapter is there to be seen."""
    column = page.view.parts[0]
    parts = Qt.FindChildOption.FindDirectChildrenOnly
    qtbot.waitUntil(lambda: page.view.is_complete)
    qtbot.waitUntil(lambda: all(part.isVisible() for part in column.findChildren(QWidget, options=parts)))


def said_in(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(widget))


def focused() -> QWidget | None:
    return QApplication.focusWidget()


# -- drawings -------------------------------------------------------------------------------------


def test_that_every_drawing_that_the_guide_names_is_there_and_no_other() -> None:
    assert PICTURES == sorted(file.stem for file in FOLDER.glob("*.svg")) == sorted(KEYS)


@pytest.mark.parametrize("shown", SHOWN)
@pytest.mark.parametrize("picture", PICTURES)
def test_that_a_drawing_renders_in_every_theme(qapp: object, picture: str, shown: ThemeName) -> None:
    renderer = QSvgRenderer(coloured(picture, shown))
    assert renderer.isValid()
    image = QImage(renderer.defaultSize(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    painted = {image.pixel(x, y) for x in range(0, image.width(), 6) for y in range(0, image.height(), 6)}
    assert len(painted) > 5


@pytest.mark.parametrize("picture", PICTURES)
def test_that_a_drawing_has_only_colours_that_each_theme_knows(picture: str) -> None:
    source = (FOLDER / f"{picture}.svg").read_text("utf-8")
    used = set(re.findall(r"#[0-9a-fA-F]{3,8}", source))
    assert used
    for shown in SHOWN:
        assert used <= set(COLOURS[shown])
    dark = coloured(picture, ThemeName.DARK).decode()
    assert not used & set(re.findall(r"#[0-9a-f]{6}", dark))


@pytest.mark.parametrize("picture", PICTURES)
def test_that_a_drawing_holds_no_words_and_only_what_qt_draws(picture: str) -> None:
    source = (FOLDER / f"{picture}.svg").read_text("utf-8")
    assert set(re.findall(r"<([a-zA-Z]+)", source)) <= {"svg", "g", "path", "rect", "circle"}


@pytest.mark.parametrize("picture", PICTURES)
def test_that_each_number_in_a_drawing_stands_for_something(qtbot: QtBot, theme: Theme, picture: str) -> None:
    drawing = Drawing(picture, "Drawing", "Caption", theme)
    qtbot.addWidget(drawing)
    assert drawing.numbers == tuple(range(1, len(picture_key(english(), picture)) + 1))


@pytest.mark.parametrize("picture", PICTURES)
def test_that_numbers_keep_apart_however_large_the_text_is(qtbot: QtBot, theme: Theme, picture: str) -> None:
    drawing = Drawing(picture, "Drawing", "Caption", theme)
    qtbot.addWidget(drawing)
    middles = [drawing.renderer.boundsOnElement(f"mark-{number}").center() for number in drawing.numbers]
    for index, one in enumerate(middles):
        for other in middles[index + 1 :]:
            assert (one - other).manhattanLength() > 50


def test_that_the_drawing_tells_screen_readers_its_caption_and_numbers(page: GuidePage) -> None:
    page.show_section("scar-is-healing")
    drawing = page.view.drawing
    assert drawing is not None
    assert drawing.accessibleName() == "Drawing"
    caption, *numbers = drawing.accessibleDescription().splitlines()
    assert caption == next(chapter.picture_text for chapter in CHAPTERS if chapter.name == "scar")
    assert numbers[0].startswith("1: ")
    assert len(numbers) == 4


def test_that_a_drawing_keeps_its_shape_and_takes_other_colours(page: GuidePage, theme: Theme) -> None:
    drawing = page.view.drawing
    assert drawing is not None
    light = drawing.pixmap().toImage()
    assert drawing.height() == drawing.heightForWidth(drawing.width())
    theme.choose(ThemeName.DARK)
    assert drawing.pixmap().toImage() != light


# -- contents -------------------------------------------------------------------------------------


def test_that_the_contents_list_every_chapter(page: GuidePage) -> None:
    listed = [page.contents.item(row).text() for row in range(page.contents.count())]
    assert listed == [chapter.title for chapter in CHAPTERS]
    assert [page.contents.box.itemText(row) for row in range(page.contents.box.count())] == listed


def test_that_a_click_in_the_contents_shows_a_chapter(qtbot: QtBot, page: GuidePage) -> None:
    place = page.contents.visualItemRect(page.contents.item(4)).center()
    qtbot.mouseClick(page.contents.viewport(), LEFT, pos=place)
    assert page.view.chapter == CHAPTERS[4]
    assert page.view.accessibleName() == CHAPTERS[4].title
    complete(qtbot, page)
    assert [section.accessibleName() for section in page.view.sections] == [
        section.title for section in CHAPTERS[4].sections
    ]


def test_that_the_down_key_goes_to_the_next_chapter(qtbot: QtBot, page: GuidePage) -> None:
    assert focused() is page.contents
    qtbot.keyClick(page.contents, KEY.Key_Down)
    assert page.view.chapter == CHAPTERS[1]


def test_that_every_chapter_can_be_read_from_the_first_to_the_last(qtbot: QtBot, page: GuidePage) -> None:
    for before, after in pairwise(CHAPTERS):
        complete(qtbot, page)
        text = said_in(page.view)
        for section in before.sections:
            assert section.title in text
            assert all(paragraph in text for paragraph in (*section.paragraphs, *section.evidence))
            assert all(source in text for source in section.sources)
        button = next(
            found for found in page.view.findChildren(QWidget) if found.accessibleDescription() == after.title
        )
        qtbot.mouseClick(button, LEFT)
        assert page.view.chapter == after


def test_that_a_narrow_page_offers_a_drop_down_instead_of_the_list(qtbot: QtBot, page: GuidePage) -> None:
    page.resize(640, 560)
    assert not page.contents.isVisible()
    assert page.contents.box.isVisible()
    assert focused() is page.contents.box
    qtbot.keyClick(page.contents.box, KEY.Key_Down)
    assert page.view.chapter == CHAPTERS[1]
    page.resize(1180, 780)
    assert page.contents.isVisible()
    assert page.contents.currentRow() == 1


# -- search ---------------------------------------------------------------------------------------


def search_for(qtbot: QtBot, page: GuidePage, text: str) -> None:
    qtbot.keyClick(page, KEY.Key_F, CTRL)
    assert focused() is page.search
    qtbot.keyClicks(page.search, text)


def test_that_search_by_keys_finds_and_opens_a_section(qtbot: QtBot, page: GuidePage) -> None:
    search_for(qtbot, page, "scar heal")
    assert page.stack.currentWidget() is page.hits
    first = page.hits.list.item(0).text()
    assert first.startswith("Scar is part of healing – Scar tissue\n")
    qtbot.keyClick(page.search, KEY.Key_Return)
    assert page.stack.currentWidget() is page.view
    assert page.view.chapter is not None
    assert page.view.chapter.name == "scar"
    assert focused() is page.view.sections[0].text


def test_that_another_hit_is_chosen_with_the_arrows(qtbot: QtBot, page: GuidePage) -> None:
    search_for(qtbot, page, "scar")
    qtbot.keyClick(page.search, KEY.Key_Down)
    assert focused() is page.hits.list
    qtbot.keyClick(page.hits.list, KEY.Key_Down)
    title = page.hits.list.item(1).text().partition(" – ")[0]
    qtbot.keyClick(page.hits.list, KEY.Key_Return)
    text = focused()
    assert text is not None
    assert text.accessibleDescription() == title


def test_that_a_click_opens_a_hit(qtbot: QtBot, page: GuidePage) -> None:
    search_for(qtbot, page, "sacrum")
    place = page.hits.list.visualItemRect(page.hits.list.item(0)).center()
    qtbot.mouseClick(page.hits.list.viewport(), LEFT, pos=place)
    assert page.stack.currentWidget() is page.view
    assert "sacrum" in said_in(page.view)


@pytest.mark.parametrize("from_list", [False, True])
def test_that_escape_clears_the_search(qtbot: QtBot, page: GuidePage, from_list: bool) -> None:
    search_for(qtbot, page, "nerve")
    if from_list:
        qtbot.keyClick(page.search, KEY.Key_Down)
    where = focused()
    assert where is not None
    qtbot.keyClick(where, KEY.Key_Escape)
    assert page.search.text() == ""
    assert page.stack.currentWidget() is page.view
    assert focused() is page.contents


def test_that_it_says_when_nothing_is_found(qtbot: QtBot, page: GuidePage) -> None:
    search_for(qtbot, page, "xylophone")
    assert page.hits.count.text() == "No section holds these words."
    assert not page.hits.list.isVisible()
    qtbot.keyClick(page.search, KEY.Key_Return)
    qtbot.keyClick(page.search, KEY.Key_Down)
    assert page.stack.currentWidget() is page.hits
    assert focused() is page.search


def test_that_a_search_that_was_left_is_taken_up_again(qtbot: QtBot, page: GuidePage) -> None:
    search_for(qtbot, page, "scar")
    count = page.hits.list.count()
    qtbot.keyClick(page.search, KEY.Key_Return)
    qtbot.keyClick(page, KEY.Key_F, CTRL)
    assert page.stack.currentWidget() is page.hits
    assert page.hits.list.count() == count
    qtbot.keyClicks(page.search, "disc")
    assert page.search.text() == "disc"


# -- going to a place -----------------------------------------------------------------------------


def test_that_every_statement_leads_to_its_section(qtbot: QtBot, page: GuidePage) -> None:
    for rule in RULES:
        page.show_rule(rule)
        chapter, section = section_of_rule(english(), rule)
        assert page.view.chapter == chapter
        assert page.contents.currentItem().text() == chapter.title
        text = focused()
        assert text is not None
        assert text.accessibleDescription() == section.title
        complete(qtbot, page)
        qtbot.waitUntil(lambda: begins_in_view(page.view))


def begins_in_view(view: ChapterView) -> bool:
    """Whether the text that has the keyboard begins where it can be seen."""
    text = focused()
    return text is not None and 0 <= text.mapTo(view, QPoint()).y() < view.height() - 40


def test_that_the_window_shows_a_statement_in_the_guide(
    qtbot: QtBot, make_window: Callable[..., MainWindow]
) -> None:
    window = make_window()
    window.show_page("guide")
    window.page("guide").show_rule("S14")
    assert window.page_name == "guide"
    assert window.page("guide").view.chapter.name == "three-months"


def test_that_unknown_places_are_bugs(page: GuidePage) -> None:
    with pytest.raises(KeyError):
        page.show_rule("S22")
    with pytest.raises(KeyError):
        page.show_section("nowhere")


def test_that_a_section_keeps_its_place_until_the_person_scrolls(qtbot: QtBot, page: GuidePage) -> None:
    page.show_rule("S15")
    complete(qtbot, page)
    section, bar = page.view.sections[1], page.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == section.y() - 20)
    page.view.sections[0].setMinimumHeight(page.view.sections[0].height() + 300)
    qtbot.waitUntil(lambda: bar.value() == section.y() - 20)
    bar.setValue(bar.value() - 100)
    where = bar.value()
    page.view.sections[0].setMinimumHeight(page.view.sections[0].height() + 300)
    qtbot.waitUntil(lambda: section.y() - 20 > where + 200)
    assert bar.value() == where


# -- keyboard -------------------------------------------------------------------------------------


def test_that_tab_goes_from_the_contents_through_the_chapter(qtbot: QtBot, page: GuidePage) -> None:
    page.show_chapter("your-back")
    complete(qtbot, page)
    page.search.setFocus()
    visited = []
    for _ in range(4):
        where = focused()
        assert where is not None
        qtbot.keyClick(where, KEY.Key_Tab)
        visited.append(focused())
    texts = [section.text for section in page.view.sections]
    assert visited[:3] == [page.contents, *texts]
    assert visited[3] is not None
    assert visited[3].accessibleDescription() == CHAPTERS[1].title


def test_that_tab_goes_through_a_section_as_it_is_read(qtbot: QtBot, page: GuidePage) -> None:
    qtbot.waitUntil(lambda: page._cards is not None)
    page.show_rule("S9")
    complete(qtbot, page)
    own = page.view.sections[1].own
    assert own is not None
    qtbot.waitUntil(own.folds["S9"].isVisible)
    qtbot.keyClick(page.view.sections[1].text, KEY.Key_Tab)
    assert focused() is own.folds["S9"].header
    qtbot.keyClick(own.folds["S9"].header, KEY.Key_Tab, SHIFT)
    qtbot.keyClick(page.view.sections[1].text, KEY.Key_Tab, SHIFT)
    before = page.view.sections[0].own
    assert before is not None
    assert focused() is before.folds["S8"].header


def test_that_tab_does_not_leave_a_chapter_in_its_middle_for_a_message(
    qtbot: QtBot, make_window: Callable[..., MainWindow]
) -> None:
    window = make_window()
    window.show_page("guide")
    page: GuidePage = window.page("guide")
    qtbot.waitUntil(lambda: page._cards is not None)
    window.say("Saved.", "Undo")
    page.show_chapter("holding-steady")
    complete(qtbot, page)
    texts = [section.text for section in page.view.sections]
    assert len(texts) == 3
    texts[0].setFocus()
    for before, after in pairwise(texts):
        qtbot.keyClick(before, KEY.Key_Tab)
        assert focused() is after


def test_that_keys_scroll_a_chapter_while_the_keyboard_is_in_a_text(qtbot: QtBot, page: GuidePage) -> None:
    page.show_section("bones-and-discs")
    complete(qtbot, page)
    text, bar = page.view.sections[0].text, page.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    qtbot.keyClick(text, KEY.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(text, KEY.Key_Down)
    line = bar.value()
    assert line > 0
    qtbot.keyClick(text, KEY.Key_PageDown)
    assert bar.value() > line + 200
    qtbot.keyClick(text, KEY.Key_End)
    assert bar.value() == bar.maximum()


def test_that_text_can_be_marked_with_keys_and_mouse(qtbot: QtBot, page: GuidePage) -> None:
    page.show_section("bones-and-discs")
    text = page.view.sections[0].text
    qtbot.keyClick(text, KEY.Key_A, CTRL)
    assert text.selectedText().replace("\u2029", "\n") == text.text()
    text.setSelection(0, 0)
    qtbot.mouseDClick(text, LEFT, pos=QPoint(12, 14))
    assert text.selectedText() == "Your"


def test_that_whatever_takes_the_keyboard_has_a_name(qtbot: QtBot, page: GuidePage) -> None:
    for chapter in CHAPTERS:
        page.show_chapter(chapter.name)
        complete(qtbot, page)
        for widget in page.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                text = getattr(widget, "text", str)()
                assert widget.accessibleName() or text, widget


# -- where the entries stand ----------------------------------------------------------------------


def own_text(page: GuidePage) -> str:
    return "\n".join(said_in(section.own) for section in page.view.sections if section.own is not None)


def test_that_a_section_tells_where_the_entries_stand(qtbot: QtBot, page: GuidePage, keep: Keep) -> None:
    with qtbot.waitSignal(page.reading.known):
        keep(surgery(), *entries(range(70, 98), 2))
    page.show_rule("S14")
    complete(qtbot, page)
    card = read_cards(page._session.records, date(2026, 5, 1), english())["S14"]
    said = own_text(page)
    assert card.standing in said
    assert card.numbers
    assert all(line in said for line in card.numbers)


def test_that_how_it_is_read_is_folded_away(qtbot: QtBot, page: GuidePage, keep: Keep) -> None:
    with qtbot.waitSignal(page.reading.known):
        keep(surgery())
    page.show_rule("S14")
    complete(qtbot, page)
    own = page.view.sections[0].own
    assert own is not None
    fold, card = own.folds["S14"], read_cards(page._session.records, date(2026, 5, 1), english())["S14"]
    assert card.thresholds[0] not in said_in(own)
    fold.header.setFocus()
    qtbot.keyClick(fold.header, KEY.Key_Return)
    said = said_in(own)
    assert all(line in said for line in (*card.thresholds, card.source))
    with qtbot.waitSignal(page.reading.known):
        keep(*entries(range(70, 98), 2))
    assert own.folds["S14"].is_open


def test_that_where_there_are_two_statements_both_are_named(qtbot: QtBot) -> None:
    cards = read_cards(Records(), date(2026, 5, 1), english())
    own = OwnRecord(english(), ("S13", "S20"))
    qtbot.addWidget(own)
    own.show_cards(cards)
    said = said_in(own)
    assert said.index(cards["S13"].title) < said.index(cards["S20"].title)
    assert list(own.folds) == ["S13", "S20"]


def test_that_notes_switched_off_leave_the_guide_without_the_entries(
    qtbot: QtBot, page: GuidePage, settings: Settings, keep: Keep
) -> None:
    with qtbot.waitSignal(page.reading.known):
        keep(surgery())
    page.show_rule("S14")
    complete(qtbot, page)
    assert "Where your entries stand" in said_in(page.view)
    settings.notes_shown = False
    page.hide()
    page.show()
    assert "Where your entries stand" not in said_in(page.view)
    page.show_rule("S9")
    complete(qtbot, page)
    assert "Where your entries stand" not in said_in(page.view)
    settings.notes_shown = True
    page.refresh()
    assert "Where your entries stand" in said_in(page.view)


def test_that_the_guide_works_without_any_surgery(qtbot: QtBot, page: GuidePage) -> None:
    qtbot.waitUntil(lambda: page._cards is not None)
    page.show_rule("S14")
    complete(qtbot, page)
    cards = read_cards(Records(), date(2026, 5, 1), english())
    assert cards["S14"].standing in own_text(page)


def test_that_the_guide_can_be_read_before_a_journal_is_open(
    qtbot: QtBot, theme: Theme, settings: Settings, evening: Clock
) -> None:
    page = GuidePage(Session(evening, english()), theme, settings)
    qtbot.addWidget(page)
    page.show()
    page.show_rule("S8")
    complete(qtbot, page)
    assert "Your entries are being read." in own_text(page)
    assert not page.reading.is_busy


def test_that_another_journal_is_read_anew(qtbot: QtBot, page: GuidePage, keep: Keep, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.reading.known):
        keep(surgery(), *entries(range(70, 98), 2))
    page.show_rule("S14")
    complete(qtbot, page)
    before = own_text(page)
    meanwhile: list[bool] = []
    page._session.opened.connect(lambda: meanwhile.append(before in own_text(page)))
    with qtbot.waitSignal(page.reading.known):
        page._session.open(tmp_path / "other.journal")
    assert meanwhile == [False]
    none = read_cards(Records(), date(2026, 5, 1), english())["S14"].standing
    assert none not in before
    qtbot.waitUntil(lambda: none in own_text(page))


# -- reading off the window's thread --------------------------------------------------------------


class Reader:
    """Reads nothing, and remembers for whom and in which thread; waits while it is held."""

    def __init__(self) -> None:
        self.read: list[tuple[Records, date]] = []
        self.threads: set[int] = set()
        self.free = threading.Event()
        self.free.set()

    def __call__(self, records: Records, as_of: date, words: object) -> Mapping[str, Any]:
        self.free.wait(10)
        self.read.append((records, as_of))
        self.threads.add(threading.get_ident())
        return {}


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def reading(qtbot: QtBot, reader: Reader) -> Iterator[OwnReading]:
    reading = OwnReading(reader)
    yield reading
    reader.free.set()
    reading.stop()


def test_that_entries_are_read_in_another_thread_and_once(
    qtbot: QtBot, reading: OwnReading, reader: Reader
) -> None:
    records, day = Records(), date(2026, 5, 1)
    with qtbot.waitSignal(reading.known):
        reading.ask(records, day, english())
    reading.ask(records, day, english())
    assert not reading.is_busy
    with qtbot.waitSignal(reading.known):
        reading.ask(records, date(2026, 5, 2), english())
    assert reader.read == [(records, day), (records, date(2026, 5, 2))]
    assert threading.get_ident() not in reader.threads


def test_that_only_the_latest_question_is_answered(qtbot: QtBot, reading: OwnReading, reader: Reader) -> None:
    reader.free.clear()
    days = [date(2026, 5, day) for day in (1, 2, 3)]
    told: list[object] = []
    reading.known.connect(told.append)
    for day in days:
        reading.ask(Records(), day, english())
    reader.free.set()
    qtbot.waitUntil(lambda: not reading.is_busy)
    assert [day for _, day in reader.read] == [days[0], days[2]]
    assert len(told) == 1


def test_that_every_statement_has_a_card() -> None:
    assert set(read_cards(Records(), date(2026, 5, 1), english())) == set(RULES)


def test_that_a_chapter_is_set_one_section_in_a_turn(qtbot: QtBot, theme: Theme) -> None:
    view = ChapterView(english(), theme)
    qtbot.addWidget(view)
    view.show()
    chapter = max(CHAPTERS, key=lambda chapter: len(chapter.sections))
    view.show_chapter(chapter, None, None)
    assert [section.isVisible() for section in view.sections] == [
        True,
        *[False] * (len(chapter.sections) - 1),
    ]
    assert not view.is_complete
    qtbot.waitUntil(lambda: all(section.isVisible() for section in view.sections))
    assert view.is_complete


def test_that_the_guide_brings_nothing_heavy() -> None:
    code = (
        "import sys, ui.pages.guide\n"
        "heavy = ('matplotlib', 'numpy', 'typst', 'pypdfium2', 'journal.reading.rules')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


# -- room -----------------------------------------------------------------------------------------


def cut_off(view: ChapterView) -> list[str]:
    """The labels that reach out of the column, or have too little height for their words."""
    room, found = view.viewport().width(), []
    for label in view.parts[0].findChildren(QLabel):
        is_high = not label.wordWrap() or label.height() >= label.heightForWidth(label.width())
        right = label.mapTo(view.viewport(), QPoint(label.width(), 0)).x()
        if label.isVisible() and not (is_high and right <= room):
            found.append(label.text())
    return found


@pytest.mark.parametrize("percent", [100, 200])
def test_that_nothing_is_cut_off_in_a_small_window(
    qtbot: QtBot, page: GuidePage, theme: Theme, qapp: QApplication, percent: int
) -> None:
    theme.apply(qapp)
    theme.choose_text(percent)
    page.resize(590, 500)
    try:
        for chapter in CHAPTERS if percent == 200 else CHAPTERS[::3]:  # large letters are the harder case
            page.show_chapter(chapter.name)
            complete(qtbot, page)
            qtbot.waitUntil(lambda: cut_off(page.view) == [])
    finally:
        theme.choose_text(100)


def test_that_a_line_keeps_its_letters_when_they_grow(
    qtbot: QtBot, page: GuidePage, theme: Theme, qapp: QApplication
) -> None:
    theme.apply(qapp)
    page.resize(2400, 700)
    letter, column = page.view.fontMetrics().horizontalAdvance("x"), page.view.parts[0]
    qtbot.waitUntil(lambda: column.width() == 92 * letter)
    theme.choose_text(150)
    try:
        qtbot.waitUntil(lambda: column.width() > 130 * letter)
        assert page.contents.isVisible()
        page.resize(1180, 700)
        assert not page.contents.isVisible()
    finally:
        theme.choose_text(100)
    qtbot.waitUntil(page.contents.isVisible)
