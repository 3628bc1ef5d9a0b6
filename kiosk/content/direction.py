"""Which way a text runs on a screen, said in the text itself.

Qt lays a paragraph out by its first letter that has a direction (UAX #9, P2), so an Urdu sentence that begins with
"Victim Support" would run from left to right. And in a sentence that runs from right to left the groups of "0808 2000
247" would stand in the order 247 2000 0808 (N1): somebody would ring a wrong number. Both are put right here with
marks that cannot be seen, when a text goes to a screen; what is stored has none of them.
"""

import re
from typing import Final

from kiosk.content.text import plain, plain_places

RIGHT_TO_LEFT_MARK: Final = "\N{RIGHT-TO-LEFT MARK}"
_LEFT: Final = "\N{LEFT-TO-RIGHT ISOLATE}"
_APART: Final = "\N{FIRST STRONG ISOLATE}"
_END: Final = "\N{POP DIRECTIONAL ISOLATE}"
_LEFT_MARK: Final = "\N{LEFT-TO-RIGHT MARK}"
_TAKEN_OFF: Final = dict.fromkeys(map(ord, (RIGHT_TO_LEFT_MARK, _LEFT, _APART, _END, _LEFT_MARK)))

_LANGUAGES: Final = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")
)
"""Those that are written from right to left, unless their tag names a script that is not (CLDR, likely subtags)."""

_RIGHT: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
"""The blocks whose letters run from right to left (Unicode, DerivedBidiClass)."""

_NO_LETTERS: Final = r"\u0600-\u0607\u060c\u0610-\u061a\u064b-\u066f\u06d6-\u06ed\u06f0-\u06f9"
"""Signs, vowel marks and digits among them, which have no direction of their own."""

_RIGHT_LETTER: Final = re.compile(f"(?![{_NO_LETTERS}])[{_RIGHT}]")
_SPACE: Final = r"[^\S\n]"
_DASH: Final = (
    "[-/~\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{MULTIPLICATION SIGN}]"
)
_MONEY: Final = "\N{POUND SIGN}\N{EURO SIGN}$"
_DIGITS: Final = r"\d+(?:[.,:/]\d+)*"
_GROUP: Final = rf"(?:[+#(*]{{0,3}}[{_MONEY}]?|[{_MONEY}]{_SPACE}?){_DIGITS}[A-Za-z]{{0,4}}[)%#+{_MONEY}]{{0,2}}"
_NUMBER: Final = re.compile(
    rf"(?<!\d)(?<![^\W{_RIGHT}])"
    rf"{_GROUP}(?:(?:{_SPACE}{{1,2}}|{_SPACE}?{_DASH}{_SPACE}?|(?<=\))|(?=[+({_MONEY}])){_GROUP})*"
)
"""A number in groups, one with its country, money, a range of times: what a person reads from left to right, whatever
space or dash stands in it and whatever letter touches it."""

_WORDS: Final = rf"{_DIGITS}(?:{_SPACE}[A-Za-z][A-Za-z'\u2019-]*)+"
_NAME: Final = rf"(?<!\d)(?<![^\W{_RIGHT}])(?:\({_WORDS}\)|{_WORDS})"
"""A name that begins with a number, as “16 Days of Activism” does: the number would stand apart from it."""

_WHOLE: Final = re.compile(f"{_NAME}|{_NUMBER.pattern}")

_STANDS: Final = re.compile(rf"{_DIGITS}%?")
"""A number that is read from left to right without help."""

_ARABIC_GAP: Final = re.compile(r"(?<=[\u0660-\u0669])\D+(?=[\u0660-\u0669])")
"""Between two groups of digits that themselves belong to what runs from the right (UAX #9, AN)."""


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
    """``text`` in which numbers, and names that begin with one, are read from left to right, whatever stands around
    them and whatever part of them is emphasised. Where it has been done already, nothing is done."""
    if _RIGHT_LETTER.search(text) is None or _LEFT in text:
        return text
    marks: list[tuple[int, str]] = []
    places = plain_places(text)
    for found in _WHOLE.finditer(plain(text)):
        first, last = places[found.start()], places[found.end() - 1] + 1
        if _STANDS.fullmatch(text[first:last]):
            continue
        marks.append((first, _LEFT))
        marks += ((places[found.start() + gap.end() - 1] + 1, _LEFT_MARK) for gap in _ARABIC_GAP.finditer(found[0]))
        marks.append((last, _END))
    parts: list[str] = []
    done = 0
    for place, mark in marks:
        parts += (text[done:place], mark)
        done = place
    return "".join((*parts, text[done:]))


def filled(sentence: str, **inserted: object) -> str:
    """``sentence`` with what is ``inserted`` in its places: set apart where the sentence runs from the right, so that
    neither is turned round by the other (UAX #9, isolates)."""
    if _RIGHT_LETTER.search(sentence) is None:
        return sentence.format(**inserted)
    return sentence.format(**{name: f"{_APART}{each}{_END}" for name, each in inserted.items()})


def undirected(text: str) -> str:
    """``text`` without the marks of ``directed``, for what leaves the screen."""
    return text.translate(_TAKEN_OFF)


def _begun(line: str) -> str:
    """``line`` from the right, if anything in it runs that way and it does not begin so by itself."""
    found = _RIGHT_LETTER.search(line)
    if found is None or not any(character.isalpha() for character in line[: found.start()]):
        return line
    return RIGHT_TO_LEFT_MARK + line
