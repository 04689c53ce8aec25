"""What follows from the records: pure functions of the records and a day."""
