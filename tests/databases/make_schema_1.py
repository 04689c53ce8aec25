"""How `schema-1.journal` was made, once, when the form of a journal was 1; kept to tell what is in it.

    .venv/bin/python -m tests.databases.make_schema_1

It holds what `schema-1.json` says, with every field set, and a history: a goal was removed and that
undone, an entry removed, and a form is half filled in. Never run it again for form 1: a journal made by
a later program is no journal of the first form. A new form gets a file of its own beside it.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

from journal.records import COLLECTIONS, Entry, Person, from_plain
from journal.records.changes import Change
from journal.storage import apply, keep_draft, open_journal, read_records, undo

HERE = Path(__file__).parent
REMOVED = Entry("b0000000-0000-4000-8000-00000000000f", date(2026, 1, 22), back=9, note="Removed.")
DRAFT = {"note": "half written", "back": 3}


def make(path: Path) -> None:
    """Write the journal of form 1 to `path`, where no file may be."""
    plain = json.loads((HERE / "schema-1.json").read_text(encoding="utf-8"))
    records = [from_plain(kind, one) for name, kind in COLLECTIONS.items() for one in plain[name]]
    with open_journal(path, lambda: datetime(2026, 11, 23, 9, 0, tzinfo=UTC)) as journal:
        person = Change(Person(), from_plain(Person, plain["person"]))
        apply(journal, "import", [person, *(Change(None, one) for one in records)], sample=plain["sample"])
        apply(journal, "save-entries", [Change(None, REMOVED)])
        apply(journal, "remove-entries", [Change(REMOVED, None)])
        goal = read_records(journal).goals[0]
        apply(journal, "remove-goals", [Change(goal, None)])
        undo(journal)
        keep_draft(journal, "today", DRAFT)


if __name__ == "__main__":
    make(HERE / "schema-1.journal")
