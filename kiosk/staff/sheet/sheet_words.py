"""What the sheet for colleagues says: what to do when somebody shows the card of “Ask for help here”.

Its words are the kiosk's own, its numbers those that visitors are shown. It is on paper: nothing in it follows the time
of day, and it says when it was made.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.content import links, phone
from kiosk.content.catalogue import Catalogue
from kiosk.content.contact_kinds import CONTACT_KINDS
from kiosk.content.model import Always, Audience, Hours, Service, Venue, Weekly
from kiosk.content.readable import readable
from kiosk.schedule.staleness import may_be_shown
from kiosk.staff.forms.words import days_words, span_words

translate = QCoreApplication.translate

MOST_NUMBERS = 8
"""Numbers that one page has room for."""

UNCHECKED = "*"
"""Stands after the name of a service nobody has rung yet."""


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A heading and what stands below it, a sentence or two each."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetNumber:
    """Somebody to ring: who, the number, when they answer (a line for each group of days) and what for."""

    name: str
    number: str
    when: str
    line: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the page, from top to bottom."""

    title: str
    opening: str
    parts: tuple[SheetPart, ...]
    numbers_title: str
    numbers: tuple[SheetNumber, ...]
    foot: tuple[str, ...]


def sheet_of(catalogue: Catalogue, today: dt.date) -> Sheet:
    """The sheet with what ``catalogue`` shows on ``today``: 999, the services with ``staff_sheet``, those written for
    everyone last, and the venue's own security and wellbeing team."""
    venue = catalogue.venue
    asked = [one for one in catalogue.services if one.staff_sheet and may_be_shown(one, today)]
    asked.sort(key=lambda one: one.audience is Audience.EVERYONE)
    numbers = [number for one in asked for number in _numbers(one)]
    unchecked = any(each.name.endswith(UNCHECKED) for each in numbers)
    return Sheet(
        title=translate("Sheet", "When somebody shows you “Ask for help here”"),
        opening=_opening(venue),
        parts=(_at_once(), _listening(), _children(), _afterwards()),
        numbers_title=translate("Sheet", "Who to ring, with them or for them"),
        numbers=(_emergency(), *numbers[:MOST_NUMBERS], *(_own(venue) if venue else ())),
        foot=tuple(_foot(today, unchecked)),
    )


def _opening(venue: Venue | None) -> str:
    said = translate(
        "Sheet",
        "The kiosk has a card that visitors can show you: “Please help me. Can we go somewhere quiet and private?” "
        "They may be hurt, afraid or in danger. You do not have to solve it. This is what you can do.",
    )
    if venue is None:
        return said
    return f"{translate('Sheet', 'For everyone who works at {name}.').format(name=venue.name.rstrip('.'))} {said}"


def _at_once() -> SheetPart:
    return SheetPart(
        translate("Sheet", "Straight away"),
        (
            translate(
                "Sheet",
                "In danger now, badly hurt, or was their neck squeezed? Call 999. Stay with them if that is safe for "
                "you.",
            ),
            translate(
                "Sheet",
                "Say: “Yes. Come with me.” Go somewhere quiet, where others cannot hear. If you work alone, stay where "
                "people can see you, and ring a colleague.",
            ),
            translate("Sheet", "Offer a phone that belongs to this place. Somebody may check theirs."),
        ),
    )


def _listening() -> SheetPart:
    return SheetPart(
        translate("Sheet", "Listen"),
        (
            translate("Sheet", "Let them say as much or as little as they want. Take them seriously, and stay calm."),
            translate("Sheet", "Do not ask for details. The people below know how to do that."),
            translate(
                "Sheet",
                "Ask: “What would help you now?” To ring somebody, to sit for a while, or to go: it is their choice.",
            ),
            translate(
                "Sheet",
                "Tell nobody who does not need to know. If somebody comes looking for them, do not say whether they "
                "are here. If that person frightens you, call 999.",
            ),
        ),
    )


def _children() -> SheetPart:
    return SheetPart(
        translate("Sheet", "If it is a child, or there are children at home"),
        (
            translate(
                "Sheet",
                "Do not promise to keep it secret. Say: “I may have to tell somebody whose job it is to keep you "
                "safe.”",
            ),
            translate(
                "Sheet",
                "Worried about a child? Tell whoever looks after safeguarding here, and ring Children’s Services. You "
                "do not have to be sure. If the child is in danger now, call 999.",
            ),
            translate(
                "Sheet",
                "The same if a girl may have been cut (FGM), or may be taken somewhere for it. By law doctors, nurses, "
                "teachers and social workers must tell the police. That law is not about you. Ring all the same.",
            ),
        ),
    )


def _afterwards() -> SheetPart:
    return SheetPart(
        translate("Sheet", "Afterwards: look after yourself"),
        (
            translate(
                "Sheet",
                "It can stay with you. Take a break. Tell your manager or a colleague how you are, and not who it was.",
            ),
            translate("Sheet", "Write down only what the rules of this place ask for, and lock it away."),
        ),
    )


def _emergency() -> SheetNumber:
    return SheetNumber(
        translate("Sheet", "Police or ambulance"),
        "999",
        translate("Sheet", "Day and night"),
        translate("Sheet", "When somebody is in danger or badly hurt"),
    )


def _numbers(service: Service) -> Iterator[SheetNumber]:
    """The numbers of ``service`` that any phone rings."""
    name = service.name if service.assurance.confirmed else f"{service.name}\N{NO-BREAK SPACE}{UNCHECKED}"
    for contact in service.contacts:
        if CONTACT_KINDS[contact.kind].rung:
            yield SheetNumber(name, phone.grouped(contact.value), _when(contact.hours), service.one_line)


def _when(hours: Hours) -> str:
    if isinstance(hours, Always):
        return translate("Sheet", "Day and night")
    if not isinstance(hours, Weekly) or not hours.windows:
        return translate("Sheet", "Hours not known: ring and see")
    said = (f"{days_words(each.days)} {span_words(each.opens, each.closes)}" for each in hours.windows)
    return "\n".join(said)


def _own(venue: Venue) -> Iterator[SheetNumber]:
    for address, name in (
        (venue.security, translate("Sheet", "Our own security")),
        (venue.wellbeing, translate("Sheet", "Our wellbeing team")),
    ):
        if address:
            yield SheetNumber(name, links.shown(address), "", "")


def _foot(today: dt.date, unchecked: bool) -> Iterator[str]:
    if unchecked:
        yield translate(
            "Sheet", "{mark} Nobody here has rung this number yet. Ring it before you hand out this sheet."
        ).format(mark=UNCHECKED)
    yield translate(
        "Sheet",
        "Made by the kiosk on {date}, with the numbers it showed then. When they change, save a new sheet. Keep it "
        "where visitors do not read it.",
    ).format(date=readable(today))
