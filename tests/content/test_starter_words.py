"""The starter edition's sentences: numbers that are right, words that are plain, and a way on from each page."""

import re

import pytest

from kiosk.content import phone
from kiosk.content.model import Edition, Unknown
from kiosk.content.translations import fields
from tests.content.starter_facts import NUMBERS, OPENS_THE_DOOR, PINNED

NUMBER = re.compile(r"\b0\d[\d ]{6,}\d\b|\b116 ?\d{3}\b")


def test_numbers_inside_sentences_are_those_of_the_facts(starter: Edition) -> None:
    """A number read in a paragraph is dialled as readily as one on a card."""
    known = {digits for numbers in NUMBERS.values() for digits, _ in numbers}
    written = [(path, phone.digits(number)) for path, text in fields(starter) for number in NUMBER.findall(text)]
    assert len(written) >= 3
    assert [(path, digits) for path, digits in written if digits not in known] == []


def test_services_without_a_number_of_their_own_have_a_card_that_says_whose_it_is(starter: Edition) -> None:
    services = {service.id: service for service in starter.services}
    for ident, other in OPENS_THE_DOOR.items():
        (card,) = services[ident].contacts
        reached = services[other].contacts[0]
        assert card.label == f"Through the {services[other].name.removeprefix('The ')}"
        assert (phone.digits(card.value), card.hours) == (phone.digits(reached.value), reached.hours)
        assert " own number " in services[ident].how_to_start or " number of its own " in services[ident].how_to_start


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
    assert outcome.services == ("emergency-999", "bsl-999")
    assert "go on with the questions" in outcome.text


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


MISLEADING = {
    "believes for others": r"\bwe believe\b|\band believes? you\b",
    "knows for others": r"\bwe (?:do not )?know\b",
    "a bill for certain": r"(?<!say that )(?<!says that )\b(?:does not show|is not) on (?:the (?:phone )?)?bills?\b",
    "home as the cure for drink": r"\bget them home\b|\bget home safe\b",
    "a cure by leaving the room": r"\buntil you are calm\b",
    "nobody is cross": r"\bbe cross\b|\btold off\b",
    "care that is promised": r"\blook after you first\b|\bpeople will help you\b",
    "protection by the law": r"\bthere to protect you\b",
    "very drunk": r"\bvery drunk\b",
    "a straight apostrophe": r"'",
    "a foreign spelling": r"\borganiz",
}
"""What each of these says is more than anybody knows, or can harm."""


@pytest.mark.parametrize("said", MISLEADING)
def test_rule_10_nothing_says_more_than_is_known(starter: Edition, said: str) -> None:
    pattern = re.compile(MISLEADING[said], re.I)
    assert [(path, text) for path, text in fields(starter) if pattern.search(text)] == []


def test_rule_10_a_slogan_stands_as_the_campaigns_own_words(starter: Edition) -> None:
    slogan = re.compile(r"sex without consent is rape", re.I)
    said = [(path, text) for path, text in fields(starter) if slogan.search(text)]
    assert [path for path, _ in said] == ["campaign/operation-advisory/blocks/what-consent-is/items/4"]
    assert all(text.startswith("In the campaign’s words: “") for _, text in said)


def test_the_survey_says_first_where_its_answers_go(starter: Edition) -> None:
    for survey in starter.surveys:
        assert survey.summary.startswith("Your answers stay with this place, as monthly totals.")
        assert "do not go to the police" in survey.summary
