"""What is said of the early weeks: S9, S13 and S20."""

from __future__ import annotations

from collections.abc import Mapping

from journal.words.language import mark
from journal.words.readings.texts.said import (
    BACK_OR_LEG,
    BEFORE,
    CHANGE_SOURCES,
    DECOMPRESSION,
    LOW_START,
    WEEK_SCORE,
    Said,
)

EARLY: Mapping[str, Said] = {
    "S9": Said(
        title=mark("Relief first, then a return"),
        statement=(
            mark(
                "In some people pain eases at first and comes back around weeks 6 to 12. This timing is "
                "described for scar near a nerve root."
            ),
            mark("Scar is also seen in people without pain. The timing alone cannot tell the cause."),
        ),
        others=(
            mark("A new problem with a disc can look just like this. So can other causes."),
            mark("Pain can also come back for a while and ease again."),
        ),
        evidence=(
            mark(
                "Three studies found no link between scar on MRI scans and pain (Spine 1995;20:449; Eur "
                "Spine J 1999;8:475; Eur Spine J 2000;9:218)."
            ),
            mark("One study did find a link: pain came back 3.2 times as often in people with much scar."),
            mark(
                "In studies, a disc bulged out anew in 5 to 15 of 100 people after surgery. These are "
                "figures of groups, not your chances."
            ),
        ),
        source=mark("Patient information on scar after back surgery (statement S9)."),
        thresholds=(
            DECOMPRESSION,
            mark("Read from week 8 (day 49) on. At least five of weeks 2 to 14 need a score."),
            mark(
                "Relief: among the scored weeks 2 to 8, two in a row have a mean that is at least 2 points "
                "and at least 30 % lower than before surgery. The lowest such mean is the mark to compare "
                "with."
            ),
            mark(
                "Return: later, three scored weeks in a row are each at least 2 points above that mark. "
                "They lie within 5 weeks, and the first of them is one of weeks 7 to 14."
            ),
            BACK_OR_LEG,
            WEEK_SCORE,
            BEFORE,
            LOW_START,
            CHANGE_SOURCES,
        ),
        questions=(mark("What might explain the return?"), mark("Do I need an examination?")),
    ),
    "S13": Said(
        title=mark("Too early to judge"),
        statement=(
            mark(
                "Nerve roots heal slowly. In the first ten weeks it is too early to judge how it will go on."
            ),
        ),
        others=(mark("Good weeks and bad weeks both come in this time. Neither of them settles anything."),),
        source=mark("Patient information on slow nerves (statement S13)."),
        thresholds=(
            DECOMPRESSION,
            mark("Said on days 0 to 69, the first ten weeks. It counts no scores, only the days."),
        ),
    ),
    "S20": Said(
        title=mark("No relief in the first weeks"),
        statement=(
            mark(
                "No relief at all in the first weeks is described where part of a nerve root is still "
                "pinched. Only an examination and scans can tell."
            ),
            mark(
                "Entries like these are also seen in many people who simply get better slowly, above all in "
                "the first three months."
            ),
        ),
        others=(mark("The nerve may be free and still need time. Pain can also come from another place."),),
        source=mark("Patient information on nerves that are still pinched (statement S20)."),
        thresholds=(
            DECOMPRESSION,
            mark("Read from day 56 (week 9) on. At least four of weeks 2 to 8 need a score."),
            mark(
                "The middle one (median) of these weeks is less than 1 point lower than before surgery, and "
                "none of them is at least 2 points and 30 % lower."
            ),
            mark("It no longer stands for a place that is improved at three months."),
            BACK_OR_LEG,
            WEEK_SCORE,
            BEFORE,
            LOW_START,
            mark(
                "The rule was tried on made-up records of people who get better slowly. Before day 98 it "
                "spoke in 35 to 50 of 100 of them. This shows how rough it is. It says nothing about your "
                "chances."
            ),
            CHANGE_SOURCES,
        ),
        questions=(mark("Could the nerve still be pressed on?"), mark("Would a scan be useful?")),
    ),
}
