"""The fields that hold several texts, each in a row of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.text import fold
from kiosk.staff.forms.actions import Added, Left, Removed, Typed
from kiosk.staff.forms.base import Act, Field, FormContext
from kiosk.staff.forms.fields import printable, text_limits
from kiosk.staff.forms.lists import place_of, rearranged
from kiosk.staff.forms.rows import TYPED, FormAdd, FormHeading, FormRow, tools_at

translate = QCoreApplication.translate


@dataclass(frozen=True, kw_only=True)
class Lines(Field):
    """Texts in a list, each in a row of its own."""

    label: str
    add_label: str
    hint: str = ""
    kind: Literal["line", "text"] = "line"
    least: int = 0
    most: int = 1_000

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """A heading, a row for each text, and the button that adds one."""
        key, texts = f"{base}{self.name}", getattr(holder, self.name)
        yield FormHeading(key, self.label, self.hint, depth=depth)
        for place, text in enumerate(texts):
            yield TYPED[self.kind](
                f"{key}/{place}",
                translate("forms", "{label}, {number}").format(label=self.label, number=place + 1),
                value=text,
                maximum=text_limits(holder, self.name)[1],
                depth=depth,
                tools=tools_at(place, len(texts), self.least),
            )
        if len(texts) < self.most:
            yield FormAdd(f"{key}/+", self.add_label, depth=depth)

    def told_each(self, holder: Any, context: FormContext) -> tuple[str, ...]:
        """Each text as it is kept."""
        texts: tuple[str, ...] = getattr(holder, self.name)
        return texts

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """Add, move, take out, or write."""
        before = getattr(holder, self.name)
        after = self._after(holder, before, steps[1:], act)
        return holder if after == before else msgspec.structs.replace(holder, **{self.name: after})

    def _after(self, holder: Any, texts: tuple[str, ...], steps: tuple[str, ...], act: Act) -> tuple[str, ...]:
        if steps == ("+",) and isinstance(act.deed, Added) and len(texts) < self.most:
            act.notes.opened = f"{act.key.removesuffix('/+')}/{len(texts)}"
            return (*texts, "")
        place = place_of(texts, steps[0]) if len(steps) == 1 else None
        if place is None:
            return texts
        match act.deed:
            case Typed(text) if text == texts[place]:
                return texts
            case Typed(text):
                most = text_limits(holder, self.name)[1]
                written = printable(text, paragraphs=False)[: most or None]
            case Left():
                written = fold(printable(texts[place], paragraphs=False))
            case Removed() if len(texts) <= self.least:
                return texts
            case _:
                return rearranged(texts, place, act)
        return (*texts[:place], written, *texts[place + 1 :])
