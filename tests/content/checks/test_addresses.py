"""Safety rule 8: an address goes where it says and follows nobody."""

import pytest

from kiosk.content.checks import Severity
from kiosk.content.checks.addresses import shorteners
from kiosk.content.model import ContactKind, ContactMethod, Link, Organization, Survey, SurveyQuestion
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, found, says


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("https://example.org/?utm_source=kiosk", "tracking"),
        ("example.org/page?id=3&fbclid=abc", "tracking"),
        ("example.org?gclid", "tracking"),
        ("bit.ly/3abc", "short-address"),
        ("https://www.tinyurl.com/x", "short-address"),
        ("https://user:word@example.org", "web-address"),
        ("javascript:alert(1)", "web-address"),
        ("ftp://example.org", "web-address"),
        ("example", "web-address"),
        ("example.org/a b", "web-address"),
        ("ex\N{CYRILLIC SMALL LETTER A}mple.org", "web-address"),
        ("", "web-address"),
        ("xn--80ak6aa92e.com", "web-address"),
        ("www.xn--plice-jua.uk", "web-address"),
        ("192.168.1.10/help", "private-address"),
        ("http://10.0.0.1:8080", "private-address"),
        ("127.1", "private-address"),
        ("0x7f.0.0.1", "private-address"),
        ("169.254.169.254", "private-address"),
        ("8.8.8.8", "private-address"),
        ("https://[fe80::1]/", "web-address"),
        ("localhost", "web-address"),
        ("printer.local", "private-address"),
        ("INTRANET.Council.LAN", "private-address"),
        ("council.home.arpa", "private-address"),
        ("abuse.internal", "private-address"),
        ("police.uk.example.org", "imitation"),
        ("www.gov-uk.example.com/help", "imitation"),
        ("nhs.uk-help.com", "imitation"),
        ("galop.com-help.org", "imitation"),
        ("example.org#www.police.uk", "imitation"),
        ("example.org/#https://police.uk", "imitation"),
        ("example.org/#@police.uk", "imitation"),
        ("example.org/#%40police%2Euk", "imitation"),
        ("example.org/@police.uk", "imitation"),
        ("example.org/?a=x@www.police.uk/help", "imitation"),
        ("police.uk@example.org", "web-address"),
        ("https://police.uk:443@example.org", "web-address"),
        ("example.org/?url=https://elsewhere.org", "redirect"),
        ("example.org/login?next=%2F%2Felsewhere.org", "redirect"),
        ("example.org/login?next=%252F%252Felsewhere.org", "redirect"),
        ("example.org/?redirect_to=elsewhere.org/x", "redirect"),
        ("example.org/?returnUrl=www.elsewhere.co.uk", "redirect"),
        ("example.org/go/https://elsewhere.org", "redirect"),
        ("example.org//elsewhere.org", "redirect"),
        ("https://www.google.com/url?q=https://elsewhere.org", "redirect"),
        ("HTTPS://BIT.LY/3abc", "short-address"),
        ("maps.app.goo.gl/x", "short-address"),
        ("help.page.link/x", "short-address"),
    ],
)
def test_rule_8_addresses_that_mislead_or_follow_are_errors(address: str, rule: str) -> None:
    (problem,) = found(rule, samples.edition(services=(samples.service(contacts=(samples.web(address),)),)))
    assert (problem.severity, problem.field) == (Severity.ERROR, "contacts/web/value")


@pytest.mark.parametrize(
    "address",
    [
        *(
            "police.uk/streetsafe",
            "https://www.example.org/page?id=3",
            "247sexualabusesupport.org.uk",
            "http://example.org",
        ),
        *(
            "www.herts.police.uk",
            "www.gov.uk/report",
            "cam.ac.uk",
            "livefearfree.gov.wales",
            "consult.gov.scot",
            "example.com.au",
            "Https://www.example.org.uk",
        ),
        *("example.org/@name", "example.org/#section-2.1", "example.org/#/help/now", "example.org/page.html#top"),
        *(
            "example.org/?next=/help&go=2",
            "example.org/search?q=help",
            "example.org/a/v1.2",
            "habit.ly",
            "example.org/.",
        ),
        *("example.org/?link=page.html", "local.example.org", "example.org:8443/a"),
    ],
)
def test_rule_8_plain_addresses_pass(address: str) -> None:
    edition = samples.edition(services=(samples.service(contacts=(samples.web(address),)),))
    for rule in ("web-address", "tracking", "short-address", "private-address", "imitation", "redirect"):
        assert not found(rule, edition)


def test_rule_8_addresses_are_looked_at_wherever_they_stand() -> None:
    bad = "bit.ly/x"
    link = Link(id="link", address=bad, text="See")
    asked = (SurveyQuestion(id="q", text="Which?", answers=("One", "Two")),)
    app = ContactMethod(id="app", kind=ContactKind.APP, value=bad)
    edition = samples.edition(
        organizations=(Organization(id="org", name="Org", url=bad),),
        services=(samples.service(contacts=(app,), description=(link,)),),
        topics=(samples.topic(link),),
        campaigns=(samples.campaign(link),),
        surveys=(Survey(id="s", title="S", summary="S.", questions=asked, thanks="Thanks.", links=(link,)),),
        venue=samples.venue(feedback=bad, report_page=bad, wellbeing=bad),
    )
    assert fields_of("short-address", edition) == [
        "organization/org url",
        "service/line contacts/app/value",
        "service/line description/link/address",
        "topic/page blocks/link/address",
        "campaign/week blocks/link/address",
        "survey/s links/link/address",
        "venue/venue feedback",
        "venue/venue report_page",
        "venue/venue wellbeing",
    ]


def test_rule_8_addresses_within_texts_are_looked_at() -> None:
    assert found("tracking", says("See https://example.org/a?utm_source=x for more."))
    assert found("short-address", says("See bit.ly/abc."))
    assert not found("short-address", says("See example.org/abc. A bit later."))


@pytest.mark.parametrize("address", ["help@example", "help@@example.org", "help"])
def test_an_email_address_that_cannot_be_written_to_is_an_error(address: str) -> None:
    email = ContactMethod(id="email", kind=ContactKind.EMAIL, value=address)
    assert found("email-address", samples.edition(services=(samples.service(contacts=(email,)),)))


def test_a_link_may_be_an_email_address_or_a_number() -> None:
    links = (Link(id="a", address="help@example.org", text="Write"), Link(id="b", address="116 123", text="Ring"))
    edition = samples.edition(topics=(samples.topic(*links),))
    assert not found("web-address", edition)
    assert not found("email-address", edition)
    assert found("email-address", samples.edition(topics=(samples.topic(Link(id="a", address="a b@c", text="W")),)))


def test_an_app_may_be_just_a_name() -> None:
    app = ContactMethod(id="app", kind=ContactKind.APP, value="Hollie Guard")
    assert not found("web-address", samples.edition(services=(samples.service(contacts=(app,)),)))


def test_no_address_at_all_passes_where_one_is_not_needed() -> None:
    assert not found("web-address", samples.edition(venue=samples.venue()))


def test_an_address_with_mailto_is_an_email_address() -> None:
    link = Link(id="a", address="mailto:help@example.org.uk", text="Write")
    email = ContactMethod(id="email", kind=ContactKind.EMAIL, value="mailto:help@example.org.uk")
    edition = samples.edition(topics=(samples.topic(link),), services=(samples.service(contacts=(email,)),))
    assert not found("email-address", edition)
    assert not found("web-address", edition)


def test_the_list_of_shorteners_is_plain_hosts() -> None:
    assert {"bit.ly", "tinyurl.com", "t.co", "is.gd"} <= shorteners()
    assert all(host == host.lower() and "/" not in host and " " not in host for host in shorteners())
