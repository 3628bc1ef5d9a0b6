"""What Find shows for what was typed and chosen: which things, in which order, and what where there is nothing.

A thing is written as ``service/ID``, ``topic/ID`` and so on, a room and an event of the venue as ``room/ID`` and
``event/ID``; ``emergency`` is the page about 999.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Final

from kiosk.content import phone
from kiosk.content.contact_kinds import CONTACT_KINDS
from kiosk.content.model import Audience, Campaign, Guide, Service, Sex, Topic
from kiosk.content.search.index import Found, Hit
from kiosk.content.search.tables import where_nothing_is_found, words_for_free
from kiosk.content.search.words import words_of
from kiosk.schedule.answering import ServiceState, order_open_first
from kiosk.schedule.campaigns import shows_now
from kiosk.schedule.staleness import may_be_shown
from kiosk.visitor.page_context import PageContext

MOST_SHOWN: Final = 30
"""Results on screen at once; a longer list asks for another word instead."""

BROWSED: Final = 200
"""Services a kiosk may have and still list them all before a word is typed."""

LOOKED_AT: Final = 200
"""Hits looked at before filters choose among them."""

UNDER_18: Final = "under18"

EMERGENCY: Final = "emergency"

_BESIDE_PAGE: Final = 2
"""Services that stand directly after the best page."""
_WHERE_NOTHING_IS: Final = 2
"""Helplines that stand where nothing was found."""
_LOOKED_AT_THERE: Final = 10
_NAMED: Final = 0.5
"""How much of a name has to be typed to mean the thing itself."""
_NEARLY_AS_GOOD: Final = 0.8
_YOUNG: Final = 25
"""A service with a highest age of at most this is for young people."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What results have to be: ``whom`` is "women", "men", "under18" or "", ``language`` a BCP 47 tag or ""."""

    open_only: bool = False
    free_only: bool = False
    whom: str = ""
    language: str = ""

    @property
    def chosen(self) -> bool:
        """Whether anything is."""
        return self != Filters()

    def let_through(self, service: Service, context: PageContext) -> bool:
        """Whether ``service`` is all of that; one that may not be shown today never is."""
        return (
            may_be_shown(service, context.today)
            and (not self.free_only or is_free(service))
            and (not self.whom or is_for(service, self.whom))
            and (not self.language or any(self.language in one.languages for one in service.contacts))
            and (not self.open_only or context.service_state(service).best.is_open)
        )


@dataclass(frozen=True, slots=True)
class Results:
    """The things to show, best first. Where ``nothing`` was found they are where to turn all the same (rule 13)."""

    things: tuple[str, ...]
    nothing: bool = False


def results(context: PageContext, typed: str, filters: Filters) -> Results:
    """What Find shows, ``MOST_SHOWN`` at most."""
    most = LOOKED_AT if filters.chosen else 2 * MOST_SHOWN
    found = context.index.look(typed, limit=most) if typed.strip() else Found(_browsed(context, filters))
    one_side = _exact_first(context, _one_side(context, found))
    standing = (hit for hit in one_side if _may_stand(context, hit, filters))
    # Those for young people are looked for among all.
    hits = list(standing if filters.whom == UNDER_18 else islice(standing, MOST_SHOWN))
    things = list(dict.fromkeys(_in_order(context, hits, filters)))
    if found.life_first:
        things.insert(0, EMERGENCY)
    if not things and (typed.strip() or filters.chosen):
        return Results((EMERGENCY, *_where_to_turn(context, filters, found.about_oneself)), nothing=True)
    return Results(tuple(things[:MOST_SHOWN]))


def is_free(service: Service) -> bool:
    """Whether some number of it is free to ring or, where it has none, it says that it costs nothing."""
    dialled = [one for one in service.contacts if CONTACT_KINDS[one.kind].dialled]
    if dialled:
        return any(phone.is_free(one.value) for one in dialled)
    return any(_says_free(cost) for cost in (service.cost, *(one.cost for one in service.contacts)))


def is_for(service: Service, whom: str) -> bool:
    """Whether somebody of ``whom`` ("women", "men", "under18") may use it, by its own rules. For "under18" it has to be
    known: it is for young people, says from which age on it takes people, or is 999."""
    rules = service.eligibility
    if whom != UNDER_18:
        return rules.sex in (Sex.ANY, Sex(whom))
    if rules.minimum_age is not None:
        return rules.minimum_age < 18
    return is_for_young(service) or any(phone.is_emergency(one.value) for one in service.contacts)


def is_for_young(service: Service) -> bool:
    """Whether its rules say that it is for young people."""
    highest = service.eligibility.maximum_age
    return highest is not None and highest <= _YOUNG


def _says_free(cost: str) -> bool:
    words = tuple(words_of(cost))
    return any(words[: len(begin)] == begin for begin in words_for_free())


def _browsed(context: PageContext, filters: Filters) -> tuple[Hit, ...]:
    """Every service for whoever has not typed yet: two to turn to with anything, then the open ones."""
    services = context.catalogue.services
    if not filters.chosen and len(services) > BROWSED:
        return ()
    ordered = [one.service.id for one in order_open_first(context.service_state(one) for one in services)]
    first = () if filters.chosen else _where_to_turn(context, filters, about_oneself=False)
    known = (each.removeprefix("service/") for each in first)
    return tuple(Hit("service", ident, 0) for ident in dict.fromkeys((*known, *ordered)))


# --- two sides (safety rule 12) ---------------------------------------------------------------------------------------


def _one_side(context: PageContext, found: Found) -> Iterable[Hit]:
    """The hits of one side only. Somebody who writes about what they do, or who types a name of that side and of no
    other, finds that side and nothing else; everybody else finds nothing of it."""
    sides = {hit: audience_of(context, f"{hit.kind}/{hit.id}") for hit in found.hits}
    if found.about_oneself:
        entry = list(_of_the_other_side(context))
        own = [hit for hit in found.hits if sides[hit] is Audience.PERPETRATOR]
        first = [hit for hit in (*own, *entry) if hit.kind == "topic"][:1]
        there = {(hit.kind, hit.id) for hit in (*first, *own)}
        rest = [hit for hit in own if hit not in first]
        return (*first, *rest, *(hit for hit in entry if (hit.kind, hit.id) not in there))
    named = {sides[hit] for hit in found.hits if hit.of_name}
    if named == {Audience.PERPETRATOR} and any(hit.of_name >= _NAMED for hit in found.hits):
        return [hit for hit in found.hits if sides[hit] is Audience.PERPETRATOR]
    return [hit for hit in found.hits if sides[hit] is not Audience.PERPETRATOR]


def _of_the_other_side(context: PageContext) -> Iterator[Hit]:
    catalogue = context.catalogue
    topics = sorted(catalogue.topics, key=lambda topic: not topic.entry)
    yield from (Hit("topic", one.id, 0) for one in topics if one.audience is Audience.PERPETRATOR)
    yield from (Hit("service", one.id, 0) for one in catalogue.services if one.audience is Audience.PERPETRATOR)
    yield from (Hit("guide", one.id, 0) for one in catalogue.guides if one.audience is Audience.PERPETRATOR)


def audience_of(context: PageContext, thing: str) -> Audience:
    """Whom a thing is for; a start tile is for whom the page is that it leads to."""
    kind, _, ident = thing.partition("/")
    catalogue = context.catalogue
    if kind == "tile":
        page = _page_of_tile(context, ident)
        return audience_of(context, page) if page and not page.startswith("tile/") else Audience.EVERYONE
    look_up: dict[str, Callable[[str], Service | Topic | Campaign | Guide | None]] = {
        "service": catalogue.service,
        "topic": catalogue.topic,
        "campaign": catalogue.campaign,
        "guide": catalogue.guide,
    }
    there = look_up[kind](ident) if kind in look_up else None
    return there.audience if there is not None else Audience.EVERYONE


def _page_of_tile(context: PageContext, ident: str) -> str:
    return next((tile.page for tile in context.catalogue.tiles if tile.id == ident), "")


def _exact_first(context: PageContext, hits: Iterable[Hit]) -> list[Hit]:
    """A topic that only leads on, to topics within it, and has no words of its own to be found by, comes after the
    first of those that was found: whoever is exact is spared a page."""
    ordered = list(hits)
    for hit in [each for each in ordered if each.kind == "topic"]:
        topic = context.catalogue.topic(hit.id)
        if topic is None or topic.needs or not topic.subtopics:
            continue
        exact = [at for at, each in enumerate(ordered) if each.kind == "topic" and each.id in topic.subtopics]
        if exact and exact[0] > (place := ordered.index(hit)):
            ordered.insert(place, ordered.pop(exact[0]))
    return ordered


# --- what may stand, and where ----------------------------------------------------------------------------------------


def _may_stand(context: PageContext, hit: Hit, filters: Filters) -> bool:
    """Whether a hit may be shown now. Filters choose among services; pages are there only without any."""
    if hit.kind == "service":
        service = context.catalogue.service(hit.id)
        return service is not None and filters.let_through(service, context)
    if hit.kind == "topic":
        return True
    if hit.kind == "campaign":
        campaign = context.catalogue.campaign(hit.id)
        return not filters.chosen and campaign is not None and shows_now(campaign.showing, context.now)
    return not filters.chosen


def _in_order(context: PageContext, hits: Sequence[Hit], filters: Filters) -> Iterator[str]:
    """Where things fit the same, services that are open now come first; the best page is followed by its best services.

    Under a filter pages are left out, but the services of the best page stay."""
    named = any(hit.of_name >= _NAMED and hit.kind != "topic" for hit in hits[:1])
    # Who typed the name of a service has found it; the services of a page that only mentions it would be in the way.
    page_stood = named
    ordered = hits if named else _page_first(hits)
    for _, group in groupby(_young_first(context, ordered, filters), key=lambda hit: (hit.kind, hit.score)):
        same = list(group)
        if same[0].kind == "service":
            services = (context.catalogue.service(hit.id) for hit in same)
            for one in order_open_first(context.service_state(each) for each in services if each is not None):
                yield f"service/{one.service.id}"
            continue
        for hit in same:
            if hit.kind == "tile":
                page, venue = _page_of_tile(context, hit.id), context.catalogue.venue
                yield f"venue/{venue.id}" if page == "venue" and venue is not None else page
            elif hit.kind != "topic" or not filters.chosen:
                yield f"{hit.kind}/{hit.id}"
            if hit.kind == "topic" and not page_stood:
                page_stood = True
                yield from _best_services(context, hit.id, filters)


def _page_first(hits: Sequence[Hit]) -> Sequence[Hit]:
    """The page that fits nearly as well as the best service before it: it says what there is, and who helps."""
    page = next(
        (
            hit
            for hit in hits
            if hit.kind == "topic" and hits[0].kind == "service" and hit.score >= hits[0].score * _NEARLY_AS_GOOD
        ),
        None,
    )
    return hits if page is None else [page, *(hit for hit in hits if hit is not page)]


def _young_first(context: PageContext, hits: Sequence[Hit], filters: Filters) -> Sequence[Hit]:
    if filters.whom != UNDER_18:
        return hits

    def is_later(hit: Hit) -> bool:
        service = context.catalogue.service(hit.id) if hit.kind == "service" else None
        return service is None or not is_for_young(service)

    return sorted(hits, key=is_later)


def _best_services(context: PageContext, topic_id: str, filters: Filters) -> Iterator[str]:
    """The first services of a page, as the page itself puts them."""
    topic = context.catalogue.topic(topic_id)
    if topic is None:
        return
    listed = [context.catalogue.service(ident) for ident in topic.services]
    shown = [one for one in listed if one is not None and filters.let_through(one, context)]
    ordered = order_open_first(context.service_state(one) for one in shown)
    best = sorted(ordered, key=lambda one: one.service.id != topic.pinned)[:_BESIDE_PAGE]
    yield from (f"service/{one.service.id}" for one in best)


# --- where nothing was found (safety rule 13) -------------------------------------------------------------------------


def _where_to_turn(context: PageContext, filters: Filters, about_oneself: bool) -> tuple[str, ...]:
    """Two helplines, those that are open and suit the filters first."""
    wanted = {Audience.PERPETRATOR} if about_oneself else {Audience.SURVIVOR, Audience.EVERYONE}
    whom = Filters(whom=filters.whom, language=filters.language)

    def helplines() -> Iterator[Service]:
        for search in where_nothing_is_found():
            hits = (hit for hit in context.index.find(search, limit=_LOOKED_AT_THERE) if hit.kind == "service")
            yield from filter(None, (context.catalogue.service(hit.id) for hit in hits))
        yield from context.catalogue.services[:MOST_SHOWN]

    best: list[str] = []
    others: dict[str, ServiceState] = {}
    for service in helplines():
        if service.audience in wanted and _is_helpline(service, context) and service.id not in best:
            state = context.service_state(service)
            if state.best.is_open and whom.let_through(service, context):
                best.append(service.id)
            others[service.id] = state
        if len(best) == _WHERE_NOTHING_IS:
            break
    rest = (one.service.id for one in order_open_first(others.values()) if one.service.id not in best)
    return tuple(f"service/{ident}" for ident in (*best, *rest))[:_WHERE_NOTHING_IS]


def _is_helpline(service: Service, context: PageContext) -> bool:
    """Whether it is rung, shown today, and not 999 itself, which stands there already."""
    numbers = [one.value for one in service.contacts if CONTACT_KINDS[one.kind].rung]
    return bool(numbers) and not any(map(phone.is_emergency, numbers)) and may_be_shown(service, context.today)
