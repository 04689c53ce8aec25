"""What is never said of the program or of the reader's course, looked for wherever it could be said.

Every catalogue with its translations, the templates of printed pages, the pictures of the guide, the made-up
stories and what is read about the program itself. A text may hold such a word only where it stands below as
a whole, with the reason.
"""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from babel.messages.pofile import read_po

PROGRAM = Path(__file__).parent.parent.parent

FORBIDDEN = re.compile(
    r"\b\w*(?:detect|diagnos|predict|normal)\w*|\brisk\w*|\bahead\b|\bbehind\w*", re.IGNORECASE
)
"""The words in all their forms, with what may stand before them; “brisk” and “forehead” hold none of them."""

TOLD_IN_A_PICTURE = re.compile(r'>([^<>]*\w[^<>]*)<|aria-label="([^"]*)"')
"""What stands between the marks of an SVG, and what it calls itself."""

OF_THE_DOCTOR = "It is the doctor who diagnoses; the rules give these very words."
ALLOWED = {
    "Healing windows are what patient information describes, not findings about you. "
    "This does not replace your doctor, who diagnoses and treats.": OF_THE_DOCTOR,
    "It does not replace your doctor, who diagnoses and treats, and it cannot tell you what is wrong. "
    "Your team's instructions come first.": OF_THE_DOCTOR,
    "It does not replace your doctor, who diagnoses and treats.": OF_THE_DOCTOR,
    "This program does not replace your doctor, who diagnoses and treats.": OF_THE_DOCTOR,
    "This program does not replace your doctor, who diagnoses and treats. It stores what you write, "
    "sums it up, and shows what is described for such a course. It cannot examine you, and it knows only "
    "what you tell it.": OF_THE_DOCTOR,
    "The program does not replace your doctor, who diagnoses and treats.": OF_THE_DOCTOR,
}
"""Each text that may hold a forbidden word, whole and to the letter, and why."""


class Said(NamedTuple):
    """A text and where it stands; a translation bears the sentence that it translates."""

    place: str
    text: str
    original: str = ""


def everything_said(program: Path) -> Iterator[Said]:
    """Yield every text that people can read, from a folder laid out as the program's."""
    for catalogue in sorted((program / "resources" / "translations").rglob("*.po*")):
        yield from said_in_catalogue(catalogue)
    for template in sorted((program / "resources" / "paper").rglob("*.typ")):
        yield from (Said(str(template), line.strip()) for line in read(template).splitlines())
    for picture in sorted((program / "resources" / "guide").rglob("*.svg")):
        yield from said_in_picture(picture)
    for story in sorted((program / "journal" / "sample").rglob("*.py")):
        yield from said_in_source(story)
    for about in (program / "README.md", program / "CHANGELOG.md"):
        yield from (Said(str(about), sentence) for sentence in sentences(read(about)))


def said_in_catalogue(path: Path) -> Iterator[Said]:
    with path.open("rb") as file:
        for message in read_po(file):
            one = texts(message.id)
            yield from (Said(str(path), text) for text in one)
            yield from (Said(str(path), text, one[0]) for text in texts(message.string) if one)


def texts(forms: str | Sequence[str] | None) -> list[str]:
    """Return a message's forms, one or those of a plural; an untranslated one has none."""
    return [text for text in ((forms,) if isinstance(forms, str) else forms or ()) if text]


def said_in_picture(path: Path) -> Iterator[Said]:
    for told in TOLD_IN_A_PICTURE.findall(read(path)):
        yield Said(str(path), " ".join("".join(told).split()))


def said_in_source(path: Path) -> Iterator[Said]:
    for node in ast.walk(ast.parse(read(path))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield Said(str(path), node.value)


def sentences(text: str) -> list[str]:
    """Return a page's sentences, each on one line; headings, list points and rows of tables stand alone."""
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n|\n(?=\||- |#)", text)]
    return [sentence for part in parts for sentence in re.split(r"(?<=[.!?:])\s+", part) if sentence]


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def forbidden_in(program: Path) -> list[str]:
    """Return each text that may not be said, with its place."""
    return [
        f"{said.place}: {said.text}"
        for said in everything_said(program)
        if FORBIDDEN.search(said.text) and said.text not in ALLOWED and said.original not in ALLOWED
    ]


def test_that_nothing_is_said_that_rules_forbid() -> None:
    assert forbidden_in(PROGRAM) == []


def test_that_texts_of_every_kind_are_looked_through() -> None:
    found = [Path(said.place) for said in everything_said(PROGRAM) if said.text]
    kinds = {kind: sum(place.suffix == kind for place in found) for kind in (".pot", ".typ", ".py", ".md")}
    assert kinds[".pot"] > 800
    assert all(count > 20 for count in kinds.values()), kinds


def test_that_each_allowance_is_needed_and_gives_its_reason() -> None:
    said = {each.text for each in everything_said(PROGRAM)}
    assert [text for text in ALLOWED if text not in said] == []
    assert all(FORBIDDEN.search(text) and reason for text, reason in ALLOWED.items())


@pytest.mark.parametrize(
    "word",
    [
        "detect", "Detected", "detection", "undetected", "diagnose", "DIAGNOSIS", "self-diagnosis",
        "misdiagnosed", "diagnostic", "predict", "Prediction", "unpredictable", "risk", "Risks", "risky",
        "riskier", "3.2-fold risk", "at-risk", "normal", "abnormal", "normally", "normalised", "ahead",
        "Ahead of", "behind", "behindhand",
    ],
)  # fmt: skip
def test_that_every_form_of_the_words_is_known(word: str) -> None:
    assert FORBIDDEN.search(f"Here is {word} within a sentence.")


@pytest.mark.parametrize(
    "word", ["brisk", "asterisk", "forehead", "a head", "protect", "be hind", "minor malady"]
)
def test_that_harmless_words_are_left_alone(word: str) -> None:
    assert not FORBIDDEN.search(f"Here is {word} within a sentence.")


def in_template(program: Path, said: str) -> None:
    path = program / "resources" / "translations" / "recovery-journal.pot"
    path.write_text(f'{read(path)}\nmsgid "{said}"\nmsgstr ""\n', encoding="utf-8")


def in_plural(program: Path, said: str) -> None:
    path = program / "resources" / "translations" / "recovery-journal.pot"
    counted = f'msgid "{{count}} planted day"\nmsgid_plural "{said}"\nmsgstr[0] ""\nmsgstr[1] ""\n'
    path.write_text(f"{read(path)}\n{counted}", encoding="utf-8")


def in_translation(program: Path, said: str) -> None:
    folder = program / "resources" / "translations" / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    text = f'{header}msgid "Your entries"\nmsgstr "{said}"\n'
    (folder / "recovery-journal.po").write_text(text, encoding="utf-8")


def in_paper(program: Path, said: str) -> None:
    path = program / "resources" / "paper" / "timeline.typ"
    path.write_text(f"{read(path)}\n#text[{said}]\n", encoding="utf-8")


def in_picture(program: Path, said: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><desc>{said}</desc></svg>'
    (program / "resources" / "guide" / "planted.svg").write_text(svg, encoding="utf-8")


def in_story(program: Path, said: str) -> None:
    (program / "journal" / "sample" / "planted.py").write_text(f"NOTE = {said!r}\n", encoding="utf-8")


def in_readme(program: Path, said: str) -> None:
    (program / "README.md").write_text(f"{read(program / 'README.md')}\n{said}\n", encoding="utf-8")


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What people can read, copied so that words can be planted in it."""
    program = tmp_path_factory.mktemp("program")
    for folder in ("resources/translations", "resources/paper", "resources/guide", "journal/sample"):
        shutil.copytree(PROGRAM / folder, program / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("README.md", "CHANGELOG.md"):
        shutil.copy(PROGRAM / name, program / name)
    return program


@pytest.mark.parametrize(
    "plant", [in_template, in_plural, in_translation, in_paper, in_picture, in_story, in_readme]
)
def test_that_a_planted_word_is_found(
    copied: Path, tmp_path: Path, plant: Callable[[Path, str], None]
) -> None:
    program = tmp_path / "program"
    shutil.copytree(copied, program)
    assert forbidden_in(program) == []
    plant(program, "You are well ahead of others.")
    (found,) = forbidden_in(program)
    assert "You are well ahead of others." in found
