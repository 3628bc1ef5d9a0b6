"""A catalogue made for one test, and what pages of it are made from."""

import datetime as dt
from random import Random
from typing import Any

from PySide6.QtCore import QObject

from kiosk.content.catalogue import Catalogue, merge
from kiosk.content.model import Venue, VenueKind
from kiosk.device.fake import FrozenClock
from kiosk.store.tallies import Tallies
from kiosk.ui.rows import Rows
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.routes import Route
from kiosk.visitor.scenes import make_page
from tests.content.checks import samples
from tests.schedule.samples import at, weekly
from tests.visitor.kiosks import holidays

WEDNESDAY = at("2026-11-25 14:05")


class Counted:
    """A tally that remembers what was added to it, and in which order; a real one refuses what may not be counted."""

    def __init__(self) -> None:
        self.added: list[tuple[str, str]] = []
        self._tallies = Tallies(lambda: WEDNESDAY, Random(1))

    def add(self, kind: str, key: str) -> None:
        self._tallies.add(kind, key)
        self.added.append((kind, key))


def venue(**fields: Any) -> Venue:
    """A library that is open on weekdays from nine to seven."""
    whole: dict[str, Any] = {
        "id": "here",
        "name": "The Library",
        "kind": VenueKind.LIBRARY,
        "hours": weekly("Mon-Fri 09:00-19:00", "Sat 10:00-13:00", but=("bank-holidays: closed",)),
    }
    return Venue(**(whole | fields))


def catalogue_of(**fields: Any) -> Catalogue:
    """A catalogue with nothing in it but ``fields``."""
    return merge([samples.edition(**fields)])


def page_context_of(
    now: dt.datetime = WEDNESDAY, media_url: dict[str, str] | None = None, **fields: Any
) -> PageContext:
    """What pages are made from; ``clock`` and ``tally`` are told by ``clock_of`` and ``counted``."""
    urls = media_url or {}
    return PageContext(
        catalogue_of(**fields), holidays(), FrozenClock(now), lambda ident: urls.get(ident, ""), Counted()
    )


def counted(context: PageContext) -> list[tuple[str, str]]:
    """What has been counted so far."""
    assert isinstance(context.tally, Counted)
    return context.tally.added


def move_clock(context: PageContext, now: dt.datetime) -> None:
    """Make it ``now``."""
    assert isinstance(context.clock, FrozenClock)
    context.clock.move(now)


def page_at(context: PageContext, route: str, parent: QObject) -> Page:
    """The page at ``route``, which must be there."""
    page = make_page(context, Route.parse(route), parent)
    assert page is not None, route
    return page


def rows(owner: QObject, name: str) -> tuple[Any, ...]:
    """The rows of the list that ``owner`` calls ``name``."""
    found = owner.property(name)
    assert isinstance(found, Rows), name
    return found.rows


def keys(owner: QObject, name: str) -> list[str]:
    """Their keys."""
    return [row.key for row in rows(owner, name)]
