"""The things an edition or a catalogue is made of, and the path that names each: ``service/herts-sarc``."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Protocol

from kiosk.content.model import (
    Campaign,
    Guide,
    Media,
    Organization,
    PlainPage,
    Service,
    Survey,
    Tile,
    Topic,
    Venue,
)
from kiosk.content.pages import CALLED

Thing = Venue | Tile | Organization | Service | Topic | Campaign | Guide | Survey | Media | PlainPage


class Collection(Protocol):
    """What an ``Edition`` and a ``Catalogue`` have in common: all their things."""

    @property
    def venue(self) -> Venue | None:
        """The place the kiosk stands in, where there is one."""

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The tiles of the start screen."""

    @property
    def organizations(self) -> tuple[Organization, ...]:
        """Who runs the services."""

    @property
    def services(self) -> tuple[Service, ...]:
        """Every service there is."""

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The pages about one thing each."""

    @property
    def campaigns(self) -> tuple[Campaign, ...]:
        """The campaigns, showing now or not."""

    @property
    def guides(self) -> tuple[Guide, ...]:
        """The guided checks."""

    @property
    def surveys(self) -> tuple[Survey, ...]:
        """The short surveys."""

    @property
    def media(self) -> tuple[Media, ...]:
        """The pictures, films and captions."""

    @property
    def pages(self) -> tuple[PlainPage, ...]:
        """What is added to the pages whose words are the kiosk's own."""


def by_field(collection: Collection) -> Iterator[tuple[str, str, tuple[Thing, ...]]]:
    """For each field that holds things: the kind in their paths, the field's name, and the things in order."""
    yield "venue", "venue", () if collection.venue is None else (collection.venue,)
    yield "tile", "tiles", collection.tiles
    yield "organization", "organizations", collection.organizations
    yield "service", "services", collection.services
    yield "topic", "topics", collection.topics
    yield "campaign", "campaigns", collection.campaigns
    yield "guide", "guides", collection.guides
    yield "survey", "surveys", collection.surveys
    yield "media", "media", collection.media
    yield "page", "pages", collection.pages


def called(thing: Thing) -> str:
    """What a person calls ``thing``: its name or title, its alternative text, or its id when it has none. A page in a
    language of its own is called by the English name of that too, for whoever cannot read its title."""
    match thing:
        case Venue() | Organization() | Service():
            return thing.name
        case Media():
            return thing.alternative or thing.id
        case PlainPage():
            return CALLED[thing.id]
        case Topic(language=str()):
            return f"{thing.summary} ({thing.title})"
        case _:
            return thing.title


_FIELDS = MappingProxyType(
    {
        "venue": "venue",
        "tile": "tiles",
        "organization": "organizations",
        "service": "services",
        "topic": "topics",
        "campaign": "campaigns",
        "guide": "guides",
        "survey": "surveys",
        "media": "media",
        "page": "pages",
    }
)


def kind_of(thing: type[Thing]) -> str:
    """What a kind of thing is called in a path."""
    return "page" if thing is PlainPage else thing.__name__.lower()


def things_of(collection: Collection, kind: str) -> tuple[Any, ...]:
    """The things of a kind there may be several of: of every one but ``venue``."""
    held: tuple[Any, ...] = getattr(collection, _FIELDS[kind])
    return held


def fields_by_kind() -> Mapping[str, str]:
    """The field of a ``Collection`` that holds each kind of thing."""
    return _FIELDS
