"""The colours and letter sizes a timeline is drawn in: screen, high contrast, paper and grey paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from journal.places import RESOURCES
from journal.reading.values import Site
from journal.records import WindowKind

FONTS = RESOURCES / "fonts"
FONT_FAMILY = "Noto Sans"


@dataclass(frozen=True, slots=True)
class SiteLook:
    """How one site is drawn: colour, dash (on and off, in line widths; empty is solid) and marker."""

    colour: str
    dash: tuple[float, ...]
    marker: str


@dataclass(frozen=True, slots=True)
class AreaLook:
    """How a window or a medicine is filled, edged and, on grey paper, hatched; `ink` writes on it."""

    fill: str
    edge: str
    ink: str
    hatch: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """A palette and a letter size; `letters` is the ordinary size in points before `text_scale`."""

    background: str
    panel: str
    ink: str
    quiet: str
    grid: str
    rule: str
    accent: str
    on_accent: str
    sites: Mapping[Site, SiteLook]
    windows: Mapping[WindowKind, AreaLook]
    medicine: AreaLook
    as_needed: AreaLook
    scar_band: str
    nerve_band: str
    dot_opacity: float = 0.5
    letters: float = 10.0
    text_scale: float = 1.0
    line: float = 2.2
    fonts: Path = FONTS

    def scaled(self, text_scale: float) -> Look:
        """Return the same look with larger or smaller letters."""
        return replace(self, text_scale=text_scale)


_SOLID: tuple[float, ...] = ()
_DASHED = (4.2, 1.6)
_DOTTED = (1.1, 1.3)
_DASH_DOT = (4.0, 1.3, 1.1, 1.3)


def _sites(back: str, leg: str, numbness: str, tingling: str, weakness: str) -> dict[Site, SiteLook]:
    return {
        Site.BACK: SiteLook(back, _DASHED, "s"),
        Site.LEG: SiteLook(leg, _SOLID, "o"),
        Site.NUMBNESS: SiteLook(numbness, _SOLID, "^"),
        Site.TINGLING: SiteLook(tingling, _DOTTED, "D"),
        Site.WEAKNESS: SiteLook(weakness, _DASH_DOT, "v"),
    }


def _windows(
    relief: AreaLook,
    scar: AreaLook,
    checkpoint: AreaLook,
    nerve: AreaLook,
    narrowing: AreaLook,
    own: AreaLook,
) -> dict[WindowKind, AreaLook]:
    looks = (relief, scar, checkpoint, nerve, narrowing, own)
    return dict(zip(WindowKind, looks, strict=True))


LIGHT = Look(
    background="#ffffff", panel="#fbfbfa", ink="#1f2933", quiet="#56616d", grid="#e4e7eb", rule="#8a949f",
    accent="#0b6270", on_accent="#ffffff",
    windows=_windows(
        AreaLook("#dbe9f6", "#9dbddc", "#1d3d5c"),  # relief
        AreaLook("#f6e3d3", "#d9b08c", "#5e3510"),  # scar
        AreaLook("#e6e4ef", "#a9a3c4", "#3b3560"),  # checkpoint
        AreaLook("#dcefe3", "#98c4aa", "#1c4a30"),  # nerve
        AreaLook("#ece7dc", "#bfb394", "#4a4022"),  # narrowing
        AreaLook("#e3e8ec", "#a3b0bb", "#2b3944"),  # own
    ),
    medicine=AreaLook("#e4edf0", "#9fb6bf", "#20424c"),
    as_needed=AreaLook("#fbfbfa", "#9fb6bf", "#20424c"),
    scar_band="#fbf1e8", nerve_band="#f0f8f3",
    sites=_sites("#1f5fa8", "#a84a08", "#0f7050", "#7b46a8", "#6a6a14"),
)  # fmt: skip

DARK = Look(
    background="#1b1f24", panel="#20252b", ink="#eceff2", quiet="#aeb8c2", grid="#333a42", rule="#7d8894",
    accent="#6fc8d4", on_accent="#06262c",
    windows=_windows(
        AreaLook("#243b52", "#4a7199", "#dcebfa"),  # relief
        AreaLook("#4a3525", "#8a6646", "#fbe8d6"),  # scar
        AreaLook("#37334d", "#706899", "#e8e5f8"),  # checkpoint
        AreaLook("#22402f", "#4a7d60", "#dcf3e5"),  # nerve
        AreaLook("#413b2a", "#7d7250", "#f3ecd8"),  # narrowing
        AreaLook("#333b43", "#67747f", "#e6ebef"),  # own
    ),
    medicine=AreaLook("#283a40", "#54727c", "#dcebf0"),
    as_needed=AreaLook("#20252b", "#54727c", "#dcebf0"),
    scar_band="#2d2722", nerve_band="#1f2b25",
    sites=_sites("#7db5f0", "#f0a062", "#5fcf9f", "#c9a0f0", "#cfcf6a"),
)  # fmt: skip

HIGH_CONTRAST = Look(
    background="#000000", panel="#000000", ink="#ffffff", quiet="#ffffff", grid="#4d4d4d", rule="#ffffff",
    accent="#7fe9f7", on_accent="#000000",
    windows=_windows(
        AreaLook("#000000", "#ffffff", "#ffffff"),  # relief
        AreaLook("#000000", "#ffffff", "#ffffff"),  # scar
        AreaLook("#000000", "#ffffff", "#ffffff"),  # checkpoint
        AreaLook("#000000", "#ffffff", "#ffffff"),  # nerve
        AreaLook("#000000", "#ffffff", "#ffffff"),  # narrowing
        AreaLook("#000000", "#ffffff", "#ffffff"),  # own
    ),
    medicine=AreaLook("#000000", "#ffffff", "#ffffff"),
    as_needed=AreaLook("#000000", "#ffffff", "#ffffff"),
    scar_band="#33291c", nerve_band="#15291d",
    dot_opacity=0.75, line=2.8,
    sites=_sites("#6fc3ff", "#ffb14d", "#5dffb0", "#e0a8ff", "#ffff66"),
)  # fmt: skip

_PAPER_AREAS = {kind: replace(area, ink="#000000") for kind, area in LIGHT.windows.items()}
PAPER = replace(
    LIGHT,
    panel="#ffffff", ink="#000000", quiet="#3a3a3a", grid="#dddddd", rule="#555555",
    windows={**_PAPER_AREAS, WindowKind.SCAR: replace(_PAPER_AREAS[WindowKind.SCAR], hatch="///")},
    medicine=replace(LIGHT.medicine, ink="#000000"),
    as_needed=replace(LIGHT.as_needed, fill="#ffffff", ink="#000000"),
    letters=8.0, line=1.7,
)  # fmt: skip

_GREY_AREA = AreaLook("#ececec", "#6a6a6a", "#000000")
GREY = replace(
    PAPER,
    accent="#000000", on_accent="#ffffff",
    windows=_windows(
        _GREY_AREA, replace(_GREY_AREA, fill="#dddddd", hatch="///"), _GREY_AREA,
        replace(_GREY_AREA, fill="#f4f4f4"), _GREY_AREA, _GREY_AREA,
    ),
    medicine=_GREY_AREA,
    as_needed=replace(_GREY_AREA, fill="#ffffff"),
    scar_band="#ededed", nerve_band="#f7f7f7",
    dot_opacity=0.6,
    sites=_sites("#5a5a5a", "#000000", "#000000", "#4a4a4a", "#686868"),
)  # fmt: skip


def without_colour(look: Look) -> Look:
    """Return grey paper in the letter size of a look."""
    return replace(GREY, letters=look.letters, text_scale=look.text_scale, line=look.line, fonts=look.fonts)
