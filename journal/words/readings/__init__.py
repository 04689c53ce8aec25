"""What is said of the readings S1–S21: in general, and of how a person's entries stand to them."""

from journal.words.readings.cards import (
    ReadingCard,
    Spoken,
    caution,
    reading_card,
    reading_cards,
    rule_title,
)
from journal.words.readings.checkpoints import CheckpointRow, CheckpointText, checkpoint_words
from journal.words.readings.place import next_steps, where_i_am
from journal.words.readings.plain import plain_notes
from journal.words.readings.ticked import urgent_words

__all__ = [
    "CheckpointRow",
    "CheckpointText",
    "ReadingCard",
    "Spoken",
    "caution",
    "checkpoint_words",
    "next_steps",
    "plain_notes",
    "reading_card",
    "reading_cards",
    "rule_title",
    "urgent_words",
    "where_i_am",
]
