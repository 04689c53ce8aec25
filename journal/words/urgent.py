"""The signs that cannot wait, and what to do: the same for everyone, and never read from scores.

Sources: the cauda equina card by Greenhalgh, Mercer and Finucane; the GIRFT cauda equina pathway (2023);
NHS advice after lumbar decompression.
"""

from __future__ import annotations

from collections.abc import Mapping

from journal.records import Person, Region, UrgentSign
from journal.words.language import Words, mark

LEAD = mark(
    "After back surgery this needs checking now, even if it turns out harmless. Do not wait for this program."
)
EMERGENCY = mark("Emergency: get help now")
TODAY = mark("Today: your surgical team or an urgent line")

SIGNS: Mapping[UrgentSign, str] = {
    UrgentSign.SADDLE_FEELING: mark(
        "Numb or altered feeling between the thighs, around the genitals, buttocks or back passage."
    ),
    UrgentSign.BLADDER: mark("Trouble passing urine, stopping it, feeling it or holding it."),
    UrgentSign.BOWEL: mark("Leaking from the bowel, or lost feeling there."),
    UrgentSign.SEXUAL_FEELING: mark("Changed sexual feeling or function."),
    UrgentSign.BOTH_LEGS: mark("New pain, weakness or numbness in both legs."),
    UrgentSign.LEG_WEAKNESS: mark("A leg that you cannot move, or weakness that is sudden or grows fast."),
    UrgentSign.BREATH_OR_CHEST: mark("Sudden shortness of breath, chest pain or coughing up blood."),
    UrgentSign.SWOLLEN_LEG: mark("One leg that is swollen and painful."),
    UrgentSign.FEVER_VERY_ILL: mark("Fever and feeling very ill."),
    UrgentSign.WOUND: mark("The wound leaks, is red, has opened, or its dressing is soaked."),
    UrgentSign.FEVER: mark("A temperature of 38 °C (100.4 °F) or more."),
    UrgentSign.HEADACHE: mark("A severe headache, above all when you are upright."),
    UrgentSign.CLEAR_FLUID: mark("Clear fluid coming from the wound."),
    UrgentSign.GROWING_SYMPTOMS: mark("Pain, numbness or weakness that keeps growing."),
}

SHORT_SIGNS: Mapping[UrgentSign, str] = {
    UrgentSign.SADDLE_FEELING: mark("Numb or altered feeling between the thighs"),
    UrgentSign.BLADDER: mark("Trouble with urine"),
    UrgentSign.BOWEL: mark("Leaking bowel or lost feeling there"),
    UrgentSign.SEXUAL_FEELING: mark("Changed sexual feeling"),
    UrgentSign.BOTH_LEGS: mark("New signs in both legs"),
    UrgentSign.LEG_WEAKNESS: mark("Leg cannot be moved, or sudden weakness"),
    UrgentSign.BREATH_OR_CHEST: mark("Breathlessness, chest pain or coughing blood"),
    UrgentSign.SWOLLEN_LEG: mark("One swollen, painful leg"),
    UrgentSign.FEVER_VERY_ILL: mark("Fever and feeling very ill"),
    UrgentSign.WOUND: mark("Wound leaking, red, open or soaked"),
    UrgentSign.FEVER: mark("38 °C or more"),
    UrgentSign.HEADACHE: mark("Severe headache"),
    UrgentSign.CLEAR_FLUID: mark("Clear fluid from the wound"),
    UrgentSign.GROWING_SYMPTOMS: mark("Pain, numbness or weakness keeps growing"),
}

_CALL = mark("Call {number} or your local number.")
_CALL_UK = mark("Call {number} or your local number. 111 is not for emergencies.")
_CALL_LOCAL = mark("Call your local emergency number.")
_CALL_NUMBER = mark("Call {number}")
_OR_LOCAL = mark("or your local number.")
_OR_LOCAL_UK = mark("or your local number. 111 is not for emergencies.")
_BY_REGION = mark(
    "Emergency numbers by region: European Union 112, United Kingdom 999, United States and Canada 911, "
    "Australia 000, New Zealand 111."
)
_TEAM = mark("Call your surgical team today: {phone}. If you cannot reach them, call an urgent line.")
_NO_TEAM = mark("Call your surgical team today. If you cannot reach them, call an urgent line.")
_TEAM_UK = mark("Call your surgical team today: {phone}. If you cannot reach them, call 111.")
_NO_TEAM_UK = mark("Call your surgical team today. If you cannot reach them, call 111.")


def lead(words: Words) -> str:
    """Return what is said first, before any sign is named."""
    return words.gettext(LEAD)


def emergency_heading(words: Words) -> str:
    """Return the heading over the signs of an emergency."""
    return words.gettext(EMERGENCY)


def today_heading(words: Words) -> str:
    """Return the heading over the signs that need someone today."""
    return words.gettext(TODAY)


def sign(words: Words, which: UrgentSign) -> str:
    """Return a sign as one plain sentence."""
    return words.gettext(SIGNS[which])


def short_sign(words: Words, which: UrgentSign) -> str:
    """Return a sign where there is little room, such as in a list of entries."""
    return words.gettext(SHORT_SIGNS[which])


def emergency_call(words: Words, person: Person) -> str:
    """Return whom to call in an emergency, always with “or your local number”."""
    number = person.emergency_number.strip()
    if not number:
        return words.gettext(_CALL_LOCAL)
    return words.gettext(_CALL_UK if person.region is Region.UK else _CALL).format(number=number)


def emergency_lines(words: Words, person: Person) -> tuple[str, str]:
    """Return the same in two lines: the number, to be written large, and what follows it, "" without one."""
    number = person.emergency_number.strip()
    if not number:
        return words.gettext(_CALL_LOCAL), ""
    local = _OR_LOCAL_UK if person.region is Region.UK else _OR_LOCAL
    return words.gettext(_CALL_NUMBER).format(number=number), words.gettext(local)


def numbers_by_region(words: Words) -> str:
    """Return every region's number, for those who are elsewhere or whose own is not known."""
    return words.gettext(_BY_REGION)


def team_call(words: Words, person: Person) -> str:
    """Return whom to call today."""
    phone, is_uk = person.team_phone.strip(), person.region is Region.UK
    if not phone:
        return words.gettext(_NO_TEAM_UK if is_uk else _NO_TEAM)
    return words.gettext(_TEAM_UK if is_uk else _TEAM).format(phone=phone)
