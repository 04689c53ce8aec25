"""What the rules cost: false and missed readings over many simulated courses, beside their bounds.

Each cell is a number of made-up courses of one kind (improver, slow, flat, return), with or without
flares, at one daily scatter, one day-to-day likeness and one share of recorded days. The program's own
rules read every course. Run `python benchmarks/rules.py --records 300` for a quick look; the exit code is
1 where a bound is broken.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.courses import BEFORE, DAYS_BEFORE, KINDS, LAST_DAY, Circumstances, Numbers, courses
from journal.reading.rules.checkpoint import S14, S15
from journal.reading.rules.evidence import Evidence, SiteEvidence
from journal.reading.rules.relief import S9, S20
from journal.reading.rules.rule import Rule, read_rule
from journal.reading.scores import DAYS_FOR_A_SCORE
from journal.reading.values import Baseline, BaselineKind, Course, Site, State
from journal.records import Procedure, Surgery

WEEKS = LAST_DAY // 7
START = date(2026, 1, 12)
RECORDED = BaselineKind.RECORDED
REMEMBERED = BaselineKind.REMEMBERED


@dataclass(frozen=True)
class Found:
    """Shares of courses, 0–1: what the rules say in one cell of circumstances."""

    circumstances: Circumstances
    shares: dict[str, float]


@dataclass(frozen=True)
class Bound:
    """What one share may be at most (or at least), and where that is asked."""

    column: str
    most: float
    asked: Callable[[Circumstances], bool]
    at_least: bool = False

    def is_kept(self, found: Found) -> bool:
        """Return whether a cell keeps this bound."""
        if not self.asked(found.circumstances):
            return True
        share = found.shares[self.column]
        return share >= self.most if self.at_least else share <= self.most


def main() -> int:
    """Run the simulation, print its table and return 1 where a bound is broken."""
    arguments = _arguments()
    chance = np.random.default_rng(arguments.seed)
    print(f"{arguments.records} courses of each kind a cell, seed {arguments.seed}; shares in per cent\n")
    print(_heading())
    cells = []
    for circumstances in _circumstances():
        cells.append(_cell(circumstances, arguments.records, chance))
        print(_line(cells[-1]), flush=True)
    broken = list(_broken(cells))
    scarce = _speaks_below_minimum(min(arguments.records, 500), chance)
    print(f"\nTwo recorded days a week: {scarce} of the courses were read as more than too few entries (0).")
    print("\n".join(broken) if broken else "Every bound is kept. A star marks a share that has none here.")
    return 1 if broken or scarce else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Simulate courses and read them by the program's rules.")
    parser.add_argument("--records", type=int, default=10_000, help="courses of each kind in a cell")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _circumstances() -> Iterator[Circumstances]:
    for flares, scatter, likeness, recorded in product(
        (False, True), (1.2, 1.6), (0.3, 0.6), (0.7, 0.5, 0.4)
    ):
        yield Circumstances(flares, scatter, likeness, recorded)


def _cell(how: Circumstances, count: int, chance: np.random.Generator) -> Found:
    shares: dict[str, float] = {}
    for kind in KINDS:
        evidences = [_evidence(course) for course in courses(kind, how, count, chance)]
        shares[f"S9 {kind}"] = _share(evidences, S9, LAST_DAY)
        shares[f"S14 {kind}"] = _share(evidences, S14, 98)
        shares[f"S15 {kind}"] = _share(evidences, S15, 98)
        shares[f"S20 {kind}"] = _share(evidences, S20, 97)
        shares[f"plain {kind}"] = sum(map(_plain_alarm, evidences)) / count
    return Found(how, shares)


def _share(evidences: Sequence[Evidence], rule: Rule, day: int) -> float:
    return sum(_state(evidence, rule, day) is State.MATCHES for evidence in evidences) / len(evidences)


def _state(evidence: Evidence, rule: Rule, day: int) -> State:
    """Return a rule's state on a day, from the weeks that have ended by then."""
    as_of = START + timedelta(days=day)
    sites = {site: _until(said, as_of, day) for site, said in evidence.sites.items()}
    return read_rule(rule, replace(evidence, as_of=as_of, day=day, sites=sites)).state


def _until(site: SiteEvidence, as_of: date, day: int) -> SiteEvidence:
    weeks = {week: score for week, score in site.weeks.items() if 7 * week - 1 <= day}
    return replace(site, as_of=as_of, day=day, weeks=weeks)


def _evidence(course: Numbers) -> Evidence:
    """Return a course as the rules see it: leg pain with a baseline and weeks; no word of the back."""
    baseline = _baseline(course[:DAYS_BEFORE])
    surgery = Surgery("00000000-0000-4000-8000-000000000000", START, (Procedure.DISCECTOMY,))
    whole = Course(surgery, None, (), {Site.LEG: baseline}, None, None)
    leg = SiteEvidence(START, START, 0, baseline, {}, _weeks(course[DAYS_BEFORE:]))
    back = SiteEvidence(START, START, 0, None, {}, {})
    return Evidence(whole, START, 0, (), (), {Site.BACK: back, Site.LEG: leg})


def _baseline(scores: Numbers) -> Baseline:
    given = scores[~np.isnan(scores)]
    if given.size >= DAYS_FOR_A_SCORE:
        return Baseline(float(given.mean()), RECORDED)
    return Baseline(BEFORE, REMEMBERED)


def _weeks(scores: Numbers) -> dict[int, float]:
    weeks = scores.reshape(WEEKS, 7)
    counts = (~np.isnan(weeks)).sum(axis=1)
    sums = np.nansum(weeks, axis=1)
    return {
        number: float(total / count)
        for number, (total, count) in enumerate(zip(sums, counts, strict=True), start=1)
        if count >= DAYS_FOR_A_SCORE
    }


def _plain_alarm(evidence: Evidence) -> bool:
    """Return whether the plain rule, one week 2 above the best before it, would have spoken."""
    best = float("inf")
    for score in evidence.sites[Site.LEG].weeks.values():
        if score >= best + 2:
            return True
        best = min(best, score)
    return False


def _speaks_below_minimum(count: int, chance: np.random.Generator) -> int:
    """Return how many courses with two days a week are read as anything but too few entries."""
    how = Circumstances(flares=True, scatter=1.6, likeness=0.3, recorded=1.0)
    spoken = 0
    for course in courses("return", how, count, chance):
        course[DAYS_BEFORE:][np.arange(LAST_DAY) % 7 >= DAYS_FOR_A_SCORE - 1] = np.nan
        evidence = _evidence(course)
        states = {_state(evidence, rule, LAST_DAY) for rule in (S9, S14, S15, S20)}
        spoken += states != {State.NOT_ENOUGH_ENTRIES}
    return spoken


COLUMNS = (
    ("S9 improver", "S9 impr"),
    ("S9 slow", "S9 slow"),
    ("S9 flat", "S9 flat"),
    ("S9 return", "S9 found"),
    ("S15 improver", "S15 impr"),
    ("S14 flat", "S14 flat"),
    ("S20 slow", "S20 slow"),
    ("S15 slow", "S15 slow"),
    ("plain improver", "plain"),
)


def _steady(how: Circumstances) -> bool:
    return how.scatter > 0


def _quiet(how: Circumstances) -> bool:
    return how.scatter == 1.2 and not how.flares


def _flaring(how: Circumstances) -> bool:
    return how.scatter == 1.2 and how.flares


def _well_recorded(how: Circumstances) -> bool:
    return _quiet(how) and how.recorded == 0.7


BOUNDS = (
    *(Bound(f"S9 {kind}", 0.02, _quiet) for kind in ("improver", "slow", "flat")),
    *(Bound(f"S9 {kind}", 0.05, _flaring) for kind in ("improver", "slow", "flat")),
    Bound("S9 return", 0.85, _well_recorded, at_least=True),
    Bound("S15 improver", 0.04, _steady),
    Bound("S14 flat", 0.04, _steady),
)


def _heading() -> str:
    names = "".join(f"{short:>11}" for _, short in COLUMNS)
    bounds = ("≤ 2 | 5",) * 3 + ("≥ 85", "≤ 4", "≤ 4", "(35–50)", "(4–17)", "(55–82)")
    return f"flares   SD   AR  days{names}\n{'bounds':>22}{''.join(f'{bound:>11}' for bound in bounds)}"


def _line(found: Found) -> str:
    how = found.circumstances
    start = f"{'yes' if how.flares else 'no':>6}{how.scatter:>5}{how.likeness:>5}{how.recorded:>6.0%}"
    return start + "".join(f"{_cell_text(found, column):>11}" for column, _ in COLUMNS)


def _cell_text(found: Found, column: str) -> str:
    asked = [bound for bound in BOUNDS if bound.column == column and bound.asked(found.circumstances)]
    text = f"{100 * found.shares[column]:.1f}"
    if not asked:
        return f"{text}*"
    return text if all(bound.is_kept(found) for bound in asked) else f"{text}!"


def _broken(cells: Sequence[Found]) -> Iterator[str]:
    for found, bound in product(cells, BOUNDS):
        if not bound.is_kept(found):
            word = "least" if bound.at_least else "most"
            share = found.shares[bound.column]
            yield f"Broken: {bound.column} {share:.1%}, at {word} {bound.most:.0%}, {found.circumstances}"


if __name__ == "__main__":
    sys.exit(main())
