"""The rows pages show, and how services and blocks become such rows."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.content import links, model, phone
from kiosk.content.contact_kinds import CONTACT_KINDS, Written
from kiosk.content.direction import whole_numbers
from kiosk.content.text import spans
from kiosk.errors import ContentError
from kiosk.schedule.answering import ServiceState, order_open_first
from kiosk.schedule.opening import OpenState
from kiosk.schedule.staleness import may_be_shown
from kiosk.ui.markup import styled
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.typefaces import load_letters_of
from kiosk.visitor.words import open_word

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service as a card: its best contact, large, and whether somebody is there now."""

    key: str
    name: str
    contact: str
    dialled: bool
    answering: str
    open: bool
    line: str
    route: str


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A way to another page."""

    key: str
    label: str
    detail: str
    icon: str
    tint: str
    route: str


def prose(text: str) -> str:
    """Content text as the markup ``Prose`` draws. Words from the right turn a number round on any page."""
    return styled((span.text, span.strong) for span in spans(whole_numbers(text)))


def shown_contact(method: model.ContactMethod) -> str:
    """A contact's value as a person reads it: numbers grouped, web addresses without their scheme."""
    match CONTACT_KINDS[method.kind].written:
        case Written.NUMBER:
            return phone.grouped(method.value)
        case Written.WEB | Written.EMAIL:
            return shown_address(method.value)
        case _:
            return method.value


def shown_address(address: str) -> str:
    """An address as people read it aloud; see ``links.shown``."""
    return links.shown(address)


def code_for(make: Callable[[str], str], value: str) -> str:
    """What a QR code says for ``value``; "" where it would lead nowhere, so that no wrong code is ever shown."""
    try:
        return make(value)
    except ContentError:
        return ""


def main_contact(service: model.Service) -> model.ContactMethod | None:
    """The contact a card shows: the first that is dialled, else the first."""
    contacts = service.contacts
    return next((one for one in contacts if CONTACT_KINDS[one.kind].dialled), next(iter(contacts), None))


def service_row(found: ServiceState, now: dt.datetime) -> ServiceRow:
    """The card of a service at ``now``."""
    service = found.service
    contact = main_contact(service)
    dialled = contact is not None and CONTACT_KINDS[contact.kind].dialled
    state = state_of(found, contact) if contact is not None and dialled else None
    return ServiceRow(
        key=service.id,
        name=service.name,
        contact=_on_card(contact) if contact else "",
        dialled=dialled,
        answering=open_word(state, now) if state else "",
        open=state is not None and state.is_open,
        line=service.one_line,
        route=f"service/{service.id}",
    )


def _on_card(contact: model.ContactMethod) -> str:
    """A number to send a text to says so: nobody answers who rings it."""
    shown = shown_contact(contact)
    return translate("cards", "Text {number}").format(number=shown) if CONTACT_KINDS[contact.kind].texted else shown


def state_of(found: ServiceState, contact: model.ContactMethod) -> OpenState:
    """What can be said of one contact method of a service."""
    return next(each.state for each in found.contacts if each.contact is contact)


def kept_apart(one: model.Audience, other: model.Audience) -> bool:
    """Whether pages for the one and for the other must not lead to each other (safety rule 12).

    Content checks see to it within an edition; where the editions of two publishers meet, nobody else does.
    """
    return {one, other} == {model.Audience.SURVIVOR, model.Audience.PERPETRATOR}


def service_rows(
    ids: Iterable[str],
    context: PageContext,
    pinned: str | None = None,
    audience: model.Audience = model.Audience.EVERYONE,
) -> list[ServiceRow]:
    """Cards, on a page for ``audience``, of the services that may be shown today: the pinned one, then open ones, else
    in the editor's order."""
    today = context.today
    listed = (context.catalogue.service(ident) for ident in ids)
    shown = [
        one for one in listed if one is not None and may_be_shown(one, today) and not kept_apart(audience, one.audience)
    ]
    ordered = order_open_first(context.service_state(one) for one in shown)
    return [service_row(one, context.now) for one in sorted(ordered, key=lambda one: one.service.id != pinned)]


def topic_link(topic: model.Topic, tint: str = "teal") -> LinkRow:
    """The way to a topic."""
    load_letters_of(topic.language)
    return LinkRow(topic.id, topic.title, topic.summary, topic.icon, tint, f"topic/{topic.id}")


def guide_link(guide: model.Guide) -> LinkRow:
    """The way to a guided check."""
    return LinkRow(guide.id, guide.title, guide.summary, guide.icon, "plum", f"guide/{guide.id}")


def campaign_link(campaign: model.Campaign) -> LinkRow:
    """The way to a campaign."""
    return LinkRow(
        campaign.id, campaign.title, campaign.summary, campaign.icon, campaign.tint, f"campaign/{campaign.id}"
    )
