"""What a kiosk says, as frozen values.

Names follow HSDS 3.x and Open Referral UK where they have a word. Nothing here knows a screen, a database or the
time of day. Every value is immutable and is validated when it is decoded; text is plain text, in which ``**two
stars**`` mean emphasis and nothing else has a meaning.

``Words`` marks the fields a visitor reads, and so the fields that can be translated. A translation points at one such
field by its path: ``service/herts-sarc/one_line``, ``topic/my-rights/blocks/consent/items/2``.
"""

import datetime as dt
from enum import StrEnum
from typing import Annotated, dataclass_transform

from msgspec import Meta, Struct

from kiosk.content.defaults import TIME_ZONE

Id = Annotated[str, Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
Words = Annotated[str, Meta(max_length=4_000, extra={"words": True})]
Name = Annotated[str, Meta(min_length=1, max_length=120, extra={"words": True})]
Note = Annotated[str, Meta(max_length=4_000)]
"""Text for staff only; never drawn on a visitor's screen."""
Tag = Annotated[str, Meta(pattern="^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
"""A BCP 47 language tag."""
Address = Annotated[str, Meta(max_length=400)]
"""A web address, an email address or a phone number exactly as the service writes it."""

WallTime = Annotated[dt.time, Meta(tz=False)]
"""A time as a clock on the wall shows it, without an offset."""

SCHEMA_VERSION = 1


@dataclass_transform(frozen_default=True)
class Value(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of every content value. The decorator tells type checkers what msgspec inherits at run time: frozen."""


# --- time -----------------------------------------------------------------------------------------------------------


class Day(StrEnum):
    """A day of the week; the order is that of ``datetime.date.weekday``."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class Window(Value):
    """Open from ``opens`` to ``closes`` (exclusive) by wall clock on each of ``days``.

    ``closes`` at or before ``opens`` means the window runs past midnight and belongs to the day it opens on;
    00:00 to 00:00 is therefore the whole day.
    """

    days: Annotated[tuple[Day, ...], Meta(min_length=1)]
    opens: WallTime
    closes: WallTime


class Span(Value):
    """One stretch of an exceptional day, read as a ``Window`` of that day is."""

    opens: WallTime
    closes: WallTime


class HoursException(Value):
    """What happens on one date, or on a named holiday, instead of the weekly windows.

    Exactly one of ``date`` and ``holiday``. ``holiday`` is ``"bank-holidays"`` (every bank holiday of England) or the
    name of one, such as ``"Christmas Day"``. A dated exception wins over a named one, a named one over
    ``bank-holidays``. No ``spans`` means closed all day.
    """

    date: dt.date | None = None
    holiday: str | None = None
    spans: tuple[Span, ...] = ()


class Always(Value, tag="always"):
    """Day and night, every day."""


class Unknown(Value, tag="unknown"):
    """Nobody has told us. Shown as "Ring to check", never as open or closed (safety rule 9)."""


class Weekly(Value, tag="weekly"):
    """Weekly windows and the exceptions to them, by the wall clock of ``time_zone``."""

    windows: tuple[Window, ...] = ()
    exceptions: tuple[HoursException, ...] = ()
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    time_zone: str = TIME_ZONE


Hours = Always | Unknown | Weekly


class Dates(Value, tag="dates"):
    """Every day from ``first`` to ``last``, both included, once."""

    first: dt.date
    last: dt.date


class Yearly(Value, tag="rule"):
    """``days`` days from each start the RFC 5545 ``rule`` gives, such as ``FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25``."""

    rule: Annotated[str, Meta(min_length=1, max_length=200)]
    days: Annotated[int, Meta(ge=1, le=366)] = 1


class Showing(Value):
    """When a campaign shows: on the days of any ``when``, never on a day in ``excluded``, and where given only on
    these ``weekdays`` and from ``from_time`` until ``to_time`` (exclusive)."""

    when: tuple[Dates | Yearly, ...] = ()
    excluded: tuple[dt.date, ...] = ()
    weekdays: tuple[Day, ...] = ()
    from_time: WallTime | None = None
    to_time: WallTime | None = None
    priority: Annotated[int, Meta(ge=0, le=100)] = 50
    weight: Annotated[int, Meta(ge=1, le=10)] = 1


# --- where a fact comes from ----------------------------------------------------------------------------------------


class Assurance(Value):
    """Who last checked a thing, when, against what, and when it must be checked again (safety rule 9)."""

    assured_date: dt.date
    assured_by: Annotated[str, Meta(min_length=1, max_length=200)]
    source: Annotated[str, Meta(min_length=1, max_length=400)]
    review_after: dt.date
    staff_tasks: tuple[Note, ...] = ()
    confirmed: bool = True
    """Whether somebody dialled and opened it on ``assured_date``; where not, the screen says so."""


# --- services -------------------------------------------------------------------------------------------------------


class Status(StrEnum):
    """HSDS service status, less the one nobody may publish."""

    ACTIVE = "active"
    TEMPORARILY_CLOSED = "temporarily-closed"
    DEFUNCT = "defunct"


class Sensitivity(StrEnum):
    """How much a glance at the page gives away; a sensitive page hides itself sooner (safety rule 6)."""

    EVERYDAY = "everyday"
    SENSITIVE = "sensitive"


class Audience(StrEnum):
    """Whom a page is written for. Survivors' and perpetrators' pages never lead to each other (safety rule 12)."""

    EVERYONE = "everyone"
    SURVIVOR = "survivor"
    PERPETRATOR = "perpetrator"


class ContactKind(StrEnum):
    """How somebody is reached. What follows from it stands in ``contact_kinds``."""

    PHONE = "phone"
    TEXT = "text"
    TEXTPHONE = "textphone"
    EMAIL = "email"
    WEB = "web"
    CHAT = "chat"
    VISIT = "visit"
    VIDEO_RELAY = "video-relay"
    APP = "app"


class OnBill(StrEnum):
    """Whether a call shows on the phone bill."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class ContactMethod(Value):
    """One way to reach a service. Hours belong here, never to the service. A visit carries no address on screen
    unless the service publishes it in ``value``."""

    id: Id
    kind: ContactKind
    value: Address
    label: Words = ""
    hours: Hours = Unknown()
    cost: Words = ""
    on_bill: OnBill = OnBill.UNKNOWN
    languages: tuple[Tag, ...] = ()
    note: Words = ""


class Organization(Value):
    """Who runs a service."""

    id: Id
    name: Name
    description: Words = ""
    url: Address = ""


class Sex(StrEnum):
    """Whom a service is limited to, where its own rules limit it."""

    ANY = "any"
    WOMEN = "women"
    MEN = "men"


class Eligibility(Value):
    """Who may use a service. ``words`` says it as a person would; the rest is for filters and checks. Ages in years."""

    words: Words = ""
    minimum_age: Annotated[int, Meta(ge=0, le=120)] | None = None
    maximum_age: Annotated[int, Meta(ge=0, le=120)] | None = None
    area: Words = ""
    sex: Sex = Sex.ANY


class Service(Value):
    """A service somebody can turn to. ``emergency_only`` and the like are not fields: words say them."""

    id: Id
    name: Name
    organization: Id
    one_line: Name
    assurance: Assurance
    alternate_name: Words = ""
    status: Status = Status.ACTIVE
    description: tuple["Block", ...] = ()
    contacts: tuple[ContactMethod, ...] = ()
    eligibility: Eligibility = Eligibility()
    needs: tuple[Annotated[str, Meta(max_length=60)], ...] = ()
    """Everyday words a visitor might type, for search; translated as a whole."""
    cost: Words = ""
    confidentiality: Words = ""
    what_happens: Words = ""
    how_to_start: Words = ""
    """In HSDS it is called ``application_process``."""
    languages: Words = ""
    accessibility: Words = ""
    alert: Words = ""
    audience: Audience = Audience.SURVIVOR
    sensitivity: Sensitivity = Sensitivity.SENSITIVE
    expires_on: dt.date | None = None
    """From this date on it is not shown at all (safety rule 9)."""
    staff_sheet: bool = False
    """Whether its numbers stand on the sheet for people who work at the venue."""
    signed_film: Id | None = None
    recordings: tuple["Recording", ...] = ()


# --- blocks: a closed set -------------------------------------------------------------------------------------------


class BlockValue(Value):
    """Fields every block has. ``staff_note`` marks a block for staff (for example "needs a qualified check")."""

    id: Id
    title: Words = ""
    staff_note: Note = ""


class Paragraph(BlockValue, tag_field="kind", tag="paragraph", kw_only=True):
    """A few sentences."""

    text: Words


class Steps(BlockValue, tag_field="kind", tag="steps", kw_only=True):
    """Things to do, in order, one action each."""

    items: tuple[Words, ...]


class Points(BlockValue, tag_field="kind", tag="points", kw_only=True):
    """Things that stand beside each other."""

    items: tuple[Words, ...]


class Fact(BlockValue, tag_field="kind", tag="fact", kw_only=True):
    """A fact and where it comes from; ``source`` is shown."""

    text: Words
    source: Words


class Caution(BlockValue, tag_field="kind", tag="warning", kw_only=True):
    """An honest limit or a thing to watch out for."""

    text: Words


class Quote(BlockValue, tag_field="kind", tag="quote", kw_only=True):
    """Somebody's words and whose they are."""

    text: Words
    who: Words = ""


class Picture(BlockValue, tag_field="kind", tag="picture", kw_only=True):
    """A still picture from the edition's media."""

    media: Id
    caption: Words = ""


class Video(BlockValue, tag_field="kind", tag="video", kw_only=True):
    """A film from the edition's media, with its captions."""

    media: Id
    caption: Words = ""


class Link(BlockValue, tag_field="kind", tag="link", kw_only=True):
    """An address to take away by QR code, shown only when asked for (safety rule 8)."""

    address: Address
    text: Words


class Emergency(BlockValue, tag_field="kind", tag="999", kw_only=True):
    """The way to the emergency page; it carries no words of its own, so it can never be worded wrongly."""


class GuideLink(BlockValue, tag_field="kind", tag="guide", kw_only=True):
    """The way to a guided check."""

    guide: Id
    text: Words = ""


class SurveyLink(BlockValue, tag_field="kind", tag="survey", kw_only=True):
    """The way to a short survey."""

    survey: Id
    text: Words = ""


class Question(BlockValue, tag_field="kind", tag="question", kw_only=True):
    """A short question to think about, with what we say to each answer. Nothing is recorded."""

    text: Words
    answers: Annotated[tuple["Answer", ...], Meta(min_length=2, max_length=4)]


class Answer(Value):
    """One answer to a ``Question`` and the reply to it."""

    text: Words
    reply: Words


class Notice(BlockValue, tag_field="kind", tag="notice", kw_only=True):
    """What is on nearby, for the people who look after a page to fill in. Visitors see it while it says something, and
    up to ``last_day``, that day included."""

    text: Words = ""
    last_day: dt.date | None = None


Block = (
    Paragraph
    | Steps
    | Points
    | Fact
    | Caution
    | Quote
    | Picture
    | Video
    | Link
    | Emergency
    | GuideLink
    | SurveyLink
    | Question
    | Notice
)


# --- the same for whoever reads little, reads by signs, or listens ---------------------------------------------------


class EasyLine(Value):
    """One line of Easy Read: a short sentence with one idea in it, and the drawing beside it."""

    id: Id
    text: Annotated[str, Meta(max_length=160, extra={"words": True})]
    drawing: Annotated[str, Meta(pattern="^[a-z0-9-]*$")] = ""
    """One of ``content.drawings``; "" for none."""


class Recording(Value):
    """A page said by a person: a sound from the edition's media, and the language they speak. Reading aloud plays it in
    the place of the machine's voice. It says no more than the page says, so it is made anew when that changes."""

    language: Tag
    media: Id


class PlainPage(Value):
    """What an edition adds to a page whose words are the kiosk's own. It takes nothing of those away (safety rule 10);
    ``content.pages.CALLED`` has what the page is called."""

    id: Annotated[str, Meta(pattern="^(start|support|emergency)$")]
    easy_read: tuple[EasyLine, ...] = ()
    signed_film: Id | None = None
    """A film from the edition's media in which somebody says the page in sign language, here as on other pages."""
    recordings: tuple[Recording, ...] = ()
    """At most one in a language, here as on other pages."""
    staff_note: Note = ""


# --- topics, campaigns, guides, surveys -----------------------------------------------------------------------------


class TopicGroup(StrEnum):
    """The only thing usage counts ever name (safety rule 7)."""

    SAFETY = "safety"
    CONSENT = "consent"
    BEHAVIOUR = "behaviour"
    COMMUNITY = "community"


class Topic(Value):
    """A page about one thing. ``services`` is the editor's order; a screen puts open ones first."""

    id: Id
    title: Name
    summary: Words
    icon: Annotated[str, Meta(pattern="^[a-z0-9-]+$")]
    group: TopicGroup
    blocks: tuple[Block, ...]
    audience: Audience = Audience.SURVIVOR
    sensitivity: Sensitivity = Sensitivity.SENSITIVE
    services: tuple[Id, ...] = ()
    pinned: Id | None = None
    """The service the steps of the page name: it stays first, whether or not its hours are known."""
    subtopics: tuple[Id, ...] = ()
    """Topics it is made of, the way on for whoever wants to be more exact; offered before anything else is read."""
    related: tuple[Id, ...] = ()
    campaigns: tuple[Id, ...] = ()
    """Campaigns the page leads to."""
    needs: tuple[Annotated[str, Meta(max_length=60)], ...] = ()
    entry: bool = False
    """Whether "Safety and support" lists it under "What is happening?"."""
    own_help: bool = False
    """Whether the help the venue itself offers stands before the services."""
    language: Tag | None = None
    """The one its words are written in, where that is not the edition's; then they are never translated. The title is
    the language's own name, and the summary its name in English."""
    language_checked_by: Annotated[str, Meta(max_length=120)] = ""
    """Who reads that language and has checked the page; "" for a draft, which says so to visitors."""
    order: int = 100
    staff_note: Note = ""
    easy_read: tuple[EasyLine, ...] = ()
    """The page in a few lines, instead of its blocks, for whoever asks for that."""
    signed_film: Id | None = None
    recordings: tuple[Recording, ...] = ()


class Tint(StrEnum):
    """The colour family of a tile or a campaign; the screen owns the colours."""

    TEAL = "teal"
    BLUE = "blue"
    PLUM = "plum"


class DayPart(StrEnum):
    """When in the week a poster is shown, within the days of its campaign; ``schedule.campaigns`` has the hours."""

    ANY = "any"
    EVENING = "evening"
    WEEKEND = "weekend"


class FocalPoint(StrEnum):
    """Which part of a picture stays in sight where its place has another shape."""

    MIDDLE = "middle"
    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"


class PosterTemplate(StrEnum):
    """How a poster is set; ``content.poster_templates`` says what each shows and how much it holds."""

    SENTENCE_AND_PICTURE = "sentence-and-picture"
    BIG_SENTENCE = "big-sentence"
    QUESTION = "question"
    NUMBER = "number"
    EVENT = "event"


class Slide(Value):
    """One poster: a headline of a few words and one or two sentences; perhaps a picture. Whoever touches it comes to
    ``question``, one of the campaign's own, where it names one, and else to the campaign's page."""

    id: Id
    headline: Annotated[str, Meta(min_length=1, max_length=70, extra={"words": True})]
    text: Annotated[str, Meta(max_length=180, extra={"words": True})] = ""
    media: Id | None = None
    drawing: Annotated[str, Meta(pattern="^[a-z0-9-]*$")] = ""
    """One of ``content.drawings``, where there is no picture; "" for none."""
    focal_point: FocalPoint = FocalPoint.MIDDLE
    part: DayPart = DayPart.ANY
    question: Id | None = None
    template: PosterTemplate = PosterTemplate.SENTENCE_AND_PICTURE
    date: dt.date | None = None
    """Of an event, as the next two: the day it is on. From the day after, its poster is not shown."""
    starts: WallTime | None = None
    place: Annotated[str, Meta(max_length=80, extra={"words": True})] = ""


class Campaign(Value):
    """Something said at its time of the year: posters, questions to think about, a page, and ways on from there.
    ``poster`` allows its slides on the idle screen."""

    id: Id
    title: Name
    summary: Words
    slides: Annotated[tuple[Slide, ...], Meta(min_length=1)]
    blocks: tuple[Block, ...]
    questions: tuple[Question, ...] = ()
    """A few at a time, one on a screen. Who answers is given no mark, and nothing is recorded."""
    showing: Showing = Showing()
    icon: Annotated[str, Meta(pattern="^[a-z0-9-]+$")] = "megaphone"
    tint: Tint = Tint.PLUM
    poster: bool = True
    services: tuple[Id, ...] = ()
    pinned: Id | None = None
    """The service that stays first, whether or not its hours are known."""
    related: tuple[Id, ...] = ()
    """Topics that go on from it."""
    sensitivity: Sensitivity = Sensitivity.EVERYDAY
    audience: Audience = Audience.EVERYONE
    assurance: Assurance | None = None
    staff_note: Note = ""
    signed_film: Id | None = None
    recordings: tuple[Recording, ...] = ()


class Reply(StrEnum):
    """What can be answered in a guided check."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not-sure"


class GuideQuestion(Value):
    """A yes / no question. ``then`` maps each reply to the id of the next question or of an outcome."""

    id: Id
    text: Words
    yes: Id
    no: Id
    not_sure: Id | None = None
    help: Words = ""


class Outcome(Value):
    """Where a guided check ends: "this looks right for you", or another service."""

    id: Id
    title: Words
    text: Words
    services: tuple[Id, ...] = ()
    fits: bool = False


class Guide(Value):
    """A guided check; it begins at the first question and keeps nothing."""

    id: Id
    title: Name
    summary: Words
    questions: Annotated[tuple[GuideQuestion, ...], Meta(min_length=1)]
    outcomes: Annotated[tuple[Outcome, ...], Meta(min_length=1)]
    audience: Audience = Audience.EVERYONE
    sensitivity: Sensitivity = Sensitivity.SENSITIVE
    icon: Annotated[str, Meta(pattern="^[a-z0-9-]+$")] = "list-checks"


class SurveyQuestion(Value):
    """A question answered with one tap."""

    id: Id
    text: Words
    answers: Annotated[tuple[Words, ...], Meta(min_length=2, max_length=5)]


class Survey(Value):
    """A short survey; answers are kept only as monthly totals (safety rule 7)."""

    id: Id
    title: Name
    summary: Words
    questions: Annotated[tuple[SurveyQuestion, ...], Meta(min_length=1, max_length=8)]
    thanks: Words
    links: tuple[Link, ...] = ()
    """The official surveys, by QR."""


# --- the venue ------------------------------------------------------------------------------------------------------


class VenueKind(StrEnum):
    """What the place is; it chooses the picture beside the name."""

    LIBRARY = "library"
    UNIVERSITY = "university"
    COMMUNITY_CENTRE = "community-centre"


class Room(Value):
    """A room of the venue."""

    id: Id
    name: Name
    note: Words = ""
    floor: Words = ""


class Event(Value):
    """Something on at the venue: once on ``date``, or on the days an RFC 5545 ``rule`` gives from ``date`` on."""

    id: Id
    title: Name
    date: dt.date
    starts: WallTime
    ends: WallTime | None = None
    room: Id | None = None
    rule: Annotated[str, Meta(max_length=200)] | None = None
    excluded: tuple[dt.date, ...] = ()
    note: Words = ""
    media: Id | None = None
    """A picture beside it. It is on the screen after hiding, so it shows nothing of a support topic either."""
    drawing: Annotated[str, Meta(pattern="^[a-z0-9-]*$")] = ""
    """One of ``content.drawings.EVERYDAY``, where there is no picture; "" for none."""
    focal_point: FocalPoint = FocalPoint.MIDDLE


class Venue(Value):
    """The place the kiosk stands in. Nothing in it may name a support topic (safety rule 3)."""

    id: Id
    name: Name
    kind: VenueKind
    hours: Weekly
    address: Words = ""
    rooms: tuple[Room, ...] = ()
    events: tuple[Event, ...] = ()
    help_words: Words = ""
    """Whom to ask here, in one sentence ("Ask at the front desk")."""
    run_by: Words = ""
    feedback: Address = ""
    languages: tuple[Tag, ...] = ("en-GB",)
    posters: bool = True
    support_posters: bool = False
    trained_staff: bool = False
    """Whether people who work here were trained to help somebody who is hurt at home, as by J9."""
    report_page: Address = ""
    """The place's own page for reports, on the web. This and the next two stand on topics with ``own_help``."""
    security: Address = ""
    """The phone number of its own security."""
    wellbeing: Address = ""
    """Its own support for students: on the web, by email or by phone."""


# --- media and translations -----------------------------------------------------------------------------------------


class MediaKind(StrEnum):
    """What a media file holds."""

    PICTURE = "picture"
    VIDEO = "video"
    CAPTIONS = "captions"
    SOUND = "sound"


class Media(Value):
    """A file named by its SHA-256; ``width``, ``height`` in pixels, ``size`` in bytes, ``duration`` in seconds. Of
    a sound ``alternative`` is what staff call it, and no visitor reads it."""

    id: Id
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    kind: MediaKind
    size: Annotated[int, Meta(ge=1)]
    alternative: Words = ""
    width: int = 0
    height: int = 0
    duration: float = 0.0
    licence: str = ""
    captions: Id | None = None
    transcript: Words = ""
    """Of a film: all that is said, signed and shown in it, to be read instead."""


class Translation(Value):
    """One field in one language. ``of`` is the text it translates: when that changes, the translation no longer
    counts. Only a checked one is shown unless a manager allows drafts."""

    field: Annotated[str, Meta(min_length=3, max_length=300)]
    language: Tag
    text: Annotated[str, Meta(min_length=1, max_length=8_000)]
    of: str
    checked_by: str = ""
    checked_on: dt.date | None = None

    @property
    def checked(self) -> bool:
        """Whether somebody who reads the language has checked it."""
        return bool(self.checked_by and self.checked_on)


# --- what a county adds ---------------------------------------------------------------------------------------------


class AddedBlock(Value):
    """A block for somebody else's page: in the place of that page's block ``instead_of``, or following its block
    ``after``; without either, or where there is no such block, at the end. A survey has links for blocks."""

    block: Block
    instead_of: Id | None = None
    after: Id | None = None


class AddedOutcome(Value):
    """What is added to one ending of a guided check: ``services`` as in ``Addition``, and other words."""

    id: Id
    text: Words = ""
    services: tuple[Id, ...] = ()


class Addition(Value):
    """What a publisher adds to a ``page`` (``topic/ID``) of a publisher below it, which stays that publisher's page.

    Every list gives an order: what it names stands first, in that order, and what the page itself lists and is not
    named follows as it was. Nothing drops out, so what is added to the page later is there too.
    """

    page: Annotated[str, Meta(pattern="^(topic|campaign|guide|survey)/[a-z0-9-]+$")]
    services: tuple[Id, ...] = ()
    pinned: Id | None = None
    related: tuple[Id, ...] = ()
    campaigns: tuple[Id, ...] = ()
    needs: tuple[Annotated[str, Meta(max_length=60)], ...] = ()
    blocks: tuple[AddedBlock, ...] = ()
    outcomes: tuple[AddedOutcome, ...] = ()


# --- the edition ----------------------------------------------------------------------------------------------------


class Tile(Value):
    """A tile of the start screen. ``page`` is where it leads, as ``--open`` writes it: ``topic/ID``, ``venue`` …"""

    id: Id
    title: Name
    summary: Words
    icon: Annotated[str, Meta(pattern="^[a-z0-9-]+$")]
    tint: Tint
    page: Annotated[str, Meta(pattern="^[a-z]+(/[a-z0-9-]+)?$")]
    order: int = 100


class Edition(Value, omit_defaults=False):
    """Everything one publisher says, numbered, immutable. Dates by the publisher's calendar; languages BCP 47.

    Unlike the values in it, its own fields are all written out, so a document always states its ``schema``.
    """

    publisher: Id
    publisher_name: Name
    number: Annotated[int, Meta(ge=1)]
    issued_at: Annotated[dt.datetime, Meta(tz=True)]
    review_by: dt.date
    made_by: str
    schema: int = SCHEMA_VERSION
    refuse_install_after: dt.date | None = None
    note: str = ""
    languages: tuple[Tag, ...] = ("en-GB",)
    venue: Venue | None = None
    tiles: tuple[Tile, ...] = ()
    organizations: tuple[Organization, ...] = ()
    services: tuple[Service, ...] = ()
    topics: tuple[Topic, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    guides: tuple[Guide, ...] = ()
    surveys: tuple[Survey, ...] = ()
    media: tuple[Media, ...] = ()
    pages: tuple[PlainPage, ...] = ()
    translations: tuple[Translation, ...] = ()
    hidden: tuple[Annotated[str, Meta(pattern="^[a-z]+/[a-z0-9-]+$")], ...] = ()
    """Things of other publishers that the venue leaves out, as ``service/ID``; only the top layer's counts."""
    lies_on: Id | None = None
    """The publisher whose edition this one is written to lie on, such as a county's on the national one."""
    additions: tuple[Addition, ...] = ()
    """What it adds to pages of the publishers below it."""
    supplies: dict[Id, Annotated[str, Meta(pattern="^([a-z0-9]+(-[a-z0-9]+)*)?$", max_length=64)]] = {}
    """The service that is each of the things every county supplies (``assets/checks/county.toml``); "" where somebody
    looked and there is none."""
