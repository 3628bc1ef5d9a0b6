"""The lists of things beside the forms: which there are, how it stands with each, and finding one of many."""

import datetime as dt
import unicodedata
from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content import phone
from kiosk.content.contact_kinds import CONTACT_KINDS
from kiosk.content.model import Assurance, Campaign, Event, Guide, Room, Service, Showing, Tile, Topic, Venue
from kiosk.content.things import Thing, called
from kiosk.staff.editing.edit_session import EditSession
from kiosk.staff.forms.reading import show_day_of_year
from kiosk.staff.forms.repeats import repeats_words
from kiosk.staff.forms.rows import ThingRow
from kiosk.staff.forms.showing_form import days_of_year
from kiosk.staff.forms.words import checked_ago, clock_time

translate = QCoreApplication.translate

SHOWN = 200
"""How many things a list shows at once; typing finds the others."""

Tone = Literal["", "due", "changed", "hidden"]

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Group:
    """A list of one kind of thing. ``part`` is the list within the venue whose items stand in it, "" for whole
    things."""

    key: str
    kind: str
    part: str = ""


_GROUPS = {
    "services": (Group("service", "service"), Group("organization", "organization")),
    "topics": (Group("topic", "topic"), Group("tile", "tile"), Group("page", "page")),
    "campaigns": (Group("campaign", "campaign"),),
    "guides": (Group("guide", "guide"), Group("survey", "survey")),
    "media": (Group("media", "media"),),
    "venue": (Group("venue", "venue"), Group("rooms", "venue", "rooms"), Group("events", "venue", "events")),
}


def groups_of(place: str) -> tuple[Group, ...]:
    """The lists of a place of the sidebar."""
    return _GROUPS[place]


def group_label(key: str) -> str:
    """What a list is called."""
    return {
        "service": translate("things", "Services"),
        "organization": translate("things", "Organisations"),
        "topic": translate("things", "Topics"),
        "tile": translate("things", "Start page"),
        "page": translate("things", "Easy Read"),
        "campaign": translate("things", "Campaigns"),
        "guide": translate("things", "Guided checks"),
        "survey": translate("things", "Surveys"),
        "media": translate("things", "Pictures and film"),
        "venue": translate("things", "The venue"),
        "rooms": translate("things", "Rooms"),
        "events": translate("things", "What is on"),
    }[key]


def add_label(key: str) -> str:
    """What the button says that adds something to a list; "" where nothing can be added."""
    return {
        "service": translate("things", "Add a service"),
        "organization": translate("things", "Add an organisation"),
        "topic": translate("things", "Add a topic"),
        "tile": translate("things", "Add a tile"),
        "campaign": translate("things", "Add a campaign"),
        "guide": translate("things", "Add a guided check"),
        "survey": translate("things", "Add a survey"),
        "rooms": translate("things", "Add a room"),
        "events": translate("things", "Add an event"),
    }.get(key, "")


_BY_NAME = frozenset({"service", "organization", "campaign", "guide", "survey"})
"""Kinds that are listed by name; the others have an order of their own."""


@dataclass(frozen=True, slots=True)
class _Findable:
    """A thing, its folded name, and everything it can be found by."""

    thing: Thing
    name: str
    said: str


_name = attrgetter("name")


class ThingList:
    """The things of a session, as rows. What they can be found by is worked out once for each version of a thing."""

    def __init__(self, session: EditSession) -> None:
        self._session = session
        self._folded: dict[str, _Findable] = {}
        self._sorted: dict[str, tuple[tuple[Thing, ...], list[_Findable]]] = {}

    def rows(self, group: Group, text: str, chosen: str, today: dt.date) -> tuple[list[ThingRow], int]:
        """The first rows of ``group`` that ``text`` finds, and how many there are in all; ``chosen`` is among them."""
        if group.part:
            parts = list(self._part_rows(group, text, chosen))
            return parts, len(parts)
        found = self._found(group.kind, text)
        shown = [(f"{group.kind}/{each.thing.id}", each.thing) for each in found[:SHOWN]]
        if len(found) > SHOWN and (thing := self._session.thing(chosen) if chosen else None) is not None:
            shown += [(chosen, thing)] if all(path != chosen for path, _ in shown) else []
        return [self._row(path, thing, chosen, today) for path, thing in shown], len(found)

    def _found(self, kind: str, text: str) -> Sequence["_Findable"]:
        found, words = self._known(kind), fold(text).split()
        for word in words:
            found = [each for each in found if word in each.said]
        if not words:
            return found
        first = words[0]
        return sorted(found, key=lambda each: not each.name.startswith(first))

    def _known(self, kind: str) -> list["_Findable"]:
        """The things of one kind in the order of the list. With every key one of them changes, and only that one is
        put in its place anew."""
        things = self._session.things(kind)
        before, known = self._sorted.get(kind, ((), []))
        if before == things:
            return known
        changed = [pair for pair in zip(before, things, strict=False) if pair[0] is not pair[1]]
        if len(before) == len(things) and len(changed) == 1 and kind in _BY_NAME:
            old, new = changed[0]
            known = [each for each in known if each.thing is not old]
            insort(known, self._findable(kind, new), key=_name)
        else:
            known = [self._findable(kind, each) for each in things]
            if kind in _BY_NAME:
                known.sort(key=_name)
        self._sorted[kind] = (things, known)
        return known

    def _findable(self, kind: str, thing: Thing) -> "_Findable":
        path = f"{kind}/{thing.id}"
        known = self._folded.get(path)
        if known is None or known.thing is not thing:
            name = fold(called(thing))
            known = self._folded[path] = _Findable(thing, name, " ".join((name, *_said(thing))))
        return known

    def _row(self, path: str, thing: Thing, chosen: str, today: dt.date) -> ThingRow:
        line, tone = self._standing(path, thing, today)
        return ThingRow(path, called(thing), line, tone, path == chosen)

    def _standing(self, path: str, thing: Thing, today: dt.date) -> tuple[str, Tone]:
        if path in self._session.draft.hidden:
            return translate("things", "Hidden from visitors"), "hidden"
        if isinstance(thing, Tile | Guide | Topic) and self._session.goes_along(path):
            return translate("things", "Not shown: what it leads to is hidden"), "hidden"
        own = self._session.draft.thing(path) is not None
        if self._session.differs(path):
            return translate("things", "Changed, not published yet"), "changed"
        assurance = assurance_of(thing)
        if assurance is not None and assurance.review_after <= today:
            return translate("things", "Check is due"), "due"
        if isinstance(thing, Campaign):
            return when_words(thing.showing, today), ""
        if assurance is not None and assurance.confirmed:
            return checked_ago(assurance.assured_date, today), ""
        if isinstance(thing, Service):
            # The number first: that nobody has checked it yet is true of nearly all at the beginning.
            number = next((each.value for each in thing.contacts if CONTACT_KINDS[each.kind].dialled), "")
            unchecked = (
                translate("things", "{number}, not checked yet") if number else translate("things", "Not checked yet")
            )
            return unchecked.format(number=phone.grouped(number)), ""
        if own or isinstance(thing, Venue):
            return translate("things", "Yours"), ""
        source = self._session.written.publisher_of(path)
        return (translate("things", "From {name}").format(name=source.publisher_name), "") if source else ("", "")

    def _part_rows(self, group: Group, text: str, chosen: str) -> Iterator[ThingRow]:
        words = fold(text).split()
        for venue in self._session.things("venue"):
            for item in getattr(venue, group.part):
                name, line = part_words(item)
                if all(word in fold(f"{name} {line}") for word in words):
                    path = f"venue/{venue.id}/{group.part}/{item.id}"
                    yield ThingRow(path, name, line, selected=path == chosen)


def part_words(item: Room | Event) -> tuple[str, str]:
    """What a room or an event is called, and a line about it."""
    if isinstance(item, Room):
        return item.name, item.floor
    return item.title, f"{repeats_words(item)}, {clock_time(item.starts)}"


def assurance_of(thing: Thing) -> Assurance | None:
    """Who checked ``thing``, where that is noted."""
    return thing.assurance if isinstance(thing, Service | Campaign) else None


def when_words(showing: Showing, today: dt.date) -> str:
    """When a campaign is on: On now until 2 January; Next on 8 March. Of one that keeps to some days of the week, the
    stretch of weeks counts; the year is that of the coming twelve months."""
    if not showing.when:
        return translate("things", "No dates yet")
    first = today.replace(day=1)
    days = days_of_year(msgspec.structs.replace(showing, weekdays=(), excluded=()), first)
    if today in days:
        end = today
        while end + _DAY in days:
            end += _DAY
        if end + _DAY == first.replace(year=first.year + 1):
            return translate("things", "On now, all year")
        return translate("things", "On now until {date}").format(date=show_day_of_year(end.day, end.month))
    coming = min((day for day in days if day > today), default=None)
    if coming is None:
        return translate("things", "No dates in the next twelve months")
    return translate("things", "Next on {date}").format(date=show_day_of_year(coming.day, coming.month))


def fold(text: str) -> str:
    """``text`` without capitals and accents, for finding; what is typed in a search field is short."""
    plain = text[:2_000].casefold()
    if plain.isascii():
        return plain
    return "".join(each for each in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(each))


def _said(thing: Thing) -> Sequence[str]:
    match thing:
        case Service():
            numbers = [phone.digits(each.value) for each in thing.contacts]
            values = [each.value for each in thing.contacts]
            return [fold(each) for each in (thing.alternate_name, thing.one_line, *thing.needs, *values)] + numbers
        case Topic():
            return [fold(each) for each in (thing.summary, *thing.needs)]
        case _:
            return [fold(getattr(thing, "summary", "")), thing.id]
