"""What the pages behind page one of the visit report say around a person's own words and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from journal.reading.medication import MedicineChange, MedicineChangeKind
from journal.reading.values import Course
from journal.records import Entry, Medicine, WrittenBy
from journal.words.dates import MONTHS, clock_time, long_date, short_date
from journal.words.fields import field_label
from journal.words.language import Words, mark, mark_plural
from journal.words.names import operation
from journal.words.readings.amounts import score

_SAID_SHORT: Mapping[str, str] = {
    "back": mark("back {number}"),
    "leg_left": mark("left leg {number}"),
    "leg_right": mark("right leg {number}"),
    "worst": mark("worst {number}"),
    "numbness": mark("numb {number}"),
    "tingling": mark("tingle {number}"),
    "weakness": mark("weak {number}"),
    "activity": mark("in the way {number}"),
    "mattered": mark("counts {number}"),
    "sleep": mark("sleep {number}"),
    "walking_minutes": mark("walk {number}"),
    "sitting_minutes": mark("sit {number}"),
    "stretching_minutes": mark("stretch {number}"),
    "steps": mark("steps {number}"),
}

_TICKED: Mapping[str, str] = {
    "qualities": mark("Feels: {things}"),
    "position": mark("Moving: {things}"),
    "places": mark("Hurts: {things}"),
    "nerve_places": mark("Changed feeling: {things}"),
    "new_since_surgery": mark("New since surgery: {things}"),
    "urgent": mark("Signs that need checking now: {things}"),
}

_GAP = mark_plural("No entries in this week", "No entries in these {count} weeks")


def period(words: Words, first: date, last: date) -> str:
    """Return the days that a part tells of."""
    return words.gettext("From {first} to {last}.").format(
        first=long_date(words, first), last=long_date(words, last)
    )


def notes_left_out(words: Words) -> str:
    """Return what is said where notes were left out on purpose."""
    return words.gettext("Notes are left out, as the patient chose.")


def days_between(words: Words, first: date, last: date) -> str:
    """Return a few days where there is little room: “12 Jan 2026 – 18 Jan 2026”."""
    return words.gettext("{first} – {last}").format(
        first=short_date(words, first), last=short_date(words, last)
    )


def after_surgery(words: Words, course: Course) -> str:
    """Return whose weeks they are: “Since L4–L5 discectomy (left) on 12 January 2026”."""
    return words.gettext("Since {operation} on {day}").format(
        operation=operation(words, course.surgery) or words.gettext("back surgery"),
        day=long_date(words, course.start),
    )


def before_row(words: Words) -> str:
    """Return what the row above the first week is called."""
    return words.gettext("Before")


def of_days(words: Words, recorded: int, possible: int) -> str:
    """Return on how many of some days there is an entry: “5 of 7”."""
    return words.gettext("{recorded} of {possible}").format(recorded=recorded, possible=possible)


def weeks_without(words: Words, count: int) -> str:
    """Return what stands for weeks in a row that have no entry."""
    one, many = _GAP
    return words.ngettext(one, many, count).format(count=count)


def week_rule(words: Words) -> str:
    """Return when a week has a score."""
    return words.gettext(
        "Scores run from 0 to 10. A weekly score is the mean of the days that have that number. A week with "
        "fewer than 3 such days has no score (–)."
    )


def weeks_cut(words: Words) -> str:
    """Return why a week of fewer than 7 days has no score."""
    return words.gettext("A week that is not over, or was cut short by another surgery, has no scores.")


def before_recorded(words: Words) -> str:
    """Return what the numbers before surgery are."""
    return words.gettext("The numbers before surgery are means of the 14 days before it.")


def before_remembered(words: Words) -> str:
    """Return what the starred numbers before surgery are."""
    return words.gettext("Numbers with a star (*) are as the patient remembered them, not from entries.")


def entry_count(words: Words, count: int, first: date, last: date) -> str:
    """Return how many entries there are, and of which days."""
    said = words.ngettext("{count} entry, {first} to {last}.", "{count} entries, {first} to {last}.", count)
    return said.format(count=count, first=long_date(words, first), last=long_date(words, last))


def scales(words: Words) -> str:
    """Return what the numbers of an entry mean."""
    return words.gettext(
        "Scores run from 0 to 10; 10 is worst, but best for “did what counts”. Walk, sit and stretch are "
        "minutes. Empty: not recorded."
    )


def late_mark(words: Words) -> str:
    """Return what the marks beside the time of writing mean."""
    return words.gettext("“Late” was written more than two days after its day.")


def never_recorded(words: Words, names: Iterable[str]) -> str:
    """Return which columns are left out because nothing stands in them."""
    said = words.gettext("Not recorded in these days: {names}.")
    return said.format(names=", ".join(field_label(words, name).lower() for name in names))


def written(words: Words, entry: Entry) -> str:
    """Return when and by whom an entry was written: “20:15”, “15 Jan 2026, 20:15, late, by a carer”."""
    parts = [*_moment(words, entry.day, entry.written)]
    if entry.is_late:
        parts.append(words.gettext("late"))
    if entry.by is WrittenBy.CARER:
        parts.append(words.gettext("by a carer"))
    return ", ".join(parts)


def _moment(words: Words, day: date, when: datetime | None) -> list[str]:
    if when is None:
        return [words.gettext("time not known")]
    time = clock_time(words, when)
    return [time] if when.date() == day else [short_date(words, when.date()), time]


def number_told(words: Words, name: str, number: float) -> str:
    """Return a number of an entry within a line: “left leg 3”."""
    return words.gettext(_SAID_SHORT[name]).format(number=score(number))


def labelled(words: Words, label: str, text: str) -> str:
    """Return a text after what it is: “Note: …”."""
    return words.gettext("{label}: {text}").format(label=label, text=text)


def entry_line(words: Words, day: str, when: str, told: str) -> str:
    """Return an entry in one line: “12 Jan 2026 (20:15): back 5, left leg 3 · Feels: Burning”."""
    return words.gettext("{day} ({time}): {told}").format(day=day, time=when, told=told)


def ticked(words: Words, name: str, things: str) -> str:
    """Return what was ticked in an entry's field: “Hurts: Low back, left; Left calf”."""
    return words.gettext(_TICKED[name]).format(things=things)


def note_of(words: Words, day: date, text: str) -> str:
    """Return a long note that may stand on another page than its entry."""
    return words.gettext("Note of {day}: {text}").format(day=long_date(words, day), text=text)


def medicine_told(words: Words, medicine: Medicine, dose: str, schedule: str) -> str:
    """Return how a medicine is taken: “75 mg, 2 a day, as needed”."""
    needed = words.gettext("as needed") if medicine.as_needed else ""
    return ", ".join(part for part in (dose, schedule, needed) if part)


def medicine_day(words: Words, day: date | None, *, ends: bool) -> str:
    """Return the first or the last day of a medicine."""
    if day is not None:
        return short_date(words, day)
    return words.gettext("no end") if ends else words.gettext("not known")


def month(words: Words, day: date) -> str:
    """Return the month of a day: “January 2026”."""
    return words.gettext("{month} {year}").format(
        month=words.gettext(MONTHS[day.month - 1]), year=f"{day.year:04d}"
    )


def medicine_change(words: Words, change: MedicineChange, before: str, now: str) -> str:
    """Return what became of a medicine; `before` and `now` say how it is taken and may be ""."""
    if change.kind is MedicineChangeKind.ENDED:
        return words.gettext("Last day")
    if change.kind is MedicineChangeKind.STARTED:
        return words.gettext("Started: {now}").format(now=now) if now else words.gettext("Started")
    nothing = words.gettext("dose not written down")
    return words.gettext("Changed from {before} to {now}").format(
        before=before or nothing, now=now or nothing
    )


def said_at_visit(words: Words, text: str) -> str:
    """Return what was said at a visit."""
    return words.gettext("What was said: {text}").format(text=text)


def asked(words: Words, text: str) -> str:
    """Return a question that was asked."""
    return words.gettext("Asked: {text}").format(text=text)


def answered(words: Words, text: str) -> str:
    """Return what was answered to the question above."""
    return words.gettext("Answer: {text}").format(text=text)


def surgery_told(words: Words, name: str) -> str:
    """Return a surgery among the events; `name` may be ""."""
    kind = words.gettext("Surgery")
    return words.gettext("{kind}: {title}").format(kind=kind, title=name) if name else kind


def goal_reached(words: Words, day: date | None) -> str:
    """Return the day on which a goal was reached."""
    return words.gettext("not yet") if day is None else short_date(words, day)


def places_days(words: Words, days: int, first: date, last: date) -> str:
    """Return which days a figure shows, and on how many of them there is an entry."""
    if not days:
        said = words.gettext("{first} to {last}: there are no entries, so nothing is known of these days.")
        return said.format(first=long_date(words, first), last=long_date(words, last))
    said = words.ngettext(
        "{first} to {last}: {count} day with an entry.",
        "{first} to {last}: {count} days with an entry.",
        days,
    )
    return said.format(first=long_date(words, first), last=long_date(words, last), count=days)


def places_alt(words: Words, title: str) -> str:
    """Return what a figure is, for those who cannot see it."""
    return words.gettext(
        "{title}: a body from front and back with the ticked places shaded. The table below names them."
    ).format(title=title)


def shading(words: Words) -> str:
    """Return how the figures are read."""
    return words.gettext(
        "Lines are pain, dots are changed feeling; the denser, the more of the days with an entry name the "
        "place. The table gives the share of these days."
    )


def share(words: Words, part: float) -> str:
    """Return a share of days in percent."""
    return words.gettext("{percent} %").format(percent=max(1, round(100 * part)))


def readings_lead(words: Words) -> str:
    """Return what the statements are and what they are not."""
    return words.gettext(
        "These statements are what patient information describes after back surgery, held against the "
        "entries by fixed rules. They describe, and are not findings about this person. “You” is the patient."
    )


def reading_title(words: Words, rule: str, title: str) -> str:
    """Return a statement's title with its number."""
    return words.gettext("{title} ({rule})").format(title=title, rule=rule)


def rule_and_source(words: Words, rule: str, source: str) -> str:
    """Return the rule in words and where it comes from."""
    if not rule:
        return words.gettext("Source: {source}").format(source=source)
    return words.gettext("Rule: {rule} Source: {source}").format(rule=rule, source=source)
