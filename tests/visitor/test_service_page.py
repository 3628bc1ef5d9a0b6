from typing import Any

import pytest
import zxingcpp
from PySide6.QtCore import QObject

from kiosk.content import model
from kiosk.content.model import Always, ContactKind, OnBill, Unknown, Weekly
from kiosk.schedule.staleness import may_be_shown
from kiosk.ui.qr import modules
from kiosk.visitor.service_page import bill_words
from tests.content.checks import samples
from tests.schedule.samples import assurance, at, weekly
from tests.ui.test_qr import as_picture
from tests.visitor.given import WEDNESDAY, move_clock, page_at, page_context_of, rows
from tests.visitor.kiosks import starter_catalogue


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


def contact(kind: ContactKind, value: str, **fields: Any) -> model.ContactMethod:
    return model.ContactMethod(**({"id": str(kind), "kind": kind, "value": value} | fields))


def page(parent: QObject, *contacts: model.ContactMethod, now: str = "2026-11-25 14:05", **fields: Any) -> QObject:
    service = samples.service(**({"contacts": contacts} | fields))
    return page_at(page_context_of(at(now), services=(service,)), "service/line", parent)


def codes(owner: QObject) -> list[tuple[str, str]]:
    return [(row.label, row.code) for row in rows(owner, "codes")]


# --- what can be taken away: safety rule 8 --------------------------------------------------------------------------


def test_a_number_a_website_and_an_email_can_be_taken_away_and_say_exactly_that(parent: QObject) -> None:
    made = page(
        parent,
        contact(ContactKind.PHONE, "0808 2000 247"),
        contact(ContactKind.WEB, "example.org/help?a=1"),
        contact(ContactKind.EMAIL, "help@example.org"),
    )
    assert codes(made) == [
        ("Call", "tel:08082000247"),
        ("Website", "https://example.org/help?a=1"),
        ("Email", "mailto:help@example.org"),
        (
            "Save contact",
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Help Line;;;;\r\nFN:Help Line\r\n"
            "TEL;TYPE=VOICE:08082000247\r\nEND:VCARD\r\n",
        ),
    ]


def test_beside_each_code_stands_the_same_in_words_and_an_honest_limit(parent: QObject) -> None:
    made = page(parent, contact(ContactKind.PHONE, "08082000247"), contact(ContactKind.WEB, "https://example.org/"))
    found = {row.label: row for row in rows(made, "codes")}
    assert found["Call"].words == "0808 200 0247"
    assert found["Website"].words == "example.org"
    assert found["Call"].words.replace(" ", "\N{NO-BREAK SPACE}") in found["Save contact"].words
    assert "Help Line" in found["Save contact"].words
    assert "call list" in found["Call"].warning
    assert "record on your phone" in found["Website"].warning
    assert "contacts" in found["Save contact"].warning


@pytest.mark.parametrize("value", ["", "ask at the desk", "0800 12", "+1 202 555 0100", "0808 2000 247 (women only)"])
def test_for_a_number_that_cannot_be_dialled_there_is_no_code_at_all(parent: QObject, value: str) -> None:
    assert codes(page(parent, contact(ContactKind.PHONE, value))) == []


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (ContactKind.WEB, "not an address"),
        (ContactKind.WEB, "police.uk@elsewhere.example"),
        (ContactKind.EMAIL, "nobody"),
        (ContactKind.TEXT, "60777"),
        (ContactKind.VISIT, "1 High Street"),
    ],
)
def test_what_leads_nowhere_or_would_say_too_much_has_no_code(parent: QObject, kind: ContactKind, value: str) -> None:
    assert codes(page(parent, contact(kind, value))) == []


def test_one_bad_number_takes_only_its_own_code_and_the_card_away(parent: QObject) -> None:
    good, bad = contact(ContactKind.PHONE, "116 123"), contact(ContactKind.PHONE, "no number", id="bad")
    assert [code for _, code in codes(page(parent, good, bad))] == ["tel:116123"]


def test_two_numbers_can_be_told_apart(parent: QObject) -> None:
    made = page(
        parent, contact(ContactKind.PHONE, "020 7008 0151", id="a"), contact(ContactKind.PHONE, "020 7008 1500", id="b")
    )
    labels = [label for label, code in codes(made) if code.startswith("tel:")]
    assert len(set(labels)) == 2


@pytest.mark.parametrize(
    "service", [one.id for one in starter_catalogue().services if may_be_shown(one, WEDNESDAY.date())]
)
def test_every_code_of_the_starter_decodes_to_exactly_what_it_should(parent: QObject, service: str) -> None:
    made = page_at(page_context_of(services=starter_catalogue().services), f"service/{service}", parent)
    for row in rows(made, "codes"):
        assert [found.text for found in zxingcpp.read_barcodes(as_picture(modules(row.code)))] == [row.code]
        assert row.words
        assert row.warning
        assert "utm" not in row.code


# --- what is said of each way to get in touch -----------------------------------------------------------------------


def test_a_row_says_how_and_when_and_what_it_costs(parent: QObject) -> None:
    hours = weekly("Mon-Fri 09:00-17:00", "Sat 10:00-12:00")
    made = page(
        parent, contact(ContactKind.PHONE, "08082000247", hours=hours, cost="Free.", label="Main", note="Be patient")
    )
    row = rows(made, "contacts")[0]
    assert row.dialled
    assert row.answering == "Open until 5pm"
    assert row.open
    assert row.hours == ("Mon–Fri 9am–5pm", "Sat 10am–12 noon")
    assert row.limits.startswith("Free · ")
    assert (row.label, row.note) == ("Main", "Be patient")


@pytest.mark.parametrize(
    ("on_bill", "words"),
    [
        (OnBill.NO, "They say calls are not listed on bills."),
        (OnBill.YES, "Shows on bills."),
        (OnBill.UNKNOWN, "May show on a bill."),
    ],
)
def test_what_is_known_about_the_bill_is_said_and_no_more(on_bill: OnBill, words: str) -> None:
    assert bill_words(contact(ContactKind.PHONE, "116123", on_bill=on_bill)) == words
    assert bill_words(contact(ContactKind.TEXT, "85258", on_bill=on_bill)) == words
    assert bill_words(contact(ContactKind.WEB, "example.org", on_bill=on_bill)) == ""


def test_a_website_has_no_opening_hours_to_speak_of(parent: QObject) -> None:
    row = rows(page(parent, contact(ContactKind.WEB, "example.org")), "contacts")[0]
    assert (row.answering, row.open, row.hours) == ("", False, ())


def test_hours_nobody_knows_are_ring_to_check(parent: QObject) -> None:
    row = rows(page(parent, contact(ContactKind.PHONE, "116123", hours=Unknown())), "contacts")[0]
    assert (row.answering, row.open, row.hours) == ("Ring to check", False, ())


@pytest.mark.parametrize(
    ("hours", "review_after", "says", "checked"),
    [
        (Always(), "2026-11-25", "Open day and night", ""),
        (Always(), "2026-11-24", "Open day and night, details not checked lately", " Details not checked lately."),
        (weekly("Mon-Fri 09:00-17:00"), "2026-11-25", "Open until 5pm", ""),
        (
            weekly("Mon-Fri 09:00-17:00"),
            "2026-11-24",
            "Ring to check",
            " That is a while ago: ring to check before you go.",
        ),
    ],
)
def test_safety_rule_9_past_its_review_date_a_service_is_to_be_rung_first(
    parent: QObject, hours: Always | Weekly, review_after: str, says: str, checked: str
) -> None:
    made = page(parent, contact(ContactKind.PHONE, "116123", hours=hours), assurance=assurance(review_after))
    row = rows(made, "contacts")[0]
    assert (row.open, row.answering) == (says != "Ring to check", says)
    assert str(made.property("checked")) == f"Details checked 1 January 2026.{checked}"


@pytest.mark.parametrize("value", ["999", "112", "18000"])
def test_safety_rule_9_nothing_makes_the_emergency_services_doubtful(parent: QObject, value: str) -> None:
    made = page(parent, contact(ContactKind.PHONE, value, hours=Always()), assurance=assurance("2026-01-02"))
    row = rows(made, "contacts")[0]
    assert (row.open, row.answering, row.limits) == (True, "Open day and night", "")
    assert made.property("checked") == ""
    assert made.property("number") == "", "nobody has to learn 999 from a card"


def test_a_service_that_is_closed_for_now_says_so_and_is_never_open(parent: QObject) -> None:
    made = page(
        parent,
        contact(ContactKind.PHONE, "116123", hours=Always()),
        status=model.Status.TEMPORARILY_CLOSED,
        alert="Back in **May**.",
    )
    assert made.property("alert") == "This service is closed for now. Back in <b>May</b>."
    assert not rows(made, "contacts")[0].open


def test_who_is_there_is_said_again_as_time_passes(parent: QObject) -> None:
    number = contact(ContactKind.PHONE, "116123", hours=weekly("Wed 09:00-14:10"))
    context = page_context_of(at("2026-11-25 14:05"), services=(samples.service(contacts=(number,)),))
    made = page_at(context, "service/line", parent)
    assert rows(made, "contacts")[0].open
    move_clock(context, at("2026-11-25 14:10"))
    made.refresh()
    assert not rows(made, "contacts")[0].open


def test_the_number_card_has_the_number_and_nothing_else(parent: QObject) -> None:
    assert page(parent, contact(ContactKind.PHONE, "08088088088")).property("number") == "0808 808 8088"
    assert page(parent, contact(ContactKind.WEB, "example.org")).property("number") == ""
    assert (
        page(parent, contact(ContactKind.WEB, "example.org"), contact(ContactKind.PHONE, "116123")).property("number")
        == "116 123"
    )


def test_what_is_not_known_has_no_row(parent: QObject) -> None:
    assert rows(page(parent), "facts") == ()
    facts = rows(
        page(parent, cost="**Free**", languages="Urdu", eligibility=model.Eligibility(words="Anyone")), "facts"
    )
    assert [(row.title, row.markup) for row in facts] == [
        ("Who it is for", "Anyone"),
        ("Cost", "<b>Free</b>"),
        ("Languages", "Urdu"),
    ]


@pytest.mark.parametrize("sensitivity", list(model.Sensitivity))
def test_a_service_hides_itself_as_soon_as_its_editor_says(parent: QObject, sensitivity: model.Sensitivity) -> None:
    context = page_context_of(services=(samples.service(sensitivity=sensitivity),))
    made = page_at(context, "service/line", parent)
    assert made.property("sensitive") is (sensitivity is model.Sensitivity.SENSITIVE)
