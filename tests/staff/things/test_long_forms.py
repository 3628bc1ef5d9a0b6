"""The form of a topic as long as anybody can write is built a little at a time, and what is far down can be got at."""

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from kiosk.content.model import Edition, Paragraph
from kiosk.staff.parts.form_model import FIRST_ROWS, MORE_ROWS
from kiosk.staff.parts.form_view import MOST_FOUND
from kiosk.staff.things.things_page import ThingsPage
from tests.staff.fakes import FakePublishing, FakeRoom, few_things, starter
from tests.staff.given import rows
from tests.staff.rooms import played, until
from tests.staff.things_desk import Table

BLOCKS = 160
TOPIC = "topic/long"


def long_topic() -> Edition:
    """A topic of many blocks, each with something the checks remark on."""
    blocks = tuple(Paragraph(id=f"b{place}", title=f"Part {place}", text="Act now! ") for place in range(BLOCKS))
    topic = msgspec.structs.replace(starter().topics[0], id="long", title="Long", blocks=blocks)
    return msgspec.structs.replace(few_things(), topics=(topic,))


@pytest.fixture
def page(qapp: object) -> ThingsPage:
    return Table(long_topic()).open("topics", TOPIC)


def shown(page: ThingsPage) -> list[str]:
    return [each.key for each in rows(page.form, "rows")]


def test_it_begins_with_more_than_a_screenful_and_goes_on_a_few_rows_at_a_time(page: ThingsPage) -> None:
    first = shown(page)
    assert len(first) == FIRST_ROWS and page.form.property("moreToBuild")
    page.form.build_more()
    assert len(shown(page)) == FIRST_ROWS + MORE_ROWS and shown(page)[:FIRST_ROWS] == first
    while page.form.property("moreToBuild"):
        page.form.build_more()
    assert [each for each in shown(page) if each.count("/") == 1 and each.startswith("blocks/b")] == [
        f"blocks/b{place}" for place in range(BLOCKS)
    ]
    page.form.build_more()
    assert len(set(shown(page))) == len(shown(page))


def test_a_form_like_most_is_whole_from_the_first(qapp: object) -> None:
    page = Table().open("topics", f"topic/{starter().topics[0].id}")
    assert not page.form.property("moreToBuild")
    whole = shown(page)
    page.form.build_more()
    assert shown(page) == whole


def test_what_is_done_far_down_is_done_before_it_is_built(page: ThingsPage) -> None:
    page.form.move(f"blocks/b{BLOCKS - 1}", -1)
    assert len(shown(page)) == FIRST_ROWS
    assert page.form.row(f"blocks/b{BLOCKS - 1}") is not None
    page.form.remove(f"blocks/b{BLOCKS - 2}")
    topic = page.form.thing
    assert [each.id for each in getattr(topic, "blocks", ())][-2:] == [f"b{BLOCKS - 3}", f"b{BLOCKS - 1}"]
    page.choose_thing("")
    assert shown(page) == [] and not page.form.property("moreToBuild")


def test_a_field_far_down_is_unfolded_and_where_it_stands_is_said(page: ThingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.form.jump_wanted) as asked:
        page.form.jump(f"blocks/b{BLOCKS - 1}/text")
    place = asked.args[0]
    assert place > len(shown(page))
    while page.form.property("moreToBuild"):
        page.form.build_more()
    assert shown(page)[place] == f"blocks/b{BLOCKS - 1}/text"


def test_a_form_tells_of_so_many_problems_at_once(page: ThingsPage) -> None:
    told = [*rows(page.form, "problems"), *rows(page.form, "remarks")]
    assert 0 < len(told) <= MOST_FOUND
    assert all(each.label for each in told if each.field)


def test_by_touch_it_is_built_as_somebody_scrolls_and_jumps(qapp: object) -> None:
    with played((1280, 720), FakeRoom(publishing=FakePublishing((long_topic(),)))) as room:
        room.shell.open_thing(TOPIC, "")
        room.drawn()
        slots = "of('FormSlot').length"
        assert room.ask(slots) == FIRST_ROWS
        room.do("const list = one('FormList'); list.contentY = list.contentHeight - list.height")
        until(lambda: room.ask(slots) > FIRST_ROWS)
        page = room.shell.property("page")
        page.form.jump(f"blocks/b{BLOCKS - 1}/title")
        in_use = "of('CompactField').filter(each => each.inUse)[0]?.text ?? ''"
        until(lambda: room.ask(in_use) == f"Part {BLOCKS - 1}")
