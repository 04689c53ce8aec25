"""A mapping, version 1: what the columns of somebody's table are, as docs/importing.md tells."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from datetime import timezone
from pathlib import Path
from typing import Any

from journal.errors import FieldError, KnownError
from journal.exchange.others.column import (
    CHOICES,
    FIELDS,
    LISTS,
    MINUTES,
    NAMED,
    SCORES,
    Column,
    Unit,
)
from journal.exchange.others.days import Order, zone_of
from journal.exchange.strict_json import read_json
from journal.records.kinds import shown

FORMAT = "recovery-journal-mapping"
VERSION = 1
LARGEST = 2**20
MOST_COLUMNS = 5_000
LONGEST_TEXT = 1_000
_TOP = frozenset({"format", "version", "source", "date", "offset", "columns", "names"})
_KEYS = frozenset({"field", "from", "to", "values", "unit", "label", "split"})


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a person says of a file's columns, and of the names in it where each row has one.

    `source` is the format it was made for, "" for any; `order` that of its dates, `offset` what its
    times are from UTC, which doses need.
    """

    columns: MappingOf[str, Column] = field(default_factory=dict)
    names: MappingOf[str, Column] = field(default_factory=dict)
    source: str = ""
    order: Order | None = None
    offset: timezone | None = None


def read_mapping(given: Path | bytes) -> Mapping:
    """Return the mapping that a file or its bytes hold.

    Raises KnownError `mapping-refused` with the reason and, within it, the place; OSError where the file
    cannot be reached.
    """
    try:
        return mapping_of(read_json(given if isinstance(given, bytes) else fetched_mapping(given)))
    except RecursionError:
        raise KnownError("mapping-refused", reason=KnownError("json-nested")) from None
    except KnownError as error:
        raise KnownError("mapping-refused", reason=error) from error


def mapping_of(plain: Any) -> Mapping:
    """Return the mapping that a JSON value tells; raise KnownError with the place where it tells none."""
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise KnownError("mapping-foreign")
    if plain.get("version") != VERSION or isinstance(plain["version"], bool):
        raise FieldError("version", "version", value=shown(plain.get("version")))
    _refuse_unknown("", plain, _TOP)
    order, offset = plain.get("date"), plain.get("offset")
    return Mapping(
        columns=_columns("columns", plain.get("columns", {}), FIELDS),
        names=_columns("names", plain.get("names", {}), NAMED),
        source=_text("source", plain.get("source", "")),
        order=None if order is None else Order(_one_of("date", order, tuple(Order))),
        offset=None if offset is None else _offset(offset),
    )


def to_json(mapping: Mapping) -> bytes:
    """Return a mapping as its file: UTF-8, a column a line."""
    head: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    if mapping.source:
        head["source"] = mapping.source
    if mapping.order is not None:
        head["date"] = str(mapping.order)
    if mapping.offset is not None:
        head["offset"] = offset_text(mapping.offset)
    lines = [f"  {_line(key)}: {_line(value)}" for key, value in head.items()]
    for key in ("columns", "names"):
        told: MappingOf[str, Column] = getattr(mapping, key)
        if told:
            inner = ",\n".join(f"    {_line(name)}: {_line(_plain(told[name]))}" for name in told)
            lines.append(f"  {_line(key)}: {{\n{inner}\n  }}")
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8", "replace")


def offset_text(offset: timezone) -> str:
    """Return an offset as a mapping writes it: `+01:00`."""
    minutes = round(offset.utcoffset(None).total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def check_column(place: str, column: Column) -> None:
    """Raise FieldError where a column's meaning is not whole: no scale for a score, no unit for minutes."""
    name = column.field
    if name in SCORES and column.lowest is None and not column.values:
        raise FieldError(place, "mapping-scale")
    if (column.lowest is None) != (column.highest is None):
        raise FieldError(place, "mapping-scale")
    if column.lowest is not None and column.lowest == column.highest:
        raise FieldError(place, "mapping-ends")
    if name in MINUTES and column.unit is None:
        raise FieldError(f"{place}.unit", "mapping-unit", choices=tuple(Unit))
    allowed = {**LISTS, **CHOICES}.get(name or "")
    for text, value in column.values.items():
        if name in SCORES:
            _check_score(f"{place}.values.{shown(text)}", value)
        elif allowed is not None:
            _one_of(f"{place}.values.{shown(text)}", value, allowed)


def fetched_mapping(path: Path) -> bytes:
    """Return the bytes of a mapping's file; raise KnownError `mapping-large`, OSError where not reached."""
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise KnownError("mapping-large", largest=LARGEST // 2**20)
    return data


def _columns(place: str, plain: Any, fields: tuple[str, ...]) -> dict[str, Column]:
    if not isinstance(plain, dict):
        raise FieldError(place, "mapping-object", value=shown(plain))
    if len(plain) > MOST_COLUMNS:
        raise FieldError(place, "mapping-many", count=len(plain), most=MOST_COLUMNS)
    return {name.strip(): _column(f"{place}.{shown(name)}", told, fields) for name, told in plain.items()}


def _column(place: str, plain: Any, fields: tuple[str, ...]) -> Column:
    if plain is None:
        return Column(None)
    if not isinstance(plain, dict) or "field" not in plain:
        raise FieldError(place, "mapping-object", value=shown(plain))
    _refuse_unknown(place, plain, _KEYS)
    named, unit = plain["field"], plain.get("unit")
    values = plain.get("values", {})
    if not isinstance(values, dict):
        raise FieldError(f"{place}.values", "mapping-object", value=shown(values))
    column = Column(
        field=None if named is None else _one_of(f"{place}.field", named, fields),
        lowest=_number(f"{place}.from", plain.get("from")),
        highest=_number(f"{place}.to", plain.get("to")),
        values=values,
        unit=None if unit is None else Unit(_one_of(f"{place}.unit", unit, tuple(Unit))),
        label=_text(f"{place}.label", plain.get("label", "")),
        split=_text(f"{place}.split", plain.get("split", "")),
    )
    check_column(place, column)
    return column if column.field is not None else Column(None)  # what is left out has no scale either


def _plain(column: Column) -> dict[str, Any] | None:
    if column.field is None:
        return None
    said = {
        "field": column.field,
        "from": column.lowest,
        "to": column.highest,
        "values": dict(column.values),
        "unit": None if column.unit is None else str(column.unit),
        "label": column.label,
        "split": column.split,
    }
    return {key: value for key, value in said.items() if value not in (None, "", {})}


def _refuse_unknown(place: str, plain: MappingOf[str, Any], known: frozenset[str]) -> None:
    for key in plain:
        if key not in known:
            where = f"{place}.{shown(key)}" if place else shown(key)
            raise FieldError(where, "mapping-unknown", choices=sorted(known))


def _one_of(place: str, value: Any, choices: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in choices:
        raise FieldError(place, "choice", value=shown(value), choices=[str(choice) for choice in choices])
    return value


def _text(place: str, value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise FieldError(place, "text", value=shown(value))
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise FieldError(place, "unicode") from None
    return value


def _number(place: str, value: Any) -> float | None:
    if value is None:
        return None
    if type(value) not in (int, float) or not math.isfinite(value) or abs(value) > 1e9:
        raise FieldError(place, "mapping-number", value=shown(value))
    return float(value) if not float(value).is_integer() else int(value)


def _check_score(place: str, value: Any) -> None:
    if type(value) not in (int, float) or not 0 <= value <= 10 or value * 2 != int(value * 2):
        raise FieldError(place, "score", value=shown(value))


def _offset(value: Any) -> timezone:
    zone = zone_of(value) if isinstance(value, str) else None
    if zone is None:
        raise FieldError("offset", "mapping-offset", value=shown(value))
    return zone


def _line(plain: Any) -> str:
    return json.dumps(plain, ensure_ascii=False, allow_nan=False)
