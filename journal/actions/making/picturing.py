"""Draw the timeline of a journal to a file, or to the page that is printed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeAlias

from journal.actions.making.reading_whole import read_whole
from journal.actions.targets import check_target, write_target
from journal.charts import PAPER, Range, View
from journal.clock import Clock
from journal.errors import KnownError
from journal.reading.recovery import read_recovery
from journal.reading.values import Recovery
from journal.storage import Passphrase
from journal.words import Words

PICTURE_INCHES = (12.0, 8.0)
PICTURE_DPI = 150

Drawn: TypeAlias = Callable[[Recovery, View, Words, date], bytes]


def timeline_file(
    journal_path: Path,
    target: Path,
    clock: Clock,
    words: Words,
    *,
    as_of: date | None = None,
    first: date | None = None,
    last: date | None = None,
    mono: bool = False,
    force: bool = False,
    passphrase: Passphrase | None = None,
) -> None:
    """Draw the timeline of a journal to `target`, a PDF, SVG or PNG by its suffix.

    It is drawn as on `as_of` (today), from `first` to `last` where given, else whole; `mono`
    leaves colour out. Raises KnownError where the journal cannot be read or the target not be written.
    """
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # where its cache lies is nobody's concern here
    drawn = _drawn_by_suffix(target)
    if first is not None and last is not None and first > last:
        raise KnownError("timeline-order", first=first, last=last)
    check_target(target, force=force, journal=journal_path)
    today = clock().date()
    recovery = read_recovery(read_whole(journal_path, passphrase), as_of or today)
    view = View(range=Range.ALL, first=first, last=last, mono=mono)
    write_target(target, drawn(recovery, view, words, today), force=force, journal=journal_path)


def timeline_print(recovery: Recovery, view: View, words: Words, printed_on: date) -> bytes:
    """Return the timeline as a PDF page on the paper of the person's region, lying on its side."""
    from journal.paper import timeline_pdf, usual_paper  # loads the typesetter, which only a print needs

    paper = usual_paper(recovery.records.person.region)
    return timeline_pdf(recovery, view, words, paper=paper, landscape=True, printed_on=printed_on)


def _svg(recovery: Recovery, view: View, words: Words, _printed_on: date) -> bytes:
    from journal.charts import svg_timeline  # loads matplotlib, as below

    return svg_timeline(recovery, replace(view, titled=True), PAPER, words, PICTURE_INCHES)


def _png(recovery: Recovery, view: View, words: Words, _printed_on: date) -> bytes:
    from journal.charts import png_timeline

    return png_timeline(recovery, replace(view, titled=True), PAPER, words, PICTURE_INCHES, PICTURE_DPI)


_DRAWN: Mapping[str, Drawn] = {".pdf": timeline_print, ".svg": _svg, ".png": _png}


def _drawn_by_suffix(target: Path) -> Drawn:
    drawn = _DRAWN.get(target.suffix.lower())
    if drawn is None:
        raise KnownError("timeline-format", file=str(target))
    return drawn
