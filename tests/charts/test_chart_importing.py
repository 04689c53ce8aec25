"""What draws is imported without matplotlib's three dimensions, and matplotlib is none the worse for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_FLAT = """
import sys
from journal.charts import import_what_draws
import_what_draws()
import_what_draws()
assert "matplotlib.figure" in sys.modules and "journal.charts.render" in sys.modules
assert not [name for name in sys.modules if name.startswith("mpl_toolkits.mplot3d")]
"""
_STILL_THERE = """
from journal.charts import import_what_draws
import_what_draws()
from mpl_toolkits.mplot3d import Axes3D
assert Axes3D.name == "3d"
"""
_ALREADY_THERE = """
import sys
import matplotlib.figure
whole = sys.modules["mpl_toolkits.mplot3d"]
from journal.charts import import_what_draws
import_what_draws()
assert sys.modules["mpl_toolkits.mplot3d"] is whole
"""


@pytest.mark.parametrize("script", [_FLAT, _STILL_THERE, _ALREADY_THERE])
def test_that_three_dimensions_are_left_out_and_nothing_else(script: str) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
