"""How much one page may hold: what is longer takes long to build, and hiding must never wait for it (safety rule 1)."""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.checks.context import Ground
from kiosk.content.checks.limits import Limits
from kiosk.content.checks.passages import things
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.model import Audience, Topic
from kiosk.content.things import Thing

_CALLED: Final = {
    "blocks": "blocks",
    "description": "blocks",
    "items": "items",
    "contacts": "ways to get in touch",
    "services": "services",
    "subtopics": "topics to choose from",
    "related": "related pages",
    "campaigns": "campaigns",
    "slides": "slides",
    "questions": "questions",
    "outcomes": "outcomes",
    "links": "links",
    "rooms": "rooms",
    "events": "events",
    "needs": "words to search for",
    "tiles": "tiles",
    "easy_read": "lines of Easy Read",
}
"""What a list is called in a sentence; any other is just a list."""


def problems(ground: Ground) -> Iterator[Problem]:
    """Every list with too much in it, and every page with too many words."""
    most = _most(ground.limits)
    if len(ground.edition.tiles) > ground.limits.tiles:
        yield _too_many("edition", "tiles", len(ground.edition.tiles), ground.limits.tiles)
    yield from _entries(ground)
    for thing, value in things(ground.edition):
        yield from _lists(thing, _chosen_among(ground, value), "", most, ground.limits.any_list)
        words = sum(len(passage.text) for passage in ground.by_thing.get(thing, ()))
        if words > ground.limits.page and not thing.startswith("venue/"):
            yield Problem(
                Severity.ERROR,
                "page-long",
                thing,
                "",
                f"This page has {words:,} characters, and {ground.limits.page:,} are the most a visitor can be shown.",
                "Shorten it, or make two pages of it.",
            )

    for translation in ground.edition.translations:
        if len(translation.text) > 2 * ground.limits.any_text:
            kind, _, rest = translation.field.partition("/")
            ident, _, path = rest.partition("/")
            yield Problem(
                Severity.ERROR,
                "too-long",
                f"{kind}/{ident}",
                path,
                f"The translation has {len(translation.text):,} characters, and {2 * ground.limits.any_text:,} are the "
                f"most. ({translation.language})",
                "Translate only what the text says.",
            )


def _entries(ground: Ground) -> Iterator[Problem]:
    """Too many ways on under "What is happening?", where those who worry about how they behave have one apart."""
    most = ground.limits.subtopics
    entries = [one for one in ground.edition.topics if one.entry and one.audience is not Audience.PERPETRATOR]
    for late in sorted(entries, key=lambda one: (one.order, one.id))[most:]:
        yield Problem(
            Severity.WARNING,
            "many-entries",
            f"topic/{late.id}",
            "entry",
            f"“What is happening?” lists {len(entries)} topics, and nobody afraid chooses among more than {most}.",
            "Take this one out of the list, and put it among the topics within another one.",
        )


def _chosen_among(ground: Ground, value: Thing) -> Thing:
    """``value`` without the pages in other languages within it: people look for their own, and choose among none."""
    if not isinstance(value, Topic):
        return value
    found = ((ident, ground.topic_of(f"topic/{ident}")) for ident in value.subtopics)
    return replace(value, subtopics=tuple(ident for ident, topic in found if topic is None or topic.language is None))


def _most(limits: Limits) -> Mapping[str, int]:
    """The most that each list may hold, by the field it stands in."""
    return {
        "blocks": limits.blocks,
        "description": limits.blocks,
        "items": limits.items,
        "contacts": limits.contacts,
        "easy_read": limits.easy_lines,
        "services": limits.on_page,
        "subtopics": limits.subtopics,
        "related": limits.on_page,
        "campaigns": limits.on_page,
        "slides": limits.slides,
        "links": limits.on_page,
    }


def _lists(thing: str, value: Struct, path: str, most: Mapping[str, int], any_list: int) -> Iterator[Problem]:
    for name in value.__struct_fields__:
        held, where = getattr(value, name), f"{path}/{name}" if path else name
        if isinstance(held, Struct):
            yield from _lists(thing, held, where, most, any_list)
        if not isinstance(held, tuple):
            continue
        if len(held) > most.get(name, any_list):
            yield _too_many(thing, where, len(held), most.get(name, any_list))
        for place, item in enumerate(held[:any_list]):
            if isinstance(item, Struct):
                yield from _lists(thing, item, f"{where}/{getattr(item, 'id', place)}", most, any_list)


def _too_many(thing: str, field: str, count: int, most: int) -> Problem:
    called = _CALLED.get(field.rpartition("/")[2], "entries in this list")
    return Problem(
        Severity.ERROR,
        "too-many",
        thing,
        field,
        f"There are {count:,} {called} here, and {most} are the most: more would make the kiosk slow to hide.",
        "Take some out, or make another page for them.",
    )
