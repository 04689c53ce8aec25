"""The least a chart in a window can cost: matplotlib's Qt canvas with a journal's points."""

import pickle
import sys
import time
from pathlib import Path

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Canvas(FigureCanvasQTAgg):
    """Tells when it has been painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 – Qt's own name
        super().paintEvent(event)  # type: ignore[no-untyped-call]  # matplotlib has no types here
        QTimer.singleShot(0, self, tell)


def tell() -> None:
    """Print the moment and end."""
    print(time.monotonic())
    QApplication.quit()


series = pickle.loads(Path(sys.argv[1]).read_bytes())  # noqa: S301 – written by this benchmark itself
app = QApplication([])
window = QMainWindow()
canvas = Canvas(Figure())  # type: ignore[no-untyped-call]  # likewise
axes = canvas.figure.subplots()
for days, scores in series:
    axes.plot(days, scores, marker="o", markersize=3, linewidth=1.5)
axes.set_ylim(0, 10)
window.setCentralWidget(canvas)
window.resize(1180, 780)
window.show()
sys.exit(app.exec())
