"""A form under a finger: its remarks, the times of its windows, the day and the time of the preview."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt

from kiosk.staff.ports import Seen
from kiosk.staff.preview.preview_pane import PreviewModel
from tests.staff.fakes import FakePublishing, FakeRoom
from tests.staff.form_samples import full_edition
from tests.staff.rooms import PlayedRoom, played, until
from tests.visitor.kiosks import Place

FORCED = "service/forced-marriage-unit"
REMARK = (
    "020 7008 0151 (In office hours): nobody has said what happens on bank holidays, "
    "so on those days visitors see “Ring to check”."
)


@pytest.fixture
def room(qapp: QObject) -> Iterator[PlayedRoom]:
    """The form of a service that has two numbers."""
    with played((1920, 1080), FakeRoom(publishing=FakePublishing((full_edition(),)))) as made:
        made.go("Services")
        made.shell.property("page").choose_thing(FORCED)
        made.drawn()
        # The checks have looked at it.
        until(lambda: made.there("4 things to look at"))
        yield made


def test_remarks_are_one_line_until_somebody_reads_them(room: PlayedRoom) -> None:
    assert not room.there(REMARK)
    room.tap("4 things to look at")
    until(lambda: room.there(REMARK))
    room.tap("4 things to look at")
    until(lambda: not room.there(REMARK))
    # The first field is in sight, below one line.
    until(lambda: room.field("Name").y < room.window.height() * 0.6)


def test_another_form_begins_with_its_remarks_folded(room: PlayedRoom) -> None:
    room.tap("4 things to look at")
    room.shell.property("page").choose_thing("service/samaritans")
    until(lambda: room.ask("of('ProblemList')[0].opened") is False)


def test_a_time_is_stepped_and_typed(room: PlayedRoom) -> None:
    room.shell.property("page").form.jump("contacts/day/hours/windows/0")
    until(lambda: room.typing_in == "Opens")
    room.tap(beside(room.field("Opens"), 1))
    until(lambda: room.value("Opens") == "9:15")
    room.tap(beside(room.field("Closes"), -1))
    until(lambda: room.value("Closes") == "16:45")
    room.window.grabWindow()
    room.tap(room.field("Opens"))
    room.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.write("noon")
    room.key(Qt.Key.Key_Tab)
    until(lambda: room.value("Opens") == "12:00")
    room.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.write("soonish")
    room.key(Qt.Key.Key_Tab)
    until(lambda: room.says("“soonish” is not a time."))


def beside(field: Place, side: int) -> QPoint:
    """The step before a field (-1), or the one after it."""
    return QPoint(round(field.x - 20 if side < 0 else field.x + field.width + 20), field.middle.y())


def touch(room: PlayedRoom, label: str) -> None:
    """Touch the day or the time of the preview, once it is drawn and scrolled to."""
    room.window.grabWindow()
    field = f"of('Typed').find(each => each.label === {label!r})"
    room.do(f"[{field}].forEach(each => of('CompactScroll').find(view => view.holds(each)).reveal(each))")
    room.window.grabWindow()
    room.tap(room.field(label, "Typed"))


def day_step(room: PlayedRoom, by: int) -> Place:
    """The step of the preview that is called so for those who do not see it."""
    words = "A day later" if by > 0 else "A day earlier"
    return Place(*room.ask(f"place(of('Step').filter(each => each.words === {words!r})[0])"))


def preview(room: PlayedRoom) -> PreviewModel:
    found = room.shell.property("page").property("preview")
    assert isinstance(found, PreviewModel)
    return found


def test_the_day_and_the_time_of_the_preview_are_typed(room: PlayedRoom) -> None:
    room.tap("Pick a day and time")
    touch(room, "Day")
    room.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.write("25/12/2026")
    # A finger after keys brings the keyboard on the screen, from under which the page moves.
    room.key(Qt.Key.Key_Return)
    touch(room, "Time")
    until(lambda: room.value("Day", "Typed") == "Friday 25 December 2026")
    room.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.write("9pm")
    room.key(Qt.Key.Key_Return)
    until(lambda: room.value("Time", "Typed") == "21:00")
    assert (preview(room).property("day"), preview(room).property("time")) == ("Friday 25 December 2026", "21:00")


def test_the_choices_beside_a_preview_lead_on_only_where_they_are_longer_than_the_page(room: PlayedRoom) -> None:
    room.drawn()
    leads_on = "of('ScrollHint').some(each => drawn(each) && inside(each, of('PreviewPane')[0]))"
    assert not room.ask(leads_on)
    room.tap("Pick a day and time")
    room.drawn()
    assert room.ask(leads_on)


def test_what_is_no_day_says_so_and_a_step_takes_it_away(room: PlayedRoom) -> None:
    room.tap("Pick a day and time")
    before = room.value("Day", "Typed")
    touch(room, "Day")
    room.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.write("someday")
    room.key(Qt.Key.Key_Return)
    until(lambda: room.says("“someday” is not a date."))
    assert preview(room).property("day") == before
    room.tap(day_step(room, 1))
    until(lambda: not room.says("is not a date."))
    assert room.value("Day", "Typed") == preview(room).property("day") != before
    room.tap(day_step(room, -1))
    assert room.value("Day", "Typed") == before


@pytest.mark.parametrize("label", ["Name", "How to start", "What it does, in one sentence"])
def test_an_organisation_is_added_while_a_field_of_the_service_has_the_keys(room: PlayedRoom, label: str) -> None:
    """The rows of the service go, and with them the field, which tells what was typed in it while they are going."""
    room.drawn()
    room.do(f"[...of('CompactField'), ...of('CompactText')].filter(e => e.label === {label!r})[0].forceActiveFocus()")
    until(lambda: room.count("CompactKeyboard") == 1)
    room.do("[...of('CompactField'), ...of('CompactText')].filter(e => e.inUse)[0].type('  typed  ')")
    assert room.typing_in == label
    room.reach("Add an organisation that is not there yet")
    until(lambda: room.shell.property("page").property("chosen").startswith("organization/"))
    room.drawn()
    assert room.phase == "work"
    assert room.window.property("locked") == 0
    until(lambda: room.typing_in == "Name")
    room.write("moss trust")
    assert room.value("Name") == "moss trust"
    room.shell.property("page").choose_thing(FORCED)
    room.drawn()
    found = f"[...of('CompactField'), ...of('CompactText')].filter(e => e.label === {label!r})[0].text"
    assert "typed" in room.ask(found)


@pytest.mark.parametrize(
    ("path", "add", "given"),
    [
        ("events", "Add an event", "New event"),
        ("rooms", "Add a room", "New room"),
        ("campaign/operation-advisory", "Add a poster", "New poster"),
    ],
)
def test_a_name_we_gave_is_selected_and_replaced_by_what_is_typed(
    room: PlayedRoom, path: str, add: str, given: str
) -> None:
    room.shell.go("campaigns" if "/" in path else "venue")
    page = room.shell.property("page")
    page.choose_thing(path) if "/" in path else page.choose_group(path)
    room.drawn()
    if "/" in path:
        room.reach(add)
        room.tap("Big sentence")  # a poster is made from a template
    else:
        room.tap(add)
    room.drawn()
    found = f"[...of('CompactField'), ...of('CompactText')].filter(e => e.text === {given!r} && drawn(e))[0]"
    until(lambda: room.ask(f"{found} !== undefined"))
    room.do(f"one('FormList').wanted = null; one('FormList').reveal({found})")
    room.drawn()
    room.window.grabWindow()
    room.tap(Place(*room.ask(f"place({found})")))
    until(lambda: room.typing_in != "")
    # It begins with a capital by itself.
    for letter in "Bees":
        room.tap(letter)
    assert room.ask("[...of('CompactField'), ...of('CompactText')].filter(e => e.inUse)[0].text") == "Bees"


def standing(room: PlayedRoom, *words: tuple[str, float]) -> None:
    """These words stand in the preview, at that height."""
    room.behind.preview.words = tuple(Seen(each, 0.1, at, 0.5, 0.1) for each, at in words)


def in_picture(room: PlayedRoom, x: float, y: float) -> QPoint:
    """A place of the preview's picture."""
    picture = Place(*room.ask("place(of('PreviewPicture')[0])"))
    return QPoint(round(picture.x + x * picture.width), round(picture.y + y * picture.height))


def test_a_touch_in_the_preview_goes_to_its_field_and_the_field_is_marked_there(room: PlayedRoom) -> None:
    until(lambda: bool(room.behind.preview.shown))
    fields = preview(room).fields
    passed: list[tuple[float, float]] = []
    room.behind.preview.screen.released.connect(lambda x, y: passed.append((x, y)))
    standing(room, ("Forced Marriage Unit", 0.1), ("020 7008 0151", 0.4), ("Show QR code", 0.7))
    room.tap(in_picture(room, 0.3, 0.45))
    until(lambda: room.typing_in == "Phone")
    # What was touched is not pressed, and what was touched is marked.
    assert passed == [(-1, -1)]
    assert fields.property("mark").y() == pytest.approx(0.4)
    assert room.behind.preview.revealed == ["020 7008 0151"]
    # What no field says does what it does for visitors; so does everything while somebody tries it out.
    room.tap(in_picture(room, 0.3, 0.75))
    assert passed[-1][1] == pytest.approx(0.75, abs=0.02)
    room.tap("Done")
    room.tap("Touch to try out")
    room.tap(in_picture(room, 0.3, 0.15))
    assert passed[-1][1] == pytest.approx(0.15, abs=0.02) and room.typing_in == ""


def test_by_keys_the_preview_is_gone_through_in_the_order_it_is_read(room: PlayedRoom) -> None:
    until(lambda: bool(room.behind.preview.shown))
    fields = preview(room).fields
    standing(room, ("Forced Marriage Unit", 0.1), ("Back", 0.2), ("020 7008 0151", 0.4))
    room.do("of('PreviewPicture')[0].forceActiveFocus(Qt.TabFocusReason)")
    places = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        room.key(key)
        places.append(round(fields.property("mark").y(), 2))
    assert places == [0.1, 0.4, 0.1, 0.4]
    room.key(Qt.Key.Key_Return)
    until(lambda: room.typing_in == "Phone")
    room.shell.property("page").choose_thing("service/samaritans")
    assert fields.property("mark").isEmpty()
