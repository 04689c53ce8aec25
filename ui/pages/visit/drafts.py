"""What is half written about visits, kept inside the journal: a form for each visit, so that none is lost."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from ui.session import Session

DRAFT = "visit"
NEW = "new"
"""The key of a visit that is not in the journal yet."""


class VisitDrafts:
    """The half-written forms by the visit's id, or `NEW`; and a goal that is half written."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, key: str) -> dict[str, Any] | None:
        """Return what is half written of a visit, None where nothing is."""
        found = self._forms().get(key)
        return found if isinstance(found, dict) else None

    def keep(self, key: str, body: dict[str, Any] | None) -> None:
        """Keep what is half written of a visit; None lets go of it."""
        forms = {name: form for name, form in self._forms().items() if name != key}
        if body is not None:
            forms[key] = body
        self._put(forms, self.goal)

    @property
    def goal(self) -> str:
        """The goal that is half written."""
        return str(self._kept().get("goal", ""))

    def keep_goal(self, text: str) -> None:
        """Keep a half-written goal; "" lets go of it."""
        self._put(self._forms(), text)

    def keys_without(self, known: Iterable[str]) -> tuple[str, ...]:
        """Return the keys of forms whose visit the journal does not hold, or no longer."""
        ids = set(known)
        return tuple(key for key in self._forms() if key not in ids)

    def told(self, key: str) -> tuple[date | None, str]:
        """Return the day and the title that a half-written form names."""
        body = self.of(key) or {}
        try:
            day = date.fromisoformat(str(body.get("day", "")))
        except ValueError:
            day = None
        return day, str(body.get("title", ""))

    def _kept(self) -> dict[str, Any]:
        kept = self._session.draft(DRAFT)
        return kept if isinstance(kept, dict) else {}

    def _forms(self) -> dict[str, Any]:
        forms = self._kept().get("forms")
        return forms if isinstance(forms, dict) else {}

    def _put(self, forms: dict[str, Any], goal: str) -> None:
        body = {"forms": forms, "goal": goal}
        self._session.keep_draft(DRAFT, body if forms or goal else None)
