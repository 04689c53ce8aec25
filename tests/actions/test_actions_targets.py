"""A file that is written is there whole or not at all, and in place of nothing that was not named."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
from pathlib import Path

import pytest

from journal.actions.targets import put_in_place, temporary_beside, write_target
from journal.errors import KnownError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_that_a_file_is_written_whole_and_for_its_owner_alone(tmp_path: Path) -> None:
    write_target(tmp_path / "a", b"whole")
    assert (tmp_path / "a").read_bytes() == b"whole"
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600
    assert names(tmp_path) == ["a"]


def test_that_a_replaced_file_keeps_who_may_read_it(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o640)
    write_target(tmp_path / "a", b"new", force=True)
    assert (tmp_path / "a").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_that_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_target(tmp_path / "link", b"new", force=True)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_that_a_link_to_nowhere_counts_as_there(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    with pytest.raises(KnownError) as refused:
        write_target(tmp_path / "link", b"new")
    assert refused.value.code == "target-exists"


@pytest.mark.parametrize("links", [True, False])
def test_that_a_file_that_appears_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    if not links:
        monkeypatch.setattr("journal.actions.targets.os.link", no_links)
    with temporary_beside(tmp_path / "a") as made:
        made.write_bytes(b"mine")
        (tmp_path / "a").write_bytes(b"theirs")
        with pytest.raises(KnownError) as refused:
            put_in_place(made, tmp_path / "a", force=False)
    assert refused.value.code == "target-exists"
    assert (tmp_path / "a").read_bytes() == b"theirs"
    assert names(tmp_path) == ["a"]


def test_that_a_disk_without_links_is_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journal.actions.targets.os.link", no_links)
    write_target(tmp_path / "a", b"whole")
    assert (tmp_path / "a").read_bytes() == b"whole"
    assert names(tmp_path) == ["a"]


def no_links(*_: object) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "target-disk-full"),
        (errno.EACCES, "file-not-allowed"),
        (errno.EROFS, "file-not-allowed"),
        (errno.EIO, "file-trouble"),
    ],
)
def test_that_a_failed_write_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def fails(_: int) -> None:
        raise OSError(number, os.strerror(number))

    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr("journal.actions.targets.os.fsync", fails)
    with pytest.raises(KnownError) as refused:
        write_target(tmp_path / "a", b"new", force=True)
    assert refused.value.code == code
    assert refused.value.parameters["file"] == str(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_that_what_is_left_of_a_bug_is_cleared_away(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), temporary_beside(tmp_path / "a") as made:
        made.write_bytes(b"half")
        raise ZeroDivisionError
    assert names(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only the owner of all may mount")
def test_that_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(disk)], check=False, capture_output=True
    )
    if mounted.returncode != 0:
        pytest.skip("no small disk can be mounted here")
    try:
        (disk / "a").write_bytes(b"old")
        with pytest.raises(KnownError) as refused:
            write_target(disk / "a", b"x" * 200_000, force=True)
        assert refused.value.code == "target-disk-full"
        assert (disk / "a").read_bytes() == b"old"
        assert names(disk) == ["a"]
    finally:
        subprocess.run(["umount", str(disk)], check=True)
