"""The medicine strip: a row for each medicine, split where its dose changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import zip_longest

from journal.charts.lettering import SMALL, Lettering
from journal.charts.map import Box
from journal.charts.sheet import OVER, Sheet
from journal.charts.time_scale import TimeScale
from journal.records import Medicine, Records
from journal.words import Words
from journal.words import timeline as said

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


def taken_last(rows: Sequence[MedicineRow], count: int) -> list[MedicineRow]:
    """Return the rows of the medicines that were taken last, in the order they have."""
    ends = [max(medicine.ends or date.max for medicine in row.medicines) for row in rows]
    latest = sorted(range(len(rows)), key=lambda index: ends[index], reverse=True)[: max(count, 0)]
    return [rows[index] for index in sorted(latest)]


def draw_medicines(
    sheet: Sheet,
    box: Box,
    rows: Sequence[MedicineRow],
    time: TimeScale,
    as_of: date,
    limit: float,
    words: Words,
) -> None:
    """Draw each row's bars with name and dose inside or beside them; texts end before `limit`."""
    pitch = box.height / max(len(rows), 1)
    as_needed = words.gettext(said.AS_NEEDED)
    for index, row in enumerate(rows):
        top = box.top + index * pitch
        _draw_row(
            sheet, row, Box(box.left, top + pitch * 0.1, limit, top + pitch * 0.9), time, as_of, as_needed
        )


def _draw_row(sheet: Sheet, row: MedicineRow, box: Box, time: TimeScale, as_of: date, as_needed: str) -> None:
    bars = [_bar(medicine, time, as_of) for medicine in row.medicines]
    for bar in bars:
        place = Box(bar.left, box.top, bar.right, box.bottom)
        area = sheet.look.as_needed if bar.medicine.as_needed else sheet.look.medicine
        sheet.area(place, area, open_left=bar.open_left, open_right=bar.open_right)
    texts = _texts(bars, sheet.letters, box.right, as_needed)
    seen = [time.x_of(day) for day in row.doses]
    free = [x for x in seen if not any(text.left - 2 <= x <= text.right + 2 for text in texts)]
    top, bottom = box.top + box.height * 0.3, box.top + box.height * 0.7
    ticks = [[(x, top), (x, bottom)] for x in free]
    sheet.strokes(ticks, colour=sheet.look.medicine.ink, width=1.3, zorder=OVER + 0.5)
    for text in texts:
        ink = sheet.look.medicine.ink if text.is_inside else sheet.look.ink
        backed = None if text.is_inside else sheet.look.panel
        sheet.text(text.text, text.left, box.middle, colour=ink, scale=SMALL, backed=backed)


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


def _texts(bars: Sequence[_Bar], letters: Lettering, limit: float, as_needed: str) -> list[_BarText]:
    """Return a text for each bar that holds one: the name at the first bar with room for it, then doses."""
    rooms = [_room(bar, following, letters) for bar, following in zip_longest(bars, bars[1:])]
    found: list[_BarText] = []
    named: Medicine | None = None
    for bar, room in zip(bars, rooms, strict=True):
        text = _fitting(_candidates(bar.medicine, named, letters, as_needed), room, letters, limit)
        if text is not None and (not found or text.left > found[-1].right + _PAD * letters.size):
            found.append(text)
            is_dosed = (
                not bar.medicine.dose or named is not None or text.text != letters.writable(bar.medicine.name)
            )
            named = bar.medicine if is_dosed else replace(bar.medicine, dose="")
    if named is None:
        widest = max(range(len(bars)), key=lambda index: rooms[index].most(limit))
        name = letters.writable(bars[widest].medicine.name)
        short = letters.shorten(name, rooms[widest].most(limit), SMALL)
        text = _fitting([short], rooms[widest], letters, limit) if short else None
        found = [text] if text is not None else []
    return found


@dataclass(frozen=True, slots=True)
class _BarText:
    text: str
    left: float
    right: float
    is_inside: bool


@dataclass(frozen=True, slots=True)
class _Room:
    """Where a bar's text may lie: from `inside` to `inside_end`, or from `beside` to `beside_end`."""

    inside: float
    inside_end: float
    beside: float
    beside_end: float | None

    def most(self, limit: float) -> float:
        """Return the greater of both rooms."""
        end = limit if self.beside_end is None else self.beside_end
        return max(self.inside_end - self.inside, end - self.beside)


def _room(bar: _Bar, following: _Bar | None, letters: Lettering) -> _Room:
    pad = _PAD * letters.size
    inside = bar.left + pad * (2 if bar.open_left else 1)
    inside_end = bar.right - pad * (2 if bar.open_right else 1)
    return _Room(inside, inside_end, bar.right + pad, following.left - pad if following else None)


def _candidates(medicine: Medicine, named: Medicine | None, letters: Lettering, as_needed: str) -> list[str]:
    """Return what may stand at a bar, longest first: name and dose, or what has changed since."""
    name, dose = letters.writable(medicine.name), letters.writable(medicine.dose)
    if named is None:
        return [f"{name} {dose}".strip(), name]
    if medicine.dose != named.dose:
        return [dose]
    return [as_needed] if medicine.as_needed and not named.as_needed else []


def _fitting(texts: Sequence[str], room: _Room, letters: Lettering, limit: float) -> _BarText | None:
    beside_end = limit if room.beside_end is None else room.beside_end
    for text in filter(None, texts):
        width = letters.width(text, SMALL)
        for left, end, is_inside in (
            (room.inside, room.inside_end, True),
            (room.beside, beside_end, False),
        ):
            if left + width <= end:
                return _BarText(text, left, left + width, is_inside)
    return None
