"""Where a library or a package is missing, every command says so in one sentence with the line that cures it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.device import libraries
from kiosk.device.libraries import PACKAGES, Purpose, explain
from kiosk.store.database import open_database
from kiosk.store.migrations import migrate
from tests.device.elf import needed
from tests.running import PATIENCE, ROOT, running

WINDOW = [
    package
    for package in PACKAGES
    # Without those of Python itself there is nobody who could say anything.
    if package.purpose is Purpose.WINDOW and package.soname not in needed(Path(sys.executable).resolve())
]

HIDING = """
import os
from importlib.machinery import PathFinder

find = PathFinder.find_spec
PathFinder.find_spec = lambda name, *how: None if name == os.environ["HIDDEN"] else find(name, *how)
"""
"""What Python reads before everything else (``site``): one module cannot be found."""

COMMANDS = {
    "kiosk": ("--data", "DATA", "--window", "640x480", "--open", "start"),
    "staff": ("staff", "--data", "DATA"),
    "tour": ("tour", "OUT", "--size", "640x480", "--page", "start"),
    "check": ("check",),
    "doctor": ("doctor", "--data", "DATA"),
    "editions": ("editions", "--data", "DATA"),
    "people": ("people", "--data", "DATA"),
    "restore": ("restore", "FILE", "--data", "DATA"),
}


def answer(
    name: str, folder: Path, extra: Mapping[str, str], *python: str, screen: str = "offscreen"
) -> "subprocess.CompletedProcess[str]":
    """What the command says where something is hidden; ``python`` are options for the interpreter."""
    places = {"DATA": str(folder / "data"), "OUT": str(folder / "out"), "FILE": str(folder / "file")}
    (folder / "file").touch()
    words = [places.get(word, word) for word in COMMANDS[name]]
    environment = {**os.environ, **extra, "QT_QPA_PLATFORM": screen}
    command = [sys.executable, *python, "main.py", *words]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE
    )


def hidden_module(folder: Path, module: str) -> dict[str, str]:
    (folder / "hiding").mkdir()
    (folder / "hiding" / "sitecustomize.py").write_text(HIDING)
    return {"PYTHONPATH": str(folder / "hiding"), "HIDDEN": module}


def hidden_library(folder: Path, soname: str) -> dict[str, str]:
    """The loader looks here first, and gives up at a file that is no library (ld.so(8))."""
    (folder / "libraries").mkdir()
    (folder / "libraries" / soname).touch()
    return {"LD_LIBRARY_PATH": str(folder / "libraries")}


def is_one_sentence_with(cure: str, said: "subprocess.CompletedProcess[str]") -> None:
    assert (said.returncode, said.stdout) == (4, "")
    assert said.stderr.count("\n") == 1
    assert cure in said.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_without_pip_install_every_command_says_what_to_install(name: str, tmp_path: Path) -> None:
    said = answer(name, tmp_path, {"PYTHONPATH": ""}, "-S")
    beside = any((ROOT / ".venv").glob("lib/python*/site-packages/PySide6"))
    is_one_sentence_with(".venv/bin/python main.py" if beside else " install .", said)
    assert "is not installed for this Python. " in said.stderr


def test_without_pip_install_there_is_help() -> None:
    done = subprocess.run([sys.executable, "-S", "main.py", "--help"], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("module", "name"),
    [
        *((module, "kiosk") for module in ("PySide6", "shiboken6", "PySide6.QtSvg", "PySide6.QtMultimedia", "lucide")),
        *((module, "staff") for module in ("PySide6", "sqlalchemy", "argon2", "PIL", "av")),
        *((module, "tour") for module in ("PySide6.QtQuick", "dateutil", "holidays", "qrcode")),
        *((module, "check") for module in ("msgspec", "lucide")),
        *((module, "editions") for module in ("sqlalchemy", "_sqlite3")),
        *((module, "doctor") for module in ("sqlalchemy", "kiosk.store.health")),
    ],
)
def test_a_package_that_is_missing_is_a_sentence(module: str, name: str, tmp_path: Path) -> None:
    is_one_sentence_with("nstall", said := answer(name, tmp_path, hidden_module(tmp_path, module)))
    assert module in said.stderr


@pytest.mark.parametrize("name", ["staff", "editions"])
def test_what_an_older_database_needs_is_named_too(name: str, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    older = open_database(tmp_path / "data")
    migrate(older, "0003")
    older.dispose()
    is_one_sentence_with("nstall", said := answer(name, tmp_path, hidden_module(tmp_path, "alembic")))
    assert "alembic" in said.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_without_time_zones_every_command_says_so(name: str, tmp_path: Path) -> None:
    hidden = hidden_module(tmp_path, "tzdata") | {"PYTHONTZPATH": ""}
    is_one_sentence_with("tzdata", answer(name, tmp_path, hidden))


@pytest.mark.parametrize("name", ["kiosk", "staff", "tour"])
@pytest.mark.parametrize("soname", ["libEGL.so.1", "libglib-2.0.so.0", "libX11.so.6", "libstdc++.so.6"])
def test_a_library_that_is_missing_is_a_sentence(soname: str, name: str, tmp_path: Path) -> None:
    (package,) = {each.name for each in PACKAGES if each.soname == soname}
    said = answer(name, tmp_path, hidden_library(tmp_path, soname))
    cure = f"Install them, then start the kiosk again: sudo apt-get install --yes {package}\n"
    is_one_sentence_with(f"This system lacks 1 of the libraries that Qt needs. {cure}", said)


@pytest.mark.x11
@pytest.mark.parametrize("package", WINDOW, ids=lambda package: package.soname)
def test_each_library_of_the_window_is_named(
    package: libraries.DebianPackage, tmp_path: Path, x11_environment: dict[str, str]
) -> None:
    hidden = {"DISPLAY": x11_environment["DISPLAY"]} | hidden_library(tmp_path, package.soname)
    said = answer("kiosk", tmp_path, hidden, screen="xcb")
    is_one_sentence_with(f" sudo apt-get install --yes {package.name}\n", said)


def test_a_kiosk_that_has_something_to_show_goes_on_and_says_what_is_missing(tmp_path: Path) -> None:
    """Safety rule 11: a dark screen helps nobody."""
    data = tmp_path / "data"
    with running(data, {**os.environ}) as kiosk:
        kiosk.until(lambda: any(data.glob("catalogue-*.snapshot")))
        kiosk.leave()
    for number, (module, code) in enumerate({"av": 0, "sqlalchemy": 4}.items()):
        place = tmp_path / str(number)
        place.mkdir()
        with running(data, {**os.environ, **hidden_module(place, module)}) as kiosk:
            kiosk.until(lambda module=module: f"{module}, which the kiosk needs" in kiosk.log)  # type: ignore[misc]  # bound now
            assert kiosk.leave() == code
            assert kiosk.process.stderr is not None
            said = kiosk.process.stderr.read()
        assert said.startswith(f"{module}, which the kiosk needs, is not installed for this Python. ")
        assert said.count("\n") == 1


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.soname)
def test_whatever_library_the_loader_misses_is_in_the_cure(package: libraries.DebianPackage) -> None:
    """Beside whatever else this machine should lack."""
    fault = explain(ImportError(f"{package.soname}: cannot open shared object file: No such file or directory"))
    assert "sudo apt-get install --yes " in fault.remedy
    assert package.name in fault.remedy.split()


def test_what_nobody_knows_is_told_as_it_was_heard() -> None:
    fault = explain(ImportError("libnever.so.9: cannot open shared object file"))
    assert "libnever.so.9" in fault.what
    assert "--force-reinstall" in fault.remedy


def test_a_library_is_there_when_only_what_it_stands_on_is_missing(tmp_path: Path) -> None:
    """The line installs what is missing, not what stands on it."""
    ask = "from kiosk.device.libraries import missing_libraries\nprint(*(each.name for each in missing_libraries()))"
    environment = {**os.environ, **hidden_library(tmp_path, "libxcb.so.1")}
    done = subprocess.run(
        [sys.executable, "-c", ask], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) - {each.name for each in libraries.missing_libraries()} == {"libxcb1"}
