"""What is said where a visit cannot be kept as it is written."""

from __future__ import annotations

from journal.words.language import mark

PHRASES: dict[str, str] = {
    "field-visit-past": mark(
        "{field}: this day has passed, and a next visit is still to come. "
        "For a visit that has been, use “I have been to a visit”."
    ),
    "field-next-visit-order": mark("{field}: the next visit must come after this one, which was on {day}."),
    "field-goal-words": mark("Please write what the goal is."),
}
