"""The figure of a person for paper: where pain is by hatching, where feeling is changed by dots."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from journal.charts.body_figure import BESIDE, STEPS, BodyFigure, BodyView, body_figure, step_of

LINE_GAPS = (8.0, 5.2, 3.4, 2.1)
"""How far the lines of each step stand apart, in units of the figure, the rarest first."""

DOT_GAPS = (8.4, 6.4, 4.9, 3.7)
"""How far the dots of each step stand apart, each row moved by half of it."""

_LINE, _DOT, _HALO = 0.9, 2.3, 4.0
_SLANT = 2**0.5
_KEY = (30.0, 20.0)


class _Ink(NamedTuple):
    """The colours of a sheet."""

    body: str
    edge: str
    outline: str
    pain: str
    nerve: str


class _Area(NamedTuple):
    """A rectangle: its left, top, right and bottom."""

    left: float
    top: float
    right: float
    bottom: float


_COLOUR = _Ink("#f5f3ef", "#a3adb0", "#44535a", "#a84a08", "#14508c")
_GREY = _Ink("#ffffff", "#8c8c8c", "#303030", "#000000", "#000000")


def body_svg(pain: Mapping[str, float], nerve: Mapping[str, float], *, mono: bool) -> str:
    """Return the front and, at its right, the back of a person as SVG, places shaded by share of days.

    `pain` and `nerve` give the share of each place from 0 to 1; places that are in neither view, such as
    `other`, are left out. Slanting lines stand for pain and dots for changed feeling, the closer the more
    often, so that both can be told apart without colour. There are no words in it.
    """
    figure, ink = body_figure(), _GREY if mono else _COLOUR
    steps = {"p": _steps(pain), "n": _steps(nerve)}
    shades = "".join(_shades_used(figure, kind, of, ink) for kind, of in steps.items())
    outline = f'<path id="o" d="{figure.front.outline}"/>'
    first, second = (_drawn(view, name, steps, ink) for name, view in zip("fb", figure.views, strict=True))
    moved = f'<g transform="translate({figure.width + BESIDE:g} 0)">{second}</g>'
    size = (2 * figure.width + BESIDE, figure.height)
    return _svg(size, f"<defs>{outline}{shades}</defs>{first}{moved}")


def body_key_svg(kind: str, step: int, *, mono: bool) -> str:
    """Return a small rectangle that shows one step of shading, from 1 to 4, of `pain` or `nerve`."""
    ink, (width, height) = _GREY if mono else _COLOUR, _KEY
    frame = f'<path d="M.5 .5H{width - 0.5:g}V{height - 0.5:g}H.5Z" fill="{{}}" stroke="{{}}"/>'
    clip = f'<clipPath id="k">{frame.format("#000", "none")}</clipPath>'
    area = _Area(0, 0, width, height)
    shades = f'<g clip-path="url(#k)">{_shades(kind[:1], step, area, ink)}</g>'
    return _svg(_KEY, clip + frame.format("#ffffff", "none") + shades + frame.format("none", ink.outline))


def _svg(size: tuple[float, float], inner: str) -> str:
    width, height = size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" stroke-linejoin="round" stroke-linecap="round">{inner}</svg>'
    )


def _steps(shares: Mapping[str, float]) -> dict[int, list[str]]:
    """Return the places of each step of shading."""
    return {
        step: [place for place, share in shares.items() if step_of(share) == step]
        for step in range(1, STEPS + 1)
    }


def _shades_used(figure: BodyFigure, kind: str, steps: Mapping[int, Iterable[str]], ink: _Ink) -> str:
    """Return the lines or dots of each step, over all of its places; both views lie on one grid."""
    parts = []
    for step, places in steps.items():
        paths = [view.places[place] for view in figure.views for place in places if place in view.places]
        if paths:
            parts.append(f'<g id="{kind}{step}">{_shades(kind, step, _around(paths), ink)}</g>')
    return "".join(parts)


def _drawn(view: BodyView, name: str, steps: Mapping[str, Mapping[int, list[str]]], ink: _Ink) -> str:
    """Return one view; every path is written once and used again by its name."""
    ids = {place: f"{name}{index}" for index, place in enumerate(view.places)}
    paths = "".join(f'<path id="{ids[place]}" d="{path}"/>' for place, path in view.places.items())
    shaded = "".join(
        _cut_out(f"{kind}{step}", [ids[place] for place in places if place in ids], name)
        for kind, of in steps.items()
        for step, places in of.items()
    )
    return (
        f"<defs>{paths}</defs>{_used(['o'], fill=ink.body)}{_used(ids.values(), fill='#ffffff')}{shaded}"
        f"{_used(ids.values(), fill='none', stroke=ink.edge, width=0.8)}"
        f'<path d="{" ".join(view.lines)}" fill="none" stroke="{ink.edge}" stroke-width=".8"/>'
        f"{_used(['o'], fill='none', stroke=ink.outline, width=1.6)}"
    )


def _used(ids: Iterable[str], *, fill: str, stroke: str = "none", width: float = 0) -> str:
    uses = "".join(f'<use href="#{one}"/>' for one in ids)
    return f'<g fill="{fill}" stroke="{stroke}" stroke-width="{width:g}">{uses}</g>'


def _cut_out(shade: str, ids: list[str], name: str) -> str:
    """Return lines or dots, seen only inside some paths."""
    if not ids:
        return ""
    uses = "".join(f'<use href="#{one}"/>' for one in ids)
    clip = f"{name}{shade}"
    return f'<clipPath id="{clip}">{uses}</clipPath><g clip-path="url(#{clip})"><use href="#{shade}"/></g>'


def _shades(kind: str, step: int, area: _Area, ink: _Ink) -> str:
    """Return the lines (`p`, pain) or dots (`n`, changed feeling) of a step over an area."""
    if kind == "p":
        lines = _lines(area, LINE_GAPS[step - 1])
        return f'<path d="{lines}" fill="none" stroke="{ink.pain}" stroke-width="{_LINE}"/>'
    gap = DOT_GAPS[step - 1]
    rows = _rows(area, gap)
    dotted = f'<path d="{rows}" fill="none" stroke="{{}}" stroke-width="{{}}" stroke-dasharray="0 {gap}"/>'
    return dotted.format("#ffffff", _HALO) + dotted.format(ink.nerve, _DOT)


def _lines(area: _Area, gap: float) -> str:
    """Return lines that rise to the right, on one grid for the whole figure."""
    apart, height = gap * _SLANT, area.bottom - area.top
    first = (area.left + area.top) // apart
    count = int((area.right - area.left + height) // apart) + 2
    feet = ((first + index) * apart - area.bottom for index in range(count))
    return "".join(
        f"M{_short(foot)} {_short(area.bottom)}l{_short(height)} {_short(-height)}" for foot in feet
    )


def _rows(area: _Area, gap: float) -> str:
    """Return rows along which a dash of no length every `gap` makes dots, every second row moved by half."""
    apart = gap * 0.866
    first, left = int(area.top // apart), area.left // gap * gap
    rows = range(first, int(area.bottom // apart) + 2)
    return "".join(
        f"M{_short(left + (row % 2 - 2) * gap / 2)} {_short(row * apart)}H{_short(area.right + gap)}"
        for row in rows
    )


def _around(paths: Iterable[str]) -> _Area:
    """Return the rectangle round all points of some paths."""
    numbers = [float(word) for path in paths for word in path.translate(_LETTERS).split()]
    across, down = numbers[0::2], numbers[1::2]
    return _Area(min(across), min(down), max(across), max(down))


_LETTERS = str.maketrans("MLCZ", "    ")


def _short(number: float) -> str:
    """Return a number with one place after the point at most."""
    return f"{number:.1f}".removesuffix(".0")
