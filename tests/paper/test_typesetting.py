"""What the typesetter does with data, tried on a template of a few lines."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import journal.paper.typeset as typesetting
from journal.paper.printable import one_line
from journal.paper.typeset import measured, typeset

DAY = date(2026, 11, 8)
TEMPLATE = """
#let data = json(bytes(sys.inputs.data))
#set document(title: "A page", date: datetime(year: 2026, month: 11, day: 8))
#set text(font: "Noto Sans", lang: "en")
= A page
#data.said
#context [#metadata(measure(block(width: 100pt, data.said)).height.pt()) <height>]
"""
HOSTILE = [
    '#let x = 1; #panic("gone") #read("/etc/passwd")',
    "$ sum_(i=0)^n $ *bold* _quiet_ `raw` <label> @label = heading",
    '"quotes" \\"escaped\\" \\u{41} // comment /* open',
    '{json: [1, 2]} } ] "}\n\n\nnew paragraph',
    "<script>alert(1)</script> & &amp; ]]> <!-- -->",
]


@pytest.fixture(autouse=True)
def _template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.typ").write_text(TEMPLATE, "utf-8")
    monkeypatch.setattr(typesetting, "TEMPLATES", tmp_path)


def page_text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return " ".join(" ".join(pages).split())


@pytest.mark.parametrize("said", HOSTILE)
def test_that_what_a_person_wrote_is_never_markup(said: str) -> None:
    assert " ".join(said.split()) in page_text(typeset("page.typ", {"said": said}, DAY))


@pytest.mark.parametrize(
    "said", ["😀 and 手術", "سلام שלום", "\U0001f9ff \u0bb5 \u1e9e", "\ufdd0 \ue000 \U000f0000"]
)
def test_that_characters_the_font_lacks_never_stop_a_page(said: str) -> None:
    text = page_text(typeset("page.typ", {"said": f"before {said} after"}, DAY))
    assert "before" in text
    assert "after" in text


@given(st.text(max_size=40))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_any_text_at_all_can_be_typeset(said: str) -> None:
    assert typeset("page.typ", {"said": one_line(said, 60)}, DAY).startswith(b"%PDF-")


def test_that_a_sign_stands_for_what_no_font_can_show(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[bool] = []
    compiled = typesetting._compiled

    def without_system_fonts(template: str, text: str, made_on: date, *, system_fonts: bool) -> bytes:
        tried.append(system_fonts)
        return compiled(template, text, made_on, system_fonts=False)

    monkeypatch.setattr(typesetting, "_compiled", without_system_fonts)
    assert "a\ufffdb" in page_text(typeset("page.typ", {"said": "a😀b"}, DAY))
    assert tried == [True, False]


def test_that_a_page_is_tagged_and_has_its_fonts_inside() -> None:
    pdf = typeset("page.typ", {"said": "words"}, DAY)
    document = pypdfium2.PdfDocument(pdf)
    assert document.is_tagged()
    document.close()
    assert b"/FontFile2" in pdf
    assert b"pdfaid:part>2<" in pdf
    assert b"pdfuaid:part>1<" in pdf


def test_that_the_same_data_give_the_same_bytes() -> None:
    assert typeset("page.typ", {"said": "x"}, DAY) == typeset("page.typ", {"said": "x"}, DAY)


def test_that_a_template_tells_its_measures() -> None:
    low, high = (measured("page.typ", {"said": "long " * count}, "<height>") for count in (1, 100))
    assert high > 5 * low > 0


def test_that_a_broken_template_is_loud(tmp_path: Path) -> None:
    (tmp_path / "page.typ").write_text("#nothing", "utf-8")
    with pytest.raises(RuntimeError, match="unknown variable"):
        typeset("page.typ", {"said": "x"}, DAY)
