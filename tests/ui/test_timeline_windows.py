"""The healing windows of a page: in words, to screen readers, and with what the surgeon said of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.records import Procedure, Surgery, WindowKind, WindowOverride
from ui.pages.timeline import TimelinePage
from ui.pages.timeline.window_note import WindowNote
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.text import Text

IDS = [f"00000000-0000-4000-8000-00000000000{number}" for number in range(9)]
SURGERY = Surgery(IDS[0], date(2026, 1, 12), (Procedure.DISCECTOMY,))
LATER_SCAR = WindowOverride(IDS[1], IDS[0], WindowKind.SCAR, 56, 100, note="Later, she said.")
NO_CHECKPOINT = WindowOverride(IDS[2], IDS[0], WindowKind.CHECKPOINT, hidden=True)
BRACE = WindowOverride(IDS[3], IDS[0], WindowKind.OWN, 0, 120, title="Brace", note="All day.")
DAY_58 = date(2026, 3, 11)


@pytest.fixture
def page(qtbot: QtBot, session: Session, theme: Theme, settings: Settings) -> Iterator[TimelinePage]:
    """The page on a surgery with one window of other days, one hidden and one of the person's own."""
    with qtbot.waitSignals([session.changed, session.changed]):
        session.save("save-surgeries", SURGERY)
        session.save("save-windows", LATER_SCAR, NO_CHECKPOINT, BRACE)
    page = TimelinePage(session, theme, settings)
    qtbot.addWidget(page)
    page.resize(1000, 750)
    with qtbot.waitSignal(page.drawing.drawn, timeout=20_000):
        page.show()
    qtbot.waitUntil(lambda: not page.drawing.is_busy, timeout=20_000)
    yield page
    page.drawing.stop()


def told(widget: QWidget) -> tuple[str, str]:
    """Return a widget's name and description as a screen reader gets them."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Description)


def row_of(page: TimelinePage, title: str) -> QWidget:
    return next(row for row in page.key.windows.rows if row.item.name == title)


def all_below(widget: QWidget) -> list[tuple[str, str]]:
    """Return name and description of all that a screen reader finds in a widget, going down its tree."""
    found: list[tuple[str, str]] = []
    left = [QAccessible.queryAccessibleInterface(widget)]
    while left:
        interface = left.pop()
        if interface.isValid():
            found.append(
                (interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Description))
            )
            left += [interface.child(index) for index in range(interface.childCount())]
    return found


def test_that_every_lane_is_in_the_accessible_tree_with_days_text_and_source(page: TimelinePage) -> None:
    chart = page.chart.chart
    assert chart is not None
    rows = [row.item.what for row in page.key.windows.rows]
    assert {lane.window.kind for lane in chart.lanes} == {window.kind for window in rows}
    tree = dict(all_below(page))
    described = tree["Nerve recovery, 12 January 2026 to 11 January 2027"]
    assert described.startswith("Numbness, tingling and weakness usually take longer than pain")
    assert "Source: Patient information on slow nerves" in described
    scar = tree["Scar near a nerve may show (as your surgeon said), 9 March 2026 to 21 April 2026"]
    assert "These are the days your surgeon gave. Your note: Later, she said." in scar
    assert scar.endswith("Source: What your surgeon said, as you wrote it down.")
    assert "Your note: All day." in tree["Brace (as your surgeon said), 12 January 2026 to 11 May 2026"]


def test_that_lanes_are_reached_and_read_by_keys(page: TimelinePage) -> None:
    row = row_of(page, "Scar near a nerve may show (as your surgeon said)")
    interface = QAccessible.queryAccessibleInterface(row)
    assert interface.role() == QAccessible.Role.Button
    assert interface.state().focusable
    QTest.keyClick(row, Qt.Key.Key_Space)
    (note,) = page.findChildren(WindowNote)
    said = " ".join(label.text() for label in note.findChildren(Text))
    assert "9 March 2026 to 21 April 2026" in said
    assert "Your note: Later, she said." in said
    assert "What your surgeon said, as you wrote it down." in said
    note.accept()


def test_that_windows_stay_in_the_tree_beside_the_table(page: TimelinePage) -> None:
    page.controls.table_button.click()
    assert row_of(page, "Nerve recovery").isVisible()
    assert told(row_of(page, "Nerve recovery"))[1].startswith("Numbness, tingling")


def test_that_return_on_a_row_of_the_table_tells_its_windows(
    page: TimelinePage, qtbot: QtBot, session: Session
) -> None:
    from journal.records import Entry

    page.controls.table_button.click()
    session.save("save-entries", Entry(IDS[4], DAY_58, back=3))
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and not page.drawing.is_busy)
    page.table.setCurrentIndex(page.model.index(0, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    (note,) = page.findChildren(WindowNote)
    said = [label.text() for label in note.findChildren(Text)]
    assert "Scar near a nerve may show (as your surgeon said)" in said
    assert "Early relief" not in said
    note.accept()
    column = page.model.columnCount() - 2
    shown = page.model.index(0, column).data()
    assert shown == ("Scar window (as your surgeon said); nerve recovery; Brace (as your surgeon said)")


def test_that_a_pointed_day_tells_its_windows_in_words(page: TimelinePage) -> None:
    page.chart.point(DAY_58)
    assert page.readout.text() == (
        "11 March 2026, day 58, week 9: scar window (as your surgeon said), nerve recovery, "
        "Brace (as your surgeon said). No entry."
    )


def test_that_with_nothing_pointed_at_today_is_told_in_the_same_words(page: TimelinePage) -> None:
    told_today = (
        "20 April 2026, day 98, week 15: scar window (as your surgeon said), nerve recovery, "
        "Brace (as your surgeon said)."
    )
    assert page.readout.text().startswith(f"Today, {told_today} Point at the chart")
    page.chart.point(date(2026, 4, 20))
    assert page.readout.text().startswith(told_today)


def test_that_a_hidden_window_is_told_as_hidden(page: TimelinePage) -> None:
    chart = page.chart.chart
    assert chart is not None
    assert page.key.hidden.text() == "Hidden: Three-month checkpoint. You can change this in Settings."
    assert page.key.hidden.isVisible()
    assert "Hidden: Three-month checkpoint" in [text.text for text in chart.texts]
    assert "Hidden: Three-month checkpoint." in page.chart.accessibleDescription()
    assert not any(lane.window.kind is WindowKind.CHECKPOINT for lane in chart.lanes)


def test_that_nothing_is_told_as_hidden_once_it_is_shown_again(
    page: TimelinePage, qtbot: QtBot, session: Session
) -> None:
    session.remove(IDS[2])
    qtbot.waitUntil(lambda: page.key.hidden.text() == "")
    qtbot.waitUntil(lambda: "Hidden" not in page.chart.accessibleDescription())


def test_that_only_hidden_windows_leave_a_line_that_says_so(
    page: TimelinePage, qtbot: QtBot, session: Session
) -> None:
    hidden = [
        WindowOverride(IDS[index], IDS[0], kind, hidden=True)
        for index, kind in ((1, WindowKind.SCAR), (5, WindowKind.RELIEF), (6, WindowKind.NERVE))
    ]
    session.save("save-windows", *hidden)
    session.remove(IDS[3])
    qtbot.waitUntil(lambda: page.key.windows.rows == [])
    said = "4 healing windows are hidden. You can change this in Settings."
    qtbot.waitUntil(lambda: page.key.hidden.text() == said)
    assert page.key.hidden.isVisible()


def test_that_a_day_to_come_is_not_said_to_lack_an_entry(page: TimelinePage) -> None:
    page.chart.point(date(2026, 4, 21))
    assert page.readout.text() == (
        "21 April 2026, day 99, week 15: scar window (as your surgeon said), nerve recovery, "
        "Brace (as your surgeon said)."
    )
