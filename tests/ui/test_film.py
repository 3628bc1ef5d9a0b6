"""The film item by itself: what it plays, what it draws, what it refuses, what is left of it."""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.ui import film
from kiosk.ui.film import Film, library_ready, playable
from kiosk.ui.qr import QrCode
from kiosk.ui.sound_server import SoundServer
from tests.films import FilmPlan
from tests.ui.bench import Bench

CONTAINERS = {
    "mp4": FilmPlan(),
    "webm": FilmPlan(container="webm", picture_codec="libvpx-vp9", sound_codec="libopus"),
}


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("films")
    return {name: plan.make(folder / name) for name, plan in CONTAINERS.items()}


def shown(bench: Bench, path: Path | str) -> Film:
    """A film item of 400 by 400, not opened yet."""
    bench.show(f'Film {{ objectName: "film"; width: 400; height: 400; source: "{address(path)}" }}')
    item: QQuickItem = bench.part("film")
    assert isinstance(item, Film)
    return item


def address(path: Path | str) -> str:
    return QUrl.fromLocalFile(str(path)).toString() if isinstance(path, Path) else path


def colour(bench: Bench, x: int, y: int) -> tuple[bool, bool]:
    """Whether a place is bright in red and in blue."""
    seen = bench.draw().pixelColor(x, y)
    return seen.red() > 128, seen.blue() > 128


RED, BLUE, BLACK = (True, False), (False, True), (False, False)


@pytest.mark.parametrize("container", CONTAINERS)
def test_it_draws_the_frame_it_is_at_in_the_middle_of_black(
    bench: Bench, qtbot: QtBot, films: dict[str, Path], container: str
) -> None:
    item = shown(bench, films[container])
    assert colour(bench, 200, 200) == BLACK
    item.open()
    qtbot.waitUntil(lambda: colour(bench, 200, 200) == RED)
    # 320 by 180 in 400 by 400 is 400 by 225.
    assert [colour(bench, 200, y) for y in (80, 95, 305, 320)] == [BLACK, RED, RED, BLACK]
    player = item.property("player")
    assert isinstance(player, QObject)
    qtbot.waitUntil(lambda: int(player.property("duration")) >= 2000)
    player.setProperty("position", 1500)
    qtbot.waitUntil(lambda: colour(bench, 200, 200) == BLUE)


def test_hidden_it_is_not_painted(
    bench: Bench, qtbot: QtBot, films: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    item = shown(bench, films["mp4"])
    item.open()
    qtbot.waitUntil(lambda: colour(bench, 200, 200) == RED)
    painted: list[bool] = []
    monkeypatch.setattr(Film, "paint", lambda *_: painted.append(True))
    item.setVisible(False)
    item.property("player").setProperty("position", 1500)
    qtbot.waitUntil(lambda: int(item.property("player").property("position")) == 1500)
    bench.draw()
    assert painted == []


def test_sound_comes_when_it_is_asked_for_and_no_louder(bench: Bench, films: dict[str, Path], qtbot: QtBot) -> None:
    item = shown(bench, films["mp4"])
    item.listen(0.3)
    assert item.property("sound") is None
    item.open()
    assert item.property("sound") is None
    item.listen(0.3)
    qtbot.waitUntil(lambda: item.property("sound") is not None)
    sound = item.property("sound")
    assert sound.property("volume") == pytest.approx(0.3)
    assert sound.property("muted") is False
    item.listen(0.9)
    assert item.property("sound") is sound
    assert sound.property("volume") == pytest.approx(0.3)


@pytest.mark.slow
def test_a_sound_server_that_hangs_holds_nobody_up(
    bench: Bench, films: dict[str, Path], qtbot: QtBot, hung_sound_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt would wait for it on the thread that draws, and the screen could not be hidden meanwhile (safety rule 1)."""
    monkeypatch.setenv("PULSE_SERVER", hung_sound_server)
    monkeypatch.setattr(Film, "sound_server", SoundServer())
    item = shown(bench, films["mp4"])
    item.open()
    item.listen(0.3)
    assert not item.property("deaf")
    qtbot.waitUntil(lambda: bool(item.property("deaf")))
    assert item.property("sound") is None


NOT_A_FILM: dict[str, Callable[[Path], str]] = {
    "nothing": lambda _: "",
    "a file that is gone": lambda folder: address(folder / "gone"),
    "a folder": address,
    "an address": lambda _: "https://example.org/film.mp4",
    "a list of addresses": lambda folder: address(kept(folder, b"#EXTM3U\n#EXTINF:9,\nhttp://192.0.2.1/a.ts\n")),
    "a picture": lambda folder: address(kept(folder, b"GIF89a" + bytes(64))),
    "an empty file": lambda folder: address(kept(folder, b"")),
}


def kept(folder: Path, content: bytes) -> Path:
    path = folder / "film"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("kind", NOT_A_FILM)
def test_what_is_no_film_is_not_handed_to_ffmpeg(bench: Bench, tmp_path: Path, kind: str) -> None:
    item = shown(bench, NOT_A_FILM[kind](tmp_path))
    item.open()
    assert item.property("fault") == "file"
    assert item.property("player") is None
    assert colour(bench, 200, 200) == BLACK


def test_it_plays_what_begins_as_mp4_or_webm_does(films: dict[str, Path]) -> None:
    assert all(playable(address(path)) for path in films.values())


def test_a_film_that_breaks_off_says_so(bench: Bench, qtbot: QtBot, films: dict[str, Path], tmp_path: Path) -> None:
    item = shown(bench, kept(tmp_path, films["mp4"].read_bytes()[:600]))
    item.open()
    qtbot.waitUntil(lambda: item.property("player").property("error").value != 0)


@pytest.mark.parametrize("lacking", ["PySide6.QtMultimedia", "the plugin", "the means to keep it quiet"])
def test_without_the_library_there_is_a_fault_and_nothing_else(
    bench: Bench, films: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    if lacking == "PySide6.QtMultimedia":
        monkeypatch.setitem(sys.modules, lacking, None)
    elif lacking == "the plugin":
        monkeypatch.setattr(film, "_ffmpeg", lambda: tmp_path / "gone.so")
    else:
        # A library that is none of FFmpeg's.
        monkeypatch.setattr(film, "_ffmpeg", lambda: None)
    assert not library_ready()
    item = shown(bench, films["mp4"])
    item.open()
    item.open()
    assert item.property("fault") == "library"
    assert item.property("player") is None
    assert colour(bench, 200, 200) == BLACK


@pytest.mark.parametrize(("kind", "told"), [(QrCode, "content"), (Film, "source")])
def test_rule_2_python_remembers_nothing_of_an_item_that_is_gone(bench: Bench, kind: type[QObject], told: str) -> None:
    made = f'{kind.__name__} {{ {told}: "tel:070 0000" }}'
    window = bench.show(
        f"id: window; property bool here: true; Loader {{ active: window.here; sourceComponent: {made} }}"
    )
    assert len(known(kind, "tel:070 0000")) == 1
    window.setProperty("here", False)
    bench.draw()
    assert not known(kind, "tel:070 0000")


def known(kind: type[QObject], secret: str) -> list[object]:
    """Items of a kind, dead or alive, that know a secret."""
    gc.collect()
    return [one for one in gc.get_objects() if type(one) is kind and secret in vars(one).values()]


def test_rule_7_nothing_notes_that_it_was_seen(bench: Bench, qtbot: QtBot, films: dict[str, Path]) -> None:
    """A disk notes the first reading after a change, and the first of a day: both are due here."""
    for path in films.values():
        os.utime(path, (1_000_000_000, 1_700_000_000))
        item = shown(bench, path)
        item.open()
        qtbot.waitUntil(lambda: colour(bench, 200, 200) == RED)
        player = item.property("player")
        player.setProperty("position", 1500)
        qtbot.waitUntil(lambda: colour(bench, 200, 200) == BLUE)
        assert player.property("source") == QUrl.fromLocalFile(str(path))
        assert path.stat().st_atime == 1_000_000_000


def test_a_film_of_somebody_elses_plays_all_the_same(
    bench: Bench, qtbot: QtBot, films: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its time of reading cannot be left alone then."""
    plainly = os.open

    def guarded(path: Any, flags: int, *rest: Any, **how: Any) -> int:
        if flags & getattr(os, "O_NOATIME", 0):
            raise PermissionError(1, "Operation not permitted")
        return plainly(path, flags, *rest, **how)

    monkeypatch.setattr(os, "open", guarded)
    shown(bench, films["mp4"]).open()
    qtbot.waitUntil(lambda: colour(bench, 200, 200) == RED)
