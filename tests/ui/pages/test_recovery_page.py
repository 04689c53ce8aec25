from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta, timezone
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journal.records import (
    Entry,
    Event,
    EventKind,
    Person,
    Procedure,
    Question,
    Surgery,
    TypicalWeek,
    UrgentSign,
)
from journal.records.changes import Changed
from journal.words import english
from ui.pages.recovery import RecoveryPage
from ui.pages.recovery.checkpoint_table import CheckpointTable
from ui.pages.recovery.statements import StatementFold
from ui.pages.timeline.window_note import WindowNote
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.fold import Fold

OPERATED = date(2026, 1, 12)
HERE = timezone(timedelta(hours=1))
LEFT = Qt.MouseButton.LeftButton
BEFORE = TypicalWeek(back=7, leg_left=8, numbness=4, activity=6)
DISC = Surgery(str(UUID(int=1)), OPERATED, (Procedure.DISCECTOMY,), before=BEFORE)
FUSED = Surgery(str(UUID(int=2)), OPERATED, (Procedure.FUSION,), before=BEFORE)

_NUMBERS = count(100)


def entry(day: int, **said: Any) -> Entry:
    """An entry about a day since surgery."""
    return Entry(id=str(UUID(int=next(_NUMBERS))), day=OPERATED + timedelta(days=day), **said)


def weeks(*numbers: int, **said: Any) -> list[Entry]:
    """Entries on the first three days of some weeks since surgery."""
    return [entry(7 * (week - 1) + day, **said) for week in numbers for day in range(3)]


BETTER = weeks(11, 12, 13, 14, back=2, leg_left=1, numbness=2, activity=3)
SAME = weeks(11, 12, 13, 14, back=7, leg_left=8, activity=6)

MakePage = Callable[..., RecoveryPage]


class Moment:
    """A clock that shows eight in the evening of a day since surgery."""

    def __init__(self, day: int) -> None:
        self.day = day

    def __call__(self) -> datetime:
        return datetime.combine(OPERATED + timedelta(days=self.day), time(20), HERE)


@pytest.fixture
def make_page(qtbot: QtBot, tmp_path: Path, theme: Theme, settings: Settings) -> Iterator[MakePage]:
    """Show the page on a day since surgery of a journal that holds some records, once it is read."""
    sessions: list[Session] = []

    def open_session(day: int) -> Session:
        session = Session(Moment(day), english())
        sessions.append(session)
        with qtbot.waitSignal(session.loaded):
            session.open(tmp_path / "mine.journal")
        return session

    def make(day: int, *records: Changed, read_only: bool = False) -> RecoveryPage:
        session = open_session(day)
        if records:
            with qtbot.waitSignal(session.saved):
                session.save("save-entries", *records)
        page = RecoveryPage(open_session(day) if read_only else session, theme, settings)
        qtbot.addWidget(page)
        page.resize(1000, 800)
        page.show()
        rest(qtbot, page)
        return page

    yield make
    for session in sessions:
        session.close()


def rest(qtbot: QtBot, page: RecoveryPage) -> None:
    """Wait until what was asked for is read and everything has its place."""
    qtbot.waitUntil(lambda: not page.reader.is_busy)
    QApplication.processEvents()  # what was put on the page is shown in the next turn
    line = page.fontMetrics().height()
    folds = [fold for fold in page.findChildren(Fold) if fold.isVisible()]
    qtbot.waitUntil(lambda: all(fold.header.height() > line for fold in folds))


def save(qtbot: QtBot, page: RecoveryPage, *records: Changed) -> None:
    with qtbot.waitSignal(page._session.saved):
        page._session.save("save-entries", *records)
    rest(qtbot, page)


def said(widget: QWidget | None) -> str:
    """All words that can be seen in a widget."""
    assert widget is not None
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return " ".join(labels)


def shown(page: RecoveryPage) -> list[str]:
    """The rules of the statements that stand open to be chosen."""
    return [fold.card.rule for fold in page.findChildren(StatementFold) if fold.isVisible()]


def card(page: RecoveryPage, rule: str) -> StatementFold:
    return next(
        fold for fold in page.findChildren(StatementFold) if fold.card.rule == rule and fold.isVisible()
    )


def opened(qtbot: QtBot, page: RecoveryPage, rule: str) -> StatementFold:
    fold = card(page, rule)
    qtbot.mouseClick(fold.header, LEFT)
    assert fold.is_open
    rest(qtbot, page)
    return fold


# -- states ---------------------------------------------------------------------------------------


def test_that_a_journal_without_surgery_leads_to_where_one_is_entered(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(109)
    assert page.no_surgery.isVisible()
    assert not page.where.isVisible()
    assert not page.checkpoints.isVisible()
    assert not page.no_entries.isVisible()
    with qtbot.waitSignal(page.surgeries_asked):
        qtbot.mouseClick(page.no_surgery.button, LEFT)


def test_that_a_planned_surgery_is_told_and_nothing_is_held_against_anything(make_page: MakePage) -> None:
    page = make_page(-21, DISC)
    assert "planned for 12 January 2026, in 21 days" in said(page.where)
    assert "speaks only after surgery" in said(page.matching)
    assert not page.checkpoints.isVisible()


def test_that_a_surgery_without_entries_leads_to_the_first_one(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(30, DISC)
    assert "Day 30, week 5" in said(page.where)
    with qtbot.waitSignal(page.today_asked):
        qtbot.mouseClick(page.no_entries.button, LEFT)


def test_that_for_a_fusion_alone_the_page_says_why_it_says_little(make_page: MakePage) -> None:
    page = make_page(109, FUSED, *BETTER)
    assert "only a few are described" in page.few.text()
    assert page.few.isVisible()
    assert page.not_for_this.isVisible()


def test_that_after_freeing_a_nerve_the_page_does_not_say_that_it_says_little(make_page: MakePage) -> None:
    page = make_page(109, DISC, *BETTER)
    assert not page.few.isVisible()


def test_that_nothing_that_matches_is_never_called_well(make_page: MakePage) -> None:
    page = make_page(80, FUSED, entry(2, back=5))
    assert page.matching.folds == []
    assert "matches your entries at present" in page.matching.none.text()
    assert "does not tell how you are" in page.matching.none.text()


def test_that_day_week_windows_and_what_comes_next_are_told(make_page: MakePage) -> None:
    page = make_page(30, DISC, entry(29, back=3))
    told = said(page.where)
    assert "Day 30, week 5" in told
    assert "What comes next" in told
    assert [row.item.name for row in page.where.windows.rows] == ["Early relief", "Nerve recovery"]


def test_that_a_window_tells_its_text_and_source_when_clicked(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(30, DISC)
    qtbot.mouseClick(page.where.windows.rows[0], LEFT)
    note = page.where.findChild(WindowNote)
    assert note is not None
    assert "days 0 to 41 after surgery" in said(note)
    note.reject()


def test_that_urgent_signs_stand_first_with_what_to_do_and_the_days(make_page: MakePage) -> None:
    ticked = entry(105, urgent=(UrgentSign.BLADDER,))
    page = make_page(109, Person(emergency_number="112"), DISC, *BETTER, ticked)
    assert page.urgent.isVisible()
    assert page.urgent.y() < page.where.y()
    told = said(page.urgent)
    assert told.index("needs checking now") < told.index("112") < told.index("27 April 2026")


def test_that_without_a_tick_no_urgent_card_is_there(make_page: MakePage) -> None:
    assert not make_page(109, DISC, *SAME).urgent.isVisible()


# -- statements -----------------------------------------------------------------------------------


def test_that_the_order_of_the_cards_is_that_of_speaking(make_page: MakePage) -> None:
    rules = [fold.card.rule for fold in make_page(109, DISC, *SAME).matching.folds]
    assert rules[0] == "S15"
    assert rules[1:] == sorted(rules[1:], key=lambda rule: int(rule[1:]))
    assert {"S1", "S4", "S6"} <= set(rules)


def test_that_no_card_opens_itself(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(109, DISC, *SAME)
    assert not any(fold.is_open for fold in page.findChildren(Fold))
    save(qtbot, page, entry(108, urgent=(UrgentSign.WOUND,), back=9))
    assert page.urgent.isVisible()
    assert not any(fold.is_open for fold in page.findChildren(Fold))


def test_that_an_opened_card_tells_all_that_belongs_to_it(qtbot: QtBot, make_page: MakePage) -> None:
    fold = opened(qtbot, make_page(109, DISC, *BETTER), "S14")
    told = said(fold)
    for heading in (
        "What is described",
        "In your entries",
        "Other explanations",
        "What studies found, for and against",
        "Source",
    ):
        assert heading in told
    assert all(line in told for line in (*fold.card.numbers, *fold.card.evidence, fold.card.source))
    assert fold.thresholds is not None
    assert fold.card.thresholds[0] not in told
    qtbot.mouseClick(fold.thresholds.header, LEFT)
    assert fold.card.thresholds[0] in said(fold)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_that_a_card_opens_and_closes_by_the_keyboard(qtbot: QtBot, make_page: MakePage, key: Qt.Key) -> None:
    fold = card(make_page(109, DISC, *BETTER), "S14")
    fold.header.setFocus()
    qtbot.keyClick(fold.header, key)
    assert fold.body is not None
    assert fold.body.isVisible()
    assert QAccessible.queryAccessibleInterface(fold.header).state().expanded == 1
    qtbot.keyClick(fold.header, key)
    assert not fold.body.isVisible()
    assert QAccessible.queryAccessibleInterface(fold.header).state().collapsed == 1


def test_that_words_of_a_card_can_be_marked_and_copied(qtbot: QtBot, make_page: MakePage) -> None:
    fold = opened(qtbot, make_page(109, DISC, *BETTER), "S14")
    flag = Qt.TextInteractionFlag.TextSelectableByMouse
    lines = [label for label in fold.findChildren(QLabel) if label.text() in fold.card.statement]
    assert lines
    assert all(label.textInteractionFlags() & flag for label in lines)


def test_that_an_open_card_stays_open_when_something_is_written(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(109, DISC, *BETTER)
    opened(qtbot, page, "S14").header.setFocus()
    save(qtbot, page, entry(108, back=3))
    assert [
        fold.card.rule for fold in page.findChildren(StatementFold) if fold.is_open and fold.isVisible()
    ] == ["S14"]
    assert card(page, "S14").header.hasFocus()


def test_that_a_card_leads_to_its_place_in_the_guide(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(109, DISC, *BETTER)
    fold = opened(qtbot, page, "S14")
    assert fold.guide is not None
    with qtbot.waitSignal(page.guide_asked) as asked:
        qtbot.mouseClick(fold.guide, LEFT)
    assert asked.args == ["S14"]


def test_that_what_waits_says_how_many_days_are_missing(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(60, DISC, entry(57, back=6), entry(58, back=6))
    qtbot.mouseClick(page.unsettled.header, LEFT)
    standing = {fold.card.rule: fold.header.standing for fold in page.unsettled.folds}
    assert standing["S14"] == "Too early: this is read from 20 April 2026 on, in 38 days."
    assert "at least" in standing["S16"]
    assert standing.keys().isdisjoint(fold.card.rule for fold in page.matching.folds)


def test_that_what_does_not_match_and_what_is_for_others_stands_folded(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(109, DISC, *BETTER)
    assert "S19" not in shown(page)
    qtbot.mouseClick(page.not_for_this.header, LEFT)
    assert "S19" in shown(page)
    assert "S15" not in shown(page)
    qtbot.mouseClick(page.not_seen.header, LEFT)
    assert "S15" in shown(page)


def test_that_what_always_holds_is_there_on_every_day(make_page: MakePage) -> None:
    assert [fold.card.rule for fold in make_page(3, DISC).always.folds] == ["S7", "S8", "S18"]


def test_that_the_caution_stands_at_the_foot_in_every_state(
    qtbot: QtBot, make_page: MakePage, settings: Settings
) -> None:
    page = make_page(109)
    for _ in range(2):
        assert page.caution.isVisible()
        assert "does not replace your doctor" in page.caution.text()
        settings.notes_shown = False
        page.refresh()


# -- questions ------------------------------------------------------------------------------------


def test_that_one_click_adds_the_question_and_undo_gives_the_button_back(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(109, DISC, *BETTER)
    asked = opened(qtbot, page, "S14").questions[0]
    assert asked.button.text() == "Add to my questions"
    with qtbot.waitSignal(page._session.saved):
        qtbot.mouseClick(asked.button, LEFT)
    assert [one.text for one in page._session.records.questions] == [asked.question]
    assert asked.button.text() == "Added to my questions"
    assert not asked.button.isEnabled()
    assert page.questions.list.item(0).text() == asked.question
    with qtbot.waitSignal(page._session.changed):
        page._session.undo()
    assert page._session.records.questions == ()
    assert asked.button.text() == "Add to my questions"
    assert asked.button.isEnabled()


def test_that_a_question_taken_off_the_list_can_be_added_again(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(109, DISC, *BETTER)
    asked = opened(qtbot, page, "S14").questions[0]
    with qtbot.waitSignal(page._session.saved):
        qtbot.mouseClick(asked.button, LEFT)
    with qtbot.waitSignal(page._session.saved):
        qtbot.mouseClick(page.questions.remove_one, LEFT)
    assert asked.button.isEnabled()


def test_that_a_question_on_the_list_is_known_as_added(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(109, DISC, *BETTER)
    asked = opened(qtbot, page, "S14").questions[0]
    save(qtbot, page, Question(id=str(UUID(int=9)), text=f" {asked.question.upper()}", order=4))
    assert not asked.button.isEnabled()


def test_that_a_journal_that_can_only_be_read_says_why_no_question_can_be_added(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(109, DISC, *BETTER, read_only=True)
    asked = opened(qtbot, page, "S14").questions[0]
    assert not asked.button.isEnabled()
    assert asked.why_not.isVisible()
    assert "can only be read here" in asked.why_not.text()
    assert not page.questions.own.isEnabled()


# -- checkpoints ----------------------------------------------------------------------------------


def table(qtbot: QtBot, page: RecoveryPage, name: str) -> CheckpointTable:
    qtbot.mouseClick(page.checkpoints.folds[name].header, LEFT)
    found = page.checkpoints.folds[name].findChild(CheckpointTable)
    assert found is not None
    return found


def cells(table: CheckpointTable, row: int) -> list[str]:
    model = table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_that_a_checkpoint_stands_as_a_table_beside_the_time_before_surgery(
    qtbot: QtBot, make_page: MakePage
) -> None:
    found = table(qtbot, make_page(109, DISC, *BETTER), "three-months")
    assert cells(found, 0)[:6] == ["Back pain", "7 (remembered)", "2 (4 weeks)", "2", "2", "12 of 28"]
    assert cells(found, 0)[6].startswith("improved")


def test_that_only_three_months_are_judged(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(109, DISC, *weeks(5, 6, back=3), *BETTER)
    headings = [
        [
            found.model().headerData(column, Qt.Orientation.Horizontal)
            for column in range(found.model().columnCount())
        ]
        for found in (table(qtbot, page, "six-weeks"), table(qtbot, page, "three-months"))
    ]
    assert "Against before surgery" not in headings[0]
    assert "Against before surgery" in headings[1]


def test_that_a_checkpoint_before_its_end_says_so_far_and_bears_no_verdict(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(90, DISC, *weeks(11, 12, back=2))
    assert "So far, not complete" in page.checkpoints.folds["three-months"].header.standing
    assert cells(table(qtbot, page, "three-months"), 0) == [
        "Back pain", "7 (remembered)", "2 (2 weeks)", "2", "2", "6 of 21",
    ]  # fmt: skip


def test_that_a_checkpoint_that_has_not_begun_is_one_line(make_page: MakePage) -> None:
    page = make_page(109, DISC, *BETTER)
    assert list(page.checkpoints.folds) == ["six-weeks", "three-months"]
    assert "Six months: These weeks begin on 22 June 2026." in said(page.checkpoints)


def test_that_each_cell_is_read_aloud_with_its_site_and_heading(qtbot: QtBot, make_page: MakePage) -> None:
    found = table(qtbot, make_page(109, DISC, *BETTER), "three-months")
    role = Qt.ItemDataRole.AccessibleTextRole
    assert found.model().index(1, 2).data(role) == "Leg pain, Mean of the weekly scores: 1 (4 weeks)"
    assert found.accessibleName() == "Checkpoint: Three months"


def test_that_arrow_keys_go_from_cell_to_cell(qtbot: QtBot, make_page: MakePage) -> None:
    found = table(qtbot, make_page(109, DISC, *BETTER), "three-months")
    found.setFocus()
    assert (found.currentIndex().row(), found.currentIndex().column()) == (0, 0)
    qtbot.keyClick(found, Qt.Key.Key_Down)
    qtbot.keyClick(found, Qt.Key.Key_Right)
    assert (found.currentIndex().row(), found.currentIndex().column()) == (1, 1)


def test_that_in_a_narrow_place_the_numbers_of_a_site_stand_together(
    qtbot: QtBot, make_page: MakePage
) -> None:
    page = make_page(109, DISC, *BETTER)
    page.resize(480, 700)
    rest(qtbot, page)
    found = table(qtbot, page, "three-months")
    qtbot.waitUntil(lambda: found.model().columnCount() == 2)
    site, numbers = cells(found, 2)
    assert site == "Pain in the way of daily tasks"
    assert numbers.split("\n") == [
        "before surgery: 6 (remembered)",
        "mean of the weekly scores: 3 (4 weeks)",
        "improved: 3 lower",
        "median 3, range 3",
        "days recorded: 12 of 28",
    ]
    page.resize(1200, 700)
    qtbot.waitUntil(lambda: found.model().columnCount() == 7)


@pytest.mark.parametrize(("width", "percent"), [(1200, 100), (700, 100), (660, 150), (600, 200)])
def test_that_the_whole_table_is_seen_at_every_size(
    qtbot: QtBot, make_page: MakePage, theme: Theme, qapp: QApplication, width: int, percent: int
) -> None:
    theme.apply(qapp)
    theme.choose_text(percent)
    try:
        page = make_page(109, DISC, *BETTER)
        page.resize(width, 560)
        found = table(qtbot, page, "three-months")
        qtbot.waitUntil(lambda: found.viewport().width() > 100)
        assert (
            sum(found.columnWidth(column) for column in range(found.model().columnCount()))
            <= found.viewport().width()
        )
        assert sum(found.rowHeight(row) for row in range(6)) <= found.viewport().height()
        assert found.verticalScrollBar().maximum() == found.horizontalScrollBar().maximum() == 0
        qtbot.waitUntil(lambda: page.scroll_area.horizontalScrollBar().maximum() == 0)
    finally:
        theme.choose_text(100)


# -- switched off, other days ---------------------------------------------------------------------


def test_that_with_notes_off_the_page_only_says_so_and_keeps_the_questions(
    qtbot: QtBot, make_page: MakePage, settings: Settings
) -> None:
    settings.notes_shown = False
    page = make_page(109, DISC, *BETTER)
    assert page.off.isVisible()
    assert page.questions.isVisible()
    assert not any(
        widget.isVisible() for widget in (page.where, page.checkpoints, page.matching, page.always)
    )
    assert not page.as_of.open_one.isVisible()
    qtbot.mouseClick(page.off.button, LEFT)
    rest(qtbot, page)
    assert settings.notes_shown
    assert not page.off.isVisible()
    assert page.where.isVisible()
    assert "S14" in shown(page)


def test_that_nothing_is_read_while_the_page_is_not_seen(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(109, DISC)
    page.hide()
    with qtbot.waitSignal(page._session.saved):
        page._session.save("save-entries", *BETTER)
    assert not page.reader.is_busy
    assert page.no_entries.isHidden() is False
    page.show()
    rest(qtbot, page)
    assert "S14" in shown(page)


def test_that_a_new_day_is_read_when_it_comes(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(97, DISC, *BETTER)
    assert "S14" not in shown(page)
    clock: Any = page._session.clock
    clock.day = 98
    page.refresh()
    rest(qtbot, page)
    assert "S14" in shown(page)


def test_that_an_earlier_day_can_be_looked_at_and_left_again(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(109, DISC, *BETTER)
    assert not page.as_of.field.isVisible()
    assert not page.stood.isVisible()
    qtbot.mouseClick(page.as_of.open_one, LEFT)
    page.as_of.field.selectAll()
    qtbot.keyClicks(page.as_of.field, "30 January 2026")
    rest(qtbot, page)
    assert "30 January 2026" in page.stood.text()
    assert "Day 18, week 3" in said(page.where)
    assert page.no_entries.isVisible()
    qtbot.mouseClick(page.as_of.back_one, LEFT)
    rest(qtbot, page)
    assert not page.stood.isVisible()
    assert "Day 109, week 16" in said(page.where)
    assert page.as_of.open_one.hasFocus()


def test_that_a_day_to_come_is_not_looked_at(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(109, DISC, *BETTER)
    qtbot.mouseClick(page.as_of.open_one, LEFT)
    page.as_of.field.selectAll()
    qtbot.keyClicks(page.as_of.field, "30 December 2026")
    qtbot.keyClick(page.as_of.field, Qt.Key.Key_Return)
    rest(qtbot, page)
    assert page.as_of.problem.isVisible()
    assert "Day 109, week 16" in said(page.where)


def test_that_another_journal_starts_from_today_with_nothing_opened(
    qtbot: QtBot, make_page: MakePage, tmp_path: Path
) -> None:
    page = make_page(109, DISC, *BETTER)
    opened(qtbot, page, "S14")
    qtbot.mouseClick(page.as_of.open_one, LEFT)
    page.as_of.field.set_day(date(2026, 1, 30))
    with qtbot.waitSignal(page._session.loaded):
        page._session.open(tmp_path / "other.journal")
    rest(qtbot, page)
    assert page.as_of.day is None
    assert not any(fold.is_open for fold in page.findChildren(Fold))
    assert page.no_surgery.isVisible()
    assert page.matching.folds == []


def test_that_a_visit_to_come_stands_under_what_comes_next(make_page: MakePage) -> None:
    visit = Event(
        id=str(UUID(int=7)), day=OPERATED + timedelta(days=120), kind=EventKind.VISIT, title="Review"
    )
    assert "12 May 2026 (in 11 days): Visit: Review" in said(make_page(109, DISC, visit).where)


def test_that_arrow_keys_scroll_what_is_read_at_once(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(109, DISC, *BETTER)
    page.setFocus()
    qtbot.keyClick(page.scroll_area, Qt.Key.Key_PageDown)
    assert page.scroll_area.verticalScrollBar().value() > 0


def test_that_tab_goes_through_the_page_from_top_to_bottom(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(109, DISC, *BETTER)
    opened(qtbot, page, "S14")
    save(qtbot, page, entry(108, back=3))
    fold = card(page, "S14")
    page.activateWindow()
    page.setFocus()
    reached: list[QWidget] = []
    while page.questions.own not in reached and len(reached) < 60:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
    tops = [widget.mapTo(page, QPoint(0, 0)).y() for widget in reached]  # all scrolled alike by now
    assert tops == sorted(tops)
    assert fold.guide in reached
    assert fold.questions[0].button in reached


def test_that_every_button_has_a_name(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page(109, DISC, *BETTER)
    opened(qtbot, page, "S14")
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and button.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert button.accessibleName() or button.text(), button
