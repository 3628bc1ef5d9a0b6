"""The draft as rows and back, inside one open session. Nothing that was typed is judged on the way.

Statements are those SQLite and PostgreSQL both understand.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar, get_args

from msgspec.structs import replace as with_fields
from sqlalchemy import Table, delete, func, insert, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from kiosk.content.draft import Draft, DraftChanges, Unfinished
from kiosk.content.model import Translation
from kiosk.content.things import Thing, by_field, fields_by_kind, kind_of
from kiosk.store import draft_tables as tables
from kiosk.store.draft_documents import UNREADABLE, decode, encode
from kiosk.store.faults import is_damage

_Read = TypeVar("_Read")

_KINDS: Mapping[str, type[Thing]] = {kind_of(each): each for each in get_args(Thing)}


def is_begun(session: Session) -> bool:
    """Whether a draft was ever kept."""
    return session.scalar(select(tables.begun.c.id)) is not None


def begin(session: Session, draft: Draft, now: dt.datetime) -> None:
    """Keep ``draft``, the first one."""
    session.execute(insert(tables.begun), [{"id": 1, "at": now}])
    replace(session, draft, now)


def replace(session: Session, draft: Draft, now: dt.datetime) -> None:
    """Keep ``draft``, which nobody has changed yet, and nothing of the one before."""
    for table in (tables.things, tables.translations, tables.hidden, tables.unfinished):
        session.execute(delete(table))
    own = [(f"{kind}/{thing.id}", thing) for kind, _, held in by_field(draft) for thing in held]
    _put(session, tables.things, (_new(path, thing, place, "", now) for place, (path, thing) in enumerate(own)))
    _put(session, tables.translations, map(_translation, draft.translations))
    _put(session, tables.hidden, ({"path": path} for path in draft.hidden))
    _put(session, tables.unfinished, ({"field": each.field, "text": each.text} for each in draft.unfinished))


def write(session: Session, changes: DraftChanges, by: str, now: dt.datetime) -> None:
    """Make what is kept into what it is after ``changes``, which ``by`` made. What stays is untouched."""
    _write_things(session, changes.things, by, now)
    for kind, idents in changes.order.items():
        _put_in_order(session, [f"{kind}/{ident}" for ident in idents])
    for (field, language), translation in changes.translations.items():
        at = tables.translations.c
        session.execute(delete(tables.translations).where(at.field == field, at.language == language))
        _put(session, tables.translations, [] if translation is None else [_translation(translation)])
    for path, is_hidden in changes.hidden.items():
        session.execute(delete(tables.hidden).where(tables.hidden.c.path == path))
        _put(session, tables.hidden, [{"path": path}] if is_hidden else [])
    for field, text in changes.unfinished.items():
        session.execute(delete(tables.unfinished).where(tables.unfinished.c.field == field))
        _put(session, tables.unfinished, [] if text is None else [{"field": field, "text": text}])


def read(session: Session) -> Draft:
    """The whole draft. Raises an error of ``UNREADABLE``, or of SQLAlchemy's, where rows are damaged."""
    rows = session.execute(_THINGS).all()
    if not all(isinstance(position, int) for *_, position in rows):
        raise TypeError("a position that is no number")
    things = [_thing(path, document) for path, document, _ in rows]
    return _draft(things, _translations(session), _hidden(session), _unfinished(session))


def holds(session: Session, draft: Draft) -> bool:
    """Whether ``draft`` is what is kept; a draft whose rows are damaged is none."""
    try:
        return read(session) == draft
    except UNREADABLE:
        return False
    except DBAPIError as error:
        if not is_damage(error):
            raise
        return False


def read_what_is_whole(session: Session, published: Draft) -> Draft:
    """The draft, with what ``published`` has in the place of each thing or list that is damaged."""
    paths = _unless_damaged(lambda: [path for path in session.scalars(_PATHS) if isinstance(path, str)])
    if paths is None:
        things = [thing for _, _, held in by_field(published) for thing in held]
    else:
        things = [thing for path in paths if (thing := _whole_or_published(session, path, published)) is not None]
    translations = _unless_damaged(lambda: _translations(session))
    hidden = _unless_damaged(lambda: _hidden(session))
    return _draft(
        things,
        published.translations if translations is None else translations,
        published.hidden if hidden is None else hidden,
        _unless_damaged(lambda: _unfinished(session)) or (),
    )


# --- writing --------------------------------------------------------------------------------------------------------


def _write_things(session: Session, changed: Mapping[str, Thing | None], by: str, now: dt.datetime) -> None:
    """A thing that changed stays in its place; a new one goes last."""
    at = tables.things.c
    there = set(session.scalars(select(at.path).where(at.path.in_(changed)))) if changed else set()
    gone = [path for path in there if changed[path] is None]
    session.execute(delete(tables.things).where(at.path.in_(gone))) if gone else None
    last = session.scalar(select(func.max(at.position)))
    new = []
    for path, thing in changed.items():
        if thing is None:
            continue
        if path in there:
            values = {"document": encode(thing), "version": at.version + 1, "changed_by": by, "changed_at": now}
            session.execute(update(tables.things).where(at.path == path).values(values))
        else:
            last = 0 if last is None else last + 1
            new.append(_new(path, thing, last, by, now))
    _put(session, tables.things, new)


def _put_in_order(session: Session, order: Sequence[str]) -> None:
    at = tables.things.c
    places = sorted(session.scalars(select(at.position).where(at.path.in_(order))))
    for path, place in zip(order, places, strict=True):
        session.execute(update(tables.things).where(at.path == path).values(position=place))


def _put(session: Session, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    if whole := list(rows):
        session.execute(insert(table), whole)


def _new(path: str, thing: Thing, place: int, by: str, now: dt.datetime) -> dict[str, Any]:
    row = {"path": path, "position": place, "document": encode(thing), "version": 1}
    return row | {"changed_by": by, "changed_at": now}


def _translation(value: Translation) -> dict[str, Any]:
    return {"language": value.language, "field": value.field, "document": encode(value)}


# --- reading --------------------------------------------------------------------------------------------------------

_PATHS = select(tables.things.c.path).order_by(tables.things.c.position)
_THINGS = select(tables.things.c.path, tables.things.c.document, tables.things.c.position).order_by(
    tables.things.c.position
)


def _thing(path: str, document: str) -> Thing:
    kind, _, ident = _text(path).partition("/")
    thing = decode(document, _KINDS[kind])
    if thing.id != ident:
        raise ValueError(f"{path} holds {thing.id}")
    return thing


def _whole_or_published(session: Session, path: str, published: Draft) -> Thing | None:
    kind = path.partition("/")[0]
    spare = published.thing(path) if kind in _KINDS else None
    return _unless_damaged(lambda: _read_one(session, path)) or spare


def _read_one(session: Session, path: str) -> Thing:
    return _thing(path, session.scalars(select(tables.things.c.document).where(tables.things.c.path == path)).one())


def _draft(
    things: Iterable[Thing],
    translations: tuple[Translation, ...],
    hidden: tuple[str, ...],
    unfinished: tuple[Unfinished, ...],
) -> Draft:
    held: dict[str, list[Thing]] = {field: [] for field in fields_by_kind().values()}
    for thing in things:
        held[fields_by_kind()[kind_of(type(thing))]].append(thing)
    lists: dict[str, Any] = {field: tuple(each) for field, each in held.items()}
    venue = next(iter(lists.pop("venue")), None)
    draft = Draft(translations=translations, hidden=hidden, unfinished=unfinished, **lists)
    return with_fields(draft, venue=venue)


def _translations(session: Session) -> tuple[Translation, ...]:
    at = tables.translations.c
    rows = session.execute(select(at.language, at.field, at.document).order_by(at.language, at.field))
    return tuple(_checked(decode(document, Translation), field, language) for language, field, document in rows)


def _checked(value: Translation, field: str, language: str) -> Translation:
    if (value.field, value.language) != (field, language):
        raise ValueError(f"{field} in {language} holds {value.field} in {value.language}")
    return value


def _hidden(session: Session) -> tuple[str, ...]:
    return tuple(sorted(_text(path) for path in session.scalars(select(tables.hidden.c.path))))


def _text(stored: object) -> str:
    """``stored``, which SQLite lets be anything in any column. Raises ``TypeError`` where it is no text."""
    if not isinstance(stored, str):
        raise TypeError
    return stored


def _unfinished(session: Session) -> tuple[Unfinished, ...]:
    rows = session.execute(select(tables.unfinished.c.field, tables.unfinished.c.text))
    found = (Unfinished(field=_text(field), text=_text(text)) for field, text in rows)
    return tuple(sorted(found, key=lambda each: each.field))


def _unless_damaged(read: Callable[[], _Read]) -> _Read | None:
    """What ``read`` gives; ``None`` where the rows are damaged."""
    try:
        return read()
    except UNREADABLE:
        return None
    except DBAPIError as error:
        if not is_damage(error):
            raise
        return None
