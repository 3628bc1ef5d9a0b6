"""The starter edition says what the collected facts say, and nothing that would mislead.

What it is compared with stands in ``starter_facts``.
"""

import datetime as dt
import re

import lucide
import pytest

from kiosk.content import phone
from kiosk.content.checks import check
from kiosk.content.contact_kinds import CONTACT_KINDS
from kiosk.content.links import mailto, web_uri
from kiosk.content.model import (
    Audience,
    Campaign,
    ContactKind,
    ContactMethod,
    Day,
    DayPart,
    Edition,
    Emergency,
    Fact,
    GuideLink,
    OnBill,
    Paragraph,
    Sensitivity,
    Service,
    Sex,
    Steps,
    Topic,
    TopicGroup,
    Unknown,
    Weekly,
    Yearly,
)
from kiosk.schedule.staleness import may_be_shown
from tests.content.starter_facts import ADDRESSES, ENTRIES, NUMBERS, RULES, TO_READ_AT_LEISURE, WITHOUT_CONTACT
from tests.starter import FOLDER

DIALLED = frozenset(kind for kind in ContactKind if CONTACT_KINDS[kind].dialled)
ONLINE = frozenset({ContactKind.WEB, ContactKind.CHAT, ContactKind.EMAIL, ContactKind.VIDEO_RELAY})


def _of_kinds(service: Service, kinds: frozenset[ContactKind]) -> list[ContactMethod]:
    return [contact for contact in service.contacts if contact.kind in kinds]


def test_checks_find_nothing_to_put_right(starter: Edition) -> None:
    """No error and no warning: only tasks are left, which are for people in the world."""
    assert [p for p in check(starter, icons=lucide.get_icon_list()) if p.severity != "task"] == []


def test_every_number_is_the_one_in_the_facts(services: dict[str, Service]) -> None:
    """Number by number, with the kind of hours; and no number beyond them."""
    found = {
        ident: [(phone.digits(contact.value), type(contact.hours)) for contact in _of_kinds(service, DIALLED)]
        for ident, service in services.items()
        if _of_kinds(service, DIALLED)
    }
    assert found == NUMBERS


def test_every_address_is_the_one_in_the_facts(services: dict[str, Service]) -> None:
    """No address is guessed, and each makes a code."""
    found = {
        ident: [contact.value for contact in _of_kinds(service, ONLINE)]
        for ident, service in services.items()
        if _of_kinds(service, ONLINE)
    }
    assert found == ADDRESSES
    for value in (value for values in found.values() for value in values):
        assert (mailto if "@" in value else web_uri)(value).endswith(value)


def test_only_what_has_ended_has_no_way_in(services: dict[str, Service]) -> None:
    """It says in words what to do instead."""
    assert {ident for ident, service in services.items() if not service.contacts} == WITHOUT_CONTACT
    assert all(services[ident].how_to_start for ident in WITHOUT_CONTACT)


def test_published_spacing_is_kept(services: dict[str, Service]) -> None:
    """Numbers are grouped as their services say them."""
    for ident, written in (
        ("herts-domestic-abuse-helpline", "08 088 088 088"),
        ("national-domestic-abuse-helpline", "0808 2000 247"),
        ("herts-rape-crisis", "01707 276512"),
        ("samaritans", "116 123"),
        ("childline", "0800 1111"),
    ):
        assert services[ident].contacts[0].value == written


def test_calls_are_off_the_bill_only_where_a_source_says_so(services: dict[str, Service]) -> None:
    """For every other call nobody knows, and the screen says so."""
    known = {
        ident
        for ident, service in services.items()
        for contact in service.contacts
        if contact.on_bill is not OnBill.UNKNOWN
    }
    assert known == {
        "herts-domestic-abuse-helpline",
        "samaritans",
        "childline",
        "idva-service",
        "watford-womens-centre",
    }


def test_bank_holidays_are_known_for_one_line_only(services: dict[str, Service]) -> None:
    """The others then say "Ring to check" on those days."""
    known = {
        ident
        for ident, service in services.items()
        for contact in service.contacts
        if isinstance(contact.hours, Weekly) and contact.hours.exceptions
    }
    assert known == {"revenge-porn-helpline"}


def test_nobody_worked_out_when_the_forced_marriage_unit_answers_at_night(services: dict[str, Service]) -> None:
    """Its second number is another desk's: it is asked for by name, and never shown as open."""
    _, night = services["forced-marriage-unit"].contacts
    assert isinstance(night.hours, Unknown)
    assert "Global Response Centre" in night.label


def test_who_may_use_what(services: dict[str, Service]) -> None:
    """Ages and sexes as the facts give them."""
    rape_crisis = services["herts-rape-crisis"].eligibility
    assert (rape_crisis.sex, rape_crisis.minimum_age, rape_crisis.area) == (Sex.WOMEN, 18, "Hertfordshire")
    assert services["herts-sarc"].eligibility.sex is Sex.ANY
    assert services["chrysalis-centre"].eligibility.minimum_age == 10
    assert services["childline"].eligibility.maximum_age == 18
    assert services["rape-and-sexual-abuse-support-line"].eligibility.minimum_age == 16
    assert services["revenge-porn-helpline"].eligibility.minimum_age == 18


def test_no_service_shows_a_street_address(starter: Edition) -> None:
    """Least of all the sexual assault referral centre: no visit, no postcode, no street."""
    assert all(contact.kind is not ContactKind.VISIT for service in starter.services for contact in service.contacts)
    sarc = (FOLDER / "hertfordshire" / "services" / "herts-sarc.toml").read_text(encoding="utf-8")
    assert not re.search(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b|\b\d+ [A-Z]\w+ (?:Street|Road|Lane|Way|Close)\b", sarc)


def test_ask_for_ani_is_never_shown(starter: Edition) -> None:
    """Not as a service on any day since it ended, and not by name anywhere else."""
    for day in (dt.date(2024, 11, 30), dt.date(2026, 11, 22)):
        assert "ask-for-ani" not in {service.id for service in starter.services if may_be_shown(service, day)}
    named = {
        path.name for path in FOLDER.rglob("*.toml") if re.search("ask[ -]for[ -]ani", path.read_text("utf-8"), re.I)
    }
    assert named == {"ask-for-ani.toml"}, "in any language"


def test_everything_says_who_checked_it_and_when_next(starter: Edition) -> None:
    """Services and campaigns carry a source and both dates, 90 days apart; a task names what is not certain."""
    checked: list[Service | Campaign] = [*starter.services, *starter.campaigns]
    for thing in checked:
        assert thing.assurance is not None, thing.id
        known = "(Hertfordshire facts, c|Facts c)ollected 2[29] November 2026"
        assert re.match(known, thing.assurance.source), thing.id
        assert thing.assurance.assured_date == dt.date(2026, 11, 22)
        assert thing.assurance.assured_by == "starter edition, not yet checked by this venue"
        assert thing.assurance.review_after == thing.assurance.assured_date + dt.timedelta(days=90)
    assert all(service.assurance.staff_tasks for service in starter.services)


def test_unknown_hours_are_a_task(starter: Edition) -> None:
    """Whoever finds "unknown" finds beside it who is to ask."""
    for service in starter.services:
        if any(isinstance(contact.hours, Unknown) for contact in _of_kinds(service, DIALLED)):
            assert any("ours" in task for task in service.assurance.staff_tasks), service.id


def test_what_is_happening_lists_nine_entries_and_one_apart(starter: Edition, topics: dict[str, Topic]) -> None:
    """In their order, each with somebody to ring."""
    entries = sorted((topic for topic in starter.topics if topic.entry), key=lambda topic: topic.order)
    assert [topic.id for topic in entries] == ENTRIES
    assert all(topics[ident].services for ident in ENTRIES)
    assert [ident for ident in ENTRIES if topics[ident].audience is Audience.PERPETRATOR] == ENTRIES[9:]


def test_from_start_it_is_three_touches_to_a_number(starter: Edition, topics: dict[str, Topic]) -> None:
    """Safety and support, what is happening, what is closest: each topic of that kind shows somebody to reach. Cards in
    other languages are two touches away, by a tile of their own."""
    cards = {topic.id for topic in starter.topics if topic.language is not None}
    assert {ident for tile in starter.tiles for ident in _within(topics, tile.page)} == cards
    within = {ident for entry in ENTRIES for ident in topics[entry].subtopics}
    assert all(len(set(topic.subtopics) - cards) <= 9 for topic in starter.topics)
    assert not [ident for ident in within if set(topics[ident].subtopics) - cards], "two levels, no more"
    further = {topic.id for topic in starter.topics if topic.group is TopicGroup.SAFETY} - within - set(ENTRIES) - cards
    assert further == TO_READ_AT_LEISURE
    for ident in (*ENTRIES, *within, *further, *cards):
        assert topics[ident].services, ident


def _within(topics: dict[str, Topic], page: str) -> tuple[str, ...]:
    topic = topics.get(page.removeprefix("topic/"))
    return topic.subtopics if topic else ()


def test_every_topic_is_found_by_touching(starter: Edition, topics: dict[str, Topic]) -> None:
    """From the tiles and the entries, by way of related topics, without the search."""
    waiting = [
        *ENTRIES,
        *(tile.page.removeprefix("topic/") for tile in starter.tiles if tile.page.startswith("topic/")),
    ]
    reached: set[str] = set()
    while waiting:
        ident = waiting.pop()
        if ident not in reached:
            reached.add(ident)
            waiting.extend((*topics[ident].subtopics, *topics[ident].related))
    assert reached == topics.keys()


def test_every_shown_service_is_on_a_topic(starter: Edition) -> None:
    """So that nobody needs the search to find help."""
    listed = {ident for topic in starter.topics for ident in topic.services}
    assert {service.id for service in starter.services} - listed == {"ask-for-ani"}


def test_people_worried_about_how_they_behave_have_a_page_of_their_own(topics: dict[str, Topic]) -> None:
    """It leads to its two services and its guided check, and no other topic leads to it."""
    own = topics["worried-about-how-i-behave"]
    assert (own.audience, own.related) == (Audience.PERPETRATOR, ())
    assert own.services == ("respect-phoneline", "chrysalis-centre")
    assert [block.guide for block in own.blocks if isinstance(block, GuideLink)] == ["chrysalis-check"]
    assert all(own.id not in (*topic.subtopics, *topic.related) for topic in topics.values())


@pytest.mark.parametrize("ident", [*ENTRIES, "your-rights", "telling-the-police", "children-and-young-people"])
def test_a_topic_begins_warmly_and_stays_short(topics: dict[str, Topic], ident: str) -> None:
    """A lead without a title, seven blocks at most, five steps at most, three sentences to a paragraph."""
    lead, *_ = blocks = topics[ident].blocks
    assert isinstance(lead, Paragraph)
    assert lead.title == ""
    assert 3 <= len(blocks) <= 7
    for block in blocks:
        if isinstance(block, Steps):
            assert len(block.items) <= 5
            assert max(map(len, block.items)) <= 120
        elif isinstance(block, Paragraph):
            assert len(re.findall(r"[.?](?=\s|$)", block.text)) <= 3


def test_survivors_topics_lead_to_999_at_once(starter: Edition) -> None:
    """The 999 block stands directly below the lead."""
    for topic in starter.topics:
        if topic.audience is Audience.SURVIVOR and topic.sensitivity is Sensitivity.SENSITIVE:
            assert isinstance(topic.blocks[1], Emergency), topic.id


def test_the_law_is_marked_for_a_qualified_check(starter: Edition) -> None:
    """Every fact with a legal source, everywhere."""
    owners: list[Topic | Campaign] = [*starter.topics, *starter.campaigns]
    legal = [
        (owner.id, block)
        for owner in owners
        for block in owner.blocks
        if isinstance(block, Fact) and re.search(r"\b(?:law|Act)\b", block.source)
    ]
    assert len(legal) >= 10
    assert [ident for ident, block in legal if "needs a qualified check" not in block.staff_note] == []


def test_campaigns_show_by_the_rules_of_the_calendar(starter: Edition) -> None:
    """Yearly rules where there is one, nothing where staff must enter dates."""
    campaigns = {campaign.id: campaign for campaign in starter.campaigns}
    for ident, rules in RULES.items():
        expected = tuple(Yearly(rule=f"FREQ=YEARLY;{rule}", days=days) for rule, days in rules)
        assert campaigns[ident].showing.when == expected, ident
    advisory = campaigns["operation-advisory"]
    assert 9 <= len(advisory.slides) <= 12 and len(advisory.questions) == 8
    assert {slide.part for slide in advisory.slides} == {*DayPart}
    # Start, which does not know the time, shows the first.
    assert advisory.slides[0].part is DayPart.ANY
    assert {"call-it-out", "project-vigilant", "white-ribbon-accreditation"} <= campaigns.keys()


def test_start_has_its_tiles(starter: Edition) -> None:
    """Six large ones and three smaller, titles short enough for large text, each leading somewhere."""
    pages = {tile.id: tile.page for tile in starter.tiles}
    assert pages["today-here"] == "venue"
    assert pages["safety-and-support"] == "support"
    assert len(pages) == 9
    assert all(len(tile.title) <= 24 and len(tile.summary) <= 45 for tile in starter.tiles)


def test_the_sample_venue_is_an_ordinary_library(starter: Edition) -> None:
    """Ten events and more, in rooms that exist, while it is open."""
    assert starter.venue is not None
    assert len(starter.venue.events) >= 10
    assert {event.room for event in starter.venue.events} <= {room.id for room in starter.venue.rooms}
    spans = {day: window for window in starter.venue.hours.windows for day in window.days}
    for event in starter.venue.events:
        window = spans[tuple(Day)[event.date.weekday()]]
        assert window.opens <= event.starts, event.id
        assert event.ends is not None, event.id
        assert event.ends <= window.closes, event.id
