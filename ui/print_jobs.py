"""Asks a queue of CUPS how a job stands, so that nobody waits for a printer that stopped in the middle."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass

from journal.errors import KnownError

_PATIENCE_SECONDS = 20.0
_NUMBER = re.compile(r"request id is (\S+)")
_STOPPED = re.compile(r"^printer \S+ disabled since [^\n]*-\n[ \t]+(\S[^\n]*)", re.MULTILINE)
_SAID = re.compile(r"^\s+Status: (\S.*)", re.MULTILINE)
_GIVEN_UP = re.compile(r"^\s+Alerts:.*\b(?:aborted|job-canceled|job-completed-with-errors)", re.MULTILINE)
_NO_REASON = "reason unknown"  # as lpstat has it


@dataclass(frozen=True, slots=True)
class Job:
    """What a printer was sent, by the name that its queue gave it."""

    printer: str
    name: str


def job_of(printer: str, said: bytes) -> Job | None:
    """Return the job that `lp` tells of; None where it tells of none."""
    found = _NUMBER.search(said.decode("utf-8", "replace"))
    return Job(printer, found[1]) if found else None


def is_printed(job: Job) -> bool:
    """Return whether a job is through: as far as its queue tells, printed.

    Raises KnownError where it waits and its printer says why (`print-waiting`), or was given up
    (`print-given-up`).
    """
    waiting = _about(job, _asked(job, "-W", "not-completed", "-l", "-o", job.printer))
    if not waiting:
        return _is_through(job)
    stopped = _STOPPED.search(_asked(job, "-p", job.printer))
    said = _SAID.search(waiting)
    reason = (stopped or said or ["", ""])[1].strip().rstrip(".")
    if stopped or reason:
        raise KnownError("print-waiting", printer=job.printer, reason=_told(reason))
    return False


def _is_through(job: Job) -> bool:
    if _GIVEN_UP.search(_about(job, _asked(job, "-W", "completed", "-l", "-o", job.printer))):
        raise KnownError("print-given-up", printer=job.printer)
    return True


def _about(job: Job, listed: str) -> str:
    """Return the lines about one job out of `lpstat`'s list of them, each job's first line being its name."""
    lines = iter(listed.splitlines())
    found = next((line for line in lines if line.split(" ", 1)[0] == job.name), "")
    rest = []
    for line in lines:
        if not line[:1].isspace():
            break
        rest.append(line)
    return "\n".join([found, *rest]) if found else ""


def _asked(job: Job, *question: str) -> str:
    """Return what `lpstat` answers, in its own English, whatever the computer's language."""
    command = [shutil.which("lpstat") or "lpstat", *question]
    try:
        done = subprocess.run(  # noqa: S603 -- no shell, and each value is an argument of its own
            command,
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
    except (OSError, subprocess.TimeoutExpired):
        raise KnownError("print-no-word", printer=job.printer) from None
    if done.returncode:
        raise KnownError("print-no-word", printer=job.printer)
    return done.stdout.decode("utf-8", "replace")


def _told(reason: str) -> str:
    return "…" if not reason or reason == _NO_REASON else reason
