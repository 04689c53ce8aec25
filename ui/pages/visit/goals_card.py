"""Goals: what the person wants to do again, and the day it was reached."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidgetItem, QVBoxLayout, QWidget

from journal.records import Goal
from ui.form_rows import name_field
from ui.history.menu import offer_buttons
from ui.history.opening import show_history
from ui.pages.settings.record_dialog import RecordDialog
from ui.pages.visit.drafts import VisitDrafts
from ui.pages.visit.goal_dialogs import change_dialog, reached_dialog
from ui.pages.visit.standing import checkpoint_now, goals_in_order
from ui.pages.visit.telling import goal_line, look_again
from ui.session import Session
from ui.widgets.buttons import RoomyButton, row_button
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.focus import holds_focus
from ui.widgets.inputs import Line
from ui.widgets.text import Quiet, Text
from ui.widgets.two_lines import TwoLineList

SHOWN_ROWS = 8
_HERE = Qt.ShortcutContext.WidgetShortcut


class GoalsCard(Card):
    """Open goals, then those reached, with Reached, Change, Remove and History; one line adds another."""

    def __init__(self, session: Session, drafts: VisitDrafts, parent: QWidget | None = None) -> None:
        words = session.words
        super().__init__(words.gettext("My goals"), parent)
        self._session, self._words, self._drafts = session, words, drafts
        self._shown: tuple[Goal, ...] | None = None
        self.look_again = Quiet()
        self.empty = Text(
            words.gettext(
                "No goal yet. A goal is something you want to do again, "
                "such as “drive” or “sit through dinner”."
            )
        )
        self.list = TwoLineList(SHOWN_ROWS)
        self.list.setAccessibleName(words.gettext("My goals"))
        self.own = Line()
        self.add_one = RoomyButton(words.gettext("Add"))
        self._lay_out()
        self._listen()
        self.show_draft()
        self.show_goals()

    def chosen(self) -> Goal | None:
        """Return the goal chosen in the list."""
        row = self.list.currentRow()
        return self._shown[row] if self._shown and 0 <= row < len(self._shown) else None

    def add_own(self) -> None:
        """Keep the typed goal as set today."""
        text = self.own.text().strip()
        if text and self._may_write:
            session = self._session
            session.save("save-goals", Goal(id=session.new_id(), text=text, set_on=session.today()))
            self.own.clear()
            self.keep_draft()

    def reach(self) -> RecordDialog | None:
        """Ask for the day on which the chosen goal was reached."""
        goal = self.chosen()
        is_open = goal is not None and goal.reached is None
        return self._open(reached_dialog) if is_open else None

    def change(self) -> RecordDialog | None:
        """Open the chosen goal to change its words or its days."""
        return self._open(change_dialog)

    def remove(self) -> None:
        """Take the chosen goal out; Undo brings it back."""
        goal = self.chosen()
        if goal is not None and self._may_write:
            self._session.remove(goal.id)

    def show_history(self) -> None:
        """Tell what became of the chosen goal."""
        goal = self.chosen()
        if goal is not None:
            show_history(self._session, goal, self)

    def keep_draft(self) -> None:
        """Keep a goal that is half written."""
        self._drafts.keep_goal(self.own.text().strip())

    def show_draft(self) -> None:
        """Show the goal that is half written in this journal."""
        self.own.setText(self._drafts.goal)

    def show_goals(self) -> None:
        """Show what the journal holds now."""
        goals, had_focus = goals_in_order(self._session.records.goals), holds_focus(self)
        if goals != self._shown:
            self._fill(goals)
        self._ask_to_look()
        self._allow()
        if had_focus and not holds_focus(self):
            (self.list if goals else self.own).setFocus()

    # -- building ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        words = self._words
        for widget in (self.look_again, self.empty, self.list):
            self.body.addWidget(widget)
        self._buttons = QWidget(self)
        row = FlowLayout(self._buttons)
        self.reached_one = row_button(row, words.gettext("Reached…"), self.reach)
        self.change_one = row_button(row, words.gettext("Change…"), self.change)
        self.remove_one = row_button(row, words.gettext("Remove"), self.remove)
        self.history_one = row_button(row, words.gettext("History…"), self.show_history)
        offer_buttons(self.list, lambda: self._buttons.findChildren(RoomyButton))
        self.body.addWidget(self._buttons)
        label = QLabel(words.gettext("One more goal"))
        name_field(self.own, label.text(), "", label)
        across = QHBoxLayout()
        across.addWidget(self.own, 1)
        across.addWidget(self.add_one)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label)
        column.addLayout(across)
        self.body.addLayout(column)

    def _listen(self) -> None:
        self.list.currentRowChanged.connect(self._allow)
        self.list.itemActivated.connect(self.change)
        self.own.returnPressed.connect(self.add_own)
        self.own.textChanged.connect(self._allow)
        self.add_one.clicked.connect(self.add_own)
        QShortcut(QKeySequence.StandardKey.Delete, self.list, self.remove, context=_HERE)

    # -- showing ----------------------------------------------------------------------------------

    def _fill(self, goals: tuple[Goal, ...]) -> None:
        before, row = self.chosen(), self.list.currentRow()
        self._shown = goals
        self.list.clear()
        for goal in goals:
            text = " ".join(goal.text.split()) or self._words.gettext("A goal without words")
            lines = (text, goal_line(self._words, goal))
            QListWidgetItem("\n".join(line for line in lines if line), self.list)
        ids = [goal.id for goal in goals]
        kept = ids.index(before.id) if before is not None and before.id in ids else row
        self.list.setCurrentRow(max(0, min(kept, len(ids) - 1)))
        self.empty.setVisible(not goals)
        self.list.setVisible(bool(goals))
        self._buttons.setVisible(bool(goals))
        self.list.fit()

    def _ask_to_look(self) -> None:
        checkpoint = checkpoint_now(self._session.records, self._session.today())
        has_open = any(goal.reached is None for goal in self._shown or ())
        self.look_again.setVisible(checkpoint is not None and has_open)
        if checkpoint is not None:
            self.look_again.setText(look_again(self._words, checkpoint))

    def _allow(self, *_: object) -> None:
        goal, may = self.chosen(), self._may_write
        self.reached_one.setEnabled(may and goal is not None and goal.reached is None)
        self.change_one.setEnabled(may and goal is not None)
        self.remove_one.setEnabled(may and goal is not None)
        self.history_one.setEnabled(goal is not None)
        self.own.setEnabled(may)
        self.add_one.setEnabled(may and bool(self.own.text().strip()))

    @property
    def _may_write(self) -> bool:
        return self._session.may_write and self._session.is_loaded

    def _open(self, make: Callable[[Session, Goal, QWidget], Any]) -> RecordDialog | None:
        goal = self.chosen()
        if goal is None or not self._may_write:
            return None
        dialog: RecordDialog = make(self._session, goal, self)
        dialog.open()
        return dialog
