"""The window: a rail of pages, banners above them, messages below, and help that is always there."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from journal.errors import KnownError
from journal.places import default_journal
from ui.pages.places import PAGES, make_page
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.titles import window_title
from ui.widgets.banner import Banner
from ui.widgets.message_bar import MessageBar
from ui.widgets.rail import Rail

if TYPE_CHECKING:
    from journal.records.changes import ChangeSet
    from ui.reminding.waiting import WaitingPlace

SMALLEST = (900, 600)
AT_FIRST = (1180, 780)
WELCOME, UNLOCK = "welcome", "unlock"


class MainWindow(QMainWindow):
    """Holds the pages, made when they are first shown, and tells what the session says.

    `reminders_changed` is sent when the person has changed what reminders there shall be, and
    `locking_changed` when after what time the journal locks itself.
    """

    page_shown = Signal(str)
    reminders_changed = Signal()
    locking_changed = Signal()

    def __init__(self, session: Session, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.session, self.theme, self.settings = session, theme, settings
        self.words = session.words
        self.waiting_place: WaitingPlace | None = None
        self._pages: dict[str, QWidget] = {}
        self._left: tuple[Path | None, str] = (None, "")
        self._is_taken_back = False
        self.setMinimumSize(*SMALLEST)
        self._build()
        self._restore_geometry()
        self._listen()
        self._show_title()

    # -- pages ------------------------------------------------------------------------------------

    def page(self, name: str) -> Any:
        """Return a page, made now if it was never shown."""
        if name not in self._pages:
            page = make_page(name, self)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    @property
    def is_drawing(self) -> bool:
        """Whether a picture that somebody waits for is still to come."""
        return any(getattr(page, "is_drawing", False) for page in self._pages.values())

    @property
    def page_name(self) -> str:
        """The name of the page that is shown."""
        shown = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is shown), "")

    def show_page(self, name: str) -> None:
        """Show a page and put the keyboard into it; while the journal is locked, once it is open again."""
        if self.session.is_locked and name != UNLOCK:
            self._left = self.session.journal_path, name
            return
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        self.rail.show_chosen(name)
        page.setFocus()
        self.page_shown.emit(name)

    def open_journal(self, path: Path) -> None:
        """Open another journal once what is half written is kept in this one."""
        self.keep_drafts()
        self.session.open(path)

    def keep_drafts(self) -> None:
        """Keep what is half written on any page."""
        for page in self._pages.values():
            keep = getattr(page, "keep_draft", None)
            if keep is not None:
                keep()

    def drop_pages(self) -> None:
        """Let go of every page, with all that stands on it."""
        pages, self._pages = list(self._pages.values()), {}
        for page in pages:
            self._stack.removeWidget(page)
            page.deleteLater()

    def focus_page(self) -> None:
        """Put the keyboard into the page that is shown."""
        shown = self._stack.currentWidget()
        if shown is not None:
            shown.setFocus()

    def add_notice(self, notice: QWidget, *buttons: QWidget) -> None:
        """Put one more notice above the page; Tab comes to its buttons after the banner's."""
        self._column.insertWidget(self._column.indexOf(self._stack), notice)
        for before, after in pairwise((self.banner.button, *buttons)):
            QWidget.setTabOrder(before, after)

    # -- messages ---------------------------------------------------------------------------------

    def say(self, text: str, action: str = "") -> None:
        """Tell what went well, quietly."""
        self._is_taken_back = False
        self.messages.say(text, action)

    def tell_problem(self, error: KnownError) -> None:
        """Tell what a person can meet, until they close it."""
        from journal.words.errors import sentence  # only when something went wrong

        self.messages.problem(sentence(self.words, error))

    def show_urgent(self) -> None:
        """Show the signs that cannot wait."""
        from ui.urgent import show_urgent  # only when asked for; the button is always there

        show_urgent(self, self.session)

    # -- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.rail = Rail(self.words, self.theme, self)
        for number, place in enumerate(PAGES, 1):
            tip = self.words.gettext("Ctrl+{number}").format(number=number)
            self.rail.add(place.name, self.words.gettext(place.title), place.icon, tip)
        self.rail.chosen.connect(self.show_page)
        self.rail.help_asked.connect(self.show_urgent)
        self.banner = Banner(self)
        self.banner.acted.connect(self._act_on_banner)
        self._stack = QStackedWidget(self)
        self.messages = MessageBar(self.words, self)
        self.messages.acted.connect(self._act_on_message)
        self._column = QVBoxLayout()
        for widget in (self.banner, self._stack, self.messages):
            self._column.addWidget(widget, 1 if widget is self._stack else 0)
        self.setCentralWidget(_side_by_side(self.rail, self._column))

    def _restore_geometry(self) -> None:
        geometry = self.settings.geometry
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(*AT_FIRST)

    def _listen(self) -> None:
        session = self.session
        session.opened.connect(self._on_opened)
        session.locked.connect(self._on_locked)
        session.loaded.connect(self._on_loaded)
        session.changed.connect(self._on_changed)
        session.saved.connect(self._on_saved)
        session.failed.connect(self._on_failed)
        self.theme.changed.connect(self._on_theme)

    def build_menus(self) -> None:
        """Make the menu bar; called when the window is on the screen."""
        from ui.menus import build_menus  # after the first page is painted

        build_menus(self)

    # -- what the session says --------------------------------------------------------------------

    def _on_opened(self) -> None:
        self._show_title()
        self._show_banner()
        if UNLOCK in self._pages:
            self._show_after_unlocking()

    def _on_locked(self) -> None:
        from ui.locking.cover import cover_up  # only where a journal has a passphrase

        if self.page_name not in ("", UNLOCK):
            self._left = self.session.journal_path, self.page_name
        cover_up(self)
        self._show_title()

    def _show_after_unlocking(self) -> None:
        path, name = self._left
        self.drop_pages()
        self.rail.set_usable(True)
        self.show_page(name if name not in ("", WELCOME) and path == self.session.journal_path else "today")

    def _on_failed(self, error: KnownError) -> None:
        if self.page_name == UNLOCK and not self.session.is_locked:
            self._show_after_unlocking()
        from ui.failing import tell_failure  # only when something went wrong

        tell_failure(self, error)

    def _on_loaded(self) -> None:
        self._on_opened()
        if self.session.journal_path is not None and not self.session.is_sample:
            self.settings.last_journal = self.session.journal_path
        if self._is_first_start():
            self.show_page(WELCOME)
        elif self.page_name == WELCOME:
            self.show_page(PAGES[0].name)

    def _is_first_start(self) -> bool:
        welcomed = (self.session.draft(WELCOME) or {}).get("done", False)
        return self.session.records.is_empty and self.session.may_write and not welcomed

    def _on_changed(self, change_set: ChangeSet) -> None:
        said = self.words.gettext
        if change_set.action == "undo":
            self.say(said("Taken back."), said("Redo"))
            self._is_taken_back = True
        elif change_set.action == "redo":
            self.say(said("Done again."), said("Undo"))

    def _on_saved(self, change_set: ChangeSet) -> None:
        from ui.undo import done_in_words  # kept out of the first paint

        done = done_in_words(self.words, change_set)
        text = self.words.gettext("{done} at {time}.").format(
            done=done[:1].upper() + done[1:], time=change_set.made.strftime("%H:%M")
        )
        self.say(text, self.words.gettext("Undo"))

    def _on_theme(self) -> None:
        self.settings.theme, self.settings.text_percent = self.theme.name, self.theme.text_percent

    def _show_title(self) -> None:
        self.setWindowTitle(window_title(self.session))

    def _show_banner(self) -> None:
        from ui.notices import journal_notice  # only once a journal is open

        self.banner.tell(*journal_notice(self.session))

    def _act_on_message(self) -> None:
        """Take back what was just told, or do again what was just taken back."""
        (self.session.redo if self._is_taken_back else self.session.undo)()

    def _act_on_banner(self) -> None:
        path = self.session.journal_path
        if self.session.why_read_only is not None and path is not None:
            self.open_journal(path)
        else:
            self.open_journal(self.settings.last_journal or default_journal())

    # -- closing ----------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is half written, and close only when all of it is on disk.

        Where the window may wait instead, the system's close button hides it; the program's own Quit ends.
        """
        self.keep_drafts()
        self.settings.geometry = self.saveGeometry()
        self.settings.write()
        is_kept = self.settle()
        if event.spontaneous() and self.waiting_place is not None and self.waiting_place.may_wait():
            event.ignore()
            if is_kept:  # otherwise the window stays, and says what went wrong
                self.waiting_place.wait()
            return
        super().closeEvent(event)

    def settle(self) -> bool:
        """Wait until all is on disk; return whether it could be put there."""
        problems: list[KnownError] = []
        take = problems.append
        self.session.failed.connect(take)
        self.session.settle()
        self.session.failed.disconnect(take)
        return not problems


def _side_by_side(rail: QWidget, column: QVBoxLayout) -> QWidget:
    middle = QWidget()
    across = QHBoxLayout(middle)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(0)
    across.addWidget(rail)
    column.setSpacing(0)
    across.addLayout(column, 1)
    return middle
