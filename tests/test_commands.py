"""The command line: what it prints, what it leaves behind and how it ends."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

import journal.commands.running
from journal import __version__, storage
from journal.actions.changing import open_journal, remove, save
from journal.clock import Clock
from journal.commands import arguments
from journal.errors import KnownError
from journal.records import Goal, Person, kinds
from journal.sample import stories
from tests.command_line import Ended, Run, refused, run_at, write_sample
from ui.widgets import day_text

PROGRAM = Path(__file__).parent.parent

NOW = datetime(2026, 5, 1, 20, 15, tzinfo=timezone(timedelta(hours=2)))


def clock() -> datetime:
    return NOW


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return run_at(NOW)


@pytest.fixture(scope="module")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("made"), NOW, "first-weeks")


@pytest.fixture
def sample(run: Run, tmp_path: Path, made_sample: Path) -> Path:
    return Path(shutil.copy(made_sample, tmp_path / "s.journal"))


def wrong_usage(ended: Ended, said: str) -> None:
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err.startswith("usage: main.py")
    assert said in ended.err


# -- help, version, usage -------------------------------------------------------------------------


def test_that_the_version_is_printed(run: Run) -> None:
    assert run("--version") == Ended(0, f"recovery-journal {__version__}\n", "")


def test_that_help_names_every_command(run: Run) -> None:
    ended = run("--help")
    assert (ended.code, ended.err) == (0, "")
    for command in ("sample", "import", "export", "timeline", "report", "notes", "check"):
        assert re.search(rf"^    {command} ", ended.out, re.MULTILINE)


@pytest.mark.parametrize("command", ["sample", "import", "export", "timeline", "report", "notes", "check"])
def test_that_every_command_explains_itself(run: Run, command: str) -> None:
    ended = run(command, "--help")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"usage: main.py {command}")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["dance"], "invalid choice: 'dance'"),
        (["report", "r.pdf"], "report needs --journal FILE"),
        (["--dance"], "unrecognized arguments"),
        (["sample"], "sample needs FILE"),
        (["sample", "s.journal", "--seed", "one"], "invalid int value"),
        (["export", "e.json"], "export needs --journal FILE"),
        (["check"], "check needs --journal FILE"),
        (["import", "--journal", "a.journal"], "SOURCE"),
        (["export", "e.xml", "--to", "xml", "--journal", "a.journal"], "invalid choice: 'xml'"),
        (
            ["timeline", "t.pdf", "--journal", "a", "--as-of", "2026-02-30"],
            "“2026-02-30” is not a date such as",
        ),
        (["timeline", "t.pdf", "--journal", "a", "--from", "20260201"], "“20260201” is not a date such as"),
        (["timeline", "t.pdf", "--journal", "a", "--to", "tomorrow"], "“tomorrow” is not a date such as"),
        (["timeline", "t.pdf", "--journal", "a", "--as-of", "0001-01-01"], "is not a date such as"),
        (["notes", "--json", "--journal", "a", "--as-of", "9999-12-31"], "is not a date such as"),
        (["--journal", "--version"], "expected one argument"),
        (["notes"], "notes needs --journal FILE"),
        (["check", "--jour", "a.journal"], "unrecognized arguments"),
    ],
)
def test_that_wrong_usage_ends_with_2(run: Run, tmp_path: Path, given: list[str], said: str) -> None:
    wrong_usage(run(*given), said)
    assert list(tmp_path.iterdir()) == []


def test_that_days_asked_for_may_be_those_that_a_record_may_have() -> None:
    assert (arguments.FIRST_YEAR, arguments.LAST_YEAR) == (kinds.FIRST_YEAR, kinds.LAST_YEAR)
    assert (day_text.FIRST_YEAR, day_text.LAST_YEAR) == (kinds.FIRST_YEAR, kinds.LAST_YEAR)


# -- sample ---------------------------------------------------------------------------------------


def test_that_the_stories_are_listed_name_first(run: Run) -> None:
    ended = run("sample", "--story", "list")
    lines = ended.out.splitlines()
    assert (ended.code, ended.err) == (0, "")
    assert [line.split()[0] for line in lines] == [story.name for story in stories()]
    assert run("sample", "any.journal", "--story", "list").out == ended.out


def test_that_a_disk_too_small_for_a_sample_is_told_by_its_name(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(opened: storage.Journal, *_: Any, **__: Any) -> None:
        raise KnownError("disk-full", file=str(opened.path))

    monkeypatch.setattr(storage, "apply", full)
    refused(run("sample", "s.journal"), "There is no room left for “s.journal”. Nothing was written.")
    assert list(tmp_path.iterdir()) == []


def test_that_a_sample_is_written_for_its_owner_alone(run: Run, tmp_path: Path) -> None:
    ended = run("sample", "s.journal", "--story", "first-weeks")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Wrote the sample journal “first-weeks” to “s.journal”: 1 surgery, ")
    assert [path.name for path in tmp_path.iterdir()] == ["s.journal"]
    assert stat.S_IMODE((tmp_path / "s.journal").stat().st_mode) == 0o600


def test_that_the_seed_decides_the_telling(run: Run) -> None:
    files = []
    for name, seed in (("a", "1"), ("b", "1"), ("c", "2")):
        run("sample", f"{name}.journal", "--story", "first-weeks", "--seed", seed)
        run("export", f"{name}.json", "--journal", f"{name}.journal")
        files.append(Path(f"{name}.json").read_bytes())
    assert files[0] == files[1] != files[2]


def test_that_an_unknown_story_is_told_with_those_there_are(run: Run, tmp_path: Path) -> None:
    refused(
        run("sample", "s.journal", "--story", "dance"), "There is no story “dance”. The stories are: steady-"
    )
    assert list(tmp_path.iterdir()) == []


def test_that_a_sample_replaces_a_sample_only_by_force(run: Run, sample: Path) -> None:
    before = sample.read_bytes()
    refused(run("sample", "s.journal"), "“s.journal” exists already")
    assert sample.read_bytes() == before
    assert run("sample", "s.journal", "--story", "planned", "--force").code == 0
    assert sample.read_bytes() != before
    assert run("check", "--journal", "s.journal").code == 0


def test_that_a_journal_somebody_wrote_is_never_replaced_by_a_sample(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.journal"
    with open_journal(path, clock) as journal:
        save(journal, clock, "save-person", [Person(name="Sam")])
    before = path.read_bytes()
    refused(run("sample", "own.journal", "--force"), "is a journal that is not made up")
    assert path.read_bytes() == before


def test_that_a_journal_whose_records_are_all_removed_is_not_replaced(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.journal"
    with open_journal(path, clock) as journal:
        save(journal, clock, "save-goals", [Goal(id="00000000-0000-4000-8000-000000000001")])
        remove(journal, clock, ["00000000-0000-4000-8000-000000000001"])
    refused(run("sample", "own.journal", "--force"), "is a journal that is not made up")


@pytest.mark.parametrize(
    ("pragma", "said"), [("user_version = 99", "newer"), ("user_version = 0", "damaged")]
)
def test_that_a_journal_that_cannot_be_read_is_not_replaced(
    run: Run, sample: Path, pragma: str, said: str
) -> None:
    changed = sqlite3.connect(sample)
    changed.execute(f"PRAGMA {pragma}")
    changed.close()
    before = sample.read_bytes()
    refused(run("sample", "s.journal", "--force"), said)
    assert sample.read_bytes() == before


def test_that_a_sample_open_in_a_window_is_not_replaced(run: Run, sample: Path) -> None:
    with open_journal(sample, clock):
        refused(run("sample", "s.journal", "--force"), "is open in another window")


# -- export and import ----------------------------------------------------------------------------


@pytest.mark.parametrize("story", ["planned", "first-weeks", "two-surgeries", "slow-nerve"])
def test_that_a_story_comes_back_equal(run: Run, story: str) -> None:
    assert run("sample", "a.journal", "--story", story).code == 0
    assert run("export", "a.json", "--journal", "a.journal").code == 0
    ended = run("import", "a.json", "--journal", "b.journal")
    assert ended.code == 0
    assert ended.out.startswith("Read from “a.json” into “b.journal”: ")
    assert run("export", "b.json", "--journal", "b.journal").code == 0
    assert Path("a.json").read_bytes() == Path("b.json").read_bytes()
    assert run("check", "--journal", "b.journal").code == 0


def test_that_the_journal_may_be_named_before_the_command_or_after_it(run: Run, sample: Path) -> None:
    assert run("--journal", "s.journal", "export", "a.json").code == 0
    assert run("export", "--journal", "s.journal", "b.json").code == 0
    assert run("--journal=nobody.journal", "export", "c.json", "--journal", "s.journal").code == 0
    assert Path("a.json").read_bytes() == Path("b.json").read_bytes() == Path("c.json").read_bytes()


def test_that_an_export_is_whole_json_for_its_owner_alone(run: Run, sample: Path) -> None:
    ended = run("export", "a.json", "--journal", "s.journal")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Wrote the whole journal to “a.json”: 1 surgery, ")
    top = json.loads(Path("a.json").read_text(encoding="utf-8"))
    assert (top["format"], top["version"], top["sample"]) == ("recovery-journal", 1, True)
    assert stat.S_IMODE(Path("a.json").stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["a.csv", "a.zip", "a", "json"])
def test_that_a_suffix_of_no_known_format_is_refused(run: Run, sample: Path, name: str) -> None:
    refused(run("export", name, "--journal", "s.journal"), "says no format that can be written")
    assert not Path(name).exists()
    assert run("export", name, "--journal", "s.journal", "--to", "json").code == 0


def test_that_a_target_that_exists_is_kept_without_force(run: Run, sample: Path) -> None:
    Path("a.json").write_text("mine")
    refused(run("export", "a.json", "--journal", "s.journal"), "“a.json” exists already")
    assert Path("a.json").read_text() == "mine"
    assert run("export", "a.json", "--journal", "s.journal", "--force").code == 0
    assert json.loads(Path("a.json").read_text(encoding="utf-8"))["format"] == "recovery-journal"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("nowhere/a.json", "The folder nowhere does not exist"),
        ("folder.json", "“folder.json” is a folder"),
        ("s.journal", "is the journal itself"),
        ("link.json", "is the journal itself"),
        ("a" * 300 + ".json", "too long"),
        ("s.journal/a.json", "does not exist"),
    ],
)
def test_that_nothing_is_written_where_nothing_should_be(
    run: Run, sample: Path, target: str, said: str
) -> None:
    Path("folder.json").mkdir()
    Path("link.json").symlink_to("s.journal")
    before = sample.read_bytes(), sorted(path.name for path in Path().iterdir())
    refused(run("export", target, "--journal", "s.journal", "--to", "json", "--force"), said)
    assert (sample.read_bytes(), sorted(path.name for path in Path().iterdir())) == before


def test_that_what_is_no_file_is_no_target(run: Run, sample: Path) -> None:
    refused(run("export", os.devnull, "--journal", "s.journal", "--to", "json", "--force"), "is not a file")


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="only some systems have a device that is always full"
)
def test_that_a_full_disk_is_told(run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def full(handle: int) -> None:
        if stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr("journal.actions.targets.os.fsync", full)
    refused(run("export", "a.json", "--journal", "s.journal"), "There is no room left for “a.json”")
    assert sorted(path.name for path in Path().iterdir()) == ["s.journal"]


def test_that_an_import_tells_what_it_would_do(run: Run, sample: Path) -> None:
    run("export", "a.json", "--journal", "s.journal")
    ended = run("import", "a.json", "--journal", "n.journal", "--dry-run")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Would read from “a.json” into “n.journal”: 1 surgery, ")
    assert not Path("n.journal").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "It is not whole JSON: it cannot be read on from line 1, column 2."),
        ("", "It is empty."),
        ("[]", "It is not a Recovery journal JSON file."),
        ('{"format": "recovery-journal", "version": 9}', "version 9 of the format"),
        (
            '{"format": "recovery-journal", "version": 1, "entries": [{"day": "2026-01-20", "back": 11}]}',
            "entries[0].back must be a number from 0 to 10, whole or half, not “11”.",
        ),
    ],
)
def test_that_a_bad_file_is_refused_by_place_and_reason(run: Run, text: str, said: str) -> None:
    Path("bad.json").write_text(text)
    ended = run("import", "bad.json", "--journal", "n.journal")
    refused(ended, said)
    assert ended.err.startswith("“bad.json” was not read in, and nothing was changed: ")
    assert [path.name for path in Path().iterdir()] == ["bad.json"]


def test_that_what_is_missing_is_told(run: Run) -> None:
    refused(run("import", "no.json", "--journal", "n.journal"), "“no.json” cannot be found")
    refused(run("export", "a.json", "--journal", "n.journal"), "There is no journal at")
    refused(run("timeline", "a.pdf", "--journal", "n.journal"), "There is no journal at")
    refused(run("check", "--journal", "n.journal"), "There is no journal at")
    assert list(Path().iterdir()) == []


# -- timeline -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("suffix", "start"), [(".pdf", b"%PDF-"), (".svg", b"<?xml"), (".PNG", b"\x89PNG")])
def test_that_a_timeline_is_drawn_by_suffix(run: Run, sample: Path, suffix: str, start: bytes) -> None:
    ended = run("timeline", f"t{suffix}", "--journal", "s.journal", "--mono")
    assert ended == Ended(0, f"Wrote the timeline to “t{suffix}”.\n", "")
    assert Path(f"t{suffix}").read_bytes().startswith(start)


def test_that_drawing_says_nothing_of_its_own_troubles(sample: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    nowhere = {"MPLCONFIGDIR": str(tmp_path / "file" / "folder")}
    ended = started("timeline", "t.png", "--journal", str(sample), cwd=tmp_path, env=nowhere)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_that_a_timeline_says_that_it_is_a_sample(run: Run, sample: Path) -> None:
    run("timeline", "t.svg", "--journal", "s.journal")
    assert "sample" in Path("t.svg").read_text(encoding="utf-8").casefold()


def test_that_the_days_of_a_timeline_can_be_chosen(run: Run, sample: Path) -> None:
    run("timeline", "all.svg", "--journal", "s.journal", "--as-of", "2026-11-01")
    run("timeline", "some.svg", "--journal", "s.journal", "--as-of", "2026-11-01", "--from", "2026-09-01")
    run("timeline", "other.svg", "--journal", "s.journal", "--as-of", "2026-10-28")
    assert len({Path(f"{name}.svg").read_bytes() for name in ("all", "some", "other")}) == 3


def test_that_an_empty_journal_has_a_timeline_too(run: Run, tmp_path: Path) -> None:
    open_journal(tmp_path / "empty.journal", clock).close()
    assert run("timeline", "t.png", "--journal", "empty.journal").code == 0
    assert Path("t.png").stat().st_size > 5_000


def test_that_a_timeline_that_cannot_be_is_refused(run: Run, sample: Path) -> None:
    refused(run("timeline", "t.gif", "--journal", "s.journal"), "ends in none of .pdf, .svg and .png")
    wrong_way = run(
        "timeline", "t.pdf", "--journal", "s.journal", "--from", "2026-02-01", "--to", "2026-01-01"
    )
    refused(wrong_way, "The first day, 1 February 2026, lies after the last, 1 January 2026.")
    assert [path.name for path in Path().iterdir()] == ["s.journal"]


def test_that_a_journal_open_in_a_window_can_be_drawn_and_written_out(run: Run, sample: Path) -> None:
    with open_journal(sample, clock):
        assert run("export", "a.json", "--journal", "s.journal").code == 0
        assert run("timeline", "t.svg", "--journal", "s.journal").code == 0
        assert run("check", "--journal", "s.journal").code == 0


# -- notes and check ------------------------------------------------------------------------------


def test_that_notes_are_json(run: Run, sample: Path) -> None:
    ended = run("notes", "--json", "--journal", "s.journal", "--as-of", "2026-11-01")
    found: Any = json.loads(ended.out)
    assert (ended.code, ended.err) == (0, "")
    assert found["as_of"] == "2026-11-01"
    assert [note["rule"] for note in found["notes"]] == [f"S{number}" for number in range(1, 22)]


def test_that_today_comes_from_the_clock(run: Run, sample: Path) -> None:
    assert json.loads(run("notes", "--json", "--journal", "s.journal").out)["as_of"] == "2026-05-01"


def test_that_a_sound_journal_is_said_to_be_sound(run: Run, sample: Path) -> None:
    ended = run("check", "--journal", "s.journal")
    assert ended == Ended(
        0, "“s.journal” is sound: structure, values, references and the log of changes.\n", ""
    )


def test_that_what_is_wrong_with_a_journal_is_named(run: Run, sample: Path) -> None:
    from sqlcipher3 import dbapi2 as sqlite

    connection = sqlite.connect(str(sample))
    connection.executescript("CREATE TABLE guest (x); CREATE VIEW peeping AS SELECT 1;")
    connection.close()
    ended = run("check", "--journal", "s.journal")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.splitlines()[0] == "“s.journal” is not sound: 2 things are wrong."
    assert "guest" in ended.err
    assert "peeping" in ended.err


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + b"\x00" * 200])
def test_that_a_foreign_file_is_no_journal_and_stays_as_it_was(run: Run, content: bytes) -> None:
    Path("x.journal").write_bytes(content)
    for given in (["check"], ["export", "a.json"], ["timeline", "t.png"]):
        ended = run(*given, "--journal", "x.journal")
        assert (ended.code, ended.out) == (1, "")
        assert "Traceback" not in ended.err
    assert Path("x.journal").read_bytes() == content
    assert [path.name for path in Path().iterdir()] == ["x.journal"]


# -- stopped, and the real thing ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "said"),
    [(KeyboardInterrupt(), "Stopped before it was done"), (MemoryError(), "not enough memory")],
)
def test_that_a_command_cut_short_says_so(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: BaseException, said: str
) -> None:
    def cut_short(*_: object) -> int:
        raise error

    monkeypatch.setitem(journal.commands.running._COMMANDS, "check", cut_short)
    refused(run("check", "--journal", "a.journal"), said)


def test_that_a_bug_is_not_swallowed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def bug(*_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setitem(journal.commands.running._COMMANDS, "check", bug)
    with pytest.raises(ZeroDivisionError):
        run("check", "--journal", "a.journal")


def started(*given: str, **more: Any) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("QT_", "COVERAGE"))
    }
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    environment |= more.pop("env", {})
    return subprocess.run(
        [sys.executable, str(PROGRAM / "main.py"), *given],
        capture_output=True, text=True, timeout=60, check=False, env=environment, **more,
    )  # fmt: skip


def test_that_the_program_runs_from_any_folder(tmp_path: Path) -> None:
    ended = started("sample", "s.journal", "--story", "first-weeks", cwd=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert started("check", "--journal", "s.journal", cwd=tmp_path).returncode == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({}, "There is no display to show the window on; the commands work without one"),
        ({"DISPLAY": ":987"}, "The display “:987” cannot be reached"),
        ({"DISPLAY": "nonsense"}, "The display “nonsense” cannot be reached"),
        ({"WAYLAND_DISPLAY": "wayland-987"}, "There is no display to show the window on"),
        ({"QT_QPA_PLATFORM": "xcb"}, "There is no display to show the window on"),
    ],
)
def test_that_a_machine_without_a_display_is_told_in_one_sentence(
    tmp_path: Path, environment: dict[str, str], said: str
) -> None:
    ended = started("--journal", str(tmp_path / "a.journal"), env=environment)
    refused(Ended(ended.returncode, ended.stdout, ended.stderr), said)
    assert not (tmp_path / "a.journal").exists()


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="only some systems have a device that is always full"
)
def test_that_output_with_nowhere_to_go_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, str(PROGRAM / "main.py"), "sample", "--story", "list"],
            stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False,
        )  # fmt: skip
    assert ended.returncode == 1
    assert ended.stderr.startswith("What there was to say could not be written out: ")
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(os.name == "nt", reason="the shell of this system closes no stream")
@pytest.mark.parametrize(("closed", "code"), [(">&-", 0), ("2>&-", 0), (">&- 2>&-", 0), ("<&-", 0)])
def test_that_a_closed_stream_is_no_error(tmp_path: Path, closed: str, code: int) -> None:
    ended = subprocess.run(
        ["/bin/sh", "-c", f'"$0" "$@" {closed}', sys.executable,
         str(PROGRAM / "main.py"), "sample", "s.journal", "--story", "first-weeks"],
        capture_output=True, text=True, timeout=60, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (code, "")
    assert [path.name for path in tmp_path.iterdir()] == ["s.journal"]


@pytest.mark.skipif(os.name == "nt", reason="this system keeps a folder that is in use")
def test_that_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    ended = subprocess.run(
        ["/bin/sh", "-c", 'mkdir gone; cd gone; rmdir ../gone; "$0" "$@"', sys.executable,
         str(PROGRAM / "main.py"), "check", "--journal", "s.journal"],
        capture_output=True, text=True, timeout=60, check=False, cwd=tmp_path,
    )  # fmt: skip
    refused(Ended(ended.returncode, ended.stdout, ended.stderr), "The folder in which this was started")


def test_that_an_unknown_users_folder_is_a_name(run: Run) -> None:
    refused(run("check", "--journal", "~nobody-of-this-name/a.journal"), "There is no journal at")


def test_that_a_timeline_can_show_all_the_days_that_a_record_may_have(run: Run, tmp_path: Path) -> None:
    ends = "1880-01-01", "2200-12-31"
    days = [{"id": f"0000000{n}-0000-4000-8000-000000000000", "date": day} for n, day in enumerate(ends)]
    entries = [{"day": day, "back": 4} for day in ends]
    given = {"format": "recovery-journal", "version": 1, "surgeries": days, "entries": entries}
    (tmp_path / "given.json").write_text(json.dumps(given))
    assert run("import", "given.json", "--journal", "a.journal").code == 0
    for chosen in (["--from", ends[0], "--to", ends[1]], ["--as-of", ends[0]], ["--as-of", ends[1]]):
        ended = run("timeline", "t.svg", "--journal", "a.journal", "--force", *chosen)
        assert (ended.code, ended.err) == (0, "")


def test_that_a_reader_who_leaves_early_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = subprocess.run(
            [sys.executable, str(PROGRAM / "main.py"), "sample", "--story", "list"],
            stdout=writing, stderr=subprocess.PIPE, text=True, timeout=60, check=False,
        )  # fmt: skip
    finally:
        os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_that_help_and_version_load_no_heavy_room() -> None:
    heavy = {"PySide6", "matplotlib", "numpy", "sqlcipher3", "typst", "platformdirs", "journal.records", "ui"}
    for given in ("--help", "--version"):
        script = (
            f"import sys, runpy; sys.argv = [{str(PROGRAM / 'main.py')!r}, {given!r}]\n"
            "try: runpy.run_path(sys.argv[0], run_name='__main__')\n"
            "except SystemExit: pass\n"
            f"print(sorted(set(sys.modules) & {heavy!r}))"
        )
        ended = subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            cwd=PROGRAM,
        )
        assert ended.stderr == ""
        assert ended.stdout.splitlines()[-1] == "[]"


def test_that_a_clock_is_all_a_command_knows_of_time() -> None:
    reader: Clock = clock
    assert reader() is NOW
    sources = [PROGRAM / "journal", PROGRAM / "ui"]
    asking = re.compile(r"\b(datetime\.now|date\.today|time\.time|utcnow)\(")
    found = [
        path for folder in sources for path in folder.rglob("*.py") if asking.search(path.read_text("utf-8"))
    ]
    assert found == []
