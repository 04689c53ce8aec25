"""What the surgeon said of a window, or the person hid, stands on every picture of the timeline."""

from __future__ import annotations

from datetime import date

import pytest

from journal.charts import GREY, LIGHT, PAPER, Look, Part, View, svg_timeline
from journal.records import WindowKind, WindowOverride
from tests.charts.builders import SURGERY, WORDS, drawn, faults, identity, recovery, surgery, texts

DONE = surgery()
AS_OF = date(2026, 3, 11)
LATER_SCAR = WindowOverride(identity("later"), DONE.id, WindowKind.SCAR, 56, 100)
BRACE = WindowOverride(identity("brace"), DONE.id, WindowKind.OWN, 0, 30, title="Brace")
NO_CHECKPOINT = WindowOverride(identity("none"), DONE.id, WindowKind.CHECKPOINT, hidden=True)
SAID = recovery(AS_OF, DONE, LATER_SCAR, BRACE, NO_CHECKPOINT)


@pytest.mark.parametrize("look", [LIGHT, PAPER, GREY])
def test_that_other_days_an_own_window_and_a_hidden_one_say_so(look: Look) -> None:
    _, chart = drawn(SAID, look=look)
    said = texts(chart)
    assert "Scar near a nerve may show (as your surgeon said)" in said
    assert "Brace (as your surgeon said)" in said
    assert "As your surgeon said" in said
    assert "Hidden: Three-month checkpoint" in said
    assert faults(chart) == []


def test_that_a_picture_file_says_so_too() -> None:
    svg = svg_timeline(SAID, View(titled=True), PAPER, WORDS, (9.0, 6.0)).decode("utf-8")
    for text in ("Scar near a nerve may show (as your surgeon said)", "Hidden: Three-month checkpoint"):
        assert text in svg


def test_that_a_timeline_as_described_names_nothing_of_the_kind() -> None:
    _, chart = drawn(recovery(AS_OF, DONE))
    assert not [text for text in texts(chart) if "surgeon said" in text or "idden" in text]


def test_that_many_hidden_windows_are_counted() -> None:
    kinds = (WindowKind.RELIEF, WindowKind.SCAR, WindowKind.CHECKPOINT)
    hidden = [WindowOverride(identity(kind), DONE.id, kind, hidden=True) for kind in kinds]
    _, chart = drawn(recovery(AS_OF, DONE, *hidden))
    assert "3 healing windows are hidden" in texts(chart)


def test_that_a_hidden_window_outside_the_days_shown_is_not_named() -> None:
    _, chart = drawn(SAID, View(first=SURGERY, last=date(2026, 2, 1)))
    assert not [text for text in texts(chart) if "Hidden" in text]


def test_that_a_timeline_without_windows_names_no_hidden_one() -> None:
    _, chart = drawn(SAID, View(hidden=frozenset({Part.WINDOWS})))
    assert not [text for text in texts(chart) if "Hidden" in text]


def test_that_a_person_may_name_a_hidden_window_as_they_like() -> None:
    named = WindowOverride(identity("own"), DONE.id, WindowKind.OWN, 0, 30, hidden=True, title="$x$\n\x07🦴")
    _, chart = drawn(recovery(AS_OF, DONE, named))
    assert [text for text in texts(chart) if text.startswith("Hidden: $x$")]
    assert faults(chart) == []
