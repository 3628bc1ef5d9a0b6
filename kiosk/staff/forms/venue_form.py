"""The form of the venue: the place itself, its rooms and what is on."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from kiosk.content.drawings import EVERYDAY
from kiosk.content.model import Event, MediaKind, Room, Venue, VenueKind
from kiosk.staff.forms.base import Field, FormContext, Heading
from kiosk.staff.forms.choices import Choice, Switch
from kiosk.staff.forms.dates import DateList
from kiosk.staff.forms.fields import Date, Text, Time
from kiosk.staff.forms.hours_form import HoursField
from kiosk.staff.forms.languages import Languages
from kiosk.staff.forms.lists import Addition, Form, Items, unique_id
from kiosk.staff.forms.picks import MediaPick
from kiosk.staff.forms.poster_form import drawings_called, focal_point
from kiosk.staff.forms.repeats import Repeats, repeats_words
from kiosk.staff.forms.words import clock_time, new_event, new_room

translate = QCoreApplication.translate


def venue_form(venue: Venue, context: FormContext) -> Form:
    """Everything staff can say about the venue."""
    del context
    return Form((*_place(), *_own_help(), *_screen(), _rooms(), _events(venue)))


def _place() -> tuple[Field, ...]:
    return (
        Text(
            name="name",
            label=translate("forms", "Name"),
            required=translate("forms", "The venue has no name yet."),
        ),
        Choice(
            name="kind",
            label=translate("forms", "What kind of place it is"),
            options=(
                (VenueKind.LIBRARY, translate("forms", "Library")),
                (VenueKind.UNIVERSITY, translate("forms", "University")),
                (VenueKind.COMMUNITY_CENTRE, translate("forms", "Community centre")),
            ),
        ),
        Text(name="address", kind="text", paragraphs=True, label=translate("forms", "Address")),
        Text(
            name="help_words",
            label=translate("forms", "Whom to ask here, in one sentence"),
            hint=translate("forms", "Ask at the front desk."),
        ),
        HoursField(name="hours", label=translate("forms", "Opening hours"), weekly_only=True),
        Switch(
            name="trained_staff",
            label=translate("forms", "People who work here are trained to help"),
            hint=translate("forms", "Such as J9 training about abuse at home. “Ask for help here” then says so."),
        ),
    )


def _own_help() -> tuple[Field, ...]:
    return (
        Heading(label=translate("forms", "Your own help for students"), chip=translate("forms", "Students")),
        Text(
            holds="address",
            name="report_page",
            label=translate("forms", "Your page to report and ask for support"),
            hint=translate(
                "forms", "A web address. All three may be empty, and stand on pages such as “At university”."
            ),
        ),
        Text(
            holds="phone",
            name="security",
            label=translate("forms", "Your own security"),
            hint=translate("forms", "The number as people dial it from any phone"),
        ),
        Text(
            holds="address",
            name="wellbeing",
            label=translate("forms", "Your wellbeing team"),
            hint=translate("forms", "An email address, a number or a web address"),
        ),
    )


def _screen() -> tuple[Field, ...]:
    return (
        Heading(label=translate("forms", "This kiosk"), chip=translate("forms", "This kiosk")),
        Text(name="run_by", label=translate("forms", "Who runs this kiosk")),
        Text(
            holds="address",
            name="feedback",
            label=translate("forms", "Where to say what is wrong with it"),
            hint=translate("forms", "An email address, a number or a web address"),
        ),
        Languages(
            name="languages",
            label=translate("forms", "Languages to choose from"),
            hint=translate("forms", "The first one is the one it begins in"),
            required=translate("forms", "There has to be a language."),
        ),
        Switch(name="posters", label=translate("forms", "Show posters when nobody uses it")),
        Switch(
            name="support_posters",
            label=translate("forms", "Show posters about safety and support too"),
            hint=translate("forms", "People who pass will see what this kiosk is also for."),
        ),
    )


def _rooms() -> Items:
    return Items(
        name="rooms",
        label=translate("forms", "Rooms"),
        add_label=translate("forms", "Add a room"),
        additions=(
            Addition(
                "room",
                translate("forms", "Room"),
                lambda items, at: Room(id=unique_id("room", items), name=new_room()),
            ),
        ),
        form=lambda room: Form(
            (
                Text(
                    name="name",
                    label=translate("forms", "Name"),
                    required=translate("forms", "The room has no name yet."),
                ),
                Text(name="floor", label=translate("forms", "Where it is"), hint=translate("forms", "Ground floor")),
                Text(name="note", kind="text", label=translate("forms", "What is in it")),
            )
        ),
        called=lambda room, at: room.name,
        said=lambda room, at: room.floor,
    )


def _events(venue: Venue) -> Items:
    return Items(
        name="events",
        label=translate("forms", "What is on"),
        add_label=translate("forms", "Add an event"),
        additions=(Addition("event", translate("forms", "Event"), lambda items, at: _new_event(items, at.today)),),
        form=lambda event: _event_form(event, venue),
        called=lambda event, at: event.title,
        said=lambda event, at: f"{repeats_words(event)}, {clock_time(event.starts)}",
    )


def _new_event(items: object, today: dt.date) -> Event:
    events = items if isinstance(items, tuple) else ()
    return Event(id=unique_id("event", events), title=new_event(), date=today, starts=dt.time(10))


def _event_form(event: Event, venue: Venue) -> Form:
    rooms = [(each.id, each.name) for each in venue.rooms]
    left_out = DateList(
        name="excluded",
        label=translate("forms", "Not on these dates"),
        hint=translate("forms", "Dates when it does not happen"),
    )
    return Form(
        (
            Text(
                name="title",
                label=translate("forms", "What it is called"),
                required=translate("forms", "The event has no name yet."),
            ),
            Date(
                name="date",
                label=translate("forms", "Date") if event.rule is None else translate("forms", "For the first time on"),
                required=translate("forms", "The date of the event is missing."),
            ),
            Time(
                name="starts",
                label=translate("forms", "Starts at"),
                required=translate("forms", "The time it starts is missing."),
            ),
            Time(name="ends", label=translate("forms", "Ends at"), hint=translate("forms", "May be empty")),
            Repeats(name="rule", label=translate("forms", "How often")),
            *([left_out] if event.rule is not None or event.excluded else []),
            Choice(
                name="room",
                label=translate("forms", "Room"),
                options=((None, translate("forms", "None in particular")), *rooms),
            ),
            Text(
                name="note",
                kind="text",
                label=translate("forms", "What to know"),
                hint=translate("forms", "Name no support topic here: this page is shown after hiding."),
            ),
            MediaPick(
                name="media",
                holds=MediaKind.PICTURE,
                label=translate("forms", "Picture"),
                none=translate("forms", "No picture"),
            ),
            *([focal_point()] if event.media else ()),
            Choice(
                name="drawing",
                label=translate("forms", "Drawing"),
                hint=translate("forms", "Where there is no picture"),
                options=(
                    ("", translate("forms", "No drawing")),
                    *((name, shows) for name, shows in drawings_called().items() if name in EVERYDAY),
                ),
            ),
        )
    )
