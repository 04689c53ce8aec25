"""The program's chart without a window: open a journal, read it, draw its timeline to pixels."""

import sys
import time
from pathlib import Path

from benchmarks.moment import clock
from journal.actions import changing
from journal.charts import LIGHT, View, render_timeline
from journal.reading import read_recovery
from journal.words import english

journal = changing.open_journal(Path(sys.argv[1]), clock)
recovery = read_recovery(changing.read_records(journal), clock().date())
render_timeline(recovery, View(), LIGHT, english(), (1180, 700))
print(time.monotonic())
journal.close()
