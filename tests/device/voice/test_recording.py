"""A recording as samples: all of it or from a second on, at the rate that is wanted, and as loud."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.asset_paths import ROOM
from kiosk.media.bring_in import bring_in
from tests.sounds import FORMATS

RATE = 22_050

PLAY = """
import array, json, sys
from kiosk.device.voice.espeak import UnplayableError
from kiosk.device.voice.recording import samples_of
path, begins, rate, volume = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
try:
    heights = array.array("h", b"".join(samples_of(path, begins, rate, volume)))
    print(json.dumps([len(heights) / rate, max(map(abs, heights))]))
except UnplayableError as fault:
    print(json.dumps(str(fault)))
"""
"""In a process of its own, as a kiosk does: it brings an FFmpeg that is not Qt's."""


def said_of(path: Path, begins: float = 0.0, volume: int = 100) -> object:
    """What comes of playing it."""
    command = [sys.executable, "-c", PLAY, str(path), str(begins), str(RATE), str(volume)]
    done = subprocess.run(command, cwd=ROOM.parent, check=True, capture_output=True)
    return json.loads(done.stdout)


def played(path: Path, begins: float = 0.0, volume: int = 100) -> tuple[float, int]:
    """Its seconds, and how loud it is at its loudest."""
    match said_of(path, begins, volume):
        case [float(seconds), int(loudest)]:
            return seconds, loudest
        case fault:
            raise AssertionError(fault)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound")
    return bring_in(FORMATS["flac"].make(folder / "sound"), folder / "media").path


def test_all_of_it_is_played(sound: Path) -> None:
    seconds, loudest = played(sound)
    assert seconds == pytest.approx(3, abs=0.1)
    assert loudest > 5_000


def test_rule_7_its_time_of_reading_stays_as_it_is(sound: Path, tmp_path: Path) -> None:
    """Also where the folder does not see to it, as that of the media does."""
    elsewhere = tmp_path / "sound"
    elsewhere.write_bytes(sound.read_bytes())
    os.utime(elsewhere, (1, 2))  # older than its last change: any reading would be noted
    played(elsewhere)
    assert elsewhere.stat().st_atime == 1


def test_it_goes_on_within_a_second_of_where_it_paused(sound: Path) -> None:
    seconds, _ = played(sound, begins=1.25)
    assert seconds == pytest.approx(1.75, abs=0.1)
    nothing, _ = played(sound, begins=2.95)
    assert 0 < nothing < 0.2


def test_it_is_as_loud_as_it_is_wanted(sound: Path) -> None:
    loud, low = (played(sound, volume=volume)[1] for volume in (100, 20))
    assert low / loud == pytest.approx(0.2, abs=0.05)


def test_what_is_no_sound_cannot_be_played(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("words")
    for name in ("other", "gone"):
        assert said_of(tmp_path / name) == "The recording cannot be played."
