"""Emphasis is the one thing a text can say beyond words, and no text loses a word by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.text import Span, fold, paragraphs, plain, plain_places, spans

starry = st.text(st.sampled_from("ab *\n"), max_size=30)
clean = st.text(st.characters(exclude_characters="*\n", exclude_categories=["Z", "C"]), min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("Call 999.", (Span("Call 999."),)),
        ("**Call 999.**", (Span("Call 999.", strong=True),)),
        ("Call **999** now", (Span("Call "), Span("999", strong=True), Span(" now"))),
        ("**a****b**", (Span("a", strong=True), Span("b", strong=True))),
        ("***a***", (Span("*"), Span("a", strong=True), Span("*"))),
    ],
)
def test_emphasis_is_cut_out(text: str, expected: tuple[Span, ...]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize("text", ["**", "****", "a ** b ** c", "**open", "closed**", "*one*", "** a **", "**a\nb**"])
def test_stars_without_a_partner_stay(text: str) -> None:
    assert spans(text) == (Span(text),)
    assert plain(text) == text


@given(starry)
def test_no_character_but_a_star_is_ever_lost(text: str) -> None:
    cut = spans(text)
    assert "".join(span.text for span in cut) == plain(text)
    assert plain(text).replace("*", "") == text.replace("*", "")
    assert all(span.text for span in cut)


@given(starry)
def test_the_spans_can_be_put_together_again(text: str) -> None:
    assert "".join(f"**{span.text}**" if span.strong else span.text for span in spans(text)) == text


@given(clean, clean, clean)
def test_what_is_marked_is_emphasised(before: str, marked: str, after: str) -> None:
    assert spans(f"{before}**{marked}**{after}") == (Span(before), Span(marked, strong=True), Span(after))


def test_blank_lines_part_paragraphs_and_line_ends_do_not() -> None:
    written = "\n  One\n  and a half.\r\n\n \t\nTwo **strong** words.\n\n\n"
    assert paragraphs(written) == ("One and a half.", "Two **strong** words.")
    assert fold(written) == "One and a half.\n\nTwo **strong** words."
    assert paragraphs(" \n ") == ()


def test_a_no_break_space_is_kept() -> None:
    assert fold("0808\u00a02000\n247") == "0808\u00a02000 247"


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert "".join(fold(text).split()) == "".join(text.split())


@given(st.one_of(starry, st.text(max_size=30)))
def test_every_letter_of_the_plain_text_has_its_place(text: str) -> None:
    assert "".join(text[place] for place in plain_places(text)) == plain(text)
