"""The ids of new things: made of the name somebody gives them, and never changed once anything points at them."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.content.catalogue import Catalogue
from kiosk.content.things import Thing, by_field, called
from kiosk.staff.editing.pointers import pointers

_PROVISIONAL = re.compile(r"new-[a-z]+-[0-9a-z]{6}")
_LONGEST = 50
"""Characters of an id made of a name; a number may follow."""
_HOLDERS = {
    "organization": ("organization",),
    "service": ("services", "pinned"),
    "topic": ("subtopics", "related"),
    "campaign": ("campaigns",),
    "guide": ("guide",),
    "survey": ("survey",),
    "media": ("media", "captions", "signed_film"),
}
"""The fields that may hold the id of a thing, by its kind."""


@dataclass(frozen=True)
class NewThing:
    """A thing that was just made, and the fields in it that somebody still has to fill in."""

    thing: Thing
    unfinished: Mapping[str, str] = field(default_factory=dict)


def provisional_ident(kind: str, token: str) -> str:
    """The id of a new thing of ``kind`` until it has a name."""
    return f"new-{kind}-{token}"


def is_provisional(ident: str) -> bool:
    """Whether a thing has never been named."""
    return _PROVISIONAL.fullmatch(ident) is not None


def slug(name: str) -> str:
    """The letters and digits of ``name`` as an id; "" where none of them is in the Latin alphabet."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", re.sub(r"['\u2019]", "", plain)))[:_LONGEST].strip("-")


def named_ident(thing: Thing, kind: str, taken: set[str]) -> str | None:
    """An id made of the name of ``thing`` that nothing has; None where the name gives none."""
    wanted = slug(called(thing))
    if not wanted:
        return None
    if is_provisional(wanted):
        wanted = f"{kind}-{wanted}"
    ident, number = wanted, 1
    while ident in taken:
        number += 1
        ident = f"{wanted}-{number}"
    return ident


def pointed_at(catalogue: Catalogue, path: str) -> bool:
    """Whether anything in ``catalogue`` names the thing at ``path``, or has a translation of it."""
    kind, _, ident = path.partition("/")
    if any(each.field.startswith(f"{path}/") for each in catalogue.translations):
        return True
    names = _HOLDERS.get(kind, ())
    if any(tile.page == path for tile in catalogue.tiles):
        return True
    return bool(names) and any(
        ident == held or (isinstance(held, tuple) and ident in held)
        for _, _, things in by_field(catalogue)
        for thing in things
        for _, held in pointers(thing, names)
    )
