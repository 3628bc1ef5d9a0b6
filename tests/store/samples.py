"""Small editions, a clock that stands still, and a store on a temporary folder."""

import datetime as dt
from pathlib import Path

from kiosk.content.model import Edition, Organization
from kiosk.store.store import Store
from tests.running import PATIENCE

NOON = dt.datetime(2026, 11, 25, 12, 0, tzinfo=dt.UTC)
STARTER = "starter"


def edition(number: int = 1, publisher: str = STARTER, note: str = "", *, organizations: int = 20) -> Edition:
    """An edition whose every word depends on its publisher and number, a few pages of the database long."""
    return Edition(
        publisher=publisher,
        publisher_name=f"{publisher.title()} publisher",
        number=number,
        issued_at=dt.datetime(2026, 1, 1, 9, 0, tzinfo=dt.UTC),
        review_by=dt.date(2027, 1, 1),
        made_by="A tester",
        note=note,
        organizations=tuple(
            Organization(id=f"{publisher}-{place}", name=f"Number {number}, place {place}", description="words " * 100)
            for place in range(organizations)
        ),
    )


def starter() -> tuple[Edition, ...]:
    """What a kiosk comes with, here one edition."""
    return (edition(),)


def noon() -> dt.datetime:
    """Always the same noon."""
    return NOON


IN_VAIN = 0.05
"""Seconds to wait for another program that does not let go of the database while it is waited for."""


def opened(folder: Path, *, busy_seconds: float = PATIENCE) -> Store:
    """The store in ``folder``, with edition 1 of ``STARTER`` to begin with."""
    return Store.open(folder, starter, noon, busy_seconds=busy_seconds)


def shown(store: Store) -> dict[str, int]:
    """Publisher and number of everything the catalogue is made of; fails if its content is not theirs."""
    catalogue = store.catalogue()
    for organization in catalogue.organizations:
        source = catalogue.publisher_of(f"organization/{organization.id}")
        assert source is not None
        assert organization.name.startswith(f"Number {source.number},")
    return {source.publisher: source.number for source in catalogue.sources}
