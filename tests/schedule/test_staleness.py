import datetime as dt

import pytest

from kiosk.content.model import Status
from kiosk.schedule.staleness import Staleness, may_be_shown, staleness, staleness_of_assurance
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
