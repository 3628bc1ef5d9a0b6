"""Things that have something in every field, and what the tests of the forms look at them with."""

import datetime as dt
from typing import Any

import msgspec

from kiosk.content.catalogue import Catalogue, merge
from kiosk.content.model import (
    Answer,
    Caution,
    ContactKind,
    ContactMethod,
    Dates,
    Day,
    DayPart,
    EasyLine,
    Edition,
    Eligibility,
    Emergency,
    Event,
    Fact,
    GuideLink,
    HoursException,
    Link,
    Media,
    MediaKind,
    Notice,
    Paragraph,
    Picture,
    PlainPage,
    Points,
    PosterTemplate,
    Question,
    Quote,
    Recording,
    Service,
    Showing,
    Slide,
    Span,
    Steps,
    SurveyLink,
    Video,
    Weekly,
    Window,
    Yearly,
)
from kiosk.content.things import Thing, by_field
from kiosk.staff.forms.actions import Deed
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.form import ActionResult, do, rows_of
from kiosk.staff.forms.rows import FormRow
from tests.staff.fakes import starter

TODAY = dt.date(2026, 11, 23)
NINE, FIVE = dt.time(9), dt.time(17)

HOURS = Weekly(
    windows=(Window((Day.MON, Day.FRI), NINE, FIVE), Window((Day.SAT,), dt.time(22), dt.time(2))),
    exceptions=(
        HoursException(holiday="bank-holidays"),
        HoursException(date=dt.date(2026, 12, 24), spans=(Span(NINE, dt.time(13)),)),
    ),
    valid_from=dt.date(2026, 1, 1),
    valid_to=dt.date(2027, 12, 31),
    time_zone="Europe/Paris",
)

BLOCKS = (
    Paragraph(id="a", title="T", staff_note="n", text="P"),
    Steps(id="b", items=("one", "two")),
    Points(id="c", items=("one", "two")),
    Fact(id="d", text="F", source="S"),
    Caution(id="e", text="C"),
    Quote(id="f", text="Q", who="W"),
    Picture(id="g", media="poster", caption="c"),
    Video(id="h", media="film", caption="c"),
    Link(id="i", address="example.org", text="t"),
    Emergency(id="j", title="t"),
    GuideLink(id="k", guide="chrysalis-check", text="t"),
    SurveyLink(id="l", survey="feelings-of-safety", text="t"),
    Notice(id="n", title="t", text="t", last_day=dt.date(2027, 1, 1)),
    Question(id="m", text="?", answers=(Answer("yes", "r"), Answer("no", "r"))),
)

MEDIA = (
    Media(id="poster", sha256="0" * 64, kind=MediaKind.PICTURE, size=1000, alternative="A hand", width=1, height=1),
    Media(
        id="film",
        sha256="1" * 64,
        kind=MediaKind.VIDEO,
        size=1000,
        alternative="A film",
        captions="words",
        transcript="T",
    ),
    Media(id="words", sha256="2" * 64, kind=MediaKind.CAPTIONS, size=1000),
    Media(id="urdu", sha256="3" * 64, kind=MediaKind.SOUND, size=1000, duration=65.0),
)

RECORDINGS = (Recording(language="ur", media="urdu"),)

EASY = (
    EasyLine(id="one", text="You can ring.", drawing="phone"),
    EasyLine(id="two", text="It is free.", drawing="door"),
)


def full_edition() -> Edition:
    """The starter edition, in which one thing of each kind uses everything the model has."""
    edition = starter()
    service = msgspec.structs.replace(
        edition.services[0],
        description=BLOCKS,
        contacts=tuple(
            ContactMethod(id=kind.value, kind=kind, value="116 123", hours=HOURS, languages=("en-GB", "ur"))
            for kind in ContactKind
        ),
        eligibility=Eligibility(words="w", minimum_age=10, maximum_age=25, area="here"),
        needs=("help", "stalking"),
        expires_on=dt.date(2028, 1, 1),
    )
    campaign = msgspec.structs.replace(
        edition.campaigns[0],
        slides=(
            Slide(id="s", headline="H", text="T", media="poster", drawing="door", part=DayPart.EVENING, question="q"),
            Slide(
                id="tea",
                headline="Tea",
                template=PosterTemplate.EVENT,
                date=dt.date(2026, 12, 3),
                starts=dt.time(14),
                place="Oak Room",
            ),
        ),
        blocks=BLOCKS,
        questions=(Question(id="q", text="?", answers=(Answer("yes", "r"), Answer("no", "r"))),),
        pinned=edition.campaigns[0].services[0],
        related=(edition.topics[1].id,),
        showing=Showing(
            when=(
                Dates(dt.date(2026, 11, 1), dt.date(2026, 11, 5)),
                Yearly(rule="FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25", days=16),
                Yearly(rule="FREQ=YEARLY;BYMONTH=2;BYDAY=1MO", days=7),
                Yearly(rule="FREQ=MONTHLY;BYDAY=1MO"),
            ),
            excluded=(dt.date(2026, 11, 3),),
            weekdays=(Day.MON,),
            from_time=NINE,
            to_time=FIVE,
            priority=65,
            weight=4,
        ),
    )
    topic = msgspec.structs.replace(
        edition.topics[0],
        subtopics=(edition.topics[2].id,),
        related=(edition.topics[1].id,),
        campaigns=("freshers",),
        easy_read=EASY,
        signed_film="film",
        recordings=RECORDINGS,
    )
    assert edition.venue is not None
    events = (
        Event(
            id="once",
            title="Talk",
            date=TODAY,
            starts=NINE,
            ends=FIVE,
            room="cafe",
            note="n",
            excluded=(TODAY,),
            media="poster",
        ),
        *(
            Event(id=f"r{place}", title="Club", date=TODAY, starts=NINE, rule=rule, excluded=(TODAY,))
            for place, rule in enumerate(RULES)
        ),
    )
    venue = msgspec.structs.replace(
        edition.venue, hours=HOURS, events=events, address="High Street", feedback="help@example.org"
    )
    return msgspec.structs.replace(
        edition,
        venue=venue,
        media=MEDIA,
        services=(service, *edition.services[1:]),
        campaigns=(campaign, *edition.campaigns[1:]),
        topics=(topic, *edition.topics[1:]),
        pages=(
            PlainPage(id="emergency", easy_read=EASY, signed_film="film", recordings=RECORDINGS, staff_note="n"),
            *(each for each in edition.pages if each.id != "emergency"),
        ),
    )


RULES = (
    "FREQ=WEEKLY;BYDAY=MO,TH",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20271231",
    "FREQ=WEEKLY;INTERVAL=3",
    "FREQ=MONTHLY;BYDAY=1SU",
    "FREQ=MONTHLY;BYDAY=-1SU;UNTIL=20271231",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYMONTHDAY=23",
    "FREQ=MONTHLY;BYMONTHDAY=13",
    "FREQ=YEARLY;BYWEEKNO=20",
    "nonsense",
)
"""Rules of events, those of the form and others."""


def all_things(edition: Edition) -> dict[str, Thing]:
    """Every thing of ``edition`` by its path."""
    return {f"{kind}/{thing.id}": thing for kind, _, things in by_field(edition) for thing in things}


def seen(thing: Thing, catalogue: Catalogue | None = None, unfinished: dict[str, str] | None = None) -> FormContext:
    """A form with every item unfolded."""
    catalogue = catalogue or merge((starter(),))
    return FormContext(
        catalogue=catalogue, thing=thing, today=TODAY, unfinished=unfinished or {}, all_open=True, icons=("heart",)
    )


class Hand:
    """Somebody at a form: does deeds one after the other, and reads rows."""

    def __init__(self, thing: Thing, catalogue: Catalogue | None = None) -> None:
        self.thing = thing
        self.catalogue = catalogue
        self.unfinished: dict[str, str] = {}
        self.done: ActionResult | None = None

    def do(self, key: str, *deeds: Deed) -> "Hand":
        """Do ``deeds`` to the row at ``key``."""
        for deed in deeds:
            self.done = do(seen(self.thing, self.catalogue, self.unfinished), key, deed)
            self.thing, self.unfinished = self.done.thing, dict(self.done.unfinished)
        return self

    def rows(self) -> tuple[FormRow, ...]:
        """The form as it is."""
        return rows_of(seen(self.thing, self.catalogue, self.unfinished))

    def row(self, key: str) -> Any:
        """One row of it, of whichever kind."""
        return next(row for row in self.rows() if row.key == key)


def helpline() -> Service:
    """A service as it comes."""
    return next(each for each in starter().services if each.id == "herts-domestic-abuse-helpline")
