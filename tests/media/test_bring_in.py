"""The one door: what is told apart, what is kept, and what happens when something goes wrong in between."""

import hashlib
import io
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.content.model import MediaKind
from kiosk.errors import ContentError, KioskError, MachineError, OurError
from kiosk.media import bring_in as door
from kiosk.media import child
from kiosk.media.bring_in import bring_in
from kiosk.media.limits import MEBIBYTE, Limits
from kiosk.media.refusals import StoppedError
from tests.films import ROOT, FilmPlan
from tests.media.test_pictures import photograph, saved

LONG = FilmPlan(seconds=20, fps=30, width=640, height=360, sound=False)
"""Takes seconds to bring in."""


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.write_bytes(saved(photograph(), "JPEG"))
    return path


@pytest.fixture(scope="module")
def long_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return LONG.make(tmp_path_factory.mktemp("film") / "film")


@pytest.fixture
def media(tmp_path: Path) -> Path:
    return tmp_path / "media"


def refusal(source: Path, media: Path, kind: type[KioskError], **how: Any) -> str:
    with pytest.raises(KioskError) as caught:
        bring_in(source, media, **how)
    assert type(caught.value) is kind
    assert left(media) == []
    assert "Nothing was changed." in caught.value.remedy
    return str(caught.value)


def left(media: Path) -> list[Path]:
    return list(media.iterdir()) if media.is_dir() else []


# --- what is kept -----------------------------------------------------------------------------------------------------


def test_it_is_kept_under_its_sha_256_for_this_account_alone(photo: Path, media: Path) -> None:
    before = photo.read_bytes()
    kept = bring_in(photo, media)
    content = kept.path.read_bytes()
    assert kept.path == media / hashlib.sha256(content).hexdigest()
    assert (kept.sha256, kept.size) == (kept.path.name, len(content))
    assert (kept.kind, kept.width, kept.height, kept.duration) == (MediaKind.PICTURE, 300, 200, 0.0)
    assert left(media) == [kept.path]
    assert os.name == "nt" or kept.path.stat().st_mode & 0o777 == 0o600
    assert photo.read_bytes() == before


def test_the_same_twice_is_one_file(photo: Path, media: Path) -> None:
    first, second = bring_in(photo, media), bring_in(photo, media)
    assert first == second
    assert left(media) == [first.path]


def test_the_name_does_not_matter(tmp_path: Path, media: Path) -> None:
    for name in ("photo.mp4", "photo.txt", "-photo", "photo with spaces ’ é.SVG"):
        path = tmp_path / name
        path.write_bytes(saved(photograph(), "PNG"))
        assert bring_in(path, media).kind is MediaKind.PICTURE


# --- what it is -------------------------------------------------------------------------------------------------------

STRANGERS = {
    "HEIC": b"\0\0\0\x18ftypheic" + bytes(64),
    "AVIF": b"\0\0\0\x18ftypavif" + bytes(64),
    "SVG": b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "PDF": b"%PDF-1.7\n" + bytes(64),
    "an archive": b"PK\x03\x04" + bytes(64),
    "Photoshop": b"8BPS" + bytes(64),
    "not one that can be shown": b"#EXTM3U\n#EXTINF:10,\nhttp://192.0.2.1/a.ts\n",
    "This file is not one": b"ffconcat version 1.0\nfile /etc/passwd\n",
    "that can be shown here": b"MThd" + bytes(64),
}


@pytest.mark.parametrize("called", STRANGERS)
def test_what_cannot_be_used_is_named_with_what_can(tmp_path: Path, media: Path, called: str) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(STRANGERS[called])
    words = refusal(path, media, ContentError)
    assert called in words
    assert "JPEG, PNG, WebP, GIF, BMP or TIFF" in words


def test_only_files_are_opened(tmp_path: Path, photo: Path, media: Path) -> None:
    link, pipe = tmp_path / "link.jpg", tmp_path / "pipe.jpg"
    link.symlink_to(photo)
    os.mkfifo(pipe)
    for path in (link, pipe, tmp_path):
        assert "a link or a folder" in refusal(path, media, ContentError)


@pytest.mark.parametrize("name", ["photo.jpg", "film.mp4", "words.vtt"])
def test_a_file_with_nothing_in_it_is_said_to_be_empty(tmp_path: Path, media: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert refusal(tmp_path / name, media, ContentError).startswith("This file is empty. Copy it to the stick again")


def test_a_file_of_somebody_elses_is_not_called_a_stick_that_was_taken_out(
    photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def theirs(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", theirs)
    with pytest.raises(ContentError, match="The kiosk may not read this file"):
        child.opened(photo)


def test_a_file_that_is_gone_is_the_sticks_fault(tmp_path: Path, media: Path) -> None:
    assert "stick may have been taken out" in refusal(tmp_path / "gone.jpg", media, MachineError)


class Fading(io.BytesIO):
    """A file on a stick that is taken out when something has been read of it."""

    reads = 0

    def read(self, size: int | None = -1) -> bytes:
        self.reads += 1
        if self.reads > 2:
            raise OSError(5, "Input/output error")
        return super().read(size)


@pytest.mark.parametrize("form", ["picture", "film"])
def test_a_stick_that_is_taken_out_is_not_called_a_damaged_file(
    tmp_path: Path, long_film: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    whole = long_film.read_bytes() if form == "film" else saved(Image.effect_noise((300, 300), 90), "PNG")
    monkeypatch.setattr(child, "opened", lambda _: Fading(whole))
    monkeypatch.setattr(child, "_hold_back", lambda *_: None)
    with pytest.raises(MachineError, match="stick may have been taken out"):
        child.bring(tmp_path / "photo", tmp_path / "made", Limits(), child.Teller(io.StringIO()))


def test_a_file_that_is_too_large_is_not_read(photo: Path, media: Path) -> None:
    assert "This picture is" in refusal(photo, media, ContentError, limits=Limits(picture_source=1000))


# --- what goes wrong --------------------------------------------------------------------------------------------------


class Watched:
    """Runs ``do`` when the child first says how far it is, and knows the child."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, do: Callable[["Watched"], None] = lambda watched: None) -> None:
        self.reached = False
        self.process: subprocess.Popen[bytes] | None = None
        self._do = do
        start = subprocess.Popen

        def popen(*what: Any, **how: Any) -> subprocess.Popen[bytes]:
            self.process = start(*what, **how)
            return self.process

        monkeypatch.setattr(subprocess, "Popen", popen)

    def progress(self, _: float) -> None:
        if not self.reached:
            self.reached = True
            self._do(self)

    @property
    def ended(self) -> bool:
        return self.process is not None and self.process.poll() is not None


def test_a_child_that_is_killed_leaves_no_half_file(
    long_film: Path, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill(watched: Watched) -> None:
        assert watched.process is not None
        assert [path.name[:5] for path in left(media)] == [".new-"]
        watched.process.kill()

    watched = Watched(monkeypatch, kill)
    refusal(long_film, media, ContentError, progress=watched.progress)
    assert watched.reached


def test_stopping_ends_the_child_and_leaves_nothing(
    long_film: Path, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Watched(monkeypatch)
    how = {"progress": watched.progress, "cancelled": lambda: watched.reached}
    assert refusal(long_film, media, StoppedError, **how) == "It was stopped. Nothing was changed."
    assert watched.ended


def test_a_mistake_of_whoever_listens_ends_the_child_too(
    long_film: Path, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Watched) -> None:
        raise ZeroDivisionError

    watched = Watched(monkeypatch, fail)
    with pytest.raises(ZeroDivisionError):
        bring_in(long_film, media, progress=watched.progress)
    assert watched.ended
    assert left(media) == []


def test_what_takes_too_long_is_ended(long_film: Path, media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Watched(monkeypatch)
    words = refusal(long_film, media, ContentError, limits=Limits(film_patience=0))
    assert words.startswith("This file could not be made ready within a minute.")
    assert watched.ended


def test_what_needs_too_much_memory_is_ended(tmp_path: Path, media: Path) -> None:
    source = tmp_path / "photo.png"
    Image.new("RGB", (6000, 6000), "teal").save(source, compress_level=1)
    words = refusal(source, media, ContentError, limits=Limits(picture_memory=250 * MEBIBYTE))
    assert words.startswith("This file needs more of this machine’s memory")


def test_it_can_be_called_from_any_thread(photo: Path, media: Path) -> None:
    kept: list[door.ImportedFile] = []
    worker = threading.Thread(target=lambda: kept.append(bring_in(photo, media)))
    worker.start()
    worker.join()
    assert left(media) == [kept[0].path]


def test_a_disk_that_fills_up_while_it_is_kept(photo: Path, media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "no room left" in refusal(photo, media, MachineError)


@pytest.mark.parametrize("kind", ["picture", "film", "captions"])
def test_a_disk_that_fills_up_while_it_is_made(tmp_path: Path, photo: Path, kind: str) -> None:
    """Linux keeps a file that is always full."""
    source = {"picture": photo, "film": tmp_path / "film", "captions": tmp_path / "film.vtt"}[kind]
    if kind == "film":
        FilmPlan(seconds=1).make(source)
    elif kind == "captions":
        source.write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nOne\n")
    command = [sys.executable, "-m", "kiosk.media.child", str(source), "/dev/full", json.dumps(asdict(Limits()))]
    nothing, open_end = os.pipe()
    done = subprocess.run(command, cwd=ROOT, stdin=nothing, stdout=subprocess.PIPE, check=False, timeout=120)
    os.close(nothing)
    os.close(open_end)
    assert b"no room left" in done.stdout


def test_a_folder_that_cannot_be_written_to(photo: Path, tmp_path: Path) -> None:
    (tmp_path / "media").write_text("a file")
    with pytest.raises(MachineError, match=r"could not be kept on the kiosk’s disk: .*Nothing was changed\."):
        bring_in(photo, tmp_path / "media")


def test_a_process_that_breaks_is_our_fault_and_said_so(
    photo: Path, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "START", "import os; os._exit(7) # {root}")
    assert "exit code 7" in refusal(photo, media, OurError)
    monkeypatch.setattr(door, "START", "print('not JSON') # {root}")
    assert "exit code 0" in refusal(photo, media, OurError)


def test_what_an_earlier_process_left_is_swept_up(photo: Path, media: Path) -> None:
    for name, age in ((".new-old", 2 * 24 * 3600), (".new-now", 60)):
        (media / name).mkdir(parents=True)
        (media / name / "made").write_text("half")
        moment = (media / name).stat().st_mtime - age
        os.utime(media / name, (moment, moment))
    kept = bring_in(photo, media)
    assert set(left(media)) == {kept.path, media / ".new-now"}


ORPHAN = """
import os, sys
from pathlib import Path
from kiosk.media import bring_in as door
class Popen(door.subprocess.Popen):
    def __init__(self, *what, **how):
        super().__init__(*what, **how)
        print(self.pid, flush=True)
door.subprocess.Popen = Popen
door.bring_in(Path(sys.argv[1]), Path(sys.argv[2]), progress=lambda _: os.kill(os.getpid(), 9))
"""


def test_the_child_does_not_outlive_its_parent(long_film: Path, media: Path) -> None:
    command = [sys.executable, "-c", ORPHAN, str(long_film), str(media)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == -signal.SIGKILL
    ended = threading.Event()
    for _ in range(2400):
        if gone(int(done.stdout)):
            ended.set()
            break
        ended.wait(0.05)
    assert ended.is_set()


def gone(process: int) -> bool:
    """Whether a process has ended; somebody else may have to notice."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True
