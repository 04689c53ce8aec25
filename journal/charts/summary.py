"""The timeline in a few sentences, for those who hear it instead of seeing it."""

from __future__ import annotations

from datetime import date

from journal.charts.view import Part, View, days_shown
from journal.reading.scores import running_median
from journal.reading.values import Recovery, Site
from journal.words import Words
from journal.words import timeline_summary as said
from journal.words.names import operation
from journal.words.timeline import title

_SITES = (Site.BACK, Site.LEG, Site.NUMBNESS, Site.TINGLING, Site.WEAKNESS)


def timeline_title(recovery: Recovery, words: Words) -> str:
    """Return what a timeline is called, the governing surgery named; a sample says so."""
    name = operation(words, recovery.course.surgery) if recovery.course else ""
    return title(words, name, sample=recovery.records.sample)


def timeline_summary(recovery: Recovery, view: View, words: Words) -> str:
    """Return what a timeline shows: its days, the surgery, the entries, the last values, the windows."""
    first, last = days_shown(recovery, view)
    until = min(last, recovery.as_of)
    written = {entry.day for entry in recovery.records.entries if first <= entry.day <= until}
    sentences = [said.shown(words, first, last), said.surgeries(words, recovery.courses, recovery.planned)]
    sentences.append(said.entries(words, len(written), (until - first).days + 1))
    sentences.append(said.latest(words, _latest(recovery, first, until)))
    if view.shows(Part.WINDOWS):
        windows = [window for course in recovery.courses for window in course.windows]
        seen = [w for w in windows if w.first < last and (w.end is None or w.end > first)]
        sentences.append(said.windows(words, [window for window in seen if not window.is_hidden]))
        sentences.append(said.hidden(words, [window for window in seen if window.is_hidden]))
    return " ".join(filter(None, sentences))


def _latest(recovery: Recovery, first: date, last: date) -> dict[Site, tuple[date, float]]:
    """Return each site's last 7-day median with its day, within the days shown."""
    breaks = [course.start for course in recovery.courses]
    found = {}
    for site in _SITES:
        values = recovery.days.get(site, {})
        shown = [
            point
            for run in running_median(values, breaks=breaks)
            for point in run
            if first <= point[0] <= last
        ]
        if shown:
            found[site] = shown[-1]
    return found
