"""How long a verified backup takes, of a plain journal and of a protected one, with others beside it."""

import json
import shutil
import sys
import time
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.moment import NOW, clock
from journal.actions import changing
from journal.actions.changing.backing_up import back_up
from journal.storage.encryption import protect
from journal.storage.key import Secret

TIMES = 12


def backed_up(file: Path, secret: Secret | None) -> float:
    """Return the median time to back a copy of a journal up, in seconds, among older backups."""
    shutil.copy(file, copy := file.with_name(f"copy-{secret is not None}.journal"))
    took = []
    with changing.open_journal(copy, clock) as journal:
        if secret is not None:
            protect(journal.stored, secret)
        for number in range(TIMES):
            moment = NOW + timedelta(days=number)
            begun = time.perf_counter()
            back_up(journal, partial(_same, moment), "daily")
            took.append(time.perf_counter() - begun)
    shutil.rmtree(copy.with_name(f"{copy.stem} backups"))
    copy.unlink()
    return median(took)


def _same(moment: datetime) -> datetime:
    return moment


source = Path(sys.argv[1])
print(json.dumps({"plain": backed_up(source, None), "protected": backed_up(source, Secret("a word"))}))
