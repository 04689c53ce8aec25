"""The statements S1–S21, each read from the entries by one small function."""

from __future__ import annotations

from journal.reading.rules.checkpoint import S3, S4, S14, S15
from journal.reading.rules.evidence import Evidence, gather
from journal.reading.rules.later import S17, S19
from journal.reading.rules.recent import S1, S2, S10, S16
from journal.reading.rules.relief import S9, S20
from journal.reading.rules.rule import Rule, read_rule
from journal.reading.rules.written import S5, S11, S12, S13
from journal.reading.values import Reading, State

__all__ = ["RULES", "Evidence", "Rule", "gather", "read_rules"]


def read_rules(evidence: Evidence | None) -> tuple[Reading, ...]:
    """Return how the entries stand to S1–S21, in order; None is no surgery yet."""
    return tuple(read_rule(rule, evidence) for rule in RULES)


def pain_therapies(evidence: Evidence) -> State:
    """S6: one of S1, S4 and S20 matches."""
    states = {read_rule(rule, evidence).state for rule in (S1, S4, S20)}
    return State.MATCHES if State.MATCHES in states else State.DOES_NOT_MATCH


S6 = Rule("S6", "pain-therapies", read=pain_therapies)
S7 = Rule("S7", "discouragement")
S8 = Rule("S8", "scar-is-normal")
S18 = Rule("S18", "everyone-differs")
S21 = Rule("S21", "not-a-substitute")

RULES = (
    S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16, S17, S18, S19, S20, S21,
)  # fmt: skip
