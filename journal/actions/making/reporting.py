"""Make the visit report of a journal, to a file or to look at."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from journal.actions.making.reading_whole import read_whole
from journal.actions.targets import check_target, write_target
from journal.clock import Clock
from journal.errors import KnownError
from journal.paper.sheet import Paper, usual_paper
from journal.paper.visit.choice import PRESETS, Preset, VisitChoice, without
from journal.reading.recovery import read_recovery
from journal.reading.values import Recovery
from journal.storage import Passphrase
from journal.words import Words

SUFFIX = ".pdf"


def report_file(
    journal_path: Path,
    target: Path,
    clock: Clock,
    words: Words,
    *,
    as_of: date | None = None,
    paper: Paper | None = None,
    preset: Preset = Preset.SURGEON,
    hidden: Iterable[str] = (),
    mono: bool = False,
    force: bool = False,
    passphrase: Passphrase | None = None,
) -> None:
    """Make the visit report of a journal as a PDF at `target`.

    It is made as on `as_of` (today) for the paper of the person's region where none is given; `hidden`
    names what of the preset is left out (`choice.HIDEABLE`). Raises KnownError where a part is unknown, the
    journal cannot be read or the target not be written.
    """
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # where its cache lies is nobody's concern here
    if target.suffix.lower() != SUFFIX:
        raise KnownError("report-format", file=str(target))
    choice = replace(without(PRESETS[preset], hidden), mono=mono)
    check_target(target, force=force, journal=journal_path)
    today = clock().date()
    recovery = read_recovery(read_whole(journal_path, passphrase), as_of or today)
    pdf = visit_report(recovery, choice, words, today, paper)
    write_target(target, pdf, force=force, journal=journal_path)


def visit_report(
    recovery: Recovery, choice: VisitChoice, words: Words, printed_on: date, paper: Paper | None = None
) -> bytes:
    """Return the visit report as a PDF, on the paper of the person's region where none is given."""
    from journal.paper.visit import visit_pdf  # loads the typesetter, which only a print needs

    paper = paper or usual_paper(recovery.records.person.region)
    return visit_pdf(recovery, choice, words, paper=paper, printed_on=printed_on)
