"""A draft of which something was damaged on the disk: what still reads stays, the rest comes from what was published.

A draft is never worth the editions beside it, so its damage does not make the last good copy take over.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from msgspec.structs import replace
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from kiosk.content.draft import Draft
from kiosk.content.things import fields_by_kind
from kiosk.store import draft_rows
from kiosk.store.faults import is_damage

_Read = TypeVar("_Read")


def as_far_as_it_reads(session: Session, published: Draft) -> Draft:
    """The draft, with what ``published`` has in the place of what does not read."""
    paths = _read(session, draft_rows.paths_that_read)
    draft = published if paths is None else Draft()
    for path in paths or ():
        things = _read(session, partial(draft_rows.read_things, wanted=[path], only=path))
        kind = path.partition("/")[0]
        spare = published.thing(path) if kind in fields_by_kind() else None
        thing = spare if things is None else things[path]
        draft = draft if thing is None else draft.put(kind, thing)
    translations, hidden = _read(session, draft_rows.read_translations), _read(session, draft_rows.read_hidden)
    return replace(
        draft,
        translations=published.translations if translations is None else translations,
        hidden=published.hidden if hidden is None else hidden,
        unfinished=_read(session, draft_rows.read_unfinished) or (),
    )


def _read(session: Session, read: Callable[[Session], _Read]) -> _Read | None:
    """What ``read`` gives; ``None`` where the rows are damaged."""
    try:
        return read(session)
    except draft_rows.UNREADABLE:
        return None
    except DBAPIError as error:
        if not is_damage(error):
            raise
        return None
