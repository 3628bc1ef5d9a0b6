"""Pictures, films, captions and recordings as rows: what each is, whether it is described, and where it is used."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.content.catalogue import Catalogue
from kiosk.content.media_files import picture_file
from kiosk.content.model import Media, MediaKind
from kiosk.content.things import Collection, Thing, by_field, called
from kiosk.staff.editing.pointers import pointers
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.labels import field_label, kind_name
from kiosk.staff.forms.picks import ICONS, sound_name
from kiosk.staff.forms.plain_forms import measured
from kiosk.staff.forms.rows import ThingRow
from kiosk.staff.forms.words import length_words

translate = QCoreApplication.translate

POINTERS = ("media", "captions", "signed_film")
"""The fields that may name a file."""


@dataclass(frozen=True, slots=True)
class Use:
    """A place that names a file: the thing, its path, and the field below it (``slides/poster/media``)."""

    thing: Thing
    path: str
    field: str


@dataclass(frozen=True, slots=True)
class UseRow:
    """The same to be drawn; ``key`` leads there."""

    key: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class MediaRow:
    """A card. ``key`` is the path of the file, ``picture`` where it can be shown from, "" for what has no picture.

    ``words`` say what it shows, or, where ``missing``, that nobody has said so yet. ``standing`` says whether visitors
    see it as it is; ``tone`` colours that as in ``ThingRow``.
    """

    key: str
    name: str
    icon: str
    picture: str
    length: str
    words: str
    missing: bool
    size_words: str
    use_words: str
    standing: str
    tone: str


def uses_by_file(collection: Collection) -> dict[str, tuple[Use, ...]]:
    """Every place in ``collection`` that names a file, by the id of the file."""
    found: dict[str, list[Use]] = {}
    for kind, _, things in by_field(collection):
        for thing in things:
            for field, ident in pointers(thing, POINTERS):
                if isinstance(ident, str):
                    found.setdefault(ident, []).append(Use(thing, f"{kind}/{thing.id}", field))
    return {ident: tuple(uses) for ident, uses in found.items()}


def uses_of(collection: Collection, ident: str) -> tuple[Use, ...]:
    """Every place in ``collection`` that names the file of this id."""
    return uses_by_file(collection).get(ident, ())


def use_rows(uses: tuple[Use, ...], catalogue: Catalogue, today: dt.date) -> list[UseRow]:
    """``uses`` in ``catalogue`` as lines that lead there."""
    return [
        UseRow(
            f"{use.path} {use.field}",
            called(use.thing),
            f"{kind_name(use.path.partition('/')[0])}. "
            f"{field_label(FormContext(catalogue, use.thing, today), use.field)}",
        )
        for use in uses
    ]


def use_words(uses: tuple[Use, ...]) -> str:
    """Where a file is used, in a line."""
    names = list(dict.fromkeys(called(use.thing) for use in uses))
    if not names:
        return translate("media", "Not used anywhere yet")
    words = translate("media", "Used in “{name}”")
    if len(names) > 1:
        words = translate("media", "Used in “{name}” and {count} more")
    return words.format(name=names[0], count=len(names) - 1)


def media_row(media: Media, listed: ThingRow, uses: tuple[Use, ...], url: Callable[[str], str]) -> MediaRow:
    """The card of ``media``, which stands in the list as ``listed``."""
    shown, words = picture_file(media), media.alternative
    if media.kind is MediaKind.CAPTIONS:
        words = words or translate("media", "Captions of a film")
    elif media.kind is MediaKind.SOUND:
        words = sound_name(media)
    return MediaRow(
        key=listed.key,
        name=media.id,
        icon=ICONS[media.kind],
        picture=url(shown) if shown else "",
        length=length_words(media.duration) if media.kind in (MediaKind.VIDEO, MediaKind.SOUND) else "",
        words=words or translate("media", "No description yet"),
        missing=not words,
        size_words=measured(media),
        use_words=use_words(uses),
        standing=listed.line,
        tone=listed.tone,
    )
