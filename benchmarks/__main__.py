"""What must stay fast, measured and printed as a table: `python -m benchmarks [--runs N] [MEASURE …]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.measures import MEASURES, Row, measure, prepare

WIDTHS = (38, 12, 12, 10, 10)


def main() -> int:
    """Print the table; return 1 where a bound is not kept."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    asked.add_argument(
        "measures", nargs="*", choices=[*MEASURES, []], default=[], help="all where none is named"
    )
    asked.add_argument("--runs", type=int, default=7, help="how often each is measured; medians are shown")
    options = asked.parse_args()
    show("measure", "program", "floor", "found", "bound")
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        bench = prepare(Path(folder), options.runs)
        for row in measure(options.measures or list(MEASURES), bench):
            show_row(row)
            kept = kept and row.holds
    return 0 if kept else 1


def show_row(row: Row) -> None:
    """Print one row, saying so where its bound is not kept."""
    found, bound = row.form.format(row.found), row.form.format(row.bound)
    show(row.name, row.program, row.floor, found, bound, "" if row.holds else "over")


def show(name: str, *columns: str) -> None:
    """Print one line of the table."""
    cells = [f"{cell:>{width}}" for cell, width in zip(columns, WIDTHS[1:], strict=False)]
    print(f"{name:<{WIDTHS[0]}}", *cells, *columns[len(cells) :], flush=True)


if __name__ == "__main__":
    sys.exit(main())
