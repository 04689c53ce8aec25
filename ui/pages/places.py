"""The pages of the rail, in their order, and how each is made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

from journal.words import mark


class Place(NamedTuple):
    """One line of the rail; `page` names module and class."""

    name: str
    title: str
    icon: str
    page: str


PAGES = (
    Place("today", mark("Today"), "notebook-pen", "ui.pages.today:TodayPage"),
    Place("recovery", mark("My recovery"), "where-i-am", "ui.pages.recovery:RecoveryPage"),
    Place("timeline", mark("Timeline"), "chart-line", "ui.pages.timeline:TimelinePage"),
    Place("visit", mark("Visit"), "visit", "ui.pages.visit:VisitPage"),
    Place("entries", mark("Entries"), "list", "ui.pages.entries:EntriesPage"),
    Place("guide", mark("Guide"), "guide", "ui.pages.guide:GuidePage"),
    Place("settings", mark("Settings"), "settings", "ui.pages.settings:SettingsPage"),
)
_OFF_THE_RAIL = {"welcome": "ui.pages.welcome:WelcomePage", "unlock": "ui.pages.unlock:UnlockPage"}


def make_page(name: str, window: Any) -> Any:
    """Make a page and wire what it asks of the window."""
    where = {place.name: place.page for place in PAGES} | _OFF_THE_RAIL
    module, _, kind = where[name].partition(":")
    page = getattr(import_module(module), kind)(window.session, window.theme, window.settings, window)
    _wire(page, window)
    return page


def _wire(page: Any, window: Any) -> None:
    answers: dict[str, Callable[..., object]] = {
        "edit_requested": lambda entry: edit(window, entry),
        "finished": lambda: window.show_page(PAGES[0].name),
        "today_asked": lambda: window.show_page(PAGES[0].name),
        "copy_asked": lambda: copy_from_paper(window),
        "guide_asked": lambda rule: show_rule(window, rule),
        "surgeries_asked": lambda: show_surgeries(window),
        "print_asked": lambda: print_visit(window),
        "sheet_used": lambda: tell_of_new_passphrase(window),
        "other_asked": lambda: open_other(window),
        "ways_on_asked": lambda: show_ways_on(window),
        "sample_asked": lambda story: open_sample(window, story),
    }
    for asked, answer in answers.items():
        if hasattr(page, asked):
            getattr(page, asked).connect(answer)
    if hasattr(page, "lock_asked"):
        page.lock_asked.connect(lambda: lock(window))
        page.locking_changed.connect(window.locking_changed)
    if hasattr(page, "reminders_changed"):
        page.reminders_changed.connect(window.reminders_changed)
        window.reminders_changed.connect(page.show_reminders)


def edit(window: Any, entry: Any) -> None:
    """Open an entry in the form of the first page."""
    window.show_page("today")
    window.page("today").edit(entry)


def show_rule(window: Any, rule: str) -> None:
    """Open the guide where it tells of a statement such as “S14”."""
    window.show_page("guide")
    window.page("guide").show_rule(rule)


def show_surgeries(window: Any) -> None:
    """Open the settings where surgeries are entered."""
    window.show_page("settings")
    window.page("settings").show_section(0)


def copy_from_paper(window: Any) -> None:
    """Open the grid into which a week's sheet is copied."""
    from ui.pages.copy_from_paper import open_copy_dialog  # its grid is made when it is asked for

    open_copy_dialog(window)


def print_visit(window: Any) -> None:
    """Open the dialog that previews and prints the page for the doctor."""
    from ui.visit_printing import open_visit_dialog  # typesetting is slow to import

    open_visit_dialog(window, window.session, window.theme, window.settings)


def lock(window: Any) -> None:
    """Lock the journal, where it has a passphrase."""
    from ui.locking import lock_now  # only where a journal has a passphrase

    lock_now(window)


def tell_of_new_passphrase(window: Any) -> None:
    """Tell who opened the journal with a recovery sheet where a passphrase to remember is chosen."""
    window.say(
        window.words.gettext(
            "Opened with the recovery sheet. You can choose a new passphrase in Settings, part “Passphrase”."
        )
    )


def open_other(window: Any) -> None:
    """Ask for another journal, and open it."""
    from ui import journal_files  # file dialogs are made when they are asked for

    journal_files.open_other(window)


def show_ways_on(window: Any) -> None:
    """Show what can be done about the journal that does not open."""
    from ui import ways_on  # only where a journal does not open

    if window.session.journal_path is not None:
        ways_on.show_ways_on(window, window.session.journal_path)


def open_sample(window: Any, story: str) -> None:
    """Open a made-up journal to look at."""
    from ui import journal_files  # file dialogs are made when they are asked for

    journal_files.open_sample(window, story)
