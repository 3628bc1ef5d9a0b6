"""The reading age: the formula, the counting, and what it says of easy and hard texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.reading_age import Reading, count, field_words, longest_sentence, read, reading_age


@pytest.mark.parametrize(
    ("syllables", "words"),
    [
        (1, "cat hope hopes asked called phone year's used does yes one changed whole"),
        (2, "being seeing people table wanted poem lion quiet client special station someone something little safely"),
        (2, "police houses needed changes science listen women believe create movement going message"),
        (3, "anyone everyone serious area family video radio theory poetry evening medical recognised idea various"),
        (4, "emergency available confidential relationship variety"),
        (5, "examination organisation immediately"),
    ],
)
def test_syllables_are_counted_as_spoken(syllables: int, words: str) -> None:
    assert {word: count(word) for word in words.split()} == dict.fromkeys(words.split(), syllables)


def test_curly_apostrophes_count_as_straight_ones() -> None:
    assert read("It\N{RIGHT SINGLE QUOTATION MARK}s here.") == read("It's here.")


def test_the_age_is_the_grade_of_flesch_and_kincaid_plus_five() -> None:
    assert Reading(sentences=2, words=20, syllables=30).age == pytest.approx(
        0.39 * 10 + 11.8 * 1.5 - 15.59 + 5, abs=0.05
    )


def test_no_text_and_the_easiest_text_need_age_five() -> None:
    assert reading_age("") == 5.0
    assert reading_age("I am me. You are you.") == 5.0


def test_everyday_words_are_for_eleven_and_officialese_is_not() -> None:
    everyday = "You can talk to someone in private. They listen and they believe you. It costs nothing to call them."
    officialese = (
        "Practitioners endeavour to facilitate appropriate interventions, notwithstanding considerable organisational "
        "complexity, in accordance with established safeguarding procedures."
    )
    assert reading_age(everyday) <= 11
    assert reading_age(officialese) > 16


def test_numbers_and_addresses_are_not_words() -> None:
    assert (
        read("Ring 08 088 088 088, see galop.org.uk or https://example.org/a-b, or write to help@galop.org.uk.").words
        == 6
    )


def test_words_of_the_field_count_two_syllables_at_most() -> None:
    assert count("hertfordshire") > 2
    assert read("Hertfordshire").syllables == 2
    assert read("Hertfordshire", known=()).syllables == count("hertfordshire")
    assert all(word == word.lower() for word in field_words())


def test_sentences_end_where_a_reader_stops() -> None:
    assert read("One two. Three? Four; five: six.").sentences == 5
    assert read("One\ntwo").sentences == 2
    assert read("At 9.30 it is 1.5 m.").sentences == 1
    assert longest_sentence("One two three. Four **five**.") == 3
    assert longest_sentence("") == 0


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    reading = read(text)
    assert reading.age >= 5.0
    assert reading.syllables <= 2 * sum(map(len, text)) + 1
    assert longest_sentence(text) <= reading.words
    assert reading == read(text)
