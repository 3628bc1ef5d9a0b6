"""What would hurt most if the starter edition had it wrong: who is rung first, who is too young, what the law says."""

import re

import pytest

from kiosk.content.model import Audience, Edition, Emergency, Paragraph, Points, Service, Steps, Topic
from kiosk.content.translations import fields
from tests.content.starter_facts import YEARS

LISTENING = ("nhs-111", "samaritans", "papyrus", "shout", "nightlight")
LIFE = "badly-hurt-or-want-to-die"


@pytest.mark.parametrize("ident", LISTENING)
def test_lines_that_listen_say_999_before_themselves(services: dict[str, Service], ident: str) -> None:
    """In the one sentence that stands on their card and at the top of their page."""
    assert re.match(r"[^.]*\boverdose\b[^.]*: call 999 first\.", services[ident].one_line, re.I)


def test_danger_to_life_begins_with_999(topics: dict[str, Topic]) -> None:
    """In the first sentence, in the way to the emergency page, in the first step, and in the first service."""
    lead, emergency, steps, *_ = topics[LIFE].blocks
    assert isinstance(lead, Paragraph)
    assert "call 999" in lead.text.split(".")[0]
    assert isinstance(emergency, Emergency)
    assert isinstance(steps, Steps)
    assert "999" in steps.items[0]
    assert topics[LIFE].services[:3] == ("emergency-999", "nhs-111", "samaritans")


def test_danger_to_life_may_be_reached_from_every_page(topics: dict[str, Topic], services: dict[str, Service]) -> None:
    """It leads to nothing of one side, so either side may lead to it."""
    assert topics[LIFE].audience is Audience.EVERYONE
    assert topics[LIFE].related == ()
    assert {services[ident].audience for ident in topics[LIFE].services} == {Audience.EVERYONE}


def test_rule_13_danger_to_life_is_the_first_of_what_may_be_happening(starter: Edition) -> None:
    assert min((topic for topic in starter.topics if topic.entry), key=lambda topic: topic.order).id == LIFE


def test_no_page_says_which_key_of_111_to_press(starter: Edition) -> None:
    """The menu was reworded once already; the name of the option stays."""
    pressed = re.compile(r"\b(?:press|option|choose) (?:2|two)\b", re.I)
    assert pressed.search("Ring 111 and press 2.")
    assert [path for path, text in fields(starter) if pressed.search(text)] == []


def test_steps_of_the_harder_topics_begin_with_999(topics: dict[str, Topic]) -> None:
    """Whoever reads one line reads that one."""
    for ident in (
        "a-place-to-stay",
        "a-teacher-coach-or-carer",
        "at-work",
        "court-orders-and-children",
        "fgm",
        "hurt-by-an-officer",
        "marriage-under-18",
        "money",
        "my-child-hurts-me",
        "pictures-of-me",
        "threats-with-pictures",
        "visas-and-papers",
    ):
        (steps,) = (block for block in topics[ident].blocks if isinstance(block, Steps))
        assert steps.title == "What you can do now", ident
        assert "call 999" in steps.items[0], ident


def test_leaving_is_never_said_without_a_helpline(topics: dict[str, Topic]) -> None:
    """Leaving is one of the most dangerous times."""
    for ident in ("a-place-to-stay", "court-orders-and-children"):
        said = " ".join(text for block in topics[ident].blocks if isinstance(block, Steps) for text in block.items)
        assert "elpline" in said, ident
        assert "national-domestic-abuse-helpline" in topics[ident].services[:3], ident


def test_who_was_a_child_in_the_picture_is_not_sent_to_the_tool_for_adults(services: dict[str, Service]) -> None:
    """Each of the two ways to get a picture down names the other's age, and a child's line."""
    assert services["stopncii"].eligibility.minimum_age == 18
    assert "Report Remove" in services["stopncii"].eligibility.words
    assert services["report-remove"].eligibility.maximum_age == 17
    assert "0800 1111" in services["report-remove"].how_to_start


def test_threats_with_pictures_think_of_dying(topics: dict[str, Topic]) -> None:
    """The first paragraph names 999 and Samaritans, and lines that answer at any hour come first."""
    lead = topics["threats-with-pictures"].blocks[0]
    assert isinstance(lead, Paragraph)
    assert "999" in lead.text
    assert "Samaritans" in lead.text
    assert topics["threats-with-pictures"].services[:2] == ("samaritans", "childline")


def test_support_stands_before_the_ways_to_report_an_officer(topics: dict[str, Topic]) -> None:
    """Somebody hurt by the police is not sent to the police first."""
    order = topics["hurt-by-an-officer"].services
    assert order[:2] == ("rape-and-sexual-abuse-support-line", "victim-support")
    assert order[-2:] == ("police-abuse-reporting", "iopc")
    assert "police-101" not in order


def test_years_in_prison_are_those_of_the_facts(starter: Edition) -> None:
    """A figure that no source gives frightens or falsely reassures."""
    named: dict[str, set[int]] = {}
    for path, text in fields(starter):
        kind, ident, *_ = path.split("/")
        years = re.findall(r"\b(\d+)(?: years|\.$)", text) if kind == "topic" and "prison" in text else []
        if years:
            named.setdefault(ident, set()).update(map(int, years))
    assert named == YEARS


def test_hate_crime_has_its_five_grounds(starter: Edition) -> None:
    """Race, religion, sexual orientation, disability, transgender identity; sex is not one of them."""
    week = next(campaign for campaign in starter.campaigns if campaign.id == "hate-crime-awareness-week")
    (grounds,) = (block for block in week.blocks if isinstance(block, Points))
    assert grounds.items == ("Race", "Religion", "Sexual orientation", "Disability", "Transgender identity")
    assert week.services[-1] == "crimestoppers"
