"""What a county adds to a national page stands there; the page stays national, and nothing of it drops out."""

import datetime as dt
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.additions import with_additions
from kiosk.content.catalogue import merge
from kiosk.content.edition import fingerprint
from kiosk.content.model import (
    AddedBlock,
    AddedOutcome,
    Addition,
    Edition,
    Guide,
    GuideQuestion,
    Link,
    Outcome,
    Paragraph,
    Survey,
    SurveyQuestion,
    Topic,
    TopicGroup,
)
from tests.content.strategies import editions

PAGE = Topic(
    "help",
    "Help",
    "",
    "heart",
    TopicGroup.SAFETY,
    (Paragraph(id="lead", text="You can ring."), Paragraph(id="steps", text="Ring the national line.")),
    services=("line", "police"),
    pinned="line",
    needs=("help",),
)
CHECK = Guide(
    "who",
    "Who?",
    "",
    (GuideQuestion("q", "Hurt?", "yes", "no"),),
    (Outcome("yes", "Ring", "A line listens.", ("line",)), Outcome("no", "Good", "Bye.")),
)
SURVEY = Survey("safe", "Safe?", "", (SurveyQuestion("q", "Safe?", ("Yes", "No")),), "Thank you.")


def edition(publisher: str, **fields: Any) -> Edition:
    """An edition of ``publisher``."""
    issued = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)
    return Edition(publisher, publisher.title(), 1, issued, dt.date(2027, 2, 20), "A tester", **fields)


NATIONAL = edition("national", topics=(PAGE,), guides=(CHECK,), surveys=(SURVEY,))


def adding(*additions: Addition, publisher: str = "county") -> Edition:
    """A county's edition with these additions."""
    return edition(publisher, lies_on="national", additions=additions)


def shown(*layers: Edition) -> Topic:
    """The page as visitors see it, of ``layers`` and the national one beneath."""
    page = merge([*layers, NATIONAL]).topic("help")
    assert page is not None
    return page


def words(page: Topic) -> list[str]:
    return [each.text for each in page.blocks if isinstance(each, Paragraph)]


def test_what_is_named_stands_first_and_the_rest_follows() -> None:
    page = shown(adding(Addition("topic/help", services=("police", "local"), needs=("here",), pinned="local")))
    assert page.services == ("police", "local", "line")
    assert page.needs == ("here", "help")
    assert page.pinned == "local"
    assert page.blocks == PAGE.blocks


def test_a_line_the_page_gets_later_is_there_too() -> None:
    county = adding(Addition("topic/help", services=("local", "line")))
    later = msgspec.structs.replace(PAGE, services=("new", *PAGE.services))
    merged = merge([county, msgspec.structs.replace(NATIONAL, topics=(later,))]).topic("help")
    assert merged is not None and merged.services == ("local", "line", "new", "police")


def test_a_block_stands_in_for_another_follows_one_or_comes_last() -> None:
    county = adding(
        Addition(
            "topic/help",
            blocks=(
                AddedBlock(Paragraph(id="steps", text="Ring the local line."), instead_of="steps"),
                AddedBlock(Paragraph(id="near", text="It is near."), after="lead"),
                AddedBlock(Paragraph(id="end", text="The end.")),
                AddedBlock(Paragraph(id="lost", text="Lost."), after="no-such-block"),
            ),
        )
    )
    assert words(shown(county)) == ["You can ring.", "It is near.", "Ring the local line.", "The end.", "Lost."]


def test_an_ending_has_other_words_and_more_services_and_the_others_stay() -> None:
    county = adding(
        Addition("guide/who", outcomes=(AddedOutcome("yes", "The local line listens.", ("local",)), AddedOutcome("x")))
    )
    guide = merge([county, NATIONAL]).guide("who")
    assert guide is not None
    assert guide.outcomes[0] == Outcome("yes", "Ring", "The local line listens.", ("local", "line"))
    assert guide.outcomes[1:] == CHECK.outcomes[1:]


def test_a_survey_gets_links_and_nothing_else() -> None:
    link = Link(id="here", address="here.org", text="Here")
    added = (AddedBlock(link), AddedBlock(Paragraph(id="no", text="No link.")))
    survey = merge([adding(Addition("survey/safe", blocks=added)), NATIONAL]).survey("safe")
    assert survey is not None and survey.links == (link,)


def test_a_page_of_ones_own_is_not_changed_from_beneath() -> None:
    own = edition("venue", topics=(msgspec.structs.replace(PAGE, services=("mine",)),))
    county = adding(Addition("topic/help", services=("local",)))
    assert shown(own, county).services == ("mine",)


def test_the_nearest_layer_adds_first_and_the_top_one_has_the_last_word() -> None:
    county = adding(Addition("topic/help", services=("local",), pinned="local"))
    town = adding(Addition("topic/help", services=("town",), pinned="town"), publisher="town")
    page = shown(town, county)
    assert (page.services, page.pinned) == (("town", "local", "line", "police"), "town")


def test_the_page_stays_its_publishers_and_editions_are_named_as_published() -> None:
    county = adding(Addition("topic/help", services=("local",)))
    merged = merge([county, NATIONAL])
    owner = merged.publisher_of("topic/help")
    assert owner is not None and owner.publisher == "national"
    assert [each.fingerprint for each in merged.sources] == [fingerprint(county), fingerprint(NATIONAL)]
    assert merged.clashes == ()


def test_what_the_venue_hides_drops_out_of_what_a_county_added() -> None:
    county = adding(Addition("topic/help", services=("local",), pinned="local"))
    page = merge([county, NATIONAL], hidden=frozenset({"service/local"})).topic("help")
    assert page is not None and (page.services, page.pinned) == (("line", "police"), None)


@settings(max_examples=50)
@given(st.lists(editions, max_size=3))
def test_laying_in_is_done_once_and_keeps_every_page(published: list[Edition]) -> None:
    laid = with_additions(published)
    assert with_additions(laid) == laid
    assert not any(each.additions for each in laid)
    for before, after in zip(published, laid, strict=True):
        assert [each.id for each in before.topics] == [each.id for each in after.topics]
        for was, now in zip(before.topics, after.topics, strict=True):
            assert set(was.services) <= set(now.services)
            assert len(was.blocks) <= len(now.blocks)
