"""Days as people say them: the month's name and four digits of the year, whatever the computer's locale."""

from __future__ import annotations

from datetime import date, datetime, time

from journal.words.language import Words, mark

MONTHS = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"),
    mark("July"), mark("August"), mark("September"), mark("October"), mark("November"), mark("December"),
)  # fmt: skip

SHORT_MONTHS = (
    mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun"),
    mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec"),
)  # fmt: skip

SHORT_WEEKDAYS = (
    mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"), mark("Sat"), mark("Sun"),
)  # fmt: skip

WEEKDAYS = (
    mark("Monday"), mark("Tuesday"), mark("Wednesday"), mark("Thursday"), mark("Friday"),
    mark("Saturday"), mark("Sunday"),
)  # fmt: skip


def long_date(words: Words, day: date) -> str:
    """Return a day in full: 12 January 2026."""
    return words.gettext("{day} {month} {year}").format(
        day=day.day, month=words.gettext(MONTHS[day.month - 1]), year=f"{day.year:04d}"
    )


def short_date(words: Words, day: date) -> str:
    """Return a day where there is little room: 12 Jan 2026."""
    return words.gettext("{day} {month} {year}").format(
        day=day.day, month=words.gettext(SHORT_MONTHS[day.month - 1]), year=f"{day.year:04d}"
    )


def full_date(words: Words, day: date) -> str:
    """Return a day with the name of its weekday: Monday, 12 January 2026."""
    weekday = words.gettext(WEEKDAYS[day.weekday()])
    return words.gettext("{weekday}, {date}").format(weekday=weekday, date=long_date(words, day))


def short_weekday(words: Words, day: date) -> str:
    """Return the weekday of a day where there is little room: Mon."""
    return words.gettext(SHORT_WEEKDAYS[day.weekday()])


def month_and_year(words: Words, day: date) -> str:
    """Return the month of a day: January 2026."""
    return words.gettext("{month} {year}").format(
        month=words.gettext(MONTHS[day.month - 1]), year=f"{day.year:04d}"
    )


def moment(words: Words, when: datetime) -> str:
    """Return a moment at the place it was written: 12 January 2026, 20:15."""
    return words.gettext("{date}, {time}").format(
        date=long_date(words, when.date()), time=clock_time(words, when)
    )


def clock_time(words: Words, when: datetime | time) -> str:
    """Return the time of day at the place it was written: 20:15."""
    return words.gettext("{hour}:{minute}").format(hour=f"{when.hour:02d}", minute=f"{when.minute:02d}")


def months(words: Words) -> list[str]:
    """Return the twelve months' names in full."""
    return [words.gettext(month) for month in MONTHS]


def day_phrase(words: Words, number: int) -> str:
    """Return a day counted from surgery: “day 58”, “day of surgery”, “3 days before surgery”."""
    if number == 0:
        return words.gettext("day of surgery")
    if number < 0:
        return words.ngettext("{count} day before surgery", "{count} days before surgery", -number).format(
            count=-number
        )
    return words.gettext("day {number}").format(number=number)


def day_and_week(words: Words, number: int) -> str:
    """Return a day counted from surgery with its week: “day 58, week 9”; before surgery the day alone."""
    if number < 0:
        return day_phrase(words, number)
    return words.gettext("{day}, week {number}").format(day=day_phrase(words, number), number=number // 7 + 1)
