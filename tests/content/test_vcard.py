"""The card a phone may save: valid, and holding nothing but what it was given."""

import pytest
from hypothesis import given

from kiosk.content.vcard import vcard
from kiosk.errors import ContentError
from tests.content.strategies import names


def test_a_card_as_a_phone_reads_it() -> None:
    assert vcard("Hazel, work; desk\\2", ["08 088 088 088", "116 123"], ["galop.org.uk"]) == (
        "BEGIN:VCARD\r\n"
        "VERSION:3.0\r\n"
        "N:Hazel\\, work\\; desk\\\\2;;;;\r\n"
        "FN:Hazel\\, work\\; desk\\\\2\r\n"
        "TEL;TYPE=VOICE:08088088088\r\n"
        "TEL;TYPE=VOICE:116123\r\n"
        "URL:https://galop.org.uk\r\n"
        "END:VCARD\r\n"
    )


@given(names.filter(str.strip))
def test_a_name_adds_no_line(name: str) -> None:
    lines = vcard(name + "\r\nTEL:999", ["101"]).split("\r\n")
    assert [line.split(":")[0] for line in lines] == ["BEGIN", "VERSION", "N", "FN", "TEL;TYPE=VOICE", "END", ""]


def test_a_card_needs_a_name_and_numbers_that_ring() -> None:
    with pytest.raises(ContentError, match="has no name"):
        vcard(" \n", ["101"])
    with pytest.raises(ContentError, match="is not a phone number"):
        vcard("Hazel", ["1"])
    with pytest.raises(ContentError, match="is not a web address"):
        vcard("Hazel", [], ["galop"])
