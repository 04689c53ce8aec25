"""The readings as scripts get them."""

from __future__ import annotations

import json

import pytest

from journal.reading import read_recovery
from journal.reading.notes import notes_of
from journal.records import Records
from tests.reading.builders import START, entry, journal, read, scored, surgery


def test_that_the_notes_have_the_form_that_is_promised() -> None:
    weeks = scored("leg_left", {11: 2.5, 12: 3.0})
    notes = notes_of(read(journal(surgery(back=6, leg_left=6.5), weeks), 109))
    assert {name: said for name, said in notes.items() if name != "notes"} == {
        "as_of": "2026-05-01",
        "surgery": "2026-01-12",
        "day": 109,
        "week": 16,
    }
    assert notes["notes"][13] == {
        "rule": "S14",
        "name": "checkpoint-better",
        "state": "matches",
        "sites": {
            "back": {"state": "not-enough-entries", "baseline": 6.0, "baseline_kind": "remembered"},
            "leg": {
                "state": "matches",
                "baseline": 6.5,
                "baseline_kind": "remembered",
                "score": 2.75,
                "weeks_scored": 2,
            },
        },
    }
    assert notes["notes"][6] == {"rule": "S7", "name": "discouragement", "state": "always"}


def test_that_every_statement_stands_in_order_under_its_name() -> None:
    names = [(note["rule"], note["name"]) for note in notes_of(read(journal(surgery()), 10))["notes"]]
    assert names == [
        ("S1", "persistent-pain"), ("S2", "daily-tasks"), ("S3", "other-source"),
        ("S4", "not-fully-addressed"), ("S5", "new-since-surgery"), ("S6", "pain-therapies"),
        ("S7", "discouragement"), ("S8", "scar-is-normal"), ("S9", "scar-timing"), ("S10", "slow-nerve"),
        ("S11", "pain-quality"), ("S12", "stretching"), ("S13", "too-early"), ("S14", "checkpoint-better"),
        ("S15", "checkpoint-no-change"), ("S16", "nerve-recovery"), ("S17", "after-a-year"),
        ("S18", "everyone-differs"), ("S19", "late-return"), ("S20", "no-early-relief"),
        ("S21", "not-a-substitute"),
    ]  # fmt: skip


def test_that_notes_without_surgery_have_no_day() -> None:
    notes = notes_of(read_recovery(Records(), START))
    assert (notes["surgery"], notes["day"], notes["week"]) == (None, None, None)


def test_that_notes_are_json_with_unrounded_numbers() -> None:
    three = [entry(7 * week + day, back=score) for week in (10, 11) for day, score in enumerate((4, 4, 5))]
    notes = json.loads(json.dumps(notes_of(read(journal(surgery(back=7), three), 98))))
    assert notes["notes"][3]["sites"]["back"]["score"] == pytest.approx(13 / 3, abs=1e-12)


def test_that_only_the_checkpoint_and_recent_weeks_give_scores() -> None:
    weeks = dict.fromkeys(range(1, 60), 3.0)
    entries = scored("back", weeks) + scored("numbness", weeks) + scored("activity", weeks)
    done = surgery(back=6, numbness=6, activity=6)
    shown = {
        note["rule"]
        for day in (100, 400)
        for note in notes_of(read(journal(done, entries), day))["notes"]
        for site in note.get("sites", {}).values()
        if "score" in site
    }
    assert shown == {"S1", "S2", "S4", "S10", "S14", "S15", "S16"}
