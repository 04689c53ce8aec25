"""Made-up stories to try the program on; nobody's journal."""

from journal.sample.telling import FIRST_SEED, Story, stories, tell

__all__ = ["FIRST_SEED", "Story", "stories", "tell"]
