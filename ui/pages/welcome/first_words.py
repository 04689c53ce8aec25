"""What is said before anything is asked: what the program is for, and what it is not for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from journal.words import Words
from ui.pages.welcome.step import Step
from ui.widgets.buttons import RoomyButton
from ui.widgets.card import Card
from ui.widgets.text import Quiet, Text


def first_words(words: Words, ask_sample: Callable[[str], object]) -> tuple[Step, QPushButton]:
    """Return the first step and its button for a made-up journal."""
    step = Step(words.gettext("Welcome"), "", None)
    card = Card()
    for said in _sentences(words):
        card.body.addWidget(Text(said))
    sample = RoomyButton(words.gettext("Look at a &sample first"))
    sample.setMenu(_stories(words, ask_sample, sample))
    row = QHBoxLayout()
    row.addWidget(sample)
    row.addStretch(1)
    card.body.addWidget(
        Quiet(words.gettext("A sample is a made-up journal, to see what this one can become."))
    )
    card.body.addLayout(row)
    step.column.insertWidget(1, card)
    return step, sample


def _sentences(words: Words) -> tuple[str, ...]:
    return (
        words.gettext(
            "This journal helps you to write down how your back and legs are after surgery, to see it over "
            "time, and to take it to your doctor."
        ),
        words.gettext("It does not replace your doctor, who diagnoses and treats."),
        words.gettext(
            "It is made for surgery of the lower and upper back. Surgery of the neck is not covered."
        ),
        words.gettext("What you write is kept in one file on this computer and goes nowhere by itself."),
        words.gettext(
            "If something needs checking now, “Get help now” is on every page. Do not wait for this program."
        ),
        words.gettext(
            "A few questions follow. Each can be left out, and all of them are found again in Settings."
        ),
    )


def _stories(words: Words, ask_sample: Callable[[str], object], button: QPushButton) -> QMenu:
    menu = QMenu(button)

    def fill() -> None:
        from journal.sample import stories  # only when someone wants to look at one

        if menu.isEmpty():
            for story in stories():
                menu.addAction(words.gettext(story.line)).triggered.connect(
                    lambda _, name=story.name: ask_sample(name)
                )

    menu.aboutToShow.connect(fill)
    return menu
