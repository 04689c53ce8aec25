"""The part of the settings about backups: made now, a second folder, a look inside, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal.actions.changing import open_journal
from journal.actions.changing.backing_up import back_up
from journal.clock import Clock
from journal.records import Entry
from journal.words import english
from ui.pages.settings import SettingsPage
from ui.pages.settings.backups import BackupsSection
from ui.pages.settings.backups.look_inside import LookInside
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme

Keep = Callable[..., object]
LEFT = Qt.MouseButton.LeftButton
FIRST = Entry("00000000-0000-4000-8000-000000000001", date(2026, 4, 3), back=4, note="Slept badly.\nRain.")
SECOND = Entry("00000000-0000-4000-8000-000000000002", date(2026, 4, 9), leg_left=2.5)


@pytest.fixture
def page(qtbot: QtBot, session: Session, theme: Theme, settings: Settings) -> SettingsPage:
    page = SettingsPage(session, theme, settings)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


@pytest.fixture
def section(page: SettingsPage, keep: Keep) -> BackupsSection:
    keep(FIRST)
    return shown(page)


def shown(page: SettingsPage) -> BackupsSection:
    found = next(one for one in page.sections if isinstance(one, BackupsSection))
    page.show_section(page.sections.index(found))
    return found


def make_one(qtbot: QtBot, section: BackupsSection, count: int = 1) -> None:
    qtbot.mouseClick(section.make_button, LEFT)
    qtbot.waitUntil(lambda: len(section.backups) == count)


def look_inside(qtbot: QtBot, section: BackupsSection) -> LookInside:
    dialog = section.look_inside()
    assert dialog is not None
    qtbot.waitUntil(lambda: "Looking" not in dialog.holds.text())
    return dialog


def entries(session: Session) -> list[Entry]:
    return list(session.records.entries)


def rows(section: BackupsSection) -> list[str]:
    return [section.list.item(row).text() for row in range(section.list.count())]


def test_that_without_a_backup_the_part_says_so(qtbot: QtBot, section: BackupsSection) -> None:
    assert section.status.text() == "No backup has been made yet."
    assert section.list.isHidden()
    assert not section.look_button.isEnabled()


def test_that_one_click_makes_a_backup_and_lists_it(qtbot: QtBot, section: BackupsSection) -> None:
    make_one(qtbot, section)
    assert section.status.text() == "The newest backup was made on 1 May 2026, 20:15."
    assert section.told.text() == "A backup is made and verified."
    assert section.place.text().endswith("mine backups")
    (row,) = rows(section)
    assert row.startswith("1 May 2026, 20:15\nWhen asked for · 1 entry · ")


def test_that_a_failure_is_told_in_words(qtbot: QtBot, section: BackupsSection, tmp_path: Path) -> None:
    (tmp_path / "mine backups").write_text("a file in the folder's place")
    qtbot.mouseClick(section.make_button, LEFT)
    qtbot.waitUntil(lambda: "does not take a backup" in section.told.text())
    assert section.make_button.isEnabled()


# -- a second folder --------------------------------------------------------------------------------


def test_that_backups_go_to_the_second_folder_too(
    qtbot: QtBot, section: BackupsSection, session: Session, settings: Settings, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    section.second.choose(stick)
    assert settings.second_backup_folder(tmp_path / "mine.journal") == stick
    assert str(stick) in section.second.status.text()
    make_one(qtbot, section, 2)
    assert len(list((stick / "mine backups").iterdir())) == 1
    assert any(row.endswith("in the second folder") for row in rows(section))
    qtbot.mouseClick(section.second.forget_button, LEFT)
    assert settings.second_backup_folder(tmp_path / "mine.journal") is None
    assert section.second.status.text().startswith("Not chosen.")


def test_that_a_second_folder_that_is_away_is_told_and_the_first_is_used(
    qtbot: QtBot, section: BackupsSection, settings: Settings, tmp_path: Path
) -> None:
    settings.choose_second_backup_folder(tmp_path / "mine.journal", tmp_path / "away")
    section.second.show_folder()
    assert "is not there now" in section.second.status.text()
    make_one(qtbot, section)
    assert section.told.text().startswith("A backup is made and verified. The second folder for backups")


def test_that_the_first_folder_is_refused_as_a_second(
    section: BackupsSection, settings: Settings, tmp_path: Path
) -> None:
    section.second.choose(tmp_path)
    assert "are kept in" in section.second.problem.text()
    assert settings.second_backup_folder(tmp_path / "mine.journal") is None


# -- inside, and back -------------------------------------------------------------------------------


def test_that_a_look_inside_tells_what_it_holds(qtbot: QtBot, section: BackupsSection, keep: Keep) -> None:
    make_one(qtbot, section)
    keep(SECOND)
    dialog = look_inside(qtbot, section)
    assert dialog.holds.text() == (
        "It holds 1 entry.\nIts entries are of 3 April 2026 to 3 April 2026.\n"
        "Your journal now holds 2 entries."
    )
    assert dialog.restore_button.isEnabled()


def test_that_a_restore_and_the_way_back_keep_everything(
    qtbot: QtBot, section: BackupsSection, session: Session, keep: Keep
) -> None:
    make_one(qtbot, section)
    keep(SECOND)
    dialog = look_inside(qtbot, section)
    with qtbot.waitSignals([session.loaded, dialog.restored]):
        qtbot.mouseClick(dialog.restore_button, LEFT)
    assert entries(session) == [FIRST]
    assert "“before a backup was restored”" in section.told.text()
    qtbot.waitUntil(lambda: len(section.backups) == 2)
    assert "Before a backup was restored · 2 entries" in section.list.currentItem().text()
    back = look_inside(qtbot, section)
    with qtbot.waitSignals([session.loaded, back.restored]):
        qtbot.mouseClick(back.restore_button, LEFT)
    assert entries(session) == [FIRST, SECOND]
    keep(Entry("00000000-0000-4000-8000-000000000003", date(2026, 4, 10)))


def test_that_a_spoilt_backup_is_told_and_changes_nothing(
    qtbot: QtBot, section: BackupsSection, session: Session
) -> None:
    make_one(qtbot, section)
    section.backups[0].path.write_text("no backup any more")
    dialog = look_inside(qtbot, section)
    assert "is not a recovery journal" in dialog.holds.text()
    assert not dialog.restore_button.isEnabled()
    assert session.records.entries == (FIRST,)


def test_that_a_restore_that_fails_leaves_the_journal_open(
    qtbot: QtBot, section: BackupsSection, session: Session, keep: Keep
) -> None:
    make_one(qtbot, section)
    dialog = look_inside(qtbot, section)
    section.backups[0].path.unlink()
    qtbot.mouseClick(dialog.restore_button, LEFT)
    qtbot.waitUntil(lambda: "There is no backup at" in dialog.status.text())
    keep(SECOND)
    assert session.records.entries == (FIRST, SECOND)


def test_that_a_journal_open_elsewhere_shows_its_backups_and_restores_none(
    qtbot: QtBot, theme: Theme, settings: Settings, tmp_path: Path, evening: Clock
) -> None:
    path = tmp_path / "theirs.journal"
    with open_journal(path, evening) as writing:
        back_up(writing, evening)
        session = Session(evening, english())
        with qtbot.waitSignal(session.loaded):
            session.open(path)
        assert session.why_read_only == "locked"
        page = SettingsPage(session, theme, settings)
        qtbot.addWidget(page)
        page.show()
        section = shown(page)
        qtbot.waitUntil(lambda: len(section.backups) == 1)
        dialog = look_inside(qtbot, section)
        assert not dialog.restore_button.isEnabled()
        assert "can only be read here" in dialog.status.text()
        dialog.reject()
        session.close()


def test_that_a_journal_too_damaged_to_open_can_be_restored(
    qtbot: QtBot, section: BackupsSection, session: Session, settings: Settings, theme: Theme, evening: Clock
) -> None:
    make_one(qtbot, section)
    path = session.journal_path
    assert path is not None
    session.close()
    with path.open("r+b") as opened:
        opened.seek(100)
        opened.write(b"\xff" * 8000)
    settings.last_journal = path
    again = Session(evening, english())
    with qtbot.waitSignal(again.failed):
        again.open(path)
    page = SettingsPage(again, theme, settings)
    qtbot.addWidget(page)
    page.show()
    found = shown(page)
    qtbot.waitUntil(lambda: len(found.backups) == 1)
    dialog = look_inside(qtbot, found)
    with qtbot.waitSignals([again.loaded, dialog.restored]):
        qtbot.mouseClick(dialog.restore_button, LEFT)
    assert again.records.entries == (FIRST,)
    again.close()


# -- with a passphrase ------------------------------------------------------------------------------


def test_that_a_protected_journal_stays_so_whichever_backup_is_restored(
    qtbot: QtBot, theme: Theme, settings: Settings, tmp_path: Path, evening: Clock
) -> None:
    session = Session(evening, english(), rounds=1000)
    with qtbot.waitSignal(session.loaded):
        session.open(tmp_path / "mine.journal")
    page = SettingsPage(session, theme, settings)
    qtbot.addWidget(page)
    page.show()
    section = shown(page)
    for count in (1, 2):  # a plain one, then a protected one
        with qtbot.waitSignal(session.saved):
            session.save("save-entries", (FIRST, SECOND)[count - 1])
        make_one(qtbot, section, count)
        if count == 1:
            with qtbot.waitSignal(session.protected):
                session.set_passphrase(None, "a word of mine")
    assert [backup.is_encrypted for backup in section.backups] == [True, False]
    for row, held in ((1, [FIRST]), (1, [FIRST, SECOND])):
        section.list.setCurrentRow(row)
        dialog = look_inside(qtbot, section)
        with qtbot.waitSignals([session.loaded, dialog.restored]):
            qtbot.mouseClick(dialog.restore_button, LEFT)
        assert entries(session) == held
        assert session.is_protected
        assert not (tmp_path / "mine.journal").read_bytes().startswith(b"SQLite")
        qtbot.waitUntil(lambda: len(section.backups) > 2)
    session.close()
