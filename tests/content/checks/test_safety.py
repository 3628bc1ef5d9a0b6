"""Safety rule 10, all but "press 55": the content never misleads."""

import datetime as dt

import pytest

from kiosk.content.checks import Severity
from kiosk.content.model import Audience, Caution, Emergency, Paragraph, Sensitivity
from tests.content.checks import samples
from tests.content.checks.samples import ISSUED, fields_of, found, says


@pytest.mark.parametrize(
    "text",
    [
        "Report a crime on StreetSafe.",
        "You can use StreetSafe to report an assault.",
        "Street Safe is for crimes in the street.",
        "Report crimes on StreetSafe. It is not for emergencies.",
        "StreetSafe: report what happened.",
    ],
)
def test_rule_10_streetsafe_is_never_a_way_to_report_a_crime(text: str) -> None:
    (problem,) = found("streetsafe", says(text))
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "StreetSafe is a map. Show the police where you felt unsafe, and why.",
        "Tell the police on StreetSafe about a dark street. It is not for crimes or emergencies.",
        "StreetSafe is not a way to report a crime. To report one, ring 101.",
        "To report a crime ring 101, not StreetSafe.",
        "Report a crime by ringing 101.",
    ],
)
def test_rule_10_streetsafe_may_be_named_with_its_limit(text: str) -> None:
    assert not found("streetsafe", says(text))


def test_rule_10_streetsafe_service_carries_its_limit() -> None:
    named = {"id": "streetsafe", "name": "StreetSafe"}
    limit = "Not for crimes or emergencies. Ring 999 or 101 for those."
    assert fields_of("streetsafe", samples.edition(services=(samples.service(**named),))) == [
        "service/streetsafe alert"
    ]
    for fields in ({"alert": limit}, {"description": (Caution(id="limit", text=limit),)}):
        assert not found("streetsafe", samples.edition(services=(samples.service(**named, **fields),)))


def test_rule_10_ask_for_ani_is_never_shown() -> None:
    (problem,) = found("ask-for-ani", says("Ask for ANI at a pharmacy."))
    assert problem.severity is Severity.ERROR
    assert not found("ask-for-ani", says("Ask any member of staff."))


@pytest.mark.parametrize(
    ("expires_on", "shown"),
    [(None, True), (ISSUED.date() + dt.timedelta(days=1), True), (ISSUED.date(), False), (dt.date(2024, 12, 1), False)],
)
def test_rule_10_ask_for_ani_may_be_kept_once_expired(expires_on: dt.date | None, shown: bool) -> None:
    ani = samples.service(id="ani", name="Ask for ANI", expires_on=expires_on)
    assert bool(found("ask-for-ani", samples.edition(services=(ani,)))) is shown


def test_rule_10_ask_for_angela_is_not_promised() -> None:
    assert found("ask-for-angela", says("Ask for Angela at the bar and they will help."))
    assert not found("ask-for-angela", says("Ask for Angela is known in some places. Not all staff know it."))


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("It is anonymous.", "what is not known about you and what is known or kept all the same"),
        ("It is anonymous. They do not ask for your name.", "what is known or kept all the same"),
        ("Tell them anonymously. They can see what you write.", "what is not known about you"),
    ],
)
def test_rule_10_anonymous_is_explained(text: str, missing: str) -> None:
    (problem,) = found("anonymous", says(text))
    assert problem.sentence.endswith(f"without saying {missing}.")


@pytest.mark.parametrize(
    "text",
    [
        "It is anonymous: they do not ask for your name, but they can read what you write.",
        "This is not anonymous.",
        "They ask for your name.",
    ],
)
def test_rule_10_anonymous_passes_when_explained_or_denied(text: str) -> None:
    assert not found("anonymous", says(text))


def test_rule_10_anonymous_may_be_explained_elsewhere_on_the_same_page() -> None:
    told = "They never learn your name. They will see the place you mark."
    blocks = (Paragraph(id="one", text="It is anonymous."), Paragraph(id="two", text=told))
    assert not found("anonymous", samples.edition(topics=(samples.topic(*blocks),)))


def test_rule_10_999_is_within_reach_of_a_page_for_survivors() -> None:
    quiet = {"summary": "A page."}
    assert fields_of("reach-999", says("Hello.", **quiet)) == ["topic/page blocks"]
    assert not found("reach-999", says("In danger, call 999.", **quiet))
    with_block = samples.edition(topics=(samples.topic(Emergency(id="e"), **quiet),))
    assert not found("reach-999", with_block)
    assert not found("reach-999", says("Hello.", audience=Audience.EVERYONE, **quiet))
    assert not found("reach-999", says("Hello.", sensitivity=Sensitivity.EVERYDAY, **quiet))
