"""The typefaces the kiosk carries, and which letters they can draw.

Only these are on every machine: a letter none of them has is an empty box on the visitor's screen.
"""

import struct
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from kiosk.asset_paths import assets
from kiosk.content.characters import clean
from kiosk.content.remembered import per_text

LATIN_FONTS: Final = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")
SLASHED_ZERO_FONTS: Final = ("AtkinsonHyperlegibleNext-Italic.ttf", "AtkinsonHyperlegibleNext-BoldItalic.ttf")
"""The zero of numbers to dial within a sentence, and nothing else."""
LATIN_FAMILY: Final = "Atkinson Hyperlegible Next"
"""What Qt calls them."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """A typeface of one script beside the Latin one: what Qt calls it, and its files, regular and bold."""

    family: str
    files: tuple[str, str]


def _noto(script: str, ending: str = "ttf") -> Typeface:
    name = f"Noto Sans {script}".rstrip()
    file = name.replace(" ", "").replace("CJK", "")
    return Typeface(name, (f"{file}-Regular.{ending}", f"{file}-Bold.{ending}"))


_ARABIC: Final = _noto("Arabic")
_CYRILLIC: Final = _noto("")
_DEVANAGARI: Final = _noto("Devanagari")
SCRIPT_FONTS: Final = {
    **dict.fromkeys(("ar", "fa", "ur"), _ARABIC),
    **dict.fromkeys(("bg", "ru", "uk"), _CYRILLIC),
    "bn": _noto("Bengali"),
    **dict.fromkeys(("hi", "mr", "ne"), _DEVANAGARI),
    "gu": _noto("Gujarati"),
    "pa": _noto("Gurmukhi"),
    "ta": _noto("Tamil"),
    "zh": _noto("CJK SC", "otf"),
}
"""By language; loaded only where something is drawn in it. Of Cyrillic it is all there is and nothing else, of Chinese
the letters that the starter edition uses (``.ci/subset_typefaces.py``)."""

_JOINERS: Final = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
"""Never drawn themselves."""


def font_files(languages: Iterable[str]) -> tuple[str, ...]:
    """The files, in ``assets/fonts``, that texts in ``languages`` (BCP 47) are drawn with."""
    script = (file for typeface in script_typefaces(languages) for file in typeface.files)
    return tuple(dict.fromkeys((*LATIN_FONTS, *script)))


def script_typefaces(languages: Iterable[str]) -> tuple[Typeface, ...]:
    """Those that texts in ``languages`` need beside the Latin one."""
    found = (SCRIPT_FONTS.get(tag.partition("-")[0].lower()) for tag in languages)
    return tuple(dict.fromkeys(typeface for typeface in found if typeface))


@per_text
def undrawable(text: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The letters of ``text`` that cannot be drawn where ``languages`` are offered, each once, in order.

    Neither spaces nor what nobody can see are looked at. A letter with a mark is drawn from its parts where the
    typeface has no letter for both.
    """
    if text.isascii():
        return ()
    drawn = _letters(font_files(languages))
    composed = unicodedata.normalize("NFC", clean(text))
    return tuple(
        dict.fromkeys(
            letter
            for letter in composed
            if letter not in drawn
            and not letter.isspace()
            and not drawn.issuperset(unicodedata.normalize("NFD", letter))
        )
    )


@cache
def _letters(files: tuple[str, ...]) -> frozenset[str]:
    """What each family of ``files`` has in both its weights, and the joiners."""
    found: set[str] = set(_JOINERS)
    for regular, bold in zip(files[::2], files[1::2], strict=True):
        found |= letters_in(assets() / "fonts" / regular) & letters_in(assets() / "fonts" / bold)
    return frozenset(found)


@cache
def letters_in(font: Path) -> frozenset[str]:
    """Every letter the TrueType file ``font`` has a picture of (OpenType 1.9, cmap, formats 4 and 12)."""
    data = font.read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    for number in range(tables):
        tag, _, start, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        if tag == b"cmap":
            return frozenset(map(chr, _codes(data, start)))
    return frozenset()


def _codes(data: bytes, cmap: int) -> Iterator[int]:
    (subtables,) = struct.unpack_from(">H", data, cmap + 2)
    for number in range(subtables):
        platform, encoding, offset = struct.unpack_from(">HHL", data, cmap + 4 + 8 * number)
        if platform == 0 or (platform, encoding) in ((3, 1), (3, 10)):
            (format_,) = struct.unpack_from(">H", data, cmap + offset)
            if format_ == 4:
                yield from _segments(data, cmap + offset)
            elif format_ == 12:
                yield from _groups(data, cmap + offset)


def _segments(data: bytes, at: int) -> Iterator[int]:
    """Format 4: runs of codes below 0x10000, each with an offset to its pictures; picture 0 is the empty box."""
    (twice,) = struct.unpack_from(">H", data, at + 6)
    for number in range(0, twice, 2):
        ends, starts = at + 14 + number, at + 16 + twice + number
        (last,), (first,) = struct.unpack_from(">H", data, ends), struct.unpack_from(">H", data, starts)
        (delta,) = struct.unpack_from(">H", data, starts + twice)
        (reach,) = struct.unpack_from(">H", data, starts + 2 * twice)
        for code in range(first, min(last, 0xFFFE) + 1):
            picture = code
            if reach:
                (picture,) = struct.unpack_from(">H", data, starts + 2 * twice + reach + 2 * (code - first))
            if (picture + delta) & 0xFFFF if picture or not reach else 0:
                yield code


def _groups(data: bytes, at: int) -> Iterator[int]:
    """Format 12: runs of any codes."""
    (count,) = struct.unpack_from(">L", data, at + 12)
    for number in range(count):
        first, last, picture = struct.unpack_from(">LLL", data, at + 16 + 12 * number)
        yield from range(first + (picture == 0), last + 1)
