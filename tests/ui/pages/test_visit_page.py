from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journal.records import (
    Entry,
    Event,
    EventKind,
    Goal,
    Medicine,
    Plan,
    PlanKind,
    Procedure,
    Question,
    Surgery,
    WindowKind,
)
from journal.records.changes import Changed
from journal.words import english
from ui.pages.settings.record_dialog import RecordDialog
from ui.pages.visit import VisitPage
from ui.pages.visit.drafts import NEW
from ui.pages.visit.visit_row import VisitRow
from ui.pages.visit.write_up import WriteUp
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.numbered_list import MARK

TODAY = date(2026, 9, 14)
HERE = timezone(timedelta(hours=2))
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def known(number: int) -> str:
    return str(UUID(int=number))


def days(count: int) -> date:
    """A day so many days after today."""
    return TODAY + timedelta(days=count)


def visit(number: int, day: date, title: str = "", note: str = "") -> Event:
    return Event(known(number), day, EventKind.VISIT, title, note)


def question(number: int, text: str, **said: Any) -> Question:
    return Question(known(100 + number), text, order=number, **said)


DISC = Surgery(known(1), date(2026, 1, 12), (Procedure.DISCECTOMY,))
PARACETAMOL = Medicine(known(50), "Paracetamol", "1 g", "3 a day", begins=date(2026, 1, 12))
LIFTING = Plan(known(51), PlanKind.RESTRICTION, begins=date(2026, 1, 12), note="Lift nothing over 5 kg")
DRIVE = question(1, "When may I drive?")
SWIM = question(2, "May I swim?")
TODAYS = visit(10, TODAY, "Dr Example")

MakePage = Callable[..., VisitPage]


class Moment:
    """A clock that shows ten in the morning of a day."""

    def __init__(self, day: date) -> None:
        self.day = day

    def __call__(self) -> datetime:
        return datetime.combine(self.day, time(10), HERE)


@pytest.fixture
def make_page(qtbot: QtBot, tmp_path: Path, theme: Theme, settings: Settings) -> Iterator[MakePage]:
    """Show the page on a day, of the one journal of the test, which is given some records first."""
    sessions: list[Session] = []

    def open_session(day: date) -> Session:
        session = Session(Moment(day), english())
        sessions.append(session)
        with qtbot.waitSignal(session.loaded):
            session.open(tmp_path / "mine.journal")
        return session

    def make(*records: Changed, day: date = TODAY, read_only: bool = False) -> VisitPage:
        session = open_session(day)
        if records:
            with qtbot.waitSignal(session.saved):
                session.save("save-entries", *records)
        page = VisitPage(open_session(day) if read_only else session, theme, settings)
        qtbot.addWidget(page)
        page.resize(1000, 800)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    yield make
    for session in sessions:
        session.close()


def session_of(page: VisitPage) -> Session:
    return page._session


def said(widget: QWidget) -> str:
    """All words that can be seen in a widget."""
    QApplication.processEvents()  # what was put there is shown in the next turn
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def lines(listed: Any) -> list[str]:
    return [listed.item(row).text() for row in range(listed.count())]


def dialog_of(page: VisitPage) -> RecordDialog:
    dialogs = [one for one in page.findChildren(RecordDialog) if one.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def box_of(dialog: RecordDialog, name: str) -> Any:
    return dialog.form.fields[name].widget


def press(qtbot: QtBot, widget: QWidget, text: str) -> None:
    """Click the one button with these words."""
    QApplication.processEvents()
    found = [one for one in widget.findChildren(QAbstractButton) if one.isVisible() and one.text() == text]
    assert len(found) == 1, [one.text() for one in widget.findChildren(QAbstractButton)]
    assert found[0].isEnabled()
    qtbot.mouseClick(found[0], LEFT)


def retype(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Put the cursor into a field and type in place of what is there."""
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def save_dialog(qtbot: QtBot, page: VisitPage) -> None:
    with qtbot.waitSignal(session_of(page).saved):
        press(qtbot, dialog_of(page), "Save")


def undo(qtbot: QtBot, page: VisitPage) -> None:
    with qtbot.waitSignal(session_of(page).changed):
        session_of(page).undo()


def row_of(page: VisitPage, key: str) -> VisitRow:
    return page.overview.next_visit.rows[key]


def form_of(page: VisitPage) -> WriteUp:
    assert page.form is not None
    assert page.form.isVisible()
    return page.form


def field_of(form: WriteUp, name: str) -> Any:
    return (form.visit_form.fields | form.next_form.fields)[name].widget


def been(qtbot: QtBot, page: VisitPage, key: str) -> WriteUp:
    """Say that one has been to a visit; return the form."""
    qtbot.mouseClick(row_of(page, key).buttons["been"], LEFT)
    return form_of(page)


def save_form(qtbot: QtBot, page: VisitPage) -> None:
    form = form_of(page)
    with qtbot.waitSignal(session_of(page).saved):
        qtbot.mouseClick(form.foot.save_button, LEFT)
    assert page.form is None


def events(page: VisitPage) -> list[tuple[date, str, str]]:
    return [(one.day, one.title, one.note) for one in session_of(page).records.events]


# -- the next visit -------------------------------------------------------------------------------


def test_that_an_empty_journal_says_what_can_be_done(make_page: MakePage) -> None:
    page = make_page()
    overview = page.overview
    assert "No visit is planned" in said(overview.next_visit)
    assert "No question yet" in said(overview.questions)
    assert "No goal yet" in said(overview.goals)
    assert not overview.past.isVisible()
    assert not overview.why_not.isVisible()
    assert "No surgery is entered yet" in said(overview.printing)


def test_that_the_next_visit_is_entered_with_day_and_person(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    press(qtbot, page.overview.next_visit, "Enter the next visit…")
    dialog = dialog_of(page)
    retype(qtbot, box_of(dialog, "day"), "5 October 2026")
    retype(qtbot, box_of(dialog, "title"), "Dr Example")
    save_dialog(qtbot, page)
    (kept,) = session_of(page).records.events
    assert (kept.day, kept.kind, kept.title) == (date(2026, 10, 5), EventKind.VISIT, "Dr Example")
    told = said(page.overview.next_visit)
    assert "Monday, 5 October 2026" in told
    assert "In 21 days · Dr Example" in told
    assert "No visit is planned" not in told
    undo(qtbot, page)
    assert "No visit is planned" in said(page.overview.next_visit)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [("13 September 2026", "this day has passed"), ("", "please choose the day"), ("soon", "cannot be read")],
)
def test_that_a_next_visit_must_be_a_day_to_come(
    qtbot: QtBot, make_page: MakePage, typed: str, problem: str
) -> None:
    page = make_page()
    press(qtbot, page.overview.next_visit, "Enter the next visit…")
    dialog = dialog_of(page)
    retype(qtbot, box_of(dialog, "day"), typed)
    press(qtbot, dialog, "Save")
    assert problem in dialog.form.problem("day")
    assert session_of(page).records.events == ()
    dialog.done(0)


def test_that_a_planned_visit_is_moved_and_removed_and_both_can_be_undone(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(visit(10, days(7), "Dr Example"))
    row = row_of(page, known(10))
    assert "been" not in row.buttons
    assert "21 September 2026" in row.buttons["change"].accessibleDescription()
    qtbot.mouseClick(row.buttons["change"], LEFT)
    retype(qtbot, box_of(dialog_of(page), "day"), "15 September 2026")
    save_dialog(qtbot, page)
    assert "Tomorrow · Dr Example" in said(page.overview.next_visit)
    with qtbot.waitSignal(session_of(page).saved):
        qtbot.mouseClick(row_of(page, known(10)).buttons["remove"], LEFT)
    assert "No visit is planned" in said(page.overview.next_visit)
    undo(qtbot, page)
    assert "Tomorrow" in said(page.overview.next_visit)
    undo(qtbot, page)
    assert "In 7 days" in said(page.overview.next_visit)


def test_that_several_planned_visits_stand_nearest_first(make_page: MakePage) -> None:
    page = make_page(visit(10, days(40), "Surgeon"), visit(11, days(3), "Physiotherapist"))
    assert list(page.overview.next_visit.rows) == [known(11), known(10)]
    assert page.overview.next_visit.add_one.text() == "Enter another visit…"


def test_that_the_keyboard_stays_in_the_card_when_its_last_visit_is_gone(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(visit(10, days(3)))
    button = row_of(page, known(10)).buttons["remove"]
    button.setFocus()
    with qtbot.waitSignal(session_of(page).saved):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert page.overview.next_visit.add_one.hasFocus()


# -- questions and the printed page ---------------------------------------------------------------


def test_that_the_first_three_questions_are_marked_as_those_on_page_one(make_page: MakePage) -> None:
    page = make_page(*(question(number, f"Question {number}?") for number in range(1, 6)))
    listed = page.overview.questions.list
    assert [listed.item(row).data(MARK) for row in range(5)] == ["on page one"] * 3 + [None] * 2
    spoken = listed.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Question 1? On page one."


def test_that_the_mark_stays_with_the_place_when_questions_are_moved(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(*(question(number, f"Question {number}?") for number in range(1, 5)))
    questions = page.overview.questions
    questions.list.setCurrentRow(3)
    with qtbot.waitSignal(session_of(page).saved):
        qtbot.mouseClick(questions.up, LEFT)
    assert lines(questions.list) == ["Question 1?", "Question 2?", "Question 4?", "Question 3?"]
    assert [bool(questions.list.item(row).data(MARK)) for row in range(4)] == [True, True, True, False]


def test_that_questions_from_readings_are_taken_with_one_click(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(DISC)
    suggested = page.overview.suggested
    qtbot.mouseClick(suggested.header, LEFT)
    qtbot.waitUntil(lambda: bool(suggested.asked))
    qtbot.waitUntil(suggested.asked[0].button.isVisible)
    wanted = suggested.asked[0].question
    with qtbot.waitSignal(session_of(page).saved):
        qtbot.mouseClick(suggested.asked[0].button, LEFT)
    assert lines(page.overview.questions.list) == [wanted]
    assert suggested.asked[0].button.text() == "Added to my questions"


def test_that_no_question_is_suggested_where_notes_are_switched_off(
    make_page: MakePage, settings: Settings
) -> None:
    settings.notes_shown = False
    page = make_page(DISC)
    assert not page.overview.suggested.isVisible()


def test_that_the_page_says_what_is_printed_and_since_when(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(DISC, visit(10, date(2026, 8, 3), "Dr Example", "Go on."))
    told = said(page.overview.printing)
    assert "your first three questions" in told
    assert "since 3 August 2026, your last visit" in told
    with qtbot.waitSignal(page.print_asked):
        press(qtbot, page.overview.printing, "Print the page for my doctor…")


def test_that_without_a_visit_the_printed_page_tells_since_surgery(make_page: MakePage) -> None:
    page = make_page(DISC)
    assert "since your surgery on 12 January 2026" in said(page.overview.printing)


def test_that_a_visit_of_today_is_not_the_last_one_before_it_is_written_down(make_page: MakePage) -> None:
    page = make_page(DISC, visit(9, date(2026, 8, 3), note="Go on."), TODAYS)
    assert "since 3 August 2026" in said(page.overview.printing)


# -- goals ----------------------------------------------------------------------------------------


def test_that_a_goal_is_added_by_enter_and_set_today(qtbot: QtBot, make_page: MakePage) -> None:
    goals = (page := make_page()).overview.goals
    goals.own.setFocus()
    qtbot.keyClicks(goals.own, "Drive")
    with qtbot.waitSignal(session_of(page).saved):
        qtbot.keyClick(goals.own, Qt.Key.Key_Return)
    assert lines(goals.list) == ["Drive\nA goal since 14 September 2026"]
    assert goals.own.text() == ""
    undo(qtbot, page)
    assert goals.empty.isVisible()


def test_that_a_goal_is_marked_as_reached_on_a_day_and_that_can_be_undone(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(
        Goal(known(20), "Drive", set_on=date(2026, 1, 5)),
        Goal(known(21), "Sit through dinner", set_on=date(2026, 1, 6)),
    )
    goals = page.overview.goals
    qtbot.mouseClick(goals.reached_one, LEFT)
    dialog = dialog_of(page)
    assert box_of(dialog, "reached").day() == TODAY
    retype(qtbot, box_of(dialog, "reached"), "10 September 2026")
    save_dialog(qtbot, page)
    assert lines(goals.list) == [
        "Sit through dinner\nA goal since 6 January 2026",
        "Drive\nReached on 10 September 2026",
    ]
    undoable = session_of(page).undoable
    assert undoable is not None
    assert undoable.action == "reach-goal"
    undo(qtbot, page)
    assert "Reached" not in " ".join(lines(goals.list))


def test_that_a_goal_cannot_be_reached_tomorrow_nor_lose_its_words(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(Goal(known(20), "Drive"))
    goals = page.overview.goals
    qtbot.mouseClick(goals.reached_one, LEFT)
    dialog = dialog_of(page)
    retype(qtbot, box_of(dialog, "reached"), "15 September 2026")
    press(qtbot, dialog, "Save")
    assert "still to come" in dialog.form.problem("reached")
    dialog.done(0)
    QApplication.processEvents()
    goals.list.setFocus()
    qtbot.keyClick(goals.list, Qt.Key.Key_Return)
    dialog = dialog_of(page)
    retype(qtbot, box_of(dialog, "text"), " ")
    press(qtbot, dialog, "Save")
    assert "what the goal is" in dialog.form.problem("text")
    dialog.done(0)


def test_that_a_reached_goal_can_become_open_again(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(Goal(known(20), "Drive", reached=date(2026, 9, 1)))
    goals = page.overview.goals
    assert not goals.reached_one.isEnabled()
    qtbot.mouseClick(goals.change_one, LEFT)
    retype(qtbot, box_of(dialog_of(page), "reached"), "")
    retype(qtbot, box_of(dialog_of(page), "text"), "Drive to work")
    save_dialog(qtbot, page)
    assert lines(goals.list) == ["Drive to work"]
    assert goals.reached_one.isEnabled()


def test_that_a_goal_is_removed_by_its_key_and_comes_back(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(Goal(known(20), "Drive"))
    goals = page.overview.goals
    goals.list.setFocus()
    with qtbot.waitSignal(session_of(page).saved):
        qtbot.keyClick(goals.list, Qt.Key.Key_Delete)
    assert goals.empty.isVisible()
    assert goals.own.hasFocus()
    undo(qtbot, page)
    assert lines(goals.list) == ["Drive"]


@pytest.mark.parametrize(
    ("day", "asked"),
    [
        (date(2026, 2, 22), ""),
        (date(2026, 2, 23), "Six weeks"),
        (date(2026, 3, 15), "Six weeks"),
        (date(2026, 3, 16), ""),
        (date(2026, 4, 12), "Three months"),
        (date(2026, 7, 20), "Six months"),
        (date(2027, 1, 12), "A year"),
        (date(2027, 3, 1), ""),
    ],
)
def test_that_goals_are_looked_at_again_at_checkpoints(make_page: MakePage, day: date, asked: str) -> None:
    page = make_page(DISC, Goal(known(20), "Drive"), day=day)
    goals = page.overview.goals
    assert goals.look_again.isVisible() is bool(asked)
    if asked:
        assert goals.look_again.text().startswith(f"{asked} ha")


@pytest.mark.parametrize("records", [(DISC,), (Goal(known(20), "Drive"),), ()])
def test_that_without_open_goal_or_surgery_no_checkpoint_asks(
    make_page: MakePage, records: tuple[Changed, ...]
) -> None:
    page = make_page(*records, day=date(2026, 2, 23))
    assert not page.overview.goals.look_again.isVisible()


# -- after the visit ------------------------------------------------------------------------------


def test_that_writing_down_is_offered_from_the_day_on_and_never_opens_itself(make_page: MakePage) -> None:
    page = make_page(TODAYS, visit(11, days(-9), "Physiotherapist"), visit(12, days(1)))
    assert page.form is None
    assert list(page.overview.next_visit.rows) == [known(11), known(10), known(12)]
    assert row_of(page, known(10)).line.text() == "Today · Dr Example"
    assert row_of(page, known(11)).line.text() == "9 days ago · Physiotherapist · not written down yet"
    assert "been" not in row_of(page, known(12)).buttons
    assert not page.overview.past.isVisible()


def test_that_a_visit_of_long_ago_is_not_offered_but_stands_among_the_past_ones(make_page: MakePage) -> None:
    page = make_page(visit(10, days(-56)), visit(11, days(-57)))
    assert list(page.overview.next_visit.rows) == [known(10)]
    assert page.overview.past.header.standing == "1 visit, on 19 July 2026"


def test_that_an_older_visit_is_not_asked_for_once_a_later_one_is_written_down(make_page: MakePage) -> None:
    page = make_page(visit(10, days(-30)), visit(11, days(-9), note="Go on."), visit(12, days(-2)))
    assert list(page.overview.next_visit.rows) == [known(12)]
    assert page.overview.past.header.standing == "2 visits, the last on 5 September 2026"


def test_that_a_visit_is_written_down_as_one_change_that_one_undo_takes_back(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(DISC, PARACETAMOL, TODAYS, DRIVE, SWIM)
    before = session_of(page).records
    form = been(qtbot, page, TODAYS.id)
    assert field_of(form, "note").hasFocus()
    qtbot.keyClicks(field_of(form, "note"), "Going well.")
    qtbot.keyClicks(form.answers.rows[DRIVE.id].note, "From October on.")
    retype(qtbot, field_of(form, "next_day"), "14 December 2026")
    qtbot.keyClicks(field_of(form, "next_title"), "Dr Example")
    save_form(qtbot, page)

    assert events(page) == [(TODAY, "Dr Example", "Going well."), (days(91), "Dr Example", "")]
    drive, swim = session_of(page).records.questions
    assert (drive.asked, drive.answer) == (TODAY, "From October on.")
    assert (swim.asked, swim.answer) == (None, "")
    assert lines(page.overview.questions.list) == ["May I swim?"]
    assert list(page.overview.next_visit.rows) == [session_of(page).records.events[1].id]
    assert "since 14 September 2026" in said(page.overview.printing)

    undo(qtbot, page)
    assert session_of(page).records == before
    assert session_of(page).redoable is not None
    assert "been" in row_of(page, TODAYS.id).buttons


def test_that_a_question_asked_without_an_answer_leaves_the_list(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(TODAYS, DRIVE)
    form = been(qtbot, page, TODAYS.id)
    row = form.answers.rows[DRIVE.id]
    qtbot.mouseClick(row.asked, LEFT, pos=row.asked.rect().topLeft() + row.asked.rect().center() / 8)
    assert row.asked.isChecked()
    save_form(qtbot, page)
    (kept,) = session_of(page).records.questions
    assert (kept.asked, kept.answer) == (TODAY, "")


def test_that_a_visit_that_was_not_planned_is_written_down_too(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    press(qtbot, page.overview.next_visit, "I have been to a visit…")
    form = form_of(page)
    assert field_of(form, "day").day() == TODAY
    retype(qtbot, field_of(form, "day"), "11 September 2026")
    qtbot.keyClicks(field_of(form, "title"), "Family doctor")
    qtbot.keyClicks(field_of(form, "note"), "Blood pressure is fine.")
    qtbot.keyClick(field_of(form, "note"), Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: page.form is None)
    assert events(page) == [(days(-3), "Family doctor", "Blood pressure is fine.")]
    assert page.overview.past.header.standing == "1 visit, on 11 September 2026"


@pytest.mark.parametrize(
    ("name", "typed", "problem"),
    [
        ("day", "15 September 2026", "still to come"),
        ("day", "", "please choose the day"),
        ("next_day", "14 September 2026", "must come after this one, which was on 14 September 2026"),
        ("next_day", "32 May 2027", "no day"),
        ("next_title", "Surgeon", "please choose the day"),
    ],
)
def test_that_days_that_do_not_fit_are_told_at_their_field(
    qtbot: QtBot, make_page: MakePage, name: str, typed: str, problem: str
) -> None:
    page = make_page(TODAYS)
    form = been(qtbot, page, TODAYS.id)
    retype(qtbot, field_of(form, name), typed)
    qtbot.mouseClick(form.foot.save_button, LEFT)
    place = "next_day" if name == "next_title" else name
    told = form.visit_form.problem("day") + form.next_form.problem("next_day")
    assert problem in told
    assert field_of(form, place).hasFocus()
    assert page.form is form
    assert events(page) == [(TODAY, "Dr Example", "")]


def test_that_what_stands_in_the_way_is_scrolled_to(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(TODAYS, *(question(number, f"Question {number}?") for number in range(1, 9)))
    page.resize(700, 400)
    form = been(qtbot, page, TODAYS.id)
    retype(qtbot, field_of(form, "day"), "15 September 2026")
    form.changes[2].header.setFocus()
    bar = form.scroll_area.verticalScrollBar()
    QApplication.processEvents()
    bar.setValue(bar.maximum())
    assert field_of(form, "day").visibleRegion().isEmpty()
    qtbot.mouseClick(form.foot.save_button, LEFT)
    assert field_of(form, "day").hasFocus()
    assert not field_of(form, "day").visibleRegion().isEmpty()


def test_that_a_next_visit_that_is_planned_already_is_not_planned_twice(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(TODAYS, visit(11, days(30), "Surgeon"))
    form = been(qtbot, page, TODAYS.id)
    assert "Already planned: 14 October 2026: Surgeon" in said(form)
    qtbot.keyClicks(field_of(form, "note"), "See you in October.")
    retype(qtbot, field_of(form, "next_day"), "14 October 2026")
    save_form(qtbot, page)
    assert [day for day, _, _ in events(page)] == [TODAY, days(30)]


def test_that_changed_medicines_plans_and_windows_are_saved_with_the_visit(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(DISC, PARACETAMOL, LIFTING, TODAYS)
    before = session_of(page).records
    form = been(qtbot, page, TODAYS.id)
    medicines, plans, windows = form.changes
    for fold in form.changes:
        assert fold.header.standing == "Nothing changed"
        qtbot.mouseClick(fold.header, LEFT)

    press(qtbot, medicines, "Dose changed…")
    retype(qtbot, box_of(dialog_of(page), "dose"), "500 mg")
    press(qtbot, dialog_of(page), "Save")
    press(qtbot, plans, "No longer…")
    assert box_of(dialog_of(page), "ends").day() == TODAY
    press(qtbot, dialog_of(page), "Save")
    press(qtbot, windows, "My surgeon said…")
    retype(qtbot, box_of(dialog_of(page), "to_day"), "8")
    press(qtbot, dialog_of(page), "Save")
    assert [fold.header.standing for fold in form.changes] == ["1 change"] * 3
    assert "Changed at this visit" in lines(windows.list)[0]
    assert session_of(page).records == before
    save_form(qtbot, page)

    records = session_of(page).records
    assert [(one.dose, one.begins, one.ends) for one in records.medicines] == [
        ("1 g", date(2026, 1, 12), days(-1)),
        ("500 mg", TODAY, None),
    ]
    assert records.plans[0].ends == TODAY
    assert [(one.window, one.to_day) for one in records.windows] == [(WindowKind.RELIEF, 56)]
    undo(qtbot, page)
    assert session_of(page).records == before


def test_that_a_medicine_is_stopped_and_another_begun_on_the_visits_day(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(PARACETAMOL, visit(10, days(-2)))
    form = been(qtbot, page, known(10))
    medicines = form.changes[0]
    qtbot.mouseClick(medicines.header, LEFT)
    press(qtbot, medicines, "Stopped…")
    press(qtbot, dialog_of(page), "Save")
    press(qtbot, medicines, "A new medicine…")
    retype(qtbot, box_of(dialog_of(page), "name"), "Ibuprofen")
    press(qtbot, dialog_of(page), "Save")
    save_form(qtbot, page)
    spans = [(one.name, one.begins, one.ends) for one in session_of(page).records.medicines]
    assert spans == [
        ("Paracetamol", date(2026, 1, 12), days(-2)),
        ("Ibuprofen", days(-2), None),
    ]


def test_that_a_gathered_change_can_be_left_out_again(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PARACETAMOL, TODAYS)
    form = been(qtbot, page, TODAYS.id)
    medicines = form.changes[0]
    qtbot.mouseClick(medicines.header, LEFT)
    assert not medicines.back_one.isEnabled()
    press(qtbot, medicines, "Dose changed…")
    retype(qtbot, box_of(dialog_of(page), "dose"), "500 mg")
    press(qtbot, dialog_of(page), "Save")
    assert [row.title for row in medicines.rows] == ["Paracetamol, 1 g", "Paracetamol, 500 mg"]
    medicines.list.setCurrentRow(1)
    press(qtbot, medicines, "Leave as it was")
    assert [row.title for row in medicines.rows] == ["Paracetamol, 1 g"]
    assert medicines.header.standing == "Nothing changed"


def test_that_closing_a_gathering_dialog_changes_nothing(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(PARACETAMOL, TODAYS)
    form = been(qtbot, page, TODAYS.id)
    medicines = form.changes[0]
    qtbot.mouseClick(medicines.header, LEFT)
    press(qtbot, medicines, "Stopped…")
    press(qtbot, dialog_of(page), "Cancel")
    assert form.gathered.kept == ()


# -- half-written visits --------------------------------------------------------------------------


def test_that_half_written_answers_are_there_again_after_closing_and_a_crash(
    qtbot: QtBot, make_page: MakePage, tmp_path: Path
) -> None:
    page = make_page(DISC, PARACETAMOL, TODAYS, DRIVE, SWIM)
    form = been(qtbot, page, TODAYS.id)
    qtbot.keyClicks(field_of(form, "note"), "Going we")
    qtbot.keyClicks(form.answers.rows[DRIVE.id].note, "From Octo")
    form.answers.rows[SWIM.id].asked.click()
    retype(qtbot, field_of(form, "next_day"), "14 Dece")
    medicines = form.changes[0]
    qtbot.mouseClick(medicines.header, LEFT)
    press(qtbot, medicines, "Stopped…")
    press(qtbot, dialog_of(page), "Save")
    qtbot.waitUntil(
        lambda: "Going we" in str(session_of(page).draft("visit"))
    )  # by itself, soon after typing
    qtbot.waitUntil(lambda: not session_of(page).is_busy)
    session_of(page).settle()
    copied = tmp_path / "as-a-crash-leaves-it.journal"
    copied.write_bytes((tmp_path / "mine.journal").read_bytes())

    session = Session(Moment(TODAY), english())
    with qtbot.waitSignal(session.loaded):
        session.open(copied)
    again = VisitPage(session, page._theme, page.overview.suggested._settings)
    qtbot.addWidget(again)
    again.show()
    assert again.form is None
    assert row_of(again, TODAYS.id).line.text() == "Today · Dr Example · half written"
    form = been(qtbot, again, TODAYS.id)
    assert field_of(form, "note").toPlainText() == "Going we"
    assert field_of(form, "next_day").text() == "14 Dece"
    assert form.answers.rows[DRIVE.id].note.toPlainText() == "From Octo"
    assert form.answers.rows[SWIM.id].asked.isChecked()
    assert [(one.name, one.ends) for one in form.gathered.kept if isinstance(one, Medicine)] == [
        ("Paracetamol", TODAY)
    ]
    session.close()


def test_that_each_visit_has_a_half_written_form_of_its_own(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(TODAYS, visit(11, TODAY, "Physiotherapist"))
    form = been(qtbot, page, known(10))
    qtbot.keyClicks(field_of(form, "note"), "From the surgeon")
    press(qtbot, form, "Go on later")
    form = been(qtbot, page, known(11))
    assert field_of(form, "note").toPlainText() == ""
    qtbot.keyClicks(field_of(form, "note"), "From the physiotherapist")
    press(qtbot, form, "Go on later")
    assert row_of(page, known(10)).buttons["been"].text() == "Go on writing…"
    assert field_of(been(qtbot, page, known(10)), "note").toPlainText() == "From the surgeon"


def test_that_a_half_written_visit_that_was_not_planned_stands_in_the_list(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page()
    press(qtbot, page.overview.next_visit, "I have been to a visit…")
    qtbot.keyClicks(field_of(form_of(page), "title"), "Family doctor")
    press(qtbot, form_of(page), "Go on later")
    told = said(page.overview.next_visit)
    assert "14 September 2026: Family doctor" in told
    assert "Half written" in told
    assert not page.overview.next_visit.been_one.isVisible()
    qtbot.keyClicks(field_of(been(qtbot, page, NEW), "note"), "All well.")
    save_form(qtbot, page)
    assert events(page) == [(TODAY, "Family doctor", "All well.")]
    assert session_of(page).draft("visit") is None


def test_that_what_is_half_written_is_not_lost_with_a_removed_visit(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(TODAYS)
    qtbot.keyClicks(field_of(been(qtbot, page, TODAYS.id), "note"), "Go on.")
    press(qtbot, form_of(page), "Go on later")
    with qtbot.waitSignal(session_of(page).saved):
        qtbot.mouseClick(row_of(page, TODAYS.id).buttons["remove"], LEFT)
    assert "Half written" in said(page.overview.next_visit)
    been(qtbot, page, TODAYS.id)
    save_form(qtbot, page)
    assert events(page) == [(TODAY, "Dr Example", "Go on.")]


def test_that_nothing_typed_leaves_no_draft_and_cancel_asks_only_about_what_was_typed(
    qtbot: QtBot, make_page: MakePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make_page(TODAYS)
    press(qtbot, been(qtbot, page, TODAYS.id), "Cancel")
    assert page.form is None
    assert session_of(page).draft("visit") is None

    asked: list[str] = []

    def answer(box: QMessageBox) -> int:
        asked.append(box.text())
        wanted = "Keep writing" if len(asked) == 1 else "Close without saving"
        next(button for button in box.buttons() if button.text() == wanted).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    form = been(qtbot, page, TODAYS.id)
    qtbot.keyClicks(field_of(form, "note"), "x")
    press(qtbot, form, "Cancel")
    assert form_of(page) is form
    press(qtbot, form, "Cancel")
    assert asked == ["Close without saving what you wrote here?"] * 2
    assert page.form is None
    assert session_of(page).draft("visit") is None
    assert events(page) == [(TODAY, "Dr Example", "")]


def test_that_an_undo_meanwhile_takes_nothing_that_is_typed(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(TODAYS, DRIVE)
    with qtbot.waitSignal(session_of(page).saved):
        session_of(page).save("add-question", SWIM)
    form = been(qtbot, page, TODAYS.id)
    qtbot.keyClicks(form.answers.rows[DRIVE.id].note, "In October.")
    undo(qtbot, page)
    assert list(form.answers.rows) == [DRIVE.id]
    assert form.answers.rows[DRIVE.id].note.toPlainText() == "In October."


def test_that_a_half_written_question_and_goal_are_kept(make_page: MakePage) -> None:
    page = make_page()
    page.overview.questions.own.setText("Half a quest")
    page.overview.goals.own.setText("Half a go")
    page.keep_draft()
    session_of(page).close()
    again = make_page()
    assert again.overview.questions.own.text() == "Half a quest"
    assert again.overview.goals.own.text() == "Half a go"


# -- past visits ----------------------------------------------------------------------------------

PAST = (
    visit(40, days(-30), "Dr Example", "Start swimming."),
    visit(41, days(-120), "Dr Example"),
    question(1, "May I swim?", asked=days(-30), answer="Yes."),
    question(2, "May I run?", asked=days(-30)),
    question(3, "When may I drive?"),
)


def opened(qtbot: QtBot, page: VisitPage, number: int) -> QWidget:
    if not page.overview.past.is_open:
        qtbot.mouseClick(page.overview.past.header, LEFT)
    fold = page.overview.past.folds[known(number)]
    qtbot.waitUntil(fold.header.isVisible)
    fold.header.setFocus()
    qtbot.keyClick(fold.header, Qt.Key.Key_Return)
    assert fold.body is not None
    return fold


def test_that_past_visits_are_folded_and_tell_what_was_said_and_answered(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(*PAST)
    past = page.overview.past
    assert past.header.standing == "2 visits, the last on 15 August 2026"
    assert not past.is_open
    told = said(opened(qtbot, page, 40))
    assert list(past.folds) == [known(40), known(41)]
    assert past.folds[known(40)].header.title == "15 August 2026: Dr Example"
    assert past.folds[known(40)].header.standing == "Start swimming. · 2 questions asked"
    assert past.folds[known(41)].header.standing == "Nothing is written down of what was said."
    for words in ("Start swimming.", "May I swim?", "Yes.", "May I run?", "No answer is written down."):
        assert words in told


def test_that_a_past_visit_is_changed_and_an_answer_taken_back(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(*PAST)
    press(qtbot, opened(qtbot, page, 40), "Change…")
    form = form_of(page)
    assert list(form.answers.rows) == [known(101), known(102), known(103)]
    assert form.answers.rows[known(102)].asked.isChecked()
    retype(qtbot, field_of(form, "day"), "16 August 2026")
    retype(qtbot, form.answers.rows[known(101)].note, "")
    qtbot.keyClicks(form.answers.rows[known(103)].note, "Next month.")
    save_form(qtbot, page)
    kept = [(one.text, one.asked, one.answer) for one in session_of(page).records.questions]
    assert kept == [
        ("May I swim?", None, ""),
        ("May I run?", days(-29), ""),
        ("When may I drive?", days(-29), "Next month."),
    ]
    assert (days(-29), "Dr Example", "Start swimming.") in events(page)
    undo(qtbot, page)
    assert lines(page.overview.questions.list) == ["When may I drive?"]


def test_that_an_older_visit_is_changed_without_what_followed_from_it(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(*PAST)
    press(qtbot, opened(qtbot, page, 41), "Change…")
    form = form_of(page)
    assert not form.coming.isVisible()
    assert not any(change.isVisible() for change in form.changes)
    press(qtbot, form, "Cancel")
    press(qtbot, opened(qtbot, page, 40), "Change…")
    assert form_of(page).coming.isVisible()


def test_that_a_past_visit_is_removed_and_comes_back(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(*PAST)
    fold = opened(qtbot, page, 41)
    with qtbot.waitSignal(session_of(page).saved):
        press(qtbot, fold, "Remove")
    assert list(page.overview.past.folds) == [known(40)]
    undo(qtbot, page)
    assert list(page.overview.past.folds) == [known(40), known(41)]
    assert page.overview.past.folds[known(41)].is_open


def test_that_of_two_visits_on_a_day_each_is_written_down_by_itself(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(TODAYS, visit(11, TODAY, "Physiotherapist"), DRIVE)
    form = been(qtbot, page, known(10))
    qtbot.keyClicks(field_of(form, "note"), "Going well.")
    qtbot.keyClicks(form.answers.rows[DRIVE.id].note, "In October.")
    save_form(qtbot, page)
    assert list(page.overview.next_visit.rows) == [known(11)]
    qtbot.keyClicks(field_of(been(qtbot, page, known(11)), "note"), "More walking.")
    save_form(qtbot, page)
    assert page.overview.next_visit.rows == {}
    assert sorted(events(page)) == [
        (TODAY, "Dr Example", "Going well."),
        (TODAY, "Physiotherapist", "More walking."),
    ]
    (kept,) = session_of(page).records.questions
    assert (kept.asked, kept.answer) == (TODAY, "In October.")
    assert page.overview.past.header.standing == "2 visits, the last on 14 September 2026"


# -- read only, the day, looks --------------------------------------------------------------------


def test_that_a_second_window_shows_all_and_changes_nothing(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(
        DISC, *PAST, visit(12, TODAY), visit(13, days(9)), Goal(known(20), "Drive"), read_only=True
    )
    overview = page.overview
    assert "can only be read here" in overview.why_not.text()
    assert overview.why_not.isVisible()
    opened(qtbot, page, 40)
    goals, coming = overview.goals, overview.next_visit
    never = [
        *(one for row in coming.rows.values() for name, one in row.buttons.items() if name != "history"),
        coming.add_one,
        coming.been_one,
        goals.reached_one,
        goals.change_one,
        goals.remove_one,
        goals.add_one,
        goals.own,
        overview.past.changes[known(40)],
    ]
    assert [one for one in never if one.isEnabled()] == []
    assert overview.printing.button.isEnabled()
    goals.list.setFocus()
    qtbot.keyClick(goals.list, Qt.Key.Key_Delete)
    qtbot.keyClick(goals.list, Qt.Key.Key_Return)
    page.write_up(NEW)
    assert page.form is None
    assert [one for one in page.findChildren(QDialog) if one.isVisible()] == []
    session_of(page).settle()
    assert len(session_of(page).records.goals) == 1


def test_that_a_new_day_is_noticed(make_page: MakePage) -> None:
    page = make_page(visit(10, days(1)))
    assert "Tomorrow" in row_of(page, known(10)).line.text()
    clock: Any = session_of(page).clock
    clock.day = days(1)
    page._look_at_clock()
    assert row_of(page, known(10)).line.text() == "Today"
    assert "been" in row_of(page, known(10)).buttons


def test_that_another_journal_closes_the_form_and_shows_its_own(
    qtbot: QtBot, make_page: MakePage, tmp_path: Path
) -> None:
    page = make_page(TODAYS)
    qtbot.keyClicks(field_of(been(qtbot, page, TODAYS.id), "note"), "Mine")
    page.keep_draft()
    with qtbot.waitSignal(session_of(page).loaded):
        session_of(page).open(tmp_path / "other.journal")
    assert page.form is None
    assert "No visit is planned" in said(page.overview.next_visit)
    with qtbot.waitSignal(session_of(page).loaded):
        session_of(page).open(tmp_path / "mine.journal")
    assert field_of(been(qtbot, page, TODAYS.id), "note").toPlainText() == "Mine"


def test_that_what_a_person_wrote_is_never_read_as_markup(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(
        visit(10, TODAY, "<b>Dr</b> & Co"),
        visit(11, days(-3), note="<i>said</i>"),
        question(1, "<b>Why</b> & how?"),
    )
    opened(qtbot, page, 11)
    form = been(qtbot, page, known(10))
    labels = [*page.findChildren(QLabel), *form.findChildren(QLabel)]
    written = [label for label in labels if "<" in label.text()]
    assert len(written) >= 3
    assert {label.textFormat() for label in written} == {Qt.TextFormat.PlainText}


def test_that_everything_that_takes_the_keyboard_has_a_name(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(DISC, PARACETAMOL, *PAST, TODAYS, Goal(known(20), "Drive"))
    opened(qtbot, page, 40)
    assert nameless(page) == []
    form = been(qtbot, page, TODAYS.id)
    for change in form.changes:
        qtbot.mouseClick(change.header, LEFT)
    assert nameless(form) == []
    name = form.answers.rows[known(103)].note.accessibleName()
    assert name == "Answer to: When may I drive?"


def nameless(widget: QWidget) -> list[QWidget]:
    taking = (QAbstractButton, QLineEdit, QPlainTextEdit)
    found = [one for one in widget.findChildren(QWidget) if isinstance(one, taking) and one.isVisible()]
    assert found
    return [one for one in found if not (one.accessibleName() or getattr(one, "text", str)())]


def test_that_tab_goes_from_top_to_bottom(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(TODAYS, DRIVE)
    form = been(qtbot, page, TODAYS.id)
    wanted = [
        field_of(form, "note"),
        form.answers.rows[DRIVE.id].note,
        form.answers.rows[DRIVE.id].asked,
        field_of(form, "next_day"),
        field_of(form, "next_title"),
        form.changes[0].header,
        form.changes[1].header,
        form.changes[2].header,
        form.foot.cancel_button,
        form.foot.later_button,
        form.foot.save_button,
    ]
    seen = []
    for _ in wanted:
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == wanted


def is_within(area: QScrollArea) -> bool:
    """Whether nothing in a scroll area is cut off at its side."""
    inner = area.widget()
    return inner is not None and inner.width() <= area.viewport().width()


def test_that_tab_comes_to_visits_before_the_buttons_below_them(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(TODAYS, visit(11, days(9)))
    card = page.overview.next_visit
    wanted = [
        *row_of(page, known(10)).buttons.values(),
        *row_of(page, known(11)).buttons.values(),
        card.add_one,
        card.been_one,
        page.overview.questions.own,
    ]
    wanted[0].setFocus()
    seen = []
    for _ in wanted:
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == wanted


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_that_nothing_is_wider_than_the_smallest_window(
    qtbot: QtBot, make_page: MakePage, theme: Theme, qapp: QApplication, percent: int
) -> None:
    theme.apply(qapp)
    theme.choose_text(percent)
    page = make_page(DISC, PARACETAMOL, LIFTING, *PAST, TODAYS, visit(13, days(9)), Goal(known(20), "Drive"))
    page.resize(900 - 290, 600)
    opened(qtbot, page, 40)
    qtbot.waitUntil(lambda: is_within(page.overview.scroll_area))
    form = been(qtbot, page, TODAYS.id)
    for change in form.changes:
        qtbot.mouseClick(change.header, LEFT)
    qtbot.waitUntil(lambda: is_within(form.scroll_area))
    theme.choose_text(100)


def test_that_visits_among_other_events_are_told_apart(make_page: MakePage) -> None:
    fall = Event(known(30), days(3), EventKind.FALL, "On the stairs")
    page = make_page(fall, Entry(known(31), TODAY, back=3))
    assert page.overview.next_visit.rows == {}
