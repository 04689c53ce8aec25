"""A sentence for every error code: what happened, what is safe, what to do."""
