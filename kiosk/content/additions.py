"""What a publisher adds to pages of the publishers below it, laid into those pages.

This is done once, when the layers are read. Whatever comes after it (merging, hiding, dead links, what lies beneath a
venue's own version, differences, checks) sees whole pages, which belong to whoever publishes them.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from kiosk.content.model import AddedBlock, AddedOutcome, Addition, Block, Edition, Link, Outcome
from kiosk.content.things import fields_by_kind

BLOCK_FIELDS: Mapping[str, str] = MappingProxyType({"topic": "blocks", "campaign": "blocks", "survey": "links"})
"""The field of each kind of page that added blocks go into."""
LISTS = ("services", "related", "campaigns", "needs")
"""The lists of an addition, called as those of the page."""

PAGES = ("topic", "campaign", "guide", "survey")
"""The kinds of pages that can be added to."""

_Listed = TypeVar("_Listed")
_Waiting = Mapping[str, Sequence[Addition]]


def with_additions(editions: Sequence[Edition]) -> tuple[Edition, ...]:
    """``editions``, the upper one first, with every page as the additions of those above it make it, the nearest
    first; none of them has additions any more. A page of an upper edition's own is not changed by what lies beneath."""
    if not any(each.additions for each in editions):
        return tuple(editions)
    laid: list[Edition] = []
    waiting: dict[str, tuple[Addition, ...]] = {}
    for edition in editions:
        laid.append(_laid_into(edition, waiting))
        for addition in reversed(edition.additions):
            waiting[addition.page] = (addition, *waiting.get(addition.page, ()))
    return tuple(laid)


def _laid_into(edition: Edition, waiting: _Waiting) -> Edition:
    fields: dict[str, Any] = {"additions": ()}
    for kind in {page.partition("/")[0] for page in waiting}:
        field = fields_by_kind()[kind]
        fields[field] = tuple(_added(kind, page, waiting) for page in getattr(edition, field))
    return msgspec.structs.replace(edition, **fields)


def _added(kind: str, page: Any, waiting: _Waiting) -> Any:
    for addition in waiting.get(f"{kind}/{page.id}", ()):
        fields: dict[str, Any] = {
            name: in_order(getattr(addition, name), getattr(page, name)) for name in LISTS if hasattr(page, name)
        }
        if addition.pinned and hasattr(page, "pinned"):
            fields["pinned"] = addition.pinned
        if kind in BLOCK_FIELDS:
            fits = (each for each in addition.blocks if kind != "survey" or isinstance(each.block, Link))
            fields[BLOCK_FIELDS[kind]] = _with_blocks(getattr(page, BLOCK_FIELDS[kind]), fits)
        if kind == "guide":
            fields["outcomes"] = _with_outcomes(page.outcomes, addition.outcomes)
        page = msgspec.structs.replace(page, **fields)
    return page


def in_order(named: Sequence[_Listed], listed: Sequence[_Listed]) -> tuple[_Listed, ...]:
    """What is ``named``, in that order, and then what is ``listed`` besides."""
    return (*named, *(each for each in listed if each not in named))


def _with_blocks(blocks: Sequence[Block], added: Iterable[AddedBlock]) -> tuple[Block, ...]:
    left = list(blocks)
    for each in added:
        places = [place for place, block in enumerate(left) if block.id in (each.instead_of, each.after)]
        if not places:
            left.append(each.block)
        elif each.instead_of is not None:
            left[places[0]] = each.block
        else:
            left.insert(places[0] + 1, each.block)
    return tuple(left)


def _with_outcomes(outcomes: Sequence[Outcome], added: Sequence[AddedOutcome]) -> tuple[Outcome, ...]:
    by_id = {each.id: each for each in added}
    return tuple(
        msgspec.structs.replace(each, text=more.text or each.text, services=in_order(more.services, each.services))
        if (more := by_id.get(each.id))
        else each
        for each in outcomes
    )
