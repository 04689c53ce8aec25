"""A PDF page's words in the order in which they are meant to be read, for those who do not see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from journal.paper.open_pdf import opened_page
from journal.paper.page_tables import table_rows
from journal.paper.page_tags import Tag, page_tag
from journal.paper.page_words import PageWords, inline, joined, page_words

_NUMBER = re.compile(r"\d{1,3}\.?")


def page_text(pdf: bytes, number: int) -> str:
    """Return the text of one page of a tagged PDF, 0 being the first.

    A paragraph is a line, and so is a row of a table, each cell told with its column's heading. A figure
    is told by its alternative text. An empty line stands above a heading, the page's head and foot at its
    ends.
    """
    with opened_page(pdf, number) as page:
        words = page_words(page)
        tag = page_tag(page)
        middle = page.get_height() / 2
    if tag is None:
        return joined([*words.edges, *words.repeated])
    above = joined([piece for piece in words.edges if piece.bottom > middle])
    below = joined([piece for piece in words.edges if piece.bottom <= middle])
    return "\n".join((above, *_with_numbers(_blocks(tag, words)), below)).strip("\n")


def _with_numbers(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines, one that is nothing but a number being the beginning of the next."""
    number = ""
    for line in lines:
        if _NUMBER.fullmatch(line) and not number:
            number = line
        else:
            yield f"{number.rstrip('.')}: {line}" if number else line
            number = ""
    if number:
        yield number


def _blocks(tag: Tag, words: PageWords) -> Iterator[str]:
    """Yield what stands under a tag, a paragraph or a row at a time."""
    tell = _TELLING.get(tag.kind)
    if tell is not None:
        yield from tell(tag, words)
    elif any(mark in words.marked for mark in tag.marks):
        yield inline(tag, words)
    else:
        for child in tag.children:
            yield from _blocks(child, words)


def _line(tag: Tag, words: PageWords) -> Iterator[str]:
    said = " ".join(inline(tag, words).split())
    if said:
        yield said


def _heading(tag: Tag, words: PageWords) -> Iterator[str]:
    yield ""
    yield from _line(tag, words)


_TELLING: dict[str, Callable[[Tag, PageWords], Iterator[str]]] = {
    "Figure": _line,
    "Formula": _line,
    "LI": _line,
    "H1": _heading,
    "H2": _heading,
    "H3": _heading,
    "Table": table_rows,
}
