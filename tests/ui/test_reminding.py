"""A reminder comes at most once a day, when the person chose it, and never where it is not wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.records import Entry, Event, EventKind, Procedure, Surgery
from ui.main_window import MainWindow
from ui.reminding import Reminding, start_reminding
from ui.reminding.bell import Bell, ring
from ui.reminding.reminding import LOOK_AGAIN_MS
from ui.settings import Settings

ZONE = timezone(timedelta(hours=2))
MONDAY = datetime(2026, 4, 20, 19, 0, tzinfo=ZONE)
SURGERY = Surgery(str(UUID(int=1)), date(2026, 4, 1), (Procedure.DISCECTOMY,))
OF_TODAY = Entry(str(UUID(int=2)), date(2026, 4, 20), back=3)
LEFT = Qt.MouseButton.LeftButton


class SignInTray(QObject):
    """A tray that remembers what it was asked to show, and can be taken from the desktop."""

    write_asked = Signal()
    open_asked = Signal()
    pause_asked = Signal(bool)
    quit_asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.reminders = 0
        self.is_paused = False
        self.has_desktop = True
        self._is_shown = False

    @property
    def is_shown(self) -> bool:
        return self._is_shown and self.has_desktop

    def show(self, *, paused: bool) -> None:
        self._is_shown, self.is_paused = True, paused

    def hide(self) -> None:
        self._is_shown = False

    def remind(self) -> None:
        self.reminders += 1


class Desktop:
    """Where the sign is made, once it is wanted."""

    def __init__(self, *, has_tray: bool = True) -> None:
        self.has_tray = has_tray
        self.sign: SignInTray | None = None

    def make_sign(self, parent: QObject) -> SignInTray | None:
        self.sign = SignInTray(parent) if self.has_tray else None
        return self.sign

    @property
    def reminders(self) -> int:
        return 0 if self.sign is None else self.sign.reminders


class Evening:
    """A window with reminders, on a journal with a surgery on 1 April, and its clock."""

    def __init__(self, window: MainWindow, clock: Any, desktop: Desktop, folder: Path) -> None:
        self.window, self.clock, self.desktop = window, clock, desktop
        self.settings = window.settings
        self.reminding = Reminding(window, desktop.make_sign, Bell(folder))

    def shows_line(self) -> bool:
        return not self.reminding.line.isHidden()

    @property
    def sign(self) -> SignInTray:
        assert self.desktop.sign is not None
        return self.desktop.sign

    def at(self, *moment: int) -> None:
        """Put the clock to a moment of 2026 and have it looked at, as the timer does."""
        self.clock.now = datetime(2026, *moment, tzinfo=ZONE)  # type: ignore[arg-type,misc]  # month to minute
        self.reminding._timer.timeout.emit()

    def change(self, **wishes: Any) -> None:
        """Choose otherwise, as the settings do."""
        for name, value in wishes.items():
            setattr(self.settings, name, value)
        self.window.reminders_changed.emit()


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def begin(
    window: MainWindow,
    clock: Any,
    desktop: Desktop,
    settings: Settings,
    answer_of: Callable[..., Any],
    tmp_path: Path,
) -> Callable[..., Evening]:
    """Begin to remind with these records in the journal, at half past six on a Monday where not said."""

    def begun(*records: Any, now: datetime = MONDAY - timedelta(minutes=30), on: bool = True) -> Evening:
        clock.now = now
        answer_of(window.session, lambda: window.session.save("import", SURGERY, *records))
        settings.reminders_on = on
        return Evening(window, clock, desktop, tmp_path / "waiting")

    return begun


@pytest.fixture(autouse=True)
def quitting_as_usual(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setQuitOnLastWindowClosed(True)


def test_that_nothing_is_said_before_the_chosen_time_and_a_line_and_a_notice_at_it(
    begin: Callable[..., Evening], qtbot: QtBot
) -> None:
    evening = begin()
    evening.window.hide()
    assert not evening.shows_line()
    evening.at(4, 20, 18, 59)
    assert (evening.shows_line(), evening.desktop.reminders) == (False, 0)
    evening.at(4, 20, 19, 0)
    assert (evening.shows_line(), evening.desktop.reminders) == (True, 1)
    assert evening.reminding.line.words_shown.text() == "Today is a day for an entry, if you like."


def test_that_it_comes_once_a_day_and_not_on_days_that_were_not_chosen(
    begin: Callable[..., Evening],
) -> None:
    evening = begin()
    evening.window.hide()
    told = []
    for day in range(20, 27):
        for hour in (18, 19, 20, 23):
            evening.at(4, day, hour, 1)
        told.append(evening.desktop.reminders)
    assert told == [1, 2, 2, 3, 4, 4, 5]  # Monday to Sunday, without Wednesday and Saturday


def test_that_a_start_after_the_chosen_time_shows_the_line(begin: Callable[..., Evening]) -> None:
    evening = begin(now=MONDAY + timedelta(hours=2))
    assert evening.shows_line()
    assert evening.settings.reminded_on == date(2026, 4, 20)


def test_that_a_second_start_shows_the_line_but_brings_no_second_notice(
    begin: Callable[..., Evening], settings: Settings
) -> None:
    settings.reminded_on = date(2026, 4, 20)
    evening = begin(now=MONDAY)
    evening.window.hide()
    evening.at(4, 20, 19, 5)
    assert (evening.shows_line(), evening.desktop.reminders) == (True, 0)


def test_that_no_notice_comes_where_the_line_is_read_in_the_window(
    begin: Callable[..., Evening], qtbot: QtBot
) -> None:
    evening = begin()
    with qtbot.waitActive(evening.window):
        evening.window.activateWindow()
    evening.at(4, 20, 19, 0)
    assert (evening.shows_line(), evening.desktop.reminders) == (True, 0)


def test_that_an_entry_of_today_leaves_nothing_to_remind_of(begin: Callable[..., Evening]) -> None:
    evening = begin(OF_TODAY)
    evening.at(4, 20, 19, 0)
    assert (evening.shows_line(), evening.desktop.reminders) == (False, 0)


def test_that_the_line_goes_when_the_entry_is_saved(
    begin: Callable[..., Evening], answer_of: Callable[..., Any]
) -> None:
    evening = begin(now=MONDAY)
    assert evening.shows_line()
    session = evening.window.session
    answer_of(session, lambda: session.save("save-entries", OF_TODAY))
    assert not evening.shows_line()


def test_that_the_line_goes_at_midnight_and_waits_for_the_next_time(begin: Callable[..., Evening]) -> None:
    evening = begin(now=MONDAY)
    evening.at(4, 20, 23, 59)
    assert evening.shows_line()
    evening.at(4, 21, 0, 0)
    assert not evening.shows_line()
    evening.at(4, 21, 19, 0)
    assert evening.shows_line()


def test_that_a_clock_put_back_brings_nothing_twice(begin: Callable[..., Evening]) -> None:
    evening = begin()
    evening.window.hide()
    evening.at(4, 20, 19, 0)
    evening.at(4, 20, 17, 0)
    assert not evening.shows_line()
    evening.at(4, 20, 19, 0)
    assert evening.desktop.reminders == 1
    assert evening.shows_line()


def test_that_a_clock_once_far_wrong_does_not_silence_later_days(begin: Callable[..., Evening]) -> None:
    evening = begin()
    evening.window.hide()
    evening.settings.reminded_on = date(2031, 1, 1)
    evening.at(4, 20, 19, 0)
    assert evening.desktop.reminders == 1


def test_that_after_the_checkpoint_it_comes_only_where_asked_for(begin: Callable[..., Evening]) -> None:
    evening = begin(now=datetime(2026, 8, 3, 18, 0, tzinfo=ZONE))
    evening.at(8, 3, 19, 0)
    assert not evening.shows_line()
    evening.at(8, 4, 8, 0)
    evening.change(reminders_asked_for=True)
    evening.at(8, 4, 19, 0)
    assert evening.shows_line()


def test_that_it_comes_in_the_weeks_before_a_visit(begin: Callable[..., Evening]) -> None:
    visit = Event(str(UUID(int=3)), date(2026, 10, 26), EventKind.VISIT)
    evening = begin(visit, now=datetime(2026, 10, 5, 19, 0, tzinfo=ZONE))
    assert evening.shows_line()


def test_that_a_sample_is_never_reminded_of(
    begin: Callable[..., Evening], qtbot: QtBot, tmp_path: Path
) -> None:
    evening = begin()
    evening.change(reminders_asked_for=True)
    session = evening.window.session
    with qtbot.waitSignal(session.loaded):
        session.open_sample("first-weeks", tmp_path / "sample.journal")
    for day in range(20, 27):
        evening.at(4, day, 20, 0)
        assert (evening.shows_line(), evening.desktop.reminders) == (False, 0)


def test_that_a_journal_that_takes_no_entry_is_never_reminded_of(begin: Callable[..., Evening]) -> None:
    evening = begin()
    evening.window.session.why_read_only = "locked"
    evening.at(4, 20, 19, 0)
    assert (evening.shows_line(), evening.desktop.reminders) == (False, 0)


def test_that_one_who_is_writing_is_left_in_peace(begin: Callable[..., Evening], qtbot: QtBot) -> None:
    evening = begin()
    window = evening.window
    with qtbot.waitActive(window):
        window.activateWindow()
    window.page("today").form.scores["back"].value = 5
    window.keep_drafts()
    evening.at(4, 20, 19, 0)
    assert not evening.shows_line()
    window.page("today").clear()
    evening.at(4, 20, 19, 3)
    assert evening.shows_line()


# -- answers ------------------------------------------------------------------------------------------


def test_that_write_leads_to_today_and_puts_the_line_away_for_the_day(
    begin: Callable[..., Evening], qtbot: QtBot
) -> None:
    evening = begin(now=MONDAY)
    evening.window.show_page("settings")
    qtbot.mouseClick(evening.reminding.line.write_button, LEFT)
    assert evening.window.page_name == "today"
    assert not evening.shows_line()
    evening.at(4, 20, 21, 0)
    assert not evening.shows_line()
    evening.at(4, 21, 19, 0)
    assert evening.shows_line()


def test_that_not_today_is_heard_until_tomorrow(begin: Callable[..., Evening], qtbot: QtBot) -> None:
    evening = begin(now=MONDAY)
    qtbot.mouseClick(evening.reminding.line.away_button, LEFT)
    assert not evening.shows_line()
    assert not evening.settings.reminders_paused
    evening.at(4, 21, 19, 0)
    assert evening.shows_line()


def test_that_pause_is_one_click_and_nothing_is_said_of_it(
    begin: Callable[..., Evening], qtbot: QtBot
) -> None:
    evening = begin(now=MONDAY)
    evening.window.messages.hide()
    qtbot.mouseClick(evening.reminding.line.pause_button, LEFT)
    assert evening.settings.reminders_paused
    assert not evening.shows_line()
    assert evening.window.messages.text == ""
    for day in (21, 23, 24):
        evening.at(4, day, 19, 0)
        assert not evening.shows_line()


def test_that_resuming_begins_with_the_next_time_and_makes_up_for_nothing(
    begin: Callable[..., Evening],
) -> None:
    evening = begin(now=MONDAY)
    evening.window.hide()
    paused = []
    for wish, hour in ((True, 18), (False, 21)):
        evening.at(4, 23, hour, 0)
        evening.sign.pause_asked.emit(wish)
        paused.append(evening.sign.is_paused)
    assert paused == [True, False]
    evening.at(4, 23, 22, 0)
    assert (evening.shows_line(), evening.settings.reminders_paused) == (False, False)
    before = evening.desktop.reminders
    evening.at(4, 24, 19, 0)
    assert (evening.shows_line(), evening.desktop.reminders) == (True, before + 1)


def test_that_turning_reminders_on_in_the_evening_begins_with_the_next_day(
    begin: Callable[..., Evening],
) -> None:
    evening = begin(now=MONDAY + timedelta(hours=1), on=False)
    assert evening.desktop.sign is None
    evening.change(reminders_on=True)
    assert evening.sign.is_shown
    assert not evening.shows_line()
    evening.at(4, 21, 19, 0)
    assert evening.shows_line()


def test_that_another_time_and_other_days_count_at_once(begin: Callable[..., Evening]) -> None:
    evening = begin(now=datetime(2026, 4, 22, 8, 0, tzinfo=ZONE))  # a Wednesday
    evening.change(reminder_time=time(9, 30), reminder_weekdays=frozenset({1, 2, 3, 4}))
    evening.at(4, 22, 9, 29)
    assert not evening.shows_line()
    evening.at(4, 22, 9, 30)
    assert evening.shows_line()


def test_that_the_keyboard_reaches_the_buttons_and_goes_back_to_the_page(
    begin: Callable[..., Evening], qtbot: QtBot
) -> None:
    evening = begin(now=MONDAY)
    window = evening.window
    with qtbot.waitActive(window):
        window.activateWindow()
    line = evening.reminding.line
    line.write_button.setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in line.buttons:
        reached.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert reached == list(line.buttons)
    line.away_button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(line.away_button, Qt.Key.Key_Space)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.page("today").isAncestorOf(focused)


# -- the wait for the next turn -----------------------------------------------------------------------


def test_that_the_clock_is_looked_at_every_few_minutes_and_just_at_the_time(
    begin: Callable[..., Evening],
) -> None:
    evening = begin()
    timer = evening.reminding._timer
    assert timer.isActive()
    assert timer.interval() == LOOK_AGAIN_MS == 180_000
    evening.at(4, 20, 18, 59)
    assert timer.interval() == 60_001
    evening.at(4, 20, 23, 59)
    assert timer.interval() == 60_001


def test_that_no_timer_runs_while_reminders_are_off(begin: Callable[..., Evening]) -> None:
    evening = begin(on=False)
    assert not evening.reminding._timer.isActive()
    evening.change(reminders_on=True)
    assert evening.reminding._timer.isActive()
    evening.change(reminders_on=False)
    assert not evening.reminding._timer.isActive()
    assert not evening.sign.is_shown


def test_that_coming_back_to_the_program_looks_at_the_clock(
    begin: Callable[..., Evening], qapp: QApplication
) -> None:
    evening = begin()
    evening.clock.now = MONDAY
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert evening.shows_line()


# -- the tray -----------------------------------------------------------------------------------------


def closed_by_the_system(window: MainWindow) -> QCloseEvent:
    """Send what the system sends when its close button is pressed."""

    class FromOutside(QCloseEvent):
        def spontaneous(self) -> bool:
            return True

    event = FromOutside()
    window.closeEvent(event)
    return event


def test_that_a_click_on_the_notice_opens_the_window_on_today(begin: Callable[..., Evening]) -> None:
    evening = begin(now=MONDAY)
    evening.window.show_page("settings")
    evening.window.hide()
    evening.sign.write_asked.emit()
    assert evening.window.isVisible()
    assert evening.window.page_name == "today"
    assert not evening.shows_line()


def test_that_writing_from_the_tray_before_the_time_leaves_the_reminder_of_the_evening(
    begin: Callable[..., Evening],
) -> None:
    evening = begin()
    evening.sign.write_asked.emit()
    evening.at(4, 20, 19, 0)
    assert evening.shows_line()


def test_that_the_window_waits_in_the_tray_once_all_is_on_disk(
    begin: Callable[..., Evening], make_session: Callable[..., Any]
) -> None:
    evening = begin()
    evening.change(stays_in_tray=True)
    window = evening.window
    window.page("today").form.scores["back"].value = 5
    event = closed_by_the_system(window)
    assert not event.isAccepted()
    assert not window.isVisible()
    assert not window.session.is_busy
    assert make_session(window.session.journal_path).draft("today")["scores"] == {"back": 5}
    evening.sign.open_asked.emit()
    assert window.isVisible()


def test_that_the_window_stays_where_not_all_could_be_put_on_disk(
    begin: Callable[..., Evening], monkeypatch: pytest.MonkeyPatch
) -> None:
    from journal.errors import KnownError

    evening = begin()
    evening.change(stays_in_tray=True)
    window = evening.window
    monkeypatch.setattr(window.session, "settle", lambda: window.session.failed.emit(KnownError("no-memory")))
    event = closed_by_the_system(window)
    assert not event.isAccepted()
    assert window.isVisible()
    assert window.messages.text


@pytest.mark.parametrize("without", ["wish", "reminders", "tray", "desktop"])
def test_that_the_window_closes_where_it_was_not_asked_to_stay_or_cannot_come_back(
    begin: Callable[..., Evening], desktop: Desktop, without: str
) -> None:
    desktop.has_tray = without != "desktop"
    evening = begin()
    evening.change(stays_in_tray=without != "wish", reminders_on=without != "reminders")
    if without == "tray":
        evening.sign.has_desktop = False
    assert closed_by_the_system(evening.window).isAccepted()


def test_that_the_programs_own_quit_always_ends_it(begin: Callable[..., Evening]) -> None:
    evening = begin()
    evening.change(stays_in_tray=True)
    assert evening.window.close()
    assert not evening.window.isVisible()


def test_that_quit_in_the_tray_ends_a_program_that_waits_there(
    begin: Callable[..., Evening], monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = []
    monkeypatch.setattr(QApplication, "quit", lambda: ended.append(True))
    evening = begin()
    evening.change(stays_in_tray=True)
    closed_by_the_system(evening.window)
    evening.sign.quit_asked.emit()
    assert ended == [True]
    assert QApplication.quitOnLastWindowClosed()


def test_that_a_dialog_closed_while_the_window_waits_does_not_end_the_program(
    begin: Callable[..., Evening],
) -> None:
    evening = begin()
    evening.change(stays_in_tray=True)
    closed_by_the_system(evening.window)
    assert not QApplication.quitOnLastWindowClosed()
    evening.sign.open_asked.emit()
    assert QApplication.quitOnLastWindowClosed()


def test_that_a_window_comes_back_by_itself_where_the_tray_goes(begin: Callable[..., Evening]) -> None:
    evening = begin()
    evening.change(stays_in_tray=True)
    closed_by_the_system(evening.window)
    evening.sign.has_desktop = False
    evening.at(4, 20, 18, 40)
    assert evening.window.isVisible()


def test_that_a_tray_that_comes_later_is_used(begin: Callable[..., Evening], desktop: Desktop) -> None:
    desktop.has_tray = False
    evening = begin()
    assert desktop.sign is None
    desktop.has_tray = True
    evening.at(4, 20, 18, 40)
    assert evening.sign.is_shown


# -- a second start -----------------------------------------------------------------------------------


def test_that_a_second_start_opens_the_window_that_waits(
    begin: Callable[..., Evening], qtbot: QtBot, tmp_path: Path
) -> None:
    evening = begin()
    evening.change(stays_in_tray=True)
    closed_by_the_system(evening.window)
    journal = evening.window.session.journal_path
    assert journal is not None
    assert ring(tmp_path / "waiting", journal)
    qtbot.waitUntil(evening.window.isVisible)
    assert not ring(tmp_path / "waiting", journal)


def test_that_a_call_that_was_not_heard_is_seen_at_the_next_look(
    begin: Callable[..., Evening], tmp_path: Path
) -> None:
    evening = begin()
    evening.change(stays_in_tray=True)
    closed_by_the_system(evening.window)
    journal = evening.window.session.journal_path
    assert journal is not None
    ring(tmp_path / "waiting", journal)
    evening.at(4, 20, 18, 40)
    assert evening.window.isVisible()


def test_that_a_window_in_sight_is_not_called(begin: Callable[..., Evening], tmp_path: Path) -> None:
    evening = begin()
    evening.change(stays_in_tray=True)
    journal = evening.window.session.journal_path
    assert journal is not None
    assert not ring(tmp_path / "waiting", journal)
    closed_by_the_system(evening.window)
    evening.sign.open_asked.emit()
    assert not ring(tmp_path / "waiting", journal)


def test_that_the_second_window_closes_where_the_first_was_called(
    begin: Callable[..., Evening], make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    evening = begin()
    evening.change(stays_in_tray=True)
    closed_by_the_system(evening.window)
    second = make_window()
    assert start_reminding(second, tmp_path / "waiting") is None
    assert not second.isVisible()
    qtbot.waitUntil(evening.window.isVisible)


def test_that_a_second_window_stays_where_the_first_is_in_sight(
    begin: Callable[..., Evening], make_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    begin()
    second = make_window()
    assert start_reminding(second, tmp_path / "waiting") is not None
    assert second.isVisible()


def test_that_a_bell_left_by_a_crash_calls_nobody(window: MainWindow, tmp_path: Path) -> None:
    journal = window.session.journal_path
    assert journal is not None
    left = Bell(tmp_path / "waiting")
    left.hang(journal)
    assert start_reminding(window, tmp_path / "waiting") is not None
    assert window.isVisible()
    assert not ring(tmp_path / "waiting", journal)


def test_that_a_folder_that_cannot_be_made_only_means_no_calls(
    begin: Callable[..., Evening], tmp_path: Path
) -> None:
    (tmp_path / "waiting").write_text("in the way")
    evening = begin()
    evening.change(stays_in_tray=True)
    closed_by_the_system(evening.window)
    assert not evening.window.isVisible()
    evening.at(4, 20, 18, 40)
    assert not evening.window.isVisible()
    evening.sign.open_asked.emit()
    assert evening.window.isVisible()


def test_that_the_program_reminds_once_it_has_started(
    window: MainWindow, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from ui import start

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(start, "LATER", ())
    assert window.findChild(Reminding) is None
    start._warm_up(qapp, window)
    qtbot.waitUntil(lambda: window.findChild(Reminding) is not None)
