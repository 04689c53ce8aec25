"""What was changed last in the whole journal, each with the way to its history."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from ui.history.dialog import HistoryDialog
from ui.history.listed import ListedDialog
from ui.history.rows import PART, Part, latest_part
from ui.session import Session
from ui.widgets.buttons import RoomyButton, row_button


class LatestDialog(ListedDialog):
    """Every change of every record, the latest first."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, session.words.gettext("What was changed"), parent)
        self.history_one = row_button(self.buttons, self._words.gettext("History…"), self.show_history)
        self.list.itemActivated.connect(self.show_history)
        self._stand()

    def show_history(self) -> None:
        """Tell every change of the record that the chosen line is about."""
        for row in self.rows():
            HistoryDialog(self._session, row.record, row.called, self).open()

    def _mirrored(self) -> list[RoomyButton]:
        return [self.history_one]

    def _ask_for(self, before: Part | None) -> int:
        told = partial(latest_part, self._words, self._session.records)
        return self._session.latest(told, skip=self._shown, most=PART + 1)

    def _told_above(self, count: int) -> str:
        if not count:
            return self._words.gettext("Nothing has been written yet.")
        return self._words.gettext("Choose a line and press “History…” to bring an earlier state back.")

    def _allow(self) -> str:
        self.history_one.setEnabled(bool(self.rows()))
        return ""
