"""A journal with a passphrase in the real window: opened, locked, opened again, nothing shown meanwhile."""

from __future__ import annotations

import gc
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QAccessible, QAction, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.actions import changing
from journal.records import Entry, Person, Region, UrgentSign
from journal.storage.key import Key, Secret
from journal.storage.unlocking import key_for
from journal.words import english, urgent
from tests.conftest import StandingClock
from ui.locking import Locking, cover, lock_now
from ui.locking.system import SystemWatch
from ui.main_window import MainWindow
from ui.pages.places import PAGES
from ui.pages.settings.surgeries import SurgeriesSection
from ui.pages.unlock import UnlockPage
from ui.pages.unlock.forms import PassphraseForm
from ui.session import Session
from ui.settings import Settings
from ui.start import open_window
from ui.theme import Theme
from ui.widgets.secret_line import SecretLine

ROUNDS = 1000
PASSPHRASE = "Morgen Hütte 7 Esel"  # noqa: S105 -- made up
FIRST = "00000000-0000-4000-8000-000000000001"
NOTE = "zwetschgenkuchen"
PERSON = Person(name="Ada", region=Region.UK, emergency_number="999", team_phone="020 7946 0000")
LEFT = Qt.MouseButton.LeftButton

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def protected(journal_path: Path, clock: StandingClock) -> Path:
    """A journal with an entry and a person, protected."""
    with changing.open_journal(journal_path, clock) as journal:
        changing.save(journal, clock, "save-person", [PERSON])
        changing.save(journal, clock, "save-entries", [Entry(FIRST, date(2026, 4, 19), back=4, note=NOTE)])
        changing.protect(journal, clock, Secret(PASSPHRASE, rounds=ROUNDS))
    return journal_path


@pytest.fixture
def show(
    qtbot: QtBot, theme: Theme, settings: Settings, clock: StandingClock, protected: Path
) -> Iterator[OpenWindow]:
    """Start the window as the program does and wait until it asks for the passphrase."""
    made: list[MainWindow] = []

    def opened(path: Path = protected) -> MainWindow:
        session = Session(clock, english(), rounds=ROUNDS)
        with qtbot.waitSignal(session.locked):
            window = open_window(session, theme, settings, path)
            made.append(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.waitUntil(lambda: "Lock now" in actions(window))
        return window

    yield opened
    for window in made:
        window.close()
        window.session.close()
        window.deleteLater()


@pytest.fixture
def locked(show: OpenWindow) -> MainWindow:
    """The window that asks for the passphrase."""
    return show()


@pytest.fixture
def opened(locked: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window past the passphrase."""
    unlock(locked, qtbot)
    return locked


def the_page(window: MainWindow) -> UnlockPage:
    assert window.page_name == "unlock"
    page: UnlockPage = window.page("unlock")
    return page


def try_to_open(window: MainWindow, qtbot: QtBot, typed: str) -> UnlockPage:
    page = the_page(window)
    page.by_passphrase.field.setFocus()
    page.by_passphrase.field.selectAll()
    page.by_passphrase.field.insert(typed)
    with qtbot.waitSignal(window.session.answered, check_params_cb=lambda *_: page._asked is None):
        qtbot.keyClick(page.by_passphrase.field, Qt.Key.Key_Return)
    return page


def unlock(window: MainWindow, qtbot: QtBot, typed: str = PASSPHRASE) -> None:
    with qtbot.waitSignal(window.session.loaded):
        try_to_open(window, qtbot, typed)


def try_the_sheet(window: MainWindow, qtbot: QtBot, groups: str) -> UnlockPage:
    page = the_page(window)
    if page.by_sheet.isHidden():
        qtbot.mouseClick(page.swap_one, LEFT)
    page.by_sheet.field.setFocus()
    page.by_sheet.field.selectAll()
    qtbot.keyClicks(page.by_sheet.field, groups)
    with qtbot.waitSignal(window.session.answered, check_params_cb=lambda *_: page._asked is None):
        qtbot.mouseClick(page.open_one, LEFT)
    return page


def groups_of(path: Path, clock: StandingClock, passphrase: str = PASSPHRASE) -> str:
    secret = Secret(passphrase, rounds=ROUNDS)
    with changing.open_journal(path, clock, read_only=True, passphrase=lambda: secret) as journal:
        return changing.recovery_key(journal)


def actions(window: MainWindow) -> dict[str, QAction]:
    return {action.text().replace("&", ""): action for action in window.findChildren(QAction)}


def shown(widget: QWidget) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return " ".join([*labels, *(line.displayText() for line in widget.findChildren(QLineEdit))])


# -- opening -------------------------------------------------------------------------------------


def test_that_a_protected_journal_asks_before_anything_of_it_is_shown(locked: MainWindow) -> None:
    assert locked.windowTitle() == "Recovery journal – mine.journal – locked"
    assert "“mine.journal” does not open without its passphrase." in shown(the_page(locked))
    assert list(locked._pages) == ["unlock"]
    assert locked.session.records.is_empty
    assert not locked.messages.text


def test_that_its_passphrase_opens_it_and_nothing_typed_is_left(locked: MainWindow, qtbot: QtBot) -> None:
    page = try_to_open(locked, qtbot, PASSPHRASE)
    assert page.by_passphrase.typed == ""
    qtbot.waitUntil(lambda: locked.session.is_loaded)
    assert locked.page_name == "today"
    assert locked.session.records.person == PERSON
    assert [button.isEnabled() for button in locked.rail._buttons.values()] == [True] * len(PAGES)
    assert locked.windowTitle() == "Recovery journal – mine.journal"


def test_that_the_key_is_made_in_the_thread_of_the_journal(
    locked: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []
    derive = Key.of

    def noted(*arguments: Any, **more: Any) -> Key:
        threads.append(threading.current_thread().name)
        return derive(*arguments, **more)

    monkeypatch.setattr(Key, "of", noted)
    unlock(locked, qtbot)
    assert threads == ["journal"]


def test_that_the_window_says_so_while_the_key_is_made(locked: MainWindow, qtbot: QtBot) -> None:
    page = the_page(locked)
    page.by_passphrase.field.setText(PASSPHRASE)
    page.open()
    assert page.open_one.text() == "Opening…"
    assert not page.by_passphrase.isEnabled()
    page.open()
    qtbot.waitUntil(lambda: locked.session.is_loaded)


def test_that_a_wrong_passphrase_is_told_with_the_line_ready_to_be_typed_anew(
    locked: MainWindow, qtbot: QtBot
) -> None:
    page = try_to_open(locked, qtbot, "something else")
    assert "does not open with this passphrase, or it is not a recovery journal" in shown(page)
    assert locked.session.journal_path is not None
    assert str(locked.session.journal_path.parent) not in shown(page), "which file it is stands above already"
    assert page.by_passphrase.field.selectedText() == "something else"
    assert QApplication.focusWidget() is page.by_passphrase.field
    assert not locked.messages.text
    unlock(locked, qtbot)


def test_that_no_word_tells_whether_a_file_is_a_journal_at_all(
    show: OpenWindow, qtbot: QtBot, tmp_path: Path, protected: Path
) -> None:
    other = tmp_path / "other" / "mine.journal"
    other.parent.mkdir()
    other.write_bytes(bytes(byte * factor % 251 for factor in range(1, 40) for byte in range(256)))
    said = []
    for path in (protected, other):
        window = show(path)
        before = shown(the_page(window))
        page = try_to_open(window, qtbot, "something else")
        said.append((before, shown(page).replace(str(path), "")))
    assert said[0] == said[1]


def test_that_an_empty_line_is_asked_for_without_trying(locked: MainWindow, qtbot: QtBot) -> None:
    page = the_page(locked)
    qtbot.mouseClick(page.open_one, LEFT)
    assert "Please type the passphrase." in shown(page)
    assert not locked.session.is_busy


def test_that_what_is_typed_is_seen_only_when_asked_for(locked: MainWindow, qtbot: QtBot) -> None:
    form = the_page(locked).by_passphrase
    qtbot.keyClicks(form.field, "esel")
    assert form.field.displayText() == "●" * 4
    qtbot.mouseClick(form.show_one, LEFT)
    assert form.field.displayText() == "esel"
    qtbot.mouseClick(form.show_one, LEFT)
    assert form.field.displayText() == "●" * 4


def test_that_another_journal_can_be_opened_instead(
    locked: MainWindow, qtbot: QtBot, tmp_path: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = tmp_path / "plain.journal"
    with changing.open_journal(plain, clock) as journal:
        changing.save(journal, clock, "save-person", [Person(name="Bo")])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(plain), ""))
    with qtbot.waitSignal(locked.session.loaded):
        qtbot.mouseClick(the_page(locked).other_one, LEFT)
    assert locked.session.records.person.name == "Bo"
    assert locked.page_name == "today"
    assert not actions(locked)["Lock now"].isEnabled()


def test_that_another_journal_that_is_protected_hides_the_one_that_was_open(
    make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path, protected: Path
) -> None:
    window = make_window(tmp_path / "plain.journal")
    with qtbot.waitSignal(window.session.locked):
        window.open_journal(protected)
    assert list(window._pages) == ["unlock"]
    assert window.windowTitle() == "Recovery journal – mine.journal – locked"


# -- the recovery sheet --------------------------------------------------------------------------


@pytest.mark.parametrize("typed_as", [str, str.lower, lambda groups: groups.replace("-", " ")])
def test_that_the_groups_of_the_sheet_open_it(
    locked: MainWindow, qtbot: QtBot, protected: Path, clock: StandingClock, typed_as: Callable[[str], str]
) -> None:
    with qtbot.waitSignal(locked.session.loaded):
        try_the_sheet(locked, qtbot, typed_as(groups_of(protected, clock)))
    assert locked.session.records.person == PERSON
    assert "You can choose a new passphrase in Settings" in locked.messages.text


def test_that_a_mistyped_group_is_told_and_marked(
    locked: MainWindow, qtbot: QtBot, protected: Path, clock: StandingClock
) -> None:
    groups = groups_of(protected, clock).split("-")
    groups[4] = ("B" if groups[4][0] == "A" else "A") + groups[4][1:]
    page = try_the_sheet(locked, qtbot, "-".join(groups))
    assert "Group 5 of the recovery sheet" in shown(page)
    assert page.by_sheet.field.textCursor().selectedText() == groups[4]
    assert locked.session.is_locked


def test_that_groups_are_counted(
    locked: MainWindow, qtbot: QtBot, protected: Path, clock: StandingClock
) -> None:
    page = try_the_sheet(locked, qtbot, groups_of(protected, clock)[:-6])
    assert "13 groups of 5" in shown(page)


def test_that_groups_are_not_copied_from_their_field(locked: MainWindow, qtbot: QtBot) -> None:
    page = the_page(locked)
    qtbot.mouseClick(page.swap_one, LEFT)
    field = page.by_sheet.field
    qtbot.keyClicks(field, "ABCDE")
    QGuiApplication.clipboard().setText("before")
    field.selectAll()
    for key in (Qt.Key.Key_C, Qt.Key.Key_X):
        qtbot.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "before"
    field.copy()
    assert "ABCDE" not in QGuiApplication.clipboard().text()
    assert page.by_sheet.typed == "ABCDE"


def test_that_going_back_to_the_passphrase_forgets_the_groups(locked: MainWindow, qtbot: QtBot) -> None:
    page = the_page(locked)
    qtbot.mouseClick(page.swap_one, LEFT)
    qtbot.keyClicks(page.by_sheet.field, "ABCDE")
    qtbot.mouseClick(page.swap_one, LEFT)
    assert page.by_sheet.typed == ""
    assert QApplication.focusWidget() is page.by_passphrase.field


# -- while it is locked --------------------------------------------------------------------------


def test_that_no_page_can_be_reached_while_it_is_locked(locked: MainWindow, qtbot: QtBot) -> None:
    for number, place in enumerate(PAGES):
        qtbot.mouseClick(locked.rail._buttons[place.name], LEFT)
        qtbot.keyClick(locked, Qt.Key(Qt.Key.Key_1 + number), Qt.KeyboardModifier.ControlModifier)
        locked.show_page(place.name)
        assert locked.page_name == "unlock"
    about_it = ("Import…", "Export…", "Print timeline…", "Copy from paper…", "Undo", "Redo", "Lock now")
    assert [name for name in about_it if actions(locked)[name].isEnabled()] == []
    assert [
        name for name in ("New…", "Open…", "Quit", "About") if not actions(locked)[name].isEnabled()
    ] == []
    assert list(locked._pages) == ["unlock"]


def test_that_a_page_asked_for_meanwhile_is_shown_once_it_is_open(locked: MainWindow, qtbot: QtBot) -> None:
    locked.show_page("entries")
    unlock(locked, qtbot)
    assert locked.page_name == "entries"


@pytest.mark.parametrize("way", ["click", "F1"])
def test_that_help_is_at_hand_without_the_passphrase(locked: MainWindow, qtbot: QtBot, way: str) -> None:
    if way == "click":
        qtbot.mouseClick(locked.rail.help_button, LEFT)
    else:
        qtbot.keyClick(locked, Qt.Key.Key_F1)
    (dialog,) = (one for one in locked.findChildren(QDialog) if one.isVisible())
    said = shown(dialog)
    assert said.startswith(urgent.lead(english()))
    assert all(urgent.sign(english(), sign) in said for sign in UrgentSign)
    assert urgent.numbers_by_region(english()) in said
    assert "Call 112" in said
    assert said.index("Call 112") < said.index("between the thighs") < said.index("Call your surgical team")
    assert "Settings" not in said


def test_that_help_stays_open_when_it_is_locked_but_forgets_the_persons_numbers(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.show_urgent()
    (dialog,) = (one for one in opened.findChildren(QDialog) if one.isVisible())
    assert "020 7946 0000" in shown(dialog)
    assert lock_now(opened)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: "Call 112" in shown(dialog))
    assert "020 7946 0000" not in shown(dialog)


# -- locking -------------------------------------------------------------------------------------


def is_gone() -> bool:
    """Whether no entry with the note is held any more."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return not [one for one in gc.get_objects() if isinstance(one, Entry) and one.note == NOTE]


def test_that_locking_keeps_what_is_half_written_and_lets_go_of_all_that_was_read(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, sweep: Callable[[], None]
) -> None:
    swept: list[bool] = []

    def swept_once() -> None:
        sweep()
        swept.append(True)

    monkeypatch.setattr(cover, "_sweep", swept_once)
    today = opened.page("today")
    today.form.finish()
    today.form.scores["back"].value = 3
    today._on_typed()
    for place in PAGES:
        opened.show_page(place.name)
    qtbot.waitUntil(lambda: not opened.session.is_busy)
    opened.show_page("timeline")
    del today
    qtbot.keyClick(opened, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert list(opened._pages) == ["unlock"]
    assert QApplication.focusWidget() is the_page(opened).by_passphrase.field
    assert opened.windowTitle() == "Recovery journal – mine.journal – locked"
    assert not any(button.isChecked() for button in opened.rail._buttons.values())
    assert opened.session.undoable is None
    assert opened.session.draft("today") is None

    qtbot.waitUntil(lambda: bool(swept))

    if not is_gone():  # what was to be deleted held it a moment longer
        gc.collect()
    assert is_gone()
    unlock(opened, qtbot)
    assert opened.page_name == "timeline"
    assert opened.page("today").form.plain()["scores"]["back"] == 3
    assert opened.session.undoable is not None


def test_that_another_program_can_write_in_it_while_it_is_locked(
    opened: MainWindow, protected: Path, clock: StandingClock
) -> None:
    assert lock_now(opened)
    secret = Secret(PASSPHRASE, rounds=ROUNDS)
    with changing.open_journal(protected, clock, passphrase=lambda: secret) as journal:
        assert journal.why_read_only is None


def test_that_dialogs_close_without_a_question(opened: MainWindow, qtbot: QtBot) -> None:
    opened.show_page("settings")
    section = opened.page("settings").sections[0]
    assert isinstance(section, SurgeriesSection)
    (add,) = (one for one in section.findChildren(QPushButton) if one.text().startswith("Add"))
    qtbot.mouseClick(add, LEFT)
    assert [one for one in opened.findChildren(QDialog) if one.isVisible()]
    assert lock_now(opened)
    assert not [one for one in opened.findChildren(QDialog) if one.isVisible()]
    unlock(opened, qtbot)
    assert opened.page_name == "settings"


def test_that_a_journal_without_a_passphrase_is_never_locked(window: MainWindow) -> None:
    window.build_menus()
    assert not lock_now(window)
    assert window.session.is_open
    assert not actions(window)["Lock now"].isEnabled()


def test_that_it_stays_open_where_what_is_half_written_cannot_be_kept(
    opened: MainWindow, qtbot: QtBot, protected: Path
) -> None:
    opened.page("today").form.finish()
    opened.page("today").form.scores["back"].value = 3
    protected.rename(protected.with_suffix(".elsewhere"))
    assert not lock_now(opened)
    assert "was moved or replaced" in opened.messages.text
    assert opened.page("today").form.plain()["scores"]["back"] == 3
    protected.with_suffix(".elsewhere").rename(protected)


def test_that_closing_the_locked_window_loses_nothing(
    opened: MainWindow, qtbot: QtBot, show: OpenWindow
) -> None:
    opened.page("today").form.finish()
    opened.page("today").form.scores["back"].value = 3
    assert lock_now(opened)
    assert opened.close()
    opened.session.close()
    again = show()
    unlock(again, qtbot)
    again.page("today").form.finish()
    assert again.page("today").form.plain()["scores"]["back"] == 3


class DeafWatch(SystemWatch):
    """Hears nothing of the system that the tests run on."""

    def begin(self) -> None:
        """Listen to no bus."""


# -- by itself -----------------------------------------------------------------------------------


@pytest.fixture
def locking(opened: MainWindow) -> Locking:
    return Locking(opened, DeafWatch(opened))


def test_that_it_locks_after_idle_time(opened: MainWindow, locking: Locking, clock: StandingClock) -> None:
    clock.later(minutes=14, seconds=59)
    locking.idle.look()
    assert not opened.session.is_locked
    clock.later(seconds=1)
    locking.idle.look()
    assert opened.session.is_locked


@pytest.mark.parametrize("act", ["key", "click"])
def test_that_a_key_or_a_click_begins_the_time_anew(
    opened: MainWindow, locking: Locking, clock: StandingClock, act: str
) -> None:
    window = opened.windowHandle()
    for _ in range(3):
        clock.later(minutes=14)
        if act == "key":
            QTest.keyClick(window, Qt.Key.Key_Shift)
        else:
            QTest.mouseClick(window, LEFT)
        locking.idle.look()
        assert not opened.session.is_locked


def test_that_a_key_after_too_long_locks_and_is_not_taken(
    opened: MainWindow, locking: Locking, clock: StandingClock
) -> None:
    clock.later(hours=9)
    QTest.keyClick(opened.windowHandle(), Qt.Key.Key_7)
    assert opened.session.is_locked
    assert the_page(opened).by_passphrase.typed == ""


def test_that_a_clock_put_back_does_not_lock_and_does_not_wait_for_ever(
    opened: MainWindow, locking: Locking, clock: StandingClock
) -> None:
    clock.later(hours=-5)
    locking.idle.look()
    assert not opened.session.is_locked
    clock.later(minutes=15)
    locking.idle.look()
    assert opened.session.is_locked


def test_that_the_person_chooses_the_time_or_never(
    opened: MainWindow, locking: Locking, clock: StandingClock, settings: Settings
) -> None:
    assert settings.lock_after == 15
    settings.lock_after = None
    opened.locking_changed.emit()
    clock.later(hours=30)
    locking.idle.look()
    assert not opened.session.is_locked
    settings.lock_after = 5
    opened.locking_changed.emit()
    clock.later(minutes=5)
    locking.idle.look()
    assert opened.session.is_locked


def test_that_an_unreadable_time_is_as_good_as_none(tmp_path: Path) -> None:
    file = tmp_path / "other.ini"
    file.write_text("[journal]\nlock-after=7\n", "utf-8")
    assert Settings(file).lock_after == 15


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """A bus of its own, at an address that is yielded."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("this computer has no dbus-daemon")
    command = [daemon, "--session", "--nofork", "--print-address", f"--address=unix:dir={tmp_path}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        try:
            yield running.stdout.readline().strip()
        finally:
            running.terminate()


@pytest.mark.parametrize(
    ("name", "path", "signal", "arguments", "locks"),
    [
        ("org.freedesktop.login1", "/org/freedesktop/login1", "Manager.PrepareForSleep", [True], True),
        ("org.freedesktop.login1", "/org/freedesktop/login1", "Manager.PrepareForSleep", [False], False),
        ("org.freedesktop.login1", "/org/freedesktop/login1/session/_32", "Session.Lock", [], True),
        ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "ActiveChanged", [True], True),
        ("org.freedesktop.ScreenSaver", "/ScreenSaver", "ActiveChanged", [True], True),
        ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "ActiveChanged", [False], False),
    ],
)
def test_that_it_hears_of_sleep_and_of_the_systems_lock(
    qtbot: QtBot, bus: str, name: str, path: str, signal: str, arguments: list[Any], locks: bool
) -> None:
    ours, theirs = (QDBusConnection.connectToBus(bus, f"{side} {bus}") for side in ("ours", "theirs"))
    assert theirs.registerService(name)
    watch = SystemWatch()
    watch.listen(ours, ours)
    heard: list[bool] = []
    watch.locks.connect(lambda: heard.append(True))
    interface, _, member = f"{name}.{signal}".rpartition(".")
    told = QDBusMessage.createSignal(path, interface, member)
    told.setArguments(arguments)
    end = QDBusMessage.createSignal(
        "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep"
    )
    end.setArguments([True])
    assert theirs.send(told)
    if locks:
        qtbot.waitUntil(lambda: heard == [True])
    else:
        assert not watch.signalsBlocked()
        ours.interface().call("GetId")  # what was sent before has arrived once this is answered
        QApplication.processEvents()
        assert heard == []
    for side in ("ours", "theirs"):
        QDBusConnection.disconnectFromBus(f"{side} {bus}")


# -- nothing left behind -------------------------------------------------------------------------


def test_that_nothing_on_the_disk_says_what_is_in_it_or_how_to_open_it(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, clock: StandingClock, protected: Path
) -> None:
    page = opened.page("today")
    opened.show_page("today")
    page.form.finish()
    page.form.scores["back"].value = 3
    with qtbot.waitSignal(opened.session.saved):
        opened.session.save("save-entries", Entry(FIRST[:-1] + "2", date(2026, 4, 18), note=NOTE + "2"))
    assert lock_now(opened)
    unlock(opened, qtbot)
    groups = groups_of(protected, clock)
    opened.close()
    secret = Secret(PASSPHRASE, rounds=ROUNDS)
    key = key_for(protected, lambda: secret)
    assert key is not None
    hidden = [NOTE, PASSPHRASE, groups, "-".join(groups.split("-")[:2]), PERSON.team_phone, key.raw.hex()]
    for file in (file for file in tmp_path.rglob("*") if file.is_file()):
        content = file.read_bytes()
        for word in hidden:
            assert word.encode() not in content, (file.name, word)
        assert key.raw not in content


def test_that_no_repr_shows_what_was_typed(opened: MainWindow) -> None:
    from ui.protection_work import Typed

    assert PASSPHRASE not in repr(Typed(PASSPHRASE))
    assert not hasattr(Typed(PASSPHRASE), "__dict__")


@pytest.fixture
def line(qtbot: QtBot) -> SecretLine:
    line = SecretLine()
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    qtbot.keyClicks(line, "esel")
    return line


@pytest.mark.parametrize("is_shown", [False, True])
def test_that_a_secret_line_gives_nothing_to_clipboard_or_undo(
    line: SecretLine, qtbot: QtBot, is_shown: bool
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    line.show_typed(is_shown)
    line.selectAll()
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_C, Qt.Key.Key_Insert, Qt.Key.Key_X):
        qtbot.keyClick(line, key, control)
    assert clipboard.text() == "before"
    assert line.text() == "esel"
    line.forget()
    qtbot.keyClick(line, Qt.Key.Key_Z, control)
    assert line.text() == ""
    assert not line.isUndoAvailable()


def test_that_screen_keyboards_and_screen_readers_are_told_nothing_of_it(line: SecretLine) -> None:
    hints = line.inputMethodHints()
    asked = Qt.InputMethodHint
    for hint in (asked.ImhSensitiveData, asked.ImhHiddenText, asked.ImhNoPredictiveText):
        assert hints & hint
    interface = QAccessible.queryAccessibleInterface(line)
    assert interface.state().passwordEdit
    assert "esel" not in interface.text(QAccessible.Text.Value)
    line.show_typed(True)
    assert not line.inputMethodHints() & asked.ImhHiddenText
    assert line.inputMethodHints() & asked.ImhSensitiveData


def test_that_selecting_with_the_mouse_hands_nothing_on(line: SecretLine, qtbot: QtBot) -> None:
    line.show_typed(True)
    handed = []
    QGuiApplication.clipboard().selectionChanged.connect(lambda: handed.append(True))
    qtbot.mouseDClick(line, LEFT)
    qtbot.mouseRelease(line, LEFT)
    assert line.selectedText() == "esel"
    assert handed == []


def test_that_caps_lock_is_told_while_a_passphrase_is_typed(qtbot: QtBot) -> None:
    form = PassphraseForm(english())
    qtbot.addWidget(form)
    shift, none = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
    told = []
    for letter, held in (("A", shift), ("B", none), ("é", none)):
        QApplication.sendEvent(form.field, QKeyEvent(QEvent.Type.KeyPress, 0, held, letter))
        told.append(not form.caps_one.isHidden())
    assert told == [False, True, False]
