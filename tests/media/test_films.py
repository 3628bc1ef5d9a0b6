"""Films made anew: they play in Qt, upright and no larger than a page shows; or are refused in plain words."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from kiosk.content.model import MediaKind
from kiosk.errors import ContentError
from kiosk.media.bring_in import ImportedFile, bring_in
from kiosk.media.limits import Limits
from kiosk.ui.film import Film
from tests.films import FilmPlan, Seen
from tests.ui.bench import Bench

pytestmark = pytest.mark.slow  # films are made and made anew

PLAIN = FilmPlan(seconds=1)


def brought(plan: FilmPlan, folder: Path, limits: Limits | None = None) -> ImportedFile:
    return bring_in(plan.make(folder / "film"), folder / "media", limits=limits)


def refused(source: Path, limits: Limits | None = None) -> str:
    with pytest.raises(ContentError) as caught:
        bring_in(source, source.parent / "media", limits=limits)
    assert list((source.parent / "media").iterdir()) == []
    assert "Nothing was changed." in caught.value.remedy
    return str(caught.value)


CONTAINERS = {
    "mp4": PLAIN,
    "mov": replace(PLAIN, container="mov", picture_codec="mpeg4"),
    "webm": replace(PLAIN, container="webm", picture_codec="libvpx-vp9", sound_codec="libopus"),
    "mkv": replace(PLAIN, container="matroska"),
    "avi": replace(PLAIN, container="avi", picture_codec="mpeg4", sound_codec="mp2"),
    "mpegts": replace(PLAIN, container="mpegts"),
    "mpeg": replace(PLAIN, container="mpeg", picture_codec="mpeg2video", sound_codec="mp2", fps=25),
    "wmv": replace(PLAIN, container="asf", picture_codec="wmv2", sound_codec="mp2"),
}


@pytest.mark.parametrize("container", CONTAINERS)
def test_each_kind_that_is_named_becomes_the_one_that_is_kept(tmp_path: Path, container: str) -> None:
    film = brought(CONTAINERS[container], tmp_path)
    assert (film.kind, film.width, film.height, film.notes) == (MediaKind.VIDEO, 320, 180, ())
    assert film.duration == pytest.approx(1, abs=0.15)
    seen = Seen.of(film.path)
    assert seen.codecs == ["h264", "aac"]
    assert (seen.width, seen.height, seen.colours) == (320, 180, ["red"] * 4)
    assert seen.seconds == pytest.approx(1, abs=0.2)


@pytest.mark.parametrize("plan", [FilmPlan(), CONTAINERS["webm"]], ids=["mp4", "webm"])
def test_qt_plays_what_is_kept(qapp: object, qtbot: QtBot, tmp_path: Path, plan: FilmPlan) -> None:
    path = brought(plan, tmp_path).path
    bench = Bench()
    try:
        source = QUrl.fromLocalFile(str(path)).toString()
        bench.show(f'Film {{ objectName: "film"; width: 320; height: 180; source: "{source}" }}')
        film = bench.part("film")
        assert isinstance(film, Film)
        film.open()
        qtbot.waitUntil(lambda: bench.draw().pixelColor(160, 90).red() > 180)
        assert film.property("player").property("hasAudio")
    finally:
        bench.close()


def test_it_begins_to_play_before_it_is_read_whole(tmp_path: Path) -> None:
    content = brought(PLAIN, tmp_path).path.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")


SECRET = "Ann-Example-12-High-Street"


@pytest.mark.parametrize("container", ["mp4", "mkv"])
def test_rule_7_nothing_that_was_written_beside_it_is_kept(tmp_path: Path, container: str) -> None:
    said = {
        "title": SECRET,
        "artist": SECRET,
        "comment": SECRET,
        "location": "+51.7500-000.3400/",
        "date": "2026-11-23",
    }
    film = brought(replace(CONTAINERS[container], metadata=said), tmp_path)
    assert SECRET.encode() in (tmp_path / "film").read_bytes()
    content = film.path.read_bytes()
    assert not [word for word in (SECRET, "51.75", "2026", "Lavf") if word.encode() in content]
    known = {"major_brand", "minor_version", "compatible_brands", "language", "handler_name"}
    assert {name for each in Seen.of(film.path).metadata for name in each} <= known


TURNED = {0: ("red", "blue", None, None), 90: (None, None, "blue", "red"), 180: ("blue", "red", None, None)}
TURNED[-90] = (None, None, "red", "blue")
"""Degrees, and the colours then at the left, right, top and bottom of what was red at the left, blue at the right."""


@pytest.mark.parametrize("turn", TURNED)
def test_one_from_a_telephone_is_brought_upright(tmp_path: Path, turn: int) -> None:
    film = brought(replace(PLAIN, turn=turn, split=True, sound=False), tmp_path)
    assert (film.width, film.height) == ((320, 180) if turn % 180 == 0 else (180, 320))
    for colour, wanted in zip(Seen.of(film.path).colours, TURNED[turn], strict=True):
        assert wanted in (None, colour)


@pytest.mark.parametrize(
    ("width", "height", "kept"), [(1920, 1080, (1280, 720)), (720, 1280, (404, 720)), (322, 182, (322, 182))]
)
def test_it_is_no_larger_than_a_page_shows(tmp_path: Path, width: int, height: int, kept: tuple[int, int]) -> None:
    film = brought(FilmPlan(seconds=1, width=width, height=height, fps=2, sound=False), tmp_path)
    assert (film.width, film.height) == kept
    assert bool(film.notes) == (kept != (width, height))
    assert (Seen.of(film.path).width, Seen.of(film.path).height) == kept


def test_sides_of_odd_length_and_many_frames_a_second(tmp_path: Path) -> None:
    plan = replace(CONTAINERS["webm"], width=321, height=181, fps=60)
    film = brought(plan, tmp_path)
    assert (film.width, film.height, film.notes) == (320, 180, ())
    seen = Seen.of(film.path)
    assert (seen.fps, seen.frames) == (30, 30)


def test_one_without_sound_stays_silent(tmp_path: Path) -> None:
    assert Seen.of(brought(replace(PLAIN, sound=False), tmp_path).path).codecs == ["h264"]


def test_progress_goes_from_nothing_to_all(tmp_path: Path) -> None:
    parts: list[float] = []
    source = FilmPlan(seconds=3, sound=False).make(tmp_path / "film")
    bring_in(source, tmp_path / "media", progress=parts.append)
    assert parts == sorted(parts)
    assert parts[0] < 0.1 and 0.8 < parts[-1] <= 1


# --- what is refused --------------------------------------------------------------------------------------------------


def test_eleven_minutes_are_too_long(tmp_path: Path) -> None:
    source = FilmPlan(seconds=660, fps=1, width=64, height=48, sound=False).make(tmp_path / "film")
    assert refused(source).startswith("This film is 11:00 long; the most is 10:00.")


def test_one_that_hides_how_long_it_is_is_found_out(tmp_path: Path) -> None:
    """Said to be one second long; it goes on for nine."""
    source = FilmPlan(seconds=9, sound=False, width=64, height=48).make(tmp_path / "film")
    content = source.read_bytes()
    place = content.index(b"mvhd") + 20
    source.write_bytes(content[:place] + (1000).to_bytes(4, "big") + content[place + 4 :])
    words = refused(source, Limits(film_seconds=2))
    assert words.startswith("This film is 0:") and "the most is 0:02" in words


def test_one_with_too_many_dots_is_refused(tmp_path: Path) -> None:
    source = PLAIN.make(tmp_path / "film")
    assert "million dots; the most is" in refused(source, Limits(film_dots=50_000))


def test_one_that_is_too_large_a_file_is_refused(tmp_path: Path) -> None:
    source = PLAIN.make(tmp_path / "film")
    assert "the most is 9 kB" in refused(source, Limits(film_source=9_000))
    assert "still" in refused(source, Limits(film_size=9_000))


def test_pictures_nobody_can_read_are_refused(tmp_path: Path) -> None:
    source = PLAIN.make(tmp_path / "film")
    source.write_bytes(source.read_bytes().replace(b"avc1", b"zzzz"))
    assert refused(source).startswith("The pictures of this film are kept in a way that cannot be read here.")


def test_sound_nobody_can_read_is_left_out(tmp_path: Path) -> None:
    source = CONTAINERS["webm"].make(tmp_path / "film")
    source.write_bytes(source.read_bytes().replace(b"A_OPUS", b"A_OPUZ"))
    assert Seen.of(bring_in(source, tmp_path / "media").path).codecs == ["h264"]


def test_sound_alone_is_no_film(tmp_path: Path) -> None:
    source = replace(PLAIN, picture=False).make(tmp_path / "film")
    assert bring_in(source, tmp_path / "media").kind is MediaKind.SOUND


def test_neither_picture_nor_sound_is_no_film(tmp_path: Path) -> None:
    source = tmp_path / "film"
    whole = replace(CONTAINERS["webm"], picture=False).make(source).read_bytes()
    source.write_bytes(whole.replace(b"\x83\x81\x02", b"\x83\x81\x11"))  # the track holds words now (RFC 9559)
    assert refused(source).startswith("There is no picture in this film.")


@pytest.mark.parametrize("container", ["mp4", "webm", "mkv"])
def test_one_that_was_not_copied_whole_is_refused(tmp_path: Path, container: str) -> None:
    source = replace(CONTAINERS[container], seconds=6).make(tmp_path / "film")
    content = source.read_bytes()
    source.write_bytes(content[: len(content) // 3])
    assert "not copied whole" in refused(source)


@pytest.mark.parametrize("container", ["avi", "mpegts"])
def test_of_one_that_does_not_say_how_long_it_is_what_there_is_is_kept(tmp_path: Path, container: str) -> None:
    source = replace(CONTAINERS[container], seconds=6).make(tmp_path / "film")
    content = source.read_bytes()
    source.write_bytes(content[: len(content) // 2])
    assert 1 < bring_in(source, tmp_path / "media").duration < 5


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_in_a_file_it_becomes_a_film_or_a_sentence(tmp_path: Path, seed: int) -> None:
    source = CONTAINERS[["mp4", "webm", "mpegts"][seed % 3]].make(tmp_path / "film")
    content = bytearray(source.read_bytes())
    for step in range(40):
        # A fixed walk through the file, so that a failure can be seen again.
        content[(seed * 7919 + step * step * 104_729) % len(content)] = (seed * 37 + step * 91) % 256
    source.write_bytes(content)
    try:
        film = bring_in(source, tmp_path / "media", limits=Limits(film_patience=30))
    except ContentError:
        assert list((tmp_path / "media").iterdir()) == []
    else:
        assert Seen.of(film.path).codecs[0] == "h264"
