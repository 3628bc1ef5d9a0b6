"""Characters that nobody can see, or that only look like an ordinary one.

They come in with what people paste: marks that turn the direction of a text round, spaces without a width, typeset
spaces and hyphens, control characters. A number between two of them is drawn in another order than it is dialled, and a
word with one in it is not found. ``clean`` takes them out at every door content comes in by; the check
``characters`` finds what came by another (``strays``). What a language needs stays: the joiners of Arabic and Indic
scripts, vowel marks, and the number signs of Arabic, which can be seen.
"""

import re
import unicodedata
from typing import Final

from kiosk.content.remembered import per_text

_NEW_LINES: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_ORDINARY: Final = dict.fromkeys(
    map(ord, "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{SMALL HYPHEN-MINUS}\N{FULLWIDTH HYPHEN-MINUS}"), "-"
) | dict.fromkeys(map(ord, "\t\N{BRAILLE PATTERN BLANK}"), " ")
"""Dashes between words and times are what an author means, and stay."""

_BLANK: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8\ufffc\U000e0000-\U000e0fff]"
)
"""Drawn as nothing, though their category does not say so: fillers and variation selectors (Unicode,
Default_Ignorable_Code_Point), and the place of an object that is not there."""

_SEEN_FORMATS: Final = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
"""Signs before an Arabic or Syriac number (Unicode, Prepended_Concatenation_Mark), which are drawn."""

_JOINERS: Final = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
_JOINED: Final = re.compile(
    "[\u0600-\u085f\u08a0-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18aa\ufb50-\ufdff\ufe70-\ufefc]"
)
"""Scripts whose letters take another shape before a joiner: Persian, Urdu, Bangla and others are spelt with it
(Unicode, 23.2). After any other letter, and after another joiner, it says nothing."""


def clean(text: str) -> str:
    """``text`` as it looks: without what cannot be seen, every space an ordinary one, every hyphen an ordinary one.
    Line ends stay. Cleaning twice changes nothing more."""
    if text.isascii() and text.isprintable():
        return text
    kept = [""]
    for letter in _NEW_LINES.sub("\n", text).translate(_ORDINARY):
        if seen := _seen(letter, kept[-1]):
            kept.append(seen)
    return "".join(kept)


@per_text
def strays(text: str) -> tuple[str, ...]:
    """The characters of ``text`` that ``clean`` takes out or puts another in the place of, each once, in order."""
    if text.isascii() and text.isprintable():
        return ()
    pairs = zip(text, ("", *text), strict=False)
    found = (
        letter for letter, before in pairs if _seen(_NEW_LINES.sub("\n", letter).translate(_ORDINARY), before) != letter
    )
    return tuple(dict.fromkeys(found))


def for_terminal(text: str) -> str:
    """``text`` for a terminal: whatever cannot be drawn, and so might do something there, is a replacement character.
    Line ends stay."""
    return "".join(
        letter if letter == "\n" or letter.isprintable() or letter in _JOINERS else "\N{REPLACEMENT CHARACTER}"
        for letter in text
    )


def _seen(letter: str, before: str) -> str:
    """``letter`` as it is to stand after ``before``; "" where nobody can see it."""
    if letter == "\n":
        return letter
    if letter in _JOINERS:
        return letter if _JOINED.match(before) else ""
    if _BLANK.match(letter):
        return ""
    match unicodedata.category(letter):
        case "Zs":
            return " "
        case "Cc" | "Cs":
            return ""
        case "Cf":
            return letter if letter in _SEEN_FORMATS else ""
        case _:
            return letter
