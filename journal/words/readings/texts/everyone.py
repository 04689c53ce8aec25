"""What is said to everyone: S7, S8, S18 and S21."""

from __future__ import annotations

from collections.abc import Mapping

from journal.words.language import mark
from journal.words.readings.texts.said import ANY_SURGERY, Said

_ALWAYS = mark("Shown always. Your entries play no part in it.")

CAUTION = mark("This program does not replace your doctor, who diagnoses and treats.")

EVERYONE: Mapping[str, Said] = {
    "S7": Said(
        title=mark("Feeling discouraged"),
        statement=(mark("Feeling discouraged is common after back surgery. There are still options."),),
        others=(mark("Pain, poor sleep and time away from work weigh on anyone."),),
        source=mark("Patient information on feeling discouraged (statement S7)."),
        thresholds=(ANY_SURGERY, mark("Shown always. No score of yours ever brings it up.")),
        questions=(mark("Who can support me meanwhile?"),),
    ),
    "S8": Said(
        title=mark("Scar is part of healing"),
        statement=(
            mark("Scar is part of healing. It has no nerve endings and rarely hurts by itself."),
            mark("Beside a nerve root it can press on the nerve."),
        ),
        others=(mark("Scar is also seen in people without pain."),),
        source=mark("Patient information on scar after back surgery (statement S8)."),
        thresholds=(ANY_SURGERY, _ALWAYS),
    ),
    "S18": Said(
        title=mark("Everyone is different"),
        statement=(
            mark("Courses differ. What your own team tells you comes first."),
            mark("Tell them about any symptom, whatever this program shows."),
        ),
        others=(mark("The times named here are rough. Many people heal faster or slower."),),
        source=mark("Patient information on recovery (statement S18)."),
        thresholds=(ANY_SURGERY, _ALWAYS),
    ),
    "S21": Said(
        title=mark("Not a substitute"),
        statement=(
            CAUTION,
            mark(
                "What you read here is described of people in general. It cannot tell the cause of your pain."
            ),
        ),
        others=(mark("What your entries show can have causes that nothing here describes."),),
        source=mark("Patient information on recovery (statement S21)."),
        thresholds=(ANY_SURGERY, mark("Shown on every page and every print.")),
    ),
}
