"""Chapters on scar tissue, and on nerves that heal slowly."""

from __future__ import annotations

from journal.words.guide.chapter import Chapter, Section
from journal.words.language import mark

SCAR = Chapter(
    name="scar",
    title=mark("Scar tissue"),
    picture="scar-round-root",
    picture_text=mark(
        "The spine cut across and seen from above. On one side the surgeon made an opening in "
        "the bone. Scar has grown there and lies against the nerve root."
    ),
    sections=(
        Section(
            name="scar-is-healing",
            title=mark("Scar is part of healing"),
            paragraphs=(
                mark(
                    "Wherever the body is cut, it mends with scar. You can see the scar on your skin. "
                    "There is more of it deeper down, where the surgeon worked. Everyone who has had "
                    "surgery has some. It is no sign that anything went wrong."
                ),
                mark("Scar has no nerve endings, so it rarely hurts by itself."),
                mark("But scar can lie right beside a nerve root. There it can press on the root."),
            ),
            rules=("S8",),
        ),
        Section(
            name="scar-timing",
            title=mark("Relief, and then pain that returns"),
            paragraphs=(
                mark(
                    "Patient information describes a certain course. First, pain in the back or leg "
                    "eases. Then, about six to twelve weeks after surgery, it comes back. This is a "
                    "timing described for scar near a nerve root."
                ),
                mark(
                    "But the timing alone settles nothing. A new disc problem can look alike, and so can "
                    "other causes. Scar is also seen on scans of people who have no pain."
                ),
                mark(
                    "So if pain comes back, there are two things you could ask. What might explain the "
                    "return? Do I need an examination?"
                ),
                mark(
                    "One bad week is not enough for this program to mention scar. It waits for three "
                    "weeks with enough entries, close together, that are each at least 2 points above the "
                    "best early weeks."
                ),
            ),
            rules=("S9",),
            evidence=(
                mark("Three studies compared scar on MRI scans with pain, and found no link."),
                mark(
                    "One other study did find a link: in people with a lot of scar, leg pain came back "
                    "about 3.2 times as often."
                ),
                mark(
                    "In groups of people, 5 to 15 of 100 have a new disc herniation after disc surgery. "
                    "It can feel the same. These are figures for groups; they cannot say what is true for "
                    "one person."
                ),
            ),
            sources=(
                mark("No link: Spine 1995;20:449; Eur Spine J 1999;8:475; Eur Spine J 2000;9:218."),
                mark("A link: Ross and others, Neurosurgery 1996;38:855."),
            ),
        ),
    ),
)

SLOW_NERVES = Chapter(
    name="slow-nerves",
    title=mark("Nerves that heal slowly"),
    picture="nerve-healing",
    picture_text=mark(
        "A nerve from the back to the foot, drawn four times. Bit by bit it mends, from the "
        "back downwards. How fast and how far differs from one person to the next."
    ),
    sections=(
        Section(
            name="slow-nerve",
            title=mark("A nerve that was irritated for long"),
            paragraphs=(
                mark(
                    "A nerve that was pressed or irritated for a long time may heal slowly. Taking the "
                    "pressure off is the first step. The healing comes afterwards, and it takes its time."
                ),
                mark(
                    "If your leg was numb, tingling or weak before surgery and still is, this may be one "
                    "reason. It does not have to mean that nothing is happening."
                ),
                mark("You could ask your team: what pace do you expect?"),
            ),
            rules=("S10",),
        ),
        Section(
            name="nerve-recovery",
            title=mark("Numbness, tingling and weakness"),
            paragraphs=(
                mark(
                    "Numbness means that you feel less in a place, or nothing. Tingling is the feeling of "
                    "pins and needles. Weakness means that a muscle does not do all that you want, such "
                    "as when a foot catches on a step."
                ),
                mark(
                    "These three usually take longer than pain, up to about a year. That is why this "
                    "journal keeps them apart from pain, with lines of their own."
                ),
                mark(
                    "It is hard to measure one’s own strength or feeling. At a visit you could say: "
                    "please test my strength and feeling. Next time there is then something to compare "
                    "with."
                ),
                mark(
                    "Numbness or weakness that comes suddenly or keeps growing is something else, and it "
                    "cannot wait for a visit. See “Signs that cannot wait”."
                ),
            ),
            rules=("S16",),
        ),
    ),
)
