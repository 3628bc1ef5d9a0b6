"""Safety rule 10: "press 55" is only ever shown with everything that makes it true."""

import pytest

from kiosk.content.checks import Severity, missing_from_press_55
from kiosk.content.model import (
    Answer,
    ContactKind,
    ContactMethod,
    GuideQuestion,
    Paragraph,
    Points,
    Question,
    Slide,
    Steps,
    Survey,
    SurveyQuestion,
)
from tests.content.checks import samples
from tests.content.checks.samples import COMPLETE_55, fields_of, found, says

PARTS = (
    "call 999",
    "listen",
    "press 55 when asked",
    "from a mobile",
    "it does not tell the police where you are",
)


@pytest.mark.parametrize(
    "text",
    [
        COMPLETE_55,
        "On a mobile: call 999 and **listen**. Cannot speak? Cough, or tap the screen, and press 55 when you are asked "
        "to. This does not let the police find you.",
        "Ring 999 on your mobile, listen to the operator, and once you are told to, press 55. Nobody will know where "
        "you are from that.",
        "The Silent Solution works on mobiles only. Dial 999, listen, dial 55 when asked. It won\u2019t show the "
        "police your location.",
        "If you cannot speak, ring 999 with a mobile, listen, and press five five when prompted. It never gives your "
        "position away; the police cannot trace you by it.",
    ],
)
def test_rule_10_press_55_is_complete_in_any_words(text: str) -> None:
    assert missing_from_press_55(text) == ()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Press 55.", PARTS),
        ("Press 5 5 to be quiet.", PARTS),
        ("You can tap five-five.", PARTS),
        ("Ask about the silent solution.", PARTS),
        ("Dial 999, then 55.", PARTS[1:]),
        ("Do not call 999, just press 55.", PARTS),
        (COMPLETE_55.replace("Call 999 from", "Take"), PARTS[:1]),
        (COMPLETE_55.replace("Listen.", ""), PARTS[1:2]),
        (COMPLETE_55.replace(" when asked", ""), PARTS[2:3]),
        (COMPLETE_55.replace(" from a mobile", ""), PARTS[3:4]),
        (COMPLETE_55.replace("a mobile", "a mobile or a landline"), PARTS[3:4]),
        (COMPLETE_55.replace("a mobile", "any phone, even a mobile"), PARTS[3:4]),
        (COMPLETE_55.replace("It does not tell the police where you are.", ""), PARTS[4:]),
        (COMPLETE_55.replace("does not tell", "will tell"), PARTS[4:]),
        (COMPLETE_55 + " They can then find you.", PARTS[4:]),
        (COMPLETE_55.replace("It does not tell", "Don't worry, it can tell"), PARTS[4:]),
    ],
)
def test_rule_10_press_55_names_what_is_left_out(text: str, missing: tuple[str, ...]) -> None:
    assert missing_from_press_55(text) == missing


@pytest.mark.parametrize(
    "text",
    [
        "Ring 01707 55 12 34, or 999 in an emergency.",
        "For people aged 55 or over. In an emergency call 999.",
        "For people aged 16 to 55. In an emergency call 999.",
        "It costs 55p. Call 999 in an emergency.",
        "About 55% said so. In an emergency call 999.",
        "On a landline 55 does not apply: call 999 and stay on the line.",
        "Call 999. 55 Mill Lane is a library.",
        "In danger now? Call 999.",
    ],
)
def test_rule_10_press_55_leaves_other_numbers_alone(text: str) -> None:
    assert missing_from_press_55(text) == ()


def test_rule_10_press_55_may_be_spread_over_the_steps_of_one_block() -> None:
    steps = Steps(
        id="s",
        items=(
            "Call 999 from a mobile.",
            "Listen.",
            "Press 55 when asked.",
            "It does not tell the police where you are.",
        ),
    )
    assert not found("press-55", samples.edition(topics=(samples.topic(steps),)))


def test_rule_10_press_55_may_not_be_spread_over_two_blocks() -> None:
    halves = COMPLETE_55.partition(" If")
    blocks = (Paragraph(id="one", text=halves[0]), Paragraph(id="two", text="If" + halves[2]))
    problems = found("press-55", samples.edition(topics=(samples.topic(*blocks),)))
    assert [(problem.severity, problem.field) for problem in problems] == [(Severity.ERROR, "blocks/two")]


def test_rule_10_press_55_is_found_wherever_a_visitor_can_read_it() -> None:
    bad = "Press 55."
    ask = ContactMethod(id="web", kind=ContactKind.WEB, value="example.org", note=bad)
    asked = Question(id="q", text="Which?", answers=(Answer(text="One", reply=bad), Answer(text="Two", reply="Yes.")))
    edition = samples.edition(
        services=(samples.service(alert=bad, contacts=(ask,)),),
        topics=(samples.topic(Points(id="list", items=(bad,)), asked),),
        campaigns=(samples.campaign(slides=(Slide(id="one", headline="Hello", text=bad),)),),
        tiles=(samples.tile(summary=bad),),
        guides=(samples.guide(GuideQuestion(id="q", text=bad, yes="end", no="end")),),
        surveys=(
            Survey(
                id="s",
                title="S",
                summary="S.",
                thanks=bad,
                questions=(SurveyQuestion(id="q", text="Which?", answers=("One", "Two")),),
            ),
        ),
        media=(samples.picture(alternative=bad),),
    )
    assert fields_of("press-55", edition) == [
        "tile/t",
        "service/line contacts/web",
        "service/line alert",
        "topic/page blocks/list",
        "topic/page blocks/q",
        "campaign/week slides/one",
        "guide/way questions/q",
        "survey/s thanks",
        "media/photo",
    ]


def test_rule_10_press_55_says_what_to_do() -> None:
    (problem,) = found("press-55", says("Press 55."))
    assert problem.severity is Severity.ERROR
    assert "does not say: call 999, listen" in problem.sentence
    assert "999 block" in problem.remedy
