"""The program's zip of tables, other programs' tables, Apple Health's XML: spoilt by cells and bytes."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.fuzzing.bytes_spoilt import BYTES, any_of
from benchmarks.fuzzing.importing import imported
from benchmarks.fuzzing.target import Target, refusal
from benchmarks.fuzzing.text_spoilt import WORDS
from benchmarks.moment import NOW
from journal.errors import KnownError
from journal.exchange import csv_zip, others
from journal.exchange.others import crisiscore
from journal.exchange.others.column import NAMED
from journal.exchange.others.mapping import FORMAT
from journal.exchange.wish import ImportWish
from journal.records import Records
from journal.sample import tell

_SHARE = 6
_TABLES = (
    """date,weekday,time of day,category,rating/amount,detail,notes
8th Dec 2021,Wed,pre,Symptom,3,Back pain,said
9th Dec 2021,Thu,08:30,Medication,2,Ibuprofen,
""",
    """\ufefffull_date,date,weekday,time,mood,activities,scales,note_title,note
2026-01-20,January 20,Tuesday,8:15 PM,good,walk | rest,Pain: 3,"A, b","c"
""",
    """FeatureName,Timestamp,Value,Label,Note
Pain,2026-01-20T08:00:00.000Z,4,,x
Walk,2026-01-20T09:00:00Z,0:30:00,,
""",
    f"""{crisiscore.FIRST_LINE}\\n2026-01-20,08:00,4,back,,walking,5,3,0,"a\\nb"\\n""",
    "Date,Move Minutes count,Step count,Walking duration (ms)\n2026-01-20,30,4200,1800000\n",
    "Day;Pain;Walked;Said;Medicine;Time;Amount\n20.01.2026;4,5;0:30;well;Ibuprofen;08:00;1\n21.01.2026;5;10;;;;\n",
    """<?xml version="1.0"?><!DOCTYPE HealthData [<!ELEMENT HealthData (Record)*>]><HealthData locale="en">
<Record type="HKQuantityTypeIdentifierStepCount" sourceName="Phone" startDate="2025-01-14 09:00:00 +0000"
 value="4200"/><Record type="HKQuantityTypeIdentifierStepCount" sourceName="Watch"
 startDate="2025-01-14 10:00:00 +0000" value="4900"/></HealthData>""",
)
_PIECES = (
    b'<!ENTITY a "ha">',
    b'<!ENTITY a SYSTEM "file:///etc/passwd">',
    b"&a;",
    b"&#0;",
    b"&#x110000;",
    b"<![CDATA[",
    b"<a>" * 500,
    b'"',
    b'""',
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\r",
    b"\n" * 300,
    b"," * 500,
    b";" * 30,
    b'a"b',
    b"\xed\xa0\x80",
    b"\\n",
    b"<?xml version='1.0' encoding='utf-7'?>",
    b"<?xml version='1.0' encoding='x'?>",
    b"=cmd|'x'!A1",
)
_NAMES = (
    "../x.csv",
    "/x.csv",
    "C:x.csv",
    "x.zip",
    "entries.csv",
    "ENTRIES.CSV",
    "journal.csv",
    "export.xml",
    "a/b.csv",
    "x\\y.csv",
    "x\0.csv",
    "é.csv",
    "",
    ".csv",
    "__MACOSX/x.csv",
    "con.csv",
    "x.csv/",
    "apple_health_export/export.xml",
)


def _samples() -> list[bytes]:
    told = tell("return-in-week-nine")
    lists: dict[str, Any] = {name: kept[:_SHARE] for name, kept in told.lists()}
    lists["doses"] = ()  # their medicines may have been left out
    health = io.BytesIO()
    with zipfile.ZipFile(health, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("apple_health_export/export.xml", _TABLES[-1])
    zips = [csv_zip.write(Records(person=told.person, sample=True, **lists)), health.getvalue()]
    return [*(table.encode() for table in _TABLES), *zips]


def _as_structure(data: bytes, chance: Random) -> bytes:
    if data.startswith(b"PK"):
        return _as_zip(data, chance)
    return _as_table(data, chance)


def _as_zip(data: bytes, chance: Random) -> bytes:
    """Unpack a zip, spoil one file, name or mark of it, and pack it anew."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = [
                (info.filename, archive.read(info)) for info in archive.infolist() if info.file_size < 2**20
            ]
    except Exception:  # noqa: BLE001 – a zip that was spoilt before cannot be taken apart; its bytes still can
        return chance.choice(BYTES)(data, chance)
    if not files:
        return data
    which = chance.randrange(len(files))
    name, content = files[which]
    match chance.randrange(8):
        case 0:
            files[which] = chance.choice(_NAMES), content
        case 1:
            files.append((chance.choice((name, *_NAMES)), content))
        case 2:
            del files[which]
        case 3:
            files[which] = name, content * chance.choice((2, 40))
        case _:
            files[which] = name, _as_table(content, chance)
    return _packed(files, chance)


def _packed(files: list[tuple[str, bytes]], chance: Random) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in files:
            info = zipfile.ZipInfo(name or "x")
            info.external_attr = chance.choice((0o600, 0o120777, 0o40755)) << 16
            info.compress_type = chance.choice(
                (zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2)
            )
            archive.writestr(info, content)
    return held.getvalue()


def _as_table(data: bytes, chance: Random) -> bytes:
    """Change one cell, row or column of a table, however badly it is one."""
    mark = chance.choice((b",", b",", b";", b"\t"))
    rows = [row.split(mark) for row in data.split(b"\n")]
    row = chance.choice(rows)
    cell = chance.randrange(len(row))
    match chance.randrange(6):
        case 0:
            row[cell] = chance.choice(_PIECES)
        case 1:
            rows.append(row * chance.choice((1, 1, 2)))
        case 2:
            row.insert(cell, b"")
        case 3:
            rows += [row] * chance.choice((1, 100))
        case _:
            row[cell] = _quoted(chance.choice(WORDS), chance)
    return b"\n".join(mark.join(row) for row in rows)


def _quoted(word: str, chance: Random) -> bytes:
    doubled = word.replace('"', '""')
    return (f'"{doubled}"' if chance.random() < 0.6 else word).encode("utf-8", "surrogatepass")


def _with_piece(data: bytes, chance: Random) -> bytes:
    place = chance.randint(0, len(data))
    return data[:place] + chance.choice(_PIECES) + data[place:]


def _read(data: bytes, folder: Path) -> str:
    source = folder / _name_for(data)
    source.write_bytes(data)
    if source.suffix == ".zip":
        return imported(source, folder)
    if source.suffix == ".xml":
        return imported(source, folder)
    return f"{_first(source, folder)} {_mapped(source, folder)}"


def _name_for(data: bytes) -> str:
    if data.startswith(b"PK"):
        return "given.csv.zip"
    return "export.xml" if data.lstrip().startswith(b"<") else "given.csv"


def _first(source: Path, folder: Path) -> str:
    """Return what comes of a table of which nothing is told."""
    try:
        return imported(source, folder)
    except KnownError as error:
        return refusal(error)


def _mapped(source: Path, folder: Path) -> str:
    """Read a table as a person would who says of each column what it is; raise KnownError as it does."""
    seen = others.look(source)
    fields = _FIELDS[len(source.name + "".join(seen.columns)) % len(_FIELDS) :] + _FIELDS
    asked = [name for name in seen.asked if name not in seen.told]
    told = dict(zip(asked, fields * (1 + len(asked) // len(fields)), strict=False))
    if asked and not seen.names and not any(column.field == "day" for column in seen.told.values()):
        told[asked[0]] = {"field": "day"}
    singles = {"medicine", "amount", "time"}
    plain: dict[str, Any] = {"format": FORMAT, "version": 1, "date": "day-month-year", "offset": "+01:00"}
    if seen.names:
        plain["names"] = {name: column for name, column in told.items() if column["field"] in NAMED}
    else:
        plain["columns"] = _each_once(told, singles)
    mapping = json.dumps(plain).encode()
    others.example(source, ImportWish())
    return imported(source, folder, ImportWish(mapping=mapping, today=NOW.date()))


def _each_once(told: dict[str, Any], singles: set[str]) -> dict[str, Any]:
    met: set[str] = set()
    kept = {}
    for name, column in told.items():
        if column["field"] in met & singles:
            continue
        met.add(column["field"])
        kept[name] = column
    return kept


_FIELDS: tuple[dict[str, Any], ...] = (
    {"field": "back", "from": 0, "to": 10},
    {"field": "walking_minutes", "unit": "minutes"},
    {"field": "note", "label": "said"},
    {"field": "medicine"},
    {"field": "time"},
    {"field": "amount"},
    {"field": "sleep", "values": {"good": 1, "x": 10}, "from": 5, "to": 1},
    {"field": "steps"},
    {"field": "qualities", "values": {"hot": "burning"}, "split": "|"},
    {"field": "stretching_minutes", "unit": "milliseconds"},
)

TARGET = Target(
    "csv", _samples, any_of((*[_as_structure] * 20, _with_piece, *BYTES), most=3), _read, csv_zip.write
)
