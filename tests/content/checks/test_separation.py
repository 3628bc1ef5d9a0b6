"""Safety rule 12: survivors' pages and perpetrators' pages do not lead to each other."""

import pytest

from kiosk.content.checks import Severity
from kiosk.content.model import Audience, Edition, GuideLink, Topic
from tests.content.checks import samples
from tests.content.checks.samples import found

EVERYONE, SURVIVOR, PERPETRATOR = Audience.EVERYONE, Audience.SURVIVOR, Audience.PERPETRATOR


def page(ident: str, audience: Audience, *related: str, **fields: object) -> Topic:
    return samples.topic(id=ident, audience=audience, related=related, **fields)


def routes(edition: Edition) -> list[tuple[str, str]]:
    problems = found("two-sides", edition)
    assert all(problem.severity is Severity.ERROR for problem in problems)
    return [(problem.thing, problem.field) for problem in problems]


@pytest.mark.parametrize(("one", "other"), [(SURVIVOR, PERPETRATOR), (PERPETRATOR, SURVIVOR)])
def test_rule_12_one_side_does_not_lead_to_the_other(one: Audience, other: Audience) -> None:
    edition = samples.edition(topics=(page("a", one, "b"), page("b", other)))
    assert routes(edition) == [("topic/a", "related/0")]


def test_rule_12_nor_is_a_page_of_the_other_side_within_it() -> None:
    edition = samples.edition(topics=(page("a", SURVIVOR, subtopics=("b",)), page("b", PERPETRATOR)))
    assert routes(edition) == [("topic/a", "subtopics/0")]


def test_rule_12_nor_do_topics_that_go_on_from_a_campaign() -> None:
    own = samples.campaign(audience=SURVIVOR, related=("b",))
    between = samples.campaign(id="between", related=("b",))
    topics = (page("a", SURVIVOR, campaigns=("between",)), page("b", PERPETRATOR))
    assert routes(samples.edition(topics=topics, campaigns=(own, between))) == [
        ("topic/a", "campaigns/0"),
        ("campaign/week", "related/0"),
    ]


def test_rule_12_nor_through_pages_for_everyone() -> None:
    edition = samples.edition(
        topics=(page("a", SURVIVOR, "b"), page("b", EVERYONE, "c"), page("c", EVERYONE, "d"), page("d", PERPETRATOR))
    )
    assert routes(edition) == [("topic/a", "related/0")]
    assert "by way of topic/b, topic/c to topic/d" in found("two-sides", edition)[0].sentence


def test_rule_12_a_circle_of_pages_for_everyone_ends() -> None:
    edition = samples.edition(
        topics=(page("a", SURVIVOR, "a", "b"), page("b", EVERYONE, "c"), page("c", EVERYONE, "b", "missing"))
    )
    assert routes(edition) == []


def test_rule_12_pages_for_everyone_may_lead_to_both() -> None:
    topics = (page("a", EVERYONE, "b", "c"), page("b", SURVIVOR), page("c", PERPETRATOR))
    assert routes(samples.edition(topics=topics)) == []


def test_rule_12_start_tiles_and_entries_are_no_way_across() -> None:
    edition = samples.edition(
        tiles=(samples.tile(page="topic/b"),),
        topics=(page("a", SURVIVOR, entry=True), page("b", PERPETRATOR, entry=True)),
    )
    assert routes(edition) == []


def test_rule_12_services_guides_and_campaigns_are_ways_too() -> None:
    edition = samples.edition(
        services=(
            samples.service(id="theirs", audience=PERPETRATOR),
            samples.service(id="ours", audience=SURVIVOR, description=(GuideLink(id="g", guide="theirs"),)),
        ),
        topics=(
            page("by-service", SURVIVOR, services=("theirs",)),
            samples.topic(GuideLink(id="g", guide="open"), id="by-guide", audience=SURVIVOR),
        ),
        campaigns=(
            samples.campaign(
                GuideLink(id="g", guide="theirs"), id="by-campaign", audience=SURVIVOR, services=("theirs",)
            ),
        ),
        guides=(
            samples.guide(outcomes=(samples.outcome("end", "theirs"),), id="open", audience=EVERYONE),
            samples.guide(id="theirs", audience=PERPETRATOR),
        ),
    )
    assert routes(edition) == [
        ("service/ours", "description/g"),
        ("topic/by-service", "services/0"),
        ("topic/by-guide", "blocks/g"),
        ("campaign/by-campaign", "services/0"),
        ("campaign/by-campaign", "blocks/g"),
    ]
