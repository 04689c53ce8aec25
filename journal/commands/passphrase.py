"""Where a command gets a passphrase from: a file that is named, or the person at the terminal.

Never an argument or the environment, which other programs on the computer can read.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from journal.errors import KnownError
from journal.storage.key import Secret
from journal.words import Words

Ask: TypeAlias = Callable[[], Secret]
"""Returns a passphrase; the file is read, or the person asked, only once."""

MOST_BYTES = 65_536
"""Of the first line of a file. A longer one is no passphrase, but a file named by mistake."""


def passphrase_from(file: Path | None, journal: Path | None, words: Words) -> Ask:
    """Return what asks for the passphrase of a journal, from `file` where one is named."""
    if file is not None:
        return _once(lambda: _read(file))
    return _once(lambda: _typed(words.gettext("Passphrase of “{file}”: ").format(file=_shown(journal))))


def new_passphrase_from(file: Path | None, journal: Path, words: Words) -> Ask:
    """Return what asks for a new passphrase, twice where it is typed."""
    if file is not None:
        return _once(lambda: _read(file))
    return _once(lambda: _typed_twice(journal, words))


def _once(ask: Ask) -> Ask:
    answers: list[Secret] = []

    def asked() -> Secret:
        if not answers:
            answers.append(ask())
        return answers[0]

    return asked


def _read(file: Path) -> Secret:
    """Return the first line of a file, without its end; raise KnownError where there is none to be had."""
    try:
        with file.open("rb") as opened:
            line = opened.readline(MOST_BYTES + 1)
    except OSError as error:
        codes = {errno.ENOENT: "passphrase-file-missing", errno.ENOTDIR: "passphrase-file-missing"}
        raise KnownError(codes.get(error.errno or 0, "passphrase-file-unreadable"), file=str(file)) from error
    if len(line) > MOST_BYTES:
        raise KnownError("passphrase-file-long", file=str(file))
    try:
        text = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:  # which would quote the line
        text = None
    if text is None:
        raise KnownError("passphrase-file-not-text", file=str(file))
    if not text:
        raise KnownError("passphrase-file-empty", file=str(file))
    return Secret(text)


def _typed_twice(journal: Path, words: Words) -> Secret:
    said = words.gettext("New passphrase for “{file}”: ").format(file=_shown(journal))
    first, second = _typed(said), _typed(words.gettext("The same again: "))
    if first.text != second.text:
        raise KnownError("passphrase-differs")
    return first


def _typed(said: str) -> Secret:
    """Ask at the terminal, where nothing typed is shown; raise KnownError where there is no terminal."""
    import warnings
    from getpass import GetPassWarning, getpass

    with warnings.catch_warnings():
        warnings.simplefilter("error", GetPassWarning)  # it would go on, and show what is typed
        try:
            return Secret(getpass(said))
        except (GetPassWarning, EOFError):
            no_terminal = KnownError("passphrase-no-terminal")
    raise no_terminal


def _shown(journal: Path | None) -> str:
    name = "" if journal is None else str(journal)
    return "".join(sign if sign.isprintable() else " " for sign in name)
