"""What the venue hides drops out of everything that leads to it, of whatever kind, and comes back with it."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.catalogue import Catalogue, from_snapshot, gathered, merge, to_snapshot
from kiosk.content.checks import Severity, check
from kiosk.content.draft import as_edition
from kiosk.content.model import (
    Campaign,
    Edition,
    Event,
    Guide,
    GuideLink,
    GuideQuestion,
    Media,
    MediaKind,
    Organization,
    Outcome,
    Paragraph,
    Picture,
    Slide,
    Survey,
    SurveyLink,
    SurveyQuestion,
    Tile,
    Tint,
    Topic,
    TopicGroup,
    Translation,
    Video,
)
from kiosk.content.things import by_field
from tests.content.checks.samples import venue
from tests.content.strategies import editions
from tests.content.test_catalogue import edition, service

WORDS = Paragraph(id="words", text="Words.")
LINKS = (
    WORDS,
    GuideLink(id="ask", guide="guide", text="A few questions"),
    SurveyLink(id="survey", survey="survey"),
    Picture(id="picture", media="poster"),
    Video(id="film", media="film"),
)


def topic(ident: str, **fields: Any) -> Topic:
    plain = Topic(ident, ident.title(), "S", "heart", TopicGroup.SAFETY, (WORDS,))
    return msgspec.structs.replace(plain, **fields)


def tile(ident: str, page: str) -> Tile:
    return Tile(ident, ident.title(), "", "clock", Tint.TEAL, page)


def media(ident: str, kind: MediaKind, captions: str | None = None) -> Media:
    return Media(id=ident, sha256="0" * 64, kind=kind, size=9, alternative="A", captions=captions)


def guide(*outcomes: Outcome) -> Guide:
    question = GuideQuestion("q", "Q?", yes=outcomes[0].id, no=outcomes[-1].id)
    return Guide("guide", "Guide", "S", (question,), outcomes)


KINDS = edition(
    "county",
    venue=venue(events=(Event("talk", "Talk", dt.date(2026, 12, 1), dt.time(9), media="poster"),)),
    organizations=(Organization("someone", "Someone"),),
    services=(service("one", description=LINKS), service("two"), service("three", organization="someone")),
    topics=(
        topic(
            "all",
            blocks=LINKS,
            services=("one", "two"),
            pinned="one",
            subtopics=("other",),
            related=("other",),
            campaigns=("week",),
        ),
        topic("other"),
        topic("link", blocks=(GuideLink(id="ask", guide="guide"),)),
    ),
    campaigns=(
        Campaign(
            "week",
            "Week",
            "S",
            (Slide("s", "Headline", media="poster"),),
            LINKS,
            services=("one", "two"),
            pinned="one",
            related=("other",),
        ),
    ),
    guides=(
        guide(
            Outcome("yes", "Yes", "Ring them.", services=("one", "two")),
            Outcome("no", "No", "Ring them.", services=("two",)),
        ),
    ),
    surveys=(Survey("survey", "Survey", "S", (SurveyQuestion("q", "Q?", ("Yes", "No")),), "Thanks."),),
    media=(
        media("poster", MediaKind.PICTURE),
        media("film", MediaKind.VIDEO, "captions"),
        media("captions", MediaKind.CAPTIONS),
    ),
    tiles=tuple(
        tile(f"to-{page.replace('/', '-')}", page)
        for page in ("topic/all", "topic/link", "service/one", "campaign/week", "guide/guide", "survey/survey", "start")
    ),
    translations=(
        Translation("topic/all/blocks/ask/text", "ur", "چند سوالات", "A few questions", "A", dt.date(2026, 11, 1)),
    ),
)


def shown(*hidden: str) -> Catalogue:
    return merge([KINDS], hidden=frozenset(hidden))


def blocks(thing: Any) -> list[str]:
    return [each.id for each in (thing.description if hasattr(thing, "description") else thing.blocks)]


def tiles(catalogue: Catalogue) -> list[str]:
    return [each.page for each in catalogue.tiles]


def test_a_hidden_service_drops_out_of_every_list() -> None:
    catalogue = shown("service/one")
    everywhere = catalogue.topic("all")
    assert everywhere is not None and (everywhere.services, everywhere.pinned) == (("two",), None)
    assert (catalogue.campaigns[0].services, catalogue.campaigns[0].pinned) == (("two",), None)
    assert [each.services for each in catalogue.guides[0].outcomes] == [("two",), ("two",)]
    assert "service/one" not in tiles(catalogue)


def test_a_guided_check_that_would_end_at_nobody_goes_with_what_leads_to_it() -> None:
    catalogue = shown("service/two")
    assert catalogue.guides == ()
    assert "guide/guide" not in tiles(catalogue)
    assert blocks(catalogue.topic("all")) == ["words", "survey", "picture", "film"]
    assert blocks(catalogue.campaigns[0]) == blocks(catalogue.service("one")) == ["words", "survey", "picture", "film"]
    # A page with nothing on it but the way there.
    assert catalogue.topic("link") is None and "topic/link" not in tiles(catalogue)
    assert catalogue.translations == ()
    assert "guide/guide" not in catalogue.sources[0].things


@pytest.mark.parametrize(("hidden", "block"), [("guide/guide", "ask"), ("survey/survey", "survey")])
def test_the_way_to_something_hidden_is_no_block(hidden: str, block: str) -> None:
    catalogue = shown(hidden)
    for thing in (catalogue.topic("all"), catalogue.campaigns[0], catalogue.service("one")):
        assert block not in blocks(thing)
    assert hidden not in tiles(catalogue)


def test_a_hidden_picture_or_film_leaves_no_frame() -> None:
    catalogue = shown("media/poster", "media/film")
    assert blocks(catalogue.topic("all")) == ["words", "ask", "survey"]
    assert catalogue.campaigns[0].slides[0].media is None
    assert catalogue.venue is not None and catalogue.venue.events[0].media is None
    film = shown("media/captions").media_file("film")
    assert film is not None and film.captions is None


@pytest.mark.parametrize(
    ("hidden", "field"), [("topic/other", "subtopics"), ("topic/other", "related"), ("campaign/week", "campaigns")]
)
def test_a_hidden_page_is_led_to_by_nothing(hidden: str, field: str) -> None:
    catalogue = shown(hidden)
    assert getattr(catalogue.topic("all"), field) == ()
    assert [each for each in catalogue.campaigns if hidden.removeprefix("topic/") in each.related] == []
    assert hidden not in tiles(catalogue)


def test_a_hidden_organization_takes_no_service_along() -> None:
    catalogue = shown("organization/someone")
    assert catalogue.service("three") is not None and catalogue.organization("someone") is None


def test_what_leads_nowhere_dead_is_as_its_publisher_wrote_it() -> None:
    catalogue = shown("topic/other")
    assert catalogue.service("one") is KINDS.services[0]
    assert catalogue.guides == KINDS.guides


everything = [f"{kind}/{each.id}" for kind, _, things in by_field(KINDS) for each in things]


@given(st.sets(st.sampled_from(everything)))
def test_whatever_is_hidden_no_link_is_dead_and_nothing_has_to_be_mended_first(hidden: set[str]) -> None:
    catalogue = merge([KINDS], hidden=frozenset(hidden))
    found = check(as_edition(catalogue, KINDS))
    run_by_hidden = {"organization/someone"} if "organization/someone" in hidden else set()
    dead = [each for each in found if each.rule in ("missing-id", "pinned", "translation-field")]
    assert [each for each in dead if not (run_by_hidden and each.field == "organization")] == []
    assert all(each.services for one in catalogue.guides for each in one.outcomes)
    written = as_edition(
        gathered([KINDS], hidden=frozenset(hidden)), msgspec.structs.replace(KINDS, hidden=tuple(sorted(hidden)))
    )
    before = {each for each in check(KINDS) if each.severity is Severity.ERROR}
    stand_in_the_way = {each for each in check(written) if each.severity is Severity.ERROR} - before
    assert {each for each in stand_in_the_way if each.rule in ("missing-id", "pinned")} == set()


@settings(max_examples=30, deadline=None)  # whole editions are slow to invent
@given(st.lists(editions, max_size=2), st.integers(0, 100))
def test_it_is_whole_and_comes_back(published: list[Edition], choice: int) -> None:
    things = [thing for source in merge(published).sources for thing in source.things]
    hidden = frozenset(things[choice % len(things) :] if things else ())
    catalogue = merge(published, hidden=hidden)
    listed = [f"{kind}/{each.id}" for kind, _, group in by_field(catalogue) for each in group]
    assert sorted(listed) == sorted(thing for source in catalogue.sources for thing in source.things)
    assert from_snapshot(to_snapshot(catalogue)) == catalogue
    assert merge(published) == gathered(published)
