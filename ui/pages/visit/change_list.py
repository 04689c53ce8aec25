"""What a visit changed of one kind: a list as it would be, and ways to change it; closed until opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from ui.pages.visit.gathered import Gathered
from ui.widgets.buttons import RoomyButton
from ui.widgets.flow import FlowLayout
from ui.widgets.focus import holds_focus
from ui.widgets.fold import Fold
from ui.widgets.text import Quiet
from ui.widgets.two_lines import TwoLineList

SHOWN_ROWS = 8
_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Listed:
    """One row: the id of the record that stands for it ("" where there is none yet), and its two lines."""

    record: str
    title: str
    more: str


class ChangeList(Fold):
    """A fold with rows and buttons. Subclasses say what is listed and what the buttons do."""

    collection = ""

    def __init__(
        self, gathered: Gathered, title: str, intro: str, empty: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(self._fill, parent)
        self.gathered, self.words = gathered, gathered.words
        self._title = title
        self.rows: tuple[Listed, ...] = ()
        self._inside = QWidget(self)
        self._inside.hide()  # until the fold is opened
        self._intro = Quiet(intro, self._inside)
        self.empty = Quiet(empty, self._inside)
        self.list = TwoLineList(SHOWN_ROWS, self._inside)
        self.list.setAccessibleName(title)
        self.buttons: dict[str, RoomyButton] = {}
        self._of_chosen: list[RoomyButton] = []
        self._buttons = FlowLayout()
        self._lay_out()
        self.add_buttons()
        self.back_one = self.button("back", self.words.gettext("Leave as it was"), self._leave_out)
        self.list.currentRowChanged.connect(self._allow)
        gathered.changed.connect(self.show_rows)
        self.show_rows()

    def listed(self) -> tuple[Listed, ...]:
        """Return the rows as they would be."""
        raise NotImplementedError

    def add_buttons(self) -> None:
        """Add the buttons under the list."""
        raise NotImplementedError

    def button(
        self, name: str, text: str, action: Callable[[], object], *, of_chosen: bool = False
    ) -> RoomyButton:
        """Add a button; one `of_chosen` can be pressed while a row is chosen."""
        button = self.buttons[name] = RoomyButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: action())
        self._buttons.addWidget(button)
        if of_chosen:
            self._of_chosen.append(button)
        return button

    def chosen(self) -> Listed | None:
        """Return the row chosen in the list."""
        row = self.list.currentRow()
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def show_rows(self) -> None:
        """Show the rows as they would be, and say in the header whether anything is changed."""
        had_focus, place = holds_focus(self), self.list.currentRow()
        self.rows = self.listed()
        self.list.clear()
        for row in self.rows:
            more = row.more
            if self.gathered.holds(row.record):
                more = " · ".join(
                    part for part in (self.words.gettext("Changed at this visit"), more) if part
                )
            QListWidgetItem("\n".join(part for part in (row.title, more) if part), self.list)
        self.list.setCurrentRow(min(max(place, 0), len(self.rows) - 1))
        self.list.setVisible(bool(self.rows))
        self.empty.setVisible(not self.rows)
        self.list.fit()
        self._tell_count()
        self._allow()
        if had_focus and not holds_focus(self):
            self.header.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for widget in (self._intro, self.empty, self.list):
            layout.addWidget(widget)
        layout.addLayout(self._buttons)

    def _fill(self, layout: QVBoxLayout) -> None:
        layout.addWidget(self._inside)
        self._inside.show()

    def _tell_count(self) -> None:
        count = self.gathered.count(self.collection)
        said = self.words.ngettext("{count} change", "{count} changes", count).format(count=count)
        self.header.tell(self._title, said if count else self.words.gettext("Nothing changed"))

    def _allow(self, *_: object) -> None:
        chosen = self.chosen()
        for button in self._of_chosen:
            button.setEnabled(chosen is not None)
        self.back_one.setEnabled(chosen is not None and self.gathered.holds(chosen.record))

    def _leave_out(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.gathered.leave_out(chosen.record)
