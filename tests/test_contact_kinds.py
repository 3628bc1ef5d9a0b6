"""Whatever has to be said of a kind of contact is said of every kind, by everybody who shows or checks one."""

import datetime as dt
import re
from typing import Any

import pytest
from lucide import get_icon_list
from PySide6.QtCore import QObject

from kiosk.asset_paths import ROOM
from kiosk.content.catalogue import merge
from kiosk.content.checks import check
from kiosk.content.contact_kinds import CONTACT_KINDS, Written
from kiosk.content.model import Always, ContactKind, ContactMethod, OnBill, Service, Unknown
from kiosk.content.search.documents import documents
from kiosk.schedule.answering import service_state
from kiosk.schedule.opening import OpenKind
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.contacts_form import kinds_called
from kiosk.staff.forms.form import rows_of
from kiosk.visitor.cards import service_rows
from kiosk.visitor.service_page import TAKEN
from tests.content.checks import samples
from tests.visitor.given import WEDNESDAY, page_at, page_context_of, rows
from tests.visitor.kiosks import holidays

EVERY = pytest.mark.parametrize("kind", list(ContactKind))
RIGHT = {
    Written.NUMBER: "01707 276512",
    Written.WEB: "example.org/help",
    Written.EMAIL: "help@example.org",
    Written.PLACE: "Ask at the desk",
    Written.NAME: "Bright Sky",
}
"""A value that is right for what is written there."""


def contact(kind: ContactKind, value: str | None = None, **fields: Any) -> ContactMethod:
    right = RIGHT[CONTACT_KINDS[kind].written]
    return ContactMethod(**({"id": "it", "kind": kind, "value": right if value is None else value} | fields))


def service(kind: ContactKind, value: str | None = None, **fields: Any) -> Service:
    return samples.service(contacts=(contact(kind, value, **fields),))


def rules(found: Service) -> set[str]:
    return {each.rule for each in check(samples.edition(services=(found,))) if each.field.startswith("contacts/it/")}


def test_every_kind_has_a_row_in_the_table_and_words_wherever_it_needs_them() -> None:
    assert list(CONTACT_KINDS) == list(ContactKind)
    assert list(kinds_called()) == list(ContactKind)
    assert set(TAKEN) == {kind for kind, facts in CONTACT_KINDS.items() if facts.code}


def test_nobody_else_tells_kinds_apart() -> None:
    told = {
        str(path.relative_to(ROOM))
        for path in sorted(ROOM.rglob("*.py"))
        if re.search(r"ContactKind\.[A-Z]", path.read_text(encoding="utf-8"))
    }
    assert told == {"content/contact_kinds.py", "staff/forms/contacts_form.py", "visitor/service_page.py"}


@EVERY
def test_its_icon_can_be_drawn(kind: ContactKind) -> None:
    assert CONTACT_KINDS[kind].icon in get_icon_list()


@EVERY
def test_what_goes_together_does(kind: ContactKind) -> None:
    facts = CONTACT_KINDS[kind]
    if facts.priced or facts.short_codes or facts.rung:
        assert facts.dialled
    if facts.rung:
        assert facts.code is not None


@EVERY
def test_the_checks_know_what_is_right_there(kind: ContactKind) -> None:
    facts = CONTACT_KINDS[kind]
    assert not rules(service(kind, hours=Always())) & {"phone-number", "web-address", "email-address"}
    wrong = {Written.NUMBER: "phone-number", Written.WEB: "web-address", Written.EMAIL: "email-address"}
    found = rules(service(kind, "not a value", hours=Always()))
    assert found == ({wrong[facts.written]} if facts.written in wrong else set())
    assert ("hours-unknown" in rules(service(kind, hours=Unknown()))) is facts.answered
    assert ("street-address" in rules(service(kind, "1 High Street, AL1 1AA", hours=Always()))) is (
        facts.written is Written.PLACE
    )
    assert ("phone-number" in rules(service(kind, "60777", hours=Always()))) is (
        facts.dialled and not facts.short_codes
    )
    assert ("cost" in rules(service(kind, hours=Always(), cost="Free"))) is facts.priced


@EVERY
def test_its_hours_count_where_people_answer(kind: ContactKind) -> None:
    closed = contact(ContactKind.PHONE, hours=samples.weekly("Sun 09:00-10:00"), id="other")
    both = samples.service(contacts=(closed, contact(kind, hours=Always())))
    best = service_state(both, WEDNESDAY, holidays()).best
    assert (best.kind is OpenKind.ALWAYS) is CONTACT_KINDS[kind].answered


@EVERY
def test_it_can_be_found_by_its_number(kind: ContactKind) -> None:
    (found,) = documents(merge([samples.edition(services=(service(kind),))]))
    assert found.numbers == ((RIGHT[Written.NUMBER],) if CONTACT_KINDS[kind].dialled else ())


@EVERY
def test_it_has_its_card_and_its_row(kind: ContactKind, qapp: object) -> None:
    facts, context, parent = CONTACT_KINDS[kind], page_context_of(services=(service(kind, hours=Always()),)), QObject()
    (card,) = service_rows(["line"], context)
    (row,) = rows(page_at(context, "service/line", parent), "contacts")
    said = f"Text {RIGHT[facts.written]}" if facts.texted else RIGHT[facts.written]
    assert (card.contact, card.dialled) == (said, facts.dialled)
    assert (row.icon, row.value, row.dialled) == (facts.icon, RIGHT[facts.written], facts.dialled)
    assert bool(row.limits) is facts.billed


@EVERY
def test_it_is_taken_away_by_code_as_the_table_says(kind: ContactKind, qapp: object) -> None:
    facts, parent = CONTACT_KINDS[kind], QObject()
    context = page_context_of(services=(service(kind, hours=Always(), on_bill=OnBill.NO),))
    found = {row.key: row for row in rows(page_at(context, "service/line", parent), "codes")}
    expected = {f"{kind}-it"} if facts.code else set()
    assert set(found) == expected | ({"contact"} if facts.rung else set())
    if facts.code:
        assert found[f"{kind}-it"].code == facts.code(RIGHT[facts.written])
        assert found[f"{kind}-it"].label == TAKEN[kind]
        assert ("call list" in found[f"{kind}-it"].warning) is facts.rung
    if facts.rung:
        assert f"TEL;TYPE=VOICE:{RIGHT[facts.written].replace(' ', '')}" in found["contact"].code


@EVERY
def test_it_has_its_form(kind: ContactKind) -> None:
    facts, thing, words = CONTACT_KINDS[kind], service(kind, hours=Unknown()), kinds_called()[kind]
    catalogue = merge([samples.edition(services=(thing,))])
    context = FormContext(catalogue, thing, dt.date(2026, 11, 25), all_open=True)
    form: dict[str, Any] = {row.key: row for row in rows_of(context)}
    value, hours = form["contacts/it/value"], form["contacts/it/hours"]
    assert (value.label, value.hint) == (words.value, words.hint)
    assert bool(value.note) is facts.dialled
    assert hours.label == ("When someone answers" if facts.answered else "Hours, if it has any")
    offered = form["contacts/it/kind"]
    assert dict(zip(offered.option_keys, offered.options, strict=True))[kind] == words.called
    assert form["contacts/it"].label == words.called
