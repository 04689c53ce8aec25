"""The program talks to nobody: over every command and every page no socket leads out of this computer."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCAL = re.compile(r"^\d+ +(socket|socketpair)\((AF_UNIX|AF_LOCAL),")
"""Sockets to programs of this computer: display, desktop bus, print system."""

OPENING = re.compile(r"^\d+ +(socket|socketpair|connect|bind|sendto|listen)\(.*")
HARMLESS = re.compile(r"^\d+ +(connect|bind|sendto|listen)\(\d+(<UNIX.*>)?, \{sa_family=AF_UNIX,")


def touring(folder: Path, *before: str) -> subprocess.CompletedProcess[str]:
    command = [*before, sys.executable, "-m", "benchmarks.tour", str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=110)


def leading_out(trace: Sequence[str]) -> list[str]:
    """Return the lines of a trace that open, or use, a socket to anywhere else."""
    lines = [line for line in trace if OPENING.match(line)]
    return [line for line in lines if not LOCAL.match(line) and not HARMLESS.match(line)]


def test_that_no_command_and_no_page_opens_a_socket_outwards(tmp_path: Path) -> None:
    trace, folder = tmp_path / "trace", tmp_path / "tour"
    folder.mkdir()
    strace = ["strace", "-f", "-e", "trace=network", "-o", str(trace)] if shutil.which("strace") else []
    told = touring(folder, *strace)
    assert told.returncode == 0, told.stdout + told.stderr
    lines = told.stdout.splitlines()
    assert [line for line in lines if line.startswith("network:") and "AF_UNIX" not in line] == []
    assert lines[-1] == "pages: today recovery timeline visit entries guide settings"
    if strace:
        assert leading_out(trace.read_text(encoding="utf-8", errors="replace").splitlines()) == []


def test_that_a_socket_outwards_would_be_seen() -> None:
    trace = [
        "12 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3",
        '12 connect(3, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 110) = 0',
        "12 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 3",
        '12 connect(3, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1',
        "12 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3",
    ]
    assert leading_out(trace) == trace[2:]


@pytest.mark.parametrize("name", ["QtNetwork", "QtWebEngineCore", "requests", "httpx", "aiohttp"])
def test_that_nothing_for_the_network_is_imported(name: str) -> None:
    pattern = re.compile(rf"^\s*(from|import)\s.*\b{name}\b", re.MULTILINE)
    files = [ROOT / "main.py", *(ROOT / "journal").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]
    assert [str(file) for file in files if pattern.search(file.read_text(encoding="utf-8"))] == []
