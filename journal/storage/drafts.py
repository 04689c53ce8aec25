"""Forms half filled in, kept inside the journal so that they survive closing and a crash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from journal.storage.connection import value_of
from journal.storage.journal import Journal


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
    """Return what a form held when it was last kept, None where it was not."""
    with journal.reading() as connection:
        kept = value_of(connection, "SELECT body FROM draft WHERE name = ?", name)
    body: dict[str, Any] | None = None if kept is None else json.loads(kept)
    return body
