"""Everything the model can say, for property tests. Values are valid, small and often at the edge of a rule."""

import datetime as dt
from typing import TypeVar

from hypothesis import strategies as st

from kiosk.content.model import (
    AddedBlock,
    AddedOutcome,
    Addition,
    Always,
    Answer,
    Assurance,
    Audience,
    Block,
    Campaign,
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
    FocalPoint,
    Guide,
    GuideLink,
    GuideQuestion,
    Hours,
    HoursException,
    Link,
    Media,
    MediaKind,
    Notice,
    OnBill,
    Organization,
    Outcome,
    Paragraph,
    Picture,
    PlainPage,
    Points,
    PosterTemplate,
    Question,
    Quote,
    Recording,
    Room,
    Sensitivity,
    Service,
    Sex,
    Showing,
    Slide,
    Span,
    Status,
    Steps,
    Survey,
    SurveyLink,
    SurveyQuestion,
    Tile,
    Tint,
    Topic,
    TopicGroup,
    Translation,
    Unknown,
    Venue,
    VenueKind,
    Video,
    Weekly,
    Window,
    Yearly,
)

HOLIDAYS = ("bank-holidays", "Christmas Day", "Good Friday")
LANGUAGES = ("en-GB", "ur", "ur-PK", "pl", "zh-Hant-HK")

_T = TypeVar("_T")


def few(entries: st.SearchStrategy[_T], at_least: int = 0, at_most: int = 2) -> st.SearchStrategy[tuple[_T, ...]]:
    """A short tuple; entries with ids have different ones."""
    listed = st.lists(
        entries, min_size=at_least, max_size=at_most, unique_by=lambda entry: getattr(entry, "id", object())
    )
    return listed.map(tuple)


# A few, so that ids meet: in two editions, in a list, across a reference.
ids = st.sampled_from(("a", "b", "c-1", "0", "herts-sarc", "999"))
# Drawn from a few, because inventing letters is most of the time that inventing an edition takes.
names = st.sampled_from(("A", "Herts SARC", "O'Neil, Ltd; west", "**Ring**", "مدد", "中文 é", " - ", "a\\b"))
texts = st.text(max_size=30)
words = st.just("") | names | st.sampled_from(("One.\n\nTwo.", "\u2028\x00\U0001f600", '"quoted"', "**open"))
icons = st.sampled_from(("heart", "phone-off"))
times = st.builds(dt.time, st.integers(0, 23), st.sampled_from((0, 1, 30, 59)))
dates = st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31))
languages = st.sampled_from(LANGUAGES)
needs = few(st.sampled_from(("stalking", "followed home", "he hits me")), at_most=3)

days = st.sets(st.sampled_from(Day), min_size=1).map(lambda chosen: tuple(day for day in Day if day in chosen))
spans = st.builds(Span, opens=times, closes=times)
windows = st.builds(Window, days=days, opens=times, closes=times)
exceptions = st.one_of(
    st.builds(HoursException, date=dates, spans=few(spans)),
    st.builds(HoursException, holiday=st.sampled_from(HOLIDAYS), spans=few(spans)),
)
weeklies = st.builds(
    Weekly,
    windows=few(windows, at_most=3),
    exceptions=few(exceptions, at_most=3),
    valid_from=st.none() | dates,
    valid_to=st.none() | dates,
    time_zone=st.sampled_from(("Europe/London", "Europe/Paris")),
)
hours: st.SearchStrategy[Hours] = st.one_of(st.builds(Always), st.builds(Unknown), weeklies)
showings = st.builds(
    Showing,
    when=few(
        st.one_of(
            st.builds(Dates, first=dates, last=dates),
            st.builds(
                Yearly,
                rule=st.sampled_from(("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25", "FREQ=YEARLY;BYMONTH=2;BYDAY=1MO")),
                days=st.integers(1, 366),
            ),
        )
    ),
    excluded=few(dates),
    weekdays=st.just(()) | days,
    from_time=st.none() | times,
    to_time=st.none() | times,
    priority=st.integers(0, 100),
    weight=st.integers(1, 10),
)

assurances = st.builds(
    Assurance, assured_date=dates, assured_by=names, source=names, review_after=dates, staff_tasks=few(words)
)
contacts = st.builds(
    ContactMethod,
    id=ids,
    kind=st.sampled_from(ContactKind),
    value=st.sampled_from(("08 088 088 088", "116 123", "galop.org.uk", "help@galop.org.uk")),
    label=words,
    hours=hours,
    cost=words,
    on_bill=st.sampled_from(OnBill),
    languages=few(languages),
    note=words,
)
links = st.builds(Link, id=ids, address=st.just("police.uk/streetsafe"), text=words)
questions = st.builds(Question, id=ids, text=words, answers=few(st.builds(Answer, text=words, reply=words), at_least=2))
blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, id=ids, title=words, staff_note=words, text=texts),
    st.builds(Steps, id=ids, title=words, items=few(words)),
    st.builds(Points, id=ids, items=few(words)),
    st.builds(Fact, id=ids, text=words, source=words),
    st.builds(Caution, id=ids, text=words),
    st.builds(Quote, id=ids, text=words, who=words),
    st.builds(Picture, id=ids, media=ids, caption=words),
    st.builds(Video, id=ids, media=ids, caption=words),
    links,
    st.builds(Emergency, id=ids, title=words),
    st.builds(GuideLink, id=ids, guide=ids, text=words),
    st.builds(SurveyLink, id=ids, survey=ids, text=words),
    questions,
    st.builds(Notice, id=ids, title=words, text=words, last_day=st.none() | dates),
)

recordings = st.builds(Recording, language=st.sampled_from(LANGUAGES), media=ids)
easy_lines = st.builds(EasyLine, id=ids, text=words, drawing=st.sampled_from(("", "door", "no-such-drawing")))
organizations = st.builds(Organization, id=ids, name=names, description=words)
services = st.builds(
    Service,
    id=ids,
    name=names,
    organization=ids,
    one_line=names,
    assurance=assurances,
    alternate_name=words,
    status=st.sampled_from(Status),
    description=few(blocks),
    contacts=few(contacts),
    eligibility=st.builds(
        Eligibility, words=words, minimum_age=st.none() | st.integers(0, 120), area=words, sex=st.sampled_from(Sex)
    ),
    needs=needs,
    cost=words,
    audience=st.sampled_from(Audience),
    sensitivity=st.sampled_from(Sensitivity),
    expires_on=st.none() | dates,
)
topics = st.builds(
    Topic,
    id=ids,
    title=names,
    summary=words,
    icon=icons,
    group=st.sampled_from(TopicGroup),
    blocks=few(blocks),
    services=few(ids),
    needs=needs,
    entry=st.booleans(),
    order=st.integers(0, 200),
    easy_read=few(easy_lines),
    signed_film=st.none() | ids,
    recordings=few(recordings),
)
campaigns = st.builds(
    Campaign,
    id=ids,
    title=names,
    summary=words,
    slides=few(
        st.builds(
            Slide,
            id=ids,
            headline=names,
            text=words,
            media=st.none() | ids,
            drawing=st.sampled_from(("", "door", "no-such-drawing")),
            part=st.sampled_from(DayPart),
            focal_point=st.sampled_from(FocalPoint),
            question=st.none() | ids,
            template=st.sampled_from(PosterTemplate),
            date=st.none() | dates,
            starts=st.none() | times,
            place=words,
        ),
        at_least=1,
    ),
    blocks=few(blocks),
    questions=few(questions),
    services=few(ids),
    pinned=st.none() | ids,
    related=few(ids),
    showing=showings,
    tint=st.sampled_from(Tint),
    poster=st.booleans(),
    assurance=st.none() | assurances,
)
outcomes = st.builds(Outcome, id=ids, title=words, text=words, services=few(ids), fits=st.booleans())
guides = st.builds(
    Guide,
    id=ids,
    title=names,
    summary=words,
    questions=few(
        st.builds(GuideQuestion, id=ids, text=words, yes=ids, no=ids, not_sure=st.none() | ids, help=words), at_least=1
    ),
    outcomes=few(
        st.builds(Outcome, id=ids, title=words, text=words, services=few(ids), fits=st.booleans()), at_least=1
    ),
)
surveys = st.builds(
    Survey,
    id=ids,
    title=names,
    summary=words,
    questions=few(st.builds(SurveyQuestion, id=ids, text=words, answers=few(words, at_least=2)), at_least=1),
    thanks=words,
    links=few(links),
)
venues = st.builds(
    Venue,
    id=ids,
    name=names,
    kind=st.sampled_from(VenueKind),
    hours=weeklies,
    address=words,
    rooms=few(st.builds(Room, id=ids, name=names, note=words)),
    events=few(
        st.builds(Event, id=ids, title=names, date=dates, starts=times, ends=st.none() | times, excluded=few(dates))
    ),
    posters=st.booleans(),
)
pages = st.builds(
    PlainPage,
    id=st.sampled_from(("start", "support", "emergency")),
    easy_read=few(easy_lines),
    signed_film=st.none() | ids,
    recordings=few(recordings),
    staff_note=words,
)
tiles = st.builds(
    Tile,
    id=ids,
    title=names,
    summary=words,
    icon=icons,
    tint=st.sampled_from(Tint),
    page=st.sampled_from(("venue", "topic/my-rights")),
    order=st.integers(0, 200),
)
media = st.builds(
    Media,
    id=ids,
    sha256=st.sampled_from(("0" * 64, "a1" * 32)),
    kind=st.sampled_from(MediaKind),
    size=st.integers(1, 10_000_000),
    alternative=words,
    duration=st.floats(0, 600),
    transcript=words,
)
translations = st.builds(
    Translation,
    field=st.sampled_from(("service/a/one_line", "venue/library/name", "topic/b/needs")),
    language=languages,
    text=names,
    of=words,
    checked_by=words,
    checked_on=st.none() | dates,
)
additions = st.builds(
    Addition,
    page=st.builds("{}/{}".format, st.sampled_from(["topic", "campaign", "guide", "survey"]), ids),
    services=few(ids),
    pinned=st.none() | ids,
    related=few(ids),
    campaigns=few(ids),
    needs=few(words.map(lambda each: each[:60])),
    blocks=few(st.builds(AddedBlock, block=blocks, instead_of=st.none() | ids, after=st.none() | ids)),
    outcomes=few(st.builds(AddedOutcome, id=ids, text=words, services=few(ids))),
)
editions = st.builds(
    Edition,
    publisher=ids,
    publisher_name=names,
    number=st.integers(1, 10_000),
    issued_at=st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2035, 1, 1), timezones=st.just(dt.UTC)),
    review_by=dates,
    made_by=words,
    refuse_install_after=st.none() | dates,
    note=words,
    languages=few(languages, at_least=1),
    venue=st.none() | venues,
    tiles=few(tiles),
    organizations=few(organizations),
    services=few(services),
    topics=few(topics),
    campaigns=few(campaigns, at_most=1),
    guides=few(guides, at_most=1),
    surveys=few(surveys, at_most=1),
    media=few(media),
    pages=few(pages),
    translations=few(translations),
    lies_on=st.none() | ids,
    additions=few(additions),
    supplies=st.dictionaries(ids, ids | st.just(""), max_size=2),
)
