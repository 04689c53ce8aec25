"""Write records out in one of the formats: named, or chosen by how the file's name ends."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from journal.errors import KnownError
from journal.exchange import csv_zip, fhir, recovery_json
from journal.records import Records
from journal.words import Words

SUFFIXES = {"fhir": ".fhir.json", "csv": ".csv.zip", "json": ".json"}
"""How the name of each format ends; the first that fits a name is its format."""


def format_of(target: Path) -> str:
    """Return the format that a name asks for; raise KnownError where it asks for none."""
    for name, suffix in SUFFIXES.items():
        if target.name.lower().endswith(suffix):
            return name
    raise KnownError("export-format", file=str(target))


def written(records: Records, name: str, today: date, words: Words) -> tuple[bytes, Records]:
    """Return a file of the format and the records that are in it: all of them but for FHIR.

    Raises KnownError where the format cannot hold so much.
    """
    if name == "fhir":
        told = fhir.told_of(records, today)
        return fhir.write(told, today, words), told
    return (csv_zip if name == "csv" else recovery_json).write(records), records
