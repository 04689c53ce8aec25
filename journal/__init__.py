"""The journal: what a person keeps after back surgery, and what follows from it. Knows no Qt."""

__version__ = "0.1.0"
