"""This machine and the settings of this kiosk."""

import pytest

from kiosk.content.settings import SettingName, Settings, SettingValue
from kiosk.errors import ContentError, KioskError
from kiosk.staff.ports import Machine
from tests.contracts.behind import AMINA, JOE, Behind, Call, all_kept, noted, refused

PORTS = (Machine,)


def test_to_begin_with_every_setting_is_as_usual(behind: Behind) -> None:
    assert behind.ports.machine.settings() == Settings()


def test_a_setting_that_was_changed_is_kept_and_who_did_it(behind: Behind) -> None:
    machine = behind.ports.machine
    machine.set_setting("idle_seconds", 120, JOE)
    machine.set_setting("hide_key", "F9", JOE)
    assert machine.settings() == Settings(idle_seconds=120, hide_key="F9")
    machine.set_setting("hide_key", "", JOE)
    assert machine.settings() == Settings(idle_seconds=120)
    who, what = noted(behind)
    assert (who, "the key that hides the screen" in what) == (JOE, True)


@pytest.mark.parametrize(
    ("name", "value"), [("sound_level", 300), ("counting", "perhaps"), ("idle_seconds", None), ("hide_key", "x" * 41)]
)
def test_what_a_setting_cannot_be_is_refused(behind: Behind, name: SettingName, value: SettingValue) -> None:
    before = all_kept(behind)
    with pytest.raises(ContentError):
        behind.ports.machine.set_setting(name, value, AMINA)
    assert all_kept(behind) == before


def test_who_ended_the_first_set_up_is_noted_and_no_setting_changes(behind: Behind) -> None:
    behind.ports.machine.mark_set_up("skipped", JOE)
    who, what = noted(behind)
    assert (who, "set-up" in what) == (JOE, True)
    assert behind.ports.machine.settings() == Settings()


def test_on_a_machine_that_is_well_there_is_nothing_to_say(behind: Behind) -> None:
    assert list(behind.ports.machine.warnings()) == []


def test_a_disk_that_does_not_answer_is_one_of_the_warnings(behind: Behind) -> None:
    with behind.out_of_reach():
        (sentence,) = behind.ports.machine.warnings()
    assert sentence.endswith(".")
    assert list(behind.ports.machine.warnings()) == []


def test_a_fault_is_noted_without_a_word_of_what_was_written(behind: Behind, caplog: pytest.LogCaptureFixture) -> None:
    before = all_kept(behind)
    for _ in range(2):
        try:
            raise ValueError("What somebody wrote")
        except ValueError as fault:
            behind.ports.machine.note_fault(fault)
    assert "What somebody wrote" not in caplog.text
    assert all_kept(behind) == before


@pytest.mark.parametrize(
    ("deed", "what"),
    [
        (lambda behind: behind.ports.machine.leave(), "left"),
        (lambda behind: behind.ports.machine.start_again(), "started again"),
        (lambda behind: behind.ports.machine.changed(), "changed"),
    ],
    ids=["leave", "start again", "changed"],
)
def test_the_kiosk_does_what_it_is_asked_to(behind: Behind, deed: Call, what: str) -> None:
    deed(behind)
    assert behind.happened == [what]


WRITING: dict[str, Call] = {
    "set setting": lambda behind: behind.ports.machine.set_setting("counting", False, AMINA),
    "mark set up": lambda behind: behind.ports.machine.mark_set_up("done", AMINA),
}
READING: dict[str, Call] = {"settings": lambda behind: behind.ports.machine.settings()}


@pytest.mark.parametrize("call", [*WRITING, *READING])
def test_where_nothing_can_be_reached_it_says_so_and_nothing_has_changed(behind: Behind, call: str) -> None:
    refused(behind, behind.out_of_reach(), (WRITING | READING)[call])


@pytest.mark.parametrize("call", WRITING)
def test_on_a_full_disk_a_change_is_refused_whole(behind: Behind, call: str) -> None:
    before = all_kept(behind)
    with behind.full():
        with pytest.raises(KioskError):
            WRITING[call](behind)
        assert behind.ports.machine.settings() == Settings()
    assert all_kept(behind) == before
