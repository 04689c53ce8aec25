"""Chapters on the first year and after it, and on narrowing that comes back."""

from __future__ import annotations

from journal.words.guide.chapter import Chapter, Section
from journal.words.language import mark

THE_YEAR_AND_AFTER = Chapter(
    name="the-year-and-after",
    title=mark("The year, and after it"),
    picture="",
    picture_text="",
    sections=(
        Section(
            name="through-the-first-year",
            title=mark("Through the first year"),
            paragraphs=(
                mark(
                    "Pain and nerve signs often keep different times. Pain may ease in weeks. Numbness, "
                    "tingling and weakness may go on changing for up to about a year."
                ),
                mark(
                    "Change can be so slow that you do not notice it from one day to the next. Several "
                    "months side by side can show what a single day hides."
                ),
                mark(
                    "The bars on the timeline show such times. They say when something is described. They "
                    "do not say that it is happening in you."
                ),
            ),
        ),
        Section(
            name="after-a-year",
            title=mark("Signs that are there after a year"),
            paragraphs=(
                mark(
                    "A nerve sign that is still there after a year is less likely to clear fully. It may "
                    "be lasting. That can be hard to read, and it is all right to take it slowly."
                ),
                mark(
                    "Two things are also true. Some change after a year is reported. And a sign that "
                    "lasts is not the end of what can be done: there may be ways to live with it more "
                    "easily."
                ),
                mark("You could ask: is it lasting? What helps?"),
            ),
            rules=("S17",),
            evidence=(
                mark(
                    "In one study, people with a herniated disc and weakness were asked how they were "
                    "doing. After one year 38 of 100 still told of weakness, after two years 25 of 100. "
                    "Only some of them had had surgery. These are figures for a group; they are not "
                    "yours."
                ),
            ),
            sources=(mark("Suri and others, PM R 2012;4:936."),),
        ),
    ),
)

NARROWING = Chapter(
    name="narrowing",
    title=mark("Narrowing that comes back"),
    picture="",
    picture_text="",
    sections=(
        Section(
            name="late-return",
            title=mark("Years after a laminectomy"),
            paragraphs=(
                mark(
                    "After a laminectomy the canal has more room. Years later it can become narrow again. "
                    "This can be at the same level or at another one. It does not happen to everyone."
                ),
                mark(
                    "What is described is this: back or leg pain had clearly eased. Two years or more "
                    "after surgery it comes back, and it stays for weeks."
                ),
                mark(
                    "Other things can feel the same. Only an examination can tell, often together with a "
                    "scan. This program looks at it only after two years, and it compares with your "
                    "better months before that."
                ),
                mark("You could ask for it to be checked again: is it the same level, or a new one?"),
            ),
            rules=("S19",),
        ),
    ),
)
