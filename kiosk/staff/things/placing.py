"""Moving a tile of the start page, or a topic listed under “What is happening?”, up and down among its like."""

from collections.abc import Sequence

import msgspec

from kiosk.content.draft import Draft
from kiosk.content.model import Tile, Topic
from kiosk.content.things import things_of
from kiosk.staff.editing.edit_session import EditSession
from kiosk.staff.forms.topic_form import alike

_APART = 10
"""Between two numbers, so that something fits between them later."""


def place_among(session: EditSession, path: str) -> tuple[int, int]:
    """The place, from 0, of the thing at ``path`` among its like, and how many there are; -1 where it has no place."""
    like = _alike(session, path)
    return next((place for place, each in enumerate(like) if path.endswith(f"/{each.id}")), -1), len(like)


def moved(session: EditSession, draft: Draft, path: str, by: int) -> Draft:
    """``draft`` with the thing at ``path`` so many places further down among its like. As few others as can be get
    another number: one of another publisher's becomes the venue's own by it."""
    like, (place, count) = _alike(session, path), place_among(session, path)
    if place < 0 or not 0 <= place + by < count:
        return draft
    like.insert(place + by, like.pop(place))
    draft = session.with_own_tiles(draft, path)
    for each, order in zip(like, numbers_after([each.order for each in like], place + by), strict=True):
        if each.order != order:
            draft = draft.put(path.partition("/")[0], msgspec.structs.replace(each, order=order))
    return draft


def numbers_after(numbers: Sequence[int], place: int) -> list[int]:
    """``numbers``, of which the one at ``place`` has just come there, so that each is larger than the one before from
    there on, and with as few changed as can be."""
    after = list(numbers)
    above = after[place - 1] if place else None
    below = after[place + 1] if place + 1 < len(after) else None
    if below is None:
        after[place] = _APART if above is None else above + _APART
    elif above is None:
        after[place] = max(0, below - _APART)
    else:
        after[place] = max(above + 1, (above + below) // 2)
    for later in range(place + 1, len(after)):
        if after[later] > after[later - 1]:
            break
        after[later] = after[later - 1] + 1
    return after


def _alike(session: EditSession, path: str) -> list[Tile | Topic]:
    kind, thing = path.partition("/")[0], session.thing(path)
    return alike(thing, things_of(session.written, kind)) if isinstance(thing, Tile | Topic) else []
