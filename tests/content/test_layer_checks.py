"""What a county adds has a place to go, and what it says it supplies is there."""

import msgspec
import pytest

from kiosk.content import county, layer_checks
from kiosk.content.checks.problem import Severity
from kiosk.content.model import AddedBlock, AddedOutcome, Addition, Edition, Paragraph
from kiosk.content.starter import as_one, starter_editions
from tests.content.test_additions import NATIONAL, adding

BLOCK = Paragraph(id="more", text="More.")


def found(addition: Addition) -> list[tuple[str, str, str]]:
    problems = [*layer_checks.problems((adding(addition), NATIONAL))]
    assert all(each.severity is Severity.ERROR for each in problems)
    return [(each.rule, each.thing, each.field) for each in problems]


@pytest.mark.parametrize(
    "addition",
    [
        Addition("topic/help", services=("local",), pinned="local", related=("other",), needs=("here",)),
        Addition("topic/help", blocks=(AddedBlock(BLOCK, after="lead"), AddedBlock(BLOCK, instead_of="steps"))),
        Addition("topic/help", blocks=(AddedBlock(BLOCK), AddedBlock(Paragraph(id="b", text="B."), after="more"))),
        Addition("guide/who", outcomes=(AddedOutcome("yes", services=("local",)),)),
    ],
)
def test_what_has_a_place_is_no_problem(addition: Addition) -> None:
    assert found(addition) == []


@pytest.mark.parametrize(
    ("addition", "rule", "field"),
    [
        (Addition("topic/nowhere", services=("local",)), "added-page", ""),
        (Addition("topic/help", blocks=(AddedBlock(BLOCK, after="gone"),)), "added-place", "blocks/more"),
        (Addition("topic/help", blocks=(AddedBlock(BLOCK, instead_of="gone"),)), "added-place", "blocks/more"),
        (Addition("topic/help", outcomes=(AddedOutcome("yes"),)), "added-field", "outcomes"),
        (Addition("guide/who", outcomes=(AddedOutcome("maybe"),)), "added-place", "outcomes/maybe"),
        (Addition("guide/who", services=("local",)), "added-field", "services"),
        (Addition("guide/who", pinned="local"), "added-field", "pinned"),
        (Addition("guide/who", blocks=(AddedBlock(BLOCK),)), "added-field", "blocks/more"),
        (Addition("survey/safe", blocks=(AddedBlock(BLOCK),)), "added-field", "blocks/more"),
    ],
)
def test_what_has_no_place_must_be_mended(addition: Addition, rule: str, field: str) -> None:
    assert found(addition) == [(rule, addition.page, field)]


def test_a_page_of_an_upper_publisher_is_not_one_to_add_to() -> None:
    assert [each.rule for each in layer_checks.problems((NATIONAL, adding(Addition("topic/help"))))] == ["added-page"]


def supplying(**supplies: str) -> tuple[Edition, Edition]:
    """Hertfordshire's edition with other ``supplies``, and what visitors see with it."""
    hertfordshire, national = starter_editions()
    changed = msgspec.structs.replace(hertfordshire, supplies={k.replace("_", "-"): v for k, v in supplies.items()})
    return changed, as_one((changed, national))


def test_what_a_county_supplies_is_on_the_list_and_is_its_own() -> None:
    *_, national = starter_editions()
    asked, _ = supplying(police="safer-neighbourhood-teams", refuge="", adult_care="samaritans", circus="herts-sarc")
    assert [(each.rule, each.field) for each in layer_checks.problems([asked, national])] == [
        ("supplies", "supplies/adult-care"),
        ("supplies", "supplies/circus"),
    ]


def test_what_is_missing_and_what_stands_on_no_page_has_to_be_filled_in() -> None:
    asked = len(county.every_county_supplies())
    edition, whole = supplying(police="herts-sarc", refuge="", sexual_assault_referral_centre="herts-sarc")
    told = [*county.to_fill_in(edition, whole)]
    assert len(told) == asked - 2
    assert told[0].endswith(": herts-sarc does not stand on topic/feel-unsafe-somewhere, topic/have-your-say yet.")
    assert told[1].endswith("name it in edition.toml as domestic-abuse-helpline.")


def test_every_page_where_a_county_is_looked_for_is_a_national_one() -> None:
    _, national = starter_editions()
    pages = {f"topic/{each.id}" for each in national.topics} | {f"guide/{each.id}" for each in national.guides}
    supplies = county.every_county_supplies()
    assert {page for each in supplies for page in each.pages} <= pages
    assert len({each.id for each in supplies}) == len(supplies)
