"""Written words as a voice should say them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.phone import digits, grouped
from kiosk.content.spoken import LONGEST, sentences, spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("0808 2000 247", "0 8 0 8, 2 0 0 0, 2 4 7"),
        ("Ring 08 088 088 088 now.", "Ring 0 8, 0 8 8, 0 8 8, 0 8 8 now."),
        ("116 123", "1 1 6, 1 2 3"),
        ("+44 20 7946 0018", "0 2 0, 7 9 4 6, 0 0 1 8"),
        ("Ring 101, or 999.", "Ring 1 0 1, or 9 9 9."),
        ("Call 999, listen, press 55 when asked", "Call 9 9 9, listen, press 5 5 when asked"),
        ("Text 60163.", "Text 6 0 1 6 3."),
        ("18001 0808 2000 247", "1 8 0 0 1, 0 8 0 8, 2 0 0 0, 2 4 7"),
        ("£999 for 1,999 people aged 16–25 in 2026", "£999 for 1,999 people aged 16 to 25 in 2026"),
        ("Open 9am–5:30pm, Mon–Fri", "Open 9 a.m. to 5 30 p.m., Mon to Fri"),
        ("2:05pm", "2 oh 5 p.m."),
        ("14:05", "14 oh 5"),
        ("help@galop.org.uk", "help at galop dot org dot uk"),
        ("Go to 999bsl.co.uk or use its app.", "Go to 9 9 9 bsl dot co dot uk or use its app."),
        ("https://www.hertfordshire.gov.uk/a-b", "w w w dot hertfordshire dot gov dot uk slash a hyphen b"),
        ("WD6 1AB", "W D 6, 1 A B"),
        ("Free to call · May show on a bill", "Free to call, May show on a bill"),
        ("a 24-hour line, non-fatal", "a 24-hour line, non-fatal"),
        ("\u2066 999\u2069", "9 9 9"),
    ],
)
def test_what_people_write_is_said_as_people_say_it(written: str, said: str) -> None:
    assert spoken(written) == said


def test_in_another_language_digits_are_said_one_by_one_and_signs_are_left_to_its_voice() -> None:
    assert spoken("Sună la 0808 2000 247, 9–17, galop.org.uk", "ro") == (
        "Sună la 0 8 0 8, 2 0 0 0, 2 4 7, 9–17, galop.org.uk"
    )


NUMBERS = st.one_of(
    st.from_regex(r"0800 [0-9]{3} [0-9]{3,4}", fullmatch=True),
    st.from_regex(r"0[37][0-9]{2} [0-9]{3} [0-9]{4}", fullmatch=True),
    st.sampled_from(["999", "112", "101", "111", "116 123", "0800 1111", "18000"]),
)


@given(
    NUMBERS, st.sampled_from(["{}", "Ring {}.", "{} or 999", "({})", "Ring {} – free"]), st.sampled_from(["en", "ur"])
)
def test_every_digit_of_a_number_is_said_alone_and_in_its_printed_groups(number: str, around: str, tag: str) -> None:
    said = spoken(around.format(number), tag)
    assert ", ".join(" ".join(group) for group in grouped(number).split()) in said
    assert not re.search(r"\d\d", said)
    assert digits(number) in re.sub(r"\D", "", said)


TEXT = st.text(st.sampled_from("aB9 05.,:;-–/@\n·£(p)m\u00a0é"), max_size=400)


@given(TEXT, st.sampled_from(["en-GB", "ro"]))
def test_no_letter_and_no_digit_is_lost(text: str, tag: str) -> None:
    said = spoken(text, tag)
    assert said == said.strip()
    if tag == "ro":
        assert re.sub(r"\W", "", said) == re.sub(r"\W", "", text)
    assert len(re.findall("B|é", said)) == len(re.findall("B|é", text))


@given(TEXT)
def test_sentences_are_short_and_together_all_of_it(text: str) -> None:
    parts = sentences(text)
    assert "".join("".join(part.split()) for part in parts) == "".join(text.split())
    assert all(part == part.strip() != "" for part in parts)
    assert all(len(part) <= LONGEST or not re.search(r"\s", part[:LONGEST]) for part in parts)
