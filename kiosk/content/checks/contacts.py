"""Ways to reach somebody: numbers that dial, and places nobody may be led to."""

import re
from collections.abc import Iterator
from typing import Final

from kiosk.content import phone
from kiosk.content.checks.context import Ground
from kiosk.content.checks.passages import folded
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.contact_kinds import CONTACT_KINDS, Written
from kiosk.content.model import ContactMethod, Sensitivity, Service, Status
from kiosk.content.phone import Price

_PAID: Final = frozenset({Price.ORDINARY, Price.MOBILE, Price.DEAR, Price.VARIES})
_NOT_ON_SCREEN: Final = frozenset("+()")
_SHORT_CODE: Final = re.compile(r"\d{5,6}")
_FREE: Final = re.compile(r"\bfree(?:phone)?\b")
_NOT_FREE: Final = re.compile(r"\b(?:not|n't|never|unless|if|some|most|many|included|minutes)\b")
_POSTCODE: Final = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
_STREET: Final = re.compile(
    r"\b\d{1,4}[A-Za-z]?,? (?:[A-Z][\w'-]*\s){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Way|"
    r"Place|Square|Terrace|Crescent|Gardens|Court|Hill|Parade|House|Row|Grove|Walk)\b"
)


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything about how services are reached."""
    for service in ground.edition.services:
        thing = f"service/{service.id}"
        if not service.contacts and service.status is Status.ACTIVE:
            yield Problem(
                Severity.TASK,
                "no-contact",
                thing,
                "contacts",
                f"There is no way on this page to reach {service.name}.",
                "Find a number or an address and add it, or say under “How to start” who opens the door.",
            )
        for contact in service.contacts:
            yield from _number(thing, contact)
            yield from _free(thing, contact)
        if service.sensitivity is Sensitivity.SENSITIVE:
            yield from _street_address(ground, thing, service)
    venue = ground.edition.venue
    if venue is not None and venue.security:
        yield from _dialled(f"venue/{venue.id}", "security", venue.security)


def _number(thing: str, contact: ContactMethod) -> Iterator[Problem]:
    facts = CONTACT_KINDS[contact.kind]
    if not facts.dialled or (facts.short_codes and _SHORT_CODE.fullmatch(contact.value.replace(" ", ""))):
        return
    yield from _dialled(thing, f"contacts/{contact.id}/value", contact.value)


def _dialled(thing: str, field: str, value: str) -> Iterator[Problem]:
    if not phone.is_valid(value):
        yield Problem(
            Severity.ERROR,
            "phone-number",
            thing,
            field,
            f"“{value}” is not a phone number that can be dialled in the UK.",
            "Check it with the service, and write it in digits and spaces, as they do. Put other words in the label.",
        )
        return
    written = "".join(character for character in value if character.isdecimal())
    shown = "".join(character for character in phone.grouped(value) if character.isdecimal())
    if written != shown or not _NOT_ON_SCREEN.isdisjoint(value):
        yield Problem(
            Severity.WARNING,
            "phone-written",
            thing,
            field,
            f"“{value}” is shown as “{phone.grouped(value)}”, which is not how it is written here.",
            "Write it as people in the UK dial it, beginning with 0 and without +44 or brackets.",
        )


def _free(thing: str, contact: ContactMethod) -> Iterator[Problem]:
    if not CONTACT_KINDS[contact.kind].priced:
        return
    if (
        phone.price(contact.value) in _PAID
        and _FREE.search(folded(contact.cost))
        and not _NOT_FREE.search(folded(contact.cost))
    ):
        yield Problem(
            Severity.WARNING,
            "cost",
            thing,
            f"contacts/{contact.id}/cost",
            f"This says that {contact.value} is free to ring, and numbers that begin like this are usually paid for.",
            "Check it. For 01, 02 and 03 numbers write: the price of an ordinary call, often within your minutes.",
        )


def _street_address(ground: Ground, thing: str, service: Service) -> Iterator[Problem]:
    for contact in service.contacts:
        if CONTACT_KINDS[contact.kind].written is Written.PLACE and _is_address(contact.value):
            yield _found_address(thing, f"contacts/{contact.id}/value")
    for passage in ground.by_thing.get(thing, ()):
        if _is_address(passage.text):
            yield _found_address(thing, passage.path)


def _is_address(text: str) -> bool:
    return bool(_POSTCODE.search(text) or _STREET.search(text))


def _found_address(thing: str, field: str) -> Problem:
    return Problem(
        Severity.ERROR,
        "street-address",
        thing,
        field,
        "This looks like the street address of a place that must not be found by the wrong person.",
        "Take it out and write how to get there instead: “ring first, and they tell you where to come”.",
    )
