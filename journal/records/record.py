"""What every record can do: check itself when made, be written down plainly and be read back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from operator import attrgetter
from typing import Any, TypeAlias, TypeVar

from journal.errors import FieldError
from journal.records.kinds import Kind, Plain, shown

Check: TypeAlias = Callable[[str, Any], None]
R = TypeVar("R", bound="Record")


@dataclass(frozen=True)
class Slot:
    """One field of a record: its name here, its key in JSON and what it holds."""

    name: str
    key: str
    kind: Kind
    needed: bool


_SLOTS: dict[type, tuple[Slot, ...]] = {}
_CHECKS: dict[type, tuple[tuple[str, Check, bool], ...]] = {}
_PLAINLY: dict[type, tuple[Callable[[Any], Any], tuple[tuple[str, Callable[[Any], Plain] | None], ...]]] = {}


class Record:
    """Something a person wrote down. Subclasses are frozen dataclasses whose fields are `held`."""

    __slots__ = ()

    def __post_init__(self) -> None:
        """Check every field, then what the fields say together; raise FieldError."""
        for name, check, is_optional in checks_of(type(self)):
            value = getattr(self, name)
            if value is not None or not is_optional:
                check(name, value)
        self.check_together()

    def check_together(self) -> None:
        """Raise FieldError where fields that are each allowed cannot stand together."""


def slots_of(record_type: type[Record]) -> tuple[Slot, ...]:
    """Return the fields of a record type in their order."""
    known = _SLOTS.get(record_type)
    if known is None:
        known = _SLOTS[record_type] = tuple(_slots(record_type))
    return known


def checks_of(record_type: type[Record]) -> tuple[tuple[str, Check, bool], ...]:
    """Return each field's name with its check and whether None passes it; remembered."""
    known = _CHECKS.get(record_type)
    if known is None:
        slots = slots_of(record_type)
        known = tuple((slot.name, slot.kind.check, slot.kind.optional) for slot in slots)
        _CHECKS[record_type] = known
    return known


def _slots(record_type: Any) -> Iterator[Slot]:
    for field in fields(record_type):
        kind = field.metadata["kind"]
        yield Slot(field.name, field.metadata.get("key", field.name), kind, field.default is MISSING)


def to_plain(record: Record) -> dict[str, Plain]:
    """Return a record as JSON would write it, every field present."""
    known = _PLAINLY.get(type(record))
    if known is None:
        slots = slots_of(type(record))
        names: Callable[[Any], Any] = attrgetter(*(slot.name for slot in slots))
        known = _PLAINLY[type(record)] = names, tuple((slot.key, plainly(slot.kind)) for slot in slots)
    names, written = known
    return {
        key: value if plain is None or value is None else plain(value)
        for (key, plain), value in zip(written, names(record), strict=True)
    }


def plainly(kind: Kind) -> Callable[[Any], Plain] | None:
    """Return what writes a field's value down plainly, None where it is its own plain value."""
    return None if type(kind).plain is Kind.plain else kind.plain


def from_plain(record_type: type[R], plain: Any) -> R:
    """Read a record from what `to_plain` or another program wrote; unknown keys are left to the caller.

    A missing or null field takes its default. Raises FieldError naming the JSON key.
    """
    if not isinstance(plain, Mapping):
        raise FieldError("", "record", value=shown(plain))
    values: dict[str, Any] = {}
    for slot in slots_of(record_type):
        given = plain.get(slot.key)
        if given is not None:
            values[slot.name] = slot.kind.read(slot.key, given)
        elif slot.needed:
            raise FieldError(slot.key, "missing")
    return record_type(**values)


def unknown_keys(record_type: type[Record], plain: Mapping[str, Any]) -> list[str]:
    """Return the keys that this version has no field for, nested ones as `before.x`."""
    slots = {slot.key: slot for slot in slots_of(record_type)}
    found = [str(key) for key in plain if key not in slots]
    for key, slot in slots.items():
        inner = plain.get(key)
        if isinstance(slot.kind, Nested) and isinstance(inner, Mapping):
            found += [f"{key}.{name}" for name in unknown_keys(slot.kind.record_type, inner)]
    return found


class Nested(Kind):
    """A record inside a record, such as the typical week before a surgery."""

    def __init__(self, record_type: type[Record], *, sparse: bool = False) -> None:
        super().__init__()
        self.record_type, self.sparse = record_type, sparse

    def check(self, name: str, value: Any) -> None:
        if not isinstance(value, self.record_type):
            raise FieldError(name, "record", value=shown(value))

    def plain(self, value: Any) -> Plain:
        plain = to_plain(value)
        return {key: said for key, said in plain.items() if said not in (None, "")} if self.sparse else plain

    def read(self, name: str, plain: Any) -> Any:
        try:
            return from_plain(self.record_type, plain)
        except FieldError as error:
            raise error.inside(name) from None
