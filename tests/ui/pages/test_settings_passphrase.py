"""The settings' part “Passphrase” in the real window, with real storage; only the rounds are lowered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal.clock import Clock
from journal.paper import page_text
from journal.records import Entry
from journal.words import english
from ui.locking import lock_now
from ui.main_window import MainWindow
from ui.pages.settings.passphrase import PassphraseSection
from ui.pages.settings.passphrase_dialog import PassphraseDialog, Task
from ui.pages.unlock import UnlockPage
from ui.recovery_printing import RecoveryDialog
from ui.session import Session
from ui.settings import Settings
from ui.start import open_window
from ui.theme import Theme

ROUNDS = 1000
OLD, NEW = "horse battery staple", "seven quiet green rivers"
LEFT = Qt.MouseButton.LeftButton
PLAIN = b"SQLite format 3"
ENTRY = Entry("00000000-0000-4000-8000-000000000001", date(2026, 4, 30), back=4, note="rhubarb")


@pytest.fixture
def window(
    qtbot: QtBot, theme: Theme, settings: Settings, evening: Clock, tmp_path: Path
) -> Iterator[MainWindow]:
    """A window on a journal with one entry, at the settings' part about the passphrase."""
    session = Session(evening, english(), rounds=ROUNDS)
    with qtbot.waitSignal(session.loaded):
        window = open_window(session, theme, settings, tmp_path / "mine.journal")
    with qtbot.waitSignal(session.saved):
        session.save("save-entries", ENTRY)
    session.keep_draft("welcome", {"done": True})
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    the_section(window)
    yield window
    window.close()
    session.close()
    window.deleteLater()


def the_section(window: MainWindow) -> PassphraseSection:
    if window.page_name != "settings":
        window.show_page("settings")
    page = window.page("settings")
    section: PassphraseSection = next(one for one in page.sections if isinstance(one, PassphraseSection))
    if page.stack.currentWidget() is not section:
        page.show_section(page.sections.index(section))
    return section


def the_dialog(window: MainWindow) -> PassphraseDialog:
    (dialog,) = (one for one in window.findChildren(PassphraseDialog) if one.isVisible())
    return dialog


def offer(window: MainWindow) -> QMessageBox:
    (box,) = (one for one in window.findChildren(QMessageBox) if one.isVisible())
    return box


def press(qtbot: QtBot, inside: QWidget, text: str) -> None:
    (button,) = (one for one in inside.findChildren(QPushButton) if one.text().replace("&", "") == text)
    qtbot.mouseClick(button, LEFT)


def fill(qtbot: QtBot, window: MainWindow, button: QPushButton, **typed: str) -> PassphraseDialog:
    """Open a dialog by its button, type into its fields, and have it done."""
    qtbot.mouseClick(button, LEFT)
    dialog = the_dialog(window)
    assert list(dialog.fields) == list(typed)
    for name, text in typed.items():
        dialog.fields[name].setFocus()
        qtbot.keyClicks(dialog.fields[name], text)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    return dialog


def set_passphrase(qtbot: QtBot, window: MainWindow, passphrase: str = OLD) -> None:
    fill(qtbot, window, the_section(window).set_one, new=passphrase, again=passphrase)
    qtbot.waitUntil(lambda: window.session.is_protected and not window.session.is_busy)


def said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def beginning(window: MainWindow) -> bytes:
    path = window.session.journal_path
    assert path is not None
    return path.read_bytes()[: len(PLAIN)]


def sheet_of(qtbot: QtBot, window: MainWindow) -> RecoveryDialog:
    """Return the dialog that shows the recovery sheet, once the sheet is made."""
    qtbot.waitUntil(lambda: bool(window.findChildren(RecoveryDialog)))
    dialog = window.findChildren(RecoveryDialog)[-1]
    qtbot.waitUntil(lambda: bool(dialog.pdf) and not dialog.is_busy, timeout=20_000)
    return dialog


def groups_on(dialog: RecoveryDialog) -> str:
    """Return the groups as a person reads them off the sheet."""
    text = page_text(dialog.pdf, 0)
    part = text[text.index("The groups") : text.index("The letters I")]
    return " ".join(line.rpartition(": ")[2] for line in part.splitlines()[1:] if line)


def close(qtbot: QtBot, dialog: QDialog) -> None:
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))


def unlock_by(qtbot: QtBot, window: MainWindow, *, sheet: str = "", passphrase: str = "") -> UnlockPage:
    page: UnlockPage = window.page("unlock")
    if bool(sheet) == page.by_sheet.isHidden():
        qtbot.mouseClick(page.swap_one, LEFT)
    field = page.by_sheet.field if sheet else page.by_passphrase.field
    field.selectAll()
    qtbot.keyClicks(field, sheet or passphrase)
    with qtbot.waitSignal(window.session.answered, check_params_cb=lambda *_: page._asked is None):
        qtbot.mouseClick(page.open_one, LEFT)
    return page


# -- what is said --------------------------------------------------------------------------------


def test_that_it_says_what_a_passphrase_is_worth_and_what_not(window: MainWindow) -> None:
    section = the_section(window)
    text = said(section)
    assert "This journal has no passphrase: whoever has its file can read it." in text
    for limit in (
        "while the journal is open",
        "spy on what you type",
        "Exports, printed",
        "backups made before",
    ):
        assert limit in text
    assert "nobody can open the journal, not even the makers" in text
    assert [one.isVisibleTo(section) for one in (section.set_one, section.change_one)] == [True, False]


def test_that_the_hint_on_a_good_one_is_words_without_a_score(window: MainWindow, qtbot: QtBot) -> None:
    dialog = the_section(window).ask(Task.SET)
    before = said(dialog)
    assert "Several words that do not belong together" in before
    dialog.fields["new"].setText("a")
    assert said(dialog) == before
    close(qtbot, dialog)


# -- setting, changing, removing -----------------------------------------------------------------


def test_that_a_passphrase_is_set_and_the_file_is_encrypted(window: MainWindow, qtbot: QtBot) -> None:
    assert beginning(window) == PLAIN
    set_passphrase(qtbot, window)
    section = the_section(window)
    assert beginning(window) != PLAIN
    assert "This journal is protected by a passphrase." in said(section)
    assert "The passphrase is set." in section.done_text.text()
    assert window.session.records.entries == (ENTRY,)
    assert [one.isVisibleTo(section) for one in (section.set_one, section.change_one)] == [False, True]
    press(qtbot, offer(window), "Not now")
    window.session.undo()
    window.session.save("save-entries", ENTRY)
    qtbot.waitUntil(lambda: not window.session.is_busy)
    assert window.session.records.entries == (ENTRY,)


def test_that_both_lines_must_be_the_same(window: MainWindow, qtbot: QtBot) -> None:
    dialog = fill(qtbot, window, the_section(window).set_one, new=OLD, again=NEW)
    assert "This is not the same as above." in said(dialog)
    assert not window.session.is_busy
    assert beginning(window) == PLAIN
    close(qtbot, dialog)


def test_that_a_very_short_one_is_advised_against_once_and_never_refused(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = fill(qtbot, window, the_section(window).set_one, new="kiwi", again="kiwi")
    assert "This is easy to guess." in said(dialog)
    assert not window.session.is_busy
    dialog.fields["new"].selectAll()
    qtbot.keyClicks(dialog.fields["new"], "plum")
    dialog.fields["again"].setText("plum")
    press(qtbot, dialog, "Set passphrase")
    assert not window.session.is_busy, "another short one is advised against anew"
    with qtbot.waitSignal(window.session.protected):
        press(qtbot, dialog, "Set passphrase")


def test_that_caps_lock_is_told_of(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(the_section(window).set_one, LEFT)
    dialog = the_dialog(window)
    for letter, is_told in (("A", True), ("b", False)):
        key = Qt.Key(ord(letter.upper()))
        QApplication.sendEvent(
            dialog.fields["again"],
            QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter),
        )
        assert dialog.caps_one.isHidden() != is_told
    close(qtbot, dialog)


def test_that_an_empty_one_is_not_taken(window: MainWindow, qtbot: QtBot) -> None:
    dialog = fill(qtbot, window, the_section(window).set_one, new="", again="")
    assert "Please type it here." in said(dialog)
    assert dialog.focusWidget() is dialog.fields["new"]
    close(qtbot, dialog)


def test_that_what_was_typed_is_gone_when_the_dialog_closes(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(the_section(window).set_one, LEFT)
    dialog = the_dialog(window)
    fields = dialog.fields
    qtbot.keyClicks(fields["new"], OLD)
    dialog.reject()
    assert [field.text() for field in fields.values()] == ["", ""]


@pytest.mark.parametrize("name", ["change_one", "remove_one", "sheet_one"])
def test_that_nothing_is_done_without_the_passphrase_now(window: MainWindow, qtbot: QtBot, name: str) -> None:
    set_passphrase(qtbot, window)
    press(qtbot, offer(window), "Not now")
    more = {"new": NEW, "again": NEW} if name == "change_one" else {}
    before = beginning(window)
    dialog = fill(qtbot, window, getattr(the_section(window), name), current="something else", **more)
    qtbot.waitUntil(lambda: "This is not the passphrase of this journal" in said(dialog))
    assert "passphrase" not in window.messages.text
    assert beginning(window) == before
    assert dialog.isVisible()
    close(qtbot, dialog)


def test_that_it_is_removed_and_the_file_is_plain_again(window: MainWindow, qtbot: QtBot) -> None:
    set_passphrase(qtbot, window)
    press(qtbot, offer(window), "Not now")
    with qtbot.waitSignal(window.session.protected):
        fill(qtbot, window, the_section(window).remove_one, current=OLD)
    assert beginning(window) == PLAIN
    assert "The passphrase is removed." in the_section(window).done_text.text()
    assert not lock_now(window)
    assert not [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def test_that_the_time_until_it_locks_is_chosen_and_kept(
    window: MainWindow, qtbot: QtBot, settings: Settings
) -> None:
    section = the_section(window)
    assert not section.after_box.isVisibleTo(section)
    set_passphrase(qtbot, window)
    press(qtbot, offer(window), "Not now")
    assert [section.after_box.itemText(index) for index in range(4)] == [
        "5 minutes",
        "15 minutes",
        "30 minutes",
        "Never",
    ]
    assert section.after_box.currentText() == "15 minutes"
    with qtbot.waitSignal(window.locking_changed):
        section.after_box.setCurrentIndex(3)
        section.after_box.activated.emit(3)
    assert settings.lock_after is None
    with qtbot.waitSignal(window.locking_changed):
        section.after_box.setCurrentIndex(0)
        section.after_box.activated.emit(0)
    assert settings.lock_after == 5


def test_that_lock_now_locks(window: MainWindow, qtbot: QtBot) -> None:
    set_passphrase(qtbot, window)
    press(qtbot, offer(window), "Not now")
    qtbot.mouseClick(the_section(window).lock_one, LEFT)
    assert window.page_name == "unlock"
    unlock_by(qtbot, window, passphrase=OLD)
    qtbot.waitUntil(lambda: window.session.is_loaded)
    assert window.page_name == "settings"


def test_that_nothing_can_be_set_where_the_journal_can_only_be_read(
    qtbot: QtBot, window: MainWindow, theme: Theme, settings: Settings, evening: Clock
) -> None:
    second = Session(evening, english(), rounds=ROUNDS)
    with qtbot.waitSignal(second.loaded):
        other = open_window(second, theme, settings, window.session.journal_path)
    assert not the_section(other).set_one.isEnabled()
    other.close()
    second.close()
    other.deleteLater()


# -- older copies --------------------------------------------------------------------------------


def backed_up(qtbot: QtBot, window: MainWindow, times: int = 1) -> list[Path]:
    """Make backups of the journal as it is, and return the files beside it that can be read plainly."""
    for _ in range(times):
        with qtbot.waitSignal(window.session.backed_up):
            window.session.back_up(None)
    path = window.session.journal_path
    assert path is not None
    return [
        file
        for file in path.parent.glob("* backups/*")
        if file.is_file() and file.read_bytes().startswith(PLAIN)
    ]


def test_that_older_copies_without_a_passphrase_are_told_and_removed_when_asked(
    window: MainWindow, qtbot: QtBot
) -> None:
    copies = backed_up(qtbot, window, 2)
    assert len(copies) == 2
    part = the_section(window).copies
    assert part.isHidden()
    set_passphrase(qtbot, window)
    press(qtbot, offer(window), "Not now")
    qtbot.waitUntil(lambda: not part.isHidden())
    assert "2 older copies of this journal have no passphrase" in part.told.text()
    with qtbot.waitSignal(window.session.backed_up):
        window.session.back_up(None)
    qtbot.mouseClick(part.remove_one, LEFT)
    press(qtbot, offer(window), "Keep them")
    assert all(copy.exists() for copy in copies)
    qtbot.waitUntil(lambda: not [box for box in window.findChildren(QMessageBox) if box.isVisible()])
    qtbot.mouseClick(part.remove_one, LEFT)
    press(qtbot, offer(window), "Remove them")
    qtbot.waitUntil(part.isHidden)
    assert not any(copy.exists() for copy in copies)
    path = window.session.journal_path
    assert path is not None
    assert len(list(path.parent.glob("* backups/*"))) == 1  # the protected one stays


def test_that_a_journal_without_a_passphrase_tells_nothing_of_copies(
    window: MainWindow, qtbot: QtBot
) -> None:
    backed_up(qtbot, window)
    window.show_page("today")
    section = the_section(window)
    section.copies.look()
    qtbot.waitUntil(lambda: not window.session.is_busy)
    assert section.copies.isHidden()


# -- the recovery sheet --------------------------------------------------------------------------


def test_that_a_whole_life_of_a_sheet_works(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Set, print the sheet, lock, open by the sheet, change by the sheet, and the old sheet is void."""
    set_passphrase(qtbot, window)
    press(qtbot, offer(window), "Make the sheet")
    dialog = sheet_of(qtbot, window)
    first = groups_on(dialog)
    target = tmp_path / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(target)])
    qtbot.mouseClick(dialog.save_button, LEFT)
    qtbot.waitUntil(lambda: "Saved as sheet.pdf." in dialog.status.text())
    assert target.read_bytes() == dialog.pdf
    assert "mine.journal" in page_text(dialog.pdf, 0)
    close(qtbot, dialog)

    assert lock_now(window)
    unlock_by(qtbot, window, sheet=first)
    qtbot.waitUntil(lambda: window.session.is_loaded)
    assert window.session.records.entries == (ENTRY,)

    with qtbot.waitSignal(window.session.protected):
        fill(qtbot, window, the_section(window).change_one, current=first, new=NEW, again=NEW)
    press(qtbot, offer(window), "Make the sheet")
    dialog = sheet_of(qtbot, window)
    second = groups_on(dialog)
    assert second != first
    close(qtbot, dialog)

    assert lock_now(window)
    page = unlock_by(qtbot, window, sheet=first)
    assert "does not open" in said(page)
    page = unlock_by(qtbot, window, passphrase=OLD)
    assert window.session.is_locked
    unlock_by(qtbot, window, sheet=second)
    qtbot.waitUntil(lambda: window.session.is_loaded)
    assert window.session.records.entries == (ENTRY,)
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["sheet.pdf"]


def test_that_a_sheet_can_be_made_later_for_the_passphrase(window: MainWindow, qtbot: QtBot) -> None:
    set_passphrase(qtbot, window)
    press(qtbot, offer(window), "Not now")
    fill(qtbot, window, the_section(window).sheet_one, current=OLD)
    dialog = sheet_of(qtbot, window)
    assert len(groups_on(dialog).split()) == 13
    assert "no copy" in said(dialog)
    close(qtbot, dialog)


def test_that_locking_closes_the_sheet(window: MainWindow, qtbot: QtBot) -> None:
    set_passphrase(qtbot, window)
    press(qtbot, offer(window), "Make the sheet")
    dialog = sheet_of(qtbot, window)
    with qtbot.waitSignal(dialog.destroyed):
        assert lock_now(window)
    assert window.page_name == "unlock"


def test_that_the_first_start_mentions_it_in_a_line(
    qtbot: QtBot, theme: Theme, settings: Settings, evening: Clock, tmp_path: Path
) -> None:
    session = Session(evening, english())
    with qtbot.waitSignal(session.loaded):
        window = open_window(session, theme, settings, tmp_path / "new.journal")
    assert "You can protect the journal with a passphrase: now or later" in said(
        window.page("welcome").steps[-1]
    )
    window.close()
    session.close()
    window.deleteLater()
