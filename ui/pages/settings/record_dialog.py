"""A dialog to add or change one record; what was typed stays until it is saved or given up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QScrollArea, QVBoxLayout, QWidget

from journal.errors import KnownError
from journal.records.changes import Changed
from journal.words.errors import sentence
from ui.session import Session
from ui.widgets.buttons import RoomyButton, dialog_button
from ui.widgets.record_form import RecordForm
from ui.widgets.text import Text

WIDTH_IN_LETTERS = 72


@dataclass(frozen=True)
class Making:
    """How a form's values become what is saved: the action's code and the records, one or several."""

    action: str
    records: Callable[[dict[str, Any]], tuple[Changed, ...]]


class RecordDialog(QDialog):
    """One record's form with Save and Cancel. It closes when the journal has acknowledged."""

    def __init__(
        self, session: Session, title: str, form: RecordForm, making: Making, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._making, self._around = session, making, parent
        self.form = form
        self._is_changed = False
        self._asked: int | None = None
        self._problem = Text()
        self._buttons = QDialogButtonBox()
        self._lay_out()
        form.changed.connect(self._note_change)
        session.answered.connect(self._answered)

    def save(self) -> None:
        """Save what the form says, or say at its field what stands in the way."""
        if self._asked is not None:
            return
        values = self.form.values()
        if values is None:
            return
        try:
            records = self._making.records(values)
        except KnownError as error:
            self._show(error)
            return
        self._problem.hide()
        self._keep(records)

    def reject(self) -> None:
        """Close; ask first where something was typed."""
        if not self._is_changed or self._give_up():
            super().reject()

    def _keep(self, records: tuple[Changed, ...]) -> None:
        """Have the journal keep what was made; the dialog closes once it has."""
        self._buttons.setDisabled(True)
        self._asked = self._session.save(self._making.action, *records)

    def _lay_out(self) -> None:
        words = self._session.words
        self._problem.hide()
        save = dialog_button(self._buttons, words.gettext("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        dialog_button(self._buttons, words.gettext("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.accepted.connect(self.save)
        self._buttons.rejected.connect(self.reject)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form.leave_room(14)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._problem)
        layout.addWidget(self._buttons)
        self._take_room()

    def _take_room(self) -> None:
        """Be as large as the form asks for, within the window, and never shrink once shown."""
        usual = self.fontMetrics().horizontalAdvance("x") * WIDTH_IN_LETTERS
        within = self._around.window().size()
        width = min(max(usual, self.form.sizeHint().width() + 60), within.width() - 40)
        inside = self.form.heightForWidth(width - 60) if self.form.hasHeightForWidth() else 0
        height = max(inside, self.form.sizeHint().height()) + self._buttons.sizeHint().height() + 60
        size = QSize(width, min(height, within.height() - 40))
        self.resize(size.expandedTo(self.size()) if self.isVisible() else size)

    def _note_change(self) -> None:
        self._is_changed = True
        QTimer.singleShot(0, self, self._take_room)  # an answer may have brought more to ask

    def _answered(self, number: int, result: object) -> None:
        if number != self._asked:
            return
        self._asked = None
        self._buttons.setEnabled(True)
        if isinstance(result, KnownError):
            self._show(result)
        else:
            self._is_changed = False
            self.accept()

    def _show(self, error: KnownError) -> None:
        if self.form.show_problem(error):
            return
        self._problem.setText(sentence(self._session.words, error))
        self._problem.show()

    def _give_up(self) -> bool:
        words = self._session.words
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        box.setText(words.gettext("Close without saving what you wrote here?"))
        stay = RoomyButton(words.gettext("Keep writing"))
        leave = RoomyButton(words.gettext("Close without saving"))
        box.addButton(stay, QMessageBox.ButtonRole.RejectRole)
        box.addButton(leave, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is leave
