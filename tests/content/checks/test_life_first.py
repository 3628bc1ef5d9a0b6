"""Safety rule 13: whatever speaks of dying, overdose, strangling or bleeding says 999 first."""

import pytest

from kiosk.content.checks import Severity
from kiosk.content.model import Answer, Block, Emergency, Paragraph, Steps
from tests.content.checks import samples
from tests.content.checks.samples import found

LATE = "If somebody has taken an overdose, ring us."


@pytest.mark.parametrize(
    "need", ["I want to die", "overdose", "he strangled me", "choking", "I cannot breathe", "bleeding", "kill myself"]
)
def test_rule_13_a_service_that_people_who_may_die_turn_to_says_999_first(need: str) -> None:
    edition = samples.edition(services=(samples.service(needs=(need,)),))
    (problem,) = found("life-first", edition)
    assert problem.severity is Severity.ERROR
    for field in ("one_line", "alert"):
        said = samples.service(needs=(need,), **{field: "Badly hurt: call 999 first."})
        assert not found("life-first", samples.edition(services=(said,)))


def test_rule_13_a_service_that_speaks_of_something_else_need_not() -> None:
    assert not found("life-first", samples.edition(services=(samples.service(needs=("my skills", "debt")),)))


@pytest.mark.parametrize(
    ("blocks", "late"),
    [
        ((Paragraph(id="one", text=LATE),), ["blocks/one"]),
        ((Paragraph(id="one", text=LATE), Emergency(id="999")), ["blocks/one"]),
        ((Emergency(id="999"), Paragraph(id="one", text=LATE)), []),
        ((Paragraph(id="one", text=f"Call 999. {LATE}"),), []),
        ((Paragraph(id="one", text="We are glad you came."), Steps(id="two", items=(LATE,))), ["blocks/two"]),
        ((Paragraph(id="one", text="We are glad you came."),), []),
    ],
)
def test_rule_13_a_page_says_999_before_it_speaks_of_a_life_at_risk(blocks: tuple[Block, ...], late: list[str]) -> None:
    edition = samples.edition(topics=(samples.topic(*blocks),))
    assert [problem.field for problem in found("life-first", edition)] == late


@pytest.mark.parametrize(("reply", "late"), [(LATE, ["questions/one"]), (f"Call 999. {LATE}", []), ("Wait.", [])])
def test_rule_13_a_question_stands_alone_on_its_screen_and_says_999_itself(reply: str, late: list[str]) -> None:
    asked = samples.asked("one", answers=(Answer(text="A", reply="So."), Answer(text="B", reply=reply)))
    page = samples.campaign(Emergency(id="999"), questions=(samples.asked("first"), asked))
    assert [problem.field for problem in found("life-first", samples.edition(campaigns=(page,)))] == late


def test_rule_13_a_late_question_does_not_hide_a_late_page() -> None:
    late = samples.asked("one", answers=(Answer(text="A", reply=LATE), Answer(text="B", reply="So.")))
    page = samples.campaign(Paragraph(id="two", text=LATE), questions=(late,))
    told = {problem.field for problem in found("life-first", samples.edition(campaigns=(page,)))}
    assert told == {"questions/one", "blocks/two"}
