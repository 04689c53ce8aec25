"""What the places of the body are called."""

from __future__ import annotations

from collections.abc import Mapping

from journal.words.language import Words, mark

PLACES: Mapping[str, str] = {
    "low_back_left": mark("Low back, left"),
    "low_back_centre": mark("Low back, centre"),
    "low_back_right": mark("Low back, right"),
    "buttock_left": mark("Left buttock"),
    "buttock_right": mark("Right buttock"),
    "hip_left": mark("Left hip"),
    "hip_right": mark("Right hip"),
    "groin_left": mark("Left groin"),
    "groin_right": mark("Right groin"),
    "thigh_left_front": mark("Left thigh, front"),
    "thigh_right_front": mark("Right thigh, front"),
    "thigh_left_back": mark("Left thigh, back"),
    "thigh_right_back": mark("Right thigh, back"),
    "knee_left": mark("Left knee"),
    "knee_right": mark("Right knee"),
    "calf_left_back": mark("Left calf"),
    "calf_right_back": mark("Right calf"),
    "shin_left": mark("Left shin"),
    "shin_right": mark("Right shin"),
    "foot_left_top": mark("Left foot, top"),
    "foot_right_top": mark("Right foot, top"),
    "foot_left_sole": mark("Left foot, sole"),
    "foot_right_sole": mark("Right foot, sole"),
    "other": mark("Somewhere else"),
}


def place(words: Words, name: str) -> str:
    """Return what a place of the body is called."""
    return words.gettext(PLACES[name])
