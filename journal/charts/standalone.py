"""Makes an SVG look the same everywhere: its fonts embedded, a title and a description for screen readers."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from fontTools import subset
from fontTools.ttLib import TTFont


def standing_alone(svg: str, letters: Mapping[tuple[str, bool, Path], str], title: str, told: str) -> str:
    """Return an SVG with all that it needs inside.

    `letters` holds, by family, weight and font file, every letter written in it; `told` is what the
    picture shows, in words.
    """
    faces = "".join(_face(family, bold, path, used) for (family, bold, path), used in sorted(letters.items()))
    style = f'<style type="text/css">{faces}</style>'
    named = f'<title id="title">{escape(title)}</title><desc id="description">{escape(told)}</desc>'
    start = svg.index(">", svg.index("<svg ")) + 1
    opening = svg[: start - 1] + ' role="img" aria-labelledby="title description">'
    return f"{opening}\n {named}\n <defs>{style}</defs>{svg[start:]}"


def _face(family: str, bold: bool, path: Path, used: Iterable[str]) -> str:
    font = b64encode(_subset(path, used)).decode("ascii")
    weight = "bold" if bold else "normal"
    source = f"url(data:font/ttf;base64,{font}) format('truetype')"
    return f"@font-face{{font-family:'{family}';font-weight:{weight};src:{source}}}"


def _subset(path: Path, used: Iterable[str]) -> bytes:
    """Return the font file with the used letters alone, the same bytes for the same letters."""
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options(hinting=False, layout_features=["kern"], notdef_outline=True)
    options.drop_tables += ["FFTM"]  # a font editor's time stamps
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(sorted(set(used))))
    cutter.subset(font)
    written = BytesIO()
    font.save(written)
    return written.getvalue()
