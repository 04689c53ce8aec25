"""The columns of a file in a list, and beside it what is asked about the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from journal.words import Words
from journal.words.reports import one_line
from ui.import_table.answers import Said
from ui.import_table.asking_for import column_problem
from ui.import_table.column_form import ColumnForm
from ui.import_table.offered import kind_told, state_of
from ui.widgets.buttons import RoomyButton
from ui.widgets.text import Text
from ui.widgets.two_lines import TwoLineList

LIST_SHARE = 0.38


class ColumnsPage(QWidget):
    """Asks what each column is. `again_asked` comes from the button that offers answers from before."""

    again_asked = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.said: Said | None = None
        self.kind = Text()
        self.list = TwoLineList()
        self.list.setAccessibleName(words.gettext("Columns of the file"))
        self.form = ColumnForm(words)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show_row)
        self.form.changed.connect(self._show_state)

    def show_said(self, said: Said, file: str) -> None:
        """Show a file's columns with what was said of them."""
        self.said = said
        self.kind.setText(kind_told(self._words, said.look.format, file))
        self.list.blockSignals(True)
        self.list.clear()
        for name in said.answers:
            QListWidgetItem(self._row_text(name), self.list)
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)

    def offer_again(self, is_offered: bool) -> None:
        """Offer the answers that were given when such a file was brought in before, or no more."""
        self.again_text.setVisible(is_offered)
        self.again_button.setVisible(is_offered)

    def go_to(self, name: str) -> None:
        """Show one column, and put the keyboard where it is answered."""
        if self.said is None:
            return
        names = list(self.said.answers)
        if name in names:
            self.list.setCurrentRow(names.index(name))
            self.form.field_box.setFocus()
        else:
            self.list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list its share of the width."""
        super().resizeEvent(event)
        self.list.setFixedWidth(round(LIST_SHARE * self.width()))

    def _lay_out(self) -> None:
        gettext = self._words.gettext
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.kind)
        self.again_text = Text(gettext("You have brought in a file with these columns before."))
        self.again_button = RoomyButton(gettext("Use the same &answers"))
        self.again_button.setAutoDefault(False)
        self.again_button.clicked.connect(self.again_asked)
        layout.addWidget(self.again_text)
        layout.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.offer_again(False)
        across = QHBoxLayout()
        across.setSpacing(4)
        across.addWidget(self.list)
        across.addWidget(self.form, 1)
        layout.addLayout(across, 1)

    def _show_row(self, row: int) -> None:
        if self.said is not None and row >= 0:
            self.form.show_column(self.said, list(self.said.answers)[row])

    def _show_state(self) -> None:
        row = self.list.currentRow()
        if self.said is not None and row >= 0:
            self.list.item(row).setText(self._row_text(list(self.said.answers)[row]))

    def _row_text(self, name: str) -> str:
        assert self.said is not None  # noqa: S101 -- rows are of what was said
        answer = self.said.answers[name]
        missing = column_problem(self._words, answer, self.said.look.texts.get(name, ()))
        return f"{one_line(name)}\n{missing or state_of(self._words, answer)}"
