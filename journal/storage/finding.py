"""One thing that is wrong with a journal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from journal.errors import KnownError


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: the code of its sentence, and what fills it."""

    code: str
    parameters: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, error: KnownError) -> Finding:
        """Return what an error says, as a finding."""
        return cls(error.code, error.parameters)

    def error(self) -> KnownError:
        """Return the finding as the error that `journal.words` phrases."""
        return KnownError(self.code, **self.parameters)
