from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.records import Event, EventKind, Procedure, Surgery
from ui.pages.settings import SettingsPage
from ui.pages.settings import reminders as reminders_module
from ui.pages.settings.reminders import RemindersSection
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme

Keep = Callable[..., object]
LEFT = Qt.MouseButton.LeftButton
USUAL_DAYS = {0, 1, 3, 4, 6}
RECENT = Surgery(str(UUID(int=1)), date(2026, 4, 13), (Procedure.DISCECTOMY,))
LONG_AGO = Surgery(str(UUID(int=1)), date(2026, 1, 12), (Procedure.DISCECTOMY,))


@pytest.fixture
def page(
    qtbot: QtBot, session: Session, theme: Theme, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> SettingsPage:
    """The settings as a desktop with a tray shows them."""
    monkeypatch.setattr(reminders_module, "has_tray", lambda: True)
    page = SettingsPage(session, theme, settings)
    qtbot.addWidget(page)
    page.resize(1000, 900)
    return page


@pytest.fixture
def section(qtbot: QtBot, page: SettingsPage) -> RemindersSection:
    """The section about reminders; it is Friday, 1 May 2026, 20:15."""
    found = next(one for one in page.sections if isinstance(one, RemindersSection))
    page.show_section(page.sections.index(found))
    with qtbot.waitActive(page):
        page.show()
    return found


@pytest.fixture
def on(qtbot: QtBot, section: RemindersSection) -> RemindersSection:
    """The section with reminders turned on."""
    section.on_box.click()
    return section


def days(section: RemindersSection) -> set[int]:
    return set(section.days.chosen())


def test_that_reminders_are_off_until_turned_on_and_take_hold_at_once(
    qtbot: QtBot, section: RemindersSection, settings: Settings
) -> None:
    assert not section.on_box.isChecked()
    assert not section.time_field.isVisible()
    assert section.status.text() == ""
    with qtbot.waitSignal(section.changed):
        section.on_box.click()
    assert settings.reminders_on
    assert section.time_field.isVisible()
    assert days(section) == USUAL_DAYS
    assert section.time_field.text() == "19:00"


def test_that_what_is_chosen_is_on_disk_at_once(on: RemindersSection, tmp_path: Path) -> None:
    assert Settings(tmp_path / "settings.ini").reminders_on


def test_that_the_time_is_chosen_by_keyboard(qtbot: QtBot, on: RemindersSection, settings: Settings) -> None:
    on.on_box.setFocus()
    qtbot.keyClick(on.on_box, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is on.time_field
    qtbot.keyClicks(on.time_field, "7:30 am")
    with qtbot.waitSignal(on.changed):
        qtbot.keyClick(on.time_field, Qt.Key.Key_Tab)
    assert settings.reminder_time == time(7, 30)
    assert on.time_field.text() == "07:30"


def test_that_a_time_typed_last_is_kept_when_the_section_is_left(
    qtbot: QtBot, on: RemindersSection, settings: Settings
) -> None:
    on.time_field.selectAll()
    qtbot.keyClicks(on.time_field, "8 pm")
    on.leave()
    assert settings.reminder_time == time(20, 0)


def test_that_a_time_that_cannot_be_read_is_told_beside_its_field(
    qtbot: QtBot, on: RemindersSection, settings: Settings
) -> None:
    on.time_field.setFocus()
    on.time_field.selectAll()
    qtbot.keyClicks(on.time_field, "later")
    qtbot.keyClick(on.time_field, Qt.Key.Key_Tab)
    assert "“later” cannot be read as a time of day" in on.time_field.accessibleDescription()
    assert settings.reminder_time == time(19, 0)
    on.asked_box.click()
    assert on.time_field.text() == "later"
    assert "cannot be read" in on.time_field.accessibleDescription()


def test_that_a_sixth_day_is_not_taken_and_it_is_kindly_said_why(
    qtbot: QtBot, on: RemindersSection, settings: Settings
) -> None:
    qtbot.mouseClick(on.days.chip(2), LEFT)
    assert days(on) == settings.reminder_weekdays == USUAL_DAYS
    told = on.days.accessibleDescription()
    assert "Five days a week are enough. To choose this one, let go of another first." in told
    assert (
        "52\u00a0% of them had recovered at three months, and 79\u00a0% of the others (Ferrari 2015)" in told
    )


def test_that_a_fourth_day_cannot_be_let_go_of(
    qtbot: QtBot, on: RemindersSection, settings: Settings
) -> None:
    qtbot.mouseClick(on.days.chip(6), LEFT)
    assert settings.reminder_weekdays == {0, 1, 3, 4}
    qtbot.mouseClick(on.days.chip(4), LEFT)
    assert days(on) == settings.reminder_weekdays == {0, 1, 3, 4}
    assert "Please keep at least four days." in on.days.accessibleDescription()


def test_that_any_five_days_can_be_come_to_and_the_sentence_goes(
    qtbot: QtBot, on: RemindersSection, settings: Settings
) -> None:
    for day in (2, 6, 2):  # one too many, then one let go of for it
        qtbot.mouseClick(on.days.chip(day), LEFT)
    assert settings.reminder_weekdays == {0, 1, 2, 3, 4}
    assert "enough" not in on.days.accessibleDescription()


def test_that_days_are_chosen_by_keyboard(qtbot: QtBot, on: RemindersSection, settings: Settings) -> None:
    on.days.chip(0).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert settings.reminder_weekdays == {0, 3, 4, 6}


def test_that_pausing_and_resuming_are_one_click_each(
    qtbot: QtBot, on: RemindersSection, settings: Settings
) -> None:
    qtbot.mouseClick(on.pause_one, LEFT)
    assert (settings.reminders_paused, on.pause_one.text()) == (True, "Resume reminders")
    assert on.status.text() == "Reminders are paused."
    qtbot.mouseClick(on.pause_one, LEFT)
    assert (settings.reminders_paused, on.pause_one.text()) == (False, "Pause reminders")


def test_that_the_next_reminder_is_told_with_its_day_and_time(on: RemindersSection, keep: Keep) -> None:
    keep(RECENT)
    assert on.status.text() == (
        "The next reminder comes on Sunday, 3 May 2026 at 19:00, if this program is open then."
    )


def test_that_it_is_told_why_none_comes_without_a_surgery(on: RemindersSection) -> None:
    assert on.status.text().startswith("No reminder is planned. They begin two weeks before a surgery")


def test_that_it_is_told_when_they_come_again_after_the_checkpoint(
    qtbot: QtBot, on: RemindersSection, settings: Settings, keep: Keep
) -> None:
    keep(LONG_AGO)
    assert "They come again in the three weeks before a visit" in on.status.text()
    keep(Event(str(UUID(int=2)), date(2026, 6, 29), EventKind.VISIT))
    assert "Monday, 8 June 2026 at 19:00" in on.status.text()
    on.asked_box.click()
    assert settings.reminders_asked_for
    assert "Sunday, 3 May 2026 at 19:00" in on.status.text()


def test_that_a_sample_and_a_locked_journal_say_that_none_comes(
    qtbot: QtBot, on: RemindersSection, session: Session, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.loaded):
        session.open_sample("first-weeks", tmp_path / "sample.journal")
    assert "made up" in on.status.text()
    with qtbot.waitSignal(session.loaded):
        session.open(tmp_path / "other.journal")
    session.why_read_only = "locked"
    on.show_reminders()
    assert "can only be read here" in on.status.text()


def test_that_staying_in_the_tray_is_offered_only_where_there_is_one(
    qtbot: QtBot, on: RemindersSection, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert on.tray_box.isVisible()
    on.tray_box.click()
    assert settings.stays_in_tray
    monkeypatch.setattr(reminders_module, "has_tray", lambda: False)
    on.show_reminders()
    assert not on.tray_box.isVisible()


def test_that_what_was_changed_elsewhere_is_shown(on: RemindersSection, settings: Settings) -> None:
    settings.reminders_paused = True
    on.show_reminders()
    assert on.pause_one.text() == "Resume reminders"


def test_that_notes_can_be_switched_off_and_on(
    qtbot: QtBot, section: RemindersSection, settings: Settings, tmp_path: Path
) -> None:
    box = section.notes.box
    assert box.currentText() == "Shown"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert not settings.notes_shown
    assert not Settings(tmp_path / "settings.ini").notes_shown
    settings.notes_shown = True  # as the page “My recovery” offers
    section.hide()
    section.show()
    assert box.currentText() == "Shown"


def test_that_no_word_of_it_blames_counts_or_rewards(on: RemindersSection) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLabel

    said = [label.text() for label in on.findChildren(QLabel)]
    said += [button.text() for button in on.findChildren(QAbstractButton)]
    every = "\n".join(said).lower()
    for word in ("streak", "missed", "forgot", "should", "must", "late", "in a row", "well done", "sorry"):
        assert word not in every
