"""Numbers are checked, compared and grouped as they are dialled in the United Kingdom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.asset_paths import ROOM
from kiosk.content.phone import (
    EMERGENCY,
    EMERGENCY_BY_VIDEO,
    Price,
    digits,
    grouped,
    is_emergency,
    is_free,
    is_valid,
    price,
    same,
    tel_uri,
)
from kiosk.errors import ContentError

PUBLISHED = (
    "08 088 088 088",
    "0808 178 4448",
    "01707 276512",
    "0808 2000 247",
    "0345 6000 459",
    "020 7008 0151",
    "0800 1111",
    "116 123",
    "0808 16 89 111",
    "0800 555 111",
    "111",
    "101",
    "999",
    "18000",
    "18001 111",
)
"""Numbers of the starter edition as their services write them."""

valid = st.one_of(
    st.sampled_from(PUBLISHED).map(digits),
    st.from_regex(r"(01[2-9][02-9]|02[0-9]{2}|03[0-9]{2}|07[0-9]{2}|0808)[0-9]{7}", fullmatch=True),
    st.from_regex(r"0800[0-9]{6}", fullmatch=True),
    st.from_regex(r"116[0-9]{3}", fullmatch=True),
)


@pytest.mark.parametrize("number", PUBLISHED)
def test_published_numbers_are_valid_and_keep_their_spacing(number: str) -> None:
    assert is_valid(number)
    assert grouped(number) == number


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("01707276512", "01707 276512"),
        ("02070080151", "020 7008 0151"),
        ("08081784448", "0808 178 4448"),
        ("03456000459", "0345 600 0459"),
        ("07700900123", "07700 900123"),
        ("01614960123", "0161 496 0123"),
        ("0169772345", "01697 72345"),
        ("0800555111", "0800 555 111"),
        ("08001111", "0800 1111"),
        ("116123", "116 123"),
        ("999", "999"),
        ("18000", "18000"),
        ("18001111", "18001 111"),
        ("1800108082000247", "18001 0808 200 0247"),
        ("+44 808 2000 247", "0808 2000 247"),
        ("+44 (0)808 178 4448", "0808 178 4448"),
        ("+448081784448", "0808 178 4448"),
        ("0044 1707 276512", "01707 276512"),
        ("(01707) 276512", "01707 276512"),
        ("01707-276512", "01707 276512"),
        (" 116\u00a0123 ", "116 123"),
        ("tel:+448081784448", "0808 178 4448"),
        ("TEL: 0808 178 4448", "0808 178 4448"),
        ("+44(0)1707 276512", "01707 276512"),
        ("(+44) 1707 276512", "01707 276512"),
        ("+ 44 (0) 1707 276512", "01707 276512"),
        ("00 44 1707 276512", "01707 276512"),
        ("+44 01707 276512", "01707 276512"),
        ("01707.276.512", "01707 276 512"),
        ("0800\N{EN DASH}999\N{EN DASH}5428", "0800 999 5428"),
        ("0800\N{MINUS SIGN}999 5428", "0800 999 5428"),
        ("\N{FULLWIDTH DIGIT ZERO}800 999 5428", "0800 999 5428"),
        # cases/phone-pasted-invisible.txt
        ("\u202d0800 999 5428\u202c", "0800 999 5428"),
        ("0800\u2009999\u20095428", "0800 999 5428"),
        ("0800\u2011999\u20115428", "0800 999 5428"),
        ("0800 999 5428\ufe0f", "0800 999 5428"),
        ("\u2066116\u200b123\u2069", "116 123"),
        ("999\ufeff", "999"),
        (" ring us ", "ring us"),
    ],
)
def test_what_a_screen_shows(number: str, shown: str) -> None:
    assert grouped(number) == shown


@pytest.mark.parametrize(
    "number",
    [
        "",
        "998",
        "1234",
        "117 123",
        "0800 1112",
        "0808 2000 24",
        "0161 496 012",
        "01707 2765123",
        "00 33 1 42 68 53 00",
        "18001",
        "0808 CALL NOW",
        "01707 276512 ext 4",
        "0808+2000247",
        "٠٨٠٨٢٠٠٠٢٤٧",
    ],
)
def test_what_cannot_be_dialled_is_not_valid(number: str) -> None:
    assert not is_valid(number)
    with pytest.raises(ContentError, match="is not a phone number") as caught:
        tel_uri(number)
    assert "such as 0808 2000 247" in caught.value.remedy


@pytest.mark.parametrize(
    ("number", "free"),
    [
        *((number, True) for number in ("999", "112", "18000", "101", "105", "111", "119", "116 123", "116 000")),
        *((number, True) for number in ("0800 1111", "0800 555 111", "0808 2000 247", "+44 808 2000 247")),
        *((number, True) for number in ("18001 111", "18001 0808 2000 247", "18001 116 123")),
        *((number, False) for number in ("159", "0345 600 0459", "0300 123 4567", "01707 276512", "07700 900123")),
        *((number, False) for number in ("0845 600 0459", "0870 600 0459", "0900 600 0459", "18001 0345 600 0459")),
        *((number, False) for number in ("", "0808", "free", "18001", "1190", "1011234567")),
    ],
)
def test_which_numbers_are_free(number: str, free: bool) -> None:
    assert is_free(number) is free


@pytest.mark.parametrize(
    ("number", "costs"),
    [
        ("999", Price.FREE),
        ("116 123", Price.FREE),
        ("0808 2000 247", Price.FREE),
        ("0345 600 0459", Price.ORDINARY),
        ("18001 01707 276512", Price.ORDINARY),
        ("07700 900123", Price.MOBILE),
        ("0845 600 0459", Price.DEAR),
        ("0900 600 0459", Price.DEAR),
        ("0560 600 0459", Price.VARIES),
        ("0820 600 0459", Price.VARIES),
        ("159", Price.UNKNOWN),
        ("ring us", Price.UNKNOWN),
        ("0345", Price.UNKNOWN),
    ],
)
def test_what_a_call_costs(number: str, costs: Price) -> None:
    assert price(number) is costs


@given(valid)
def test_every_number_that_can_be_dialled_has_a_price(number: str) -> None:
    assert price(number) is not Price.UNKNOWN


def test_the_emergency_page_names_the_numbers_of_the_emergency_services() -> None:
    """Its words are literal, to be translated; 112 is for people who know it from elsewhere."""
    words = (ROOM / "visitor" / "EmergencyScene.qml").read_text(encoding="utf-8")
    assert all(number in words for number in (EMERGENCY - {"112"}) | {EMERGENCY_BY_VIDEO})
    assert all(is_emergency(number) and is_free(number) for number in EMERGENCY)
    assert is_emergency(" 999 ") and not is_emergency("101")


@given(st.text("0123456789", max_size=13).filter(lambda number: len(number) not in (3, 5, 6, 8, 10, 11)))
def test_no_other_length_is_valid_unless_a_relay_prefix_makes_it(number: str) -> None:
    assert is_valid(number) == (number.startswith("18001") and is_valid(number[5:]))


@given(valid)
def test_grouping_changes_nothing_but_spaces(number: str) -> None:
    assert is_valid(number)
    shown = grouped(number)
    assert shown.replace(" ", "") == number
    assert grouped(shown) == shown
    assert same(shown, number)
    assert all(len(group) >= 2 for group in shown.split())


@given(valid)
def test_the_code_dials_the_digits(number: str) -> None:
    assert tel_uri(grouped(number)) == f"tel:{number}"


@given(valid.filter(lambda number: number.startswith("0")))
def test_the_country_code_makes_no_difference(number: str) -> None:
    assert same(f"+44 {number[1:]}", number)
    assert tel_uri(f"+44{number[1:]}") == tel_uri(number)


@given(st.text(max_size=20))
def test_any_text_is_answered(text: str) -> None:
    assert set(digits(text)) <= set("0123456789")
    if not is_valid(text):
        assert grouped(text) == text.strip()


def test_numbers_are_compared_by_digits() -> None:
    assert same("08 088 088 088", "0808 808 8088")
    assert not same("116 123", "116 124")
    assert not same("ring us", "write to us")
