"""Every id leads somewhere, and to one thing only."""

import datetime as dt

import pytest

from kiosk.content.checks import Severity, check
from kiosk.content.model import (
    Event,
    GuideLink,
    MediaKind,
    Organization,
    Paragraph,
    Picture,
    Room,
    Slide,
    SurveyLink,
    Video,
)
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, found


def test_ids_that_lead_nowhere_are_errors() -> None:
    blocks = (
        GuideLink(id="g", guide="none"),
        SurveyLink(id="s", survey="none"),
        Picture(id="p", media="none"),
        Video(id="v", media="none"),
    )
    event = Event(id="e", title="Talk", date=dt.date(2026, 12, 1), starts=dt.time(9), room="none", media="none")
    edition = samples.edition(
        tiles=(
            samples.tile(page="topic/none"),
            samples.tile(id="u", page="nowhere"),
            samples.tile(id="v", page="topic"),
        ),
        services=(samples.service(organization="none", description=blocks[:1]),),
        topics=(samples.topic(*blocks, services=("none",), subtopics=("none",), related=("none",)),),
        campaigns=(
            samples.campaign(
                *blocks[1:2],
                services=("none",),
                related=("none",),
                slides=(Slide(id="one", headline="Hi", media="none"),),
            ),
        ),
        guides=(samples.guide(outcomes=(samples.outcome("end", "none"),)),),
        media=(samples.picture(captions="none"),),
        venue=samples.venue(events=(event,)),
    )
    assert sorted(fields_of("missing-id", edition)) == [
        "campaign/week blocks/s/survey",
        "campaign/week related/0",
        "campaign/week services/0",
        "campaign/week slides/one/media",
        "guide/way outcomes/end/services/0",
        "media/photo captions",
        "service/line description/g/guide",
        "service/line organization",
        "tile/t page",
        "tile/u page",
        "tile/v page",
        "topic/page blocks/g/guide",
        "topic/page blocks/p/media",
        "topic/page blocks/s/survey",
        "topic/page blocks/v/media",
        "topic/page related/0",
        "topic/page services/0",
        "topic/page subtopics/0",
        "venue/venue events/e/media",
        "venue/venue events/e/room",
    ]
    assert all(problem.severity is Severity.ERROR for problem in found("missing-id", edition))


def test_ids_that_lead_somewhere_pass() -> None:
    event = Event(id="e", title="Talk", date=dt.date(2026, 12, 1), starts=dt.time(9), room="hall")
    edition = samples.edition(
        tiles=tuple(samples.tile(id=f"t-{n}", page=page) for n, page in enumerate(("topic/page", "find", "emergency"))),
        services=(samples.service(),),
        topics=(samples.topic(GuideLink(id="g", guide="way"), services=("line",), related=("page",)),),
        guides=(samples.guide(outcomes=(samples.outcome("end", "line"),)),),
        campaigns=(samples.campaign(slides=(Slide(id="one", headline="Hi", media="photo"),)),),
        media=(samples.picture(),),
        venue=samples.venue(rooms=(Room(id="hall", name="Hall"),), events=(event,)),
    )
    assert not found("missing-id", edition)


def test_things_of_other_publishers_may_be_pointed_at() -> None:
    edition = samples.edition(topics=(samples.topic(services=("theirs",)),))
    assert found("missing-id", edition)
    assert not found("missing-id", edition, elsewhere={"service/theirs"})


def test_a_pinned_service_that_the_topic_does_not_list_is_an_error() -> None:
    lines = (samples.service(), samples.service(id="other"))
    edition = samples.edition(services=lines, topics=(samples.topic(services=("line",), pinned="other"),))
    assert fields_of("pinned", edition) == ["topic/page pinned"]
    assert [problem.severity for problem in found("pinned", edition)] == [Severity.ERROR]


@pytest.mark.parametrize("pinned", ["line", "other", None])
def test_a_pinned_service_that_the_topic_lists_passes(pinned: str | None) -> None:
    lines = (samples.service(), samples.service(id="other"))
    edition = samples.edition(services=lines, topics=(samples.topic(services=("line", "other"), pinned=pinned),))
    assert not found("pinned", edition)


@pytest.mark.parametrize(("pinned", "wrong"), [("line", []), ("other", ["campaign/week pinned"]), (None, [])])
def test_a_campaign_pins_only_what_it_lists(pinned: str | None, wrong: list[str]) -> None:
    lines = (samples.service(), samples.service(id="other"))
    edition = samples.edition(services=lines, campaigns=(samples.campaign(services=("line",), pinned=pinned),))
    assert fields_of("pinned", edition) == wrong


@pytest.mark.parametrize(
    ("question", "wrong"), [("one", []), (None, []), ("gone", ["campaign/week slides/first/question"])]
)
def test_a_poster_leads_to_a_question_its_campaign_has(question: str | None, wrong: list[str]) -> None:
    slides = (Slide(id="first", headline="Hello", question=question),)
    edition = samples.edition(campaigns=(samples.campaign(slides=slides, questions=(samples.asked("one"),)),))
    assert fields_of("poster-question", edition) == wrong
    assert {each.severity for each in found("poster-question", edition)} <= {Severity.ERROR}


@pytest.mark.parametrize(
    ("drawing", "wrong"), [("", []), ("door", []), ("unicorn", ["campaign/week slides/first/drawing"])]
)
def test_a_poster_has_a_drawing_that_there_is(drawing: str, wrong: list[str]) -> None:
    slides = (Slide(id="first", headline="Hello", drawing=drawing),)
    assert fields_of("drawing", samples.edition(campaigns=(samples.campaign(slides=slides),))) == wrong


def test_questions_of_a_campaign_have_ids_of_their_own() -> None:
    twice = samples.campaign(questions=(samples.asked("one"), samples.asked("one")))
    assert fields_of("id-twice", samples.edition(campaigns=(twice,))) == ["campaign/week questions/one"]


def test_two_things_or_two_parts_of_one_id_are_errors() -> None:
    same = Paragraph(id="p", text="Hello.")
    twice = samples.edition(
        organizations=(Organization(id="org", name="One"), Organization(id="org", name="Two")),
        topics=(samples.topic(same, same),),
    )
    assert fields_of("id-twice", twice) == ["organization/org", "topic/page blocks/p"]
    once = samples.edition(topics=(samples.topic(same), samples.topic(same, id="other")))
    assert not found("id-twice", once)


def test_icons_are_checked_where_somebody_knows_them() -> None:
    edition = samples.edition(tiles=(samples.tile(icon="unicorn"),))
    assert fields_of("icon", edition, icons={"heart"}) == ["tile/t icon"]
    assert not found("icon", edition, icons={"heart", "unicorn"})
    assert not found("icon", edition)


@pytest.mark.parametrize(
    ("block", "kind", "right"),
    [
        (Picture(id="b", media="photo"), MediaKind.PICTURE, True),
        (Picture(id="b", media="photo"), MediaKind.VIDEO, False),
        (Video(id="b", media="photo"), MediaKind.VIDEO, True),
        (Video(id="b", media="photo"), MediaKind.CAPTIONS, False),
    ],
)
def test_media_are_of_the_kind_their_place_needs(block: Picture | Video, kind: MediaKind, right: bool) -> None:
    edition = samples.edition(topics=(samples.topic(block),), media=(samples.picture(kind=kind),))
    assert bool(found("media-kind", edition)) is not right


def test_slides_events_and_captions_need_the_right_kind_too() -> None:
    film = samples.picture(id="film", kind=MediaKind.VIDEO, captions="photo")
    slides = (Slide(id="one", headline="Hi", media="film"),)
    venue = samples.venue(
        events=(Event(id="e", title="Talk", date=dt.date(2026, 12, 1), starts=dt.time(9), media="film"),)
    )
    edition = samples.edition(
        campaigns=(samples.campaign(slides=slides),), media=(samples.picture(), film), venue=venue
    )
    assert fields_of("media-kind", edition) == [
        "media/film captions",
        "campaign/week slides/one/media",
        "venue/venue events/e/media",
    ]


def test_errors_come_first_then_warnings_then_tasks() -> None:
    edition = samples.edition(
        services=(samples.service(contacts=(samples.phone(),), organization="none", one_line="Hello!"),)
    )
    assert [problem.severity for problem in check(edition)] == [Severity.ERROR, Severity.WARNING, Severity.TASK]


@pytest.mark.parametrize(
    ("drawing", "wrong"), [("", []), ("books", []), ("friends", ["venue/here events/club/drawing"])]
)
def test_an_event_has_a_drawing_of_which_nothing_is_about_support(drawing: str, wrong: list[str]) -> None:
    """It stands on the page that is shown after hiding (safety rule 3)."""
    club = Event(id="club", title="Club", date=dt.date(2026, 11, 3), starts=dt.time(10), drawing=drawing)
    assert fields_of("drawing", samples.edition(venue=samples.venue(id="here", events=(club,)))) == wrong
