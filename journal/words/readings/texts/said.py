"""What is said of one statement, and the sentences that several of them share."""

from __future__ import annotations

from dataclasses import dataclass

from journal.words.language import mark


@dataclass(frozen=True, slots=True)
class Said:
    """The fixed words of a statement; every sentence is marked, and looked up where it is said.

    `statement` is what is described of people in general; `others` what can look alike; `evidence` what
    speaks against it; `thresholds` the rule in words: for whom, when it speaks, what it counts.
    """

    title: str
    statement: tuple[str, ...]
    others: tuple[str, ...]
    source: str
    thresholds: tuple[str, ...]
    evidence: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


ANY_SURGERY = mark("For any back surgery.")
DECOMPRESSION = mark(
    "For operations that free a nerve: laminectomy, laminotomy, foraminotomy or discectomy, alone or with "
    "another operation."
)
BACK_OR_LEG = mark("Back and leg are read apart. Leg pain is that of the worse leg.")
WEEK_SCORE = mark(
    "A week has a score if at least 3 of its days have one. The score is the mean of these days."
)
BEFORE = mark(
    "The score before surgery is the mean of the last 14 days before it, if at least 3 of them have one. If "
    "not, it is the number you remembered."
)
IMPROVED = mark(
    "“Improved” means at least 2 points lower than before surgery, and at least 30 % lower. Less than 1 "
    "point lower is “not improved”. What lies between is “unclear”. 2 points or more higher is “worse”, "
    "which is also “not improved”."
)
LOW_START = mark("A score below 3 before surgery is too low to judge a fall by.")
CHECKPOINT = mark(
    "The three-month score is the mean of the weekly scores of weeks 11 to 14 (days 70 to 97). At least two "
    "of these weeks need a score."
)
RECENT = mark(
    "The recent weeks are the three latest weeks with a score. The last of them ended at most 28 days ago, "
    "and it is at most 5 weeks after the first."
)
BLOCK_SCORE = mark(
    "A month here is a block of 28 days. It has a score if at least 3 of its days have one. The score is "
    "the mean of these days."
)
CHANGE_SOURCES = mark(
    "What counts as a change: Farrar, Pain 2001;94:149; Ostelo, Spine 2008;33:90; Childs, Spine "
    "2005;30:1331. Why three days: J Pain 2014;15:1360."
)
