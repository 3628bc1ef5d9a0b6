"""Layers are laid over each other, never mixed and never altered."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.additions import with_additions
from kiosk.content.catalogue import Catalogue, Clash, from_snapshot, merge, to_snapshot
from kiosk.content.edition import fingerprint
from kiosk.content.model import (
    Assurance,
    Edition,
    Organization,
    Service,
    Tile,
    Tint,
    Topic,
    TopicGroup,
    Translation,
    Venue,
    VenueKind,
    Weekly,
)
from kiosk.content.things import by_field
from kiosk.errors import ContentError
from tests.content.strategies import editions

TODAY = dt.date(2026, 11, 22)
ASSURED = Assurance(TODAY, "A tester", "By telephone", dt.date(2027, 2, 20))
layers = st.lists(editions, max_size=3)


def service(ident: str, name: str = "A service", **fields: Any) -> Service:
    """A service of no account."""
    plain = Service(id=ident, name=name, organization="someone", one_line="It helps.", assurance=ASSURED)
    return msgspec.structs.replace(plain, **fields)


def tile(ident: str, order: int) -> Tile:
    """A tile of the start screen."""
    return Tile(ident, ident.title(), "", "clock", Tint.TEAL, "venue", order)


def topic(ident: str, order: int = 100) -> Topic:
    """A topic without a page."""
    return Topic(ident, ident.title(), "", "heart", TopicGroup.SAFETY, (), order=order)


def edition(publisher: str, **fields: object) -> Edition:
    """An edition of ``publisher``."""
    empty = Edition(
        publisher=publisher,
        publisher_name=publisher.title(),
        number=4,
        issued_at=dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC),
        review_by=dt.date(2027, 2, 20),
        made_by="A tester",
    )
    return msgspec.structs.replace(empty, **fields)


def ids(things: tuple[Service, ...] | tuple[Topic, ...] | tuple[Tile, ...]) -> list[str]:
    return [thing.id for thing in things]


LIBRARY = Venue("library", "The Library", VenueKind.LIBRARY, Weekly())


def test_the_earlier_layer_owns_an_id_and_the_clash_is_listed() -> None:
    ours, theirs = service("sarc", "Ours"), service("sarc", "Theirs")
    merged = merge([edition("library", services=(ours,)), edition("county", services=(theirs, service("beacon")))])
    assert merged.services == (ours, service("beacon"))
    assert merged.service("sarc") is ours
    assert merged.clashes == (Clash("service/sarc", owner="library", left_out="county"),)
    assert [source.things for source in merged.sources] == [("service/sarc",), ("service/beacon",)]


def test_the_owner_of_a_thing_is_known() -> None:
    county = edition("county", services=(service("beacon"),))
    merged = merge([edition("library"), county])
    owner = merged.publisher_of("service/beacon")
    assert owner is not None
    assert (owner.publisher, owner.publisher_name, owner.number) == ("county", "County", 4)
    assert (owner.fingerprint, owner.review_by) == (fingerprint(county), dt.date(2027, 2, 20))
    assert merged.publisher_of("service/gone") is None


def test_the_venue_and_the_tiles_come_from_the_first_layer_that_has_any() -> None:
    other = msgspec.structs.replace(LIBRARY, id="other")
    merged = merge(
        [
            edition("starter"),
            edition("library", venue=LIBRARY, tiles=(tile("b", 2), tile("a", 1))),
            edition("county", venue=other, tiles=(tile("c", 0),)),
        ]
    )
    assert merged.venue is LIBRARY
    assert ids(merged.tiles) == ["a", "b"]
    assert merge([]) == Catalogue()


def test_a_venue_hides_and_reorders_what_it_does_not_own() -> None:
    county = edition(
        "county",
        services=(service("a"), service("b"), service("c")),
        topics=(topic("y", 20), topic("x", 10), topic("z")),
        tiles=(tile("t", 1), tile("u", 2)),
        venue=LIBRARY,
    )
    merged = merge(
        [edition("library"), county],
        hidden=frozenset({"service/b", "tile/t", "venue/library"}),
        order={"service/c": 1, "topic/z": 15},
    )
    assert ids(merged.services) == ["c", "a"]
    assert ids(merged.topics) == ["x", "z", "y"]
    assert ids(merged.tiles) == ["u"]
    assert merged.venue is None
    assert merged.service("b") is None
    assert merged.publisher_of("service/b") is None


def test_the_venues_translation_wins_then_the_owners_and_those_of_nothing_go() -> None:
    def translated(field: str, text: str, of: str = "A service") -> Translation:
        return Translation(field=field, language="ur", text=text, of=of)

    library = edition("library", translations=(translated("service/a/name", "ours"), translated("service/x/name", "-")))
    county = edition("county", services=(service("a"),), translations=(translated("service/a/name", "theirs"),))
    starter = edition(
        "starter", translations=(translated("service/a/name", "old"), translated("service/a/name", "o", "O"))
    )
    assert [t.text for t in merge([library, county, starter]).translations] == ["ours", "o"]
    assert [t.text for t in merge([edition("top"), starter, county]).translations] == ["theirs", "o"]
    assert merge([library, county], hidden=frozenset({"service/a"})).translations == ()


def test_languages_are_all_there_are_once_each() -> None:
    merged = merge([edition("library", languages=("en-GB", "ur")), edition("county", languages=("pl", "ur"))])
    assert merged.languages == ("en-GB", "ur", "pl")


@settings(max_examples=30)  # three whole editions are slow to invent
@given(layers)
def test_nothing_is_altered_invented_or_shown_twice(published: list[Edition]) -> None:
    merged = merge(published)
    everything = [f"{kind}/{thing.id}" for kind, _, things in by_field(merged) for thing in things]
    assert len(everything) == len(set(everything))
    assert sorted(everything) == sorted(thing for source in merged.sources for thing in source.things)
    for kind, name, things in by_field(merged):
        for thing in things:
            owner = merged.publisher_of(f"{kind}/{thing.id}")
            assert owner is not None
            layer = with_additions(published)[merged.sources.index(owner)]
            assert thing in (getattr(layer, name) if kind != "venue" else (layer.venue,))


@settings(max_examples=30)  # three whole editions are slow to invent
@given(layers)
def test_a_later_layer_takes_nothing_away(published: list[Edition]) -> None:
    before, after = merge(published[:1]), merge(published)
    assert set(before.services) <= set(after.services)
    assert len(after.clashes) >= len(before.clashes)


@settings(max_examples=30)  # three whole editions are slow to invent
@given(layers, st.integers(0, 100))
def test_what_is_hidden_is_nowhere(published: list[Edition], choice: int) -> None:
    things = [thing for source in merge(published).sources for thing in source.things]
    hidden = frozenset(things[choice % len(things) :] if things else ())
    merged = merge(published, hidden=hidden)
    assert not hidden & {thing for source in merged.sources for thing in source.things}
    assert all(merged.publisher_of(thing) is None for thing in hidden)


@settings(max_examples=30)  # three whole editions are slow to invent
@given(layers)
def test_a_snapshot_is_the_same_catalogue(published: list[Edition]) -> None:
    merged = merge(published)
    assert merged.service("not there") is None
    assert from_snapshot(to_snapshot(merged)) == merged


@pytest.mark.parametrize("damaged", [b"", b"\xc1", b"\x81\xa5venue\x01", to_snapshot(Catalogue())[:-1] + b"\xff"])
def test_a_damaged_snapshot_is_refused_calmly(damaged: bytes) -> None:
    with pytest.raises(ContentError, match="quick copy of the content is damaged") as caught:
        from_snapshot(damaged)
    assert caught.value.remedy.startswith("Nothing needs doing")


def test_every_kind_can_be_looked_up() -> None:
    merged = merge([edition("library", organizations=(Organization("someone", "Someone"),), topics=(topic("t"),))])
    assert merged.organization("someone") == Organization("someone", "Someone")
    assert merged.topic("t") == topic("t")
    for look_up in (
        merged.organization,
        merged.service,
        merged.topic,
        merged.campaign,
        merged.guide,
        merged.survey,
        merged.media_file,
    ):
        assert look_up("gone") is None


def test_ten_thousand_services_are_found_without_looking_through_them() -> None:
    merged = merge([edition("county", services=tuple(service(f"s-{n}") for n in range(10_000)))])
    assert [merged.service(f"s-{n}") is merged.services[n] for n in (0, 5_000, 9_999)] == [True] * 3
    found = merged.service("s-9999")
    assert found is not None
    assert found.name == "A service"
