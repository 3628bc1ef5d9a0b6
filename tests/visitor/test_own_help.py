"""The help a venue itself offers: on the topics that ask for it, before the services; none where there is none."""

from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.content.model import Audience
from tests.content.checks import samples
from tests.visitor.given import keys, page_at, page_context_of, rows, venue

OWN: dict[str, Any] = {
    "report_page": "https://reports.example.ac.uk/",
    "security": "01632960999",
    "wellbeing": "wellbeing@example.ac.uk",
}


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


def topic_page(
    parent: QObject, own_help: bool = True, audience: Audience = Audience.SURVIVOR, **fields: object
) -> QObject:
    topic = samples.topic(own_help=own_help, audience=audience)
    return page_at(page_context_of(topics=(topic,), venue=venue(**fields)), f"topic/{topic.id}", parent)


def test_it_stands_on_a_topic_that_asks_for_it_in_the_order_of_hurry(parent: QObject) -> None:
    page = topic_page(parent, **OWN)
    assert [(row.key, row.address, row.dialled) for row in rows(page, "ownHelp")] == [
        ("security", "01632 960999", True),
        ("wellbeing", "wellbeing@example.ac.uk", False),
        ("report_page", "reports.example.ac.uk", False),
    ]
    assert page.property("venueName") == "The Library"


def test_beside_a_report_page_stands_what_it_cannot_do(parent: QObject) -> None:
    (row,) = rows(topic_page(parent, report_page="reports.example.ac.uk"), "ownHelp")
    assert "Not for emergencies" in row.line
    assert "cannot reach you" in row.line


def test_addresses_can_be_taken_away_and_say_exactly_that(parent: QObject) -> None:
    codes = {row.key: row.code for row in rows(topic_page(parent, **OWN), "ownCodes")}
    assert codes == {"wellbeing": "mailto:wellbeing@example.ac.uk", "report_page": "https://reports.example.ac.uk/"}
    assert keys(topic_page(parent, wellbeing="01632 960999", report_page="nowhere"), "ownCodes") == []


def test_other_topics_and_venues_without_it_show_nothing(parent: QObject) -> None:
    for page in (topic_page(parent, own_help=False, **OWN), topic_page(parent)):
        assert (keys(page, "ownHelp"), keys(page, "ownCodes")) == ([], [])


def test_rule_12_it_stands_on_no_page_for_whoever_worries_about_their_own_behaviour(parent: QObject) -> None:
    page = topic_page(parent, audience=Audience.PERPETRATOR, **OWN)
    assert (keys(page, "ownHelp"), keys(page, "ownCodes")) == ([], [])


def test_without_a_venue_there_is_no_help_of_its_own(parent: QObject) -> None:
    page = page_at(page_context_of(topics=(samples.topic(own_help=True),)), "topic/page", parent)
    assert (keys(page, "ownHelp"), keys(page, "ownCodes"), page.property("venueName")) == ([], [], "")


@pytest.mark.parametrize("trained", [True, False])
def test_that_people_here_are_trained_is_said_where_it_is_true(parent: QObject, trained: bool) -> None:
    page = page_at(page_context_of(venue=venue(trained_staff=trained)), "ask", parent)
    assert page.property("trained") is trained
    assert page_at(page_context_of(), "ask", parent).property("trained") is False
