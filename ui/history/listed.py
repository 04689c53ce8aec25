"""A dialog over a long list that is read a part at a time, the latest first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QVBoxLayout, QWidget

from journal.errors import KnownError
from journal.words.errors import sentence
from ui.history.menu import offer_buttons
from ui.history.rows import PART, Part, Row
from ui.session import Session
from ui.widgets.buttons import RoomyButton, row_button
from ui.widgets.flow import FlowLayout
from ui.widgets.message_bar import announce
from ui.widgets.text import Quiet, Text
from ui.widgets.two_lines import TwoLineList

_ROW = Qt.ItemDataRole.UserRole


class ListedDialog(QDialog):
    """Words, a list, buttons, and one that shows older rows. It follows every change of the journal.

    Subclasses say where rows come from (`_ask_for`), what is said above them (`_told_above`), and which
    buttons may be pressed (`_allow`).
    """

    def __init__(self, session: Session, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._session, self._words = session, session.words
        self._around = parent
        self._asked, self._shown = 0, 0
        self._said = ""
        self.intro = Text(self._words.gettext("Looking it up…"))
        self.list = TwoLineList()
        self.list.setAccessibleName(title)
        self.why_not = Quiet()
        self.buttons = FlowLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(12)

    def rows(self) -> list[Row]:
        """Return the chosen rows, from the top."""
        return [item.data(_ROW) for item in self.list.selectedItems()]

    def look_up(self, *_: object) -> None:
        """Read the list anew, from its latest row."""
        self._shown = 0
        self._asked = self._ask_for(None)

    def show_older(self) -> None:
        """Add the next older rows."""
        if self.older_one.isEnabled():
            self.older_one.setEnabled(False)
            self._asked = self._ask_for(self._part)

    def _stand(self, *above: QWidget) -> None:
        """Lay everything out, once the buttons are made, and begin."""
        self.older_one = row_button(self.buttons, self._words.gettext("Show older"), self.show_older)
        self.older_one.hide()
        row_button(self.buttons, self._words.gettext("Close"), self.reject)
        for widget in (*above, self.intro, self.list, self.why_not):
            self._column.addWidget(widget, 1 if widget is self.list else 0)
        self._column.addLayout(self.buttons)
        self.list.itemSelectionChanged.connect(self._show_choice)
        offer_buttons(self.list, self._mirrored)
        self._take_room()
        session = self._session
        session.answered.connect(self._answered)
        for told in (session.changed, session.loaded):
            told.connect(self.look_up)
        session.locked.connect(self.reject)
        self._show_choice()
        self.look_up()

    def _mirrored(self) -> list[RoomyButton]:
        """Return the buttons that the list's menu offers too."""
        return []

    def _take_room(self) -> None:
        letter, within = self.fontMetrics(), self._around.window().size()
        width, height = letter.horizontalAdvance("x") * 76, letter.lineSpacing() * 26
        self.resize(min(width, within.width() - 40), min(height, within.height() - 40))

    def _answered(self, number: int, result: Any) -> None:
        if number != self._asked:
            return
        if isinstance(result, KnownError):
            self.intro.setText(sentence(self._words, result))
            self.older_one.setEnabled(True)
        else:
            self._show(result)

    def _show(self, part: Part) -> None:
        is_first = not self._shown
        if is_first:
            self.list.clear()
        self._part, before = part, self.list.count()
        self._shown += PART
        for row in part.rows:
            QListWidgetItem(row.text, self.list).setData(_ROW, row)
        self.older_one.setVisible(part.has_older)
        self.older_one.setEnabled(part.has_older)
        self._show_list(self.list.count() > 0)
        self.list.setCurrentRow(0 if is_first else min(before, self.list.count() - 1))
        self.list.scrollTo(self.list.currentIndex() if self.list.count() else QModelIndex())
        if is_first:
            self.list.setFocus()
        self.intro.setText(" ".join(filter(None, (self._said, self._told_above(self.list.count())))))
        self._show_choice()

    def _show_list(self, has_rows: bool) -> None:
        """Show the list, or be no higher than the words without one ask for."""
        if self.list.isHidden() is has_rows:
            self.list.setVisible(has_rows)
            self._take_room()
        if not has_rows:
            self.resize(self.width(), 0)

    def _say(self, text: str) -> None:
        """Say what was done, now and above the list once that is read anew."""
        self._said = text
        self.intro.setText(text)
        announce(self, text)

    def _show_choice(self) -> None:
        why_not = self._allow()
        if not self._session.may_write:
            why_not = self._words.gettext(
                "This journal can only be read here, so nothing can be brought back into it."
            )
        self.why_not.setText(why_not)
        self.why_not.setVisible(bool(why_not))

    def _ask_for(self, before: Part | None) -> int:
        """Ask for the latest rows, or for those older than the part `before`; return the number."""
        raise NotImplementedError

    def _told_above(self, count: int) -> str:
        """Return what is said above so many rows."""
        raise NotImplementedError

    def _allow(self) -> str:
        """Let buttons be pressed or not for what is chosen; return why not, "" where all is plain."""
        raise NotImplementedError
