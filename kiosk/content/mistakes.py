"""What is wrong with a value that does not fit the model, in words for the person who wrote it."""

import difflib
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Annotated, NamedTuple, get_args, get_origin

import msgspec
from msgspec import Struct

_KINDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "date": "a date",
    "time": "a time of day",
    "datetime": "a date with a time of day",
    "null": "nothing",
    "Weekly": "a table of windows",
    "Always": "“always”",
    "Unknown": "“unknown”",
}

_RULES = (
    (r"Expected `str` matching regex '\^\[a-z0-9\]\+.*", "is not an id", "Use a to z, 0 to 9 and single hyphens."),
    (
        r"Expected `str` matching regex '\^\[a-z0-9-\].*",
        "is not an icon’s name",
        "Use a name of Lucide, such as heart.",
    ),
    (
        r"Expected `str` matching regex '\^\[A-Za-z\].*",
        "is not a language tag",
        "Use one such as en-GB or ur (BCP 47).",
    ),
    (r"Expected `str` matching regex '\^\[a-z\]\+\(/.*", "is not a page", "Write it like topic/my-rights or venue."),
    (r"Expected `str` matching regex '\^\[0-9a-f\].*", "is not a SHA-256", "Write its 64 digits in lower case."),
    (r"Expected `(?:str|array)` of length >= 1", "is empty", "Fill it in."),
    (r"Expected `str` of length >= (\d+)", "is shorter than {0} characters", "Say a little more."),
    (r"Expected `str` of length <= (\d+)", "is longer than {0} characters", "Shorten it."),
    (r"Expected `array` of length >= (\d+)", "has fewer than {0} entries", "Add what is missing."),
    (r"Expected `array` of length <= (\d+)", "has more than {0} entries", "Leave some out."),
    (r"Expected `(?:int|float)` >= (.+)", "is less than {0}", "Use {0} or more."),
    (r"Expected `(?:int|float)` <= (.+)", "is more than {0}", "Use {0} or less."),
    (r"Expected `datetime` with a .+", "does not say its offset from UTC", "Write it like 2026-11-22T09:00:00Z."),
    (r"Expected `time` with no .+", "has an offset from UTC", "Write hours and minutes only, such as 09:00."),
    (r"Object missing required field `(.+)`", "has no “{0}”", "Add it."),
    (r"Object contains unknown field `(.+)`", "has “{0}”, which is not a field here", "Remove it."),
    (r"Invalid (?:enum )?value '?(.*?)'?", "cannot be “{0}”", "Use another word."),
    (r"Invalid RFC3339 encoded (\w+)", "is not a {0}", "Write a date like 2026-12-24 and a time like 09:00."),
)
"""What msgspec says, what we say, what to do. Found by running msgspec 0.22; anything else is passed on as it is."""


class Mistake(NamedTuple):
    """``field`` says where (``contacts 2, hours``; empty for the whole); ``field`` and ``what`` read as one clause."""

    field: str
    what: str
    remedy: str


def in_words(error: msgspec.ValidationError) -> Mistake:
    """The one mistake msgspec found, in words."""
    return _said(error, (), "")


def _said(error: msgspec.ValidationError, at: tuple[str | int, ...], choices: str) -> Mistake:
    message, _, place = str(error).partition(" - at `")
    steps = (int(step) + 1 if step.isdecimal() else step for step in re.findall(r"\w+", place))
    return _mistake(message, (*at, *steps), choices)


def mistakes_in(value: object, kind: object, at: tuple[str | int, ...] = ()) -> Iterator[Mistake]:
    """Every mistake in ``value``, a tree of tables and lists that should be a ``kind``; ``at`` is where it stands."""
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        inner: list[Mistake] = []
        if isinstance(value, Mapping):
            inner = list(_in_fields(value, kind, at))
        elif isinstance(value, list | tuple):
            element = _element_of(kind)
            inner = [found for n, item in enumerate(value, start=1) for found in mistakes_in(item, element, (*at, n))]
        yield from inner or [_said(error, at, _choices(kind))]


def _mistake(message: str, at: tuple[str | int, ...], choices: str = "") -> Mistake:
    field = "".join(f" {step}" if isinstance(step, int) else f", {step}" for step in at).removeprefix(", ")
    if found := re.fullmatch(r"Expected `(.+)`, got `(.+)`", message):
        wanted = " or ".join(_KINDS.get(kind, kind) for kind in found[1].split(" | "))
        return Mistake(field, f"is {_KINDS.get(found[2], found[2])}", f"It should be {wanted}.")
    for pattern, what, remedy in _RULES:
        if found := re.fullmatch(pattern, message):
            groups = found.groups()
            closed = choices and what.startswith("cannot be")
            return Mistake(field, what.format(*groups), f"Use one of: {choices}." if closed else remedy.format(*groups))
    return Mistake(field, "is not written as it should be", f"The exact reason is: {message}.")


def _in_fields(value: Mapping[str, object], kind: object, at: tuple[str | int, ...]) -> Iterator[Mistake]:
    struct = _struct_meant(value, kind)
    if struct is None:
        return
    fields = {field.name: field for field in msgspec.structs.fields(struct)}
    for name in value:
        if name not in fields and name != struct.__struct_config__.tag_field:
            near = difflib.get_close_matches(name, fields, n=1)
            remedy = f"If it means “{near[0]}”, write that; if not, remove it." if near else "Remove it."
            yield _mistake("", (*at, name))._replace(what="is not a field here", remedy=remedy)
    for name, field in fields.items():
        if name in value:
            yield from mistakes_in(value[name], field.type, (*at, name))
        elif field.required:
            yield _mistake("", (*at, name))._replace(what="is missing", remedy="Add it.")


def _struct_meant(value: Mapping[str, object], kind: object) -> type[Struct] | None:
    """The struct ``value`` means to be: the only one there is, or the one that its tag names."""
    candidates = _structs_in(kind)
    if len(candidates) == 1:
        return candidates[0]
    tagged = (struct for struct in candidates if value.get(_tag_field(struct)) == struct.__struct_config__.tag)
    return next(tagged, None)


def _tag_field(struct: type[Struct]) -> str:
    return struct.__struct_config__.tag_field or ""


def _choices(kind: object) -> str:
    """What may be written where the model has a closed list, separated by commas."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(str(member.value) for member in kind)
    return ", ".join(str(struct.__struct_config__.tag) for struct in _structs_in(kind))


@cache
def _structs_in(kind: object) -> tuple[type[Struct], ...]:
    """The structs that a value of ``kind`` itself may be, not those inside a list."""
    if isinstance(kind, type) and issubclass(kind, Struct):
        return (kind,)
    if get_origin(kind) is tuple:
        return ()
    return tuple(struct for part in get_args(kind) for struct in _structs_in(part))


def _element_of(kind: object) -> object:
    """What the entries of a list are; anything at all where ``kind`` is no list."""
    if get_origin(kind) is Annotated:
        return _element_of(get_args(kind)[0])
    return get_args(kind)[0] if get_origin(kind) is tuple else object
