"""What the kiosk comes with in Romanian, Polish and Urdu: numbers are those of the original, and no letter is a box."""

import re
import unicodedata
from functools import cache
from xml.etree import ElementTree

import pytest

from kiosk.asset_paths import assets
from kiosk.content.checks.translations import faults
from kiosk.content.direction import runs_right
from kiosk.content.model import Translation
from kiosk.content.starter import starter_editions
from kiosk.content.translations import fields
from kiosk.content.typefaces import undrawable

TAGS = ("pl", "ro", "ur")
TAG = pytest.mark.parametrize("tag", TAGS)
STAFF = ("StaffHost", "Compact")
"""Beginnings of contexts that stand among the visitor’s and say nothing to visitors."""


@cache
def translations() -> tuple[Translation, ...]:
    return tuple(each for edition in starter_editions() for each in edition.translations)


@cache
def interface(tag: str) -> dict[tuple[str, str], str]:
    """The screens' own words for visitors, by their context and their English."""
    code = [*(assets().parent / "kiosk" / "visitor").glob("*"), *(assets().parent / "kiosk" / "ui").glob("*")]
    contexts = {each.stem for each in code if each.suffix == ".qml"}
    for each in code:
        if each.suffix == ".py":
            contexts |= set(re.findall(r'translate\(\s*"(\w+)"', each.read_text(encoding="utf-8")))
    found = {}
    for context in ElementTree.parse(assets() / "i18n" / f"kiosk_{tag}.ts").iter("context"):
        name = context.findtext("name", "")
        if name in contexts and not name.startswith(STAFF):
            for message in context.iter("message"):
                translation = message.find("translation")
                assert translation is not None
                said = translation.findtext("numerusform") or translation.text or ""
                found[name, message.findtext("source", "")] = "" if translation.get("type") else said
    return found


@TAG
def test_every_word_visitors_read_on_the_screens_is_translated(tag: str) -> None:
    assert [key for key, said in interface(tag).items() if not said] == []


@TAG
def test_numbers_and_names_in_them_are_those_of_the_original(tag: str) -> None:
    for (_, source), said in interface(tag).items():
        assert sorted(re.findall(r"%\w|\{\w+\}|\*\*", said)) == sorted(re.findall(r"%\w|\{\w+\}|\*\*", source)), said
        assert set(re.findall(r"\d{2,}", source)) <= set(re.findall(r"\d{2,}", said)), said


def test_numbers_of_the_content_are_those_of_the_original() -> None:
    assert [fault for each in translations() for fault in faults(each)] == []
    for each in translations():
        if "/needs" not in each.field:
            assert each.text.count("**") == each.of.count("**"), each.text


def test_each_translates_what_stands_there_and_nobody_says_it_was_checked() -> None:
    there = {path: text for edition in starter_editions() for path, text in fields(edition)}
    assert not [each.field for each in translations() if each.field not in there and "/blocks/" not in each.field]
    assert not any(each.checked for each in translations())


@TAG
def test_every_letter_can_be_drawn(tag: str) -> None:
    for said in (*interface(tag).values(), *(each.text for each in translations() if each.language == tag)):
        assert undrawable(said, ("en-GB", tag)) == (), said


@TAG
def test_it_is_written_in_its_own_letters(tag: str) -> None:
    long = [each.text for each in translations() if each.language == tag and len(each.text) > 60]
    assert len(long) > 150
    script = "ARABIC" if runs_right(tag) else "LATIN"
    for text in long:
        letters = [letter for letter in text if letter.isalpha()]
        assert sum(script in unicodedata.name(letter) for letter in letters) > len(letters) / 3, text
