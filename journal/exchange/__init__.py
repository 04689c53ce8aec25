"""Other people's files: one module a format, and none knows how a journal is stored."""
