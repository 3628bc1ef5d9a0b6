"""The staff room put together with a real database: who is let in, what is kept, and what visitors then see."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from pytestqt.qtbot import QtBot

from kiosk import app
from kiosk.app import Kiosk, Options
from kiosk.asset_paths import ROOM
from kiosk.content.draft import Draft, changes, edition_of
from kiosk.content.model import VenueKind
from kiosk.content.settings import SETUP_MARK, Settings
from kiosk.device.paths import DataFolder
from kiosk.errors import ContentError, MachineError
from kiosk.staff.setup.setup_page import STEPS, SetupPage
from kiosk.staff.setup.setup_work import Answers, venue_of
from kiosk.staff.unlock.unlock_page import UnlockPage
from kiosk.staff_host import staff_adapters
from kiosk.staff_host.machine_adapter import MachineAdapter
from kiosk.staff_host.scene_files import CLOSED_SCENE
from kiosk.staff_host.staff_adapters import StaffRoom
from kiosk.store.audit import Audit
from kiosk.store.drafts import Drafts
from kiosk.store.people import People
from kiosk.store.tallies import Tallies
from tests.houses import IN_A_WINDOW, NOON, House, venue_name
from tests.store.samples import noon, opened

PIN = "482917"


OFFERING = Options(window=(1280, 720), now=NOON, offers_setup=True)


def page_of(kiosk: Kiosk) -> QObject | None:
    """The staff page on the screen."""
    assert kiosk.staff_room is not None
    page = kiosk.staff_room.shell.property("page")
    assert page is None or isinstance(page, QObject)
    return page


def phase_of(kiosk: Kiosk) -> str:
    """Where the staff room stands."""
    return "" if kiosk.staff_room is None else str(kiosk.staff_room.shell.property("phase"))


def add_manager(kiosk: Kiosk) -> None:
    """Amina Hart, who has a PIN."""
    assert kiosk.store is not None
    People(kiosk.store, kiosk.clock).add("Amina Hart", "manager", PIN, "Amina Hart")


def unlock(kiosk: Kiosk, qtbot: QtBot) -> None:
    """Ask to come in and type the PIN."""
    kiosk.main_window.ask_for_staff()
    qtbot.waitUntil(lambda: phase_of(kiosk) == "unlock")
    page = page_of(kiosk)
    assert isinstance(page, UnlockPage)
    qtbot.waitUntil(lambda: page.property("words") == "")
    for digit in PIN:
        page.press(digit)
    page.unlock()
    qtbot.waitUntil(lambda: phase_of(kiosk) == "work")


def set_up(page: SetupPage) -> None:
    """Answer everything."""
    for key, text in {"name": "Bolsover Library", "manager": "Amina Hart", "pin": PIN, "again": PIN}.items():
        page.set_text(key, text)
    for _ in STEPS:
        page.next()


def test_a_kiosk_that_nobody_set_up_offers_it_and_then_shows_the_venue(house: House, qtbot: QtBot) -> None:
    kiosk = house.start(OFFERING)
    qtbot.waitUntil(lambda: phase_of(kiosk) == "setup")
    page = page_of(kiosk)
    assert isinstance(page, SetupPage)
    set_up(page)
    qtbot.waitUntil(lambda: phase_of(kiosk) == "work")
    qtbot.waitUntil(lambda: venue_name(kiosk) == "Bolsover Library")
    house.leave()
    again = house.start(OFFERING)
    assert again.staff_room is None
    assert venue_name(again) == "Bolsover Library"


def test_a_set_up_left_for_later_is_not_offered_again_at_a_start(house: House, qtbot: QtBot) -> None:
    kiosk = house.start(OFFERING)
    qtbot.waitUntil(lambda: phase_of(kiosk) == "setup")
    page = page_of(kiosk)
    assert isinstance(page, SetupPage)
    page.skip()
    qtbot.waitUntil(lambda: phase_of(kiosk) == "")
    assert venue_name(kiosk) == "Ashcombe Library"
    kiosk.main_window.ask_for_staff()
    qtbot.waitUntil(lambda: phase_of(kiosk) == "setup")  # whoever asks while nobody has a PIN is asked
    house.leave()
    again = house.start(OFFERING)
    assert again.staff_room is None


def test_a_kiosk_that_was_told_what_to_show_offers_nothing(house: House) -> None:
    assert house.start().staff_room is None


def test_hiding_locks_and_keeps_what_was_written(house: House, qtbot: QtBot) -> None:
    kiosk = house.start()
    add_manager(kiosk)
    unlock(kiosk, qtbot)
    assert kiosk.staff_room is not None
    shell = kiosk.staff_room.shell
    session = shell.property("page").context.session
    service = session.catalogue.service("childline")
    assert service is not None
    session.edit("service/childline", msgspec.structs.replace(service, name="Another name"), "name")
    kiosk.main_window.hide()
    qtbot.waitUntil(lambda: phase_of(kiosk) == "")
    written: list[Draft] = []
    assert kiosk.store is not None
    drafts = Drafts(kiosk.store, kiosk.clock)
    kiosk.jobs.read(drafts.load, written.append)
    qtbot.waitUntil(lambda: bool(written))
    assert [each.name for each in written[0].services] == ["Another name"]
    assert kiosk.shown.catalogue.service("childline") == service  # visitors see it only once it is published
    unlock(kiosk, qtbot)
    assert shell.property("canUndo") is True


def compiled(kiosk: Kiosk) -> Mapping[Path, QQmlComponent | None]:
    """What is compiled ahead of being opened, and kept."""
    return kiosk.main_window._ahead._parts


def is_calming(room: StaffRoom) -> bool:
    """Whether what it took will be given back in a moment."""
    return room._calm.isActive()


def test_pages_are_compiled_before_they_are_opened_and_given_back_after(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(staff_adapters, "give_back", lambda: asked.append(None))
    kiosk = house.start(IN_A_WINDOW)
    parts = compiled(kiosk)
    kiosk.main_window.window.staffNear.emit()  # type: ignore[attr-defined]  # declared in Main.qml
    qtbot.waitUntil(lambda: bool(parts) and not kiosk.main_window.compiling_ahead)
    assert {path.stem for path in parts} == {"StaffScene", "UnlockScene"}
    add_manager(kiosk)
    unlock(kiosk, qtbot)
    qtbot.waitUntil(lambda: not kiosk.main_window.compiling_ahead)
    assert {path.name for path in parts} == {path.name for path in (ROOM / "staff").rglob("*.qml")} - {
        CLOSED_SCENE.name
    }
    assert [path.name for path, part in parts.items() if part is None or not part.isReady()] == []
    kiosk.main_window.hide()
    qtbot.waitUntil(lambda: bool(asked))
    assert not parts


def test_whoever_comes_back_at_once_keeps_what_was_compiled(house: House, qtbot: QtBot) -> None:
    kiosk = house.start(IN_A_WINDOW)
    add_manager(kiosk)
    unlock(kiosk, qtbot)
    kiosk.main_window.hide()
    qtbot.waitUntil(lambda: phase_of(kiosk) == "")
    room = kiosk.staff_room
    assert room is not None
    assert is_calming(room)
    unlock(kiosk, qtbot)
    assert not is_calming(room)
    assert compiled(kiosk)


def test_what_staff_copied_is_gone_when_the_screen_is_hidden(house: House, qtbot: QtBot) -> None:
    kiosk = house.start()
    add_manager(kiosk)
    unlock(kiosk, qtbot)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("A name nobody is to read")
    kiosk.main_window.hide()
    qtbot.waitUntil(lambda: phase_of(kiosk) == "")
    assert clipboard.text() == ""
    clipboard.setText("Of another program")
    house.leave()
    assert clipboard.text() == "Of another program", "nobody of the staff was there any more"


def test_what_changed_is_shown_at_once_on_the_venue_page(house: House, qtbot: QtBot) -> None:
    kiosk = house.start()
    add_manager(kiosk)
    unlock(kiosk, qtbot)
    assert kiosk.staff_room is not None
    ports = kiosk.staff_room.shell.ports
    venue = venue_of(Answers(name="Bolsover Library", kind=VenueKind.LIBRARY))
    draft = ports.drafts.load()
    ports.drafts.save(changes(draft, draft.put("venue", venue)), "Amina")
    edition = edition_of(ports.drafts.load(), ports.publishing.next_number(), kiosk.clock(), "Amina Hart", note="New")
    ports.publishing.publish(edition, "Amina Hart")
    ports.machine.set_setting("hide_key", "F9", "Amina Hart")
    ports.machine.set_setting("idle_seconds", 45, "Amina Hart")
    ports.machine.set_setting("counting", False, "Amina Hart")
    assert venue_name(kiosk) == "Ashcombe Library"
    ports.machine.changed()
    qtbot.waitUntil(lambda: venue_name(kiosk) == "Bolsover Library")
    assert kiosk.main_window.window.property("hideKey") == "F9"
    tally = kiosk.main_window.visits.context.tally
    assert isinstance(tally, Tallies)
    assert tally.counting is False
    assert kiosk.main_window.visits.idle.everyday == 45_000
    assert "Changed counting to “no”." in [line.what for line in ports.audit.latest(5)]
    house.leave()
    assert venue_name(house.start()) == "Bolsover Library"  # from the snapshot, before the database


def test_the_keys_for_leaving_work_only_until_there_is_a_manager(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[int] = []
    monkeypatch.setattr(QGuiApplication, "exit", left.append)
    kiosk = house.start()
    kiosk.leave_by_keys()
    assert left == [0]
    add_manager(kiosk)
    unlock(kiosk, qtbot)
    assert kiosk.staff_room is not None
    kiosk.staff_room.shell.ports.machine.changed()
    qtbot.waitUntil(lambda: kiosk.shown.managed)
    kiosk.leave_by_keys()
    assert left == [0]


def test_leaving_in_the_middle_keeps_what_was_written(house: House, qtbot: QtBot) -> None:
    kiosk = house.start()
    add_manager(kiosk)
    unlock(kiosk, qtbot)
    assert kiosk.staff_room is not None
    session = kiosk.staff_room.shell.property("page").context.session
    service = session.catalogue.service("childline")
    assert service is not None
    session.edit("service/childline", msgspec.structs.replace(service, name="Another name"), "name")
    house.leave()
    again = house.start()
    assert again.store is not None
    drafts = Drafts(again.store, again.clock)
    assert [each.name for each in drafts.load().services] == ["Another name"]


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (
            MachineError("The disk could not be read.", "Have it checked."),
            "The disk could not be read. Have it checked.",
        ),
        (ZeroDivisionError(), "Start the kiosk again to show it."),
    ],
)
def test_staff_are_told_where_visitors_do_not_get_what_was_published(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, fault: Exception, words: str
) -> None:
    def refuse(*_: object) -> None:
        raise fault

    kiosk = house.start()
    add_manager(kiosk)
    unlock(kiosk, qtbot)
    assert kiosk.staff_room is not None
    shell = kiosk.staff_room.shell
    monkeypatch.setattr(app, "look_at", refuse)
    shell.ports.machine.changed()
    qtbot.waitUntil(lambda: bool(shell.property("notice")))
    assert shell.property("notice") == f"It is kept, but visitors still see what they saw before. {words}"
    assert venue_name(kiosk) == "Ashcombe Library"
    assert "goes on with what it showed last" in house.log


def test_the_machine_says_what_staff_should_know(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk = house.start(IN_A_WINDOW)
    assert kiosk.store is not None
    room = MachineAdapter(kiosk.store, house.folder, kiosk.clock, lambda: None)
    assert room.warnings() == tuple(kiosk.store.report.sentences)
    monkeypatch.setattr(type(house.folder), "free_bytes", 100 * 1024 * 1024)
    long_ago = MachineAdapter(kiosk.store, house.folder, lambda: NOON.replace(year=2001), lambda: None)
    said = " ".join(long_ago.warnings())
    assert "Only 100 MB are free" in said
    assert "The clock says 25 November 2001, 12 noon" in said
    assert "inches" not in said
    guessed = MachineAdapter(kiosk.store, house.folder, kiosk.clock, lambda: None, screen_guessed=lambda: True)
    (told,) = set(guessed.warnings()) - set(room.warnings())
    assert told.startswith("This screen does not say how large it is, and is taken for one of 22 inches.")


def test_a_setting_is_refused_where_it_cannot_be_and_the_set_up_is_marked(tmp_path: Path) -> None:
    store = opened(tmp_path)
    room = MachineAdapter(store, DataFolder(tmp_path), noon, lambda: None)
    with pytest.raises(ContentError, match="The sound level cannot be that"):
        room.set_setting("sound_level", 300, "Ada")
    assert (store.kept_settings(), Audit(store, noon).latest(5)) == ({}, ())
    room.set_setting("idle_seconds", 120, "Ada")
    room.mark_set_up("done", "Ada")
    assert room.settings() == Settings(idle_seconds=120)
    assert store.setting(SETUP_MARK, "") == "done"
    assert [line.what for line in Audit(store, noon).latest(5)] == [
        "Changed the first set-up to “done”.",
        "Changed the time before a page is covered to “120”.",
    ]


def test_the_desk_leaves_with_the_kiosk_and_takes_its_timers_along(house: House, qtbot: QtBot) -> None:
    kiosk = house.start()
    add_manager(kiosk)
    unlock(kiosk, qtbot)
    assert kiosk.staff_room is not None
    shell = kiosk.staff_room.shell
    media_import = shell.property("page").context.media_import
    house.leave()
    assert not shiboken6.isValid(shell)
    assert not shiboken6.isValid(media_import)
