import datetime as dt

import pytest
from PySide6.QtCore import QObject

from kiosk.asset_paths import ROOM
from kiosk.content.model import Status
from kiosk.content.pages import OF_A_PART, OF_A_THING, PLAIN
from kiosk.device.fake import FrozenClock
from kiosk.errors import UsageError
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.routes import Route
from kiosk.visitor.scenes import make_page, routes_of
from tests.content.checks import samples
from tests.visitor.given import WEDNESDAY, Counted, page_at, page_context_of
from tests.visitor.kiosks import holidays, routes, starter_catalogue


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


@pytest.fixture(scope="module")
def starter_supply() -> PageContext:
    return PageContext(starter_catalogue(), holidays(), FrozenClock(WEDNESDAY), lambda _: "", Counted())


@pytest.mark.parametrize(
    "text", [*PLAIN, *(f"{kind}/some-id" for kind in (*OF_A_THING, *OF_A_PART)), "questions/some-id/one"]
)
def test_a_route_reads_as_it_is_written(text: str) -> None:
    assert str(Route.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "topic", "topic/", "start/now", "staff", "Start", "/start", "../start", "service"]
)
def test_there_is_no_such_page_and_the_sentence_says_which_there_are(text: str) -> None:
    with pytest.raises(UsageError, match="There is no page") as caught:
        Route.parse(text)
    assert "topic/ID" in str(caught.value.remedy)


@pytest.mark.parametrize("route", routes(), ids=str)
def test_every_route_of_the_starter_makes_a_page_with_a_title_and_a_scene(
    route: Route, starter_supply: PageContext, parent: QObject
) -> None:
    page = make_page(starter_supply, route, parent)
    assert page is not None
    assert page.name.strip()
    assert (ROOM / "visitor" / f"{page.scene_name}.qml").is_file()


def test_the_routes_are_every_thing_once() -> None:
    found = routes_of(starter_catalogue(), WEDNESDAY.date())
    assert len(found) == len(set(found))
    assert {one.id for one in found if one.kind == "topic"} == {one.id for one in starter_catalogue().topics}
    assert {one.kind for one in found} == {*PLAIN, *OF_A_THING, *OF_A_PART}


@pytest.mark.parametrize("kind", [*OF_A_THING, *OF_A_PART])
def test_a_thing_that_is_not_there_has_no_page(kind: str, starter_supply: PageContext, parent: QObject) -> None:
    assert make_page(starter_supply, Route(kind, "no-such-thing"), parent) is None


def test_a_service_that_ended_is_not_shown(parent: QObject) -> None:
    """Safety rule 9."""
    ends = WEDNESDAY.date()
    ended = samples.service(id="ended", expires_on=ends)
    last_day = samples.service(id="last-day", expires_on=ends + dt.timedelta(days=1))
    gone = samples.service(id="gone", status=Status.DEFUNCT)
    closed = samples.service(id="closed", status=Status.TEMPORARILY_CLOSED)
    topic = samples.topic(services=("ended", "last-day", "gone", "closed"))
    context = page_context_of(services=(ended, last_day, gone, closed), topics=(topic,))
    shown = {one.id for one in routes_of(context.catalogue, ends) if one.kind == "service"}
    assert shown == {"last-day", "closed"}
    for ident in ("ended", "gone"):
        assert make_page(context, Route("service", ident), parent) is None
    listed = page_at(context, "topic/page", parent).property("services").rows
    assert {row.key for row in listed} == {"last-day", "closed"}
