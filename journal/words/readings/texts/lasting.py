"""What is said of pain that stays, of nerves and of later years: S1, S2, S10, S16, S17 and S19."""

from __future__ import annotations

from collections.abc import Mapping

from journal.words.language import mark
from journal.words.readings.texts.said import (
    ANY_SURGERY,
    BACK_OR_LEG,
    BEFORE,
    BLOCK_SCORE,
    CHANGE_SOURCES,
    DECOMPRESSION,
    LOW_START,
    RECENT,
    WEEK_SCORE,
    Said,
)

_FIRST_YEAR = mark("Read on days 0 to 365.")

LASTING: Mapping[str, Said] = {
    "S1": Said(
        title=mark("Pain that stays"),
        statement=(
            mark("Some people still have pain after an operation that was done well."),
            mark(
                "An old label for this is “failed back surgery”. It only means that symptoms stayed, not "
                "that you or the operation failed. A newer name is persistent spinal pain."
            ),
        ),
        others=(mark("Pain can stay for more than one reason. Scores cannot tell which."),),
        source=mark("Patient information on pain after back surgery (statement S1)."),
        thresholds=(
            ANY_SURGERY,
            mark("Read from day 91 (week 14) on."),
            mark("The scores of back, or of leg, are 3 or more in all three recent weeks."),
            RECENT,
            BACK_OR_LEG,
            WEEK_SCORE,
        ),
        questions=(mark("What could explain what remains?"),),
    ),
    "S2": Said(
        title=mark("Pain in the way of daily tasks"),
        statement=(
            mark("In some people pain gets in the way of their days more than it did before surgery."),
        ),
        others=(
            mark("Busy days, poor sleep or another illness can raise this score too. So can doing more."),
        ),
        source=mark("Patient information on life after back surgery (statement S2)."),
        thresholds=(
            ANY_SURGERY,
            mark("Read from day 42 (week 7) on."),
            mark(
                "The two latest of the three recent weeks are both at least 2 points higher than before "
                "surgery."
            ),
            RECENT,
            WEEK_SCORE,
            BEFORE,
            CHANGE_SOURCES,
        ),
        questions=(mark("Which activities are safe to build up?"),),
    ),
    "S10": Said(
        title=mark("A nerve that heals slowly"),
        statement=(mark("A nerve that was irritated for a long time may heal slowly."),),
        others=(mark("Numbness, tingling and weakness can have other causes too."),),
        source=mark("Patient information on slow nerves (statement S10)."),
        thresholds=(
            DECOMPRESSION,
            _FIRST_YEAR,
            mark(
                "Numbness, tingling or weakness was 1 or more before surgery, and is 1 or more in all three "
                "recent weeks."
            ),
            RECENT,
            WEEK_SCORE,
            BEFORE,
        ),
        questions=(mark("What pace do you expect?"),),
    ),
    "S16": Said(
        title=mark("Nerve signs take longer"),
        statement=(
            mark("Numbness, tingling and weakness usually take longer than pain, up to about a year."),
        ),
        others=(mark("Such signs can have other causes too. Only an examination can tell."),),
        source=mark("Patient information on slow nerves (statement S16)."),
        thresholds=(
            DECOMPRESSION,
            _FIRST_YEAR,
            mark("Numbness, tingling or weakness is 1 or more in all three recent weeks."),
            RECENT,
            WEEK_SCORE,
        ),
        questions=(mark("Please test strength and feeling."),),
    ),
    "S17": Said(
        title=mark("Nerve signs after a year"),
        statement=(
            mark("After a year, numbness, tingling or weakness is less likely to clear fully. It may last."),
            mark("Some change after a year is reported."),
        ),
        others=(mark("Such a sign may come from another place or have another cause."),),
        evidence=(
            mark(
                "In one study, 38 % of the people told of weakness at one year, and 25 % at two years "
                "(Suri, PM R 2012). These are figures of a group, not your chances."
            ),
        ),
        source=mark("Patient information on slow nerves (statement S17)."),
        thresholds=(
            DECOMPRESSION,
            mark("Read from day 366 on."),
            mark("The sign is 1 or more in at least two of the three latest months with a score."),
            mark("The last of them ended at most 56 days ago, and it is at most 5 months after the first."),
            BLOCK_SCORE,
        ),
        questions=(mark("Is it lasting?"), mark("What helps?")),
    ),
    "S19": Said(
        title=mark("A return after years"),
        statement=(
            mark(
                "After a laminectomy, the space for the nerves can become narrow again years later. It can "
                "be at the same level or at another."
            ),
        ),
        others=(mark("Pain that comes back late can have other causes too. Only your team can find out."),),
        source=mark("Patient information on laminectomy (statement S19)."),
        thresholds=(
            mark("For a laminectomy."),
            mark("Read from day 730, two years after surgery, on."),
            mark(
                "In the first two years: three scored months in a row are each at least 2 points and at "
                "least 30 % lower than before surgery. The lowest mean of three such months is the mark to "
                "compare with."
            ),
            mark("After two years: two scored months in a row are each at least 2 points above that mark."),
            BLOCK_SCORE,
            BACK_OR_LEG,
            BEFORE,
            LOW_START,
            CHANGE_SOURCES,
        ),
        questions=(mark("Could it be checked again: the same level or a new one?"),),
    ),
}
