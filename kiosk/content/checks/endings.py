"""A guided check leaves nobody without a way on, whatever they answered, how old they are and what time it is.

One that is for everyone may be about anything, and may end in words alone.
"""

from collections.abc import Iterator
from typing import Final

from kiosk.content import phone
from kiosk.content.checks.context import Ground
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.contact_kinds import CONTACT_KINDS
from kiosk.content.model import Always, Audience, ContactMethod, Guide, Outcome, Service, Status

_ADULT: Final = 18
_LEAST_WAYS: Final = 2


def problems(ground: Ground) -> Iterator[Problem]:
    """Every ending that somebody may be left alone at. One that names a thing of another publisher is not judged."""
    for guide in ground.edition.guides:
        for outcome in guide.outcomes if guide.audience is not Audience.EVERYONE else ():
            named = [ground.things.get(f"service/{ident}") for ident in outcome.services]
            services = [one for one in named if isinstance(one, Service)]
            if len(services) == len(named):
                yield from _ending(guide, outcome, [one for one in services if _is_there(ground, one)])


def _ending(guide: Guide, outcome: Outcome, services: list[Service]) -> Iterator[Problem]:
    def warning(rule: str, sentence: str, remedy: str) -> Problem:
        return Problem(Severity.WARNING, rule, f"guide/{guide.id}", f"outcomes/{outcome.id}/services", sentence, remedy)

    if not services:
        yield warning(
            "ending-alone",
            f"At “{outcome.title}” nobody is named, and whoever comes there has no way on.",
            "Name a service, best two.",
        )
        return
    if all((service.eligibility.minimum_age or 0) >= _ADULT for service in services):
        yield warning(
            "ending-adults-only",
            f"At “{outcome.title}” everybody named is for adults only, and anybody may come there.",
            "Name somebody who is there for younger people too.",
        )
    if guide.audience is Audience.SURVIVOR and not _is_999(services):
        ways = sum(any(map(_at_any_hour, service.contacts)) for service in services)
        if ways < _LEAST_WAYS:
            yield warning(
                "ending-at-night",
                f"At “{outcome.title}” there are not two ways on that are open day and night, or websites.",
                "Name somebody who answers at any hour.",
            )


def _is_there(ground: Ground, service: Service) -> bool:
    ended = service.expires_on is not None and service.expires_on <= ground.edition.issued_at.date()
    return service.status is Status.ACTIVE and not ended


def _is_999(services: list[Service]) -> bool:
    return any(phone.is_emergency(contact.value) for service in services for contact in service.contacts)


def _at_any_hour(contact: ContactMethod) -> bool:
    return isinstance(contact.hours, Always) or not CONTACT_KINDS[contact.kind].answered
