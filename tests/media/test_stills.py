"""The still of a film: a frame that shows something, upright, with nothing beside it, made anew where it is missing."""

import datetime as dt
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from kiosk.commands.doctor import media as look_at_media
from kiosk.content.catalogue import Catalogue
from kiosk.content.media_files import picture_file, still_name
from kiosk.content.model import Media, MediaKind
from kiosk.errors import MachineError
from kiosk.media.bring_in import ImportedFile, bring_in, bring_still, glance_at
from kiosk.media.limits import Limits
from kiosk.media.refusals import StoppedError
from kiosk.staff_host.staff_adapters import MediaFolder
from kiosk.store.backup_file import media_in, read_manifest, write_backup
from tests.films import FilmPlan

PLAIN = FilmPlan(seconds=2, sound=False)
SECRET = "Ann-Example-12-High-Street"


def brought(plan: FilmPlan, folder: Path, limits: Limits | None = None) -> ImportedFile:
    return bring_in(plan.make(folder / "film"), folder / "media", limits=limits)


def still_of(film: ImportedFile) -> Path:
    return film.path.with_name(still_name(film.sha256))


def colour(path: Path, across: float = 0.25, down: float = 0.5) -> str:
    with Image.open(path) as still:
        dot = still.convert("RGB").getpixel((round(still.width * across), round(still.height * down)))
    assert isinstance(dot, tuple)
    red, _, blue = dot
    return "red" if red > 180 and blue < 90 else "blue" if blue > 180 and red < 90 else "black" if red < 40 else "other"


def test_it_lies_beside_its_film_and_only_the_kiosk_reads_it(tmp_path: Path) -> None:
    film = brought(PLAIN, tmp_path)
    still = still_of(film)
    assert sorted((tmp_path / "media").iterdir()) == [film.path, still]
    with Image.open(still) as picture:
        assert (picture.size, picture.mode) == ((320, 180), "RGB")
    if os.name != "nt":
        assert still.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("dark", [0.4, 1, 3])
def test_it_is_not_the_black_that_films_begin_with(tmp_path: Path, dark: float) -> None:
    still = still_of(brought(replace(PLAIN, seconds=5, dark=dark), tmp_path))
    assert colour(still) in ("red", "blue")


def test_of_a_film_that_shows_something_at_once_it_is_its_first_frame(tmp_path: Path) -> None:
    assert colour(still_of(brought(PLAIN, tmp_path))) == "red"


def test_a_frame_with_more_on_it_is_taken_instead_of_a_plain_one(tmp_path: Path) -> None:
    """After a black second there is one of blue alone, then red beside blue."""
    still = still_of(brought(replace(PLAIN, split=True, dark=1, seconds=3), tmp_path))
    assert (colour(still, 0.25), colour(still, 0.75)) == ("red", "blue")


def test_of_a_film_that_is_black_to_its_end_there_is_one_all_the_same(tmp_path: Path) -> None:
    assert colour(still_of(brought(replace(PLAIN, dark=2), tmp_path))) == "black"


@pytest.mark.parametrize(("turn", "at_the_top"), [(90, "blue"), (-90, "red")])
def test_of_one_from_a_telephone_it_is_upright(tmp_path: Path, turn: int, at_the_top: str) -> None:
    still = still_of(brought(replace(PLAIN, turn=turn, split=True, container="mov"), tmp_path))
    with Image.open(still) as picture:
        assert picture.size == (180, 320)
    assert colour(still, 0.5, 0.1) == at_the_top


def test_rule_7_nothing_that_was_written_beside_the_film_is_in_it(tmp_path: Path) -> None:
    said = {"title": SECRET, "comment": SECRET, "location": "+51.7500-000.3400/"}
    still = still_of(brought(replace(PLAIN, metadata=said), tmp_path))
    content = still.read_bytes()
    assert SECRET.encode() not in content and b"51.75" not in content
    with Image.open(still) as picture:
        assert not picture.getexif()
        assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_where_it_cannot_be_small_enough_the_film_is_kept_without(tmp_path: Path) -> None:
    film = brought(PLAIN, tmp_path, Limits(still_size=20))
    assert list((tmp_path / "media").iterdir()) == [film.path]


# --- where it is missing ----------------------------------------------------------------------------------------------


def test_a_backup_holds_none_and_it_is_made_again(tmp_path: Path) -> None:
    film = brought(PLAIN, tmp_path)
    before = still_of(film).read_bytes()
    database = tmp_path / "kiosk.db"
    database.write_bytes(b"rows")
    now = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
    write_backup(tmp_path / "backup.zip", database, tmp_path / "media", now, "head")
    assert [part.sha256 for part in read_manifest(tmp_path / "backup.zip").media] == [film.sha256]
    shutil.rmtree(tmp_path / "media")
    restored = bring_in(tmp_path / "film", tmp_path / "media").path
    still_of(film).unlink()
    assert media_in(tmp_path / "media") == [restored]
    shelf = MediaFolder(tmp_path / "media")
    assert shelf.url(still_name(film.sha256)) == ""
    assert shelf.bring_stills([film.sha256], lambda: False) == 1
    assert still_of(film).read_bytes() == before
    assert shelf.url(still_name(film.sha256)).endswith(".still")
    assert shelf.bring_stills([film.sha256], lambda: False) == 0


def test_of_a_film_that_is_gone_or_damaged_none_is_made_and_nothing_is_left_behind(tmp_path: Path) -> None:
    folder = tmp_path / "media"
    folder.mkdir()
    (folder / ("a" * 64)).write_bytes(b"\0\0\0\x20ftypisom" + bytes(400))
    assert not bring_still(folder, "a" * 64)
    assert MediaFolder(folder).bring_stills(["a" * 64, "b" * 64], lambda: False) == 0
    assert [each.name for each in folder.iterdir()] == ["a" * 64]


def test_making_it_can_be_stopped(tmp_path: Path) -> None:
    film = brought(PLAIN, tmp_path)
    still_of(film).unlink()
    with pytest.raises(StoppedError):
        bring_still(tmp_path / "media", film.sha256, cancelled=lambda: True)
    assert MediaFolder(tmp_path / "media").bring_stills([film.sha256], lambda: True) == 0
    assert list((tmp_path / "media").iterdir()) == [film.path]


def test_a_disk_that_does_not_take_it_takes_no_film(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(made: Path, path: Path) -> Path:
        raise OSError(28, "No space left on device")

    source = PLAIN.make(tmp_path / "film")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(MachineError) as caught:
        bring_in(source, tmp_path / "media")
    assert "no room" in str(caught.value)
    assert list((tmp_path / "media").iterdir()) == []


def test_whoever_examines_the_kiosk_finds_a_film_whole_with_and_without_it(tmp_path: Path) -> None:
    film = brought(PLAIN, tmp_path)
    named = Media(id="film", sha256=film.sha256, kind=MediaKind.VIDEO, size=film.size)
    assert picture_file(named) == still_of(film).name
    said = [list(look_at_media(Catalogue(media=(named,)), tmp_path / "media"))]
    still_of(film).unlink()
    said.append(list(look_at_media(Catalogue(media=(named,)), tmp_path / "media")))
    assert [[each.level.value for each in found] for found in said] == [[0], [0]]


# --- a glance at what may be brought ----------------------------------------------------------------------------------


def test_a_film_is_chosen_by_a_small_upright_picture_of_which_nothing_is_kept(tmp_path: Path) -> None:
    film, folder = replace(PLAIN, turn=90, split=True, container="mov").make(tmp_path / "film"), tmp_path / "media"
    (tmp_path / "glance").write_bytes(glance_at(film, folder))
    upright = still_of(bring_in(film, folder))
    with Image.open(tmp_path / "glance") as glance, Image.open(upright) as still:
        assert glance.size == still.size and max(glance.size) <= 320
    assert colour(tmp_path / "glance", 0.5, 0.25) == colour(upright, 0.5, 0.25) in ("red", "blue")


def test_a_picture_is_chosen_by_a_small_one(tmp_path: Path) -> None:
    source, folder = tmp_path / "photo.png", tmp_path / "media"
    Image.effect_mandelbrot((1500, 900), (-2, -1, 1, 1), 90).save(source)
    glance = tmp_path / "glance"
    glance.write_bytes(glance_at(source, folder))
    with Image.open(glance) as picture:
        assert picture.size == (320, 192)
    assert list(folder.iterdir()) == []


def test_what_cannot_be_read_or_is_stopped_has_no_picture(tmp_path: Path) -> None:
    media, words = MediaFolder(tmp_path / "media"), tmp_path / "film.vtt"
    words.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n")
    broken, link = tmp_path / "broken.jpg", tmp_path / "link.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0" + bytes(400))
    link.symlink_to("/etc/hostname")
    for source in (words, broken, link, tmp_path / "gone.jpg"):
        assert media.glance(source, lambda: False) == b""
    film = PLAIN.make(tmp_path / "film")
    assert media.glance(film, lambda: True) == b"" != media.glance(film, lambda: False)
