"""Other programs' files, one module a program: what they hold becomes records, and nothing is invented."""

from journal.exchange.others.beginning import is_others
from journal.exchange.others.example import example
from journal.exchange.others.mapping import fetched_mapping
from journal.exchange.others.programs import NAMES
from journal.exchange.others.reading import read

__all__ = ["NAMES", "example", "fetched_mapping", "is_others", "read"]
