"""How the window looks on this computer: theme and size of text."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QWidget

from ui.form_rows import add_row
from ui.menus import THEMES
from ui.pages.settings.section import Section, Surroundings
from ui.theme import TEXT_SIZES
from ui.widgets.inputs import ChoiceBox
from ui.widgets.text import Quiet


class AppearanceSection(Section):
    """Theme and text size; both take hold at once."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        intro = words.gettext("This belongs to this computer, not to the journal.")
        super().__init__(around, words.gettext("How it looks"), intro, parent)
        self._themes = tuple(THEMES)
        self.theme_box = ChoiceBox()
        self.theme_box.addItems([words.gettext(THEMES[name]) for name in self._themes])
        self.size_box = ChoiceBox()
        self.size_box.addItems([words.gettext("{percent} %").format(percent=size) for size in TEXT_SIZES])
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.body.addLayout(form)
        add_row(form, words.gettext("&Colours"), self.theme_box)
        add_row(form, words.gettext("Size of &text"), self.size_box)
        self.body.addWidget(Quiet(words.gettext("Ctrl and + makes text larger, Ctrl and − smaller.")))
        self.theme_box.activated.connect(self._choose_theme)
        self.size_box.activated.connect(self._choose_size)
        around.theme.changed.connect(self._show)
        self._show()

    def _choose_theme(self, index: int) -> None:
        self.around.theme.choose(self._themes[index])

    def _choose_size(self, index: int) -> None:
        self.around.theme.choose_text(TEXT_SIZES[index])

    def _show(self) -> None:
        theme = self.around.theme
        self.theme_box.setCurrentIndex(self._themes.index(theme.name))
        nearest = min(range(len(TEXT_SIZES)), key=lambda index: abs(TEXT_SIZES[index] - theme.text_percent))
        self.size_box.setCurrentIndex(nearest)
