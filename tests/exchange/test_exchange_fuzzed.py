"""What fuzzing found in readers of other people's files, and hostile files beyond what it tries."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from journal.errors import KnownError
from journal.exchange import reading_in
from journal.exchange.others import apple_health
from journal.exchange.wish import ImportWish

TELLINGS = "FeatureName,Timestamp,Value,Label,Note\nPain,2026-01-20T08:00:00.000Z,4,,x\n"


def refused(source: Path, mapping: dict[str, Any] | None = None) -> KnownError:
    told = None
    if mapping is not None:
        told = json.dumps({"format": "recovery-journal-mapping", "version": 1, **mapping}).encode()
    with pytest.raises(KnownError) as caught:
        reading_in.read(source, ImportWish(mapping=told), str)
    return caught.value


@pytest.mark.parametrize("field", ["day", "time", "amount"])
def test_that_a_name_cannot_be_what_only_a_column_holds(tmp_path: Path, field: str) -> None:
    source = tmp_path / "f.csv"
    source.write_text(TELLINGS)
    reason = refused(source, {"names": {"Pain": {"field": field}}}).parameters["reason"]
    assert isinstance(reason, KnownError)
    assert (reason.code, reason.parameters["field"]) == ("field-choice", "names.Pain.field")


def test_that_a_zip_whose_part_lies_before_its_beginning_is_refused(tmp_path: Path) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("export.xml", "<HealthData/>")
    data = bytearray(held.getvalue())
    end = data.rindex(b"PK\x05\x06")
    start = int.from_bytes(data[end + 16 : end + 20], "little")
    data[end + 16 : end + 20] = (start + 60).to_bytes(4, "little")  # as if 60 bytes before it were cut off
    source = tmp_path / "export.zip"
    source.write_bytes(data)
    assert refused(source).code == "health-zip"


@pytest.mark.parametrize("letters", ["x", "utf-7", "idna", "hex", "utf-16"])
def test_that_an_export_is_read_in_its_own_letters_whatever_it_calls_them(
    tmp_path: Path, letters: str
) -> None:
    source = tmp_path / "export.xml"
    source.write_text(f'<?xml version="1.0" encoding="{letters}"?>\n<HealthData/>')
    assert reading_in.read(source, ImportWish(), str)[1].format == "apple-health"


DEEP = b"<a>" * 200_000
MANY_NAMES = b"".join(b"<n%d/>" % number for number in range(80_000))


@pytest.mark.parametrize("inside", [DEEP, MANY_NAMES], ids=["deep", "names"])
def test_that_an_export_that_only_fills_the_memory_is_not_read_to_its_end(
    tmp_path: Path, inside: bytes
) -> None:
    source = tmp_path / "export.xml"
    source.write_bytes(b"<HealthData>" + inside + b"\n" + b" " * 2**18 + b"<")
    error = refused(source)
    assert (error.code, error.parameters["line"]) == ("health-broken", 1)


def test_that_an_export_of_many_plain_elements_is_read_whatever_their_number(tmp_path: Path) -> None:
    source = tmp_path / "export.xml"
    source.write_bytes(b"<HealthData>" + b"<Record></Record>" * 60_000 + b"</HealthData>")
    assert reading_in.read(source, ImportWish(), str)[1].rows == 0


def test_that_a_spoilt_zip_packed_in_another_way_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "export.zip"
    with zipfile.ZipFile(source, "w", zipfile.ZIP_BZIP2) as packed:
        packed.writestr("export.xml", "<HealthData/>" + " " * 4000)
    data = bytearray(source.read_bytes())
    data[data.index(b"BZh9") + 4] ^= 0xFF
    source.write_bytes(data)
    assert refused(source).code == "health-zip"


def test_that_a_zip_with_an_endless_list_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "export.zip"
    with zipfile.ZipFile(source, "w") as packed:
        packed.writestr("export.xml", "<HealthData/>")
        for number in range(20):
            packed.writestr(f"workout-routes/route {number}.gpx", "")
    assert reading_in.read(source, ImportWish(), str)[1].format == "apple-health"
    monkeypatch.setattr(apple_health, "_LONGEST_LIST", 1_000)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert not apple_health.is_its(source)
