"""Every sentence the program says, by error, window, field and choice; phrased late through gettext."""

from journal.words.language import Words, english, mark, mark_plural, words_of

__all__ = ["Words", "english", "mark", "mark_plural", "words_of"]
