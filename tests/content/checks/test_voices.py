"""Safety rule 12: what is meant for one side is not said on the pages of the other."""

import pytest

from kiosk.content.checks import check_thing
from kiosk.content.model import Audience, Edition, Eligibility
from tests.content.checks import samples
from tests.content.checks.samples import fields_of

TO_SURVIVORS = (
    "It was not your fault.",
    "It wasn’t your fault.",
    "You are not to blame.",
    "Someone who will believe you.",
    "You deserve to be safe.",
    "You have the right to be safe.",
    "If your partner hurts you, ring.",
    "Can we go somewhere **quiet and private**?",
    "Talk about what happened to you.",
)
TO_PERPETRATORS = (
    "Also people who worry about how they behave.",
    "Worried about how you behave?",
    "For anyone worried about their own behaviour.",
    "They help you to change how you behave.",
    "If you hurt someone, ring.",
    "Say that you scare somebody.",
)


def page(text: str, audience: Audience) -> Edition:
    return samples.says(text, audience=audience)


@pytest.mark.parametrize("text", TO_SURVIVORS)
def test_rule_12_nothing_said_to_survivors_stands_on_the_other_side(text: str) -> None:
    assert fields_of("two-voices", page(text, Audience.PERPETRATOR)) == ["topic/page blocks/p"]
    assert not fields_of("two-voices", page(text, Audience.SURVIVOR))


@pytest.mark.parametrize("text", TO_PERPETRATORS)
def test_rule_12_nothing_said_to_people_worried_about_themselves_stands_on_survivors_pages(text: str) -> None:
    assert fields_of("two-voices", page(text, Audience.SURVIVOR)) == ["topic/page blocks/p"]
    assert not fields_of("two-voices", page(text, Audience.PERPETRATOR))


@pytest.mark.parametrize("text", [*TO_SURVIVORS, *TO_PERPETRATORS])
def test_pages_for_everyone_may_say_either(text: str) -> None:
    assert not fields_of("two-voices", page(text, Audience.EVERYONE))


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("If you are hurt, call 999.", Audience.SURVIVOR),
        ("Worried about somebody? Ask how they are.", Audience.SURVIVOR),
        ("You may change your mind at any time.", Audience.SURVIVOR),
        ("You are responsible for what you do.", Audience.PERPETRATOR),
        ("Someone close to you seems afraid of you", Audience.PERPETRATOR),
    ],
)
def test_ordinary_sentences_are_nobodys(text: str, audience: Audience) -> None:
    assert not fields_of("two-voices", page(text, audience))


def test_services_guides_and_campaigns_are_read_too_and_while_typing() -> None:
    wrong = TO_PERPETRATORS[0]
    edition = samples.edition(
        services=(samples.service(eligibility=Eligibility(words=wrong)),),
        campaigns=(samples.campaign(summary=wrong, audience=Audience.SURVIVOR),),
        guides=(samples.guide(summary=wrong, audience=Audience.SURVIVOR),),
    )
    found = ["service/line eligibility", "campaign/week summary", "guide/way summary"]
    assert fields_of("two-voices", edition) == found
    for thing in ("service/line", "campaign/week", "guide/way"):
        assert "two-voices" in {problem.rule for problem in check_thing(edition, thing)}


def test_in_another_language_nobody_can_tell() -> None:
    edition = samples.edition(
        languages=("cy",), services=(samples.service(eligibility=Eligibility(words=TO_PERPETRATORS[0])),)
    )
    assert not fields_of("two-voices", edition)
