"""What every field of a form is, and what it is given."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kiosk.content.catalogue import Catalogue
from kiosk.content.things import Thing
from kiosk.staff.forms.actions import Deed, Notes
from kiosk.staff.forms.rows import FormAction, FormHeading, FormRemark, FormRow, OptionRow, Severity


@dataclass(frozen=True)
class FormContext:
    """What a form may look at besides the value it is over.

    ``unfinished`` are the texts that do not read yet, by key; ``toggled`` the keys of the items somebody has folded or
    unfolded by hand.
    """

    catalogue: Catalogue
    thing: Thing
    today: dt.date
    unfinished: Mapping[str, str] = field(default_factory=dict)
    toggled: frozenset[str] = frozenset()
    icons: tuple[str, ...] = ()
    """The names of the icons that can be drawn."""
    all_open: bool = False
    """Whether every item is unfolded, whoever folded it: to look for a row."""
    opened: frozenset[str] = frozenset()
    opened_within: tuple[str, ...] = ()
    """The keys of items that are unfolded, whoever folded them, and of those that are with all that is in them: to look
    for a few rows in a form of thousands."""
    hidden: Mapping[str, str] = field(default_factory=dict)
    """What the things are called that ``catalogue`` lacks because the venue hides them, by path."""

    def folded(self, key: str, at_first: bool) -> bool:
        """Whether the item at ``key`` is folded."""
        if self.all_open or key in self.opened or any(f"{key}/".startswith(f"{each}/") for each in self.opened_within):
            return False
        return at_first != (key in self.toggled)

    def with_rows_of(self, keys: Iterable[str], within: Iterable[str] = ()) -> "FormContext":
        """The same with what ``keys`` lie in unfolded, and all that lies ``within`` those keys."""
        keys, whole = tuple(keys), tuple(within)
        if not keys and not whole:
            return self
        ways = {key[:end] for key in (*keys, *whole) for end, letter in enumerate(key) if letter == "/"}
        return replace(self, opened=frozenset(ways.union(keys)), opened_within=whole)


@dataclass(frozen=True)
class Act:
    """A deed done to the row at ``key``; ``notes`` take up what it does besides giving a new value."""

    key: str
    deed: Deed
    context: FormContext
    notes: Notes


@dataclass(frozen=True, kw_only=True)
class Field:
    """Something in a form. ``name`` is the struct's field it is over; a heading or a remark is over none."""

    name: str = ""

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """The rows for what ``holder`` has; their keys begin with ``base``."""
        raise NotImplementedError

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """``holder`` after ``act`` was done to the row that ``steps`` lead to from this field. A deed that has no
        meaning there changes nothing."""
        del steps, act
        return holder

    def told(self, holder: Any, context: FormContext) -> str:
        """What stands there as people say it, for somebody who compares; "" for nothing. No id, and no date or time as
        a machine writes it."""
        del holder, context
        return ""

    def told_each(self, holder: Any, context: FormContext) -> tuple[str, ...] | None:
        """The same, piece by piece, of a field that holds several; None where it is told as a whole."""
        del holder, context
        return None

    def offer(self, holder: Any, steps: tuple[str, ...], context: FormContext) -> Iterator[OptionRow]:
        """What can be picked in the row that ``steps`` lead to."""
        del holder, steps, context
        return iter(())


@dataclass(frozen=True, kw_only=True)
class Heading(Field):
    """The beginning of a part of the form."""

    label: str
    hint: str = ""
    chip: str = ""

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """One row, of the heading."""
        yield FormHeading(f":{base}{self.label}", self.label, self.hint, chip=self.chip, depth=depth)


@dataclass(frozen=True, kw_only=True)
class Said(Field):
    """A sentence of ours about ``holder``, where there is one to say."""

    say: Callable[[Any, FormContext], str]
    severity: Severity = ""

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """One row of the sentence, or none where there is nothing to say."""
        if sentence := self.say(holder, context):
            yield FormRemark(f":{base}{self.name}", sentence, severity=self.severity, depth=depth)


@dataclass(frozen=True, kw_only=True)
class Action(Field):
    """A button for something a form cannot do by itself; the page knows what ``:name`` means."""

    label: str

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """One row, of the button."""
        yield FormAction(f":{base}{self.name}", self.label, depth=depth)
