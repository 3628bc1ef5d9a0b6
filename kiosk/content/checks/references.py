"""Every id leads somewhere, and to one thing only."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from kiosk.content.checks.context import Ground
from kiosk.content.checks.passages import blocks_of, things
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.drawings import EVERYDAY, drawings
from kiosk.content.model import (
    Block,
    Campaign,
    Guide,
    GuideLink,
    MediaKind,
    Picture,
    PlainPage,
    Recording,
    Service,
    SurveyLink,
    Topic,
    Venue,
    Video,
)
from kiosk.content.pages import PLAIN, is_page
from kiosk.content.things import Thing

_PARTS: Final = (
    "blocks", "description", "contacts", "easy_read", "slides", "questions", "outcomes", "links", "rooms", "events",
)  # fmt: skip


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything about ids: missing, twice, of the wrong kind, and icons that nobody can draw."""
    names = Counter(name for name, _ in things(ground.edition))
    for name, value in things(ground.edition):
        if names[name] > 1:
            names[name] = 0
            yield _error("id-twice", name, "", f"There are two things called {name}.", "Give one of them another id.")
        yield from _parts_twice(name, value)
        if ground.icons is not None:
            yield from _icon(name, value, ground.icons)
    for name, field, wanted in _pointers(ground):
        if not ground.knows(wanted):
            kind, _, ident = wanted.partition("/")
            yield _error(
                "missing-id",
                name,
                field,
                f"This points at the {kind} “{ident}”, which does not exist.",
                f"Choose one that exists, or add the {kind}.",
            )
    yield from _pinned(ground)
    yield from _asked(ground)
    yield from _recorded_twice(ground)
    yield from _drawn(ground)
    yield from _media_kinds(ground)


def _error(rule: str, thing: str, field: str, sentence: str, remedy: str) -> Problem:
    return Problem(Severity.ERROR, rule, thing, field, sentence, remedy)


def _parts_twice(thing: str, value: Thing) -> Iterator[Problem]:
    for field in _PARTS:
        parts = getattr(value, field, ())
        counted = Counter(part.id for part in parts) if isinstance(parts, tuple) else Counter[str]()
        for ident in sorted(ident for ident, times in counted.items() if times > 1):
            yield _error(
                "id-twice",
                thing,
                f"{field}/{ident}",
                f"Two parts of {thing} have the id “{ident}”.",
                "Give one of them another id.",
            )


def _icon(thing: str, value: Thing, icons: Iterable[str]) -> Iterator[Problem]:
    icon = getattr(value, "icon", None)
    if icon is not None and icon not in icons:
        yield _error("icon", thing, "icon", f"There is no icon called “{icon}”.", "Choose one from the list of icons.")


def _pointers(ground: Ground) -> Iterator[tuple[str, str, str]]:
    """Every place that names another thing: the thing, its field, and what it names."""
    for name, value in things(ground.edition):
        match value:
            case Service():
                yield name, "organization", f"organization/{value.organization}"
                yield from _from_blocks(name, "description", value.description)
            case Topic():
                yield from _listed(name, "services", "service", value.services)
                yield from _listed(name, "subtopics", "topic", value.subtopics)
                yield from _listed(name, "related", "topic", value.related)
                yield from _listed(name, "campaigns", "campaign", value.campaigns)
                yield from _from_blocks(name, "blocks", value.blocks)
            case Campaign():
                yield from _listed(name, "services", "service", value.services)
                yield from _listed(name, "related", "topic", value.related)
                yield from _from_blocks(name, "blocks", value.blocks)
                slides = ((slide, slide.media) for slide in value.slides)
                yield from ((name, f"slides/{slide.id}/media", f"media/{media}") for slide, media in slides if media)
            case Guide():
                for outcome in value.outcomes:
                    yield from _listed(name, f"outcomes/{outcome.id}/services", "service", outcome.services)
    yield from ((name, "signed_film", f"media/{film}") for name, film in _signed(ground))
    yield from ((name, f"recordings/{at}/media", f"media/{each.media}") for name, at, each in _recorded(ground))
    for tile in ground.edition.tiles:
        if not is_page(tile.page):
            yield f"tile/{tile.id}", "page", f"page/{tile.page}"
        elif tile.page not in PLAIN:
            yield f"tile/{tile.id}", "page", tile.page
    for media in ground.edition.media:
        if media.captions:
            yield f"media/{media.id}", "captions", f"media/{media.captions}"
    yield from _of_events(ground.edition.venue)


def _listed(thing: str, field: str, kind: str, idents: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    return ((thing, f"{field}/{position}", f"{kind}/{ident}") for position, ident in enumerate(idents))


def _from_blocks(thing: str, field: str, blocks: tuple[Block, ...]) -> Iterator[tuple[str, str, str]]:
    for block in blocks:
        match block:
            case GuideLink():
                yield thing, f"{field}/{block.id}/guide", f"guide/{block.guide}"
            case SurveyLink():
                yield thing, f"{field}/{block.id}/survey", f"survey/{block.survey}"
            case Picture() | Video():
                yield thing, f"{field}/{block.id}/media", f"media/{block.media}"
            case _:
                pass


def _signed(ground: Ground) -> Iterator[tuple[str, str]]:
    """Every thing that has a film in sign language, and the film."""
    found = ((name, getattr(value, "signed_film", None)) for name, value in things(ground.edition))
    return ((name, film) for name, film in found if film)


def _recorded(ground: Ground) -> Iterator[tuple[str, int, Recording]]:
    """Every recording of a page: the thing, its place there, and itself."""
    for name, value in things(ground.edition):
        yield from ((name, at, each) for at, each in enumerate(getattr(value, "recordings", ())))


def _recorded_twice(ground: Ground) -> Iterator[Problem]:
    seen = set[tuple[str, str]]()
    for name, place, recording in _recorded(ground):
        if (name, recording.language.lower()) in seen:
            yield _error(
                "recording-twice",
                name,
                f"recordings/{place}/language",
                f"This page has two recordings in the language “{recording.language}”, and only one can be played.",
                "Take one of them out, or say which language it is in.",
            )
        seen.add((name, recording.language.lower()))


def _of_events(venue: Venue | None) -> Iterator[tuple[str, str, str]]:
    if venue is not None:
        rooms = {room.id for room in venue.rooms}
        for event in venue.events:
            if event.room is not None and event.room not in rooms:
                yield f"venue/{venue.id}", f"events/{event.id}/room", f"room/{event.room}"
            if event.media is not None:
                yield f"venue/{venue.id}", f"events/{event.id}/media", f"media/{event.media}"


def _pinned(ground: Ground) -> Iterator[Problem]:
    """The service that stays first on a page is one the page lists."""
    for name, page in things(ground.edition):
        if isinstance(page, Topic | Campaign) and page.pinned is not None and page.pinned not in page.services:
            yield _error(
                "pinned",
                name,
                "pinned",
                f"“{page.pinned}” is to stay first on this page, but it is not among the page’s services.",
                "Add it to the services, or pin one that is there.",
            )


def _asked(ground: Ground) -> Iterator[Problem]:
    """The question a poster leads to is one of its campaign's."""
    for campaign in ground.edition.campaigns:
        known = {question.id for question in campaign.questions}
        for slide in campaign.slides:
            if slide.question is not None and slide.question not in known:
                yield _error(
                    "poster-question",
                    f"campaign/{campaign.id}",
                    f"slides/{slide.id}/question",
                    f"This poster leads to the question “{slide.question}”, which the campaign does not have.",
                    "Choose one of its questions, or let the poster lead to the campaign’s page.",
                )


def _drawn(ground: Ground) -> Iterator[Problem]:
    for campaign in ground.edition.campaigns:
        for slide in campaign.slides:
            if slide.drawing and slide.drawing not in drawings():
                yield _error(
                    "drawing",
                    f"campaign/{campaign.id}",
                    f"slides/{slide.id}/drawing",
                    f"There is no drawing called “{slide.drawing}”.",
                    "Choose one from the list of drawings.",
                )
    for name, page in things(ground.edition):
        for line in page.easy_read if isinstance(page, Topic | PlainPage) else ():
            if line.drawing and line.drawing not in drawings():
                yield _error(
                    "drawing",
                    name,
                    f"easy_read/{line.id}/drawing",
                    f"There is no drawing called “{line.drawing}”.",
                    "Choose one from the list of drawings.",
                )
    venue = ground.edition.venue
    for event in venue.events if venue else ():
        if event.drawing and event.drawing not in EVERYDAY:
            yield _error(
                "drawing",
                f"venue/{venue.id}" if venue else "",
                f"events/{event.id}/drawing",
                f"There is no drawing called “{event.drawing}” for what is on here.",
                "Choose one from the list of drawings.",
            )


def _media_kinds(ground: Ground) -> Iterator[Problem]:
    """A picture block shows a picture, a film block a film, captions are captions, and a recording is a sound."""
    kinds = {media.id: media.kind for media in ground.edition.media}
    wanted: list[tuple[str, str, str, MediaKind]] = [
        (f"media/{media.id}", "captions", media.captions, MediaKind.CAPTIONS)
        for media in ground.edition.media
        if media.captions
    ]
    wanted += [(name, "signed_film", film, MediaKind.VIDEO) for name, film in _signed(ground)]
    wanted += [(name, f"recordings/{at}/media", each.media, MediaKind.SOUND) for name, at, each in _recorded(ground)]
    for name, value in things(ground.edition):
        field, blocks = blocks_of(value)
        for block in blocks:
            if isinstance(block, Picture):
                wanted.append((name, f"{field}/{block.id}/media", block.media, MediaKind.PICTURE))
            elif isinstance(block, Video):
                wanted.append((name, f"{field}/{block.id}/media", block.media, MediaKind.VIDEO))
    for campaign in ground.edition.campaigns:
        wanted += [
            (f"campaign/{campaign.id}", f"slides/{slide.id}/media", slide.media, MediaKind.PICTURE)
            for slide in campaign.slides
            if slide.media
        ]
    if ground.edition.venue is not None:
        wanted += [
            (f"venue/{ground.edition.venue.id}", f"events/{event.id}/media", event.media, MediaKind.PICTURE)
            for event in ground.edition.venue.events
            if event.media
        ]
    for name, field, ident, kind in wanted:
        found = kinds.get(ident)
        if found is not None and found is not kind:
            yield _error(
                "media-kind",
                name,
                field,
                f"This needs a file of the kind “{kind}”, and “{ident}” is one of the kind “{found}”.",
                "Choose another file.",
            )
