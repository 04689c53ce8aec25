"""Where things lie on this computer: the program's own resources and the person's data."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

PROGRAM = "recovery-journal"
RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def named_file(name: str) -> Path:
    """Return the file that a name on the command line means; `~` is the person's own folder, if known."""
    with suppress(RuntimeError):
        return Path(name).expanduser()
    return Path(name)


def default_journal() -> Path:
    """Return where a journal is kept when the person names no file."""
    import platformdirs  # costs start-up time, and most starts name a file

    return Path(platformdirs.user_data_dir(PROGRAM, appauthor=False)) / "recovery.journal"


def settings_file() -> Path:
    """Return where this computer's own settings are kept (never a journal's)."""
    import platformdirs

    return Path(platformdirs.user_config_dir(PROGRAM, appauthor=False)) / "settings.ini"
