"""Tell by its name and its first bytes whether a file is another program's."""

from __future__ import annotations

from pathlib import Path

from journal.exchange.others import apple_health
from journal.exchange.others.programs import FIRST_LINES

_SUFFIXES = (".csv", ".tsv", ".tab", ".xml")
_BYTE_ORDER_MARK = "\ufeff"


def is_others(source: Path) -> bool:
    """Return whether a file is to be read as another program's: a table, or an Apple Health export."""
    if not source.is_file():
        return False
    if apple_health.is_its(source):
        return True
    with source.open("rb") as file:
        start = file.read(4096).decode("utf-8", "replace").lstrip(_BYTE_ORDER_MARK)
    if start.lstrip().startswith(("{", "[")):
        return False
    return source.suffix.lower() in _SUFFIXES or start.startswith(FIRST_LINES)
