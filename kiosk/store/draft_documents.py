"""Things of the draft as documents: JSON in the form an edition has it, read back without judging what was typed.

Lengths, patterns and ranges hold for what is published; a draft keeps whatever somebody typed. What belongs to no field
of its struct is passed over, and what is not of the field's type was damaged on the disk.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import Struct, inspect

_Value = TypeVar("_Value", bound=Struct)
_Reader = Callable[[Any], Any]

UNREADABLE = (ValueError, TypeError, KeyError, msgspec.MsgspecError)
"""What ``decode`` raises of a damaged document."""


def encode(value: Struct) -> str:
    """``value`` as a document. Raises ``UnicodeEncodeError`` for half of a letter."""
    return msgspec.json.encode(value).decode()


def decode(document: str, kind: type[_Value]) -> _Value:
    """The ``kind`` of value that ``encode`` wrote. Raises an error of ``UNREADABLE``."""
    value: _Value = _struct_reader(kind)(msgspec.json.decode(document))
    return value


@cache
def _struct_reader(kind: type[Struct]) -> _Reader:
    found = inspect.type_info(kind)
    assert isinstance(found, inspect.StructType)
    fields = [(field.encode_name, field.name, _reader(field.type)) for field in found.fields]

    def read(value: Any) -> Struct:
        given = _exactly(dict)(value)
        return kind(**{name: read_field(given[key]) for key, name, read_field in fields if key in given})

    return read


def _reader(found: inspect.Type) -> _Reader:
    match found:
        case inspect.Metadata():
            return _reader(found.type)
        case inspect.UnionType():
            return _union_reader(found)
        case inspect.VarTupleType():
            of_list, element = _exactly(list), _reader(found.item_type)
            return lambda value: tuple(element(each) for each in of_list(value))
        case inspect.StructType():
            return _struct_reader(found.cls)
        case inspect.EnumType():
            return found.cls
        case inspect.FloatType():
            return lambda value: float(_exactly(int, float)(value))
        case _:
            return _SCALARS[type(found)]


def _union_reader(found: inspect.UnionType) -> _Reader:
    """One of several structs, told by their tag, or a value that may be missing."""
    kinds = [each for each in found.types if not isinstance(each, inspect.NoneType)]
    read = _tagged_reader(kinds) if len(kinds) > 1 else _reader(kinds[0])
    if len(kinds) == len(found.types):
        return read
    return lambda value: None if value is None else read(value)


def _tagged_reader(kinds: list[inspect.Type]) -> _Reader:
    structs = [each for each in kinds if isinstance(each, inspect.StructType)]
    by_tag: Mapping[Any, _Reader] = {each.tag: _struct_reader(each.cls) for each in structs}
    tag_field = structs[0].tag_field
    return lambda value: by_tag[_exactly(dict)(value)[tag_field]](value)


def _exactly(*kinds: type) -> _Reader:
    def read(value: Any) -> Any:
        # Not isinstance: a bool is an int to Python, and a count is never "yes".
        if type(value) not in kinds:
            raise TypeError(f"{type(value).__name__} in place of {kinds[0].__name__}")
        return value

    return read


_SCALARS: Mapping[type[inspect.Type], _Reader] = {
    inspect.StrType: _exactly(str),
    inspect.IntType: _exactly(int),
    inspect.BoolType: _exactly(bool),
    inspect.DateType: dt.date.fromisoformat,
    inspect.TimeType: dt.time.fromisoformat,
}
