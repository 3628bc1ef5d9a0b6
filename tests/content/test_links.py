"""A code holds exactly the address its service publishes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.links import host_of, is_email, mailto, shown, uri, web_uri
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
        ("example.org/a://b?c=HTTP://D", "https://example.org/a://b?c=HTTP://D"),
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
        "HTTPS://",
        "https://https://galop.org.uk",
        "galop.org.uk/a://b c",
        f"{'a' * 64}.org",
        f"{'a.' * 130}org",
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
            code = make(text)
            assert code.isascii() or not host_of(text).isascii()
            assert make(code) == code
        except ContentError as error:
            assert error.what.startswith("“")


@pytest.mark.parametrize(
    ("written", "code", "words"),
    [
        ("Https://www.example.org.uk", "https://www.example.org.uk", "www.example.org.uk"),
        ("HTTPS://EXAMPLE.ORG.UK", "https://example.org.uk", "example.org.uk"),
        ("HTTP://Example.org/Path", "http://example.org/Path", "example.org/Path"),
        ("WWW.Example.Org", "https://www.example.org", "www.example.org"),
        ("//example.org", "https://example.org", "example.org"),
        ("https:/example.org", "https://example.org", "example.org"),
        ("example.org.uk/café", "https://example.org.uk/caf%C3%A9", "example.org.uk/café"),
        ("example.org/?q=ł#ż", "https://example.org/?q=%C5%82#%C5%BC", "example.org/?q=ł#ż"),
        ("example.org/caf%C3%A9", "https://example.org/caf%C3%A9", "example.org/caf%C3%A9"),
        (" galop.org.uk ", "https://galop.org.uk", "galop.org.uk"),
        ("galop.org.uk.", "https://galop.org.uk", "galop.org.uk"),
        ("galop.org.uk/help.\n", "https://galop.org.uk/help", "galop.org.uk/help"),
        ("<https://galop.org.uk>", "https://galop.org.uk", "galop.org.uk"),
        ("mailto:help@example.org.uk", "mailto:help@example.org.uk", "help@example.org.uk"),
        ("MailTo: help@Example.ORG.UK", "mailto:help@example.org.uk", "help@example.org.uk"),
        ("<help@example.org.uk>.", "mailto:help@example.org.uk", "help@example.org.uk"),
        ("mailto:o%27neil@example.org", "mailto:o'neil@example.org", "o'neil@example.org"),
        (" help@example.org.uk, ", "mailto:help@example.org.uk", "help@example.org.uk"),
    ],
)
def test_what_people_copy_with_an_address_is_no_part_of_it(written: str, code: str, words: str) -> None:
    assert uri(written) == code
    assert shown(written) == words


def test_an_email_address_with_more_than_the_address_is_refused() -> None:
    for more in ("mailto:help@galop.org.uk?subject=Abuse", "mailto:a@galop.org.uk,b@galop.org.uk", "mailto:"):
        with pytest.raises(ContentError, match="is not an email address"):
            mailto(more)


def test_a_web_address_that_asks_for_an_email_address_is_none() -> None:
    assert not is_email("example.org?m=a@galop.org.uk")
    assert is_email("help@galop.org.uk?subject=x")


def test_the_host_of_an_address() -> None:
    assert host_of("HTTPS://WWW.Police.UK:443/a") == "www.police.uk"
    assert host_of("not an address") == ""


def test_email_is_escaped_as_its_rule_says() -> None:
    assert mailto("help@galop.org.uk") == "mailto:help@galop.org.uk"
    assert mailto("o'neil+a&b%c@example.org") == "mailto:o'neil+a%26b%25c@example.org"


@pytest.mark.parametrize("address", ["", "help", "@galop.org.uk", "help@galop", "a@b@galop.org.uk", "a b@galop.org.uk"])
def test_what_is_no_email_address_is_refused(address: str) -> None:
    with pytest.raises(ContentError, match="is not an email address"):
        mailto(address)
