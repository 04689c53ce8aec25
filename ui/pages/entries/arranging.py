"""Which entries a table shows and in which order, worked out in steps so that 100,000 stay quick."""

from __future__ import annotations

import heapq
import unicodedata
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any, TypeAlias

from journal.records import Entry

STEP = 1_000
_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)

Value: TypeAlias = Callable[[Entry], Any]
"""What an entry is sorted by; None is missing and stands last."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which entries are wanted; `search` is looked for in notes, its words each on their own."""

    search: str = ""
    first: date | None = None
    last: date | None = None
    late_only: bool = False

    @property
    def lets_all_through(self) -> bool:
        """Whether every entry is wanted."""
        return self == Sieve()

    def wanted(self) -> Callable[[Entry], bool]:
        """Return the question whether an entry is wanted."""
        words = folded(self.search).split()

        def is_wanted(entry: Entry) -> bool:
            if self.late_only and not entry.is_late:
                return False
            if (self.first and entry.day < self.first) or (self.last and entry.day > self.last):
                return False
            return not words or _holds(entry.note, words)

        return is_wanted


@dataclass(frozen=True, slots=True)
class Order:
    """By which value entries stand, and which way; equal ones stand newest first."""

    value: Value
    descending: bool = False

    def comes_before(self, one: Entry, other: Entry) -> bool:
        """Return whether `one` stands above `other`."""
        first, second = self.value(one), self.value(other)
        if first is None or second is None or first == second:
            return (first is not None and second is None) or (first == second and _newer(one, other))
        return bool(first > second if self.descending else first < second)

    def place(self, shown: Sequence[Entry], entry: Entry) -> int:
        """Return the row at which an entry belongs among entries that stand in this order."""
        low, high = 0, len(shown)
        while low < high:
            middle = (low + high) // 2
            if self.comes_before(shown[middle], entry):
                low = middle + 1
            else:
                high = middle
        return low


def arranged(entries: Sequence[Entry], sieve: Sieve, order: Order) -> Generator[None, None, list[Entry]]:
    """Return the wanted entries in order, pausing every few milliseconds.

    `entries` stand in the order of `journal.records.in_order`, oldest first.
    """
    runs: list[list[Entry]] = []
    missing: list[Entry] = []
    is_wanted = sieve.wanted()
    for end in range(len(entries), 0, -STEP):
        part = sorted(entries[max(0, end - STEP) : end], key=_age, reverse=True)
        wanted = part if sieve.lets_all_through else [entry for entry in part if is_wanted(entry)]
        missing += [entry for entry in wanted if order.value(entry) is None]
        run = [entry for entry in wanted if order.value(entry) is not None]
        runs.append(sorted(run, key=order.value, reverse=order.descending))
        yield
    merged: list[Entry] = []
    yield from _merge(runs, order, merged)
    return merged + missing


def _merge(runs: list[list[Entry]], order: Order, into: list[Entry]) -> Iterator[None]:
    """Fill `into` with all runs in order; runs that already follow each other are only joined."""
    runs = [run for run in runs if run]
    if all(not _out_of_order(before[-1], after[0], order) for before, after in pairwise(runs)):
        for run in runs:
            into += run
        return
    merged = heapq.merge(*runs, key=order.value, reverse=order.descending)
    for count, entry in enumerate(merged):
        into.append(entry)
        if count % STEP == 0:
            yield


def _out_of_order(before: Entry, after: Entry, order: Order) -> bool:
    first, second = order.value(before), order.value(after)
    return bool(first < second if order.descending else first > second)


def _newer(one: Entry, other: Entry) -> bool:
    return _age(one) > _age(other)


def _age(entry: Entry) -> tuple[date, datetime, str]:
    return entry.day, entry.written or _BEFORE_ALL, entry.id


def folded(text: str) -> str:
    """Return text for comparing: small letters, accents taken off."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def _holds(note: str, words: list[str]) -> bool:
    if not note:
        return False
    said = folded(note)
    return all(word in said for word in words)
