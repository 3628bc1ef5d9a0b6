"""Safety rule 3: nothing on the venue page names a support topic."""

import datetime as dt

import pytest

from kiosk.content.model import Event, Room, Sensitivity
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, found


def event(title: str, note: str = "") -> Event:
    return Event(id="e", title=title, date=dt.date(2026, 12, 1), starts=dt.time(10), note=note)


@pytest.mark.parametrize(
    "words",
    [
        "Domestic abuse drop-in",
        "Women's Aid coffee morning",
        "Consent workshop",
        "Stalking: what to do",
        "White Ribbon talk",
        "SARC open day",
        "Survivors' group",
        "16 Days of Activism",
        "Helpline volunteers meet",
    ],
)
def test_rule_3_the_venue_names_no_support_topic(words: str) -> None:
    assert found("venue-neutral", samples.edition(venue=samples.venue(events=(event(words),))))


@pytest.mark.parametrize(
    "words",
    [
        "Story time",
        "Knitting circle",
        "Parental consent needed",
        "Bring the consent form",
        "Essex history",
        "Therapy dog",
    ],
)
def test_rule_3_ordinary_events_pass(words: str) -> None:
    assert not found("venue-neutral", samples.edition(venue=samples.venue(events=(event(words),))))


def test_rule_3_every_field_of_the_venue_page_is_read() -> None:
    venue = samples.venue(
        address="1 Abuse Road",
        events=(event("Talk", note="About rape"),),
        rooms=(Room(id="r", name="Refuge room"),),
        help_words="Ask our IDVA",
        feedback="stalking@example.org",
    )
    assert fields_of("venue-neutral", samples.edition(venue=venue)) == [
        "venue/venue address",
        "venue/venue rooms/r/name",
        "venue/venue events/e/note",
        "venue/venue help_words",
        "venue/venue feedback",
    ]


def test_rule_3_the_names_of_sensitive_pages_are_support_topics_too() -> None:
    venue = samples.venue(events=(event("Meet the Blue Door team"),))
    hidden = samples.service(name="Blue Door")
    assert found("venue-neutral", samples.edition(venue=venue, services=(hidden,)))
    open_to_all = samples.service(name="Blue Door", sensitivity=Sensitivity.EVERYDAY)
    assert not found("venue-neutral", samples.edition(venue=venue, services=(open_to_all,)))
    titled = samples.topic(title="Blue Door")
    assert found("venue-neutral", samples.edition(venue=venue, topics=(titled,)))


def test_rule_3_an_edition_without_a_venue_passes() -> None:
    assert not found("venue-neutral", samples.edition())
