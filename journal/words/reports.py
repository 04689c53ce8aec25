"""What commands say when something was done."""

from __future__ import annotations

from collections.abc import Mapping

from journal.records import COLLECTIONS, Records
from journal.words.fields import counted
from journal.words.language import Words
from journal.words.names import listed


def what_records(words: Words, counts: Mapping[str, int]) -> str:
    """Return how many records of each list there are: “1 surgery and 193 entries”; “nothing” for none."""
    said = [counted(words, name, counts[name]) for name in COLLECTIONS if counts.get(name)]
    return listed(words, said) if said else words.gettext("nothing")


def sample_written(words: Words, story: str, file: str, records: Records) -> str:
    """Return what `sample` did."""
    return words.gettext("Wrote the sample journal “{story}” to “{file}”: {records}. It is made up.").format(
        story=story, file=one_line(file), records=what_records(words, _counts(records))
    )


def exported(words: Words, file: str, records: Records, name: str) -> str:
    """Return what `export` did; FHIR, by name `fhir`, has no place for some of a journal."""
    if name == "fhir":
        said = words.gettext(
            "Wrote to “{file}” what other health programs can take in: {records}. Goals, questions, plans "
            "and healing windows are not in it."
        )
    else:
        said = words.gettext("Wrote the whole journal to “{file}”: {records}.")
    return said.format(file=one_line(file), records=what_records(words, _counts(records)))


def timeline_written(words: Words, file: str) -> str:
    """Return what `timeline` did."""
    return words.gettext("Wrote the timeline to “{file}”.").format(file=one_line(file))


def report_written(words: Words, file: str) -> str:
    """Return what `report` did."""
    return words.gettext("Wrote the visit report to “{file}”.").format(file=one_line(file))


def blank_sheets_written(words: Words, file: str, weeks: int) -> str:
    """Return what `blank-sheets` did."""
    return words.ngettext(
        "Wrote sheets for {count} week to “{file}”.", "Wrote sheets for {count} weeks to “{file}”.", weeks
    ).format(count=weeks, file=one_line(file))


def protected(words: Words, file: str) -> tuple[str, str]:
    """Return what `protect` did, and what it could not reach."""
    said = words.gettext(
        "“{file}” is encrypted from now on. Without the passphrase nobody can open it, so keep it where you "
        "will find it."
    )
    beyond = words.gettext(
        "Copies made earlier, and what a disk keeps of files that were removed, are not encrypted by this."
    )
    return said.format(file=one_line(file)), beyond


def unprotected(words: Words, file: str) -> str:
    """Return what `unprotect` did."""
    return words.gettext("“{file}” is no longer encrypted: whoever has the file can read it.").format(
        file=one_line(file)
    )


def sound(words: Words, file: str) -> str:
    """Return what `check` says of a journal that nothing is wrong with."""
    return words.gettext("“{file}” is sound: structure, values, references and the log of changes.").format(
        file=one_line(file)
    )


def unsound(words: Words, file: str, count: int) -> str:
    """Return what `check` says before it names what is wrong."""
    return words.ngettext(
        "“{file}” is not sound: {count} thing is wrong.",
        "“{file}” is not sound: {count} things are wrong.",
        count,
    ).format(file=one_line(file), count=count)


def one_line(text: str) -> str:
    """Return text that cannot break the line it is quoted in."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _counts(records: Records) -> dict[str, int]:
    return {name: len(kept) for name, kept in records.lists()}
