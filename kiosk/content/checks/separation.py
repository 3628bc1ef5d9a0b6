"""Safety rule 12: pages for survivors and pages for people who hurt somebody do not lead to each other.

A way from one to the other counts however many pages for everyone lie between. Start tiles and the list "What is
happening?" are no such way: they are where everybody begins, whoever they are.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Final

from kiosk.content.checks.context import Ground
from kiosk.content.checks.passages import things
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.model import Audience, Block, Campaign, Guide, GuideLink, Service, Topic

SidedPage = Service | Topic | Campaign | Guide

OTHER_SIDE: Final = {Audience.SURVIVOR: Audience.PERPETRATOR, Audience.PERPETRATOR: Audience.SURVIVOR}
WHOSE: Final = {
    Audience.SURVIVOR: "people who have been hurt",
    Audience.PERPETRATOR: "people worried about how they behave",
}


def problems(ground: Ground) -> Iterator[Problem]:
    """Every page of one side from which the other side can be reached."""
    pages = {name: value for name, value in things(ground.edition) if isinstance(value, SidedPage)}
    audiences = {name: page.audience for name, page in pages.items()}
    ways = {name: tuple(_ways(page)) for name, page in pages.items()}
    for name, audience in audiences.items():
        if audience in OTHER_SIDE:
            for field, route in _across(name, audiences, ways):
                yield _led_across(name, audience, field, route)


def _led_across(name: str, audience: Audience, field: str, route: tuple[str, ...]) -> Problem:
    between = f" by way of {', '.join(route[:-1])}" if len(route) > 1 else ""
    other = WHOSE[OTHER_SIDE[audience]]
    return Problem(
        Severity.ERROR,
        "two-sides",
        name,
        field,
        f"This page is for {WHOSE[audience]} and leads{between} to {route[-1]}, which is for {other}.",
        "Take the way out, here or on the page between. The other side has its own entry under “What is happening?”.",
    )


def _ways(value: SidedPage) -> Iterator[tuple[str, str]]:
    """Where a page leads: the field, and the page."""
    match value:
        case Service():
            yield from _guides("description", value.description)
        case Topic():
            yield from ((f"services/{n}", f"service/{ident}") for n, ident in enumerate(value.services))
            yield from ((f"subtopics/{n}", f"topic/{ident}") for n, ident in enumerate(value.subtopics))
            yield from ((f"related/{n}", f"topic/{ident}") for n, ident in enumerate(value.related))
            yield from ((f"campaigns/{n}", f"campaign/{ident}") for n, ident in enumerate(value.campaigns))
            yield from _guides("blocks", value.blocks)
        case Campaign():
            yield from ((f"services/{n}", f"service/{ident}") for n, ident in enumerate(value.services))
            yield from ((f"related/{n}", f"topic/{ident}") for n, ident in enumerate(value.related))
            yield from _guides("blocks", value.blocks)
        case Guide():
            for outcome in value.outcomes:
                for n, ident in enumerate(outcome.services):
                    yield f"outcomes/{outcome.id}/services/{n}", f"service/{ident}"


def _guides(field: str, blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    return ((f"{field}/{block.id}", f"guide/{block.guide}") for block in blocks if isinstance(block, GuideLink))


def _across(
    start: str, audiences: Mapping[str, Audience], ways: Mapping[str, tuple[tuple[str, str], ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The shortest way to each page of the other side: the field it begins in, and the pages it passes."""
    waiting: deque[tuple[str, tuple[str, ...]]] = deque((field, (page,)) for field, page in ways[start])
    seen = {start}
    while waiting:
        field, route = waiting.popleft()
        page = route[-1]
        if page in seen or page not in audiences:
            continue
        seen.add(page)
        if audiences[page] is OTHER_SIDE[audiences[start]]:
            yield field, route
        elif audiences[page] is Audience.EVERYONE:
            waiting.extend((field, (*route, further)) for _, further in ways[page])
