"""Numbers dial, and nobody is led to a place that must not be found."""

import pytest

from kiosk.content.checks import Severity
from kiosk.content.model import ContactKind, ContactMethod, Edition, Paragraph, Sensitivity, Status
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, found


def reached(*contacts: ContactMethod, **fields: object) -> Edition:
    return samples.edition(services=(samples.service(contacts=contacts, **fields),))


@pytest.mark.parametrize("value", ["0808 2000 24", "ring us", "0808 2000 247 (free)", "12345", ""])
def test_a_number_that_cannot_be_dialled_is_an_error(value: str) -> None:
    (problem,) = found("phone-number", reached(samples.phone(value)))
    assert (problem.severity, problem.field) == (Severity.ERROR, "contacts/phone/value")


@pytest.mark.parametrize("value", ["08 088 088 088", "0800 1111", "116 123", "101", "01707 276512"])
def test_a_number_that_can_be_dialled_passes(value: str) -> None:
    edition = reached(samples.phone(value))
    assert not found("phone-number", edition)
    assert not found("phone-written", edition)


def test_only_numbers_have_to_dial() -> None:
    assert not found("phone-number", reached(samples.web("example.org")))
    assert not found("phone-number", reached(samples.phone("85258", kind=ContactKind.TEXT)))
    assert found("phone-number", reached(samples.phone("85258")))
    assert found("phone-number", reached(samples.phone("text us", kind=ContactKind.TEXT)))


def test_the_security_of_a_venue_has_a_number_that_dials_or_none() -> None:
    for value, wrong in {"": [], "01632 960999": [], "extension 3": ["venue/venue security"]}.items():
        assert fields_of("phone-number", samples.edition(venue=samples.venue(security=value))) == wrong
    assert fields_of("phone-written", samples.edition(venue=samples.venue(security="+44 1632 960999"))) == [
        "venue/venue security"
    ]


def test_a_report_page_is_on_the_web_and_wellbeing_anything_one_can_reach() -> None:
    for field, rule, right, wrong in (
        ("report_page", "web-address", "reports.example.ac.uk", "01632 960999"),
        ("wellbeing", "email-address", "help@example.ac.uk", "help@example"),
        ("wellbeing", "web-address", "01632 960999", "ask at the desk"),
    ):
        for value, where in ((right, []), (wrong, [f"venue/venue {field}"]), ("", [])):
            assert fields_of(rule, samples.edition(venue=samples.venue(**{field: value}))) == where


@pytest.mark.parametrize("value", ["+44 1707 276512", "(01707) 276512"])
def test_a_number_is_written_as_it_is_dialled_in_the_uk(value: str) -> None:
    (problem,) = found("phone-written", reached(samples.phone(value)))
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("value", "cost", "asks"),
    [
        ("0345 600 0459", "Free", True),
        ("0345 600 0459", "Not free: the price of an ordinary call", False),
        ("0345 600 0459", "Included in most minutes", False),
        ("0808 2000 247", "Free", False),
        ("101", "Free", False),
    ],
)
def test_a_number_that_is_usually_paid_for_is_not_called_free(value: str, cost: str, asks: bool) -> None:
    assert bool(found("cost", reached(samples.phone(value, cost=cost)))) is asks


def test_a_number_that_does_not_dial_is_not_judged_by_its_cost() -> None:
    assert not found("cost", reached(samples.phone("none", cost="Free")))


def test_a_service_nobody_can_reach_is_a_task() -> None:
    assert fields_of("no-contact", reached()) == ["service/line contacts"]
    assert not found("no-contact", reached(status=Status.TEMPORARILY_CLOSED))
    assert not found("no-contact", reached(samples.web()))


@pytest.mark.parametrize("value", ["12 Mill Lane, Hatfield", "Hatfield AL10 0AA", "3b, Old Bell Road"])
def test_rule_street_address_of_a_sensitive_service_is_an_error(value: str) -> None:
    visit = ContactMethod(id="visit", kind=ContactKind.VISIT, value=value)
    assert found("street-address", reached(visit))
    assert not found("street-address", reached(visit, sensitivity=Sensitivity.EVERYDAY))


def test_a_street_address_is_found_in_its_texts_too() -> None:
    described = (Paragraph(id="p", text="Come to 12 Mill Lane."),)
    assert fields_of("street-address", reached(samples.web(), description=described)) == ["service/line description/p"]


@pytest.mark.parametrize("value", ["Ring first, and they tell you where to come", "By appointment", "24 hours a day"])
def test_a_visit_without_an_address_passes(value: str) -> None:
    visit = ContactMethod(id="visit", kind=ContactKind.VISIT, value=value)
    assert not found("street-address", reached(visit))
