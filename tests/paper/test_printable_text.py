from hypothesis import given, settings
from hypothesis import strategies as st

from journal.paper.printable import UNPRINTABLE, cleaned, missing_from_font, one_line, without


def test_that_plain_words_stay_as_they_are() -> None:
    assert one_line("Visit: see Dr. Müller – ½ hour", 100) == "Visit: see Dr. Müller – ½ hour"


def test_that_lines_tabs_and_spaces_become_single_spaces() -> None:
    assert one_line("  one\n\ntwo\tthree\r\n  four\u2028five\u00a0six ", 100) == "one two three four five six"


def test_that_control_characters_are_left_out() -> None:
    assert one_line("a\x00b\x07c\x1bd\x7fe\x9ff", 100) == "abcdef"


def test_that_no_text_turns_the_direction_of_what_stands_beside_it() -> None:
    assert one_line("a\u202eb\u2066c\u200fd", 100) == "abcd"


def test_that_characters_without_a_meaning_of_their_own_are_replaced() -> None:
    assert cleaned("a\ue000b\U0010fffdc\ufdd0d") == f"a{UNPRINTABLE}b{UNPRINTABLE}c{UNPRINTABLE}d"


def test_that_letters_of_other_scripts_are_kept() -> None:
    assert one_line("رباط שלום 手術 😀", 100) == "رباط שלום 手術 😀"


def test_that_a_long_text_ends_in_an_ellipsis() -> None:
    assert one_line("walking with the dog", 10) == "walking w…"
    assert one_line("walking up stairs", 9) == "walking…"


def test_that_a_text_of_the_longest_length_is_whole() -> None:
    assert one_line("abcde", 5) == "abcde"


def test_that_a_long_word_can_be_broken() -> None:
    assert one_line("W" * 26, 100) == "\u200b".join(["W" * 12, "W" * 12, "WW"])
    assert one_line("W" * 24, 100) == "W" * 24


def test_that_the_font_knows_european_letters_and_not_an_emoji() -> None:
    assert missing_from_font("Grüße, œuvre, Łódź – ½ · “x” … Ελλάδα Київ") == frozenset()
    assert missing_from_font("ok 😀 手\n") == {"😀", "手"}
    assert missing_from_font("4 → 2, −1") == frozenset()


def test_that_the_sign_for_the_unprintable_is_printable() -> None:
    assert missing_from_font(UNPRINTABLE) == frozenset()


def test_that_only_the_given_characters_are_replaced() -> None:
    assert without("a😀b手", frozenset("😀")) == f"a{UNPRINTABLE}b手"


@given(st.text(max_size=200), st.integers(min_value=2, max_value=60))
@settings(max_examples=60)
def test_that_any_text_becomes_one_line_of_the_length_asked_for(text: str, longest: int) -> None:
    line = one_line(text, longest)
    assert len(line.replace("\u200b", "")) <= longest
    assert "\n" not in line
    assert all(character >= " " for character in line)
    assert max((len(word) for piece in line.split("\u200b") for word in piece.split()), default=0) <= 24
