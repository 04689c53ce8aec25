"""The guide's drawings in the colours of the theme: each colour of a drawing stands for what it paints."""

from __future__ import annotations

from collections.abc import Mapping

from journal.places import RESOURCES
from ui.theme import ThemeName

FOLDER = RESOURCES / "guide"

_DARK: Mapping[str, str] = {
    "#2c3b40": "#dfe7ea",  # outlines
    "#84969a": "#8b9da4",  # fine lines
    "#0b6270": "#6fc8d4",  # accent
    "#e4efef": "#243136",  # flesh and other quiet grounds
    "#fffefb": "#27333a",  # paper
    "#efe4cc": "#77705d",  # bone
    "#dccba5": "#575140",  # the inside of bone
    "#a7c8d8": "#345c70",  # disc
    "#d8e9f1": "#5786a0",  # a disc's core
    "#fbeab9": "#6b5a2c",  # the sac round the nerves
    "#e2a31c": "#efb83c",  # nerve
    "#b4671c": "#d98a3a",  # pressed nerve
    "#e6c690": "#8c7340",  # ligament
    "#d9a9bb": "#7d4a60",  # scar
    "#7c3a57": "#f3c6d7",  # its fibres
    "#a3afb4": "#82929a",  # metal
    "#dbe9f6": "#243b52",  # the windows, as the timeline draws them
    "#f6e3d3": "#4a3525",
    "#e6e4ef": "#37334d",
    "#dcefe3": "#22402f",
    "#ece7dc": "#413b2a",
}
_HIGH_CONTRAST: Mapping[str, str] = {
    "#2c3b40": "#ffffff",
    "#84969a": "#ffffff",
    "#0b6270": "#7fe9f7",
    "#e4efef": "#161616",
    "#fffefb": "#000000",
    "#efe4cc": "#000000",
    "#dccba5": "#3a3a3a",
    "#a7c8d8": "#00324a",
    "#d8e9f1": "#0a6a96",
    "#fbeab9": "#3d3000",
    "#e2a31c": "#ffd200",
    "#b4671c": "#ff9a3d",
    "#e6c690": "#5a4a20",
    "#d9a9bb": "#4a0f2a",
    "#7c3a57": "#ffb3d2",
    "#a3afb4": "#5c5c5c",
    "#dbe9f6": "#000000",
    "#f6e3d3": "#000000",
    "#e6e4ef": "#000000",
    "#dcefe3": "#000000",
    "#ece7dc": "#000000",
}
COLOURS: Mapping[ThemeName, Mapping[str, str]] = {
    ThemeName.LIGHT: {colour: colour for colour in _DARK},
    ThemeName.DARK: _DARK,
    ThemeName.HIGH_CONTRAST: _HIGH_CONTRAST,
}
"""Of each theme that is shown, what takes the place of a drawing's own colours, which are the light ones."""


def coloured(picture: str, theme: ThemeName) -> bytes:
    """Return a drawing as SVG in the colours of a theme; FileNotFoundError for one that there is not."""
    source = (FOLDER / f"{picture}.svg").read_text("utf-8")
    for own, shown in COLOURS[theme].items():
        source = source.replace(f'"{own}"', f'"{shown}"')
    return source.encode()
