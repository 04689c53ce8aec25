"""A dialog whose words scroll over its buttons where letters are large and the window is small."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.widgets.scrolled import scrolled

_SIDE = 20


class ScrolledDialog(QDialog):
    """What is told and asked lies in `inner`, which scrolls; `stand_over` puts the buttons below it.

    It is `letters` wide and as high as `inner` asks for, within the window it stands over.
    """

    def __init__(self, parent: QWidget, letters: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._around, self._letters = parent, letters
        self.inner = QWidget()
        self.inner.installEventFilter(self)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(_SIDE, 4, _SIDE, 16)

    def stand_over(self, buttons: QWidget, *, keys_scroll: bool = False) -> None:
        """Put `inner`, which has its layout now, over the buttons.

        `keys_scroll` lets Tab come to `inner`, where nothing else in it leads the arrow keys down.
        """
        layout = self.inner.layout()
        if layout is not None:
            layout.setContentsMargins(_SIDE, 16, _SIDE, 4)
        self._scroll = scrolled(self.inner)
        if keys_scroll:
            self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.windowTitle())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll, 1)
        self._foot.addWidget(buttons)
        outer.addLayout(self._foot)
        self.take_room()

    def take_room(self) -> None:
        """Be as large as what is told asks for, within the window, and never shrink once shown."""
        within = self._around.window().size()
        width = min(self.fontMetrics().horizontalAdvance("x") * self._letters, within.width() - 40)
        needed = self.inner.heightForWidth(width) + self._foot.sizeHint().height() + 8
        least = self.height() if self.isVisible() else 0
        self.resize(width, max(min(needed, within.height() - 40), least))
        below = self.frameGeometry().bottom() - self.screen().availableGeometry().bottom()
        if self.isVisible() and below > 0:
            self.move(self.x(), max(self.screen().availableGeometry().top(), self.y() - below))

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to what has just been said, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget, 0, 8))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with what is told."""
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self.take_room)
        return super().eventFilter(watched, event)
