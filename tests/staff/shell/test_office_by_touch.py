"""The pages for publishing, usage, people and settings as they are on the screen: by a finger and by keys."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt

from kiosk.content.draft import Draft, draft_of, edition_of
from tests.staff.fake_people import EDITOR_PIN
from tests.staff.fakes import NOW, FakeRoom, starter
from tests.staff.rooms import LANDSCAPE, PORTRAIT, PlayedRoom, played, until

SARC = next(each for each in starter().services if each.id == "herts-sarc")
CORRECTED = msgspec.structs.replace(SARC, contacts=(msgspec.structs.replace(SARC.contacts[0], value="0808 178 4440"),))


def corrected() -> FakeRoom:
    """A room in which a number was corrected and not published yet."""
    behind = FakeRoom()
    behind.drafts.draft = Draft().put("service", CORRECTED)
    return behind


def at(room: PlayedRoom) -> str:
    """The place somebody is at."""
    return str(room.shell.property("section"))


def go(room: PlayedRoom, place: str) -> None:
    """Turn to a place, whichever way up the screen is."""
    room.shell.go(place)
    until(lambda: at(room) == place)


def test_a_correction_is_published_by_touch_alone(qapp: object) -> None:
    with played(LANDSCAPE, corrected()) as room:
        room.tap("Publish and history")
        until(lambda: room.says("1 thing changes for visitors."))
        assert room.says("0808 178 4440")
        assert room.value("Say why", "CompactText") == "Changed: Herts SARC."
        room.tap("Publish")
        until(lambda: room.says("Published. Visitors see it from their next start."))
        [edition] = room.behind.publishing.issued
        assert (edition.services, edition.note) == ((CORRECTED,), "Changed: Herts SARC.")


def test_one_change_is_taken_out_by_touch_and_comes_back_by_undo(qapp: object) -> None:
    with played(LANDSCAPE, corrected()) as room:
        room.tap("Publish and history")
        until(lambda: room.says("1 thing changes"))
        room.tap("Undo this change")
        until(lambda: room.says("There is nothing to publish."))
        room.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        until(lambda: room.says("1 thing changes"))


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_going_back_asks_below_the_hide_bar_and_is_done_by_touch(qapp: object, size: tuple[int, int]) -> None:
    behind = corrected()
    for number, draft in ((2, Draft()), (3, behind.drafts.draft)):
        behind.publishing.publish(edition_of(draft, number, NOW, "Joe Ward", note="Because."), "Joe Ward")
    with played(size, behind) as room:
        go(room, "publish")
        room.tap("History")
        until(lambda: room.there("Go back to this one"))
        room.tap("Go back to this one")
        until(lambda: room.says("Go back to edition 2?"))
        assert room.says("Changed: Herts SARC (Service)")
        top, height = room.ask("[place(one('PublishScene'))[1], place(one('PublishScene'))[3]]")
        sheet = next(
            each for each in room.ask("of('ConfirmSheet').filter(each => drawn(each)).map(each => place(each))")
        )
        assert sheet[1] >= top
        assert sheet[1] + sheet[3] <= top + height
        room.tap("No, leave it as it is")
        assert behind.publishing.current == 3
        room.tap("Go back to this one")
        until(lambda: room.there("Go back to edition 2"))
        room.tap("Go back to edition 2")
        until(lambda: behind.publishing.current == 2)
        until(lambda: behind.drafts.draft == draft_of(behind.publishing.editions[2]))


def test_what_is_behind_a_sheet_cannot_be_reached_by_keys(qapp: object) -> None:
    with played() as room:
        go(room, "people")
        until(lambda: room.there("Remove"))
        room.tap("Remove")
        until(lambda: room.there("No, leave it as it is"))
        reached = set()
        for _ in range(30):
            room.key(Qt.Key.Key_Tab)
            reached.add(room.ask("focused()"))
        assert "PersonCard" not in reached
        assert len(room.behind.people.people) == 2


def test_a_line_of_the_overview_leads_to_where_it_is_put_right(qapp: object) -> None:
    with played(LANDSCAPE, corrected()) as room:
        until(lambda: room.there("No backup yet. Make one now."))
        room.tap("No backup yet. Make one now.")
        until(lambda: at(room) == "settings")


def test_the_table_is_saved_to_a_stick_by_touch(qapp: object, tmp_path: Path) -> None:
    behind = FakeRoom()
    behind.totals.counts[("2026-11", "topic-group", "safety")] = 3
    behind.media.files[tmp_path] = ()
    with played(LANDSCAPE, behind) as room:
        room.tap("Usage")
        until(lambda: room.says("fewer than 8"))
        room.tap("Save as a table (CSV)")
        until(lambda: room.there(tmp_path.name))
        room.tap(tmp_path.name)
        until(lambda: room.says("you can take it out now"))
    assert [path.suffix for path in tmp_path.iterdir()] == [".csv"]


def test_a_person_is_added_by_keys(qapp: object) -> None:
    with played() as room:
        go(room, "people")
        room.tap("Add a person")
        until(lambda: room.typing_in == "Name")
        room.write("bo")
        room.key(Qt.Key.Key_Return)
        room.write("604193")
        room.key(Qt.Key.Key_Return)
        room.write("604194")
        room.key(Qt.Key.Key_Return)
        until(lambda: room.says("The two PINs differ."))
        assert room.value("Name") == "bo"
        for _ in "604194":
            room.key(Qt.Key.Key_Backspace)
        room.write("604193")
        room.key(Qt.Key.Key_Return)
        until(lambda: room.says("bo can now unlock this kiosk."))
        room.tap("Add a person")
        until(lambda: room.typing_in == "Name")
        assert [room.value(label) for label in ("Name", "PIN", "The same PIN again")] == ["", "", ""]


def test_a_setting_is_changed_by_touch(qapp: object) -> None:
    with played() as room:
        go(room, "settings")
        until(lambda: room.there("2 min"))
        room.tap("2 min")
        until(lambda: room.behind.machine.kept == {"idle_seconds": 120})
        assert room.behind.machine.changes == 1


def test_a_key_for_hiding_is_chosen_by_pressing_it(qapp: object) -> None:
    with played() as room:
        go(room, "settings")
        room.tap("Screen and key")
        room.tap("Choose a key")
        room.key(Qt.Key.Key_A)
        assert room.says("needed for something else")
        room.key(Qt.Key.Key_F9)
        until(lambda: room.behind.machine.kept == {"hide_key": "F9"})
        until(lambda: room.says("The key is F9."))


def test_an_editor_finds_neither_people_nor_settings(qapp: object) -> None:
    with played(unlock=EDITOR_PIN) as room:
        assert room.there("Usage")
        assert not room.there("People")
        assert not room.there("Settings")
        room.shell.go("people")
        assert at(room) != "people"
