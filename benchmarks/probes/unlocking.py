"""How long a journal takes to open and be read: plain, and with a passphrase without its key's derivation."""

import json
import shutil
import sys
import time
from pathlib import Path
from statistics import median

from benchmarks.moment import clock
from journal.actions import changing
from journal.storage import Key, Secret

TIMES = 7
WORDS = "correct horse battery staple"

derived: list[float] = []


def opened(file: Path) -> float:
    """Return how long opening and reading takes, in seconds, but for the derivation of a key."""
    begun, before = time.perf_counter(), sum(derived)
    with changing.open_journal(file, clock, passphrase=lambda: key_of(file)) as journal:
        changing.read_records(journal)
    return time.perf_counter() - begun - (sum(derived) - before)


def key_of(file: Path) -> Key:
    """Derive the key of a file and keep how long that took."""
    salt = file.read_bytes()[:16]
    begun = time.perf_counter()
    key = Key.of(WORDS, salt)
    derived.append(time.perf_counter() - begun)
    return key


plain = Path(sys.argv[1])
sealed = plain.with_suffix(".sealed")
shutil.copy(plain, sealed)
with changing.open_journal(sealed, clock) as to_protect:
    begun = time.perf_counter()
    changing.protect(to_protect, clock, Secret(WORDS))
    protected = time.perf_counter() - begun
taken = [(opened(plain), opened(sealed)) for _ in range(TIMES)]
print(
    json.dumps(
        {
            "plain": median(one for one, _ in taken),
            "sealed": median(other for _, other in taken),
            "derived": median(derived),
            "protected": protected,
        }
    )
)
