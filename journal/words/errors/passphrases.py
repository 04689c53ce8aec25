"""What can go wrong when a command asks for a passphrase."""

from __future__ import annotations

from journal.words.language import mark

PHRASES: dict[str, str] = {
    "passphrase-differs": mark(
        "The two passphrases are not the same, so nothing was changed. Please type it twice alike."
    ),
    "passphrase-no-terminal": mark(
        "A passphrase is needed, and there is no terminal to ask for it, so nothing was done. Please name a "
        "file whose first line holds it with --passphrase-file."
    ),
    "passphrase-file-missing": mark(
        "There is no file “{file}” with a passphrase, so nothing was done. Please check the name."
    ),
    "passphrase-file-unreadable": mark(
        "The file “{file}” with the passphrase cannot be read, so nothing was done. Please check that it is "
        "a file that you may open."
    ),
    "passphrase-file-long": mark(
        "The first line of “{file}” is far too long for a passphrase, so nothing was done. "
        "Please check the name."
    ),
    "passphrase-file-not-text": mark(
        "The first line of “{file}” is not text in UTF-8, so it gives no passphrase and nothing was done. "
        "Please save the file as UTF-8."
    ),
    "passphrase-file-empty": mark(
        "The first line of “{file}” is empty, so it gives no passphrase and nothing was done. "
        "Please write the passphrase there."
    ),
}
