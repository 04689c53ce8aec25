"""Any sequence of saves, removals, undos, redos and bringing back, against lists held in memory."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from journal.records import Entry, Records
from journal.records.changes import Change, after_changes
from journal.storage import (
    apply,
    bring_back,
    check,
    open_journal,
    read_records,
    redo,
    redoable,
    undo,
    undoable,
)
from tests.storage.conftest import NOON, HandClock

IDS = [f"{n:08}-0000-4000-8000-000000000000" for n in range(4)]
State = dict[str, Entry]


class JournalAgainstMemory(RuleBasedStateMachine):
    """Holds every past state in a list, and goes back and forth in it as undo and redo should."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = HandClock()
        self.journal = open_journal(Path(self.folder.name) / "my.journal", self.clock)
        self.past: list[State] = []
        self.now: State = {}
        self.future: list[State] = []
        self.last: State = {}
        self.records = Records()

    def step(self, new: State) -> None:
        self.past.append(self.now)
        self.now, self.future = new, []

    @rule(ids=st.sets(st.sampled_from(IDS), min_size=1), back=st.integers(0, 10), hours=st.integers(-99, 99))
    def save(self, ids: set[str], back: int, hours: int) -> None:
        self.clock.now = NOON + timedelta(hours=hours)
        new = {id_: Entry(id_, date(2026, 1, 20), back=back) for id_ in sorted(ids)}
        changes = [Change(self.now.get(id_), entry) for id_, entry in new.items()]
        made = apply(self.journal, "save-entries", changes)
        self.records = after_changes(self.records, made.changes)
        self.last |= new
        if self.now | new != self.now:
            self.step(self.now | new)
        else:
            assert made.number == 0

    @precondition(lambda self: self.now)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        id_ = data.draw(st.sampled_from(sorted(self.now)))
        made = apply(self.journal, "remove-entries", [Change(self.now[id_], None)])
        self.records = after_changes(self.records, made.changes)
        self.last[id_] = self.now[id_]
        self.step({key: entry for key, entry in self.now.items() if key != id_})

    @rule()
    def undo(self) -> None:
        made = undo(self.journal)
        assert (made is None) == (not self.past)
        if made is not None:
            self.future.append(self.now)
            self.note_gone(self.now, self.past[-1])
            self.now = self.past.pop()
            self.records = after_changes(self.records, made.changes)

    @rule()
    def redo(self) -> None:
        made = redo(self.journal)
        assert (made is None) == (not self.future)
        if made is not None:
            self.past.append(self.now)
            self.note_gone(self.now, self.future[-1])
            self.now = self.future.pop()
            self.records = after_changes(self.records, made.changes)

    def note_gone(self, before: State, after: State) -> None:
        self.last |= {id_: entry for id_, entry in before.items() if id_ not in after}

    @precondition(lambda self: self.last.keys() - self.now.keys())
    @rule(data=st.data())
    def bring_back(self, data: st.DataObject) -> None:
        id_ = data.draw(st.sampled_from(sorted(self.last.keys() - self.now.keys())))
        made = bring_back(self.journal, id_)
        self.records = after_changes(self.records, made.changes)
        self.step(self.now | {id_: self.last[id_]})

    @rule()
    def reopen(self) -> None:
        self.journal.close()
        self.journal = open_journal(self.journal.path, self.clock)

    @invariant()
    def holds_the_same(self) -> None:
        kept = read_records(self.journal)
        assert kept == self.records
        assert {entry.id: entry for entry in kept.entries} == self.now
        assert (undoable(self.journal) is None) == (not self.past)
        assert (redoable(self.journal) is None) == (not self.future)

    def teardown(self) -> None:
        assert check(self.journal) == []
        self.journal.close()
        self.folder.cleanup()


TestJournalAgainstMemory = JournalAgainstMemory.TestCase
TestJournalAgainstMemory.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)


def test_that_the_model_tells_a_wrong_state(tmp_path: Path) -> None:
    machine = JournalAgainstMemory()
    machine.save({IDS[0]}, 4, 0)
    machine.now = {IDS[0]: replace(machine.now[IDS[0]], back=5)}
    try:
        machine.holds_the_same()
    except AssertionError:
        return
    finally:
        machine.journal.close()
        machine.folder.cleanup()
    raise AssertionError("a wrong state went unseen")
