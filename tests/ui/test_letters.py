"""Every letter of every language the keyboard knows can be typed, once, on keys that can be told apart.

The alphabets are the main exemplar sets of CLDR (characters that the language is written with), with the marks of
Arabic, Urdu and Bangla and the signs that sentences need.
"""

import unicodedata
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

from kiosk.asset_paths import assets
from kiosk.ui.letters import CIRCLE, letters_of

LATIN = "abcdefghijklmnopqrstuvwxyz"
ALPHABETS = {
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويى\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670،؛؟.٠١٢٣٤٥٦٧٨٩",
    "bn": "অআইঈউঊঋৠঌৡএঐওঔকখগঘঙচছজঝঞটঠডঢণতৎথদধনপফবভমযরলশষসহঽ"
    "\u09bc\u0981\u0982\u0983\u09be\u09bf\u09c0\u09c1\u09c2\u09c3\u09c4\u09e2\u09e3\u09c7\u09c8\u09cb\u09cc\u09cd\u09d7"
    "\u09dc\u09dd\u09df।॥৳০১২৩৪৫৬৭৮৯\u200c\u200d",
    "cs": LATIN + "áčďéěíňóřšťúůýž",
    "cy": LATIN + "áàâäéèêëíìîïóòôöúùûüẃẁŵẅýỳŷÿ",
    "de": LATIN + "äöüß",
    "es": LATIN + "áéíñóúü¿¡",
    "fr": LATIN + "àâæçéèêëîïôœùûüÿ«»",
    "hu": LATIN + "áéíóöőúüű",
    "it": LATIN + "àéèìóòù",
    "ku": LATIN + "çêîşû",
    "lt": LATIN + "ąčęėįšųūž",
    "pl": LATIN + "ąćęłńóśźż",
    "pt": LATIN + "áàâãçéêíóòôõú",
    "ro": LATIN + "ăâîșț",
    "tr": LATIN + "çğıöşüâîû",
    "ur": "اأآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہۂھءیئےۓةۃه"
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654\u0657\u0670،؛؟\u06d4\u200c"
    + "".join(map(chr, range(0x6F0, 0x6FA))),
}
TAGS = sorted(ALPHABETS)
MOST_ROWS, MOST_KEYS = 4, 12
FONTS = {"ar": "NotoSansArabic", "ur": "NotoSansArabic", "bn": "NotoSansBengali"}


def keys(tag: str) -> list[list[str]]:
    """Every key of a language: what it shows, what it types, and that as a capital."""
    letters = letters_of(tag)
    assert letters is not None
    return [key for page in letters["pages"] for row in page["rows"] for key in row]


def typeable(tag: str) -> list[str]:
    """Everything that can be typed."""
    letters = letters_of(tag)
    assert letters is not None
    return [letters["stop"], *(typed for _, typed, _ in keys(tag))]


def test_each_file_has_an_alphabet_here() -> None:
    assert sorted(path.stem for path in Path(assets() / "keyboards").glob("*.toml")) == TAGS


@pytest.mark.parametrize("tag", TAGS)
def test_every_letter_of_the_language_can_be_typed(tag: str) -> None:
    assert set(ALPHABETS[tag]) - set(typeable(tag)) == set()


@pytest.mark.parametrize("tag", TAGS)
def test_no_letter_is_there_twice_and_none_is_empty(tag: str) -> None:
    typed = typeable(tag)
    assert all(typed) and len(set(typed)) == len(typed)


@pytest.mark.parametrize("tag", TAGS)
def test_a_key_types_one_letter_and_shows_something(tag: str) -> None:
    for shown, typed, capital in keys(tag):
        assert len(typed) == len(capital) == 1, shown
        assert any(unicodedata.category(each) not in ("Cf", "Mn", "Zs") for each in shown), typed
        assert CIRCLE not in typed


@pytest.mark.parametrize("tag", TAGS)
def test_every_page_has_a_name_and_fits_the_keys(tag: str) -> None:
    letters = letters_of(tag)
    assert letters is not None and letters["name"]
    names = [page["name"] for page in letters["pages"]]
    assert all(names) and len(set(names)) == len(names)
    for page in letters["pages"]:
        assert 0 < len(page["rows"]) <= MOST_ROWS
        assert all(0 < len(row) <= MOST_KEYS for row in page["rows"])


@pytest.mark.parametrize("tag", TAGS)
def test_the_typeface_that_is_shipped_draws_every_key(qapp: object, tag: str) -> None:
    own = FONTS.get(tag, "AtkinsonHyperlegibleNext")
    faces = [QRawFont(str(assets() / "fonts" / f"{name}-Bold.ttf"), 20) for name in {own, "AtkinsonHyperlegibleNext"}]
    shown = {each for key in keys(tag) for each in key[0] + key[2] if unicodedata.category(each) != "Cf"}
    assert {each for each in shown if not any(face.supportsCharacter(ord(each)) for face in faces)} == set()


def test_capitals_are_those_of_the_language() -> None:
    capital = {typed: large for _, typed, large in keys("tr")}
    assert (capital["i"], capital["\u0131"], capital["ş"]) == ("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "I", "Ş")
    assert dict((typed, large) for _, typed, large in keys("de"))["ß"] == "ß"
    cased = {tag for tag in TAGS if (letters_of(tag) or {})["cased"]}
    assert set(TAGS) - cased == set(FONTS)


@pytest.mark.parametrize("tag", ["", "en-GB", "en", "so", "zh-Hant", "../ur", "u/r"])
def test_other_languages_are_written_with_the_english_letters(tag: str) -> None:
    assert letters_of(tag) is None


def test_a_region_has_the_letters_of_its_language() -> None:
    assert letters_of("ur-PK") == letters_of("UR") == letters_of("ur") is not None
