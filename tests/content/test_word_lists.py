"""The lists in plain files read as whoever edits them expects, and hold what nothing could ever match in none."""

import re

import pytest

from kiosk.asset_paths import assets
from kiosk.content.checks.addresses import shorteners
from kiosk.content.checks.words import abbreviations
from kiosk.content.reading_age import count, field_words, read
from kiosk.content.search_words import alike, stop_words, words_of
from kiosk.content.word_lists import entries

LISTS = sorted(f"{folder}/{path.name}" for folder in ("checks", "search") for path in (assets() / folder).iterdir())


def test_every_file_is_one_of_them() -> None:
    assert [
        *("checks/abbreviations.txt", "checks/known-words.txt", "checks/shorteners.txt", "checks/tracking.txt"),
        *("search/alike.txt", "search/stop-words.txt"),
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
    assert {"girlfriend", "husband"} <= alike("boyfriend")
    assert alike("hits") == alike("beating") == alike("hurt")
    assert alike("library") == frozenset()


def test_known_words_are_ones_that_count_for_less() -> None:
    assert any(count(word) > 2 for word in field_words())
    assert read("hertfordshire").syllables == 2 < read("hertfordshire", known=()).syllables


def test_abbreviations_are_in_capitals_and_shorteners_are_hosts() -> None:
    assert {"NHS", "LGBTQ"} <= abbreviations()
    assert all(re.fullmatch("[A-Z]+", each) for each in abbreviations())
    assert all("." in host and not host.startswith("www.") for host in shorteners())
