"""What follows from the records: pure functions of the records and a day."""

from journal.reading.recovery import read_recovery

__all__ = ["read_recovery"]
