from typing import Any, get_args

import pytest

from kiosk.content import model
from kiosk.visitor.blocks import BlockRow, block_row, block_rows
from tests.content.checks import samples
from tests.visitor.given import page_context_of

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

BLOCKS: dict[type, tuple[Any, dict[str, object]]] = {
    model.Paragraph: (model.Paragraph(id="b", title="T", text="a **b** <i>"), {"markup": "a <b>b</b> &lt;i&gt;"}),
    model.Steps: (model.Steps(id="b", items=("one", "**two**")), {"items": ("one", "<b>two</b>")}),
    model.Points: (model.Points(id="b", items=("one",)), {"items": ("one",)}),
    model.Fact: (model.Fact(id="b", text="one in four", source="ONS"), {"markup": "one in four", "source_": "ONS"}),
    model.Caution: (model.Caution(id="b", text="take care"), {"markup": "take care"}),
    model.Quote: (model.Quote(id="b", text="I rang", who="A."), {"markup": "I rang", "source_": "A."}),
    model.Picture: (
        model.Picture(id="b", media="photo", caption="Here"),
        {"picture": "file:///photo.png", "alternative": "Two people talk", "markup": "Here"},
    ),
    model.Video: (model.Video(id="b", media="film", caption="Watch"), {"markup": "Watch<br>A nurse explains"}),
    model.Link: (
        model.Link(id="b", address="https://www.police.uk/streetsafe/", text="A map"),
        {"code": "https://www.police.uk/streetsafe/", "address": "www.police.uk/streetsafe", "markup": "A map"},
    ),
    model.Emergency: (model.Emergency(id="b"), {"route": "emergency"}),
    model.GuideLink: (model.GuideLink(id="b", guide="way"), {"route": "guide/way", "markup": "Is it for you?"}),
    model.SurveyLink: (
        model.SurveyLink(id="b", survey="views", text="Say"),
        {"route": "survey/views", "markup": "Say"},
    ),
    model.Question: (
        model.Question(id="b", text="Is it?", answers=ASKED),
        {"markup": "Is it?", "items": ("Yes", "No"), "replies": ("Then do.", "Then do <b>not</b>.")},
    ),
}


def row_of(block: model.Block, **fields: Any) -> BlockRow | None:
    whole: dict[str, Any] = {"media": (PICTURE, FILM), "guides": (samples.guide(),), "surveys": (SURVEY,)}
    return block_row(block, page_context_of(media_url={"photo": "file:///photo.png"}, **(whole | fields)), False)


def test_the_table_has_every_kind_of_block() -> None:
    assert set(BLOCKS) == set(get_args(model.Block))


@pytest.mark.parametrize(("block", "wanted"), BLOCKS.values(), ids=lambda value: type(value).__name__)
def test_a_block_is_a_row_with_what_it_says(block: model.Block, wanted: dict[str, object]) -> None:
    row = row_of(block)
    assert row is not None
    assert row.kind == type(block).__struct_config__.tag
    assert row.title == block.title
    assert {name: getattr(row, name) for name in wanted} == wanted


def test_a_picture_that_is_gone_leaves_no_hole() -> None:
    """Safety rule 11."""
    block = model.Picture(id="b", media="photo", caption="Here")
    assert block_row(block, page_context_of(media=(PICTURE,)), False) is None
    assert row_of(model.Picture(id="b", media="elsewhere")) is None


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
    urls = {"film": "file:///film", "words": "file:///words"}
    row = block_row(
        model.Video(id="b", media="film", caption="Watch"), page_context_of(media=(film, words), media_url=urls), False
    )
    assert row is not None
    assert (row.film, row.captions, row.alternative, row.markup) == (*urls.values(), "A nurse explains", "Watch")
    assert row.shape == shape


def test_the_way_to_a_guide_or_a_survey_that_is_gone_is_gone() -> None:
    assert row_of(model.GuideLink(id="b", guide="way"), guides=()) is None
    assert row_of(model.SurveyLink(id="b", survey="views"), surveys=()) is None


@pytest.mark.parametrize("address", ["", "no address", "javascript:alert(1)", "police.uk@elsewhere.example"])
def test_an_address_that_leads_nowhere_has_no_code(address: str) -> None:
    row = row_of(model.Link(id="b", address=address, text="A map"))
    assert row is not None
    assert row.code == ""


def test_rows_keep_their_order_leave_out_what_is_gone_and_only_the_first_leads() -> None:
    blocks = (
        model.Paragraph(id="a", text="first"),
        model.Picture(id="b", media="elsewhere"),
        model.Paragraph(id="c", text="third"),
    )
    found = block_rows(blocks, page_context_of())
    assert [(row.key, row.first) for row in found] == [("a", True), ("c", False)]
