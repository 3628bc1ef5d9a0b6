"""Which way a text runs on a screen, said in the text itself.

Qt lays a paragraph out by its first letter that has a direction (UAX #9, P2), so an Urdu sentence that begins with
"Victim Support" would run from left to right. And in a sentence that runs from right to left the groups of "0808 2000
247" would stand in the order 247 2000 0808 (N1): somebody would ring a wrong number. Both are put right here with
marks that cannot be seen, when a text goes to a screen; what is stored has none of them.
"""

import re
from typing import Final

RIGHT_TO_LEFT_MARK: Final = "\N{RIGHT-TO-LEFT MARK}"
_LEFT: Final = "\N{LEFT-TO-RIGHT ISOLATE}"
_END: Final = "\N{POP DIRECTIONAL ISOLATE}"

_LANGUAGES: Final = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")
)
"""Those that are written from right to left, unless their tag names a script that is not (CLDR, likely subtags)."""

_RIGHT: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
"""The blocks whose letters run from right to left (Unicode, DerivedBidiClass)."""

_NO_LETTERS: Final = r"\u0600-\u0607\u060c\u0610-\u061a\u064b-\u066f\u06d6-\u06ed\u06f0-\u06f9"
"""Signs, vowel marks and digits among them, which have no direction of their own."""

_RIGHT_LETTER: Final = re.compile(f"(?![{_NO_LETTERS}])[{_RIGHT}]")
_NUMBER: Final = re.compile(
    r"(?<!\w)(?:\+\d+|\(?\d+(?:[:.,/]\d+)*\)?(?=[ \u00a0\u2011\u2013-]\(?\d))"
    r"(?:[ \u00a0\u2011\u2013-]\(?\d+(?:[:.,/]\d+)*\)?)*"
)
"""A number in groups, a number with its country, a range of times: what a person reads from left to right."""


def runs_right(language: str) -> bool:
    """Whether the language of a BCP 47 tag is written from right to left."""
    subtags = language.lower().split("-")
    if "latn" in subtags[1:]:
        return False
    return subtags[0] in _LANGUAGES or "-".join(subtags[:2]) in _LANGUAGES


def directed(text: str, language: str) -> str:
    """``text`` as a screen is to show it in ``language``. One in which no letter runs from right to left, as where
    nobody has translated it, stays as it is; and so does any in a language that runs from left to right."""
    if not runs_right(language) or _RIGHT_LETTER.search(text) is None:
        return text
    return "\n".join(_begun(line) for line in whole_numbers(text).split("\n"))


def whole_numbers(text: str) -> str:
    """``text`` in which numbers are read from left to right whatever stands around them."""
    if _RIGHT_LETTER.search(text) is None:
        return text
    return _NUMBER.sub(lambda found: f"{_LEFT}{found[0]}{_END}", text)


def undirected(text: str) -> str:
    """``text`` without the marks of ``directed``, for what leaves the screen."""
    return text.replace(RIGHT_TO_LEFT_MARK, "").replace(_LEFT, "").replace(_END, "")


def _begun(line: str) -> str:
    """``line`` from the right, if anything in it runs that way and it does not begin so by itself."""
    found = _RIGHT_LETTER.search(line)
    if found is None or not any(character.isalpha() for character in line[: found.start()]):
        return line
    return RIGHT_TO_LEFT_MARK + line
