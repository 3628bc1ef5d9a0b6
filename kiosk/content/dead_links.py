"""What is hidden drops out of everything that leads to it, and comes back with it.

Staff hide one thing. Every list, block, tile and guided check that names it stays as somebody wrote it; only what
visitors are given of them leads nowhere dead. What has nothing left to lead to goes with it, and what leads to that: a
tile, a guided check one of whose outcomes would end at nobody, a topic with nothing left on it.
"""

from collections.abc import Collection as Group
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from kiosk.content.model import (
    Block,
    Campaign,
    Event,
    Guide,
    GuideLink,
    Media,
    Picture,
    PlainPage,
    Recording,
    Service,
    Slide,
    SurveyLink,
    Tile,
    Topic,
    Venue,
    Video,
)
from kiosk.content.things import Collection, Thing, by_field

_Pictured = TypeVar("_Pictured", Event, Slide)


@dataclass(frozen=True, slots=True)
class Living:
    """The things of each field (``venue`` too) without dead links. ``gone`` are the paths of things that went with what
    they led to, ``left_out`` those of blocks (``topic/my-rights/blocks/ask``)."""

    fields: Mapping[str, tuple[Thing, ...]]
    gone: frozenset[str]
    left_out: frozenset[str]


def living(collection: Collection, hidden: Group[str]) -> Living:
    """``collection``, which has nothing of what is ``hidden`` (``service/ID``) in it, without the links to that."""
    gone, known = set[str](), frozenset(hidden)
    fields: dict[str, tuple[Thing, ...]] = {}
    more = True
    while more:
        before, dead = len(gone), known | gone
        for kind, field, things in by_field(collection):
            left = [without_links(thing, dead) for thing in things]
            gone |= {f"{kind}/{old.id}" for new, old in zip(left, things, strict=True) if _is_dead(new, old)}
            fields[field] = tuple(each for each in left if each is not None and f"{kind}/{each.id}" not in gone)
        # Whatever led to what went just now is looked at again.
        more = len(gone) > before
    return Living(fields, frozenset(gone), frozenset(_left_out(collection, known | gone)))


def without_links(thing: Thing, dead: Group[str]) -> Thing | None:
    """``thing`` without its links to what is ``dead``; itself where it has none, None where it is nothing but one.

    The organization of a service stays: a service can be rung whoever runs it, and nothing leads a visitor there.
    """
    changed: dict[str, Any] = {}
    match thing:
        case Service(description=(), signed_film=None, recordings=()):
            return thing
        case Service():
            changed["signed_film"] = _film(thing.signed_film, dead)
            changed["recordings"] = _heard(thing.recordings, dead)
            changed["description"] = _blocks(thing.description, dead)
        case PlainPage():
            changed["signed_film"] = _film(thing.signed_film, dead)
            changed["recordings"] = _heard(thing.recordings, dead)
        case Topic():
            changed["signed_film"] = _film(thing.signed_film, dead)
            changed["recordings"] = _heard(thing.recordings, dead)
            changed["blocks"] = _blocks(thing.blocks, dead)
            changed["services"] = _listed("service", thing.services, dead)
            changed["subtopics"] = _listed("topic", thing.subtopics, dead)
            changed["related"] = _listed("topic", thing.related, dead)
            changed["campaigns"] = _listed("campaign", thing.campaigns, dead)
            changed["pinned"] = None if f"service/{thing.pinned}" in dead else thing.pinned
        case Campaign():
            changed["signed_film"] = _film(thing.signed_film, dead)
            changed["recordings"] = _heard(thing.recordings, dead)
            changed["blocks"] = _blocks(thing.blocks, dead)
            changed["services"] = _listed("service", thing.services, dead)
            changed["related"] = _listed("topic", thing.related, dead)
            changed["pinned"] = None if f"service/{thing.pinned}" in dead else thing.pinned
            changed["slides"] = tuple(_without_picture(each, dead) for each in thing.slides)
        case Venue():
            changed["events"] = tuple(_without_picture(each, dead) for each in thing.events)
        case Guide():
            changed["outcomes"] = tuple(
                msgspec.structs.replace(each, services=_listed("service", each.services, dead))
                for each in thing.outcomes
            )
        case Media():
            changed["captions"] = None if f"media/{thing.captions}" in dead else thing.captions
        case Tile() if thing.page in dead:
            return None
        case _:
            pass
    other = {field: value for field, value in changed.items() if value != getattr(thing, field)}
    return msgspec.structs.replace(thing, **other) if other else thing


def _film(ident: str | None, dead: Group[str]) -> str | None:
    return None if f"media/{ident}" in dead else ident


def _heard(recordings: tuple[Recording, ...], dead: Group[str]) -> tuple[Recording, ...]:
    return tuple(each for each in recordings if f"media/{each.media}" not in dead)


def _without_picture(part: _Pictured, dead: Group[str]) -> _Pictured:
    return msgspec.structs.replace(part, media=None) if f"media/{part.media}" in dead else part


def _is_dead(now: Thing | None, before: Thing) -> bool:
    """Whether what is left of a thing would lead a visitor to nothing."""
    if now is before:
        return False
    match now, before:
        case Guide(outcomes=left), Guide(outcomes=had):
            return any(was.services and not each.services for each, was in zip(left, had, strict=True))
        case Topic(blocks=(), services=(), easy_read=()), Topic():
            return True
        case _:
            return now is None


def _blocks(blocks: tuple[Block, ...], dead: Group[str]) -> tuple[Block, ...]:
    return tuple(each for each in blocks if _target(each) not in dead)


def _target(block: Block) -> str:
    """The thing that ``block`` leads to or shows; "" where there is none."""
    match block:
        case GuideLink(guide=ident):
            return f"guide/{ident}"
        case SurveyLink(survey=ident):
            return f"survey/{ident}"
        case Picture(media=ident) | Video(media=ident):
            return f"media/{ident}"
        case _:
            return ""


def _listed(kind: str, idents: tuple[str, ...], dead: Group[str]) -> tuple[str, ...]:
    return tuple(each for each in idents if f"{kind}/{each}" not in dead)


def _left_out(collection: Collection, dead: Group[str]) -> set[str]:
    found = set()
    for kind, _, things in by_field(collection):
        field = {"service": "description", "topic": "blocks", "campaign": "blocks"}.get(kind)
        for thing in things if field else ():
            for block in getattr(thing, field or ""):
                if _target(block) in dead:
                    found.add(f"{kind}/{thing.id}/{field}/{block.id}")
    return found
