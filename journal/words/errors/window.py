"""What is said where no window can be shown, or a command is stopped."""

from __future__ import annotations

from journal.words.language import mark

PHRASES: dict[str, str] = {
    "window-no-display": mark(
        "There is no display to show the window on; the commands work without one (see main.py --help)."
    ),
    "window-unreachable": mark(
        "The display “{display}” cannot be reached, so the window cannot be shown; the commands work without "
        "one (see main.py --help)."
    ),
    "window-library": mark(
        "The window needs the system library {library}, which is not installed (README says which packages); "
        "the commands work without it (see main.py --help)."
    ),
    "window-no-qt": mark(
        "PySide6, which the window needs, is not installed (README says how); the commands work without it "
        "(see main.py --help)."
    ),
    "import-refused": mark("“{file}” was not read in, and nothing was changed: {reason}"),
    "export-format": mark(
        "The name “{file}” says no format that can be written. Nothing was written. Choose a name ending in "
        ".json, .csv.zip or .fhir.json, or say --to json, csv or fhir."
    ),
    "no-memory": mark(
        "There is not enough memory for this. Nothing was changed. Close other programs first."
    ),
    "stopped": mark("Stopped before it was done. Nothing was changed."),
}
