"""The sections of a long form as chips that stay in sight, what is done with the whole at its top, the way back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.staff.fakes import FakePublishing, FakeRoom
from tests.staff.form_samples import full_edition
from tests.staff.given import rows
from tests.staff.rooms import LANDSCAPE, PORTRAIT, PlayedRoom, played, until
from tests.staff.things_desk import HELPLINE, Table, said
from tests.visitor.kiosks import Place

FORCED = "service/forced-marriage-unit"


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[Table]:
    table = Table()
    yield table
    table.jobs.close()


@pytest.mark.parametrize(
    ("place", "thing", "chips"),
    [
        (
            "services",
            HELPLINE,
            ["Name", "Contact", "About", "For whom", "What happens", "Topics", "Finding it", "Checked"],
        ),
        ("topics", "topic/lgbt", ["Name", "The page", "Easy Read", "Services", "Topics", "Finding it"]),
        (
            "campaigns",
            "campaign/operation-advisory",
            ["Name", "Posters", "When", "Its page", "Services", "Look", "Checked"],
        ),
        ("services", "organization/galop", []),
    ],
)
def test_each_long_form_has_its_sections(table: Table, place: str, thing: str, chips: list[str]) -> None:
    page = table.open(place, thing)
    sections = rows(said(page.form, "sections"), "chips")
    assert [each.label for each in sections] == chips
    shown = rows(page.form, "rows")
    assert all(shown[each.place].chip == each.label for each in sections[1:])
    assert said(said(page.form, "sections"), "places") == [each.place for each in sections]


@pytest.fixture
def room(qapp: QObject) -> Iterator[PlayedRoom]:
    with played((1920, 1080), FakeRoom(publishing=FakePublishing((full_edition(),)))) as made:
        made.go("Services")
        made.shell.property("page").choose_thing(FORCED)
        made.drawn()
        yield made


def marked(room: PlayedRoom) -> list[str]:
    return [str(each) for each in room.ask(f"{CHIPS}.map(each => each.label)")]


CHIPS = "all().filter(each => each.place !== undefined && each.selected === true && drawn(each) && each.activated)"


def test_a_touch_leads_to_a_section_and_marks_it_and_the_chips_stay(room: PlayedRoom) -> None:
    room.drawn()
    assert marked(room) == ["Name"]
    before = room.labelled("Checked")
    room.tap("Checked")
    until(lambda: marked(room) == ["Checked"])
    assert room.labelled("Checked") == before
    assert room.count("CompactKeyboard") == 0
    room.tap("What happens")
    until(lambda: marked(room) == ["What happens"])
    heading = Place(*room.ask("place(of('Label').filter(each => each.text === 'What to expect' && drawn(each))[0])"))
    form = Place(*room.ask("place(one('FormList'))"))
    assert form.y <= heading.y < form.y + form.height / 4
    room.tap("Name")
    until(lambda: room.ask("one('FormList').contentY") == 0)


def test_what_can_be_done_with_the_whole_stands_at_the_top(room: PlayedRoom) -> None:
    room.window.grabWindow()
    name = room.field("Name")
    for label in ("Hide", "Copy"):
        assert room.labelled(label).y < name.y
    room.tap("Hide")
    until(lambda: room.there("Show again"))
    room.tap("Show again")
    until(lambda: room.there("Hide"))


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, (1366, 768)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_of_it_is_wider_than_the_form(qapp: QObject, size: tuple[int, int], scale: float) -> None:
    with played(size, FakeRoom(publishing=FakePublishing((full_edition(),)))) as room:
        room.shell.property("reading").set_text_scale(scale)
        room.shell.open_thing("campaign/operation-advisory", "")
        room.drawn()
        room.window.grabWindow()
        form = Place(*room.ask("place(one('FormList'))"))
        for kind in ("SectionChips", "ThingTools"):
            for place in room.ask(f"of('{kind}').filter(drawn).map(place)"):
                part = Place(*place)
                assert form.x <= part.x
                assert part.x + part.width <= form.x + form.width + 1


# --- the way back -----------------------------------------------------------------------------------------------------


def test_after_adding_who_runs_a_service_one_touch_leads_back(table: Table) -> None:
    page = table.open("services", HELPLINE)
    assert said(page, "backWords") == ""
    page.act(":add-organization")
    page.form.set_text("name", "The Tea Room")
    page.form.leave_field("name")
    assert said(page, "backWords") == "Back to Herts Domestic Abuse Helpline"
    page.go_back()
    assert page.form.path == HELPLINE
    assert said(page, "backWords") == ""
    page.go_back()
    assert page.form.path == HELPLINE


def test_whoever_goes_elsewhere_instead_has_not_left_anything(table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.act(":add-organization")
    page.choose_thing("organization/galop")
    assert said(page, "backWords") == ""


def test_the_way_back_is_touched(room: PlayedRoom) -> None:
    room.reach("Add an organisation that is not there yet")
    until(lambda: room.shell.property("page").property("chosen").startswith("organization/"))
    room.drawn()
    room.tap("Back to Forced Marriage Unit")
    until(lambda: room.shell.property("page").property("chosen") == FORCED)
