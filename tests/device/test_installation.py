import importlib.metadata
import os
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest

from kiosk.device import installation
from kiosk.device.installation import NEEDED_LATER, TOP, absent, again, install, lacking, not_installed


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with a space in its name, in which nobody stands."""
    top = tmp_path / "my kiosk"
    top.mkdir()
    (top / "pyproject.toml").write_text('[project]\ndependencies = ["made-up-one==1", "pytest>=1"]\n')
    monkeypatch.setattr(installation, "TOP", top)
    monkeypatch.setattr(installation, "NAME", "no-such-kiosk")
    return top


def test_in_an_environment_the_line_is_for_its_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TOP)
    assert install() == f"{sys.executable} -m pip install ."
    assert again() == f"{sys.executable} -m pip install --force-reinstall ."


def test_elsewhere_the_line_names_the_checkout_as_a_shell_reads_it(checkout: Path) -> None:
    assert install() == f"{sys.executable} -m pip install '{checkout}'"


def test_where_python_takes_no_packages_the_line_makes_an_environment(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "EXTERNALLY-MANAGED").touch()
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    monkeypatch.setattr(sysconfig, "get_path", lambda _: str(tmp_path))
    monkeypatch.chdir(checkout)
    assert install() == "python3 -m venv .venv && .venv/bin/python -m pip install ."


def test_what_is_asked_for_is_there() -> None:
    assert absent() == []
    assert lacking() is None


def test_what_is_not_there_is_named(checkout: Path) -> None:
    assert absent() == ["made-up-one"]


def test_an_installed_kiosk_is_asked_for_what_it_needs(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (checkout / "pyproject.toml").unlink()
    wanted = ["made-up-two==1", 'made-up-three==1; extra == "test"']
    monkeypatch.setattr(importlib.metadata, "requires", lambda _: wanted)
    assert absent() == ["made-up-two"]


def test_what_is_needed_later_belongs_to_what_is_asked_for() -> None:
    asked = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {each.partition("==")[0].lower().replace("-", "_") for each in asked}
    owners = importlib.metadata.packages_distributions()
    found = [{name.lower().replace("-", "_") for name in owners[each.partition(".")[0]]} for each in NEEDED_LATER]
    assert [each for each, whose in zip(NEEDED_LATER, found, strict=True) if not whose & names] == []


@pytest.mark.parametrize(
    ("module", "what"),
    [
        ("qrcode", "qrcode, which the kiosk needs, is not installed for this Python."),
        ("PySide6.QtSvg", "PySide6.QtSvg, which the kiosk needs, is not installed for this Python."),
        ("_sqlite3", "This Python was made without its own module _sqlite3, which the kiosk needs."),
        ("kiosk.content.text", "A file of the kiosk itself is missing: kiosk.content.text."),
    ],
)
def test_whatever_is_missing_is_said_with_what_to_do(module: str, what: str) -> None:
    fault = not_installed(module)
    assert (fault.what, fault.exit_code) == (what, 4)
    assert "nstall" in fault.remedy


def test_what_was_never_installed_is_installed_and_what_is_damaged_anew(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not_installed("qrcode").remedy.endswith(f"-m pip install '{checkout}'")
    monkeypatch.setattr(installation, "NAME", "pytest")
    assert not_installed("qrcode").remedy.endswith(f"-m pip install '{checkout}'")
    monkeypatch.setattr(importlib.metadata, "requires", lambda _: ["pytest>=1"])
    assert not_installed("qrcode").remedy.endswith(f"-m pip install --force-reinstall '{checkout}'")


def test_an_environment_beside_the_kiosk_is_pointed_at(checkout: Path) -> None:
    folder = checkout / ".venv"
    for name in ("bin", "lib/python3.13/site-packages/PySide6"):
        (folder / name).mkdir(parents=True)
    (folder / "bin" / "python").touch()
    assert not_installed("PySide6").remedy == f"It is for the one beside the kiosk: '{folder}/bin/python' main.py"
    (folder / "lib/python3.13/site-packages/PySide6").rmdir()
    assert "pip install" in not_installed("PySide6").remedy
    assert os.fspath(folder) not in not_installed("PySide6").remedy
