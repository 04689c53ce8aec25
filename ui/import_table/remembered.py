"""Answers about files brought in before, kept inside the journal: its passphrase protects them too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journal.errors import KnownError
from journal.exchange.others import Look, Mapping, read_mapping, to_json
from ui.session import Session

DRAFT = "mappings"
MOST = 10


def remembered(session: Session, look: Look) -> Mapping | None:
    """Return the answers that were given about the same columns of the same program, None where none were."""
    for kept in _kept(session):
        if kept["format"] == look.format and set(kept["columns"]) == set(_columns(look)):
            try:
                return read_mapping(str(kept["mapping"]).encode())
            except KnownError:  # an older or a later program's
                return None
    return None


def remember(session: Session, look: Look, mapping: Mapping) -> None:
    """Keep the answers about a file's columns in place of older ones about the same."""
    columns = sorted(_columns(look))
    others = [
        one for one in _kept(session) if (one["format"], sorted(one["columns"])) != (look.format, columns)
    ]
    made = {"format": look.format, "columns": columns, "mapping": to_json(mapping).decode()}
    session.keep_draft(DRAFT, {"kept": [made, *others][:MOST]})


def _columns(look: Look) -> tuple[str, ...]:
    """Return by what a file is known again; of Bearable and its like by whose it is alone."""
    return () if look.names else look.columns


def _kept(session: Session) -> Iterator[dict[str, Any]]:
    body = session.draft(DRAFT) or {}
    kept = body.get("kept", []) if isinstance(body, dict) else []
    for one in kept:
        if isinstance(one, dict) and {"format", "columns", "mapping"} <= one.keys():
            yield one
