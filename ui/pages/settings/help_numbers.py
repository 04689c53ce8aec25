"""Whom to ring: the region with its emergency number, and the surgical team."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from journal.records import EMERGENCY_NUMBERS, Region
from journal.words import Words
from ui.pages.settings.kept_form import KeptForm
from ui.pages.settings.person import add_history
from ui.pages.settings.section import Section, Surroundings
from ui.widgets.choices import regions
from ui.widgets.fields import Field, choice_field, line_field
from ui.widgets.record_form import RecordForm
from ui.widgets.text import Quiet


class HelpNumbersSection(Section):
    """Region, emergency number and the team's phone, kept as soon as they are chosen."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        words = around.session.words
        intro = words.gettext("“Get help now” shows these numbers on every page.")
        super().__init__(around, words.gettext("Help and phone numbers"), intro, parent)
        self.form = RecordForm(words, help_fields(words))
        self.body.addWidget(self.form)
        self.kept = KeptForm(around.session, self.form, self)
        self.add_below(Quiet(words.gettext("What you write here is kept as soon as you go on.")))

        self.history_one = add_history(self)

    def leave(self) -> None:
        """Keep what is typed."""
        self.kept.keep()


def help_fields(words: Words) -> tuple[Field, Field, Field]:
    """Return the fields for region, emergency number and the team's phone.

    Choosing a region fills in its number, unless the person has written one of their own.
    """
    region = choice_field("region", words.gettext("&Region"), regions(words))
    number = line_field(
        "emergency_number",
        words.gettext("E&mergency number"),
        words.gettext("Change it where you are told another one."),
        letters=24,
    )
    phone = line_field(
        "team_phone",
        words.gettext("&Phone of your surgical team"),
        words.gettext("The ward, the clinic or the nurse who knows about your surgery."),
        letters=36,
    )
    if isinstance(region.widget, QComboBox):
        region.widget.activated.connect(lambda: _fill_in(region, number))
    return region, number, phone


def _fill_in(region: Field, number: Field) -> None:
    chosen = region.read()
    known = {*EMERGENCY_NUMBERS.values(), ""}
    if isinstance(chosen, Region) and number.read() in known:
        number.show(EMERGENCY_NUMBERS[chosen])
