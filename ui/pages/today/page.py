"""Today: a day is written down, kept while half written, saved at a keystroke, and edited later."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journal.errors import FieldError, KnownError
from journal.records import Dose, Entry
from journal.records.entry import LATE_AFTER
from ui.pages.today.form import EntryForm
from ui.pages.today.plain import merged, plain_of
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.day_chooser import DayChooser
from ui.widgets.text import Quiet, Text, Title

KEEP_AFTER_MS = 400
LOOK_AT_CLOCK_MS = 60_000
WIDEST = 1000


class TodayPage(QWidget):
    """The form of a new entry, or of one that is being edited."""

    def __init__(self, session: Session, theme: Theme, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.session, self._theme, self._words = session, theme, session.words
        self._editing: Entry | None = None
        self._id = session.new_id()
        self._today = session.today()
        self._sent: int | None = None
        self._was_open = False
        self._build()
        self._keep_soon = self._timer(KEEP_AFTER_MS, self.keep_draft)
        self._listen()
        self._show_state()

    # -- from outside -----------------------------------------------------------------------------

    @property
    def day(self) -> date:
        """The day that is written about."""
        return self.day_chooser.day

    def edit(self, entry: Entry) -> None:
        """Open an entry; what was half written comes back when this is saved or cancelled."""
        self.keep_draft()
        self._begin_edit(entry, plain_of(entry), entry.day)
        self.keep_draft()

    def save(self) -> None:
        """Save what is written; the form empties when it is safely kept."""
        if self._sent is not None or not self.session.may_write:
            return
        try:
            records = self._to_save()
        except FieldError as error:
            self._tell_field(error)
            return
        self.form.show_problem("", "")
        if records:
            action = "save-doses" if isinstance(records[0], Dose) else "save-entries"
            self._sent = self.session.save(action, *records)
            self._show_state()
        else:
            self._told.setText(self._words.gettext("Nothing is written yet, so there is nothing to save."))

    def cancel(self) -> None:
        """Leave the edited entry as it was."""
        self._end_edit()

    def keep_draft(self) -> None:
        """Keep what is half written inside the journal."""
        self._keep_soon.stop()
        if self._sent is None and self._was_open:
            self.session.keep_draft("today" if self._editing is None else "edit", self._draft())

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard into the first field."""
        self.form.focus_first()

    # -- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self._title = Title("", self)
        self.day_chooser = DayChooser(self._words, self._theme, self._today, self)
        self._notice = Quiet("", self)
        self.form = EntryForm(self._words, self)
        column = QWidget(self)
        column.setMaximumWidth(WIDEST)
        down = QVBoxLayout(column)
        down.setContentsMargins(24, 20, 24, 24)
        down.setSpacing(12)
        for widget in (self._title, self.day_chooser, self._notice, self.form):
            down.addWidget(widget)
        down.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.scroll_area = _scrolled(column)
        outer.addWidget(self.scroll_area, 1)
        outer.addWidget(self._footer())

    def _footer(self) -> QWidget:
        said = self._words.gettext
        footer = QWidget(self)
        self._told = Text("", footer)
        self.cancel_button = QPushButton(said("Cancel"), footer)
        self.cancel_button.clicked.connect(self.cancel)
        self.afresh_button = QPushButton(said("Clear the form"), footer)
        self.afresh_button.clicked.connect(self._start_afresh)
        self.save_button = QPushButton(footer)
        self.save_button.setDefault(True)
        self.save_button.setShortcut(QKeySequence("Ctrl+Return"))
        self.save_button.clicked.connect(self.save)
        across = QHBoxLayout(footer)
        across.setContentsMargins(24, 10, 24, 10)
        across.addWidget(self._told, 1)
        for button in (self.afresh_button, self.cancel_button, self.save_button):
            across.addWidget(button)
        return footer

    def _timer(self, after: int, then: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(then)
        return timer

    def _listen(self) -> None:
        self.form.changed.connect(self._on_typed)
        self.day_chooser.changed.connect(self._on_day)
        self._theme.changed.connect(self.day_chooser.dress)
        session = self.session
        session.opened.connect(self._on_opened)
        session.loaded.connect(self._on_loaded)
        session.changed.connect(self._show_day)
        session.answered.connect(self._on_answer)
        self._clock_timer = QTimer(self)
        self._clock_timer.setInterval(LOOK_AT_CLOCK_MS)
        self._clock_timer.timeout.connect(self._look_at_clock)
        self._clock_timer.start()
        if session.is_open:
            self._on_opened()
        if session.is_loaded:
            self._on_loaded()

    # -- what happens -----------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self._told.setText("")
        self._show_state()
        self._keep_soon.start()

    def _on_day(self, day: date) -> None:
        self._show_day()
        self._keep_soon.start()

    def _on_opened(self) -> None:
        typed = {} if self._was_open else self.form.plain()
        self._was_open, self._sent, self._editing = True, None, None
        self._show_draft(self.session.draft("today"), typed)
        if typed:
            self._keep_soon.start()

    def _on_loaded(self) -> None:
        kept = {entry.id: entry for entry in self.session.records.entries[-50:]}
        if self._editing is None and self._id in kept:
            self._empty()  # it was saved just before the program ended, so the draft is no longer needed
        edited = self.session.draft("edit")
        if edited is not None and self._editing is None:
            self._resume_edit(edited)
        self._show_day()

    def _on_answer(self, number: int, result: object) -> None:
        if number != self._sent:
            return
        self._sent = None
        if isinstance(result, KnownError):
            self._show_state()
        elif self._editing is not None:
            self._end_edit()
        else:
            self._empty()

    def _look_at_clock(self) -> None:
        today = self.session.today()
        if today != self._today:
            was_today, self._today = self.day == self._today, today
            move = was_today and self.form.is_empty and self._editing is None
            self.day_chooser.show_day(today if move or self.day > today else self.day, today)
            self._show_day()

    def showEvent(self, event: QShowEvent) -> None:
        """See whether a new day has begun."""
        super().showEvent(event)
        self._look_at_clock()

    # -- drafts -----------------------------------------------------------------------------------

    def _draft(self) -> dict[str, Any] | None:
        plain = self.form.plain()
        if self._editing is None and not plain:
            return None
        return {
            "id": self._id if self._editing is None else self._editing.id,
            "day": self.day.isoformat(),
            **plain,
        }

    def _show_draft(self, draft: Mapping[str, Any] | None, typed: Mapping[str, Any]) -> None:
        draft = draft or {}
        self._id = str(draft.get("id") or self.session.new_id())
        self.form.fill(merged(draft, typed))
        self.day_chooser.show_day(_day_of(draft, self._today), self._today)
        self._told.setText(self._words.gettext("Your half-written entry is back.") if draft else "")
        self._show_day()

    def _start_afresh(self) -> None:
        self._empty()

    def _empty(self) -> None:
        self._id = self.session.new_id()
        self._today = self.session.today()
        self.form.fill({})
        self.day_chooser.show_day(self._today, self._today)
        self._told.setText("")
        self._show_day()
        self._keep_soon.stop()
        self.session.keep_draft("today", None)
        self._to_top()

    # -- editing ----------------------------------------------------------------------------------

    def _begin_edit(self, entry: Entry, plain: Mapping[str, Any], day: date) -> None:
        self._editing = entry
        self.form.fill(plain)
        self.day_chooser.show_day(day, max(self._today, day))
        self._told.setText("")
        self._show_day()
        self._to_top()

    def _resume_edit(self, edited: Mapping[str, Any]) -> None:
        entry = next((one for one in self.session.records.entries if one.id == edited.get("id")), None)
        if entry is None:
            self.session.keep_draft("edit", None)
        else:
            self.keep_draft()
            self._begin_edit(entry, edited, _day_of(edited, entry.day))

    def _end_edit(self) -> None:
        self._keep_soon.stop()
        self._editing = None
        self.session.keep_draft("edit", None)
        self._show_draft(self.session.draft("today"), {})
        self._to_top()

    def _to_top(self) -> None:
        self.form.show_problem("", "")
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.form.focus_first()

    # -- saving -----------------------------------------------------------------------------------

    def _to_save(self) -> list[Entry | Dose]:
        values = self.form.values()
        doses = self._doses()
        given = set(self.form.plain()) - {"doses", "by"}
        if self._editing is not None:
            return [replace(self._editing, day=self.day, **values), *doses]
        if not given:
            return [*doses]
        return [Entry(self._id, self.day, self.session.now(), **values), *doses]

    def _doses(self) -> list[Dose]:
        taken = _taken(self.day, self.session.now())
        amounts = self.form.medicines.amounts()
        return [Dose(self.session.new_id(), medicine, taken, amount) for medicine, amount in amounts.items()]

    def _tell_field(self, error: FieldError) -> None:
        from journal.words.errors import sentence  # only when something is wrong

        self.form.show_problem(error.field, sentence(self._words, error))

    # -- showing ----------------------------------------------------------------------------------

    def _show_day(self, *_: object) -> None:
        self.form.show_day(self.session.records, self.day)
        self._notice.setText(" ".join(self._notices()))
        self._notice.setVisible(bool(self._notice.text()))
        self._show_state()

    def _notices(self) -> list[str]:
        words, told = self._words, []
        others = _entries_on(self.session.records.entries, self.day)
        if self._editing is not None:
            told.append(words.gettext("You are changing an entry that is already saved."))
        elif others:
            already = words.ngettext(
                "There is already {n} entry for this day. You can add another.",
                "There are already {n} entries for this day. You can add another.",
                others,
            )
            told.append(already.format(n=others))
        if self._editing is None and self._today - self.day > LATE_AFTER:
            told.append(
                words.gettext("This day is more than two days ago. The entry will be marked as written late.")
            )
        return told

    def _show_state(self) -> None:
        said, editing = self._words.gettext, self._editing is not None
        today = self.day == self._today
        self._title.setText(
            said("Change an entry")
            if editing
            else said("How was today?")
            if today
            else said("How was this day?")
        )
        self.save_button.setText(
            said("Save changes (Ctrl+Return)") if editing else said("Save entry (Ctrl+Return)")
        )
        self.save_button.setShortcut(QKeySequence("Ctrl+Return"))
        self.save_button.setEnabled(self.session.may_write and self._sent is None)
        self.cancel_button.setVisible(editing)
        self.afresh_button.setVisible(not editing and not self.form.is_empty)
        if not self.session.may_write:
            self._told.setText(said("This journal can only be read here, so nothing can be saved."))


def _scrolled(column: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    middle = QWidget()
    across = QHBoxLayout(middle)
    across.setContentsMargins(0, 0, 0, 0)
    across.addStretch(1)
    across.addWidget(column, 1000)
    across.addStretch(1)
    scroll.setWidget(middle)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll


def _day_of(draft: Mapping[str, Any], otherwise: date) -> date:
    try:
        return date.fromisoformat(str(draft["day"]))
    except (KeyError, ValueError):
        return otherwise


def _taken(day: date, now: datetime) -> datetime:
    return now if day == now.date() else datetime.combine(day, time(12), now.tzinfo)


def _entries_on(entries: tuple[Entry, ...], day: date) -> int:
    return bisect_right(entries, day, key=attrgetter("day")) - bisect_left(
        entries, day, key=attrgetter("day")
    )
