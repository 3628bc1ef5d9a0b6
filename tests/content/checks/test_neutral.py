"""Safety rule 3: nothing on the venue page names a support topic."""

import datetime as dt

import pytest

from kiosk.content.model import Event, PosterTemplate, Room, Sensitivity, Slide
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, found


def event(title: str, note: str = "", media: str | None = None) -> Event:
    return Event(id="e", title=title, date=dt.date(2026, 12, 1), starts=dt.time(10), note=note, media=media)


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
        events=(event("Talk", note="About rape", media="photo"),),
        rooms=(Room(id="r", name="Refuge room"),),
        help_words="Ask our IDVA",
        feedback="stalking@example.org",
    )
    shown = samples.picture(alternative="Two survivors talk")
    assert fields_of("venue-neutral", samples.edition(venue=venue, media=(shown,))) == [
        "venue/venue address",
        "venue/venue rooms/r/name",
        "venue/venue events/e/note",
        "venue/venue help_words",
        "venue/venue events/e/media",
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


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"title": "Hate crime week"}, "title"),
        ({"slides": (Slide(id="one", headline="Stop the violence"),)}, "slides/one/headline"),
        ({"slides": (Slide(id="one", headline="Hello", text="Were you **spiked**?"),)}, "slides/one/text"),
        # Start goes on to the next once an event is over.
        (
            {
                "slides": (
                    Slide(id="one", headline="Tea", template=PosterTemplate.EVENT, date=dt.date(2026, 12, 3)),
                    Slide(id="two", headline="Stop the violence"),
                )
            },
            "slides/two/headline",
        ),
    ],
)
def test_what_stands_on_start_names_no_harm(fields: dict[str, object], where: str) -> None:
    campaign = samples.campaign(**fields)
    assert fields_of("start-discreet", samples.edition(campaigns=(campaign,))) == [f"campaign/week {where}"]
    for kept_off in ({"sensitivity": Sensitivity.SENSITIVE}, {"poster": False}):
        edition = samples.edition(campaigns=(samples.campaign(**fields, **kept_off),))
        assert not fields_of("start-discreet", edition)


def test_what_does_not_stand_on_start_may_name_it() -> None:
    slides = (Slide(id="one", headline="Hello"), Slide(id="two", headline="In danger, call 999"))
    edition = samples.edition(campaigns=(samples.campaign(summary="About violence.", slides=slides),))
    assert not fields_of("start-discreet", edition)
