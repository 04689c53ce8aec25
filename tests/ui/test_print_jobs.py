"""What a queue of CUPS says of a job, with its own words as lpstat gave them."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from journal.errors import KnownError
from ui.print_jobs import Job, is_printed, job_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows prints without CUPS")

JOB = Job("Hall", "Hall-12")
OTHER = """\
Hall-11                 anna             655360   Mon Nov 23 08:09:12 2026
	Status: The printer may not exist or is unavailable at this time.
	Alerts: aborted-by-system
	queued for Hall
"""
OURS = """\
Hall-12                 anna             655360   Mon Nov 23 08:09:12 2026
	Status: {status}
	Alerts: {alerts}
	queued for Hall
"""
NOW_PRINTING = "printer Hall now printing Hall-12.  enabled since Mon Nov 23 08:09:12 2026\n"
STOPPED = "printer Hall disabled since Mon Nov 23 08:09:16 2026 -\n\t{reason}\n"
BROKEN_PIPE = "Unable to write print data: Broken pipe"
Queue = Callable[[str, str, str], None]


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Queue:
    """Put a command named lpstat first on the path that says what waits, what is done, how the printer is."""

    def make(waiting: str, done: str, printer: str) -> None:
        for name, said in (("waiting", waiting), ("done", done), ("printer", printer)):
            (tmp_path / name).write_text(said, "utf-8")
        command = tmp_path / "lpstat"
        command.write_text(
            f'#!/bin/sh\ncd "{tmp_path}"\ncase "$*" in\n'
            '"-W not-completed -l -o Hall") cat waiting;;\n'
            '"-W completed -l -o Hall") cat done;;\n'
            '"-p Hall") cat printer;;\n'
            "*) exit 2;;\nesac\n",
            "utf-8",
        )
        command.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    return make


def ours(status: str = "", alerts: str = "job-printing") -> str:
    return OURS.format(status=status, alerts=alerts)


def test_that_the_queue_names_the_job() -> None:
    assert job_of("Hall", b"request id is Hall-12 (1 file(s))\n") == JOB
    assert job_of("Hall", b"") is None


def test_that_a_job_that_is_being_printed_is_not_through(queue: Queue) -> None:
    queue(OTHER + ours(), "", NOW_PRINTING)
    assert not is_printed(JOB)


def test_that_a_job_that_waits_no_more_is_through(queue: Queue) -> None:
    queue(OTHER, ours(alerts="processing-to-stop-point") + OTHER, NOW_PRINTING)
    assert is_printed(JOB)


def test_that_a_queue_that_forgets_its_jobs_has_printed_them(queue: Queue) -> None:
    queue("", "", NOW_PRINTING)
    assert is_printed(JOB)


@pytest.mark.parametrize(
    ("waiting", "printer", "reason"),
    [
        (ours("The printer may not exist."), NOW_PRINTING, "The printer may not exist"),
        (ours(), STOPPED.format(reason=BROKEN_PIPE), BROKEN_PIPE),
        (ours("Unplugged"), STOPPED.format(reason="Out of paper"), "Out of paper"),
        (ours(), STOPPED.format(reason="reason unknown"), "…"),
    ],
)
def test_that_a_printer_that_stops_says_why(queue: Queue, waiting: str, printer: str, reason: str) -> None:
    queue(OTHER + waiting, "", printer)
    with pytest.raises(KnownError) as raised:
        is_printed(JOB)
    assert (raised.value.code, raised.value.parameters) == (
        "print-waiting",
        {"printer": "Hall", "reason": reason},
    )


@pytest.mark.parametrize("alerts", ["aborted-by-system", "job-canceled-by-user", "job-completed-with-errors"])
def test_that_a_job_given_up_is_a_known_error(queue: Queue, alerts: str) -> None:
    queue("", ours(alerts=alerts), NOW_PRINTING)
    with pytest.raises(KnownError) as raised:
        is_printed(JOB)
    assert raised.value.code == "print-given-up"


def test_that_a_queue_that_is_gone_is_a_known_error(queue: Queue) -> None:
    queue("", "", "")
    with pytest.raises(KnownError) as raised:
        is_printed(Job("Cellar", "Cellar-1"))
    assert raised.value.code == "print-no-word"


def test_that_a_system_without_lpstat_is_a_known_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(KnownError) as raised:
        is_printed(JOB)
    assert raised.value.code == "print-no-word"
