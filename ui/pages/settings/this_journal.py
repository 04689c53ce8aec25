"""Where the journal's file lies, and whether it is sound."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFormLayout, QWidget

from journal.errors import KnownError
from journal.words.errors import sentence
from ui.form_rows import add_row
from ui.history.opening import show_latest, show_removed
from ui.pages.settings.section import Section, Surroundings
from ui.widgets.buttons import RoomyButton
from ui.widgets.flow import FlowLayout
from ui.widgets.inputs import Line
from ui.widgets.message_bar import announce
from ui.widgets.text import Text

SHOWN_FINDINGS = 20


class ThisJournalSection(Section):
    """The file's place, with buttons to open its folder, copy its path and verify it."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        intro = words.gettext(
            "Everything you write is kept in one file on this computer. It goes nowhere unless you send it."
        )
        super().__init__(around, words.gettext("This journal"), intro, parent)
        self._words = words
        self._asked: int | None = None
        self.place = Line()
        self.place.setReadOnly(True)
        self.count = Text()
        self.result = Text()
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        for told in (around.session.opened, around.session.loaded, around.session.changed):
            told.connect(self._show)
        around.session.answered.connect(self._answered)
        self._show()

    def check(self) -> None:
        """Verify the file; the window stays free meanwhile."""
        path = self.around.session.journal_path
        if path is None or self._asked is not None:
            return
        self.check_one.setEnabled(False)
        self._tell(self._words.gettext("Checking the file…"))
        self._asked = self.around.session.run(partial(_checked, path))

    def copy_path(self) -> None:
        """Put the file's path on the clipboard."""
        QGuiApplication.clipboard().setText(self.place.text())
        self._tell(self._words.gettext("The path is copied."))

    def open_folder(self) -> None:
        """Show the file's folder in the system's file window."""
        path = self.around.session.journal_path
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
            self._tell(self._words.gettext("This computer could not open the folder. Its path stands above."))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        add_row(form, self._words.gettext("&File"), self.place)
        self.body.addLayout(form)
        self.body.addWidget(self.count)
        row = FlowLayout()
        self.check_one = RoomyButton(self._words.gettext("Check the file now"))
        self.folder_one = RoomyButton(self._words.gettext("Open the folder"))
        self.copy_one = RoomyButton(self._words.gettext("Copy the path"))
        slots = (self.check, self.open_folder, self.copy_path)
        for button, slot in zip((self.check_one, self.folder_one, self.copy_one), slots, strict=True):
            button.clicked.connect(slot)
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self.result)
        self.body.addWidget(Text(self._words.gettext("Every change is written down and can be taken back.")))
        self.body.addLayout(self._what_became())

    def _what_became(self) -> FlowLayout:
        around, row = self.around, FlowLayout()
        self.changed_one = RoomyButton(self._words.gettext("What was changed…"))
        self.changed_one.clicked.connect(lambda: show_latest(around.session, self))
        self.removed_one = RoomyButton(self._words.gettext("What was removed…"))
        self.removed_one.clicked.connect(lambda: show_removed(around.session, around.settings, self))
        for button in (self.changed_one, self.removed_one):
            row.addWidget(button)
        return row

    def _show(self, *_: object) -> None:
        session, words = self.around.session, self._words
        path = session.journal_path
        shown = "" if path is None else str(path)
        if shown != self.place.text():
            self.place.setText(shown)
            self.place.setCursorPosition(0)
            self.result.clear()
        entries, surgeries = len(session.records.entries), len(session.records.surgeries)
        told = (
            words.ngettext("{count} entry", "{count} entries", entries).format(count=entries),
            words.ngettext("{count} surgery", "{count} surgeries", surgeries).format(count=surgeries),
        )
        self.count.setText(
            words.gettext("It holds {entries} and {surgeries}.").format(entries=told[0], surgeries=told[1])
        )
        about_it = (self.check_one, self.folder_one, self.copy_one, self.changed_one, self.removed_one)
        for button in about_it:
            button.setEnabled(path is not None)

    def _answered(self, number: int, result: Any) -> None:
        if number != self._asked:
            return
        self._asked = None
        self.check_one.setEnabled(True)
        problems = [result] if isinstance(result, KnownError) else list(result)
        self._tell(self._checked_text(problems))

    def _checked_text(self, problems: list[KnownError]) -> str:
        words, time = self._words, f"{self.around.session.now():%H:%M}"
        if not problems:
            return words.gettext("Checked at {time}: the file is sound.").format(time=time)
        said = [sentence(words, problem) for problem in problems[:SHOWN_FINDINGS]]
        if len(problems) > SHOWN_FINDINGS:
            more = len(problems) - SHOWN_FINDINGS
            said.append(words.ngettext("And {count} more.", "And {count} more.", more).format(count=more))
        return "\n".join([words.gettext("Checked at {time}. This was found:").format(time=time), *said])

    def _tell(self, text: str) -> None:
        self.result.setText(text)
        announce(self, text)


def _checked(path: Path) -> list[KnownError]:
    from journal.actions.making import check_file  # brings the whole program; only when asked for

    found: Any = check_file(path)
    return [one if isinstance(one, KnownError) else one.error() for one in found]
