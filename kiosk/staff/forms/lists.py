"""The fields that hold several things, and forms within forms.

An item is named in a key by its id where it has one, else by its place from 0, as in the paths of problems and of
translations.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from kiosk.staff.forms.actions import Added, Moved, Removed
from kiosk.staff.forms.base import Act, Field, FormContext
from kiosk.staff.forms.rows import FormAdd, FormHeading, FormItem, FormRow, OptionRow, Tool, tools_at

_SUMMARY = 60
"""Characters of an item that stand beside its name while it is folded."""


@dataclass(frozen=True)
class Form:
    """Fields in the order they are read, all over the same struct."""

    fields: tuple[Field, ...]

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """The rows of every field."""
        for each in self.fields:
            yield from each.rows(holder, base, depth, context)

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """``holder`` after ``act`` was done to the row that ``steps`` lead to."""
        found = self._field(steps)
        return found.apply(holder, steps, act) if found else holder

    def offer(self, holder: Any, steps: tuple[str, ...], context: FormContext) -> Iterator[OptionRow]:
        """What can be picked in the row that ``steps`` lead to."""
        found = self._field(steps)
        return found.offer(holder, steps, context) if found else iter(())

    def _field(self, steps: tuple[str, ...]) -> Field | None:
        return next((each for each in self.fields if steps and each.name == steps[0]), None)


@dataclass(frozen=True, kw_only=True)
class Part(Field):
    """A struct within the struct, with a form of its own."""

    form: Form

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """The rows of its form."""
        yield from self.form.rows(getattr(holder, self.name), f"{base}{self.name}/", depth, context)

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """``holder`` after its part's form has dealt with ``act``."""
        before = getattr(holder, self.name)
        after = self.form.apply(before, steps[1:], act)
        return holder if after is before else msgspec.structs.replace(holder, **{self.name: after})

    def offer(self, holder: Any, steps: tuple[str, ...], context: FormContext) -> Iterator[OptionRow]:
        """What the part's form has to offer."""
        return self.form.offer(getattr(holder, self.name), steps[1:], context)


@dataclass(frozen=True)
class Addition:
    """Something that can be added to a list: ``make`` gets the items there are and what the form may look at."""

    key: str
    label: str
    make: Callable[[Sequence[Any], FormContext], Any]


@dataclass(frozen=True, kw_only=True)
class Items(Field):
    """Structs in a list, each with a form of its own that a touch unfolds.

    ``form`` gives the form of an item, ``called`` what it is ("Phone"), ``said`` what it says in a few words.
    """

    label: str
    add_label: str
    additions: tuple[Addition, ...]
    form: Callable[[Any], Form]
    called: Callable[[Any, FormContext], str]
    said: Callable[[Any, FormContext], str]
    hint: str = ""
    chip: str = ""
    least: int = 0
    most: int = 1_000
    folded: bool = True
    foldable: bool = True
    in_words: Callable[[Any], str] | None = None
    """All that an item without an id says, on one line."""

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """A heading, each item with its rows below it, and the button that adds one."""
        key, items = f"{base}{self.name}", getattr(holder, self.name)
        yield FormHeading(key, self.label, self.hint, chip=self.chip, depth=depth)
        for place, item in enumerate(items):
            tools = tools_at(place, len(items), self.least)
            yield from self._item_rows(item, f"{key}/{item_step(item, place)}", tools, depth, context)
        if len(items) < self.most:
            ways = self.additions if len(self.additions) > 1 else ()
            options, keys = tuple(each.label for each in ways), tuple(each.key for each in ways)
            yield FormAdd(f"{key}/+", self.add_label, options=options, option_keys=keys, depth=depth)

    def _item_rows(
        self, item: Any, key: str, tools: tuple[Tool, ...], depth: int, context: FormContext
    ) -> Iterator[FormRow]:
        folded = self.foldable and context.folded(key, self.folded)
        yield FormItem(
            key,
            self.called(item, context),
            value=shortened(self.said(item, context)),
            depth=depth,
            tools=tools,
            foldable=self.foldable,
            folded=folded,
        )
        if not folded:
            yield from self.form(item).rows(item, f"{key}/", depth + 1, context)

    def told_each(self, holder: Any, context: FormContext) -> tuple[str, ...] | None:
        """Each item, where they have no ids; what has one is compared with itself."""
        return tuple(self.in_words(each) for each in getattr(holder, self.name)) if self.in_words else None

    def named(self, item: Any, context: FormContext) -> str:
        """What ``item`` is and what it says, in a few words."""
        return f"{self.called(item, context)} {shortened(self.said(item, context))}".strip()

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """Add, move, take out, or hand it on to the item."""
        before = getattr(holder, self.name)
        after = self._after(before, steps[1:], act)
        return holder if after is before else msgspec.structs.replace(holder, **{self.name: after})

    def offer(self, holder: Any, steps: tuple[str, ...], context: FormContext) -> Iterator[OptionRow]:
        """What the form of the item that ``steps`` lead to has to offer."""
        items = getattr(holder, self.name)
        place = place_of(items, steps[1]) if len(steps) > 1 else None
        return iter(()) if place is None else self.form(items[place]).offer(items[place], steps[2:], context)

    def _after(self, items: tuple[Any, ...], steps: tuple[str, ...], act: Act) -> tuple[Any, ...]:
        if steps == ("+",):
            return self._added(items, act)
        place = place_of(items, steps[0]) if steps else None
        if place is None:
            return items
        if len(steps) == 1:
            return self._rearranged(items, place, act)
        before = items[place]
        after = self.form(before).apply(before, steps[1:], act)
        return items if after is before else (*items[:place], after, *items[place + 1 :])

    def _added(self, items: tuple[Any, ...], act: Act) -> tuple[Any, ...]:
        if not isinstance(act.deed, Added) or len(items) >= self.most:
            return items
        wanted = act.deed.option or self.additions[0].key
        made = next((each.make(items, act.context) for each in self.additions if each.key == wanted), None)
        if made is None:
            return items
        act.notes.opened = f"{act.key.removesuffix('/+')}/{item_step(made, len(items))}"
        return (*items, made)

    def _rearranged(self, items: tuple[Any, ...], place: int, act: Act) -> tuple[Any, ...]:
        if isinstance(act.deed, Removed) and len(items) <= self.least:
            return items
        return rearranged(items, place, act)


def item_step(item: Any, place: int) -> str:
    """What names ``item`` in a key."""
    return str(getattr(item, "id", place))


def place_of(items: Sequence[Any], step: str) -> int | None:
    """The place of the item that ``step`` names, where there is one."""
    found = next((place for place, item in enumerate(items) if getattr(item, "id", None) == step), None)
    if found is None and step.isdecimal() and int(step) < len(items) and not hasattr(items[int(step)], "id"):
        return int(step)
    return found


def rearranged(items: tuple[Any, ...], place: int, act: Act) -> tuple[Any, ...]:
    """``items`` with the one at ``place`` taken out or moved; texts that do not read yet go where their item goes."""
    order = list(range(len(items)))
    match act.deed:
        case Removed():
            order.pop(place)
            act.notes.drop(act.key)
        case Moved(by) if 0 <= place + by < len(items):
            order.insert(place + by, order.pop(place))
        case _:
            return items
    if not hasattr(items[place], "id"):
        parent = act.key.rpartition("/")[0]
        act.notes.reorder(parent, {old: new for new, old in enumerate(order)})
    return tuple(items[old] for old in order)


def unique_id(wanted: str, items: Sequence[Any]) -> str:
    """``wanted``, or ``wanted-2`` and so on: an id that none of ``items`` has."""
    taken = {each.id for each in items}
    number, ident = 1, wanted
    while ident in taken:
        number += 1
        ident = f"{wanted}-{number}"
    return ident


def shortened(text: str) -> str:
    """The beginning of ``text`` on one line."""
    # Twice as long is enough: of a long text a few words are shown.
    folded = " ".join(text[: 4 * _SUMMARY].replace("**", "").split())
    return folded if len(folded) <= _SUMMARY else f"{folded[: _SUMMARY - 1].rstrip()}…"
