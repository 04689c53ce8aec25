"""The page of the timeline: drawn off the window's thread, read out by day, shown as a table too."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.actions import changing
from journal.charts import Part, Range, View
from tests.conftest import QUARTER_PAST_EIGHT, StandingClock
from ui.chart_drawing import ChartDrawing, ChartWish, DrawnChart, draw_chart
from ui.colours import contrast
from ui.pages.timeline import TimelinePage
from ui.pages.timeline.window_note import WindowNote
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme, ThemeName
from ui.widgets.text import Text

MakePage = Callable[..., TimelinePage]
TODAY = date(2026, 4, 20)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return the journal of a story, written once, to be copied."""
    folder = tmp_path_factory.mktemp("stories")

    def story_of(name: str) -> Path:
        path = folder / f"{name}.journal"
        if not path.exists():
            changing.write_sample(path, name, 1, StandingClock(QUARTER_PAST_EIGHT))
        return path

    return story_of


@pytest.fixture
def make_page(
    qtbot: QtBot,
    make_session: Callable[..., Session],
    theme: Theme,
    settings: Settings,
    journal_path: Path,
    written: Callable[[str], Path],
) -> Iterator[MakePage]:
    """Open the page on a story, or on an empty journal, and wait until it is drawn."""
    made: list[TimelinePage] = []

    def make(story: str | None = "steady-improver") -> TimelinePage:
        if story is not None:
            shutil.copy(written(story), journal_path)
        page = TimelinePage(make_session(), theme, settings)
        qtbot.addWidget(page)
        made.append(page)
        page.resize(1000, 750)
        with qtbot.waitSignal(page.drawing.drawn, timeout=20_000):
            page.show()
        settle(qtbot, page)
        return page

    yield make
    for page in made:
        page.drawing.stop()


def settle(qtbot: QtBot, page: TimelinePage) -> None:
    qtbot.waitUntil(lambda: not page.drawing.is_busy, timeout=20_000)


def wait_for_days(qtbot: QtBot, page: TimelinePage, first: date, last: date) -> None:
    """Wait until a chart of just these days is shown."""

    def are_shown() -> bool:
        chart = page.chart.chart
        return chart is not None and (chart.time.first, chart.time.last) == (first, last)

    qtbot.waitUntil(are_shown)


def press(page: TimelinePage, key: Qt.Key, *, control: bool = False) -> None:
    from PySide6.QtTest import QTest

    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(page.chart, key, modifier)


def point_at(page: TimelinePage, x: float, y: float) -> None:
    """Send the pointer's move itself: the system's sends none where the pointer happens to be there."""
    there, none = QPointF(round(x), round(y)), Qt.MouseButton.NoButton
    everywhere = page.chart.mapToGlobal(there)
    keys = Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, there, everywhere, none, none, keys)
    QCoreApplication.sendEvent(page.chart, move)


def test_that_the_chart_is_drawn_at_the_size_of_its_widget(make_page: MakePage) -> None:
    page = make_page()
    chart = page.chart.chart
    assert chart is not None
    assert (chart.width, chart.height) == (page.chart.width(), page.chart.height())


def test_that_the_chart_is_told_to_those_who_do_not_see_it(make_page: MakePage) -> None:
    page = make_page()
    assert page.chart.accessibleName() == "Timeline chart"
    assert "Surgery: L5–S1 discectomy (left) on 15 September 2025." in page.chart.accessibleDescription()
    interface = QAccessible.queryAccessibleInterface(page.chart)
    assert interface.text(QAccessible.Text.Description) == page.chart.accessibleDescription()
    assert interface.role() == QAccessible.Role.Chart


def test_that_arrow_keys_walk_the_days_and_the_day_is_read_out(make_page: MakePage) -> None:
    page = make_page()
    press(page, Qt.Key.Key_Right)
    assert page.chart.day == TODAY
    assert page.readout.text().startswith("20 April 2026, day 217, week 32:")
    press(page, Qt.Key.Key_Left)
    assert page.chart.day == TODAY - timedelta(days=1)
    press(page, Qt.Key.Key_Left, control=True)
    assert page.chart.day == TODAY - timedelta(days=8)
    press(page, Qt.Key.Key_Home)
    chart = page.chart.chart
    assert chart is not None
    assert page.chart.day == chart.time.first
    press(page, Qt.Key.Key_Left)
    assert page.chart.day == chart.time.first
    press(page, Qt.Key.Key_End)
    assert page.chart.day == chart.time.last
    press(page, Qt.Key.Key_Escape)
    assert page.readout.text().startswith(
        "Today, 20 April 2026, day 217, week 32: nerve recovery. Point at the chart"
    )


def test_that_the_pointer_reads_a_day_and_leaving_takes_it_away(make_page: MakePage) -> None:
    page = make_page()
    chart = page.chart.chart
    assert chart is not None
    day = date(2025, 12, 1)
    pain = chart.panels["pain"]
    point_at(page, chart.x_of(day), pain.middle)
    assert page.chart.day == day
    page.chart.leaveEvent(None)  # type: ignore[arg-type]  # what is left of the event is not looked at
    assert page.chart.day is None


def test_that_moving_the_line_draws_nothing_anew(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    with qtbot.assertNotEmitted(page.drawing.drawn, wait=100):
        for _ in range(20):
            press(page, Qt.Key.Key_Left)


def test_that_a_range_is_chosen_by_its_button(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    page.controls.range_buttons[Range.SIX_WEEKS].click()
    wait_for_days(qtbot, page, TODAY - timedelta(days=41), TODAY)
    assert page.view == View(range=Range.SIX_WEEKS)


def test_that_a_saved_entry_appears_at_once(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    session = page._session
    before = page.chart.accessibleDescription()
    first = session.records.entries[0]
    session.remove(first.id)
    qtbot.waitUntil(lambda: page.chart.accessibleDescription() != before)


def test_that_the_theme_and_text_size_change_the_chart(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    light = page.chart._image.pixelColor(3, 3).lightness()
    assert light > 200
    page._theme.choose(ThemeName.DARK)
    qtbot.waitUntil(lambda: page.chart._image.pixelColor(3, 3).lightness() < 80)


def test_that_a_clicked_window_tells_its_days_text_and_source(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    chart = page.chart.chart
    assert chart is not None
    lane = next(lane for lane in chart.lanes if lane.window.kind == "scar")
    with qtbot.waitSignal(page.chart.windows_asked):
        middle = QPoint(round((lane.bar.left + lane.bar.right) / 2), round(lane.bar.middle))
        qtbot.mouseClick(page.chart, Qt.MouseButton.LeftButton, pos=middle)
    (note,) = page.findChildren(WindowNote)
    said = " ".join(label.text() for label in note.findChildren(Text))
    assert "Scar is part of healing" in said
    assert "27 October 2025" in said
    assert "S9" in said
    note.accept()


def test_that_return_asks_about_the_windows_of_the_day(make_page: MakePage) -> None:
    page = make_page()
    page.chart.point(date(2025, 9, 20))
    press(page, Qt.Key.Key_Return)
    (note,) = page.findChildren(WindowNote)
    said = [label.text() for label in note.findChildren(Text)]
    assert "Early relief" in said
    assert "Nerve recovery" in said
    assert "Three-month checkpoint" not in said
    note.accept()


def test_that_the_table_holds_what_the_chart_shows(make_page: MakePage) -> None:
    page = make_page()
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.controls.table_button.click()
    assert page.stack.currentWidget() is page.table
    headings = [
        page.model.headerData(column, Qt.Orientation.Horizontal) for column in range(page.model.columnCount())
    ]
    assert headings[:5] == ["Date", "Day", "Week", "Back", "Leg"]
    drawn = page._drawn
    assert drawn is not None
    chart = drawn.picture.map
    written = {entry.day for entry in drawn.recovery.records.entries if chart.time.shows(entry.day)}
    told = {event.day for event in drawn.recovery.records.events if chart.time.shows(event.day)}
    assert page.model.rowCount() == len(written | told)
    latest = max(written)
    row = page.model.row_of(latest)
    assert row is not None
    back = page.model.index(row, headings.index("Back"))
    value = drawn.recovery.days["back"][latest]  # type: ignore[index]  # a Site is its name
    assert back.data() == f"{value:g}"
    assert back.data(Qt.ItemDataRole.AccessibleTextRole) == f"Back: {value:g}"
    page.controls.table_button.click()
    assert page.stack.currentWidget() is page.card


def test_that_several_surgeries_are_offered_and_one_is_not(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page("two-surgeries")
    assert page.controls.surgery_box.count() == 2
    box = page.controls.surgery_box
    box.setCurrentIndex(1)
    box.activated.emit(1)
    wait_for_days(qtbot, page, date(2024, 4, 29), date(2025, 6, 1))


def test_that_one_surgery_needs_no_choice(make_page: MakePage) -> None:
    page = make_page()
    assert page.controls._surgery_row.isHidden()


def test_that_an_empty_journal_says_what_to_do_next(make_page: MakePage) -> None:
    page = make_page(None)
    chart = page.chart.chart
    assert chart is not None
    texts = [text.text for text in chart.texts]
    assert "Your first entry will appear here." in texts
    assert "No surgery date has been given." in page.chart.accessibleDescription()


def test_that_nothing_is_drawn_while_the_page_is_hidden(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    page.hide()
    with qtbot.assertNotEmitted(page.drawing.drawn, wait=100):
        page.choose_range(Range.ALL)
    with qtbot.waitSignal(page.drawing.drawn):
        page.show()


def test_that_drawing_happens_in_another_thread_and_the_latest_wish_wins(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page()
    assert page._drawn is not None
    wish, known = page._drawn.wish, page._drawn
    begun, go_on = threading.Event(), threading.Event()
    drawn_in: list[tuple[int, View]] = []

    def slow(asked: ChartWish, _known: object) -> DrawnChart:
        drawn_in.append((threading.get_ident(), asked.view))
        begun.set()
        go_on.wait(10)
        return known._replace(wish=asked)

    drawing = ChartDrawing(slow)
    seen: list[View] = []
    drawing.drawn.connect(lambda chart: seen.append(chart.wish.view))
    views = [View(range=shown) for shown in (Range.SIX_WEEKS, Range.ONE_YEAR, Range.ALL)]
    for view in views:
        drawing.wish(ChartWish(wish.records, wish.as_of, view, wish.look, wish.words, (600, 400), 1.0))
        assert begun.wait(10)
    go_on.set()
    qtbot.waitUntil(lambda: len(seen) == 2)
    drawing.stop()
    assert seen == [views[0], views[2]]
    assert [view for _, view in drawn_in] == [views[0], views[2]]
    assert all(thread != threading.get_ident() for thread, _ in drawn_in)


def test_that_a_recovery_is_read_once_for_all_pictures_of_it(make_page: MakePage) -> None:
    page = make_page()
    assert page._drawn is not None
    again = draw_chart(page._drawn.wish, page._drawn.recovery)
    assert again.recovery is page._drawn.recovery


def test_that_the_page_fits_the_smallest_window_with_large_letters(
    qtbot: QtBot, qapp: QApplication, make_page: MakePage
) -> None:
    page = make_page("two-surgeries")
    page._theme.choose_text(150)
    page.resize(660, 500)
    qtbot.waitUntil(lambda: page.chart.chart is not None and page.chart.chart.width == page.chart.width())
    settle(qtbot, page)
    assert page._scroll.horizontalScrollBar().maximum() == 0
    chart = page.chart.chart
    assert chart is not None
    assert Part.NERVES.value in chart.panels
    assert all(text.box.left >= 0 and text.box.right <= chart.width for text in chart.texts)


def test_that_the_chart_has_the_windows_one_accent(theme: Theme) -> None:
    from journal.charts import DARK, HIGH_CONTRAST, LIGHT

    looks = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK, ThemeName.HIGH_CONTRAST: HIGH_CONTRAST}
    for name, look in looks.items():
        theme.choose(name)
        assert (look.accent, look.on_accent) == (theme.colours.accent, theme.colours.on_accent)


def test_that_every_event_of_the_days_shown_is_told_under_the_chart(make_page: MakePage) -> None:
    page = make_page()
    chart, drawn = page.chart.chart, page._drawn
    assert chart is not None
    assert drawn is not None
    told = [event for event in drawn.recovery.records.events if chart.time.shows(event.day)]
    rows = page.key.events.rows
    assert [row.item.what for row in rows] == [event.day for event in told]
    assert rows[1].accessibleName() == "2: 6 September 2025, Questionnaire: ODI, 48 of 100"
    flagged = [number for flag in chart.flags for number, _ in flag.events]
    assert [row.item.number for row in rows] == [str(number) for number in flagged]
    assert Part.EVENT_KEY.value not in chart.panels
    assert not any(box.text == rows[1].item.name for box in chart.texts)


def test_that_no_row_under_the_chart_covers_another_or_is_cut(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    for width, percent in ((1000, 100), (2000, 100), (700, 150)):
        page._theme.choose_text(percent)
        page.resize(width, 750)
        settle(qtbot, page)
        for part in (page.key.events, page.key.windows):
            places = [row.geometry() for row in part.rows]
            assert all(part.rect().contains(place) for place in places)
            assert not any(one.intersects(other) for one, other in combinations(places, 2))
            assert all(row.height() >= row.heightForWidth(row.width()) for row in part.rows)


def test_that_a_clicked_event_moves_the_line_to_its_day(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    row = page.key.events.rows[2]
    page._scroll.verticalScrollBar().setValue(page._scroll.verticalScrollBar().maximum())
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert page.chart.day == row.item.what
    assert "On this day: " in page.readout.text()
    assert page._scroll.verticalScrollBar().value() == 0


def test_that_the_rows_are_reached_and_chosen_by_keys(make_page: MakePage) -> None:
    from PySide6.QtTest import QTest

    page = make_page()
    row = page.key.events.rows[0]
    assert row.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert page.chart.day == row.item.what


def test_that_a_window_under_the_chart_tells_what_it_is_about(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    names = [row.item.name for row in page.key.windows.rows]
    assert "Scar near a nerve may show" in names
    qtbot.mouseClick(page.key.windows.rows[names.index("Nerve recovery")], Qt.MouseButton.LeftButton)
    (note,) = page.findChildren(WindowNote)
    said = [label.text() for label in note.findChildren(Text)]
    assert "Nerve recovery" in said
    assert "15 September 2025 to 14 September 2026" in said
    note.accept()


def test_that_the_first_view_holds_chart_and_readout_and_the_key_lies_below(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page()
    view = page._scroll.viewport()
    qtbot.waitUntil(lambda: page.key.y() >= page._first.geometry().bottom())
    bottom = page.caution.mapTo(view, page.caution.rect().bottomLeft()).y()
    assert bottom <= view.height()
    assert page.key.y() >= view.height() - 20


def test_that_the_pointer_learns_what_is_behind_a_flag_and_a_bar(make_page: MakePage) -> None:
    page = make_page()
    chart = page.chart.chart
    assert chart is not None
    flag = chart.flags[1]
    told = page.chart._told_at(flag.box.left + 1, flag.box.middle)
    assert told.startswith("2: 6 September 2025, Questionnaire")
    lane = chart.lanes[0]
    assert page.chart._told_at(lane.bar.left + 1, lane.bar.middle) == "Early relief"
    assert page.chart._told_at(1, 1) == ""


def test_that_an_empty_journal_has_nothing_under_its_chart(make_page: MakePage) -> None:
    page = make_page(None)
    assert page.key.events.rows == page.key.windows.rows == []
    assert not page.key.events.isVisible()
    assert "listed below" not in page.readout.text()


def test_that_the_table_stands_without_the_list_of_events(make_page: MakePage) -> None:
    page = make_page()
    page.controls.table_button.click()
    assert not page.key.events.isVisible()
    assert page.key.windows.isVisible()
    page.controls.table_button.click()
    assert page.key.events.isVisible()


def test_that_the_buttons_above_the_chart_are_of_one_height_on_one_line(make_page: MakePage) -> None:
    page = make_page()
    buttons = [*page.controls.range_buttons.values(), page.controls.table_button, page.controls.print_button]
    assert len({button.height() for button in buttons}) == 1
    assert len({button.y() for button in buttons}) == 1


def test_that_the_chosen_range_stands_out_in_every_theme(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    for theme in (ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST):
        page._theme.choose(theme)
        settle(qtbot, page)
        chosen, other = (page.controls.range_buttons[r] for r in (Range.SINCE_SURGERY, Range.ONE_YEAR))
        grounds = [button.grab().toImage().pixelColor(8, 8).name() for button in (chosen, other)]
        assert grounds[0] == page._theme.colours.accent
        assert contrast(*grounds) > 3


def test_that_print_opens_on_what_is_looked_at(qtbot: QtBot, make_page: MakePage) -> None:
    from ui.printing import PrintDialog

    page = make_page()
    page.controls.print_button.click()
    (dialog,) = page.findChildren(PrintDialog)
    assert dialog.isVisible()
    dialog.close()
    qtbot.waitUntil(lambda: not dialog.isVisible())
