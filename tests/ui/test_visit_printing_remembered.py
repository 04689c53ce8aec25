"""What was chosen for the last report: kept in the settings, read again whatever has become of it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.paper import Paper
from journal.paper.visit.choice import PRESETS, PeriodKind, Preset, VisitChoice, VisitPart
from ui.settings import Settings
from ui.visit_printing.remembered import Asked, asked_in, kept, preset_of

AT_FIRST = Asked(PRESETS[Preset.SURGEON], Paper.LETTER)
OWN = VisitChoice(
    parts=frozenset({VisitPart.SUMMARY, VisitPart.ENTRIES}),
    period=PeriodKind.DATES,
    first=date(2026, 1, 5),
    last=date(2026, 3, 1),
    names=False,
    notes=False,
    mono=True,
)


@pytest.mark.parametrize("choice", [OWN, *PRESETS.values(), VisitChoice(parts=frozenset())])
def test_that_a_choice_is_read_as_it_was_kept(choice: VisitChoice) -> None:
    asked = Asked(choice, Paper.A4)
    assert asked_in(kept(asked), Paper.LETTER) == asked


def test_that_a_preset_is_kept_by_its_name() -> None:
    assert '"for": "physiotherapist"' in kept(Asked(PRESETS[Preset.PHYSIOTHERAPIST], Paper.A4))
    assert '"parts"' not in kept(Asked(PRESETS[Preset.PHYSIOTHERAPIST], Paper.A4))
    assert preset_of(OWN.parts) is None


@pytest.mark.parametrize(
    "line",
    ["", "x", "[]", "7", "null", '{"for":"grandmother"}', '{"parts":7}', '{"period":[1]}', "[" * 100_000],
)
def test_that_what_cannot_be_read_is_as_at_first(line: str) -> None:
    assert asked_in(line, Paper.LETTER) == AT_FIRST


def test_that_each_thing_is_read_by_itself() -> None:
    line = (
        '{"parts":["summary","sunshine",4],"period":"dates","first":"2026-02-30","last":"2026-03-01",'
        '"names":"perhaps","mono":true,"paper":"a9"}'
    )
    read = VisitChoice(
        parts=frozenset({VisitPart.SUMMARY}), period=PeriodKind.DATES, last=date(2026, 3, 1), mono=True
    )
    assert asked_in(line, Paper.LETTER) == Asked(read, Paper.LETTER)


def test_that_days_in_the_wrong_order_are_let_go() -> None:
    line = kept(Asked(replace(OWN, first=date(2026, 4, 1)), Paper.A4))
    choice = asked_in(line, Paper.A4).choice
    assert (choice.first, choice.last) == (None, None)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60)
@given(
    said=st.dictionaries(
        st.sampled_from(["for", "parts", "period", "first", "last", "names", "notes", "mono", "paper"]),
        json_values,
    )
)
def test_that_any_line_gives_a_choice_that_can_be_kept(said: dict[str, Any]) -> None:
    import json

    asked = asked_in(json.dumps(said), Paper.A4)
    assert asked_in(kept(asked), Paper.LETTER) == asked


def test_that_the_line_outlives_the_window(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    first = Settings(file)
    first.visit_choice = kept(Asked(OWN, Paper.A4))
    first.write()
    assert asked_in(Settings(file).visit_choice, Paper.LETTER) == Asked(OWN, Paper.A4)


def test_that_an_unreadable_file_is_as_good_as_none(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    file.write_bytes(b"[visit]\nchoice=@ByteArray(\xff\xfe\n\x00{{\n")
    assert asked_in(Settings(file).visit_choice, Paper.LETTER) == AT_FIRST
