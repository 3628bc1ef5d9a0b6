"""Nothing empty, and every picture and film usable by everybody."""

import datetime as dt

import pytest

from kiosk.content.checks import Limits, Severity
from kiosk.content.model import Answer, Fact, GuideLink, MediaKind, Notice, Paragraph, Points, Steps
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, found

LIMITS = Limits()


def test_empty_texts_are_errors() -> None:
    blocks = (
        Paragraph(id="p", text=" "),
        Points(id="l", items=()),
        Steps(id="s", items=("One.", " ")),
        Fact(id="f", text="So.", source=" "),
    )
    edition = samples.edition(
        topics=(samples.topic(*blocks, title=" ", summary=""),), services=(samples.service(one_line=" "),)
    )
    assert fields_of("empty", edition) == [
        "service/line one_line",
        "topic/page title",
        "topic/page summary",
        "topic/page blocks/p/text",
        "topic/page blocks/l/items",
        "topic/page blocks/s/items/1",
    ]
    assert fields_of("source", edition) == ["topic/page blocks/f/source"]


def test_a_question_of_a_campaign_is_whole() -> None:
    gaps = (
        samples.asked("one", text=" "),
        samples.asked("two", answers=(Answer(text=" ", reply="So."), Answer(text="No", reply=""))),
    )
    edition = samples.edition(campaigns=(samples.campaign(questions=(*gaps, samples.asked("whole"))),))
    assert fields_of("empty", edition) == [
        "campaign/week questions/one/text",
        "campaign/week questions/two/answers/0/text",
        "campaign/week questions/two/answers/1/reply",
    ]


@pytest.mark.parametrize(
    ("text", "last_day", "field"),
    [
        ("", None, "text"),
        ("  ", dt.date(2026, 12, 1), "text"),
        ("A walk.", dt.date(2026, 11, 22), "last_day"),
        ("", dt.date(2026, 11, 22), "last_day"),
        ("A walk.", dt.date(2026, 11, 23), ""),
        ("A walk.", None, ""),
    ],
)
def test_what_is_on_nearby_is_a_task_while_it_says_nothing_or_is_over(
    text: str, last_day: dt.date | None, field: str
) -> None:
    """The samples are issued on 23 November 2026."""
    edition = samples.edition(topics=(samples.topic(Notice(id="n", text=text, last_day=last_day)),))
    assert [(each.field, each.severity) for each in found("notice", edition)] == (
        [(f"blocks/n/{field}", Severity.TASK)] if field else []
    )
    assert not found("empty", edition)


def test_full_texts_pass() -> None:
    blocks = (
        Paragraph(id="p", text="Hello."),
        Points(id="l", items=("One.",)),
        Fact(id="f", text="So.", source="Them."),
        GuideLink(id="g", guide="way"),
    )
    edition = samples.edition(topics=(samples.topic(*blocks),), guides=(samples.guide(),))
    assert not found("empty", edition)
    assert not found("source", edition)


@pytest.mark.parametrize(
    ("fields", "rule", "severity"),
    [
        ({"alternative": " "}, "alternative", Severity.ERROR),
        ({"kind": MediaKind.VIDEO, "alternative": ""}, "alternative", Severity.ERROR),
        ({"kind": MediaKind.VIDEO}, "captions", Severity.WARNING),
        ({"width": 600, "height": 400}, "picture-size", Severity.WARNING),
        ({"width": 5000, "height": 1000}, "picture-size", Severity.WARNING),
        ({"width": 0, "height": 0}, "picture-size", Severity.WARNING),
        ({"size": LIMITS.picture_bytes + 1}, "file-large", Severity.WARNING),
        ({"kind": MediaKind.VIDEO, "size": LIMITS.video_bytes + 1}, "file-large", Severity.WARNING),
    ],
)
def test_media_that_somebody_cannot_use(fields: dict[str, object], rule: str, severity: Severity) -> None:
    (problem,) = found(rule, samples.edition(media=(samples.picture(**fields),)))
    assert problem.severity is severity


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"width": LIMITS.picture_least, "height": LIMITS.picture_most},
        {"kind": MediaKind.CAPTIONS, "alternative": "", "width": 0, "height": 0, "size": 10**9},
        {"kind": MediaKind.VIDEO, "captions": "words", "width": 0, "height": 0},
    ],
)
def test_media_that_everybody_can_use_pass(fields: dict[str, object]) -> None:
    edition = samples.edition(media=(samples.picture(**fields),))
    for rule in ("alternative", "captions", "picture-size", "file-large"):
        assert not found(rule, edition)
