"""The menu bar: everything the window can do, with its keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from journal.words import Words, mark
from ui.pages.places import PAGES, lock, print_visit
from ui.theme import Theme, ThemeName
from ui.undo import UndoActions

if TYPE_CHECKING:
    from ui.main_window import MainWindow

THEMES = {
    ThemeName.SYSTEM: mark("Like the system"),
    ThemeName.LIGHT: mark("Light"),
    ThemeName.DARK: mark("Dark"),
    ThemeName.HIGH_CONTRAST: mark("High contrast"),
}


def build_menus(window: MainWindow) -> None:
    """Fill the window's menu bar."""
    words = window.words
    bar = window.menuBar()
    _journal_menu(window, bar.addMenu(words.gettext("&Journal")))
    _edit_menu(window, bar.addMenu(words.gettext("&Edit")))
    _view_menu(window, bar.addMenu(words.gettext("&View")))
    _help_menu(window, bar.addMenu(words.gettext("&Help")))


def _journal_menu(window: MainWindow, menu: QMenu) -> None:
    from ui import journal_files  # dialogs are made when they are asked for

    words = window.words
    keys = QKeySequence.StandardKey
    _add(menu, words.gettext("&New…"), partial(journal_files.make_new, window), keys.New)
    _add(menu, words.gettext("&Open…"), partial(journal_files.open_other, window), keys.Open)
    samples = menu.addMenu(words.gettext("Open a &sample"))
    samples.aboutToShow.connect(lambda: _fill_samples(window, samples))
    menu.addSeparator()
    about_it = [
        _add(menu, words.gettext("&Import…"), partial(journal_files.bring_in, window)),
        _add(menu, words.gettext("&Export…"), partial(journal_files.export, window)),
        _add(menu, words.gettext("&Print timeline…"), partial(_print, window), keys.Print),
    ]
    menu.addSeparator()
    about_it += [
        _add(menu, words.gettext("Paper s&heets to fill in…"), partial(_print_sheets, window)),
        _add(menu, words.gettext("&Copy from paper…"), partial(_copy_from_paper, window)),
        _add(menu, words.gettext("Print the page for the &doctor…"), partial(print_visit, window)),
    ]
    about_it[-1].setShortcut(QKeySequence("Ctrl+Shift+P"))
    menu.addSeparator()
    about_it += [
        _add(menu, words.gettext("What was chan&ged…"), partial(_show_latest, window)),
        _add(menu, words.gettext("What was remo&ved…"), partial(_show_removed, window)),
    ]
    menu.addSeparator()
    lock_one = _add(menu, words.gettext("&Lock now"), partial(lock, window), QKeySequence("Ctrl+L"))
    _keep_in_step(window, about_it, lock_one)
    _add(menu, words.gettext("&Quit"), window.close, QKeySequence("Ctrl+Q"))


def _keep_in_step(window: MainWindow, about_it: Sequence[QAction], lock_one: QAction | None = None) -> None:
    """Let what is about the journal rest while it is locked, and “Lock now” where it has no passphrase."""
    session = window.session

    def show(*_: object) -> None:
        for action in about_it:
            action.setEnabled(not session.is_locked)
        if lock_one is not None:
            lock_one.setEnabled(session.is_open and session.is_protected)

    for told in (session.opened, session.locked, session.protected):
        told.connect(show)
    show()


def _fill_samples(window: MainWindow, menu: QMenu) -> None:
    from journal.sample import stories  # only when the menu is opened
    from ui import journal_files

    if menu.isEmpty():
        for story in stories():
            line = window.words.gettext(story.line)
            _add(menu, line, partial(journal_files.open_sample, window, story.name))


def _edit_menu(window: MainWindow, menu: QMenu) -> None:
    actions = UndoActions(window.session, window)
    menu.addAction(actions.undo)
    menu.addAction(actions.redo)


def _view_menu(window: MainWindow, menu: QMenu) -> None:
    words, theme = window.words, window.theme
    pages: list[QAction] = []
    for number, place in enumerate(PAGES, 1):
        keys = QKeySequence(f"Ctrl+{number}")
        pages.append(_add(menu, words.gettext(place.title), partial(window.show_page, place.name), keys))
    _keep_in_step(window, pages)
    menu.addSeparator()
    larger = _add(menu, words.gettext("&Larger text"), lambda: theme.choose_text(theme.text_step(1)))
    larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
    smaller = _add(menu, words.gettext("&Smaller text"), lambda: theme.choose_text(theme.text_step(-1)))
    smaller.setShortcut(QKeySequence("Ctrl+-"))
    usual = _add(menu, words.gettext("&Usual text size"), lambda: theme.choose_text(100))
    usual.setShortcut(QKeySequence("Ctrl+0"))
    menu.addSeparator()
    _theme_menu(menu.addMenu(words.gettext("&Colours")), words, theme)


def _theme_menu(menu: QMenu, words: Words, theme: Theme) -> None:
    group = QActionGroup(menu)
    choices: dict[ThemeName, QAction] = {}
    for name, said in THEMES.items():
        action = _add(menu, words.gettext(said), partial(theme.choose, name))
        action.setCheckable(True)
        group.addAction(action)
        choices[name] = action
    menu.aboutToShow.connect(lambda: choices[theme.name].setChecked(True))


def _help_menu(window: MainWindow, menu: QMenu) -> None:
    from ui import about  # its texts are made when they are asked for

    words = window.words
    help_now = _add(menu, words.gettext("&Get help now"), window.show_urgent)
    help_now.setShortcuts([QKeySequence("F1"), QKeySequence("Ctrl+H")])
    menu.addSeparator()
    _add(menu, words.gettext("What this program is &for"), partial(about.show_purpose, window))
    _add(menu, words.gettext("&About"), partial(about.show_about, window))
    _add(menu, words.gettext("&Licences"), partial(about.show_licences, window))


def _print(window: MainWindow) -> None:
    from ui.printing import open_print_dialog  # typesetting is slow to import

    view = getattr(window.page("timeline"), "view", None)
    open_print_dialog(window, window.session, window.theme, view)


def _print_sheets(window: MainWindow) -> None:
    from ui.sheet_printing import open_sheet_dialog  # likewise

    open_sheet_dialog(window, window.session, window.theme)


def _show_latest(window: MainWindow) -> None:
    from ui.history.opening import show_latest  # dialogs are made when they are asked for

    show_latest(window.session, window)


def _show_removed(window: MainWindow) -> None:
    from ui.history.opening import show_removed  # likewise

    show_removed(window.session, window.settings, window)


def _copy_from_paper(window: MainWindow) -> None:
    from ui.pages.copy_from_paper import open_copy_dialog  # its grid is made when it is asked for

    open_copy_dialog(window)


def _add(
    menu: QMenu,
    text: str,
    done: Callable[[], object],
    keys: QKeySequence | QKeySequence.StandardKey | None = None,
) -> QAction:
    action = QAction(text, menu)
    action.triggered.connect(lambda: done())
    if keys is not None:
        action.setShortcut(QKeySequence(keys))
    menu.addAction(action)
    return action
