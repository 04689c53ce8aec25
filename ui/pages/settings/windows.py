"""Healing windows as the person's own surgeon sees them: other days, hidden, or one more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidgetItem, QWidget

from journal.reading.recovery import read_recovery
from journal.reading.values import Window
from journal.records import Records, Surgery, WindowKind, WindowOverride
from journal.words import Words, dates
from journal.words.windows import window_title
from ui.history.menu import offer_buttons
from ui.history.opening import show_history
from ui.ids import new_id
from ui.pages.settings.record_dialog import RecordDialog
from ui.pages.settings.section import Section, Surroundings
from ui.pages.settings.window_form import window_making
from ui.widgets.buttons import RoomyButton
from ui.widgets.flow import FlowLayout
from ui.widgets.focus import holds_focus
from ui.widgets.inputs import ChoiceBox
from ui.widgets.text import Text
from ui.widgets.two_lines import TwoLineList

if TYPE_CHECKING:
    from ui.history.dialog import HistoryDialog

SHOWN_ROWS = 10


@dataclass(frozen=True, slots=True)
class ListedWindow:
    """One window of a surgery: as it is now, and the override that made it so, if any."""

    surgery: Surgery
    window: Window
    override: WindowOverride | None

    @property
    def is_own(self) -> bool:
        """Whether it is one of the person's own."""
        return self.window.kind is WindowKind.OWN


def listed_windows(records: Records, surgery: Surgery) -> list[ListedWindow]:
    """Return every window of one surgery, hidden ones too, as if no other surgery followed."""
    overrides = tuple(override for override in records.windows if override.surgery == surgery.id)
    alone = Records(surgeries=(surgery,), windows=overrides)
    course = read_recovery(alone, surgery.day).course
    by_id = {override.id: override for override in overrides}
    windows = course.windows if course is not None else ()
    return [ListedWindow(surgery, window, by_id.get(window.override or "")) for window in windows]


def days_of(listed: ListedWindow) -> tuple[int, int | None]:
    """Return the days after surgery on which a window begins and before which it ends."""
    start, end = listed.surgery.day, listed.window.end
    return (listed.window.first - start).days, None if end is None else (end - start).days


def window_lines(words: Words, listed: ListedWindow) -> tuple[str, str]:
    """Return what a window is called, and when it is and on whose word."""
    window = listed.window
    title = window_title(words, window)
    span = span_of_days(words, listed.surgery, *days_of(listed))
    return title, " · ".join(part for part in (span, _whose(words, listed)) if part)


def span_of_days(words: Words, surgery: Surgery, first: int, end: int | None) -> str:
    """Return a span of days after surgery in dates; the last day is the one before `end`."""
    begins = dates.long_date(words, surgery.day + timedelta(days=first))
    if end is None:
        return words.gettext("from {begins} on").format(begins=begins)
    ends = dates.long_date(words, surgery.day + timedelta(days=end - 1))
    return words.gettext("{begins} to {ends}").format(begins=begins, ends=ends)


def _whose(words: Words, listed: ListedWindow) -> str:
    if listed.window.is_hidden:
        return words.gettext("hidden")
    if listed.is_own:
        return words.gettext("your own")
    return "" if listed.window.is_overridden else words.gettext("as described")  # the title says the other


class WindowsSection(Section):
    """Every surgery's windows; each can get other days, be hidden, or go back to what is described."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        intro = words.gettext(
            "The timeline shows when healing is described to happen. If your surgeon said something else "
            "for you, that comes first: change it here."
        )
        super().__init__(around, words.gettext("Healing windows"), intro, parent)
        self._words = words
        self._listed: list[ListedWindow] = []
        self.empty = Text()
        self.surgery_box = ChoiceBox()
        self.surgery_box.setAccessibleName(words.gettext("Surgery"))
        self.surgery_box.currentIndexChanged.connect(self._fill)
        self.list = TwoLineList(SHOWN_ROWS)
        self.list.setAccessibleName(words.gettext("Healing windows"))
        self.list.itemActivated.connect(self.change)
        self.list.itemSelectionChanged.connect(self._allow)
        self._lay_out()
        for told in (around.session.opened, around.session.loaded, around.session.changed):
            told.connect(self.show_windows)
        self.show_windows()

    def chosen(self) -> ListedWindow | None:
        """Return the window chosen in the list."""
        row = self.list.currentRow()
        return self._listed[row] if 0 <= row < len(self._listed) else None

    def show_windows(self, *_: object) -> None:
        """Show what the journal holds now."""
        had_focus = holds_focus(self)
        self._show_surgeries()
        self._fill()
        if had_focus and not holds_focus(self):
            self.add_one.setFocus()

    def _show_surgeries(self) -> None:
        surgeries = self.around.session.records.surgeries[::-1]
        place = max(0, self.surgery_box.currentIndex())
        self.surgery_box.blockSignals(True)
        self.surgery_box.clear()
        for surgery in surgeries:
            self.surgery_box.addItem(dates.long_date(self._words, surgery.day), surgery.id)
        self.surgery_box.setCurrentIndex(min(place, len(surgeries) - 1))
        self.surgery_box.blockSignals(False)
        self.surgery_box.setVisible(len(surgeries) > 1)

    def change(self) -> RecordDialog | None:
        """Open the form for the days of the chosen window."""
        listed = self.chosen()
        if listed is None or not self.around.session.may_write:
            return None
        return self._ask(listed)

    def add_own(self) -> RecordDialog | None:
        """Open the form for a window of the person's own."""
        surgery = self._surgery()
        if surgery is None:
            return None
        window = Window(WindowKind.OWN, surgery.day, surgery.day + timedelta(days=42))
        return self._ask(ListedWindow(surgery, window, None))

    def hide_or_show(self) -> None:
        """Hide the chosen window on screen and paper, or show it again."""
        listed = self.chosen()
        if listed is None:
            return
        session, override = self.around.session, listed.override
        if override is None:
            made = WindowOverride(new_id(), listed.surgery.id, listed.window.kind, hidden=True)
            session.save("save-windows", made)
        elif override.hidden and override.from_day is None and override.to_day is None:
            session.remove(override.id)
        else:
            session.save("save-windows", replace(override, hidden=not override.hidden))

    def take_back(self) -> None:
        """Go back to the described window; one of the person's own is removed. Undo brings it back."""
        listed = self.chosen()
        if listed is not None and listed.override is not None:
            self.around.session.remove(listed.override.id)

    def show_history(self) -> HistoryDialog | None:
        """Tell what became of the chosen window's own days."""
        listed = self.chosen()
        if listed is None or listed.override is None:
            return None
        return show_history(self.around.session, listed.override, self)

    def _ask(self, listed: ListedWindow) -> RecordDialog:
        title, form, making = window_making(self._words, listed.surgery, listed.window, listed.override)
        dialog = RecordDialog(self.around.session, title, form, making, self)
        dialog.open()
        return dialog

    def _lay_out(self) -> None:
        for widget in (self.surgery_box, self.empty, self.list):
            self.body.addWidget(widget)
        row = FlowLayout()
        words = self._words
        self.change_one = RoomyButton(words.gettext("My surgeon said…"))
        self.hide_one = RoomyButton(words.gettext("Hide"))
        self.back_one = RoomyButton(words.gettext("Back to what is described"))
        self.add_one = RoomyButton(words.gettext("Add one of your own…"))
        self.history_one = RoomyButton(words.gettext("History…"))
        slots = (self.change, self.hide_or_show, self.take_back, self.add_own, self.show_history)
        buttons = (self.change_one, self.hide_one, self.back_one, self.add_one, self.history_one)
        offer_buttons(self.list, lambda: buttons)
        for button, slot in zip(buttons, slots, strict=True):
            button.clicked.connect(slot)
            row.addWidget(button)
        self.body.addLayout(row)

    def _surgery(self) -> Surgery | None:
        wanted = self.surgery_box.currentData()
        return next((one for one in self.around.session.records.surgeries if one.id == wanted), None)

    def _fill(self) -> None:
        surgery, row = self._surgery(), self.list.currentRow()
        self._listed = [] if surgery is None else listed_windows(self.around.session.records, surgery)
        self.list.clear()
        for listed in self._listed:
            QListWidgetItem("\n".join(window_lines(self._words, listed)), self.list)
        self.list.setCurrentRow(min(max(row, 0), len(self._listed) - 1))
        self.empty.setText(self._nothing_listed(surgery))
        self.empty.setVisible(not self._listed)
        self.list.setVisible(bool(self._listed))
        self.list.fit()
        self._allow()

    def _nothing_listed(self, surgery: Surgery | None) -> str:
        if surgery is None:
            return self._words.gettext("Add a surgery first. Its healing windows then stand here.")
        return self._words.gettext(
            "For this kind of surgery no windows are described. You can add what your surgeon told you."
        )

    def _allow(self) -> None:
        listed = self.chosen()
        may = self.around.session.may_write
        for button in (self.change_one, self.hide_one, self.back_one, self.history_one):
            button.setVisible(bool(self._listed))
        self.add_one.setEnabled(may and self._surgery() is not None)
        self.change_one.setEnabled(may and listed is not None)
        self.hide_one.setEnabled(may and listed is not None)
        hidden = listed is not None and listed.window.is_hidden
        self.hide_one.setText(self._words.gettext("Show again") if hidden else self._words.gettext("Hide"))
        self.back_one.setEnabled(may and listed is not None and listed.override is not None)
        self.history_one.setEnabled(listed is not None and listed.override is not None)
        own = listed is not None and listed.is_own
        self.back_one.setText(
            self._words.gettext("Remove") if own else self._words.gettext("Back to what is described")
        )
