"""Recordings made anew: one form, whatever they come as, and nothing of them but what is heard; or refused in plain
words."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from kiosk.content.media_files import picture_file
from kiosk.content.model import Media, MediaKind
from kiosk.errors import ContentError
from kiosk.media.bring_in import ImportedFile, bring_in, glance_at
from kiosk.media.kinds import kind_of
from kiosk.media.limits import Limits
from tests.sounds import FORMATS, Heard, plan_of, with_cover

pytestmark = pytest.mark.slow  # sounds are made and made anew

SECRET = "Ann-Example-12-High-Street"


def refused(source: Path, limits: Limits | None = None) -> str:
    with pytest.raises(ContentError) as caught:
        bring_in(source, source.parent / "media", limits=limits)
    assert list((source.parent / "media").iterdir()) == []
    assert "Nothing was changed." in caught.value.remedy
    return str(caught.value)


def brought(source: Path) -> ImportedFile:
    return bring_in(source, source.parent / "media")


def picture() -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (64, 64), "red").save(drawn, "PNG")
    return drawn.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_each_kind_becomes_the_one_that_is_kept(tmp_path: Path, name: str) -> None:
    sound = brought(FORMATS[name].make(tmp_path / "sound"))
    assert (sound.kind, sound.width, sound.height, sound.notes) == (MediaKind.SOUND, 0, 0, ())
    assert sound.duration == pytest.approx(3, abs=0.15)
    heard = Heard.of(sound.path)
    assert heard.streams == [("audio", "aac")]
    assert (heard.channels, heard.rate) == (1, 48_000)
    assert heard.seconds == pytest.approx(3, abs=0.2)
    assert heard.bits < 80_000
    assert heard.loudest > 0.15
    assert [path.name for path in sound.path.parent.iterdir()] == [sound.sha256]


def test_of_two_channels_one_is_made(tmp_path: Path) -> None:
    sound = brought(replace(FORMATS["flac"], layout="stereo", sound_rate=44_100).make(tmp_path / "sound"))
    heard = Heard.of(sound.path)
    assert (heard.channels, heard.rate) == (1, 48_000)
    assert heard.loudest > 0.15


@pytest.mark.parametrize("name", ["mp3", "m4a", "ogg", "flac", "browser"])
def test_rule_7_nothing_that_was_written_beside_it_is_kept(tmp_path: Path, name: str) -> None:
    said = {"title": SECRET, "artist": SECRET, "comment": SECRET, "date": "2026-11-23"}
    source = replace(FORMATS[name], metadata=said).make(tmp_path / "sound")
    assert SECRET.encode() in source.read_bytes()
    sound = brought(source)
    content = sound.path.read_bytes()
    assert not [word for word in (SECRET, "2026", "Lavf") if word.encode() in content]
    known = {"major_brand", "minor_version", "compatible_brands", "language", "handler_name", "vendor_id"}
    assert {field for each in Heard.of(sound.path).beside for field in each} <= known


def test_a_picture_in_its_tags_is_left_behind(tmp_path: Path) -> None:
    source = tmp_path / "sound"
    source.write_bytes(with_cover(FORMATS["mp3"].make(source).read_bytes(), picture()))
    assert [kind for kind, _ in Heard.of(source).streams] == ["audio", "video"]
    sound = brought(source)
    assert sound.kind is MediaKind.SOUND
    assert Heard.of(sound.path).streams == [("audio", "aac")]


def test_it_has_no_picture_to_choose_by_and_none_to_be_shown_by(tmp_path: Path) -> None:
    for name in ("wav", "phone"):
        source = FORMATS[name].make(tmp_path / name)
        assert glance_at(source, tmp_path / "media") == b""
    assert picture_file(Media(id="sound", sha256="0" * 64, kind=MediaKind.SOUND, size=1)) == ""


def test_progress_goes_from_nothing_to_all(tmp_path: Path) -> None:
    parts: list[float] = []
    bring_in(FORMATS["wav"].make(tmp_path / "sound"), tmp_path / "media", progress=parts.append)
    assert parts == sorted(parts)
    assert parts[0] < 0.1 and 0.8 < parts[-1] <= 1


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
def test_one_that_is_too_long_is_refused(tmp_path: Path, name: str) -> None:
    source = replace(FORMATS[name], seconds=8).make(tmp_path / "sound")
    assert refused(source, Limits(sound_seconds=4)).startswith("This recording is 0:0")


def test_it_says_how_long_it_is_and_may_be(tmp_path: Path) -> None:
    source = plan_of("flac", "flac", 660).make(tmp_path / "sound")
    assert refused(source).startswith("This recording is 11:00 long; the most is 10:00.")


@pytest.mark.parametrize("name", ["wav", "m4a", "flac", "browser"])
def test_one_that_was_not_copied_whole_is_refused(tmp_path: Path, name: str) -> None:
    source = replace(FORMATS[name], seconds=20).make(tmp_path / "sound")
    content = source.read_bytes()
    source.write_bytes(content[: len(content) // 2])
    assert "not copied whole" in refused(source)


@pytest.mark.parametrize("name", ["wav", "mp3", "aac", "ogg", "flac"])
def test_one_that_is_damaged_is_refused(tmp_path: Path, name: str) -> None:
    source = FORMATS[name].make(tmp_path / "sound")
    begin = {"wav": 12, "mp3": 10, "aac": 4, "ogg": 30, "flac": 4}[name]  # enough to be known by
    source.write_bytes(source.read_bytes()[:begin] + bytes(20_000))
    assert "cannot be read" in refused(source)


def test_one_that_is_too_large_a_file_is_refused(tmp_path: Path) -> None:
    for name in ("wav", "m4a"):
        source = FORMATS[name].make(tmp_path / "sound")
        assert "the most is 9 kB" in refused(source, Limits(sound_source=9_000))
        assert "still" in refused(source, Limits(sound_size=9_000))


def test_what_is_no_sound_is_refused_in_words_that_name_what_is_one(tmp_path: Path) -> None:
    source = tmp_path / "sound"
    source.write_bytes(b"MThd\0\0\0\6" + bytes(400))
    assert "recordings WAV, MP3, M4A, AAC, OGG, Opus or FLAC" in refused(source)


@pytest.mark.parametrize("head", ["1\n00:00:01,000 --> 00:00:02,000\nHi", "WEBVTT\n\n"])
def test_captions_in_letters_of_two_bytes_are_no_sound(head: str) -> None:
    assert kind_of(head.encode("utf-16")) == (MediaKind.CAPTIONS, "")
