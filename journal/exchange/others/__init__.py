"""Other programs' files, one module a program: what they hold becomes records, and nothing is invented."""

from journal.exchange.others.apple_health import NAME as HEALTH
from journal.exchange.others.apple_health import is_its as is_health
from journal.exchange.others.beginning import is_others
from journal.exchange.others.examples import example
from journal.exchange.others.looking import Look, look
from journal.exchange.others.mapping import Mapping, fetched_mapping, read_mapping, to_json
from journal.exchange.others.programs import NAMES
from journal.exchange.others.reading import read

__all__ = [
    "HEALTH",
    "NAMES",
    "Look",
    "Mapping",
    "example",
    "fetched_mapping",
    "is_health",
    "is_others",
    "look",
    "read",
    "read_mapping",
    "to_json",
]
