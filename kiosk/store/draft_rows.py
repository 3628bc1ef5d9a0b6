"""Things of the draft as rows and back, inside one open session. Nothing that was typed is judged on the way.

Statements are those SQLite and PostgreSQL both understand.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeAlias, cast

from msgspec import Struct
from sqlalchemy import Row, Table, delete, func, insert, select, update
from sqlalchemy.orm import Session

from kiosk.content.draft import Draft, DraftChanges, Unfinished
from kiosk.content.model import Translation
from kiosk.content.things import Thing, by_field, fields_by_kind
from kiosk.store import draft_tables as tables
from kiosk.store.draft_layout import PATH, POSITION, THING, Place, Scalar, Sheet

_NewRows: TypeAlias = dict[Table, list[dict[str, Any]]]
_OldRows: TypeAlias = Mapping[Table, Mapping[tuple[Any, ...], Sequence[Row[Any]]]]
"""Rows of a table in order, by their owner's key."""

UNREADABLE = (ValueError, TypeError, KeyError)
"""What comes of a date, choice or reference that was damaged on the disk."""


def is_begun(session: Session) -> bool:
    """Whether a draft was ever kept."""
    return session.scalar(select(tables.begun.c.id)) is not None


def begin(session: Session, draft: Draft, now: dt.datetime) -> None:
    """Keep ``draft``, the first one."""
    session.execute(insert(tables.begun), [{"id": 1, "at": now}])
    replace(session, draft)


def replace(session: Session, draft: Draft) -> None:
    """Keep ``draft`` and nothing of the one before."""
    for table in (tables.things, tables.translations, tables.hidden, tables.unfinished):
        session.execute(delete(table))
    own = [(f"{kind}/{thing.id}", thing) for kind, _, held in by_field(draft) for thing in held]
    _put_things(session, own, {path: place for place, (path, _) in enumerate(own)})
    _put(session, tables.translations, [_columns(tables.translation_place, each) for each in draft.translations])
    _put(session, tables.hidden, [{PATH: path} for path in draft.hidden])
    _put(session, tables.unfinished, [{"field": each.field, "text": each.text} for each in draft.unfinished])


def write(session: Session, changes: DraftChanges) -> None:
    """Make what is kept into what it is after ``changes``. What stays has its rows untouched."""
    _write_things(session, changes.things)
    for kind, idents in changes.order.items():
        _put_in_order(session, [f"{kind}/{ident}" for ident in idents])
    for (field, language), translation in changes.translations.items():
        at = tables.translations.c
        session.execute(delete(tables.translations).where(at.field == field, at.language == language))
        kept = [] if translation is None else [_columns(tables.translation_place, translation)]
        _put(session, tables.translations, kept)
    for path, is_hidden in changes.hidden.items():
        session.execute(delete(tables.hidden).where(tables.hidden.c.path == path))
        _put(session, tables.hidden, [{PATH: path}] if is_hidden else [])
    for field, text in changes.unfinished.items():
        session.execute(delete(tables.unfinished).where(tables.unfinished.c.field == field))
        _put(session, tables.unfinished, [] if text is None else [{"field": field, "text": text}])


def read(session: Session) -> Draft:
    """The whole draft. Raises what ``read_things`` raises."""
    held: dict[str, Any] = {field: [] for field in fields_by_kind().values()}
    for path, thing in read_things(session, paths(session)).items():
        held[fields_by_kind()[path.partition("/")[0]]].append(thing)
    lists = {field: tuple(things) for field, things in held.items()}
    venue = next(iter(lists.pop("venue")), None)
    return Draft(
        venue=venue,
        translations=read_translations(session),
        hidden=read_hidden(session),
        unfinished=read_unfinished(session),
        **lists,
    )


def holds(session: Session, draft: Draft) -> bool:
    """Whether ``draft`` is what is kept; a draft whose rows are damaged is none."""
    try:
        return read(session) == draft
    except UNREADABLE:
        return False


def paths(session: Session) -> list[str]:
    """The path of every thing, in order. Raises what ``read_things`` raises."""
    at = tables.things.c
    rows = session.execute(select(at.path, at.position).order_by(at.position)).all()
    if not all(isinstance(path, str) and isinstance(position, int) for path, position in rows):
        raise TypeError
    return [path for path, _ in rows]


def paths_that_read(session: Session) -> list[str]:
    """As ``paths``, without those that were damaged. Raises what ``read_things`` raises."""
    rows = session.execute(select(tables.things.c.path).order_by(tables.things.c.position)).all()
    return [path for (path,) in rows if isinstance(path, str)]


def read_things(session: Session, wanted: Sequence[str], *, only: str | None = None) -> dict[str, Thing]:
    """The things at ``wanted``, by path; ``only`` reads no rows but those of that one.

    Raises an error of ``UNREADABLE``, or of SQLAlchemy's, where rows are damaged.
    """
    kinds = {path.partition("/")[0] for path in wanted}
    sheets = dict.fromkeys(sheet for kind in kinds for sheet in tables.SHEETS[kind].and_within())
    rows = {sheet.table: _read(session, sheet, only) for sheet in sheets}
    found: dict[str, Thing] = {}
    for path in wanted:
        kind, _, ident = path.partition("/")
        sheet = tables.SHEETS[kind]
        (row,) = rows[sheet.table][(path,)]
        thing = _value(cast("Place", sheet.holds), row, sheet.at, (path,), rows, id=ident)
        found[path] = cast("Thing", thing)
    return found


def read_translations(session: Session) -> tuple[Translation, ...]:
    """Every translation, in order of language and field."""
    place = tables.translation_place
    at = {column.name: number for number, column in enumerate(tables.translations.columns)}
    rows = session.execute(select(tables.translations)).all()
    found = (cast("Translation", _value(place, row, at, (), {})) for row in rows)
    return tuple(sorted(found, key=lambda each: (each.language, each.field)))


def read_hidden(session: Session) -> tuple[str, ...]:
    """The paths of what is hidden, in order."""
    return tuple(sorted(_text(path) for path in session.scalars(select(tables.hidden.c.path))))


def _text(stored: object) -> str:
    if not isinstance(stored, str):
        raise TypeError
    return stored


def read_unfinished(session: Session) -> tuple[Unfinished, ...]:
    """What does not read yet, in order of its fields."""
    rows = session.execute(select(tables.unfinished.c.field, tables.unfinished.c.text))
    found = (Unfinished(field=_text(field), text=_text(text)) for field, text in rows)
    return tuple(sorted(found, key=lambda each: each.field))


# --- writing --------------------------------------------------------------------------------------------------------


def _write_things(session: Session, changed: Mapping[str, Thing | None]) -> None:
    """A thing that changed is taken out with all its rows and written again in its place; a new one goes last."""
    if not changed:
        return
    at = tables.things.c
    places: dict[str, int] = {
        path: place for path, place in session.execute(select(at.path, at.position).where(at.path.in_(changed)))
    }
    last = session.scalar(select(func.max(at.position)))
    session.execute(delete(tables.things).where(at.path.in_(places)))
    written = [(path, thing) for path, thing in changed.items() if thing is not None]
    new = (path for path, _ in written if path not in places)
    places |= {path: place for place, path in enumerate(new, 0 if last is None else last + 1)}
    _put_things(session, written, places)


def _put_in_order(session: Session, order: Sequence[str]) -> None:
    at = tables.things.c
    places = sorted(session.scalars(select(at.position).where(at.path.in_(order))))
    for path, place in zip(order, places, strict=True):
        session.execute(update(tables.things).where(at.path == path).values(position=place))


def _put_things(session: Session, things: Iterable[tuple[str, Thing]], places: Mapping[str, int]) -> None:
    rows: _NewRows = defaultdict(list)
    for path, thing in things:
        rows[tables.things].append({PATH: path, POSITION: places[path]})
        _lay_out(tables.SHEETS[path.partition("/")[0]], (path,), thing, rows)
    for table in tables.OWNERS_FIRST:
        _put(session, table, rows.get(table, ()))


def _put(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        session.execute(insert(table), rows)


def _lay_out(sheet: Sheet, key: tuple[Any, ...], value: Any, rows: _NewRows) -> None:
    """The row of ``value`` and those of the lists in it."""
    row = dict(zip(sheet.key, key, strict=True))
    if isinstance(sheet.holds, Scalar):
        row[sheet.holds.column] = _stored(value)
    else:
        row = dict.fromkeys(sheet.at) | row | _columns(sheet.holds, value)
        _lay_out_lists(sheet.holds, key, value, rows)
    rows[sheet.table].append(row)


def _lay_out_lists(place: Place, key: tuple[Any, ...], value: Struct, rows: _NewRows) -> None:
    form = place.forms[place.tag_of(value)]
    for field, sheet in form.lists:
        for position, element in enumerate(getattr(value, field)):
            _lay_out(sheet, (*key, position), element, rows)
    for field, part in form.parts:
        inner = getattr(value, field)
        if inner is not None:
            _lay_out_lists(part, key, inner, rows)


def _columns(place: Place, value: Struct) -> dict[str, Any]:
    tag = place.tag_of(value)
    form = place.forms[tag]
    columns = {each.column: _stored(getattr(value, each.field)) for each in form.scalars}
    if place.kind is not None:
        columns[place.kind] = tag
    for field, part in form.parts:
        inner = getattr(value, field)
        if inner is not None:
            columns |= _columns(part, inner)
    return columns


def _stored(value: Any) -> Any:
    """A member of an enumeration as plain text: drivers differ in what they make of one."""
    return value.value if isinstance(value, StrEnum) else value


# --- reading --------------------------------------------------------------------------------------------------------


def _read(session: Session, sheet: Sheet, only: str | None) -> Mapping[tuple[Any, ...], Sequence[Row[Any]]]:
    query = select(sheet.table).order_by(*(sheet.table.c[column] for column in sheet.key))
    if only is not None:
        query = query.where(sheet.table.c[THING] == only)
    depth = max(len(sheet.key) - 1, 1)
    grouped: dict[tuple[Any, ...], list[Row[Any]]] = defaultdict(list)
    for row in session.execute(query).all():
        grouped[tuple(row[:depth])].append(row)
    return grouped


def _value(
    place: Place,
    row: Row[Any],
    at: Mapping[str, int],
    key: tuple[Any, ...],
    rows: _OldRows,
    **given: Any,
) -> Struct:
    """The value in ``row``, with the lists that other tables hold of it, and with what is ``given`` beside."""
    form = place.forms["" if place.kind is None else row[at[place.kind]]]
    fields = given
    for each in form.scalars:
        fields[each.field] = each.read(row[at[each.column]])
    for field, part in form.parts:
        is_there = part.present is None or row[at[part.present]] is not None
        fields[field] = _value(part, row, at, key, rows) if is_there else None
    for field, inner in form.lists:
        fields[field] = tuple(_element(inner, each, rows) for each in rows[inner.table].get(key, ()))
    return form.made(**fields)


def _element(sheet: Sheet, row: Row[Any], rows: _OldRows) -> Any:
    if isinstance(sheet.holds, Scalar):
        return sheet.holds.read(row[sheet.at[sheet.holds.column]])
    return _value(sheet.holds, row, sheet.at, tuple(row[: len(sheet.key)]), rows)
