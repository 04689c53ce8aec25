"""What the journal's thread finds out about a file before anything is asked."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from journal.actions.targets import told
from journal.errors import KnownError
from journal.exchange import reading_in
from journal.exchange.others import Look
from journal.exchange.wish import Seen, Watch, seen_of


class Looked(NamedTuple):
    """Which kind of file it is, how it stood then, and how a table begins."""

    kind: str
    seen: Seen
    look: Look | None


def looked(source: Path, watch: Watch) -> Looked | KnownError:
    """Return what a file is, or as a value why it cannot be read: the dialog tells it, nobody else."""
    try:
        with told(source):
            if source.is_dir():
                raise KnownError("source-is-folder", file=str(source))
            seen = seen_of(source)
            kind, look = reading_in.first_look(source, watch)
            return Looked(kind, seen, look)
    except KnownError as error:
        return error
