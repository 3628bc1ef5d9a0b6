"""A text from the right runs from the right whatever it begins with, and its numbers can be rung as they stand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from kiosk.content.direction import directed, filled, runs_right, undirected, whole_numbers
from kiosk.content.text import plain, spans

URDU = "سے بات کریں"
NUMBER = "0808 2000 247"
MARKS = "*\u200e\u200f\u2066\u2068\u2069"
RING, NOW = "\u0627\u062a\u0635\u0644", "\u0627\u0644\u0622\u0646"
AROUND = (f"{RING} {{}} {NOW}", f"{RING}{{}}{NOW}", f"{RING}: {{}}.")
GAPS = (*" \u00a0\u2009\u202f\u2007-\u2010\u2011\u2013\u2014\u2212/.", " - ")
ARABIC, PERSIAN = "\u0660\u0668\u0660 \u0662\u0660 \u0662\u0664\u0667", "\u06f0\u06f8\u06f0 \u06f2\u06f0\u06f0"


def places(text: str) -> list[int]:
    """Where Qt draws each letter of a line, from the left."""
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    return [round(line.cursorToX(at)[0]) for at in range(len(text))]  # type: ignore[index]  # the stubs say it is a float


def drawn(text: str) -> str:
    """The letters of a line as somebody sees them from the left, without marks and stars."""
    layout = QTextLayout(text)
    layout.beginLayout()
    layout.createLine().setLineWidth(10_000)
    layout.endLayout()
    seen: list[tuple[float, int]] = []
    for at, letter in enumerate(text):
        if letter not in MARKS:
            left = [point.x() for run in layout.glyphRuns(at, 1) for point in run.positions()]
            seen.append((min(left), at))
    return "".join(text[at] for _, at in sorted(seen))


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


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(
    "number",
    [
        *(NUMBER.replace(" ", gap) for gap in GAPS),
        *("+44 (0)1707 276512", "+44 (0) 1707 276512", "+44(0)1707276512", "(01707) 276512", "0044 1707 276512"),
        *("\u00a35-\u00a310", "\u00a35\u2013\u00a310", "$5 - $10", "5\u20ac-10\u20ac", "\u00a31,250.50", "\u00a3 5"),
        *(
            "12.5%-20%",
            "9am-5pm",
            "9:30am\u20135pm",
            "07:30-09:00",
            "2026-11-25",
            "25/11/2026",
            "16+",
            "18001 111",
            "#31#",
        ),
        *("#31#", ARABIC, PERSIAN),
    ],
)
def test_every_number_is_drawn_as_it_is_read(qapp: object, number: str, around: str) -> None:
    assert number in drawn(directed(around.format(number), "ar"))


@pytest.mark.parametrize(
    "text",
    [  # cases/arabic-numbers.txt and its neighbours
        "\u0627\u062a\u0635\u0644\u0640{}",
        "\u0627\u062a\u0635\u0644 **0808** 2000 247",
        "\u0627\u062a\u0635\u0644 0808 **2000** 247",
        "\u0627\u062a\u0635\u0644 0808 2000 **247**",
        "\u0627\u062a\u0635\u0644 **0808** 2000 **247** \u0627\u0644\u0622\u0646",
        "**\u0627\u062a\u0635\u0644 0808** 2000 247 \u0627\u0644\u0622\u0646",
        "\u0627\u062a\u0635\u0644 0808 2000 **247 \u0627\u0644\u0622\u0646**",
        "\u0627\u062a\u0635\u0644 (**{}**)",
    ],
)
def test_neither_a_letter_that_touches_nor_emphasis_turns_it_round(qapp: object, text: str) -> None:
    written = text.format(NUMBER)
    shown = directed(written, "ar")
    assert NUMBER in drawn(shown)
    assert NUMBER in drawn("".join(span.text for span in spans(shown)))
    assert [each.strong for each in spans(shown)] == [each.strong for each in spans(written)]
    assert plain(undirected(shown)) == plain(written)


def test_two_numbers_in_a_list_are_read_from_the_right(qapp: object) -> None:
    assert "116 123 ,0808 2000 247" in drawn(directed("\u0627\u062a\u0635\u0644 0808 2000 247, 116 123 \u0627", "ar"))


groups = st.lists(st.text("0123456789", min_size=1, max_size=5), min_size=1, max_size=4)


@settings(max_examples=200, deadline=None)
@given(groups, st.sampled_from(GAPS), st.sampled_from(AROUND), st.integers(0, 3))
def test_no_number_is_turned_round(qapp: object, parts: list[str], gap: str, around: str, strong: int) -> None:
    number = gap.join(parts)
    starred = [f"**{part}**" if at == strong else part for at, part in enumerate(parts)]
    shown = spans(directed(around.format(gap.join(starred)), "ar"))
    assert number in drawn("".join(span.text for span in shown))


def test_a_number_after_words_from_the_right_is_not_turned_round_on_an_english_page(qapp: object) -> None:
    text = f"Urdu {URDU} {NUMBER} now"
    assert NUMBER not in drawn(text)
    assert NUMBER in drawn(whole_numbers(text))
    assert whole_numbers(whole_numbers(text)) == whole_numbers(text)


@pytest.mark.parametrize("around", [f"{RING} 16 {NOW} ({{}})", f"{RING} {{}} {NOW}", f"{RING}: {{}}"])
@pytest.mark.parametrize("name", ["16 Days of Activism", "2 Rivers’ House", "5 km"])
def test_a_name_that_begins_with_a_number_stays_whole(qapp: object, name: str, around: str) -> None:
    assert name in drawn(directed(around.format(name), "ur"))
    assert undirected(directed(around.format(name), "ur")) == around.format(name)


@pytest.mark.parametrize("name", ["Room 7 (north)", "C. Hall, 2.", "Ashcombe", f"{URDU} (2)"])
def test_a_name_in_a_sentence_is_drawn_as_it_is_written(qapp: object, name: str) -> None:
    sentence = f"{RING} {{name}}"
    assert drawn(name) in drawn(filled(sentence, name=name))
    assert undirected(filled(sentence, name=name)) == sentence.format(name=name)
    assert filled("Rooms: {name}", name=name) == f"Rooms: {name}"


def test_a_name_would_not_be_otherwise(qapp: object) -> None:
    assert "C. Hall, 2." not in drawn(f"{RING} C. Hall, 2.")


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
