"""The written list of libraries is that of the locks."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
_LOCKED = re.compile(r"^([a-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)
_LISTED = re.compile(r"^\| ([a-z0-9._-]+) \| ([0-9][^ |]*) \| [^|]+ \| [^|]+ \|$", re.MULTILINE)


def locked(name: str) -> list[tuple[str, str]]:
    return _LOCKED.findall((ROOT / name).read_text("utf-8"))


def test_that_every_locked_library_is_listed_with_its_version_and_no_other() -> None:
    program, _, checks = (ROOT / "docs" / "dependencies.md").read_text("utf-8").partition("## Its tests")
    installed = locked("requirements.lock")
    assert len(installed) > 10
    assert _LISTED.findall(program) == installed
    assert _LISTED.findall(checks) == [one for one in locked("requirements-dev.lock") if one not in installed]
