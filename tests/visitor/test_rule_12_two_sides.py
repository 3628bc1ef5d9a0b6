"""Safety rule 12, as a visitor sees it: what stands on the pages of one side, and where every button there leads.

Which words are whose is asked of the product: the names of the pages, what the cards and lists of one side draw, and
the content checks' patterns of what is said to whom.
"""

from collections.abc import Iterable

import msgspec
import pytest
from PySide6.QtCore import QObject

from kiosk.content.catalogue import merge
from kiosk.content.checks.passages import folded
from kiosk.content.checks.voices import SAID_TO
from kiosk.content.model import Audience, Campaign, Guide, GuideLink, Service, Topic
from kiosk.content.pages import OF_A_PART
from kiosk.content.things import things_of
from kiosk.visitor.page import Page
from tests.content.checks import samples
from tests.visitor.given import keys, page_at, page_context_of
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, routes, settle, starter_catalogue

EVERYONE, SURVIVOR, PERPETRATOR = Audience.EVERYONE, Audience.SURVIVOR, Audience.PERPETRATOR
BEGINNINGS = {"start", "support"}
"""Where everybody begins, whoever they are: pages of neither side."""

Way = tuple[tuple[str, str], ...]
"""The pages passed since Start, each with the place in it."""


def thing_of(route: str) -> tuple[str, str]:
    """The kind and the id of what the page at ``route`` shows."""
    kind, _, ident = route.partition("/")
    return OF_A_PART.get(kind, kind), ident.partition("/")[0]


def audience_of(route: str) -> Audience:
    kind, ident = thing_of(route)
    found = next((one for one in things_of(starter_catalogue(), kind) if one.id == ident), None) if ident else None
    return found.audience if isinstance(found, Service | Topic | Campaign | Guide) else EVERYONE


def pages_for(audience: Audience) -> list[str]:
    return [str(route) for route in routes() if audience_of(str(route)) is audience]


def foreign(texts: Iterable[str], other: Audience) -> list[str]:
    """Those of ``texts`` that name a page of the ``other`` side, or speak to its people."""
    names = {route: name_of(route) for route in pages_for(other)}
    titles = set(names.values())
    # A topic is called by everyday words, which any sentence may hold.
    own = [name for route, name in names.items() if not route.startswith("topic/")]
    return [
        text
        for text in texts
        if text in titles or any(name in text for name in own) or SAID_TO[other].search(folded(text))
    ]


def name_of(route: str) -> str:
    kind, ident = thing_of(route)
    (thing,) = (one for one in things_of(starter_catalogue(), kind) if one.id == ident)
    return str(thing.name if isinstance(thing, Service) else thing.title)


def page_of(kiosk: PlayedKiosk) -> Page:
    page = kiosk.session.current
    assert page is not None
    return page


def go(kiosk: PlayedKiosk, way: Way) -> None:
    """Begin anew and go that way."""
    kiosk.wake()
    for route, place in way:
        kiosk.session.open(route)
        page_of(kiosk).return_to(place)
    settle()


def shown_on(kiosk: PlayedKiosk, *way: str) -> set[str]:
    """Every text that is drawn on the last page of ``way``."""
    go(kiosk, tuple((route, "") for route in way))
    return set(kiosk.shown_texts())


def survivors_words(main_window: KioskMaker) -> set[str]:
    """What the product itself says on the survivors' side only: the card for staff, the ways to it, and what stands
    beside the entries on "What is happening?"."""
    service = samples.service(contacts=(samples.phone(),))
    sides = [msgspec.structs.replace(service, id=str(side), audience=side) for side in (SURVIVOR, PERPETRATOR)]
    bare = main_window(catalogue=merge([samples.edition(services=tuple(sides))]))
    everywhere = shown_on(bare, "about") | shown_on(bare, "find") | shown_on(bare)
    card, support = shown_on(bare, "ask"), shown_on(bare, "support")
    to_it = shown_on(bare, "service/survivor") - shown_on(bare, "service/perpetrator")
    in_danger = shown_on(bare, "emergency") - shown_on(bare, "service/perpetrator", "emergency")
    assert len(card - everywhere) >= 4
    assert len(support - everywhere) >= 4
    assert to_it
    assert in_danger
    return (card | support) - everywhere | to_it | in_danger


def labels_that_stay(kiosk: PlayedKiosk) -> set[str]:
    """What can be pressed on every page and leads to none: text size and the like, Back and Start."""
    plain: Way = (("practise", ""),)
    go(kiosk, plain)
    staying = set()
    for number, label in enumerate(kiosk.ask("buttons().map(each => each.label)")):
        go(kiosk, plain)
        kiosk.do(f"buttons()[{number}].activated()")
        if not kiosk.visiting or kiosk.route in {*BEGINNINGS, "practise"}:
            staying.add(label)
    return staying


def walk(kiosk: PlayedKiosk) -> tuple[set[tuple[str, str]], set[str]]:
    """Press whatever can be pressed on the pages about one's own behaviour, and on what that leads to: every page with
    every place in it, and every text that was drawn."""
    staying = labels_that_stay(kiosk)
    waiting: list[Way] = [((route, ""),) for route in pages_for(PERPETRATOR)]
    seen: set[tuple[str, str]] = set()
    texts: set[str] = set()
    while waiting:
        way = waiting.pop()
        go(kiosk, way)
        here = kiosk.route, page_of(kiosk).place
        if here in seen:
            continue
        seen.add(here)
        texts.update(kiosk.shown_texts())
        for number, label in enumerate(kiosk.ask("buttons().map(each => each.label)")):
            if label in staying:
                continue
            go(kiosk, way)
            kiosk.do(f"buttons()[{number}].activated()")
            settle()
            if kiosk.visiting and kiosk.route not in BEGINNINGS:
                texts.update(kiosk.shown_texts())
                there = kiosk.route, page_of(kiosk).place
                waiting.append((*way, there) if there[0] != here[0] else (*way[:-1], there))
    return seen, texts


def test_nothing_of_the_survivors_side_is_met_from_pages_about_ones_own_behaviour(main_window: KioskMaker) -> None:
    """Neither on them nor behind any of their buttons: no page, no name, no sentence, no card that calls staff."""
    own = survivors_words(main_window)
    seen, texts = walk(main_window())
    reached = {route for route, _ in seen}
    assert {*pages_for(PERPETRATOR), "emergency", "service/childline"} <= reached
    assert len(seen) > len(reached) + 5, "the guided check was walked too"
    assert [route for route in reached if audience_of(route) is SURVIVOR] == []
    assert "ask" not in reached
    assert foreign(texts, SURVIVOR) == []
    assert own & texts == set()


@pytest.mark.parametrize("route", pages_for(SURVIVOR))
def test_no_survivors_page_shows_or_names_one_of_the_other_side(route: str, kiosk: PlayedKiosk) -> None:
    texts = shown_on(kiosk, route)
    assert len(texts) > 5
    assert foreign(texts, PERPETRATOR) == []
    assert [way for way in kiosk.ask("shownRoutes()") if audience_of(way) is PERPETRATOR] == []


@pytest.mark.parametrize("choice", ["", "openOnly", "freeOnly", "women", "men", "under18"])
def test_before_a_word_is_typed_find_lists_no_service_of_the_other_side(choice: str, qapp: object) -> None:
    parent = QObject()
    page = page_at(page_context_of(services=starter_catalogue().services), "find", parent)
    if choice:
        name, value = (choice, True) if choice.endswith("Only") else ("forWhom", choice)
        assert page.setProperty(name, value)
    found = keys(page, "results")
    assert found
    assert [route for route in found if audience_of(route) is PERPETRATOR] == []


@pytest.mark.parametrize(("here", "other"), [(SURVIVOR, PERPETRATOR), (PERPETRATOR, SURVIVOR)])
def test_what_another_publisher_put_on_a_page_of_the_other_side_is_left_out(
    here: Audience, other: Audience, qapp: object
) -> None:
    """The content checks of one edition cannot see it."""
    context = page_context_of(
        services=(samples.service(id="own", audience=here), samples.service(id="across", audience=other)),
        topics=(
            samples.topic(
                GuideLink(id="g-own", guide="own"),
                GuideLink(id="g-across", guide="across"),
                id="page",
                audience=here,
                services=("own", "across"),
                subtopics=("own", "across"),
                related=("own", "across"),
                campaigns=("own-week", "across-week"),
            ),
            samples.topic(id="own", audience=here),
            samples.topic(id="across", audience=other),
        ),
        campaigns=(
            samples.campaign(
                id="own-week",
                audience=here,
                services=("own", "across"),
                related=("own", "across"),
                questions=(samples.asked("first"),),
            ),
            samples.campaign(id="across-week", audience=other),
        ),
        guides=(
            samples.guide(id="own", audience=here, outcomes=(samples.outcome("end", "own", "across"),)),
            samples.guide(id="across", audience=other),
        ),
    )
    parent = QObject()
    page = page_at(context, "topic/page", parent)
    page.refresh()
    assert keys(page, "services") == ["own"]
    assert sorted(keys(page, "related")) == ["own", "own-week"]
    assert keys(page, "subtopics") == ["own"]
    assert [*keys(page, "lead"), *keys(page, "blocks")] == ["g-own"]
    assert keys(page_at(context, "campaign/own-week", parent), "services") == ["own"]
    assert keys(page_at(context, "campaign/own-week", parent), "related") == ["own"]
    assert keys(page_at(context, "questions/own-week", parent), "services") == ["own"]
    check = page_at(context, "guide/own", parent)
    check.answer("yes")  # type: ignore[attr-defined]  # a GuidePage
    assert keys(check, "services") == ["own"]


def test_what_is_happening_offers_only_the_entry_of_the_other_side(qapp: object) -> None:
    topics = (
        samples.topic(id="first", audience=PERPETRATOR, entry=True, order=1, services=("theirs",)),
        samples.topic(id="second", audience=SURVIVOR, entry=True, order=2, services=("ours",)),
        samples.topic(id="more", audience=PERPETRATOR),
    )
    services = (samples.service(id="theirs", audience=PERPETRATOR), samples.service(id="ours"))
    parent = QObject()
    guides = (samples.guide(audience=PERPETRATOR),)
    page = page_at(page_context_of(topics=topics, services=services, guides=guides), "support", parent)
    assert (keys(page, "related"), keys(page, "apart")) == (["second"], ["first"])
    assert (keys(page, "services"), keys(page, "more")) == (["ours"], [])
