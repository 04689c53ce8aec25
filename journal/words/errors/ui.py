"""What the window's own errors say."""

from __future__ import annotations

from journal.words.language import mark

PHRASES: dict[str, str] = {
    "rescue-passphrase": mark(
        "“{file}” is protected by a passphrase, or nothing in it can be read. Nothing was touched. Please "
        "type its passphrase, or the groups of its recovery sheet."
    ),
    "day-unclear": mark(
        "“{text}” cannot be read as a day. Write it like 12 January 2026 or 2026-01-12, or leave it empty."
    ),
    "day-year-short": mark("Write the year of “{text}” with four digits, like 12 January 2026."),
    "day-year-far": mark("The year of “{text}” must lie between {first} and {last}."),
    "day-unknown": mark("The calendar has no day “{text}”. Please look at it again."),
    "day-too-late": mark("This day is still to come. The latest day that fits here is {latest}."),
    "no-journal": mark(
        "No journal is open, so nothing was saved. What you have typed is still here. Open a journal or "
        "begin a new one in the Journal menu, then try again."
    ),
    "passphrase-not-this": mark(
        "This is not the passphrase of this journal, nor its recovery sheet. Nothing was changed. Please try "
        "again: capital and small letters differ."
    ),
    "time-unclear": mark("“{text}” cannot be read as a time of day. Write it like 19:30 or 7:30 pm."),
    "number-unclear": mark("“{text}” is not a number that fits here. Write it in digits, or leave it empty."),
    "field-day-needed": mark("{field}: please choose the day. It can be changed later."),
    "field-day-to-keep": mark(
        "{field}: a surgery is kept with its day. Write the day as well as you know it, "
        "or press Next again to go on without."
    ),
    "field-dose-order": mark(
        "{field}: the new dose must begin after {name} itself began, which was on {begins}. "
        "To correct the old dose, use Change."
    ),
}
