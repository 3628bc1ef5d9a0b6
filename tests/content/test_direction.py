"""A text from the right runs from the right whatever it begins with, and its numbers can be rung as they stand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from kiosk.content.direction import directed, runs_right, undirected, whole_numbers

URDU = "سے بات کریں"
NUMBER = "0808 2000 247"


def places(text: str) -> list[int]:
    """Where Qt draws each letter of a line, from the left."""
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    return [round(line.cursorToX(at)[0]) for at in range(len(text))]  # type: ignore[index]  # the stubs say it is a float


def place(text: str, part: str) -> int:
    """Where a part of it is drawn."""
    return places(text)[text.index(part)]


@pytest.mark.parametrize("tag", ["ur", "ur-PK", "AR", "ar-Arab-SY", "fa", "ps", "he", "ckb", "ku-Arab"])
def test_languages_that_run_from_the_right(tag: str) -> None:
    assert runs_right(tag)


@pytest.mark.parametrize("tag", ["en-GB", "bn", "pl", "ku", "ur-Latn", "arn", "zh-Hant-HK", ""])
def test_languages_that_run_from_the_left(tag: str) -> None:
    assert not runs_right(tag)


def test_a_sentence_that_begins_with_a_latin_name_runs_from_the_right(qapp: object) -> None:
    sentence = f"Victim Support {URDU}"
    assert place(sentence, "Victim") < place(sentence, URDU), "Qt goes by the first letter: nothing has to be put right"
    shown = directed(sentence, "ur")
    assert place(shown, "Victim") > place(shown, URDU)


@pytest.mark.parametrize("number", [NUMBER, "(01992) 555 123", "+44 1234 567890", "09:00–17:00", "16-18"])
@pytest.mark.parametrize("around", ["فون کریں {} پر", "{} پر فون", "فون {}"])
def test_numbers_are_read_from_the_left(qapp: object, number: str, around: str) -> None:
    shown = directed(around.format(number), "ur")
    start = shown.index(number)
    # Where a run begins, Qt gives the edge of what stands before it.
    drawn = places(shown)[start + 1 : start + len(number)]
    assert drawn == sorted(drawn)


def test_they_would_not_be_otherwise(qapp: object) -> None:
    raw = f"فون کریں {NUMBER} پر"
    assert place(raw, "0808") > place(raw, "247")


@pytest.mark.parametrize("text", ["Ring 0808 2000 247", "", "999", "۱۲۳ ۴۵۶", "0808 2000 247", "، ؟"])
def test_what_has_no_letters_from_the_right_stays_as_it_is(text: str) -> None:
    assert directed(text, "ur") == text


@pytest.mark.parametrize("text", [URDU, f"{URDU} 999", f"**{URDU}**", f"{URDU} Victim Support"])
def test_what_runs_from_the_right_by_itself_stays_as_it_is(text: str) -> None:
    assert directed(text, "ur") == text


def test_urdu_in_a_language_from_the_left_stays_as_it_is() -> None:
    assert directed(f"Urdu ({URDU}) {NUMBER}", "pl") == f"Urdu ({URDU}) {NUMBER}"


def test_each_paragraph_begins_from_the_right() -> None:
    first, empty, second = directed(f"Refuge {URDU}\n\nGalop {URDU}", "ur").split("\n")
    assert (empty, undirected(first), undirected(second)) == ("", f"Refuge {URDU}", f"Galop {URDU}")
    assert first[0] == second[0] == "\N{RIGHT-TO-LEFT MARK}"


MIXED = st.text(alphabet=" \n*+(),.:–-Ab0189\u06f5\u0627\u06c1\u06cc\u06a9\u060c", max_size=40)


@settings(max_examples=150)
@given(MIXED, st.sampled_from(("ur", "ar", "en-GB")))
def test_nothing_but_marks_is_added_and_they_come_off_again(text: str, tag: str) -> None:
    assert undirected(directed(text, tag)) == text
    assert undirected(whole_numbers(text)) == text
