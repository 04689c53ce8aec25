"""What was chosen for the last visit report, as a line of this computer's settings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from journal.paper.sheet import Paper
from journal.paper.visit.choice import PRESETS, PeriodKind, Preset, VisitChoice, VisitPart


@dataclass(frozen=True, slots=True)
class Asked:
    """What the dialog asks: what the report shows, and the paper it is printed on."""

    choice: VisitChoice
    paper: Paper


def preset_of(parts: frozenset[VisitPart]) -> Preset | None:
    """Return the preset that has exactly these parts, None where the choice is the person's own."""
    return next((preset for preset, choice in PRESETS.items() if choice.parts == parts), None)


def kept(asked: Asked) -> str:
    """Return what was asked as one line, to be read again by `asked_in`.

    A preset is kept by its name, so that it stays itself when a later version adds a part to it.
    """
    choice = asked.choice
    preset = preset_of(choice.parts)
    said = {
        "for": preset,
        "parts": None if preset else sorted(choice.parts),
        "period": choice.period,
        "first": choice.first and choice.first.isoformat(),
        "last": choice.last and choice.last.isoformat(),
        "names": choice.names,
        "notes": choice.notes,
        "mono": choice.mono,
        "paper": asked.paper,
    }
    return json.dumps({name: value for name, value in said.items() if value is not None})


def asked_in(line: str, paper: Paper) -> Asked:
    """Return what a line says; each thing that cannot be read is as it is at first, the paper `paper`."""
    said = _read(line)
    first, last = _day(said, "first"), _day(said, "last")
    if first is not None and last is not None and first > last:
        first = last = None
    choice = VisitChoice(
        parts=_parts(said),
        period=_one_of(PeriodKind, said.get("period"), PeriodKind.SINCE_SURGERY),
        first=first,
        last=last,
        names=said.get("names") is not False,
        notes=said.get("notes") is not False,
        mono=said.get("mono") is True,
    )
    return Asked(choice, _one_of(Paper, said.get("paper"), paper))


def _read(line: str) -> Mapping[str, Any]:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _parts(said: Mapping[str, Any]) -> frozenset[VisitPart]:
    preset = _one_of(Preset, said.get("for"), None)
    named = said.get("parts")
    if preset is None and isinstance(named, list):
        return frozenset(
            VisitPart(part) for part in named if isinstance(part, str) and part in set(VisitPart)
        )
    return PRESETS[preset or Preset.SURGEON].parts


def _one_of(kind: Any, said: object, otherwise: Any) -> Any:
    return kind(said) if isinstance(said, str) and said in set(kind) else otherwise


def _day(said: Mapping[str, Any], name: str) -> date | None:
    try:
        return date.fromisoformat(str(said.get(name, "")))
    except ValueError:
        return None
