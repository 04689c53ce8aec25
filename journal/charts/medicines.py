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
    texts = _texts(bars, sheet.letters, box.left, box.right, as_needed)
    seen = [time.x_of(day) for day in row.doses]
    free = [x for x in seen if not any(text.left - 4 <= x <= text.right + 4 for text in texts)]
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


def _texts(
    bars: Sequence[_Bar], letters: Lettering, first: float, limit: float, as_needed: str
) -> list[_BarText]:
    """Return the row's texts between `first` and `limit`.

    The name stands at the first bar and again after a break; between them only what has changed.
    """
    found: list[_BarText] = []
    named: Medicine | None = None
    ends = first
    for bar, following in zip_longest(bars, bars[1:]):
        is_apart = not found or bar.left - ends > letters.size
        texts = _candidates(bar.medicine, None if is_apart else named, letters, as_needed)
        text = _fitting(
            texts, _rooms(bar, ends, following.left if following else None, letters, limit), letters
        )
        if text is not None:
            found.append(text)
            named = bar.medicine if text.text == texts[0] else replace(bar.medicine, dose="")
        ends = max(bar.right, text.right if text is not None else ends)
    return found or _shortened(bars, letters, first, limit)


@dataclass(frozen=True, slots=True)
class _BarText:
    text: str
    left: float
    right: float
    is_inside: bool


@dataclass(frozen=True, slots=True)
class _Room:
    """A place for a text, inside a bar or not; one before a bar is filled from its `right`."""

    left: float
    right: float
    is_inside: bool = False
    is_before: bool = False


def _rooms(
    bar: _Bar, ends: float, following: float | None, letters: Lettering, limit: float
) -> tuple[_Room, _Room, _Room]:
    """Return the room inside a bar, right of it, and left of it as far as nothing stands there."""
    pad = _PAD * letters.size
    inside = _Room(
        max(bar.left, ends) + pad * (2 if bar.open_left else 1),
        bar.right - pad * (2 if bar.open_right else 1),
        is_inside=True,
    )
    beside = _Room(max(bar.right, ends) + pad, limit if following is None else following - pad)
    return inside, beside, _Room(ends + pad, bar.left - pad, is_before=True)


def _candidates(medicine: Medicine, named: Medicine | None, letters: Lettering, as_needed: str) -> list[str]:
    """Return what may stand at a bar, longest first: name and dose, or what has changed since."""
    name, dose = letters.writable(medicine.name), letters.writable(medicine.dose)
    if named is None:
        return [f"{name} {dose}".strip(), name]
    if medicine.dose != named.dose:
        return [dose]
    return [as_needed] if medicine.as_needed and not named.as_needed else []


def _fitting(texts: Sequence[str], rooms: Sequence[_Room], letters: Lettering) -> _BarText | None:
    for text in filter(None, texts):
        width = letters.width(text, SMALL)
        for room in rooms:
            if room.left + width <= room.right:
                left = room.right - width if room.is_before else room.left
                return _BarText(text, left, left + width, room.is_inside)
    return None


def _shortened(bars: Sequence[_Bar], letters: Lettering, first: float, limit: float) -> list[_BarText]:
    """Return what fits of the name in the row's widest room."""
    rooms: list[_Room] = []
    ends = first
    for bar, following in zip_longest(bars, bars[1:]):
        rooms += _rooms(bar, ends, following.left if following else None, letters, limit)
        ends = bar.right
    widest = max(rooms, key=lambda room: room.right - room.left)
    short = letters.shorten(letters.writable(bars[0].medicine.name), widest.right - widest.left, SMALL)
    text = _fitting([short], [widest], letters)
    return [text] if text is not None else []
