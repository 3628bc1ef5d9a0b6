"""Every page there is is known to everybody who makes, draws, checks, offers, finds or previews pages."""

from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.asset_paths import ROOM
from kiosk.content.model import Campaign, Service, Tile, Tint
from kiosk.content.pages import CALLED, OF_A_PART, OF_A_THING, PLAIN, is_page, page_showing
from kiosk.content.things import Thing, by_field, called, fields_by_kind, things_of
from kiosk.device.fake import FrozenClock
from kiosk.schedule.campaigns import shows_now
from kiosk.schedule.staleness import may_be_shown
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.form import rows_of
from kiosk.staff.forms.topic_form import scenes_called
from kiosk.staff.preview.preview_pane import page_of
from kiosk.startup.content_source import require_page
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.routes import Route
from kiosk.visitor.scenes import MAKERS, make_page, routes_of
from tests.content.checks import samples
from tests.visitor.given import WEDNESDAY, Counted, page_at, rows
from tests.visitor.kiosks import holidays, starter_catalogue

TODAY = WEDNESDAY.date()


def one_of(kind: str) -> Thing:
    """A thing of the starter that visitors can be shown."""
    things: tuple[Thing, ...] = things_of(starter_catalogue(), kind)
    return next(each for each in things if _stands(each))


def _stands(thing: Thing) -> bool:
    if isinstance(thing, Campaign):
        return shows_now(thing.showing, WEDNESDAY)
    return not isinstance(thing, Service) or may_be_shown(thing, TODAY)


PAGES = (*PLAIN, *(f"{kind}/{one_of(kind).id}" for kind in OF_A_THING))
"""Each page there is one of, and one of each other kind."""


@pytest.fixture
def context(qapp: object) -> PageContext:
    return PageContext(starter_catalogue(), holidays(), FrozenClock(WEDNESDAY), lambda _: "", Counted())


def tile(page: str) -> Tile:
    return samples.tile(id="tile", page=page, tint=Tint.TEAL)


def test_what_is_no_page_is_called_none() -> None:
    assert not [
        name for name in ("", "topic", "topic/", "start/now", "staff", "tile/help", "media/film") if is_page(name)
    ]


@pytest.mark.parametrize("name", PAGES)
def test_a_route_reads_and_the_content_has_it(name: str) -> None:
    route = Route.parse(name)
    assert is_page(name) and str(route) == name
    assert route in routes_of(starter_catalogue(), TODAY)
    require_page(starter_catalogue(), route, TODAY)


@pytest.mark.parametrize("name", PAGES)
def test_somebody_makes_it_and_it_has_a_scene(name: str, context: PageContext) -> None:
    parent, route = QObject(), Route.parse(name)
    if name == "venue":
        # It stands behind every page of a visit, and no visit has to make it.
        assert route.kind not in MAKERS and (ROOM / "visitor" / "VenueScene.qml").is_file()
        return
    page = make_page(context, route, parent)
    assert page is not None and page.name
    assert (ROOM / "visitor" / f"{page.scene_name}.qml").is_file()


def test_nobody_makes_a_page_that_there_is_not() -> None:
    assert set(MAKERS) == {*PLAIN, *OF_A_THING, *OF_A_PART} - {"venue"}


@pytest.mark.parametrize("name", PAGES)
def test_a_tile_may_lead_there_and_the_checks_know_it(name: str) -> None:
    catalogue = starter_catalogue()
    held = {field: things for _, field, things in by_field(catalogue) if field not in ("venue", "tiles", "media")}
    edition = samples.edition(**held, tiles=(tile(name),))
    assert not samples.found("missing-id", edition)


@pytest.mark.parametrize("kind", OF_A_PART)
def test_a_page_of_a_part_of_a_thing_reads_and_the_content_has_it(kind: str, context: PageContext) -> None:
    found = [route for route in routes_of(starter_catalogue(), TODAY) if route.kind == kind]
    assert found
    for route in found:
        page = make_page(context, Route.parse(str(route)), parent := QObject())
        assert page is not None and page.parent() is parent
        assert (ROOM / "visitor" / f"{page.scene_name}.qml").is_file()


@pytest.mark.parametrize("name", ["staff", "topic", "questions/operation-advisory", "topic/not-there", "venue/here"])
def test_the_checks_find_a_tile_that_leads_nowhere(name: str) -> None:
    assert [each.thing for each in samples.found("missing-id", samples.edition(tiles=(tile(name),)))] == ["tile/tile"]


@pytest.mark.parametrize("name", [each for each in PAGES if not each.startswith("service/")])
def test_the_form_of_a_tile_offers_it(name: str) -> None:
    """But for services, of which there may be thousands."""
    form: dict[str, Any] = {row.key: row for row in rows_of(FormContext(starter_catalogue(), tile(name), TODAY))}
    lead = form["page"]
    chosen = lead.options[lead.option_keys.index(name)]
    kind, _, ident = name.partition("/")
    thing = next((each for each in things_of(starter_catalogue(), kind) if each.id == ident), None) if ident else None
    assert chosen == (scenes_called()[name] if thing is None else called(thing))


def test_staff_have_a_name_for_every_page_there_is_one_of() -> None:
    assert tuple(scenes_called()) == PLAIN


@pytest.mark.parametrize("kind", OF_A_THING)
def test_a_thing_with_a_page_of_its_own_is_previewed_and_found(kind: str, context: PageContext) -> None:
    thing, parent = one_of(kind), QObject()
    page = f"{kind}/{thing.id}"
    assert page_showing(page) == page_showing(f"{page}/title") == page_of(page, starter_catalogue()) == page
    find = page_at(context, "find", parent)
    find.setProperty("typed", called(thing))
    assert page in [row.route for row in rows(find, "results")]


@pytest.mark.parametrize("kind", [kind for kind in fields_by_kind() if kind not in OF_A_THING])
def test_any_other_thing_is_previewed_where_visitors_see_it(kind: str) -> None:
    expected = {"venue": "venue", "tile": "start", "organization": "start", "media": "venue", "page": "venue"}
    assert page_of(f"{kind}/nobody", starter_catalogue()) == expected[kind]
    assert page_showing(f"{kind}/nobody") in ("", expected[kind])


@pytest.mark.parametrize("page", CALLED)
def test_what_is_added_to_a_page_is_previewed_there(page: str) -> None:
    field = f"page/{page}/easy_read/one/text"
    assert page_showing(field) == page_showing(f"page/{page}") == page_of(f"page/{page}", starter_catalogue()) == page
