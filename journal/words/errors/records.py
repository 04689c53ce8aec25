"""What is said where a field holds what it may not hold."""

from __future__ import annotations

from journal.words.language import mark

PHRASES: dict[str, str] = {
    "field-score": mark("{field} must be a number from 0 to 10, whole or half, not “{value}”."),
    "field-whole": mark("{field} must be a whole number from {least} to {most}, not “{value}”."),
    "field-amount": mark("{field} must be a number from {least} to {most}, not “{value}”."),
    "field-text": mark("{field} must be text, not “{value}”."),
    "field-long": mark("{field} has {length} characters, and no more than {longest} fit. Please shorten it."),
    "field-needed": mark("{field} is empty. Please fill it in."),
    "field-unicode": mark("{field} holds characters that cannot be kept. Please type it again."),
    "field-truth": mark("{field} must be true or false, not “{value}”."),
    "field-identity": mark("{field} must be a UUID, not “{value}”."),
    "field-day": mark("{field} must be a day such as 2026-01-12, not “{value}”."),
    "field-moment": mark(
        "{field} must be a time with its offset such as 2026-01-20T20:15:00+01:00, not “{value}”."
    ),
    "field-year": mark("{field} is {value}, and its year must lie between {least} and {most}."),
    "field-choice": mark("{field} cannot be “{value}”. It may be one of: {choices}."),
    "field-list": mark("{field} must be a list, not “{value}”."),
    "field-twice": mark("{field} names something twice: “{value}”."),
    "field-record": mark("{field} must be a group of named fields, not “{value}”."),
    "field-missing": mark("{field} is missing, and this record cannot do without it."),
    "field-known": mark("{field} is “{id}”, which {first} has already. Every id may stand once."),
    "field-known-other": mark("{field} is “{id}”, which the journal has in {kind} already."),
    "field-reference": mark("{field} is “{id}”, which is not there."),
    "field-before-birth": mark(
        "{field} is {day}, before the day of birth, {born}. Please look at both again."
    ),
    "field-before-from": mark("{field} is {ends}, before it begins on {begins}. Please look at both again."),
    "field-after-written": mark(
        "{field} is {day}, more than a day after it was written, {written}. Please choose an earlier day."
    ),
    "field-window-order": mark("{field} is day {ends}, which must come after the first day, {begins}."),
}
