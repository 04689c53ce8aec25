"""The ways to what became of records; the dialogs are made when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journal.records.changes import Changed
from ui.session import Session
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.history.dialog import HistoryDialog
    from ui.history.latest import LatestDialog
    from ui.history.removed import RemovedDialog


def show_history(session: Session, record: Changed, parent: QWidget) -> HistoryDialog:
    """Open the history of a record."""
    from journal.records import Person
    from journal.records.changes import PERSON
    from ui.history.called import called
    from ui.history.dialog import HistoryDialog

    record_id = PERSON if isinstance(record, Person) else record.id
    dialog = HistoryDialog(session, record_id, called(session.words, record, session.records), parent)
    dialog.open()
    return dialog


def show_latest(session: Session, parent: QWidget) -> LatestDialog:
    """Open the list of what was changed last."""
    from ui.history.latest import LatestDialog

    dialog = LatestDialog(session, parent)
    dialog.open()
    return dialog


def show_removed(
    session: Session, settings: Settings, parent: QWidget, kind: str | None = None
) -> RemovedDialog:
    """Open the list of what was removed: of one kind at first, or of all."""
    from ui.backing_up import second_folder
    from ui.history.removed import RemovedDialog

    dialog = RemovedDialog(session, parent, second=second_folder(session, settings), kind=kind)
    dialog.open()
    return dialog
