"""Chapters on why pain may go on: what remains, what is still pressed on, and what comes from elsewhere."""

from __future__ import annotations

from journal.words.guide.chapter import Chapter, Section
from journal.words.language import mark

WHY_PAIN_GOES_ON = Chapter(
    name="why-pain-goes-on",
    title=mark("Why pain may go on"),
    picture="nerve-root",
    picture_text=mark(
        "The spine cut across and seen from above: a disc, the canal with its nerves, and the "
        "bony roof. One nerve root leaves on each side, close to disc, bone and joint."
    ),
    sections=(
        Section(
            name="persistent-pain",
            title=mark("When pain stays"),
            paragraphs=(
                mark(
                    "Everyone hopes to be free of pain after surgery. Some people still have pain, even "
                    "though the surgeon did all that was planned and it went well."
                ),
                mark(
                    "There is an old label for this: “failed back surgery”. It is a harsh label, and it "
                    "says too much. All it means is that symptoms remained. It does not mean that you "
                    "failed. It does not mean that the operation failed either."
                ),
                mark("A newer name is “persistent spinal pain”. Persistent means that something lasts."),
                mark(
                    "Pain that stays is real, whether or not a scan shows a reason for it. It is worth "
                    "talking about. You could ask your team: what could explain what remains?"
                ),
            ),
            rules=("S1",),
        ),
        Section(
            name="many-explanations",
            title=mark("There can be several explanations"),
            paragraphs=(
                mark(
                    "This guide tells of several things that can lie at the root of pain after surgery. "
                    "Scar can press on a nerve root. A nerve can be slow to heal. A part of a nerve can "
                    "still be pinched. Another part of the back can hurt as well. And years later, the "
                    "canal can become narrow again."
                ),
                mark(
                    "Their order here means nothing. Two can be true at once, and there are others that "
                    "this guide does not name."
                ),
                mark(
                    "Your entries cannot tell them apart. That takes a talk, an examination and sometimes "
                    "a scan."
                ),
            ),
        ),
    ),
)

STILL_PINCHED = Chapter(
    name="still-pinched",
    title=mark("When something is still pinched"),
    picture="disc-and-root",
    picture_text=mark(
        "The spine cut across and seen from above. On one side a part of the disc has come "
        "out and presses on the nerve root. The root on the other side is free."
    ),
    sections=(
        Section(
            name="no-early-relief",
            title=mark("When nothing eases at first"),
            paragraphs=(
                mark(
                    "After a decompression, leg pain often eases in the first weeks. For some people "
                    "nothing eases at all in that time."
                ),
                mark(
                    "This is described where a part of a nerve root is still pinched. Something may still "
                    "press on it, such as a piece of disc or a bit of bone."
                ),
                mark(
                    "Other things can look just the same in a journal. A nerve that was pressed for long "
                    "may simply be slow. The pain may come from somewhere else. Only an examination and "
                    "imaging can tell. Imaging means pictures of the inside, such as an MRI scan."
                ),
                mark(
                    "So these are questions for your team: could the nerve still be pressed on? Would "
                    "imaging be useful?"
                ),
                mark(
                    "This program mentions this only when eight weeks have passed, and it does so softly. "
                    "Until ten weeks have passed, it first says that it is too early to judge."
                ),
            ),
            rules=("S20",),
            evidence=(
                mark(
                    "In made-up records of people who get better slowly, this rule spoke before day 98 in "
                    "35 to 50 of 100. So such entries can also be those of a slow but steady recovery."
                ),
            ),
            sources=(mark("The simulation that this program carries; see “How often the rules are wrong”."),),
        ),
        Section(
            name="not-fully-addressed",
            title=mark("When the main problem is not fully solved"),
            paragraphs=(
                mark(
                    "Sometimes surgery does not deal with the main problem in full. This need not mean "
                    "that anyone made a mistake. A nerve can be hard to reach, and more than one thing "
                    "can be in the way."
                ),
                mark(
                    "After the three-month point, this program looks at whether back or leg pain has "
                    "eased since before surgery. Where it has not, this is one of the things worth asking "
                    "about."
                ),
                mark(
                    "You could ask: was the aim of surgery met? It helps to know first what the aim was. "
                    "Leg pain? Walking? Holding a part of the spine steady?"
                ),
            ),
            rules=("S4",),
        ),
    ),
)

OTHER_PLACES = Chapter(
    name="other-places",
    title=mark("Other sources of pain, and new symptoms"),
    picture="",
    picture_text="",
    sections=(
        Section(
            name="other-source",
            title=mark("More than one place can hurt"),
            paragraphs=(
                mark(
                    "A back has many parts that can hurt: discs, small joints, muscles, nerves. The hips "
                    "and the joints of the pelvis are close by, and pain from there can feel like back or "
                    "leg pain."
                ),
                mark(
                    "So the place that was treated may not have been the only source. A sign of this can "
                    "be that the leg is clearly better and the back is not, or the other way round."
                ),
                mark("You could ask: could another place contribute?"),
            ),
            rules=("S3",),
        ),
        Section(
            name="new-symptoms",
            title=mark("Symptoms that are new since surgery"),
            paragraphs=(
                mark(
                    "Rarely, the procedure itself causes a symptom. Your team can tell you which new "
                    "feelings they expect and which they want to look at."
                ),
                mark(
                    "A symptom that is new since surgery is worth reporting, even a small one. You could "
                    "ask: is this new symptom expected?"
                ),
                mark(
                    "In an entry you can mark a symptom as new since surgery. This program takes your "
                    "word for it and never guesses it from your scores."
                ),
                mark("A few new symptoms need help at once. They stand under “Signs that cannot wait”."),
            ),
            rules=("S5",),
        ),
    ),
)
