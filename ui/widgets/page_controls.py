"""The buttons under a preview: turn its pages, show them larger or smaller."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from journal.words import Words
from ui.theme import Theme
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.flow import FlowLayout
from ui.widgets.page_preview import PagePreview


class _RoomyTool(QToolButton):
    """A tool button as high as the other buttons."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(8, 8)


class _RoomyChoice(ChoiceButton):
    """A button that stays down, as high as the tool buttons beside it."""

    def sizeHint(self) -> QSize:
        beside = _RoomyTool()
        beside.setText(self.text())
        return super().sizeHint().expandedTo(QSize(0, beside.sizeHint().height()))


class PageControls(QWidget):
    """Works a `PagePreview` with the mouse and says which page is shown and how large."""

    def __init__(
        self, words: Words, theme: Theme, preview: PagePreview, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._theme, self._preview = words, theme, preview
        self.back = self._button(words.gettext("Previous page"), "chevron-left", lambda: preview.turn(-1))
        self.forward = self._button(words.gettext("Next page"), "chevron-right", lambda: preview.turn(1))
        self.smaller = self._button(words.gettext("Smaller"), "zoom-out", preview.reduce)
        self.larger = self._button(words.gettext("Larger"), "zoom-in", preview.enlarge)
        self.whole = self._button(words.gettext("Whole page"), "", preview.fit)
        self.read = _RoomyChoice(words.gettext("Read the page"), self)
        self.read.setToolTip(words.gettext("Show the words of the page, to be read line by line (R)"))
        self.read.toggled.connect(self._tell)
        self.page = QLabel(self)
        self.size_shown = QLabel(self)
        self._sizes = (self.smaller, self.size_shown, self.larger, self.whole)
        self._lay_out()
        for signal in (preview.turned, preview.zoomed, preview.sharper):
            signal.connect(self._tell)
        self._tell()

    def _button(self, name: str, icon: str, does: Callable[[], None]) -> QToolButton:
        button = self._tool(name, icon)
        button.clicked.connect(lambda: does())
        return button

    def _tool(self, name: str, icon: str) -> QToolButton:
        button = _RoomyTool(self)
        if icon:
            button.setIcon(self._theme.icon(icon))
            button.setIconSize(QSize(20, 20))
        else:
            button.setText(name)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _lay_out(self) -> None:
        across = FlowLayout(self, gap=6, centred=True)
        for widget in (self.back, self.page, self.forward, *self._sizes, self.read):
            across.addWidget(widget)

    def _tell(self) -> None:
        preview = self._preview
        pages = max(1, preview.pages)
        said = self._words.gettext("Page {page} of {pages}")
        self.page.setText(said.format(page=preview.index + 1, pages=pages))
        self.size_shown.setText(self._words.gettext("{percent} %").format(percent=round(100 * preview.zoom)))
        for widget in self._sizes:
            widget.setVisible(not self.read.isChecked())
        self.back.setEnabled(preview.index > 0)
        self.forward.setEnabled(preview.index + 1 < pages)
