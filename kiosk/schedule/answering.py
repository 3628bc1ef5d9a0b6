"""Whether somebody answers at a service now, over all the ways to reach it; and which services to name first."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.content import phone
from kiosk.content.contact_kinds import CONTACT_KINDS
from kiosk.content.links import host_of
from kiosk.content.model import Always, ContactMethod, Service, Status, Weekly
from kiosk.schedule.holidays import BankHolidays
from kiosk.schedule.opening import OpenKind, OpenState, RingReason, open_state
from kiosk.schedule.staleness import may_be_shown

_NEVER_OPEN = Weekly()

_PLACE = {
    OpenKind.ALWAYS: 0,
    OpenKind.OPEN: 0,
    OpenKind.CLOSES_SOON: 1,
    OpenKind.RING_TO_CHECK: 2,
    OpenKind.CLOSED: 3,
}
_FAR_AWAY = dt.datetime.max.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class ContactState:
    """One way to reach a service and what can be said of it now."""

    contact: ContactMethod
    state: OpenState


@dataclass(frozen=True, slots=True)
class ServiceState:
    """A service at one moment: each contact method in the service's order, and the best of those where somebody
    answers. Websites, email and apps count only for a service that has nothing else."""

    service: Service
    contacts: tuple[ContactState, ...]
    best: OpenState


def cannot_lapse(contact: ContactMethod) -> bool:
    """Whether it is the way to 999 itself, day and night, which no date and no clock makes doubtful (rule 9)."""
    if not isinstance(contact.hours, Always):
        return False
    if CONTACT_KINDS[contact.kind].dialled:
        return phone.is_emergency(contact.value)
    return host_of(contact.value).removeprefix("www.") == phone.EMERGENCY_BY_VIDEO


def service_cannot_lapse(service: Service) -> bool:
    """Whether any way to reach ``service`` is one to 999 itself: nobody has to check it before relying on it."""
    return any(cannot_lapse(contact) for contact in service.contacts)


def service_state(
    service: Service, now: dt.datetime, holidays: BankHolidays, *, clock_is_right: bool = True
) -> ServiceState:
    """What can be said of ``service`` at ``now``, an aware time of the venue's clock.

    A service that is closed for a while, defunct or expired is never open. Without a contact method nothing is known.
    Where the clock cannot be right, only what cannot lapse is open; where the review is past, that and what is always
    open. Raises OurError where ``now`` has no time zone.
    """
    shown = may_be_shown(service, now.date())
    running = shown and service.status is Status.ACTIVE
    review_after = service.assurance.review_after if shown else None
    contacts = tuple(
        ContactState(contact, open_state(contact.hours, now, holidays))
        if running and cannot_lapse(contact)
        else ContactState(
            contact,
            open_state(
                contact.hours if running else _NEVER_OPEN, now, holidays, review_after, clock_is_right=clock_is_right
            ),
        )
        for contact in service.contacts
    )
    answered = [each.state for each in contacts if CONTACT_KINDS[each.contact.kind].answered]
    states = answered or [each.state for each in contacts]
    unknown = OpenState(OpenKind.RING_TO_CHECK, reason=RingReason.UNKNOWN_HOURS)
    return ServiceState(service, contacts, min(states, key=_how_good, default=unknown))


def order_open_first(items: Iterable[ServiceState]) -> tuple[ServiceState, ...]:
    """Open, then closing soon, then ring to check, then closed; within each as the editor put them."""
    return tuple(sorted(items, key=lambda item: _PLACE[item.best.kind]))


def _how_good(state: OpenState) -> tuple[int, float]:
    """The smaller, the more use it is now: the longer open, or the sooner open again."""
    if state.is_open:
        return _PLACE[state.kind], -(state.until or _FAR_AWAY).timestamp()
    return _PLACE[state.kind], (state.opens or _FAR_AWAY).timestamp()
