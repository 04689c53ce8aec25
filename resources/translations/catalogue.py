# ruff: noqa: INP001 – a script of its own, which no package imports
"""Collects every sentence into the template for translators, and compiles their translations.

    python resources/translations/catalogue.py

writes `recovery-journal.pot` anew and makes a `.mo` beside each `LANGUAGE/LC_MESSAGES/recovery-journal.po`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

FOLDER = Path(__file__).resolve().parent
PROGRAM = FOLDER.parent.parent
DOMAIN = "recovery-journal"
KEYWORDS = {**DEFAULT_KEYWORDS, "mark": None, "mark_plural": (1, 2), "said": None}
"""What sentences are handed to; long forms call `words.gettext` `_` or `said`."""

FIRST_DAY = datetime(2026, 1, 1, tzinfo=UTC)  # fixed, so that the file changes only when a sentence does


def main() -> int:
    """Write the template and compile every translation; return the exit code."""
    (FOLDER / f"{DOMAIN}.pot").write_bytes(template_file())
    for source in sorted(FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        with source.open("rb") as read, source.with_suffix(".mo").open("wb") as written:
            write_mo(written, read_po(read, domain=DOMAIN))
    return 0


def template_file(made: Catalog | None = None) -> bytes:
    """Return the template as a file: sorted, each sentence with the modules that say it."""
    written = BytesIO()
    write_po(written, made or template(), width=100, sort_output=True)
    return written.getvalue()


def template() -> Catalog:
    """Return every sentence of the program as a catalogue without translations."""
    catalogue = Catalog(
        project="Recovery journal",
        copyright_holder="the authors of Recovery journal",
        creation_date=FIRST_DAY,
        fuzzy=False,
    )
    for place, message, comments, context in _messages():
        catalogue.add(message, locations=[(place, 0)], auto_comments=comments, context=context)
    return catalogue


def _messages() -> Iterator[tuple[str, str | tuple[str, ...], list[str], str | None]]:
    for room in ("journal", "ui"):
        found = extract_from_dir(
            PROGRAM / room, [("**.py", "python")], keywords=KEYWORDS, strip_comment_tags=True
        )
        for name, _, message, comments, context in found:
            yield f"{room}/{Path(name).as_posix()}", message, comments, context


if __name__ == "__main__":
    sys.exit(main())
