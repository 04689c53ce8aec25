"""Makes any text a person wrote fit to stand on paper, whatever characters it holds."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from journal.places import RESOURCES

UNPRINTABLE = "\ufffd"
"""Stands for a character that no font at hand can show; the bundled font has it."""

_TYPESETTERS_OWN = frozenset("→−≤≥")
"""Signs that the typesetter's own font has, which comes with it wherever the program runs."""

_FONT = RESOURCES / "fonts" / "NotoSans-Regular.ttf"
_TURNS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LONG_WORD = re.compile(r"\S{25,}")
_UNUSUAL = re.compile(r"[^\x20-\x7e\n]")
_BREAK = "\u200b"
_PIECE = 12


def one_line(text: str, longest: int) -> str:
    """Return a text as one line of at most `longest` characters that can break anywhere it has to.

    Control characters and those that turn the direction of writing are left out; a text that is
    shortened ends in "…".
    """
    text = " ".join(cleaned(text).split())
    if len(text) > longest:
        text = text[: longest - 1].rstrip() + "…"
    return _LONG_WORD.sub(_with_breaks, text)


def cleaned(text: str) -> str:
    """Return a text without the characters that mean nothing on paper or that PDF/A forbids."""
    return _UNUSUAL.sub(_clean, text)


def _clean(found: re.Match[str]) -> str:
    character = found.group()
    if character.isspace():
        return " "
    if character in _TURNS:
        return ""
    category = unicodedata.category(character)
    return {"Cc": "", "Co": UNPRINTABLE, "Cn": UNPRINTABLE, "Cs": UNPRINTABLE}.get(category, character)


def _with_breaks(word: re.Match[str]) -> str:
    long = word.group()
    return _BREAK.join(long[start : start + _PIECE] for start in range(0, len(long), _PIECE))


def missing_from_font(text: str) -> frozenset[str]:
    """Return the characters of a text that neither the bundled font nor the typesetter's own can show."""
    signs = frozenset(character for character in set(text) if not character.isspace())
    return signs - _shown_by_font() - _TYPESETTERS_OWN


@cache
def _shown_by_font() -> frozenset[str]:
    from fontTools.ttLib import TTFont  # only where a page is made

    with TTFont(_FONT, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


def without(text: str, characters: frozenset[str]) -> str:
    """Return a text with the given characters replaced by the sign for an unprintable one."""
    return text.translate({ord(character): UNPRINTABLE for character in characters})
