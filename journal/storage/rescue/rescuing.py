"""Make a new, sound journal from a spoilt one: with its whole history where the log still tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from journal.clock import Clock
from journal.errors import KnownError
from journal.records import Person, Records
from journal.records.changes import PERSON, Change
from journal.storage.checking import findings
from journal.storage.file import open_journal
from journal.storage.journal import Journal
from journal.storage.key import Key, Passphrase
from journal.storage.log import change_of
from journal.storage.records import apply, read_records
from journal.storage.rescue.deciding import Decided, decide, in_order_of_need
from journal.storage.rescue.found import Found, Place, sorted_to_table
from journal.storage.rescue.pages import PAGE_SIZE, raw_rows
from journal.storage.rescue.reading import read_spoilt
from journal.storage.rescue.unsealing import key_that_reads
from journal.storage.tables import make_change, name_of
from journal.storage.unlocking import looks_protected


@dataclass(frozen=True, slots=True)
class Rescue:
    """What was saved: numbers by list (`entries` …, `person`).

    `in_part` counts among those kept the ones with fields left empty or taken from an older state; `lost`
    those that are known to have been there. `differing` are records that tables and log told differently:
    the one is kept, the other stands in the record's history. `changes` is the length of the history
    kept, 0 where the log could not be read whole.
    """

    kept: Mapping[str, int]
    in_part: Mapping[str, int]
    lost: Mapping[str, int]
    changes: int = 0
    differing: int = 0
    drafts: int = 0
    records: Records = field(default_factory=Records)


def rescue(source: Path, made: Path, clock: Clock, key: Key | None = None) -> Rescue:
    """Write all that can be read from `source` to a new journal at `made`, under the same key.

    The source is only read. Raises KnownError `rescue-nothing` where nothing could be read, OSError where
    the source cannot be looked at.
    """
    found = read_spoilt(source, made.parent, key)
    decided = decide(found)
    if not decided.records and not found.drafts:
        raise KnownError("rescue-nothing", file=str(source))
    history = _with_history(found, decided, made, clock, key)
    return history or _without_history(found, decided, made, clock, key)


def key_of_spoilt(source: Path, passphrase: Passphrase | None) -> Key | None:
    """Return the key of a spoilt journal, None where its pages can be read without one, or none makes sense.

    Raises KnownError `passphrase-needed`, or `rescue-passphrase-wrong` where no page makes sense with it.
    """
    content = source.read_bytes()
    pages = (content[first : first + PAGE_SIZE] for first in range(0, len(content), PAGE_SIZE))
    if _says_something(content) or not any(map(looks_protected, pages)):
        return None
    return key_that_reads(content, source, passphrase, _says_something)


def _says_something(content: bytes) -> bool:
    return any(sorted_to_table(raw) is not None for raw in raw_rows(content))


def _opened(made: Path, clock: Clock, key: Key | None) -> Journal:
    return open_journal(
        made, clock, passphrase=None if key is None else lambda: key, protect_new=key is not None
    )


def _with_history(found: Found, decided: Decided, made: Path, clock: Clock, key: Key | None) -> Rescue | None:
    """Make the journal by making every change of the log again; None where they do not lead to one."""
    if not found.sets or sorted(found.sets) != list(range(1, len(found.sets) + 1)):
        return None
    try:
        with _opened(made, clock, key) as journal:
            _replay(journal, found)
            changes = len(found.changes)
            differing = _add_differing(journal, found, decided)
            drafts = _keep_drafts(journal, found)
            if not findings(journal):
                return _told(read_records(journal), decided, changes, differing, drafts)
    except (KnownError, sqlite.IntegrityError, sqlite.DataError, ValueError, TypeError):
        pass
    made.unlink(missing_ok=True)
    return None


def _replay(journal: Journal, found: Found) -> None:
    with journal.changing() as connection:
        marks = ", ".join("?" * 7)
        rows = [found.sets[number] for number in sorted(found.sets)]
        connection.executemany(
            f'INSERT INTO change_set (number, made, "by", action, role, target, sample) VALUES ({marks})',
            rows,
        )
        for (number, place), (collection, record_id, before, after) in sorted(found.changes.items()):
            logged = (number, place, collection, record_id, before, after)
            connection.execute("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?)", logged)
            change = change_of(collection, before, after)
            if collection == PERSON:
                change = Change(change.before or Person(), change.after or Person())
            make_change(connection, collection, change)
        for *_, sample in rows:
            if sample is not None:
                connection.execute("UPDATE about SET sample = ?", (sample,))


def _add_differing(journal: Journal, found: Found, decided: Decided) -> int:
    """Add what the tables held otherwise than the log, as a change of its own."""
    kept = _by_place(read_records(journal))
    lacking = [record for place, record in kept.items() if place not in found.known]
    changes: list[Change] = []
    logged = {(collection, record_id) for collection, record_id, *_ in found.changes.values()}
    for place, record in found.whole.items():
        is_stale = place not in found.sure and place in logged
        if is_stale or place not in decided.records or kept.get(place) == record:
            continue
        if place in kept or place[0] == PERSON:
            changes.append(Change(kept.get(place, Person()), record))
        elif not any(_is_twin(record, other) for other in lacking):
            changes.append(Change(None, record))
    order = {place: number for number, place in enumerate(map(_place, in_order_of_need(decided)))}
    changes.sort(key=lambda change: order.get(_place(change.after), 0))
    return len(apply(journal, "rescue", changes).changes)


def _by_place(records: Records) -> dict[Place, Any]:
    kept = {_place(record): record for record in records.all()}
    return {(PERSON, PERSON): records.person, **kept}


def _place(record: Any) -> Place:
    return name_of(record), getattr(record, "id", PERSON)


def _is_twin(record: Any, other: Any) -> bool:
    """Whether two records are the same but for their ids, of which one was spoilt."""
    return type(record) is type(other) and replace(record, id=other.id) == other


def _without_history(found: Found, decided: Decided, made: Path, clock: Clock, key: Key | None) -> Rescue:
    with _opened(made, clock, key) as journal:
        changes = [_added(record) for record in in_order_of_need(decided)]
        apply(journal, "rescue", changes, sample=True if found.sample else None)
        drafts = _keep_drafts(journal, found)
        return _told(read_records(journal), decided, 0, 0, drafts)


def _added(record: Any) -> Change:
    return Change(Person() if isinstance(record, Person) else None, record)


def _keep_drafts(journal: Journal, found: Found) -> int:
    kept = 0
    for row in found.drafts.values():
        try:
            with journal.changing() as connection:
                connection.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?)", row)
        except (sqlite.Error, UnicodeError):
            continue  # what is left of it is no draft
        kept += 1
    return kept


def _told(records: Records, decided: Decided, changes: int, differing: int, drafts: int) -> Rescue:
    kept = Counter({name: len(held) for name, held in records.lists() if held})
    kept[PERSON] = int(records.person != Person())
    whole_log = changes > 0
    in_part = Counter() if whole_log else +decided.in_part
    lost = Counter() if whole_log else +decided.lost
    return Rescue(kept, in_part, lost, changes, differing, drafts, records)
