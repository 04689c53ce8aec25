"""The least a window can cost: a bare QMainWindow, until it is painted."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Bare(QMainWindow):
    """Tells when it has been painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 – Qt's own name
        super().paintEvent(event)
        QTimer.singleShot(0, self, tell)


def tell() -> None:
    """Print the moment and end."""
    print(time.monotonic())
    QApplication.quit()


app = QApplication([])
window = Bare()
window.resize(1180, 780)
window.show()
sys.exit(app.exec())
