"""The door: from the command line to the window or a command, and the only place that asks for the time."""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 – who has an older one shall read a sentence, not a traceback
    sys.exit("The recovery journal needs Python 3.11 or later.")

import os
import signal
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO

from journal.clock import Clock
from journal.errors import KnownError


def main(given: Sequence[str], clock: Clock, out: TextIO, err: TextIO) -> int:
    """Open the window or run a command; return 0, 1 with one sentence on `err`, or 2 for wrong usage."""

    def open_window(journal: Path | None) -> int:
        return _open_window(journal, clock, err)

    if not given:
        return open_window(None)
    if len(given) == 2 and given[0] == "--journal" and not given[1].startswith("-"):
        from journal.places import named_file

        return open_window(named_file(given[1]))
    from journal.commands import run  # the window starts without it

    return run(given, clock, out, err, open_window)


def _open_window(journal: Path | None, clock: Clock, err: TextIO) -> int:
    from ui.display import check_display

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal; what is saved is on the disk
    try:
        check_display(os.environ)
        from ui.imports import import_unwatched

        import_unwatched()  # before anything else is imported
        from ui.start import run

        return run(journal, clock)
    except KnownError as error:
        return _say(error, err)
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("PySide6", "shiboken6"):
            raise
        return _say(KnownError("window-library", library=_library(error)), err)


def _library(error: ImportError) -> str:
    """Return the library that Qt missed, as the system names it: `libGL.so.1: cannot open …`."""
    return Path(str(error).partition(":")[0]).name


def _say(error: KnownError, err: TextIO) -> int:
    from journal.words import english
    from journal.words.errors import sentence

    print(sentence(english(), error), file=err)
    return 1


def _now() -> datetime:
    return datetime.now().astimezone()


def _run() -> int:
    """Run on the real streams, which may be missing, narrow, closed early or on a full disk."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who started it, or a window without a console
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 – until the end
        getattr(sys, name).reconfigure(errors="backslashreplace")
    try:
        code = main(sys.argv[1:], _now, sys.stdout, sys.stderr)
        sys.stdout.flush()
    except BrokenPipeError:  # who read has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _say(KnownError("stopped"), sys.stderr)
    except OSError as error:
        return _say(_trouble(error), sys.stderr)
    return code


def _trouble(error: OSError) -> KnownError:
    from journal.actions.targets import known_from

    if error.filename is not None:
        return known_from(error, Path(os.fsdecode(error.filename)))
    if isinstance(error, FileNotFoundError):  # what has no name and is gone is where this was started
        return KnownError("folder-gone")
    return KnownError("output-lost", reason=error.strerror or type(error).__name__)


if __name__ == "__main__":
    sys.exit(_run())
