"""What is said of other people's files that cannot be read."""

from __future__ import annotations

from journal.words.language import mark

PHRASES: dict[str, str] = {
    "import-format": mark("There is no format “{format}” to read. The formats are: {formats}."),
    "json-not-utf8": mark("It is not UTF-8 text (byte {byte}). Save it as UTF-8 and try again."),
    "json-empty": mark("It is empty."),
    "json-broken": mark("It is not whole JSON: it cannot be read on from line {line}, column {column}."),
    "json-nested": mark("It is nested too deeply to be a journal."),
    "json-foreign": mark("It is not a Recovery journal JSON file."),
    "json-newer": mark(
        "It was written in version {version} of the format, and this program reads up to version {known}. "
        "Please use a newer program."
    ),
    "json-large": mark("It has {megabytes} MB, and at most {largest} MB can be read."),
    "field-key-twice": mark("{field} has “{value}” twice. Every key may stand once."),
    "field-number": mark("{field} holds “{value}”, which is not a number that can be kept."),
    "field-version": mark("{field} must be 1, not “{value}”."),
}
