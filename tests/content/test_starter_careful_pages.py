"""Pages of the starter edition on which a wrong or a missing word could hurt somebody, held to the collected facts."""

import re

import pytest

from kiosk.content.model import Block, Edition, Points, Steps, Topic
from kiosk.content.translations import fields

CAREFUL = [
    "at-university-or-college",
    "child-or-adult-at-risk",
    "first-days-after-an-assault",
    "leaving-and-planning",
    "older-disabled-and-carers",
    "on-trains",
    "phones-tags-and-accounts",
    "someone-squeezed-my-neck",
]


def _said(starter: Edition, topic: str) -> str:
    """Everything a visitor reads on the page of ``topic``."""
    return "\n".join(text for path, text in fields(starter) if path.startswith(f"topic/{topic}/"))


def _block(topic: Topic, ident: str) -> Block:
    return next(block for block in topic.blocks if block.id == ident)


@pytest.mark.parametrize("ident", CAREFUL)
def test_what_to_do_now_begins_with_999(topics: dict[str, Topic], ident: str) -> None:
    """Whoever reads one step only reads that one."""
    steps = next(block for block in topics[ident].blocks if isinstance(block, Steps))
    assert steps.title == "What you can do now"
    assert "call 999" in steps.items[0]


def test_a_squeezed_neck_means_999_then_a_doctor(topics: dict[str, Topic], starter: Edition) -> None:
    """Life first: the page opens with 999, no mark is needed, and each danger sign of the guideline is there."""
    topic = topics["someone-squeezed-my-neck"]
    assert topic.services[:2] == ("emergency-999", "nhs-111")
    assert topic.pinned == "emergency-999"
    said = _said(starter, topic.id)
    lead = next(text for path, text in fields(starter) if path == f"topic/{topic.id}/blocks/lead/text")
    assert lead.startswith("Call 999 now")
    assert "even with no marks" in lead
    signs = _block(topic, "signs")
    assert isinstance(signs, Points)
    assert "Call 999" in signs.title
    listed = " ".join(signs.items)
    for sign in (
        *("breathe", "swallow", "voice", "head or neck hurts", "drowsy", "hard to wake", "confused", "fit"),
        *("weak", "numb", "see things", "blacked out", "bladder", "bowels", "pregnant"),
    ):
        assert sign in listed, sign
    assert "last four weeks" in said
    assert "36 hours" not in said


def test_times_after_an_assault_are_those_of_the_facts(starter: Edition) -> None:
    """HIV medicine within 72 hours, pills and coil up to 3 and 5 days, evidence about 7; and care at any time."""
    said = _said(starter, "first-days-after-an-assault")
    for time in (
        "start within 72 hours",
        "one pill works up to 3 days, another up to 5 days, and a copper coil up to 5 days",
        "about 7 days, and some of it only for 2 or 3",
        "**Care and support:** at any time",
        "If you already did, still ring.",
        "Do not wait with it to save evidence.",
    ):
        assert time in said


def test_leaving_is_no_checklist_alone(topics: dict[str, Topic]) -> None:
    """Each thing only if it is safe, the last word that none is needed, and helplines first on the page."""
    topic = topics["leaving-and-planning"]
    assert topic.services[:2] == ("herts-domestic-abuse-helpline", "national-domestic-abuse-helpline")
    things = _block(topic, "what-some-people-get-ready")
    assert isinstance(things, Points)
    *each, last = things.items
    assert [item for item in each if not item.startswith("If it is safe: ")] == []
    assert last == "**You can go without any of it.**"
    assert [block.id for block in topic.blocks].index("what-you-can-do-now") < topic.blocks.index(things)


def test_nobody_is_told_what_to_do_with_a_tracker(topics: dict[str, Topic], starter: Edition) -> None:
    """Police forces differ on it, so only what all of them say stands there; and planning stands before changing."""
    topic = topics["phones-tags-and-accounts"]
    said = _said(starter, topic.id).lower()
    assert "do not carry it to a place the other person must not know" in said
    for order in ("remove it", "take it out", "leave it", "battery", "throw", "touch it"):
        assert order not in said
    order_of = [block.id for block in topic.blocks]
    assert order_of.index("do-not-change-things-first") < order_of.index("what-you-can-do-now")


def test_one_university_is_not_the_county(starter: Edition) -> None:
    """What belongs to one of them is for its own venue: its students would be sent to, and others away from, a door."""
    every = "\n".join(text for _, text in fields(starter)).lower()
    for own in ("reportandsupport", "university of hertfordshire", "dean of students", "01707 28"):
        assert own not in every


def test_railway_texts_are_not_for_emergencies(topics: dict[str, Topic], starter: Edition) -> None:
    """61016 never stands without that, and 999 comes before it."""
    steps = _block(topics["on-trains"], "what-you-can-do-now")
    assert isinstance(steps, Steps)
    assert "999" in steps.items[0]
    assert "61016" in steps.items[1]
    assert "It is not for emergencies." in _said(starter, "on-trains")
    police = next(service for service in starter.services if service.id == "british-transport-police")
    assert "not for emergencies" in police.alert


@pytest.mark.parametrize("ident", CAREFUL)
def test_nothing_is_promised_for_others(starter: Edition, ident: str) -> None:
    """The services of these pages look, listen and tell; what comes of it is theirs to say. And "we" is nobody."""
    said = _said(starter, ident)
    assert re.findall(r"\b(?:[Ww]e|(?:believe|find|keep) you|will (?:find|help|keep|listen))\b", said) == []
