"""Every scene on every screen, measured: nothing is cut, nothing lies on anything, everything can be reached."""

from collections.abc import Callable, Iterator

import pytest
from msgspec.json import encode
from PySide6.QtQuick import QQuickItem

from kiosk.content.model import Block, Value
from kiosk.device.fake import SCREENS, SMALL
from kiosk.device.screen import ASSUMED_DIAGONAL_INCHES, of_diagonal
from kiosk.stage import Stage
from kiosk.tour import parts, settle
from kiosk.visitor.guide_page import GuidePage, SurveyPage
from kiosk.visitor.scenes import routes_of
from tests.screens.layout import Layout, faults
from tests.screens.staging import NOW, Size, open_page, root, stage_of, starter_catalogue, visit

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
    return ("support", "find", "emergency", "ask", "about", "practise", *sorted(chosen))


def walk_pages(stage: Stage, routes: tuple[str, ...]) -> Found:
    yield "start", True
    for route in routes:
        open_page(stage, route)
        yield route, True


def walk_questions(stage: Stage) -> Found:
    """Guides to their ends and surveys through their questions."""
    session = stage.visits.current
    assert session is not None
    for guide in starter_catalogue().guides:
        for reply in ("yes", "no"):
            open_page(stage, f"guide/{guide.id}")
            page = session.current
            assert isinstance(page, GuidePage)
            while page.property("question"):
                yield f"guide/{guide.id}, question {page.property('step')}", True
                page.answer(reply)
            yield f"guide/{guide.id}, all {reply}", True
    for survey in starter_catalogue().surveys:
        open_page(stage, f"survey/{survey.id}")
        asked = session.current
        assert isinstance(asked, SurveyPage)
        while not asked.property("done"):
            yield f"survey/{survey.id}, question {asked.property('step')}", True
            asked.answer(0)
        yield f"survey/{survey.id}, done", True


def walk_states(stage: Stage) -> Found:
    """What can lie over a page, or open in it."""
    states = (
        ("service/galop", "CodePanel", "shown", True),
        ("service/herts-domestic-abuse-helpline", "ServiceScene", "cardShown", True),
        ("topic/my-drink-was-spiked", "IdleWatch", "covering", True),
        ("start", "ChoiceSheet", "open", True),
        ("find", "EntryField", "text", "talk"),
    )
    for route, part, name, value in states:
        open_page(stage, route)
        for item in parts(root(stage), part):
            before = item.property(name)
            item.setProperty(name, value)
            yield f"{route}, {part}.{name}", True
            if part == "IdleWatch":
                item.setProperty(name, before)


def walk_low(stage: Stage) -> Found:
    """With everything in the lower part of a tall screen."""
    session = stage.visits.current
    assert session is not None
    session.set_low(True)
    for route in ("start", "service/galop", "find", "emergency"):
        open_page(stage, route)
        yield f"{route}, low", True


def walk_venue(stage: Stage) -> Found:
    yield "venue", False
    (posters,) = parts(root(stage), "Posters")
    count = len(stage.venue.property("posters").rows)
    assert count > 0
    for place in range(count):
        posters.setProperty("place", place)
        yield f"poster {place}", False
    posters.setProperty("place", -1)


def wrong(stage: Stage, size: Size, diagonal: float, walk: Found) -> list[str]:
    """What is wrong on the pages of ``walk``, each fault with the page it is on."""
    millimetre = of_diagonal(*size, diagonal, known=True).pixels_per_mm
    found = []
    for name, bar in walk:
        draw(stage)
        found += [f"{name}: {fault}" for fault in faults(Layout.of(content(stage), millimetre), bar)]
    return found


def content(stage: Stage) -> QQuickItem:
    return root(stage)


def draw(stage: Stage) -> None:
    """Columns and rows find their places as a frame is drawn, some only with the second."""
    for _ in range(2):
        settle()
        stage.window.grabWindow()


TURNED = [one.turned() for one in SCREENS]
SMALLEST, OF_TV = (1280, 720), (3840, 2160)
UNKNOWN: list[tuple[Size, float]] = [
    (size, ASSUMED_DIAGONAL_INCHES) for size in ((1280, 720), (1920, 1080), (720, 1280), (1080, 1920))
]
FINE: list[tuple[Size, float]] = [(size, ASSUMED_DIAGONAL_INCHES) for size in ((3840, 2160), (2160, 3840))]
"""As the four above but for rounding: a few pages show that."""

MADE: list[tuple[Size, float]] = [
    ((one.width_px, one.height_px), one.diagonal_inches) for one in (*SCREENS, *TURNED) if one not in (SMALL, SMALL.turned())
]


def named(value: object) -> str:
    return "x".join(str(part) for part in value) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("size", "diagonal"), UNKNOWN, ids=named)
def test_every_kind_of_page(qapp: object, size: Size, diagonal: float, scale: float) -> None:
    with stage_of(size, diagonal_inches=diagonal) as stage:
        visit(stage, scale)
        walks: list[Callable[[], Found]] = [
            lambda: walk_pages(stage, representatives()),
            lambda: walk_questions(stage),
            lambda: walk_states(stage),
        ]
        if size[1] > size[0]:
            walks.append(lambda: walk_low(stage))
        assert [fault for walk in walks for fault in wrong(stage, size, diagonal, walk())] == []


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.5), ((720, 1280), 1.5)], ids=named)
def test_every_page_there_is(qapp: object, size: Size, scale: float) -> None:
    routes = tuple(str(one) for one in routes_of(starter_catalogue(), NOW.date()) if one.kind not in ("venue", "start"))
    with stage_of(size) as stage:
        visit(stage, scale)
        assert wrong(stage, size, ASSUMED_DIAGONAL_INCHES, walk_pages(stage, routes)) == []


@pytest.mark.parametrize(("size", "diagonal"), FINE, ids=named)
def test_fine_screens(qapp: object, size: Size, diagonal: float) -> None:
    with stage_of(size, diagonal_inches=diagonal) as stage:
        visit(stage, 2.0)
        assert wrong(stage, size, diagonal, walk_pages(stage, ("support", "find", "service/galop"))) == []


@pytest.mark.parametrize(("size", "diagonal"), MADE, ids=named)
def test_screens_that_are_made(qapp: object, size: Size, diagonal: float) -> None:
    with stage_of(size, diagonal_inches=diagonal) as stage:
        assert wrong(stage, size, diagonal, walk_venue(stage)) == []
        visit(stage, 1.5)
        assert wrong(stage, size, diagonal, walk_pages(stage, ("find", "emergency", "service/galop"))) == []


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)], ids=named)
def test_high_contrast_moves_nothing(qapp: object, size: Size) -> None:
    """So what is measured in one theme holds in the other."""
    millimetre = of_diagonal(*size, ASSUMED_DIAGONAL_INCHES, known=True).pixels_per_mm
    places = []
    with stage_of(size) as stage:
        for contrast in (False, True):
            visit(stage, 1.5, contrast)
            drawn = []
            for _ in walk_pages(stage, representatives()):
                draw(stage)
                layout = Layout.of(content(stage), millimetre)
                drawn.append([(str(seen), seen.rect) for seen in (*layout.texts, *layout.pressables)])
            places.append(drawn)
    assert places[0] == places[1]


@pytest.mark.parametrize(("size", "diagonal"), UNKNOWN, ids=named)
def test_the_venue_page_and_its_posters(qapp: object, size: Size, diagonal: float) -> None:
    with stage_of(size, diagonal_inches=diagonal) as stage:
        assert wrong(stage, size, diagonal, walk_venue(stage)) == []
