"""Translators find every sentence, and what they write is said."""

from __future__ import annotations

import ast
import importlib.util
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from journal.words import dates, english, fields, names, urgent, words_of
from journal.words.errors import PHRASES, sentence
from journal.words.reports import what_records

PROGRAM = Path(__file__).parent.parent.parent


def script() -> Any:
    found = importlib.util.spec_from_file_location(
        "catalogue", PROGRAM / "resources" / "translations" / "catalogue.py"
    )
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def catalogue() -> Any:
    return script()


@pytest.fixture(scope="module")
def template(catalogue: Any) -> Any:
    return catalogue.template()


@pytest.fixture(scope="module")
def template_file(catalogue: Any, template: Any) -> bytes:
    made: bytes = catalogue.template_file(template)
    return made


def test_that_every_sentence_that_is_kept_is_collected(template: Any) -> None:
    kept = [*PHRASES.values(), *dates.MONTHS, *fields.ENTRY_FIELDS.values(), *names.QUALITIES.values()]
    assert [message for message in [*kept, *urgent.SIGNS.values()] if message not in template] == []


def test_that_counts_are_collected_with_both_forms(template: Any) -> None:
    message = template.get("{count} entry")
    assert message.id == ("{count} entry", "{count} entries")
    assert not [one for one, many in fields.LISTS.values() if template.get(one).id != (one, many)]


def test_that_the_template_does_not_change_with_the_day_it_is_made(template_file: bytes) -> None:
    assert b"POT-Creation-Date: 2026-01-01" in template_file


def test_that_the_template_that_translators_get_holds_what_the_program_says(
    catalogue: Any, template_file: bytes
) -> None:
    kept = (catalogue.FOLDER / "recovery-journal.pot").read_bytes()
    is_alike = kept == template_file  # not asserted itself: to show where they differ takes minutes
    assert is_alike, "please run: python resources/translations/catalogue.py"


def test_that_gettext_goes_by_no_name_that_is_not_collected(catalogue: Any) -> None:
    found = [
        f"{path.relative_to(PROGRAM)}:{node.lineno}"
        for room in ("journal", "ui")
        for path in sorted((PROGRAM / room).rglob("*.py"))
        if re.search(r"= [\w.]+\.gettext\b", source := path.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "gettext"
        and not (isinstance(node.targets[0], ast.Name) and node.targets[0].id in catalogue.KEYWORDS)
        and path.name != "language.py"
    ]
    assert found == []


def test_that_a_translation_is_said(tmp_path: Path) -> None:
    german = Catalog(locale="de")
    german.add("{day} {month} {year}", "{day}. {month} {year}")
    german.add("January", "Januar")
    german.add(("{count} entry", "{count} entries"), ("{count} Eintrag", "{count} Einträge"))
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "recovery-journal.mo").open("wb") as written:
        write_mo(written, german)
    words = words_of("de", tmp_path)
    assert dates.long_date(words, date(2026, 1, 12)) == "12. Januar 2026"
    assert what_records(words, {"entries": 2}) == "2 Einträge"
    assert what_records(words_of("fr", tmp_path), {"entries": 1}) == "1 entry"


def test_that_english_stands_in_the_source() -> None:
    from journal.errors import KnownError

    assert sentence(english(), KnownError("json-empty")) == "It is empty."
