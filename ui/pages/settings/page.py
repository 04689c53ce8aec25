"""The settings: a list of sections beside the section that is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QWidget,
)

from ui.pages.settings.appearance import AppearanceSection
from ui.pages.settings.backups import BackupsSection
from ui.pages.settings.events import EventsSection
from ui.pages.settings.help_numbers import HelpNumbersSection
from ui.pages.settings.medicines import MedicinesSection
from ui.pages.settings.passphrase import PassphraseSection
from ui.pages.settings.person import PersonSection
from ui.pages.settings.plans import PlansSection
from ui.pages.settings.reminders import RemindersSection
from ui.pages.settings.section import Section, Surroundings
from ui.pages.settings.surgeries import SurgeriesSection
from ui.pages.settings.this_journal import ThisJournalSection
from ui.pages.settings.windows import WindowsSection
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.inputs import ChoiceBox
from ui.widgets.part_list import PartList

SECTIONS: tuple[Callable[[Surroundings], Section], ...] = (
    SurgeriesSection,
    MedicinesSection,
    PlansSection,
    EventsSection,
    WindowsSection,
    PersonSection,
    HelpNumbersSection,
    RemindersSection,
    AppearanceSection,
    PassphraseSection,
    BackupsSection,
    ThisJournalSection,
)
WIDE_IN_LETTERS = 84


class SettingsPage(QWidget):
    """All sections. Where the page is narrow, a drop-down takes the place of the list.

    `reminders_changed` is sent when the person wants other reminders, or none; `lock_asked` to lock the
    journal now, and `locking_changed` when after what time it locks itself.
    """

    reminders_changed = Signal()
    lock_asked = Signal()
    locking_changed = Signal()

    def __init__(
        self, session: Session, theme: Theme, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = session.words
        around = Surroundings(session, theme, settings)
        self.sections = [make(around) for make in SECTIONS]
        self.list = PartList()
        self.box = ChoiceBox()
        self.stack = QStackedWidget()
        for section in self.sections:
            self.list.addItem(section.heading)
            self.box.addItem(section.heading)
            self.stack.addWidget(section)
        for chooser in (self.list, self.box):
            chooser.setAccessibleName(words.gettext("Part of the settings"))
        self._lay_out()
        self.list.currentRowChanged.connect(self.show_section)
        self.box.activated.connect(self.show_section)
        theme.changed.connect(self._fit)
        self._reminders = next(one for one in self.sections if isinstance(one, RemindersSection))
        self._reminders.changed.connect(self.reminders_changed)
        protecting = next(one for one in self.sections if isinstance(one, PassphraseSection))
        protecting.lock_asked.connect(self.lock_asked)
        protecting.locking_changed.connect(self.locking_changed)
        self.list.setCurrentRow(0)

    def show_section(self, index: int) -> None:
        """Show one section; what was typed in the one before is kept."""
        if index < 0:
            return
        self.keep_draft()
        self.stack.setCurrentIndex(index)
        self.list.setCurrentRow(index)
        self.box.setCurrentIndex(index)

    def show_reminders(self) -> None:
        """Show what was changed of the reminders elsewhere."""
        self._reminders.show_reminders()

    def keep_draft(self) -> None:
        """Keep what is typed; called also before the window closes."""
        self.sections[self.stack.currentIndex()].leave()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when another page is turned to."""
        self.keep_draft()
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; a focus proxy would make Tab leap over what stands before it."""
        (self.list if self.list.isVisibleTo(self) else self.box).setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the list or the drop-down by the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.list.setViewportMargins(12, 18, 0, 10)
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(24, 14, 24, 0)
        top.addWidget(self.box)
        top.addStretch(1)
        layout.addWidget(self._top, 0, 0, 1, 2)
        layout.addWidget(self.list, 1, 0)
        layout.addWidget(self.stack, 1, 1)
        layout.setColumnStretch(1, 1)

    def _fit(self) -> None:
        letter = self.fontMetrics().horizontalAdvance("x")
        is_wide = self.width() >= WIDE_IN_LETTERS * letter
        widest = max(self.list.sizeHintForColumn(0), 1)
        self.list.setFixedWidth(widest + 24)
        has_focus = self.list.hasFocus() or self.box.hasFocus()
        self.list.setVisible(is_wide)
        self._top.setVisible(not is_wide)
        if has_focus:
            self.setFocus()
