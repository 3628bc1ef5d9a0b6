"""What the fields of a thing are called, for somebody who has never seen their paths.

A path is read step by step: ``contacts/phone/value`` is "Contact “phone”: number or address". A step without a name of
its own is written out in small words, so that no path is ever shown as it is. Where the thing is at hand,
``telling.field_words`` calls the field as its form does.
"""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def kind_name(kind: str) -> str:
    """What a kind of thing is called: "Service" for ``service``."""
    names = {
        "venue": translate("fields", "Venue"),
        "tile": translate("fields", "Tile of the start page"),
        "organization": translate("fields", "Organisation"),
        "service": translate("fields", "Service"),
        "topic": translate("fields", "Topic"),
        "campaign": translate("fields", "Campaign"),
        "guide": translate("fields", "Guided check"),
        "survey": translate("fields", "Survey"),
        "media": translate("fields", "Picture or film"),
        "translation": translate("fields", "Translation"),
        "edition": translate("fields", "The whole edition"),
    }
    return names.get(kind) or _spelt_out(kind)


def field_name(path: str) -> str:
    """What the field at ``path``, below its thing, is called."""
    steps = path.split("/")
    if len(steps) > 1 and steps[0] in _parts():
        owner = f"{_parts()[steps[0]]} “{_spelt_out(steps[1]).lower()}”"
        rest = [_named(step) for step in steps[2:]]
        return f"{owner}: {', '.join(rest)}" if rest else owner
    names = [_named(step) for step in steps]
    return f"{names[0]}: {', '.join(names[1:])}" if len(names) > 1 else names[0]


def _named(step: str) -> str:
    return _fields().get(step) or _parts().get(step) or _spelt_out(step)


def _spelt_out(step: str) -> str:
    if step.isdecimal():
        # People count from one.
        return str(int(step) + 1)
    words = step.replace("_", " ").replace("-", " ")
    return words[:1].upper() + words[1:]


def _parts() -> dict[str, str]:
    """Lists whose entries have names of their own."""
    return {
        "contacts": translate("fields", "Contact"),
        "blocks": translate("fields", "Block"),
        "description": translate("fields", "Description"),
        "slides": translate("fields", "Poster"),
        "questions": translate("fields", "Question"),
        "outcomes": translate("fields", "Ending"),
        "rooms": translate("fields", "Room"),
        "events": translate("fields", "Event"),
        "links": translate("fields", "Link"),
    }


def _fields() -> dict[str, str]:
    return _everywhere() | _of_services() | _of_pages() | _of_venues()


def _everywhere() -> dict[str, str]:
    return {
        "name": translate("fields", "Name"),
        "title": translate("fields", "Title"),
        "text": translate("fields", "Text"),
        "summary": translate("fields", "Summary"),
        "icon": translate("fields", "Icon"),
        "kind": translate("fields", "Kind"),
        "order": translate("fields", "Place in the list"),
        "hours": translate("fields", "Hours"),
        "languages": translate("fields", "Languages"),
        "note": translate("fields", "Note"),
        "media": translate("fields", "Picture or film"),
        "staff_note": translate("fields", "Note for staff"),
        "staff_tasks": translate("fields", "Things to do"),
        "audience": translate("fields", "Whom it is written for"),
        "sensitivity": translate("fields", "How much a glance at it gives away"),
        "assurance": translate("fields", "Checking"),
        "assured_date": translate("fields", "Last checked on"),
        "assured_by": translate("fields", "Checked by"),
        "source": translate("fields", "Checked against"),
        "review_after": translate("fields", "Check again after"),
        "confirmed": translate("fields", "Somebody rang and opened everything"),
    }


def _of_services() -> dict[str, str]:
    return {
        "one_line": translate("fields", "What it does, in one sentence"),
        "alternate_name": translate("fields", "Other name"),
        "organization": translate("fields", "Who runs it"),
        "status": translate("fields", "Whether it is running"),
        "value": translate("fields", "Number or address"),
        "label": translate("fields", "What stands beside it"),
        "cost": translate("fields", "Cost"),
        "on_bill": translate("fields", "Shows on the phone bill"),
        "eligibility": translate("fields", "Who may use it"),
        "words": translate("fields", "In words"),
        "minimum_age": translate("fields", "From this age"),
        "maximum_age": translate("fields", "Up to this age"),
        "area": translate("fields", "Area"),
        "sex": translate("fields", "Women or men only"),
        "needs": translate("fields", "Words people search for"),
        "confidentiality": translate("fields", "What stays confidential"),
        "what_happens": translate("fields", "What happens when you call"),
        "how_to_start": translate("fields", "How to start"),
        "accessibility": translate("fields", "Access"),
        "alert": translate("fields", "Notice at the top"),
        "expires_on": translate("fields", "Not shown from"),
        "url": translate("fields", "Website"),
    }


def _of_pages() -> dict[str, str]:
    return {
        "group": translate("fields", "Group"),
        "services": translate("fields", "Services"),
        "pinned": translate("fields", "Service that stays first"),
        "related": translate("fields", "Related topics"),
        "campaigns": translate("fields", "Campaigns"),
        "entry": translate("fields", "Stands under “What is happening?”"),
        "items": translate("fields", "List"),
        "who": translate("fields", "Whose words"),
        "caption": translate("fields", "Caption"),
        "alternative": translate("fields", "What it shows, in words"),
        "address": translate("fields", "Address"),
        "answers": translate("fields", "Answers"),
        "reply": translate("fields", "Our reply"),
        "headline": translate("fields", "Headline"),
        "showing": translate("fields", "When it shows"),
        "when": translate("fields", "dates"),
        "excluded": translate("fields", "days left out"),
        "weekdays": translate("fields", "days of the week"),
        "from_time": translate("fields", "from this time of day"),
        "to_time": translate("fields", "until this time of day"),
        "priority": translate("fields", "which goes first"),
        "weight": translate("fields", "how often among others"),
        "tint": translate("fields", "Colour"),
        "poster": translate("fields", "Posters on the waiting screen"),
        "thanks": translate("fields", "Thanks at the end"),
        "page": translate("fields", "Where it leads"),
    }


def _of_venues() -> dict[str, str]:
    return {
        "rooms": translate("fields", "Order of the rooms"),
        "events": translate("fields", "Order of the events"),
        "floor": translate("fields", "Floor"),
        "date": translate("fields", "Date"),
        "starts": translate("fields", "Begins"),
        "ends": translate("fields", "Ends"),
        "room": translate("fields", "Room"),
        "rule": translate("fields", "Repeats"),
        "help_words": translate("fields", "Whom to ask here"),
        "run_by": translate("fields", "Who runs this kiosk"),
        "feedback": translate("fields", "Where to send feedback"),
        "posters": translate("fields", "Posters allowed"),
        "support_posters": translate("fields", "Support posters allowed"),
    }
