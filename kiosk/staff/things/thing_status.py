"""How it stands with the thing whose form is open: whose it is, and what can be done with it as a whole."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Campaign, Media, PlainPage, Service, Venue
from kiosk.content.pages import page_showing
from kiosk.content.things import called
from kiosk.staff.editing.draft_view import Owner
from kiosk.staff.editing.edit_session import EditSession
from kiosk.staff.forms.assurance_form import next_check_words
from kiosk.staff.things.placing import place_among
from kiosk.staff.things.thing_lists import assurance_of, part_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ThingStatus:
    """Everything about the chosen thing but its rows. ``preview`` is the page that shows it to visitors, as ``--open``
    writes it, "" where none does; ``check_words`` say when it is checked next."""

    name: str = ""
    owner_words: str = ""
    hidden: bool = False
    can_put_back: bool = False
    can_hide: bool = False
    can_remove: bool = False
    can_duplicate: bool = False
    can_move_up: bool = False
    can_move_down: bool = False
    can_check: bool = False
    check_words: str = ""
    preview: str = ""


def status_of(session: EditSession, path: str, part: str, today: dt.date) -> ThingStatus:
    """How it stands with the thing at ``path``, or with its item ``part``; nothing where there is none."""
    thing = session.thing(path) if path else None
    if thing is None:
        return ThingStatus()
    if part:
        return _of_part(thing, part)
    owner, venue, assurance = session.owner(path), isinstance(thing, Venue), assurance_of(thing)
    place, count = place_among(session, path)
    return ThingStatus(
        name=called(thing),
        owner_words=_owner_words(owner),
        hidden=owner.hidden,
        can_put_back=owner.yours and owner.original,
        can_hide=not venue and (owner.original or not owner.yours),
        can_remove=not venue and owner.yours and not owner.original,
        can_duplicate=not isinstance(thing, Venue | Media | PlainPage),
        can_move_up=place > 0,
        can_move_down=0 <= place < count - 1,
        can_check=isinstance(thing, Service | Campaign),
        check_words="" if assurance is None else next_check_words(assurance, today),
        preview=page_showing(path),
    )


def _of_part(thing: object, part: str) -> ThingStatus:
    field, _, ident = part.partition("/")
    item = next((each for each in getattr(thing, field) if each.id == ident), None)
    return ThingStatus() if item is None else ThingStatus(name=part_words(item)[0], can_remove=True, preview="venue")


def _owner_words(owner: Owner) -> str:
    if owner.yours:
        return translate("things", "Your own version") if owner.original else translate("things", "Yours")
    return translate("things", "From {name}. What you change becomes your own version.").format(
        name=owner.name.rstrip(".")
    )
