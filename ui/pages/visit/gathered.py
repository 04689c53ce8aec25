"""Changes of medicines, plans and windows that wait to be saved together with a visit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal.errors import KnownError
from journal.records import (
    COLLECTIONS,
    Kept,
    Person,
    Records,
    collection_of,
    from_plain,
    to_plain,
    with_records,
)
from journal.records.changes import Changed
from ui.pages.settings.record_dialog import Making, RecordDialog
from ui.session import Session
from ui.widgets.record_form import RecordForm


class Gathered(QObject):
    """Steps, each of one or several records as they are to become; `changed` tells of every other stand."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.words = session, session.words
        self._steps: list[tuple[Kept, ...]] = []

    @property
    def kept(self) -> tuple[Kept, ...]:
        """The records to save, each as it was last changed."""
        return tuple({record.id: record for step in self._steps for record in step}.values())

    @property
    def records(self) -> Records:
        """The journal's records as they would be."""
        return with_records(self.session.records, self.kept)

    def holds(self, record_id: str) -> bool:
        """Return whether a record is among what waits."""
        return any(record.id == record_id for record in self.kept)

    def count(self, collection: str) -> int:
        """Return how many steps changed something of a list."""
        return sum(any(collection_of(record) == collection for record in step) for step in self._steps)

    def take(self, records: Sequence[Changed]) -> None:
        """Gather one more step."""
        self._steps.append(tuple(record for record in records if not isinstance(record, Person)))
        self.changed.emit()

    def leave_out(self, record_id: str) -> None:
        """Let go of every step about a record, and of the later ones that build on those."""
        gone, stays = {record_id}, []
        for step in self._steps:
            ids = {record.id for record in step}
            if ids & gone:
                gone |= ids
            else:
                stays.append(step)
        self._steps = stays
        self.changed.emit()

    def plain(self) -> list[Any]:
        """Return the steps as a draft keeps them."""
        return [
            [{"list": collection_of(record), "record": to_plain(record)} for record in step]
            for step in self._steps
        ]

    def restore(self, plain: Any) -> None:
        """Take up the steps of a draft; what cannot be read any more is left out."""
        steps = plain if isinstance(plain, list) else []
        self._steps = [step for step in map(_step, steps) if step]
        self.changed.emit()

    def ask(self, asked: tuple[str, RecordForm, Making], parent: QWidget) -> RecordDialog:
        """Open the dialog for a record; what it makes is gathered instead of saved."""
        dialog = _GatheringDialog(self, self.session, asked, parent)
        dialog.open()
        return dialog


class _GatheringDialog(RecordDialog):
    """A record's dialog that hands on what was made."""

    def __init__(
        self, gathered: Gathered, session: Session, asked: tuple[str, RecordForm, Making], parent: QWidget
    ) -> None:
        super().__init__(session, *asked, parent)
        self._gathered = gathered

    def _keep(self, records: tuple[Changed, ...]) -> None:
        self._gathered.take(records)
        self.accept()


def _step(plain: Any) -> tuple[Kept, ...]:
    try:
        return tuple(from_plain(COLLECTIONS[one["list"]], one["record"]) for one in plain)
    except (KnownError, KeyError, TypeError):  # written by another version of the program
        return ()
