"""A sentence for every error code: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from journal.errors import FieldError, KnownError
from journal.words import dates
from journal.words.errors import (
    actions,
    backups,
    exchange,
    faults,
    others,
    passphrases,
    printing,
    records,
    storage,
    ui,
    visit,
    window,
)
from journal.words.fields import field_label
from journal.words.language import Words, mark

MOST_LISTED = 30

_MODULES = (
    records,
    storage,
    faults,
    backups,
    exchange,
    others,
    actions,
    passphrases,
    printing,
    ui,
    visit,
    window,
)
PHRASES: Mapping[str, str] = {code: said for module in _MODULES for code, said in module.PHRASES.items()}

_UNPHRASED = mark("That did not work ({code}). Nothing more is known about it.")


def sentence(words: Words, error: KnownError) -> str:
    """Return what an error says to a person.

    Its parameters are said in words: days in full, lists one after the other, fields by their labels,
    places in files (`entries[17].back`) as they are.
    """
    phrase = PHRASES.get(error.code)
    if phrase is None:
        return words.gettext(_UNPHRASED).format(code=error.code)
    said = _Parameters((name, _said(words, value)) for name, value in error.parameters.items())
    if isinstance(error, FieldError):
        said["field"] = _field(words, error.field)
    return words.gettext(phrase).format_map(said)


class _Parameters(dict[str, str]):
    """What fills a sentence; a gap is shown rather than the sentence kept from a person in need of it."""

    def __missing__(self, name: str) -> str:
        return "…"


def _field(words: Words, field: str) -> str:
    if not field:
        return words.gettext("This record")
    if "[" in field or "." in field:
        return _visible(field)
    return words.gettext("“{label}”").format(label=_visible(field_label(words, field)))


def _said(words: Words, value: object) -> str:
    if isinstance(value, KnownError):
        return sentence(words, value)
    if isinstance(value, datetime):
        return dates.moment(words, value)
    if isinstance(value, date):
        return dates.long_date(words, value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return _listed(value)
    return _visible(str(value))


def _listed(values: Iterable[object]) -> str:
    said = [_visible(str(value)) for value in values]
    return ", ".join(said[:MOST_LISTED]) + (", …" if len(said) > MOST_LISTED else "")


def _visible(text: str) -> str:
    """Return text on one line, so that nothing a file holds can break the sentence it is quoted in."""
    return text if text.isprintable() else "".join(sign if sign.isprintable() else " " for sign in text)
