"""What a change changed, a line a field: from what to what, long texts cut round the place that differs."""

from __future__ import annotations

from collections.abc import Iterator

from journal.records import Records
from journal.records.changes import Change
from journal.words import Words
from ui.history.called import one_line
from ui.history.telling import told

LONGEST = 160
MOST_LINES = 8
_SHOWN_BEFORE = 30


def differences(words: Words, change: Change, records: Records) -> list[str]:
    """Return what a change changed; all that a new record held; [] where a record was removed."""
    if change.after is None:
        return []
    after = told(words, change.after, records)
    if change.before is None:
        lines = [_line(words, label, text) for label, text in after.items()]
    else:
        lines = list(_changed(words, told(words, change.before, records), after))
    more = len(lines) - MOST_LINES
    if more > 1:
        said = words.ngettext("and {count} more", "and {count} more", more).format(count=more)
        lines = [*lines[:MOST_LINES], said]
    return lines


def _changed(words: Words, before: dict[str, str], after: dict[str, str]) -> Iterator[str]:
    nothing = words.gettext("nothing")
    for label in dict.fromkeys([*before, *after]):
        old, new = before.get(label, ""), after.get(label, "")
        if old != new:
            start = _first_difference(old, new)
            yield words.gettext("{label}: {old} → {new}").format(
                label=label, old=_cut(old, start) or nothing, new=_cut(new, start) or nothing
            )


def _line(words: Words, label: str, text: str) -> str:
    return words.gettext("{label}: {text}").format(label=label, text=one_line(text, LONGEST))


def _first_difference(old: str, new: str) -> int:
    """Return how many signs two texts begin with in common; quick also for a million of them."""
    least, most = 0, min(len(old), len(new))
    while least < most:
        middle = (least + most + 1) // 2
        if old[least:middle] == new[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def _cut(text: str, start: int) -> str:
    if len(text) <= LONGEST:
        return " ".join(text.split())
    begins = 0 if start < LONGEST // 2 else start - _SHOWN_BEFORE
    cut = one_line(text[begins:], LONGEST)
    return f"…{cut}" if begins else cut
