"""The pages of the rail, in their order, and how each is made when it is first shown."""

from __future__ import annotations

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
    Place("timeline", mark("Timeline"), "chart-line", "ui.pages.timeline:TimelinePage"),
    Place("entries", mark("Entries"), "list", "ui.pages.entries:EntriesPage"),
    Place("settings", mark("Settings"), "settings", "ui.pages.settings:SettingsPage"),
)
_OFF_THE_RAIL = {"welcome": "ui.pages.welcome:WelcomePage"}


def make_page(name: str, window: Any) -> Any:
    """Make a page and wire what it asks of the window."""
    where = {place.name: place.page for place in PAGES} | _OFF_THE_RAIL
    module, _, kind = where[name].partition(":")
    page = getattr(import_module(module), kind)(window.session, window.theme, window.settings, window)
    if hasattr(page, "edit_requested"):
        page.edit_requested.connect(lambda entry: edit(window, entry))
    if hasattr(page, "finished"):
        page.finished.connect(lambda: window.show_page(PAGES[0].name))
    if hasattr(page, "today_asked"):
        page.today_asked.connect(lambda: window.show_page(PAGES[0].name))
    if hasattr(page, "reminders_changed"):
        page.reminders_changed.connect(window.reminders_changed)
        window.reminders_changed.connect(page.show_reminders)
    if hasattr(page, "sample_asked"):
        page.sample_asked.connect(lambda story: open_sample(window, story))
    return page


def edit(window: Any, entry: Any) -> None:
    """Open an entry in the form of the first page."""
    window.show_page("today")
    window.page("today").edit(entry)


def open_sample(window: Any, story: str) -> None:
    """Open a made-up journal to look at."""
    from ui import journal_files  # file dialogs are made when they are asked for

    journal_files.open_sample(window, story)
