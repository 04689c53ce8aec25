"""The pages of the rail, in their order, and how each is made when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from journal.words import mark


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the rail; `page` names module and class."""

    name: str
    title: str
    icon: str
    page: str


_ALL = (
    Place("today", mark("Today"), "notebook-pen", "ui.pages.today:TodayPage"),
    Place("timeline", mark("Timeline"), "chart-line", "ui.pages.timeline:TimelinePage"),
    Place("entries", mark("Entries"), "list", "ui.pages.entries:EntriesPage"),
    Place("settings", mark("Settings"), "settings", "ui.pages.settings:SettingsPage"),
)
PAGES = tuple(place for place in _ALL if find_spec(place.page.partition(":")[0]))
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
    return page


def edit(window: Any, entry: Any) -> None:
    """Open an entry in the form of the first page."""
    window.show_page("today")
    window.page("today").edit(entry)
