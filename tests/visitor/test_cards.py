import pytest

from kiosk.content import model
from kiosk.content.model import Always, ContactKind, Unknown
from kiosk.visitor.cards import service_rows, shown_address, shown_contact
from tests.content.checks import samples
from tests.schedule.samples import assurance, at, weekly
from tests.visitor.given import page_context_of
from tests.visitor.test_service_page import contact


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://www.police.uk/streetsafe/", "www.police.uk/streetsafe"),
        ("http://example.org", "example.org"),
        ("example.org/a/b", "example.org/a/b"),
        ("help@example.org", "help@example.org"),
    ],
)
def test_an_address_is_shown_as_people_say_it(address: str, shown: str) -> None:
    assert shown_address(address) == shown


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (ContactKind.PHONE, "+448088088088", "0808 808 8088"),
        (ContactKind.PHONE, "08 088 088 088", "08 088 088 088"),
        (ContactKind.TEXT, "ask us", "ask us"),
        (ContactKind.VIDEO_RELAY, "https://999bsl.co.uk/", "999bsl.co.uk"),
        (ContactKind.EMAIL, "help@example.org", "help@example.org"),
        (ContactKind.VISIT, "1 High Street", "1 High Street"),
    ],
)
def test_a_contact_is_shown_as_people_read_it(kind: ContactKind, value: str, shown: str) -> None:
    assert shown_contact(contact(kind, value)) == shown


def test_a_card_shows_the_number_before_the_website() -> None:
    service = samples.service(
        contacts=(contact(ContactKind.WEB, "example.org"), contact(ContactKind.PHONE, "116123", hours=Always()))
    )
    (row,) = service_rows(["line"], page_context_of(services=(service,)))
    assert (row.contact, row.dialled, row.open, row.answering) == ("116 123", True, True, "Open now")
    assert row.route == "service/line"


def test_a_service_without_a_number_is_never_said_to_be_open() -> None:
    service = samples.service(contacts=(contact(ContactKind.WEB, "example.org", hours=Always()),))
    (row,) = service_rows(["line"], page_context_of(services=(service,)))
    assert (row.contact, row.dialled, row.open, row.answering) == ("example.org", False, False, "")


def test_one_that_nobody_can_be_reached_at_still_has_its_card() -> None:
    (row,) = service_rows(["line"], page_context_of(services=(samples.service(contacts=()),)))
    assert (row.contact, row.open, row.answering) == ("", False, "")


def listed(*wanted: tuple[str, model.Hours]) -> tuple[model.Service, ...]:
    return tuple(
        samples.service(id=ident, contacts=(contact(ContactKind.PHONE, "116123", hours=hours),))
        for ident, hours in wanted
    )


def test_open_ones_come_first_then_those_to_ring_then_closed_ones_each_as_the_editor_put_them() -> None:
    services = listed(
        ("shut", weekly("Mon 09:00-10:00")),
        ("unknown", Unknown()),
        ("open-b", Always()),
        ("open-a", weekly("Wed 09:00-17:00")),
        ("soon", weekly("Wed 09:00-14:10")),
    )
    order = ["shut", "unknown", "open-b", "open-a", "soon"]
    found = service_rows(order, page_context_of(at("2026-11-25 14:05"), services=services))
    assert [row.key for row in found] == ["open-b", "open-a", "soon", "unknown", "shut"]


def test_safety_rule_9_one_past_its_review_says_so_where_it_is_always_open_and_else_is_to_be_rung() -> None:
    def answering(hours: model.Hours) -> tuple[bool, str]:
        service = samples.service(
            contacts=(contact(ContactKind.PHONE, "116123", hours=hours),), assurance=assurance("2026-11-01")
        )
        (row,) = service_rows(["line"], page_context_of(services=(service,)))
        return row.open, row.answering

    assert answering(Always()) == (True, "Open now, not checked lately")
    assert answering(weekly("Mon-Sun 00:00-24:00")) == (False, "Ring to check")


def test_an_id_that_leads_nowhere_is_passed_over() -> None:
    assert [row.key for row in service_rows(["gone", "line"], page_context_of(services=(samples.service(),)))] == [
        "line"
    ]


@pytest.mark.parametrize(
    ("kind", "shown"),
    [(ContactKind.TEXT, "Text 61016"), (ContactKind.PHONE, "61016"), (ContactKind.TEXTPHONE, "61016")],
)
def test_a_number_for_texts_says_so(kind: ContactKind, shown: str) -> None:
    service = samples.service(contacts=(contact(kind, "61016"),))
    (row,) = service_rows(["line"], page_context_of(services=(service,)))
    assert (row.contact, row.dialled) == (shown, True)
