"""The fields that name something else: an organization, services in order, a picture, an icon."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.catalogue import Catalogue
from kiosk.content.media_files import picture_file
from kiosk.content.model import Media, MediaKind, Service, Topic
from kiosk.content.things import called, things_of
from kiosk.staff.forms.actions import Added, Chosen
from kiosk.staff.forms.base import Act, Field, FormContext
from kiosk.staff.forms.lists import place_of, rearranged
from kiosk.staff.forms.rows import FormAdd, FormHeading, FormItem, FormPick, FormRow, OptionRow, tools_at
from kiosk.staff.forms.words import gone_words, hidden_words

translate = QCoreApplication.translate


CHOOSE = "to-be-chosen"
"""The id of something nobody has chosen yet. The checks ask for it before anything is published."""


def name_of(catalogue: Catalogue, kind: str, ident: str | None) -> str:
    """What a person calls the thing of this id; "" where there is none."""
    looked_up = _LOOK_UPS[kind](catalogue, ident) if ident else None
    if isinstance(looked_up, Media):
        return media_name(looked_up, catalogue)
    return "" if looked_up is None else called(looked_up)


def named(context: FormContext, kind: str, ident: str | None) -> str:
    """The same of what a form points at; what is hidden is marked so."""
    hidden = context.hidden.get(f"{kind}/{ident}", "")
    return hidden_words(hidden) if hidden else name_of(context.catalogue, kind, ident)


def media_name(media: Media, catalogue: Catalogue) -> str:
    """What ``media`` shows; what kind of file it is where nobody has said that. Captions are those of a film."""
    if media.alternative:
        return media.alternative
    if media.kind is MediaKind.PICTURE:
        return translate("forms", "A picture without a description")
    if media.kind is MediaKind.VIDEO:
        return translate("forms", "A film without a description")
    if media.kind is MediaKind.SOUND:
        return sound_name(media)
    film = next((each.alternative for each in catalogue.media if each.captions == media.id and each.alternative), "")
    return translate("forms", "Captions of “{film}”").format(film=film) if film else translate("forms", "Captions")


def sound_name(media: Media) -> str:
    """What staff call a sound; by its id where nobody has said."""
    return media.alternative or translate("forms", "Recording “{name}”").format(name=media.id)


_LOOK_UPS = {
    "organization": Catalogue.organization,
    "service": Catalogue.service,
    "topic": Catalogue.topic,
    "campaign": Catalogue.campaign,
    "guide": Catalogue.guide,
    "survey": Catalogue.survey,
    "media": Catalogue.media_file,
}


def options_of(context: FormContext, kind: str, chosen: tuple[str, ...]) -> Iterator[OptionRow]:
    """Everything of one kind that could be picked, less the thing whose form it is."""
    for each in things_of(context.catalogue, kind):
        if each is not context.thing and (each.id != context.thing.id or type(each) is not type(context.thing)):
            yield OptionRow(each.id, called(each), _line(each), chosen=each.id in chosen)


def _line(thing: Any) -> str:
    match thing:
        case Service():
            return thing.one_line
        case Topic():
            return thing.summary
        case _:
            return ""


@dataclass(frozen=True, kw_only=True)
class Pick(Field):
    """One thing of the kind ``of``, by its id; ``none`` is what no thing is called, where there may be none."""

    label: str
    of: str
    hint: str = ""
    none: str = ""
    drawn: ClassVar[Literal["thing", "media"]] = "thing"

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """One row that names it."""
        ident = getattr(holder, self.name)
        name = named(context, self.of, ident)
        yield FormPick(
            f"{base}{self.name}",
            self.label,
            hint=self.hint,
            value=name or (self.none if ident is None else ""),
            chosen=ident or "",
            of=self.drawn,
            picture=self.picture(ident or "", context),
            depth=depth,
        )

    def picture(self, ident: str, context: FormContext) -> str:
        """The name of the file of what is picked, where it has a picture."""
        del ident, context
        return ""

    def told(self, holder: Any, context: FormContext) -> str:
        """The name of what is picked; a sentence where nothing is yet, or it is gone."""
        ident = getattr(holder, self.name)
        if ident == CHOOSE:
            return translate("forms", "Nothing is chosen yet")
        return (named(context, self.of, ident) or gone_words()) if ident else ""

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """``holder`` with the picked thing; as it is where that is not on offer."""
        return picked(self, holder, act, {each.key for each in self.offer(holder, steps, act.context)})

    def offer(self, holder: Any, steps: tuple[str, ...], context: FormContext) -> Iterator[OptionRow]:
        """None, where there may be none, and everything of the kind."""
        ident = getattr(holder, self.name)
        if self.none:
            yield OptionRow("", self.none, chosen=ident is None)
        yield from self.things(ident or "", context)

    def things(self, ident: str, context: FormContext) -> Iterator[OptionRow]:
        """Everything of the kind; the one of the id ``ident`` is marked."""
        return options_of(context, self.of, (ident,))


def picked(field: Field, holder: Any, act: Act, allowed: set[str]) -> Any:
    """``holder`` with the id that ``act`` chose in ``field``; "" is None. What is not allowed changes nothing."""
    if not isinstance(act.deed, Chosen) or act.deed.option not in allowed:
        return holder
    chosen = act.deed.option or None
    return holder if chosen == getattr(holder, field.name) else msgspec.structs.replace(holder, **{field.name: chosen})


ICONS = {
    MediaKind.PICTURE: "image",
    MediaKind.VIDEO: "film",
    MediaKind.CAPTIONS: "captions",
    MediaKind.SOUND: "volume-2",
}
"""What stands for a file that has no picture of its own."""


@dataclass(frozen=True, kw_only=True)
class MediaPick(Pick):
    """A picture, film, captions or sound file."""

    of: str = "media"
    holds: MediaKind
    drawn: ClassVar[Literal["thing", "media"]] = "media"

    def picture(self, ident: str, context: FormContext) -> str:
        """The file of a picture, the still of a film."""
        return next((picture_file(each) for each in context.catalogue.media if each.id == ident), "")

    def things(self, ident: str, context: FormContext) -> Iterator[OptionRow]:
        """The files of the kind; ``picture`` is the name of the file, for whoever knows where it lies."""
        for each in context.catalogue.media:
            if each.kind is self.holds and not (isinstance(context.thing, Media) and each.id == context.thing.id):
                shown, sign = picture_file(each), ICONS[each.kind]
                yield OptionRow(each.id, called(each), icon=sign, picture=shown, chosen=each.id == ident)


@dataclass(frozen=True, kw_only=True)
class Icon(Field):
    """A drawing, by its name."""

    label: str

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """One row that shows it."""
        name = getattr(holder, self.name)
        words = name.replace("-", " ")
        yield FormPick(f"{base}{self.name}", self.label, value=words, chosen=name, of="icon", depth=depth)

    def told(self, holder: Any, context: FormContext) -> str:
        """The words of its name."""
        return str(getattr(holder, self.name)).replace("-", " ")

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """``holder`` with the picked icon; as it is where that is not on offer."""
        return picked(self, holder, act, {*sight_icons(act.context), getattr(holder, self.name)})

    def offer(self, holder: Any, steps: tuple[str, ...], context: FormContext) -> Iterator[OptionRow]:
        """Every icon that can be drawn, those in use first."""
        chosen = getattr(holder, self.name)
        for name in sight_icons(context):
            yield OptionRow(name, name.replace("-", " "), icon=name, chosen=name == chosen)


def sight_icons(context: FormContext) -> tuple[str, ...]:
    """The names of the icons, those the content uses first."""
    catalogue = context.catalogue
    used = {each.icon for group in (catalogue.topics, catalogue.campaigns, catalogue.guides) for each in group}
    used |= {each.icon for each in catalogue.tiles}
    return tuple(dict.fromkeys((*sorted(used), *context.icons)))


@dataclass(frozen=True, kw_only=True)
class Picks(Field):
    """Things of one kind, by their ids, in an order that matters."""

    label: str
    add_label: str
    of: str
    hint: str = ""
    chip: str = ""

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """A heading, each of them, and the button that adds one."""
        key, idents = f"{base}{self.name}", getattr(holder, self.name)
        yield FormHeading(key, self.label, self.hint, chip=self.chip, depth=depth)
        for place, ident in enumerate(idents):
            name = named(context, self.of, ident) or gone_words()
            yield FormItem(f"{key}/{place}", name, depth=depth, tools=tools_at(place, len(idents)))
        yield FormAdd(f"{key}/+", self.add_label, many=True, depth=depth)

    def told_each(self, holder: Any, context: FormContext) -> tuple[str, ...]:
        """The names of the things, in their order."""
        return tuple(named(context, self.of, each) or gone_words() for each in getattr(holder, self.name))

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """Add, move or take out."""
        idents = getattr(holder, self.name)
        if steps[1:] == ("+",) and isinstance(act.deed, Added):
            known = {each.key for each in self.offer(holder, steps, act.context)}
            wanted = act.deed.option
            after = (*idents, wanted) if wanted in known and wanted not in idents else idents
        else:
            place = place_of(idents, steps[1]) if len(steps) == 2 else None
            after = idents if place is None else rearranged(idents, place, act)
        return holder if after == idents else msgspec.structs.replace(holder, **{self.name: after})

    def offer(self, holder: Any, steps: tuple[str, ...], context: FormContext) -> Iterator[OptionRow]:
        """Everything of the kind; what is there already is marked."""
        return options_of(context, self.of, getattr(holder, self.name))
