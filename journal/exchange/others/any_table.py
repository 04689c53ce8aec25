"""Any table in a text file: what its columns are, only the person can tell."""

from __future__ import annotations

from journal.exchange.others.program import Program

PROGRAM = Program(name="table", title="", is_its=lambda _columns: True)
