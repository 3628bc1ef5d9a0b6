import datetime as dt
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from kiosk.content import model
from kiosk.visitor.block_rows import BLOCK_ROWS
from kiosk.visitor.blocks import (
    BlockRow,
    EmergencyBlockRow,
    FilmBlockRow,
    LinkBlockRow,
    ListBlockRow,
    PageBlockRow,
    PictureBlockRow,
    QuestionBlockRow,
    TextBlockRow,
    WordsBlockRow,
    block_row,
    block_rows,
)
from tests.content.checks import samples
from tests.visitor.given import page_context_of
from tests.visitor.kiosks import PlayedKiosk

PICTURE = model.Media(id="photo", sha256="0" * 64, kind=model.MediaKind.PICTURE, size=10, alternative="Two people talk")
FILM = model.Media(id="film", sha256="1" * 64, kind=model.MediaKind.VIDEO, size=10, alternative="A nurse explains")
SURVEY = model.Survey(
    id="views",
    title="Your views",
    summary="Short.",
    questions=(model.SurveyQuestion(id="q", text="How?", answers=("Well", "Badly")),),
    thanks="Thank you.",
)
ASKED = (model.Answer(text="Yes", reply="Then do."), model.Answer(text="No", reply="Then do **not**."))

BLOCKS: dict[type, tuple[Any, BlockRow]] = {
    model.Paragraph: (
        model.Paragraph(id="b", title="T", text="a **b** <i>"),
        TextBlockRow("b", "T", "a <b>b</b> &lt;i&gt;", "paragraph"),
    ),
    model.Steps: (model.Steps(id="b", items=("one", "**two**")), ListBlockRow("b", "", ("one", "<b>two</b>"), True)),
    model.Points: (model.Points(id="b", title="T", items=("one",)), ListBlockRow("b", "T", ("one",), False)),
    model.Fact: (model.Fact(id="b", text="1 in 4", source="ONS"), TextBlockRow("b", "", "1 in 4", "fact", "ONS")),
    model.Caution: (model.Caution(id="b", text="take care"), TextBlockRow("b", "", "take care", "warning")),
    model.Quote: (model.Quote(id="b", text="I rang", who="A."), TextBlockRow("b", "", "I rang", "quote", "A.")),
    model.Picture: (
        model.Picture(id="b", media="photo", caption="Here"),
        PictureBlockRow("b", "", "Here", "file:///photo.png", "Two people talk"),
    ),
    model.Video: (
        model.Video(id="b", media="film", caption="Watch"),
        FilmBlockRow("b", "", "Watch<br>A nurse explains"),
    ),
    model.Link: (
        model.Link(id="b", address="https://www.police.uk/streetsafe/", text="A map"),
        LinkBlockRow("b", "", "A map", "https://www.police.uk/streetsafe/", "www.police.uk/streetsafe"),
    ),
    model.Emergency: (model.Emergency(id="b"), EmergencyBlockRow("b", "")),
    model.GuideLink: (
        model.GuideLink(id="b", guide="way"),
        PageBlockRow("b", "", "Is it for you?", "list-checks", "guide/way"),
    ),
    model.SurveyLink: (
        model.SurveyLink(id="b", survey="views", text="Say"),
        PageBlockRow("b", "", "Say", "vote", "survey/views"),
    ),
    model.Question: (
        model.Question(id="b", text="Is it?", answers=ASKED),
        QuestionBlockRow("b", "", "Is it?", ("Yes", "No"), ("Then do.", "Then do <b>not</b>.")),
    ),
    model.Notice: (
        model.Notice(id="b", title="This week", text="A walk", last_day=dt.date(2026, 11, 25)),
        TextBlockRow("b", "This week", "A walk", "notice"),
    ),
}


def row_of(block: model.Block, **fields: Any) -> BlockRow | None:
    whole: dict[str, Any] = {"media": (PICTURE, FILM), "guides": (samples.guide(),), "surveys": (SURVEY,)}
    return block_row(block, page_context_of(media_url={"photo": "file:///photo.png"}, **(whole | fields)), False)


def test_the_table_has_every_kind_of_block() -> None:
    assert set(BLOCKS) == set(get_args(model.Block))


@pytest.mark.parametrize(("block", "wanted"), BLOCKS.values(), ids=lambda value: type(value).__name__)
def test_a_block_is_a_row_with_what_it_says(block: model.Block, wanted: BlockRow) -> None:
    assert row_of(block) == wanted


def test_a_picture_that_is_gone_leaves_no_hole() -> None:
    """Safety rule 11."""
    block = model.Picture(id="b", media="photo", caption="Here")
    assert block_row(block, page_context_of(media=(PICTURE,)), False) is None
    assert row_of(model.Picture(id="b", media="elsewhere")) is None


@pytest.mark.parametrize(
    ("text", "last_day", "there"),
    [
        ("A walk", dt.date(2026, 11, 26), True),
        ("A walk", dt.date(2026, 11, 25), True),
        ("A walk", dt.date(2026, 11, 24), False),
        ("A walk", None, True),
        (" ", None, False),
    ],
)
def test_what_is_on_nearby_is_there_while_it_says_something_up_to_its_last_day(
    text: str, last_day: dt.date | None, there: bool
) -> None:
    """The clock says 25 November 2026."""
    assert (row_of(model.Notice(id="b", text=text, last_day=last_day)) is not None) is there


def test_a_film_says_what_it_shows_and_without_words_leaves_no_hole() -> None:
    silent = model.Media(id="film", sha256="1" * 64, kind=model.MediaKind.VIDEO, size=10)
    assert row_of(model.Video(id="b", media="film"), media=(silent,)) is None
    assert row_of(model.Video(id="b", media="elsewhere")) is None


@pytest.mark.parametrize(("size", "shape"), [((320, 240), 0.75), ((0, 0), 9 / 16), ((320, 0), 9 / 16)])
def test_a_film_that_is_there_plays_with_its_captions(size: tuple[int, int], shape: float) -> None:
    words = model.Media(id="words", sha256="2" * 64, kind=model.MediaKind.CAPTIONS, size=10)
    film = model.Media(
        id="film", sha256="1" * 64, kind=model.MediaKind.VIDEO, size=10, alternative="A nurse explains",
        width=size[0], height=size[1], captions="words",
    )  # fmt: skip
    context = page_context_of(media=(film, words), media_url={"film": "file:///film", "words": "file:///words"})
    row = block_row(model.Video(id="b", media="film", caption="Watch"), context, False)
    assert row == FilmBlockRow("b", "", "Watch", "file:///film", "A nurse explains", "", "file:///words", shape)


def test_the_way_to_a_guide_or_a_survey_that_is_gone_is_gone() -> None:
    assert row_of(model.GuideLink(id="b", guide="way"), guides=()) is None
    assert row_of(model.SurveyLink(id="b", survey="views"), surveys=()) is None


@pytest.mark.parametrize("address", ["", "no address", "javascript:alert(1)", "police.uk@elsewhere.example"])
def test_an_address_that_leads_nowhere_has_no_code(address: str) -> None:
    row = row_of(model.Link(id="b", address=address, text="A map"))
    assert isinstance(row, LinkBlockRow) and row.code == ""


def test_rows_keep_their_order_leave_out_what_is_gone_and_only_the_first_leads() -> None:
    blocks = (
        model.Paragraph(id="a", text="first"),
        model.Picture(id="b", media="elsewhere"),
        model.Paragraph(id="c", text="third"),
    )
    assert [*block_rows(blocks, page_context_of())] == [
        TextBlockRow("a", "", "first", "paragraph", first=True),
        TextBlockRow("c", "", "third", "paragraph"),
    ]


def test_every_kind_of_row_is_drawn(kiosk: PlayedKiosk) -> None:
    kiosk.wake("topic/pictures-of-me")
    page = kiosk.session.current
    assert page is not None
    rows = [replace(row, key=f"row-{place}") for place, (_, row) in enumerate(BLOCKS.values())]
    rows = [replace(row, file="") if isinstance(row, PictureBlockRow) else row for row in rows]
    assert {type(row) for row in rows} == {*BLOCK_ROWS} - {BlockRow, WordsBlockRow}
    page.property("blocks").replace(rows)
    drawn = kiosk.ask("Array.from(of('BlockList')[1].children).filter(each => each.height > 0).length")
    assert drawn == len(rows)
