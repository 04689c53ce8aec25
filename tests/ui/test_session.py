from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from journal.errors import KnownError
from journal.records import Entry, Medicine
from ui.known import DRAFTS
from ui.main_window import MainWindow
from ui.session import Session

FIRST = "00000000-0000-4000-8000-000000000001"
SECOND = "00000000-0000-4000-8000-000000000002"


def entry(record_id: str = FIRST, day: date = date(2026, 4, 20), **fields: object) -> Entry:
    return Entry(record_id, day, **fields)  # type: ignore[arg-type]  # fields by name, checked when made


def test_that_a_new_journal_opens_empty_and_may_be_written(session: Session, journal_path: Path) -> None:
    assert session.is_loaded
    assert session.may_write
    assert session.records.is_empty
    assert session.journal_path == journal_path
    assert journal_path.exists()


def test_that_what_is_saved_is_there_when_the_file_is_opened_again(
    make_session: Callable[..., Session], answer_of: Callable[..., Any]
) -> None:
    first = make_session()
    answer_of(first, lambda: first.save("save-entries", entry(back=4)))
    first.close()

    assert make_session().records.entries == (entry(back=4),)


def test_that_saving_tells_what_changed(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.changed) as changed, qtbot.waitSignal(session.saved) as saved:
        session.save("save-entries", entry(back=4))

    change_set = changed.args[0]
    assert saved.args[0] == change_set
    assert change_set.action == "save-entries"
    assert [change.after for change in change_set.changes] == [entry(back=4)]
    assert session.undoable is not None
    assert session.undoable.number == change_set.number


def test_that_undo_takes_back_and_redo_makes_again(session: Session, answer_of: Callable[..., Any]) -> None:
    answer_of(session, lambda: session.save("save-entries", entry(back=4)))
    answer_of(session, session.undo)
    assert not session.records.entries
    assert session.undoable is None
    assert session.redoable is not None

    answer_of(session, session.redo)
    assert session.records.entries == (entry(back=4),)


def test_that_what_is_removed_can_be_brought_back(session: Session, answer_of: Callable[..., Any]) -> None:
    answer_of(session, lambda: session.save("save-entries", entry(back=4), entry(SECOND, back=5)))
    answer_of(session, lambda: session.remove(FIRST))
    assert session.records.entries == (entry(SECOND, back=5),)

    answer_of(session, lambda: session.bring_back(FIRST))
    assert set(session.records.entries) == {entry(back=4), entry(SECOND, back=5)}


def test_that_what_cannot_be_kept_is_told_and_changes_nothing(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.failed) as told:
        session.save("save-entries", entry(day=date(2026, 4, 21)))

    assert isinstance(told.args[0], KnownError)
    assert told.args[0].code == "entry-tomorrow"
    assert session.records.entries == ()


def test_that_a_failed_answer_is_told_to_the_one_who_asked(
    session: Session, answer_of: Callable[..., Any]
) -> None:
    refused = answer_of(session, lambda: session.save("save-entries", entry(day=date(2026, 4, 21))))

    assert isinstance(refused, KnownError)


def test_that_questions_are_answered_in_their_order(session: Session, qtbot: QtBot) -> None:
    answers: list[int] = []
    session.answered.connect(lambda number, _: answers.append(number))
    asked = [session.run(lambda: None) for _ in range(20)]
    qtbot.waitUntil(lambda: len(answers) == 20)

    assert answers == asked


def test_that_a_draft_survives_closing(make_session: Callable[..., Session]) -> None:
    first = make_session()
    first.keep_draft("today", {"note": "half"})
    first.close()

    assert make_session().draft("today") == {"note": "half"}


def test_that_no_draft_is_kept_before_the_journal_is_open(
    make_session: Callable[..., Session], clock: Any, journal_path: Path, qtbot: QtBot
) -> None:
    first = make_session()
    first.keep_draft("today", {"note": "older"})
    first.close()
    second = Session(clock, first.words)
    with qtbot.waitSignal(second.loaded):
        second.open(journal_path)
        second.keep_draft("today", {"note": "newer"})
    kept = second.draft("today")
    second.close()

    assert kept == {"note": "older"}


def test_that_an_unknown_draft_name_is_refused(session: Session) -> None:
    with pytest.raises(KeyError):
        session.draft("anything")


def test_that_a_second_window_on_the_same_file_can_only_read(make_session: Callable[..., Session]) -> None:
    make_session()
    second = make_session()

    assert second.why_read_only == "locked"
    assert not second.may_write


def test_that_a_file_that_is_no_journal_is_refused_and_the_open_one_stays(
    make_session: Callable[..., Session], qtbot: QtBot, tmp_path: Path
) -> None:
    session = make_session()
    opened = session.journal_path
    foreign = tmp_path / "letter.journal"
    foreign.write_text("Dear doctor, " * 200)
    with qtbot.waitSignal(session.failed):
        session.open(foreign)

    assert session.journal_path == opened
    assert session.may_write


def test_that_the_same_file_can_be_opened_again(
    make_session: Callable[..., Session], qtbot: QtBot, journal_path: Path
) -> None:
    session = make_session()
    with qtbot.waitSignal(session.loaded):
        session.open(journal_path)

    assert session.may_write


def test_that_settling_waits_for_everything_asked(session: Session, journal_path: Path) -> None:
    session.save("save-medicines", Medicine(FIRST, "Ibuprofen"))
    session.settle()

    assert not session.is_busy
    assert session.records.medicines == (Medicine(FIRST, "Ibuprofen"),)


def test_that_a_bug_in_the_storage_thread_is_raised_where_it_was_asked(session: Session) -> None:
    def bug() -> None:
        raise ZeroDivisionError

    session.run(bug)
    with pytest.raises(ZeroDivisionError):
        session.settle()


def test_that_busy_is_told_once_at_each_end(session: Session, qtbot: QtBot) -> None:
    told: list[bool] = []
    session.busy.connect(told.append)
    session.run(lambda: None)
    session.run(lambda: None)
    qtbot.waitUntil(lambda: told == [True, False])

    assert not session.is_busy


def test_that_nothing_is_left_on_the_way_when_a_session_closes(
    make_session: Callable[..., Session], journal_path: Path
) -> None:
    session = make_session()
    for number in range(10):
        session.save("save-entries", entry(f"00000000-0000-4000-8000-0000000000{number:02d}", back=number))
    session.close()

    with sqlite3.connect(journal_path) as file:
        assert file.execute("SELECT count(*) FROM entries").fetchone() == (10,)
    file.close()


def test_that_a_made_up_journal_is_written_once_and_opened_as_a_sample(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "samples" / "first-weeks.journal"
    with qtbot.waitSignal(session.loaded):
        session.open_sample("first-weeks", path)

    assert session.is_sample
    assert session.records.entries


def test_that_without_a_journal_nothing_can_be_done_and_that_is_told(
    session: Session, answer_of: Callable[..., Any], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.journal"
    broken.write_bytes(b"not a journal")
    lone = Session(session.clock, session.words)
    assert answer_of(lone, lambda: lone.open(broken)).code == "not-a-journal"
    asked: list[Callable[[], int]] = [
        lambda: lone.save("save-entries", entry()),
        lone.undo,
        lone.removed,
        lambda: lone.history(FIRST),
        lambda: lone.look_into(tmp_path / "a.json"),
    ]
    assert [answer_of(lone, ask).code for ask in asked] == ["no-journal"] * 5
    lone.close()


def test_that_a_sample_that_cannot_be_kept_is_told(
    session: Session, answer_of: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    refused = answer_of(
        session, lambda: session.open_sample("first-weeks", tmp_path / "file" / "a" / "s.journal")
    )
    assert isinstance(refused, KnownError)


def test_that_what_is_half_written_of_an_erased_entry_goes_with_it(
    window: MainWindow, answer_of: Callable[..., Any]
) -> None:
    session, written = window.session, entry(note="zwetschgenkuchen")
    answer_of(session, lambda: session.save("save-entries", written))
    today = window.page("today")
    today.edit(written)
    today.keep_draft()
    assert "zwetschgenkuchen" in str(session.draft("edit"))
    QGuiApplication.clipboard().setText("zwetschgenkuchen")
    answer_of(session, lambda: session.remove(written.id))
    answer_of(session, lambda: session.erase([written.id], True, None))
    window.keep_drafts()
    session.settle()
    assert session.draft("edit") is None
    assert "zwetschgenkuchen" not in str([session.draft(name) for name in DRAFTS])
    assert "zwetschgenkuchen" not in str((session.undoable, session.redoable, session.records))
    assert "zwetschgenkuchen" not in str(today.form.plain())
    assert session.journal_path is not None
    assert b"zwetschgenkuchen" not in session.journal_path.read_bytes()
    assert QGuiApplication.clipboard().text() == "zwetschgenkuchen"  # which is not the program's
