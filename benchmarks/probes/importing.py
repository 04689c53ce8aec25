"""How long 100,000 rows of a table take into a new journal, and into a bare one."""

import csv
import json
import sys
import time
from datetime import timedelta
from pathlib import Path

from benchmarks.moment import NOW, clock
from journal.actions import changing
from journal.actions.changing.importing import import_into
from journal.exchange.wish import ImportWish
from journal.storage.connection import connect

ROWS = 100_000
COLUMNS = {
    "Date": {"field": "day"},
    "Time": {"field": "time"},
    "Back": {"field": "back", "from": 0, "to": 5},
    "Left leg": {"field": "leg_left", "from": 0, "to": 100},
    "Sleep": {"field": "sleep", "values": {"well": 0, "so-so": 5, "badly": 10}},
    "Walk": {"field": "walking_minutes", "unit": "h:mm"},
    "Note": {"field": "note"},
}


def write_table(file: Path) -> None:
    """Write a row for each hour until now."""
    first = NOW - timedelta(hours=ROWS)
    with file.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(COLUMNS)
        for hour in range(ROWS):
            moment = first + timedelta(hours=hour)
            slept = ("well", "so-so", "badly")[hour % 3]
            walked = f"{hour % 2}:{hour % 60:02}"
            day, clock_time = moment.date().isoformat(), f"{moment:%H:%M}"
            rows.writerow(
                (day, clock_time, hour % 6, hour % 101, slept, walked, f"Row {hour}, a quiet hour.")
            )


def imported(table: Path, file: Path) -> float:
    """Return how long it takes to read the table into a new journal, in seconds."""
    mapping = {"format": "recovery-journal-mapping", "version": 1, "source": "table", "columns": COLUMNS}
    wish = ImportWish(mapping=json.dumps(mapping).encode())
    with changing.open_journal(file, clock) as journal:
        begun = time.perf_counter()
        report = import_into(journal, table, wish=wish)
        took = time.perf_counter() - begun
    if report.added["entries"] != ROWS:
        raise RuntimeError(f"{report.added} of {ROWS}")
    return took


def copied(table: Path, file: Path) -> float:
    """Return how long the table takes into a bare one of the same storage, in seconds."""
    file.touch()
    database = connect(file, "rw")
    database.execute("CREATE TABLE bare (a, b, c, d, e, f, g)")
    begun = time.perf_counter()
    with table.open(encoding="utf-8", newline="") as stream:
        database.execute("BEGIN")
        database.executemany("INSERT INTO bare VALUES (?, ?, ?, ?, ?, ?, ?)", csv.reader(stream))
        database.execute("COMMIT")
    took = time.perf_counter() - begun
    database.close()
    return took


folder = Path(sys.argv[1])
write_table(table := folder / "hours.csv")
print(
    json.dumps(
        {"imported": imported(table, folder / "hours.journal"), "copied": copied(table, folder / "bare.db")}
    )
)
for made in folder.glob("hours*"):
    if made.is_file():
        made.unlink()
(folder / "bare.db").unlink()
