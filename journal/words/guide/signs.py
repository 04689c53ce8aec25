"""The chapter on signs that cannot wait, made of the one list that the whole program shows."""

from __future__ import annotations

from journal.records import EMERGENCY_SIGNS, TODAY_SIGNS
from journal.words.guide.chapter import Chapter, Section
from journal.words.language import mark
from journal.words.urgent import EMERGENCY, LEAD, SIGNS, TODAY

SIGNS_THAT_CANNOT_WAIT = Chapter(
    name="signs-that-cannot-wait",
    title=mark("Signs that cannot wait"),
    picture="",
    picture_text="",
    sections=(
        Section(
            name="what-to-do-first",
            title=mark("If you notice one of these signs"),
            paragraphs=(
                LEAD,
                mark("“Get help now” shows whom to call where you live. It is on every page."),
                mark(
                    "A few things after back surgery are best treated quickly. That is why these signs "
                    "stand here. It is always right to ask."
                ),
                mark(
                    "In an entry you can tick such a sign. A single tick is enough. The program never "
                    "guesses one of these signs from your scores. So it can say nothing about a sign that "
                    "you did not tick."
                ),
            ),
        ),
        Section(
            name="emergency-signs",
            title=EMERGENCY,
            paragraphs=(
                mark("Call your local emergency number if you notice any one of these:"),
                *[SIGNS[sign] for sign in EMERGENCY_SIGNS],
            ),
            sources=(
                mark("The cauda equina card by Greenhalgh, Mercer and Finucane (backes.org.uk)."),
                mark("The GIRFT cauda equina pathway, 2023."),
                mark("NHS advice after lumbar decompression."),
            ),
        ),
        Section(
            name="signs-for-today",
            title=TODAY,
            paragraphs=(
                mark(
                    "Call your surgical team today if you notice any one of these. If you cannot reach "
                    "them, call an urgent line:"
                ),
                *[SIGNS[sign] for sign in TODAY_SIGNS],
            ),
            sources=(mark("NHS advice after lumbar decompression."),),
        ),
    ),
)
