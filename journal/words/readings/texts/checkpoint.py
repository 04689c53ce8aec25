"""What is said of the three-month checkpoint: S3, S4, S14 and S15."""

from __future__ import annotations

from collections.abc import Mapping

from journal.words.language import mark
from journal.words.readings.texts.said import (
    ANY_SURGERY,
    BACK_OR_LEG,
    BEFORE,
    CHANGE_SOURCES,
    CHECKPOINT,
    DECOMPRESSION,
    IMPROVED,
    LOW_START,
    WEEK_SCORE,
    Said,
)

_FROM_98 = mark("Read from day 98 on, when week 14 is over.")
_HOW_COUNTED = (CHECKPOINT, IMPROVED, BACK_OR_LEG, WEEK_SCORE, BEFORE, LOW_START)
_LARGE = mark(
    "A fall of 3.5 points or more in the leg, or 2.5 in the back, is called large (Solberg, Acta Orthop "
    "2013;84:196)."
)
_STUDY = (
    mark(
        "In 593 people the results at three months and at one year were alike, but not the same (a "
        "correlation of about 0.7)."
    ),
    mark(
        "In between, 11.5 % of them lost a change that mattered and 10.5 % gained one (Neurosurg Focus "
        "2015;39(6):E17). These are figures of a group, not your chances."
    ),
)

AT_CHECKPOINT: Mapping[str, Said] = {
    "S3": Said(
        title=mark("Another place may play a part"),
        statement=(
            mark(
                "Sometimes pain in one place eases and pain in another stays. Then the place that was "
                "treated may not have been the only source."
            ),
        ),
        others=(mark("Back pain and leg pain can also ease at a different pace."),),
        source=mark("Patient information on other sources of pain (statement S3)."),
        thresholds=(
            ANY_SURGERY,
            _FROM_98,
            mark("Of back and leg, one is improved at three months and the other is not improved."),
            *_HOW_COUNTED,
            CHANGE_SOURCES,
        ),
        questions=(mark("Could another place add to my pain?"),),
    ),
    "S4": Said(
        title=mark("The main problem may remain in part"),
        statement=(mark("Sometimes an operation does not fully deal with the main problem."),),
        others=(
            mark("A nerve may need more time. Pain can also come from another place."),
            mark("Entries like these are also seen in people who get better slowly."),
        ),
        source=mark("Patient information on what surgery can leave (statement S4)."),
        thresholds=(
            ANY_SURGERY,
            _FROM_98,
            mark("Back or leg is not improved at three months."),
            *_HOW_COUNTED,
            CHANGE_SOURCES,
        ),
        questions=(mark("Was the aim of my surgery met?"),),
    ),
    "S14": Said(
        title=mark("Better by three months"),
        statement=(
            mark("People who are better about three months after surgery usually go on improving."),
            mark("Some of them slip back later."),
        ),
        others=(mark("Pain may be lower for other reasons too, such as a medicine or a quieter time."),),
        evidence=_STUDY,
        source=mark("Patient information on the three-month point (statement S14)."),
        thresholds=(
            DECOMPRESSION,
            _FROM_98,
            mark(
                "Back or leg is improved at three months, and that pain has not come back since early "
                "relief: no three scored weeks in a row, within 5 weeks, that are each 2 points above the "
                "best two of weeks 2 to 8."
            ),
            *_HOW_COUNTED,
            _LARGE,
            CHANGE_SOURCES,
        ),
        questions=(mark("What should improve next?"),),
    ),
    "S15": Said(
        title=mark("Little change by three months"),
        statement=(
            mark(
                "When little has changed by about three months, large gains later are less common. But they "
                "do happen. The three-month point is a good time for a review with your team."
            ),
            mark("Entries like these are also seen in many people who simply get better slowly."),
        ),
        others=(mark("A slow nerve, another source of pain or a few hard weeks can look like this."),),
        evidence=_STUDY,
        source=mark("Patient information on the three-month point (statement S15)."),
        thresholds=(
            DECOMPRESSION,
            _FROM_98,
            mark(
                "Back or leg is not improved at three months. Where that pain fits “Relief first, then a "
                "return”, only that is told."
            ),
            *_HOW_COUNTED,
            mark(
                "The rule was tried on made-up records of people who get better slowly. It called 4 to 17 "
                "of 100 of them unchanged. This shows how rough it is. It says nothing about your chances."
            ),
            CHANGE_SOURCES,
        ),
        questions=(mark("What are the next steps?"),),
    ),
}
