"""Short ways to write an edition down in a test, and to ask what the checks say of it."""

import datetime as dt
from typing import Any

from kiosk.content.checks import Problem, check
from kiosk.content.hours_text import parse_exception, parse_window
from kiosk.content.model import (
    Answer,
    Assurance,
    Block,
    Campaign,
    ContactKind,
    ContactMethod,
    Edition,
    Guide,
    GuideQuestion,
    Media,
    MediaKind,
    Organization,
    Outcome,
    Paragraph,
    Question,
    Service,
    Slide,
    Tile,
    Tint,
    Topic,
    TopicGroup,
    Venue,
    VenueKind,
    Weekly,
)

ISSUED = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
ASSURED = Assurance(
    assured_date=dt.date(2026, 11, 22), assured_by="Sam", source="their website", review_after=dt.date(2027, 2, 20)
)
COMPLETE_55 = (
    "Call 999 from a mobile. Listen. If you cannot speak, press 55 when asked. "
    "It does not tell the police where you are."
)


def edition(**fields: Any) -> Edition:
    """An edition with nothing in it but ``fields``; services find an organization called ``org``."""
    whole: dict[str, Any] = {
        "publisher": "us",
        "publisher_name": "Us",
        "number": 1,
        "issued_at": ISSUED,
        "review_by": dt.date(2027, 2, 20),
        "made_by": "Sam",
        "organizations": (Organization(id="org", name="Org"),),
    }
    return Edition(**(whole | fields))


def service(**fields: Any) -> Service:
    """A service that nothing is wrong with."""
    whole: dict[str, Any] = {
        "id": "line",
        "name": "Help Line",
        "organization": "org",
        "one_line": "People who listen.",
        "assurance": ASSURED,
        "contacts": (web(),),
    }
    return Service(**(whole | fields))


def web(value: str = "example.org", **fields: Any) -> ContactMethod:
    """A website."""
    return ContactMethod(id="web", kind=ContactKind.WEB, value=value, **fields)


def phone(value: str = "0808 2000 247", **fields: Any) -> ContactMethod:
    """A phone number."""
    return ContactMethod(**({"id": "phone", "kind": ContactKind.PHONE, "value": value} | fields))


def topic(*blocks: Block, **fields: Any) -> Topic:
    """A topic that nothing is wrong with; it mentions 999."""
    whole: dict[str, Any] = {
        "id": "page",
        "title": "Page",
        "summary": "In danger now? Call 999.",
        "icon": "heart",
        "group": TopicGroup.SAFETY,
        "blocks": blocks,
    }
    return Topic(**(whole | fields))


def says(text: str, **fields: Any) -> Edition:
    """An edition with one topic with one paragraph."""
    return edition(topics=(topic(Paragraph(id="p", text=text), **fields),))


def campaign(*blocks: Block, **fields: Any) -> Campaign:
    """A campaign that nothing is wrong with but its dates."""
    whole: dict[str, Any] = {
        "id": "week",
        "title": "A week",
        "summary": "A week for all.",
        "slides": (Slide(id="one", headline="Hello"),),
        "blocks": blocks,
        "assurance": ASSURED,
    }
    return Campaign(**(whole | fields))


def asked(ident: str, **fields: Any) -> Question:
    """A question of a campaign."""
    answers = tuple(Answer(text=f"{ident} {word}", reply=f"What we say to {word}.") for word in ("yes", "no"))
    return Question(**({"id": ident, "text": f"Is {ident} so?", "answers": answers} | fields))


def question(ident: str, yes: str, no: str, not_sure: str | None = None) -> GuideQuestion:
    """A question of a guided check."""
    return GuideQuestion(id=ident, text="Is it so?", yes=yes, no=no, not_sure=not_sure)


def outcome(ident: str, *services: str) -> Outcome:
    """An outcome of a guided check."""
    return Outcome(id=ident, title="Done", text="That is all.", services=services)


def guide(*questions: GuideQuestion, outcomes: tuple[Outcome, ...] = (), **fields: Any) -> Guide:
    """A guided check."""
    whole: dict[str, Any] = {
        "id": "way",
        "title": "Is it for you?",
        "summary": "A few questions.",
        "questions": questions or (question("q", "end", "end"),),
        "outcomes": outcomes or (outcome("end"),),
    }
    return Guide(**(whole | fields))


def tile(**fields: Any) -> Tile:
    """A tile that leads to the venue page."""
    whole: dict[str, Any] = {
        "id": "t",
        "title": "Here",
        "summary": "What is on.",
        "icon": "heart",
        "tint": Tint.TEAL,
        "page": "venue",
    }
    return Tile(**(whole | fields))


def venue(**fields: Any) -> Venue:
    """A library that is always open but for bank holidays."""
    whole: dict[str, Any] = {
        "id": "venue",
        "name": "Town Library",
        "kind": VenueKind.LIBRARY,
        "hours": weekly("Mon 09:00-17:00"),
    }
    return Venue(**(whole | fields))


def weekly(*windows: str, exceptions: tuple[str, ...] = ("bank-holidays: closed",), **fields: Any) -> Weekly:
    """Hours written as in a content folder; closed on bank holidays unless ``exceptions`` say otherwise."""
    return Weekly(
        windows=tuple(parse_window(text) for text in windows),
        exceptions=tuple(parse_exception(text) for text in exceptions),
        **fields,
    )


def picture(**fields: Any) -> Media:
    """A picture of a good size with a description."""
    whole: dict[str, Any] = {
        "id": "photo",
        "sha256": "0" * 64,
        "kind": MediaKind.PICTURE,
        "size": 100_000,
        "alternative": "A quiet street.",
        "width": 1920,
        "height": 1080,
    }
    return Media(**(whole | fields))


def found(rule: str, of: Edition, **arguments: Any) -> tuple[Problem, ...]:
    """The problems of one rule."""
    return tuple(problem for problem in check(of, **arguments) if problem.rule == rule)


def fields_of(rule: str, of: Edition, **arguments: Any) -> list[str]:
    """Where one rule found something: ``service/line one_line``."""
    return [f"{problem.thing} {problem.field}".strip() for problem in found(rule, of, **arguments)]
