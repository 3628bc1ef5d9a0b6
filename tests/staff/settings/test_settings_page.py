"""What a manager sets, backups, who did what, and leaving the kiosk."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from kiosk.content.settings import NAMES, USUAL, SettingName, Settings, can_be
from kiosk.errors import ContentError, MachineError
from kiosk.staff.settings.audit_list import AT_ONCE
from kiosk.staff.settings.hide_key import key_name
from kiosk.staff.settings.setting_rows import CHOICES, SET_ELSEWHERE, kiosk_rows, value_of
from kiosk.staff.settings.settings_page import SettingsPage
from kiosk.window.main_window import key_code
from tests.staff.fake_outside import FakeBackupLine
from tests.staff.fakes import NOW, FakeRoom, starter
from tests.staff.given import GivenDesk, row, rows

STICK = Path("STICK")


@pytest.fixture
def room() -> FakeRoom:
    room = FakeRoom()
    room.media.files[STICK] = ()
    return room


@pytest.fixture
def shell(qapp: object, room: FakeRoom) -> GivenDesk:
    return GivenDesk(room)


@pytest.fixture
def page(shell: GivenDesk) -> SettingsPage:
    return shell.page(SettingsPage)


# --- settings ---------------------------------------------------------------------------------------------------------


def test_every_setting_is_in_the_list_or_set_elsewhere() -> None:
    assert sorted([*(line.key for line in kiosk_rows(USUAL)), *SET_ELSEWHERE]) == sorted(NAMES)


def test_every_line_has_what_is_usual_among_its_options_and_offers_nothing_that_cannot_be() -> None:
    for line in kiosk_rows(USUAL):
        options = line.option_keys or ("on", "off")
        assert line.chosen in options
        [name] = [each for each in NAMES if each == line.key]
        assert value_of(name, line.chosen) == getattr(USUAL, name)
        assert all(can_be(name, value_of(name, option)) for option in options)


@pytest.mark.parametrize("name", [name for name in NAMES if isinstance(getattr(USUAL, name), int | float)])
def test_a_number_is_chosen_and_a_switch_switched(name: SettingName) -> None:
    [line] = [each for each in kiosk_rows(USUAL) if each.key == name]
    assert (line.kind == "choice") is (name in CHOICES) is not isinstance(getattr(USUAL, name), bool)


@pytest.mark.parametrize(
    ("key", "option", "value"),
    [
        ("idle_seconds", "120", 120),
        ("counting", "off", False),
        ("low_band", "on", True),
        ("sound_level", "0", 0),
        ("read_aloud", "keys", "keys"),
    ],
)
def test_a_setting_is_kept_and_the_kiosk_is_told(
    shell: GivenDesk, page: SettingsPage, key: str, option: str, value: Any
) -> None:
    page.choose(key, option)
    assert shell.room.machine.kept == {key: value}
    assert type(shell.room.machine.kept[key]) is type(value)
    assert row(page, "settings", key).chosen == option
    assert shell.room.machine.changes == 1
    assert "from the next visit on" in page.property("said")


def test_a_setting_counts_though_the_screen_was_hidden_at_once(shell: GivenDesk, page: SettingsPage) -> None:
    shell.jobs.held = True
    page.choose("counting", "off")
    page.close()
    shell.jobs.go_on()
    assert (shell.room.machine.kept, shell.room.machine.changes) == ({"counting": False}, 1)


def test_a_setting_the_disk_refuses_goes_back(shell: GivenDesk, page: SettingsPage) -> None:
    shell.room.machine.fails = MachineError("The disk is full.", "Make room.")
    page.choose("counting", "off")
    assert row(page, "settings", "counting").chosen == "on"
    assert page.property("trouble") == "The disk is full. Make room."
    assert shell.room.machine.changes == 0


def test_what_was_read_before_does_not_undo_what_is_being_kept(shell: GivenDesk, page: SettingsPage) -> None:
    shell.jobs.held = True
    page.refresh()
    page.choose("counting", "off")
    shell.jobs.go_on()
    assert row(page, "settings", "counting").chosen == "off"


def test_a_value_set_by_other_means_is_shown_as_chosen() -> None:
    [idle] = [each for each in kiosk_rows(Settings(idle_seconds=75)) if each.key == "idle_seconds"]
    assert (idle.chosen, "75" in idle.option_keys) == ("75", True)


def test_what_belongs_to_the_venue_goes_through_the_draft(shell: GivenDesk, page: SettingsPage) -> None:
    page.choose("venue/support_posters", "on")
    page.choose("venue/languages/ur", "on")
    venue = shell.session.catalogue.venue
    assert venue is not None
    assert venue.support_posters is True
    assert venue.languages == ("en-GB", "ur")
    assert row(page, "venueSettings", "venue/languages/ur").chosen == "on"
    assert (shell.room.machine.kept, shell.room.machine.changes) == ({}, 0)
    assert shell.session.undo_label == "Offer Urdu"
    shell.session.undo()
    assert row(page, "venueSettings", "venue/languages/ur").chosen == "off"


def test_the_first_language_cannot_be_switched_off(page: SettingsPage) -> None:
    assert "venue/languages/en-GB" not in [each.key for each in rows(page, "venueSettings")]


def test_the_screen_is_measured_by_a_card(shell: GivenDesk, page: SettingsPage) -> None:
    size = page.property("screenSize")
    size.see_screen(1920, 1080, 4.0)
    assert size.property("moved") is False
    size.step(-10)
    size.keep()
    kept = shell.room.machine.kept["screen_diagonal_inches"]
    card = 85.6 * 4 - 10
    assert kept == pytest.approx((1920**2 + 1080**2) ** 0.5 / card * 85.6 / 25.4, abs=0.01)
    for _ in range(1000):
        size.step(-10)
    size.keep()
    assert shell.room.machine.kept["screen_diagonal_inches"] <= 100


# --- the key that hides -----------------------------------------------------------------------------------------------

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "held", "name"),
    [(Qt.Key.Key_F12, NONE, "F12"), (Qt.Key.Key_B, CTRL, "Ctrl+B"), (Qt.Key.Key_Pause, NONE, "Pause")],
)
def test_a_key_is_kept_as_the_window_reads_it(qapp: object, key: Qt.Key, held: Qt.KeyboardModifier, name: str) -> None:
    assert key_name(key.value, held.value) == name
    assert key_code(name) == key.value | held.value


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Escape, NONE),
        (Qt.Key.Key_A, NONE),
        (Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Eacute, NONE),
        (Qt.Key.Key_Space, NONE),
        (Qt.Key.Key_Tab, NONE),
        (Qt.Key.Key_Shift, NONE),
        (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier),
        (Qt.Key.Key_Q, CTRL | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_a_key_somebody_types_with_is_refused(qapp: object, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    with pytest.raises(ContentError):
        key_name(key.value, held.value)


def test_a_key_is_caught_and_forgotten(shell: GivenDesk, page: SettingsPage) -> None:
    page.catch_key()
    page.key_pressed(Qt.Key.Key_A.value, 0)
    assert "needed for something else" in page.property("keyProblem")
    assert page.property("catching") is True
    page.key_pressed(Qt.Key.Key_F9.value, 0)
    assert (page.property("catching"), page.property("hideKey")) == (False, "F9")
    page.forget_key()
    assert shell.room.machine.kept["hide_key"] == ""


def test_the_keys_of_a_keypad_are_chosen_by_pressing_them(shell: GivenDesk, page: SettingsPage) -> None:
    rows = page.property("keypad")
    assert [row.name for row in rows.rows] == [f"F{number}" for number in range(13, 20)]
    page.catch_pad("ok")
    assert page.property("catchingFor") == "ok"
    page.key_pressed(Qt.Key.Key_F13.value, 0)
    assert page.property("catchingFor") == ""
    assert shell.room.machine.kept["keypad"] == "hide= ok=F13"
    assert {row.key: row.name for row in rows.rows}["hide"] == ""
    assert page.property("hideKey") == ""
    page.forget_keypad()
    assert page.property("keypadIsUsual") is True


# --- backups ----------------------------------------------------------------------------------------------------------


def test_a_backup_is_made_where_somebody_chooses(shell: GivenDesk, page: SettingsPage) -> None:
    backups = page.property("backups")
    assert backups.property("lastWords") == "No backup was made yet."
    backups.make()
    page.property("places").choose(str(STICK))
    assert "It is “kiosk-1.kioskbackup” in “STICK”." in backups.property("said")
    assert "checked by opening it" in backups.property("said")
    assert backups.property("lastWords") == "The last backup was made on 25 November 2026, 2:05pm."


def test_a_backup_that_fails_says_why(shell: GivenDesk, page: SettingsPage) -> None:
    backups = page.property("backups")
    backups.make()
    shell.room.backups.fails = MachineError("There is no room on the stick.", "Take something off it.")
    page.property("places").choose(str(STICK))
    assert backups.property("trouble") == "There is no room on the stick. Take something off it."
    assert (backups.property("said"), backups.property("busyWords")) == ("", "")


def test_it_says_what_it_is_doing(shell: GivenDesk, page: SettingsPage) -> None:
    backups = page.property("backups")
    backups.make()
    shell.jobs.held = True
    page.property("places").choose(str(STICK))
    assert backups.property("busyWords").startswith("Making the backup")
    shell.jobs.go_on()
    assert backups.property("busyWords") == ""


def offered(shell: GivenDesk) -> str:
    """The path of a backup on the stick."""
    shell.room.backups.lines.append(FakeBackupLine(STICK / "old.backup", NOW.astimezone(dt.UTC), 2_340_000))
    return str(STICK / "old.backup")


@pytest.mark.parametrize("deed", ["make", "restore"])
def test_what_fails_after_the_page_was_left_is_told_of(shell: GivenDesk, page: SettingsPage, deed: str) -> None:
    key, backups = offered(shell), page.property("backups")
    getattr(backups, "make" if deed == "make" else "find")()
    shell.jobs.held = deed == "make"
    page.property("places").choose(str(STICK))
    if deed == "restore":
        backups.restore(key)
        shell.jobs.held = True
        page.property("confirmation").accept()
    page.close()
    shell.room.backups.fails = MachineError("The stick does not answer.", "Try another one.")
    shell.jobs.go_on()
    assert shell.said == ["The stick does not answer. Try another one."]
    assert not shell.room.machine.started_again


@pytest.mark.parametrize("deed", ["make", "restore"])
def test_a_backup_holds_nothing_up_and_begins_once_what_was_typed_is_written(
    shell: GivenDesk, page: SettingsPage, deed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, backups, jobs = offered(shell), page.property("backups"), shell.jobs
    asked: list[str] = []

    def noted(name: str, ask: Any) -> Any:
        def note(*work: Any, **named: Any) -> None:
            asked.append(name)
            ask(*work, **named)

        return note

    for name in ("write", "beside"):
        monkeypatch.setattr(jobs, name, noted(name, getattr(jobs, name)))
    monkeypatch.setattr(
        type(shell.room.drafts), "save", lambda *_: jobs.write(lambda: None, lambda _: asked.append("saved"))
    )
    shell.session.hide("service/childline", True, "hide")
    getattr(backups, "make" if deed == "make" else "find")()
    page.property("places").choose(str(STICK))
    if deed == "restore":
        backups.restore(key)
        page.property("confirmation").accept()
    assert asked == ["write", "saved", "write", "beside"]


def test_a_place_without_sticks_says_so(shell: GivenDesk, page: SettingsPage) -> None:
    shell.room.media.files.clear()
    page.property("backups").find()
    places = page.property("places")
    assert "Put the stick in now" in places.property("words")
    shell.room.media.files[STICK] = ()
    places.look_again()
    assert [each.name for each in rows(places, "places")] == ["STICK"]
    places.choose(str(STICK))
    assert page.property("backups").property("said") == "There is no backup in that place."


def test_going_back_to_a_backup_asks_and_starts_the_kiosk_anew(shell: GivenDesk, page: SettingsPage) -> None:
    line = FakeBackupLine(STICK / "old.backup", NOW.astimezone(dt.UTC) - dt.timedelta(days=3), 2_340_000)
    shell.room.backups.lines.append(line)
    backups = page.property("backups")
    backups.find()
    page.property("places").choose(str(STICK))
    [found] = rows(backups, "found")
    assert (found.when, found.detail_words) == ("22 November 2026, 2:05pm", "old.backup, 2.3 MB")
    backups.restore(found.key)
    asked = page.property("confirmation")
    assert asked.property("title") == "Put everything back to 22 November 2026, 2:05pm?"
    asked.refuse()
    assert shell.room.backups.restored is None
    assert not shell.room.machine.started_again
    backups.restore(found.key)
    # A large backup takes minutes, and the screen hides itself after two.
    shell.jobs.held = True
    asked.accept()
    page.close()
    shell.jobs.go_on()
    assert shell.room.backups.restored == line.path
    assert shell.room.machine.started_again


# --- who did what, and leaving ----------------------------------------------------------------------------------------


def test_the_list_of_who_did_what_is_read_a_page_at_a_time(shell: GivenDesk, page: SettingsPage) -> None:
    for place in range(AT_ONCE + 5):
        shell.room.audit.note("Joe Ward" if place else "", f"Did thing {place}.")
    page.show_tab("audit")
    audit = page.property("audit")
    listed = rows(audit, "lines")
    assert len(listed) == AT_ONCE
    assert (listed[0].what, listed[0].when) == (f"Did thing {AT_ONCE + 4}.", "25 November 2026, 2:05pm")
    assert audit.property("more") is True
    audit.show_more()
    assert (rows(audit, "lines")[-1].who, audit.property("more")) == ("Somebody", False)


def test_lines_that_say_the_same_are_all_there(shell: GivenDesk, page: SettingsPage) -> None:
    for _ in range(3):
        shell.room.audit.note("", "A wrong PIN was typed.")
    page.show_tab("audit")
    assert len({each.key for each in rows(page.property("audit"), "lines")}) == 3


def test_leaving_asks_first_and_is_noted(shell: GivenDesk, page: SettingsPage) -> None:
    page.leave_kiosk()
    asked = page.property("confirmation")
    asked.refuse()
    assert shell.room.machine.left is False
    page.leave_kiosk()
    asked.accept()
    assert shell.room.machine.left is True
    assert shell.room.audit.lines[-1].what == "Left the kiosk."


def test_a_list_that_cannot_be_written_keeps_nobody_in(shell: GivenDesk, page: SettingsPage) -> None:
    shell.room.audit.fails = MachineError("The disk is full.", "Make room.")
    page.leave_kiosk()
    page.property("confirmation").accept()
    assert shell.room.machine.left is True


def test_the_venue_of_the_starter_is_what_is_set(page: SettingsPage) -> None:
    venue = starter().venue
    assert venue is not None
    assert row(page, "venueSettings", "venue/posters").chosen == ("on" if venue.posters else "off")
