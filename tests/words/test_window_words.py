"""What is said of the healing windows."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from journal.reading.values import Window
from journal.records import WindowKind
from journal.words import english
from journal.words.windows import (
    short_window_title,
    shortest_window_title,
    window_source,
    window_text,
    window_title,
)

SCAR = Window(WindowKind.SCAR, date(2026, 2, 23), date(2026, 4, 6))
SAID = replace(SCAR, is_overridden=True, note="Told on the ward.", override="x")


def test_that_titles_are_those_of_the_rules() -> None:
    titles = [window_title(english(), replace(SCAR, kind=kind)) for kind in WindowKind]
    assert titles == [
        "Early relief",
        "Scar near a nerve may show",
        "Three-month checkpoint",
        "Nerve recovery",
        "Narrowing may return",
        "Your own window",
    ]


def test_that_an_overridden_window_says_so_in_every_title() -> None:
    assert window_title(english(), SAID) == "Scar near a nerve may show (as your surgeon said)"
    assert short_window_title(english(), SAID) == "Scar may show (as your surgeon said)"


def test_that_the_persons_own_title_is_used() -> None:
    own = replace(SAID, kind=WindowKind.OWN, title="Brace {x}")
    assert window_title(english(), own) == "Brace {x} (as your surgeon said)"
    assert short_window_title(english(), replace(own, title="  ")) == "Own window (as your surgeon said)"


def test_that_an_overridden_window_names_no_published_source() -> None:
    assert window_source(english(), SAID) == "What your surgeon said, as you wrote it down."
    assert "S9" in window_source(english(), SCAR)


def test_that_a_text_carries_the_persons_note() -> None:
    text = window_text(english(), replace(SAID, note="Walk {a lot}"))
    assert text.endswith("These are the days your surgeon gave. Your note: Walk {a lot}")
    assert "surgeon gave" not in window_text(english(), SCAR)


@pytest.mark.parametrize("kind", WindowKind)
def test_that_every_window_is_told_in_a_few_short_sentences_without_forbidden_words(kind: WindowKind) -> None:
    window = replace(SCAR, kind=kind)
    text = window_text(english(), window)
    sentences = re.findall(r"[^.]+\.", text)
    assert 1 <= len(sentences) <= 4
    assert max(len(sentence.split()) for sentence in sentences) <= 25
    said = " ".join([window_title(english(), window), text, window_source(english(), window)]).lower()
    assert not re.search(r"detect|diagnos|predict|\brisk|\bnormal|\bahead\b|\bbehind\b", said)
    assert len(short_window_title(english(), window)) <= 15


def test_that_the_shortest_title_still_says_whose_days_they_are() -> None:
    assert shortest_window_title(english(), SCAR) == "Scar"
    assert shortest_window_title(english(), SAID) == "Scar (surgeon)"
