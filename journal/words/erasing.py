"""What is asked and said when records are erased for good."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from journal.words.language import Words
from journal.words.names import listed
from journal.words.reports import one_line


class Erased(Protocol):
    """What was erased, and which files still hold it."""

    @property
    def records(self) -> int: ...
    @property
    def left(self) -> Sequence[Path]: ...
    @property
    def unseen(self) -> Sequence[Path]: ...


def question(words: Words, count: int) -> str:
    """Return what is asked before records are erased."""
    return words.ngettext(
        "Erase {count} removed record for good?", "Erase {count} removed records for good?", count
    ).format(count=count)


def meaning(words: Words) -> str:
    """Return what erasing does, and what it cannot reach."""
    return words.gettext(
        "Nothing can bring this back, neither undo nor this program. What you exported, printed or copied, "
        "other computers and the spare parts of some drives cannot be reached."
    )


def told(words: Words, erased: Erased) -> str:
    """Return what was erased, and what still holds it."""
    said = words.ngettext(
        "{count} record was erased for good.", "{count} records were erased for good.", erased.records
    ).format(count=erased.records)
    beyond = [*erased.left, *erased.unseen]
    if not beyond:
        return said
    names = listed(words, [one_line(file.name) for file in beyond])
    return said + " " + words.gettext("Not reached, so they may still hold it: {files}.").format(files=names)
