"""Every scene on every screen, measured: nothing is cut, nothing lies on anything, everything can be reached."""

from collections.abc import Callable, Iterator

import pytest
from msgspec.json import encode

from kiosk.content.model import Block, Value
from kiosk.device.fake import SCREENS, SMALL, FakeScreen, FakeVoice
from kiosk.visitor.guide_page import GuidePage, SurveyPage
from kiosk.visitor.questions_page import QuestionsPage
from tests.screens import accessible
from tests.screens.accessible import tree
from tests.screens.layout import Layout, draw, faults
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, routes, starter_catalogue

Size = tuple[int, int]

Found = Iterator[tuple[str, bool]]
"""What is on the screen now, and whether the hide bar must be there; the screen changes when the next is asked for."""


def longest(things: tuple[Value, ...]) -> str:
    """The id of the thing with the most to say."""
    return str(max(things, key=lambda thing: len(encode(thing))).id)  # type: ignore[attr-defined]  # all of them have one


def representatives() -> tuple[str, ...]:
    """Pages that between them have every scene, every kind of block, and the longest texts of each kind of page."""
    catalogue = starter_catalogue()
    chosen = {f"topic/{longest(catalogue.topics)}", f"service/{longest(catalogue.services)}"}
    chosen |= {f"campaign/{longest(catalogue.campaigns)}", "service/forced-marriage-unit"}
    seen: set[type[Block]] = set()
    for kind, pages in (("topic", catalogue.topics), ("campaign", catalogue.campaigns)):
        for page in pages:
            new = {type(block) for block in page.blocks} - seen
            if new:
                chosen.add(f"{kind}/{page.id}")
                seen |= new
    plain = (route.kind for route in routes() if not route.id and route.kind != "start")
    return (*plain, *sorted(chosen))


def walk_pages(kiosk: PlayedKiosk, routes: tuple[str, ...]) -> Found:
    yield "start", True
    for route in routes:
        go(kiosk, route)
        yield route, True


def walk_questions(kiosk: PlayedKiosk) -> Found:
    """Guides to their ends, surveys through their questions, and those of campaigns with every reply."""
    session = kiosk.session
    for campaign in starter_catalogue().campaigns:
        if campaign.questions:
            go(kiosk, f"questions/{campaign.id}")
            thought = session.current
            assert isinstance(thought, QuestionsPage)
            yield from _answered(thought, f"questions/{campaign.id}")
    for guide in starter_catalogue().guides:
        for reply in ("yes", "no"):
            go(kiosk, f"guide/{guide.id}")
            page = session.current
            assert isinstance(page, GuidePage)
            while page.property("question"):
                yield f"guide/{guide.id}, question {page.property('step')}", True
                page.answer(reply)
            yield f"guide/{guide.id}, all {reply}", True
    for survey in starter_catalogue().surveys:
        go(kiosk, f"survey/{survey.id}")
        asked = session.current
        assert isinstance(asked, SurveyPage)
        while not asked.property("done"):
            yield f"survey/{survey.id}, question {asked.property('step')}", True
            asked.answer(0)
        yield f"survey/{survey.id}, done", True


def _answered(page: QuestionsPage, called: str) -> Found:
    while not page.property("pausing") or page.property("hasMore"):
        for choice in range(len(page.property("answers"))):
            page.answer(choice)
            yield f"{called}, question {page.property('step')}, answer {choice}", True
        page.goOn()
        if page.property("pausing"):
            yield f"{called}, pausing", True


def walk_states(kiosk: PlayedKiosk) -> Found:
    """What can lie over a page, or open in it."""
    states = (
        ("service/herts-domestic-abuse-helpline", "ServiceScene", "cardShown", "true"),
        ("topic/my-drink-was-spiked", "IdleWatch", "covering", "true"),
        ("start", "ChoiceSheet", "open", "true"),
        ("find", "EntryField", "text", "'talk'"),
    )
    go(kiosk, "service/galop")
    kiosk.do("one('CodePanel').ask()")
    yield "service/galop, its code", True
    for route, part, name, value in states:
        go(kiosk, route)
        kiosk.do(f"one('{part}').{name} = {value}")
        yield f"{route}, {part}.{name}", True
        if part == "IdleWatch":
            kiosk.do("one('IdleWatch').covering = false")


def walk_low(kiosk: PlayedKiosk) -> Found:
    """With everything in the lower part of a tall screen."""
    session = kiosk.session
    session.set_low(True)
    for route in ("start", "service/galop", "find", "emergency"):
        go(kiosk, route)
        yield f"{route}, low", True


def walk_venue(kiosk: PlayedKiosk) -> Found:
    yield "venue", False
    count = len(kiosk.main_window.venue.property("posters").rows)
    assert count > 0
    for place in range(count):
        kiosk.set("Posters", "place", place)
        yield f"poster {place}", False
    kiosk.set("Posters", "place", -1)


def go(kiosk: PlayedKiosk, route: str) -> None:
    kiosk.session.open(route)


def begin(kiosk: PlayedKiosk, scale: float, contrast: bool = False) -> None:
    """Begin a visit that reads as it is told to."""
    kiosk.wake()
    kiosk.session.set_text_scale(scale)
    kiosk.session.set_contrast(contrast)


def wrong(kiosk: PlayedKiosk, walk: Found, millimetre: float | None = None, *, heard: bool = False) -> list[str]:
    """What is wrong on the pages of ``walk``, each fault with the page it is on; ``heard`` by a screen reader too."""
    found = []
    for name, bar in walk:
        layout = Layout.of(kiosk, millimetre)
        found += [f"{name}: {fault}" for fault in faults(layout, bar)]
        if heard:
            found += [f"{name}: {fault}" for fault in accessible.faults(layout, tree(kiosk.window))]
    return found


TURNED = [one.turned() for one in SCREENS]
UNKNOWN: list[Size] = [(1280, 720), (1920, 1080), (720, 1280), (1080, 1920)]
"""Screens taken to have 22 inches."""

SMALLEST: list[Size] = [(1280, 720), (720, 1280)]
"""Where there is least room, so that most is left out: what a screen reader finds is looked at there."""

FINE: list[Size] = [(2560, 1440), (3840, 2160)]
"""As those but for rounding: a few pages show that."""

DESK = FakeScreen("desk", 2560, 1440, 27.0)
MADE = [one for one in (*SCREENS, *TURNED, DESK) if one not in (SMALL, SMALL.turned())]


def named(value: object) -> str:
    return "x".join(str(part) for part in value) if isinstance(value, tuple) else str(getattr(value, "name", value))


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", UNKNOWN, ids=named)
def test_every_kind_of_page(main_window: KioskMaker, size: Size, scale: float) -> None:
    kiosk = main_window(*size)
    begin(kiosk, scale)
    walks: list[Callable[[], Found]] = [
        lambda: walk_pages(kiosk, representatives()),
        lambda: walk_questions(kiosk),
        lambda: walk_states(kiosk),
    ]
    if size[1] > size[0]:
        walks.append(lambda: walk_low(kiosk))
    assert [fault for walk in walks for fault in wrong(kiosk, walk(), heard=size in SMALLEST)] == []


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)], ids=named)
def test_every_page_there_is(main_window: KioskMaker, size: Size) -> None:
    kiosk = main_window(*size)
    begin(kiosk, 1.5)
    assert wrong(kiosk, walk_pages(kiosk, tuple(str(one) for one in routes() if one.kind != "start"))) == []


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)], ids=named)
def test_cards_in_other_languages_twice_as_large(main_window: KioskMaker, size: Size) -> None:
    """Their lines are as high as their typefaces ask for, 1.2 to 2.1 of the size."""
    kiosk = main_window(*size)
    begin(kiosk, 2.0)
    cards = tuple(f"topic/{topic.id}" for topic in starter_catalogue().topics if topic.language is not None)
    assert len(cards) == 18
    assert wrong(kiosk, walk_pages(kiosk, ("topic/help-in-other-languages", *cards))) == []


@pytest.mark.parametrize("size", FINE, ids=named)
def test_fine_screens(main_window: KioskMaker, size: Size) -> None:
    kiosk = main_window(*size)
    begin(kiosk, 2.0)
    assert wrong(kiosk, walk_pages(kiosk, ("support", "find", "service/galop"))) == []


@pytest.mark.parametrize("screen", MADE, ids=named)
def test_screens_that_are_made(main_window: KioskMaker, screen: FakeScreen) -> None:
    millimetre = screen.size.pixels_per_mm
    kiosk = main_window(screen.width_px, screen.height_px, pixels_per_mm=millimetre)
    assert wrong(kiosk, walk_venue(kiosk), millimetre) == []
    begin(kiosk, 1.5)
    assert wrong(kiosk, walk_pages(kiosk, ("find", "emergency", "service/galop")), millimetre) == []


@pytest.mark.parametrize("size", SMALLEST, ids=named)
def test_a_page_that_is_read_aloud(main_window: KioskMaker, size: Size) -> None:
    kiosk = main_window(*size, voice=FakeVoice())
    begin(kiosk, 2)

    def walk() -> Found:
        for route in ("start", "service/galop", "find"):
            go(kiosk, route)
            yield route, True
            kiosk.main_window.read_aloud.start()
            draw(kiosk)
            yield f"{route}, read aloud", True

    assert wrong(kiosk, walk(), heard=True) == []


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)], ids=named)
def test_high_contrast_moves_nothing(main_window: KioskMaker, size: Size) -> None:
    """So what is measured in one theme holds in the other."""
    kiosk = main_window(*size)
    places = []
    for contrast in (False, True):
        begin(kiosk, 1.5, contrast)
        drawn = []
        for name, _ in walk_pages(kiosk, representatives()):
            layout = Layout.of(kiosk)
            drawn += [f"{name}: {seen}" for seen in (*layout.texts, *layout.targets)]
        places.append(drawn)
    assert places[0] == places[1]


@pytest.mark.parametrize("size", UNKNOWN, ids=named)
def test_the_venue_page_and_its_posters(main_window: KioskMaker, size: Size) -> None:
    kiosk = main_window(*size)
    assert wrong(kiosk, walk_venue(kiosk), heard=size in SMALLEST) == []
