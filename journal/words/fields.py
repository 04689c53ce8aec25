"""What the fields of records are called, and what the ends of their scales mean."""

from __future__ import annotations

from collections.abc import Mapping

from journal.words.language import Words, mark, mark_plural

ENTRY_FIELDS: Mapping[str, str] = {
    "day": mark("Day"),
    "written": mark("Written"),
    "by": mark("Written by"),
    "back": mark("Back pain"),
    "leg_left": mark("Left leg pain"),
    "leg_right": mark("Right leg pain"),
    "worst": mark("Worst pain of the day"),
    "numbness": mark("Numbness"),
    "tingling": mark("Tingling"),
    "weakness": mark("Weakness"),
    "activity": mark("How much pain got in the way"),
    "mattered": mark("Did what mattered"),
    "sleep": mark("Trouble sleeping"),
    "walking_minutes": mark("Minutes of walking"),
    "sitting_minutes": mark("Minutes of sitting"),
    "steps": mark("Steps"),
    "stretching_minutes": mark("Minutes of stretching"),
    "qualities": mark("How the pain feels"),
    "position": mark("Changing position"),
    "places": mark("Where it hurts"),
    "nerve_places": mark("Where feeling is changed"),
    "new_since_surgery": mark("New since surgery"),
    "urgent": mark("Signs that need checking now"),
    "note": mark("Note"),
}

OTHER_FIELDS: Mapping[str, str] = {
    "id": mark("Id"),
    "date": mark("Day of surgery"),
    "procedures": mark("What was done"),
    "levels": mark("Levels of the spine"),
    "side": mark("Side"),
    "place": mark("Place"),
    "reason": mark("Reason"),
    "complications": mark("Complications"),
    "before": mark("Typical week before surgery"),
    "name": mark("Name"),
    "born": mark("Born"),
    "region": mark("Region"),
    "emergency_number": mark("Emergency number"),
    "team_phone": mark("Phone of the surgical team"),
    "dose": mark("Dose"),
    "schedule": mark("Schedule"),
    "from": mark("From"),
    "begins": mark("From"),
    "to": mark("To"),
    "ends": mark("To"),
    "as_needed": mark("As needed"),
    "medicine": mark("Medicine"),
    "taken": mark("Taken"),
    "amount": mark("Amount"),
    "kind": mark("Kind"),
    "title": mark("Title"),
    "findings": mark("Findings"),
    "stenosis": mark("Narrowing"),
    "instrument": mark("Questionnaire"),
    "score": mark("Score"),
    "text": mark("Text"),
    "set": mark("Set on"),
    "reached": mark("Reached"),
    "order": mark("Order"),
    "asked": mark("Asked"),
    "answer": mark("Answer"),
    "minutes": mark("Minutes"),
    "days_a_week": mark("Days a week"),
    "surgery": mark("Surgery"),
    "window": mark("Healing window"),
    "from_day": mark("From day"),
    "to_day": mark("To day"),
    "hidden": mark("Hidden"),
    "sample": mark("Sample"),
    "version": mark("Version"),
    "person": mark("Person"),
}

LISTS: Mapping[str, tuple[str, str]] = {
    "surgeries": mark_plural("{count} surgery", "{count} surgeries"),
    "entries": mark_plural("{count} entry", "{count} entries"),
    "medicines": mark_plural("{count} medicine", "{count} medicines"),
    "doses": mark_plural("{count} dose", "{count} doses"),
    "events": mark_plural("{count} event", "{count} events"),
    "goals": mark_plural("{count} goal", "{count} goals"),
    "questions": mark_plural("{count} question", "{count} questions"),
    "plans": mark_plural("{count} plan", "{count} plans"),
    "windows": mark_plural("{count} healing window", "{count} healing windows"),
}

QUESTIONS: Mapping[str, str] = {
    "activity": mark("How much did pain get in your way?"),
    "mattered": mark("How much did you do of what matters to you?"),
    "walking_minutes": mark("Walking, minutes"),
    "sitting_minutes": mark("Sitting, minutes"),
    "sleep": mark("How much trouble with sleep?"),
    "back": mark("Back"),
    "leg_left": mark("Left leg"),
    "leg_right": mark("Right leg"),
    "worst": mark("Worst pain of the day, anywhere"),
    "numbness": mark("Numbness"),
    "tingling": mark("Tingling, pins and needles"),
    "weakness": mark("Weakness"),
    "stretching_minutes": mark("Stretching, minutes"),
}
"""What the form of a day asks, in its order: function first, then pain, then nerve signs."""

_NO_PAIN, _WORST_PAIN = mark("no pain"), mark("worst pain you can imagine")
_NONE, _WORST = mark("none"), mark("as bad as can be")

SCALE_ENDS: Mapping[str, tuple[str, str]] = {
    "activity": (mark("not at all"), mark("all day")),
    "mattered": (mark("nothing"), mark("all I wanted to do")),
    "sleep": (mark("no trouble"), mark("no sleep")),
    "back": (_NO_PAIN, _WORST_PAIN),
    "leg_left": (_NO_PAIN, _WORST_PAIN),
    "leg_right": (_NO_PAIN, _WORST_PAIN),
    "worst": (_NO_PAIN, _WORST_PAIN),
    "numbness": (_NONE, mark("no feeling at all")),
    "tingling": (_NONE, _WORST),
    "weakness": (_NONE, mark("cannot move it")),
}


def field_label(words: Words, key: str) -> str:
    """Return what a field is called, by its name or its key in JSON; the key itself where none is known."""
    said = ENTRY_FIELDS.get(key, OTHER_FIELDS.get(key))
    return key if said is None else words.gettext(said)


def question(words: Words, name: str) -> str:
    """Return what the form of a day asks for a score or minutes."""
    return words.gettext(QUESTIONS[name])


def scale_ends(words: Words, name: str) -> tuple[str, str]:
    """Return what 0 and what 10 mean for a score of an entry."""
    zero, ten = SCALE_ENDS[name]
    return words.gettext(zero), words.gettext(ten)


def counted(words: Words, collection: str, count: int) -> str:
    """Return how many records of a list there are: “31 entries”."""
    one, many = LISTS[collection]
    return words.ngettext(one, many, count).format(count=count)
