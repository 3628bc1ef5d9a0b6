"""Where a value can name something else, known from its types: not every field of thousands of services is read."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin

import msgspec


def pointers(value: msgspec.Struct, names: tuple[str, ...], base: str = "") -> Iterator[tuple[str, object]]:
    """The fields called one of ``names`` within ``value``, by their paths (``blocks/poster/media``), and what each
    holds; an item without an id is called by its place."""
    for name, named in _holders(type(value), names):
        held = getattr(value, name)
        if named:
            yield f"{base}{name}", held
        elif isinstance(held, msgspec.Struct):
            yield from pointers(held, names, f"{base}{name}/")
        elif isinstance(held, tuple):
            for place, each in enumerate(held):
                if isinstance(each, msgspec.Struct):
                    yield from pointers(each, names, f"{base}{name}/{getattr(each, 'id', place)}/")


@cache
def _holders(struct: type[msgspec.Struct], names: tuple[str, ...]) -> tuple[tuple[str, bool], ...]:
    """The fields of ``struct`` that are called one of ``names``, or hold structs with such fields; and whether it is
    the first of these."""
    fields = msgspec.structs.fields(struct)
    return tuple(
        (each.name, each.name in names) for each in fields if each.name in names or _may_hold(each.type, names)
    )


def _may_hold(kind: Any, names: tuple[str, ...]) -> bool:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return bool(_holders(kind, names))
    if get_origin(kind) is Annotated:
        return _may_hold(get_args(kind)[0], names)
    return any(_may_hold(each, names) for each in get_args(kind))
