"""The pieces that FHIR R4 resources are made of: codes, references, texts, dates.

The codes of LOINC and SNOMED CT are those whose meaning and name were looked up; whatever else a journal
holds has its text and a code of the journal's own. LOINC 72514-3 is the pain severity of 0 to 10 as
reported. SNOMED CT has no verified site for the low back here, so its finding of low back pain
stands beside the LOINC code.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha1
from typing import Any

from journal.words import Words, fhir

OWN_CODES = "urn:recovery-journal:codes"
LONGEST_TEXT = 1_000_000
_dumps = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
_LARGEST_OFFSET = timedelta(hours=14)
_NEVER_IN_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


class Json(str):
    """A piece of a resource that is written as JSON already, since thousands of resources share it."""

    __slots__ = ()


def as_json(value: Any) -> Json:
    """Return a piece of a resource as JSON."""
    return Json(_dumps(value))


def written(resource: Mapping[str, Any]) -> str:
    """Return a resource as JSON on one line."""
    said = [f'"{key}":{each if type(each) is Json else _dumps(each)}' for key, each in resource.items()]
    return "{" + ",".join(said) + "}"


@dataclass(frozen=True, slots=True)
class Code:
    """A code of a terminology, with the name that the terminology gives it."""

    system: str
    code: str
    display: str

    def coding(self) -> dict[str, str]:
        """Return it as a Coding."""
        return {"system": self.system, "code": self.code, "display": self.display}


PAIN_SEVERITY = Code(
    "http://loinc.org", "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
)
LOW_BACK_PAIN = Code("http://snomed.info/sct", "279039007", "Low back pain")
LOWER_LIMB = Code("http://snomed.info/sct", "61685007", "Lower limb structure")
LAMINECTOMY = Code("http://snomed.info/sct", "387731002", "Laminectomy")
SURVEY = Code("http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey")


def own(code: str, display: str) -> Code:
    """Return a code of the journal's own, spelt as its JSON spells it."""
    return Code(OWN_CODES, code, display)


def concept(said: str, *codes: Code) -> dict[str, Any]:
    """Return a CodeableConcept: what is meant in words, and its codes where there are any."""
    coded = {"coding": [code.coding() for code in codes]} if codes else {}
    return {**coded, "text": said}


def texts(said: str) -> list[str]:
    """Return a person's text as FHIR may hold it: no control characters, in pieces, none of them empty."""
    clean = _NEVER_IN_TEXT.sub(" ", said)
    pieces = (clean[start : start + LONGEST_TEXT] for start in range(0, len(clean), LONGEST_TEXT))
    return [piece for piece in pieces if piece.strip()]


def plain_number(number: float) -> float:
    """Return a number as it is written: 4 rather than 4.0."""
    return int(number) if number == int(number) else number


def named_id(record_id: str, part: str) -> str:
    """Return the id of what is made from a part of a record, always the same: a UUID of version 5 (RFC 9562).

    `uuid.uuid5` does the same in four times the time, which twenty years of entries make seconds of.
    """
    space = bytes.fromhex(record_id.replace("-", ""))
    found = sha1(space + part.encode("utf-8"), usedforsecurity=False).hexdigest()
    variant = "89ab"[int(found[16], 16) & 3]
    return f"{found[:8]}-{found[8:12]}-5{found[13:16]}-{variant}{found[17:20]}-{found[20:32]}"


def moment(when: datetime) -> str:
    """Return a moment with its offset, in UTC where FHIR knows no such offset."""
    offset = when.utcoffset() or timedelta()
    return (when if abs(offset) <= _LARGEST_OFFSET else when.astimezone(UTC)).isoformat()


@dataclass(frozen=True, slots=True)
class Telling:
    """Who tells all of it, on which day it is written out and in which words."""

    words: Words
    patient: str
    today: date

    def reference(self) -> dict[str, str]:
        """Return the patient, as other resources name them."""
        return refer(self.patient)

    def notes(self, *said: str) -> list[dict[str, str]]:
        """Return notes, the last of which says whose word it is."""
        return [{"text": text} for text in (*_all_texts(said), fhir.told(self.words))]


def refer(record_id: str) -> dict[str, str]:
    """Return a reference to a resource of the same bundle."""
    return {"reference": f"urn:uuid:{record_id}"}


def _all_texts(said: Iterable[str]) -> list[str]:
    return [piece for text in said for piece in texts(text)]
