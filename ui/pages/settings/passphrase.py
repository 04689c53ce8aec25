"""The journal's passphrase: set, changed and removed; when the journal locks itself; the recovery sheet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFormLayout, QWidget

from journal.words import Words, mark
from ui.form_rows import add_row
from ui.pages.settings.passphrase_dialog import PassphraseDialog, Task
from ui.pages.settings.passphrase_offers import offer_sheet, show_sheet
from ui.pages.settings.plain_copies import PlainCopies
from ui.pages.settings.section import Section, Surroundings
from ui.settings import LOCK_MINUTES
from ui.widgets.bullet import Bullet
from ui.widgets.buttons import RoomyButton
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.inputs import ChoiceBox
from ui.widgets.message_bar import announce
from ui.widgets.text import Text

_KEEPS_OUT = (
    mark("Someone who takes this computer or its disk."),
    mark("Someone who gets hold of the file: on a stick, in a synced folder, in a backup made since then."),
    mark("Someone at this computer while the journal is locked."),
)
_LETS_IN = (
    mark("Someone at this computer while the journal is open."),
    mark("Programs on this computer that spy on what you type or see."),
    mark("Exports, printed pages and saved PDFs: they stay as they are."),
    mark("Copies and backups made before you set the passphrase."),
)


class PassphraseSection(Section):
    """What protects the file, and plainly what that is worth.

    `lock_asked` is sent to lock the journal now, `locking_changed` when after what time it locks itself.
    """

    lock_asked = Signal()
    locking_changed = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        intro = words.gettext(
            "With a passphrase, nobody can read the journal's file without it. It is optional."
        )
        super().__init__(around, words.gettext("Passphrase"), intro, parent)
        self._words, self._session = words, around.session
        self.status = Text()
        self.set_one = RoomyButton(words.gettext("Set a passphrase…"))
        self.change_one = RoomyButton(words.gettext("Change it…"))
        self.remove_one = RoomyButton(words.gettext("Remove it…"))
        self.sheet_one = RoomyButton(words.gettext("Recovery sheet…"))
        self.lock_one = RoomyButton(words.gettext("Lock now"))
        self.after_box = ChoiceBox()
        self.done_text = Text()
        self._lay_out()
        self.add_below(_worth(words))
        self._listen()
        self.show_state()

    def ask(self, task: Task) -> PassphraseDialog:
        """Open the dialog for a task."""
        dialog = PassphraseDialog(self._session, task, self)
        dialog.done_with.connect(lambda result: self._done(task, result))
        dialog.open()
        return dialog

    def show_state(self, *_: object) -> None:
        """Show whether the journal has a passphrase, and what can be done."""
        session, said = self._session, self._words.gettext
        is_protected = session.is_protected
        self.status.setText(
            said("This journal is protected by a passphrase.")
            if is_protected
            else said("This journal has no passphrase: whoever has its file can read it.")
        )
        may = session.is_open and session.may_write
        self.set_one.setVisible(not is_protected)
        for button in (self.change_one, self.remove_one, self.sheet_one, self.lock_one):
            button.setVisible(is_protected)
        for button in (self.set_one, self.change_one, self.remove_one):
            button.setEnabled(may)
        self._locking.setVisible(is_protected)
        self._show_minutes()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again for older copies when the part is turned to."""
        super().showEvent(event)
        self.copies.look()

    def leave(self) -> None:
        """Let go of what was said about a click."""
        self._tell("")

    def _lay_out(self) -> None:
        self.body.addWidget(self.status)
        row = FlowLayout()
        for button in (self.set_one, self.change_one, self.remove_one, self.sheet_one, self.lock_one):
            row.addWidget(button)
        self.body.addLayout(row)
        self.done_text.hide()
        self.body.addWidget(self.done_text)
        self.copies = PlainCopies(self.around)
        self.add_below(self.copies)
        self._locking = Card(self._words.gettext("Locking"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        said, count = self._words.gettext, self._words.ngettext
        for minutes in LOCK_MINUTES:
            self.after_box.addItem(
                count("{count} minute", "{count} minutes", minutes).format(count=minutes), minutes
            )
        self.after_box.addItem(said("Never"), None)
        hint = said(
            "When nobody has typed or clicked for so long, and when the computer goes to sleep or locks its "
            "screen. What is half written is kept in the journal. Ctrl+L locks it at once."
        )
        add_row(form, said("Lock by itself &after"), self.after_box, hint)
        self._locking.body.addLayout(form)
        self.add_below(self._locking)

    def _listen(self) -> None:
        session = self._session
        for told in (session.opened, session.loaded, session.protected):
            told.connect(self.show_state)
        self.set_one.clicked.connect(lambda: self.ask(Task.SET))
        self.change_one.clicked.connect(lambda: self.ask(Task.CHANGE))
        self.remove_one.clicked.connect(lambda: self.ask(Task.REMOVE))
        self.sheet_one.clicked.connect(lambda: self.ask(Task.SHEET))
        self.lock_one.clicked.connect(self.lock_asked)
        self.after_box.activated.connect(self._choose_minutes)

    def _show_minutes(self) -> None:
        minutes = self.around.settings.lock_after
        self.after_box.setCurrentIndex(
            LOCK_MINUTES.index(minutes) if minutes in LOCK_MINUTES else len(LOCK_MINUTES)
        )

    def _choose_minutes(self, index: int) -> None:
        self.around.settings.lock_after = self.after_box.itemData(index)
        self.around.settings.write()
        self.locking_changed.emit()

    def _done(self, task: Task, result: object) -> None:
        said = self._words.gettext
        if task is Task.SHEET:
            show_sheet(self.around, str(result), self)
            return
        self._tell(said(_DONE[task]))
        if task is not Task.REMOVE:
            offer_sheet(self.around, self)

    def _tell(self, text: str) -> None:
        self.done_text.setText(text)
        self.done_text.setVisible(bool(text))
        if text:
            announce(self, text)


_DONE = {
    Task.SET: mark("The passphrase is set. The file is encrypted from now on."),
    Task.CHANGE: mark("The passphrase is changed. Older recovery sheets no longer open this journal."),
    Task.REMOVE: mark("The passphrase is removed. The file can be read by whoever has it."),
}


def _worth(words: Words) -> Card:
    card = Card(words.gettext("What it is worth"))
    for heading, lines in (
        (mark("A passphrase keeps out:"), _KEEPS_OUT),
        (mark("It does not protect from:"), _LETS_IN),
    ):
        card.body.addWidget(Text(words.gettext(heading)))
        for line in lines:
            card.body.addWidget(Bullet(words.gettext(line), card))
    card.body.addWidget(
        Text(
            words.gettext(
                "Without the passphrase and without a recovery sheet nobody can open the journal, not even "
                "the makers of this program."
            )
        )
    )
    return card
