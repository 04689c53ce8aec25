"""Commands on a journal with a passphrase: from a file or the terminal, never from anywhere else."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from journal.commands import passphrase
from journal.commands.passphrase import MOST_BYTES, new_passphrase_from, passphrase_from
from journal.errors import KnownError
from journal.storage.key import Key, Secret
from journal.words import english
from tests.command_line import Ended, Run, run_at
from tests.command_line import refused as refused_in_a_line

PROGRAM = Path(__file__).parent.parent

NOW = datetime(2026, 5, 1, 20, 15, tzinfo=timezone(timedelta(hours=2)))
WORDS = 'Größe o\'Neill "x"'


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run commands in a folder of their own, with keys that cost nothing and nobody at the terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(passphrase, "Secret", lambda text: Secret(text, rounds=1))
    monkeypatch.setattr("getpass.getpass", refuse)
    return run_at(NOW)


def refuse(said: str) -> str:
    raise EOFError


@pytest.fixture
def file(tmp_path: Path) -> str:
    (tmp_path / "pass.txt").write_text(f"{WORDS}\nsomething else\n", encoding="utf-8")
    return "pass.txt"


@pytest.fixture
def sealed(run: Run, file: str, tmp_path: Path) -> str:
    """A sample that was made with a passphrase."""
    assert run("sample", "s.journal", "--passphrase-file", file).code == 0
    return "s.journal"


def refused(ended: Ended, said: str) -> None:
    """Assert that a command was refused in one line, without the words of the journal."""
    refused_in_a_line(ended, said)
    assert WORDS not in ended.err


def test_that_what_a_command_makes_with_a_passphrase_is_encrypted(
    run: Run, sealed: str, file: str, tmp_path: Path
) -> None:
    assert not (tmp_path / sealed).read_bytes().startswith(b"SQLite")
    assert run("export", "s.json", "--journal", sealed, "--passphrase-file", file).code == 0
    assert run("--passphrase-file", file, "import", "s.json", "--journal", "i.journal").code == 0
    assert not (tmp_path / "i.journal").read_bytes().startswith(b"SQLite")
    assert run("check", "--journal", "i.journal", "--passphrase-file", file).code == 0
    assert run("export", "again.json", "--journal", "i.journal", "--passphrase-file", file).code == 0
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "s.json").read_bytes()


@pytest.mark.parametrize(
    "given",
    [
        ["check"],
        ["notes", "--json"],
        ["notes"],
        ["export", "t.json"],
        ["timeline", "t.svg"],
        ["report", "t.pdf"],
        ["import", "other.json", "--dry-run"],
    ],
)
def test_that_every_command_opens_a_journal_with_its_passphrase_and_none_without(
    run: Run, sealed: str, file: str, given: list[str], tmp_path: Path
) -> None:
    (tmp_path / "other.json").write_text('{"format": "recovery-journal", "version": 1}')
    before = (tmp_path / sealed).read_bytes()
    refused(run(*given, "--journal", sealed), "no terminal")
    (tmp_path / "wrong.txt").write_text("wrong")
    refused(
        run(*given, "--journal", sealed, "--passphrase-file", "wrong.txt"),
        "does not open with this passphrase",
    )
    ended = run(*given, "--journal", sealed, "--passphrase-file", file)
    assert (ended.code, ended.err) == (0, "")
    assert (tmp_path / sealed).read_bytes() == before


def test_that_a_plain_journal_asks_for_nothing(run: Run, tmp_path: Path) -> None:
    assert run("sample", "plain.journal").code == 0
    assert (tmp_path / "plain.journal").read_bytes().startswith(b"SQLite format 3\0")
    assert run("check", "--journal", "plain.journal", "--passphrase-file", "missing.txt").code == 0


def test_that_protect_and_unprotect_turn_a_journal_over_and_back(run: Run, file: str, tmp_path: Path) -> None:
    assert run("sample", "s.journal").code == 0
    assert run("export", "before.json", "--journal", "s.journal").code == 0
    ended = run("protect", "--journal", "s.journal", "--passphrase-file", file)
    assert (ended.code, ended.err) == (0, "")
    assert "encrypted from now on" in ended.out
    assert not (tmp_path / "s.journal").read_bytes().startswith(b"SQLite")
    refused(run("protect", "--journal", "s.journal", "--passphrase-file", file), "passphrase")
    assert "no longer encrypted" in run("unprotect", "--journal", "s.journal", "--passphrase-file", file).out
    assert run("export", "after.json", "--journal", "s.journal").code == 0
    assert (tmp_path / "after.json").read_bytes() == (tmp_path / "before.json").read_bytes()
    refused(run("unprotect", "--journal", "s.journal"), "has no passphrase")
    refused(run("protect", "--journal", "missing.journal", "--passphrase-file", file), "There is no journal")


def test_that_a_protected_sample_is_replaced_only_by_who_knows_its_passphrase(
    run: Run, sealed: str, file: str
) -> None:
    refused(run("sample", sealed, "--force"), "no terminal")
    assert run("sample", sealed, "--force", "--passphrase-file", file).code == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\nsecond line", "is empty"),
        (b"\xff\xfe", "not text in UTF-8"),
        (b"x" * (MOST_BYTES + 1), "far too long"),
        (b"a\tb", "cannot be typed again"),
        (None, "There is no file"),
    ],
)
def test_that_a_file_that_gives_no_passphrase_is_told_and_nothing_made(
    run: Run, tmp_path: Path, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / "pass.txt").write_bytes(content)
    refused(run("sample", "s.journal", "--passphrase-file", "pass.txt"), said)
    assert not (tmp_path / "s.journal").exists()


def test_that_a_folder_is_no_passphrase_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    refused(run("sample", "s.journal", "--passphrase-file", "folder"), "cannot be read")


@pytest.mark.parametrize(
    "content", [b"word", b"word\n", b"word\r\n", b"\xef\xbb\xbfword\nmore", b"word\n\xff"]
)
def test_that_only_the_first_line_counts_without_its_end(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file").write_bytes(content)
    assert passphrase_from(tmp_path / "file", None, english())().text == "word"


@pytest.mark.skipif(os.name == "nt", reason="pipes have no names there")
def test_that_a_pipe_is_read_and_only_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writing = threading.Thread(target=lambda: (tmp_path / "pipe").write_text("word\n"))
    writing.start()
    ask = passphrase_from(tmp_path / "pipe", None, english())
    assert ask() is ask()
    writing.join()
    assert ask().text == "word"


def test_that_a_new_passphrase_is_typed_twice_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    for typed, same in ((["one", "one"], True), (["one", "two"], False)):
        answers = iter(typed)
        monkeypatch.setattr("getpass.getpass", lambda said, answers=answers: next(answers))
        ask = new_passphrase_from(None, Path("my.journal"), english())
        if same:
            assert ask().text == "one"
        else:
            with pytest.raises(KnownError) as caught:
                ask()
            assert caught.value.code == "passphrase-differs"


def test_that_the_window_takes_no_passphrase_file(run: Run, file: str) -> None:
    ended = run("--journal", "s.journal", "--passphrase-file", file)
    assert ended.code == 2
    assert "goes with a command" in ended.err


def test_that_no_argument_and_no_variable_gives_a_passphrase(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PASSPHRASE", WORDS)
    assert run("check", "--journal", "s.journal", "--passphrase", WORDS).code == 2


@pytest.mark.skipif(sys.platform != "linux", reason="a terminal is made as Linux makes one")
def test_that_a_passphrase_is_typed_at_a_terminal_and_not_shown(tmp_path: Path) -> None:
    import fcntl
    import pty
    import termios

    (tmp_path / "pass.txt").write_text(WORDS, encoding="utf-8")
    make = [sys.executable, "main.py", "sample", str(tmp_path / "s.journal"), "--passphrase-file"]
    subprocess.run([*make, str(tmp_path / "pass.txt")], cwd=PROGRAM, check=True, capture_output=True)
    ours, theirs = pty.openpty()

    def own_terminal() -> None:
        os.setsid()
        fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)

    with subprocess.Popen(
        [sys.executable, "main.py", "check", "--journal", str(tmp_path / "s.journal")],
        cwd=PROGRAM,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=own_terminal,
        pass_fds=[theirs],
    ) as process:
        os.close(theirs)
        shown = read_until(ours, b": ")
        listed = Path(f"/proc/{process.pid}/cmdline").read_bytes()
        os.write(ours, WORDS.encode() + b"\n")
        out, err = process.communicate(timeout=60)
        shown += read_until(ours, b"\n")
    os.close(ours)
    assert (process.returncode, err) == (0, "")
    assert "is sound" in out
    assert shown.startswith("Passphrase of “".encode())
    assert b"Neill" not in shown
    assert b"Neill" not in listed


def read_until(terminal: int, end: bytes) -> bytes:
    shown = b""
    while not shown.endswith(end):
        try:
            shown += os.read(terminal, 1000)
        except OSError:  # the other side is closed
            break
    return shown


def test_that_without_a_terminal_a_real_program_says_so_in_one_sentence(tmp_path: Path) -> None:
    from journal.storage import open_journal

    key = Key(bytes(range(32)), bytes(range(100, 116)))
    open_journal(tmp_path / "s.journal", lambda: NOW, passphrase=lambda: key, protect_new=True).close()
    ended = subprocess.run(
        [sys.executable, "main.py", "check", "--journal", str(tmp_path / "s.journal")],
        cwd=PROGRAM,
        input="word\n",
        capture_output=True,
        text=True,
        start_new_session=True,
        check=False,
    )
    refused(Ended(ended.returncode, ended.stdout, ended.stderr), "no terminal")


@pytest.mark.parametrize("now", ["another", None])
def test_that_a_backup_with_an_older_passphrase_is_restored_by_it(
    run: Run, sealed: str, file: str, tmp_path: Path, now: str | None
) -> None:
    assert run("backup", "old.backup", "--journal", sealed, "--passphrase-file", file).code == 0
    assert run("unprotect", "--journal", sealed, "--passphrase-file", file).code == 0
    (tmp_path / "now.txt").write_text("another\n", encoding="utf-8")
    force: tuple[str, ...] = ()
    if now is not None:
        assert run("protect", "--journal", sealed, "--passphrase-file", "now.txt").code == 0
        refused(run("restore", "old.backup", "--journal", sealed, "--passphrase-file", "now.txt"), "open")
        force = ("--force",)  # what is there cannot be told to be a journal without its own passphrase
        refused(run("restore", "old.backup", "--journal", sealed, "--passphrase-file", file), "--force")
    ended = run("restore", "old.backup", "--journal", sealed, "--passphrase-file", file, *force)
    assert ended.code == 0
    assert "opens with the passphrase that the backup was made with" in ended.out
    assert run("check", "--journal", sealed, "--passphrase-file", file).code == 0
