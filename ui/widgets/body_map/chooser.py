"""Where it hurts and where it is numb or tingling, chosen on the figure or in the list beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QVBoxLayout, QWidget

from journal.words import Words
from journal.words.places import place as place_name
from ui.widgets.body_map.figures import BodyFigures
from ui.widgets.body_map.kind_button import KindButton
from ui.widgets.body_map.kinds import Kind, chosen_words, list_name, said
from ui.widgets.body_map.place_list import PlaceList
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Heading, Quiet, Text

_GAP = 20


class PlaceChooser(QWidget):
    """Two figures and a list that always show the same; `changed` is sent when the person changed something.

    One kind is marked at a time; both are shown on the figure.
    """

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.kind = Kind.PAIN
        self._chosen: dict[Kind, list[str]] = {kind: [] for kind in Kind}
        self.figures = BodyFigures(words)
        self.figures.tell = self._told
        self.list = PlaceList(words)
        self.kind_buttons = {kind: KindButton(words, kind) for kind in Kind}
        self._list_heading = Heading()
        self._line = Quiet()
        self._marked = Text()
        self._lay_out()
        self._listen()
        self.choose_kind(Kind.PAIN)

    def chosen(self, kind: Kind) -> tuple[str, ...]:
        """Return the places marked for a kind, in the order in which they were."""
        return tuple(self._chosen[kind])

    @property
    def told(self) -> str:
        """What is told below the figures: of the place pointed at, or how to mark one."""
        return self._line.text()

    def choose(self, chosen: Mapping[Kind, Iterable[str]]) -> None:
        """Show exactly these as marked; nothing is sent."""
        self._chosen = {kind: list(chosen.get(kind, ())) for kind in Kind}
        self._show()

    def choose_kind(self, kind: Kind) -> None:
        """Have clicks and ticks mark this kind."""
        self.kind = kind
        self.kind_buttons[kind].setChecked(True)
        self._list_heading.setText(list_name(self._words, kind))
        self.list.setAccessibleName(list_name(self._words, kind))
        self._show()

    def turn(self, place: str) -> None:
        """Mark a place for the present kind, or take the mark away."""
        places = self._chosen[self.kind]
        if place in places:
            places.remove(place)
        else:
            places.append(place)
        self._show()
        self._point_line(place)
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list below the figures where there is no room beside them."""
        super().resizeEvent(event)
        needed = self.figures.sizeHint().width() + _GAP + self.list.sizeHint().width()
        beside = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._across.setDirection(beside[needed > self.width()])

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        buttons = FlowLayout(gap=4)
        group = QButtonGroup(self)
        for button in self.kind_buttons.values():
            group.addButton(button)
            buttons.addWidget(button)
        down.addLayout(buttons)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(_GAP)
        self._across.addWidget(self.figures, 3)
        listed = QVBoxLayout()
        listed.setSpacing(6)
        listed.addWidget(self._list_heading)
        listed.addWidget(self.list, 1)
        self._across.addLayout(listed, 2)
        down.addLayout(self._across)
        down.addWidget(self._line)
        down.addWidget(self._marked)

    def _listen(self) -> None:
        for kind, button in self.kind_buttons.items():
            button.clicked.connect(lambda _=False, kind=kind: self.choose_kind(kind))
        self.figures.place_chosen.connect(self.turn)
        self.figures.place_pointed.connect(self._on_figure_pointed)
        self.list.ticked.connect(self._on_ticked)
        self.list.pointed.connect(self._on_list_pointed)

    def _show(self) -> None:
        for kind, places in self._chosen.items():
            self.figures.show_shares(kind, dict.fromkeys(places, _SHOWN))
        self.list.tick(self._chosen[self.kind])
        self._marked.setText(chosen_words(self._words, self._chosen))
        self._marked.setVisible(any(self._chosen.values()))
        self._point_line(None)

    def _on_ticked(self, place: str, is_ticked: bool) -> None:
        if is_ticked != (place in self._chosen[self.kind]):
            self.turn(place)

    def _on_figure_pointed(self, place: str | None) -> None:
        if place is not None:
            self.list.point_at(place)
        self._point_line(place)

    def _on_list_pointed(self, place: str | None) -> None:
        self.figures.point_at(place)
        self._point_line(place)

    def _point_line(self, place: str | None) -> None:
        hint = self._words.gettext("Click a place to mark it, and again to take the mark away.")
        self._line.setText(hint if place is None else self._told(place))

    def _told(self, place: str) -> str:
        """Return a place's name and what is marked there."""
        marks = [said(self._words, kind) for kind in Kind if place in self._chosen[kind]]
        name = place_name(self._words, place)
        if not marks:
            return name
        line = self._words.gettext("{place}: {marks}")
        return line.format(place=name, marks=", ".join(marks))


_SHOWN = 0.7
"""The share whose shading shows a marked place, close enough for small ones."""
