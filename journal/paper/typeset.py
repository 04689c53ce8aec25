"""Hands data to a typst template and takes back a PDF; nothing a person wrote is ever typst source."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from journal.paper.printable import missing_from_font, without
from journal.places import RESOURCES

TEMPLATES = RESOURCES / "paper"
_FONTS = RESOURCES / "fonts"


def typeset(template: str, data: Mapping[str, Any], made_on: date) -> bytes:
    """Return a template filled with data as a tagged PDF (PDF/UA-1 and PDF/A-2a) with its fonts inside.

    The bundled font sets everything. Where the data hold characters it lacks, this computer's fonts
    help out; where those lack them too, a sign stands for each. The same data give the same bytes.
    """
    import typst  # 34 MB that only printing needs

    text = json.dumps(data, ensure_ascii=False)
    missing = missing_from_font(text)
    if missing:
        try:
            return _compiled(template, text, made_on, system_fonts=True)
        except typst.TypstError:
            text = without(text, missing)
    return _compiled(template, text, made_on, system_fonts=False)


def _compiled(template: str, text: str, made_on: date, *, system_fonts: bool) -> bytes:
    import typst

    midnight = datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC)
    return typst.compile(
        TEMPLATES / template,
        root=TEMPLATES,
        font_paths=[_FONTS],
        ignore_system_fonts=not system_fonts,
        sys_inputs={"data": text},
        pdf_standards=["ua-1", "a-2a"],
        timestamp=midnight,
    )


def measured(template: str, data: Mapping[str, Any], label: str) -> Any:
    """Return what a template tells about itself, before it is typeset, under a label such as `<heights>`."""
    import typst

    text = json.dumps(data, ensure_ascii=False)
    said = typst.query(
        TEMPLATES / template,
        label,
        field="value",
        one=True,
        root=TEMPLATES,
        font_paths=[_FONTS],
        ignore_system_fonts=not missing_from_font(text),
        sys_inputs={"data": text},
    )
    return json.loads(said)
