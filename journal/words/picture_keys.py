"""What the numbers in the guide's drawings stand for; the drawings themselves hold no words."""

from __future__ import annotations

from collections.abc import Mapping

from journal.words.language import Words, mark

KEYS: Mapping[str, tuple[str, ...]] = {
    "spine-side": (
        mark("Vertebra"),
        mark("Disc"),
        mark("Nerve root, on its way to the leg"),
        mark("Canal with the nerves"),
        mark("Spinous process: the bump you can feel"),
        mark("Sacrum"),
    ),
    "nerve-root": (
        mark("Disc, with its soft core"),
        mark("Canal: a sac with many nerves in it"),
        mark("Nerve root, on its way to the leg"),
        mark("Lamina: the roof over the canal"),
        mark("Spinous process: the bump you can feel"),
        mark("Small joint between two vertebrae"),
    ),
    "lamina-removed": (
        mark("Before: the lamina"),
        mark("Before: the nerves have little room"),
        mark("After: the lamina is gone"),
        mark("After: the nerves have more room"),
    ),
    "disc-and-root": (
        mark("Soft core of the disc"),
        mark("Part of the disc that bulges out"),
        mark("Nerve root that is pressed"),
        mark("Nerve root on the other side, free"),
    ),
    "scar-round-root": (
        mark("Scar, where the surgeon worked"),
        mark("Nerve root with scar round it"),
        mark("Nerve root on the other side, free"),
        mark("Here some bone was taken away"),
    ),
    "nerve-healing": (
        mark("Soon after surgery"),
        mark("Some months later"),
        mark("Later in the first year"),
        mark("After about a year; not every nerve heals fully"),
    ),
    "fusion": (
        mark("Disc above, which still moves"),
        mark("Bone that grows between two vertebrae"),
        mark("Screws and rod that hold them meanwhile"),
    ),
    "year-line": (
        mark("Early relief: to 6 weeks"),
        mark("Scar near a nerve may show: 6 to 12 weeks"),
        mark("Three-month checkpoint, with the weeks around it"),
        mark("Nerve recovery: to one year"),
        mark("Narrowing may return: from 2 years on"),
    ),
    "stretching": (),
    "diary": (
        mark("The day it is about"),
        mark("Scores from 0 to 10"),
        mark("A short note"),
        mark("Dots are entries, the line is their middle"),
        mark("Days without an entry stay empty"),
    ),
}
"""Of each drawing, what its numbers stand for, from 1 on."""


def picture_key(words: Words, picture: str) -> tuple[str, ...]:
    """Return what a drawing's numbers stand for; none for a drawing without numbers."""
    return tuple(words.gettext(said) for said in KEYS.get(picture, ()))
