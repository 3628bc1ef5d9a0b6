"""What every test stands on: no screen, no home directory of anybody's, no network, one way to draw."""

import atexit
import gc
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

# Qt reads these once, when it is loaded, so they are set before anything here or in a test imports it.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"

# A test run leaves nothing in the home of whoever runs it, and finds nothing there. Qt also warns when
# XDG_RUNTIME_DIR is missing or open to others, and a warning is a failure.
_home = Path(tempfile.mkdtemp(prefix="kiosk-tests-"))
atexit.register(shutil.rmtree, _home, ignore_errors=True)
for _kind in ("DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR"):
    _place = _home / _kind.lower()
    _place.mkdir(mode=0o700)
    os.environ[f"XDG_{_kind}"] = str(_place)

import pytest  # noqa: E402 - after the environment is set
from hypothesis import HealthCheck, settings  # noqa: E402 - after the environment is set
from pytestqt.qtbot import QtBot  # noqa: E402 - after the environment is set

from kiosk import app  # noqa: E402 - after the environment is set
from kiosk.device.fake import FakeVoice  # noqa: E402 - after the environment is set
from kiosk.startup.gc_pauses import GcPauses  # noqa: E402 - after the environment is set
from tests.houses import House  # noqa: E402 - after the environment is set
from tests.running import PATIENCE  # noqa: E402 - after the environment is set
from tests.sound_server import missing, silent_server  # noqa: E402 - after the environment is set
from tests.starter import compile_once  # noqa: E402 - after the environment is set
from tests.x11 import environment_on, virtual_screen  # noqa: E402 - after the environment is set

compile_once()

# No deadline: one slow moment of a shared machine says nothing about the code. In CI the examples are the same each
# time, so that a failure there can be repeated anywhere.
settings.register_profile(
    "kiosk",
    deadline=None,
    max_examples=100,
    derandomize="CI" in os.environ,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("kiosk")

# Milliseconds until qtbot gives up. Its own five seconds are over soon on a machine that is busy with other things.
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitCallback):
    _usual = _wait.__kwdefaults__
    assert _usual is not None
    assert "timeout" in _usual
    _usual["timeout"] = round(PATIENCE * 1000)


COUNTED = frozenset({"content", "contracts", "faults", "schedule", "store"})
"""Folders of the tests that have to reach every line of the rooms whose coverage is a gate."""

SLOW = frozenset({"benchmarks", "faults", "journeys", "screens", "tour"})
"""Folders of tests that start whole kiosks, kill them, or draw every page there is: marked ``slow`` as a whole."""


@pytest.hookimpl(tryfirst=True)  # before -m chooses by the mark
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark whatever needs a real window or takes long, leave out what installs or measures the whole grid of screens
    unless it is asked for (``-m install``, ``-m grid``), and count the lines of those in ``COUNTED`` alone.

    Counting doubles the time a test takes. Coverage is asked of the rooms without a screen; their own tests have to
    reach every line, not a page that happens to pass by.
    """
    here = Path(__file__).parent
    for mark in ("install", "grid"):
        if mark not in config.option.markexpr:
            items[:] = [item for item in items if item.get_closest_marker(mark) is None]
    for item in items:
        if "x11_display" in getattr(item, "fixturenames", ()):
            item.add_marker("x11")
        folders = {*item.path.relative_to(here).parts}
        if SLOW & folders or item.get_closest_marker("x11") or item.get_closest_marker("install"):
            item.add_marker("slow")
        if not COUNTED & folders:
            item.add_marker("no_cover")


def pytest_collection_finish() -> None:
    """Python's searches for garbage pass over ten thousand tests from here on: each would take four times as long, and
    every kiosk that starts asks for two."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """Kiosks on a data folder that is thrown away; none keeps the real screen awake."""
    house = House(qtbot, tmp_path)
    monkeypatch.setattr(app, "for_this_machine", lambda: house.awake)
    monkeypatch.setattr(app, "Voice", FakeVoice)  # no process to wait for; what it does, its own tests show
    # It would let go of what is passed over since the tests were collected, and set what is left of a kiosk beside it.
    monkeypatch.setattr(GcPauses, "set_aside", GcPauses.clear)
    yield house
    house.close()


X11_PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool", "xwininfo": "x11-utils", "xprop": "x11-utils"}
"""What tests marked ``x11`` run, and the package of Debian that each is in."""


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs a real window where the programs for it are missing, and say which they are; never in CI."""
    missing = {package for program, package in X11_PROGRAMS.items() if shutil.which(program) is None}
    if missing and item.get_closest_marker("x11") and "CI" not in os.environ:
        pytest.skip(f"not installed: {', '.join(sorted(missing))}; in CI this is a failure")


@pytest.fixture(scope="session")
def x11_display() -> Iterator[str]:
    """DISPLAY of a 1920 by 1080 screen that lives as long as the test run."""
    with virtual_screen() as display:
        yield display


@pytest.fixture(scope="session")
def openbox() -> str:
    """The command of a window manager."""
    if shutil.which("openbox") is None and "CI" not in os.environ:
        pytest.skip("openbox is not installed; in CI this is a failure")
    return "openbox"


@pytest.fixture(scope="session")
def xrandr() -> str:
    """The command that changes a screen."""
    if shutil.which("xrandr") is None and "CI" not in os.environ:
        pytest.skip("not installed: x11-xserver-utils; in CI this is a failure")
    return "xrandr"


@pytest.fixture
def x11_environment(x11_display: str) -> dict[str, str]:
    """Environment for a child process that opens a real window on ``x11_display``."""
    return environment_on(x11_display, os.environ)


@pytest.fixture(scope="session")
def sound_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a sound server that nobody hears and that lives as long as the test run; skipped where there is
    none, or no voice, but never in CI."""
    absent = missing()
    if absent and "CI" not in os.environ:
        pytest.skip(f"not installed: {', '.join(absent)}; in CI this is a failure")
    with silent_server(tmp_path_factory.mktemp("sound")) as address:
        yield address


@pytest.fixture(scope="session")
def hung_sound_server(sound_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of one that takes every call and answers none."""
    assert sound_server
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path_factory.mktemp("hung") / "socket"))
        door.listen()
        yield f"unix:{door.getsockname()}"
