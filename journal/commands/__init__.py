"""The command line: what its words mean, and each command on top of the actions. Knows no window."""

from journal.commands.running import run

__all__ = ["run"]
