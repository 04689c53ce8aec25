"""Chapters on daily tasks, on being discouraged, and on how everyone differs."""

from __future__ import annotations

from journal.words.guide.chapter import Chapter, Section
from journal.words.language import mark

DAILY_LIFE = Chapter(
    name="daily-life",
    title=mark("Daily tasks"),
    picture="",
    picture_text="",
    sections=(
        Section(
            name="what-you-can-do",
            title=mark("What you can do counts as much as pain"),
            paragraphs=(
                mark(
                    "Pain is only one part of how you are. Walking to the shop, sitting through a meal, "
                    "sleeping, seeing friends: these tell your team a great deal. That is why an entry "
                    "asks about your day first and about pain afterwards."
                ),
                mark(
                    "It can happen that pain rises while you do more, or falls while you do less. The "
                    "number alone would then mislead. The two together tell more."
                ),
            ),
        ),
        Section(
            name="daily-tasks",
            title=mark("When pain gets in the way more than before"),
            paragraphs=(
                mark(
                    "For some people pain gets in the way of their days more than it did before surgery. "
                    "From six weeks on, this program can show whether your entries look like that. It "
                    "needs to know how much pain got in the way before surgery."
                ),
                mark(
                    "If it is so, it is worth bringing up, even if nobody asks. You could say which task "
                    "is hard, and ask: which activities are safe to build up?"
                ),
            ),
            rules=("S2",),
        ),
    ),
)

DISCOURAGED = Chapter(
    name="discouraged",
    title=mark("When you feel discouraged"),
    picture="",
    picture_text="",
    sections=(
        Section(
            name="discouragement",
            title=mark("You are not alone with this"),
            paragraphs=(
                mark(
                    "You went through an operation. You hoped, you waited, and perhaps it is not what you "
                    "were waiting for. Feeling discouraged then is very common. So is being angry, or "
                    "worn out, or afraid of the next day."
                ),
                mark(
                    "It is no weakness, and it is not your fault. It does not mean that you are doing "
                    "recovery wrong."
                ),
                mark(
                    "Options remain. There can be a review of what was done and what was not. There can "
                    "be another opinion. There can be other treatments, and other people to ask. You do "
                    "not have to find them by yourself."
                ),
                mark(
                    "You could ask: who can support me meanwhile? That can be your family doctor, your "
                    "surgical team, a nurse, a therapist, or someone you trust. You could show them this "
                    "page if the words are hard to find."
                ),
                mark(
                    "This page is here for everyone, all the time. The program never concludes from your "
                    "scores how you feel."
                ),
            ),
            rules=("S7",),
        ),
        Section(
            name="when-it-gets-too-much",
            title=mark("When it gets too much"),
            paragraphs=(
                mark(
                    "If you cannot bear it any more, or if you think of harming yourself, please get help "
                    "now. Call your local emergency number or a crisis line, or tell someone near you. "
                    "You do not need to explain it well. “I am not safe” is enough."
                ),
                mark(
                    "And if this journal makes things heavier, you may leave it for a while. Nothing is "
                    "lost, and nobody counts the days."
                ),
            ),
        ),
    ),
)

EVERYONE_DIFFERS = Chapter(
    name="everyone-differs",
    title=mark("Everyone differs"),
    picture="",
    picture_text="",
    sections=(
        Section(
            name="your-team-comes-first",
            title=mark("Your team’s instructions come first"),
            paragraphs=(
                mark(
                    "No two recoveries are the same. People differ in age, health and work, in what was "
                    "wrong, for how long, and in what was done. Someone else’s story, a quicker one or a "
                    "slower one, is not a measure for yours."
                ),
                mark(
                    "So where this guide says one thing and your team another, your team’s instructions "
                    "come first. They know you and have seen your back."
                ),
                mark(
                    "If your surgeon gave you other times than the ones shown here, you can write that "
                    "down on the timeline."
                ),
                mark("Report any symptom, whether or not it stands in this guide."),
            ),
            rules=("S18",),
        ),
        Section(
            name="not-a-substitute",
            title=mark("What this program is not"),
            paragraphs=(
                mark(
                    "This program does not replace your doctor, who diagnoses and treats. It stores what "
                    "you write, sums it up, and shows what is described for such a course. It cannot "
                    "examine you, and it knows only what you tell it."
                ),
                mark(
                    "“Nothing matches” never means that all is well. If something worries you, that is "
                    "reason enough to ask."
                ),
            ),
            rules=("S21",),
        ),
    ),
)
