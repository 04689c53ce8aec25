"""Every error has a sentence, and every sentence is filled by what its error knows."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import string
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import journal.words.errors as room
from journal.actions.targets import _CODES
from journal.errors import FieldError, KnownError
from journal.words import english
from journal.words.errors import PHRASES, sentence

PROGRAM = Path(__file__).parent.parent.parent
SOURCES = [
    *sorted((PROGRAM / "journal").rglob("*.py")),
    *sorted((PROGRAM / "ui").rglob("*.py")),
    PROGRAM / "main.py",
]
PHRASED_ELSEWHERE = {"field"}  # every FieldError has one


@cache
def all_calls() -> list[tuple[str, str, ast.Call]]:
    """Every call by a plain name: the name, its place and the call; the source is parsed once."""
    return [
        (node.func.id, f"{path.relative_to(PROGRAM)}:{node.lineno}", node)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]


def calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    return ((place, call) for called, place, call in all_calls() if called == name)


def literals(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    return [*literals(node.body), *literals(node.orelse)] if isinstance(node, ast.IfExp) else []


def raised() -> Iterator[tuple[str, str, set[str] | None]]:
    """Yield place, code and parameters (None where they cannot be read off) of each error in the source."""
    for place, call in calls("KnownError"):
        for code in literals(call.args[0]):
            yield place, code, keywords(call)
    for place, call in calls("FieldError"):
        for reason in literals(call.args[1]):
            names = keywords(call)
            yield place, f"field-{reason}", None if names is None else names | PHRASED_ELSEWHERE
    for place, call in calls("Finding"):
        for code in literals(call.args[0]):
            yield place, code, keys(call.args[1]) if len(call.args) > 1 else set()


def keywords(call: ast.Call) -> set[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else {name for name in names if name is not None}


def keys(node: ast.expr) -> set[str] | None:
    if not isinstance(node, ast.Dict) or None in node.keys:  # `**more` cannot be read off
        return None
    return {literals(key)[0] for key in node.keys if key is not None}


def placeholders(phrase: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


def test_that_every_error_in_the_source_has_a_sentence() -> None:
    found = list(raised())
    assert len(found) > 60
    assert [(place, code) for place, code, _ in found if code not in PHRASES] == []


def test_that_every_sentence_is_filled_by_what_its_error_knows() -> None:
    wrong = [
        (place, code, placeholders(PHRASES[code]) - names)
        for place, code, names in raised()
        if names is not None and placeholders(PHRASES[code]) - names
    ]
    assert wrong == []


def test_that_what_the_system_says_has_a_sentence() -> None:
    assert set(_CODES.values()) <= set(PHRASES)
    assert all(placeholders(PHRASES[code]) == {"file"} for code in _CODES.values())


def test_that_every_room_of_sentences_is_merged_and_no_code_is_said_twice() -> None:
    modules = [
        importlib.import_module(f"{room.__name__}.{found.name}")
        for found in pkgutil.iter_modules(room.__path__)
    ]
    assert len(modules) >= 6
    said = [code for module in modules for code in module.PHRASES]
    assert sorted(said) == sorted(PHRASES)


@pytest.mark.parametrize(("code", "phrase"), sorted(PHRASES.items()))
def test_that_a_sentence_is_one_plain_line(code: str, phrase: str) -> None:
    assert phrase == " ".join(phrase.split())
    assert phrase[0].isupper() or phrase[0] in "{“"
    assert phrase.endswith((".", ":", "{reason}"))
    assert not placeholders(phrase) & {"", "code"}


def said(error: KnownError) -> str:
    return sentence(english(), error)


@pytest.mark.parametrize(
    ("error", "sentence_said"),
    [
        (
            FieldError("back", "score", value="11"),
            "“Back pain” must be a number from 0 to 10, whole or half, not “11”.",
        ),
        (
            FieldError("back", "score", value="11").inside("entries[17]"),
            "entries[17].back must be a number from 0 to 10, whole or half, not “11”.",
        ),
        (FieldError("", "record", value="4"), "This record must be a group of named fields, not “4”."),
        (
            FieldError("day", "before-birth", day=date(1979, 12, 31), born=date(1980, 1, 1)),
            "“Day” is 31 December 1979, before the day of birth, 1 January 1980. Please look at both again.",
        ),
        (
            FieldError("side", "choice", value="up", choices=["left", "right", "both"]),
            "“Side” cannot be “up”. It may be one of: left, right, both.",
        ),
        (
            KnownError("import-refused", file="a.json", reason=KnownError("json-empty")),
            "“a.json” was not read in, and nothing was changed: It is empty.",
        ),
    ],
)
def test_that_an_error_is_said_in_words(error: KnownError, sentence_said: str) -> None:
    assert said(error) == sentence_said


def test_that_a_quoted_value_cannot_break_the_sentence() -> None:
    told = said(FieldError("entries[0].note", "text", value="a\nb\x1b[31m{field}\u202e"))
    assert told == "entries[0].note must be text, not “a b [31m{field} ”."


def test_that_a_long_list_is_cut() -> None:
    told = said(FieldError("x[0]", "choice", value="y", choices=[str(number) for number in range(50)]))
    assert told.endswith("28, 29, ….")


def test_that_a_sentence_is_said_even_where_a_parameter_is_missing() -> None:
    assert said(KnownError("json-large", megabytes=300)) == "It has 300 MB, and at most … MB can be read."


def test_that_an_error_without_a_sentence_is_told_by_its_code() -> None:
    parameters: dict[str, Any] = {"x": 1}
    assert said(KnownError("never-phrased", **parameters)) == (
        "That did not work (never-phrased). Nothing more is known about it."
    )
