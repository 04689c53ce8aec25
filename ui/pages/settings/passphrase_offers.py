"""What is offered once a passphrase is set or changed: the recovery sheet, on paper or as a PDF."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from journal.words import mark
from ui.journal_files import when_answered
from ui.pages.settings.section import Surroundings
from ui.widgets.buttons import RoomyButton

_ANSWERS = (mark("Make the sheet"), mark("Not now"))


def offer_sheet(around: Surroundings, parent: QWidget) -> QMessageBox:
    """Ask whether the recovery sheet shall be made now."""
    words = around.session.words
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(words.gettext("Recovery sheet"))
    box.setText(words.gettext("Make a recovery sheet now?"))
    box.setInformativeText(
        words.gettext(
            "It is one page to print or save. Should you forget the passphrase, only this sheet opens the "
            "journal. It can also be made later, in this part of the settings."
        )
    )
    make, later = (RoomyButton(words.gettext(said), box) for said in _ANSWERS)
    box.addButton(make, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(later, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(make)
    box.setEscapeButton(later)
    make.clicked.connect(lambda: _make(around, parent))
    box.open()
    return box


def show_sheet(around: Surroundings, groups: str, parent: QWidget) -> None:
    """Preview the sheet, to be printed or saved."""
    from ui.recovery_printing import open_recovery_dialog  # typesetting is slow to import

    open_recovery_dialog(parent, around.session, around.theme, groups)


def _make(around: Surroundings, parent: QWidget) -> None:
    session = around.session
    when_answered(session, session.recovery_groups(None), lambda groups: show_sheet(around, groups, parent))
