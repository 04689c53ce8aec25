"""What commands and the window say when something was done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from journal.records import COLLECTIONS, Records
from journal.words.fields import counted
from journal.words.language import Words
from journal.words.names import listed

MOST_KEYS = 20


class Imported(Protocol):
    """What is told of an import; see `journal.actions.changing.importing.ImportReport`."""

    @property
    def added(self) -> Mapping[str, int]: ...
    @property
    def known(self) -> Mapping[str, int]: ...
    @property
    def differing(self) -> Mapping[str, int]: ...
    @property
    def left_out(self) -> tuple[str, ...]: ...
    @property
    def unknown(self) -> Mapping[tuple[str, str], int]: ...
    @property
    def without_id(self) -> int: ...
    @property
    def is_sample(self) -> bool: ...
    @property
    def took_person(self) -> bool: ...
    @property
    def dry_run(self) -> bool: ...


def what_records(words: Words, counts: Mapping[str, int]) -> str:
    """Return how many records of each list there are: “1 surgery and 193 entries”; “nothing” for none."""
    said = [counted(words, name, counts[name]) for name in COLLECTIONS if counts.get(name)]
    return listed(words, said) if said else words.gettext("nothing")


def sample_written(words: Words, story: str, file: str, records: Records) -> str:
    """Return what `sample` did."""
    return words.gettext("Wrote the sample journal “{story}” to “{file}”: {records}. It is made up.").format(
        story=story, file=one_line(file), records=what_records(words, _counts(records))
    )


def exported(words: Words, file: str, records: Records) -> str:
    """Return what `export` did."""
    return words.gettext("Wrote the whole journal to “{file}”: {records}.").format(
        file=one_line(file), records=what_records(words, _counts(records))
    )


def timeline_written(words: Words, file: str) -> str:
    """Return what `timeline` did."""
    return words.gettext("Wrote the timeline to “{file}”.").format(file=one_line(file))


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


def import_lines(words: Words, report: Imported, source: str, journal: str) -> list[str]:
    """Return what an import read, what it passed over and why, a line each."""
    return [_read_line(words, report, source, journal), *_passed_over(words, report)]


def one_line(text: str) -> str:
    """Return text that cannot break the line it is quoted in."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _counts(records: Records) -> dict[str, int]:
    return {name: len(kept) for name, kept in records.lists()}


def _read_line(words: Words, report: Imported, source: str, journal: str) -> str:
    if report.dry_run:
        said = words.gettext("Would read from “{source}” into “{journal}”: {records}. Nothing was changed.")
    else:
        said = words.gettext("Read from “{source}” into “{journal}”: {records}.")
    return said.format(
        source=one_line(source), journal=one_line(journal), records=what_records(words, report.added)
    )


def _passed_over(words: Words, report: Imported) -> Iterator[str]:
    if report.took_person:
        yield words.gettext("The person's details came with it.")
    if any(report.known.values()):
        yield words.gettext("In the journal already, left as they are: {records}.").format(
            records=what_records(words, report.known)
        )
    if any(report.differing.values()):
        yield words.gettext("Of these the file tells otherwise: {records}.").format(
            records=what_records(words, report.differing)
        )
    yield from _left_out(words, report)
    if report.without_id:
        yield words.ngettext(
            "{count} record had no id and got a new one.",
            "{count} records had no id and got new ones.",
            report.without_id,
        ).format(count=report.without_id)
    yield from _unknown(words, report.unknown)


def _left_out(words: Words, report: Imported) -> Iterator[str]:
    if "person" in report.left_out:
        yield words.gettext("The file's own person was left out: only an empty journal takes it.")
    if "sample" in report.left_out:
        yield words.gettext("The file is a made-up sample, but the journal is not marked as one.")


def _unknown(words: Words, unknown: Mapping[tuple[str, str], int]) -> Iterator[str]:
    """Yield a line for each key that was kept out, up to a number that can be read."""
    for (collection, key), count in sorted(unknown.items())[:MOST_KEYS]:
        if collection not in COLLECTIONS:
            place = f"{collection}.{key}" if collection else key
            yield words.gettext("“{key}” is not known here and was left out.").format(key=one_line(place))
            continue
        yield words.gettext("“{key}” is not known here and was left out of {records}.").format(
            key=one_line(key), records=counted(words, collection, count)
        )
    if len(unknown) > MOST_KEYS:
        more = len(unknown) - MOST_KEYS
        yield words.ngettext(
            "… and {count} more of such keys.", "… and {count} more of such keys.", more
        ).format(count=more)
