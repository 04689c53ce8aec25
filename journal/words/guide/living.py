"""Chapters on words for pain, stretching and pain therapies."""

from __future__ import annotations

from journal.words.guide.chapter import Chapter, Section
from journal.words.language import mark

PAIN_WORDS = Chapter(
    name="pain-words",
    title=mark("What words for pain can say"),
    picture="",
    picture_text="",
    sections=(
        Section(
            name="pain-quality",
            title=mark("Burning, gnawing, always there"),
            paragraphs=(
                mark(
                    "How pain feels is worth telling. Your team may ask about it, and the right word can "
                    "be hard to find in a short visit. That is why an entry offers some words to choose "
                    "from."
                ),
                mark(
                    "Some words are sometimes used for pain from irritated nerves, and scarring is one "
                    "thing that can irritate a nerve. One such word is “burning”. Another is “gnawing”, "
                    "when pain is always there and no position changes it."
                ),
                mark(
                    "But words do not name a cause. Other kinds of pain can burn too. And pain from a "
                    "nerve can feel quite different."
                ),
                mark("You could ask: does this quality matter?"),
            ),
            rules=("S11",),
        ),
    ),
)

STRETCHING = Chapter(
    name="stretching",
    title=mark("Stretching, as it was prescribed"),
    picture="stretching",
    picture_text=mark(
        "A person lies on a mat and raises one leg; a clock shows that time passes. This is "
        "no exercise to copy. Which stretch, and from when, is for your team to say."
    ),
    sections=(
        Section(
            name="stretching-plan",
            title=mark("What stretching is for"),
            paragraphs=(
                mark(
                    "Stretching can lessen the effect of scar round a nerve. That is one reason why it "
                    "may be part of a plan after surgery."
                ),
                mark(
                    "Which stretches, how far and from when is different for each person. Do only what "
                    "was prescribed for you. This guide shows no exercises on purpose."
                ),
                mark("You could ask: which stretches, and from when?"),
                mark(
                    "If you have a plan, you can write it down in the settings, under “Plans”. The "
                    "journal then shows the minutes you did beside the minutes that were planned. It "
                    "keeps no count of days in a row, and it never scolds."
                ),
            ),
            rules=("S12",),
        ),
    ),
)

PAIN_THERAPIES = Chapter(
    name="pain-therapies",
    title=mark("Treatments for pain"),
    picture="",
    picture_text="",
    sections=(
        Section(
            name="other-treatments",
            title=mark("When surgery brings too little relief"),
            paragraphs=(
                mark(
                    "Sometimes surgery brings too little relief, or pain that is new. Other treatments "
                    "exist for that. There are many kinds. This guide names no products, and it does not "
                    "say which kind would suit you."
                ),
                mark(
                    "A pain clinic is a team for pain that lasts. Doctors, nurses, therapists and others "
                    "often work there side by side. Being sent there does not mean that anyone has given "
                    "up on you, or that the pain is “in your head”."
                ),
                mark("You could ask: is a pain clinic suitable for me?"),
                mark(
                    "Questions about your medicines belong with the people who prescribe them. Nothing in "
                    "this guide is a reason to change them on your own."
                ),
            ),
            rules=("S6",),
        ),
    ),
)
