"""The page of all entries: a table to sort and search, details, and what was removed."""
