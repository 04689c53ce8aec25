from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.form_rows import add_row


def test_that_a_row_gives_its_field_label_buddy_name_and_description(qtbot: QtBot) -> None:
    form_widget = QWidget()
    qtbot.addWidget(form_widget)
    field = QLineEdit()
    row = add_row(QFormLayout(form_widget), "&Name && more:", field, "As you like")

    assert row.label.buddy() is field
    assert field.accessibleName() == "Name & more"
    assert field.accessibleDescription() == "As you like"


def test_that_a_problem_is_said_at_the_field_and_taken_back(qtbot: QtBot) -> None:
    form_widget = QWidget()
    qtbot.addWidget(form_widget)
    field = QLineEdit()
    row = add_row(QFormLayout(form_widget), "Day", field, "As you like")
    row.say("This is no day.")
    assert field.accessibleDescription() == "This is no day. As you like"
    assert not row._problem.isHidden()
    row.say("")

    assert field.accessibleDescription() == "As you like"
    assert row._problem.isHidden()
