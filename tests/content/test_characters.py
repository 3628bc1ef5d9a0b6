"""What nobody can see is taken out of a text, and what a language needs stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.characters import clean, strays

ASCII = st.characters(min_codepoint=0x20, max_codepoint=0x7E)
UNSEEN = [
    *map(chr, range(0x00, 0x09)),
    *map(chr, (0x0E, 0x1F, 0x7F, 0x80, 0x9F)),
    *"\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e",
    *"\u2060\u2061\u2064\u2065\u2066\u2067\u2068\u2069\u206a\u206f\u3164\ufe00\ufe0e\ufe0f\ufeff\uffa0\ufff9\ufffc",
    *"\U000e0001\U000e0041\U000e0100\U000e01ef\U0001d173",
    "\ud800",
]
SPACES = "\t\u00a0\u1680\u2000\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u2800"


@pytest.mark.parametrize("sign", UNSEEN, ids=[f"U+{ord(sign):04X}" for sign in UNSEEN])
def test_what_nobody_can_see_is_taken_out_wherever_it_stands(sign: str) -> None:
    assert clean(f"{sign}0800 9{sign}99 5428{sign}{sign}") == "0800 999 5428"
    assert strays(f"0800 9{sign}99") == (sign,)


@pytest.mark.parametrize("space", SPACES, ids=[f"U+{ord(space):04X}" for space in SPACES])
def test_every_space_is_an_ordinary_one(space: str) -> None:
    assert clean(f"0800{space}999{space}5428") == "0800 999 5428"
    assert strays(f"a{space}b{space}c") == (space,)


@pytest.mark.parametrize("hyphen", "\u2010\u2011\ufe63\uff0d")
def test_every_hyphen_is_an_ordinary_one(hyphen: str) -> None:
    assert clean(f"0800{hyphen}999{hyphen}5428") == "0800-999-5428"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_an_ordinary_one(end: str) -> None:
    assert clean(f"one{end}two") == "one\ntwo"


def test_numbers_that_were_turned_round_by_marks() -> None:
    """``cases/text-with-bidi-override.txt``."""
    for before, after in (("\u202e", "\u202c"), ("\u202b", "\u202c"), ("\u2067", "\u2069")):
        said = f"Ring {before}0800 999 5428{after} for LGBT people"
        assert clean(said) == "Ring 0800 999 5428 for LGBT people"
        assert strays(said) == (before, after)


@pytest.mark.parametrize(
    "text",
    [
        "9am–5pm — every day, “free” … £5 ½ é ł ğ",
        "\u0645\u06cc\u200c\u062e\u0648",  # Persian: the joiner keeps two parts of a word apart
        "\u06c1\u0645\u200c\u0622\u06c1\u0646\u06af",  # Urdu
        "\u0647\u200d",  # the year of the Hijra, for short
        "\u09b0\u200d\u09cd\u09af\u09be\u09ac",  # Bangla: it decides which shape two letters take together
        "\u0989\u09a6\u09cd\u200c\u0998\u09be\u099f\u09a8",
        "\u0915\u094d\u200d\u0937",
        "\u0600\u0661\u0662",
        "\u0639\u064e\u0631\u064e\u0628\u0650\u064a\u0651",
        "one\n\ntwo",
    ],
)
def test_what_a_language_needs_stays(text: str) -> None:
    assert clean(text) == text
    assert strays(text) == ()


def test_a_joiner_says_nothing_elsewhere() -> None:
    assert clean("0800\u200d 999\u200c5428") == "0800 9995428"
    assert clean("\u0628\u200c\u200c\u200c") == "\u0628\u200c"
    assert clean("\N{WOMAN}\u200d\N{WHITE HEAVY CHECK MARK}") == "\N{WOMAN}\N{WHITE HEAVY CHECK MARK}"


def test_a_text_while_it_is_typed_keeps_the_joiner_before_the_next_letter_comes() -> None:
    assert clean("\u0645\u06cc\u200c") == "\u0645\u06cc\u200c"


@given(st.text(st.one_of(ASCII, st.sampled_from(UNSEEN + list(SPACES)), st.characters()), max_size=40))
def test_cleaning_is_done_once(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert strays(cleaned) == ()
    assert (strays(text) == ()) == (cleaned == text)
    seen = [
        each for each in cleaned if each not in "\n\u200c\u200d" and unicodedata.category(each) in ("Cc", "Cs", "Zl")
    ]
    assert seen == []


@given(st.text(ASCII, max_size=40))
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert clean(text) == text
