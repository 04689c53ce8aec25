"""What became of records: their histories, what was changed last, what was removed, and bringing back."""
