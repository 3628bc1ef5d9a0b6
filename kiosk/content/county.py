"""What every county has to supply, and what one has not supplied yet.

The list lies in ``assets/checks/county.toml``. An edition says in ``supplies`` which of its services each of them is.
"""

import tomllib
from collections.abc import Iterator

import msgspec

from kiosk.asset_paths import assets
from kiosk.content.model import Edition, Guide, Id, Topic, Value
from kiosk.content.things import things_of


class Supply(Value):
    """One thing every county supplies: ``what`` it is, and the ``pages`` (``topic/ID``) where visitors look for it."""

    id: Id
    what: str
    pages: tuple[str, ...]


class _SupplyFile(Value):
    supply: tuple[Supply, ...]


def every_county_supplies() -> tuple[Supply, ...]:
    """The list, in its order. Raises ``OSError`` where the file is not there."""
    written = tomllib.loads((assets() / "checks" / "county.toml").read_text(encoding="utf-8"))
    return msgspec.convert(written, _SupplyFile).supply


def to_fill_in(county: Edition, whole: Edition) -> Iterator[str]:
    """What ``county`` has not supplied yet, a sentence each; ``whole`` is what visitors see of it and of what lies
    beneath."""
    for supply in every_county_supplies():
        service = county.supplies.get(supply.id)
        if service is None:
            yield f"{supply.what}: add the service, and name it in edition.toml as {supply.id}."
        elif service:
            missing = ", ".join(page for page in supply.pages if service not in _services_on(whole, page))
            if missing:
                yield f"{supply.what}: {service} does not stand on {missing} yet."


def _services_on(whole: Edition, page: str) -> set[str]:
    kind, _, ident = page.partition("/")
    for thing in things_of(whole, kind):
        if thing.id == ident and isinstance(thing, Topic):
            return set(thing.services)
        if thing.id == ident and isinstance(thing, Guide):
            return {service for ending in thing.outcomes for service in ending.services}
    return set()
