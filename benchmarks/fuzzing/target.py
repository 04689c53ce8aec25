"""What is fuzzed: where its files begin, how they are spoilt, and what reads them."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TypeAlias

from benchmarks.moment import NOW
from journal.errors import FieldError, KnownError
from journal.exchange import recovery_json
from journal.reading import read_recovery
from journal.records import Records
from journal.words import english
from journal.words.errors import sentence

Read: TypeAlias = Callable[[bytes, Path], str]
"""Reads bytes as the program would, in a folder of its own, and returns in a word what came of it.

Raises KnownError where they are refused; anything else that it raises is a finding.
"""


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of file: samples to begin with, a way to spoil one as its structure suggests, its reader.

    `written` makes a file of records, where the format is one that the program also writes quickly.
    """

    name: str
    samples: Callable[[], list[bytes]]
    spoilt: Callable[[bytes, Random], bytes]
    read: Read
    written: Callable[[Records], bytes] | None = None


class WrongError(Exception):
    """What was read is not what it should be: a finding."""


def new_ids() -> Callable[[], str]:
    """Return what gives ids, the same ones each time."""
    numbers = itertools.count(1)
    return lambda: str(uuid.UUID(int=next(numbers) | 4 << 76 | 8 << 60))


def refusal(error: KnownError) -> str:
    """Return a refusal in a word, once sure that it can be said to a person in one sentence."""
    said = sentence(english(), error)
    if not said.strip() or ("{" in said.replace(str(error.parameters), "") and error.code in said):
        raise WrongError(f"no sentence for {error}")
    inner = error.parameters.get("reason")
    if isinstance(inner, KnownError):
        return f"{error.code}/{refusal(inner)}"
    return f"{error.code}:{error.field.rpartition('.')[2]}" if isinstance(error, FieldError) else error.code


def hold_that_it_stays(records: Records) -> None:
    """Raise WrongError where records that were read are not written down and read back as the same."""
    again, _ = recovery_json.read(recovery_json.write(records), new_ids())
    if again != records:
        raise WrongError("what was read is not read back as the same")
    read_recovery(records, NOW.date())
