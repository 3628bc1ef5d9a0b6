"""How far a checked fact can still be relied on (safety rule 9): stale is labelled, never blank."""

import datetime as dt
from enum import IntEnum

from kiosk.content.model import Assurance, Service, Status

DUE_SOON_DAYS = 14
"""How long before its review date a thing is on the staff's list."""


class Staleness(IntEnum):
    """From fresh to gone, in this order."""

    FRESH = 0
    DUE_SOON = 1
    """Within ``DUE_SOON_DAYS`` of the review date, that date included: staff see a task, visitors no difference."""
    PAST_REVIEW = 2
    """The review date is over: visitors see "Ring to check", or that what is always open was not checked lately."""
    EXPIRED = 3
    """Not shown at all."""


def staleness_of_assurance(assurance: Assurance, today: dt.date) -> Staleness:
    """How long ago its review is due; never EXPIRED, because an assurance alone hides nothing."""
    days_left = (assurance.review_after - today).days
    if days_left < 0:
        return Staleness.PAST_REVIEW
    return Staleness.DUE_SOON if days_left <= DUE_SOON_DAYS else Staleness.FRESH


def staleness(service: Service, today: dt.date) -> Staleness:
    """How stale ``service`` is on ``today``: EXPIRED from ``expires_on`` on, and always once it is defunct."""
    if service.status is Status.DEFUNCT or (service.expires_on is not None and today >= service.expires_on):
        return Staleness.EXPIRED
    return staleness_of_assurance(service.assurance, today)


def may_be_shown(service: Service, today: dt.date) -> bool:
    """Whether a visitor may see ``service`` at all. One that is closed for a while is shown, as closed."""
    return staleness(service, today) is not Staleness.EXPIRED
