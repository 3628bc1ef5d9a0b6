"""What differs between two versions of a thing, in the words of its form: what staff read here is called as where they
wrote it. No id, no date as a machine writes it and no value of ours is ever told. Pure and slow: for the worker."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.catalogue import Catalogue
from kiosk.content.model import Media
from kiosk.content.things import Thing, called
from kiosk.staff.forms import form
from kiosk.staff.forms.assurance_form import assurance_form
from kiosk.staff.forms.base import Field, FormContext
from kiosk.staff.forms.campaign_form import MaybeAssured
from kiosk.staff.forms.lists import Form, Items, Part
from kiosk.staff.forms.picks import media_name
from kiosk.staff.forms.showing_form import Showings, showing_form

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A line of a comparison: what is meant, what happened to it ("" where it was written anew), and how it was and is
    ("" for nothing)."""

    label: str
    what: str = ""
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """A struct with its form and what the form looks at, as it was or as it is."""

    holder: Any
    form: Form
    context: FormContext

    def fields(self) -> dict[str, Field]:
        """Its form's fields that are over a field of the struct, by name."""
        known = self.holder.__struct_fields__
        return {each.name: each for each in self.form.fields if each.name in known}


def side_of(thing: Thing, catalogue: Catalogue, today: dt.date) -> Side:
    """``thing`` among what ``catalogue`` has."""
    context = FormContext(catalogue=catalogue, thing=thing, today=today, all_open=True)
    return Side(thing, form.form_of(context), context)


def thing_name(thing: Thing, catalogue: Catalogue) -> str:
    """What people call ``thing``."""
    return media_name(thing, catalogue) if isinstance(thing, Media) else called(thing)


def field_changes(old: Side, new: Side, owner: str = "") -> Iterator[FieldChange]:
    """What differs between two structs of one kind; ``owner`` is what they are called within their thing."""
    before, after = old.fields(), new.fields()
    for name in dict.fromkeys((*after, *before)):
        was, now = getattr(old.holder, name), getattr(new.holder, name)
        if was != now:
            field = after.get(name) or before[name]
            changes = list(_changes_of_field(before.get(name) or field, field, old, new))
            yield from (_owned(each, owner) for each in changes or [_same_words(field, new)])
    others = [each for each in new.holder.__struct_fields__ if each not in (*before, *after, "id")]
    if any(getattr(old.holder, each) != getattr(new.holder, each) for each in others):
        yield _owned(FieldChange(translate("telling", "The file itself"), _changed_words()), owner)


def field_values(side: Side) -> Iterator[FieldChange]:
    """Everything that a struct says and that is not as usual."""
    usual = {each.name: each.default for each in msgspec.structs.fields(side.holder)}
    for name, field in side.fields().items():
        inner = _inner(field, side)
        if isinstance(field, Items) and field.in_words is None:
            for item in getattr(side.holder, name):
                yield _added(field, item, side)
        elif inner is not None:
            yield from field_values(inner)
        elif getattr(side.holder, name) != usual[name] and (said := _value_words(field, side)):
            yield FieldChange(_label(field), new=said)


def _changes_of_field(before: Field, after: Field, old: Side, new: Side) -> Iterator[FieldChange]:
    if isinstance(before, Items) and isinstance(after, Items) and after.in_words is None:
        yield from _changes_of_items(before, after, old, new)
        return
    was, now = _inner(before, old), _inner(after, new)
    if was is not None and now is not None:
        yield from field_changes(was, now)
    elif now is not None:
        yield from field_values(now)
    elif was is not None:
        yield from (FieldChange(each.label, old=each.new) for each in field_values(was))
    elif (pieces := after.told_each(new.holder, new.context)) is not None:
        yield from _changes_of_pieces(_label(after), before.told_each(old.holder, old.context) or (), pieces)
    else:
        texts = before.told(old.holder, old.context), after.told(new.holder, new.context)
        if texts[0] != texts[1]:
            yield FieldChange(_label(after), "", *texts)


def _inner(field: Field, side: Side) -> Side | None:
    """The struct within the struct that ``field`` is over, where it is over one that is told field by field."""
    held = getattr(side.holder, field.name)
    match field:
        case Part():
            return replace(side, holder=held, form=field.form)
        case Showings():
            return replace(side, holder=held, form=showing_form(held))
        case MaybeAssured() if held is not None:
            return replace(side, holder=held, form=assurance_form())
        case _:
            return None


# --- lists ------------------------------------------------------------------------------------------------------------


def _changes_of_items(before: Items, after: Items, old: Side, new: Side) -> Iterator[FieldChange]:
    """What became of items that have ids."""
    was: Mapping[str, Any] = {each.id: each for each in getattr(old.holder, before.name)}
    now: Mapping[str, Any] = {each.id: each for each in getattr(new.holder, after.name)}
    for ident, item in now.items():
        other = was.get(ident)
        if type(other) is type(item) and other != item:
            sides = (
                replace(old, holder=other, form=before.form(other)),
                replace(new, holder=item, form=after.form(item)),
            )
            yield from field_changes(*sides, after.named(item, new.context))
        elif other != item:
            yield _added(after, item, new)
    for ident, item in was.items():
        if type(now.get(ident)) is not type(item):
            yield FieldChange("", translate("telling", "Deleted"), old=before.named(item, old.context))
    stayed = [ident for ident in now if ident in was]
    if stayed != [ident for ident in was if ident in now]:
        named = [after.named(each, new.context) for each in now.values()]
        yield FieldChange(_label(after), _order_words(), new="\n".join(named))


def _added(field: Items, item: Any, side: Side) -> FieldChange:
    said = [field.named(item, side.context)]
    for each in field_values(replace(side, holder=item, form=field.form(item))):
        # What names it need not be said again.
        if not said[0].startswith(each.new) and not said[0].endswith(each.new):
            said.append(translate("telling", "{label}: {text}").format(label=each.label or each.what, text=each.new))
    return FieldChange("", translate("telling", "Added"), new="\n".join(said))


def _changes_of_pieces(label: str, was: Sequence[str], now: Sequence[str]) -> Iterator[FieldChange]:
    """What became of texts that stand in a list."""
    if was != now and sorted(was) == sorted(now):
        yield FieldChange(label, _order_words(), new="\n".join(now))
        return
    removed, added = translate("telling", "Deleted"), translate("telling", "Added")
    for tag, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag != "equal":
            both = min(j - i, m - k)
            yield from (FieldChange(label, "", was[i + n], now[k + n]) for n in range(both))
            yield from (FieldChange(label, removed, old=each or _empty_words()) for each in was[i + both : j])
            yield from (FieldChange(label, added, new=each or _empty_words()) for each in now[k + both : m])


# --- words ------------------------------------------------------------------------------------------------------------


def _value_words(field: Field, side: Side) -> str:
    pieces = field.told_each(side.holder, side.context)
    return field.told(side.holder, side.context) if pieces is None else "; ".join(pieces)


def _label(field: Field) -> str:
    return str(getattr(field, "label", ""))


def _owned(change: FieldChange, owner: str) -> FieldChange:
    if not owner:
        return change
    label = translate("telling", "{owner}: {label}").format(owner=owner, label=change.label) if change.label else owner
    return replace(change, label=label)


def _same_words(field: Field, side: Side) -> FieldChange:
    """Another value that people say in the same words."""
    return FieldChange(_label(field), _changed_words(), new=_value_words(field, side))


def _changed_words() -> str:
    return translate("telling", "Changed")


def _order_words() -> str:
    return translate("telling", "In another order")


def _empty_words() -> str:
    return translate("telling", "(nothing yet)")
