"""README says what is there: its links lead somewhere, its commands are the ones that are checked."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAPERS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "ARCHITECTURE.md")
MAKE = "python3.11 -m venv .venv"
INSTALL = ".venv/bin/python -m pip install --quiet --require-hashes -r {}"
LINK = re.compile(r"\]\(([^)#]+)(#[^)]*)?\)")


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks of README in one language."""
    return re.findall(rf"^```{language}\n(.*?)\n```$", text_of("README.md"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("paper", PAPERS)
def test_that_links_lead_to_files_that_are_there(paper: str) -> None:
    targets = [target for target, _ in LINK.findall(text_of(paper)) if "://" not in target]
    missing = [target for target in targets if not (ROOT / target).exists()]
    assert missing == []


def test_that_links_inside_readme_lead_to_its_headings() -> None:
    text = text_of("README.md")
    headings = {
        re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }
    asked = re.findall(r"\]\(#([^)]+)\)", text)
    assert asked
    assert set(asked) <= headings


def test_that_readme_begins_with_the_two_commands() -> None:
    window, tests = blocks("sh")[:2]
    assert steps_of(window) == [MAKE, INSTALL.format("requirements.lock"), ".venv/bin/python main.py"]
    assert steps_of(tests) == [MAKE, INSTALL.format("requirements-dev.lock"), ".venv/bin/python -m pytest"]


def steps_of(command: str) -> list[str]:
    return command.split(" && ")


def test_that_the_windows_forms_are_the_same_commands() -> None:
    for shell, windows in zip(blocks("sh")[:2], blocks("bat"), strict=True):
        same = windows.removeprefix('cmd /c "').removesuffix('"')
        same = same.replace("py -3.11 ", "python3.11 ").replace(".venv\\Scripts\\python", ".venv/bin/python")
        assert same == shell


def test_that_the_checked_command_is_the_marked_one() -> None:
    marked = re.findall(
        r"<!-- test command -->\n```sh\n(.*?)\n```\n<!-- end -->", text_of("README.md"), re.DOTALL
    )
    assert marked == [blocks("sh")[1]]
    script = text_of(".ci/run")
    assert "command_line=$(readme_test_command)" in script
    assert 'sh -e -c "$command_line"' in script


def test_that_readme_tells_of_every_command() -> None:
    asked = [sys.executable, str(ROOT / "main.py"), "--help"]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    offered = re.findall(r"^    ([a-z-]+) {2,}\S", told, re.MULTILINE)
    assert {"sample", "import", "export", "timeline", "check"} <= set(offered)
    for name in offered:
        assert f"| `main.py {name} " in text_of("README.md"), name


def test_that_readme_says_what_the_program_is_not() -> None:
    assert "does not replace your doctor, who diagnoses and treats" in text_of("README.md")
