"""How the window looks: palette, font and text size, icons in the colour of the text."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QRectF, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from journal.places import RESOURCES
from ui.colours import DARK, HIGH_CONTRAST, LIGHT, OUTLINED, Colours, outlined_palette_of, palette_of

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

FONT = "Noto Sans"
POINTS = 11.0
SMALLEST_TEXT, LARGEST_TEXT = 80, 200
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
_FONT_FILES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")

SIZES = {"Title": (1.5, True), "Heading": (1.15, True), "Quiet": (0.9, False), "Number": (2.0, True)}
"""Classes of label whose text differs from the rest: their factor, and whether bold."""


class ThemeName(StrEnum):
    """What a person can choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


_COLOURS = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK, ThemeName.HIGH_CONTRAST: HIGH_CONTRAST}


class Theme(QObject):
    """The look of the whole application; `changed` tells after palette or text size have changed."""

    changed = Signal()

    def __init__(self, name: ThemeName = ThemeName.SYSTEM, text_percent: int = 100) -> None:
        super().__init__()
        self._name = name
        self._percent = _within(text_percent)
        self._icons: dict[tuple[str, str, int], QIcon] = {}
        self._app: QApplication | None = None
        self._system_is_dark = False
        self.has_icons = False
        """Icons are drawn once the first page is on the screen, since drawing them takes time."""

    @property
    def name(self) -> ThemeName:
        """What was chosen, `SYSTEM` included."""
        return self._name

    @property
    def shown(self) -> ThemeName:
        """What is shown: light, dark or high contrast, never `SYSTEM`."""
        if self._name is not ThemeName.SYSTEM:
            return self._name
        return ThemeName.DARK if self._system_is_dark else ThemeName.LIGHT

    @property
    def colours(self) -> Colours:
        """The colours shown."""
        return _COLOURS[self.shown]

    @property
    def text_percent(self) -> int:
        """The size of text, 100 being as designed."""
        return self._percent

    @property
    def text_scale(self) -> float:
        """The size of text as a factor."""
        return self._percent / 100

    def palette(self) -> QPalette:
        """Return the palette shown."""
        return palette_of(self.colours)

    def apply(self, app: QApplication) -> None:
        """Dress the application, now and whenever the choice or the system changes.

        The palettes are made for Qt's style Fusion, which `ui.start` asks for when it makes the application:
        asking here would have Python learn all of QStyle, which takes longer than anything else at start.
        """
        self._app = app
        self._system_is_dark = _is_dark(app.palette())  # its own palette, as long as it has not been dressed
        for file in _FONT_FILES:
            QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / file))
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._dress(app)

    def choose(self, name: ThemeName) -> None:
        """Show another theme."""
        self._name = name
        self._redress()

    def choose_text(self, percent: int) -> None:
        """Show text at another size, kept between 80 and 200 percent."""
        self._percent = _within(percent)
        self._redress()

    def text_step(self, by: int) -> int:
        """Return the size that lies `by` steps from the present one."""
        nearest = min(range(len(TEXT_SIZES)), key=lambda index: abs(TEXT_SIZES[index] - self._percent))
        return TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, nearest + by))]

    def icon(self, name: str, colour: str | None = None, size: int = 24) -> QIcon:
        """Return an icon of `resources/icons` in the colour of the text."""
        key = (name, colour or self.colours.text, round(size * max(1.0, self.text_scale)))
        if key not in self._icons:
            self._icons[key] = QIcon(_drawn(*key))
        return self._icons[key]

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        from PySide6.QtCore import Qt  # not before the first paint

        self._system_is_dark = scheme is Qt.ColorScheme.Dark
        if self._name is ThemeName.SYSTEM:
            self._redress()

    def _redress(self) -> None:
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        if app.styleSheet():
            app.setStyleSheet("")  # under one, widgets keep the size of text that they have
        app.setPalette(self.palette())
        if self.shown is not ThemeName.LIGHT:
            outlined = outlined_palette_of(self.colours)
            for kind in OUTLINED:
                app.setPalette(outlined, kind)  # type: ignore[arg-type]  # the stubs say bytes; it takes str
        app.setFont(_font(self.text_scale))
        app.setStyleSheet(_BORDERS if self.shown is ThemeName.HIGH_CONTRAST else "")
        for label, (factor, bold) in SIZES.items():
            sized = _font(self.text_scale * factor, bold=bold)
            app.setFont(sized, label)  # type: ignore[arg-type]  # likewise


def _is_dark(palette: QPalette) -> bool:
    role = QPalette.ColorRole
    return palette.color(role.Window).lightness() < palette.color(role.WindowText).lightness()


def _within(percent: int) -> int:
    return max(SMALLEST_TEXT, min(LARGEST_TEXT, percent))


def _font(scale: float, *, bold: bool = False) -> QFont:
    font = QFont(FONT)
    font.setPointSizeF(POINTS * scale)
    font.setBold(bold)
    return font


def _drawn(name: str, colour: str, size: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # only where an icon is drawn

    source = (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    pixmap = QPixmap(2 * size, 2 * size)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


_BORDERS = """
QPushButton, QToolButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QListView,
QTableView, QMenu { border: 1px solid palette(text); border-radius: 4px; padding: 4px 8px; }
QPushButton:checked, QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); }
QPushButton:default { border: 2px solid palette(text); }
QPushButton:focus, QToolButton:focus, QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus,
QComboBox:focus, QAbstractSpinBox:focus, QListView:focus, QTableView:focus
{ border: 3px solid palette(highlight); }
PartList, PartList:focus, CheckpointTable, CheckpointTable:focus { border: none; padding: 0; }
TwoLineList { padding: 0; }
QScrollBar { background: palette(window); border: 1px solid palette(text); }
QScrollBar:vertical { width: 16px; }
QScrollBar:horizontal { height: 16px; }
QScrollBar::handle { background: palette(text); margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: palette(window); }
QCheckBox:focus, QRadioButton:focus { border: 2px solid palette(highlight); }
QMenu::item:selected, QMenuBar::item:selected
{ background: palette(highlight); color: palette(highlighted-text); }
"""
