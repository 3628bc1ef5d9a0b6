"""What the forms call the texts that are translated."""

from collections.abc import Callable

from kiosk.content.things import Thing
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.labels import FieldLabels


class TextLabels:
    """The labels of one thing's fields at a time, since those of the same thing are asked for again and again."""

    def __init__(self, context: Callable[[Thing], FormContext]) -> None:
        self._context = context
        self._kept: tuple[Thing, FieldLabels] | None = None

    def of(self, path: str, thing: Thing | None) -> str:
        """What the form of ``thing`` calls the text at ``path`` (``service/ID/one_line``); "" without a thing."""
        if thing is None:
            return ""
        if self._kept is None or self._kept[0] is not thing:
            self._kept = (thing, FieldLabels(self._context(thing)))
        return self._kept[1].of(path.split("/", 2)[2])
