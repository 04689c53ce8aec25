"""The sentences of one language, looked up late so that the language can change while the window is open."""

from __future__ import annotations

import gettext
from pathlib import Path

DOMAIN = "recovery-journal"


class Words:
    """One language's sentences. Handed down from the door; nothing keeps a global one."""

    def __init__(self, translations: gettext.NullTranslations, language: str = "en") -> None:
        self.language = language
        self.gettext = translations.gettext
        self.ngettext = translations.ngettext
        self.pgettext = translations.pgettext


def english() -> Words:
    """Return the words as they stand in the source."""
    return Words(gettext.NullTranslations())


def words_of(language: str, folder: Path) -> Words:
    """Return the words of a language from compiled catalogues in `folder`, English where there are none."""
    found = gettext.translation(DOMAIN, folder, languages=[language], fallback=True)
    return Words(found, language)


def mark(message: str) -> str:
    """Mark a message for the catalogue where it is kept, to be looked up where it is said."""
    return message


def mark_plural(one: str, many: str) -> tuple[str, str]:
    """Mark a message that depends on a count, to be looked up with `Words.ngettext`."""
    return one, many
