"""The colours of the three themes, each text at least 4.5 : 1 against what it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette


class Colours(NamedTuple):
    """One theme's colours as `#rrggbb`.

    `page` lies under everything, `card` under what is written, `rail` under the list of pages. `line`
    parts cards and fields, `accent` marks what is chosen, `soft` is a quiet ground for notices.
    """

    page: str
    rail: str
    card: str
    soft: str
    text: str
    quiet: str
    line: str
    button: str
    accent: str
    on_accent: str
    off: str

    def text_pairs(self) -> list[tuple[str, str]]:
        """Return every pair of text and ground that the window shows."""
        grounds = (self.page, self.rail, self.card, self.soft, self.button)
        pairs = [(text, ground) for text in (self.text, self.quiet, self.accent) for ground in grounds]
        return [*pairs, (self.on_accent, self.accent)]


LIGHT = Colours(
    page="#f3f6f6",
    rail="#e6eded",
    card="#ffffff",
    soft="#e3f0f1",
    text="#1b2a2e",
    quiet="#4a5b60",
    line="#85979b",
    button="#f7fafa",
    accent="#0b6270",
    on_accent="#ffffff",
    off="#6c7b80",
)
DARK = Colours(
    page="#141b1e",
    rail="#0f1517",
    card="#1d262a",
    soft="#20343a",
    text="#e8eef0",
    quiet="#b2c0c5",
    line="#62757d",
    button="#263136",
    accent="#6fc8d4",
    on_accent="#06262c",
    off="#8a999e",
)
HIGH_CONTRAST = Colours(
    page="#000000",
    rail="#000000",
    card="#000000",
    soft="#000000",
    text="#ffffff",
    quiet="#ffffff",
    line="#ffffff",
    button="#000000",
    accent="#7fe9f7",
    on_accent="#000000",
    off="#c0c0c0",
)


def palette_of(colours: Colours) -> QPalette:
    """Return the Fusion palette of a theme. `Mid` holds the lines, `AlternateBase` the soft ground."""
    from PySide6.QtGui import QColor, QPalette

    role = QPalette.ColorRole
    palette = QPalette(QColor(colours.button), QColor(colours.page))
    for roles, colour in (
        ((role.Window,), colours.page),
        ((role.Base,), colours.card),
        ((role.AlternateBase, role.ToolTipBase), colours.soft),
        ((role.Button,), colours.button),
        ((role.WindowText, role.Text, role.ButtonText, role.BrightText, role.ToolTipText), colours.text),
        ((role.PlaceholderText,), colours.quiet),
        ((role.Mid,), colours.line),
        ((role.Highlight, role.Accent, role.Link, role.LinkVisited), colours.accent),
        ((role.HighlightedText,), colours.on_accent),
        ((role.Midlight,), colours.rail),
    ):
        for one in roles:
            palette.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(colours.off))
    return palette


OUTLINED = (
    "QLineEdit",
    "QPlainTextEdit",
    "QTextEdit",
    "QComboBox",
    "QAbstractSpinBox",
    "QPushButton",
    "QCheckBox",
    "QRadioButton",
    "QListView",
    "QTableView",
)
"""Kinds of widget whose outline Fusion draws in a darker shade of the window, unseen on a dark ground."""


def outlined_palette_of(colours: Colours) -> QPalette:
    """Return the palette of `OUTLINED` widgets: on dark grounds their window role makes the outline light."""
    from PySide6.QtGui import QColor, QPalette

    palette = palette_of(colours)
    if _luminance(colours.page) < 0.2:
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.off).lighter(140))
    return palette


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2 counts it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
