"""The house's own rules: short modules and functions, careful words, nothing of one machine."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40

HARMFUL = ("detect", "diagnos", "predict", "risk", "normal", "ahead", "behind")
"""Words never said of the program or the reader's course; the beginnings of words that count."""

ALLOWED = (
    "your doctor, who diagnoses and treats",  # says who does it instead of the program
)
"""Phrases in which such a word is meant well, each with its reason."""

HOSTS = {
    "www.apache.org",  # the licence's own text
    "scripts.sil.org",  # the font licence's own text
    "openfontlicense.org",  # likewise
    "github.com",  # the font's own notice of where it comes from
    "www.w3.org",  # SVG's name space
    "keepachangelog.com",  # the change log's form
    "semver.org",  # the versions' form
    "lucide.dev",  # the icons' home
    "loinc.org",  # the name by which FHIR calls these codes
    "snomed.info",  # likewise
    "terminology.hl7.org",  # likewise
}
"""Hosts that a file of the project may name, each with its reason."""

SAYING = ("mark", "gettext", "ngettext", "pgettext")


def sources() -> list[Path]:
    found = [ROOT / "main.py"]
    for folder in ("journal", "ui", "benchmarks", "docs"):
        found += sorted((ROOT / folder).rglob("*.py"))
    return [file for file in found if file.is_file()]


@cache
def nodes(file: Path) -> list[ast.AST]:
    """All nodes of a file's tree, its module first; parsed once for all that look at it."""
    return list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))


def functions(file: Path) -> Iterator[tuple[str, int]]:
    """Each function of a file with its number of lines, decorators not counted."""
    for node in nodes(file):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_that_no_module_is_longer_than_300_lines() -> None:
    long = {
        str(file.relative_to(ROOT)): lines
        for file in sources()
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > LONGEST_MODULE
    }
    assert long == {}


def test_that_no_function_is_longer_than_40_lines() -> None:
    long = {
        f"{file.relative_to(ROOT)}: {name}": lines
        for file in sources()
        for name, lines in functions(file)
        if lines > LONGEST_FUNCTION
    }
    assert long == {}


def test_that_functions_are_short_as_a_rule() -> None:
    assert median(lines for file in sources() for _, lines in functions(file)) < 8


def test_that_every_module_opens_with_one_sentence() -> None:
    for file in sources():
        module = nodes(file)[0]
        assert isinstance(module, ast.Module)
        said = ast.get_docstring(module)
        assert said, file
        assert said.split("\n\n")[0].rstrip().endswith("."), file


def sentences(file: Path) -> Iterator[str]:
    """The strings that a file hands to gettext or marks for it."""
    for node in nodes(file):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in SAYING:
                yield from (
                    part.value
                    for argument in node.args
                    for part in ast.walk(argument)
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                )


def harmful_in(sentence: str) -> list[str]:
    said = sentence.lower()
    for phrase in ALLOWED:
        said = said.replace(phrase, "")
    return [word for word in re.findall(r"[a-z]+", said) if word.startswith(HARMFUL)]


def test_that_no_sentence_for_patients_judges_or_foretells() -> None:
    said = [(file, sentence) for file in sources() for sentence in sentences(file)]
    assert len(said) > 100
    assert [(str(file), sentence) for file, sentence in said if harmful_in(sentence)] == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("You are Behind others", ["behind"]),
        ("This detects scar", ["detects"]),
        ("Abnormal", []),
        ("It does not replace your doctor, who diagnoses and treats.", []),
        ("A diagnosis", ["diagnosis"]),
        ("Within normality, without risks", ["normality", "risks"]),
    ],
)
def test_that_harmful_words_are_found_where_they_stand(sentence: str, found: list[str]) -> None:
    assert harmful_in(sentence) == found


def test_that_sentences_are_never_put_together_before_look_up() -> None:
    for file in sources():
        for node in nodes(file):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "attr", getattr(node.func, "id", "")) in SAYING
            ):
                built = [part for part in node.args if isinstance(part, ast.JoinedStr | ast.BinOp)]
                assert built == [], f"{file}:{node.lineno}"


def tracked() -> list[Path]:
    """The project's own files: git's list, or all that is there where git is not."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    names = listed.stdout.decode("utf-8").split("\0") if listed.returncode == 0 else []
    found = [ROOT / name for name in names if name]
    return [file for file in found or untracked() if file.is_file()]


def untracked() -> list[Path]:
    """All files but those that tools leave behind, which lie in hidden folders."""
    found = [file for file in ROOT.rglob("*") if "__pycache__" not in file.parts]
    return [file for file in found if not is_hidden(file.relative_to(ROOT).parent)]


def is_hidden(folder: Path) -> bool:
    return any(part.startswith(".") and part != ".ci" for part in folder.parts)


def texts() -> Iterator[tuple[str, str]]:
    for file in tracked():
        try:
            yield str(file.relative_to(ROOT)), file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


MACHINE = re.compile(r"(?<![\w.*)\]])/(?:work|root|home|Users|tmp|var/tmp)/[\w.]|[A-Z]:\\Users\\")
URL = re.compile(r"\b(?:https?|ftp)://[^\s\"'<>)\]}`]+")


def test_that_no_file_names_a_path_of_one_machine() -> None:
    found = {name: MACHINE.findall(text) for name, text in texts() if MACHINE.search(text)}
    assert found == {}


def test_that_a_path_of_one_machine_would_be_found() -> None:
    for path in ("/" + "root/x", "at /" + "home/ada/file", "C:\\" + "Users\\ada"):
        assert MACHINE.search(path), path
    assert not MACHINE.search("their/home/page")


def test_that_files_name_only_known_hosts() -> None:
    found = {(name, urlsplit(url).hostname) for name, text in texts() for url in URL.findall(text)}
    assert {(name, host) for name, host in found if host not in HOSTS} == set()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_that_locks_hold_hashes_and_no_addresses(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index-url" not in text
    assert "--find-links" not in text
    pinned = re.findall(r"^[\w.-]+==", text, re.MULTILINE)
    assert len(pinned) >= 10
    for block in re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in block


def test_that_the_development_lock_holds_the_same_versions_as_the_other() -> None:
    pins = [
        set(re.findall(r"^[\w.-]+==\S+", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
        for lock in ("requirements.lock", "requirements-dev.lock")
    ]
    assert pins[0] <= pins[1]


def test_that_qt_keeps_its_references_to_none() -> None:
    """Some builds of PySide6 drop one with every call that returns nothing, and abort in the end."""
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication, QLabel\n"
        "app = QApplication([])\n"
        "label = QLabel()\n"
        "before = sys.getrefcount(None)\n"
        "for number in range(1000): label.setText('a')\n"
        "print(before - sys.getrefcount(None))\n"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) <= 100
