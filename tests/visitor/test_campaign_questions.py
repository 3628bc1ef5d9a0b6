"""The questions of a campaign: one on a screen, a few at a time, no marks, nothing kept, help beside every one."""

import datetime as dt
from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject

from kiosk.content.model import Audience
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.questions_page import AT_A_TIME, HELPLINES, QuestionsPage, in_turn
from kiosk.visitor.routes import Route
from kiosk.visitor.scenes import make_page, routes_of
from tests.content.checks import samples
from tests.visitor.given import WEDNESDAY, counted, keys, page_at, page_context_of
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, settle, starter_catalogue

EIGHT = tuple(samples.asked(f"q{number}") for number in range(8))


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


def context_with(count: int, **fields: object) -> PageContext:
    asked = samples.campaign(questions=EIGHT[:count], **fields)
    services = tuple(samples.service(id=ident) for ident in ("one", "two", "three"))
    return page_context_of(campaigns=(asked,), services=services)


def questions(context: PageContext, parent: QObject, first: str = "") -> QuestionsPage:
    page = page_at(context, f"questions/week/{first}".rstrip("/"), parent)
    assert isinstance(page, QuestionsPage)
    return page


def seen(page: QuestionsPage) -> str:
    """What is on the screen: the question, or that it pauses."""
    return "pause" if page.property("pausing") else str(page.property("question"))


def walked(page: QuestionsPage) -> list[str]:
    """Everything somebody sees who only ever goes on."""
    found = [seen(page)]
    while not page.property("pausing") or page.property("hasMore"):
        page.goOn()
        found.append(seen(page))
    return found


# --- one at a time, a few before a pause ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "parts"), [(1, [1]), (2, [2]), (3, [3]), (4, [4]), (5, [4, 1]), (7, [4, 3]), (8, [4, 4])]
)
def test_each_question_comes_once_and_after_four_there_is_a_pause(
    count: int, parts: list[int], parent: QObject
) -> None:
    found = walked(questions(context_with(count), parent))
    assert sorted(each for each in found if each != "pause") == [f"Is q{number} so?" for number in range(count)]
    pauses = [-1, *(place for place, each in enumerate(found) if each == "pause")]
    assert [after - before - 1 for before, after in pairwise(pauses)] == parts
    assert found[-1] == "pause"


def test_it_says_how_many_there_are_and_which_one_this_is(parent: QObject) -> None:
    page = questions(context_with(6), parent)
    said = []
    for _ in range(8):
        said.append((seen(page) == "pause", page.property("step"), page.property("count"), page.property("howMany")))
        page.goOn()
    four, two = "Four questions. Nothing is kept.", "Two questions. Nothing is kept."
    assert said == [
        *((False, step, 4, four) for step in (1, 2, 3, 4)),
        (True, 4, 4, four),
        (False, 1, 2, two),
        (False, 2, 2, two),
        (True, 2, 2, two),
    ]
    page.goOn()
    assert seen(page) == "pause", "there is nothing after the last pause"


def test_a_question_can_be_passed_and_gone_back_to(parent: QObject) -> None:
    page = questions(context_with(8), parent)
    first = seen(page)
    assert page.property("canUndo") is False
    page.undo()
    assert seen(page) == first
    for _ in range(AT_A_TIME):
        page.goOn()
    page.undo()
    assert (seen(page) != "pause", page.property("step")) == (True, AT_A_TIME)
    for _ in range(AT_A_TIME):
        page.undo()
    assert seen(page) == first


# --- which ones -------------------------------------------------------------------------------------------------------


def test_other_days_begin_with_other_questions_and_nobody_meets_the_same_four_for_ever() -> None:
    """Neither who comes every day, nor who comes on one day of the week."""
    first = WEDNESDAY.date()
    for step in (1, 7):
        days = [first + dt.timedelta(days=step * n) for n in range(4)]
        met = Counter(one.id for day in days for one in in_turn(EIGHT, day)[:AT_A_TIME])
        assert met == {one.id: 2 for one in EIGHT}
    assert in_turn(EIGHT, first) == in_turn(EIGHT, first)


def test_a_poster_leads_to_its_question_and_the_others_follow(parent: QObject) -> None:
    for one in EIGHT:
        page = questions(context_with(8), parent, one.id)
        found = walked(page)
        assert found[0] == one.text
        assert len({*found}) == len(EIGHT) + 1
    usual = walked(questions(context_with(8), parent))
    assert walked(questions(context_with(8), parent, "gone")) == usual


def test_a_campaign_without_questions_has_no_such_page_and_no_way_to_one(parent: QObject) -> None:
    context = context_with(0)
    assert make_page(context, Route("questions", "week"), parent) is None
    assert page_at(context, "campaign/week", parent).property("questionsRoute") == ""
    assert Route("questions", "week") not in routes_of(context.catalogue, WEDNESDAY.date())
    asks = page_at(context_with(2), "campaign/week", parent)
    assert asks.property("questionsRoute") == "questions/week"
    assert asks.property("questionsLabel") == "Two questions. Nothing is kept."


# --- answers: no marks, nothing kept --------------------------------------------------------------------------------


def test_nothing_is_said_before_an_answer_is_chosen_and_another_one_may_be(parent: QObject) -> None:
    page = questions(context_with(1), parent)
    assert (page.property("chosen"), page.property("reply")) == (-1, "")
    page.answer(1)
    assert (page.property("chosen"), page.property("reply")) == (1, "What we say to no.")
    page.answer(0)
    assert page.property("reply") == "What we say to yes."
    for odd in (-1, 2, 99):
        page.answer(odd)
    assert page.property("chosen") == 0
    page.goOn()
    assert (page.property("chosen"), page.property("reply")) == (-1, "")
    page.answer(0)
    assert page.property("chosen") == -1, "there is nothing to answer in a pause"


def test_rule_7_nothing_is_counted_and_a_page_opened_again_knows_nothing(parent: QObject) -> None:
    context = context_with(8)
    page = questions(context, parent)
    for _ in range(8):
        page.answer(1)
        page.goOn()
    assert counted(context) == []
    again = questions(context, parent)
    assert (again.property("chosen"), again.property("canUndo")) == (-1, False)


def test_from_a_service_one_comes_back_to_the_question_and_the_reply(kiosk: PlayedKiosk) -> None:
    kiosk.wake("questions/operation-advisory")
    page = kiosk.session.current
    assert isinstance(page, QuestionsPage)
    page.goOn()
    page.answer(1)
    before = (seen(page), page.property("reply"))
    kiosk.session.open("service/rape-and-sexual-abuse-support-line")
    kiosk.session.back()
    page = kiosk.session.current
    assert isinstance(page, QuestionsPage)
    assert (seen(page), page.property("reply")) == before


@pytest.mark.parametrize("place", ["", "pause", "9/0", "-1/0", "x/y", "0", "0/9", "0/-1"])
def test_an_odd_place_is_the_beginning(place: str, parent: QObject) -> None:
    page = questions(context_with(8), parent)
    first = seen(page)
    page.return_to(place)
    assert (seen(page), page.property("chosen")) == (first, -1)


def test_the_end_is_a_place_too(parent: QObject) -> None:
    page = questions(context_with(8), parent)
    walked(page)
    other = questions(context_with(8), parent)
    other.return_to(page.place)
    assert (seen(other), other.property("hasMore")) == ("pause", False)


def test_rule_2_of_the_answers_of_a_visit_nothing_is_there_in_the_next(kiosk: PlayedKiosk) -> None:
    kiosk.wake("questions/operation-advisory")
    page = kiosk.session.current
    assert isinstance(page, QuestionsPage)
    page.goOn()
    page.answer(0)
    settle()
    reply = str(page.property("reply"))
    assert reply in kiosk.shown_texts()
    kiosk.hide()
    kiosk.end()
    kiosk.be_idle()
    kiosk.wake("questions/operation-advisory")
    page = kiosk.session.current
    assert isinstance(page, QuestionsPage)
    assert (page.property("step"), page.property("chosen")) == (1, -1)
    assert reply not in kiosk.shown_texts()


# --- help -------------------------------------------------------------------------------------------------------------


def test_two_people_to_talk_to_stand_there_the_pinned_one_first(parent: QObject) -> None:
    context = context_with(2, services=("one", "two", "three"), pinned="three")
    page = questions(context, parent)
    assert keys(page, "services") == ["three", "one"] and HELPLINES == 2
    page.refresh()
    assert keys(page, "services") == ["three", "one"]
    assert keys(page_at(context, "campaign/week", parent), "services") == ["three", "one", "two"]


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920)])
def test_by_touch_help_and_999_are_on_every_screen_of_it(size: tuple[int, int], main_window: KioskMaker) -> None:
    kiosk = main_window(*size)
    kiosk.wake("questions/operation-advisory")
    for number in range(AT_A_TIME + 1):
        kiosk.picture()  # what is said has its place once it is drawn
        labels = kiosk.ask("buttons().map(each => each.label)")
        assert any("999" in label for label in labels)
        assert any("Rape" in label for label in labels), labels
        page = kiosk.session.current
        assert isinstance(page, QuestionsPage)
        assert page.property("pausing") is (number == AT_A_TIME)
        if number < AT_A_TIME:
            kiosk.be_settled()
            kiosk.tap(str(page.property("answers")[0]))
            assert page.property("reply") and page.property("reply") in kiosk.shown_texts()
            on = "Next question" if page.property("step") < page.property("count") else "Finish"
            kiosk.picture()
            kiosk.do(f"one('QuestionsScene').reveal(labelled({on!r}))")
            kiosk.be_settled()
            kiosk.tap(on)
    assert any("Nothing was kept" in text for text in kiosk.shown_texts())
    kiosk.session.open("emergency")
    assert kiosk.route == "emergency"


def test_the_page_is_for_whom_its_campaign_is_for(parent: QObject) -> None:
    for audience in Audience:
        page: Page = questions(context_with(1, audience=audience), parent)
        assert page.audience is audience


# --- what the starter asks --------------------------------------------------------------------------------------------

MARKS = ("that is right", "correct", "well done", "good.", "yes.", "no.", "wrong", "you passed")
"""What teachers say to an answer."""


def test_no_reply_of_a_campaign_marks_an_answer() -> None:
    replies = [
        (one.id, answer.reply)
        for campaign in starter_catalogue().campaigns
        for one in (*campaign.questions, *(each for each in campaign.blocks if hasattr(each, "answers")))
        for answer in one.answers
    ]
    assert len(replies) >= 24
    assert [each for each in replies if each[1].lower().startswith(MARKS)] == []
    assert [each for each in replies if "that is right" in each[1].lower()] == []


def test_no_question_of_the_starter_names_a_service() -> None:
    """A question is about what people do; whom to ring stands beside it, and is kept up to date there."""
    names = {one.name for one in starter_catalogue().services}
    for campaign in starter_catalogue().campaigns:
        for one in campaign.questions:
            said = " ".join((one.text, *(f"{each.text} {each.reply}" for each in one.answers)))
            assert not [name for name in names if name in said], one.id
