"""Copy from paper: a half-filled grid is kept; a filled one is saved as one change that Undo takes back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from journal.errors import FieldError, KnownError
from journal.records import Dose, Entry, Records
from journal.words.dates import full_date
from journal.words.errors import sentence
from journal.words.names import listed
from ui.notices import journal_notice
from ui.pages.copy_from_paper.rows import DAYS, medicines_of, rows_of, week_of
from ui.pages.copy_from_paper.saving import DaySaid, day_records, ids_of, is_id, said_of
from ui.pages.copy_from_paper.view import CopyView
from ui.pages.copy_from_paper.week import columns_of, first_shown, holds_any, texts_of, told_of
from ui.pages.today.saving import entries_on
from ui.session import Session
from ui.theme import Theme
from ui.widgets.buttons import RoomyButton

DRAFT = "copy"
KEEP_AFTER_MS = 400


class CopyDialog(CopyView):
    """The grid of a week in the session's journal."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(session, theme, parent)
        self._session = session
        self._ids: list[str] = []
        self._days: list[date] = []
        self._sent: int | None = None
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep_draft)
        self.week_asked.connect(self.show_week)
        self.save_button.clicked.connect(self.save)
        for keys in self.save_keys:
            keys.activated.connect(self.save)
        self.clear_button.clicked.connect(self.clear)
        session.answered.connect(self._on_answer)
        session.loaded.connect(self._on_loaded)
        self._show_draft()

    def begin(self) -> None:
        """Put the keyboard into the first box."""
        if self._session.may_write:
            self.grid.focus_first()

    def show_week(self, first: date) -> None:
        """Show the week that begins on a day; what is typed stays in its columns."""
        self._show(min(first, self._session.today()), self.grid.said())
        self._on_typed()

    def clear(self) -> None:
        """Empty the grid and let go of its draft."""
        self._ids = []
        self._show(self._days[0], [DaySaid()] * DAYS)
        self._on_typed()
        self.begin()

    def keep_draft(self) -> None:
        """Keep what is half copied inside the journal."""
        self._keep_soon.stop()
        if self._sent is None and self._session.is_loaded:
            self._session.keep_draft(DRAFT, self._draft())

    def save(self) -> None:
        """Save every day that something is typed for, as one change."""
        if self._sent is not None or not self._session.may_write or not self._session.is_loaded:
            return
        days = self._days_to_save()
        if days is None:
            return
        told = sorted(day for day, records in days.items() if self._is_second(day, records))
        left_out = self._ask_about(told) if told else set[date]()
        if left_out is None:
            return
        records = [record for day, kept in days.items() if day not in left_out for record in kept]
        if not records:
            self.tell(self._words.gettext("Nothing is typed yet, so there is nothing to save."))
            return
        self.keep_draft()  # with its ids, so that a crash between saving and closing saves nothing twice
        self._sent = self._session.save("copy-week", *records)
        self._show_state()

    def done(self, result: int) -> None:
        """Close; what is half copied is kept."""
        self.keep_draft()
        super().done(result)

    def _on_loaded(self) -> None:
        self._show_draft()
        self.begin()

    # -- half copied ------------------------------------------------------------------------------

    def _draft(self) -> dict[str, Any] | None:
        said = self.grid.said()
        if all(day.is_empty for day in said):
            return None
        self._ids = self._ids or [self._session.new_id() for _ in range(DAYS)]
        days = [day.plain() for day in said]
        return {"first": self._days[0].isoformat(), "ids": self._ids, "days": days}

    def _show_draft(self) -> None:
        session, records = self._session, self._session.records
        draft: Mapping[str, Any] = session.draft(DRAFT) or {}
        if draft and session.is_loaded and _is_saved(draft, records):
            session.keep_draft(DRAFT, None)  # saved just before the program ended
            draft = {}
        self._ids = _ids_of(draft)
        said = [said_of(plain) for plain in texts_of(draft, "days")] or [DaySaid()] * DAYS
        first = _day(draft.get("first")) or first_shown(records, session.today())
        self._show(min(first, session.today()), said)
        back = any(not day.is_empty for day in said)
        self.tell(self._words.gettext("Your half-copied week is back.") if back else "")
        self._show_state()

    # -- saving -----------------------------------------------------------------------------------

    def _days_to_save(self) -> dict[date, list[Entry | Dose]] | None:
        """Return what each day becomes; None where something cannot be, which is then told."""
        now, found = self._session.now(), dict[date, list[Entry | Dose]]()
        self._draft()  # gives each column its id
        for number, (day, said) in enumerate(zip(self._days, self.grid.said(), strict=True)):
            if said.is_empty:
                continue
            if day > now.date():
                self._refuse(
                    number,
                    next(iter(said.texts)),
                    self._words.gettext(
                        "{day} is still to come. Choose an earlier first day, or empty its boxes."
                    ).format(day=full_date(self._words, day)),
                )
                return None
            try:
                found[day] = day_records(said, self._ids[number], day, now)
            except FieldError as error:
                self._refuse(
                    number, error.field, f"{full_date(self._words, day)}: {sentence(self._words, error)}"
                )
                return None
        return found

    def _refuse(self, number: int, name: str, why: str) -> None:
        self.tell(why)
        self.grid.focus_on(name, number)

    def _is_second(self, day: date, records: list[Entry | Dose]) -> bool:
        brings_entry = any(isinstance(record, Entry) for record in records)
        return brings_entry and entries_on(self._session.records.entries, day) > 0

    def _ask_about(self, told: list[date]) -> set[date] | None:
        """Ask what to do with days that have an entry; return those to leave out, None to save nothing."""
        words = self._words
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        days = listed(words, [full_date(words, day) for day in told])
        box.setText(
            words.ngettext(
                "{days} already has an entry. Add another one for this day?",
                "These days already have an entry: {days}. Add another one for each of them?",
                len(told),
            ).format(days=days)
        )
        add, leave = (
            RoomyButton(words.gettext("Add them")),
            RoomyButton(words.gettext("Leave these days out")),
        )
        back = RoomyButton(words.gettext("Go back"))
        for button in (back, leave, add):
            box.addButton(button, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(back)
        box.setEscapeButton(back)
        box.exec()
        if box.clickedButton() is add:
            return set()
        return set(told) if box.clickedButton() is leave else None

    def _on_answer(self, number: int, result: object) -> None:
        if number != self._sent:
            return
        self._sent = None
        if isinstance(result, KnownError):
            self.tell(sentence(self._words, result))
            self._show_state()
            return
        self._ids = []
        self.grid.fill([DaySaid()] * DAYS)
        self.accept()

    # -- showing ----------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self.tell("")
        self._show_state()
        self._keep_soon.start()

    def _show(self, first: date, said: list[DaySaid]) -> None:
        session, words, records = self._session, self._words, self._session.records
        self._days, today = week_of(first), session.today()
        typed = {name for day in said for name in day.texts}
        rows = rows_of(words, medicines_of(records, self._days, typed))
        if tuple(rows) != self.grid.rows:
            self.show_grid(rows)
            self.grid.changed.connect(self._on_typed)
        self.grid.fill(said)
        self.grid.show_columns(columns_of(rows, self._days, said, records, today))
        self.show_days(self._days, told_of(words, records, self._days, today), today)

    def _show_state(self) -> None:
        may_write = self._session.may_write
        is_ready = may_write and self._sent is None and self._session.is_loaded
        self.grid.setEnabled(is_ready)
        self.save_button.setEnabled(is_ready)
        self.clear_button.setEnabled(is_ready and any(not day.is_empty for day in self.grid.said()))
        if not may_write:
            self.tell(journal_notice(self._session)[0])


def _ids_of(draft: Mapping[str, Any]) -> list[str]:
    """Return the ids that a draft gave its columns, none where they are not as they should be."""
    ids = texts_of(draft, "ids")
    return ids if all(isinstance(one, str) and is_id(one) for one in ids) else []


def _is_saved(draft: Mapping[str, Any], records: Records) -> bool:
    """Return whether a draft's days are in the journal."""
    days = [said_of(plain) for plain in texts_of(draft, "days")]
    kept = zip(_ids_of(draft), days, strict=False)
    return holds_any(records, (one for entry_id, said in kept for one in ids_of(said, entry_id)))


def _day(said: object) -> date | None:
    try:
        return date.fromisoformat(str(said))
    except ValueError:
        return None
