from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.colours import DARK, HIGH_CONTRAST, LIGHT, Colours, contrast
from ui.settings import Settings
from ui.theme import Theme, ThemeName
from ui.widgets.text import Quiet, Text, Title

ALL = [LIGHT, DARK, HIGH_CONTRAST]


@pytest.fixture(autouse=True)
def _as_it_was(theme: Theme) -> Iterator[None]:
    yield
    theme.choose(ThemeName.LIGHT)
    theme.choose_text(100)


def test_that_contrast_is_counted_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@pytest.mark.parametrize("colours", ALL)
def test_that_all_text_stands_out_from_its_ground(colours: Colours) -> None:
    assert {pair: contrast(*pair) for pair in colours.text_pairs() if contrast(*pair) < 4.5} == {}


def test_that_high_contrast_is_higher_still() -> None:
    assert all(contrast(*pair) >= 7 for pair in HIGH_CONTRAST.text_pairs())


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST])
def test_that_the_palette_shown_keeps_the_contrast(theme: Theme, qapp: QApplication, name: ThemeName) -> None:
    theme.choose(name)
    role, palette = QPalette.ColorRole, qapp.palette()
    for text, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
        (role.ToolTipText, role.ToolTipBase),
    ):
        assert contrast(palette.color(text).name(), palette.color(ground).name()) >= 4.5


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST])
def test_that_text_grows_with_the_chosen_size_in_every_theme(
    theme: Theme, qtbot: QtBot, name: ThemeName
) -> None:
    title, quiet = Title("Title"), Quiet("quiet")
    for label in (title, quiet):
        qtbot.addWidget(label)
        label.show()
    theme.choose(name)
    theme.choose_text(200)
    QApplication.processEvents()

    assert title.font().family() == "Noto Sans"
    assert title.font().pointSizeF() == pytest.approx(33)
    assert title.font().bold()
    assert quiet.font().pointSizeF() == pytest.approx(19.8)


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST])
def test_that_text_that_is_on_the_screen_already_grows_in_every_theme(
    theme: Theme, qtbot: QtBot, name: ThemeName
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    inside = QWidget(window)
    text, title = Text("Text", inside), Title("Title", inside)
    window.show()
    theme.choose(name)
    QApplication.processEvents()
    theme.choose_text(200)
    QApplication.processEvents()

    assert text.font().pointSizeF() == pytest.approx(22)
    assert title.font().pointSizeF() == pytest.approx(33)


def test_that_text_sizes_stay_between_80_and_200_percent(theme: Theme) -> None:
    theme.choose_text(500)
    assert theme.text_percent == 200
    assert theme.text_step(1) == 200
    theme.choose_text(10)
    assert theme.text_percent == 80


def test_that_following_the_system_shows_a_real_theme(theme: Theme, qapp: QApplication) -> None:
    theme.choose(ThemeName.SYSTEM)
    dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark

    assert theme.name is ThemeName.SYSTEM
    assert theme.shown is (ThemeName.DARK if dark else ThemeName.LIGHT)


def test_that_an_icon_takes_the_colour_asked_for(theme: Theme) -> None:
    image = theme.icon("plus", "#123456").pixmap(24, 24).toImage()
    drawn = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }

    assert drawn == {"#123456"}


def test_that_settings_are_there_again(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.theme, settings.text_percent = ThemeName.DARK, 125
    settings.last_journal = tmp_path / "a b.journal"
    settings.write()
    again = Settings(tmp_path / "settings.ini")

    assert (again.theme, again.text_percent) == (ThemeName.DARK, 125)
    assert again.last_journal == tmp_path / "a b.journal"


@pytest.mark.parametrize("said", ["", "purple", "1e9", "-5", "²"])
def test_that_settings_nobody_could_mean_are_passed_over(tmp_path: Path, said: str) -> None:
    (tmp_path / "settings.ini").write_text(f"[look]\ntheme={said}\ntext={said}\n", "utf-8")
    settings = Settings(tmp_path / "settings.ini")

    assert (settings.theme, settings.text_percent) == (ThemeName.SYSTEM, 100)
    assert settings.geometry is None


@pytest.mark.parametrize("colours", [LIGHT, DARK, HIGH_CONTRAST])
def test_that_the_outlines_of_numbers_and_choices_can_be_seen(colours: Colours) -> None:
    assert contrast(colours.line, colours.card) >= 3
