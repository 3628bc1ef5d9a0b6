"""Every ending of a guided check leaves a way on."""

import datetime as dt

import pytest

from kiosk.content.checks import check_thing
from kiosk.content.model import Always, Audience, Edition, Eligibility, Service, Status, Unknown
from tests.content.checks import samples
from tests.content.checks.samples import fields_of

WEB = samples.service(id="web")
NIGHT = samples.service(id="night", contacts=(samples.phone(hours=Always()),))
DAY = samples.service(id="day", contacts=(samples.phone(hours=samples.weekly("Mon 09:00-17:00")),))
UNKNOWN = samples.service(id="unknown", contacts=(samples.phone(hours=Unknown()),))
ADULTS = samples.service(id="adults", eligibility=Eligibility(minimum_age=18))
SIXTEEN = samples.service(id="sixteen", eligibility=Eligibility(minimum_age=16))
GONE = samples.service(id="gone", status=Status.DEFUNCT)
CLOSED = samples.service(id="closed", status=Status.TEMPORARILY_CLOSED)
ENDED = samples.service(id="ended", expires_on=dt.date(2026, 11, 23))
EMERGENCY = samples.service(id="emergency", contacts=(samples.phone("999", hours=Always()),))
SERVICES = (WEB, NIGHT, DAY, UNKNOWN, ADULTS, SIXTEEN, GONE, CLOSED, ENDED, EMERGENCY)
WHERE = "guide/way outcomes/end/services"


def ending(*services: Service | str, audience: Audience = Audience.SURVIVOR) -> Edition:
    named = tuple(one if isinstance(one, str) else one.id for one in services)
    guide = samples.guide(outcomes=(samples.outcome("end", *named),), audience=audience)
    return samples.edition(services=SERVICES, guides=(guide,))


def rules(edition: Edition) -> set[str]:
    names = ("ending-alone", "ending-adults-only", "ending-at-night")
    return {rule for rule in names if fields_of(rule, edition) == [WHERE]}


@pytest.mark.parametrize("services", [(), (GONE,), (CLOSED, ENDED)])
@pytest.mark.parametrize("audience", [Audience.SURVIVOR, Audience.PERPETRATOR])
def test_an_ending_without_anybody_is_told(services: tuple[Service, ...], audience: Audience) -> None:
    assert rules(ending(*services, audience=audience)) == {"ending-alone"}


def test_a_guided_check_for_everyone_may_end_in_words() -> None:
    assert rules(ending(audience=Audience.EVERYONE)) == set()


@pytest.mark.parametrize(
    ("services", "only"), [((ADULTS,), True), ((ADULTS, WEB), False), ((SIXTEEN,), False), ((ADULTS, GONE), True)]
)
def test_an_ending_for_adults_only_is_told(services: tuple[Service, ...], only: bool) -> None:
    assert ("ending-adults-only" in rules(ending(*services))) is only


@pytest.mark.parametrize(
    ("services", "enough"),
    [
        ((WEB, NIGHT), True),
        ((WEB, NIGHT, DAY), True),
        ((NIGHT,), False),
        ((NIGHT, DAY, UNKNOWN), False),
        ((NIGHT, CLOSED), False),
        ((EMERGENCY,), True),
    ],
)
def test_two_ways_on_are_there_at_any_hour_or_it_is_999(services: tuple[Service, ...], enough: bool) -> None:
    assert ("ending-at-night" not in rules(ending(*services))) is enough


def test_for_people_worried_about_how_they_behave_one_way_on_is_enough() -> None:
    assert rules(ending(UNKNOWN, audience=Audience.PERPETRATOR)) == set()


def test_an_ending_that_names_somebody_of_another_publisher_is_not_judged() -> None:
    assert rules(ending("elsewhere")) == set()


def test_it_is_told_while_typing_too() -> None:
    assert {problem.rule for problem in check_thing(ending(), "guide/way")} == {"ending-alone"}
