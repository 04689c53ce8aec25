"""A zip that is not wholly a journal of CSV files is refused, by file, row and column, in bounded memory."""

from __future__ import annotations

import io
import tracemalloc
import warnings
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.errors import KnownError
from journal.exchange import csv_zip, safe_zip
from journal.exchange.csv_text import MOST_CELLS, MOST_ROWS
from journal.records import Entry, Records
from journal.words import english
from journal.words.errors import sentence

ID = "00000000-0000-4000-8000-{:012d}"
NEW_ID = ID.format(999)
HEAD = "format,version,sample,born\r\nrecovery-journal,1,false,\r\n"
PACKED = ZIP_DEFLATED


def zip_of(*files: tuple[str, str | bytes], kind: int = PACKED) -> bytes:
    held = io.BytesIO()
    with ZipFile(held, "w", kind) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a name that stands twice
        for name, content in files:
            archive.writestr(ZipInfo(name), content, kind)
    return held.getvalue()


def journal_with(**texts: str | bytes) -> bytes:
    files = {"journal": HEAD, **texts}
    return zip_of(*((f"{name}.csv", text) for name, text in files.items()))


def read(data: bytes) -> tuple[Records, Any]:
    return csv_zip.read(data, lambda: NEW_ID)


def refused(data: bytes) -> str:
    with pytest.raises(KnownError) as caught:
        read(data)
    return sentence(english(), caught.value)


def read_or_refused(data: bytes) -> None:
    """Let nothing but a KnownError with a sentence come of data."""
    try:
        read(data)
    except KnownError as error:
        said = sentence(english(), error)
    else:
        return
    assert said.startswith(("It ", "In “", "“"))


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"back": "11"}, "“back”: “Back pain” must be a number from 0 to 10, whole or half, not “11”."),
        ({"back": "4,5"}, "“back”: “Back pain” must be a number from 0 to 10, whole or half, not “4,5”."),
        ({"back": "four"}, "“back”: “Back pain” must be a number from 0 to 10, whole or half, not “four”."),
        ({"back": "9" * 50}, "“back”: “Back pain” must be a number from 0 to 10"),
        ({"back": "nan"}, "“back”: “Back pain” must be a number from 0 to 10, whole or half, not “nan”."),
        ({"back": "1e400"}, "“back”: “Back pain” must be a number from 0 to 10, whole or half, not “inf”."),
        ({"back": "٤"}, "“back”: “Back pain” must be a number from 0 to 10, whole or half, not “٤”."),
        ({"steps": "1.5"}, "“steps”: “Steps” must be a whole number from 0 to 1000000, not “1.5”."),
        ({"qualities": "sharp; hot"}, "“qualities”: qualities[1] cannot be “hot”."),
        ({"qualities": "sharp;"}, "“qualities”: qualities[1] cannot be “”."),
        ({"position": "standing"}, "“position”: “Changing position” cannot be “standing”."),
        ({"day": "20.1.2026"}, "“day”: “Day” must be a day such as 2026-01-12, not “20.1.2026”."),
        ({"day": ""}, "“day”: “Day” is missing, and this record cannot do without it."),
        ({"written": "2026-01-20 20:15"}, "“written”: “Written” must be a time with its offset such as"),
        ({"written": "2026-01-18T20:15:00+01:00"}, "“day”: “Day” is 20 January 2026, more than a day after"),
        ({"id": "1"}, "“id”: “Id” must be a UUID, not “1”."),
    ],
)
def test_that_a_bad_value_is_told_with_file_row_and_column(entry: dict[str, str], said: str) -> None:
    row = {"id": ID.format(2), "day": "2026-01-20", "written": "", "back": "", "steps": "", "qualities": "",
           "position": "", **entry}  # fmt: skip
    quoted = [f'"{cell}"' for cell in row.values()]
    good = [f'"{cell}"' for cell in (ID.format(1), "2026-01-19", "", "", "", "", "")]
    text = "\n".join(",".join(cells) for cells in (list(row), good, quoted))
    assert refused(journal_with(entries=text)).startswith(f"In “entries.csv”, row 3, column {said}")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {"medicines": f"id,name\n{ID.format(1)}, \n"},
            "In “medicines.csv”, row 2, column “name”: “Name” is empty. Please fill it in.",
        ),
        (
            {"medicines": f"id,name,as_needed\n{ID.format(1)},A,perhaps\n"},
            "In “medicines.csv”, row 2, column “as_needed”: “As needed” must be true or false, not “pe",
        ),
        (
            {"medicines": f"id,name,from,to\n{ID.format(1)},A,2026-02-01,2026-01-01\n"},
            "In “medicines.csv”, row 2, column “to”: “To” is 1 January 2026, before it begins on",
        ),
        (
            {"surgeries": f"id,date,before.back\n{ID.format(1)},2026-01-12,11\n"},
            "In “surgeries.csv”, row 2, column “before.back”: before.back must be a number from 0 to 10, w",
        ),
        (
            {"doses": f"id,medicine,taken\n,,\n{ID.format(1)},{ID.format(7)},2026-01-12T08:00:00Z\n"},
            f"In “doses.csv”, row 3, column “medicine”: “Medicine” is “{ID.format(7)}”, which is not there.",
        ),
        (
            {"goals": f"id,text\n{ID.format(1)},a\n", "plans": f"id,kind\n{ID.format(1)},other\n"},
            f"In “plans.csv”, row 2, the id “{ID.format(1)}” stands again: “goals.csv” has it in row",
        ),
        (
            {"goals": f"id,text\n{ID.format(1)},a\n{ID.format(1)},a\n"},
            f"In “goals.csv”, row 3, the id “{ID.format(1)}” stands again: “goals.csv” has it in row",
        ),
        ({"goals": f"id,text\n{ID.format(1)},a,b\n"}, "In “goals.csv”, row 2 has 3 cells, but its first row"),
        ({"goals": f"id,text\n{ID.format(1)}\n"}, "In “goals.csv”, row 2 has 1 cells, but its first row"),
        ({"goals": 'id,text\n1,"a'}, "In “goals.csv”, row 2, a quotation mark does not fit"),
        ({"goals": 'id,text\n1,"a"b\n'}, "In “goals.csv”, row 2, a quotation mark does not fit"),
        ({"goals": "id,text,id\n"}, "“goals.csv” in it has the column “id” twice. Every"),
        ({"goals": ""}, "“goals.csv” in it does not begin with a row that names its columns."),
        ({"goals": "1,2,3\n"}, "“goals.csv” in it does not begin with a row that names its columns."),
        ({"goals": "id,text\n".encode("utf-16")}, "“goals.csv” in it is not UTF-8 text (byte 1). Save it as"),
        ({"goals": "id,text\n".encode("utf-16-le")}, "“goals.csv” in it is not UTF-8 text (byte 2)."),
        ({"goals": "id,text\n,Füße".encode("latin-1")}, "“goals.csv” in it is not UTF-8 text (byte 11)."),
        ({"goals": "," * MOST_CELLS}, f"In “goals.csv”, row 1 has more than {MOST_CELLS} cells."),
        ({"journal": "id,name\n1,2\n"}, "It is not a journal’s zip of CSV files"),
        ({"journal": "format,version\nrecovery-journal,2\n"}, "It was written in version 2 of the format"),
        ({"journal": "format,version\nrecovery-journal,one\n"}, "In “journal.csv”, row 2, column “version”"),
        ({"journal": "format,version\n"}, "“journal.csv” in it must hold one row beside its first."),
        ({"journal": HEAD + "recovery-journal,1,,\n"}, "“journal.csv” in it must hold one row"),
        (
            {"journal": "format,version,sample\nrecovery-journal,1,maybe\n"},
            "In “journal.csv”, row 2, column “sample”: “Sample” must be true or false, not “maybe”.",
        ),
        (
            {"journal": "format,version,born\nrecovery-journal,1,1.2.1970\n"},
            "In “journal.csv”, row 2, column “born”: “Born” must be a day such as",
        ),
        (
            {
                "journal": HEAD.replace("false,", "false,2026-02-01"),
                "entries": f"id,day\n{ID.format(1)},2026-01-31\n",
            },
            "In “entries.csv”, row 2, column “day”: “Day” is 31 January 2026, before the day of birth",
        ),
    ],
)
def test_that_what_is_wrong_is_said_with_its_place(files: dict[str, str | bytes], said: str) -> None:
    assert refused(journal_with(**files)).startswith(said)


HEAD_FILE = ("journal.csv", HEAD)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "It is not a whole zip file."),
        (b"PK\x03\x04 and nothing more", "It is not a whole zip file."),
        (zip_of(HEAD_FILE)[:-1], "It is not a whole zip file."),
        (zip_of(HEAD_FILE) + b" ", "It is not a whole zip file."),
        (zip_of(), "It is not a journal’s zip of CSV files: its “journal.csv” is missing or says otherwise."),
        (zip_of(HEAD_FILE, HEAD_FILE), "It holds “journal.csv” twice. Every file may stand once."),
        (zip_of(HEAD_FILE, ("Journal.CSV", "")), "It holds “"),
        (zip_of(HEAD_FILE, ("a/goals.csv", "")), "It holds “a/goals.csv” in a folder."),
        (zip_of(HEAD_FILE, ("../goals.csv", "")), "It holds “../goals.csv” in a folder."),
        (zip_of(HEAD_FILE, ("/etc/goals.csv", "")), "It holds “/etc/goals.csv” in a folder."),
        (zip_of(HEAD_FILE, ("a\\goals.csv", "")), "It holds “a\\goals.csv” in a folder."),
        (zip_of(HEAD_FILE, ("c:goals.csv", "")), "It holds “c:goals.csv” in a folder."),
        (
            zip_of(HEAD_FILE, ("a.zip", zip_of(HEAD_FILE))),
            "It holds another zip, “a.zip”, which is not opened.",
        ),
        (
            zip_of(HEAD_FILE, ("a.csv", zip_of(HEAD_FILE))),
            "It holds another zip, “a.csv”, which is not opened.",
        ),
        (zip_of(HEAD_FILE, ("a.exe", "")), "It holds “a.exe”, which is not a CSV file."),
        (
            zip_of(HEAD_FILE, ("goals.csv", b"0" * 2**21)),
            "“goals.csv” in it would grow to more than 100 times",
        ),
        (zip_of(HEAD_FILE, kind=ZIP_BZIP2), "“journal.csv” in it is packed in a way that is not read."),
        (
            zip_of(HEAD_FILE, *((f"{n}.csv", "") for n in range(64))),
            "It holds more files than the 64 that are",
        ),
        (
            zip_of(HEAD_FILE, *((f"{n}.csv", "") for n in range(2000))),
            "It holds more files than the 64 that are",
        ),
    ],
)
def test_that_a_zip_of_another_kind_is_refused(data: bytes, said: str) -> None:
    assert refused(data).startswith(said)


def test_that_a_locked_zip_is_refused() -> None:
    data = bytearray(zip_of(HEAD_FILE))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(data)).startswith("It is locked with a password.")


def test_that_a_zip_that_lies_about_a_size_is_refused() -> None:
    data = bytearray(zip_of(HEAD_FILE, ("goals.csv", "id,text\n" * 1000)))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (100).to_bytes(4, "little")
    assert refused(bytes(data)) == "It is not a whole zip file."
    data[at : at + 4] = (2**32 - 2).to_bytes(4, "little")
    assert refused(bytes(data)).startswith("“goals.csv” in it would grow")


def test_that_files_that_share_their_bytes_are_refused() -> None:
    held = io.BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr("journal.csv", HEAD + " " * 50_000)
        archive.filelist += [archive.filelist[0]] * 3
        for number, info in enumerate(archive.filelist[1:]):
            copy = archive.filelist[number + 1] = ZipInfo(f"{number}.csv")
            for name in ("header_offset", "CRC", "file_size", "compress_size", "compress_type"):
                setattr(copy, name, getattr(info, name))
    assert refused(held.getvalue()) == "It is not a whole zip file."


def test_that_a_zip_larger_than_can_be_read_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(safe_zip, "LARGEST", 2**20)
    monkeypatch.setattr(csv_zip, "LARGEST", 2**20)
    said = "It has 2 MB, unpacked or as it is, and at most 1 MB can be read."
    assert refused(b"PK\x03\x04" + b"\0" * (2**20 + 1)) == said
    (tmp_path / "a.csv.zip").write_bytes(b"PK\x03\x04" + b"\0" * 2**22)
    with pytest.raises(KnownError) as caught:
        csv_zip.read(tmp_path / "a.csv.zip", lambda: NEW_ID)
    assert caught.value.code == "csv-large"
    notes = tuple(f"{n}.csv" for n in range(3))
    assert refused(zip_of(HEAD_FILE, *((name, b"ab1" * 150_000) for name in notes))) == said


def test_that_an_export_that_could_not_be_read_back_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_zip, "LARGEST", 2**20)
    entry = Entry(id=ID.format(1), day=date(2026, 1, 20), note="a" * 2**20)
    with pytest.raises(KnownError) as caught:
        csv_zip.write(Records(entries=(entry,)))
    assert sentence(english(), caught.value).endswith("Write it as JSON instead.")


def test_that_rows_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journal.exchange.csv_text.MOST_ROWS", 1000)
    assert MOST_ROWS == 1_000_000
    assert refused(journal_with(goals="id\n" + "\n" * 1000)) == "“goals.csv” in it has more than 1000 rows."


def test_that_a_cell_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journal.exchange.csv_text.LONGEST_CELL", 100)
    cell = '""' * 60
    assert refused(journal_with(goals=f'id,text\n,"{cell}"\n')) == (
        "In “goals.csv”, row 2 has a cell of more than 100 characters."
    )


def test_that_a_bomb_costs_no_memory() -> None:
    data = zip_of(HEAD_FILE, ("goals.csv", b"\n" * 50_000_000))
    tracemalloc.start()
    try:
        refused(data)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 4 * 2**20


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_that_a_spoilt_zip_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    whole = bytearray(journal_with(goals=f"id,text\n{ID.format(1)},walk\n"))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.just(len(whole)) | st.integers(0, len(whole)))
    read_or_refused(bytes(whole[:cut]))


@settings(max_examples=80, deadline=None)
@given(st.text(st.sampled_from('id,day;\n\r\t"2026-0=back'), max_size=60), st.booleans())
def test_that_any_table_is_read_or_refused_and_nothing_else(text: str, is_head: bool) -> None:
    files = {"journal" if is_head else "entries": text}
    read_or_refused(journal_with(**files))


# -- what may differ ------------------------------------------------------------------------------


def test_that_columns_and_files_that_are_not_known_are_kept_out_and_told() -> None:
    entries = f"mood,id,day\n3,{ID.format(1)},2026-01-20\n4,{ID.format(2)},2026-01-21\n"
    head = "format,version,shoe_size\nrecovery-journal,1,44\n"
    records, report = read(journal_with(journal=head, entries=entries, moods="id\n"))
    assert len(records.entries) == 2
    assert dict(report.unknown) == {("entries", "mood"): 2, ("", "moods.csv"): 1, ("person", "shoe_size"): 1}


def test_that_records_without_an_id_get_one_and_missing_columns_are_not_recorded() -> None:
    records, report = read(journal_with(entries="day,back\n2026-01-20,0\n"))
    assert records.entries == (Entry(id=NEW_ID, day=records.entries[0].day, back=0),)
    assert report.without_id == 1


@pytest.mark.parametrize("mark", [";", "\t"])
def test_that_what_a_spreadsheet_saves_is_read(mark: str) -> None:
    rows = [
        ["id", "text", "set", ""],
        [ID.format(1), "walk, far", "2026-01-05", ""],
        ["", "", "", ""],
    ]
    text = "\ufeff" + "".join(mark.join(row) + "\r\n" for row in rows)
    records, report = read(journal_with(goals=text))
    assert [(goal.id, goal.text) for goal in records.goals] == [(ID.format(1), "walk, far")]
    assert not report.unknown


def test_that_truths_are_read_as_spreadsheets_write_them() -> None:
    text = f"id,name,as_needed\n{ID.format(1)},A,TRUE\n{ID.format(2)},B,False\n{ID.format(3)},C,\n"
    assert [each.as_needed for each in read(journal_with(medicines=text))[0].medicines] == [
        True,
        False,
        False,
    ]


def test_that_what_a_system_leaves_in_a_zip_is_passed_over() -> None:
    records, report = read(zip_of(HEAD_FILE, ("__MACOSX/._goals.csv", b"\0\1"), (".DS_Store", b"\0")))
    assert records == Records()
    assert not report.unknown
