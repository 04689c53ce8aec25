"""Forms half filled in, kept inside the journal so that they survive closing and a crash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from journal.storage.connection import value_of
from journal.storage.journal import Journal
from journal.storage.rows import NO_SENSE


def keep_draft(journal: Journal, name: str, body: Mapping[str, Any] | None) -> None:
    """Keep what a form holds so far (anything JSON can say) under the form's name; None forgets it."""
    with journal.changing() as connection:
        if body is None:
            connection.execute("DELETE FROM draft WHERE name = ?", (name,))
        else:
            connection.execute(
                "INSERT OR REPLACE INTO draft (name, kept, body) VALUES (?, ?, ?)",
                (name, journal.clock().isoformat(), json.dumps(dict(body), allow_nan=False)),
            )


def draft(journal: Journal, name: str) -> dict[str, Any] | None:
    """Return what a form held when it was last kept, None where it was not or cannot be read."""
    with journal.reading() as connection:
        kept = value_of(connection, "SELECT body FROM draft WHERE name = ?", name)
    if kept is None:
        return None
    try:
        body = json.loads(kept)
    except NO_SENSE:  # no form of ours kept this; the journal itself is worth more than it
        return None
    return body if isinstance(body, dict) else None
