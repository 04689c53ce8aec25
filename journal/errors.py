"""Errors that a person can act on: a code and its parameters, phrased at the edge by `journal.words`."""

from __future__ import annotations


class KnownError(Exception):
    """Something a person can meet and act on.

    `code` names the sentence in `journal.words.errors`; `parameters` fill it. Anything that is not a
    KnownError is a bug and is never caught in passing.
    """

    def __init__(self, code: str, /, **parameters: object) -> None:
        super().__init__(code, parameters)
        self.code = code
        self.parameters = parameters

    def __str__(self) -> str:
        said = ", ".join(f"{name}={value!r}" for name, value in self.parameters.items())
        return f"{self.code}({said})"


class FieldError(KnownError):
    """One field of a record holds what it may not hold.

    `field` is the place as others write it (`back`, `before.leg_left`, `entries[17].back`); `reason`
    is the part after `field-` of the error's code.
    """

    def __init__(self, field: str, reason: str, /, **parameters: object) -> None:
        super().__init__(f"field-{reason}", field=field, **parameters)
        self.field = field
        self.reason = reason

    def inside(self, place: str) -> FieldError:
        """Return the same error, told from one level further out."""
        return self.renamed(f"{place}.{self.field}" if self.field else place)

    def renamed(self, field: str) -> FieldError:
        """Return the same error about a field of another name."""
        rest = {name: value for name, value in self.parameters.items() if name != "field"}
        return FieldError(field, self.reason, **rest)
