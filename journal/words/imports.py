"""What is told of a file that was read into a journal, or would be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from journal.records import COLLECTIONS
from journal.words.fields import counted
from journal.words.imports_skipped import SkippedRows, skipped_lines
from journal.words.language import Words
from journal.words.reports import one_line, what_records

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
    @property
    def format(self) -> str: ...
    @property
    def rows(self) -> int: ...
    @property
    def skipped(self) -> Mapping[tuple[str, str], SkippedRows]: ...
    @property
    def columns(self) -> tuple[str, ...]: ...


def import_lines(words: Words, report: Imported, source: str = "", journal: str = "") -> list[str]:
    """Return what an import read, what it passed over and why, a line each.

    The files are named where `source` and `journal` are given.
    """
    return [_read_line(words, report, source, journal), *_passed_over(words, report)]


def _read_line(words: Words, report: Imported, source: str, journal: str) -> str:
    records = what_records(words, report.added)
    if not source:
        said = (
            words.gettext("New in it: {records}.") if report.dry_run else words.gettext("Read in: {records}.")
        )
    elif report.dry_run:
        said = words.gettext("Would read from “{source}” into “{journal}”: {records}. Nothing was changed.")
    else:
        said = words.gettext("Read from “{source}” into “{journal}”: {records}.")
    return said.format(source=one_line(source), journal=one_line(journal), records=records)


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
    if report.format:
        yield from skipped_lines(words, report.rows, report.skipped, report.columns)


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
