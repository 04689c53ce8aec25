"""The statements S1–S21 a second time, in exact fractions and another shape, to hold the first against."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from fractions import Fraction
from itertools import combinations, pairwise
from statistics import median
from typing import Any

from journal.records import Entry, Records, Surgery

PAIN = ["back", "leg"]
NERVES = ["numbness", "tingling", "weakness"]
FREEING = {"laminectomy", "laminotomy", "foraminotomy", "discectomy"}
ORDER = ["matches", "unclear", "does-not-match", "not-enough-entries", "started-low", "no-baseline"]
Scores = dict[int, Fraction]


def mean(numbers: Any) -> Fraction:
    kept = [Fraction(number) for number in numbers]
    return sum(kept, Fraction(0)) / len(kept)


def number(said: Any, site: str) -> Any:
    if site != "leg":
        return getattr(said, site)
    legs = [leg for leg in (said.leg_left, said.leg_right) if leg is not None]
    return max(legs) if legs else None


class Second:
    """One journal read on one day; `notes` gives each rule's state and its sites' states and numbers."""

    def __init__(self, records: Records, as_of: date) -> None:
        done = [surgery for surgery in records.surgeries if surgery.day <= as_of]
        self.records, self.as_of = records, as_of
        self.zero = max((surgery.day for surgery in done), default=None)
        self.group: list[Surgery] = [surgery for surgery in done if surgery.day == self.zero]
        self.kinds = {str(kind) for surgery in self.group for kind in surgery.procedures}
        self.entries = [entry for entry in records.entries if entry.day <= as_of]
        self.known: dict[tuple[str, int], Scores] = {}
        self.now = (as_of - self.zero).days if self.zero else -1

    def daily(self, site: str) -> Scores:
        if (site, 1) not in self.known:
            self.known[site, 1] = self.each_day(site)
        return self.known[site, 1]

    def each_day(self, site: str) -> Scores:
        assert self.zero is not None
        found = defaultdict(list)
        for entry in self.entries:
            if number(entry, site) is not None:
                found[(entry.day - self.zero).days].append(number(entry, site))
        return {day: mean(scores) for day, scores in found.items()}

    def periods(self, site: str, length: int) -> Scores:
        if (site, length) not in self.known:
            self.known[site, length] = self.worked_out(site, length)
        return self.known[site, length]

    def worked_out(self, site: str, length: int) -> Scores:
        daily, found = self.daily(site), {}
        for period in range(1, self.now // length + 2):
            days = [daily[day] for day in range(length * (period - 1), length * period) if day in daily]
            if len(days) >= 3 and length * period - 1 <= self.now:
                found[period] = mean(days)
        return found

    def before(self, site: str) -> tuple[Fraction, str] | None:
        daily = self.daily(site)
        days = [daily[day] for day in range(-14, 0) if day in daily]
        if len(days) >= 3:
            return mean(days), "recorded"
        remembered = [number(surgery.before, site) for surgery in self.group]
        said = [score for score in remembered if score is not None]
        return (Fraction(said[0]), "remembered") if said else None

    def verdict(self, site: str, score: Fraction) -> str:
        known = self.before(site)
        if known is None:
            return "no-baseline"
        start, fall = known[0], known[0] - score
        if fall <= -2:
            return "worse"
        if start < 3:
            return "started-low"
        if fall >= 2 and 10 * fall >= 3 * start:
            return "improved"
        return "not improved" if fall < 1 else "unclear"

    def relief(self, site: str, until: int) -> Fraction | None:
        weeks = self.periods(site, 7)
        among = [week for week in sorted(weeks) if 2 <= week <= 8 and week < until]
        means = [(weeks[a] + weeks[b]) / 2 for a, b in pairwise(among)]
        return min([one for one in means if self.verdict(site, one) == "improved"], default=None)

    def back_again(self, site: str) -> int | None:
        weeks = self.periods(site, 7)
        order = sorted(weeks)
        for index in range(len(order) - 2):
            a, b, c = order[index : index + 3]
            best = self.relief(site, a)
            if c - a <= 4 and best is not None and min(weeks[a], weeks[b], weeks[c]) >= best + 2:
                return a
        return None

    def checkpoint(self, site: str) -> list[Fraction]:
        weeks = self.periods(site, 7)
        kept = [weeks[week] for week in (11, 12, 13, 14) if week in weeks]
        return kept if self.now >= 98 and len(kept) >= 2 else []

    def recent(self, site: str) -> list[Fraction]:
        weeks = self.periods(site, 7)
        last = sorted(weeks)[-3:]
        fits = len(last) == 3 and self.now - (7 * last[2] - 1) <= 28 and last[2] - last[0] <= 5
        return [weeks[week] for week in last] if fits else []

    # --- one site of a rule

    def s1(self, site: str) -> str:
        recent = self.recent(site)
        return yes(min(recent) >= 3) if recent else "not-enough-entries"

    def s2(self, site: str) -> str:
        recent, known = self.recent(site), self.before(site)
        if not recent or known is None:
            return "not-enough-entries"
        return yes(recent[1] >= known[0] + 2 and recent[2] >= known[0] + 2)

    def s10(self, site: str) -> str:
        recent, known = self.recent(site), self.before(site)
        if not recent or known is None:
            return "not-enough-entries"
        return "does-not-match" if self.now > 365 else yes(known[0] >= 1 and min(recent) >= 1)

    def s16(self, site: str) -> str:
        recent = self.recent(site)
        return yes(min(recent) >= 1) if recent else "not-enough-entries"

    def judged(self, site: str) -> str:
        """Return the verdict at the checkpoint or what hinders it."""
        known, weeks = self.before(site), self.checkpoint(site)
        said = self.verdict(site, mean(weeks)) if weeks else None
        if said == "worse":
            return "not improved"
        if known is None:
            return "no-baseline"
        if known[0] < 3:
            return "started-low"
        return said or "not-enough-entries"

    def s4(self, site: str) -> str:
        return {"not improved": "matches", "improved": "does-not-match"}.get(
            self.judged(site), self.judged(site)
        )

    def s14(self, site: str) -> str:
        said = self.judged(site)
        if said in ("improved", "unclear") and self.back_again(site) is not None:
            return "does-not-match"
        return {"improved": "matches", "not improved": "does-not-match"}.get(said, said)

    def s15(self, site: str) -> str:
        said = self.s4(site)
        return "does-not-match" if said in ("matches", "unclear") and self.s9(site) == "matches" else said

    def s9(self, site: str) -> str:
        known = self.before(site)
        if known is None or known[0] < 3:
            return "no-baseline" if known is None else "started-low"
        if len([week for week in self.periods(site, 7) if 2 <= week <= 14]) < 5:
            return "not-enough-entries"
        return yes(self.back_again(site) in range(7, 15))

    def s20(self, site: str) -> str:
        known = self.before(site)
        if known is None or known[0] < 3:
            return "no-baseline" if known is None else "started-low"
        early = [score for week, score in self.periods(site, 7).items() if 2 <= week <= 8]
        if len(early) < 4:
            return "not-enough-entries"
        if self.judged(site) == "improved" or "improved" in [self.verdict(site, score) for score in early]:
            return "does-not-match"
        return yes(median(known[0] - score for score in early) < 1)

    def s17(self, site: str) -> str:
        blocks = self.periods(site, 28)
        last = sorted(blocks)[-3:]
        if len(last) < 3 or last[2] - last[0] > 5 or self.now - (28 * last[2] - 1) > 56:
            return "not-enough-entries"
        return yes(sum(blocks[block] >= 1 for block in last) >= 2)

    def s19(self, site: str) -> str:
        known, blocks = self.before(site), self.periods(site, 28)
        if known is None or known[0] < 3:
            return "no-baseline" if known is None else "started-low"
        early = [blocks[block] for block in sorted(blocks) if 28 * block - 1 < 730]
        late = [blocks[block] for block in sorted(blocks) if 28 * (block - 1) >= 730]
        if len(early) < 3 or len(late) < 2:
            return "not-enough-entries"
        threes = [early[index : index + 3] for index in range(len(early) - 2)]
        good = [
            mean(three) for three in threes if all(self.verdict(site, one) == "improved" for one in three)
        ]
        return yes(bool(good) and any(min(late[i : i + 2]) >= min(good) + 2 for i in range(len(late) - 1)))

    # --- rules without sites

    def s3(self) -> str:
        said = [self.judged(site) for site in PAIN]
        for hindrance in ("no-baseline", "started-low", "not-enough-entries", "unclear"):
            if hindrance in said:
                return hindrance
        return yes(set(said) == {"improved", "not improved"})

    def since(self) -> list[Entry]:
        assert self.zero is not None
        return [entry for entry in self.entries if entry.day >= self.zero]

    def s11(self) -> str:
        assert self.zero is not None
        weeks = defaultdict(list)
        for entry in self.since():
            weeks[(entry.day - self.zero).days // 7 + 1].append(entry)
        full = [week for week, kept in weeks.items() if len({one.day for one in kept}) >= 3]
        last = sorted(week for week in full if 7 * week - 1 <= self.now)[-3:]
        if len(last) < 3 or self.now - (7 * last[2] - 1) > 28:
            return "not-enough-entries"
        shares = [mean(burns(entry) for entry in weeks[week]) for week in last]
        return yes(any(a > Fraction(1, 2) and b > Fraction(1, 2) for a, b in combinations(shares, 2)))

    def s12(self) -> str:
        plans = [plan for plan in self.records.plans if plan.kind == "stretching"]
        return yes(any((p.begins or date.min) <= self.as_of <= (p.ends or date.max) for p in plans))

    # --- all of them

    def notes(self) -> dict[str, tuple[str, dict[str, str]]]:
        found = {f"S{rule}": self.note(rule) for rule in range(1, 22) if rule != 6}
        six = "matches" if "matches" in [found[rule][0] for rule in ("S1", "S4", "S20")] else "does-not-match"
        return found | {"S6": ("too-early" if self.zero is None else six, {})}

    def note(self, rule: int) -> tuple[str, dict[str, str]]:
        if rule in (7, 8, 18, 21):
            return "always", {}
        if self.zero is None:
            return "too-early", {}
        if rule in (9, 10, 11, 12, 13, 14, 15, 16, 17, 20) and not self.kinds & FREEING:
            return "not-for-this-surgery", {}
        if rule == 19 and "laminectomy" not in self.kinds:
            return "not-for-this-surgery", {}
        if self.now < {
            1: 91,
            2: 42,
            3: 98,
            4: 98,
            9: 49,
            11: 35,
            14: 98,
            15: 98,
            17: 366,
            19: 730,
            20: 56,
        }.get(rule, 0):
            return "too-early", {}
        if rule in (3, 5, 11, 12, 13):
            return self.plain(rule), {}
        names = ["activity"] if rule == 2 else NERVES if rule in (10, 16, 17) else PAIN
        sites = {site: getattr(self, f"s{rule}")(site) for site in names}
        if rule in (10, 16) and self.now > 365:
            sites = dict.fromkeys(names, "does-not-match")
        return next(state for state in ORDER if state in sites.values()), sites

    def plain(self, rule: int) -> str:
        if rule == 5:
            return yes(any(entry.new_since_surgery for entry in self.since()))
        if rule == 13:
            return yes(self.now <= 69)
        return {3: self.s3, 11: self.s11, 12: self.s12}[rule]()


def burns(entry: Entry) -> bool:
    words = {str(word) for word in entry.qualities}
    return "burning" in words or ({"gnawing", "constant"} <= words and entry.position == "no-change")


def yes(holds: bool) -> str:
    return "matches" if holds else "does-not-match"
