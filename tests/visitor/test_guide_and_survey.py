import pytest
from PySide6.QtCore import QObject

from kiosk.content import model
from kiosk.visitor.guide_page import GuidePage, SurveyPage
from tests.content.checks import samples
from tests.visitor.given import counted, keys, page_at, page_context_of
from tests.visitor.kiosks import PlayedKiosk, settle, starter_catalogue


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


GUIDE = samples.guide(
    samples.question("age", yes="area", no="other", not_sure="other"),
    samples.question("area", yes="end", no="other"),
    outcomes=(samples.outcome("end", "line", "gone"), samples.outcome("other")),
)


@pytest.fixture
def guide(parent: QObject) -> GuidePage:
    page = page_at(page_context_of(guides=(GUIDE,), services=(samples.service(),)), "guide/way", parent)
    assert isinstance(page, GuidePage)
    return page


def where(page: GuidePage) -> str:
    return page._trail[-1]


def test_a_guide_asks_one_question_at_a_time_and_ends_with_services(guide: GuidePage) -> None:
    assert (guide.property("question"), guide.property("step"), guide.property("outcomeText")) == ("Is it so?", 1, "")
    assert guide.property("canBeUnsure") is True
    guide.answer("yes")
    assert (where(guide), guide.property("canBeUnsure"), keys(guide, "services")) == ("area", False, [])
    guide.answer("yes")
    assert (guide.property("question"), guide.property("outcomeTitle")) == ("", "Done")
    assert keys(guide, "services") == ["line"]


@pytest.mark.parametrize(
    ("replies", "end"), [(["no"], "other"), (["not-sure"], "other"), (["yes", "not-sure"], "other")]
)
def test_not_sure_has_its_own_way_or_is_no(guide: GuidePage, replies: list[str], end: str) -> None:
    for reply in replies:
        guide.answer(reply)
    assert where(guide) == end


def test_after_the_outcome_an_answer_changes_nothing(guide: GuidePage) -> None:
    guide.answer("no")
    guide.answer("yes")
    assert where(guide) == "other"


def test_every_answer_can_be_taken_back(guide: GuidePage) -> None:
    guide.answer("yes")
    guide.answer("yes")
    guide.undo()
    assert (where(guide), keys(guide, "services")) == ("area", [])
    guide.undo()
    guide.undo()
    assert (where(guide), guide.property("step")) == ("age", 1)


def test_a_guide_counts_nothing_and_opened_again_knows_nothing(guide: GuidePage, parent: QObject) -> None:
    guide.answer("yes")
    guide.answer("yes")
    assert counted(guide.context) == []
    again = page_at(guide.context, "guide/way", parent)
    assert again.property("step") == 1


@pytest.mark.parametrize("ident", [one.id for one in starter_catalogue().guides])
@pytest.mark.parametrize("reply", ["yes", "no", "not-sure"])
def test_every_guide_of_the_starter_comes_to_an_end(ident: str, reply: str, parent: QObject) -> None:
    catalogue = starter_catalogue()
    page = page_at(page_context_of(guides=catalogue.guides, services=catalogue.services), f"guide/{ident}", parent)
    for _ in range(30):
        page.answer(reply)  # type: ignore[attr-defined]  # a GuidePage
    assert page.property("outcomeText")


@pytest.mark.parametrize(
    ("contacts", "emergency"),
    [
        (((model.ContactKind.PHONE, "999"),), True),
        (((model.ContactKind.PHONE, "999"), (model.ContactKind.VIDEO_RELAY, "999bsl.co.uk")), True),
        (((model.ContactKind.PHONE, "999"), (model.ContactKind.PHONE, "116 123")), False),
        (((model.ContactKind.PHONE, "101"),), False),
        ((), False),
    ],
)
def test_an_outcome_that_names_the_ways_to_999_and_nothing_else_is_the_emergency_page(
    contacts: tuple[tuple[model.ContactKind, str], ...], emergency: bool, parent: QObject
) -> None:
    services = tuple(
        samples.service(
            id=f"s{n}", contacts=(model.ContactMethod(id="way", kind=kind, value=value, hours=model.Always()),)
        )
        for n, (kind, value) in enumerate(contacts)
    )
    ending = samples.outcome("end", *(one.id for one in services), "gone")
    page = page_at(page_context_of(guides=(samples.guide(outcomes=(ending,)),), services=services), "guide/way", parent)
    assert page.property("emergency") is False
    page.answer("yes")  # type: ignore[attr-defined]  # a GuidePage
    assert page.property("emergency") is emergency


def test_yes_to_danger_opens_the_emergency_page_and_back_is_the_way_on(kiosk: PlayedKiosk) -> None:
    kiosk.wake("guide/who-can-help")
    kiosk.be_settled()
    kiosk.tap("Yes")
    assert kiosk.route == "emergency"
    kiosk.session.back()
    settle()
    kiosk.do("labelled('Go on with the questions').activated()")
    assert kiosk.route == "guide/who-can-help"
    assert "Are you under 16?" in kiosk.shown_texts()


def test_whoever_is_not_sure_about_danger_reads_of_999_beside_the_way_on(kiosk: PlayedKiosk) -> None:
    kiosk.wake("guide/who-can-help")
    kiosk.be_settled()
    kiosk.tap("Not sure")
    assert kiosk.route == "guide/who-can-help"
    assert kiosk.get("EmergencyStrip", "visible") is True
    assert {"In danger now? Call 999", "Go on with the questions"} <= set(kiosk.shown_texts())
    kiosk.do("one('EmergencyStrip').activated()")
    assert kiosk.route == "emergency"


SURVEY = model.Survey(
    id="views",
    title="Your views",
    summary="Short.",
    questions=(
        model.SurveyQuestion(id="day", text="By day?", answers=("Safe", "Not safe")),
        model.SurveyQuestion(id="dark", text="After dark?", answers=("Safe", "Not safe", "Not out")),
    ),
    thanks="Thank you, **really** <3",
    links=(model.Link(id="more", address="example.org", text="More"),),
)


@pytest.fixture
def survey(parent: QObject) -> SurveyPage:
    page = page_at(page_context_of(surveys=(SURVEY,)), "survey/views", parent)
    assert isinstance(page, SurveyPage)
    return page


def test_a_survey_asks_one_tap_a_question(survey: SurveyPage) -> None:
    assert (survey.property("question"), survey.property("answers")) == ("By day?", ["Safe", "Not safe"])
    survey.answer(1)
    assert (survey.property("question"), survey.property("step"), survey.property("count")) == ("After dark?", 2, 2)
    survey.answer(2)
    assert (survey.property("done"), survey.property("question"), survey.property("answers")) == (True, "", [])


def test_answers_are_counted_only_when_all_are_given_and_each_once(survey: SurveyPage) -> None:
    """Safety rule 7."""
    survey.answer(1)
    assert counted(survey.context) == []
    survey.answer(2)
    assert counted(survey.context) == [("survey", "views/day/1"), ("survey", "views/dark/2")]
    survey.answer(0)
    survey.undo()
    assert len(counted(survey.context)) == 2


def test_a_survey_left_half_way_counts_nothing(survey: SurveyPage, parent: QObject) -> None:
    survey.answer(0)
    again = page_at(survey.context, "survey/views", parent)
    assert again.property("step") == 1
    assert counted(survey.context) == []


def test_an_answer_taken_back_is_not_counted(survey: SurveyPage) -> None:
    survey.answer(0)
    survey.undo()
    survey.answer(1)
    survey.answer(0)
    assert counted(survey.context) == [("survey", "views/day/1"), ("survey", "views/dark/0")]


@pytest.mark.parametrize("choice", [-1, 2, 99])
def test_an_answer_that_is_not_there_is_none(survey: SurveyPage, choice: int) -> None:
    survey.answer(choice)
    assert survey.property("step") == 1


def test_at_the_first_question_there_is_nothing_to_take_back(survey: SurveyPage) -> None:
    survey.undo()
    assert survey.property("step") == 1


def test_what_is_counted_holds_no_time_and_nothing_of_other_answers(survey: SurveyPage) -> None:
    survey.answer(0)
    survey.answer(0)
    assert {len(key.split("/")) for _, key in counted(survey.context)} == {3}


def test_the_thanks_are_drawn_as_content_is(survey: SurveyPage) -> None:
    assert survey.property("thanks") == "Thank you, <b>really</b> &lt;3"


def test_the_official_surveys_can_be_taken_away(survey: SurveyPage) -> None:
    (link,) = survey.property("links").rows
    assert (link.code, link.address) == ("https://example.org", "example.org")
