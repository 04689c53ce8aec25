"""The least a chart can cost: import matplotlib, draw a journal's points and lines with Agg; no Qt."""

import pickle
import sys
import time
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

series = pickle.loads(Path(sys.argv[1]).read_bytes())  # noqa: S301 – written by this benchmark itself
figure = Figure(figsize=(11.8, 7.0), dpi=100)
canvas = FigureCanvasAgg(figure)
axes = figure.subplots()
for days, scores in series:
    axes.plot(days, scores, marker="o", markersize=3, linewidth=1.5)
axes.set_ylim(0, 10)
canvas.draw()
print(time.monotonic())
