"""What is said of what was ticked or planned: S5, S6, S11 and S12."""

from __future__ import annotations

from collections.abc import Mapping

from journal.words.language import mark
from journal.words.readings.texts.said import ANY_SURGERY, DECOMPRESSION, Said

WRITTEN: Mapping[str, Said] = {
    "S5": Said(
        title=mark("New since surgery"),
        statement=(
            mark(
                "Rarely, the operation itself causes a new symptom. It is worth telling your team about any "
                "new symptom."
            ),
        ),
        others=(mark("A new symptom may have nothing to do with the operation."),),
        source=mark("Patient information on new symptoms (statement S5)."),
        thresholds=(
            ANY_SURGERY,
            mark("Read from the day of surgery on."),
            mark("An entry since surgery marks a symptom as new since surgery. One entry is enough."),
        ),
        questions=(mark("Is this new symptom expected?"),),
    ),
    "S6": Said(
        title=mark("Other treatments for pain"),
        statement=(mark("Where surgery brings too little relief, or new pain, there are other treatments."),),
        others=(mark("What suits one person may not suit another. Your team knows what you have tried."),),
        source=mark("Patient information on treatments for pain (statement S6)."),
        thresholds=(
            ANY_SURGERY,
            mark(
                "Shown where your entries resemble “Pain that stays”, “The main problem may remain in part” "
                "or “No relief in the first weeks”."
            ),
        ),
        questions=(mark("Is a pain clinic suitable for me?"),),
    ),
    "S11": Said(
        title=mark("Words for nerve pain"),
        statement=(
            mark(
                "Burning, or gnawing and always there: such words are sometimes used for pain from "
                "irritated nerves, also from nerves near scar."
            ),
            mark("Words do not name a cause."),
        ),
        others=(mark("Other kinds of pain can feel like this too."),),
        source=mark("Patient information on how nerve pain feels (statement S11)."),
        thresholds=(
            DECOMPRESSION,
            mark("Read from week 6 (day 35) on."),
            mark(
                "It takes the three latest weeks that have entries on at least 3 days. The last of them "
                "ended at most 28 days ago."
            ),
            mark(
                "In at least two of them, more than half of all entries tick “Burning”, or tick both "
                "“Gnawing” and “Always there” and say that changing position changes nothing."
            ),
        ),
        questions=(mark("Does the way my pain feels matter?"),),
    ),
    "S12": Said(
        title=mark("Stretching as prescribed"),
        statement=(
            mark(
                "Stretching can lessen the effect of scar round a nerve. Do only what was prescribed for you."
            ),
        ),
        others=(mark("How much it helps differs from person to person."),),
        source=mark("Patient information on stretching (statement S12), and your own plan."),
        thresholds=(
            DECOMPRESSION,
            mark("Shown while a stretching plan of yours runs, its first and last day included."),
            mark("The minutes you wrote down are added up over 7 days and set beside the plan."),
        ),
        questions=(mark("Which stretches, and from when?"),),
    ),
}
