"""`main.py notes` as text: what a person reads in a terminal, from the first line to the last."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings

from journal.reading import read_recovery
from journal.records import Records
from journal.sample import stories, tell
from journal.words import english
from journal.words.readings import caution, plain_notes
from main import main
from tests.strategies import days, whole_records

NOW = datetime(2026, 5, 1, 20, 15, tzinfo=timezone(timedelta(hours=2)))
FORBIDDEN = ("detect", "diagnos", "predict", "risk", "normal", "ahead", "behind")
Run: TypeAlias = Callable[..., str]


def clock() -> datetime:
    return NOW


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    def run(*given: str) -> str:
        out, err = io.StringIO(), io.StringIO()
        code = main(given, clock, out, err)
        assert (code, err.getvalue()) == (0, "")
        return out.getvalue()

    return run


def story() -> dict[str, Any]:
    """A made-up course: leg pain better by three months, a numb foot that lasts, a plan to stretch."""
    surgery = date(2026, 1, 12)
    entries: list[dict[str, Any]] = []
    for week, (back, leg, numbness) in WEEKS.items():
        for weekday in (0, 2, 4):
            day = surgery + timedelta(days=7 * (week - 1) + weekday)
            entries.append({"day": day.isoformat(), "back": back, "leg_left": leg, "numbness": numbness})
    entries[-1]["stretching_minutes"] = 10
    entries[-2]["stretching_minutes"] = 15
    entries[3]["urgent"] = ["wound"]
    entries[4]["new_since_surgery"] = ["tingling"]
    before = {"back": 6, "leg_left": 8, "leg_right": 0, "numbness": 5}
    return {
        "format": "recovery-journal",
        "version": 1,
        "person": {"region": "EU", "emergency_number": "112", "team_phone": "030 1234"},
        "surgeries": [
            {
                "date": surgery.isoformat(),
                "procedures": ["discectomy"],
                "levels": ["L4-L5"],
                "side": "left",
                "before": before,
            }
        ],
        "entries": entries,
        "events": [{"day": "2026-07-14", "kind": "visit", "title": "Six-month visit"}],
        "plans": [{"kind": "stretching", "from": "2026-02-23", "minutes": 10, "days_a_week": 5}],
    }


WEEKS = {
    1: (6, 5, 5), 2: (5, 4, 5), 3: (4, 3.5, 4), 4: (4, 3, 4), 5: (4, 3, 4), 6: (4.5, 2.5, 4), 8: (4, 3, 3.5),
    9: (4.5, 3, 3.5), 11: (4.5, 3, 3), 12: (5, 2.5, 3), 13: (4.5, 3, 3), 14: (5, 2.5, 3), 16: (4.5, 2.5, 2.5),
}  # fmt: skip
"""Back, left leg and numbness in each week; weeks 7, 10 and 15 were left out."""


@pytest.fixture
def kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.json").write_text(json.dumps(story()), encoding="utf-8")
    run("import", "story.json", "--journal", "story.journal")


EXPECTED = """\
Notes as on 1 May 2026
======================

First of all
------------
- Signs that need checking were ticked in this journal. If one of them was not
  checked, or is there again, do not wait for this program.
- Call your surgical team today: 030 1234. If you cannot reach them, call an
  urgent line.
- Ticked on 19 January 2026: Wound leaking, red, open or soaked.

Where you are
-------------
- Day 109, week 16 after your L4–L5 discectomy (left) on 12 January 2026.
- Open now: “Nerve recovery”, until 11 January 2027.

What comes next
---------------
- 14 July 2026 (in 74 days): Visit: Six-month visit.
- 20 July 2026 (in 80 days): the scores for six months are complete.
- 12 January 2027 (in 256 days): “Nerve recovery” is over; one year since
  surgery.
- 18 January 2027 (in 262 days): the scores for twelve months are complete.

What is described for entries like yours
----------------------------------------
Better by three months (S14)
  Your entries resemble what is described here for leg pain. For back pain it
  is unclear.
  People who are better about three months after surgery usually go on
  improving. Some of them slip back later.
  - Weeks 11 to 14 were 23 March 2026 to 19 April 2026.
  - Back pain: 6 before surgery (as you remembered it); weeks 11 to 14: 4.8,
    the mean of 4 weekly scores; 1.2 lower: unclear.
  - Leg pain: 8 before surgery (as you remembered it); weeks 11 to 14: 2.8,
    the mean of 4 weekly scores; 5.2 lower, a large change: improved.
  Also possible: Pain may be lower for other reasons too, such as a medicine
  or a quieter time.
  Studies: In 593 people the results at three months and at one year were
  alike, but not the same (a correlation of about 0.7). In between, 11.5 % of
  them lost a change that mattered and 10.5 % gained one (Neurosurg Focus
  2015;39(6):E17). These are figures of a group, not your chances.
  Ask about: What should improve next?
  Source: Patient information on the three-month point (statement S14).

Pain that stays (S1)
  Your entries resemble what is described here for back pain.
  Some people still have pain after an operation that was done well. An old
  label for this is “failed back surgery”. It only means that symptoms stayed,
  not that you or the operation failed. A newer name is persistent spinal
  pain.
  - Back pain: 6 before surgery (as you remembered it); weekly scores of 5,
    4.5 and 5 in weeks 12 to 14 (30 March 2026 to 19 April 2026); their mean
    is 4.8.
  Also possible: Pain can stay for more than one reason. Scores cannot tell
  which.
  Ask about: What could explain what remains?
  Source: Patient information on pain after back surgery (statement S1).

New since surgery (S5)
  In your entries you marked something as new since surgery.
  Rarely, the operation itself causes a new symptom. It is worth telling your
  team about any new symptom.
  - Tingling: marked as new on 21 January 2026.
  Also possible: A new symptom may have nothing to do with the operation.
  Ask about: Is this new symptom expected?
  Source: Patient information on new symptoms (statement S5).

Other treatments for pain (S6)
  This goes with “Pain that stays”, which your entries resemble.
  Where surgery brings too little relief, or new pain, there are other
  treatments.
  Also possible: What suits one person may not suit another. Your team knows
  what you have tried.
  Ask about: Is a pain clinic suitable for me?
  Source: Patient information on treatments for pain (statement S6).

A nerve that heals slowly (S10)
  Your entries resemble what is described here for numbness.
  A nerve that was irritated for a long time may heal slowly.
  - Numbness: 5 before surgery (as you remembered it); weekly scores of 3, 3
    and 3 in weeks 12 to 14 (30 March 2026 to 19 April 2026); their mean is 3.
  Also possible: Numbness, tingling and weakness can have other causes too.
  Ask about: What pace do you expect?
  Source: Patient information on slow nerves (statement S10).

Stretching as prescribed (S12)
  A stretching plan of yours runs now.
  Stretching can lessen the effect of scar round a nerve. Do only what was
  prescribed for you.
  - Your plan: 10 minutes a day on 5 days a week: 50 minutes a week. It began
    on 23 February 2026.
  - You wrote down 15 minutes of stretching from 24 April 2026 to 30 April
    2026, on 1 of 7 days.
  Also possible: How much it helps differs from person to person.
  Ask about: Which stretches, and from when?
  Source: Patient information on stretching (statement S12), and your own
  plan.

Nerve signs take longer (S16)
  Your entries resemble what is described here for numbness.
  Numbness, tingling and weakness usually take longer than pain, up to about a
  year.
  - Numbness: 5 before surgery (as you remembered it); weekly scores of 3, 3
    and 3 in weeks 12 to 14 (30 March 2026 to 19 April 2026); their mean is 3.
  Also possible: Such signs can have other causes too. Only an examination can
  tell.
  Ask about: Please test strength and feeling.
  Source: Patient information on slow nerves (statement S16).

Unclear
-------
- Another place may play a part (S3); The main problem may remain in part
  (S4); Little change by three months (S15): Your numbers lie between
  “improved” and “not improved”, so this stays open.

Waiting
-------
- Pain in the way of daily tasks (S2): There is no score from before surgery
  to compare with. You can add a typical week before it in Settings.
- Nerve signs after a year (S17): Too early: this is read from 13 January 2027
  on, in 257 days.

Not like your entries
---------------------
- Relief first, then a return (S9); Words for nerve pain (S11); No relief in
  the first weeks (S20): Your entries do not look like this. That alone says
  nothing good or bad.
- Too early to judge (S13): The first ten weeks are over.

Not for this operation
----------------------
- A return after years (S19): This is described for a laminectomy.

Said to everyone
----------------
- Feeling discouraged (S7): Feeling discouraged is common after back surgery.
  There are still options.
- Scar is part of healing (S8): Scar is part of healing. It has no nerve
  endings and rarely hurts by itself. Beside a nerve root it can press on the
  nerve.
- Everyone is different (S18): Courses differ. What your own team tells you
  comes first. Tell them about any symptom, whatever this program shows.

This program does not replace your doctor, who diagnoses and treats.
"""


def test_that_the_whole_notes_are_read_as_a_person_reads_them(run: Run, kept: None) -> None:
    assert run("notes", "--journal", "story.journal") == EXPECTED


def test_that_notes_are_made_for_any_day(run: Run, kept: None) -> None:
    early = run("notes", "--journal", "story.journal", "--as-of", "2026-01-11").splitlines()
    assert early[:5] == [
        "Notes as on 11 January 2026",
        "===========================",
        "",
        "Where you are",
        "-------------",
    ]
    assert early[5] == "- Your L4–L5 discectomy (left) is planned for 12 January 2026, in 1 day."


def test_that_an_empty_journal_has_notes_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.json").write_text('{"format": "recovery-journal", "version": 1}', encoding="utf-8")
    run("import", "empty.json", "--journal", "empty.journal")
    told = run("notes", "--journal", "empty.journal")
    assert "- No surgery is entered yet. Once you add it in Settings, days and weeks are" in told
    assert "- Nothing at present. That alone says nothing good or bad." in told
    assert told.splitlines()[-1] == caution(english())


def test_that_json_stays_as_it_is(run: Run, kept: None) -> None:
    found = json.loads(run("notes", "--json", "--journal", "story.journal"))
    assert list(found) == ["as_of", "surgery", "day", "week", "notes"]
    assert found["notes"][13] == {
        "rule": "S14",
        "name": "checkpoint-better",
        "state": "matches",
        "sites": {
            "back": {
                "state": "unclear",
                "baseline": 6.0,
                "baseline_kind": "remembered",
                "score": 4.75,
                "weeks_scored": 4,
            },
            "leg": {
                "state": "matches",
                "baseline": 8.0,
                "baseline_kind": "remembered",
                "score": 2.75,
                "weeks_scored": 4,
            },
        },
    }


def test_that_a_sample_says_so_in_its_first_line(run: Run) -> None:
    run("sample", "s.journal", "--story", "first-weeks")
    told = run("notes", "--journal", "s.journal", "--as-of", "2026-11-01")
    assert told.startswith("Notes as on 1 November 2026 (sample, not a real person)\n")


@pytest.mark.parametrize("story", [story.name for story in stories()])
@pytest.mark.parametrize("week", [4, 9, 15, 30, 60, 160])
def test_that_every_story_reads_well_at_every_stage(story: str, week: int) -> None:
    records = tell(story)
    day = records.surgeries[0].day + timedelta(days=7 * week - 1)
    recovery = read_recovery(records, day)
    told = plain_notes(english(), recovery)
    assert max(map(len, told.splitlines())) <= 78
    assert told.endswith("\n\n" + caution(english()))
    spoken = " ".join(told.split()).replace("your doctor, who diagnoses and treats", "").casefold()
    assert [word for word in FORBIDDEN if word in spoken] == []
    for gap in ("{", "}", "None", "  \n", "..", " ;", " .", " 0 days", " 0 more"):
        assert gap not in told.replace("…", "")
    for reading in recovery.readings:
        assert f"({reading.rule})" in " ".join(told.split()) or reading.rule == "S21"


@given(records=whole_records(), as_of=days)
@settings(max_examples=40)
def test_that_any_journal_has_notes_that_fit_a_terminal(records: Records, as_of: date) -> None:
    told = plain_notes(english(), read_recovery(records, as_of))
    assert max(map(len, told.split("\n"))) <= 78
    assert told.endswith(caution(english()))
    assert all(line.isprintable() for line in told.split("\n"))
