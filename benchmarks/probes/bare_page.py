"""The least a page with a chart can cost: matplotlib saves a journal's points and lines as a PDF."""

import json
import pickle
import sys
import time
from io import BytesIO
from pathlib import Path

from matplotlib.figure import Figure

series = pickle.loads(Path(sys.argv[1]).read_bytes())  # noqa: S301 – written by this benchmark itself
begun = time.monotonic()
figure = Figure(figsize=(7.2, 4.6))
pain, nerves = figure.subplots(2, 1, sharex=True)
for index, (days, scores) in enumerate(series):
    axes = pain if index < 2 else nerves
    axes.plot(days, scores, marker="o", markersize=3, linewidth=1.5)
pain.set_ylim(0, 10)
nerves.set_ylim(0, 10)
written = BytesIO()
figure.savefig(written, format="pdf")
print(json.dumps({"seconds": time.monotonic() - begun, "octets": len(written.getvalue())}))
