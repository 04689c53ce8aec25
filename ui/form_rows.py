"""How every form row is made: label, buddy, accessible name and description, and a place for a problem."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from ui.widgets.text import Quiet, Text


class Row:
    """One row of a form. `say` shows what is wrong with it, beside it and to screen readers."""

    def __init__(self, label: QLabel, field: QWidget, hint: str, problem: Text) -> None:
        self.label = label
        self.field = field
        self._hint = hint
        self._problem = problem

    def say(self, problem: str, *, go_there: bool = True) -> None:
        """Show what is wrong with this field, or nothing any more; `go_there` puts the cursor into it."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.field.setAccessibleDescription(" ".join(part for part in (problem, self._hint) if part))
        if problem and go_there:
            self.field.setFocus()


def add_row(form: QFormLayout, label: str, field: QWidget, hint: str = "") -> Row:
    """Add a field to a form. An `&` in the label marks its access key; the hint stands under the field."""
    shown = QLabel(label, form.parentWidget())
    shown.setWordWrap(True)
    problem = _Problem()
    problem.hide()
    form.addRow(shown, _column(field, Quiet(hint) if hint else None, problem))
    name_field(field, label, hint, shown)
    return Row(shown, field, hint, problem)


def name_field(field: QWidget, label: str, hint: str = "", shown: QLabel | None = None) -> None:
    """Give a field its accessible name and description, and make `shown` its label."""
    name = label.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip(":")
    for one in {field, field.focusProxy() or field}:
        one.setAccessibleName(name)
        one.setAccessibleDescription(hint)
    if shown is not None:
        shown.setBuddy(field)


class _Problem(Text):
    """What is wrong with a field, in bold so that it does not rest on colour."""

    def __init__(self) -> None:
        super().__init__()
        font = self.font()
        font.setBold(True)
        self.setFont(font)


class _Column(QWidget):
    """What stands in one row, never lower than its words need at this width.

    A form layout gives rows of words that break into lines the height they need together, but shares it
    out among them as if they did not break.
    """

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the height that the new width needs."""
        super().resizeEvent(event)
        self._keep_height()

    def event(self, event: QEvent) -> bool:
        """Keep the height that other words need."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._keep_height()
        return done

    def _keep_height(self) -> None:
        layout = self.layout()
        if layout is not None:
            breaks = layout.hasHeightForWidth()  # no longer where a problem has gone again
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()) if breaks else 0)


def _column(field: QWidget, hint: QWidget | None, problem: QWidget) -> QWidget:
    column = _Column()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    for widget in (field, hint, problem):
        if widget is not None:
            layout.addWidget(widget)
    return column
