"""A folder of wheels, and the hashes that pip is to find."""

import hashlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.errors import MachineError, UsageError
from kiosk.install import wheelhouse
from kiosk.install.wheelhouse import REQUIREMENTS, make, require, requirements

WHEELS = {
    "community_kiosk-0.2.0-py3-none-any.whl": "community-kiosk==0.2.0",
    "pillow-13.0.0-cp311-cp311-manylinux_2_28_x86_64.whl": "pillow==13.0.0",
    "tzdata-2026.6-1-py2.py3-none-any.whl": "tzdata==2026.6",
}


def filled(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    for name in WHEELS:
        (folder / name).write_bytes(name.encode())
    return folder


def test_each_wheel_stands_there_with_its_hash(tmp_path: Path) -> None:
    first, *lines = requirements(filled(tmp_path).iterdir()).splitlines()
    assert first.startswith("# Community Kiosk ")
    assert lines == [
        f"{named} --hash=sha256:{hashlib.sha256(name.encode()).hexdigest()}" for name, named in WHEELS.items()
    ]


def test_a_file_that_is_no_wheel_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.whl").touch()
    with pytest.raises(UsageError, match="is not named as a wheel is"):
        requirements(tmp_path.iterdir())


def checkout(folder: Path) -> Path:
    folder.mkdir()
    (folder / "pyproject.toml").touch()
    return folder


@pytest.fixture
def pip(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What pip was asked; it makes the wheels."""
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> "subprocess.CompletedProcess[str]":
        asked.append(command)
        filled(Path(command[command.index("--wheel-dir") + 1]))
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", run)
    return asked


def test_it_is_made_from_the_checkout_and_is_one_that_install_takes(tmp_path: Path, pip: list[list[str]]) -> None:
    top, folder = checkout(tmp_path / "checkout"), tmp_path / "a" / "wheels"
    assert make(folder, top) == len(WHEELS)
    assert {path.name for path in folder.iterdir()} == {*WHEELS, REQUIREMENTS}
    assert (folder / REQUIREMENTS).read_text() == requirements(folder.glob("*.whl"))
    (command,) = pip
    assert command[:4] == [sys.executable, "-m", "pip", "wheel"]
    assert command[-1] == str(top)
    require(folder)


def test_a_folder_in_which_something_lies_is_left_alone(tmp_path: Path, pip: list[list[str]]) -> None:
    (tmp_path / "mine").touch()
    with pytest.raises(UsageError, match="There is something in"):
        make(tmp_path, checkout(tmp_path / "checkout"))
    assert pip == []


def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        subprocess,
        "run",
        lambda command, **_: subprocess.CompletedProcess(command, 1, "", "No\nmatching distribution\n"),
    )


def without_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheelhouse, "find_spec", lambda _: None)


@pytest.mark.parametrize(
    ("breaks", "said"), [(failing, "It said: No matching distribution"), (without_pip, "This Python has no pip.")]
)
def test_what_pip_cannot_get_leaves_no_folder_that_looks_whole(
    breaks: Callable[[pytest.MonkeyPatch], None], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    breaks(monkeypatch)
    top = checkout(tmp_path / "checkout")
    with pytest.raises(MachineError, match=said):
        make(tmp_path / "wheels", top)
    with pytest.raises(UsageError, match=f"There is no {REQUIREMENTS} in"):
        require(tmp_path / "wheels")


def test_without_a_checkout_there_is_nothing_to_make_it_from(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match="from its checkout"):
        make(tmp_path / "wheels", tmp_path)
