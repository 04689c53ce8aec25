"""One turn of fuzzing, in a process that `benchmarks.fuzz` starts and watches."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Run the engine on the target for so many seconds; `benchmarks.fuzz` gives the words in this order."""
    target, engine, seconds, folder, chance = sys.argv[1:]
    import_module(f"benchmarks.fuzzing.with_{engine}").run(target, Path(folder), float(seconds), int(chance))


if __name__ == "__main__":
    main()
