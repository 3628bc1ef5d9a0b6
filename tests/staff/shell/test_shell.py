"""The shell: nothing written is lost, undo survives a lock, and each sees only what is theirs to see."""

from collections.abc import Callable, Iterator

import msgspec
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject
from pytestqt.qtbot import QtBot

from kiosk.content.draft import edition_of
from kiosk.content.model import Service
from kiosk.errors import MachineError
from kiosk.staff.editing.edit_session import EditSession
from kiosk.staff.parts.page import StaffPage
from kiosk.staff.shell import autosave
from kiosk.staff.shell.shell import Shell
from kiosk.staff.unlock.unlock_page import UnlockPage
from tests.staff.fake_people import EDITOR_PIN, PIN, FakeAnswer
from tests.staff.fakes import NOW, FakeClaim, FakePublishing, FakeRoom, few_things
from tests.staff.given import AtOnce, row, rows
from tests.visitor.kiosks import settle, wait_until

SARC = "service/herts-sarc"
FULL = MachineError("The disk is full.", "Ask whoever looks after this kiosk to make room.")


class AtDesk:
    """A shell without a screen, with a worker that answers at once."""

    def __init__(self, behind: FakeRoom) -> None:
        self.behind = behind
        self.parent = QObject()
        self.jobs = AtOnce(self.parent)
        self.shell = Shell(behind.ports, self.jobs, self.parent)
        self.hidden = 0
        self.shell.hide_wanted.connect(self._hide)

    def _hide(self) -> None:
        self.hidden += 1

    def unlock(self, pin: str = PIN) -> None:
        self.shell.open()
        page = self.shell.property("page")
        assert isinstance(page, UnlockPage)
        for digit in pin:
            page.press(digit)
        page.unlock()

    @property
    def session(self) -> EditSession:
        return self.page.context.session

    @property
    def page(self) -> StaffPage:
        page = self.shell.property("page")
        assert isinstance(page, StaffPage)
        return page

    def say(self, name: str) -> str:
        return str(self.shell.property(name))

    def rename(self, name: str, path: str = SARC) -> None:
        """Somebody types a name; the letters are one step."""
        thing = self.session.thing(path)
        assert isinstance(thing, Service)
        self.session.edit(path, msgspec.structs.replace(thing, name=name), "name", "name", typing=True)

    @property
    def kept(self) -> str:
        """The name of the service as the database has it."""
        thing = self.behind.drafts.draft.thing(SARC)
        return thing.name if isinstance(thing, Service) else ""


Maker = Callable[..., AtDesk]


@pytest.fixture
def at_desk(qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> Iterator[Maker]:
    monkeypatch.setattr(autosave, "SAVE_AFTER", 20)
    monkeypatch.setattr(autosave, "RETRY_AFTER", 30)
    made: list[AtDesk] = []

    def make(behind: FakeRoom | None = None, *, pin: str = PIN) -> AtDesk:
        made.append(AtDesk(behind or FakeRoom(publishing=FakePublishing((few_things(),)))))
        if pin:
            made[-1].unlock(pin)
        return made[-1]

    yield make
    for each in made:
        each.shell.shut()
        shiboken6.delete(each.parent)
    settle()


# --- saving -----------------------------------------------------------------------------------------------------------


def test_what_is_written_is_saved_by_itself(at_desk: Maker) -> None:
    at = at_desk()
    assert at.say("savedWords") == ""
    at.rename("SARC in Hertfordshire")
    assert at.say("savedWords") == "Saving…"
    wait_until(lambda: at.kept == "SARC in Hertfordshire")
    assert at.say("savedWords") == "Saved 2:05pm"


def test_a_second_passes_at_most_however_fast_somebody_types(at_desk: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autosave, "SAVE_AFTER", 300)
    at = at_desk()
    patience, count = QDeadlineTimer(60_000), 0
    while at.behind.drafts.saves < 2 and not patience.hasExpired():
        # Never a pause as long as the one that saving waits for.
        count += 1
        at.rename(f"Name {count}")
        QCoreApplication.processEvents()
    assert at.behind.drafts.saves == 2
    assert count > 4


def test_nothing_is_written_where_nothing_changed(at_desk: Maker) -> None:
    at = at_desk()
    at.shell.go("services")
    at.shell.lock()
    at.shell.shut()
    assert at.behind.drafts.saves == 0


@pytest.mark.parametrize("leave", [lambda shell: shell.go("topics"), Shell.lock, Shell.shut])
def test_it_is_saved_at_once_on_leaving(
    at_desk: Maker, leave: Callable[[Shell], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "SAVE_AFTER", 1_000_000)
    at = at_desk()
    at.shell.go("services")
    at.rename("New name")
    assert at.kept == ""
    leave(at.shell)
    assert at.kept == "New name"


def test_what_is_being_typed_in_a_field_is_saved_when_the_screen_is_hidden(at_desk: Maker) -> None:
    at = at_desk()
    at.shell.open_thing(SARC, "")
    at.page.form.set_text("contacts/phone/value", "0808 1")  # type: ignore[attr-defined]  # the page of things
    at.shell.shut()
    unfinished = {each.field: each.text for each in at.behind.drafts.draft.unfinished}
    thing = at.behind.drafts.draft.thing(SARC)
    assert isinstance(thing, Service)
    assert thing.contacts[0].value == "0808 1" or unfinished == {f"{SARC}/contacts/phone/value": "0808 1"}


def test_writes_that_follow_each_other_each_start_from_the_last(at_desk: Maker) -> None:
    at = at_desk()
    at.jobs.held = True
    at.rename("A name")
    at.shell.autosave.flush()
    at.shell.undo()
    at.rename("Another", "service/childline")
    at.shell.autosave.flush()
    at.jobs.go_on()
    assert at.behind.drafts.saves == 3
    assert at.kept == "", "what was undone meanwhile is not left behind"
    assert at.behind.drafts.draft == at.session.draft


def test_what_is_undone_while_it_is_being_written_is_written_again_at_once(at_desk: Maker) -> None:
    at = at_desk()
    at.jobs.held = True
    at.rename("A name")
    at.shell.autosave.flush()
    at.shell.undo()
    at.shell.shut()
    at.jobs.go_on()
    assert at.kept == "", "a kiosk that is left now would come back with what was undone"


def test_what_is_undone_while_everything_is_read_anew_is_not_left_behind(at_desk: Maker) -> None:
    at = at_desk()
    at.rename("A name")
    at.shell.autosave.flush()
    at.jobs.held = True
    at.page.context.reload()
    at.session.finish_typing()
    at.rename("Another")
    at.shell.autosave.flush()
    at.jobs.step()
    at.shell.undo()
    at.shell.autosave.flush()
    at.jobs.go_on()
    wait_until(lambda: at.kept == "A name")


def test_a_fault_of_ours_is_said_and_hides_the_screen_only_once(at_desk: Maker, qtbot: QtBot) -> None:
    at = at_desk()
    at.behind.drafts.fails = ZeroDivisionError()
    at.rename("New name")
    with qtbot.captureExceptions() as caught:
        at.shell.autosave.flush()
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert at.say("savedWords").startswith("Not saved. The kiosk could not keep what was written last")
    at.behind.drafts.fails = ZeroDivisionError()
    at.shell.autosave.flush()
    assert "Nothing you wrote is lost" in at.say("notice")
    wait_until(lambda: at.kept == "New name")
    assert at.say("savedWords") == "Saved 2:05pm"


def test_a_full_disk_is_said_and_nothing_is_lost(at_desk: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autosave, "RETRY_AFTER", 1_000_000)
    at = at_desk()
    at.behind.drafts.fails = FULL
    at.rename("New name")
    at.shell.autosave.flush()
    assert at.say("savedWords").startswith("Not saved. The disk is full.")
    assert "Nothing you wrote is lost" in at.say("notice")
    assert at.session.draft.thing(SARC) is not None


def test_saving_is_tried_again_until_it_works(at_desk: Maker) -> None:
    at = at_desk()
    at.behind.drafts.fails = FULL
    at.rename("New name")
    at.shell.autosave.flush()
    wait_until(lambda: at.kept == "New name")
    assert at.say("savedWords") == "Saved 2:05pm"
    assert at.say("notice") == ""


def test_a_failed_write_leaves_nothing_out_of_the_next_one(at_desk: Maker) -> None:
    at = at_desk()
    at.jobs.held = True
    at.behind.drafts.fails = FULL
    at.rename("New name")
    at.shell.autosave.flush()
    at.rename("Childline, again", "service/childline")
    at.shell.autosave.flush()
    at.jobs.go_on()
    wait_until(lambda: at.behind.drafts.draft == at.session.draft)
    assert at.kept == "New name"


def test_whoever_comes_next_goes_on_with_what_the_disk_refused(at_desk: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autosave, "RETRY_AFTER", 1_000_000)
    at = at_desk()
    at.rename("New name")
    at.behind.drafts.fails = FULL
    at.shell.shut()
    at.shell.open()
    at.behind.drafts.fails = None
    monkeypatch.setattr(at.shell.autosave, "flush", lambda: None)
    at.unlock(EDITOR_PIN)
    assert at.kept == ""
    thing = at.session.thing(SARC)
    assert isinstance(thing, Service)
    assert thing.name == "New name"


# --- what waits to be published ---------------------------------------------------------------------------------------


def test_changes_are_counted_and_undoing_them_counts_too(at_desk: Maker) -> None:
    at = at_desk()
    assert at.say("changesWords") == "Everything is published"
    at.rename("New name")
    wait_until(lambda: at.say("changesWords") == "1 change not yet published")
    at.rename("New name too", "service/childline")
    wait_until(lambda: at.say("changesWords") == "2 changes not yet published")
    badge = next(each for each in rows(at.shell, "sections") if each.key == "publish")
    assert badge.count == "2"
    at.shell.undo()
    at.shell.undo()
    wait_until(lambda: at.say("changesWords") == "Everything is published")


# --- undo -------------------------------------------------------------------------------------------------------------


def test_undo_says_what_it_takes_back_and_shows_where(at_desk: Maker) -> None:
    at = at_desk()
    assert not at.shell.property("canUndo")
    at.rename("New name")
    assert at.say("undoWords") == "Undo: name"
    at.shell.go("usage")
    at.shell.undo()
    assert at.say("section") == "services"
    assert at.page.property("chosen") == SARC
    assert at.say("redoWords") == "Redo: name"
    assert at.session.draft.thing(SARC) is None
    at.shell.redo()
    assert at.session.draft.thing(SARC) is not None


def test_undo_and_the_place_survive_a_lock_of_the_same_person(at_desk: Maker) -> None:
    at = at_desk()
    at.shell.go("services")
    at.rename("New name")
    at.shell.shut()
    assert (at.say("phase"), at.shell.property("page")) == ("", None)
    at.unlock()
    assert at.say("section") == "services"
    at.shell.undo()
    wait_until(lambda: at.kept == "" and at.behind.drafts.saves == 2)


def test_another_person_begins_anew(at_desk: Maker) -> None:
    at = at_desk()
    at.shell.go("services")
    at.rename("New name")
    at.shell.shut()
    at.unlock(EDITOR_PIN)
    assert at.say("section") == "overview"
    assert not at.shell.property("canUndo")
    assert at.kept == "New name"


def test_a_draft_that_somebody_else_changed_meanwhile_is_read_anew(at_desk: Maker) -> None:
    at = at_desk()
    at.rename("New name")
    at.shell.shut()
    at.behind.drafts.draft = at.behind.drafts.draft.without(SARC)
    at.unlock()
    assert not at.shell.property("canUndo")
    assert at.session.draft.thing(SARC) is None


# --- coming and going -------------------------------------------------------------------------------------------------


def test_the_editor_is_claimed_and_given_back(at_desk: Maker) -> None:
    at = at_desk()
    assert at.behind.drafts.claimed_by == "Amina Hart"
    at.shell.shut()
    assert at.behind.drafts.claimed_by == ""


def test_an_editor_open_elsewhere_opens_nothing_here(at_desk: Maker) -> None:
    behind = FakeRoom()
    behind.drafts.held_by = FakeClaim("Joe Ward", NOW.replace(hour=9, minute=5))
    at = at_desk(behind)
    assert at.say("phase") == "unlock"
    page = at.shell.property("page")
    assert page.property("words").startswith("Joe Ward has had the editor open on another screen since 9:05am.")


def test_a_draft_that_cannot_be_read_is_said_on_the_pad(at_desk: Maker) -> None:
    at = at_desk(pin="")
    at.behind.publishing.fails = FULL
    at.unlock()
    assert at.say("phase") == "unlock"
    assert at.shell.property("page").property("words").startswith("The disk is full.")
    at.unlock()
    assert at.say("phase") == "work"


@pytest.mark.parametrize("asked", ["pin", "editor"])
def test_an_answer_after_hiding_opens_nothing(at_desk: Maker, monkeypatch: pytest.MonkeyPatch, asked: str) -> None:
    at = at_desk(pin="")
    at.shell.open()
    page, unlock = at.shell.property("page"), at.behind.people.unlock

    def answer(pin: str) -> FakeAnswer:
        at.jobs.held = True
        return unlock(pin)

    at.jobs.held = asked == "pin"
    monkeypatch.setattr(at.behind.people, "unlock", answer)
    for digit in PIN:
        page.press(digit)
    page.unlock()
    at.shell.shut()
    at.jobs.go_on()
    at.jobs.go_on()
    assert at.say("phase") == ""


def test_lock_hides_the_screen_as_the_bar_does(at_desk: Maker) -> None:
    at = at_desk()
    at.shell.lock()
    assert at.hidden == 1


def test_without_people_the_first_set_up_comes(at_desk: Maker) -> None:
    behind = FakeRoom()
    behind.people.people, behind.people.pins = {}, {}
    at = at_desk(behind, pin="")
    at.shell.open()
    assert (at.say("phase"), at.say("scene")) == ("setup", "setup/SetupScene")


# --- places -----------------------------------------------------------------------------------------------------------


def test_every_place_opens_and_the_page_before_is_gone(at_desk: Maker) -> None:
    at = at_desk()
    for each in rows(at.shell, "sections"):
        before = at.page
        at.shell.go(each.key)
        settle()
        assert at.say("section") == each.key
        assert each.label != ""
        assert shiboken6.isValid(before) == (before is at.page)


def test_managers_and_editors_see_their_places(at_desk: Maker) -> None:
    everyone = {each.key for each in rows(at_desk(pin=EDITOR_PIN).shell, "sections")}
    managers = {each.key for each in rows(at_desk().shell, "sections")}
    assert managers - everyone == {"people", "settings"}


def test_nobody_goes_anywhere_while_it_is_locked(at_desk: Maker) -> None:
    at = at_desk(pin="")
    at.shell.open()
    at.shell.go("services")
    at.shell.open_thing(SARC, "")
    at.shell.undo()
    at.shell.redo()
    assert at.say("phase") == "unlock"


def test_a_thing_of_no_kind_there_is_changes_nothing(at_desk: Maker) -> None:
    at = at_desk()
    at.shell.open_thing("nothing/at-all", "")
    assert at.say("section") == "overview"


def test_a_sentence_goes_when_it_was_read_or_somebody_goes_elsewhere(at_desk: Maker) -> None:
    at = at_desk()
    for leave in (at.shell.dismiss_notice, lambda: at.shell.go("topics")):
        at.page.context.notify("There is no room left on the stick.")
        assert at.say("notice") == "There is no room left on the stick."
        leave()
        assert at.say("notice") == ""


def test_a_sentence_that_comes_while_it_is_locked_is_read_by_whoever_comes_next(at_desk: Maker) -> None:
    at = at_desk()
    context = at.page.context
    at.shell.shut()
    context.notify("There is no room left on the stick.")
    assert at.say("notice") == ""
    at.unlock(EDITOR_PIN)
    assert at.say("notice") == "There is no room left on the stick."
    at.unlock()
    assert at.say("notice") == ""


def test_a_page_that_is_gone_locks_nobody_else_out(at_desk: Maker) -> None:
    at = at_desk()
    context = at.page.context
    at.shell.shut()
    context.lock()
    at.unlock(EDITOR_PIN)
    context.lock()
    assert at.hidden == 0
    at.page.context.lock()
    assert at.hidden == 1


def test_after_publishing_nothing_waits_and_undoing_what_was_published_does(at_desk: Maker) -> None:
    at = at_desk()
    at.rename("New name")
    wait_until(lambda: at.say("changesWords") == "1 change not yet published")
    for number in (2, 3):
        edition = edition_of(at.session.draft, number, NOW, "Joe", name="The Library")
        at.behind.publishing.publish(edition, "Joe")
        at.page.context.reload()
        assert at.say("changesWords") == "Everything is published"
        assert next(each for each in rows(at.shell, "sections") if each.key == "publish").count == ""
        at.shell.undo()
        wait_until(lambda: at.say("changesWords") == "1 change not yet published")
        at.shell.redo()
        wait_until(lambda: at.say("changesWords") == "Everything is published")
        at.rename(f"Name {number}")
        wait_until(lambda: at.say("changesWords") == "1 change not yet published")


def test_the_list_of_things_says_at_once_what_is_published(at_desk: Maker) -> None:
    at = at_desk()
    at.rename("New name")
    at.shell.go("services")
    assert row(at.page, "things", SARC).line == "Changed, not published yet"
    at.behind.publishing.publish(edition_of(at.session.draft, 2, NOW, "Joe", name="The Library"), "Joe")
    at.page.context.reload()
    assert row(at.page, "things", SARC).line != "Changed, not published yet"


def test_what_a_restore_brought_is_there_and_there_is_nothing_to_undo(at_desk: Maker) -> None:
    at = at_desk()
    at.rename("New name")
    at.shell.autosave.flush()
    at.behind.drafts.draft = at.behind.drafts.draft.hide("service/childline", True)
    at.page.context.reload()
    assert at.session.draft.hidden == ("service/childline",)
    assert not at.shell.property("canUndo")
