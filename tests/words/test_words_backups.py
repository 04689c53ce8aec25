"""What is said of backups."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import SimpleNamespace as Told

import pytest

from journal.records import Entry
from journal.words import english
from journal.words.backups import backup_told, entry_told, size_said, sound_lines

WORDS = english()
MADE = datetime.fromisoformat("2026-05-01T20:15:00")
USUAL = {
    "made": MADE,
    "reason": "daily",
    "entries": 199,
    "size": 410_000,
    "is_encrypted": False,
}


@pytest.mark.parametrize(
    ("octets", "said"),
    [
        (0, "1\u00a0KB"),
        (139_264, "139\u00a0KB"),
        (999_499, "999\u00a0KB"),
        (1_000_000, "1\u00a0MB"),
        (10_227_712, "10.2\u00a0MB"),
    ],
)
def test_that_sizes_are_said_as_people_say_them(octets: int, said: str) -> None:
    assert size_said(WORDS, octets) == said


@pytest.mark.parametrize(
    ("known", "where", "said"),
    [
        ({}, "", "By itself, after a day · 199 entries · 410\u00a0KB"),
        (
            {"reason": "before-import", "entries": 1},
            "",
            "Before a file was brought in · 1 entry · 410\u00a0KB",
        ),
        ({"reason": "of-tomorrow"}, "", "For another reason · 199 entries · 410\u00a0KB"),
        ({"entries": None}, "", "By itself, after a day · cannot be read · 410\u00a0KB"),
        (
            {"entries": None, "is_encrypted": True},
            "in the second folder",
            "By itself, after a day · another passphrase, or damaged · 410\u00a0KB · in the second folder",
        ),
    ],
)
def test_that_a_backup_is_told_in_two_lines(known: Mapping[str, object], where: str, said: str) -> None:
    assert backup_told(WORDS, Told(**{**USUAL, **known}), where) == ("1 May 2026, 20:15", said)


def test_that_an_entry_is_told_with_the_beginning_of_its_note() -> None:
    entry = Entry(
        "00000000-0000-4000-8000-000000000001",
        date(2026, 4, 3),
        back=4,
        leg_right=2.5,
        note="Wet\nday. " * 20,
    )
    assert entry_told(WORDS, entry) == (
        "3 April 2026 · Back pain 4 · Right leg pain 2.5 · "
        "Wet day. Wet day. Wet day. Wet day. Wet day. Wet day. Wet da…"
    )


def test_that_sound_backups_are_counted() -> None:
    assert sound_lines(WORDS, 0) == []
    assert sound_lines(WORDS, 1) == ["Its 1 backup is sound too."]
    assert sound_lines(WORDS, 12) == ["Its 12 backups are sound too."]
