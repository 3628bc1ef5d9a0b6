"""The starter edition's sentences: numbers that are right, words that are plain, and a way on from each page."""

import re
from pathlib import Path

import pytest

from kiosk.content import phone
from kiosk.content.model import Edition, Unknown
from kiosk.content.source import compile_edition
from kiosk.content.translations import fields
from tests.content.starter_facts import NUMBERS, OPENS_THE_DOOR, PINNED, WITHOUT_CONTACT

STARTER = Path(__file__).resolve().parents[2] / "assets" / "starter"
NUMBER = re.compile(r"\b0\d[\d ]{6,}\d\b|\b116 ?\d{3}\b")


@pytest.fixture(scope="module")
def starter() -> Edition:
    """The edition, compiled once."""
    return compile_edition(STARTER)


def test_numbers_inside_sentences_are_those_of_the_facts(starter: Edition) -> None:
    """A number read in a paragraph is dialled as readily as one on a card."""
    known = {digits for numbers in NUMBERS.values() for digits, _ in numbers}
    written = [(path, phone.digits(number)) for path, text in fields(starter) for number in NUMBER.findall(text)]
    assert len(written) >= 5
    assert [(path, digits) for path, digits in written if digits not in known] == []


def test_services_without_a_number_begin_with_whom_to_ring(starter: Edition) -> None:
    """Their alert stands above everything else on the page, and it says that the number is another's."""
    alerts = {service.id: service.alert for service in starter.services if service.id in WITHOUT_CONTACT}
    assert {ident for ident, alert in alerts.items() if NUMBER.search(alert)} == OPENS_THE_DOOR.keys()
    for ident, number in OPENS_THE_DOOR.items():
        assert number in alerts[ident], ident
        assert " own " in alerts[ident], ident


def test_the_service_that_the_steps_name_stays_first(starter: Edition) -> None:
    """Known hours or not: whoever reads "ring Galop" finds Galop at once."""
    assert {topic.id: topic.pinned for topic in starter.topics if topic.pinned} == PINNED
    assert [topic.id for topic in starter.topics if topic.pinned and topic.services[0] != topic.pinned] == []


def test_a_number_nobody_could_check_does_not_count_as_open(starter: Edition) -> None:
    """One source of 2019 is too little for "open day and night"; the visitor is told what to do instead."""
    contact = next(service for service in starter.services if service.id == "safer-places").contacts[0]
    assert contact.hours == Unknown()
    assert "ring another helpline" in contact.note


def test_whoever_is_not_sure_about_danger_is_shown_999_and_the_way_on(starter: Edition) -> None:
    """Doubt counts as danger, and nobody is left without the other questions."""
    guide = next(guide for guide in starter.guides if guide.id == "who-can-help")
    danger = guide.questions[0]
    outcome = next(outcome for outcome in guide.outcomes if outcome.id == danger.not_sure)
    assert danger.not_sure == danger.yes
    assert outcome.services[0] == "emergency-999"
    assert "go back one question and answer no" in outcome.text


def test_the_young_are_shown_help_against_forced_marriage_too(starter: Edition) -> None:
    """The guided check asks them nothing more, so its answer holds every line that is for them."""
    guide = next(guide for guide in starter.guides if guide.id == "who-can-help")
    young = next(outcome for outcome in guide.outcomes if outcome.id == "for-the-young")
    assert young.services == ("childline", "herts-sarc", "karma-nirvana", "forced-marriage-unit")


def test_slides_are_true_on_any_day(starter: Edition) -> None:
    """Staff may move the dates of a campaign, and its page can be read before and after them."""
    said = [
        slide.headline for campaign in starter.campaigns for slide in campaign.slides if _names_a_day(slide.headline)
    ]
    assert said == []
    assert _names_a_day("Today is the day.")
    assert not _names_a_day("What will you do today?")


def _names_a_day(headline: str) -> bool:
    """Whether it states, rather than asks, something of today."""
    return bool(re.search(r"\b(?:today|tonight|tomorrow|yesterday)\b", headline, re.I)) and not headline.endswith("?")


def test_one_plain_word_for_a_person(starter: Edition) -> None:
    """Learners of English meet "someone" first; two words for one thing make them look for a difference."""
    hard = re.compile(r"\b(?:whom|somebody|anybody|everybody)\b", re.I)
    assert [path for path, text in fields(starter) if hard.search(text)] == []
