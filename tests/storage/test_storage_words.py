"""Everything storage can say has its sentence, filled by what storage hands over."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

import journal.storage
from journal.storage.connection import _CODES
from journal.words.errors import faults, storage

PHRASES = {**storage.PHRASES, **faults.PHRASES}
ROOM = Path(journal.storage.__file__).parent


def said() -> dict[str, set[str]]:
    """Return the codes that the room's source gives, each with the parameters it hands over."""
    found: dict[str, set[str]] = {code: {"file"} for code in _CODES.values()}
    found["journal-reference"] = {"file"}
    for module in (*ROOM.glob("*.py"), *ROOM.glob("rescue/*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                code = node.args[0]
                if node.func.id in ("KnownError", "Finding") and isinstance(code, ast.Constant):
                    found[str(code.value)] = given(node)
    return found


def given(call: ast.Call) -> set[str]:
    if len(call.args) > 1 and isinstance(call.args[1], ast.Dict):
        return {str(key.value) for key in call.args[1].keys if isinstance(key, ast.Constant)}
    return {str(word.arg) for word in call.keywords}


def holes(phrase: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


SAID = said() | {
    # chosen between in an expression, which the source's tree does not tell at the call
    "journal-locked": {"file"},
    "journal-read-only": {"file"},
    "journal-not-readable": {"file"},
    "journal-not-made": {"file"},
    "disk-full": {"file"},
    "check-unreadable": {"file", "why"},
    "check-log-value": {"number", "id", "why"},
}


def test_that_sentences_and_codes_are_the_same_set() -> None:
    assert SAID.keys() == PHRASES.keys()


@pytest.mark.parametrize("code", sorted(PHRASES))
def test_that_a_sentence_is_filled_by_what_is_handed_over(code: str) -> None:
    assert holes(PHRASES[code]) <= SAID[code]
    assert PHRASES[code].format(**dict.fromkeys(SAID[code], "x")).endswith(".") or code == "not-removed"
