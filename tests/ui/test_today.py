from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal.records import (
    Dose,
    Entry,
    Medicine,
    Person,
    Plan,
    PlanKind,
    Position,
    Quality,
    Region,
    Surgery,
    Symptom,
    UrgentSign,
    WrittenBy,
)
from ui.main_window import MainWindow
from ui.pages.today import TodayPage
from ui.session import Session
from ui.settings import Settings
from ui.start import open_window
from ui.theme import Theme

FIRST = "00000000-0000-4000-8000-000000000001"
SECOND = "00000000-0000-4000-8000-000000000002"
TODAY = date(2026, 4, 20)
SURGERY = Surgery("00000000-0000-4000-8000-000000000009", date(2026, 1, 12))
IBUPROFEN = Medicine(FIRST, "Ibuprofen", "400 mg", begins=date(2026, 1, 12))


@pytest.fixture
def today(window: MainWindow, qtbot: QtBot, answer_of: Callable[..., Any]) -> TodayPage:
    qtbot.waitUntil(lambda: window.page("today").footer.save_button.isEnabled())
    page: TodayPage = window.page("today")
    return page


def press(qtbot: QtBot, *keys: str) -> None:
    """Type into whatever has the focus, as a person does."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        if key in _NAMED:
            qtbot.keyClick(focused, *_NAMED[key])
        else:
            qtbot.keyClicks(focused, key)


def focused() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


_NAMED = {
    "Tab": (Qt.Key.Key_Tab,),
    "Back": (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
    "Space": (Qt.Key.Key_Space,),
    "Save": (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    "Clear": (Qt.Key.Key_Backspace,),
    "Right": (Qt.Key.Key_Right,),
    "Left": (Qt.Key.Key_Left,),
    "Down": (Qt.Key.Key_Down,),
}


def saved(page: TodayPage, qtbot: QtBot) -> Entry:
    """Save by the keys and return the one entry that is new."""
    before = {entry.id for entry in page.session.records.entries}
    with qtbot.waitSignal(page.session.saved):
        press(qtbot, "Save")
    qtbot.waitUntil(lambda: page.form.is_empty)
    return next(entry for entry in page.session.records.entries if entry.id not in before)


def keep(page: TodayPage, qtbot: QtBot, action: str, *records: object) -> None:
    with qtbot.waitSignal(page.session.saved):
        page.session.save(action, *records)  # type: ignore[arg-type]  # literal records


def test_that_the_page_opens_with_the_keyboard_in_the_first_score(today: TodayPage) -> None:
    focused = QApplication.focusWidget()

    assert focused is not None
    assert today.form.scores["activity"].isAncestorOf(focused)


def test_that_nothing_is_chosen_before_the_person_chooses(today: TodayPage) -> None:
    assert today.form.is_empty
    assert [row.value for row in today.form.scores.values()] == [None] * 10


def test_that_function_comes_before_pain_and_pain_before_nerve_signs(today: TodayPage) -> None:
    assert list(today.form.scores) == [
        "activity", "mattered", "sleep", "back", "leg_left", "leg_right", "worst", "numbness", "tingling",
        "weakness",
    ]  # fmt: skip


def test_that_digits_go_from_row_to_row_and_are_saved_with_day_and_moment(
    today: TodayPage, qtbot: QtBot
) -> None:
    press(qtbot, "4", "Tab", "6", "Tab", "20", "Tab", "Tab", "3", "Tab", "5", "Tab", "1", "0", "Tab", "0")
    entry = saved(today, qtbot)

    assert entry == Entry(
        entry.id, TODAY, today.session.now(), activity=4, mattered=6, walking_minutes=20, sleep=3, back=5,
        leg_left=10, leg_right=0,
    )  # fmt: skip


def test_that_zero_is_kept_and_empty_is_not_zero(today: TodayPage, qtbot: QtBot) -> None:
    press(qtbot, "0")
    entry = saved(today, qtbot)

    assert entry.activity == 0
    assert entry.mattered is None


@pytest.mark.parametrize("half", [".", ",", "½"])
def test_that_a_half_is_added_and_taken_away(today: TodayPage, qtbot: QtBot, half: str) -> None:
    row = today.form.scores["activity"]
    press(qtbot, "4", half)
    assert row.value == 4.5
    press(qtbot, half)
    assert row.value == 4


def test_that_a_score_can_be_cleared_again(today: TodayPage, qtbot: QtBot) -> None:
    press(qtbot, "4", "Clear")

    assert today.form.scores["activity"].value is None
    assert today.form.is_empty


def test_that_an_empty_form_is_not_saved_and_says_so(today: TodayPage, qtbot: QtBot) -> None:
    press(qtbot, "Save")

    assert "nothing to save" in today.footer.told.text()
    assert today.session.records.entries == ()


def test_that_the_form_empties_after_saving_and_undo_is_offered(
    today: TodayPage, window: MainWindow, qtbot: QtBot
) -> None:
    press(qtbot, "4")
    saved(today, qtbot)

    assert window.messages.text == "Entry saved at 20:15."
    assert window.messages.action_button.text() == "Undo"
    with qtbot.waitSignal(window.session.changed):
        qtbot.mouseClick(window.messages.action_button, Qt.MouseButton.LeftButton)
    assert window.session.records.entries == ()


def test_that_the_keyboard_is_back_in_the_first_score_after_saving(today: TodayPage, qtbot: QtBot) -> None:
    press(qtbot, "4", "Tab", "5")
    saved(today, qtbot)

    assert today.form.scores["activity"].isAncestorOf(focused())


def test_that_a_tick_notes_one_dose_now_in_the_same_change(today: TodayPage, qtbot: QtBot) -> None:
    keep(today, qtbot, "save-medicines", IBUPROFEN)
    qtbot.mouseClick(today.form.rest.medicines._rows[FIRST].tick, Qt.MouseButton.LeftButton)
    press(qtbot, "4")
    today.form.scores["back"].value = 3
    with qtbot.waitSignal(today.session.changed) as changed:
        press(qtbot, "Save")

    dose = today.session.records.doses[0]
    assert (dose.medicine, dose.taken, dose.amount) == (FIRST, today.session.now(), 1)
    assert len(changed.args[0].changes) == 2


def test_that_a_dose_for_a_past_day_is_noted_at_noon_of_it(today: TodayPage, qtbot: QtBot) -> None:
    keep(today, qtbot, "save-medicines", IBUPROFEN)
    today.day_chooser.back.click()
    qtbot.mouseClick(today.form.rest.medicines._rows[FIRST].tick, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(today.session.saved):
        press(qtbot, "Save")

    noon = datetime(2026, 4, 19, 12, tzinfo=timezone_of(today))
    assert today.session.records.doses[0].taken == noon
    assert today.session.records.entries == ()


def timezone_of(page: TodayPage):  # type: ignore[no-untyped-def]  # the clock's own
    return page.session.now().tzinfo


def test_that_only_medicines_of_that_day_are_offered(today: TodayPage, qtbot: QtBot) -> None:
    ended = Medicine(SECOND, "Oxycodone", ends=date(2026, 4, 19))
    keep(today, qtbot, "save-medicines", IBUPROFEN, ended)
    assert set(today.form.rest.medicines._rows) == {FIRST}

    today.day_chooser.back.click()
    assert set(today.form.rest.medicines._rows) == {FIRST, SECOND}


def test_that_doses_noted_already_are_told_with_their_time(today: TodayPage, qtbot: QtBot) -> None:
    dose = Dose(SECOND, FIRST, today.session.now() - timedelta(hours=12))
    keep(today, qtbot, "save-medicines", IBUPROFEN, dose)

    assert "08:15" in said(today.form.rest.medicines)


def said(widget: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_that_stretching_is_asked_where_a_plan_covers_the_day(today: TodayPage, qtbot: QtBot) -> None:
    rest = today.form.rest
    assert rest._stretching.isHidden()
    plan = Plan(FIRST, PlanKind.STRETCHING, date(2026, 4, 20), date(2026, 4, 20), minutes=10, days_a_week=7)
    keep(today, qtbot, "save-plans", plan)

    assert not rest._stretching.isHidden()
    assert rest._planned.text() == "10 minutes planned, 7 days a week"
    today.day_chooser.back.click()
    assert rest._stretching.isHidden()


def test_that_what_is_new_is_asked_only_after_a_surgery(today: TodayPage, qtbot: QtBot) -> None:
    assert today.form.rest._new_card.isHidden()
    keep(today, qtbot, "save-surgeries", SURGERY)

    assert not today.form.rest._new_card.isHidden()


def test_that_a_day_to_come_cannot_be_chosen(today: TodayPage) -> None:
    assert not today.day_chooser.on.isEnabled()
    today.day_chooser.back.click()
    assert today.day_chooser.on.isEnabled()
    today.day_chooser.on.click()

    assert today.day == TODAY
    assert not today.day_chooser.on.isEnabled()


def test_that_a_day_more_than_two_days_ago_is_said_to_be_late(today: TodayPage, qtbot: QtBot) -> None:
    for _ in range(2):
        today.day_chooser.back.click()
    assert "late" not in today.notice.text()
    today.day_chooser.back.click()
    assert "marked as written late" in today.notice.text()

    press(qtbot, "4")
    assert saved(today, qtbot).is_late


def test_that_other_entries_of_the_day_are_counted_and_not_shown(today: TodayPage, qtbot: QtBot) -> None:
    keep(today, qtbot, "save-entries", Entry(FIRST, TODAY, back=7), Entry(SECOND, TODAY, back=8))

    assert "already 2 entries for this day" in today.notice.text()
    assert today.form.scores["back"].value is None


def test_that_several_entries_a_day_are_kept(today: TodayPage, qtbot: QtBot) -> None:
    for digit in "45":
        press(qtbot, digit)
        saved(today, qtbot)

    assert {entry.activity for entry in today.session.records.entries} == {4, 5}


def test_that_a_half_written_entry_comes_back_after_closing(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    first = make_window()
    page = first.page("today")
    first.show_page("today")
    press(qtbot, "4", "Tab", "6")
    page.form.rest.note.setPlainText("half a thought")
    first.close()
    first.session.close()

    again = make_window().page("today")
    assert again.form.plain() == {"scores": {"activity": 4.0, "mattered": 6.0}, "note": "half a thought"}
    assert again.footer.told.text() == "Your half-written entry is back."


def test_that_a_half_written_entry_survives_a_crash(
    make_window: Callable[..., MainWindow], qtbot: QtBot, journal_path: Path, tmp_path: Path
) -> None:
    window = make_window()
    window.show_page("today")
    press(qtbot, "4")
    qtbot.waitUntil(lambda: window.session.draft("today") is not None)
    window.session.settle()
    crashed = tmp_path / "as a crash left it.journal"
    crashed.write_bytes(journal_path.read_bytes())

    again = make_window(crashed).page("today")
    assert again.form.scores["activity"].value == 4


def test_that_what_is_typed_before_the_journal_is_open_is_laid_over_the_draft(
    make_session: Callable[..., Session],
    theme: Theme,
    settings: Settings,
    qtbot: QtBot,
    clock: Any,
    journal_path: Path,
) -> None:

    first = make_session()
    first.keep_draft("today", {"scores": {"activity": 2.0, "back": 3.0}, "note": "older"})
    first.close()
    session = Session(clock, first.words)
    window = open_window(session, theme, settings, journal_path)
    with qtbot.waitSignal(session.loaded):
        qtbot.keyClicks(window.page("today").form.scores["activity"].focusProxy(), "7")
    plain = window.page("today").form.plain()
    window.close()
    session.close()

    assert plain == {"scores": {"activity": 7.0, "back": 3.0}, "note": "older"}


def test_that_a_draft_of_an_entry_that_was_saved_is_let_go(
    make_session: Callable[..., Session],
    make_window: Callable[..., MainWindow],
    answer_of: Callable[..., Any],
) -> None:
    session = make_session()
    answer_of(session, lambda: session.save("save-entries", Entry(FIRST, TODAY, back=7)))
    session.keep_draft("today", {"id": FIRST, "day": "2026-04-20", "scores": {"back": 7.0}})
    session.close()

    window = make_window()
    assert window.page("today").form.is_empty
    assert window.session.draft("today") is None


def test_that_an_entry_is_edited_and_keeps_what_the_form_does_not_show(
    today: TodayPage, qtbot: QtBot
) -> None:
    before = Entry(
        FIRST, date(2026, 4, 10), datetime(2026, 4, 10, 9, tzinfo=timezone_of(today)), back=4, steps=3000,
        places=("low_back_left",), nerve_places=("foot_left_top",), qualities=(Quality.BURNING,),
        position=Position.EASES, note="as it was",
    )  # fmt: skip
    keep(today, qtbot, "save-entries", before)
    today.edit(before)
    assert today.day == date(2026, 4, 10)
    today.form.scores["back"].value = 3.5
    with qtbot.waitSignal(today.session.saved):
        press(qtbot, "Save")

    after = today.session.records.entries[0]
    assert after.back == 3.5
    assert (after.id, after.written, after.steps) == (before.id, before.written, before.steps)
    assert (after.places, after.nerve_places) == (before.places, before.nerve_places)
    assert (after.qualities, after.position, after.note) == (before.qualities, before.position, before.note)


def test_that_every_field_of_an_entry_goes_through_the_form_unchanged(today: TodayPage, qtbot: QtBot) -> None:
    full = Entry(
        FIRST, TODAY, today.session.now(), WrittenBy.CARER, back=1, leg_left=1.5, leg_right=2, worst=2.5,
        numbness=3, tingling=3.5, weakness=4, activity=4.5, mattered=10, sleep=9.5, walking_minutes=0,
        sitting_minutes=1440, steps=5, stretching_minutes=12, qualities=tuple(Quality),
        position=Position.NO_CHANGE, places=("other",), nerve_places=("knee_left",),
        new_since_surgery=tuple(Symptom), urgent=tuple(UrgentSign), note="a\nb",
    )  # fmt: skip
    keep(today, qtbot, "save-entries", full)
    today.edit(full)

    assert today._to_save() == [full]


def test_that_cancelling_an_edit_brings_back_what_was_half_written(today: TodayPage, qtbot: QtBot) -> None:
    keep(today, qtbot, "save-entries", Entry(FIRST, date(2026, 4, 10), back=4))
    press(qtbot, "8")
    today.edit(today.session.records.entries[0])
    assert today.form.plain() == {"scores": {"back": 4}}
    qtbot.mouseClick(today.footer.cancel_button, Qt.MouseButton.LeftButton)

    assert today.form.scores["activity"].value == 8
    assert today.day == TODAY
    assert today.session.records.entries[0].back == 4


def test_that_an_edit_under_way_comes_back_too(
    make_window: Callable[..., MainWindow],
    make_session: Callable[..., Session],
    answer_of: Callable[..., Any],
) -> None:
    session = make_session()
    answer_of(session, lambda: session.save("save-entries", Entry(FIRST, date(2026, 4, 10), back=4)))
    session.keep_draft("edit", {"id": FIRST, "day": "2026-04-11", "scores": {"back": 2.0}})
    session.close()

    page = make_window().page("today")
    assert page._editing == Entry(FIRST, date(2026, 4, 10), back=4)
    assert page.day == date(2026, 4, 11)
    assert page.form.scores["back"].value == 2


def test_that_a_journal_open_elsewhere_can_only_be_read_and_says_so(
    make_session: Callable[..., Session], make_window: Callable[..., MainWindow]
) -> None:
    make_session()
    window = make_window()
    page = window.page("today")

    assert not page.footer.save_button.isEnabled()
    assert "only be read" in page.footer.told.text()
    assert "open in another window" in window.windowTitle()
    assert "Close the other window" in window.banner.words_shown.text()


def test_that_too_many_minutes_are_refused_in_words_and_nothing_is_lost(
    today: TodayPage, qtbot: QtBot
) -> None:
    today.form.minutes["walking_minutes"].setText("1441")
    press(qtbot, "4", "Save")

    assert "1440" in said(today.form.day_card) or "1,440" in said(today.form.day_card)
    assert today.form.scores["activity"].value == 4
    assert today.session.records.entries == ()


def test_that_hours_and_minutes_are_taken(today: TodayPage, qtbot: QtBot) -> None:
    today.form.minutes["walking_minutes"].setText("1:20")
    press(qtbot, "4")

    assert saved(today, qtbot).walking_minutes == 80


def test_that_a_refused_entry_stays_in_the_form(today: TodayPage, qtbot: QtBot, clock: Any) -> None:
    keep(today, qtbot, "save-person", Person(born=date(2026, 4, 19)))
    press(qtbot, "4")
    for _ in range(2):
        today.day_chooser.back.click()
    with qtbot.waitSignal(today.session.failed):
        today.save()
    qtbot.waitUntil(lambda: today.footer.save_button.isEnabled())

    assert today.form.scores["activity"].value == 4


def test_that_a_tick_shows_at_once_what_to_do_before_saving(today: TodayPage, qtbot: QtBot) -> None:
    keep(today, qtbot, "save-person", Person(region=Region.UK, emergency_number="999"))
    signs = today.form.rest.signs
    signs.button.click()
    signs.ticks["bladder"].click()

    assert signs._notice is not None
    assert "Call 999" in said(signs._notice)
    assert today.session.records.entries == ()
    signs.ticks["bladder"].click()
    assert signs._notice is None


def test_that_a_sign_for_today_names_the_team(today: TodayPage, qtbot: QtBot) -> None:
    keep(today, qtbot, "save-person", Person(team_phone="030 1234"))
    signs = today.form.rest.signs
    signs.button.click()
    signs.ticks["fever"].click()

    assert signs._notice is not None
    assert "030 1234" in said(signs._notice)


def test_that_a_new_day_is_taken_up_where_nothing_is_written(today: TodayPage, clock: Any) -> None:
    clock.later(hours=8)
    today._look_at_clock()

    assert today.day == date(2026, 4, 21)


def test_that_what_is_written_keeps_its_day_past_midnight(today: TodayPage, qtbot: QtBot, clock: Any) -> None:
    press(qtbot, "4")
    clock.later(hours=8)
    today._look_at_clock()

    assert today.day == TODAY


def test_that_a_clock_that_jumped_back_leaves_no_day_to_come(today: TodayPage, clock: Any) -> None:
    clock.later(days=-3)
    today._look_at_clock()

    assert today.day == date(2026, 4, 17)


def test_that_undo_of_typed_text_stays_in_the_note(today: TodayPage, qtbot: QtBot) -> None:
    note = today.form.rest.note
    note.setFocus()
    press(qtbot, "word")
    qtbot.keyClick(note, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert note.toPlainText() == ""


@pytest.mark.parametrize("editing", [False, True])
def test_that_no_button_is_cut_with_the_largest_letters(
    today: TodayPage, window: MainWindow, theme: Theme, qtbot: QtBot, editing: bool
) -> None:
    theme.choose_text(200)
    window.resize(900, 600)
    press(qtbot, "4")
    if editing:
        today.edit(Entry(FIRST, TODAY, back=4))
    buttons = today.footer._buttons
    qtbot.waitUntil(
        lambda: all(b.isHidden() or b.width() >= b.fontMetrics().horizontalAdvance(b.text()) for b in buttons)
    )
    assert not any(button.isHidden() for button in buttons[1 if editing else 0 :: 2])
    theme.choose_text(100)
    window.resize(1180, 780)
    qtbot.waitUntil(lambda: "Ctrl+Return" in today.footer.save_button.text())
