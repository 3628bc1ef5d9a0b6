"""No page is so long that building it keeps anything waiting."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from kiosk.content.checks import Limits, Severity
from kiosk.content.model import (
    Audience,
    Dates,
    Edition,
    Event,
    Link,
    Paragraph,
    Points,
    Showing,
    Slide,
    Tile,
    Tint,
    Translation,
)
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, found

LIMITS = Limits()
ONE = Tile("t", "Today", "Hours", "clock", Tint.TEAL, "venue")


def paragraphs(count: int, text: str = "Help.") -> tuple[Paragraph, ...]:
    return tuple(Paragraph(id=f"p{n}", text=text) for n in range(count))


def test_a_page_of_a_thousand_blocks_is_refused_with_a_sentence() -> None:
    (problem,) = found("too-many", samples.edition(topics=(samples.topic(*paragraphs(1_000)),)))
    assert (problem.severity, problem.thing, problem.field) == (Severity.ERROR, "topic/page", "blocks")
    assert "There are 1,000 blocks here, and 60 are the most" in problem.sentence
    assert not found("too-many", samples.edition(topics=(samples.topic(*paragraphs(LIMITS.blocks)),)))


def test_every_list_of_a_page_has_its_most() -> None:
    words = tuple(f"Word {n}." for n in range(LIMITS.items + 1))
    ids = tuple(f"x{n}" for n in range(LIMITS.on_page + 1))
    contact = samples.phone("116 123")
    contacts = tuple(msgspec.structs.replace(contact, id=each) for each in ids[: LIMITS.contacts + 1])
    slides = tuple(Slide(id=each, headline="Now") for each in ids[: LIMITS.slides + 1])
    when = tuple(Dates(dt.date(2026, 1, 1), dt.date(2026, 1, 2)) for _ in range(LIMITS.any_list + 1))
    event = Event(id="e", title="Talk", date=dt.date(2026, 1, 1), starts=dt.time(9))
    edition = samples.edition(
        tiles=tuple(msgspec.structs.replace(ONE, id=each) for each in ids[: LIMITS.tiles + 1]),
        services=(samples.service(contacts=contacts, description=paragraphs(61)),),
        topics=(samples.topic(Points(id="l", items=words), services=ids, subtopics=ids, related=ids, campaigns=ids),),
        campaigns=(
            msgspec.structs.replace(samples.campaign(), slides=slides, services=ids, showing=Showing(when=when)),
        ),
        venue=samples.venue(events=tuple(msgspec.structs.replace(event, id=f"e{n}") for n in range(401))),
    )
    assert set(fields_of("too-many", edition)) == {
        "edition tiles",
        "service/line contacts",
        "service/line description",
        "topic/page blocks/l/items",
        "topic/page services",
        "topic/page subtopics",
        "topic/page related",
        "topic/page campaigns",
        "campaign/week slides",
        "campaign/week services",
        "campaign/week showing/when",
        "venue/venue events",
    }


@pytest.mark.parametrize("count", [1_501, 4_000])
def test_a_single_text_that_no_screen_holds_is_an_error(count: int) -> None:
    block = Link(id="l", address="example.org", text="x" * count)
    (problem,) = found("too-long", samples.edition(topics=(samples.topic(block),)))
    assert problem.severity is Severity.ERROR
    assert f"{count:,} characters, and 1,500" in problem.sentence


def test_a_translation_that_no_screen_holds_is_an_error() -> None:
    said = Translation(field="service/line/name", language="pl", text="x" * 3_001, of="x")
    found_here = found("too-long", samples.edition(services=(samples.service(),), translations=(said,)))
    assert [(each.thing, each.field) for each in found_here] == [("service/line", "name")]


def test_a_page_of_many_long_texts_is_an_error() -> None:
    (problem,) = found("page-long", samples.edition(topics=(samples.topic(*paragraphs(50, "Help. " * 80)),)))
    assert (problem.severity, problem.field) == (Severity.ERROR, "")
    assert not found("page-long", samples.edition(topics=(samples.topic(*paragraphs(50, "Help. " * 60)),)))


def test_nobody_has_to_choose_among_more_than_nine_entries() -> None:
    def listed(count: int, **fields: Any) -> Edition:
        return samples.edition(
            topics=tuple(samples.topic(id=f"t{n}", entry=True, order=n, **fields) for n in range(count))
        )

    (problem,) = found("many-entries", listed(10))
    assert (problem.severity, problem.thing) == (Severity.WARNING, "topic/t9")
    assert not found("many-entries", listed(9))
    assert not found("many-entries", listed(10, audience=Audience.PERPETRATOR)), "it stands apart"
