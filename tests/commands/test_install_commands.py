"""What is typed to install, upgrade, remove, and what reaches the installer."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import commands
from kiosk.commands import install_commands
from kiosk.install.installer import Installer, Wheels
from kiosk.install.plan import Settings
from tests.install.machines import PaperMachine, Words, wheels


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the installer was asked to do."""
    found: list[object] = []

    def install(_: Installer, settings: Settings, wheels: Wheels) -> None:
        with wheels() as folder:
            found.extend((settings, folder))

    def upgrade(_: Installer, wheels: Wheels) -> None:
        with wheels() as folder:
            found.append(folder)

    def uninstall(_: Installer, *, with_data: bool) -> None:
        found.append(with_data)

    monkeypatch.setattr(Installer, "install", install)
    monkeypatch.setattr(Installer, "upgrade", upgrade)
    monkeypatch.setattr(Installer, "uninstall", uninstall)
    return found


def test_what_was_chosen_reaches_the_installer(asked: list[object]) -> None:
    line = "install --wheels w --python /usr/bin/python3.13 --sticks write --backups /srv/kiosk-backups"
    assert commands.main(line.split()) == 0
    assert asked == [Settings("/usr/bin/python3.13", "write", "/srv/kiosk-backups"), Path("w")]


def test_without_a_choice_sticks_are_read_and_no_backups_made(asked: list[object]) -> None:
    assert commands.main(["install", "--wheels", "w"]) == 0
    assert asked[0] == Settings("/usr/bin/python3", "read", "")


def test_a_folder_is_made_where_none_was_named_and_goes_again(
    asked: list[object], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made: list[Path] = []

    def make(folder: Path) -> None:
        folder.mkdir()
        made.append(folder)

    monkeypatch.setattr(install_commands, "make", make)
    assert commands.main(["upgrade"]) == 0
    assert asked == made
    assert not made[0].exists()
    assert "which takes a few minutes" in capsys.readouterr().out


@pytest.mark.parametrize(("line", "with_data"), [("uninstall", False), ("uninstall --with-data", True)])
def test_data_stays_unless_told(line: str, with_data: bool, asked: list[object]) -> None:
    assert commands.main(line.split()) == 0
    assert asked == [with_data]


@pytest.mark.parametrize("folder", ["backups", "/srv/../etc", "/srv/a b", "/srv/%n", "/srv/a;b", "", "/srv/$HOME"])
def test_a_folder_that_systemd_would_read_otherwise_is_refused(
    folder: str, asked: list[object], capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(["install", "--wheels", "w", "--backups", folder]) == 2
    assert "is not a whole path of letters, digits" in capsys.readouterr().err
    assert asked == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("install --sticks all", "“all” is neither read nor write"),
        ("--data d install", "--data means nothing to install."),
        ("--window 800x600 upgrade", "--window means nothing to upgrade."),
        ("wheelhouse", "the following arguments are required: FOLDER"),
        ("uninstall --with-dat", "--with-data may be meant"),
    ],
)
def test_what_is_not_understood_is_said(line: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(line.split()) == 2
    assert said in capsys.readouterr().err


def test_a_plan_is_printed_step_by_step(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = PaperMachine(tmp_path / "machine").root
    assert commands.main(["install", "--plan", "--root", str(root)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Make the folder /opt/community-kiosk."
    assert lines[-1].startswith("Let community-kiosk.service start with the machine: ")
    assert len(lines) > 30


def test_only_an_administrator_installs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert commands.main(["install", "--root", str(tmp_path)]) == 4
    assert capsys.readouterr().err == "Only an administrator may do this. Put “sudo” before the command.\n"


def test_the_command_that_comes_next_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(install_commands, "make", lambda _: 23)
    assert commands.main(["wheelhouse", str(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith(f"sudo python3 main.py install --wheels {tmp_path}\n")


@pytest.fixture
def at_a_terminal() -> Iterator[None]:
    """A run in the background ignores an interrupt; who types the command can interrupt it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("at_a_terminal")
@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT])
def test_a_connection_that_breaks_leaves_nothing(
    number: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    machine, before = PaperMachine(tmp_path / "machine"), signal.getsignal(number)
    empty = machine.tree()

    def breaks(words: Words) -> None:
        if words[0] == "systemd-sysusers":
            os.kill(os.getpid(), number)

    machine.happens = breaks
    monkeypatch.setattr(install_commands, "Machine", lambda _: machine)
    assert commands.main(["install", "--wheels", str(wheels(tmp_path / "wheels"))]) == 130
    assert machine.tree() == empty
    assert machine.commands[-1][:2] == ("/bin/rm", "-rf")
    assert ("userdel", "community-kiosk") in machine.commands
    assert signal.getsignal(number) == before
    assert "Taken back: " in capsys.readouterr().out
