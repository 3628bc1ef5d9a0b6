"""The catalogue: every publisher's edition laid over each other, one frozen snapshot for the screens.

The layers are given in order, the venue's own first. Each thing belongs to the first layer that has its id; a later
layer's thing of the same id is left out and reported as a ``Clash``. The venue can hide things and change their order;
nothing is ever altered, but that a layer may add to the pages of those below it (see ``additions``), and that a link to
something hidden drops out (see ``dead_links``).
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from operator import itemgetter
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

import msgspec

from kiosk.content.additions import with_additions
from kiosk.content.dead_links import Living, living
from kiosk.content.edition import fingerprint
from kiosk.content.model import (
    Campaign,
    Edition,
    Guide,
    Media,
    Organization,
    PlainPage,
    Service,
    Survey,
    Tag,
    Tile,
    Topic,
    Translation,
    Value,
    Venue,
)
from kiosk.errors import ContentError

_DEFAULT_ORDER = 100


class Source(Value):
    """Which edition a layer is, and the ``things`` it owns in the catalogue, as ``service/ID``. ``fingerprint`` is ""
    where a draft is among the layers."""

    publisher: str
    publisher_name: str
    number: int
    issued_at: dt.datetime
    fingerprint: str
    review_by: dt.date
    things: tuple[str, ...] = ()


class Clash(Value):
    """``thing`` (``service/ID``) is published twice: ``owner``'s is in the catalogue, ``left_out``'s is not."""

    thing: str
    owner: str
    left_out: str


class Catalogue(msgspec.Struct, frozen=True, dict=True, omit_defaults=True):
    """Everything the screens may show. Look-ups answer ``None`` for what is missing, in constant time.

    The indexes behind the look-ups are built on first use, live beside the fields, and are never encoded or compared.
    """

    venue: Venue | None = None
    tiles: tuple[Tile, ...] = ()
    organizations: tuple[Organization, ...] = ()
    services: tuple[Service, ...] = ()
    topics: tuple[Topic, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    guides: tuple[Guide, ...] = ()
    surveys: tuple[Survey, ...] = ()
    media: tuple[Media, ...] = ()
    pages: tuple[PlainPage, ...] = ()
    translations: tuple[Translation, ...] = ()
    languages: tuple[Tag, ...] = ()
    sources: tuple[Source, ...] = ()
    clashes: tuple[Clash, ...] = ()

    def organization(self, ident: str) -> Organization | None:
        """The organization of this id."""
        return self._organizations.get(ident)

    def service(self, ident: str) -> Service | None:
        """The service of this id, whether visitors may see it or not."""
        return self._services.get(ident)

    def topic(self, ident: str) -> Topic | None:
        """The topic of this id."""
        return self._topics.get(ident)

    def campaign(self, ident: str) -> Campaign | None:
        """The campaign of this id, showing now or not."""
        return self._campaigns.get(ident)

    def guide(self, ident: str) -> Guide | None:
        """The guided check of this id."""
        return self._guides.get(ident)

    def survey(self, ident: str) -> Survey | None:
        """The survey of this id."""
        return self._surveys.get(ident)

    def media_file(self, ident: str) -> Media | None:
        """The picture, film or captions of this id."""
        return self._media.get(ident)

    def page(self, ident: str) -> PlainPage | None:
        """What is added to the page of this name, of which there is one."""
        return next((each for each in self.pages if each.id == ident), None)

    def publisher_of(self, thing: str) -> Source | None:
        """The layer that owns ``thing``, written ``service/ID``."""
        return self._owners.get(thing)

    @cached_property
    def _organizations(self) -> Mapping[str, Organization]:
        return _by_id(self.organizations)

    @cached_property
    def _services(self) -> Mapping[str, Service]:
        return _by_id(self.services)

    @cached_property
    def _topics(self) -> Mapping[str, Topic]:
        return _by_id(self.topics)

    @cached_property
    def _campaigns(self) -> Mapping[str, Campaign]:
        return _by_id(self.campaigns)

    @cached_property
    def _guides(self) -> Mapping[str, Guide]:
        return _by_id(self.guides)

    @cached_property
    def _surveys(self) -> Mapping[str, Survey]:
        return _by_id(self.surveys)

    @cached_property
    def _media(self) -> Mapping[str, Media]:
        return _by_id(self.media)

    @cached_property
    def _owners(self) -> Mapping[str, Source]:
        return {thing: source for source in self.sources for thing in source.things}


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_Thing = TypeVar("_Thing", bound=_Identified)


def _by_id(things: Iterable[_Thing]) -> dict[str, _Thing]:
    return {thing.id: thing for thing in things}


class _Layers:
    """The things of all layers, gathered kind by kind; notes who owns what and what clashes."""

    def __init__(self, editions: Sequence[Edition], hidden: frozenset[str], order: Mapping[str, int]) -> None:
        self._editions = editions
        self._hidden = hidden
        self._order = order
        self.owners: dict[str, int] = {}
        self.clashes: list[Clash] = []

    def gather(self, kind: str, things_of: Callable[[Edition], Iterable[_Thing]]) -> tuple[_Thing, ...]:
        placed: list[tuple[int, _Thing]] = []
        for layer, edition in enumerate(self._editions):
            for thing in things_of(edition):
                path = f"{kind}/{thing.id}"
                if path in self._hidden:
                    continue
                if path in self.owners:
                    owner = self._editions[self.owners[path]].publisher
                    self.clashes.append(Clash(thing=path, owner=owner, left_out=edition.publisher))
                    continue
                self.owners[path] = layer
                own_place = thing.order if isinstance(thing, Tile | Topic) else _DEFAULT_ORDER
                placed.append((self._order.get(path, own_place), thing))
        placed.sort(key=itemgetter(0))
        return tuple(thing for _, thing in placed)

    def translations(self) -> tuple[Translation, ...]:
        """Those of the things gathered: the upper layer's first, then those of a thing's own publisher, then the
        others'. Where several say the same text in one language, the first of them."""
        own: list[Translation] = []
        others: list[Translation] = []
        for layer, edition in enumerate(self._editions):
            for translation in edition.translations:
                owner = self.owners.get("/".join(translation.field.split("/", 2)[:2]))
                if owner is not None:
                    (own if layer in (0, owner) else others).append(translation)
        first: dict[tuple[str, str, str], Translation] = {}
        for each in (*own, *others):
            first.setdefault((each.field, each.language, each.of), each)
        return tuple(first.values())

    def sources(self, published: Sequence[Edition], *, hashed: bool) -> tuple[Source, ...]:
        things: list[list[str]] = [[] for _ in published]
        for path, layer in self.owners.items():
            things[layer].append(path)
        return tuple(
            Source(
                publisher=edition.publisher,
                publisher_name=edition.publisher_name,
                number=edition.number,
                issued_at=edition.issued_at,
                fingerprint=fingerprint(edition) if hashed else "",
                review_by=edition.review_by,
                things=tuple(owned),
            )
            for edition, owned in zip(published, things, strict=True)
        )


def merge(
    editions: Sequence[Edition],
    *,
    hidden: frozenset[str] = frozenset(),
    order: Mapping[str, int] = MappingProxyType({}),
) -> Catalogue:
    """Lay ``editions`` over each other, the venue's own first.

    The venue, and the tiles as a set, come from the first layer that has any. ``hidden`` holds things (``service/ID``,
    ``tile/ID`` …) to leave out. ``order`` gives a thing a place of the venue's choosing: smaller comes first, a thing
    it does not name keeps its own ``order`` (100 where it has none), and equals stay as their publishers listed them.
    What leads to something hidden leads there no more.
    """
    return without_dead_links(gathered(editions, hidden=hidden, order=order), hidden)


def gathered(
    editions: Sequence[Edition],
    *,
    hidden: frozenset[str] = frozenset(),
    order: Mapping[str, int] = MappingProxyType({}),
    hashed: bool = True,
) -> Catalogue:
    """As ``merge``, with every link as it was written, to what is hidden too: for staff, never for visitors.

    Not ``hashed``, the sources have no fingerprints: hashing whole editions takes longer than a key may.
    """
    # The sources name the editions as they were published, so that their fingerprints are those of the documents.
    published, editions = editions, with_additions(editions)
    venue_layer = next((edition for edition in editions if edition.venue is not None), None)
    tile_layer = next((edition for edition in editions if edition.tiles), None)
    layers = _Layers(editions, hidden, order)
    venues = layers.gather("venue", lambda edition: _venues(edition) if edition is venue_layer else ())
    return Catalogue(
        venue=venues[0] if venues else None,
        tiles=layers.gather("tile", lambda edition: edition.tiles if edition is tile_layer else ()),
        organizations=layers.gather("organization", lambda edition: edition.organizations),
        services=layers.gather("service", lambda edition: edition.services),
        topics=layers.gather("topic", lambda edition: edition.topics),
        campaigns=layers.gather("campaign", lambda edition: edition.campaigns),
        guides=layers.gather("guide", lambda edition: edition.guides),
        surveys=layers.gather("survey", lambda edition: edition.surveys),
        media=layers.gather("media", lambda edition: edition.media),
        pages=layers.gather("page", lambda edition: edition.pages),
        translations=layers.translations(),
        languages=tuple(dict.fromkeys(tag for edition in editions for tag in edition.languages)),
        sources=layers.sources(published, hashed=hashed),
        clashes=tuple(layers.clashes),
    )


def without_dead_links(catalogue: Catalogue, hidden: frozenset[str]) -> Catalogue:
    """``catalogue``, which has nothing of what is ``hidden`` in it, without the links to that; itself where there are
    none."""
    if not hidden:
        return catalogue
    left = living(catalogue, hidden)
    fields: dict[str, Any] = dict(left.fields)
    venues = fields.pop("venue")
    return msgspec.structs.replace(
        catalogue,
        venue=venues[0] if venues else None,
        translations=_translations_left(catalogue.translations, left),
        sources=tuple(
            msgspec.structs.replace(each, things=tuple(path for path in each.things if path not in left.gone))
            for each in catalogue.sources
        ),
        **fields,
    )


def _translations_left(translations: tuple[Translation, ...], left: Living) -> tuple[Translation, ...]:
    def is_left(field: str) -> bool:
        steps = field.split("/", 4)
        return "/".join(steps[:2]) not in left.gone and "/".join(steps[:4]) not in left.left_out

    return tuple(each for each in translations if is_left(each.field))


def _venues(edition: Edition) -> tuple[Venue, ...]:
    return () if edition.venue is None else (edition.venue,)


_snapshot_encoder = msgspec.msgpack.Encoder()
_snapshot_decoder = msgspec.msgpack.Decoder(Catalogue)


def to_snapshot(catalogue: Catalogue) -> bytes:
    """Write ``catalogue`` as MessagePack, to be read at the next start before the database is opened."""
    return _snapshot_encoder.encode(catalogue)


def from_snapshot(snapshot: bytes) -> Catalogue:
    """Read what ``to_snapshot`` wrote.

    Raises ``ContentError`` when it is damaged or of another version; the editions themselves are to be read then.
    """
    try:
        return _snapshot_decoder.decode(snapshot)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise ContentError(
            "The quick copy of the content is damaged or comes from another version of the kiosk.",
            "Nothing needs doing: the kiosk reads the editions themselves and makes a new copy.",
        ) from error
