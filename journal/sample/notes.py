"""Short notes as a person might write them, by what they are about; made up for the stories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

NOTES: Mapping[str, Sequence[str]] = {
    "waiting": (
        "Could not sit through breakfast. Ate standing at the counter.",
        "Slept on the floor with my legs on a chair.",
        "Cancelled the cinema again. Friends were kind about it.",
        "Nervous about the operation, but I want it done.",
        "Ten minutes in the queue and I had to lean on the trolley.",
        "Only lying on my side helps.",
    ),
    "home": (
        "Home today. The stairs took a while.",
        "Wound is sore, leg is not. Strange and nice.",
        "Short walks along the hall, six times today.",
        "Log roll out of bed works if I am not in a hurry.",
        "Tired from nothing. Slept after lunch.",
        "Neighbour brought soup.",
        "First proper shower. Needed a chair.",
        "Plaster off. The nurse was happy with it.",
    ),
    "walking": (
        "Walked to the bakery and back.",
        "Round the park once, with one rest on the bench.",
        "A little further than last week.",
        "Rain, so I walked in the shopping centre instead.",
        "Up the hill for the first time. Slow, but up.",
        "Walked with Mum and forgot to count the minutes.",
        "Legs heavy, kept it short.",
    ),
    "days": (
        "Sat through a whole film.",
        "Cooked dinner, sat down twice.",
        "Long phone call, walked up and down during it.",
        "Drove to the shop. Getting out of the car is the worst bit.",
        "Emptied the dishwasher without thinking about it.",
        "Read to the little one on the sofa.",
        "Paperwork at the table, half an hour at a time.",
        "Visitors. Nice, and tiring.",
        "A quiet day.",
        "Hung up the washing in small loads.",
    ),
    "work": (
        "Half day at work. The standing desk helps.",
        "Meetings all morning. Walked during one of them.",
        "Train was full, stood the whole way. Fine.",
        "First full day. Flat on the sofa by seven.",
        "Told my manager I still need breaks. It was all right.",
    ),
    "leg": (
        "Burning down the outside of the leg by the evening.",
        "The leg woke me around four.",
        "Same leg, same line, from the buttock to the ankle.",
        "No way to lie that makes the leg quiet.",
        "Leg pulls when I bend to tie my shoes.",
    ),
    "nerve": (
        "Big toe still feels wrapped in cotton wool.",
        "Pins and needles after sitting.",
        "Caught my toes on the kerb once.",
        "Can lift the foot a bit higher than last month, I think.",
        "Could feel the cold floor with both feet today.",
        "The numb patch seems smaller, though it is hard to say.",
        "Heel walking along the hall: four steps.",
    ),
    "stretching": (
        "Did the stretches before breakfast.",
        "Nerve glides as shown, stopped when it tugged.",
        "Skipped the stretches, too tired.",
        "Physio says the hip moves better.",
    ),
    "good": (
        "Good day. Forgot about my back for an hour.",
        "Slept through.",
        "Danced in the kitchen, carefully.",
        "Almost nothing today.",
        "Lifted my feet out of the bath without a plan.",
    ),
    "sore": (
        "Not a day for much.",
        "Lay down three times.",
        "Sore and cross.",
        "Rang my sister instead of writing more here.",
    ),
    "flare": (
        "Too long in the garden yesterday.",
        "Carried the shopping up in one go. Will not do that again.",
        "A bad few days. Keeping the walks short.",
        "Sneezed at the wrong moment.",
        "Long car journey. Paying for it.",
        "Slept badly, everything is louder.",
        "Easing off a little today.",
    ),
    "later": (
        "Nothing special to write.",
        "Thinking about the garden again.",
        "Swam ten lengths.",
        "Carried my own bag on the weekend trip.",
        "Have not written for a while. That is fine.",
    ),
    "narrow": (
        "Both legs heavy after five minutes of standing.",
        "Leaning on the trolley makes it go away.",
        "Cycling is easier than walking now. Odd.",
        "Have to stop and sit on every bench.",
        "Bending forward helps within a minute.",
    ),
}


class Notes:
    """Hands out notes, each of a topic once before any of them again."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._left: dict[str, list[str]] = {}

    def next_of(self, topics: Sequence[str]) -> str:
        """Return a note about one of some topics."""
        topic = self._random.choice(topics)
        left = self._left.setdefault(topic, [])
        if not left:
            left.extend(self._random.sample(NOTES[topic], len(NOTES[topic])))
        return left.pop()
