"""The recovery sheet, read back as another program reads it, and typed from it again."""

from __future__ import annotations

import re
from datetime import date

import pytest

from journal.paper import Paper, page_pictures
from journal.paper.recovery_sheet import recovery_sheet_pdf
from journal.storage.key import Key
from journal.storage.recovery_key import from_recovery, recovery_text
from journal.words import english
from tests.paper.conftest import Reader

DAY = date(2026, 11, 23)
KEY = Key(bytes(range(100, 132)), b"0123456789abcdef")
GROUPS = recovery_text(KEY)


def sheet(paper: Paper = Paper.A4, file_name: str = "my recovery.journal", groups: str = GROUPS) -> bytes:
    return recovery_sheet_pdf(english(), groups, file_name=file_name, paper=paper, made_on=DAY)


@pytest.mark.parametrize("paper", list(Paper))
def test_that_one_page_tells_the_file_the_day_and_every_group_in_order(
    read_pages: Reader, paper: Paper
) -> None:
    (page,) = read_pages(sheet(paper))
    assert "File: my recovery.journal" in page.text
    assert "Made on: 23 November 2026" in page.text
    places = [page.text.index(group) for group in GROUPS.split("-")]
    assert places == sorted(places)


def test_that_what_is_read_from_the_sheet_is_the_key(read_pages: Reader) -> None:
    (page,) = read_pages(sheet())
    typed = " ".join(re.findall(r"\b[0-9A-HJKMNP-TV-Z]{5}\b", page.text))
    assert from_recovery(typed.lower(), KEY.salt) == KEY


def test_that_it_tells_how_it_is_used_and_when_it_is_void(read_pages: Reader) -> None:
    (page,) = read_pages(sheet())
    for said in (
        "choose “I have a recovery sheet”",
        "a mistyped group is told",
        "The letters I, L, O and U are not used",
        "void for the journal once the passphrase is changed or removed",
        "Whoever has this sheet and the file can read everything",
        "The program keeps no copy",
        "It does not replace your doctor",
    ):
        assert said in page.text


def test_that_a_name_of_any_signs_is_data_and_fits(read_pages: Reader) -> None:
    name = '#let x = "é\n' + "long " * 60 + "סוף.journal"
    (page,) = read_pages(sheet(file_name=name))
    assert "#let x" in page.text
    assert GROUPS.split("-")[-1] in page.text


def test_that_the_same_sheet_is_the_same_bytes() -> None:
    assert sheet() == sheet()
    other = recovery_text(Key(bytes(32), KEY.salt))
    assert sheet() != sheet(groups=other)


def test_that_groups_are_printed_large(read_pages: Reader) -> None:
    (page,) = read_pages(sheet())
    heights = [top - bottom for _, bottom, _, top in page.boxes]
    assert sum(11 < height < 16 for height in heights) >= len(GROUPS.split("-"))


def test_that_the_sheet_is_black_and_grey() -> None:
    ((width, height, pixels),) = page_pictures(sheet(), 40)
    across = len(pixels) // (width * height)
    shades = {pixels[at : at + min(across, 3)] for at in range(0, len(pixels), across)}
    assert len(shades) > 3
    assert all(len(set(shade)) == 1 for shade in shades)
