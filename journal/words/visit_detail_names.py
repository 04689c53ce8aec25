"""What parts, sections and columns behind page one of the visit report are called."""

from __future__ import annotations

from collections.abc import Mapping

from journal.words.language import mark

HEADINGS: Mapping[str, str] = {
    "weekly": mark("Weekly scores"),
    "entries": mark("All entries"),
    "medicine-list": mark("Medicines"),
    "events": mark("Events, visits and goals"),
    "body-map": mark("Where it is felt, before surgery and now"),
    "readings": mark("What is described, and how the entries stand to it"),
}
"""What the parts are called."""

COLUMNS: Mapping[str, str] = {
    "day": mark("Day"),
    "written": mark("Written"),
    "back": mark("Back"),
    "leg_left": mark("Left leg"),
    "leg_right": mark("Right leg"),
    "worst": mark("Worst pain"),
    "numbness": mark("Numb"),
    "tingling": mark("Tingle"),
    "weakness": mark("Weak"),
    "activity": mark("In the way"),
    "mattered": mark("Did what counts"),
    "sleep": mark("Sleep"),
    "walking_minutes": mark("Walk"),
    "sitting_minutes": mark("Sit"),
    "stretching_minutes": mark("Stretch"),
    "steps": mark("Steps"),
    "week": mark("Week"),
    "days": mark("Days"),
    "recorded": mark("Days recorded"),
    "medicine": mark("Medicine"),
    "dose": mark("Dose"),
    "schedule": mark("Schedule"),
    "from": mark("From"),
    "to": mark("To"),
    "change": mark("What changed"),
    "month": mark("Month"),
    "doses": mark("Doses"),
    "dose-days": mark("On days"),
    "what": mark("What"),
    "goal": mark("Goal"),
    "set": mark("Set on"),
    "reached": mark("Reached"),
    "number": mark("No."),
    "question": mark("Question"),
    "answer": mark("Answer"),
    "place": mark("Place"),
    "pain-before": mark("Pain before"),
    "pain-now": mark("Pain now"),
    "nerve-before": mark("Changed feeling before"),
    "nerve-now": mark("Changed feeling now"),
}
"""The heads of columns, short enough for narrow ones."""

SECTIONS: Mapping[str, str] = {
    "taken": mark("Medicines and doses"),
    "changes": mark("Changes in these days"),
    "as-needed": mark("Taken as needed, by month"),
    "events": mark("Events and visits"),
    "questions": mark("Asked on other days"),
    "open": mark("All questions still to ask"),
    "goals": mark("Goals"),
    "before": mark("Before surgery"),
    "now": mark("The last four weeks"),
    "rules": mark("What the rules mean by these words"),
}

NOTHING: Mapping[str, str] = {
    "weekly": mark("No week after a surgery lies in these days."),
    "entries": mark("There are no entries in these days."),
    "medicine-list": mark("No medicines are written down."),
    "events": mark("No events, visits or goals are written down for these days."),
    "body-map": mark("No places of the body were ticked before surgery or in the last four weeks."),
}
"""What is said where a part has nothing to show."""

READING_GROUPS: Mapping[str, str] = {
    "matching": mark("What fits the entries now"),
    "unclear": mark("What stays open"),
    "waiting": mark("Too early, or not enough to go by"),
    "not_matching": mark("What does not fit the entries now"),
    "not_for_this_surgery": mark("Not described for this surgery"),
    "always": mark("Said to everyone"),
}
