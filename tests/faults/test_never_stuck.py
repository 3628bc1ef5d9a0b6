"""A kiosk is never stuck: whatever hangs or is missing, a screen that can be used is there, or comes back by itself.

Each notes the seconds that took (``python -m tests.faults`` prints them). What is shown meanwhile is the venue page, or
nothing at all: never what somebody was reading. What a sound server that hangs keeps from is in
``tests/visitor/test_hidden_voice.py`` and ``tests/ui/test_film.py``.
"""

import datetime as dt
import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from kiosk import app
from kiosk.device.fake import FrozenClock
from kiosk.device.paths import DataFolder
from kiosk.errors import ContentError
from kiosk.media import bring_in
from kiosk.media.limits import Limits
from kiosk.media.refusals import StoppedError
from kiosk.startup.content_source import open_store
from kiosk.visitor.routes import Route
from kiosk.window.render_watchdog import RenderWatchdog
from tests.faults.supervised import Supervised, supervised
from tests.faults.test_start_faults import Disk, disk
from tests.houses import NOON, House, venue_name
from tests.media.test_pictures import photograph, saved
from tests.running import run
from tests.store.samples import noon
from tests.visitor.kiosks import wait_until

__all__ = ["disk"]

Note = Callable[[str, object], None]
ROOT_MAY_MOUNT = os.name == "posix" and os.geteuid() == 0
"""A small disk, that is; elsewhere there is nothing to fill."""

ARGUMENTS = ["--window", "1280x720", "--open", "venue"]


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with all that a start needs."""
    folder = DataFolder.open(tmp_path_factory.mktemp("used") / "kiosk")
    open_store(folder.root, noon, None).store.close()
    return folder.root


def strike_gui(kiosk: Supervised) -> None:
    kiosk.hang()


def freeze(kiosk: Supervised) -> None:
    kiosk.process.send_signal(signal.SIGSTOP)


def kill(kiosk: Supervised) -> None:
    kiosk.process.kill()


@pytest.mark.parametrize("strike", [strike_gui, freeze, kill], ids=lambda each: each.__name__)
def test_what_hangs_or_ends_is_back_by_itself(
    used: Path, strike: Callable[[Supervised], None], record_property: Note
) -> None:
    """It comes back at the venue page, whatever was open."""
    with supervised(used, "gui", ARGUMENTS) as kiosk:
        strike(kiosk)
        record_property("usable", kiosk.until_usable())
        assert kiosk.alive(2)


def test_a_writer_that_hangs_does_not_keep_the_screen(used: Path, record_property: Note) -> None:
    """Visitors need no writer; whoever stops the kiosk does not wait for it either."""
    with supervised(used, "writer", ARGUMENTS) as kiosk:
        kiosk.hang()
        assert kiosk.alive(6)
        record_property("usable", 0.0)
        kiosk.process.terminate()
        record_property("usable", kiosk.until_usable())


def test_while_the_writer_hangs_visits_begin_and_are_hidden_and_then_nobody_is_told_that_all_is_well(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RenderWatchdog, "stop", lambda self: stopped.append(True))
    stopped: list[bool] = []
    running, going = house.start(), threading.Event()
    running.jobs.write(going.wait)
    window = running.main_window
    try:
        for _ in range(app.SILENT_MINUTES):
            running.ticker.tick.emit()
        assert stopped == []
        window.open(Route("find"))
        running.ticker.tick.emit()
        assert stopped == [], "somebody is there"
        window.hide()
        wait_until(lambda: window.visits.current is None)
        running.ticker.tick.emit()
        assert stopped == [True]
        assert "does not answer" in house.log
    finally:
        going.set()


def test_a_worker_that_answers_is_no_reason_to_end(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped: list[bool] = []
    monkeypatch.setattr(RenderWatchdog, "stop", lambda self: stopped.append(True))
    running = house.start()
    for _ in range(app.SILENT_MINUTES + 1):
        running.ticker.tick.emit()
        house.wait(running)
    assert stopped == []


HANGS = "import threading; threading.Event().wait()  # {root}"


@pytest.mark.parametrize("stopped", [False, True])
def test_a_process_that_hangs_over_a_file_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped: bool, record_property: Note
) -> None:
    """By whoever waits for it, or by its time, and what was kept stays as it was."""
    photo, media = tmp_path / "photo.png", tmp_path / "media"
    photo.write_bytes(saved(photograph(), "PNG"))
    began = monotonic()
    with monkeypatch.context() as patch:
        patch.setattr(bring_in, "START", HANGS)
        with pytest.raises(StoppedError if stopped else ContentError):
            bring_in.bring_in(photo, media, limits=Limits(picture_patience=1), cancelled=lambda: stopped)
    record_property("usable", monotonic() - began)
    assert list(media.iterdir()) == []
    assert bring_in.bring_in(photo, media).path.exists()


def test_without_typefaces_it_shows_and_says_so(used: Path, record_property: Note) -> None:
    began = monotonic()
    with supervised(used, "fonts", ARGUMENTS) as kiosk:
        record_property("usable", monotonic() - began)
        assert kiosk.alive(2)
    said = kiosk.said
    assert "Typefaces are missing from this installation, or damaged: Atkinson" in said
    assert "Traceback" not in said


def test_a_start_without_a_screen_ends_with_a_sentence_and_the_next_one_shows(
    used: Path, record_property: Note
) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    del bare["QT_QPA_PLATFORM"]
    said = run(["--data", str(used), "--open", "venue"], bare)
    assert (said.returncode, said.stderr.count("\n")) == (4, 1)
    began = monotonic()
    with supervised(used, "gui", ARGUMENTS):
        record_property("usable", monotonic() - began)


@pytest.mark.parametrize("hours", [-24 * 400, 24 * 365 * 20], ids="{}h".format)
def test_a_clock_that_jumps_is_followed_at_the_next_minute(
    house: House, monkeypatch: pytest.MonkeyPatch, hours: int, record_property: Note
) -> None:
    clock = FrozenClock(NOON)
    monkeypatch.setattr(app, "OffsetClock", lambda start: clock)
    running = house.start()
    running.main_window.open(Route("emergency"))
    clock.advance(dt.timedelta(hours=hours, minutes=1))
    running.ticker.check()
    assert f"{clock():%M}" in str(running.main_window.venue.property("clock"))
    assert str(clock().day) in str(running.main_window.venue.property("date"))
    assert running.main_window.visits.current is not None, "nobody who reads is disturbed"
    assert 0 < running.ticker.wait_ms <= 63_000
    record_property("usable", 0.0)
    house.leave()
    assert "ERROR" not in house.log


@pytest.mark.parametrize("looks", [8] if ROOT_MAY_MOUNT else [])
def test_a_disk_that_is_full_for_a_day_costs_no_visit_and_no_count(
    looks: int, disk: Disk, house: House, monkeypatch: pytest.MonkeyPatch, record_property: Note
) -> None:
    clock = FrozenClock(NOON)
    monkeypatch.setattr(app, "OffsetClock", lambda start: clock)
    open_store(DataFolder.open(disk.kiosk).root, noon, None).store.close()
    house.folder = DataFolder.open(disk.kiosk)
    running = house.start()
    disk.fill()
    window = running.main_window
    for _ in range(looks):
        window.open(Route("topic", "what-is-consent"))
        assert window.visits.current is not None
        window.hide()
        wait_until(lambda: window.visits.current is None)
        clock.advance(dt.timedelta(hours=24 // looks))
        running.ticker.tick.emit()
        house.wait(running)
    assert venue_name(running) == "Ashcombe Library"
    record_property("usable", 0.0)
    disk.make_room()
    house.leave()
    store = open_store(disk.kiosk, noon, None).store
    counted = sum(store.totals().values())
    store.close()
    assert counted == looks
