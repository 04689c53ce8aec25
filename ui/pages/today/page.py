"""Today: a day is written down, kept while half written, saved at a keystroke, and edited later."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from journal.errors import FieldError, KnownError
from ui.pages.today.plain import day_of, merged, plain_of
from ui.pages.today.view import TodayView
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme

if TYPE_CHECKING:  # not before the page is painted
    from PySide6.QtCore import Qt

    from journal.records import Dose, Entry

KEEP_AFTER_MS = 400
LOOK_AT_CLOCK_MS = 60_000


class TodayPage(TodayView):
    """The form of an entry, new or edited, kept and saved in the session's journal."""

    def __init__(self, session: Session, theme: Theme, settings: Settings, parent: QWidget) -> None:
        super().__init__(session.words, theme, session.today(), parent)
        self.session, self._words = session, session.words
        self._editing: Entry | None = None
        self._id = ""
        self._today = session.today()
        self._sent: int | None = None
        self._was_open = False
        self._day_is_due = False
        self._keep_soon = _timer(self, KEEP_AFTER_MS, self.keep_draft, again=False)
        _timer(self, LOOK_AT_CLOCK_MS, self._look_at_clock, again=True).start()
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
            kept = "save-entries" if hasattr(records[0], "day") else "save-doses"
            self._sent = self.session.save(kept, *records)
            self._show_state()
        else:
            self._tell(self._words.gettext("Nothing is written yet, so there is nothing to save."))

    def cancel(self) -> None:
        """Leave the edited entry as it was."""
        self._end_edit()

    def clear(self) -> None:
        """Empty the form and let go of its draft."""
        self._empty()

    def keep_draft(self) -> None:
        """Keep what is half written inside the journal."""
        self._keep_soon.stop()
        if self._sent is None and self._was_open:
            self.session.keep_draft("today" if self._editing is None else "edit", self._draft())

    def setFocus(self, reason: Qt.FocusReason | None = None) -> None:
        """Put the keyboard into the first field."""
        self.form.focus_first()

    def _listen(self) -> None:
        self.form.changed.connect(self._on_typed)
        self.footer.save_button.clicked.connect(self.save)
        for keys in self.footer.save_keys:
            keys.activated.connect(self.save)
        self.footer.cancel_button.clicked.connect(self.cancel)
        self.footer.clear_button.clicked.connect(self.clear)
        self.day_chooser.changed.connect(self._on_day)
        session = self.session
        session.opened.connect(self._on_opened)
        session.loaded.connect(self._on_loaded)
        session.changed.connect(self._show_day)
        session.answered.connect(self._on_answer)
        if session.is_open:
            self._on_opened()
        if session.is_loaded:
            self._on_loaded()

    # -- what happens -----------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self._tell("")
        self._show_state()
        self._keep_soon.start()

    def _on_day(self, day: date) -> None:
        self._show_day()
        self._keep_soon.start()

    def _on_opened(self) -> None:
        typed = {} if self._was_open else self.form.plain()
        self._was_open, self._sent, self._editing = True, None, None
        self.forget_signs()
        self._show_draft(self.session.draft("today"), typed)
        if typed:
            self._keep_soon.start()

    def _on_loaded(self) -> None:
        if self._editing is not None and self._editing.id not in {
            one.id for one in self.session.records.entries
        }:
            self._end_edit()  # it was erased, and what was half written about it with it
        if self._editing is None and any(entry.id == self._id for entry in self.session.records.entries):
            self._empty()  # saved just before the program ended, so the draft is no longer needed
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
            return
        signs = self._new_signs()
        if self._editing is not None:
            self._end_edit()
        else:
            self._empty()
        if signs:
            self.keep_signs_in_sight(signs, self.session.records.person)

    def _new_signs(self) -> list[str]:
        """Return the signs ticked in the form that were not in the entry before."""
        before = () if self._editing is None else self._editing.urgent
        return [sign for sign in self.form.plain().get("urgent", ()) if sign not in before]

    def _look_at_clock(self) -> None:
        today = self.session.today()
        if today != self._today:
            was_today, self._today = self.day == self._today, today
            moves = was_today and self._editing is None and self.form.is_empty
            self.day_chooser.show_day(today if moves or self.day > today else self.day, today)
            self._show_day()

    def showEvent(self, event: QShowEvent) -> None:
        """See whether a new day has begun, and show what the page did not while it was out of sight."""
        super().showEvent(event)
        self._look_at_clock()
        if self._day_is_due:
            self._show_day()

    # -- half written -----------------------------------------------------------------------------

    def _draft(self) -> dict[str, Any] | None:
        plain = self.form.plain()
        if self._editing is not None:
            return {"id": self._editing.id, "day": self.day.isoformat(), **plain}
        self._id = self._id or self.session.new_id()
        return {"id": self._id, "day": self.day.isoformat(), **plain} if plain else None

    def _show_draft(self, draft: Mapping[str, Any] | None, typed: Mapping[str, Any]) -> None:
        draft = draft or {}
        self._id = str(draft.get("id") or "")
        self.form.fill(merged(draft, typed))
        self.day_chooser.show_day(min(day_of(draft, self._today), self._today), self._today)
        self._tell(self._words.gettext("Your half-written entry is back.") if draft else "")
        self._show_day()

    def _empty(self) -> None:
        self._id = ""
        self._today = self.session.today()
        self.form.fill({})
        self.day_chooser.show_day(self._today, self._today)
        self._tell("")
        self._show_day()
        self._keep_soon.stop()
        self.session.keep_draft("today", None)
        self.to_top()

    # -- editing ----------------------------------------------------------------------------------

    def _begin_edit(self, entry: Entry, plain: Mapping[str, Any], day: date) -> None:
        self._editing = entry
        self.form.fill(plain)
        self.day_chooser.show_day(day, max(self._today, day))
        self._tell("")
        self._show_day()
        self.to_top()

    def _resume_edit(self, edited: Mapping[str, Any]) -> None:
        entry = next((one for one in self.session.records.entries if one.id == edited.get("id")), None)
        if entry is None:
            self.session.keep_draft("edit", None)
        else:
            self.keep_draft()
            self._begin_edit(entry, edited, day_of(edited, entry.day))

    def _end_edit(self) -> None:
        self._keep_soon.stop()
        self._editing = None
        self.session.keep_draft("edit", None)
        self._show_draft(self.session.draft("today"), {})
        self.to_top()

    # -- saving -----------------------------------------------------------------------------------

    def _to_save(self) -> list[Entry | Dose]:
        from ui.pages.today.saving import changed_records, new_records  # not before the page is painted

        now, new_id = self.session.now(), self.session.new_id
        if self._editing is not None:
            return changed_records(self.form, self._editing, self.day, now, new_id)
        self._id = self._id or new_id()
        return new_records(self.form, self._id, self.day, now, new_id)

    def _tell_field(self, error: FieldError) -> None:
        from journal.words.errors import sentence  # only when something is wrong

        self.form.show_problem(error.field, sentence(self._words, error))

    # -- showing ----------------------------------------------------------------------------------

    def _tell(self, text: str) -> None:
        if not self.session.may_write:
            text = self._words.gettext("This journal can only be read here, so nothing can be saved.")
        self.footer.told.setText(text)

    def _show_day(self, *_: object) -> None:
        self._day_is_due = not self.isVisible() and not self.form.is_finished
        if self._day_is_due:
            return
        from ui.pages.today.saving import day_notices  # not before the page is painted

        self.form.show_day(self.session.records, self.day)
        self.order_tabs()
        if self._editing is not None:
            told = [self._words.gettext("You are changing an entry that is already saved.")]
        else:
            told = day_notices(self._words, self.session.records, self.day, self._today)
        self.show_notice(" ".join(told))
        self._show_state()

    def _show_state(self) -> None:
        said, editing = self._words.gettext, self._editing is not None
        asked = said("How was today?") if self.day == self._today else said("How was this day?")
        self.title.setText(said("Change an entry") if editing else asked)
        may_save = self.session.may_write and self._sent is None
        may_clear = not editing and not self.form.is_empty
        self.footer.show_state(editing=editing, may_save=may_save, may_clear=may_clear)


def _timer(parent: QWidget, after: int, then: Any, *, again: bool) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(not again)
    timer.setInterval(after)
    timer.timeout.connect(then)
    return timer
