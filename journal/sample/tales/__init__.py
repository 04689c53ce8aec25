"""The stories' facts, one module a story."""

from journal.sample.tale import Tale
from journal.sample.tales.first_weeks import FIRST_WEEKS
from journal.sample.tales.late_return import LATE_RETURN
from journal.sample.tales.no_early_relief import NO_EARLY_RELIEF
from journal.sample.tales.planned import PLANNED
from journal.sample.tales.return_in_week_nine import RETURN_IN_WEEK_NINE
from journal.sample.tales.slow_nerve import SLOW_NERVE
from journal.sample.tales.steady_improver import STEADY_IMPROVER
from journal.sample.tales.two_surgeries import TWO_SURGERIES

TALES: tuple[Tale, ...] = (
    STEADY_IMPROVER,
    RETURN_IN_WEEK_NINE,
    NO_EARLY_RELIEF,
    SLOW_NERVE,
    LATE_RETURN,
    TWO_SURGERIES,
    FIRST_WEEKS,
    PLANNED,
)
