"""Signs that cannot wait, through the real window: always at hand, told at once, whatever the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journal.clock import Clock
from journal.records import EMERGENCY_NUMBERS, Entry, Person, Region, UrgentSign
from journal.words import english, urgent
from ui.main_window import MainWindow
from ui.pages.places import PAGES
from ui.pages.today import TodayPage
from ui.pages.today.signs import SignsFold
from ui.session import Session
from ui.settings import Settings
from ui.start import open_window
from ui.theme import Theme
from ui.urgent import Notice
from ui.widgets.bullet import Bullet
from ui.widgets.tick_line import TickLine

FIRST = "00000000-0000-4000-8000-000000000001"
LEAD = (
    "After back surgery this needs checking now, even if it turns out harmless. Do not wait for this program."
)
LEFT = Qt.MouseButton.LeftButton
BRITISH = Person(region=Region.UK, emergency_number="999", team_phone="020 7946 0000")


def told(widget: QWidget) -> str:
    """Return what stands in a widget, from top to bottom."""
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def the_dialog(window: MainWindow) -> QDialog:
    (dialog,) = (dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
    return dialog


def form_of(window: MainWindow, qtbot: QtBot) -> TodayPage:
    """Return the page of a day, shown and whole."""
    page: TodayPage = window.page("today")
    window.show_page("today")
    page.form.finish()
    return page


def open_list(page: TodayPage, qtbot: QtBot) -> SignsFold:
    """Open the folded list by one click."""
    signs = page.form.rest.signs
    qtbot.mouseClick(signs.button, LEFT)
    if signs.button.isChecked():
        qtbot.waitUntil(lambda: all(line.height() > 10 for line in signs.ticks.values()))
    return signs


def tick(page: TodayPage, qtbot: QtBot, *which: str) -> Notice:
    """Tick signs in the list and return the notice that must be there at once."""
    signs = page.form.rest.signs
    if not signs.ticks or not signs.ticks[which[0]].isVisibleTo(page):
        open_list(page, qtbot)
    for sign in which:
        qtbot.mouseClick(signs.ticks[sign], LEFT, pos=QPoint(9, 9))
    assert isinstance(signs._notice, Notice)
    assert signs._notice.isVisibleTo(page)
    return signs._notice


@pytest.fixture
def unopened(qtbot: QtBot, theme: Theme, settings: Settings, clock: Clock) -> Iterator[MainWindow]:
    """A window in which no journal was ever opened."""
    session = Session(clock, english())
    window = MainWindow(session, theme, settings)
    qtbot.addWidget(window)
    window.build_menus()
    window.show_page("today")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    session.close()


@pytest.fixture
def broken(
    qtbot: QtBot, theme: Theme, settings: Settings, clock: Clock, tmp_path: Path
) -> Iterator[MainWindow]:
    """A window on a file that is no journal."""
    path = tmp_path / "broken.journal"
    path.write_text("not a journal " * 300)
    session = Session(clock, english())
    with qtbot.waitSignal(session.failed):
        window = open_window(session, theme, settings, path)
    qtbot.addWidget(window)
    yield window
    session.close()


@pytest.fixture
def locked(
    make_session: Callable[..., Session],
    make_window: Callable[..., MainWindow],
    answer_of: Callable[..., Any],
) -> MainWindow:
    """A window that may only read its journal, which another one has open."""
    other = make_session()
    answer_of(other, lambda: other.save("save-person", BRITISH))
    return make_window()


# -- the list ------------------------------------------------------------------------------------


def test_that_the_list_is_one_click_away_in_every_entry(window: MainWindow, qtbot: QtBot) -> None:
    page = form_of(window, qtbot)
    signs = page.form.rest.signs
    assert signs.ticks == {}
    open_list(page, qtbot)
    assert list(signs.ticks) == [str(sign) for sign in UrgentSign]
    assert all(line.isVisibleTo(page) for line in signs.ticks.values())
    qtbot.mouseClick(signs.button, LEFT)
    assert not any(line.isVisibleTo(page) for line in signs.ticks.values())


def test_that_a_sign_is_a_check_box_ticked_by_its_words_and_by_space(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = form_of(window, qtbot)
    line = open_list(page, qtbot).ticks["bladder"]
    interface = QAccessible.queryAccessibleInterface(line)
    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == urgent.sign(english(), UrgentSign.BLADDER)
    qtbot.mouseClick(line, LEFT, pos=QPoint(line.width() - 4, line.height() // 2))
    assert interface.state().checked
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Space)
    assert not interface.state().checked


def test_that_long_signs_break_into_lines_and_grow_with_the_letters(theme: Theme, qtbot: QtBot) -> None:
    line = TickLine(urgent.sign(english(), UrgentSign.SADDLE_FEELING))
    point = Bullet(urgent.sign(english(), UrgentSign.SADDLE_FEELING))
    for widget in (line, point):
        qtbot.addWidget(widget)
        widget.show()
    assert line.heightForWidth(300) > line.heightForWidth(1200)
    assert point.heightForWidth(300) > point.heightForWidth(1200)
    indent = point.contentsMargins().left()
    assert indent > 8
    theme.choose_text(200)
    QApplication.processEvents()
    assert line.heightForWidth(600) >= 2 * line.heightForWidth(4000) - 12
    assert point.contentsMargins().left() > 1.8 * indent
    theme.choose_text(100)


# -- the notice ----------------------------------------------------------------------------------


def test_that_a_tick_is_told_at_once_with_no_surgery_and_no_profile(window: MainWindow, qtbot: QtBot) -> None:
    notice = tick(form_of(window, qtbot), qtbot, "bladder")
    assert told(notice).startswith(f"{LEAD} Call 112 or your local number.")
    assert notice.accessibleName() == f"{LEAD} Call 112 or your local number."
    assert window.session.records.is_empty


def test_that_both_calls_are_told_where_signs_of_both_kinds_are_ticked(
    window: MainWindow, qtbot: QtBot, answer_of: Callable[..., Any]
) -> None:
    answer_of(window.session, lambda: window.session.save("save-person", BRITISH))
    said = told(tick(form_of(window, qtbot), qtbot, "wound", "both_legs"))
    assert "Call 999 or your local number. 111 is not for emergencies." in said
    assert "Call your surgical team today: 020 7946 0000. If you cannot reach them, call 111." in said
    order = ["Call 999", "in both legs", "Call your surgical team", "The wound leaks"]
    assert sorted(order, key=said.index) == order


def test_that_a_sign_for_today_shows_the_teams_phone_alone(
    window: MainWindow, qtbot: QtBot, answer_of: Callable[..., Any]
) -> None:
    person = Person(team_phone="030 1234")
    answer_of(window.session, lambda: window.session.save("save-person", person))
    said = told(tick(form_of(window, qtbot), qtbot, "headache"))
    assert "Call your surgical team today: 030 1234." in said
    assert "Call 112" not in said


def test_that_changed_numbers_stand_in_the_notice_at_once(
    window: MainWindow, qtbot: QtBot, answer_of: Callable[..., Any]
) -> None:
    page = form_of(window, qtbot)
    tick(page, qtbot, "bowel", "fever")
    answer_of(window.session, lambda: window.session.save("save-person", BRITISH))
    assert page.form.rest.signs._notice is not None
    said = told(page.form.rest.signs._notice)
    assert "Call 999" in said
    assert "020 7946 0000" in said


def test_that_a_form_that_cannot_be_saved_holds_no_notice_back(window: MainWindow, qtbot: QtBot) -> None:
    page = form_of(window, qtbot)
    page.form.minutes["walking_minutes"].setText("1441")
    page.save()
    notice = tick(page, qtbot, "leg_weakness")
    page.save()
    assert "Call 112" in told(notice)
    assert notice.isVisibleTo(page)
    assert window.session.records.entries == ()


def test_that_a_tick_is_told_at_once_while_an_entry_is_changed(
    window: MainWindow, qtbot: QtBot, answer_of: Callable[..., Any]
) -> None:
    session, entry = window.session, Entry(FIRST, date(2026, 4, 10), back=4)
    answer_of(session, lambda: session.save("save-entries", entry))
    page = form_of(window, qtbot)
    page.edit(entry)
    assert "Call 112" in told(tick(page, qtbot, "swollen_leg"))
    assert session.records.entries == (entry,)


def test_that_a_tick_is_told_where_the_journal_can_only_be_read(locked: MainWindow, qtbot: QtBot) -> None:
    page = form_of(locked, qtbot)
    said = told(tick(page, qtbot, "breath_or_chest", "clear_fluid"))
    assert "Call 999" in said
    assert "020 7946 0000" in said
    assert not page.footer.save_button.isEnabled()


def test_that_a_tick_is_told_where_no_journal_is_open(unopened: MainWindow, qtbot: QtBot) -> None:
    assert not unopened.session.is_open
    said = told(tick(form_of(unopened, qtbot), qtbot, "fever_very_ill", "growing_symptoms"))
    assert "Call 112 or your local number." in said
    assert "Call your surgical team today. If you cannot reach them, call an urgent line." in said


def test_that_a_tick_is_told_where_the_journal_cannot_be_opened(broken: MainWindow, qtbot: QtBot) -> None:
    assert "Call 112" in told(tick(form_of(broken, qtbot), qtbot, "sexual_feeling"))


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("sign", ["saddle_feeling", "growing_symptoms"])
def test_that_the_notice_is_in_sight_however_far_below_the_tick_stands(
    window: MainWindow, theme: Theme, qtbot: QtBot, percent: int, sign: str
) -> None:
    theme.choose_text(percent)
    window.resize(900, 600)
    page = form_of(window, qtbot)
    line = open_list(page, qtbot).ticks[sign]
    QApplication.processEvents()
    page.scroll_area.ensureWidgetVisible(line)
    notice, view = tick(page, qtbot, sign), page.scroll_area.viewport()

    def is_in_sight() -> bool:
        top = notice.mapTo(view, QPoint(0, 0)).y()
        return 0 <= top < view.height() - min(notice.height(), view.height() - 20)

    qtbot.waitUntil(is_in_sight)
    assert page.scroll_area.horizontalScrollBar().maximum() == 0
    theme.choose_text(100)


def test_that_the_notice_stays_after_saving_until_it_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    page = form_of(window, qtbot)
    tick(page, qtbot, "bladder", "wound")
    with qtbot.waitSignal(window.session.saved):
        page.save()
    qtbot.waitUntil(lambda: page.form.is_empty and page._kept_notice is not None)
    kept = page._kept_notice
    assert kept is not None
    assert kept.isVisibleTo(page)
    assert "Call 112" in told(kept)
    assert "Call your surgical team today" in told(kept)
    assert page.scroll_area.verticalScrollBar().value() == 0
    button = kept.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert page._kept_notice is None


def test_that_changing_an_entry_with_an_old_sign_tells_nothing_anew(
    window: MainWindow, qtbot: QtBot, answer_of: Callable[..., Any]
) -> None:
    session = window.session
    entry = Entry(FIRST, date(2026, 4, 10), back=4, urgent=(UrgentSign.FEVER,))
    answer_of(session, lambda: session.save("save-entries", entry))
    page = form_of(window, qtbot)
    page.edit(entry)
    assert page.form.rest.signs._notice is not None
    page.form.scores["back"].value = 3
    with qtbot.waitSignal(session.saved):
        page.save()
    qtbot.waitUntil(lambda: page.form.is_empty)
    assert page._kept_notice is None


def test_that_a_half_written_tick_comes_back_with_its_notice(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    first = make_window()
    page = form_of(first, qtbot)
    tick(page, qtbot, "bladder")
    first.close()
    first.session.close()
    again = form_of(make_window(), qtbot)
    assert again.form.rest.signs.chosen() == ["bladder"]
    assert again.form.rest.signs._notice is not None


# -- “Get help now” ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*(place.name for place in PAGES), "welcome"])
def test_that_help_is_at_hand_on_every_page(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.show_page(name)
    qtbot.mouseClick(window.rail.help_button, LEFT)
    said = told(the_dialog(window))
    assert said.startswith(LEAD)
    assert all(urgent.sign(english(), sign) in said for sign in UrgentSign)
    assert said.index("Call 112") < said.index("between the thighs") < said.index("Call your surgical team")


@pytest.mark.parametrize("kind", ["unopened", "broken", "locked"])
@pytest.mark.parametrize("way", ["button", "key"])
def test_that_help_needs_no_journal_of_ones_own(
    request: pytest.FixtureRequest, qtbot: QtBot, kind: str, way: str
) -> None:
    window: MainWindow = request.getfixturevalue(kind)
    if way == "button":
        qtbot.mouseClick(window.rail.help_button, LEFT)
    else:
        qtbot.keyClick(window, Qt.Key.Key_F1)
    said = told(the_dialog(window))
    assert ("Call 999" if kind == "locked" else "Call 112") in said
    assert "Australia 000" in said
    assert "in Settings" not in said  # nothing could be changed there


def test_that_the_persons_numbers_take_their_place_as_soon_as_they_are_read(
    make_session: Callable[..., Session],
    answer_of: Callable[..., Any],
    unopened: MainWindow,
    journal_path: Path,
    qtbot: QtBot,
) -> None:
    other = make_session()
    answer_of(other, lambda: other.save("save-person", BRITISH))
    other.close()
    unopened.show_urgent()
    dialog = the_dialog(unopened)
    with qtbot.waitSignal(unopened.session.loaded):
        unopened.session.open(journal_path)
    assert "Call 999" in told(dialog)
    assert "020 7946 0000" in told(dialog)


def test_that_every_regions_number_is_told() -> None:
    said = urgent.numbers_by_region(english())
    assert all(number in said for number in EMERGENCY_NUMBERS.values())


def test_that_without_a_number_the_local_one_is_told() -> None:
    assert urgent.emergency_lines(english(), Person(region=Region.OTHER, emergency_number=" ")) == (
        "Call your local emergency number.",
        "",
    )
