"""The guided check "Who can help me?" of the starter edition, walked on every path by people of several ages."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject

from kiosk.content.model import Always, ContactKind, Service, Sex
from kiosk.visitor.guide_page import GuidePage
from kiosk.visitor.page_context import PageContext
from tests.visitor.given import keys, page_at, page_context_of
from tests.visitor.kiosks import starter_catalogue

AGES = (13, 16, 17, 18, 40)
SEXES = (Sex.WOMEN, Sex.MEN)
CHILDREN = 19
"""A service that nobody of this age may use is a children's."""
DOMESTIC_ABUSE = {"herts-domestic-abuse-helpline", "national-domestic-abuse-helpline"}


@dataclass(frozen=True)
class Ending:
    """An ending somebody came to, the answers they gave, and whom it names."""

    outcome: str
    answers: tuple[tuple[str, str], ...]
    services: tuple[Service, ...]
    goes_on: bool
    emergency: bool


@pytest.fixture(scope="module")
def context() -> PageContext:
    catalogue = starter_catalogue()
    return page_context_of(guides=catalogue.guides, services=catalogue.services)


def guide(context: PageContext) -> GuidePage:
    parent = QObject()
    page = page_at(context, "guide/who-can-help", parent)
    assert isinstance(page, GuidePage)
    page.setParent(None)
    return page


def endings(context: PageContext, age: int) -> Iterator[Ending]:
    """Every ending that somebody of that age can come to without a lie. Going on from one leads where "no" does, which
    is walked as well."""
    page = guide(context)
    (questions,) = (one.questions for one in context.catalogue.guides if one.id == "who-can-help")
    after = {question.id: question.no for question in questions}

    def walk(answers: tuple[tuple[str, str], ...]) -> Iterator[Ending]:
        here = page.place
        asked = here.split("/")[-1]
        if page.property("question"):
            replies = ["yes", "no"] if asked != "young" else ["yes" if age < 16 else "no"]
            if page.property("canBeUnsure"):
                replies.append("not-sure")
            for reply in replies:
                page.answer(reply)
                yield from walk((*answers, (asked, reply)))
                page.return_to(here)
            return
        named = tuple(context.catalogue.service(ident) for ident in keys(page, "services"))
        assert all(named)
        goes_on = bool(page.property("canGoOn"))
        yield Ending(asked, answers, tuple(one for one in named if one), goes_on, bool(page.property("emergency")))
        if goes_on:
            page.goOn()
            assert page.place.split("/")[-1] == after[answers[-1][0]]

    yield from walk(())


def takes(service: Service, age: int, sex: Sex) -> bool:
    rules = service.eligibility
    return (rules.minimum_age or 0) <= age <= (rules.maximum_age or age) and rules.sex in (Sex.ANY, sex)


def at_any_hour(service: Service) -> bool:
    return any(isinstance(one.hours, Always) or one.kind is ContactKind.WEB for one in service.contacts)


def named(ending: Ending) -> set[str]:
    return {service.id for service in ending.services}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("sex", SEXES)
@pytest.mark.parametrize("age", AGES)
def test_every_ending_has_two_ways_on_for_whoever_comes_there_at_any_hour(
    age: int, sex: Sex, context: PageContext
) -> None:
    """Adults' services alone are none for somebody under 18, nor children's for somebody of 16 or over."""
    found = list(endings(context, age))
    assert len({ending.outcome for ending in found}) >= 4
    for ending in found:
        fitting = [service for service in ending.services if takes(service, age, sex)]
        assert sum(map(at_any_hour, fitting)) >= 2, ending
        if age >= 16:
            assert any(takes(service, CHILDREN, sex) for service in fitting), ending


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("age", AGES)
def test_whom_people_of_each_age_are_shown(age: int, context: PageContext) -> None:
    found = list(endings(context, age))
    shown = {ident for ending in found for ident in named(ending)}
    assert {"emergency-999", "childline", "herts-sarc", "herts-domestic-abuse-helpline", "karma-nirvana"} <= shown
    assert "national-stalking-helpline" in shown
    grown = {"rape-and-sexual-abuse-support-line", "national-domestic-abuse-helpline", "revenge-porn-helpline"}
    assert shown & grown == (grown if age >= 16 else set())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("age", AGES)
def test_after_sexual_violence_a_domestic_abuse_line_is_named_too(age: int, context: PageContext) -> None:
    after = [
        ending
        for ending in endings(context, age)
        if ending.answers[-1] in {(question, reply) for question in ("sexual", "young-sexual") for reply in ("yes",)}
    ]
    assert after
    for ending in after:
        assert "herts-sarc" in named(ending)
        assert DOMESTIC_ABUSE & named(ending), ending


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("age", AGES)
def test_danger_is_the_emergency_page_and_nothing_else_is(age: int, context: PageContext) -> None:
    for ending in endings(context, age):
        danger = ending.answers[-1][0] == "danger"
        assert ending.emergency is danger, ending


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("age", AGES)
def test_nobody_has_to_say_no_to_read_on(age: int, context: PageContext) -> None:
    """Yes or "not sure" to one question leaves all later ones open."""
    for ending in endings(context, age):
        asked, reply = ending.answers[-1]
        last = asked in ("pictures", "young-honour")
        assert ending.goes_on is (reply != "no" and not last), ending


@pytest.mark.usefixtures("qapp")
def test_no_question_forces_an_answer_but_the_age(context: PageContext) -> None:
    guides = context.catalogue.guides
    questions = next(one.questions for one in guides if one.id == "who-can-help")
    assert [question.id for question in questions if question.not_sure is None] == ["young"]


@pytest.mark.usefixtures("qapp")
def test_the_page_counts_questions_and_takes_back_what_was_gone_on_from(context: PageContext) -> None:
    page = guide(context)
    for reply in ("no", "no", "yes"):
        page.answer(reply)
    assert (page.place.split("/")[-1], page.property("step")) == ("after-assault", 4)
    page.goOn()
    assert (page.place.split("/")[-1], page.property("step"), keys(page, "services")) == ("honour", 4, [])
    page.goOn()
    assert page.place.endswith("/after-assault/honour")
    page.undo()
    assert page.property("outcomeTitle") == "These people are for you"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("place", ["", "elsewhere", "danger/gone", "young/sexual"])
def test_a_place_that_is_not_there_any_more_is_the_beginning(place: str, context: PageContext) -> None:
    page = guide(context)
    page.return_to(place)
    assert (page.place, page.property("step")) == ("danger", 1)
