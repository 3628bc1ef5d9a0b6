"""The fields somebody types into: texts, dates, times and numbers."""

import datetime as dt
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

import msgspec
from msgspec import Meta
from PySide6.QtCore import QCoreApplication

from kiosk.content.characters import clean
from kiosk.content.model import Value
from kiosk.content.text import fold
from kiosk.staff.forms.actions import Left, Typed
from kiosk.staff.forms.base import Act, Field, FormContext
from kiosk.staff.forms.reading import Unread, read_date, read_number, read_time, show_date, show_time
from kiosk.staff.forms.rows import TYPED, FormLine, Holds, Severity
from kiosk.staff.forms.words import clock_time, long_day

translate = QCoreApplication.translate

LONGEST = 8_000
"""Characters of a text that does not read; more is not kept."""

Remark = Callable[[Any], tuple[str, Severity]]
"""From the struct the field is in to a word beside it and its colour."""


@dataclass(frozen=True, kw_only=True)
class Written(Field):
    """A field somebody types into: what stands in it is shown as a text, and a text is read as what belongs there."""

    label: str
    hint: str = ""
    kind: Literal["line", "text"] = "line"
    """Drawn on one line, or on several."""
    holds: Holds = "words"
    """What is written there, which the keyboard on the screen goes by."""
    required: str = ""
    """Where it may not be empty, the sentence that asks for it."""
    remark: Remark | None = None
    offers: tuple[str, ...] = ()
    """What staff often write there, to be written by a touch."""

    def show(self, value: Any) -> str:
        """``value`` as a text that reads as ``value``."""
        raise NotImplementedError

    def read(self, text: str, holder: Any, context: FormContext) -> Any:
        """What ``text`` says. Raises ``Unread``."""
        raise NotImplementedError

    def maximum(self, holder: Any) -> int:
        """The most characters it takes; 0 for no limit of its own."""
        del holder
        return 0

    def said_beside(self, holder: Any, value: Any) -> tuple[str, Severity]:
        """The word beside the field, for a value that reads."""
        del value
        return self.remark(holder) if self.remark else ("", "")

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormLine]:
        """The one row, with what is wrong with the text where it does not read."""
        key, value = f"{base}{self.name}", getattr(holder, self.name)
        row = TYPED[self.kind](
            key, self.label, hint=self.hint, maximum=self.maximum(holder), holds=self.holds, depth=depth
        )
        kept = context.unfinished.get(key)
        if not (self.show(value) if kept is None else kept):
            row = replace(row, offers=self.offers)
        if kept is not None:
            yield replace(row, value=kept, problem=self._wrong(kept, holder, context), severity="error")
            return
        note, severity = self.said_beside(holder, value)
        yield replace(row, value=self.show(value), note=note, severity=severity)

    def told(self, holder: Any, context: FormContext) -> str:
        """The text that the row shows."""
        return self.show(getattr(holder, self.name))

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """Read what was typed, or keep it."""
        if len(steps) > 1:
            return holder
        key, notes, before = act.key, act.notes, getattr(holder, self.name)
        match act.deed:
            case Typed(text):
                pass
            case Left():
                stands = notes.unfinished.get(key, self.show(before))
                text = self.tidied(stands)
                if text == stands and key not in notes.unfinished:
                    return holder
            case _:
                return holder
        if text == self.show(before):
            notes.clear(key)
            return holder
        text = clean(text)
        try:
            after = self.read(text, holder, act.context)
        except Unread:
            notes.keep(key, text[:LONGEST])
            return holder
        notes.clear(key)
        return holder if after == before else msgspec.structs.replace(holder, **{self.name: after})

    def tidied(self, text: str) -> str:
        """``text`` without what typing left over."""
        return clean(text).strip()

    def _wrong(self, kept: str, holder: Any, context: FormContext) -> str:
        try:
            self.read(kept, holder, context)
        except Unread as error:
            return f"{error.what} {error.remedy}"
        return translate("forms", "It fits now. Touch it to use it.")


@dataclass(frozen=True, kw_only=True)
class Text(Written):
    """Words. One paragraph unless ``paragraphs``; drawn on one line unless ``kind`` is ``text``."""

    paragraphs: bool = False

    def show(self, value: str) -> str:
        """The text as it is kept."""
        return value

    def read(self, text: str, holder: Any, context: FormContext) -> str:
        """The words without what no screen can draw. Raises ``Unread`` where they are too long, or too few."""
        said = printable(text, self.paragraphs)
        least, most = text_limits(holder, self.name)
        if len(said.strip()) < least:
            raise Unread(
                self.required or translate("forms", "This cannot be empty."), translate("forms", "Fill it in.")
            )
        if most and len(said) > most:
            raise Unread(
                translate("forms", "This has {count} characters, and there is room for {most}.").format(
                    count=len(said), most=most
                ),
                translate("forms", "Shorten it."),
            )
        return said

    def maximum(self, holder: Any) -> int:
        """The most characters the model takes; 0 for no limit."""
        return text_limits(holder, self.name)[1]

    def tidied(self, text: str) -> str:
        """Without spaces at the ends and double ones within."""
        return fold(clean(text))


@dataclass(frozen=True, kw_only=True)
class Date(Written):
    """A date; ``required`` where there must be one."""

    holds: Holds = "date"

    def show(self, value: dt.date | None) -> str:
        """5 March 2027, or nothing."""
        return "" if value is None else show_date(value)

    def read(self, text: str, holder: Any, context: FormContext) -> dt.date | None:
        """The date, nothing for nothing."""
        if not text.strip():
            if self.required:
                raise Unread(self.required, translate("forms", "Write it like this: 5 March 2027."))
            return None
        return read_date(text, context.today)

    def said_beside(self, holder: Any, value: Any) -> tuple[str, Severity]:
        """How the date was understood, with its day of the week."""
        said, severity = super().said_beside(holder, value)
        return (said, severity) if said or value is None else (long_day(value), "")


@dataclass(frozen=True, kw_only=True)
class Time(Written):
    """A time of day; ``required`` where there must be one."""

    holds: Holds = "time"

    def show(self, value: dt.time | None) -> str:
        """The time as people write it, such as 9:00; "" for none."""
        return "" if value is None else show_time(value)

    def read(self, text: str, holder: Any, context: FormContext) -> dt.time | None:
        """The time, nothing for nothing."""
        if not text.strip():
            if self.required:
                raise Unread(self.required, translate("forms", "Write it like this: 9:30."))
            return None
        return read_time(text)

    def said_beside(self, holder: Any, value: Any) -> tuple[str, Severity]:
        """How the time was understood."""
        return ("", "") if value is None else (clock_time(value), "")

    def told(self, holder: Any, context: FormContext) -> str:
        """As a door sign says it."""
        return self.said_beside(holder, getattr(holder, self.name))[0]


@dataclass(frozen=True, kw_only=True)
class Number(Written):
    """A whole number from ``lowest`` to ``highest``; nothing for nothing where it is ``optional``."""

    holds: Holds = "number"
    lowest: int = 0
    highest: int = 999
    optional: bool = False

    def show(self, value: int | None) -> str:
        """The number in digits, "" for none."""
        return "" if value is None else str(value)

    def read(self, text: str, holder: Any, context: FormContext) -> int | None:
        """The number ``text`` says, None where it may say none. Raises ``Unread``."""
        if self.optional and not text.strip():
            return None
        return read_number(text, self.lowest, self.highest)


def text_limits(holder: Value, name: str) -> tuple[int, int]:
    """The least and the most characters the model allows in a text field, or in each text of one; 0 for no limit."""
    return text_limits_of(holder.__class__, name)


def text_limits_of(struct: type[Value], name: str) -> tuple[int, int]:
    """As ``text_limits``, of a struct that nobody has made yet."""
    return _limits(struct, name)


@cache
def _limits(struct: type[Value], name: str) -> tuple[int, int]:
    hint: Any = typing.get_type_hints(struct, include_extras=True)[name]
    # The limits of a list of texts, such as two to five answers, are not those of each text.
    listed = getattr(hint, "__origin__", hint) if typing.get_origin(hint) is typing.Annotated else hint
    if typing.get_origin(listed) is tuple:
        hint = typing.get_args(listed)[0]
    found = [mark for mark in getattr(hint, "__metadata__", ()) if isinstance(mark, Meta)]
    least = max((mark.min_length or 0 for mark in found), default=0)
    most = min((mark.max_length for mark in found if mark.max_length), default=0)
    return least, most


def printable(text: str, paragraphs: bool) -> str:
    """``text`` without what nobody can see; line ends become spaces where it is one paragraph."""
    lines = clean(text)
    return lines if paragraphs else lines.replace("\n", " ")
