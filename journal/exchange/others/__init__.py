"""Other programs' files, one module a program: what they hold becomes records, and nothing is invented."""

from journal.exchange.others.programs import NAMES
from journal.exchange.others.reading import read

__all__ = ["NAMES", "read"]
