"""Installing, upgrading and removing on a machine whose programs do nothing, each of them cut short at every step."""

import contextlib
import os
from pathlib import Path

import pytest

from kiosk.errors import KioskError, MachineError, UsageError
from kiosk.install.installer import PROGRAMS, Installer
from kiosk.install.plan import (
    BEFORE,
    CURRENT,
    DATA,
    ENVIRONMENTS,
    FILES,
    OPT,
    RECORD,
    STAMP,
    TRIAL,
    UNITS,
    Record,
    Settings,
    installation,
    upgrade,
)
from kiosk.install.runner import Runner
from kiosk.install.steps import Command, Step
from tests.install.machines import PaperMachine, Words, go_back, wheels

SETTINGS = Settings(sticks="write", backups="/srv/backups")
BROKEN = Command("Do what cannot be done", ("broken",))
RESTART = ("systemctl", "restart", "community-kiosk.service")


@pytest.fixture(autouse=True)
def _as_administrator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(os, "chown", lambda *_, **__: None)


@pytest.fixture
def machine(tmp_path: Path) -> PaperMachine:
    made = PaperMachine(tmp_path / "machine", running=True)
    made.fails = lambda words: words == BROKEN.words
    return made


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def installer(machine: PaperMachine, said: list[str]) -> Installer:
    return Installer(machine, said.append)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return wheels(tmp_path / "wheels")


def opened(folder: Path) -> "contextlib.AbstractContextManager[Path]":
    return contextlib.nullcontext(folder)


@pytest.fixture
def installed(installer: Installer, machine: PaperMachine, folder: Path) -> PaperMachine:
    """With the kiosk on it, which has written something."""
    installer.install(SETTINGS, lambda: opened(folder))
    machine.inside(f"{DATA}/kiosk.db").write_text("written by the old version")
    machine.commands.clear()
    return machine


def steps(folder: Path) -> tuple[Step, ...]:
    return installation(SETTINGS, folder, lambda _: False)


COUNT = len(steps(Path("wheels")))


def test_it_is_installed(installed: PaperMachine, said: list[str]) -> None:
    assert os.readlink(installed.inside(CURRENT)) == f"{ENVIRONMENTS}/1"
    assert installed.inside(f"{CURRENT}/bin".replace("current", "environments/1")).is_dir()
    assert not installed.there(f"{OPT}/wheels")
    assert said[-1] == "The kiosk is installed. Start the machine again: the kiosk starts with it."


@pytest.mark.parametrize("number", range(COUNT + 1))
def test_whichever_step_fails_nothing_is_left(number: int, machine: PaperMachine, folder: Path) -> None:
    before = machine.tree()
    plan = installation(SETTINGS, folder, machine.there)
    with pytest.raises(MachineError, match="What was done before it is taken back"):
        Runner(machine, lambda _: None).carry_out([*plan[:number], BROKEN])
    assert machine.tree() == before
    done = [step for step in plan[:number] if isinstance(step, Command)]
    taken_back = [words for words in machine.commands[machine.commands.index(BROKEN.words) + 1 :]]
    assert taken_back == [step.undo for step in reversed(done) if step.undo]


@pytest.mark.parametrize("program", ["systemd-sysusers", "chown", "systemctl", "/usr/bin/env", "/usr/bin/python3"])
def test_whichever_program_fails_nothing_is_left(
    program: str, machine: PaperMachine, installer: Installer, folder: Path
) -> None:
    before = machine.tree()
    machine.fails = lambda words: words[0] == program
    with pytest.raises(MachineError, match="It said why"):
        installer.install(SETTINGS, lambda: opened(folder))
    assert machine.tree() == before


def test_a_disk_that_fills_leaves_nothing(
    machine: PaperMachine, installer: Installer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, written = machine.tree(), 0
    sync = os.fsync

    def full(number: int) -> None:
        nonlocal written
        written += 1
        if written > 7:
            raise OSError(28, "No space left on device")
        sync(number)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(MachineError, match="the disk is full"):
        installer.install(SETTINGS, lambda: opened(folder))
    assert machine.tree() == before


def test_what_cannot_be_taken_back_is_said_and_the_rest_is(
    machine: PaperMachine, installer: Installer, folder: Path, said: list[str]
) -> None:
    machine.fails = lambda words: words[0] in {"systemctl", "userdel"}
    with pytest.raises(MachineError):
        installer.install(SETTINGS, lambda: opened(folder))
    assert "  This could not be taken back: userdel ended with 1. It said why." in said
    assert not machine.there(OPT)


def test_removing_leaves_nothing_but_the_data(
    machine: PaperMachine, installer: Installer, folder: Path, said: list[str]
) -> None:
    before = machine.tree()
    installer.install(SETTINGS, lambda: opened(folder))
    machine.inside(f"{DATA}/kiosk.db").write_text("kept")
    installer.uninstall(with_data=False)
    left = {path for path in machine.tree() if path not in before}
    assert left == {DATA, f"{DATA}/kiosk.db", "/srv/backups"}
    assert machine.commands[-1] == ("chown", "--recursive", "--no-dereference", "root:root", "/srv/backups")
    assert f"What it kept is still there: {DATA}, /srv/backups." in said[-1]


def test_removing_with_the_data_leaves_nothing(machine: PaperMachine, installer: Installer, folder: Path) -> None:
    before = machine.tree()
    installer.install(SETTINGS, lambda: opened(folder))
    machine.inside(f"{DATA}/kiosk.db").write_text("not kept")
    machine.inside(STAMP).touch()
    installer.uninstall(with_data=True)
    assert machine.tree() == before


def test_a_folder_that_others_have_put_something_into_stays(installed: PaperMachine, installer: Installer) -> None:
    theirs = installed.inside("/etc/systemd/logind.conf.d/theirs.conf")
    theirs.touch()
    installer.uninstall(with_data=True)
    assert theirs.exists()
    assert not installed.there("/etc/systemd/journald.conf.d")


def test_a_mask_of_the_administrators_own_stays(machine: PaperMachine, installer: Installer, folder: Path) -> None:
    mask = machine.inside(f"{UNITS}/sleep.target")
    mask.symlink_to("/dev/null")
    installer.install(SETTINGS, lambda: opened(folder))
    installer.uninstall(with_data=True)
    assert os.readlink(mask) == "/dev/null"


def test_removing_goes_on_where_a_step_fails_and_says_so(installed: PaperMachine, installer: Installer) -> None:
    installed.fails = lambda words: words[0] == "userdel"
    with pytest.raises(MachineError, match="Some steps could not be done: 1"):
        installer.uninstall(with_data=True)
    assert not installed.there(OPT)


def test_data_of_an_earlier_kiosk_is_the_new_ones(machine: PaperMachine, installer: Installer, folder: Path) -> None:
    kept = machine.inside(f"{DATA}/kiosk.db")
    kept.parent.mkdir()
    kept.write_text("of last year")
    installer.install(SETTINGS, lambda: opened(folder))
    assert kept.read_text() == "of last year"
    assert ("chown", "--recursive", "--no-dereference", "community-kiosk:community-kiosk", DATA) in machine.commands


# --- a new version ----------------------------------------------------------------------------------------------------


def shown(machine: PaperMachine) -> None:
    """What the unit does once the first frame is on the screen."""

    def start(words: Words) -> None:
        if words == RESTART:
            machine.inside(TRIAL).unlink(missing_ok=True)

    machine.happens = start


def not_shown(machine: PaperMachine) -> None:
    """The first start of the new version changes the database, and ends without a frame."""
    starts: list[Words] = []

    def start(words: Words) -> None:
        if words == RESTART and not starts:
            machine.inside(f"{DATA}/kiosk.db").write_text("changed by the new version")
            starts.append(words)

    machine.happens = start
    machine.fails = lambda words: words == RESTART and len(machine.commands) == machine.commands.index(RESTART) + 1


def test_a_version_that_shows_its_first_frame_takes_the_place_of_the_old_one(
    installed: PaperMachine, installer: Installer, folder: Path, said: list[str]
) -> None:
    shown(installed)
    installer.upgrade(lambda: opened(folder))
    assert os.readlink(installed.inside(CURRENT)) == f"{ENVIRONMENTS}/2"
    assert [path.name for path in installed.inside(ENVIRONMENTS).iterdir()] == ["2"]
    assert not installed.there(BEFORE)
    assert said[-1] == "The new version is on the screen."
    installer.upgrade(lambda: opened(folder))
    assert [path.name for path in installed.inside(ENVIRONMENTS).iterdir()] == ["3"]


def test_one_that_does_not_gives_way_to_the_old_one_with_its_database(
    installed: PaperMachine, installer: Installer, folder: Path
) -> None:
    installed.inside("/etc/sysctl.d/90-community-kiosk.conf").write_text("of the old version")
    before = installed.tree()
    not_shown(installed)
    with pytest.raises(MachineError, match="wait for its first frame"):
        installer.upgrade(lambda: opened(folder))
    assert installed.tree() == before
    assert installed.commands.count(RESTART) == 2


@pytest.fixture
def on_trial(installed: PaperMachine, installer: Installer, folder: Path) -> PaperMachine:
    """A new version is to be tried at the next start, and whoever typed the command has gone; or the power had."""
    installed.is_running = False
    installer.upgrade(lambda: opened(folder))
    assert os.readlink(installed.inside(CURRENT)) == f"{ENVIRONMENTS}/2"
    installed.inside(f"{DATA}/kiosk.db").write_text("changed by the new version")
    installed.inside(f"{DATA}/kiosk.db-wal").write_text("and not finished")
    return installed


@pytest.mark.parametrize("result", ["timeout", "exit-code", "signal", "watchdog", "protocol"])
def test_systemd_goes_back_by_itself(result: str, on_trial: PaperMachine) -> None:
    unit = on_trial.inside(FILES["community-kiosk.service"][0])
    old = unit.read_text()
    unit.write_text("of the new version")
    go_back(on_trial, result)
    assert os.readlink(on_trial.inside(CURRENT)) == f"{ENVIRONMENTS}/1"
    assert on_trial.inside(f"{DATA}/kiosk.db").read_text() == "written by the old version"
    assert not on_trial.there(f"{DATA}/kiosk.db-wal")
    assert unit.read_text() == old
    assert os.readlink(on_trial.inside(f"{UNITS}/sleep.target")) == "/dev/null"
    assert not on_trial.there(TRIAL)


def test_going_back_that_was_cut_short_is_done_again(on_trial: PaperMachine) -> None:
    trial = on_trial.inside(TRIAL).read_text()
    go_back(on_trial, "timeout")
    once = on_trial.tree()
    on_trial.inside(TRIAL).write_text(trial)
    on_trial.inside(f"{DATA}/kiosk.db").unlink()
    go_back(on_trial, "timeout")
    assert on_trial.tree() == once


def test_a_new_version_that_was_asked_to_stop_is_tried_again(on_trial: PaperMachine) -> None:
    before = on_trial.tree()
    go_back(on_trial, "success")
    assert on_trial.tree() == before


def test_a_kiosk_that_is_not_on_trial_stays(installed: PaperMachine) -> None:
    before = installed.tree()
    go_back(installed, "signal")
    assert installed.tree() == before


def test_where_the_old_version_is_gone_the_new_one_stays(on_trial: PaperMachine) -> None:
    on_trial.inside(f"{ENVIRONMENTS}/1/bin/community-kiosk").unlink()
    before = on_trial.tree()
    go_back(on_trial, "timeout")
    assert on_trial.tree() == before


def test_environments_that_were_left_behind_go(installed: PaperMachine, installer: Installer, folder: Path) -> None:
    for number in ("2", "7"):
        installed.inside(f"{ENVIRONMENTS}/{number}/half").mkdir(parents=True)
    shown(installed)
    installer.upgrade(lambda: opened(folder))
    assert [path.name for path in installed.inside(ENVIRONMENTS).iterdir()] == ["2"]
    assert not installed.there(f"{ENVIRONMENTS}/2/half")


def test_a_second_new_version_waits_for_the_first(on_trial: PaperMachine, installer: Installer, folder: Path) -> None:
    with pytest.raises(MachineError, match="being tried just now"):
        installer.upgrade(lambda: opened(folder))


def test_a_unit_that_went_back_by_itself_is_no_success(
    installed: PaperMachine, installer: Installer, folder: Path
) -> None:

    def start(words: Words) -> None:
        if words == RESTART:
            go_back(installed, "timeout")

    installed.happens = start
    with pytest.raises(MachineError, match="did not show its first frame"):
        installer.upgrade(lambda: opened(folder))
    assert installed.inside(f"{ENVIRONMENTS}/1/bin/community-kiosk").exists()


UPGRADE = len(upgrade(Record.of(SETTINGS, steps(Path("wheels"))), Path("wheels"), 1, lambda _: True, running=True))


@pytest.mark.parametrize("number", range(UPGRADE))
def test_whichever_step_to_a_new_version_fails_the_old_one_is_as_it_was(
    number: int, installed: PaperMachine, folder: Path
) -> None:
    before = installed.tree()
    record = Record.read(installed.inside(RECORD).read_text())
    plan = upgrade(record, folder, 1, installed.there, running=True)
    with pytest.raises(MachineError):
        Runner(installed, lambda _: None).carry_out([*plan[:number], BROKEN])
    assert installed.tree() == before
    stopped = ("systemctl", "stop", "community-kiosk.service") in installed.commands
    assert (RESTART in installed.commands) == stopped


# --- what must be true first ------------------------------------------------------------------------------------------


def refused(installer: Installer, machine: PaperMachine, folder: Path) -> str:
    before = machine.tree()
    with pytest.raises(KioskError) as told:
        installer.install(SETTINGS, lambda: opened(folder))
    assert machine.tree() == before
    return str(told.value)


@pytest.mark.parametrize("program", ["/usr/bin/python3", *PROGRAMS])
def test_a_program_that_is_missing_is_named_with_the_line_that_installs_it(
    program: str, machine: PaperMachine, installer: Installer, folder: Path
) -> None:
    machine.inside(program).unlink()
    told = refused(installer, machine, folder)
    assert told.startswith(f"The system lacks {PROGRAMS.get(program, 'python3')}. ")
    assert "sudo apt-get install --yes python3-venv cage seatd xwayland " in told


def test_a_desktop_is_not_fought_with(machine: PaperMachine, installer: Installer, folder: Path) -> None:
    machine.inside(f"{UNITS}/display-manager.service").symlink_to("/lib/systemd/system/gdm.service")
    assert "A desktop starts with this machine" in refused(installer, machine, folder)


def test_files_of_somebody_else_are_not_written_over(machine: PaperMachine, installer: Installer, folder: Path) -> None:
    machine.inside(f"{UNITS}/community-kiosk.service").write_text("theirs")
    assert f"{UNITS}/community-kiosk.service" in refused(installer, machine, folder)


def test_data_that_is_a_link_is_not_followed(machine: PaperMachine, installer: Installer, folder: Path) -> None:
    machine.inside(DATA).symlink_to("/etc")
    assert refused(installer, machine, folder).startswith(f"{DATA} is a link.")


def test_a_folder_that_is_no_wheelhouse_is_refused(machine: PaperMachine, installer: Installer, tmp_path: Path) -> None:
    assert refused(installer, machine, tmp_path).startswith("There is no requirements.txt in ")


def test_it_is_installed_once(installed: PaperMachine, installer: Installer, folder: Path) -> None:
    assert refused(installer, installed, folder).startswith("The kiosk is installed on this machine.")


def test_what_is_not_installed_is_neither_upgraded_nor_removed(installer: Installer, folder: Path) -> None:
    with pytest.raises(UsageError, match="not installed on this machine"):
        installer.upgrade(lambda: opened(folder))
    with pytest.raises(UsageError, match="not installed on this machine"):
        installer.uninstall(with_data=True)


def test_only_an_administrator_may(
    machine: PaperMachine, installer: Installer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert "Put “sudo” before the command." in refused(installer, machine, folder)


def test_a_record_that_cannot_be_read_removes_nothing(installed: PaperMachine, installer: Installer) -> None:
    installed.inside(RECORD).write_text("{}")
    before = installed.tree()
    with pytest.raises(MachineError, match="cannot be read"):
        installer.uninstall(with_data=True)
    assert installed.tree() == before


def test_a_plan_is_said_and_not_done_and_needs_nobody(
    installed: PaperMachine, said: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    before, bare = installed.tree(), PaperMachine(tmp_path / "bare")
    untouched = bare.tree()
    said.clear()
    Installer(bare, said.append, only_plan=True).install(SETTINGS, lambda: pytest.fail("asked for wheels"))
    planned = Installer(installed, said.append, only_plan=True)
    planned.upgrade(lambda: pytest.fail("asked for wheels"))
    planned.uninstall(with_data=False)
    assert (installed.tree(), bare.tree()) == (before, untouched)
    assert installed.commands == bare.commands == []
    assert f"Write {UNITS}/community-kiosk.service." in said
    assert f"Remove {OPT}." in said
