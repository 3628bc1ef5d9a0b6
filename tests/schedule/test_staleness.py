import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Service, Status
from kiosk.schedule.staleness import Staleness, may_be_shown, staleness, staleness_of_assurance
from tests.content.strategies import services
from tests.schedule.samples import assurance, service


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-01-01", Staleness.FRESH),
        ("2026-02-13", Staleness.FRESH),
        ("2026-02-14", Staleness.DUE_SOON),
        ("2026-02-28", Staleness.DUE_SOON),
        ("2026-03-01", Staleness.PAST_REVIEW),
        ("2029-01-01", Staleness.PAST_REVIEW),
    ],
)
def test_safety_rule_9_a_service_ages_by_its_review_date(today: str, expected: Staleness) -> None:
    day = dt.date.fromisoformat(today)
    assert staleness(service(review_after="2026-02-28"), day) is expected
    assert staleness_of_assurance(assurance("2026-02-28"), day) is expected


@pytest.mark.parametrize(("today", "expected"), [("2024-10-31", Staleness.FRESH), ("2024-11-01", Staleness.EXPIRED)])
def test_safety_rule_9_a_scheme_that_ended_is_gone_from_that_day_on(today: str, expected: Staleness) -> None:
    ended = service(expires_on="2024-11-01")
    assert staleness(ended, dt.date.fromisoformat(today)) is expected
    assert may_be_shown(ended, dt.date.fromisoformat(today)) is (expected is not Staleness.EXPIRED)


def test_expired_comes_before_past_review() -> None:
    both = service(review_after="2026-01-01", expires_on="2026-02-01")
    assert staleness(both, dt.date(2026, 1, 15)) is Staleness.PAST_REVIEW
    assert staleness(both, dt.date(2026, 2, 1)) is Staleness.EXPIRED


@pytest.mark.parametrize(
    ("status", "shown"), [(Status.ACTIVE, True), (Status.TEMPORARILY_CLOSED, True), (Status.DEFUNCT, False)]
)
def test_a_defunct_service_is_not_shown_and_one_closed_for_a_while_is(status: Status, shown: bool) -> None:
    assert may_be_shown(service(status=status), dt.date(2026, 1, 1)) is shown


def test_the_stages_are_in_the_order_of_age() -> None:
    assert sorted(Staleness) == [Staleness.FRESH, Staleness.DUE_SOON, Staleness.PAST_REVIEW, Staleness.EXPIRED]


TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, True),
        ({"status": Status.TEMPORARILY_CLOSED}, True),
        ({"status": Status.DEFUNCT}, False),
        ({"expires_on": TODAY}, False),
        ({"expires_on": TODAY - dt.timedelta(days=400)}, False),
        ({"expires_on": TODAY + dt.timedelta(days=1)}, True),
    ],
)
def test_what_has_ended_is_not_shown(fields: dict[str, Any], shown: bool) -> None:
    assert may_be_shown(msgspec.structs.replace(service(), **fields), TODAY) is shown


@given(services, st.dates(dt.date(2019, 1, 1), dt.date(2036, 1, 1)))
def test_once_gone_a_service_never_comes_back(one: Service, day: dt.date) -> None:
    assert may_be_shown(one, day) or not may_be_shown(one, day + dt.timedelta(days=30))
