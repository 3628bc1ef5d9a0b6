"""What no fault of ours, and no hiding at a bad moment, may cost: the work, the way in, and the editor of others."""

from functools import partial

import pytest

from kiosk.staff.overview import overview_page
from kiosk.staff.parts import form_checks
from kiosk.staff.publish import publish_words
from kiosk.staff.shell import autosave
from kiosk.staff.unlock.unlock_page import UnlockPage
from tests.staff.fake_people import EDITOR_PIN, PIN
from tests.staff.shell.test_shell import SARC, AtDesk, Maker, at_desk
from tests.visitor.kiosks import wait_until

__all__ = ["at_desk"]

WORDS = "The checks could not be run. What you wrote is kept."
BLOCKED = "Nothing can be published before it could be checked."


def broken(*_: object, **__: object) -> None:
    raise ZeroDivisionError


@pytest.fixture
def rules_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form_checks, "check_thing", broken)
    monkeypatch.setattr(overview_page, "check", broken)
    monkeypatch.setattr(autosave, "differences", broken)
    monkeypatch.setattr(publish_words, "examine", broken)


def type_name(at: AtDesk, name: str) -> None:
    """Somebody types a name in a form, and the checks look at it at once."""
    at.shell.open_thing(SARC, "")
    at.page.form.set_text("name", name)  # type: ignore[attr-defined]  # the page of things
    at.page.form.checks.look()  # type: ignore[attr-defined]  # the page of things


@pytest.mark.usefixtures("rules_broken")
def test_a_rule_with_a_fault_stops_nobody_and_is_told_once(at_desk: Maker) -> None:
    at = at_desk()
    told = [at.say("notice")]
    assert at.say("phase") == "work"
    assert WORDS in at.page.property("warnings")
    at.shell.notice_changed.connect(lambda: told.append(at.say("notice")))
    for name in ("One", "Two", "Three"):
        type_name(at, name)
        at.shell.go("overview")
        wait_until(partial(lambda named: at.kept == named, name))
        at.shell.dismiss_notice()
    assert told.count(WORDS) == 1
    assert at.say("savedWords") == "Saved 2:05pm"
    assert at.say("changesWords") == ""
    at.shell.shut()
    at.unlock()
    type_name(at, "Four")
    assert at.say("notice") == WORDS, "whoever comes next is told too"


@pytest.mark.usefixtures("rules_broken")
def test_what_could_not_be_checked_cannot_be_published(at_desk: Maker) -> None:
    at = at_desk()
    type_name(at, "New name")
    at.shell.go("publish")
    at.page.set_reason("Because")  # type: ignore[attr-defined]  # the page for publishing
    assert at.page.property("trouble") == WORDS
    assert at.page.property("waitsFor") == BLOCKED
    assert not at.page.property("ready")
    at.page.publish()  # type: ignore[attr-defined]  # the page for publishing
    assert at.behind.publishing.editions == {}


def test_once_the_checks_run_again_it_can_be_published(at_desk: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    at = at_desk()
    type_name(at, "New name")
    with monkeypatch.context() as patched:
        patched.setattr(publish_words, "examine", broken)
        at.shell.go("publish")
        assert at.page.property("trouble") == WORDS
    at.shell.refresh()
    assert at.page.property("trouble") == ""
    assert at.page.property("waitsFor") != BLOCKED
    assert at.page.property("words") == "1 thing changes for visitors."


@pytest.mark.usefixtures("rules_broken")
def test_the_fault_itself_is_noted(at_desk: Maker) -> None:
    at = at_desk()
    type_name(at, "One")
    assert {type(each) for each in at.behind.machine.noted} == {ZeroDivisionError}


# --- hiding between the PIN and the answer ----------------------------------------------------------------------------


def begin_to_unlock(at: AtDesk, pin: str) -> None:
    """Type a PIN; the worker has not answered yet."""
    at.jobs.held = False
    at.shell.open()
    at.jobs.held = True
    page = at.shell.property("page")
    assert isinstance(page, UnlockPage)
    for digit in pin:
        page.press(digit)
    page.unlock()


@pytest.mark.parametrize("steps", [1, 2])
def test_a_screen_hidden_before_the_answer_leaves_the_editor_to_others(at_desk: Maker, steps: int) -> None:
    at = at_desk(pin="")
    begin_to_unlock(at, PIN)
    for _ in range(steps):
        at.jobs.step()
    at.shell.shut()
    at.jobs.go_on()
    assert at.say("phase") == ""
    assert at.behind.drafts.claimed_by == "", "another screen would be told that somebody has it open"


def test_whoever_unlocks_after_that_keeps_the_editor(at_desk: Maker) -> None:
    at = at_desk(pin="")
    begin_to_unlock(at, PIN)
    at.jobs.step()
    at.shell.shut()
    assert at.jobs.waiting == 2, "the claim, and giving it up again"
    begin_to_unlock(at, EDITOR_PIN)
    at.jobs.go_on()
    assert at.say("person") == "Joe Ward"
    assert at.behind.drafts.claimed_by == "Joe Ward"
