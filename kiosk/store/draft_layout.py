"""How the values of ``content.model`` are laid out in tables of the draft.

A text, number, date or choice is a column; a value within another one, such as its assurance, is columns that begin
with its name; one of several kinds of value, such as a block, has a column ``kind``, and what only some kinds have may
be null; a list is a table of its own, whose rows say which thing and which positions lead to them.

Text has no greatest length: limits hold for what is published, and a draft keeps what was typed.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import Struct, inspect
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Double,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Table,
    Text,
    Time,
)
from sqlalchemy.types import TypeEngine

THINGS = "draft_things"
"""The table in which every thing of the draft has a row."""

PATH = "path"
THING = "thing"
"""The column that says which thing a row belongs to, by its path."""

POSITION = "position"
VALUE = "value"
KIND = "kind"

_CALLED: Mapping[tuple[str, str], str] = {
    ("service", "contacts"): "contact_method",
    ("service", "description"): "block",
    ("topic", "blocks"): "block",
    ("topic", "related"): "topic_related_topic",
    ("campaign", "blocks"): "block",
    ("campaign", "when"): "campaign_period",
    ("campaign", "excluded"): "campaign_excluded_date",
    ("venue_event", "excluded"): "venue_event_excluded_date",
}
"""What a row of a list is called, where that is not its owner's name and the field's."""

_SHARED = "block"
"""The only rows that several kinds of thing have in one table."""

_COLUMN_TYPES: Mapping[type[inspect.Type], type[TypeEngine[Any]]] = {
    inspect.StrType: Text,
    inspect.EnumType: Text,
    inspect.BoolType: Boolean,
    inspect.IntType: BigInteger,
    inspect.FloatType: Double,
    inspect.DateType: Date,
    inspect.TimeType: Time,
}


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value in one column. ``choice`` makes what is stored a member of its enumeration."""

    field: str
    column: str
    holds: type[Any]
    choice: Callable[[str], Any] | None

    def read(self, stored: Any) -> Any:
        """What is ``stored``, which may be nothing. Raises ``TypeError`` or ``ValueError`` where it cannot be."""
        if stored is None:
            return None
        if not isinstance(stored, self.holds):  # SQLite lets anything stand in any column
            raise TypeError
        return stored if self.choice is None else self.choice(stored)


@dataclass(frozen=True, slots=True)
class Form:
    """How one kind of value is laid out: its columns, the values within it, and its lists."""

    made: Callable[..., Struct]
    scalars: tuple[Scalar, ...]
    parts: tuple[tuple[str, "Place"], ...]
    lists: tuple[tuple[str, "Sheet"], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Columns of a row that hold one value, in one of the ``forms``: the one whose tag is in the column ``kind``.

    ``present`` is a column that is null where there is no value at all.
    """

    forms: Mapping[str, Form]
    kind: str | None = None
    present: str | None = None

    def tag_of(self, value: Struct) -> str:
        """Which of the forms ``value`` has."""
        return "" if self.kind is None else str(value.__struct_config__.tag)

    def sheets(self) -> Iterator["Sheet"]:
        """The tables of the lists in it, owners first; one that several forms have comes several times."""
        for form in self.forms.values():
            for _, sheet in form.lists:
                yield from sheet.and_within()
            for _, part in form.parts:
                yield from part.sheets()


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A table of things, or of what stands in a list of theirs; ``at`` says where in a row each column is.

    The ``key`` names a row: the thing's path and the positions that lead to it.
    """

    table: Table
    key: tuple[str, ...]
    holds: Place | Scalar
    at: Mapping[str, int]

    def and_within(self) -> Iterator["Sheet"]:
        """This table and those of the lists in it, owners first."""
        yield self
        if isinstance(self.holds, Place):
            yield from self.holds.sheets()


@dataclass(frozen=True, slots=True)
class _Row:
    """A row in the making: what it is called, its table, its key, and the columns found so far."""

    called: str
    table: str
    key: tuple[str, ...]
    columns: dict[str, Column[Any]]

    def scalar(self, field: str, column: str, found: inspect.Type, nullable: bool) -> Scalar:
        """A column for ``field``; several forms may have it."""
        before = self.columns.setdefault(column, Column(column, _COLUMN_TYPES[type(found)], nullable=nullable))
        assert isinstance(before.type, _COLUMN_TYPES[type(found)]), f"{column} of {self.table} would hold two types"
        choice = found.cls if isinstance(found, inspect.EnumType) else None
        return Scalar(field, column, before.type.python_type, choice)


class Layout:
    """Makes the tables in ``metadata``."""

    def __init__(self, metadata: MetaData) -> None:
        self._metadata = metadata
        self._made: dict[tuple[str, str], Sheet] = {}

    def things(self, kind: str, table: str, found: inspect.Type) -> Sheet:
        """The table of a kind of thing. A thing's id is in its path and has no column."""
        row = _Row(kind, table, (THING,), {})
        (struct,) = _structs(found)
        form = self._form(row, struct, "", frozenset(field.name for field in struct.fields), leave_out="id")
        return self._sheet(row, Place({"": form}), (THING,), [f"{THINGS}.{PATH}"])

    def columns(self, found: inspect.Type) -> tuple[Place, Mapping[str, Column[Any]]]:
        """The columns of a value that belongs to no thing and has no lists."""
        row = _Row("", "", (), {})
        return self._place(row, _structs(found), "", optional=False), row.columns

    def _list(self, owner: _Row, field: str, element: inspect.Type) -> Sheet:
        called = _CALLED.get((owner.called, field), f"{owner.called}_{field.removesuffix('s')}")
        shared = called == _SHARED
        known = self._made.get(("" if shared else owner.called, called))
        if known is not None:
            return known
        inner = tuple(owner.called if column == POSITION else column for column in owner.key)
        row = _Row(called, f"draft_{called}s", (*inner, POSITION), {})
        kinds = _structs(element)
        holds = self._place(row, kinds, "", optional=False) if kinds else row.scalar(VALUE, VALUE, element, False)
        above = [f"{THINGS}.{PATH}"] if shared else [f"{owner.table}.{column}" for column in owner.key]
        sheet = self._sheet(row, holds, inner, above)
        self._made["" if shared else owner.called, called] = sheet
        return sheet

    def _place(self, row: _Row, kinds: Sequence[inspect.StructType], prefix: str, *, optional: bool) -> Place:
        """Columns for a value of one of ``kinds``; where it is ``optional``, all of them may be null."""
        everywhere = frozenset.intersection(*(frozenset(field.name for field in kind.fields) for kind in kinds))
        sure = frozenset[str]() if optional else everywhere
        if len(kinds) > 1:
            kind_column = row.scalar(KIND, prefix + KIND, inspect.StrType(), optional).column
            forms = {str(kind.tag): self._form(row, kind, prefix, sure) for kind in kinds}
            return Place(forms, kind_column, kind_column if optional else None)
        form = self._form(row, kinds[0], prefix, sure)
        return Place({"": form}, None, _first_required(kinds[0], form) if optional else None)

    def _form(
        self, row: _Row, struct: inspect.StructType, prefix: str, sure: frozenset[str], leave_out: str = ""
    ) -> Form:
        """Columns and tables for the fields of ``struct``; those that are not ``sure`` may be null."""
        scalars: list[Scalar] = []
        parts: list[tuple[str, Place]] = []
        lists: list[tuple[str, Sheet]] = []
        for field in struct.fields:
            found, optional = _plain(field.type)
            column, nullable = prefix + field.name, optional or field.name not in sure
            if field.name == leave_out:
                continue
            if isinstance(found, inspect.VarTupleType):
                lists.append((field.name, self._list(row, field.name, _plain(found.item_type)[0])))
            elif kinds := _structs(found):
                parts.append((field.name, self._place(row, kinds, f"{column}_", optional=nullable)))
            else:
                scalars.append(row.scalar(field.name, column, found, nullable))
        return Form(struct.cls, tuple(scalars), tuple(parts), tuple(lists))

    def _sheet(self, row: _Row, holds: Place | Scalar, inner: Sequence[str], above: Sequence[str]) -> Sheet:
        positions = [Column(column, Integer, primary_key=True) for column in row.key[1:]]
        table = Table(
            row.table,
            self._metadata,
            Column(THING, Text, primary_key=True),
            *positions,
            *row.columns.values(),
            # Named here: PostgreSQL allows a name 63 letters, and the tables' own names are half of that.
            ForeignKeyConstraint(inner, above, name=f"fk_{row.table}_owner", ondelete="CASCADE"),
        )
        return Sheet(table, row.key, holds, {column.name: place for place, column in enumerate(table.columns)})


def _plain(found: inspect.Type) -> tuple[inspect.Type, bool]:
    """A type without what is written beside it, and whether there may be nothing of it."""
    while isinstance(found, inspect.Metadata):
        found = found.type
    if isinstance(found, inspect.UnionType):
        kinds = tuple(each for each in found.types if not isinstance(each, inspect.NoneType))
        optional = len(kinds) < len(found.types)
        return (_plain(kinds[0])[0] if len(kinds) == 1 else inspect.UnionType(kinds)), optional
    return found, False


def _structs(found: inspect.Type) -> tuple[inspect.StructType, ...]:
    """The kinds of value ``found`` stands for; none where it is a single text, number or date."""
    found, _ = _plain(found)
    kinds = found.types if isinstance(found, inspect.UnionType) else (found,)
    return tuple(each for each in kinds if isinstance(each, inspect.StructType))


def _first_required(struct: inspect.StructType, form: Form) -> str:
    """A column that holds something wherever there is a value of ``struct``."""
    may_be_null = {field.name for field in struct.fields if _plain(field.type)[1]}
    return next(each.column for each in form.scalars if each.field not in may_be_null)
