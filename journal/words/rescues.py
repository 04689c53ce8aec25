"""What is said of a journal that was saved in part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from journal.words.language import Words
from journal.words.reports import one_line, what_records


class Saved(Protocol):
    """The numbers of a rescue."""

    @property
    def kept(self) -> Mapping[str, int]: ...
    @property
    def in_part(self) -> Mapping[str, int]: ...
    @property
    def lost(self) -> Mapping[str, int]: ...
    @property
    def changes(self) -> int: ...
    @property
    def differing(self) -> int: ...
    @property
    def drafts(self) -> int: ...


def rescue_lines(words: Words, saved: Saved, source: str, target: str) -> Iterator[str]:
    """Yield what was saved, what only in part, and what is known to be lost, in numbers."""
    yield words.gettext("Saved from “{source}” to “{target}”: {records}.").format(
        source=one_line(source), target=one_line(target), records=what_records(words, saved.kept)
    )
    if saved.kept.get("person"):
        yield words.gettext("The personal details are kept.")
    if saved.drafts:
        yield words.ngettext(
            "{count} form that is half filled in is kept.",
            "{count} forms that are half filled in are kept.",
            saved.drafts,
        ).format(count=saved.drafts)
    yield from _history_lines(words, saved)
    if any(saved.in_part.values()):
        yield words.gettext("Kept in part, with what could not be read left empty: {records}.").format(
            records=what_records(words, saved.in_part)
        )
    yield _lost_line(words, saved)
    yield words.gettext(
        "“{source}” was left as it is. Please keep it until you have looked through the new one."
    ).format(source=one_line(source))


def _history_lines(words: Words, saved: Saved) -> Iterator[str]:
    if not saved.changes:
        yield words.gettext("The history of changes could not be read whole, and begins anew.")
        return
    yield words.ngettext(
        "The history of changes is kept: {count} change.",
        "The history of changes is kept: {count} changes.",
        saved.changes,
    ).format(count=saved.changes)
    if saved.differing:
        yield words.ngettext(
            "{count} record stood in the file in two ways. One is kept, the other is in its history.",
            "{count} records stood in the file in two ways. One is kept, the other is in the history.",
            saved.differing,
        ).format(count=saved.differing)


def _lost_line(words: Words, saved: Saved) -> str:
    if not any(saved.lost.values()):
        return words.gettext("Nothing is known to be lost.")
    return words.gettext("Lost, as far as is known: {records}.").format(
        records=what_records(words, saved.lost)
    )
