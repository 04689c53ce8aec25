"""Where it hurts and where it is numb or tingling: one button that opens the figure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.words import Words
from ui.widgets.fold import Fold

if TYPE_CHECKING:  # the figure is drawn once it is asked for
    from ui.widgets.body_map import Kind, PlaceChooser


class WhereFold(Fold):
    """A card that is closed until the person opens it, or until there are places to show."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(self._put_chooser, parent)
        self._words = words
        self._places: tuple[str, ...] = ()
        self._nerve_places: tuple[str, ...] = ()
        self.chooser: PlaceChooser | None = None
        self.turned.connect(self._tell)
        self._tell()

    @property
    def places(self) -> tuple[str, ...]:
        """Where it hurts."""
        return self._places

    @property
    def nerve_places(self) -> tuple[str, ...]:
        """Where it is numb or tingling."""
        return self._nerve_places

    def choose(self, places: Iterable[str], nerve_places: Iterable[str]) -> None:
        """Show exactly these as marked; open where there are any, closed where there are none."""
        self._places, self._nerve_places = tuple(places), tuple(nerve_places)
        self.header.setChecked(bool(self._places or self._nerve_places))
        self._tell()
        self._show()

    def _tell(self) -> None:
        """Say in the header what is marked while it is closed; open, it must not grow under the pointer."""
        marked = ""
        if not self.is_open and (self._places or self._nerve_places):
            from ui.widgets.body_map.kinds import chosen_words

            marked = chosen_words(self._words, self._marked())
        hint = self._words.gettext("Mark the places on a figure, or in a list.")
        self.header.tell(self._words.gettext("Where is it?"), marked or hint)

    def _marked(self) -> dict[Kind, tuple[str, ...]]:
        from ui.widgets.body_map import Kind

        return {Kind.PAIN: self._places, Kind.NERVE: self._nerve_places}

    def _put_chooser(self, layout: QVBoxLayout) -> None:
        from ui.widgets.body_map import PlaceChooser  # draws with what is not needed before

        self.chooser = PlaceChooser(self._words, self)
        self.chooser.changed.connect(self._take)
        layout.addWidget(self.chooser)
        self._show()

    def _show(self) -> None:
        if self.chooser is not None:
            self.chooser.choose(self._marked())

    def _take(self) -> None:
        if self.chooser is None:
            return
        from ui.widgets.body_map import Kind

        self._places = self.chooser.chosen(Kind.PAIN)
        self._nerve_places = self.chooser.chosen(Kind.NERVE)
        self.changed.emit()
