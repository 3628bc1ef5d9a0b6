"""From what is happening to a number in three touches: entries, topics within them, numbers on each page."""

from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.content.model import Audience, Topic
from tests.content.checks import samples
from tests.schedule.samples import assurance
from tests.visitor.given import page_at, page_context_of, rows


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


def topic(ident: str, **fields: Any) -> Topic:
    return samples.topic(id=ident, **fields)


def routes(page: QObject, rows_of: str) -> list[str]:
    return [row.route for row in rows(page, rows_of)]


TOPICS = (
    topic("home", entry=True, order=10, subtopics=("money", "phones", "gone"), services=("line",)),
    topic("behave", entry=True, order=1, audience=Audience.PERPETRATOR),
    topic("money", services=("line",)),
    topic("phones"),
    topic("rights"),
)


def test_the_topics_within_a_topic_are_offered_in_their_order_and_what_is_gone_is_not(parent: QObject) -> None:
    context = page_context_of(topics=TOPICS, services=(samples.service(assurance=assurance("2027-01-01")),))
    page = page_at(context, "topic/home", parent)
    assert routes(page, "subtopics") == ["topic/money", "topic/phones"]
    assert routes(page, "related") == []
    assert routes(page_at(context, "topic/money", parent), "services") == ["service/line"]


def test_rule_12_those_who_worry_about_how_they_behave_have_an_entry_apart(parent: QObject) -> None:
    page = page_at(page_context_of(topics=TOPICS), "support", parent)
    assert routes(page, "related") == ["topic/home"]
    assert routes(page, "apart") == ["topic/behave"]
    assert routes(page, "more") == ["topic/rights"], "what is within another topic is found there"
