"""What a field may hold: how it is checked, written down plainly (as JSON would) and read back."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from dataclasses import MISSING, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias

from journal.errors import FieldError

Plain: TypeAlias = "bool | int | float | str | list[Any] | dict[str, Any] | None"

LONGEST_TEXT = 2_000_000
LONGEST_LINE = 1_000
FIRST_YEAR, LAST_YEAR = 1880, 2200
"""Years that a day may lie in: wide enough for anybody's life, and never at the end of the calendar."""

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)
_HALF_POINTS = frozenset(half / 2 for half in range(21))


class Kind:
    """What a field may hold. `optional` fields may also hold None, which says: not recorded."""

    def __init__(self, *, optional: bool = False) -> None:
        self.optional = optional

    def check(self, name: str, value: Any) -> None:
        """Raise FieldError where `value` is not what this kind holds."""
        raise NotImplementedError

    def plain(self, value: Any) -> Plain:
        """Return a held value as JSON would write it."""
        plain: Plain = value
        return plain

    def read(self, name: str, plain: Any) -> Any:
        """Return the value that `plain` writes down; raise FieldError where it writes none."""
        return plain


class Score(Kind):
    """A number from 0 to 10, whole or half; None is not zero."""

    def check(self, name: str, value: Any) -> None:
        if value is None or (type(value) in (int, float) and value in _HALF_POINTS):
            return
        raise FieldError(name, "score", value=shown(value))

    def plain(self, value: Any) -> Plain:
        return int(value) if value is not None and value == int(value) else value


class Whole(Kind):
    """A whole number within bounds."""

    def __init__(self, least: int, most: int, *, optional: bool = True) -> None:
        super().__init__(optional=optional)
        self.least, self.most = least, most

    def check(self, name: str, value: Any) -> None:
        if value is None and self.optional:
            return
        if type(value) is not int or not self.least <= value <= self.most:
            raise FieldError(name, "whole", value=shown(value), least=self.least, most=self.most)


class Amount(Kind):
    """A finite number within bounds, broken or whole."""

    def __init__(self, least: float, most: float, *, optional: bool = False) -> None:
        super().__init__(optional=optional)
        self.least, self.most = least, most

    def check(self, name: str, value: Any) -> None:
        if value is None and self.optional:
            return
        fits = type(value) in (int, float) and math.isfinite(value)
        if not fits or not self.least <= value <= self.most:
            raise FieldError(name, "amount", value=shown(value), least=self.least, most=self.most)

    def plain(self, value: Any) -> Plain:
        return int(value) if value is not None and value == int(value) else value


class Text(Kind):
    """Any Unicode text up to a length; `needed` text has more than spaces in it."""

    def __init__(self, longest: int = LONGEST_TEXT, *, needed: bool = False) -> None:
        super().__init__()
        self.longest, self.needed = longest, needed

    def check(self, name: str, value: Any) -> None:
        if not isinstance(value, str):
            raise FieldError(name, "text", value=shown(value))
        if len(value) > self.longest:
            raise FieldError(name, "long", length=len(value), longest=self.longest)
        if self.needed and not value.strip():
            raise FieldError(name, "needed")
        if not value.isascii():
            self._check_unicode(name, value)

    def _check_unicode(self, name: str, value: str) -> None:
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise FieldError(name, "unicode") from None


class Truth(Kind):
    """Yes or no."""

    def check(self, name: str, value: Any) -> None:
        if not isinstance(value, bool):
            raise FieldError(name, "truth", value=shown(value))


class Identity(Kind):
    """A UUID in its usual lower-case form."""

    def check(self, name: str, value: Any) -> None:
        if not isinstance(value, str) or not _ID.fullmatch(value):
            raise FieldError(name, "identity", value=shown(value))

    def read(self, name: str, plain: Any) -> Any:
        return plain.lower() if isinstance(plain, str) else plain


class Day(Kind):
    """A calendar date of the person's own place."""

    def check(self, name: str, value: Any) -> None:
        if value is None and self.optional:
            return
        if not isinstance(value, date) or isinstance(value, datetime):
            raise FieldError(name, "day", value=shown(value))
        _check_year(name, value)

    def plain(self, value: Any) -> Plain:
        return None if value is None else value.isoformat()

    def read(self, name: str, plain: Any) -> Any:
        if plain is None:
            return None
        try:
            day = date.fromisoformat(plain) if isinstance(plain, str) and _DAY.fullmatch(plain) else None
        except ValueError:
            day = None
        if day is None:
            raise FieldError(name, "day", value=shown(plain))
        _check_year(name, day)
        return day


class Moment(Kind):
    """A date and time with its offset from UTC, which is kept."""

    def check(self, name: str, value: Any) -> None:
        if value is None and self.optional:
            return
        offset = value.utcoffset() if isinstance(value, datetime) else None
        if offset is None or offset.seconds % 60 or offset.microseconds:  # JSON writes whole minutes
            raise FieldError(name, "moment", value=shown(value))
        _check_year(name, value)

    def plain(self, value: Any) -> Plain:
        return None if value is None else value.isoformat()

    def read(self, name: str, plain: Any) -> Any:
        if plain is None:
            return None
        try:
            if isinstance(plain, str) and _MOMENT.fullmatch(plain):
                return datetime.fromisoformat(plain)
        except ValueError:
            pass
        raise FieldError(name, "moment", value=shown(plain))


def _check_year(name: str, day: date) -> None:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise FieldError(name, "year", value=shown(day), least=FIRST_YEAR, most=LAST_YEAR)


class Choice(Kind):
    """One word of a closed list, held as a member of its StrEnum."""

    def __init__(self, words: type[StrEnum], *, optional: bool = False) -> None:
        super().__init__(optional=optional)
        self.words = words

    def check(self, name: str, value: Any) -> None:
        if value is None and self.optional:
            return
        if not isinstance(value, self.words):
            raise FieldError(name, "choice", value=shown(value), choices=list(self.words))

    def read(self, name: str, plain: Any) -> Any:
        return None if plain is None else _word(name, plain, self.words)

    def plain(self, value: Any) -> Plain:
        return None if value is None else str(value)


class Choices(Kind):
    """Some words of a closed list, each once, in the order they were given."""

    def __init__(self, words: type[StrEnum] | Iterable[str]) -> None:
        super().__init__()
        self.words = {str(word): word for word in words}

    def check(self, name: str, value: Any) -> None:
        if not isinstance(value, tuple):
            raise FieldError(name, "list", value=shown(value))
        if not value:
            return
        for index, word in enumerate(value):
            if not isinstance(word, str) or (self.words.get(word) is not word and word not in self.words):
                raise FieldError(f"{name}[{index}]", "choice", value=shown(word), choices=list(self.words))
        if len(set(value)) < len(value):
            raise FieldError(name, "twice", value=shown(list(value)))

    def plain(self, value: Any) -> Plain:
        return [str(word) for word in value]

    def read(self, name: str, plain: Any) -> Any:
        if not isinstance(plain, (list, tuple)):
            raise FieldError(name, "list", value=shown(plain))
        found = [_word(f"{name}[{index}]", word, self.words) for index, word in enumerate(plain)]
        return tuple(dict.fromkeys(found))


def _word(name: str, plain: Any, words: Any) -> Any:
    choices = words if isinstance(words, dict) else {str(word): word for word in words}
    if not isinstance(plain, str) or plain not in choices:
        raise FieldError(name, "choice", value=shown(plain), choices=list(choices))
    return choices[plain]


def shown(value: Any) -> str:
    """Return a refused value short enough to stand in a sentence."""
    said = value.isoformat() if isinstance(value, date) else _as_json(value)
    said = said.encode("utf-8", "replace").decode("utf-8")
    return said if len(said) <= 40 else said[:39] + "…"


def _as_json(value: Any) -> str:
    """Return a value as a file would spell it: `null`, `true`; text as it is."""
    if value is None or isinstance(value, (bool, list, dict)):
        try:
            return json.dumps(value, ensure_ascii=False)
        except (TypeError, ValueError, RecursionError):
            return str(value)
    return str(value)


def held(kind: Kind, default: Any = MISSING, *, key: str | None = None) -> Any:
    """Declare a record's field: what it holds, what stands there when nothing is said, its JSON key."""
    metadata = {"kind": kind} if key is None else {"kind": kind, "key": key}
    return field(metadata=metadata) if default is MISSING else field(default=default, metadata=metadata)
