"""The walls between the rooms hold, and each of them has been seen to fail."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINT = Path(sys.executable).parent / "lint-imports"

PLANTS: dict[str, tuple[str, str]] = {
    "Wall 1: downwards only": ("journal/records/entry.py", "import journal.reading.values"),
    "Wall 1b: nobody calls the door": ("journal/actions/__init__.py", "import main"),
    "Wall 2: the journal knows no Qt": ("journal/charts/__init__.py", "import PySide6.QtGui"),
    "Wall 3a: matplotlib only in charts and paper": ("journal/words/language.py", "import matplotlib.figure"),
    "Wall 3b: typst only in paper": ("journal/charts/__init__.py", "import typst"),
    "Wall 3c: SQL only in storage": ("journal/sample/telling.py", "import sqlite3"),
    "Wall 3d: in ui, only session reaches actions that change something": (
        "ui/undo.py",
        "import journal.actions.changing",
    ),
}
"""A forbidden import for each contract: the file it is planted in, and the line."""

ALSO = (
    ("Wall 1: downwards only", "journal/exchange/__init__.py", "import journal.storage"),
    ("Wall 1: downwards only", "journal/words/language.py", "import journal.sample"),
    ("Wall 2: the journal knows no Qt", "journal/errors.py", "import ui.theme"),
    ("Wall 3a: matplotlib only in charts and paper", "ui/theme.py", "import matplotlib"),
    ("Wall 3b: typst only in paper", "ui/theme.py", "import pypdfium2"),
    ("Wall 3c: SQL only in storage", "journal/actions/__init__.py", "import sqlcipher3"),
    (
        "Wall 3d: in ui, only session reaches actions that change something",
        "ui/theme.py",
        "import journal.storage",
    ),
)

LIGHT_ROOMS = ("records", "reading", "words", "sample", "exchange", "clock", "errors", "places")
"""Rooms that load no heavy library and no SQL."""

DOOR_MAY_CALL = (
    "ui.start",
    "ui.display",
    "ui.imports",
    "journal.commands",
    "journal.actions",
    "journal.words",
    "journal.errors",
    "journal.places",
    "journal.clock",
)


def lint(folder: Path) -> str:
    run = subprocess.run(
        [str(LINT), "--no-cache", "--no-logo", "--config", str(ROOT / "pyproject.toml")],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder), "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stdout + run.stderr


def broken(said: str) -> set[str]:
    names = contracts()
    assert "Contracts:" in said, said
    return {name for name in names for line in said.splitlines() if line.startswith(f"{name} BROKEN")}


def contracts() -> list[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program's own source, to plant things in."""
    folder = tmp_path_factory.mktemp("house")
    for room in ("journal", "ui"):
        shutil.copytree(ROOT / room, folder / room, ignore=lambda _, names: not_source(names))
    return folder


def not_source(names: list[str]) -> list[str]:
    return [name for name in names if ("." in name and not name.endswith(".py")) or name == "__pycache__"]


def test_that_all_contracts_hold() -> None:
    said = lint(ROOT)
    assert broken(said) == set(), said
    assert f"Contracts: {len(contracts())} kept, 0 broken." in said


def test_that_every_contract_has_a_planted_failure() -> None:
    assert set(PLANTS) == set(contracts())


PLANTED = [(name, *plant) for name, plant in PLANTS.items()] + list(ALSO)


@pytest.fixture(scope="module")
def told(house: Path) -> dict[str, str]:
    """What is said of each contract once every forbidden import is planted."""
    for _, file, line in PLANTED:
        with (house / file).open("a", encoding="utf-8") as planted:
            planted.write(f"\n{line}\n")
    said = lint(house)
    assert broken(said) == set(contracts()), said
    parts = {name: said.rindex(f"\n{name}\n---") for name in contracts()}
    ends = sorted([*parts.values(), len(said)])
    return {name: said[begin : ends[ends.index(begin) + 1]] for name, begin in parts.items()}


@pytest.mark.parametrize(
    ("contract", "file", "line"), PLANTED, ids=[f"{plant[0][:8]} {plant[2]}" for plant in PLANTED]
)
def test_that_a_forbidden_import_breaks_its_contract(
    told: dict[str, str], contract: str, file: str, line: str
) -> None:
    importer = file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    imported = line.removeprefix("import ")
    if not imported.startswith(("journal", "ui", "main")):
        imported = imported.partition(".")[0]  # of others only the name of the whole is known
    assert f"{importer} -> {imported} (l." in told[contract], told[contract]


def modules_of(folder: str) -> Iterator[str]:
    for file in sorted((ROOT / folder).rglob("*.py")):
        parts = file.relative_to(ROOT).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def nodes(file: Path) -> list[ast.AST]:
    """All nodes of a file's tree; parsed once for all that look at it."""
    return list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))


def loaded_after(modules: list[str]) -> set[str]:
    """The names of all modules that a fresh interpreter holds once it has imported some."""
    code = (
        "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)\nprint(*sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *modules],
        cwd=ROOT,
        env=os.environ | {"MPLBACKEND": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return set(run.stdout.split())


def test_that_no_module_of_the_journal_loads_qt_or_pyplot() -> None:
    modules = list(modules_of("journal"))
    assert len(modules) > 30
    loaded = loaded_after(modules)
    assert "journal.records.entry" in loaded
    wrong = {name for name in loaded if name.split(".")[0] in ("PySide6", "shiboken6", "ui", "tkinter")}
    assert wrong | (loaded & {"matplotlib.pyplot", "pylab"}) == set()


def test_that_the_light_rooms_load_neither_sql_nor_a_heavy_library() -> None:
    modules = [
        name for room in LIGHT_ROOMS for name in modules_of("journal") if is_in(name, f"journal.{room}")
    ]
    loaded = {name.split(".")[0] for name in loaded_after(modules)}
    assert (
        loaded & {"sqlcipher3", "sqlite3", "matplotlib", "numpy", "typst", "pypdfium2", "scipy", "PIL"}
        == set()
    )


def test_that_charts_and_paper_load_no_sql() -> None:
    modules = [
        name
        for name in modules_of("journal")
        if is_in(name, "journal.charts") or is_in(name, "journal.paper")
    ]
    assert modules
    assert {name.split(".")[0] for name in loaded_after(modules)} & {"sqlcipher3", "sqlite3"} == set()


def test_that_no_source_names_pyplot_or_scipy() -> None:
    for folder in ("journal", "ui"):
        for file in (ROOT / folder).rglob("*.py"):
            named = {name for name, _ in imports_of(file)}
            wrong = {name for name in named if is_in(name, "matplotlib.pyplot") or is_in(name, "scipy")}
            assert wrong == set(), file


def test_that_the_door_calls_only_the_window_and_actions_and_words() -> None:
    door = ROOT / "main.py"
    ours = {name for name, _ in imports_of(door) if name.split(".")[0] in ("journal", "ui")}
    wrong = {
        name for name in ours if name != "journal" and not any(is_in(name, room) for room in DOOR_MAY_CALL)
    }
    assert ours
    assert wrong == set()
    libraries = {name.split(".")[0] for name, _ in imports_of(door)}
    assert libraries & {"matplotlib", "typst", "pypdfium2", "sqlcipher3", "sqlite3"} == set()


def test_that_only_the_door_asks_for_the_time() -> None:
    asking = {"now", "today", "utcnow"}
    for folder in ("journal", "ui"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in nodes(file):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and node.func.attr in asking
                ):
                    owner = ast.unparse(node.func.value)
                    assert owner not in ("datetime", "date", "datetime.datetime", "datetime.date"), file


def imports_of(file: Path) -> Iterator[tuple[str, int]]:
    """The modules that a file imports, names taken from a package written as `package.name`."""
    for node in nodes(file):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            whole = node.module in ("journal", "ui", "matplotlib")
            yield from (
                (f"{node.module}.{alias.name}" if whole else node.module, node.lineno) for alias in node.names
            )


def is_in(name: str, room: str) -> bool:
    return name == room or name.startswith(f"{room}.")
