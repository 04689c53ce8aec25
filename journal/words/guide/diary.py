"""The chapter on what a journal can tell and what it cannot."""

from __future__ import annotations

from journal.words.guide.chapter import Chapter, Section
from journal.words.language import mark

THE_JOURNAL = Chapter(
    name="the-journal",
    title=mark("What a journal can and cannot tell"),
    picture="diary",
    picture_text=mark(
        "A page of a diary: two questions about the day, a line of dots that breaks off where "
        "nothing was written, and a short note."
    ),
    sections=(
        Section(
            name="what-it-can-do",
            title=mark("What it is good for"),
            paragraphs=(
                mark(
                    "Memory is kinder to some days than to others. A bad morning before a visit can hide "
                    "a good month, and the other way round. A journal keeps both."
                ),
                mark(
                    "It can show slow change. It can show when something began. It can help you say in a "
                    "few minutes what happened in many weeks."
                ),
                mark(
                    "It cannot show why. It does not see into your back, and it does not know what will come."
                ),
            ),
        ),
        Section(
            name="diary-evidence",
            title=mark("When writing down pain does no good"),
            paragraphs=(
                mark(
                    "There is a study that you may want to know about. 58 people with a strained back "
                    "were followed for three months. Half of them were asked to write down their pain "
                    "every day for four weeks, the others were not. Chance decided who was asked."
                ),
                mark(
                    "After three months, 52 of 100 in the diary group said that they had recovered. In "
                    "the other group it was 79 of 100. Nobody knows quite why. Perhaps looking at pain "
                    "every day makes it harder to let go of it."
                ),
                mark(
                    "This program takes that seriously. It asks about your day first and about pain "
                    "afterwards. An entry is meant to take less than a minute."
                ),
                mark(
                    "If you let it remind you, it does so on four or five days a week, and only until the "
                    "three-month point. After that it reminds you in the three weeks before a visit, or "
                    "if you ask for more. You do not see your last number while you give a new one. What "
                    "your entries show is there when you want to look."
                ),
                mark("Days without an entry are ordinary. So is a pause, however long."),
            ),
            evidence=(
                mark(
                    "The study was small, and these people had a strain, not surgery. It cannot say how a "
                    "journal works for you."
                ),
            ),
            sources=(mark("Ferrari, Rheumatol Int 2015;35:55 (a randomised trial)."),),
        ),
        Section(
            name="weeks-not-days",
            title=mark("Why one day says little"),
            paragraphs=(
                mark(
                    "Give a number for your pain twice, and it may not be the same twice. Sleep, worry "
                    "and the time of day all play a part. So one number is a rough measure."
                ),
                mark(
                    "The mean of several days is steadier. So this program makes one score for a week, "
                    "from at least three days with an entry. With fewer it makes none. A day without an "
                    "entry stays empty. It is never counted as a zero."
                ),
                mark(
                    "It compares weeks with the two weeks before surgery. If there are too few entries "
                    "from then, it takes the number that you remembered for a typical week, and says so."
                ),
                mark("A difference of less than 2 points may be nothing but the usual ups and downs."),
            ),
            sources=(
                mark(
                    "One rating against the mean of three days (reliability .65 and about .85): J Pain "
                    "2014;15:1360."
                ),
                mark(
                    "The smallest change beyond the usual ups and downs, 2 points: Childs, Spine "
                    "2005;30:1331."
                ),
            ),
        ),
        Section(
            name="late-entries",
            title=mark("Why late entries are marked"),
            paragraphs=(
                mark(
                    "In one study, people kept a diary on paper. A hidden sensor noted when the diary was "
                    "opened. They had filled in 90 of 100 entries as if on time. Only 11 of 100 really "
                    "were."
                ),
                mark(
                    "That is human. But a day told from memory is not the same as a day told at the time. "
                    "So each entry keeps the time when it was written. One written more than two days "
                    "late is still welcome. It is marked as late, on screen and on paper."
                ),
            ),
            sources=(mark("Stone and others, Control Clin Trials 2003;24:182."),),
        ),
        Section(
            name="how-often-rules-are-wrong",
            title=mark("How often the rules are wrong"),
            paragraphs=(
                mark(
                    "The rules of this program were tried out on thousands of made-up records. In some "
                    "the pain got better, in some slowly, in some not at all. In others it got better and "
                    "came back. With made-up records the truth is known, so the mistakes can be counted."
                ),
                mark(
                    "Statement S9 is about pain that comes back after relief. In some records it had not "
                    "come back, and the rule still said that it had. That happened in at most 2 of 100 "
                    "records without flares, and in at most 5 of 100 with flares. Where days jumped up "
                    "and down more, it was a little more often."
                ),
                mark(
                    "In other records, pain had come back by three points. With entries on seven days of "
                    "ten, the rule found it in about 86 to 91 of 100. With entries on only four days of "
                    "ten, it found about half."
                ),
                mark(
                    "Statements S14 and S15 are about the three-month point. In steady records they said "
                    "the opposite of the truth in at most 4 of 100. But of people who got better slowly, "
                    "S15 called 4 to 17 of 100 unchanged."
                ),
                mark(
                    "Statement S20 is about no early relief. Before day 98 its rule spoke in 35 to 50 of "
                    "100 records of people who got better slowly. So S15 and S20 both speak softly."
                ),
                mark(
                    "With fewer entries than a rule needs, the program always said that there were not "
                    "enough. It never filled a gap with a guess."
                ),
                mark(
                    "These figures are about the rules. They are not about you. Real life is less tidy "
                    "than a made-up record, so real mistakes may be more frequent."
                ),
            ),
            evidence=(
                mark(
                    "The program’s own simulation also tries flares and days that jump more. It gave "
                    "wider figures: about 26 to 55 of 100 for S20, and about 5 to 21 of 100 for S15."
                ),
                mark(
                    "Plainer rules do worse. One week that is 2 points above the best week sounds like a "
                    "return. In made-up records with ordinary flares, it would have been a false alarm in "
                    "55 to 82 of 100."
                ),
            ),
            sources=(mark("The simulation that this program carries (benchmarks/rules.py)."),),
        ),
    ),
)
