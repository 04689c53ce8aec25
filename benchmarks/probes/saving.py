"""How long the acknowledgement of a saved entry takes, and a bare SQLite commit with the same settings."""

import json
import sys
import time
from pathlib import Path
from random import Random
from statistics import median

import sqlcipher3

from benchmarks.journals import LAST_DAY, entry
from benchmarks.moment import clock
from journal.actions import changing

TIMES = 40


def saved(file: Path) -> float:
    """Return the median time to save one entry, in seconds."""
    journal = changing.open_journal(file, clock)
    changing.read_records(journal)
    random = Random(1)
    took = []
    for _ in range(TIMES):
        new = entry(LAST_DAY, 9, random)
        begun = time.perf_counter()
        changing.save(journal, clock, "save-entries", [new])
        took.append(time.perf_counter() - begun)
    journal.close()
    return median(took)


def committed(file: Path) -> float:
    """Return the median time to commit one row to a plain file, in seconds."""
    connection = sqlcipher3.connect(str(file), isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("CREATE TABLE entry (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT")
    took = []
    for number in range(TIMES):
        begun = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO entry VALUES (?, ?)", (str(number), "x" * 400))
        connection.execute("COMMIT")
        took.append(time.perf_counter() - begun)
    connection.close()
    return median(took)


target = Path(sys.argv[1])
print(json.dumps({"saved": saved(target), "committed": committed(target.with_suffix(".bare"))}))
