"""How one entry came to be what it is: when, by whom, from what to what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from journal.errors import KnownError
from journal.records import Entry
from journal.records.changes import Change, ChangeSet
from journal.words import Words, dates
from journal.words.errors import sentence
from ui.pages.entries.details import MARGIN
from ui.pages.entries.telling import by_whom, told
from ui.session import Session
from ui.widgets.buttons import dialog_button


class HistoryDialog(QDialog):
    """Every change of one entry, the latest first."""

    def __init__(self, session: Session, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = session.words
        self._words = words
        day = dates.long_date(words, entry.day)
        self.setWindowTitle(words.gettext("History of the entry for {day}").format(day=day))
        self.text = QTextBrowser()
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(MARGIN)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setPlainText(words.gettext("Looking it up…"))
        buttons = QDialogButtonBox()
        close = dialog_button(buttons, words.gettext("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        letter = self.fontMetrics()
        self.resize(letter.horizontalAdvance("x") * 70, letter.lineSpacing() * 24)
        session.answered.connect(self._answered)
        self._asked = session.history(entry.id)

    def _answered(self, number: int, result: Any) -> None:
        if number != self._asked:
            return
        if isinstance(result, KnownError):
            self.text.setPlainText(sentence(self._words, result))
        else:
            self.text.setPlainText("\n\n".join(history_lines(self._words, result)))


def history_lines(words: Words, changes: Sequence[tuple[ChangeSet, Change]]) -> Iterable[str]:
    """Return a paragraph for each change, the latest first."""
    for change_set, change in reversed(changes):
        heading = words.gettext("{moment}, {by}: {what}").format(
            moment=dates.moment(words, change_set.made),
            by=by_whom(words, change_set.by),
            what=_what(words, change_set, change),
        )
        yield "\n".join([heading, *(f"    {line}" for line in _differences(words, change))])


def _what(words: Words, change_set: ChangeSet, change: Change) -> str:
    if change_set.action == "undo":
        return words.gettext("taken back")
    if change_set.action == "redo":
        return words.gettext("done again")
    if change.after is None:
        return words.gettext("removed")
    if change_set.action == "bring-back":
        return words.gettext("brought back")
    if change_set.action == "import":
        return words.gettext("read in from a file")
    return words.gettext("written") if change.before is None else words.gettext("changed")


def _differences(words: Words, change: Change) -> Iterable[str]:
    before, after = _told(words, change.before), _told(words, change.after)
    if change.before is None or change.after is None:
        return
    for label in dict.fromkeys([*before, *after]):
        old, new = before.get(label), after.get(label)
        if old != new:
            nothing = words.gettext("nothing")
            yield words.gettext("{label}: {old} → {new}").format(
                label=label, old=old or nothing, new=new or nothing
            )


def _told(words: Words, record: object) -> dict[str, str]:
    if not isinstance(record, Entry):
        return {}
    return {words.gettext("Day"): dates.long_date(words, record.day), **dict(told(words, record))}
