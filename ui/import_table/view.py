"""What the dialog looks like: its pages, and below them how far it is and the buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from journal.words import Words
from ui.import_table.columns_page import ColumnsPage
from ui.import_table.preview_page import PreviewPage
from ui.tab_order import order_tabs
from ui.widgets.buttons import RoomyButton
from ui.widgets.flow import FlowLayout
from ui.widgets.message_bar import announce
from ui.widgets.text import Text

SIZE = (960, 680)
_SIDE = 18


class ImportView(QDialog):
    """The widgets of the dialog; it knows nothing of files. Its buttons change with the page."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = self._words = words
        self._around = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.gettext("Bring in a file"))
        self.reading = Text()
        self.columns = ColumnsPage(words)
        self.preview = PreviewPage(words)
        self.told = Text()
        self.told.hide()
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName(words.gettext("How far it is"))
        self.back_button = RoomyButton(words.gettext("&Back to the columns"))
        self.next_button = RoomyButton(words.gettext("&Next"))
        self.bring_button = RoomyButton(words.gettext("Bring &in"))
        self.load_button = RoomyButton(words.gettext("&Load answers…"))
        self.save_button = RoomyButton(words.gettext("&Save answers…"))
        self.cancel_button = RoomyButton(words.gettext("Cancel"))
        self._lay_out()
        self.resize(self._room())

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self.pages.currentWidget() or self.waiting

    def tell(self, text: str) -> None:
        """Say something above the buttons, also to a screen reader."""
        self.told.setText(text)
        self.told.setVisible(bool(text))
        if text:
            announce(self, text)

    def show_page(self, page: QWidget, *, is_busy: bool, may_bring: bool, has_columns: bool) -> None:
        """Show a page with the buttons that belong to it."""
        self.pages.setCurrentWidget(page)
        self.columns.setEnabled(not is_busy)
        on_columns, on_preview = page is self.columns, page is self.preview
        for button, is_shown, is_usable in (
            (self.back_button, on_preview and has_columns, True),
            (self.load_button, on_columns, True),
            (self.save_button, on_columns, True),
            (self.next_button, on_columns, True),
            (self.bring_button, on_preview, may_bring),
        ):
            button.setVisible(is_shown)
            button.setEnabled(is_usable and not is_busy)
        self.bar.setVisible(is_busy)
        stops = is_busy and page is not self.waiting
        self.cancel_button.setText(self._words.gettext("Stop") if stops else self._words.gettext("Cancel"))

    def _lay_out(self) -> None:
        self.waiting = QWidget()
        middle = QVBoxLayout(self.waiting)
        middle.addStretch(1)
        middle.addWidget(self.reading)
        middle.addStretch(2)
        self.pages = QStackedWidget()
        for page in (self.waiting, self.columns, self.preview):
            self.pages.addWidget(page)
        foot = QWidget()
        flow = FlowLayout(foot)
        self.columns.form.asked.connect(lambda: order_tabs(self.columns, foot))
        asking = (self.load_button, self.save_button, self.next_button)
        for button in (*asking, self.back_button, self.bring_button, self.cancel_button):
            button.setAutoDefault(False)
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        layout.setSpacing(10)
        layout.addWidget(self.pages, 1)
        for widget in (self.told, self.bar, foot):
            layout.addWidget(widget)

    def _room(self) -> QSize:
        """Return a size nearly as large as the window below, within the screen."""
        window = self._around.window()
        size = QSize(*SIZE).expandedTo(window.size() * 0.85)
        return size.boundedTo(self.screen().availableSize() - QSize(20, 40)).boundedTo(
            window.size() - QSize(20, 20)
        )
