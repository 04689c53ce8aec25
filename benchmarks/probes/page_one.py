"""Page one of the visit report, made once by a program that has started and has read the journal."""

import json
import sys
import time
from pathlib import Path

from benchmarks.moment import clock
from journal.actions import changing
from journal.charts import import_what_draws
from journal.paper import Paper
from journal.paper.visit import visit_pdf
from journal.paper.visit.choice import PAGE_ONE, VisitChoice
from journal.reading import read_recovery
from journal.words import english

journal = changing.open_journal(Path(sys.argv[1]), clock)
today = clock().date()
recovery = read_recovery(changing.read_records(journal), today)
journal.close()
import_what_draws()  # as the window does in a thread once it has started
begun = time.monotonic()
pdf = visit_pdf(recovery, VisitChoice(frozenset(PAGE_ONE)), english(), paper=Paper.A4, printed_on=today)
print(json.dumps({"seconds": time.monotonic() - begun, "octets": len(pdf)}))
