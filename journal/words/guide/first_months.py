"""Chapters on the first weeks, and on looking back after three months."""

from __future__ import annotations

from journal.words.guide.chapter import Chapter, Section
from journal.words.language import mark

FIRST_WEEKS = Chapter(
    name="first-weeks",
    title=mark("The first weeks"),
    picture="",
    picture_text="",
    sections=(
        Section(
            name="too-early",
            title=mark("Why it is too early to judge"),
            paragraphs=(
                mark(
                    "In the first weeks much happens at once. The wound heals. Swelling goes down. You "
                    "get used to moving again. Your medicines may change."
                ),
                mark(
                    "Nerve roots heal slowly. So in the first ten weeks nobody can reliably tell from "
                    "your scores how things will turn out. That goes for good weeks and for hard ones."
                ),
                mark("This journal keeps what you write in that time. It does not judge it."),
                mark(
                    "“Too early to judge” is no reason to stay silent. You can talk to your team at any "
                    "time, and some signs cannot wait."
                ),
            ),
            rules=("S13",),
        ),
        Section(
            name="good-days-and-bad-days",
            title=mark("Good days and bad days"),
            paragraphs=(
                mark(
                    "Almost every record of pain goes up and down. A few worse days in a row are often "
                    "called a flare. Flares also come in recoveries that go well."
                ),
                mark(
                    "One day says little. It is weeks that can be compared. This program does so for you, "
                    "and shows it when you ask."
                ),
            ),
        ),
        Section(
            name="nothing-eases-yet",
            title=mark("When nothing has eased yet"),
            paragraphs=(
                mark(
                    "Perhaps the first eight weeks have brought no relief at all. That is hard. But it is "
                    "still early: many people who get better slowly have such weeks at first."
                ),
                mark(
                    "One thing is described for such weeks, and it is worth asking about. You find it "
                    "under “When something is still pinched”."
                ),
            ),
        ),
    ),
)

THREE_MONTHS = Chapter(
    name="three-months",
    title=mark("The three-month point"),
    picture="year-line",
    picture_text=mark(
        "A line that begins on the day of surgery. Bars above it show the times that are "
        "described: early relief, scar near a nerve, and the three-month point. Nerve "
        "recovery goes on up to one year. After a gap comes narrowing, in later years."
    ),
    sections=(
        Section(
            name="better-by-three-months",
            title=mark("When things are better by three months"),
            paragraphs=(
                mark(
                    "About three months after surgery is a good time to look back. Many troubles of the "
                    "early weeks are often over by then."
                ),
                mark(
                    "People who are better by about three months usually go on improving. Some slip back "
                    "later."
                ),
                mark("You could ask: what should improve next?"),
            ),
            rules=("S14",),
            evidence=(
                mark(
                    "A study of 593 people compared three months with one year. The two went together, "
                    "but not fully. The correlation was about 0.7, where 1 would be a perfect match and 0 "
                    "none."
                ),
                mark(
                    "Between those two times, 11.5 of 100 people lost a gain that had mattered to them. "
                    "These are figures for a group; they are not yours."
                ),
            ),
            sources=(mark("Neurosurg Focus 2015;39(6):E17."),),
        ),
        Section(
            name="little-change-by-three-months",
            title=mark("When little has changed by three months"),
            paragraphs=(
                mark(
                    "Some people notice little change by about three months. Large gains later on are "
                    "less common then. But they happen."
                ),
                mark(
                    "It is a good time for a review. That means sitting down with your team, looking at "
                    "how things are, and thinking together. You could ask: what are the next steps?"
                ),
                mark("Back and leg are told apart here. One may have changed and the other not."),
            ),
            rules=("S15",),
            evidence=(
                mark(
                    "In the same study of 593 people, 10.5 of 100 made a gain that mattered to them after "
                    "the three-month point. These are figures for a group; they are not yours."
                ),
                mark(
                    "In made-up records of people who get better slowly, this rule called 4 to 17 of 100 "
                    "unchanged. So it speaks softly."
                ),
            ),
            sources=(
                mark("Neurosurg Focus 2015;39(6):E17."),
                mark("The simulation that this program carries; see “How often the rules are wrong”."),
            ),
        ),
        Section(
            name="how-three-months-are-read",
            title=mark("How this program reads the three-month point"),
            paragraphs=(
                mark(
                    "It takes weeks 11 to 14 after surgery, which are days 70 to 97. At least two of them "
                    "need entries on three days or more. From day 98 it compares their mean with the time "
                    "before surgery. Until then it only shows how far they have come, and says nothing "
                    "more."
                ),
                mark(
                    "“Improved” means at least 2 points lower than before surgery, and also at least 30 % "
                    "lower. If pain was 6 before, that is 4 or less. If it was 9, that is 6.3 or less."
                ),
                mark(
                    "“Not improved” means less than 1 point lower. Anything between is called unclear, "
                    "and stays so. At least 2 points higher is called worse."
                ),
                mark(
                    "If pain was below 3 before surgery, there is little room for it to fall. The program "
                    "then calls it neither improved nor not improved. It still says so if the pain is "
                    "worse."
                ),
                mark(
                    "The page “My recovery” also sets six weeks, six months and twelve months beside the "
                    "time before surgery. For these it gives the numbers and leaves it at that."
                ),
            ),
            sources=(
                mark(
                    "Why 2 points or 30 %: Farrar, Pain 2001;94:149; Ostelo, Spine 2008;33:90; Childs, "
                    "Spine 2005;30:1331."
                ),
            ),
        ),
    ),
)
