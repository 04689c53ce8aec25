"""What the person and the clinic told: urgent signs, restrictions, work, questionnaires, the last visit."""

from __future__ import annotations

from datetime import date

from journal.reading.standing import urgent_ticks
from journal.reading.values import Recovery
from journal.reading.visits import answered_at, goals, is_reached, last_visit
from journal.records import Event, EventKind, Goal, Plan, PlanKind
from journal.words.dates import long_date
from journal.words.language import Words
from journal.words.readings.amounts import score
from journal.words.reports import one_line
from journal.words.timeline import event_name
from journal.words.urgent import short_sign

DAYS_TOLD = 5
WORK_TOLD = 3
SCORES_TOLD = 4
LONGEST_NOTE = 240
LONGEST_TITLE = 100


def urgent_line(words: Words, recovery: Recovery) -> str:
    """Return the urgent signs ticked since surgery, latest first: at most five days, then a count."""
    ticks = urgent_ticks(recovery)
    if not ticks:
        return words.gettext("None ticked on any day.")
    told = [
        words.gettext("{day}: {signs}").format(
            day=long_date(words, day), signs=", ".join(short_sign(words, sign) for sign in signs)
        )
        for day, signs in ticks[:DAYS_TOLD]
    ]
    more = len(ticks) - len(told)
    if more:
        told.append(words.ngettext("{count} earlier day", "{count} earlier days", more).format(count=more))
    return words.gettext("{sentence}.").format(sentence="; ".join(told))


def work_lines(words: Words, recovery: Recovery, *, notes: bool = True) -> tuple[str, ...]:
    """Return the restrictions that hold, then the latest events of work since surgery; () without any.

    Without `notes` a restriction is named by its days alone.
    """
    as_of = recovery.as_of
    plans = [plan for plan in recovery.records.plans if plan.kind is PlanKind.RESTRICTION]
    holding = [plan for plan in plans if (plan.begins or as_of) <= as_of <= (plan.ends or as_of)]
    since = date.min if recovery.course is None else recovery.course.start
    work = [event for event in _events(recovery, EventKind.WORK) if event.day >= since]
    return (
        *(_restriction(words, plan, notes=notes) for plan in holding),
        *(_dated(words, event) for event in work[-WORK_TOLD:]),
    )


def _events(recovery: Recovery, kind: EventKind) -> list[Event]:
    found = [event for event in recovery.records.events if event.kind is kind]
    return sorted((event for event in found if event.day <= recovery.as_of), key=lambda event: event.day)


def _restriction(words: Words, plan: Plan, *, notes: bool) -> str:
    said = words.gettext("Restriction")
    if plan.ends is not None:
        said = words.gettext("Restriction until {day}").format(day=long_date(words, plan.ends))
    elif plan.begins is not None:
        said = words.gettext("Restriction since {day}").format(day=long_date(words, plan.begins))
    told = shortened(plan.note) if notes else ""
    return words.gettext("{what}: {text}").format(what=said, text=told) if told else said


def _dated(words: Words, event: Event) -> str:
    name = event_name(words, event, _title)
    return words.gettext("{what} ({day})").format(what=name, day=long_date(words, event.day))


def questionnaire_lines(words: Words, recovery: Recovery) -> tuple[str, ...]:
    """Return each questionnaire's latest scores with their days, a line each: “ODI 34 on 3 April 2026 …”."""
    by_name: dict[str, list[str]] = {}
    for event in _events(recovery, EventKind.QUESTIONNAIRE):
        name = one_line(event.findings.instrument.strip())
        number = event.findings.score
        if not name or number is None:
            by_name[event.id] = [_dated(words, event)]
            continue
        told = words.gettext("{score} on {day}").format(
            score=_points(number), day=long_date(words, event.day)
        )
        by_name.setdefault(name, []).append(told)
    return tuple(_scores(words, name, told) for name, told in by_name.items())


def _scores(words: Words, name: str, told: list[str]) -> str:
    said = ", ".join(told[-SCORES_TOLD:])
    if not said.endswith(")"):
        said = f"{name} {said}"
    return words.gettext("{scores} (as told by the clinic)").format(scores=said)


def _points(number: float) -> str:
    return f"−{score(-number)}" if number < 0 else score(number)


def last_visit_lines(words: Words, recovery: Recovery, *, notes: bool = True) -> tuple[str, ...]:
    """Return the last visit's day and what it was, what was said, and each answer given then; () without one.

    Without `notes` its day and what it was alone.
    """
    visit = last_visit(recovery.records, recovery.as_of)
    if visit is None:
        return ()
    lines = [_visit(words, visit, notes=notes)]
    if notes:
        for question in answered_at(recovery.records, visit.day):
            said = words.gettext("Asked: {question} Answer: {answer}")
            asked = _ended(words, _title(question.text))
            lines.append(said.format(question=asked, answer=shortened(question.answer)))
    return tuple(lines)


def _ended(words: Words, text: str) -> str:
    """Return a text with a full stop where it ends without a sign of its own."""
    return words.gettext("{sentence}.").format(sentence=text) if text[-1:].isalnum() else text


def _visit(words: Words, visit: Event, *, notes: bool) -> str:
    day, title = long_date(words, visit.day), _title(visit.title)
    named = words.gettext("{day}, {title}").format(day=day, title=title) if title else day
    note = shortened(visit.note) if notes else ""
    return words.gettext("{visit}: “{said}”").format(visit=named, said=note) if note else named


def goal_lines(words: Words, recovery: Recovery) -> tuple[str, ...]:
    """Return the goals set so far, open ones first, with the day on which one was reached.

    What was reached before the governing surgery says nothing of the time since, and is left out.
    """
    since = date.min if recovery.course is None else recovery.course.start
    told = (goal for goal in goals(recovery.records, recovery.as_of) if (goal.reached or date.max) >= since)
    return tuple(_goal(words, goal, recovery.as_of) for goal in told)


def _goal(words: Words, goal: Goal, as_of: date) -> str:
    text = _title(goal.text)
    if goal.reached is not None and is_reached(goal, as_of):
        said = words.gettext("{goal}: reached on {day}")
        return said.format(goal=text, day=long_date(words, goal.reached))
    return words.gettext("{goal}: not yet").format(goal=text)


def _title(text: str) -> str:
    return shortened(text, LONGEST_TITLE)


def shortened(text: str, most: int = LONGEST_NOTE) -> str:
    """Return a person's text in one line, cut with “…” after a whole word where it is longer than `most`."""
    told = " ".join(one_line(text).split())
    if len(told) <= most:
        return told
    kept = told[: most - 1]
    return (kept.rsplit(" ", 1)[0] if " " in kept[most // 2 :] else kept).rstrip(" ,;:.–-") + "…"
