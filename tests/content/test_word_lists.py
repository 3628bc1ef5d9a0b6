"""The lists in plain files read as whoever edits them expects, and hold what nothing could ever match in none."""

import re

import pytest

from kiosk.asset_paths import assets
from kiosk.content.checks.addresses import shorteners
from kiosk.content.checks.words import abbreviations
from kiosk.content.reading_age import count, field_words, read
from kiosk.content.search.tables import is_about_oneself, meanings
from kiosk.content.search.words import alike, forms, stem, stop_words, what_happened, words_of
from kiosk.content.word_lists import entries

LISTS = sorted(f"{folder}/{path.name}" for folder in ("checks", "search") for path in (assets() / folder).glob("*.txt"))


def test_every_file_is_one_of_them() -> None:
    assert [
        *("checks/abbreviations.txt", "checks/known-words.txt", "checks/life.txt", "checks/shorteners.txt"),
        "checks/tracking.txt",
        *("search/alike.txt", "search/forms.txt", "search/free.txt", "search/life-first.txt", "search/meanings.txt"),
        *("search/nothing-found.txt", "search/stop-words.txt", "search/venue.txt", "search/what-happened.txt"),
    ] == LISTS


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_what_it_is_and_has_each_entry_once(name: str) -> None:
    assert (assets() / name).read_text(encoding="utf-8").startswith("# ")
    found = entries(name)
    assert found and len(found) == len(set(found))
    assert not [entry for entry in found if entry.startswith("#") or entry != entry.strip()]


def test_words_are_written_as_search_compares_them() -> None:
    assert all(words_of(word) == [word] for word in stop_words())
    groups = [line.split() for line in entries("search/alike.txt")]
    assert all(len(group) > 1 and all(words_of(word) == [word] for word in group) for group in groups)
    assert not [word for group in groups for word in group if word in stop_words()]


def test_words_that_mean_the_same_find_each_other() -> None:
    assert {"partner", "husband"} <= alike("boyfriend")
    assert alike("hits") == alike("beating") == alike("hurt")
    assert alike("library") == frozenset()


def test_forms_are_written_as_search_compares_them() -> None:
    groups = [line.split() for line in entries("search/forms.txt")]
    assert all(len(group) > 1 and all(words_of(word) == [word] for word in group) for group in groups)
    assert forms("rape") >= {"raped", "rape"} and forms("library") == frozenset()
    assert what_happened() >= {stem("raped"), stem("hits")}


@pytest.mark.parametrize("name", ["meanings", "life-first"])
def test_a_meaning_leads_from_phrases_to_phrases(name: str) -> None:
    for line in entries(f"search/{name}.txt"):
        typed, colon, meant = line.partition(":")
        assert colon and all(words_of(phrase) for side in (typed, meant) for phrase in side.split(",")), line
        assert typed == typed.lower() and not {"'", "\u2019"} & set(line), line
        phrases = [" ".join(words_of(phrase)) for phrase in typed.split(",")]
        assert len(phrases) == len(set(phrases)), line


@pytest.mark.parametrize(
    ("typed", "own"),
    [
        ("i hit my wife", True), ("when i shout", True), ("i sometimes hit him", True), ("anger", True),
        ("my temper", True),
        ("he hits me", False), ("my boyfriend hit me", False), ("i got hit", False), ("i hurt myself", False),
        ("his anger", False), ("angry husband", False), ("i hit him back", False), ("i was hurt by him", False),
        ("", False),
    ],
)  # fmt: skip
def test_who_writes_about_what_they_do_themselves(typed: str, own: bool) -> None:
    assert is_about_oneself([frozenset({word}) for word in words_of(typed)]) is own


@pytest.mark.parametrize(
    ("typed", "first"), [("overdose", True), ("want to die", True), ("emergency contraception", False)]
)
def test_a_longer_phrase_says_what_a_shorter_one_in_it_does_not(typed: str, first: bool) -> None:
    assert any(one.life_first for one in meanings([frozenset({word}) for word in words_of(typed)])) is first


def test_known_words_are_ones_that_count_for_less() -> None:
    assert any(count(word) > 2 for word in field_words())
    assert read("hertfordshire").syllables == 2 < read("hertfordshire", known=()).syllables


def test_abbreviations_are_in_capitals_and_shorteners_are_hosts() -> None:
    assert {"NHS", "LGBTQ"} <= abbreviations()
    assert all(re.fullmatch("[A-Z]+", each) for each in abbreviations())
    assert all("." in host and not host.startswith("www.") for host in shorteners())
