"""Undo and redo as actions of the window, named by what they take back."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from journal.records.changes import ChangeSet
from journal.words import Words, mark
from ui.session import Session

ACTIONS = {
    "save-entries": mark("entry saved"),
    "copy-week": mark("week copied from paper"),
    "save-surgeries": mark("surgery saved"),
    "save-medicines": mark("medicine saved"),
    "save-doses": mark("medicine taken"),
    "save-events": mark("event saved"),
    "save-goals": mark("goal saved"),
    "save-questions": mark("question saved"),
    "add-question": mark("question added to your list"),
    "move-questions": mark("order of questions changed"),
    "save-plans": mark("plan saved"),
    "plan-visit": mark("next visit saved"),
    "write-up-visit": mark("visit written down"),
    "reach-goal": mark("goal marked as reached"),
    "save-windows": mark("healing window saved"),
    "save-person": mark("details saved"),
    "welcome": mark("first details saved"),
    "rescue": mark("spoilt journal saved"),
    "keep": mark("copy kept"),
    "remove-entries": mark("entry removed"),
    "remove-surgeries": mark("surgery removed"),
    "remove-medicines": mark("medicine removed"),
    "remove-doses": mark("dose removed"),
    "remove-events": mark("event removed"),
    "remove-goals": mark("goal removed"),
    "remove-questions": mark("question removed"),
    "remove-plans": mark("plan removed"),
    "remove-windows": mark("healing window removed"),
    "import": mark("file brought in"),
    "bring-back": mark("brought back"),
    "bring-back-state": mark("earlier state brought back"),
}
"""What each action did, by its code."""


def done_in_words(words: Words, change_set: ChangeSet) -> str:
    """Return what a change set did, such as “entry saved”."""
    return words.gettext(ACTIONS.get(change_set.action, mark("last change")))


class UndoActions(QObject):
    """The two actions, kept in step with the session."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.undo = QAction(parent)
        self.undo.setShortcut(QKeySequence.StandardKey.Undo)
        self.redo = QAction(parent)
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.undo.triggered.connect(lambda: session.undo())
        self.redo.triggered.connect(lambda: session.redo())
        for told in (session.opened, session.loaded, session.changed, session.locked):
            told.connect(self.update)
        self.update()

    def update(self) -> None:
        """Show what can be undone and redone now."""
        words, may = self._session.words, self._session.may_write
        undoable, redoable = self._session.undoable, self._session.redoable
        self.undo.setEnabled(may and undoable is not None)
        self.redo.setEnabled(may and redoable is not None)
        self.undo.setText(_said(words, words.gettext("Undo"), undoable))
        self.redo.setText(_said(words, words.gettext("Redo"), redoable))


def _said(words: Words, verb: str, change_set: ChangeSet | None) -> str:
    if change_set is None:
        return verb
    return words.gettext("{verb}: {done}").format(verb=verb, done=done_in_words(words, change_set))
