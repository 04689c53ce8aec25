"""The shapes of what fills the template of the detail pages: parts, sections, tables and cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from journal.paper.printable import cleaned, one_line
from journal.paper.visit.choice import VisitPart
from journal.words import Words
from journal.words.visit_detail_names import COLUMNS, HEADINGS, NOTHING, SECTIONS

Cell: TypeAlias = "str | dict[str, Any]"
"""A short text, or a text of several paragraphs with how many columns and rows it spans."""

_MAY_BREAK = 700
"""A cell of more characters may go on over the page; a shorter one stays whole, however wide its letters."""


def part(words: Words, which: VisitPart, lead: Iterable[str], sections: Iterable[Any]) -> dict[str, Any]:
    """Return a part with its name and heading; one without sections says that there is nothing."""
    shown = [section for section in sections if section is not None]
    said = list(lead) if shown else [words.gettext(NOTHING[which.value])]
    heading = words.gettext(HEADINGS[which.value])
    return {"name": which.value, "heading": heading, "lead": said, "sections": shown}


def table(
    words: Words, kinds: Sequence[tuple[str, str]], rows: Sequence[Sequence[Cell]], **more: Any
) -> dict[str, Any] | None:
    """Return a table, None without rows; each of `kinds` is a column's name and how wide it is.

    `more` may hold a `heading` and sentences that stand `after` the table.
    """
    if not rows:
        return None
    header = [words.gettext(COLUMNS[name]) for name, _ in kinds]
    widths = [width for _, width in kinds]
    return {"heading": "", "after": [], **more, "header": header, "widths": widths, "rows": rows}


def section_name(words: Words, name: str) -> str:
    """Return what a section is called."""
    return words.gettext(SECTIONS[name])


def flowing(text: str) -> list[str]:
    """Return a person's own text whole: its paragraphs, each fit to stand on paper."""
    lines = (one_line(line, len(line) + 1) for line in cleaned(text).split("\n"))
    return [line for line in lines if line]


def whole(text: str) -> str:
    """Return a person's own text whole, as one paragraph."""
    return one_line(text, len(text) + 1)


def cell(paragraphs: Sequence[str], *, across: int = 1, down: int = 1, **more: bool) -> Cell:
    """Return a cell; one of more than a few hundred characters may break over the page.

    `more` may say that its first paragraph is a title (`titled`), or that it goes on with the row above
    (`goes_on`).
    """
    long = sum(map(len, paragraphs)) > _MAY_BREAK
    if not long and across == down == 1 and not more and len(paragraphs) < 2:
        return paragraphs[0] if paragraphs else ""
    return {"text": list(paragraphs), "across": across, "down": down, "breaks": long, **more}
