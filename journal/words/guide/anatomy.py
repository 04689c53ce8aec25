"""Chapters on what a back is made of, and on what surgery does there."""

from __future__ import annotations

from journal.words.guide.chapter import Chapter, Section
from journal.words.language import mark

YOUR_BACK = Chapter(
    name="your-back",
    title=mark("Your back in short"),
    picture="spine-side",
    picture_text=mark(
        "The lower back from the side: vertebrae one above the other, discs between them, and "
        "the sacrum below. Nerves run down through the canal, and nerve roots leave it at "
        "every level."
    ),
    sections=(
        Section(
            name="bones-and-discs",
            title=mark("Bones, discs and joints"),
            paragraphs=(
                mark(
                    "Your spine is a column of bones. One such bone is a vertebra. Two or more are vertebrae."
                ),
                mark(
                    "Between two vertebrae lies a disc. It is a cushion: firm outside, softer inside. It "
                    "lets your back bend, and it softens jolts. Small joints at the back of the spine "
                    "guide how it moves."
                ),
                mark(
                    "The lower back has five vertebrae. They are numbered from the top down, L1 to L5. "
                    "Below them comes the sacrum, where the spine meets the pelvis. Its top part is "
                    "called S1. So “L4–L5” is the place where the fourth and the fifth meet."
                ),
                mark(
                    "One thing can be confusing. In this program, “statement S1” is not a bone. It is the "
                    "first in a list of 21 statements about pain after back surgery."
                ),
            ),
        ),
        Section(
            name="nerve-roots",
            title=mark("The canal and the nerve roots"),
            paragraphs=(
                mark(
                    "The vertebrae form a tunnel, the spinal canal. Nerves run down inside it. At the "
                    "back the tunnel has a roof of bone. Each vertebra has its own piece of this roof, "
                    "called the lamina."
                ),
                mark(
                    "At each level a nerve leaves the canal on the left, and another on the right. Each "
                    "goes through a small opening, called a foramen. The first part of such a nerve is a "
                    "nerve root."
                ),
                mark(
                    "The nerve roots of the lower back run on into the legs. They carry feeling, and they "
                    "tell muscles to move. So a root that is pressed in the back can hurt in the leg or "
                    "foot. It can also make a place numb, tingling or weak."
                ),
                mark(
                    "Two things often press on a root. One is a disc that bulges, or a piece that has "
                    "come out of it. This is called a herniated disc. The other is a canal or an opening "
                    "that has become too narrow. This is called stenosis."
                ),
            ),
        ),
    ),
)

MAKING_ROOM = Chapter(
    name="making-room",
    title=mark("Surgery that makes room for nerves"),
    picture="lamina-removed",
    picture_text=mark(
        "A vertebra seen from above, before and after a laminectomy. Before, the canal is "
        "narrow. After, the bony roof over it is gone and the nerves have more room."
    ),
    sections=(
        Section(
            name="decompression",
            title=mark("Decompression: taking pressure off"),
            paragraphs=(
                mark(
                    "Decompression means taking pressure off. The surgeon takes away what presses on a "
                    "nerve, or makes more room round it."
                ),
                mark(
                    "Most often it is done for the legs: for pain, numbness or weakness there, or for "
                    "trouble with standing and walking. Back pain may ease too, but it does not always."
                ),
                mark(
                    "Taking the pressure off is quickly done. Healing is not: the nerve itself needs far "
                    "longer."
                ),
            ),
        ),
        Section(
            name="words-of-decompression",
            title=mark("Laminectomy, laminotomy, foraminotomy, discectomy"),
            paragraphs=(
                mark(
                    "Laminectomy: the lamina, the bony roof over the nerves, is taken away at one or more "
                    "levels. It is often done for a narrow canal."
                ),
                mark("Laminotomy: only a part of the lamina is taken away, like a window made in the roof."),
                mark("Foraminotomy: the small opening where a nerve root leaves the spine is made wider."),
                mark(
                    "Discectomy: the part of a disc that presses on a nerve is taken out. The rest of the "
                    "disc stays. Done through a small cut and with a microscope, it is called a "
                    "microdiscectomy."
                ),
                mark(
                    "The ends of the words help. “-ectomy” means taking out, and “-otomy” means making an "
                    "opening."
                ),
                mark(
                    "Several of these may be done in one operation. If you are not sure which were yours, "
                    "your team or your operation report can tell you."
                ),
            ),
        ),
    ),
)

HOLDING_STEADY = Chapter(
    name="holding-steady",
    title=mark("Surgery that holds the spine steady"),
    picture="fusion",
    picture_text=mark(
        "The spine from the side after a fusion. Bone grows between two vertebrae where a "
        "disc was, and screws and a rod hold them. The disc above is as it was."
    ),
    sections=(
        Section(
            name="fusion",
            title=mark("Stabilisation and fusion"),
            paragraphs=(
                mark(
                    "Sometimes a part of the spine moves in a way that hurts, or that squeezes nerves. "
                    "Stabilisation means holding that part steady."
                ),
                mark(
                    "Fusion: two or more vertebrae are joined so that they grow together. Screws and rods "
                    "often hold them meanwhile. Bone grows slowly, so this takes months."
                ),
                mark(
                    "Once it has grown together, that part of the spine no longer bends. The other parts "
                    "still do."
                ),
            ),
        ),
        Section(
            name="disc-replacement",
            title=mark("Disc replacement"),
            paragraphs=(
                mark(
                    "Disc replacement: a worn disc is taken out, and an artificial one is put in its "
                    "place. The aim is to ease pain and to keep some movement there."
                ),
            ),
        ),
        Section(
            name="which-statements",
            title=mark("What this program says after which surgery"),
            paragraphs=(
                mark(
                    "Many of the 21 statements are about decompression: for example those on scar, on "
                    "slow nerves and on the three-month point. If yours was a fusion or a disc "
                    "replacement alone, they are not meant for you. The program then says so and does not "
                    "read your entries for them."
                ),
                mark(
                    "Decompression and fusion are often done together. That counts as a decompression here."
                ),
                mark(
                    "One statement, on narrowing that comes back, is only for people who had a "
                    "laminectomy. The others are for everyone."
                ),
            ),
        ),
    ),
)
