"""What somebody can do to a row of a form."""

from dataclasses import dataclass, field

from kiosk.content.things import Thing


@dataclass(frozen=True, slots=True)
class Typed:
    """The text that now stands in a field, as it was typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody has finished typing in a field: it is tidied, its meaning stays."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of the options, by its key; "" for none."""

    option: str


@dataclass(frozen=True, slots=True)
class Switched:
    """A switch was turned on or off."""

    on: bool


@dataclass(frozen=True, slots=True)
class TimesTyped:
    """The two texts of a window."""

    opens: str
    closes: str


@dataclass(frozen=True, slots=True)
class DayToggled:
    """A day was put in or taken out (``mon``)."""

    day: str


@dataclass(frozen=True, slots=True)
class Added:
    """Something was added to a list; ``option`` says what, "" where there is only one kind."""

    option: str


@dataclass(frozen=True, slots=True)
class Removed:
    """An item was taken out of its list."""


@dataclass(frozen=True, slots=True)
class Moved:
    """An item was moved ``by`` places: -1 is one up."""

    by: int


Deed = Typed | Left | Chosen | Switched | TimesTyped | DayToggled | Added | Removed | Moved


@dataclass
class Notes:
    """What a deed did besides giving a new value.

    ``unfinished`` holds the texts that do not read yet, by the key of their field; it begins as it was before the deed.
    ``opened`` is the key of what was added. ``moved`` are the lists whose items have no ids and stand elsewhere now, by
    their key: the new places by the old ones, without those of items that are gone. ``others`` are things that change
    besides, or instead, by their paths.
    """

    unfinished: dict[str, str] = field(default_factory=dict)
    opened: str = ""
    moved: dict[str, dict[int, int]] = field(default_factory=dict)
    others: dict[str, Thing] = field(default_factory=dict)

    def keep(self, key: str, text: str) -> None:
        """Keep a text that does not read."""
        self.unfinished[key] = text

    def clear(self, key: str) -> None:
        """What stands at ``key`` reads."""
        self.unfinished.pop(key, None)

    def drop(self, key: str) -> None:
        """What stood at ``key`` and below it is gone."""
        self.unfinished = {each: text for each, text in self.unfinished.items() if not _within(each, key)}

    def reorder(self, key: str, places: dict[int, int]) -> None:
        """The items of the list at ``key`` have new places, by their old ones; an item without one is gone."""
        self.moved[key] = places
        kept: dict[str, str] = {}
        for each, text in self.unfinished.items():
            if not _within(each, key) or each == key:
                kept[each] = text
                continue
            place, stroke, rest = each.removeprefix(f"{key}/").partition("/")
            if not place.isdecimal():
                kept[each] = text
            elif int(place) in places:
                kept[f"{key}/{places[int(place)]}{stroke}{rest}"] = text
        self.unfinished = kept


def _within(key: str, parent: str) -> bool:
    return key == parent or key.startswith(f"{parent}/")
