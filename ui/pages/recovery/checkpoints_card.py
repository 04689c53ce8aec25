"""The checkpoints against the time before surgery: each begun one opens to its table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.words import Words
from ui.pages.recovery.checkpoint_model import CheckpointModel
from ui.pages.recovery.checkpoint_table import CheckpointTable
from ui.pages.recovery.parts import clear
from ui.widgets.card import Card
from ui.widgets.fold import Fold
from ui.widgets.selectable import selectable
from ui.widgets.text import Heading, Quiet

if TYPE_CHECKING:
    from journal.reading.checkpoints import CheckpointReading
    from journal.words.readings import CheckpointText

_ASIDE = 16


class CheckpointsCard(Card):
    """Four points to look back at; what has not begun is one line each."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(words.gettext("Checkpoints"))
        self._words = words
        self._shown: Sequence[tuple[CheckpointReading, CheckpointText]] = ()
        self._opened: set[str] = set()
        self.folds: dict[str, Fold] = {}
        self.body.setContentsMargins(4, 16, 4, 10)
        heading = Heading(words.gettext("Checkpoints"))
        intro = Quiet(
            words.gettext(
                "Your scores around four points in time, beside those from before surgery. "
                "Only the one at three months is judged."
            )
        )
        for widget in (heading, intro):
            widget.setContentsMargins(_ASIDE, 0, _ASIDE, 0)
            self.body.addWidget(widget)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)

    def show_checkpoints(self, checkpoints: Sequence[tuple[CheckpointReading, CheckpointText]]) -> None:
        """Show the checkpoints of a course; without one the card is not there."""
        self.setVisible(bool(checkpoints))
        if checkpoints == self._shown:
            return
        self._shown = checkpoints
        clear(self._list)
        self.folds = {}
        for reading, text in checkpoints:
            self._list.addWidget(self._fold(reading, text) if reading.has_begun else self._line(text))

    def _line(self, text: CheckpointText) -> QWidget:
        said = self._words.gettext("{title}: {note}").format(title=text.title, note=text.note)
        line = selectable(Quiet(said))
        line.setContentsMargins(_ASIDE, 8, _ASIDE, 4)
        return line

    def _fold(self, reading: CheckpointReading, text: CheckpointText) -> Fold:
        name = reading.checkpoint.value
        fold = self.folds[name] = Fold(partial(self._fill, text), framed=False)
        fold.has_line = True
        fold.header.tell(
            text.title, self._words.gettext("{days}. {note}").format(days=text.days, note=text.note)
        )
        fold.turned.connect(partial(self._remember, name))
        if name in self._opened:
            fold.header.setChecked(True)
        return fold

    def _fill(self, text: CheckpointText, layout: QVBoxLayout) -> None:
        name = self._words.gettext("Checkpoint: {title}").format(title=text.title)
        layout.addWidget(CheckpointTable(CheckpointModel(self._words, text.rows), name))

    def _remember(self, name: str, is_open: bool) -> None:
        (self._opened.add if is_open else self._opened.discard)(name)
