"""The checks as a whole: never raising, always the same, and content with the starter edition."""

from collections import Counter

from hypothesis import given, settings

from kiosk.content.checks import Severity, check, check_thing
from kiosk.content.model import Edition
from tests.content import strategies
from tests.content.checks import samples
from tests.starter import whole_starter

OF_A_LANGUAGE = ("translation-draft", "translation-language")
"""Told once for a language, at the first text of it, however many there are."""


@settings(max_examples=60)
@given(strategies.editions)
def test_any_edition_can_be_checked_and_always_gives_the_same(edition: Edition) -> None:
    problems = check(edition, icons={"heart"})
    assert problems == check(edition, icons={"heart"})
    assert len(set(problems)) == len(problems)
    assert list(map(list(Severity).index, (problem.severity for problem in problems))) == sorted(
        list(Severity).index(problem.severity) for problem in problems
    )
    for problem in problems:
        assert problem.sentence[-1] in ".?)"
        assert problem.remedy.endswith(".")


@settings(max_examples=40)
@given(strategies.editions)
def test_one_thing_alone_has_the_same_problems_as_among_the_others(edition: Edition) -> None:
    problems = check(edition, icons={"heart"})
    for thing in {problem.thing for problem in problems} - {"edition"}:
        among = tuple(problem for problem in problems if problem.thing == thing and problem.rule not in OF_A_LANGUAGE)
        alone = check_thing(edition, thing, icons={"heart"})
        assert tuple(problem for problem in alone if problem.rule not in OF_A_LANGUAGE) == among


def test_a_good_edition_has_no_problems() -> None:
    edition = samples.edition(
        services=(samples.service(),),
        topics=(samples.topic(services=("line",)),),
        campaigns=(samples.campaign(),),
        guides=(samples.guide(),),
        tiles=(samples.tile(),),
        venue=samples.venue(),
        media=(samples.picture(),),
    )
    assert check(edition, icons={"heart", "megaphone", "list-checks"}) == ()


def test_the_starter_edition_can_be_published() -> None:
    counted = Counter(problem.severity for problem in check(whole_starter()))
    assert counted[Severity.ERROR] == 0
