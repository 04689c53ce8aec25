"""The rows of a history, of what was changed last and of what was removed, made in the storage thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from journal.records import Kept, Medicine, Records
from journal.records.changes import Change, Changed, ChangeSet
from journal.words import Words, dates, mark
from ui.history.called import called, one_line
from ui.history.differences import differences
from ui.pages.entries.telling import by_whom

PART = 50
"""How many rows are shown at first, and with each “Show older”."""


class Standing(Enum):
    """How a state of a record stands to the one that holds now."""

    NOW = "now"
    SAME = "same"
    OTHER = "other"
    GONE = "gone"


@dataclass(frozen=True)
class Row:
    """What is told of a change: of which record, what that is called, and by which change set it was made."""

    text: str
    record: str
    called: str
    number: int = 0
    when: str = ""
    standing: Standing = Standing.OTHER


@dataclass(frozen=True)
class Part:
    """Some rows; whether there are older ones; `now` is the record that holds now, None where it is gone."""

    rows: list[Row]
    has_older: bool
    now: Changed | None = None


def history_part(
    words: Words, records: Records, now: Part | None, found: Sequence[tuple[ChangeSet, Change]]
) -> Part:
    """Return a row for each change of a record, the latest first; `now` is the part before, None at first.

    Of `PART` + 1 changes the oldest only says that there are older ones.
    """
    shown = found[-PART:][::-1]
    state = now.now if now is not None else shown[0][1].after if shown else None
    rows = [_history_row(words, records, state, made, one) for made, one in shown]
    if now is None and rows and state is not None:
        told = words.gettext("{heading} · as it is now").format(heading=rows[0].text.partition("\n")[0])
        more = rows[0].text.partition("\n")[2]
        rows[0] = replace(rows[0], text=f"{told}\n{more}".rstrip("\n"), standing=Standing.NOW)
    return Part(rows, len(found) > PART, state)


def latest_part(words: Words, records: Records, found: Sequence[tuple[ChangeSet, Change, int]]) -> Part:
    """Return a row for each change, in their order."""
    records = _with_medicines(records, (state for _, one, _ in found for state in (one.before, one.after)))
    rows = [_latest_row(words, records, *one) for one in found[:PART]]
    return Part(rows, len(found) > PART)


def removed_part(words: Words, records: Records, found: Sequence[tuple[datetime, Kept]]) -> Part:
    """Return a row for each record that is gone, in their order."""
    records = _with_medicines(records, (record for _, record in found))
    rows = [_removed_row(words, records, *one) for one in found[:PART]]
    return Part(rows, len(found) > PART)


def _with_medicines(records: Records, found: Iterable[Changed | None]) -> Records:
    """Return records that also hold removed medicines, so that doses of them can be told by name."""
    gone = (one for one in found if isinstance(one, Medicine))
    return replace(records, medicines=(*records.medicines, *gone))


def _history_row(words: Words, records: Records, now: Changed | None, made: ChangeSet, change: Change) -> Row:
    lines = [_heading(words, made, change), *differences(words, change, records)]
    standing = Standing.SAME if change.after == now else Standing.OTHER
    return Row(
        "\n".join(lines),
        change.id,
        "",
        made.number,
        dates.moment(words, made.made),
        Standing.GONE if change.after is None else standing,
    )


def _removed_row(words: Words, records: Records, when: datetime, record: Kept) -> Row:
    name = called(words, record, records)
    told = words.gettext("removed {moment}").format(moment=dates.moment(words, when))
    note = one_line(getattr(record, "note", ""))
    return Row(f"{name}\n" + " · ".join(part for part in (told, note) if part), record.id, name)


def _latest_row(words: Words, records: Records, made: ChangeSet, change: Change, size: int) -> Row:
    record = change.after if change.after is not None else change.before
    name = "" if record is None else called(words, record, records)
    lines = [name, _heading(words, made, change), *_together(words, size)]
    if change.before is not None:
        lines += differences(words, change, records)
    return Row("\n".join(lines), change.id, name, made.number)


def _together(words: Words, size: int) -> list[str]:
    if size < 2:
        return []
    return [words.gettext("one of {count} changes made together").format(count=size)]


def _heading(words: Words, made: ChangeSet, change: Change) -> str:
    return words.gettext("{moment}, {by}: {what}").format(
        moment=dates.moment(words, made.made), by=by_whom(words, made.by), what=_what(words, made, change)
    )


def _what(words: Words, made: ChangeSet, change: Change) -> str:
    if change.after is None:
        return words.gettext(_GONE.get(made.action, mark("removed")))
    said = _MADE.get(made.action)
    if said is None:
        said = mark("written") if change.before is None else mark("changed")
    return words.gettext(said)


_GONE: Mapping[str, str] = {
    "undo": mark("taken back, so it was gone"),
    "redo": mark("removed again"),
}
_MADE: Mapping[str, str] = {
    "undo": mark("taken back"),
    "redo": mark("done again"),
    "bring-back": mark("brought back"),
    "bring-back-state": mark("brought back as it was earlier"),
    "import": mark("read in from a file"),
    "rescue": mark("saved from a spoilt journal"),
}
