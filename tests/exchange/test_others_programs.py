"""Other programs' files, made by hand: what is taken, what is passed over and why, and ids that stay."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journal.errors import KnownError
from journal.exchange import reading_in
from journal.exchange.others import NAMES, apple_health, look
from journal.exchange.report import ReadReport
from journal.exchange.wish import ImportWish
from journal.records import Entry, Medicine, Person, Records

TODAY = date(2026, 4, 20)


class Folder:
    """Writes files and reads them as an import would."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(
        self, text: str | bytes, mapping: Mapping[str, Any] | None = None, name: str = "f.csv", **wish: Any
    ) -> tuple[Records, ReadReport]:
        source = self.path / name
        source.write_bytes(text if isinstance(text, bytes) else text.encode())
        told = None
        if mapping is not None:
            told = json.dumps({"format": "recovery-journal-mapping", "version": 1, **mapping}).encode()
        beside = wish.pop("beside", None)
        return reading_in.read(source, ImportWish(mapping=told, today=TODAY, **wish), str, beside)

    def refused(self, *given: Any, **wish: Any) -> KnownError:
        with pytest.raises(KnownError) as told:
            self.read(*given, **wish)
        return told.value


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def said(entry: Entry) -> dict[str, Any]:
    """What an entry says beside its id and day."""
    plain = {name: getattr(entry, name) for name in Entry.__slots__ if name not in ("id", "day", "by")}
    return {name: value for name, value in plain.items() if value not in (None, (), "")}


def skipped(report: ReadReport) -> dict[tuple[str, str], tuple[int, list[int]]]:
    return {key: (found.count, found.rows) for key, found in report.skipped.items()}


BEARABLE = """date,weekday,time of day,category,rating/amount,detail,notes
8th Dec 2021,Wednesday,pre,Symptom,2,Back pain,
8th Dec 2021,Wednesday,pre,Symptom,1,Tingling,left foot
8th Dec 2021,Wednesday,08:30,Symptom,3,Back pain,after getting up
8th Dec 2021,Wednesday,08:30,Medication,2,Paracetamol,
9th Dec 2021,Thursday,all day,Energy,4,,
31st Feb 2021,Thursday,mid,Symptom,4,Back pain,
"""
BEARABLE_MAPPING = {
    "source": "bearable",
    "offset": "+01:00",
    "names": {
        "Symptom: Back pain": {"field": "back", "from": 0, "to": 4},
        "Symptom: Tingling": {"field": "tingling", "from": 0, "to": 4},
        "Medication: Paracetamol": {"field": "medicine"},
    },
}


def test_that_bearable_is_read_by_what_a_mapping_tells_of_its_names(folder: Folder) -> None:
    records, report = folder.read(BEARABLE, BEARABLE_MAPPING)
    assert [(entry.day, said(entry)) for entry in records.entries] == [
        (date(2021, 12, 8), {"back": 5, "tingling": 2.5, "note": "Tingling: left foot"}),
        (date(2021, 12, 8), {"back": 7.5, "note": "Back pain: after getting up"}),
    ]
    (dose,) = records.doses
    assert (dose.taken.isoformat(), dose.amount) == ("2021-12-08T08:30:00+01:00", 2)
    assert [(medicine.id, medicine.name) for medicine in records.medicines] == [
        (dose.medicine, "Paracetamol")
    ]
    assert (report.format, report.rows, report.columns) == ("bearable", 6, ("Energy",))
    assert skipped(report) == {("name-left-out", ""): (1, [6]), ("day-unreadable", ""): (1, [7])}


@pytest.mark.parametrize("name", ["bearable", "daylio", "track-and-graph"])
def test_that_a_program_with_scales_of_its_own_is_refused_without_a_mapping(
    folder: Folder, name: str
) -> None:
    text = {"bearable": BEARABLE, "daylio": DAYLIO, "track-and-graph": TRACK}[name]
    assert folder.refused(text).code == "mapping-needed"


DAYLIO = """full_date,date,weekday,time,mood,activities,note_title,note
2026-01-20,January 20,Tuesday,20:15,good,walk | friends,A walk,"two
lines"
2026-01-20,January 20,Tuesday,8:05 AM,meh,,,
2026-01-19,January 19,Monday,21:00,odd,,,
"""
MOODS = {"mood": {"field": "mattered", "values": {"good": 7.5, "meh": 5}}}


def test_that_older_daylio_is_read_with_moods_as_the_mapping_tells(folder: Folder) -> None:
    records, report = folder.read(DAYLIO, {"columns": MOODS})
    assert [(entry.day.day, said(entry)) for entry in records.entries] == [
        (20, {"mattered": 7.5, "note": "activities: walk | friends\nA walk\ntwo\nlines"}),
        (20, {"mattered": 5}),
    ]
    assert skipped(report) == {("value", "mood"): (1, [4])}


def test_that_newer_daylio_is_read_with_its_mark_and_scales(folder: Folder) -> None:
    text = (
        "\ufefffull_date,date,weekday,time,mood,activities,scales,note_title,note\n"
        '2026-01-20,January 20,Tuesday,20:15,good,,"Sleep: 3",,quiet\n'
    )
    records, report = folder.read(text, {"columns": {"mood": None}})
    assert [said(entry) for entry in records.entries] == [{"note": "scales: Sleep: 3\nquiet"}]
    assert (report.format, report.columns) == ("daylio", ())


TRACK = """FeatureName,Timestamp,Value,Label,Note
Pain,2026-01-20T08:00:00.000+01:00,2,mild,
Pain,2026-01-20T20:00:00.000+01:00,4,,after work
Walk,2026-01-20T09:00:00.000+01:00,0:20:00,,
Walk,2026-01-20T17:00:00.000+01:00,0:15:30,,
Mood,2026-01-20T17:00:00.000+01:00,3,,
"""
TRACK_MAPPING = {
    "names": {
        "Pain": {"field": "back", "from": 0, "to": 5},
        "Walk": {"field": "walking_minutes", "unit": "minutes"},
    }
}


def test_that_track_and_graph_gathers_a_day_adds_up_durations_and_loses_no_score(folder: Folder) -> None:
    records, report = folder.read(TRACK, TRACK_MAPPING)
    assert [said(entry) for entry in records.entries] == [
        {"back": 4, "walking_minutes": 36, "note": "Pain: mild"},
        {"back": 8, "note": "Pain: after work"},
    ]
    assert report.columns == ("Mood",)


def test_that_older_track_and_graph_without_labels_is_read(folder: Folder) -> None:
    text = "FeatureName,Timestamp,Value,Note\nPain,2020-01-20T08:00:00Z,3:often,x\n"
    records, _ = folder.read(text, TRACK_MAPPING)
    assert [said(entry) for entry in records.entries] == [{"back": 6, "note": "Pain: often\nx"}]


def test_that_minutes_beyond_a_day_are_not_added_up(folder: Folder) -> None:
    rows = "".join(f"Walk,2026-01-20T{hour}:00:00Z,13:00:00,,\n" for hour in (10, 11))
    records, report = folder.read(f"FeatureName,Timestamp,Value,Label,Note\n{rows}", TRACK_MAPPING)
    assert [said(entry) for entry in records.entries] == [{"walking_minutes": 780}]
    assert skipped(report) == {("minutes", "Walk"): (1, [3])}


CRISIS = (
    "Date,Time,Pain Level,Locations,Symptoms,Limited Activities,"
    "Sleep Quality,Mood Impact,Missed Work Days,Notes\n"
    '2026-01-20,08:00,6,"Lower back, left leg",Tingling,Sitting,4,3,1,"a\\nb, ""c"""\n'
    "2026-01-21,08:00,11,,,,,,,\n"
)


def test_that_crisiscore_is_read_without_a_mapping(folder: Folder) -> None:
    records, report = folder.read(CRISIS)
    note = (
        "Locations: Lower back, left leg\nSymptoms: Tingling\nLimited Activities: Sitting\nSleep Quality: 4\n"
        'Mood Impact: 3\nMissed Work Days: 1\na\\nb, "c"'
    )
    assert [said(entry) for entry in records.entries] == [{"worst": 6, "note": note}]
    assert skipped(report) == {("off-scale", "Pain Level"): (1, [3])}


def test_that_rows_joined_by_a_backslash_and_an_n_are_read_as_rows(folder: Folder) -> None:
    whole, joined = folder.read(CRISIS)[0], folder.read(CRISIS.replace("\n", "\\n"))[0]
    assert joined == whole


def test_that_google_fit_gives_steps_and_walking_and_names_the_other_columns(folder: Folder) -> None:
    text = "Date,Move Minutes count,Step count,Walking duration(ms),Walking duration (ms)\n"
    text += "2026-01-20,9,4200,,1800000\n2026-01-21,,,,\n"
    records, report = folder.read(text, name="Daily activity metrics.csv")
    assert [said(entry) for entry in records.entries] == [{"steps": 4200, "walking_minutes": 30}]
    assert report.columns == ("Move Minutes count", "Walking duration(ms)")
    assert skipped(report) == {("nothing", ""): (1, [3])}


def record(
    day: str, value: str, source: str = "Phone", kind: str = "HKQuantityTypeIdentifierStepCount"
) -> str:
    return f'<Record type="{kind}" sourceName="{source}" startDate="{day} 09:00:00 +0000" value="{value}"/>'


def health(*records: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        "<!DOCTYPE HealthData [\n<!ELEMENT HealthData (Record*)>\n]>\n"
        f'<HealthData locale="en_GB">{"".join(records)}</HealthData>'
    ).encode()


HEALTH = health(
    record("2025-01-14", "4200"),
    record("2025-01-14", "800"),
    record("2025-01-14", "4900", "Watch"),
    record("2025-01-15", "70", kind="HKQuantityTypeIdentifierHeartRate"),
    record("2025-01-15", "x"),
    record("2025-01-13", "12"),
    record("2027-01-13", "12"),
)


def test_that_of_several_sources_of_steps_the_one_with_the_most_counts(folder: Folder) -> None:
    records, report = folder.read(HEALTH, name="export.xml")
    assert [(entry.day.day, said(entry)) for entry in records.entries] == [
        (13, {"steps": 12}),
        (14, {"steps": 5000}),
    ]
    assert report.format == "apple-health"
    assert skipped(report) == {
        ("steps", ""): (1, [4]),
        ("steps-other-source", ""): (1, [1]),
        ("day-to-come", ""): (1, [6]),
    }


def test_that_an_apple_health_zip_is_read_without_unpacking_it(folder: Folder) -> None:
    packed = folder.path / "export.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("apple_health_export/export.xml", HEALTH)
        made.writestr("apple_health_export/export_cda.xml", b"<ClinicalDocument/>")
    records, _ = reading_in.read(packed, ImportWish(today=TODAY), str)
    assert records == folder.read(HEALTH, name="export.xml")[0]
    assert {path.name for path in folder.path.iterdir()} == {"export.zip", "export.xml"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<HealthData><Record", "health-broken"),
        (b"<other/>", "health-foreign"),
        (b'<!DOCTYPE HealthData [<!ENTITY a "aaaa">]><HealthData>&a;</HealthData>', "health-entity"),
        (b"", "health-broken"),
        (b"PK\x03\x04 no zip", "health-zip"),
    ],
)
def test_that_what_is_no_health_export_is_refused(folder: Folder, data: bytes, code: str) -> None:
    assert folder.refused(data, name="export.xml", format="apple-health").code == code


def test_that_one_endless_tag_is_refused_before_it_fills_the_memory(folder: Folder, monkeypatch: Any) -> None:
    monkeypatch.setattr(apple_health, "_LONGEST_TAG", 1000)
    monkeypatch.setattr(apple_health, "_PIECE", 500)
    data = b'<HealthData><Record type="' + b"a" * 5000 + b'"/></HealthData>'
    assert folder.refused(data, name="export.xml").code == "health-broken"


@pytest.mark.parametrize(
    ("text", "mapping", "name"),
    [
        (BEARABLE, BEARABLE_MAPPING, "f.csv"),
        (DAYLIO, {"columns": MOODS}, "f.csv"),
        (TRACK, TRACK_MAPPING, "f.csv"),
        (CRISIS, None, "f.csv"),
        (HEALTH, None, "export.xml"),
    ],
)
def test_that_a_file_read_twice_gives_the_same_ids_each_once(
    folder: Folder, text: Any, mapping: Any, name: str
) -> None:
    first, second = folder.read(text, mapping, name=name)[0], folder.read(text, mapping, name=name)[0]
    assert first == second
    ids = [kept.id for kept in first.all()]
    assert len(set(ids)) == len(ids)


def test_that_a_longer_export_gives_what_was_there_the_same_ids(folder: Folder) -> None:
    longer = TRACK + "Pain,2026-01-22T08:00:00.000+01:00,2,,\n"
    before = {entry.id for entry in folder.read(TRACK, TRACK_MAPPING)[0].entries}
    assert before < {entry.id for entry in folder.read(longer, TRACK_MAPPING)[0].entries}


def test_that_nothing_imported_is_ever_called_late(folder: Folder) -> None:
    for text, mapping in ((BEARABLE, BEARABLE_MAPPING), (TRACK, TRACK_MAPPING), (CRISIS, None)):
        assert {entry.written for entry in folder.read(text, mapping)[0].entries} == {None}


def test_that_a_medicine_of_the_journal_takes_the_doses_of_its_name(folder: Folder) -> None:
    medicine = Medicine(id="00000000-0000-4000-8000-000000000001", name="PARACETAMOL")
    records, _ = folder.read(BEARABLE, BEARABLE_MAPPING, beside=Records(medicines=(medicine,)))
    assert records.medicines == ()
    assert [dose.medicine for dose in records.doses] == [medicine.id]


def test_that_days_before_birth_are_passed_over(folder: Folder) -> None:
    beside = Records(person=Person(born=date(2026, 1, 21)))
    records, report = folder.read(CRISIS, beside=beside)
    assert records.entries == ()
    assert skipped(report)["day-before-birth", ""] == (1, [2])


def test_that_a_forced_format_that_the_file_has_not_is_refused(folder: Folder) -> None:
    assert folder.refused(CRISIS, format="daylio").code == "table-not-its"
    assert folder.refused(CRISIS, {"source": "daylio"}).code == "mapping-other"
    assert folder.refused(CRISIS, format="excel").code == "import-format"


def test_that_each_program_is_known_by_name() -> None:
    assert NAMES == (
        "bearable",
        "daylio",
        "track-and-graph",
        "crisiscore",
        "google-fit",
        "apple-health",
        "table",
    )


def test_that_a_look_shows_first_rows_and_what_only_the_person_can_tell(folder: Folder) -> None:
    path = folder.path / "f.csv"
    path.write_text(DAYLIO)
    seen = look(path)
    assert (seen.format, seen.title, seen.asked) == ("daylio", "Daylio", ("mood",))
    assert [row[4] for row in seen.rows] == ["good", "meh", "odd"]
    path.write_text(TRACK)
    assert look(path).names == {"Pain": ("2", "4"), "Walk": ("0:20:00", "0:15:30"), "Mood": ("3",)}
    path.write_text("Day,Back\n" + "2026-01-20,3\n" * 100)
    seen = look(path)
    assert (seen.format, seen.asked, len(seen.rows)) == ("table", ("Day", "Back"), 8)


def test_that_a_dose_with_an_impossible_offset_is_passed_over(folder: Folder) -> None:
    text = "FeatureName,Timestamp,Value,Label,Note\nDrug,2026-01-20T08:00:00+99:99,1,,\n"
    records, report = folder.read(text, {"names": {"Drug": {"field": "medicine"}}})
    assert (records, list(report.skipped)) == (Records(), [("dose-offset", "")])
