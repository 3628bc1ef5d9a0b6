"""Safety rule 7: no file that a page shows is marked with when it was read."""

import fcntl
import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from kiosk.content.media_files import GET_FLAGS, NO_READ_TIMES, keep_no_read_times, still_name
from kiosk.content.model import Media, MediaKind
from kiosk.startup.content_source import media_urls, still_urls
from kiosk.visitor.film_captions import FilmCaptions
from tests.ui.bench import Bench
from tests.visitor.given import catalogue_of

LONG_AGO, THEN = 1_000_000_000, 1_700_000_000
"""When a file was read last, and when it was written: a disk notes the first reading after that."""

PICTURE, FILM, WORDS = "a" * 64, "b" * 64, "c" * 64
MEDIA = (
    Media(id="photo", sha256=PICTURE, kind=MediaKind.PICTURE, size=10, alternative="A door"),
    Media(id="film", sha256=FILM, kind=MediaKind.VIDEO, size=10, alternative="A nurse", captions="words"),
    Media(id="words", sha256=WORDS, kind=MediaKind.CAPTIONS, size=10),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A media folder as an older kiosk left it."""
    for name in (PICTURE, still_name(FILM)):
        Image.new("RGB", (30, 20), "red").save(tmp_path / name, "PNG")
    (tmp_path / FILM).write_bytes(b"film")
    (tmp_path / WORDS).write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nOne\n")
    for path in tmp_path.iterdir():
        os.utime(path, (LONG_AGO, THEN))
    return tmp_path


@pytest.fixture
def bench(qapp: object) -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.close()


def notes_nothing(path: Path) -> bool:
    """Whether the disk has been told not to note when ``path`` is read; one that cannot be told never notes it here."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        flags = bytearray(struct.calcsize("l"))
        fcntl.ioctl(descriptor, GET_FLAGS, flags)
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return bool(struct.unpack("l", flags)[0] & NO_READ_TIMES)


def can_be_told(folder: Path) -> bool:
    """Whether this disk can be told: it has been told of ``folder``."""
    keep_no_read_times(folder)
    return notes_nothing(folder)


def test_a_picture_and_a_still_are_read_without_a_trace(
    bench: Bench, qtbot: QtBot, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    catalogue = catalogue_of(media=MEDIA)
    for url, name in (
        (media_urls(catalogue, folder)("photo"), PICTURE),
        (still_urls(catalogue, folder)("film"), still_name(FILM)),
    ):
        bench.show(f'Image {{ objectName: "shown"; source: "{url}"; cache: false; width: 300; height: 200 }}')
        qtbot.waitUntil(lambda: bench.draw().pixelColor(150, 100).red() > 200)
        told = can_be_told(tmp_path_factory.mktemp("told"))
        assert notes_nothing(folder / name) == told
        assert not told or (folder / name).stat().st_atime == LONG_AGO


def test_captions_are_read_without_a_trace(folder: Path) -> None:
    captions = FilmCaptions()
    captions.setProperty("source", QUrl.fromLocalFile(str(folder / WORDS)).toString())
    captions.open()
    assert captions.property("cues")
    assert (folder / WORDS).stat().st_atime == LONG_AGO


def test_what_joins_the_folder_later_is_not_marked_either(folder: Path) -> None:
    told = can_be_told(folder)
    (folder / "new").write_text("later")
    for path in folder.iterdir():
        assert notes_nothing(path) == told


def test_a_folder_that_is_gone_or_a_link_is_nobodys_fault(folder: Path) -> None:
    keep_no_read_times(folder / "gone")
    (folder / "link").symlink_to(folder / PICTURE)
    keep_no_read_times(folder / "link")
    assert not notes_nothing(folder / PICTURE)
