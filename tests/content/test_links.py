"""A code holds exactly the address its service publishes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.links import mailto, web_uri
from kiosk.errors import ContentError


@pytest.mark.parametrize(
    ("address", "uri"),
    [
        ("galop.org.uk", "https://galop.org.uk"),
        ("police.uk/streetsafe", "https://police.uk/streetsafe"),
        ("https://www.nhs.uk/sarcs", "https://www.nhs.uk/sarcs"),
        ("http://example.org.uk/a?b=c#d", "http://example.org.uk/a?b=c#d"),
        ("example.org:8443/a", "https://example.org:8443/a"),
        ("münchen.de", "https://münchen.de"),
    ],
)
def test_only_the_scheme_is_added(address: str, uri: str) -> None:
    assert web_uri(address) == uri


@pytest.mark.parametrize(
    "address",
    [
        "",
        "galop",
        "galop org uk",
        "ftp://galop.org.uk",
        "javascript:alert(1)",
        "mailto:help@galop.org.uk",
        "police.uk@elsewhere.example",
        "https://",
        "https://example.org:abc",
        "https://example.org:0",
        "https://[::1",
        "-galop.org.uk",
        "galop..org",
        "galop.org.uk\nx",
        "galop.org.uk/\u202egpj",
        "HTTPS://galop.org.uk",
    ],
)
def test_anything_else_is_refused(address: str) -> None:
    with pytest.raises(ContentError, match="is not a web address") as caught:
        web_uri(address)
    assert "galop.org.uk" in caught.value.remedy


@given(st.text(max_size=40))
def test_any_text_is_an_address_or_a_content_error(text: str) -> None:
    for make in (web_uri, mailto):
        try:
            assert make(text).endswith(text.rpartition("@")[2])
        except ContentError as error:
            assert error.what.startswith("“")


def test_email_is_escaped_as_its_rule_says() -> None:
    assert mailto("help@galop.org.uk") == "mailto:help@galop.org.uk"
    assert mailto("o'neil+a&b%c@example.org") == "mailto:o'neil+a%26b%25c@example.org"


@pytest.mark.parametrize("address", ["", "help", "@galop.org.uk", "help@galop", "a@b@galop.org.uk", "a b@galop.org.uk"])
def test_what_is_no_email_address_is_refused(address: str) -> None:
    with pytest.raises(ContentError, match="is not an email address"):
        mailto(address)
