"""What somebody rang and opened counts as confirmed only as long as it is what they rang and opened (safety rule 9)."""

from collections.abc import Iterator
from typing import TypeVar

import msgspec

from kiosk.content.model import Campaign, Link, Service
from kiosk.content.things import Thing

_Any = TypeVar("_Any", bound=Thing)


def after_change(before: Thing | None, after: _Any, published: Thing | None) -> _Any:
    """``after``, which an edit made of ``before``: no longer confirmed where it has a number or an address that
    ``before`` had not, and confirmed again where it is back at what was ``published`` so."""
    if not isinstance(before, Service | Campaign) or not isinstance(after, Service | Campaign):
        return after
    if after.assurance is None or after.assurance != before.assurance:
        return after
    if after.assurance.confirmed:
        return after if _reached(after) <= _reached(before) else _with(after, confirmed=False)
    if isinstance(published, Service | Campaign) and _reached(after) <= _reached(published):
        again = _with(after, confirmed=True)
        return again if again.assurance == published.assurance else after
    return after


def _with(thing: _Any, *, confirmed: bool) -> _Any:
    assurance = thing.assurance if isinstance(thing, Service | Campaign) else None
    if assurance is None:
        return thing
    return msgspec.structs.replace(thing, assurance=msgspec.structs.replace(assurance, confirmed=confirmed))


def _reached(thing: Service | Campaign) -> set[tuple[str, str]]:
    """Every number and address that somebody who checks ``thing`` rings or opens."""
    return set(_ways(thing))


def _ways(thing: Service | Campaign) -> Iterator[tuple[str, str]]:
    if isinstance(thing, Service):
        yield from ((each.kind, each.value) for each in thing.contacts)
    for block in thing.description if isinstance(thing, Service) else thing.blocks:
        if isinstance(block, Link):
            yield "link", block.address
