"""How wide texts are, how they are shortened, and which font writes them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import matplotlib as mpl
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.ft2font import LoadFlags

from journal.charts.look import FONT_FAMILY, Look

POINTS_A_PIXEL = 0.75
LINE = 1.42
SMALL = 0.88
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_MEASURED_AT = 1000
_LONGEST = 300  # letters; no line of a chart holds more, and a note may have a million


class Lettering:
    """The letters of one look: `size` is the ordinary letter size in logical pixels."""

    def __init__(self, look: Look) -> None:
        self.size = look.letters * look.text_scale / POINTS_A_PIXEL
        self._plain = look.fonts / "NotoSans-Regular.ttf"
        self._bold = look.fonts / "NotoSans-Bold.ttf"
        self._spare = Path(mpl.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")

    @property
    def line(self) -> float:
        """The height of an ordinary line."""
        return self.size * LINE

    @property
    def small_line(self) -> float:
        """The height of a small line."""
        return self.size * SMALL * LINE

    def width(self, text: str, scale: float = 1.0, *, bold: bool = False) -> float:
        """Return how wide a text is, in logical pixels, at `scale` times the ordinary size."""
        path = str(self._font_for(text, bold=bold))
        return sum(_advance(path, letter) for letter in text) * self.size * scale / _MEASURED_AT

    def extent(self, text: str, scale: float = 1.0, *, bold: bool = False) -> tuple[float, float, float]:
        """Return a text's width and how far it rises above and falls below its baseline, “lp” at least."""
        path = str(self._font_for(text, bold=bold))
        glyphs = [_glyph(path, letter) for letter in f"{text}lp"]
        unit = self.size * scale / _MEASURED_AT
        rise, fall = max(glyph.rise for glyph in glyphs), max(glyph.fall for glyph in glyphs)
        return self.width(text, scale, bold=bold), rise * unit, fall * unit

    def shorten(self, text: str, room: float, scale: float = 1.0, *, bold: bool = False) -> str:
        """Return a text cut to fit into `room` with “…”, or "" where not even three letters fit."""
        if self.width(text, scale, bold=bold) <= room:
            return text
        usual = _Measured.of(self._bold if bold else self._plain, text)
        spare = usual if usual.known == len(text) else _Measured.of(self._spare, text)  # seldom loaded
        unit = self.size * scale / _MEASURED_AT
        while len(text) > 3:
            text = text[:-1].rstrip(" ,:;·–-(")
            font = spare if usual.known < len(text) <= spare.known else usual
            if (font.widths[len(text)] + font.dots) * unit <= room:
                return text + "…" if len(text) >= 3 else ""
        return ""

    def writable(self, text: str) -> str:
        """Return a person's text on one line, its control marks gone and unknown letters replaced."""
        line = " ".join("".join(letter if _is_seen(letter) else " " for letter in text[:_LONGEST]).split())
        path = str(self._font_for(line, bold=False))
        return "".join(letter if _advance(path, letter) else _UNKNOWN for letter in line)

    def properties(self, text: str, scale: float, *, bold: bool) -> FontProperties:
        """Return what matplotlib needs to write a text."""
        family, is_bold, path = self.font(text, bold=bold)
        weight = "bold" if is_bold else "normal"
        points = self.size * scale * POINTS_A_PIXEL
        return FontProperties(family=[family], fname=path, size=points, weight=weight)

    def font(self, text: str, *, bold: bool) -> tuple[str, bool, Path]:
        """Return the family, weight and file of the font that writes a text."""
        path = self._font_for(text, bold=bold)
        return FONT_FAMILY if path != self._spare else "DejaVu Sans", bold, path

    def _font_for(self, text: str, *, bold: bool) -> Path:
        usual = self._bold if bold else self._plain
        if text.isascii() or all(_advance(str(usual), letter) for letter in text):
            return usual
        knows_all = all(_advance(str(self._spare), letter) for letter in text)
        return self._spare if knows_all else usual


def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter)[0] != "C"


class _Glyph(NamedTuple):
    """How far a letter moves the pen at 1,000 pixels, 0 where the font does not know it, and its ink."""

    advance: float
    rise: float = 0.0
    fall: float = 0.0


@lru_cache(maxsize=4096)
def _glyph(path: str, letter: str) -> _Glyph:
    font = get_font(path)
    if not font.get_char_index(ord(letter)):
        return _Glyph(0.0)
    font.set_size(_MEASURED_AT, 72)
    glyph = font.load_char(ord(letter), flags=LoadFlags.NO_HINTING)
    _, bottom, _, top = glyph.bbox
    return _Glyph(max(float(glyph.linearHoriAdvance) / 65536, 0.001), top / 64, -bottom / 64)


class _Measured(NamedTuple):
    """A text in one font: how wide its first letters are, how many of them are known, and how wide “…” is."""

    widths: list[float]
    known: int
    dots: float

    @classmethod
    def of(cls, path: Path, text: str) -> _Measured:
        """Measure each letter once."""
        advances = [_advance(str(path), letter) for letter in text]
        dots = _advance(str(path), "…")
        known = next((place for place, advance in enumerate(advances) if not advance), len(text))
        return cls([*accumulate(advances, initial=0.0)], known if dots else -1, dots)


def _advance(path: str, letter: str) -> float:
    return _glyph(path, letter).advance
