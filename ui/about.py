"""What the program is, what it is for and not for, and under which licences it comes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from journal import __version__
from journal.places import RESOURCES
from journal.words import Words, mark
from ui.widgets.buttons import dialog_button
from ui.widgets.text import Text, Title

FOR = mark(
    "This journal helps you keep track of your recovery after an operation on your back, see it on a "
    "timeline, and show it at your visits."
)
NOT_FOR = mark(
    "It does not replace your doctor, who diagnoses and treats, and it cannot tell you what is wrong. "
    "Your team's instructions come first."
)
NECK = mark("It is made for operations on the middle and lower back. Neck operations are not covered.")
PRIVATE = mark("What you write stays in a file on this computer. The program sends nothing anywhere.")
_OTHERS = {
    "Noto Sans": RESOURCES / "fonts" / "OFL.txt",
    "Lucide": RESOURCES / "icons" / "LICENSE",
}


def show_purpose(window: QWidget) -> None:
    """Show what the program is for and not for."""
    words: Words = window.words  # type: ignore[attr-defined]  # only the main window asks
    _dialog(window, words, words.gettext("What this program is for"), [FOR, NOT_FOR, NECK, PRIVATE])


def show_about(window: QWidget) -> None:
    """Show name, version and licence."""
    words: Words = window.words  # type: ignore[attr-defined]  # only the main window asks
    version = words.gettext("Version {version}").format(version=__version__)
    licence = words.gettext("Free software under the Apache License 2.0.")
    _dialog(window, words, words.gettext("Recovery journal"), [version, FOR, licence])


def show_licences(window: QWidget) -> None:
    """Show the licences of the program and of what comes with it."""
    words: Words = window.words  # type: ignore[attr-defined]  # only the main window asks
    texts = [words.gettext("Recovery journal"), (RESOURCES.parent / "LICENSE").read_text("utf-8")]
    for name, file in _OTHERS.items():
        texts += [name, file.read_text("utf-8")]
    shown = QPlainTextEdit("\n\n".join(texts))
    shown.setReadOnly(True)
    shown.setTabChangesFocus(True)
    shown.setAccessibleName(words.gettext("Licences"))
    shown.setMinimumSize(640, 400)
    _dialog(window, words, words.gettext("Licences"), [], shown)


def _dialog(
    window: QWidget, words: Words, title: str, sentences: list[str], shown: QWidget | None = None
) -> None:
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(28, 24, 28, 20)
    layout.setSpacing(14)
    for widget in (Title(title), *(Text(words.gettext(said)) for said in sentences)):
        widget.setMinimumWidth(30 * dialog.fontMetrics().height())
        layout.addWidget(widget)
    if shown is not None:
        layout.addWidget(shown, 1)
    buttons = QDialogButtonBox()
    dialog_button(buttons, words.gettext("Close"), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.rejected.connect(dialog.close)
    layout.addWidget(buttons)
    dialog.open()
