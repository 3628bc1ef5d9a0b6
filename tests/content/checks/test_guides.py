"""A guided check always ends, and everything in it can be reached."""

import pytest

from kiosk.content.model import Guide, GuideQuestion
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, outcome, question


def fields(rule: str, guide: Guide) -> list[str]:
    return fields_of(rule, samples.edition(guides=(guide,)))


ENDS = (outcome("yes-end"), outcome("no-end"))


def test_a_guided_check_that_ends_passes() -> None:
    guide = samples.guide(question("a", "b", "no-end", "b"), question("b", "yes-end", "no-end"), outcomes=ENDS)
    for rule in ("guide-loop", "guide-unreachable", "missing-id", "id-twice"):
        assert not fields(rule, guide)


@pytest.mark.parametrize(
    ("questions", "where"),
    [
        ((question("a", "a", "no-end"),), "a"),
        ((question("a", "b", "no-end"), question("b", "yes-end", "a")), "a"),
        ((question("a", "b", "no-end"), question("b", "yes-end", "no-end", "c"), question("c", "b", "no-end")), "b"),
    ],
)
def test_questions_that_lead_round_are_an_error(questions: tuple[GuideQuestion, ...], where: str) -> None:
    assert fields("guide-loop", samples.guide(*questions, outcomes=ENDS)) == [f"guide/way questions/{where}"]


def test_two_ways_to_one_question_are_no_circle() -> None:
    questions = (
        question("a", "b", "c"),
        question("b", "d", "d"),
        question("c", "d", "no-end"),
        question("d", "yes-end", "no-end"),
    )
    assert not fields("guide-loop", samples.guide(*questions, outcomes=ENDS))


def test_what_no_answer_leads_to_is_an_error() -> None:
    guide = samples.guide(question("a", "yes-end", "yes-end"), question("lost", "no-end", "no-end"), outcomes=ENDS)
    assert fields("guide-unreachable", guide) == ["guide/way questions/lost", "guide/way outcomes/no-end"]


def test_an_answer_that_leads_nowhere_is_an_error() -> None:
    guide = samples.guide(question("a", "yes-end", "no-end", "none"), outcomes=ENDS)
    assert fields("missing-id", guide) == ["guide/way questions/a/not_sure"]


def test_a_question_and_an_outcome_of_one_name_are_an_error() -> None:
    guide = samples.guide(question("yes-end", "no-end", "no-end"), outcomes=ENDS)
    assert fields("id-twice", guide) == ["guide/way questions/yes-end"]
