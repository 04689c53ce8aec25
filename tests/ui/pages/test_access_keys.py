"""Alt and a letter leads to one thing only, on every page and in every dialog."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.pages.entries import EntriesPage
from ui.pages.recovery import RecoveryPage
from ui.pages.settings import SettingsPage
from ui.pages.settings.record_section import RecordSection
from ui.pages.visit import VisitPage
from ui.pages.welcome import WelcomePage
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme

MENUS = "JEVH"
"""Journal, Edit, View and Help stand above every page."""

MakePage = Callable[[Session, Theme, Settings], QWidget]


def letters(widget: QWidget) -> list[str]:
    """Return the letter after each single & that is on the screen."""
    texts = [
        label.text()
        for label in widget.findChildren(QLabel)
        if label.buddy() is not None and label.isVisible()
    ]
    texts += [one.text() for one in widget.findChildren(QAbstractButton) if one.isVisible()]
    marked = [text.replace("&&", "").partition("&")[2] for text in texts]
    return [rest[0].upper() for rest in marked if rest]


def twice(found: list[str]) -> list[str]:
    return [letter for letter, count in Counter(found).items() if count > 1]


@pytest.mark.parametrize("make", [EntriesPage, RecoveryPage, SettingsPage, VisitPage, WelcomePage])
def test_that_no_page_shares_a_letter_with_itself_or_the_menus(
    qtbot: QtBot, session: Session, theme: Theme, settings: Settings, make: MakePage
) -> None:
    page = make(session, theme, settings)
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.show()
    assert twice([*letters(page), *MENUS]) == []


def test_that_no_step_of_the_first_start_shares_a_letter(
    qtbot: QtBot, session: Session, theme: Theme, settings: Settings
) -> None:
    page = WelcomePage(session, theme, settings)
    qtbot.addWidget(page)
    page.show()
    seen = []
    for _ in page.steps[:-1]:
        page.go_on()
        seen.append(letters(page))
        assert twice([*seen[-1], *MENUS]) == []
    assert "P" in seen[-1], "the last step was not reached"


def test_that_no_section_of_the_settings_shares_a_letter(
    qtbot: QtBot, session: Session, theme: Theme, settings: Settings
) -> None:
    page = SettingsPage(session, theme, settings)
    qtbot.addWidget(page)
    page.show()
    for index, one in enumerate(page.sections):
        page.show_section(index)
        assert twice([*letters(page), *MENUS]) == [], one.heading


def test_that_no_dialog_of_the_settings_shares_a_letter(
    qtbot: QtBot, session: Session, theme: Theme, settings: Settings
) -> None:
    page = SettingsPage(session, theme, settings)
    qtbot.addWidget(page)
    page.show()
    asked = [one for one in page.sections if isinstance(one, RecordSection)]
    for one in asked:
        dialog = one.add()
        assert letters(dialog), one.heading
        assert twice(letters(dialog)) == [], one.heading
        dialog.reject()
    assert len(asked) == 4
