"""The recovery sheet of a protected journal: what it is, how it is used, and how it is kept."""

from __future__ import annotations

from datetime import date

from journal.words.dates import long_date
from journal.words.language import Words, mark

_STEPS = (
    mark("Start the program “Recovery journal” and open the file named above."),
    mark("On the page that asks for the passphrase, choose “I have a recovery sheet”."),
    mark(
        "Type the groups in their order. Capital and small letters are the same; spaces and hyphens do not "
        "matter. The last sign of each group checks it, so a mistyped group is told."
    ),
    mark("Then choose a new passphrase in Settings, part “Passphrase”, and print a new sheet."),
)
_KEEPING = (
    mark(
        "Whoever has this sheet and the file can read everything in the journal. Keep it where you keep your "
        "passport, not beside the computer."
    ),
    mark(
        "The program keeps no copy of this sheet. If both the passphrase and the sheet are lost, nobody can "
        "open the journal any more."
    ),
    mark(
        "This sheet is void for the journal once the passphrase is changed or removed. Backups made before "
        "that still open with it, so tear it up only when you no longer need them."
    ),
)


def title(words: Words) -> str:
    """Return what the sheet is called."""
    return words.gettext("Recovery sheet")


def lead(words: Words) -> str:
    """Return what the sheet is for."""
    return words.gettext("This sheet opens your protected journal if the passphrase is ever forgotten.")


def about(words: Words, file_name: str, made_on: date) -> list[dict[str, str]]:
    """Return which file the sheet is for, and from when it is."""
    return [
        {"label": words.gettext("File"), "value": file_name},
        {"label": words.gettext("Made on"), "value": long_date(words, made_on)},
    ]


def groups_heading(words: Words) -> str:
    """Return the heading over the groups."""
    return words.gettext("The groups")


def groups_hint(words: Words) -> str:
    """Return how signs that look alike are told apart."""
    return words.gettext(
        "The letters I, L, O and U are not used: 0 is always the number zero and 1 always the number one."
    )


def how_heading(words: Words) -> str:
    """Return the heading over the steps."""
    return words.gettext("How to use it")


def steps(words: Words) -> list[str]:
    """Return what to do when the passphrase is forgotten."""
    return [words.gettext(step) for step in _STEPS]


def keeping_heading(words: Words) -> str:
    """Return the heading over how the sheet is kept."""
    return words.gettext("How to keep it")


def keeping(words: Words) -> list[str]:
    """Return how the sheet is kept, and until when it holds."""
    return [words.gettext(sentence) for sentence in _KEEPING]


def foot(words: Words) -> str:
    """Return what stands at the foot of the sheet."""
    limits = words.gettext("It does not replace your doctor, who diagnoses and treats.")
    urgent = words.gettext("Signs that cannot wait stand under “Get help now”, without any passphrase.")
    return f"{words.gettext('Recovery journal.')} {limits} {urgent}"
