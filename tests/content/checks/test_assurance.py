"""Safety rule 9: who checked it, when, and when again; and what is left for staff to do."""

import datetime as dt

import msgspec
import pytest

from kiosk.content.checks import Severity
from kiosk.content.model import Answer, Assurance, Edition, Fact, Paragraph, Points, Question, Status
from tests.content.checks import samples
from tests.content.checks.samples import ASSURED, ISSUED, fields_of, found, says

TODAY = ISSUED.date()
DAY = dt.timedelta(days=1)


def assured(**fields: object) -> Edition:
    assurance = msgspec.structs.replace(ASSURED, **fields)
    return samples.edition(services=(samples.service(assurance=assurance),))


@pytest.mark.parametrize(
    ("fields", "rule", "severity"),
    [
        ({"review_after": ASSURED.assured_date}, "review-date", Severity.ERROR),
        ({"review_after": ASSURED.assured_date + 400 * DAY}, "review-date", Severity.WARNING),
        ({"assured_date": TODAY + DAY}, "assured-date", Severity.ERROR),
        ({"assured_date": TODAY - 91 * DAY, "review_after": TODAY - DAY}, "due", Severity.TASK),
        ({"source": " "}, "source", Severity.ERROR),
        ({"assured_by": " "}, "source", Severity.ERROR),
        ({"staff_tasks": ("ring them",)}, "staff-task", Severity.TASK),
    ],
)
def test_rule_9_what_is_wrong_with_an_assurance(fields: dict[str, object], rule: str, severity: Severity) -> None:
    (problem,) = found(rule, assured(**fields))
    assert problem.severity is severity
    assert not found(rule, assured())


def test_rule_9_a_task_is_a_whole_sentence() -> None:
    (problem,) = found("staff-task", assured(staff_tasks=("ring  them",)))
    assert problem.sentence == "Ring them."
    (problem,) = found("staff-task", assured(staff_tasks=("Is it free?",)))
    assert problem.sentence == "Is it free?"


def test_rule_9_a_campaign_is_assured_too() -> None:
    assert fields_of("review-date", samples.edition(campaigns=(samples.campaign(assurance=None),))) == [
        "campaign/week assurance"
    ]
    late = Assurance(assured_date=TODAY + DAY, assured_by="Sam", source="s", review_after=TODAY + 9 * DAY)
    assert found("assured-date", samples.edition(campaigns=(samples.campaign(assurance=late),)))
    assert not found("review-date", samples.edition(campaigns=(samples.campaign(),)))


def test_rule_9_the_edition_is_reviewed_after_it_is_issued() -> None:
    assert found("review-date", samples.edition(review_by=TODAY))
    assert not found("review-date", samples.edition(review_by=TODAY + DAY))
    assert found("refuse-install", samples.edition(refuse_install_after=TODAY))
    assert not found("refuse-install", samples.edition(refuse_install_after=TODAY + DAY))


def test_rule_9_an_expired_service_is_a_task() -> None:
    ended = samples.service(expires_on=dt.date(2024, 12, 1))
    (problem,) = found("expired", samples.edition(services=(ended,)))
    assert (problem.severity, "1 December 2024" in problem.sentence) == (Severity.TASK, True)
    defunct = samples.service(expires_on=dt.date(2024, 12, 1), status=Status.DEFUNCT)
    assert not found("expired", samples.edition(services=(defunct, samples.service(id="b"))))


def test_notes_to_staff_are_tasks() -> None:
    noted = Paragraph(id="p", text="Hello.", staff_note="needs a check")
    edition = samples.edition(
        topics=(samples.topic(noted, staff_note="ask them"),),
        campaigns=(samples.campaign(staff_note="ask them"),),
        services=(samples.service(description=(noted,)),),
    )
    assert fields_of("staff-note", edition) == [
        "service/line description/p/staff_note",
        "topic/page staff_note",
        "topic/page blocks/p/staff_note",
        "campaign/week staff_note",
    ]
    assert not found("staff-note", says("Hello."))


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(id="b", text="Spiking is a crime."),
        Fact(id="b", text="Up to ten years.", source="law: up to 10 years"),
        Points(id="b", items=("It is illegal.",)),
        Question(
            id="b",
            text="Which?",
            answers=(Answer(text="One", reply="It is against the law."), Answer(text="Two", reply="No.")),
        ),
        Paragraph(id="b", text="Sexual Offences Act 2003 says so."),
    ],
)
def test_what_the_law_is_needs_a_mark_for_a_qualified_check(block: Paragraph | Fact | Points | Question) -> None:
    (problem,) = found("law", samples.edition(topics=(samples.topic(block),)))
    assert (problem.severity, problem.field) == (Severity.WARNING, "blocks/b")
    marked = msgspec.structs.replace(block, staff_note="needs a qualified check")
    assert not found("law", samples.edition(topics=(samples.topic(marked),)))


def test_what_the_law_is_needs_a_mark_in_a_question_of_a_campaign_too() -> None:
    reply = Answer(text="No", reply="The law asks what somebody did to find out.")
    asked = samples.asked("one", answers=(reply, reply))
    edition = samples.edition(campaigns=(samples.campaign(questions=(asked,)),))
    assert [each.field for each in found("law", edition)] == ["questions/one"]
    marked = msgspec.structs.replace(asked, staff_note="needs a qualified check")
    edition = samples.edition(campaigns=(samples.campaign(questions=(marked,)),))
    assert not found("law", edition)
    assert "questions/one/staff_note" in [each.field for each in found("staff-note", edition)]


def test_what_is_not_law_needs_none() -> None:
    assert not found("law", says("Act now. Ten years of help."))
