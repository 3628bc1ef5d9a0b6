"""A page as long as anybody can write is built a little at a time: hiding never waits for it (safety rule 1)."""

from dataclasses import replace
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QObject

from kiosk.content.catalogue import Catalogue, merge
from kiosk.content.model import Block, Paragraph, Points, Steps
from kiosk.visitor.blocks import FIRST_LOT, LIST_ITEMS, NEXT_LOT, ListBlockRow, TextBlockRow, block_rows, lots
from kiosk.visitor.scenes import make_page
from tests.starter import whole_starter
from tests.visitor.given import page_context_of
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, routes, settle, starter_catalogue, wait_until

WORDS = "These are words about what somebody can do, and where they can go for help at night. " * 20
TOPIC = "topic/long"


def paragraphs(count: int) -> tuple[Block, ...]:
    return tuple(Paragraph(id=f"b{place}", title=f"Part {place}", text=WORDS) for place in range(count))


def catalogue_with(blocks: tuple[Block, ...]) -> Catalogue:
    edition = whole_starter()
    topic = msgspec.structs.replace(edition.topics[0], id="long", blocks=blocks)
    return merge([msgspec.structs.replace(edition, topics=(topic, *edition.topics))])


def parts(kiosk: PlayedKiosk) -> list[str]:
    """The titles of the blocks that are built, in order."""
    return list(kiosk.ask("of('TextBlock').map(each => each.title)"))


def built(kiosk: PlayedKiosk) -> int:
    return kiosk.count("TextBlock")


def to_the_end(kiosk: PlayedKiosk) -> None:
    """Scroll down as far as there is anything."""
    kiosk.do("const page = one('TopicScene'); page.contentY = Math.max(0, page.contentHeight - page.height)")
    settle()


# --- what is built ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 9, 60, 1_000])
def test_no_lot_is_more_than_a_moment_s_work(count: int) -> None:
    first, *others = lots(block_rows(paragraphs(count), page_context_of()))
    assert len(first) <= FIRST_LOT[0] and all(len(each) <= NEXT_LOT[0] for each in others)
    for lot, most in ((first, FIRST_LOT[1]), *((each, NEXT_LOT[1]) for each in others)):
        assert sum(len(row.markup) for row in lot[:-1] if isinstance(row, TextBlockRow)) < most
    assert [row.key for lot in (first, *others) for row in lot] == [f"b{place}" for place in range(count)]


def test_a_page_without_blocks_is_whole() -> None:
    assert list(lots(block_rows((), page_context_of()))) == []


@pytest.mark.parametrize("kind", [Steps, Points])
def test_a_long_list_goes_on_in_the_next_block(kind: type[Any]) -> None:
    items = tuple(f"Do {place}" for place in range(2 * LIST_ITEMS + 5))
    rows = list(block_rows((kind(id="list", title="What to do", items=items), *paragraphs(1)), page_context_of()))
    lists = [(len(row.items), row.before) for row in rows if isinstance(row, ListBlockRow)]
    assert lists == [(LIST_ITEMS, 0), (LIST_ITEMS, LIST_ITEMS), (5, 2 * LIST_ITEMS)]
    assert [row.title for row in rows] == ["What to do", "", "", "Part 0"]
    assert len({row.key for row in rows}) == 4


def test_every_page_of_the_starter_edition_is_there_at_once() -> None:
    context, parent = replace(page_context_of(), catalogue=starter_catalogue()), QObject()
    for route in routes():
        page = make_page(context, route, parent)
        assert page is not None and not page.more_to_build, route


# --- on screen --------------------------------------------------------------------------------------------------------


def test_a_long_page_opens_with_a_screenful_and_is_built_as_it_is_read(main_window: KioskMaker) -> None:
    kiosk = main_window(catalogue=catalogue_with(paragraphs(60)))
    kiosk.wake(TOPIC)
    assert built(kiosk) <= FIRST_LOT[0] + 3 * NEXT_LOT[0]
    for _ in range(60):
        to_the_end(kiosk)
        kiosk.session.build_more()
    assert parts(kiosk) == [f"Part {place}" for place in range(60)]
    assert not kiosk.session.moreToBuild


def test_it_is_built_ahead_of_the_reader_and_no_further(main_window: KioskMaker) -> None:
    kiosk = main_window(catalogue=catalogue_with(paragraphs(200)))
    kiosk.wake(TOPIC)
    ahead = "one('TopicScene').contentHeight - one('TopicScene').height * 4 - one('TopicScene').contentY"
    wait_until(lambda: kiosk.ask(ahead) >= 0)
    few = built(kiosk)
    assert few < 60
    to_the_end(kiosk)
    wait_until(lambda: kiosk.ask(ahead) >= 0)
    assert few < built(kiosk) < 120


def test_hiding_in_the_middle_hides_at_once_and_builds_no_more(main_window: KioskMaker) -> None:
    kiosk = main_window(catalogue=catalogue_with(paragraphs(1_000)))
    kiosk.wake(TOPIC)
    assert kiosk.session.moreToBuild
    there = built(kiosk)
    kiosk.press(kiosk.bar)
    assert kiosk.hidden
    assert built(kiosk) == there
    kiosk.end()
    assert built(kiosk) == 0 and parts(kiosk) == []
    kiosk.lift()


def test_going_back_finds_the_place_it_was_read_to(main_window: KioskMaker) -> None:
    kiosk = main_window(catalogue=catalogue_with(paragraphs(60)))
    kiosk.wake(TOPIC)
    for _ in range(8):
        to_the_end(kiosk)
        kiosk.session.build_more()
    settle()
    place = kiosk.get("TopicScene", "contentY")
    assert place > 6 * kiosk.get("TopicScene", "height")
    kiosk.do("one('TopicScene').go('emergency')")
    settle()
    kiosk.session.back()
    wait_until(lambda: kiosk.count("TopicScene") == 1 and kiosk.get("TopicScene", "contentY") == place)


def test_whoever_scrolls_meanwhile_is_not_taken_elsewhere(main_window: KioskMaker) -> None:
    kiosk = main_window(catalogue=catalogue_with(paragraphs(60)))
    kiosk.wake(TOPIC)
    kiosk.session.remember(20_000.0)
    kiosk.session.open("emergency")
    settle()
    kiosk.session.back()
    wait_until(lambda: kiosk.count("TopicScene") == 1 and kiosk.get("TopicScene", "goal") == 20_000)
    kiosk.do("one('TopicScene').scrollBy(0.5)")
    read = kiosk.get("TopicScene", "contentY")
    assert (kiosk.get("TopicScene", "goal"), read > 0) == (0, True)
    wait_until(lambda: kiosk.ask("one('TopicScene').last >= one('TopicScene').contentY + 3 * one('TopicScene').height"))
    assert kiosk.get("TopicScene", "contentY") == read


def test_the_numbers_of_a_long_list_go_on(main_window: KioskMaker) -> None:
    items = tuple(f"Do {place}" for place in range(LIST_ITEMS + 3))
    kiosk = main_window(catalogue=catalogue_with((Paragraph(id="a", text="A"), Steps(id="list", items=items))))
    kiosk.wake(TOPIC)
    wait_until(lambda: kiosk.count("ListBlock") == 2)
    settle()
    numbers = kiosk.ask("of('ListBlock').map(each => each.before)")
    assert numbers == [0, LIST_ITEMS]
    assert str(LIST_ITEMS + 3) in kiosk.texts()
