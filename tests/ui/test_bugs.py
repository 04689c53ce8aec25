from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from ui.bugs import write_report


def test_that_a_report_names_places_and_nothing_that_was_written(tmp_path: Path) -> None:
    written = "my left leg burns"
    try:
        raise ValueError(written)
    except ValueError as error:
        file = write_report(
            type(error), error.__traceback__, datetime(2026, 4, 20, tzinfo=UTC), tmp_path / "log"
        )

    assert file is not None
    report = file.read_text("utf-8")
    assert "test_bugs.py" in report
    assert "ValueError" in report
    assert written not in report


def test_that_a_report_that_cannot_be_written_is_no_second_trouble(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")

    assert write_report(ValueError, None, datetime(2026, 4, 20, tzinfo=UTC), tmp_path / "log") is None
