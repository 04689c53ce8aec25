"""The medicine strip: a row for each medicine, split where its dose changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from journal.charts.lettering import SMALL, Lettering
from journal.charts.map import Box
from journal.charts.sheet import OVER, Sheet
from journal.charts.time_scale import TimeScale
from journal.records import Medicine, Records

_PAD = 0.4


@dataclass(frozen=True, slots=True)
class MedicineRow:
    """One medicine's records in order and the days on which single doses were taken."""

    name: str
    medicines: tuple[Medicine, ...]
    doses: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class _Bar:
    medicine: Medicine
    left: float
    right: float
    open_left: bool
    open_right: bool


def medicines_shown(records: Records, time: TimeScale, as_of: date) -> list[MedicineRow]:
    """Return the rows of medicines that were running in the days shown, by their first day."""
    names: dict[str, list[Medicine]] = {}
    for medicine in records.medicines:
        begins, ends = medicine.begins or date.min, medicine.ends or date.max
        if begins <= min(time.last, as_of) and ends >= time.first:
            names.setdefault(" ".join(medicine.name.casefold().split()), []).append(medicine)
    return [_row(found, records, time) for found in names.values()]


def _row(medicines: list[Medicine], records: Records, time: TimeScale) -> MedicineRow:
    taken = {medicine.id for medicine in medicines if medicine.as_needed}
    days = {dose.taken.date() for dose in records.doses if dose.medicine in taken} if taken else set()
    shown = sorted(day for day in days if time.shows(day))
    return MedicineRow(medicines[0].name, tuple(medicines), tuple(shown))


def draw_medicines(
    sheet: Sheet, box: Box, rows: Sequence[MedicineRow], time: TimeScale, as_of: date, limit: float
) -> None:
    """Draw each row's bars with name and dose inside or beside them; texts end before `limit`."""
    pitch = box.height / max(len(rows), 1)
    for index, row in enumerate(rows):
        top = box.top + index * pitch
        _draw_row(sheet, row, Box(box.left, top + pitch * 0.1, limit, top + pitch * 0.9), time, as_of)


def _draw_row(sheet: Sheet, row: MedicineRow, box: Box, time: TimeScale, as_of: date) -> None:
    bars = [_bar(medicine, time, as_of) for medicine in row.medicines]
    for bar in bars:
        place = Box(bar.left, box.top, bar.right, box.bottom)
        area = sheet.look.as_needed if bar.medicine.as_needed else sheet.look.medicine
        sheet.area(place, area, open_left=bar.open_left, open_right=bar.open_right)
    texts = _texts(row, bars, sheet.letters, box.right)
    for day in row.doses:
        x = time.x_of(day)
        if not any(left - 2 <= x <= right + 2 for _, left, right, _ in texts):
            foot = [box.top + box.height * 0.3, box.top + box.height * 0.7]
            sheet.line([x, x], foot, colour=sheet.look.medicine.ink, width=1.3, zorder=OVER + 0.5)
    for text, left, _, is_inside in texts:
        ink = sheet.look.medicine.ink if is_inside else sheet.look.ink
        sheet.text(text, left, box.middle, colour=ink, scale=SMALL)


def _bar(medicine: Medicine, time: TimeScale, as_of: date) -> _Bar:
    """Return a medicine's bar; both its days count, and one that still runs points on."""
    left = time.left if medicine.begins is None else time.x_within(medicine.begins)
    ends = min(medicine.ends, as_of) if medicine.ends is not None else as_of
    right = time.x_within(ends + timedelta(days=1)) if ends < time.last else time.right
    open_left = medicine.begins is None or medicine.begins < time.first
    open_right = medicine.ends is None or medicine.ends > min(as_of, time.last)
    right = max(right, left + 3)
    is_wide = right - left > 12
    return _Bar(medicine, left, right, open_left and is_wide, open_right and is_wide)


def _texts(
    row: MedicineRow, bars: Sequence[_Bar], letters: Lettering, limit: float
) -> list[tuple[str, float, float, bool]]:
    """Return each text with its left, its right and whether it lies inside its bar."""
    pad = _PAD * letters.size
    found: list[tuple[str, float, float, bool]] = []
    for index, bar in enumerate(bars):
        following = bars[index + 1].left if index + 1 < len(bars) else limit
        point = pad if bar.open_right else 0.0
        inside = bar.right - bar.left - 2 * pad - point - (pad if bar.open_left else 0)
        beside = following - bar.right - 2 * pad
        text, is_inside = _fitting(_candidates(bar.medicine, index, letters), inside, beside, letters)
        if text:
            left = (bar.left + pad + (pad if bar.open_left else 0)) if is_inside else bar.right + pad
            if not found or left > found[-1][2] + pad:
                found.append((text, left, left + letters.width(text, SMALL), is_inside))
    return found


def _candidates(medicine: Medicine, index: int, letters: Lettering) -> list[str]:
    name, dose = letters.writable(medicine.name), letters.writable(medicine.dose)
    whole = f"{name} {dose}".strip()
    return [dose or name] if index and dose else [whole, name]


def _fitting(texts: Sequence[str], inside: float, beside: float, letters: Lettering) -> tuple[str, bool]:
    for text in texts:
        width = letters.width(text, SMALL)
        if width <= inside:
            return text, True
        if width <= beside:
            return text, False
    is_inside = inside >= beside
    return letters.shorten(texts[-1], max(inside, beside), SMALL), is_inside
