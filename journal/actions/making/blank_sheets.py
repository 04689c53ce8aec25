"""Write blank sheets to a file, to be filled in by hand."""

from __future__ import annotations

from pathlib import Path

from journal.actions.targets import check_target, write_target
from journal.clock import Clock
from journal.errors import KnownError
from journal.words import Words


def blank_sheets_file(
    target: Path,
    clock: Clock,
    words: Words,
    *,
    weeks: int,
    paper: str,
    force: bool = False,
    journal: Path | None = None,
) -> None:
    """Write sheets for `weeks` weeks to `target`, a PDF, on paper `a4` or `letter`.

    A file named as the journal is never written over. Raises KnownError where the target cannot be written.
    """
    if target.suffix.lower() != ".pdf":
        raise KnownError("blank-sheets-format", file=str(target))
    check_target(target, force=force, journal=journal)
    from journal.paper.blank_sheets import blank_sheets_pdf  # loads the typesetter, which only a print needs
    from journal.paper.sheet import Paper

    pdf = blank_sheets_pdf(words, weeks=weeks, paper=Paper(paper), made_on=clock().date())
    write_target(target, pdf, force=force, journal=journal)
