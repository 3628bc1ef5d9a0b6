"""The staff room as somebody uses it: by touch and by keys, on a screen, with nothing called behind their back."""

import gc
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.asset_paths import ROOM
from kiosk.content.draft import Draft
from kiosk.content.model import Service, Weekly
from kiosk.content.things import fields_by_kind
from kiosk.staff.forms.rows import FormOptions, FormRow
from kiosk.staff.parts.form_rows import FORM_ROWS
from kiosk.staff.preview.preview_screen import PreviewPicture
from tests.staff.fakes import FakeDrafts, FakePublishing, FakeRoom, few_things, starter
from tests.staff.given import rows
from tests.staff.rooms import LANDSCAPE, PORTRAIT, PlayedRoom, played, until
from tests.visitor.kiosks import Place

CONTROL = Qt.KeyboardModifier.ControlModifier
SARC = "service/herts-sarc"


def few(draft: Draft | None = None) -> FakeRoom:
    return FakeRoom(drafts=FakeDrafts(draft), publishing=FakePublishing((few_things(),)))


@pytest.fixture
def room(qapp: QObject) -> Iterator[PlayedRoom]:
    """A kiosk with two services, with the form of one of them open."""
    with played(behind=few()) as made:
        made.go("Services")
        made.tap("Herts SARC")
        made.drawn()
        yield made


def sarc(room: PlayedRoom) -> Service:
    """The service as the draft has it, the venue's own or not."""
    thing = room.shell.property("page").context.session.thing(SARC)
    assert isinstance(thing, Service)
    return thing


def show(room: PlayedRoom, label: str, kind: str = "CompactField") -> None:
    """Bring the field of that label into sight and put the keys there, as Tab does."""
    found = f"of('{kind}').filter(each => each.label === '{label}')[0]"
    room.do(f"{found}.forceActiveFocus(); {found}.kiosk.focusMoved({found})")
    until(lambda: room.typing_in == label)


def sheet(room: PlayedRoom) -> bool:
    return bool(room.ask("of('OptionSheet').some(each => each.open)"))


# --- every page -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, (3840, 2160)])
def test_every_place_opens_by_touch_and_the_hide_bar_is_on_top(qapp: QObject, size: tuple[int, int]) -> None:
    with played(size) as room:
        for label in [row.label for row in rows(room.shell, "sections")]:
            if size == PORTRAIT:
                room.tap(f"Places: {room.shell.property('sectionLabel')}")
            room.tap(label)
            assert room.shell.property("sectionLabel") == label
            assert room.count(str(room.shell.property("scene")).rpartition("/")[2]) == 1
            x, y, width, height = room.ask("place(one('PanicBar'))")
            for share in (0.02, 0.5, 0.98):
                assert room.ask(f"uppermost({x + share * width}, {y + height / 2}).includes('PanicBar')")


def test_pages_come_and_go_and_leave_nothing_behind(qapp: QObject) -> None:
    with played(behind=few()) as room:
        counts = []
        for _ in range(6):
            for label in ("Services", "Usage"):
                room.tap(label)
            counts.append(room.ask("count()"))
        # By the fourth turn everything that is built in steps, or kept for the next time, was there once.
        assert max(counts[4:]) <= max(counts[:4]), f"items of pages that were left: {counts}"


def test_a_page_that_was_left_keeps_no_picture_of_what_was_written(qapp: QObject) -> None:
    behind = few()
    screen = behind.preview.screen
    screen.renew(QImage(64, 36, QImage.Format.Format_RGB32))
    with played((1920, 1080), behind) as room:
        room.go("Services")
        room.tap("Herts SARC")
        room.window.grabWindow()
        items = [each for each in gc.get_objects() if isinstance(each, PreviewPicture)]
        drawn = [each for each in items if vars(each).get("_source") == screen.image]
        assert len(drawn) == 1, "the picture is there to be forgotten"
        room.tap("Usage")
        assert not vars(drawn[0])


def test_lock_and_leave_asks_the_window_to_hide(room: PlayedRoom) -> None:
    room.tap("Lock and leave")
    assert room.window.property("locked") == 1


# --- the list ---------------------------------------------------------------------------------------------------------


def test_the_list_shows_which_is_chosen(room: PlayedRoom) -> None:
    assert room.ask("of('ThingCard').filter(each => each.selected).map(each => each.name)") == ["Herts SARC"]
    room.tap("Childline")
    room.drawn()
    assert room.value("Name") == "Childline"
    assert room.ask("of('ThingCard').filter(each => each.selected).map(each => each.name)") == ["Childline"]


@pytest.mark.parametrize("label", ["Search", "Name"])
def test_a_field_takes_a_touch_anywhere_on_it(room: PlayedRoom, label: str) -> None:
    place = room.field(label)
    room.tap(QPoint(round(place.x + 6), round(place.y + 6)))
    assert room.typing_in == label


@pytest.mark.parametrize("way", ["touch", "control-f", "f6"])
def test_a_word_finds_one(room: PlayedRoom, way: str) -> None:
    if way == "touch":
        room.tap(room.field("Search"))
    elif way == "f6":
        room.key(Qt.Key.Key_F6)
    else:
        room.key(Qt.Key.Key_F, CONTROL)
    assert room.typing_in == "Search"
    room.write("childline")
    until(lambda: room.ask("of('ThingCard').filter(each => drawn(each)).map(each => each.name)") == ["Childline"])
    room.write("zzz")
    until(lambda: room.says("Nothing found. Try another word."))


def test_the_chosen_one_is_in_sight_however_long_the_list(qapp: QObject) -> None:
    with played() as room:
        last = max((each.name for each in starter().services), key=str.casefold)
        path = next(f"service/{each.id}" for each in starter().services if each.name == last)
        room.shell.open_thing(path, "")
        until(lambda: room.there(last))
        card, area = room.labelled(last), room.ask("place(one('ThingList'))")
        assert 0 <= card.y <= area[1] + area[3] - card.height


def test_adding_one_opens_its_form_with_the_keys_in_it(room: PlayedRoom) -> None:
    room.tap("Add a service")
    room.drawn()
    room.write("night bus")
    assert room.value("Name") == "night bus"
    assert any(each.name == "night bus" for each in room.shell.property("page").context.session.draft.services)


# --- typing -----------------------------------------------------------------------------------------------------------


def test_what_is_typed_goes_to_the_draft_and_is_saved(room: PlayedRoom) -> None:
    room.tap(room.field("Name"))
    room.key(Qt.Key.Key_End)
    room.write(" two")
    assert sarc(room).name == "Herts SARC two"
    until(lambda: room.says("Saved 2:05pm"))
    assert room.behind.drafts.draft.thing(SARC) == sarc(room)
    until(lambda: room.says("1 change not yet published"))


def test_the_cursor_stays_where_it_is_while_the_model_follows(room: PlayedRoom) -> None:
    room.tap(room.field("Name"))
    room.key(Qt.Key.Key_Home)
    room.write("x")
    room.key(Qt.Key.Key_Right)
    room.write("yz")
    assert room.value("Name") == "xHyzerts SARC"
    assert room.typing_in == "Name"


def test_what_is_typed_meanwhile_is_kept_when_everything_is_saved(room: PlayedRoom) -> None:
    room.tap(room.field("Name"))
    room.key(Qt.Key.Key_End)
    for letter in "abc":
        room.write(letter)
        until(lambda: room.shell.property("savedWords") == "Saved 2:05pm")
    assert room.value("Name") == "Herts SARCabc"


def test_control_z_takes_back_a_step_of_the_desk_not_of_the_field(room: PlayedRoom) -> None:
    room.tap(room.field("Name"))
    room.key(Qt.Key.Key_End)
    room.write(" two")
    room.key(Qt.Key.Key_Z, CONTROL)
    assert room.value("Name") == "Herts SARC"
    assert sarc(room).name == "Herts SARC"
    room.key(Qt.Key.Key_Y, CONTROL)
    assert room.value("Name") == "Herts SARC two"


def test_undo_by_touch_says_what_it_takes_back(room: PlayedRoom) -> None:
    room.tap(room.field("Name"))
    room.write("x")
    assert room.there("Undo: Name")
    room.tap("Undo: Name")
    assert room.value("Name") == "Herts SARC"
    room.tap("Redo: Name")
    assert "x" in room.value("Name")


def test_a_text_of_several_lines_grows_and_takes_new_lines(room: PlayedRoom) -> None:
    label = "What it does, in one sentence"
    before = room.field(label, "CompactText").height
    room.tap(room.field(label, "CompactText"))
    for _ in range(4):
        room.key(Qt.Key.Key_Return)
    room.write("more")
    assert room.field(label, "CompactText").height > before
    room.key(Qt.Key.Key_Tab)
    assert room.typing_in != label
    assert "\t" not in room.value(label, "CompactText")


def test_a_field_holds_only_as_much_as_it_may(room: PlayedRoom) -> None:
    label = "What it does, in one sentence"
    room.tap(room.field(label, "CompactText"))
    most = room.ask(f"of('CompactText').filter(each => each.label === '{label}')[0].maximum")
    room.do(f"of('CompactText').filter(each => each.label === '{label}')[0].type('a'.repeat({most}))")
    assert len(room.value(label, "CompactText")) <= most
    room.write("b")
    assert len(room.value(label, "CompactText")) <= most


# --- paste ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def clipboard() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("kind", ["CompactField", "CompactText"])
def test_something_is_pasted_where_the_cursor_is(room: PlayedRoom, clipboard: None, kind: str) -> None:
    label = "Name" if kind == "CompactField" else "What it does, in one sentence"
    QGuiApplication.clipboard().setText("pasted ")
    room.tap(room.field(label, kind))
    room.key(Qt.Key.Key_Home, CONTROL if kind == "CompactText" else Qt.KeyboardModifier.NoModifier)
    room.key(Qt.Key.Key_V, CONTROL)
    assert room.value(label, kind).startswith("pasted ")


@pytest.mark.parametrize("kind", ["CompactField", "CompactText"])
def test_forty_megabytes_are_refused_with_a_sentence(room: PlayedRoom, clipboard: None, kind: str) -> None:
    label = "Name" if kind == "CompactField" else "What it does, in one sentence"
    before = room.value(label, kind)
    QGuiApplication.clipboard().setText("x" * 40_000_000)
    room.tap(room.field(label, kind))
    room.key(Qt.Key.Key_V, CONTROL)
    assert room.value(label, kind) == before
    assert room.says("Nothing was pasted.")
    room.tap("Close")
    assert not room.says("Nothing was pasted.")


# --- the keyboard on the screen ---------------------------------------------------------------------------------------


def test_a_touch_on_a_field_brings_the_keyboard_and_done_takes_it_away(room: PlayedRoom) -> None:
    assert room.count("CompactKeyboard") == 0
    room.tap(room.field("Name"))
    assert room.count("CompactKeyboard") == 1
    room.tap("Done")
    assert room.count("CompactKeyboard") == 0
    assert room.typing_in == ""
    room.tap(room.field("Name"))
    assert room.count("CompactKeyboard") == 1


def test_no_keyboard_comes_for_keys(room: PlayedRoom) -> None:
    room.tap(room.field("Name"))
    assert room.count("CompactKeyboard") == 1
    room.key(Qt.Key.Key_A)
    assert room.count("CompactKeyboard") == 0


def test_the_keyboard_writes_words_signs_and_capitals(room: PlayedRoom) -> None:
    room.tap(room.field("Name"))
    room.key(Qt.Key.Key_A, CONTROL)
    room.key(Qt.Key.Key_Delete)
    room.tap(room.field("Name"))
    # The first letter of a sentence is a capital by itself.
    for key in ("T", "h", "e", "Space", "z", "Delete", "Signs", ":", "(", "Letters", "a", "Capital", "B", "@", "7"):
        room.tap(room.on_keyboard(key))
    assert room.value("Name") == "The :(aB@7"


def test_the_keyboard_makes_new_lines_in_long_texts_only(room: PlayedRoom) -> None:
    room.tap(room.field("Name"))
    before = room.value("Name")
    room.tap("New line")
    assert room.value("Name") == before
    label = "What it does, in one sentence"
    show(room, label, "CompactText")
    room.tap("New line")
    assert "\n" in room.value(label, "CompactText")


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_the_field_is_seen_above_the_keyboard(qapp: QObject, size: tuple[int, int]) -> None:
    with played(size, few()) as room:
        room.shell.open_thing(SARC, "")
        room.drawn()
        labels = room.ask("of('CompactField').filter(each => each.label !== 'Search').map(each => each.label)")
        for label in dict.fromkeys(labels):
            room.tap(room.field("Search"))
            show(room, label)
            keyboard, field = room.ask("place(one('CompactKeyboard'))"), room.field(label)
            assert field.y + field.height <= keyboard[1] + 1, label
            assert field.y >= room.ask("place(one('ShellBar'))")[1], label


# --- rows -------------------------------------------------------------------------------------------------------------


def test_hours_are_filled_in_by_touch(room: PlayedRoom) -> None:
    room.do("one('FormList').jump(one('FormList').form.rows.place_of('contacts'))")
    room.drawn()
    if not room.there("At these times"):
        room.tap("Phone")
        room.drawn()
    room.do("one('FormList').jump(one('FormList').form.rows.place_of('contacts/phone/hours'))")
    until(lambda: room.there("At these times"))
    room.reach("At these times")
    room.drawn()
    # The first window is there, empty, and has the keys.
    until(lambda: room.count("WindowRow") == 1)
    until(lambda: room.typing_in == "Opens")
    for key in ("1", "0", "Next field", "1", "6", "Done"):
        room.tap(key)
    # What still has to be said comes above, and moves the form, once.
    until(lambda: room.says("1 still to fill in"))
    room.drawn()
    room.reach("Sat")
    hours = sarc(room).contacts[0].hours
    assert isinstance(hours, Weekly)
    assert f"{hours.windows[0].opens:%H:%M}–{hours.windows[0].closes:%H:%M}" == "10:00–16:00"
    assert "sat" in hours.windows[0].days
    assert room.count("StripRow") == 1, "the week these hours make"


def test_items_are_moved_removed_and_brought_back(room: PlayedRoom) -> None:
    first, second, *_ = (each.id for each in sarc(room).contacts)
    room.do("one('FormList').jump(one('FormList').form.rows.place_of('contacts'))")
    until(lambda: room.there("Down"))
    room.reach("Down")
    assert [each.id for each in sarc(room).contacts][:2] == [second, first]
    count = len(sarc(room).contacts)
    room.reach("Delete")
    assert len(sarc(room).contacts) == count - 1
    room.key(Qt.Key.Key_Z, CONTROL)
    assert [each.id for each in sarc(room).contacts][:2] == [second, first]


def test_one_of_many_is_found_by_typing_and_picked(room: PlayedRoom) -> None:
    room.do("one('FormList').jump(one('FormList').form.rows.place_of('organization'))")
    until(lambda: room.ask("of('PickButton').some(each => each.activeFocus)"))
    room.key(Qt.Key.Key_Space)
    assert sheet(room)
    assert room.ask("of('CompactField').filter(each => each.inUse).length") == 1
    room.write("childline")
    seen = "of('OptionCard').filter(each => drawn(each)).map(each => each.label)"
    until(lambda: room.ask(seen) == ["Childline"])
    room.tap(Place(*room.ask("place(of('OptionCard').filter(each => drawn(each))[0])")))
    assert not sheet(room)
    assert sarc(room).organization == "childline"


def test_a_list_to_pick_from_can_be_left(room: PlayedRoom) -> None:
    room.do("one('FormList').jump(one('FormList').form.rows.place_of('contacts/+'))")
    until(lambda: room.ask("of('AddRow').length > 0"))
    count = len(sarc(room).contacts)
    room.tap(room.ask("of('AddRow')[0].row.label"))
    assert sheet(room)
    room.tap("Cancel")
    assert not sheet(room)
    assert len(sarc(room).contacts) == count


def test_a_problem_leads_to_its_field(qapp: QObject) -> None:
    thing = next(each for each in few_things().services if each.id == "herts-sarc")
    draft = Draft().put("service", msgspec.structs.replace(thing, one_line=""))
    with played(behind=few(draft)) as room:
        room.go("Services")
        room.tap("Herts SARC")
        until(lambda: room.ask("of('ProblemList')[0].visible"))
        room.drawn()
        error = room.ask("of('Remark').filter(each => each.severity === 'error' && drawn(each))[0]?.label ?? ''")
        assert error
        room.tap(error)
        until(lambda: room.typing_in == "What it does, in one sentence")


def test_the_form_of_every_kind_of_thing_is_drawn(qapp: QObject) -> None:
    with played() as room:
        for kind in ("service", "organization", "topic", "tile", "campaign", "guide", "survey", "venue"):
            held = getattr(starter(), fields_by_kind()[kind])
            thing = held[0] if isinstance(held, tuple) else held
            room.shell.open_thing(f"{kind}/{thing.id}", "")
            room.drawn()
            assert room.ask("of('FormSlot').length") >= 3, kind
            assert room.ask("of('FormSlot').every(each => each.height > 0)"), kind


def test_every_kind_of_row_has_a_drawing() -> None:
    drawn = {each.name.removesuffix("Row.qml") for each in (ROOM / "staff" / "parts").glob("*Row.qml")}
    kinds = {kind.__name__.removeprefix("Form") for kind in FORM_ROWS if kind not in (FormRow, FormOptions)}
    assert kinds <= drawn


def test_a_sentence_that_comes_does_not_cover_what_is_typed_in(room: PlayedRoom) -> None:
    bottom = room.ask("place(one('FormList'))")
    labels = room.ask("of('CompactField').filter(each => each.label !== 'Search').map(each => each.label)")
    last = labels[-1]
    show(room, last)
    room.shell.property("page").context.notify("Something to read, which takes room from the form.")
    until(lambda: room.ask("place(one('FormList'))")[3] < bottom[3])
    field, area = room.field(last), room.ask("place(one('FormList'))")
    assert area[1] <= field.y and field.y + field.height <= area[1] + area[3]


# --- keys -------------------------------------------------------------------------------------------------------------


def test_tab_goes_down_the_form_as_it_is_read(room: PlayedRoom) -> None:
    room.key(Qt.Key.Key_Tab)
    show(room, "Name")
    rows = []
    for _ in range(14):
        rows.append(room.ask("of('FormSlot').filter(each => each.inUse)[0]?.index ?? -1"))
        room.key(Qt.Key.Key_Tab)
    assert -1 not in rows
    assert rows == sorted(rows)
    assert len(set(rows)) >= 6


def test_keys_alone_turn_pages(room: PlayedRoom) -> None:
    for _ in range(40):
        room.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        if room.ask("focusedLabel()") == "Usage":
            break
    room.key(Qt.Key.Key_Return)
    assert room.shell.property("section") == "usage"


def test_a_long_form_shows_its_first_rows_at_once_and_the_others_soon(qapp: QObject) -> None:
    with played(behind=few()) as room:
        room.go("Services")
        room.shell.open_thing(SARC, "")
        loaded = "of('FormSlot').filter(each => each.loaded).length"
        everything = room.ask("of('FormSlot').length")
        assert 8 <= room.ask(loaded) < everything / 2
        until(lambda: room.ask(loaded) == everything)


def test_hiding_while_a_form_is_still_being_made_says_nothing(qapp: QObject) -> None:
    with played(behind=few()) as room:
        room.go("Services")
        room.shell.open_thing(SARC, "")
        # Qt's own complaints fail the test.
